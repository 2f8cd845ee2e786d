"""A negotiation as one asks about it: what the commands ask, as methods that return values.

Drafts are named as on the command line: a number, the beginning of an id, a file's name, "latest",
"previous".
"""

from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from negodiff.app.opened import Opened
from negodiff.errors import InputError
from negodiff.ledger.folder import Entry
from negodiff.ledger.naming import entry_called, unknown
from negodiff.model.comparison import Comparison, Side
from negodiff.model.record import DraftFacts, Party
from negodiff.readers.reading import AS_IT_IS, Reading

if TYPE_CHECKING:
    from negodiff.app.everything import Everything
    from negodiff.app.exporting import Chosen
    from negodiff.ledger.store import Verified
    from negodiff.model.gate import Gate, Rule
    from negodiff.model.log import Log
    from negodiff.model.undisclosed import Undisclosed
    from negodiff.points.bylines import Bylines
    from negodiff.points.dossier import Dossier
    from negodiff.points.overview import Overview
    from negodiff.points.picks import Pick
    from negodiff.points.sheet import Row
    from negodiff.points.table import Table
    from negodiff.points.trail import Trail

    Wish = Callable[[Row], bool] | Collection[Pick | str]
    """Which points are wanted."""


class Withheld(NamedTuple):
    """How much of what was recorded is kept from a party.

    Attributes:
        annotations: How many there are.
        left_out: How many of them are left out.
        wordless: How many more are told without who recorded them, and why.
    """

    annotations: int
    left_out: int
    wordless: int


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

    @cached_property
    def all_files(self) -> tuple[Path, ...]:
        """The files of all drafts of the folder, translations included."""
        return tuple(Path(entry.path) for entry in self.opened.folder.drafts)

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

        both = compared(self._entry(old).read(), self._entry(new).read(), reading)
        return self.with_points(both)

    def with_points(self, comparison: Comparison) -> Comparison:
        """A comparison with the points and what became of them, where both drafts are of these.

        It stays as it is where one is not, or where the newer was sent before the older.
        """
        from negodiff.app.comparing import with_development  # noqa: PLC0415

        return with_development(comparison, self.opened)

    def undisclosed(self, at: str | int = "latest") -> "Undisclosed | None":
        """What a draft changed without showing it, against the draft it answers.

        ``None`` where its file shows no tracked changes, and so claims nothing.
        """
        return self.opened.undisclosed(self.position(at))

    def log(self, *, brief: bool = False) -> "Log":
        """The drafts in order, with who tabled each and what it did.

        Args:
            brief: List the drafts alone; compare none, follow no points.
        """
        from negodiff.app.chronicle import log_of  # noqa: PLC0415

        nothing = brief or not self.drafts
        return log_of(self.opened.folder, None if nothing else self.opened)

    def status(self, at: str | int = "latest", wanted: "Wish" = ()) -> "Overview":
        """Where every point stands after a draft.

        Args:
            at: The draft.
            wanted: Which points are listed, as sorts ("open", "walked-back") or as a function of
                their rows; all by default. The headline counts all of them.
        """
        from negodiff.app.overview import overview_of  # noqa: PLC0415 - each asks for its own

        return overview_of(self.opened, self.position(at), _wanted(wanted))

    def trace(self, ref: str, at: str | int = "latest") -> "Trail":
        """One point through every draft.

        Args:
            ref: "Article 5(2)(a)", "5.2.a", or the id of the point, "P014".
            at: The draft in which it is cited so.
        """
        from negodiff.app.citing import point_called  # noqa: PLC0415
        from negodiff.app.tracing import trail_of  # noqa: PLC0415

        found = trail_of(self.opened, point_called(self.opened, ref, self.position(at)))
        return found._replace(parties=self.parties)

    def traces(self, ref: str, at: str | int = "latest") -> "tuple[Trail, ...]":
        """Every point that a reference holds, in reading order, each as :meth:`trace` gives it.

        Args:
            ref: As for :meth:`trace`; the citation of an article means all its points.
            at: The draft in which it is cited so.
        """
        from negodiff.app.citing import points_called  # noqa: PLC0415
        from negodiff.app.tracing import trail_of  # noqa: PLC0415

        found = points_called(self.opened, ref, self.position(at))
        trails = (trail_of(self.opened, point) for point in found)
        return tuple(each._replace(parties=self.parties) for each in trails)

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
        wanted: "Wish" = (),
    ) -> "Table":
        """Each point with what every side holds on it, the words that differ marked.

        Args:
            at: The draft after which the points stand as they do; by default the latest of
                ``drafts``, or else of all.
            drafts: The drafts that are to be the columns, in place of the parties' positions.
            wanted: As for :meth:`status`.
        """
        from negodiff.app.table import table_of  # noqa: PLC0415

        columns = [self.position(each) for each in drafts]
        last = max(columns) if columns else self.position("latest")
        place = last if at is None else self.position(at)
        return table_of(self.opened, place, columns, _wanted(wanted))

    def bracketed(self, at: str | int = "latest") -> dict[str, str]:
        """For each point that is open after a draft, by its id, the sides' words in brackets.

        "The Parties [AZ: shall] [AM: may] …": computed from the positions, written by nobody.
        """
        from negodiff.app.table import offered  # noqa: PLC0415

        return offered(self.opened, self.position(at))

    def text(
        self, at: str | int = "latest", reading: Reading = AS_IT_IS, *, bracketed: bool = False
    ) -> "Chosen":
        """A draft's text, to be written out with :func:`negodiff.export`.

        Args:
            at: The draft.
            reading: How to read it.
            bracketed: Where a point is open after it, with the sides' words in brackets, read as
                the points are.
        """
        from negodiff.app import exporting  # noqa: PLC0415

        if bracketed:
            return exporting.bracketed(self.opened, self.position(at))
        return self.placed(exporting.loose(self._entry(at).read(), reading))

    def placed(self, text: "Chosen") -> "Chosen":
        """A text with the ids of its points, where it is one of these drafts."""
        from negodiff.app.exporting import with_points  # noqa: PLC0415

        return with_points(text, self.opened)

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

    def withheld(self, reader: str) -> Withheld:
        """How much of what was recorded a dossier made for one party does not tell."""
        whole = self.opened.annotations
        told = self.opened.readable_by(self.party(reader)).annotations
        return Withheld(len(whole), len(whole) - len(told), len(set(told) - set(whole)))

    def check(self, at: str | int = "latest", rules: "Sequence[Rule] | None" = None) -> "Gate":
        """What a draft did that a gate stops at.

        Args:
            at: The draft.
            rules: What to stop at; by default what the folder's settings name, else what is usual.
        """
        from negodiff.app.gate import gate_of, rules_of  # noqa: PLC0415

        chosen = rules_of(self.opened) if rules is None else tuple(rules)
        return gate_of(self.opened, self.position(at), chosen)

    def verify(self) -> "Verified":
        """What is no longer as it was recorded; nothing in a folder without a record."""
        from negodiff.ledger import store  # noqa: PLC0415 - a folder of plain files has none

        recorded = self.opened.folder.recorded
        return store.verified(self.folder) if recorded else store.Verified(self.folder)

    def _entry(self, draft: str | int) -> Entry:
        folder = self.opened.folder
        found = entry_called(str(draft), folder)
        if found is None:
            raise unknown(str(draft), folder)
        return found


def _wanted(wish: "Wish") -> "Callable[[Row], bool] | None":
    if callable(wish):
        return wish
    if not wish:
        return None
    from negodiff.points.picks import Pick, picked  # noqa: PLC0415 - mostly all are wanted

    try:
        return picked([Pick(each) for each in wish])
    except ValueError as error:
        raise InputError(str(error), hint=f"Known are: {', '.join(Pick)}.") from None
