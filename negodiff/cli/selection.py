"""Which pairs of a comparison the user asked to see."""

from collections.abc import Iterable, Sequence

import click

from negodiff.model.comparison import Comparison, Pair
from negodiff.model.relation import Relation

_UNCHANGED = (Relation.UNCHANGED,)


def relations_option(
    context: click.Context, parameter: click.Parameter, values: Sequence[str]
) -> frozenset[Relation]:
    """Turn ``--only edited,moved`` into relations, or say which ones there are."""
    names = [name.strip().lower() for value in values for name in value.split(",")]
    return frozenset(_relation(name, context, parameter) for name in names if name)


def _relation(name: str, context: click.Context, parameter: click.Parameter) -> Relation:
    try:
        return Relation(name)
    except ValueError:
        known = list(map(str, Relation))
        from difflib import get_close_matches  # noqa: PLC0415

        near = get_close_matches(name, known, n=1)
        remedy = f"Did you mean {near[0]!r}? " if near else ""
        raise click.BadParameter(
            f"{name!r} is no relation. {remedy}Known are: {', '.join(known)}.",
            ctx=context,
            param=parameter,
        ) from None


def is_change(pair: Pair) -> bool:
    """Whether anything happened to the clauses of ``pair``."""
    return pair.relations != _UNCHANGED


def chosen(
    comparison: Comparison, *, every: bool, only: frozenset[Relation], written: str | None
) -> tuple[Pair, ...]:
    """The pairs to show, in the comparison's order.

    Changes alone unless ``every`` or ``only`` ask for the unchanged. With ``only``, those that
    carry one of its relations. With ``written``, a reference, those that touch the clause it
    means in either draft, or a clause below it.
    """
    pairs: Iterable[Pair] = comparison.pairs
    if written is not None:
        from negodiff.cli.citing import touching  # noqa: PLC0415

        pairs = touching(comparison, written)
    if only:
        return tuple(pair for pair in pairs if not only.isdisjoint(pair.relations))
    return tuple(pair for pair in pairs if every or is_change(pair))
