"""Recording in a drafts folder: ``add``, ``annotate``, ``amend``, ``claim``, ``withdraw``.

Nothing is ever changed or taken away: each call writes one further record.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypedDict, Unpack

from negodiff.app.opened import Opened
from negodiff.app.pointing import Pointed, Pointer
from negodiff.errors import InputError
from negodiff.ledger import store
from negodiff.ledger.drafts import open_drafts
from negodiff.ledger.folder import Entry
from negodiff.ledger.store import Problem, Project, Record, Stamp, Stated
from negodiff.model.record import Act, Annotation, Claim, DraftFacts, Level
from negodiff.readers.reading import AS_IT_IS, Reading

_NOTHING = Stated()


class Details(TypedDict, total=False):
    """What can be said besides of an annotation; see :func:`negodiff.ledger.store.annotate`."""

    by: Sequence[str]
    level: Level | None
    date: str
    note: str
    source: str
    audience: Sequence[str]
    withdraws: str


class Recorder:
    """Somebody who records in a drafts folder.

    Every method raises :class:`~negodiff.errors.InputError` where what is said makes no sense, and
    :class:`~negodiff.errors.RecordError` where the records do not hold together.

    Attributes:
        folder: The drafts folder.
        doubts: What a person should look at in the drafts that were taken over, where the record
            was started just now.
    """

    def __init__(
        self,
        folder: Path,
        stamp: Callable[[], Stamp],
        opened: Callable[[], Opened],
        reading: Reading = AS_IT_IS,
        doubts: Sequence[Problem] = (),
    ) -> None:
        """Record in ``folder``.

        Args:
            folder: The drafts folder; it has a record.
            stamp: Tells the time, and who records; asked for each record.
            opened: Opens the folder as a negotiation, where a point is named by its id.
            reading: How drafts are read in which a point is looked for.
            doubts: What was noticed when the record was started.
        """
        self.folder = folder
        self.doubts = tuple(doubts)
        self._stamp = stamp
        self._opened = opened
        self._reading = reading

    def __repr__(self) -> str:
        return f"<Recorder {str(self.folder)!r}>"

    def records(self) -> Project:
        """What is recorded by now."""
        return store.load(self.folder)

    def doubtful(self, draft: DraftFacts) -> tuple[Problem, ...]:
        """What is not known of a draft that was recorded, though nothing is broken by it."""
        project = self.records()
        return store.doubtful_draft(project, project.draft(draft.id))

    def add(self, file: Path, facts: Stated = _NOTHING, *, name: str = "") -> DraftFacts:
        """Record a draft as exchanged.

        Args:
            file: The draft; copied into the folder, unless it lies there.
            facts: What is known about it; for the rest, its front matter speaks.
            name: What it is called in the folder, or "" for the name it has.
        """
        return store.add_draft(self.folder, file, self._stamp(), facts, name=name)

    def annotate(
        self,
        act: Act,
        ref: str,
        *,
        at: str | int = "latest",
        others: Sequence[str] = (),
        **details: Unpack[Details],
    ) -> Annotation:
        """State of a point what only people can know.

        Args:
            act: What is said.
            ref: The point, as it is cited in the draft ``at``, or its id.
            at: The draft.
            others: Further points: the members of a package, or the point that it is the same as,
                which is looked for in the draft before; "3:Article 5" cites from draft 3.
            details: By whom, when, at which level, a note, a source, who may read it, which one it
                replaces.
        """
        pointer = Pointer(open_drafts(str(self.folder)), self._opened, self._reading)
        entry = pointer.entry(str(at))
        point = pointer.at(ref, entry)
        usual = _usual_draft(act, entry, pointer)
        also = [pointer.elsewhere(other, usual) for other in others]
        _refuse_itself(point, also)
        return store.annotate(
            self.folder,
            act,
            self._stamp(),
            draft=point.draft,
            ref=point.ref,
            words=point.words,
            others=[(other.draft, other.ref) for other in also],
            **details,
        )

    def amend(self, draft: str, facts: Stated, *, reason: str = "") -> DraftFacts:
        """Put what is recorded about a draft right; "" says that a fact is unknown."""
        return store.amend(self.folder, draft, facts, self._stamp(), reason=reason)

    def claim(self, said: Claim) -> Claim:
        """Record what somebody says publicly about the state."""
        return store.claim(self.folder, said, self._stamp())

    def withdraw(self, record: str, *, reason: str = "") -> Record:
        """Withdraw a draft, an annotation, a claim or an amendment, by its id."""
        return store.withdraw(self.folder, record, self._stamp(), reason=reason)


def _usual_draft(act: Act, entry: Entry, pointer: Pointer) -> Entry:
    """Where a further point is looked for: members of a package stand in the same draft."""
    if act is Act.SAME_AS and entry.number > 1:
        return pointer.entry(str(entry.number - 1))
    return entry


def _refuse_itself(point: Pointed, others: Sequence[Pointed]) -> None:
    for other in others:
        if (other.draft, other.ref) == (point.draft, point.ref):
            raise InputError(
                "this is the point itself", place=other.ref, hint="Name the other point."
            )
