"""What is recorded of a draft: what the user states, else what its front matter says."""

from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

from negodiff.errors import InputError
from negodiff.ledger.facts import Facts, Stated, facts_at_top
from negodiff.ledger.store.entry import Stamp
from negodiff.ledger.store.problem import Problem, ProblemKind
from negodiff.ledger.store.project import Project, by_date, draft_by_number
from negodiff.ledger.store.schema import read_date, read_time
from negodiff.ledger.store.settings import is_code, known_party, party_code
from negodiff.model.record import NOBODYS, DraftFacts, DraftKind, Party


class Arrived(NamedTuple):
    """A draft that lay in the folder when it was started.

    Attributes:
        file: Its name.
        data: Its bytes.
        front_matter: What it states of itself.
    """

    file: str
    data: bytes
    front_matter: Facts


def checked_stamp(stamp: Stamp) -> Stamp:
    """The stamp, if it is one.

    Raises:
        InputError: The time is none, or nobody is named.
    """
    try:
        read_time(stamp.at)
    except ValueError as error:
        raise InputError(f"the time of recording: {error}", place=stamp.at[:40]) from None
    if not stamp.by.strip():
        hint = "Set NEGODIFF_AUTHOR, or user.name in git's configuration."
        raise InputError("it is not known who records this", hint=hint)
    return stamp


def checked_date(date: str, what: str) -> str:
    """The date, if it is one or empty.

    Raises:
        InputError: It is none.
    """
    try:
        return read_date(date)
    except ValueError as error:
        hint = "Give it as year-month-day."
        raise InputError(f"{what}: {error}", place=date[:40], hint=hint) from None


def checked(given: Stated, project: Project) -> Stated:
    """What a user states of a draft, with parties and drafts by their codes and ids.

    Raises:
        InputError: A date, a party or a draft is none.
    """
    for date, what in ((given.date, "date"), (given.received, "received")):
        checked_date(date or "", what)
    if given.reply_to:
        given = given._replace(reply_to=project.draft(given.reply_to).id)
    if given.party and given.kind not in NOBODYS:
        given = given._replace(party=known_party(given.party, project.parties, None))
    return given


def facts_of(data: bytes, file: str, place: str, given: Stated, project: Project) -> DraftFacts:
    """What is recorded of one draft that a user adds, and can be asked about.

    Args:
        data: Its bytes.
        file: Its name in the drafts folder.
        place: How the user named it.
        given: What the user states; it prevails over front matter.
        project: What is recorded already.

    Raises:
        InputError: Something that is stated makes no sense.
    """
    front = facts_at_top(data, place)
    if front.faults and None in (given.party, given.date):
        raise InputError(
            f"its front matter is not understood: {front.faults[0]}",
            place=f"{place}:{lines[0]}" if (lines := front.findings[0].lines) else place,
            hint="The file stays as it was received: state the facts with --party and --date.",
        )
    stated = given.over(front.stated)
    stated = checked(stated._replace(reply_to=given.reply_to), project)
    if given.reply_to is None and front.stated.reply_to:
        stated = stated._replace(reply_to=_draft_or_word(front.stated.reply_to, project.drafts))
    return stated.of(file, sha256(data).hexdigest())


def facts_of_all(
    arrived: Sequence[Arrived], parties: Sequence[Party]
) -> tuple[tuple[DraftFacts, ...], tuple[Problem, ...]]:
    """What is recorded of drafts that are taken over together, on their own word alone.

    Nobody can be asked about each, so what cannot be understood is left open and noted.

    Args:
        arrived: The drafts, in the order in which they are recorded.
        parties: The sides.
    """
    found: list[DraftFacts] = []
    problems: list[Problem] = []
    for draft in arrived:
        stated = draft.front_matter.stated
        for finding in draft.front_matter.findings:
            kind = ProblemKind.FRONT_MATTER_FAULTY
            line = finding.lines[0] if finding.lines else None
            problems.append(Problem(kind, draft.file, line, finding.evidence))
        if stated.party and stated.kind not in NOBODYS:
            code = party_code(stated.party, tuple(parties))
            if code is None:
                evidence = (stated.party[:60],)
                problems.append(Problem(ProblemKind.PARTY_UNKNOWN, draft.file, None, evidence))
            stated = stated._replace(party=code)
        found.append(stated.of(draft.file, sha256(draft.data).hexdigest()))
    ordered = by_date(found)
    facts = (draft._replace(reply_to=_draft_or_word(draft.reply_to, ordered)) for draft in found)
    return tuple(facts), tuple(problems)


def parties_named(arrived: Sequence[Arrived]) -> tuple[Party, ...]:
    """The parties that drafts say they come from, in the order in which they first do.

    What cannot be a code, such as a name of several words, is left for the user to settle.
    """
    said = (
        draft.front_matter.stated.party
        for draft in arrived
        if draft.front_matter.stated.kind in (None, DraftKind.FULL, DraftKind.PARTIAL)
    )
    return tuple(Party(code, code) for code in dict.fromkeys(said) if code and is_code(code))


def _draft_or_word(said: str, drafts: Sequence[DraftFacts]) -> str:
    """The id of the draft with this number or file name; else the word, as it stands."""
    if numbered := draft_by_number(said, drafts):
        return numbered.id
    return next((draft.id for draft in drafts if draft.file == said), said)
