"""References that should have followed a renumbering and did not, and references to nothing.

Works on whole drafts, because the clause that holds a stale reference has not changed at all.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from negodiff.assess.renumbering import Renumbering, last_of
from negodiff.assess.targets import Targets
from negodiff.assess.written import References, references_in
from negodiff.model.clause import Clause, Draft
from negodiff.structure.references import Path, Reference, find_references
from negodiff.structure.wording import Level

_OF_ANOTHER = (
    r"(?:\s*\([^()]{0,60}\))*,?\s+of\s+(?:[Tt]itle\s+\d|(?:the|that)\s+(?:[^\s.;:]+\s+){0,14}?"
    r"(?:Act|Acts|Code|Law|Statutes?|Regulations?|Constitution|Charter|Decree|Directive)\b)"
)
"""Another law, named behind a reference into it: "of title 5, United States Code"."""

_FAR = 160
"""Characters within which that law is named."""

_FOREIGN = frozenset({Level.ARTICLE, Level.SECTION})
"""Levels whose numbers a law has for itself."""

_Step = tuple[Level, str]


class Stale(NamedTuple):
    """A reference that no longer leads where it led.

    Attributes:
        clause: Position, in the new draft, of the clause that holds it.
        start: Where it begins in that clause's words.
        written: Its words.
        target: Position, in the old draft, of the clause it led to.
        expected: Positions, in the new draft, of what that clause became; empty when removed.
        reached: Position, in the new draft, of where it leads now, or ``None``: nowhere.
        among: It is one of several that are written together: "Sections 1, 2 and 5".
    """

    clause: int
    start: int
    written: str
    target: int
    expected: tuple[int, ...]
    reached: int | None
    among: bool = False


class Dangling(NamedTuple):
    """A reference to a clause that the draft does not have.

    Attributes:
        clause: Position of the clause that holds it.
        start: Where it begins in that clause's words.
        written: Its words.
    """

    clause: int
    start: int
    written: str


def stale_references(renumbering: Renumbering) -> tuple[Stale, ...]:
    """References that stand in both drafts alike while their target is now cited otherwise."""
    if renumbering.is_identity:
        return ()
    old, new = renumbering.old, renumbering.new
    found: list[Stale] = []
    for new_at, here in renumbering.cited_in_new.items():
        words = new.clauses[new_at].words
        for at in renumbering.predecessors.get(new_at, ()):
            before = old.clauses[at].words
            same = before == words and old.language == new.language
            there = here if same else find_references(before, old.language)
            paths = {path for reference in there for path in _ends(reference)}
            found.extend(_stale_in(renumbering, at, new_at, words, here, paths))
    return tuple(dict.fromkeys(found))


def dangling_references(draft: Draft) -> tuple[Dangling, ...]:
    """References to a clause that does not exist in the draft itself."""
    cited = references_in(draft)
    return tuple(_dangling(draft, Targets(draft), cited, cited))


def newly_dangling(renumbering: Renumbering) -> tuple[Dangling, ...]:
    """References to nothing in clauses of the new draft that are new or have other words.

    In clauses that kept their words, what led nowhere has been told, and what leads nowhere since
    is stale.
    """
    cited = renumbering.cited_in_new
    here = {at: found for at, found in cited.items() if renumbering.is_reworded(at)}
    if not here:
        return ()
    return tuple(_dangling(renumbering.new, renumbering.new_targets, here, cited))


def _dangling(
    draft: Draft, targets: Targets, cited: References, everything: References
) -> Iterator[Dangling]:
    told: set[tuple[int, int]] = set()
    elsewhere: set[_Step] | None = None
    for at, references in cited.items():
        for reference in references:
            place = at, reference.start
            if reference.external or place in told:
                continue
            if _is_of_another(draft.clauses[at].words, reference.end):
                continue
            if any(
                targets.is_told(path) and targets.is_missing(path, at) for path in _ends(reference)
            ):
                if elsewhere is None:
                    elsewhere = _of_other_texts(draft, everything)
                if reference.path[0] in elsewhere:
                    continue
                told.add(place)
                written = draft.clauses[at].words[reference.start : reference.end]
                yield Dangling(at, reference.start, written)


def _stale_in(
    renumbering: Renumbering,
    at: int,
    new_at: int,
    words: str,
    references: tuple[Reference, ...],
    old_paths: set[Path],
) -> Iterator[Stale]:
    for reference in references:
        if reference.external:
            continue
        for path in _ends(reference):
            if path not in old_paths:
                continue
            target = renumbering.old_targets.find(path, at)
            if target is None:
                continue
            expected = renumbering.successors.get(target, ())
            reached = renumbering.new_targets.find(path, new_at)
            if reached is not None and reached in expected:
                continue
            was = renumbering.old.clauses[target]
            if any(_is_cited_alike(was, renumbering.new.clauses[each]) for each in expected):
                continue
            written = words[reference.start : reference.end]
            among = (
                len(_ends(reference)) > 1 or sum(r.start == reference.start for r in references) > 1
            )
            yield Stale(new_at, reference.start, written, target, expected, reached, among)


def _is_cited_alike(was: Clause, now: Clause) -> bool:
    """Whether a clause is cited as it was: by the same reference, or the same whole number."""
    return was.ref == now.ref or ("." in was.number and was.number == now.number)


def _is_of_another(words: str, end: int) -> bool:
    """Whether what stands behind a reference says that it points into another law."""
    return re.match(_OF_ANOTHER, words[end : end + _FAR]) is not None


def _of_other_texts(draft: Draft, cited: References) -> set[_Step]:
    """The articles and sections that the draft ascribes to another text, wherever it does.

    "Section 1035 of the Consumer Protection Act", cited once so, is "section 1035" further on.
    """
    return {
        reference.path[0]
        for at, references in cited.items()
        for reference in references
        if reference.path[0][0] in _FOREIGN
        and (reference.external or _is_of_another(draft.clauses[at].words, reference.end))
    }


def _ends(reference: Reference) -> tuple[Path, ...]:
    """The first clause cited and, of a range, the last."""
    if not reference.through:
        return (reference.path,)
    return (reference.path, last_of(reference))
