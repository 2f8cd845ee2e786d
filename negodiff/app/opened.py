"""A drafts folder as the points see it: who sent which draft, and where everything stands."""

from collections.abc import Sequence
from functools import cached_property

from negodiff.errors import InputError
from negodiff.ledger.folder import Entry, Folder
from negodiff.ledger.store import Project
from negodiff.model.clause import Draft
from negodiff.model.point import Point
from negodiff.model.record import Annotation, Claim, DraftFacts, Party
from negodiff.points.negotiation import Course, Exchange
from negodiff.points.sheet import Sheet, sheet


class Opened:
    """A negotiation, opened. What costs is computed when it is asked for.

    Drafts in a language other than the negotiation's are left out of the points: agreement is
    never inferred across translations.

    Attributes:
        folder: The drafts folder.
        project: Its record, or ``None`` for a folder of plain files.
        entries: The drafts whose points are followed, the oldest first.
        exchanges: The same drafts with what is known about them; read when asked for.
        translations: Numbers of the drafts that are left out.
    """

    def __init__(
        self,
        folder: Folder,
        project: Project | None,
        entries: Sequence[Entry],
        exchanges: Sequence[Exchange],
        course: Course,
        translations: tuple[str, ...] = (),
    ) -> None:
        self.folder = folder
        self.project = project
        self.entries = tuple(entries)
        self.exchanges = exchanges
        self.translations = translations
        self._course = course

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """The sides: those that are declared, and whoever else tabled a draft."""
        known = self.project.parties if self.project else ()
        codes = {party.code for party in known}
        sent = [code for facts in self.facts for code in tabled_by(facts)]
        return (*known, *(Party(code, code) for code in dict.fromkeys(sent) if code not in codes))

    @cached_property
    def facts(self) -> tuple[DraftFacts, ...]:
        """What is known about each draft."""
        return tuple(each.facts for each in self.exchanges)

    @property
    def title(self) -> str:
        """What is negotiated, or ""."""
        return self.project.title if self.project else ""

    @cached_property
    def annotations(self) -> tuple[Annotation, ...]:
        """What people recorded of points, with ids as the course has them."""
        return numbered(self.project.annotations) if self.project else ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What was said publicly about the state."""
        return self.project.claims if self.project else ()

    @property
    def course(self) -> Course:
        """Every point through all drafts."""
        return self._course

    @property
    def points(self) -> tuple[Point, ...]:
        """All points ever."""
        return self._course.points

    def draft(self, at: int) -> Draft:
        """The clauses of a draft, by its position."""
        return self.exchanges[at].draft

    def sheet(self, at: int) -> Sheet:
        """Where everything stands after a draft, by its position."""
        return sheet(self._course, self.exchanges, at)

    @property
    def latest(self) -> int:
        """The position of the latest draft."""
        return len(self.entries) - 1

    def position(self, number: int) -> int:
        """Where a draft of the folder stands among those whose points are followed.

        Raises:
            InputError: It is a translation.
        """
        for at, entry in enumerate(self.entries):
            if entry.number == number:
                return at
        raise InputError(
            f"draft {number} is in another language than the negotiation, so that its words are "
            "nobody's position",
            place=self.folder.path,
            hint="Name a draft in the language of the negotiation.",
        )


def numbered(annotations: Sequence[Annotation]) -> tuple[Annotation, ...]:
    """Annotations in force as the engine takes them: their ids sort in the order of recording.

    The record has seen to what was withdrawn or replaced.
    """
    return tuple(
        each._replace(id=f"{at:06d}-{each.id}", withdraws="") for at, each in enumerate(annotations)
    )


def record_id(annotation: Annotation) -> str:
    """The id under which an annotation is recorded."""
    return annotation.id.partition("-")[2]


def tabled_by(facts: DraftFacts) -> tuple[str, ...]:
    """The codes of the parties whose text a draft is; a chair is no party."""
    from negodiff.points.senders import NOBODYS  # noqa: PLC0415 - the engine is not always needed

    if facts.kind in NOBODYS:
        return ()
    return tuple(code.strip() for code in facts.party.split("/") if code.strip())
