"""A clause as a person cites it in a draft, or what is near the citation."""

from collections.abc import Sequence, Set

from negodiff.errors import InputError
from negodiff.model.clause import Clause, Draft
from negodiff.model.comparison import Side
from negodiff.structure.citations import Outcome, Resolution, resolve
from negodiff.structure.outline import Outline

_MOST_NEAR = 5


def clause_cited(side: Side, shown: Draft, written: str) -> Clause:
    """The clause of ``shown`` that the citation ``written`` means.

    Args:
        side: The draft.
        shown: The same as it is shown: each article with its only paragraph.
        written: "Article 5(2)(a)", "5.2.a".

    Raises:
        InputError: It means no clause, or several.
    """
    meant = resolve(written, side.draft)
    if meant.outcome is not Outcome.EXACT:
        raise not_found(written, [(side, meant)])
    top = shown_as(side.draft, meant, {clause.ref for clause in shown.clauses})
    return next(clause for clause in shown.clauses if clause.ref == top)


def shown_as(draft: Draft, meant: Resolution, shown: Set[str]) -> str:
    """The reference under which the clause meant is shown.

    A paragraph that is shown as part of the article above it counts as that article.
    """
    chain = Outline(draft).chain(draft.clauses[meant.clauses[0]])
    return next(clause.ref for clause in chain if clause.ref in shown)


def not_found(written: str, tried: Sequence[tuple[Side, Resolution]]) -> InputError:
    """The failure of a reference, with what is near it or what it may mean."""
    for side, meant in tried:
        if meant.outcome is Outcome.AMBIGUOUS:
            several = _refs(side, meant)
            return InputError(
                f"the reference {written!r} may mean several clauses",
                place=side.path,
                hint=f"Name one of them: {several}.",
            )
    near = next((refs for side, meant in tried if (refs := _refs(side, meant))), "")
    return InputError(
        f"there is no clause {written!r}",
        place=" and ".join(side.path for side, _ in tried),
        hint=f"Near it are: {near}." if near else '"negodiff show" lists the clauses of a draft.',
    )


def _refs(side: Side, meant: Resolution) -> str:
    return ", ".join(side.draft.clauses[at].ref for at in meant.clauses[:_MOST_NEAR])
