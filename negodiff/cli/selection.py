"""Which pairs of a comparison the user asked to see."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

import click

from negodiff.model.comparison import Comparison, Pair
from negodiff.model.relation import Relation
from negodiff.model.weight import Weight

_UNCHANGED = (Relation.UNCHANGED,)
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


def is_change(pair: Pair) -> bool:
    """Whether anything happened to the clauses of ``pair``."""
    return pair.relations != _UNCHANGED


def within(comparison: Comparison, written: str | None) -> tuple[Pair, ...]:
    """The pairs that touch the clause ``written`` means in either draft, or a clause below it.

    All of them without a reference.
    """
    if written is None:
        return comparison.pairs
    from negodiff.cli.citing import touching  # noqa: PLC0415

    return touching(comparison, written)


def chosen(
    pairs: Sequence[Pair], *, every: bool, only: frozenset[Relation], weights: frozenset[Weight]
) -> tuple[Pair, ...]:
    """The pairs to show, in their order.

    Changes alone unless ``every`` or ``only`` ask for the unchanged. With ``only``, those that
    carry one of its relations; with ``weights``, those of one of its weights.
    """
    kept = [pair for pair in pairs if pair.weight in weights] if weights else pairs
    if only:
        return tuple([pair for pair in kept if not only.isdisjoint(pair.relations)])
    return tuple([pair for pair in kept if every or is_change(pair)])


def about(comparison: Comparison, pairs: Sequence[Pair]) -> Comparison:
    """The comparison with those of its findings alone that concern the new clauses of ``pairs``."""
    refs = {clause.ref for pair in pairs for clause in pair.new}
    return comparison._replace(
        findings=tuple([finding for finding in comparison.findings if finding.ref in refs])
    )
