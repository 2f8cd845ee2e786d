"""A negotiation as one asks about it: what the commands ask, as methods that return values.

Drafts are named as on the command line: a number, the beginning of an id, a file's name, "latest",
"previous".
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from negodiff.app.opened import Opened
from negodiff.errors import InputError
from negodiff.ledger.folder import Entry
from negodiff.ledger.naming import entry_called, unknown
from negodiff.model.comparison import Comparison, Side
from negodiff.model.record import DraftFacts, Party
from negodiff.readers.reading import AS_IT_IS, Reading

if TYPE_CHECKING:
    from negodiff.app.everything import Everything
    from negodiff.ledger.store import Problem
    from negodiff.model.gate import Gate, Rule
    from negodiff.points.bylines import Bylines
    from negodiff.points.dossier import Dossier
    from negodiff.points.overview import Overview
    from negodiff.points.sheet import Row
    from negodiff.points.table import Table
    from negodiff.points.trail import Trail


class Negotiation:
    """The drafts of a folder, and what they do to its points.

    Nothing is computed before it is asked for, and nothing twice. The folder is not watched: what
    is recorded later is seen by opening it again.

    Every method raises :class:`~negodiff.errors.InputError` for a draft or a reference that there
    is not, naming what is near; :class:`~negodiff.errors.RecordError` where a draft is not what
    was recorded; :class:`~negodiff.errors.ReaderMissingError` where its format cannot be read here.

    Attributes:
        opened: What the methods ask; for what they do not cover.
    """

    def __init__(self, opened: Opened) -> None:
        self.opened = opened

    def __repr__(self) -> str:
        return f"<Negotiation {self.title or self.folder!r}, {len(self.drafts)} drafts>"

    @property
    def folder(self) -> Path:
        """Where the drafts lie."""
        return Path(self.opened.folder.path)

    @property
    def title(self) -> str:
        """What is negotiated, or ""."""
        return self.opened.title

    @property
    def parties(self) -> tuple[Party, ...]:
        """The sides: those declared, and whoever else tabled a draft."""
        return self.opened.parties

    @property
    def drafts(self) -> tuple[DraftFacts, ...]:
        """What is known of each draft, the oldest first; translations are left out."""
        return self.opened.facts

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """The file of each draft, in the same order."""
        return tuple(Path(entry.path) for entry in self.opened.entries)

    def position(self, draft: str | int) -> int:
        """Where a draft stands in :attr:`drafts`, from 0."""
        return self.opened.position(self._entry(draft).number)

    def read(self, draft: str | int = "latest", reading: Reading = AS_IT_IS) -> Side:
        """A draft as it was read: its clauses, and where they come from."""
        from negodiff.api import read_draft  # noqa: PLC0415 - what is cached need not be read

        side, _ = read_draft(self._entry(draft).read(), reading)
        return side

    def compare(
        self,
        old: str | int = "previous",
        new: str | int = "latest",
        reading: Reading = AS_IT_IS,
    ) -> Comparison:
        """Two drafts clause by clause, with the points and what became of them."""
        from negodiff.app.compared import compared  # noqa: PLC0415
        from negodiff.app.comparing import with_development  # noqa: PLC0415

        both = compared(self._entry(old).read(), self._entry(new).read(), reading)
        return with_development(both, self.opened)

    def status(
        self, at: str | int = "latest", wanted: "Callable[[Row], bool] | None" = None
    ) -> "Overview":
        """Where every point stands after a draft.

        Args:
            at: The draft.
            wanted: Which points are listed; all by default. The headline counts all of them.
        """
        from negodiff.app.overview import overview_of  # noqa: PLC0415 - each asks for its own

        return overview_of(self.opened, self.position(at), wanted)

    def trace(self, ref: str, at: str | int = "latest") -> "Trail":
        """One point through every draft.

        Args:
            ref: "Article 5(2)(a)", "5.2.a", or the id of the point, "P014".
            at: The draft in which it is cited so.
        """
        from negodiff.app.citing import point_called  # noqa: PLC0415
        from negodiff.app.tracing import trail_of  # noqa: PLC0415

        return trail_of(self.opened, point_called(self.opened, ref, self.position(at)))

    def traces(self, ref: str, at: str | int = "latest") -> "tuple[Trail, ...]":
        """Every point that a reference holds, in reading order, each as :meth:`trace` gives it.

        Args:
            ref: As for :meth:`trace`; the citation of an article means all its points.
            at: The draft in which it is cited so.
        """
        from negodiff.app.citing import points_called  # noqa: PLC0415
        from negodiff.app.tracing import trail_of  # noqa: PLC0415

        found = points_called(self.opened, ref, self.position(at))
        return tuple(trail_of(self.opened, point) for point in found)

    def whose(self, at: str | int = "latest", ref: str | None = None) -> "Bylines":
        """Who brought in which words of a draft, or of one clause of it and what is below."""
        from negodiff.app.bylines import bylines_of  # noqa: PLC0415
        from negodiff.app.citing import points_called  # noqa: PLC0415

        place = self.position(at)
        chosen = None if ref is None else points_called(self.opened, ref, place)
        return bylines_of(self.opened, place, chosen)

    def table(
        self,
        at: str | int | None = None,
        drafts: "Sequence[str | int]" = (),
        wanted: "Callable[[Row], bool] | None" = None,
    ) -> "Table":
        """Each point with what every side holds on it, the words that differ marked.

        Args:
            at: The draft after which the points stand as they do; by default the latest of
                ``drafts``, or else of all.
            drafts: The drafts that are to be the columns, in place of the parties' positions.
            wanted: Which points are listed; all by default.
        """
        from negodiff.app.table import table_of  # noqa: PLC0415

        columns = [self.position(each) for each in drafts]
        last = max(columns, default=len(self.drafts) - 1)
        return table_of(self.opened, last if at is None else self.position(at), columns, wanted)

    def bracketed(self, at: str | int = "latest") -> dict[str, str]:
        """For each point that is open after a draft, by its id, the sides' words in brackets.

        "The Parties [AZ: shall] [AM: may] …": computed from the positions, written by nobody.
        """
        from negodiff.app.table import offered  # noqa: PLC0415

        return offered(self.opened, self.position(at))

    def everything(self, at: str | int = "latest") -> "Everything":
        """All drafts, points, positions, events and comparisons up to a draft."""
        from negodiff.app.everything import everything  # noqa: PLC0415

        return everything(self.opened, self.position(at))

    def party(self, name: str) -> str:
        """The code of the party that is called so, by its code or its name."""
        wanted = name.strip().casefold()
        for party in self.parties:
            if wanted in (party.code.casefold(), party.name.casefold()):
                return party.code
        codes = ", ".join(party.code for party in self.parties)
        raise InputError(
            f'"{name[:60]}" is not a party of this negotiation',
            place=self.opened.folder.path,
            hint=f"The parties are {codes}." if codes else "Of no draft is it known who tabled it.",
        )

    def dossier(self, at: str | int = "latest", reader: str = "") -> "Dossier":
        """Everything that a report tells as of a draft.

        Args:
            at: The draft; of later ones nothing is told.
            reader: The party that the report is made for, by code or name: annotations and cover
                notes that are neither its own nor shared are left out, with what follows from them.
                "" leaves nothing out.
        """
        from negodiff.app.dossier import dossier_of  # noqa: PLC0415

        place = self.position(at)
        if not reader:
            return dossier_of(self.opened, place)
        code = self.party(reader)
        return dossier_of(self.opened.readable_by(code), place, code)

    def check(self, at: str | int = "latest", rules: "Sequence[Rule] | None" = None) -> "Gate":
        """What a draft did that a gate stops at.

        Args:
            at: The draft.
            rules: What to stop at; by default what the folder's settings name, else what is usual.
        """
        from negodiff.app.gate import gate_of, rules_of  # noqa: PLC0415

        chosen = rules_of(self.opened) if rules is None else tuple(rules)
        return gate_of(self.opened, self.position(at), chosen)

    def verify(self) -> "tuple[Problem, ...]":
        """What is no longer as it was recorded; nothing in a folder without a record."""
        from negodiff.ledger import store  # noqa: PLC0415 - a folder of plain files has none

        return store.verify(self.folder) if self.opened.folder.recorded else ()

    def _entry(self, draft: str | int) -> Entry:
        folder = self.opened.folder
        found = entry_called(str(draft), folder)
        if found is None:
            raise unknown(str(draft), folder)
        return found
