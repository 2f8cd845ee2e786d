"""The drafts of a folder in order, with what each did: ``log`` as a value.

What a draft did to the clauses of the one before it is kept in the cache, all of it in one file, so
that asking again compares nothing, and one more draft costs one more comparison.
"""

import marshal
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from negodiff.app.cache import Cache, program
from negodiff.app.opened import Opened
from negodiff.app.turns import days_per_turn
from negodiff.errors import NegodiffError, RecordError
from negodiff.ledger.drafts import Received, all_received
from negodiff.ledger.folder import Folder
from negodiff.model.log import Log, LogEntry, Tallied
from negodiff.model.record import Party
from negodiff.model.relation import Relation
from negodiff.readers.reading import Reading

if TYPE_CHECKING:
    from negodiff.model.comparison import Side

_FAULTS = (ValueError, TypeError, EOFError)
"""What kept data that is no list of changes, though its sum is right, can lead to."""
_HELD = 4
"""So many drafts are held at a time: one or two before the one in question, in its language."""
_UNKNOWN = "und"
_FAR = 16
"""So many drafts before the last one what was kept is looked for."""


class _Changes(NamedTuple):
    """What a draft did to the clauses of the one before it, as plain data.

    Attributes:
        relations: How many clauses carry each relation, or ``None``.
        brackets: Its pairs of brackets, or ``None`` when it was not read.
        unread: Why it was not, or "".
    """

    relations: tuple[tuple[str, int], ...] | None
    brackets: int | None
    unread: str


def log_of(folder: Folder, opened: Opened | None) -> Log:
    """The log of a folder.

    Args:
        folder: The drafts.
        opened: The same folder as a negotiation; ``None`` to list the drafts alone, without
            reading them.

    Raises:
        InputError: A draft's file is unreadable. One that cannot be understood is told in its
            entry instead.
        RecordError: A draft is not what was recorded.
    """
    received = all_received(folder)
    title, parties = _project(folder)
    days = days_per_turn(each.facts for each in received)
    entries = [
        LogEntry(number, each.source.path, each.facts, since)
        for number, (each, since) in enumerate(zip(received, days, strict=True), start=1)
    ]
    log = Log(title, parties, folder.recorded, tuple(entries))
    if opened is None:
        return log
    compared = tuple(
        entry._replace(
            changes=None
            if each.relations is None
            else {Relation(name): count for name, count in each.relations},
            brackets=each.brackets,
            unread=each.unread,
        )
        for entry, each in zip(entries, _all_changes(received, opened), strict=True)
    )
    return _with_points(log._replace(entries=compared), opened)


def _with_points(log: Log, opened: Opened) -> Log:
    unknown = tuple(
        str(entry.number)
        for entry, facts in zip(opened.entries, opened.facts, strict=True)
        if facts.is_of_unknown
    )
    log = log._replace(unknown=unknown, translations=opened.translations)
    try:
        tallies = opened.tallies
    except RecordError:
        raise
    except NegodiffError as error:
        return log._replace(unfollowed=error.message)
    found = {each.draft: Tallied(*each[1:]) for each in tallies}
    return log._replace(
        entries=tuple(entry._replace(points=found.get(str(entry.number))) for entry in log.entries)
    )


def _project(folder: Folder) -> tuple[str, tuple[Party, ...]]:
    if not folder.recorded:
        return "", ()
    from negodiff.ledger import store  # noqa: PLC0415 - a folder of plain files has none

    project = store.load(Path(folder.path))
    return project.title, project.parties


def _all_changes(received: Sequence[Received], opened: Opened) -> tuple[_Changes, ...]:
    """What each draft did, from the cache as far as that goes."""
    cache = opened.cache
    keys = _keys(received)
    known: tuple[_Changes, ...] = ()
    for count in range(len(received), max(len(received) - _FAR, 0), -1):
        kept = _load(cache, keys[count - 1], count)
        if kept is not None:
            known = kept
            break
    if len(known) == len(received):
        return known
    found = (*known, *_compared(received, len(known), opened.reading))
    if cache is not None:
        cache.keep(keys[-1], marshal.dumps(tuple([tuple(each) for each in found])))
    return found


def _load(cache: Cache | None, key: str, count: int) -> tuple[_Changes, ...] | None:
    data = cache.load(key) if cache is not None else None
    if data is None:
        return None
    try:
        found = tuple(_Changes._make(each) for each in marshal.loads(data))  # noqa: S302 - ours
    except _FAULTS:
        return None
    return found if len(found) == count else None


def _keys(received: Sequence[Received]) -> list[str]:
    """For each number of drafts, what their changes depend on."""
    digest = sha256(f"log\0{program()}".encode())
    keys = []
    for source, facts in received:
        about = (sha256(source.data).hexdigest(), source.path, facts.language, facts.kind)
        digest.update(repr(about).encode("utf-8", "backslashreplace"))
        keys.append(digest.hexdigest())
    return keys


def _compared(received: Sequence[Received], begin: int, reading: Reading) -> Iterator[_Changes]:
    """What the drafts from a position on did to the ones before them, or why nobody knows.

    A draft after partial texts is compared with the last whole one, since they took nothing out of
    it; a translation with the one before in its language.
    """
    from negodiff.diff.pairs import compare  # noqa: PLC0415 - what is cached need not be compared

    drafts = _Drafts(received, reading)
    for at in range(begin, len(received)):
        side = drafts.side(at)
        if isinstance(side, NegodiffError):
            yield _Changes(None, None, f"not compared: {side.message}")
            continue
        before = drafts.before(at, side.draft.language)
        counts = compare(before, side).counts if before else None
        relations = None if counts is None else tuple((str(k), n) for k, n in counts.items())
        yield _Changes(relations, side.brackets, "")


class _Drafts:
    """The drafts, the last few of which are read once."""

    def __init__(self, received: Sequence[Received], reading: Reading) -> None:
        self._received = received
        self._reading = reading
        self._sides: dict[int, Side | NegodiffError] = {}

    def side(self, at: int) -> "Side | NegodiffError":
        """The draft at a position, or why it cannot be read.

        Raises:
            RecordError: It is not what was recorded.
        """
        from negodiff.api import read_draft  # noqa: PLC0415 - what is cached need not be read

        found = self._sides.get(at)
        if found is None:
            try:
                found = read_draft(self._received[at].source, self._reading)[0]
            except RecordError:
                raise
            except NegodiffError as error:
                found = error
            self._sides[at] = found
            if len(self._sides) > _HELD:
                del self._sides[min(self._sides)]
        return found

    def before(self, at: int, language: str) -> "Side | None":
        """What the draft at a position, in a language, is compared with; ``None`` for nothing.

        Nothing is said where a draft that cannot be read lies between.
        """
        partial: Side | None = None
        for place in range(at - 1, -1, -1):
            side = self.side(place)
            if isinstance(side, NegodiffError):
                break
            if _UNKNOWN not in (language, side.draft.language) and language != side.draft.language:
                continue
            if not side.partial:
                return side
            partial = partial or side
        return partial
