"""What there is to look at in the newer of two drafts, told as findings.

Only what is new there, or what only both drafts together show: a reference that did not follow, a
term that lost its definition, brackets and characters that the older draft had not. What already
was so when the older draft was sent has been told with that one.
"""

from collections.abc import Iterator, Sequence

from negodiff.assess.context import Context
from negodiff.assess.references import newly_dangling, stale_references
from negodiff.assess.renumbering import Renumbering
from negodiff.assess.terms import definitions, undefined, unused
from negodiff.model.clause import Draft
from negodiff.model.finding import Finding, FindingKind, Severity

_OF_THE_TEXT = frozenset(
    {
        FindingKind.UNBALANCED_BRACKET,
        FindingKind.INVISIBLE_CHARACTER,
        FindingKind.MIXED_SCRIPTS,
        FindingKind.CONTROL_CHARACTER,
    }
)
"""Kinds noticed in one draft that matter here where the other has them not."""


def noticed(context: Context) -> tuple[Finding, ...]:
    """The findings about two drafts: references, terms, brackets, characters. Never fails."""
    around = context.renumbering
    if around is None:
        return ()
    return (
        *_stale(around),
        *_dangling(around),
        *_terms(around.old, around.new),
        *_come(around.old.findings, around.new.findings),
    )


def _stale(around: Renumbering) -> Iterator[Finding]:
    """References that did not follow; of a list or a range, each with what was meant."""
    old, new = around.old.clauses, around.new.clauses
    for each in stale_references(around):
        clause = new[each.clause]
        now = ", ".join([new[at].ref for at in each.expected])
        was = (old[each.target].ref,) if each.among else ()
        evidence = (each.written, now, *was)
        yield _warning(FindingKind.REFERENCE_STALE, clause.ref, clause.lines, evidence)


def _dangling(around: Renumbering) -> Iterator[Finding]:
    new = around.new.clauses
    for each in newly_dangling(around):
        clause = new[each.clause]
        yield _warning(FindingKind.REFERENCE_DANGLING, clause.ref, clause.lines, (each.written,))


def _terms(old: Draft, new: Draft) -> Iterator[Finding]:
    was, now = definitions(old), definitions(new)
    lonely = unused(new, now)
    before = {each.term for each in unused(old, was)} if lonely else set()
    for each in lonely:
        if each.term not in before:
            clause = new.clauses[each.clause]
            yield Finding(
                FindingKind.TERM_UNUSED, Severity.NOTE, clause.ref, clause.lines, (each.term,)
            )
    missing = undefined(new, now, was)
    known = {each.term for each in undefined(old, was)} if missing else set()
    for term, users, was_defined in missing:
        clause = new.clauses[users[0]]
        if was_defined:
            yield _warning(FindingKind.DEFINITION_REMOVED, clause.ref, clause.lines, (term,))
        elif term not in known:
            yield Finding(
                FindingKind.TERM_UNDEFINED, Severity.NOTE, clause.ref, clause.lines, (term,)
            )


def _come(old: Sequence[Finding], new: Sequence[Finding]) -> Iterator[Finding]:
    """Findings about brackets and characters that the old draft had not, or had less often."""
    if not new:
        return
    before = [(each.kind, each.evidence) for each in old]
    for each in new:
        if each.kind not in _OF_THE_TEXT:
            continue
        known = (each.kind, each.evidence)
        if known in before:
            before.remove(known)
        else:
            yield each


def _warning(
    kind: FindingKind, ref: str, lines: tuple[int, int] | None, evidence: tuple[str, ...]
) -> Finding:
    return Finding(kind, Severity.WARNING, ref, lines, evidence)
