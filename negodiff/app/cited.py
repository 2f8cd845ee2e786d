"""A clause cited by a person, and what is below it: found in a draft, or told with what is near."""

from collections.abc import Callable, Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING

from negodiff.app.clauses import clause_cited, not_found, shown_as
from negodiff.errors import InputError
from negodiff.model.clause import Clause, Draft
from negodiff.model.comparison import Comparison, Pair, Side
from negodiff.model.point import point_id
from negodiff.structure.citations import Outcome, Resolution, resolve
from negodiff.structure.outline import Outline

if TYPE_CHECKING:
    from negodiff.app.opened import Opened

Opener = Callable[[str], "Opened"]
"""Opens a folder as a negotiation, where a point is named by its id."""


def below(side: Side, shown: Draft, written: str, opener: Opener) -> tuple[Clause, ...]:
    """The clause of ``shown`` that the reference ``written`` means, and all below it.

    Raises:
        InputError: It means no clause, or several.
    """
    if name := point_id(written):
        written = _cited_in(side, name, opener)
    top = clause_cited(side, shown, written).ref
    outline = Outline(shown)
    return tuple(clause for clause in shown.clauses if outline.is_below(clause, top))


def touching(comparison: Comparison, written: str) -> tuple[Pair, ...]:
    """The pairs that touch the clause ``written`` means in either draft, or a clause below it.

    Raises:
        InputError: It means no clause in either draft, or several.
    """
    if name := point_id(written):
        return _of_point(comparison, name)
    old = resolve(written, comparison.old.draft)
    new = resolve(written, comparison.new.draft)
    if Outcome.EXACT not in (old.outcome, new.outcome):
        raise not_found(written, [(comparison.new, new), (comparison.old, old)])
    pairs = comparison.pairs
    olds = _below(comparison.old, old, [clause for pair in pairs for clause in pair.old])
    news = _below(comparison.new, new, [clause for pair in pairs for clause in pair.new])
    return tuple(
        pair
        for pair in pairs
        if any(clause.ref in olds for clause in pair.old)
        or any(clause.ref in news for clause in pair.new)
    )


def _cited_in(side: Side, name: str, opener: Opener) -> str:
    """How a point, named by its id, is cited in a draft of a folder.

    Raises:
        InputError: It is not in the draft, or the draft has no points.
    """
    if side.name is None or not side.name.isdecimal():
        raise InputError(
            f"{name} names a point, and only drafts of a folder have points",
            place=side.path,
            hint='Cite the clause instead: "Article 5(2)(a)".',
        )
    from negodiff.app.citing import placed, point_called  # noqa: PLC0415 - ids are seldom used

    opened = opener(str(Path(side.path).parent))
    at = opened.position(int(side.name))
    found = placed(opened, point_called(opened, name, at), at)
    if found is not None and found.step.clause is not None:
        return found.step.ref
    raise InputError(
        f"the point {name} is not in this draft",
        place=side.path,
        hint=f'"negodiff trace {name}" shows where it is.',
    )


def _of_point(comparison: Comparison, name: str) -> tuple[Pair, ...]:
    """The pair that a point is, named by its id.

    Raises:
        InputError: It is in neither draft, or the drafts have no points.
    """
    found = tuple(pair for pair in comparison.pairs if pair.point == name)
    if found:
        return found
    if comparison.development is None:
        raise InputError(
            f"{name} names a point, and only drafts of one folder have points",
            place=comparison.new.path,
            hint='Cite the clause instead: "Article 5(2)(a)".',
        )
    left = ", or is left alone by the partial one" if comparison.left_alone else ""
    raise InputError(
        f"the point {name} is in neither draft{left}",
        place=f"{comparison.old.path} and {comparison.new.path}",
        hint=f'"negodiff trace {name}" shows where it is.',
    )


def _is_shown(draft: Draft, meant: Resolution, refs: Set[str]) -> bool:
    """Whether the clause meant is shown; one that a partial text leaves alone is not."""
    chain = Outline(draft).chain(draft.clauses[meant.clauses[0]])
    return any(clause.ref in refs for clause in chain)


def _below(side: Side, meant: Resolution, shown: Sequence[Clause]) -> frozenset[str]:
    """The references of the clauses ``shown`` that are the one meant or below it."""
    refs = {clause.ref for clause in shown}
    if meant.outcome is not Outcome.EXACT or not _is_shown(side.draft, meant, refs):
        return frozenset()
    top = shown_as(side.draft, meant, refs)
    outline = Outline(side.draft)
    return frozenset(clause.ref for clause in shown if outline.is_below(clause, top))
