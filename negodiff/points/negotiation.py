"""What the engine is given, and what it gives back."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from negodiff.model.clause import Draft
from negodiff.model.point import Point
from negodiff.model.record import Annotation, DraftFacts, Party
from negodiff.model.relation import Link

if TYPE_CHECKING:
    from negodiff.points.lineage import Lineage
    from negodiff.points.words import Weigh


class Exchange(NamedTuple):
    """One draft as exchanged.

    Attributes:
        number: Its number in the order of exchange; "1" for the first.
        facts: Who sent it, and what sort of text it is.
        draft: Its clauses.
    """

    number: str
    facts: DraftFacts
    draft: Draft


class Later(Exchange):
    """A draft as exchanged whose clauses are read when somebody asks for them.

    In the place of the clauses it has what reads them, and reads them once.
    """

    __slots__ = ()

    @classmethod
    def of(cls, number: str, facts: DraftFacts, read: Callable[[], Draft]) -> "Later":
        """An exchange that is to be read later."""
        return tuple.__new__(cls, (number, facts, cache(read)))

    @property
    def draft(self) -> Draft:
        """Its clauses."""
        read = cast("Callable[[], Draft]", self[2])
        return read()


class Options(NamedTuple):
    """What a project may choose.

    Attributes:
        tacit_agreement: A converged point that everybody left alone for one full cycle is told as
            "agreed (tacit)". Off unless asked for, and always labelled.
        authors: Whose people the authors of tracked changes are: (name, code) pairs. The drafts
            were read with it.
    """

    tacit_agreement: bool = False
    authors: tuple[tuple[str, str], ...] = ()


class Negotiation(NamedTuple):
    """Everything that the points follow from.

    Translations do not belong here: agreement is never inferred across languages (R12).

    Attributes:
        exchanges: The drafts, in the order in which they were sent.
        links: The links between each draft and the next, one fewer than drafts.
        parties: The parties, as far as they were declared; who tables a draft is one, too.
        annotations: What people recorded.
        weigh: The weight of a change; without it every change of words is substantive.
        options: What the project chose.
    """

    exchanges: Sequence[Exchange]
    links: Sequence[tuple[Link, ...]]
    parties: tuple[Party, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    weigh: "Weigh | None" = None
    options: Options = Options()


class Course(NamedTuple):
    """How a negotiation went.

    Attributes:
        points: All points ever, in the order of their ids.
        lineage: The ways of their clauses.
        numbers: The drafts' numbers, in order.
        unplaced: Annotations whose citation leads to no point of their draft.
        packages: Ids of the points that stand or fall together, by the annotation's id.
        said: What people recorded of a point, by the draft's position and the point's id.
    """

    points: tuple[Point, ...]
    lineage: "Lineage"
    numbers: tuple[str, ...]
    unplaced: tuple[Annotation, ...] = ()
    packages: Mapping[str, tuple[str, ...]] = {}
    said: Mapping[tuple[int, str], tuple[Annotation, ...]] = {}


def positions_of(exchanges: Sequence[Exchange]) -> dict[str, int]:
    """Positions of the drafts, by their numbers and ids."""
    found = {exchange.number: at for at, exchange in enumerate(exchanges)}
    found.update({exchange.facts.id: at for at, exchange in enumerate(exchanges)})
    return found


def known_after(annotation: Annotation, positions: Mapping[str, int]) -> int:
    """After how many drafts an annotation can be placed: all that it speaks of are there.

    Args:
        annotation: Which.
        positions: Positions of the drafts by number and id.
    """
    spoken_of = [annotation.draft, *(draft for draft, _ in annotation.others)]
    return max(positions.get(draft, -1) for draft in spoken_of) + 1
