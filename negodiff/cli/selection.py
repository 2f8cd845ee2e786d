"""Which pairs of a comparison the user asked to see."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

import click

from negodiff.model.comparison import Comparison, Pair
from negodiff.model.relation import Relation
from negodiff.model.weight import Weight


class Only(StrEnum):
    """What pairs can be asked for: what happened to the clause, or to the point it is."""

    UNCHANGED = "unchanged"
    EDITED = "edited"
    RENUMBERED = "renumbered"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    REMOVED = "removed"
    RESOLVED = "resolved"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"
    CONTESTED = "contested"
    CONFIRMED = "confirmed"
    NEW = "new"


RELATIONS = frozenset(Only(each.value) for each in Relation)
"""What can be asked for without a negotiation to look at."""
_RESOLVED = frozenset({"agreed", "converged", "dropped"})
_Named = TypeVar("_Named", bound=StrEnum)


def several(
    kind: type[_Named], noun: str
) -> Callable[[click.Context, click.Parameter, Sequence[str]], frozenset[_Named]]:
    """Turn ``--only edited,moved`` into members of ``kind``, or say which ones there are."""

    def read(
        context: click.Context, parameter: click.Parameter, values: Sequence[str]
    ) -> frozenset[_Named]:
        names = [name.strip().lower() for value in values for name in value.split(",")]
        return frozenset(_member(kind, noun, name, context, parameter) for name in names if name)

    return read


def _member(
    kind: type[_Named], noun: str, name: str, context: click.Context, parameter: click.Parameter
) -> _Named:
    try:
        return kind(name)
    except ValueError:
        known = list(map(str, kind))
        from difflib import get_close_matches  # noqa: PLC0415

        near = get_close_matches(name, known, n=1)
        remedy = f"Did you mean {near[0]!r}? " if near else ""
        raise click.BadParameter(
            f"{name!r} is no {noun}. {remedy}Known are: {', '.join(known)}.",
            ctx=context,
            param=parameter,
        ) from None


def within(comparison: Comparison, written: str | None) -> tuple[Pair, ...]:
    """The pairs that touch the clause ``written`` means in either draft, or a clause below it.

    All of them without a reference.
    """
    if written is None:
        return comparison.pairs
    from negodiff.public.comparing import about as touching  # noqa: PLC0415

    return touching(comparison, written)


def unchanged(pairs: Sequence[Pair]) -> str:
    """The clause that a reference means, when nothing happened to it or below it; else ""."""
    if not pairs or any(pair.is_change for pair in pairs):
        return ""
    return pairs[0].new[0].ref


def chosen(
    comparison: Comparison,
    pairs: Sequence[Pair],
    *,
    every: bool,
    only: frozenset[Only],
    weights: frozenset[Weight],
) -> tuple[Pair, ...]:
    """The pairs to show, in their order.

    Changes alone unless ``every`` or ``only`` ask for the unchanged. With ``only``, those that
    carry one of its relations, or whose point took one of its turns; with ``weights``, those of one
    of its weights.
    """
    kept = [pair for pair in pairs if pair.weight in weights] if weights else pairs
    if only:
        turned = turned_to(comparison, only)
        return tuple(
            [
                pair
                for pair in kept
                if not only.isdisjoint(pair.relations) or (pair.point in turned and pair.point)
            ]
        )
    return tuple([pair for pair in kept if every or pair.is_change])


def turned_to(comparison: Comparison, only: frozenset[Only]) -> frozenset[str]:
    """Ids of the points that took one of the turns asked for."""
    told = comparison.development
    if told is None:
        return frozenset()
    return frozenset(item.point for item in told.items if not only.isdisjoint(_asked(item.turn)))


def with_turns(comparison: Comparison, only: frozenset[Only]) -> Comparison:
    """The comparison with those of its turns alone that were asked for; all without a choice."""
    told = comparison.development
    if told is None or only <= RELATIONS:
        return comparison
    wanted = turned_to(comparison, only)
    kept = tuple(item for item in told.items if item.point in wanted)
    return comparison._replace(development=told._replace(items=kept))


def _asked(turn: str) -> frozenset[str]:
    """The words by which a turn is asked for: what was reopened is so, however far it had come."""
    if turn in _RESOLVED:
        return frozenset({"resolved"})
    return frozenset({turn, "reopened"}) if turn == "withdrawn" else frozenset({turn})


def about(comparison: Comparison, pairs: Sequence[Pair]) -> Comparison:
    """The comparison with those of its findings and points alone that concern ``pairs``."""
    refs = {clause.ref for pair in pairs for clause in pair.new}
    points = {pair.point for pair in pairs}
    told = comparison.development
    if told is not None:
        told = told._replace(items=tuple(item for item in told.items if item.point in points))
    return comparison._replace(
        findings=tuple([finding for finding in comparison.findings if finding.ref in refs]),
        development=told,
    )
