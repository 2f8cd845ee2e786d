"""The gate over an opened negotiation: ``check`` as a value.

Looks at one draft: what it did to settled points, what is open after it, and what is wrong with its
text. Every rule is one function; the table below says which.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from negodiff.align.align import align
from negodiff.app.opened import Opened
from negodiff.assess.context import Context
from negodiff.assess.noticed import noticed
from negodiff.assess.references import dangling_references
from negodiff.errors import InputError
from negodiff.ledger.folder import SETTINGS
from negodiff.ledger.store import ProblemKind
from negodiff.model.clause import Draft
from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.model.gate import USUAL, Gate, Hit, Rule
from negodiff.model.point import EventKind, State
from negodiff.points.sheet import Row, Sheet, withdrawn

_FINDINGS: Mapping[Rule, frozenset[FindingKind]] = {
    Rule.STALE_REFERENCE: frozenset({FindingKind.REFERENCE_STALE}),
    Rule.DANGLING_REFERENCE: frozenset({FindingKind.REFERENCE_DANGLING}),
    Rule.UNBALANCED_BRACKETS: frozenset({FindingKind.UNBALANCED_BRACKET}),
    Rule.UNDEFINED_TERM: frozenset({FindingKind.TERM_UNDEFINED, FindingKind.DEFINITION_REMOVED}),
    Rule.SUSPICIOUS_CHARACTERS: frozenset(
        {
            FindingKind.INVISIBLE_CHARACTER,
            FindingKind.MIXED_SCRIPTS,
            FindingKind.CONTROL_CHARACTER,
        }
    ),
}
_IN_ONE_DRAFT = frozenset({Rule.UNBALANCED_BRACKETS})
"""Rules about findings that matter however long they have been there."""


class _Case(NamedTuple):
    """Everything the rules look at."""

    opened: Opened
    at: int
    sheet: Sheet
    before: Sheet | None
    findings: tuple[Finding, ...]

    @property
    def path(self) -> str:
        return self.opened.entries[self.at].path

    @property
    def draft(self) -> Draft:
        return self.opened.draft(self.at)


def gate_of(opened: Opened, at: int, rules: Sequence[Rule]) -> Gate:
    """Look at one draft.

    Args:
        opened: The negotiation.
        at: The draft's position.
        rules: What the gate stops at.
    """
    case = _Case(
        opened,
        at,
        opened.sheet(at),
        opened.sheet(at - 1) if at else None,
        _noticed(opened, at) if any(rule in _FINDINGS for rule in rules) else (),
    )
    hits: list[Hit] = []
    seen: set[tuple[object, ...]] = set()
    looked = _each(rules)
    for rule in looked:
        for hit in _RULES[rule](case, rule):
            key = (hit.point, hit.event) if hit.event else hit
            if key not in seen:
                seen.add(key)
                hits.append(hit)
    return Gate(
        opened.title,
        case.sheet.draft,
        case.before.draft if case.before else "",
        case.path,
        opened.facts[at],
        opened.parties,
        looked,
        tuple(hits),
        _unknown(opened, at, looked),
    )


def _unknown(opened: Opened, at: int, rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules that cannot be looked at: a file that shows no changes hides none, or all."""
    blind = Rule.UNDISCLOSED in rules and opened.undisclosed(at) is None
    return (Rule.UNDISCLOSED,) if blind else ()


def rules_of(opened: Opened) -> Sequence[Rule]:
    """What a negotiation's gate stops at: what its settings name, else what is usual.

    Raises:
        InputError: The settings name a rule that there is not.
    """
    chosen = opened.project.options.fail_on if opened.project else None
    return USUAL if chosen is None else tuple(_rule(word, opened) for word in chosen)


def _rule(word: str, opened: Opened) -> Rule:
    try:
        return Rule(word.lower())
    except ValueError:
        raise InputError(
            f"fail-on: “{word[:60]}” is no rule of the gate",
            place=str(Path(opened.folder.path) / SETTINGS),
            hint=f"Known are: {', '.join(Rule)}.",
        ) from None


def _each(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules in their usual order, the one that stands for two replaced by them."""
    wanted = set(rules)
    if Rule.REOPENED in wanted:
        wanted |= {Rule.REOPENED_AGREED, Rule.WITHDRAWN}
        wanted.remove(Rule.REOPENED)
    return tuple(rule for rule in Rule if rule in wanted)


def _noticed(opened: Opened, at: int) -> tuple[Finding, ...]:
    """What was noticed in a draft: of the whole text, and beside the draft before it."""
    draft = opened.draft(at)
    if at == 0:
        clauses = draft.clauses
        loose = (
            Finding(
                FindingKind.REFERENCE_DANGLING,
                Severity.WARNING,
                clauses[each.clause].ref,
                clauses[each.clause].lines,
                (each.written,),
            )
            for each in dangling_references(draft)
        )
        return (*draft.findings, *loose)
    old = opened.draft(at - 1)
    beside = noticed(Context.between(old, draft, align(old, draft)))
    return (*beside, *(each for each in draft.findings if each not in beside))


def _events(case: _Case, rule: Rule) -> Iterator[Hit]:
    """Settled points that the draft reopened: what was agreed or dropped, or had converged."""
    for row in case.sheet.rows:
        event = row.event
        if event is None or event.kind is not EventKind.REOPENED:
            continue
        if withdrawn(event) == (rule is Rule.WITHDRAWN):
            yield _of(row, case, rule)


def _flagged(case: _Case, rule: Rule) -> Iterator[Hit]:
    """Points with the flag that the rule is called after."""
    for row in case.sheet.rows:
        if str(rule) in row.step.flags and (row.in_text or rule is Rule.RESERVED):
            yield _of(row, case, rule)


def _touched(case: _Case, rule: Rule) -> Iterator[Hit]:
    """Agreed points that were changed without changing their sense, and nobody has looked."""
    for row in case.sheet.rows:
        if "touched" in row.step.flags and row.step.state is State.AGREED:
            yield _of(row, case, rule)


def _standing(case: _Case, rule: Rule) -> Iterator[Hit]:
    """Points that are not settled, in the state the rule names."""
    for row in case.sheet.rows:
        state = row.step.state
        if (
            (rule is Rule.OPEN and not state.settled)
            or (rule is Rule.CONTESTED and state is State.CONTESTED)
            or (rule is Rule.UNCONFIRMED and state is State.CONVERGED)
        ):
            yield _of(row, case, rule)


def _found(case: _Case, rule: Rule) -> Iterator[Hit]:
    """What was noticed in the text."""
    kinds = _FINDINGS[rule]
    for finding in case.findings:
        if finding.kind in kinds:
            yield Hit(rule, case.path, finding.lines, finding.ref, finding=finding)


def _unknown_party(case: _Case, rule: Rule) -> Iterator[Hit]:
    """A draft of which it is not known who tabled it, so that nothing can be inferred from it."""
    facts = case.opened.facts[case.at]
    if facts.is_of_unknown:
        yield Hit(rule, case.path)


def _unrecorded(case: _Case, rule: Rule) -> Iterator[Hit]:
    """Files that look like drafts and are not recorded: nothing has looked at them."""
    project = case.opened.project
    for problem in project.findings if project else ():
        if problem.kind is ProblemKind.UNRECORDED_FILE:
            yield Hit(rule, str(Path(case.opened.folder.path) / problem.file))


def _undisclosed(case: _Case, rule: Rule) -> Iterator[Hit]:
    """Changes that the sender's tracked changes do not cover."""
    value = case.opened.undisclosed(case.at)
    if value is None:
        return
    points = {row.ref: row.point for row in case.sheet.rows if row.in_text}
    base = str(value.base.name or value.base.path)
    if value.unrelated:
        why = f"Its tracked changes were made on another draft than draft {base}, which it answers."
        yield Hit(rule, case.path, why=why)
        return
    for pair in value.changes:
        ref = pair.ref
        was = "\n".join(clause.words for clause in pair.old) or None
        now = "\n".join(clause.words for clause in pair.new) or None
        happened = ", ".join(pair.relations)
        why = f"Undoing the tracked changes does not give back draft {base}: {happened}."
        yield Hit(rule, case.path, None, ref, points.get(ref, ""), None, was, now, why)
    for each in value.beside:
        aside = each.new or each.old
        if aside is not None:
            was, now = each.old and each.old.text, each.new and each.new.text
            why = f"Outside the text, in a {aside.kind}."
            yield Hit(rule, case.path, None, "", "", None, was, now, why)


_RULES: Mapping[Rule, Callable[[_Case, Rule], Iterator[Hit]]] = {
    Rule.REOPENED_AGREED: _events,
    Rule.WITHDRAWN: _events,
    Rule.TOUCHED: _touched,
    Rule.UNDISCLOSED: _undisclosed,
    Rule.PACKAGE_REOPENED: _flagged,
    Rule.CONTESTED: _standing,
    Rule.OPEN: _standing,
    Rule.UNCONFIRMED: _standing,
    Rule.RESERVED: _flagged,
    Rule.BLANK: _flagged,
    Rule.STALE_ANNOTATION: _flagged,
    Rule.STALE_REFERENCE: _found,
    Rule.DANGLING_REFERENCE: _found,
    Rule.UNBALANCED_BRACKETS: _found,
    Rule.UNDEFINED_TERM: _found,
    Rule.SUSPICIOUS_CHARACTERS: _found,
    Rule.UNKNOWN_PARTY: _unknown_party,
    Rule.UNRECORDED: _unrecorded,
}


def _of(row: Row, case: _Case, rule: Rule) -> Hit:
    """A hit about a point, with its words before and now, where it stands or stood."""
    step = row.step
    past = case.before.row(row.point) if case.before else None
    if step.clause is not None:
        path, lines = case.path, case.draft.clauses[step.clause].lines
    elif past is not None and past.step.clause is not None:
        before = case.opened.draft(case.at - 1)
        path, lines = case.opened.entries[case.at - 1].path, before.clauses[past.step.clause].lines
    else:
        path, lines = case.path, None
    return Hit(
        rule,
        path,
        lines,
        row.ref,
        row.point,
        row.event,
        past.step.text if past else None,
        step.text,
        step.why,
        step.positions,
    )
