"""A drafts folder as the points see it: who sent which draft, and where everything stands."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from negodiff.app.cache import Cache
from negodiff.app.reckoning import Reckoning
from negodiff.app.shown import answered, of_draft, with_flags
from negodiff.app.whole import last_whole, ordered
from negodiff.errors import InputError
from negodiff.ledger.folder import Entry, Folder
from negodiff.model.clause import Draft
from negodiff.model.comparison import Side
from negodiff.model.point import Point
from negodiff.model.record import Annotation, Claim, DraftFacts, Party
from negodiff.points.audience import readable
from negodiff.points.negotiation import Course, Exchange
from negodiff.points.sheet import Sheet
from negodiff.points.tallies import After
from negodiff.readers.reading import AS_IT_IS, Reading

if TYPE_CHECKING:
    from negodiff.ledger.store import Project
    from negodiff.model.undisclosed import Undisclosed


class Opened:
    """A negotiation, opened. What costs is computed when it is asked for.

    Drafts in a language other than the negotiation's are left out of the points: agreement is
    never inferred across translations.

    Attributes:
        folder: The drafts folder.
        project: Its record, or ``None`` for a folder of plain files.
        entries: The drafts whose points are followed, the oldest first.
        exchanges: The same drafts with what is known about them; read when asked for.
        annotations: What people recorded of points, with ids as the points have them.
        translations: Numbers of the drafts that are left out.
        cache: Where results are kept, or ``None``.
        reading: How the drafts are read.
    """

    def __init__(
        self,
        folder: Folder,
        project: "Project | None",
        entries: Sequence[Entry],
        reckoning: Reckoning,
        translations: tuple[str, ...] = (),
        cache: Cache | None = None,
        reading: Reading = AS_IT_IS,
    ) -> None:
        self.folder = folder
        self.project = project
        self.entries = tuple(entries)
        self.exchanges: Sequence[Exchange] = reckoning.negotiation.exchanges
        self.annotations: tuple[Annotation, ...] = reckoning.negotiation.annotations
        self.translations = translations
        self.cache = cache
        self.reading = reading
        self._reckoning = reckoning
        self._undisclosed: dict[int, Undisclosed | None] = {}

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """The sides: those that are declared, and whoever else tabled a draft."""
        known = self.project.parties if self.project else ()
        codes = {party.code for party in known}
        sent = [code for facts in self.facts for code in facts.sides]
        return (*known, *(Party(code, code) for code in dict.fromkeys(sent) if code not in codes))

    @cached_property
    def facts(self) -> tuple[DraftFacts, ...]:
        """What is known about each draft."""
        return tuple(each.facts for each in self.exchanges)

    @property
    def title(self) -> str:
        """What is negotiated, or ""."""
        return self.project.title if self.project else ""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What was said publicly about the state."""
        return self.project.claims if self.project else ()

    @property
    def course(self) -> Course:
        """How the negotiation went, from its first draft to its last."""
        return self._reckoning.course

    @property
    def points(self) -> tuple[Point, ...]:
        """All points ever, with every step of theirs."""
        return self.course.points

    @property
    def packages(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the points that stand or fall together, by the annotation's id."""
        return self._reckoning.packages

    @property
    def said(self) -> Mapping[tuple[int, str], tuple[Annotation, ...]]:
        """What people recorded of a point, by the draft's position and the point's id."""
        return self._reckoning.said

    @property
    def unplaced(self) -> tuple[Annotation, ...]:
        """Annotations that lead to no point."""
        return self._reckoning.unplaced

    def readable_by(self, party: str) -> "Opened":
        """The same negotiation with the annotations that one side may read, by its code."""
        negotiation = self._reckoning.negotiation
        kept = readable(negotiation.annotations, party)
        reckoning = Reckoning(negotiation._replace(annotations=kept), None)
        return Opened(
            self.folder,
            self.project,
            self.entries,
            reckoning,
            self.translations,
            None,
            self.reading,
        )

    @property
    def tallies(self) -> tuple[After, ...]:
        """How the points stood after each draft."""
        return self._reckoning.tallies

    def draft(self, at: int) -> Draft:
        """The clauses of a draft, by its position."""
        return self.exchanges[at].draft

    def side(self, at: int) -> Side:
        """A draft with its origin, by its position; its clauses are those of the points."""
        from negodiff.api import read_draft  # noqa: PLC0415 - what is cached need not be read

        side, _ = read_draft(self.entries[at].read(), self.reading)
        signed = self._reckoning.negotiation.options.authors
        return side._replace(draft=self.draft(at)) if signed else side

    def sheet(self, at: int) -> Sheet:
        """Where everything stands after a draft, by its position."""
        sheet = self._reckoning.sheet(at)
        whole = last_whole(self.facts, at)
        if whole != at:
            sheet = ordered(sheet, self._reckoning.sheet(whole))
        hidden = self.undisclosed(at)
        base = answered(self, at)
        if hidden is None or base is None or hidden.unrelated:
            return sheet
        return with_flags(sheet, hidden, self._reckoning.sheet(base), self.draft(at))

    def undisclosed(self, at: int) -> "Undisclosed | None":
        """What a draft changed without showing it; ``None`` where it shows no tracked changes."""
        if at not in self._undisclosed:
            self._undisclosed[at] = of_draft(self, at)
        return self._undisclosed[at]

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
