"""Bare labels that head divisions: "II. Membership" above "Art. 3", "III. ACCESS" above "10.".

Such a label looks like any item of a list; nothing on its line tells that it stands above the
articles. What follows does: an article, or paragraphs that go on counting where those before the
heading ended. Looked at over the whole draft, before anything is placed. Below which divisions
paragraphs go on counting is told of worded ones, too: the sections of an act, through its parts.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from negodiff.model.block import Block, BlockKind
from negodiff.structure import headings
from negodiff.structure.label import Label
from negodiff.structure.ordinals import STYLE as IN_WORDS
from negodiff.structure.vocabulary import Word

_SYSTEMS: Final = ("I", "A", "А", IN_WORDS, "一、")
"""Beginnings of the styles of such labels; bare figures head no articles."""
_FAMILIES: Final = ("chapter", "section", "subsection")
_FAMILIES_ABOVE_SECTIONS: Final = ("title", "chapter")
_ABOVE: Final = frozenset(("part", "title", "chapter"))
_ARTICLES: Final = frozenset(("article", "section"))
PARAGRAPHS: Final = frozenset(("1.", "1", "1)", "(1)"))
_FEWEST: Final = 2
_LONGEST: Final = 14
"""Blanks in the longest heading."""


class Carried(NamedTuple):
    """The numbering that goes on below a division: its style, and the last number before it."""

    style: str
    ordinal: int
    number: str


class Banners(NamedTuple):
    """What was found.

    Attributes:
        labels: The labels of divisions, by the position of their block.
        carried: The numbering that goes on below a division, by the same position.
    """

    labels: dict[int, Label]
    carried: dict[int, Carried]


class _Candidate(NamedTuple):
    position: int
    system: str
    ordinal: int


def banners(blocks: Sequence[Block], labels: Sequence[Label | None]) -> Banners:
    """The bare labels that head divisions, as labels of divisions."""
    found = Banners({}, {})
    styles = {label.style for label in labels if label is not None}
    if not styles.isdisjoint(_ABOVE):
        _count_on(labels, found.carried)
    possible = {style for style in styles if style.startswith(_SYSTEMS)}
    candidates = _in_sequence(blocks, labels, possible) if possible else []
    if len(candidates) < _FEWEST:
        return found
    systems: dict[str, list[_Candidate]] = {}
    for candidate in candidates:
        systems.setdefault(candidate.system, []).append(candidate)
    used = {label.family for label in labels if label is not None and not label.doubtful}
    pool = [
        family
        for family in (_FAMILIES_ABOVE_SECTIONS if "section" in used else _FAMILIES)
        if family not in used
    ]
    inside = {candidate.position: candidate.system for candidate in candidates}
    for members in systems.values():
        carried: dict[int, Carried] = {}
        heading = [each for each in members if _heads_article(labels, each, inside)]
        if len(heading) < _FEWEST:
            carried = _carried(labels, members, inside)
            heading = members if len(carried) * 2 >= len(members) else []
        if len(heading) < _FEWEST or not pool:
            continue
        family = pool.pop(0)
        for each in heading:
            label = labels[each.position]
            if label is not None:
                found.labels[each.position] = _division(label, family, each)
        found.carried.update(_for_all(heading, carried))
    return found


def _count_on(labels: Sequence[Label | None], found: dict[int, Carried]) -> None:
    """Add the worded divisions below which paragraphs go on counting."""
    families: dict[str, list[_Candidate]] = {}
    for position, label in enumerate(labels):
        if label is not None and label.family in _ABOVE and not label.doubtful:
            member = _Candidate(position, label.family, 0)
            families.setdefault(label.family, []).append(member)
    for members in families.values():
        carried = _carried(labels, members, {each.position: each.system for each in members})
        if len(members) >= _FEWEST and len(carried) * 2 >= len(members):
            found.update(_for_all(members, carried))


def _for_all(members: Sequence[_Candidate], carried: dict[int, Carried]) -> dict[int, Carried]:
    """What is carried, for all divisions of a kind: the first ones begin to count."""
    if not carried:
        return {}
    begins = Carried(next(iter(carried.values())).style, 0, "")
    return {each.position: carried.get(each.position, begins) for each in members}


def _in_sequence(
    blocks: Sequence[Block], labels: Sequence[Label | None], styles: set[str]
) -> list[_Candidate]:
    """Bare labels with a heading, each of which goes on counting or begins again."""
    reached: dict[str, int] = {}
    found: list[_Candidate] = []
    for position, label in enumerate(labels):
        if label is None or label.style not in styles or label.family != "item":
            continue
        if label.doubtful or not _is_headed(blocks, labels, position, label):
            continue
        for reading in label.readings:
            system = reading.system
            if not system.startswith(_SYSTEMS) or "1" in system:
                continue
            if reading.ordinal in (1, reached.get(system, -1) + 1):
                reached[system] = reading.ordinal
                found.append(_Candidate(position, system, reading.ordinal))
                break
    return found


def _is_headed(
    blocks: Sequence[Block], labels: Sequence[Label | None], position: int, label: Label
) -> bool:
    """Whether the words behind a label, or on the line below, can be the heading of a division."""
    block = blocks[position]
    if block.kind is not BlockKind.TEXT and block.kind is not BlockKind.HEADING:
        return False
    text = block.text if block.label else block.text[label.end :]
    if not text:
        after = position + 1
        if after >= len(blocks) or labels[after] is not None:
            return False
        text = blocks[after].text
    if text.count(" ") > _LONGEST or headings.is_open(text) or headings.has_verb(text):
        return False
    return headings.looks_like_heading(text)


def _next_label(
    labels: Sequence[Label | None], candidate: _Candidate, inside: dict[int, str]
) -> Label | None:
    """The next label that is no candidate of another system."""
    for position in range(candidate.position + 1, len(labels)):
        label = labels[position]
        if label is None or label.doubtful or label.family == "bullet":
            continue
        if inside.get(position, candidate.system) != candidate.system:
            continue
        return label
    return None


def _heads_article(
    labels: Sequence[Label | None], candidate: _Candidate, inside: dict[int, str]
) -> bool:
    label = _next_label(labels, candidate, inside)
    return label is not None and label.family in _ARTICLES


def _carried(
    labels: Sequence[Label | None], members: Sequence[_Candidate], inside: dict[int, str]
) -> dict[int, Carried]:
    """Below which members paragraphs go on counting from those before."""
    found: dict[int, Carried] = {}
    last: dict[str, Label] = {}
    start = 0
    for member in members:
        for label in labels[start : member.position]:
            if label is not None and label.style in PARAGRAPHS and not label.doubtful:
                last[label.style] = label
        start = member.position
        label = _next_label(labels, member, inside)
        before = last.get(label.style) if label is not None else None
        if label is None or before is None:
            continue
        reached = before.readings[0].ordinal
        if label.readings[0].ordinal == reached + 1:
            found[member.position] = Carried(label.style, reached, before.number)
    return found


def _division(label: Label, family: str, candidate: _Candidate) -> Label:
    readings = [each for each in label.readings if each.system == candidate.system]
    return label._replace(
        family=family,
        style=family,
        number=str(candidate.ordinal),
        readings=tuple(each._replace(number=str(each.ordinal)) for each in readings),
        words=(Word("", family, "{}"),),
        shape="",
    )
