"""Which of the recorded annotations one side may read.

An act of the parties (agreed, reserved, refused, …) was done at the table and counts for everybody,
or the states would be others than those the sides know. Free words are another matter: remarks,
conditions, topics and packages that are nobody's act are the team's own.
"""

from collections.abc import Iterable, Iterator

from negodiff.model.record import EVERYBODY, Act, Annotation

_REMARKS = frozenset({Act.NOTE, Act.TOPIC, Act.CONDITION, Act.PACKAGE})
"""What, unless a party said it, only the team that keeps the record says."""


def readable(annotations: Iterable[Annotation], party: str) -> tuple[Annotation, ...]:
    """What one side may read, in the same order.

    An annotation with an audience is for those alone, whole. One without is whole for the parties
    whose act it is; another's act is left without its words, source and author, and a remark of
    others is left out.

    Args:
        annotations: All of them.
        party: The side's code.
    """
    return tuple(_readable(annotations, party))


def _readable(annotations: Iterable[Annotation], party: str) -> Iterator[Annotation]:
    for each in annotations:
        if each.audience:
            if party in each.audience or EVERYBODY in each.audience:
                yield each
        elif party in each.by:
            yield each
        elif each.act not in _REMARKS:
            yield each._replace(note="", source="", author="")
