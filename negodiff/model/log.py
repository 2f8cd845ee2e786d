"""The drafts of a negotiation in order: who tabled each, when, and what it did."""

from collections.abc import Mapping
from typing import NamedTuple

from negodiff.model.record import DraftFacts, Party
from negodiff.model.relation import Relation


class Tallied(NamedTuple):
    """The points after one draft, in numbers.

    Attributes:
        total: All of them, dropped ones included.
        settled: Those that are converged, agreed or dropped.
        resolved: What the draft resolved.
        reopened: What it reopened.
        withdrawn: Of what it reopened, what had only converged.
    """

    total: int
    settled: int
    resolved: int
    reopened: int
    withdrawn: int


class LogEntry(NamedTuple):
    """One draft.

    Attributes:
        number: Its number, from 1.
        path: Where its file is, from where the user is.
        facts: What is known about it.
        days: Days since the exchange before it, or ``None`` when a date is not known.
        changes: How many clauses carry each relation against its predecessor; ``None`` for the
            first draft and for one that was not compared.
        brackets: Its pairs of brackets of disagreement, or ``None`` when it was not read.
        unread: Why it was not read though it was asked for, or "".
        points: How many points there are after it, and what it did to them; ``None`` where they
            were not followed: a translation, a brief log, a draft that cannot be read.
    """

    number: int
    path: str
    facts: DraftFacts
    days: int | None = None
    changes: Mapping[Relation, int] | None = None
    brackets: int | None = None
    unread: str = ""
    points: Tallied | None = None


class Log(NamedTuple):
    """All drafts.

    Attributes:
        title: What is negotiated, or "".
        parties: The sides, as far as they are named.
        recorded: The drafts are recorded; else the folder is one of plain files.
        entries: The drafts, the oldest first.
        unknown: Numbers of the drafts of which it is not known who tabled them: of what they say
            only brackets and explicit notes speak.
        translations: Numbers of the drafts that are left out of the points as translations.
        unfollowed: Why no points were followed though it was asked for, or "".
    """

    title: str
    parties: tuple[Party, ...]
    recorded: bool
    entries: tuple[LogEntry, ...]
    unknown: tuple[str, ...] = ()
    translations: tuple[str, ...] = ()
    unfollowed: str = ""

    def number(self, name: str) -> str:
        """The number of the draft with this id; any other name as it stands."""
        numbers = {entry.facts.id: str(entry.number) for entry in self.entries}
        return numbers.get(name, name)
