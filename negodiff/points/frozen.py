"""Values of the points as plain tuples, strings and numbers, and back.

For keeping them outside the program in a form that holds nothing but data. What comes back from
outside may be anything: a value that does not fit raises ``ValueError``, ``TypeError``,
``KeyError`` or ``IndexError``, and whoever asked does without it.
"""

from collections.abc import Iterable
from enum import Enum
from typing import Any, TypeVar

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.model.point import (
    Basis,
    Event,
    EventKind,
    Position,
    PositionBasis,
    Ruling,
    Stance,
    State,
    Step,
)
from negodiff.model.record import Level
from negodiff.model.relation import Relation
from negodiff.points.sheet import Fold, Row
from negodiff.points.standing import Held, Standing
from negodiff.points.units import Unit

Plain = Any
"""Tuples of tuples, strings, numbers, bytes, truth values and ``None``."""
_Member = TypeVar("_Member", bound=Enum)
_ATOMS = frozenset({str, int, float, bool, bytes, type(None)})


def freeze(value: Any) -> Plain:
    """A value as plain data: enums as their values, sets sorted, mappings as pairs."""
    kind = type(value)
    if kind in _ATOMS:
        return value
    if isinstance(value, tuple | list):
        return tuple([freeze(each) for each in value])
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset | set):
        return tuple(sorted(freeze(each) for each in value))
    if isinstance(value, dict):
        return tuple([(freeze(key), freeze(each)) for key, each in value.items()])
    raise TypeError(f"{kind.__name__} is no plain data")


def _members(kind: type[_Member]) -> dict[Any, _Member]:
    return {each.value: each for each in kind}


_KIND = _members(Kind)
_STATE = _members(State)
_GROUND = _members(Basis)
_RULE = _members(Ruling)
_BASIS: dict[Any, Basis | None] = {**_GROUND, None: None}
_RULING: dict[Any, Ruling | None] = {**_RULE, None: None}
_LEVEL: dict[Any, Level | None] = {**_members(Level), None: None}
_RELATION = _members(Relation)
_STANCE = _members(Stance)
_HOW = _members(PositionBasis)
_EVENT = _members(EventKind)


def draft(plain: Plain) -> Draft:
    """A draft, without its findings."""
    language, clauses = plain
    return Draft(tuple([clause(each) for each in clauses]), language)


def frozen_draft(value: Draft) -> Plain:
    """The inverse of :func:`draft`."""
    return value.language, tuple([frozen_clause(each) for each in value.clauses])


def frozen_clause(value: Clause) -> Plain:
    """The inverse of :func:`clause`."""
    return (value.parent, value.kind.value, *value[2:])


def frozen_unit(value: Unit) -> Plain:
    """The inverse of :func:`unit`."""
    return (value.clause, value.ref, value.kind.value, value.heading, value.text, value.formula)


def clause(plain: Plain) -> Clause:
    """A clause."""
    parent, kind, label, number, ref, heading, text, lines, where = plain
    return Clause(parent, _KIND[kind], label, number, ref, heading, text, lines, where)


def unit(plain: Plain) -> Unit:
    """A point as it stands in a draft."""
    at, ref, kind, heading, text, formula = plain
    return Unit(at, ref, _KIND[kind], heading, text, formula)


def event(plain: Plain) -> Event:
    """An event."""
    kind, number, by, was, basis, rule, why = plain
    return Event(_EVENT[kind], number, by, _STATE[was], _GROUND[basis], _RULE[rule], why)


def position(plain: Plain) -> Position:
    """A position."""
    party, stance, text, basis, number, reported = plain
    return Position(party, _STANCE[stance], text, _HOW[basis], number, reported)


def step(plain: Plain) -> Step:
    """A step."""
    (
        number, party, at, ref, text, relations, state, basis, happened, rule, why, positions,
        reverts_to, level, flags, reopened, since,
    ) = plain  # fmt: skip
    return Step(
        number,
        party,
        at,
        ref,
        text,
        tuple([_RELATION[each] for each in relations]),
        _STATE[state],
        _BASIS[basis],
        None if happened is None else event(happened),
        _RULING[rule],
        why,
        tuple([position(each) for each in positions]),
        reverts_to,
        _LEVEL[level],
        flags,
        reopened,
        since,
    )


def fold(plain: Plain) -> Fold:
    """A fold."""
    (point, kind, stepped, ref, in_text, open_for, past), at, counted, owner, untouched = plain
    row = Row(point, kind, step(stepped), ref, in_text, open_for, past)
    return Fold(row, at, _KIND[counted], owner, untouched)


def frozen_fold(value: Fold, before: tuple[Fold, Plain] | None = None) -> Plain:
    """The inverse of :func:`fold`.

    Args:
        value: What to freeze.
        before: An earlier fold of the same point, and its plain data, of which is taken what is
            still the same.
    """
    row, step = value.row, value.row.step
    positions: Plain = None
    if before is not None and step.positions is before[0].row.step.positions:
        positions = before[1][0][2][11]
    if positions is None:
        positions = tuple(
            [(each[0], each[1].value, each[2], each[3].value, *each[4:]) for each in step.positions]
        )
    stepped = (
        step.draft,
        step.party,
        step.clause,
        step.ref,
        step.text,
        tuple([each.value for each in step.relations]),
        step.state.value,
        None if step.basis is None else step.basis.value,
        None if step.event is None else freeze(step.event),
        None if step.rule is None else step.rule.value,
        step.why,
        positions,
        step.reverts_to,
        None if step.level is None else step.level.value,
        step.flags,
        step.reopened,
        step.since,
    )
    plain_row = (
        row.point, row.kind, stepped, row.ref, row.in_text, row.exchanges_open, row.past,
    )  # fmt: skip
    return plain_row, value.clause, value.kind.value, value.owner, value.untouched


def standing(plain: Plain) -> Standing:
    """A standing."""
    (
        state, basis, held, wording, bracketed, settled, chair, cleared, consents, level, reserved,
        touched, since, reopened,
    ) = plain  # fmt: skip
    return Standing(
        _STATE[state],
        _BASIS[basis],
        {code: _held(each) for code, each in held},
        wording,
        bracketed,
        settled,
        chair,
        cleared,
        frozenset(consents),
        _LEVEL[level],
        frozenset(reserved),
        touched,
        since,
        reopened,
    )


def _held(plain: Plain) -> Held:
    stance, wording, bracketed, basis, number, reported, reserves = plain
    return Held(_STANCE[stance], wording, bracketed, _HOW[basis], number, reported, reserves)


def pairs(plain: Iterable[Plain]) -> frozenset[tuple[str, str]]:
    """Pairs of neighbouring words."""
    return frozenset([(one, other) for one, other in plain])
