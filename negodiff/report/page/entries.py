"""A point on the page: its line in the list, its way through the drafts, its key for filters."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from negodiff.model.comparison import Op, Piece, Redline
from negodiff.model.record import Annotation
from negodiff.model.relation import Relation
from negodiff.model.weight import Rule, Weight
from negodiff.points.dossier import Change, History
from negodiff.points.sheet import withdrawn
from negodiff.points.trail import Leg
from negodiff.report import standing, trace_wording
from negodiff.report.flags import flag
from negodiff.report.page import words
from negodiff.report.parts import Part

_NOTHING = Change(None, ())


class Stage(NamedTuple):
    """A point in one draft, or in several drafts that left it as it was.

    Attributes:
        drafts: "Draft 7", or "Drafts 3 to 6".
        sender: Who tabled it, "" for several drafts.
        date: When, or "".
        ref: Its citation there, or "".
        tags: What happened to it: relations and the weight of the change.
        flags: What the change does: "obligation weakened: shall → may".
        state: Where it stands, by its name.
        told: The same with basis, level and event.
        event: "resolved", "reopened", "withdrawn" or "".
        redline: Its words against those before; ``None`` where they are the same.
        text: Its words, where no redline shows them and it is new; else "".
        why: One sentence.
        more: Further sentences: words that came back, moves, what people recorded.
    """

    drafts: str
    sender: str
    date: str
    ref: str
    tags: tuple[str, ...]
    flags: tuple[tuple[Part, ...], ...]
    state: str
    told: str
    event: str
    redline: Redline | None
    text: str
    why: str
    more: tuple[str, ...]


class Entry(NamedTuple):
    """A point in the list of all points.

    Attributes:
        history: The point.
        key: What each draft did, to be found by: "7|0|substantive|edited moved reopened", with the
            place of the sender among all senders, or several joined by "/".
        kinship: Which points it came from and ended in.
        stages: Its way.
    """

    history: History
    key: str
    kinship: tuple[str, ...]
    stages: tuple[Stage, ...]


class Telling(NamedTuple):
    """How the page tells of drafts.

    Attributes:
        names: The parties' names by their codes.
        language: That of the drafts.
        authors: Whether it says who recorded something.
    """

    names: Mapping[str, str]
    language: str
    authors: bool

    def recorded(self, annotation: Annotation) -> str:
        """What a person recorded, in a sentence."""
        shown = annotation if self.authors else annotation._replace(author="")
        return f"{standing.annotation(shown, self.names)}."


def entry(history: History, telling: Telling, senders: Sequence[str]) -> Entry:
    """A point as the page tells it.

    Args:
        history: The point.
        telling: How drafts are told of.
        senders: Codes of all who tabled a draft; the key has their places.
    """
    legs = history.trail.legs
    stages: list[Stage] = []
    quiet: list[Leg] = []
    for at, leg in enumerate(legs):
        change = history.changes.get(leg.step.draft, _NOTHING)
        if at and _quiet(leg, legs[at - 1]):
            quiet.append(leg)
            continue
        stages += _carried(quiet, telling.names)
        quiet = []
        stages.append(_stage(leg, change, telling, first=not at))
    stages += _carried(quiet, telling.names)
    return Entry(
        history,
        _key(history, senders),
        trace_wording.kinship(history.trail),
        tuple(stages),
    )


class Changed(NamedTuple):
    """What one draft did to the points.

    Attributes:
        worded: Points whose words it put in, changed or took out, with that stage of theirs.
        placed: Those that have the same words under another number or in another place.
    """

    worded: list[tuple[History, Stage]]
    placed: list[tuple[History, Stage]]


def changed(entries: Iterable[Entry], draft: str) -> Changed:
    """What a draft changed, in the order of the points.

    Args:
        entries: All points.
        draft: The number of the latest draft.
    """
    latest = [entry for entry in entries if entry.stages[-1].drafts == f"Draft {draft}"]
    found = [(entry.history, _with_words(entry)) for entry in latest if _is_touched(entry)]
    return Changed(
        [each for each in found if each[1].redline or each[1].text],
        [each for each in found if not (each[1].redline or each[1].text)],
    )


def _is_touched(entry: Entry) -> bool:
    """Whether the last draft did anything to a point: to its words, its number or its place."""
    legs = entry.history.trail.legs
    if legs[-1].step.text is None and entry.history.row.in_text:
        return False  # a partial draft takes nothing out
    refs = {leg.step.ref for leg in legs[-2:]}
    return bool(entry.stages[-1].tags) or ("" not in refs and len(refs) > 1)


def _with_words(entry: Entry) -> Stage:
    """The last stage of a point, with the words that were taken out, if they all were."""
    stage = entry.stages[-1]
    texts = [leg.step.text for leg in entry.history.trail.legs]
    if texts[-1] is not None:
        return stage
    before = next((text for text in reversed(texts) if text), "")
    return stage._replace(redline=(Piece(Op.DELETE, before),))


def _quiet(leg: Leg, before: Leg) -> bool:
    """Whether a draft left the point as it was."""
    step, was = leg.step, before.step
    return (
        not leg.changed
        and step.event is None
        and not leg.said
        and not step.reverts_to
        and step.ref == was.ref
        and step.state is was.state
        and (step.text is None) == (was.text is None)
        and not {*step.relations} - {Relation.UNCHANGED}
    )


def _carried(legs: list[Leg], names: Mapping[str, str]) -> Iterable[Stage]:
    if not legs:
        return
    first, last = legs[0], legs[-1]
    one = first is last
    drafts = (
        f"Draft {first.step.draft}" if one else f"Drafts {first.step.draft} to {last.step.draft}"
    )
    left_out = "not in the text" if last.step.text is None else "unchanged"
    yield Stage(
        drafts,
        words.sender(first.facts, names) if one else "",
        words.day(first.facts.date) if one else "",
        last.step.ref,
        (),
        (),
        str(last.step.state),
        f"{left_out}; {trace_wording.state(last.step)}",
        "",
        None,
        "",
        last.step.why if one else "",
        (),
    )


def _stage(leg: Leg, change: Change, telling: Telling, *, first: bool) -> Stage:
    step, names = leg.step, telling.names
    weight = (str(change.weight),) if change.weight is not None else ()
    tags = tuple(each for each in step.relations if each is not Relation.UNCHANGED)
    more = [f"These are the words of draft {step.reverts_to} again."] if step.reverts_to else []
    more += [trace_wording.move(move, names) for move in leg.moves]
    more += [f"Recorded: {telling.recorded(each)}" for each in leg.said]
    told = (each for each in change.flags if each.rule is not Rule.WORDS_NOT_JUDGED)
    return Stage(
        f"Draft {step.draft}",
        words.sender(leg.facts, names),
        words.day(leg.facts.date),
        step.ref,
        (*(str(tag) for tag in tags), *weight),
        tuple(flag(each, telling.language) for each in told),
        str(step.state),
        trace_wording.state(step),
        _event(leg),
        leg.redline if leg.changed else None,
        (step.text or "") if first else "",
        step.why,
        tuple(more),
    )


def _event(leg: Leg) -> str:
    event = leg.step.event
    if event is None:
        return ""
    return "withdrawn" if withdrawn(event) else str(event.kind)


def _key(history: History, senders: Sequence[str]) -> str:
    found = []
    for leg in history.trail.legs:
        change = history.changes.get(leg.step.draft, _NOTHING)
        happened = [str(each) for each in leg.step.relations if each is not Relation.UNCHANGED]
        if event := _event(leg):
            happened.append(event)
        if happened:
            codes = (code.strip() for code in leg.facts.party.split("/"))
            by = "/".join(str(senders.index(code)) for code in codes if code in senders)
            weight = change.weight if change.weight is not None else ""
            found.append(f"{leg.step.draft}|{by}|{weight}|{' '.join(happened)}")
    return ";".join(found)


WEIGHTS = tuple(str(weight) for weight in Weight)
"""What a change can weigh."""
EVENTS = (
    *(str(relation) for relation in Relation if relation is not Relation.UNCHANGED),
    "resolved",
    "reopened",
    "withdrawn",
)
"""What can happen to a point in a draft."""
