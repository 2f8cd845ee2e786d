"""Adding to the record of a negotiation.

Every function reads the whole record again under the lock and checks against that, so nothing is
decided on what another process has changed meanwhile. Nothing is ever rewritten: what was wrong is
put right by a further record. Clock and user are the caller's.
"""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from negodiff.errors import InputError
from negodiff.ledger.facts import Stated
from negodiff.ledger.files import checked as checked_bytes
from negodiff.ledger.files import read_file
from negodiff.ledger.folder import SHORTEST_ID
from negodiff.ledger.store import chain
from negodiff.ledger.store.append import adding, append
from negodiff.ledger.store.disk import RefusedError, read_inside
from negodiff.ledger.store.entry import Amendment, Record, Stamp, Withdrawal
from negodiff.ledger.store.names import RECORDS, why_no_draft_name
from negodiff.ledger.store.project import Project
from negodiff.ledger.store.settings import known_party
from negodiff.ledger.store.stating import checked, checked_date, checked_stamp, facts_of
from negodiff.ledger.store.writing import create
from negodiff.model.record import EVERYBODY, Act, Annotation, Claim, DraftFacts, Level

_NOTHING = Stated()
_WITH_OTHERS = frozenset({Act.SAME_AS, Act.PACKAGE})


def add_draft(
    folder: Path, file: Path, stamp: Stamp, given: Stated = _NOTHING, *, name: str = ""
) -> DraftFacts:
    """Record a draft as exchanged.

    Args:
        folder: The drafts folder.
        file: The draft. Its bytes are copied into the folder, unless it lies there already.
        stamp: When it is recorded, and by whom.
        given: What is known about it; what is not given is taken from its front matter.
        name: What the file is called in the folder, or "" for the name it has.

    Raises:
        InputError: These bytes are recorded already, another file has that name, or something
            that is stated makes no sense.
        RecordError: The records do not hold together.
    """
    checked_stamp(stamp)
    if file.is_dir():
        read_file(str(file))  # says so
    inside = _is_inside(folder, file)
    name = name or file.name
    if why := why_no_draft_name(name):
        hint = "Give it another name."
        raise InputError(f"the draft's name {why}", place=str(file), hint=hint)
    if inside and name != file.name:
        hint = "Rename the file itself before it is recorded."
        raise InputError(
            "the draft is in the folder under another name", place=str(file), hint=hint
        )
    data = _read_inside(folder, file.name) if inside else read_file(str(file))
    with adding(folder) as project:
        _refuse_recorded(data, name, file, project)
        facts = facts_of(data, name, str(file), given, project)
        _put(folder, name, data)
        append(folder, facts, stamp, project.heads)
    return facts


def annotate(
    folder: Path,
    act: Act,
    stamp: Stamp,
    *,
    draft: str,
    ref: str,
    words: str,
    by: Sequence[str] = (),
    level: Level | None = None,
    date: str = "",
    note: str = "",
    source: str = "",
    others: Sequence[tuple[str, str]] = (),
    withdraws: str = "",
    audience: Sequence[str] = (),
) -> Annotation:
    """Record what a person says of a point.

    Args:
        folder: The drafts folder.
        act: What is said.
        stamp: When it is recorded, and by whom.
        draft: The draft in which the point was looked at, however
            :meth:`~negodiff.ledger.store.project.Project.draft` finds it.
        ref: The citation of the clause in that draft.
        words: The clause's words there.
        by: Codes or names of the parties whose act it is.
        level: At which level, for an agreement.
        date: ISO date of the act, or "".
        note: Free words.
        source: Where it is documented, or "".
        others: Further (draft, citation) pairs: the members of a package, the other point.
        withdraws: Id of an annotation that this one takes the place of, or "".
        audience: Codes or names of the parties that may read it; ``all`` for every one.

    Raises:
        InputError: A draft, a party, a date or the annotation to be withdrawn is none, or the act
            lacks what it needs.
        RecordError: The records do not hold together.
    """
    checked_stamp(stamp)
    checked_date(date, "date")
    if level is not None and act is not Act.AGREED:
        raise InputError("a level goes with an agreement only", hint="Leave the level out.")
    if act in _WITH_OTHERS and not others:
        raise InputError(f"{act} needs a further point", hint="Name the point it goes with.")
    with adding(folder) as project:
        codes = [known_party(party, project.parties, None) for party in by]
        annotation = Annotation(
            id="",
            act=act,
            draft=project.draft(draft).id,
            ref=ref,
            words=words,
            by=tuple(dict.fromkeys(codes)),
            level=level,
            date=date,
            note=note,
            source=source,
            author=stamp.by,
            others=tuple((project.draft(name).id, other) for name, other in others),
            withdraws=_in_force(withdraws, project, Annotation).id if withdraws else "",
            audience=_audience(audience, project),
        )
        return annotation._replace(id=append(folder, annotation, stamp, project.heads).id)


def amend(folder: Path, draft: str, given: Stated, stamp: Stamp, *, reason: str = "") -> DraftFacts:
    """Put facts of a recorded draft right, by a further record.

    Args:
        folder: The drafts folder.
        draft: The draft, however :meth:`~negodiff.ledger.store.project.Project.draft` finds it.
        given: The facts that hold from now on; "" says that one is unknown.
        stamp: When it is recorded, and by whom.
        reason: Why, or "".

    Raises:
        InputError: There is no such draft, nothing would change, or a fact makes no sense.
        RecordError: The records do not hold together.
    """
    checked_stamp(stamp)
    with adding(folder) as project:
        old = project.draft(draft)
        kind = given.kind or old.kind
        facts = checked(given._replace(kind=kind), project)._replace(kind=given.kind)
        new = old._replace(**facts.said())
        if new == old:
            hint = "Say what else holds of it."
            raise InputError("this is what is recorded already", place=old.file, hint=hint)
        append(folder, Amendment(old.id, facts, reason), stamp, project.heads)
    return new


def withdraw(folder: Path, target: str, stamp: Stamp, *, reason: str = "") -> Record:
    """Withdraw a draft, an annotation, a claim or an amendment, by a further record.

    Args:
        folder: The drafts folder.
        target: Its id or the beginning of it; for a draft also that of its bytes.
        stamp: When it is recorded, and by whom.
        reason: Why, or "".

    Returns:
        The record that is withdrawn. A draft's file stays where it is.

    Raises:
        InputError: There is no such record, it is withdrawn already, or annotations in force
            are about the draft.
        RecordError: The records do not hold together.
    """
    checked_stamp(stamp)
    with adding(folder) as project:
        record = _in_force(target, project)
        fact = record.fact
        if isinstance(fact, DraftFacts):
            _refuse_annotated(fact, project)
        append(folder, Withdrawal(record.id, reason), stamp, project.heads)
    return record


def claim(folder: Path, said: Claim, stamp: Stamp) -> Claim:
    """Record what somebody says publicly about the state.

    Args:
        folder: The drafts folder.
        said: The claim; its id is given here, and its draft may be named as users do.
        stamp: When it is recorded, and by whom.

    Raises:
        InputError: The date or the draft is none, or more is said to be settled than there is.
        RecordError: The records do not hold together.
    """
    checked_stamp(stamp)
    checked_date(said.date, "date")
    if said.settled is not None and said.total is not None and said.settled > said.total:
        message = f"{said.settled} settled of {said.total} cannot be"
        raise InputError(message, hint="Give the number settled, then the number of all.")
    with adding(folder) as project:
        draft = project.draft(said.draft).id if said.draft else ""
        said = said._replace(id="", draft=draft)
        return said._replace(id=append(folder, said, stamp, project.heads).id)


def _in_force(name: str, project: Project, kind: type | None = None) -> Record:
    """The record that a user names by its id, if it still holds."""
    wanted = name.lower()
    named = [
        record
        for record in project.records
        if record.id.startswith(wanted)
        or (isinstance(record.fact, DraftFacts) and record.fact.id.startswith(wanted))
    ]
    hint = f"Give at least {SHORTEST_ID} digits of its id, as negodiff log --records shows it."
    gone = chain.withdrawn(project.records)
    live = [record for record in named if record.id not in gone]
    if len(name) < SHORTEST_ID or not named:
        raise InputError("there is no such record", place=name, hint=hint)
    if not live:
        hint = "It no longer holds; record the fact anew if it should."
        raise InputError("this is withdrawn already", place=name, hint=hint)
    if len(live) > 1:
        raise InputError(
            f"this fits {len(live)} records",
            place=name,
            hint="Give more digits of the record's own id.",
        )
    if isinstance(live[0].fact, Withdrawal) or not isinstance(live[0].fact, kind or object):
        hint = "Record anew what should hold."
        raise InputError("this cannot be withdrawn", place=name, hint=hint)
    return live[0]


def _refuse_recorded(data: bytes, name: str, file: Path, project: Project) -> None:
    digest = sha256(data).hexdigest()
    for number, draft in enumerate(project.drafts, start=1):
        if draft.sha256 == digest:
            raise InputError(
                f"these bytes are recorded already, as draft {number} ({draft.file})",
                place=str(file),
                hint="Correct what is recorded about it with negodiff amend.",
            )
        if draft.file.casefold() == name.casefold():
            raise InputError(
                f"draft {number} is recorded under the name {draft.file}",
                place=str(file),
                hint="Give this draft another name.",
            )


def _refuse_annotated(draft: DraftFacts, project: Project) -> None:
    about = [a for a in project.annotations if a.draft == draft.id]
    if about:
        raise InputError(
            f"annotations in force are about this draft: {len(about)}, {about[0].id[:12]} first",
            place=draft.file,
            hint="Withdraw them first.",
        )


def _put(folder: Path, name: str, data: bytes) -> None:
    """Make sure that the folder holds these bytes under this name."""
    try:
        there = read_inside(folder / name)
    except FileNotFoundError:
        create(folder / name, data, folder / RECORDS)
        return
    except RefusedError as refused:
        hint = "Give the draft another name."
        message = f"another file has this name, and {refused}"
        raise InputError(message, place=str(folder / name), hint=hint) from None
    if there != data:
        hint = "Give the draft another name; what is in the folder is never overwritten."
        raise InputError("another file has this name", place=str(folder / name), hint=hint)


def _is_inside(folder: Path, file: Path) -> bool:
    try:
        return file.parent.samefile(folder)
    except OSError:
        return False


def _read_inside(folder: Path, name: str) -> bytes:
    try:
        data = read_inside(folder / name)
    except FileNotFoundError:
        return read_file(str(folder / name))
    except RefusedError as refused:
        hint = "Put the draft itself there."
        message = f"the file cannot be recorded: {refused}"
        raise InputError(message, place=str(folder / name), hint=hint) from None
    return checked_bytes(data, str(folder / name))


def _audience(said: Sequence[str], project: Project) -> tuple[str, ...]:
    """The codes of those who may read an annotation."""
    if EVERYBODY in said:
        return (EVERYBODY,)
    return tuple(dict.fromkeys(known_party(party, project.parties, None) for party in said))
