"""A negotiation as a page of text: drafts, what people said, and what is to be expected.

    parties: A = Alba, B = Borna        a code, a name, and further names, "=" between them
    options: tacit agreement            (optional)

    === draft 1: A, full                party (several joined by "/", "-" for unknown), kind
    ## Article 1 – Border
    1. The border is closed.
    ! agreed Article 1(1) by A, B level negotiators      what people recorded in this draft
    ? Article 1(1): proposed                             what is expected after it

An expectation is a state, then any of: a basis, a rule, "resolved by X", "reopened by X was STATE",
"reverts to N", "flag NAME", "level NAME", "reopened N times", "no basis"; a citation in round
brackets is that of a point which is no longer in the text. "? why Article 1(1): words" asks for
words of the reason. "? A on Article 1(1): explicit" asks what a party holds: any of a stance, a
basis, "draft N", "reported" or "its own", and its words in quotation marks. Every event of a draft
must be expected; what is expected without an event has none. Words that differ only in -ise and
-ize are judged editorial.
"""

import re
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from negodiff.align.align import align
from negodiff.model.clause import Clause, Draft
from negodiff.model.point import Position, Step
from negodiff.model.record import Act, Annotation, DraftFacts, DraftKind, Level, Party
from negodiff.model.weight import Weight
from negodiff.points.course import pursue
from negodiff.points.negotiation import Course, Exchange, Negotiation, Options
from negodiff.readers.table import read
from negodiff.structure.parse import parse

_DRAFT = re.compile(r"=== draft (\S+): (\S+), (\w+)(?:, legend (.*))?")
_SAID = re.compile(
    r"! (?P<act>[\w-]+) (?P<ref>.+?)(?: by (?P<by>[\w, ]+?))?(?: level (?P<level>[\w-]+))?"
    r'(?: with (?P<with>.+?))?(?: words "(?P<words>.*)")?(?: as (?P<id>\w+))?'
)
_HOLDS = re.compile(r"\? (\w+) on ([^:]+): (.*)")


class Expected(NamedTuple):
    """One expectation: about which point, after which draft."""

    draft: str
    ref: str
    gone: bool
    items: tuple[str, ...]


class Holding(NamedTuple):
    """What a party is expected to hold on a point, after which draft."""

    draft: str
    party: str
    ref: str
    items: tuple[str, ...]


class Talk(NamedTuple):
    """A negotiation and what is expected of it."""

    negotiation: Negotiation
    expected: tuple[Expected, ...]
    reasons: tuple[tuple[str, str, str], ...]
    holdings: tuple[Holding, ...] = ()


def spelling(old: Clause, new: Clause, at: int | None) -> Weight | None:
    """Judge -ise and -ize alike, and everything else as unknown."""
    same = [re.sub(r"iz(e|es|ed|ing|ation)\b", r"is\1", clause.words) for clause in (old, new)]
    return Weight.EDITORIAL if same[0] == same[1] else None


def draft_of(body: str) -> Draft:
    """A draft from its text in Markdown."""
    return parse(read(body.encode(), "draft.md").blocks, "en")


def negotiation(
    drafts: list[tuple[str, DraftKind, Draft]],
    parties: tuple[Party, ...] = (),
    annotations: tuple[Annotation, ...] = (),
) -> Negotiation:
    """A negotiation of drafts given as (party, kind, draft)."""
    exchanges = tuple(
        Exchange(str(at), DraftFacts(f"d{at}", f"{at}.md", "", kind, party), draft)
        for at, (party, kind, draft) in enumerate(drafts, 1)
    )
    trees = [draft for _, _, draft in drafts]
    links = tuple(align(old, new) for old, new in pairwise(trees))
    return Negotiation(exchanges, links, parties, annotations, spelling)


def load(path: Path) -> Talk:
    """Read a page."""
    text = path.read_text(encoding="utf-8")
    head, *pages = re.split(r"(?m)^(?==== draft )", text)
    found = re.search(r"(?m)^parties: (.*)$", head)
    parties = tuple(
        Party(code, name, tuple(aliases))
        for code, name, *aliases in (
            (part.strip() for part in each.split("="))
            for each in (found[1].split(",") if found else ())
        )
    )
    options = Options(tacit_agreement="options: tacit agreement" in head)
    drafts: list[tuple[str, DraftKind, Draft]] = []
    legends: list[tuple[tuple[str, str], ...]] = []
    annotations: list[Annotation] = []
    expected: list[Expected] = []
    reasons: list[tuple[str, str, str]] = []
    holdings: list[Holding] = []
    for page in pages:
        title, _, body = page.partition("\n")
        match = _DRAFT.fullmatch(title.strip())
        assert match, title
        number, party, kind = match[1], match[2], DraftKind(match[3])
        lines: list[str] = []
        for line in body.splitlines():
            if line.startswith("! "):
                annotations.append(_annotation(line, number, len(annotations)))
            elif line.startswith("? why "):
                ref, _, words = line[6:].partition(": ")
                reasons.append((number, ref, words))
            elif held := _HOLDS.fullmatch(line):
                items = re.findall(r'"[^"]*"|[^,"]+', held[3])
                told = tuple(item.strip() for item in items if item.strip())
                holdings.append(Holding(number, held[1], held[2], told))
            elif line.startswith("? "):
                expected.append(_expected(line, number))
            else:
                lines.append(line)
        drafts.append(("" if party == "-" else party, kind, draft_of("\n".join(lines))))
        pairs = (each.split("=") for each in (match[4] or "").split(";") if each)
        legends.append(tuple((sign.strip(), meaning.strip()) for sign, meaning in pairs))
    made = negotiation(drafts, parties, tuple(annotations))
    exchanges = tuple(
        exchange._replace(facts=exchange.facts._replace(legend=legend))
        for exchange, legend in zip(made.exchanges, legends, strict=True)
    )
    made = made._replace(exchanges=exchanges, options=options)
    return Talk(made, tuple(expected), tuple(reasons), tuple(holdings))


def _annotation(line: str, draft: str, count: int) -> Annotation:
    match = _SAID.fullmatch(line.strip())
    assert match, line
    act, by = match["act"], tuple(re.split(r"[ ,]+", match["by"])) if match["by"] else ()
    others: tuple[tuple[str, str], ...] = ()
    for each in (match["with"] or "").split(";"):
        if each.strip():
            at, _, ref = each.strip().rpartition(": ")
            others = (*others, (f"d{at.removeprefix('draft ') or draft}", ref))
    withdraws = match["ref"] if act == "withdrawn" else ""
    return Annotation(
        match["id"] or f"n{count}",
        Act.NOTE if withdraws else Act(act),
        f"d{draft}",
        match["ref"],
        match["words"] or "",
        by,
        Level(match["level"]) if match["level"] else None,
        others=others,
        withdraws=withdraws,
    )


def _expected(line: str, draft: str) -> Expected:
    ref, _, items = line[2:].rpartition(": ")
    gone = ref.startswith("(")
    return Expected(
        draft, ref[1:-1] if gone else ref, gone, tuple(item.strip() for item in items.split(","))
    )


def point_of(
    course: Course, draft: str, ref: str, *, gone: bool = False
) -> tuple[str, Step] | None:
    """A point's id and step in a draft, by its citation there, or its last one when it is gone."""
    now = course.numbers.index(draft)
    for point in course.points:
        upto = [step for step in point.steps if course.numbers.index(step.draft) <= now]
        if not upto or upto[-1].draft != draft:
            continue
        last = next((step for step in reversed(upto) if step.clause is not None), None)
        if last is not None and last.ref == ref and (last is not upto[-1]) == gone:
            return point.id, upto[-1]
    return None


def facts_of(step: Step) -> set[str]:
    """Everything about a step that a page can expect."""
    found = {str(step.state), *(f"flag {flag}" for flag in step.flags)}
    found.add(str(step.basis) if step.basis else "no basis")
    if step.rule:
        found.add(str(step.rule))
    if step.event:
        found.add(f"{step.event.kind} by {step.event.by or '-'}")
        found.add(f"{step.event.kind} by {step.event.by or '-'} was {step.event.was}")
    if step.reverts_to:
        found.add(f"reverts to {step.reverts_to}")
    if step.level:
        found.add(f"level {step.level}")
    found.add(f"reopened {step.reopened} times")
    return found


def holding_of(position: Position) -> set[str]:
    """Everything about a position that a page can expect."""
    found = {str(position.stance), str(position.basis), f"draft {position.draft}"}
    found.add("reported" if position.reported else "its own")
    if position.text is not None:
        found.add(f'"{position.text}"')
    return found


def outcome(talk: Talk) -> tuple[Course, list[str]]:
    """Run a page and say what is not as expected."""
    course = pursue(talk.negotiation)
    wrong: list[str] = []
    told: set[tuple[str, str]] = set()
    for draft, ref, gone, items in talk.expected:
        found = point_of(course, draft, ref, gone=gone)
        if found is None:
            wrong.append(f"draft {draft}: no point {ref}")
            continue
        name, step = found
        told.add((draft, name))
        named = step.event is None or any(
            item.startswith(f"{step.event.kind} by") for item in items
        )
        missing = [item for item in items if item not in facts_of(step)]
        if missing or not named:
            wrong.append(f"draft {draft}, {ref}: {missing} in {sorted(facts_of(step))}: {step.why}")
    for draft, ref, words in talk.reasons:
        found = point_of(course, draft, ref[1:-1] if ref[0] == "(" else ref, gone=ref[0] == "(")
        if found is None or words not in found[1].why:
            wrong.append(f"draft {draft}, {ref}: {found and found[1].why!r} does not say {words!r}")
    for each in talk.holdings:
        found = point_of(course, each.draft, each.ref)
        held = found and next((p for p in found[1].positions if p.party == each.party), None)
        known = holding_of(held) if held else set()
        if not known.issuperset(each.items):
            where = f"draft {each.draft}, {each.party} on {each.ref}"
            wrong.append(f"{where}: not {each.items} but {sorted(known)}")
    wrong.extend(
        f"draft {step.draft}, {step.ref or point.id}: {step.event.kind}: {step.why}"
        for point in course.points
        for step in point.steps
        if step.event and (step.draft, point.id) not in told
    )
    return course, wrong
