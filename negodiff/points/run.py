"""One point on its way through the drafts: its wordings, its standing, its steps so far."""

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from negodiff.model.clause import Clause
from negodiff.model.point import (
    Event,
    EventKind,
    Position,
    PositionBasis,
    Ruling,
    Stance,
    State,
    Step,
)
from negodiff.model.record import Act, Annotation
from negodiff.model.relation import Relation
from negodiff.model.weight import Weight
from negodiff.points import words
from negodiff.points.standing import NOWHERE, Move, Ruled, Sender, Standing
from negodiff.points.units import Unit
from negodiff.points.words import Weigh, Wordings
from negodiff.structure.bracket_tree import scan

_BINDING = frozenset({Act.AGREED, Act.RESERVED, Act.DROPPED, Act.CONDITION, Act.IN_PRINCIPLE})
"""What is said of certain words, and is stale when these have changed."""
_MOST_WORDS = 16
"""Where more words differ than these, nobody need be asked whether it is only spelling."""

Key = Callable[[], str]


class Spell(NamedTuple):
    """Drafts in a row in which a point had one wording: from ``start`` to before the next."""

    start: int
    wording: int
    bracketed: bool


class Run:
    """The way of one point so far. Changed by :mod:`negodiff.points.course` alone."""

    def __init__(self, name: str, origin: str = "") -> None:
        self.id = name
        self.origin = origin
        self.ended_in = ""
        self.kind = ""
        self.wordings = Wordings()
        self.standing = Standing(State.PROPOSED)
        self.unit: Unit | None = None
        self.clause: Clause | None = None
        self.blank = False
        self.strangers = False
        self.spells: list[Spell] = []
        self.notes: list[tuple[Annotation, int]] = []
        self.stale: set[str] = set()
        self.steps: list[Step] = []
        self.positions: tuple[Position, ...] = ()
        self.flags: tuple[str, ...] = ()
        self.since_at = 0

    def number(
        self,
        at: int,
        unit: Unit,
        clause: Clause,
        key: Key,
        weigh: Weigh | None,
        senders: tuple[str, ...],
    ) -> tuple[int, str]:
        """The number of a wording, and how it was touched when it only says the same again.

        Words that were met before have their number. Other words have the number of what they are
        compared with when the difference was judged editorial or consequential and no bracket was
        set or cleared: with what is settled and what the other parties hold, or, in a text that is
        no party's, with the draft before.
        """
        standing = self.standing
        found = self.wordings.find(unit, key)
        if found is not None:
            same = found == standing.wording
            changed = self.unit is not None and self.unit.text != unit.text
            return found, self._touch(at, unit, clause, weigh) if same and changed else ""
        if weigh is not None:
            candidates = [standing.settled]
            if senders:
                rest = (code for code in standing.held if code not in senders)
                candidates += [standing.held[code].wording for code in rest]
            else:
                candidates.append(standing.wording)
            for candidate in dict.fromkeys(candidates):
                if candidate == NOWHERE:
                    continue
                kind = self._judged(at, candidate, unit, clause, weigh)
                if kind:
                    return self.wordings.add(unit, clause, key, candidate), kind
        return self.wordings.add(unit, clause, key), ""

    def _touch(self, at: int, unit: Unit, clause: Clause, weigh: Weigh | None) -> str:
        """What a change amounts to that left the sense alone: a reference, or the spelling."""
        if self.unit is None or words.level(self.unit.text) == words.level(unit.text):
            return ""
        standing = self.standing
        judged = self._judged(at, standing.wording, unit, clause, weigh) if weigh else ""
        return judged or str(Weight.CONSEQUENTIAL)

    def _judged(self, at: int, candidate: int, unit: Unit, clause: Clause, weigh: Weigh) -> str:
        """The judgement on a change, where it is one that leaves the sense alone."""
        old, before = self.wordings.clauses[candidate], self.wordings.units[candidate]
        beside = candidate == self.standing.wording
        if beside and self.clause is not None and self.unit is not None:
            old, before = self.clause, self.unit
        if words.bracket_signs(before.text) != words.bracket_signs(unit.text):
            return ""
        if len(set(before.text.split()) ^ set(unit.text.split())) > _MOST_WORDS:
            return ""
        headed = bool(before.heading and unit.heading)
        weight = weigh(
            old._replace(heading=before.heading if headed else ""),
            clause._replace(heading=unit.heading if headed else ""),
            at if beside else None,
        )
        return str(weight) if weight in (Weight.EDITORIAL, Weight.CONSEQUENTIAL) else ""

    def reverts(
        self, at: int, wording: int, senders: list[frozenset[str]], *, bracketed: bool
    ) -> int:
        """The earlier draft whose words come back, or -1.

        The draft just before has others. Of several drafts the sender's own last one is named.
        """
        last = self.spells[-1]
        if (last.wording, last.bracketed) == (wording, bracketed) or wording == NOWHERE:
            return -1
        found = -1
        end = last.start
        for spell in reversed(self.spells[:-1]):
            if (spell.wording, spell.bracketed) == (wording, bracketed):
                for draft in range(end - 1, spell.start - 1, -1):
                    if senders[at] and senders[at] <= senders[draft]:
                        return draft
                if found < 0:
                    found = end - 1
            end = spell.start
        return found

    def note(self, at: int, wording: int, *, bracketed: bool) -> None:
        """Note what the draft has, for finding reversions."""
        spell = Spell(at, wording, bracketed)
        if not self.spells or self.spells[-1][1:] != spell[1:]:
            self.spells.append(spell)

    def remember(self, annotation: Annotation) -> None:
        """Note what was said of the words as they are."""
        if annotation.act in _BINDING:
            self.notes.append((annotation, self.standing.wording))
        elif annotation.act is Act.LIFTED:
            self.notes = [
                item
                for item in self.notes
                if item[0].act is not Act.RESERVED
                or (annotation.by and not set(item[0].by) <= set(annotation.by))
            ]

    def settle(
        self, at: int, move: Move, ruled: Ruled, was: Standing, by: str, *, formula: bool
    ) -> Event | None:
        """Take over what a rule found; the event it makes, if any."""
        after, draft = ruled.after, move.sender.draft
        event = None
        if after.state is not was.state or not after.since:
            after = after._replace(since=draft)
            self.since_at = at
        basis = after.basis
        if was.state.settled != after.state.settled and basis is not None:
            kind = EventKind.RESOLVED if after.state.settled else EventKind.REOPENED
            if kind is EventKind.REOPENED:
                after = after._replace(reopened=after.reopened + 1)
            rule = ruled.rule or Ruling.CONVERGE
            event = Event(kind, draft, by, was.state, basis, rule, ruled.why)
        self.positions = self._positions(after, move.parties)
        self.standing = after
        self.flags = self._flags(after, formula=formula)
        return event

    def _positions(self, standing: Standing, parties: frozenset[str]) -> tuple[Position, ...]:
        """What each party holds; one that never spoke has no text."""
        found: list[Position] = []
        for code in sorted(parties | standing.held.keys()):
            held = standing.held.get(code)
            if held is None:
                found.append(Position(code, Stance.NONE, None, PositionBasis.INFERRED, ""))
                continue
            spoken = held.stance is Stance.TEXT
            text = self.wordings.units[held.wording].words if spoken else None
            found.append(Position(code, held.stance, text, held.basis, held.draft, held.reported))
        return tuple(found)

    def _flags(self, standing: Standing, *, formula: bool) -> tuple[str, ...]:
        stale = bool(self.stale) or any(
            wording != standing.wording for note, wording in self.notes
            if note.act is not Act.DROPPED and standing.wording != NOWHERE
        )  # fmt: skip
        agreed = [note.act for note, _ in self.notes if note.act is Act.CONDITION]
        partly = standing.consents and standing.state is not State.AGREED
        found: Mapping[str, object] = {
            "formula": formula,
            "touched": standing.touched,
            "reserved": standing.reserved or any(each.reserves for each in standing.held.values()),
            "conditional": agreed,
            "refused": any(held.stance is Stance.REFUSES for held in standing.held.values()),
            "confirmed-in-part": partly,
            "bracketed": standing.bracketed and standing.wording != NOWHERE,
            "blank": self.blank and standing.wording != NOWHERE,
            "unknown-party": self.strangers and standing.wording != NOWHERE,
            "merged": self.ended_in,
            "stale-annotation": stale,
        }
        return tuple(name for name, holds in found.items() if holds)

    def step(
        self,
        sender: Sender,
        unit: Unit | None,
        relations: tuple[Relation, ...],
        event: Event | None,
        rule: Ruling | None,
        why: str,
        reverts_to: str,
    ) -> None:
        """Add the step of one draft."""
        standing = self.standing
        self.steps.append(
            Step(
                sender.draft,
                sender.code,
                unit.clause if unit is not None else None,
                unit.ref if unit is not None else "",
                unit.words if unit is not None else None,
                relations,
                standing.state,
                standing.basis,
                event,
                rule,
                why,
                self.positions,
                reverts_to,
                standing.level,
                self.flags,
                standing.reopened,
                standing.since,
            )
        )


def alike(run: Run, number: int, held: Standing) -> frozenset[str]:
    """The parties whose words were, apart from brackets, those of a wording."""
    plain = run.wordings.plain(number)
    return frozenset(
        code
        for code, each in held.held.items()
        if each.wording not in (NOWHERE, number) and run.wordings.plain(each.wording) == plain
    )


def chosen(run: Run, move_wording: int, names: Collection[str]) -> str:
    """The alternative that was taken out of the brackets of the draft before, or "".

    "[twelve] [eight] months" that becomes "eight months" chose "eight".

    Args:
        run: Which point.
        move_wording: The wording without brackets.
        names: What the parties are called, case-folded.
    """
    before = run.standing.wording
    if before == NOWHERE or "[" not in run.wordings.units[before].text:
        return ""
    old, new = run.wordings.units[before].text, run.wordings.units[move_wording].text
    if "[" in new:
        return ""
    pairs = scan(old, names=names).pairs
    offered = [old[pair.body : pair.end - 1].strip() for pair in pairs]
    found = [
        inside
        for inside in offered
        if inside and f" {words.level(inside)} " in f" {words.level(new)} "
    ]
    return found[0] if len(found) == 1 and len(offered) > 1 else ""
