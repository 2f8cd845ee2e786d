"""Open points with each side's words beside each other, and what the last draft did."""

from collections.abc import Mapping
from typing import NamedTuple

from negodiff.model.comparison import Op, Redline
from negodiff.model.development import Became
from negodiff.model.point import Position, State
from negodiff.model.record import DraftKind
from negodiff.points.dossier import Contrast, Dossier, Exchange
from negodiff.points.overview import Open
from negodiff.report import development, standing
from negodiff.report.page import words

MANY = 24
"""Lists longer than this are folded, outstanding issues article by article."""
_SHOWN = 10
"""So many points of which the same is said are named at once; the others on demand."""


class Held(NamedTuple):
    """One text or stance on an open point, and everybody who holds it.

    Attributes:
        who: Their names.
        since: From which draft it is, and how that is known.
        redline: The words, with those marked that the other side does not have; ``None`` where
            there are none.
        stance: What it is where there are no words.
    """

    who: str
    since: str
    redline: Redline | None
    stance: str


class Issue(NamedTuple):
    """An outstanding issue.

    Attributes:
        open: The point.
        held: What each side holds.
        tags: Since when, what else is to be known.
        disputes: What is in dispute between any two sides.
    """

    open: Open
    held: tuple[Held, ...]
    tags: tuple[str, ...]
    disputes: tuple[str, ...]


class Heap(NamedTuple):
    """The outstanding issues of an article, to be opened; or all of them, where they are few.

    Attributes:
        ref: The article's citation; "" where all issues are told at once, or left the text.
        heading: Its heading, or "".
        issues: Them.
        since: For how many exchanges the longest of them is open: "open for 5 exchanges".
    """

    ref: str
    heading: str
    issues: tuple[Issue, ...]
    since: str


class Group(NamedTuple):
    """Points of which the same is said: the first of them, and the others."""

    first: tuple[Became, ...]
    more: tuple[Became, ...]
    why: str


class Section(NamedTuple):
    """All points to which the last draft did the same."""

    title: str
    size: int
    groups: tuple[Group, ...]


def heaps(dossier: Dossier, names: Mapping[str, str]) -> tuple[Heap, ...]:
    """The open points that are more than proposed: at once, or by article where they are many."""
    contrasts = {history.row.point: history.contrast for history in dossier.histories}
    found = []
    for batch in dossier.outstanding:
        answered = [each for each in batch.issues if each.row.step.state is not State.PROPOSED]
        if answered:
            longest = max(answered, key=lambda each: each.row.exchanges_open or 0)
            told = tuple(
                _issue(each, dossier, contrasts.get(each.row.point), names) for each in answered
            )
            heap = Heap(batch.ref, batch.heading, told, standing.open_for(longest.row))
            found.append(heap)
    everything = tuple(issue for heap in found for issue in heap.issues)
    if len(everything) > MANY:
        return tuple(found)
    return (Heap("", "", everything, ""),) if everything else ()


def _issue(
    each: Open, dossier: Dossier, contrast: Contrast | None, names: Mapping[str, str]
) -> Issue:
    """An open point as the page tells it."""
    row = each.row
    held = _held(row.step.positions, contrast, names)
    if each.text:
        last = dossier.overview.facts
        who = "Chair" if last.kind is DraftKind.CHAIR else words.sender(last, names)
        since = f"draft {row.step.draft}"
        held = (*held, Held(who, since, words.bounded(words.plain(each.text)), ""))
    tags = (standing.state(row), standing.open_for(row), *standing.flags(row))
    disputes = tuple(
        f"{names.get(one, one)} / {names.get(other, other)}: {standing.dispute(dispute)}."
        for one, other, dispute in each.disputes
    )
    return Issue(each, held, tuple(tag for tag in tags if tag), disputes)


def sections(exchange: Exchange) -> list[Section]:
    """What the last draft did, turn by turn."""
    return [
        Section(
            section.title,
            section.size,
            tuple(
                Group(group.items[:_SHOWN], group.items[_SHOWN:], group.why)
                for group in section.groups
            ),
        )
        for section in development.sections(exchange.development.items)
    ]


def _held(
    positions: tuple[Position, ...], contrast: Contrast | None, names: Mapping[str, str]
) -> tuple[Held, ...]:
    """Positions, those that are the same told as one."""
    grouped: dict[tuple[str, str | None, str, str], list[str]] = {}
    for each in positions:
        same = (str(each.stance), each.text, standing.source(each), str(each.basis))
        grouped.setdefault(same, []).append(each.party)
    by_party = {each.party: each for each in positions}
    found = []
    for (_, text, source, basis), parties in grouped.items():
        since = f"{source}, {basis}" if source else ""
        who = " and ".join(names.get(code, code) for code in parties)
        redline = None if text is None else words.plain(text)
        if contrast is not None and parties[0] in (contrast.one, contrast.other):
            mine = Op.INSERT if parties[0] == contrast.one else Op.DELETE
            redline = words.side(contrast.redline, mine)
        stance = "" if text is not None else standing.stance(by_party[parties[0]].stance)
        found.append(Held(who, since, None if redline is None else words.bounded(redline), stance))
    return tuple(found)
