"""The engine: a negotiation's drafts, one after another, become points with their steps.

Work is done only for what a draft changes; a point that is carried gets its step and no more. What
is found after a draft depends on no later one.
"""

from collections.abc import Iterable, Sequence

from negodiff.model.clause import Clause
from negodiff.model.point import Basis, Point, Ruling, Stance, State
from negodiff.model.record import NOBODYS, Act, Annotation, DraftKind
from negodiff.model.relation import Relation
from negodiff.points import acts, junctions, reports, rules, texts, why, words
from negodiff.points.lineage import Junction, Lineage, Track, follow
from negodiff.points.marks import Marker, Marks
from negodiff.points.negotiation import Course, Negotiation
from negodiff.points.packages import flag_packages
from negodiff.points.placing import Placed, Placing, pins_of, place
from negodiff.points.run import Key, Run, alike, chosen
from negodiff.points.senders import (
    WHOLE,
    carries,
    declared,
    excepted,
    legend_level,
    sender_of,
    stills,
)
from negodiff.points.standing import NOWHERE, Move, Ruled, Sender, Standing
from negodiff.points.units import Unit
from negodiff.points.words import References, difference, without_brackets
from negodiff.structure.attributed import Attributed

_ADDED = (Relation.ADDED,)
_PLACED = frozenset({Relation.MOVED, Relation.SPLIT, Relation.MERGED})
_NONE: tuple[Placed, ...] = ()


def pursue(negotiation: Negotiation) -> Course:
    """Follow every point of a negotiation and say where it stands after each draft.

    Returns:
        The points in the order of their ids, each with one step for every draft from the first
        that had it. Adding a draft changes no step of an earlier one, and no id.
    """
    exchanges = negotiation.exchanges
    pins, lost = pins_of(negotiation.annotations, exchanges)
    lineage = follow([each.draft for each in exchanges], negotiation.links, pins)
    placing = place(negotiation.annotations, exchanges, lineage)
    pursuit = Pursuit(negotiation, lineage, placing)
    for at in range(len(exchanges)):
        pursuit.take(at)
    return course_of(pursuit, negotiation, lineage, lost)


def course_of(
    pursuit: "Pursuit", negotiation: Negotiation, lineage: Lineage, lost: Sequence[Annotation]
) -> Course:
    """The course of a negotiation that was pursued from its first draft to its last."""
    points = tuple(
        Point(run.id, run.kind, tuple(run.steps), run.origin, run.ended_in)
        for run in pursuit.runs.values()
    )
    return Course(
        points,
        lineage,
        tuple(each.number for each in negotiation.exchanges),
        (*lost, *pursuit.placing.unplaced),
        {each.id: members for _, each, members in pursuit.placing.packages},
        {
            place: tuple(each.annotation for each in said)
            for place, said in pursuit.placing.by_point.items()
        },
    )


class Pursuit:
    """Takes one draft after another.

    Attributes:
        placing: What people recorded, by point.
        parties: All parties known so far.
        spoke: Whose text each draft is, as far as it was taken.
        whole_since: Position of the last whole text of each party.
        runs: The points so far, by their ids.
        spoken: Ids of the points that a draft did not just leave as they were.
    """

    def __init__(self, negotiation: Negotiation, lineage: Lineage, placing: Placing) -> None:
        self._exchanges = negotiation.exchanges
        self._weigh = negotiation.weigh
        self._options = negotiation.options
        self._lineage = lineage
        self._tracks = {track.id: track for track in lineage.tracks}
        self._arriving: dict[int, list[Track]] = {}
        for track in lineage.tracks:
            self._arriving.setdefault(track.first, []).append(track)
        self._junctions: dict[int, list[Junction]] = {}
        for junction in lineage.junctions:
            self._junctions.setdefault(junction.draft, []).append(junction)
        self.placing = placing
        self._declared = negotiation.parties
        self._names = {party.code: party.name or party.code for party in negotiation.parties}
        self._called: dict[str, str] = {}
        self.parties = frozenset(self._names)
        self.spoke: list[frozenset[str]] = []
        self.whole_since: dict[str, int] = {}
        self._marker = Marker()
        self._marks = Marks(frozenset(), frozenset())
        self._references: dict[int, References] = {}
        self._known: dict[tuple[int, int, str], str] = {}
        self._move: Move
        self.runs: dict[str, Run] = {}
        self.spoken: set[str] = set()

    def take(self, at: int) -> None:
        """Take one draft."""
        exchange = self._exchanges[at]
        sender = sender_of(exchange, self._names)
        self.parties = self.parties.union(sender.parties)
        self.spoke.append(frozenset(sender.parties))
        if sender.kind in WHOLE:
            self.whole_since.update(dict.fromkeys(sender.parties, at))
        self._called = reports.names_of(self._declared, self.parties)
        self._marks = self._marker.marks(exchange.draft, self._called)
        level = legend_level(exchange)
        self._move = Move(sender, self.parties, self._names, NOWHERE, level=level)
        for track in self._arriving.get(at, ()):
            self.runs[track.id] = Run(track.id, track.origin)
        for junction in self._junctions.get(at, ()):
            self.spoken.update(junction.old, junction.new)
            self._join(at, junction)
        still = stills(sender)
        for name, run in self.runs.items():
            track = self._tracks[name]
            unit = track.units[at - track.first]
            relations = self._told(at, run, unit, track.relations[at - track.first])
            said = self.placing.by_point.get((at, name), _NONE)
            rule = None if said else self._still(run, unit, relations, sender)
            if rule is None:
                self.spoken.add(name)
                self._speak(at, run, unit, relations, said)
            else:
                why = still[rule, unit is not None]
                if rule is Ruling.CARRY and run.standing.state is State.CONTESTED:
                    why = carries(sender, run.standing, self._names)
                run.step(sender, unit, relations, None, rule, why, "")
            if unit is not None:
                run.ended_in = ""
                run.unit = unit
                run.clause = exchange.draft.clauses[unit.clause]
                run.kind = str(unit.kind)
        packages = [members for since, _, members in self.placing.packages if since <= at]
        flag_packages(packages, self.runs, sender.draft)

    def _told(
        self, at: int, run: Run, unit: Unit | None, relations: tuple[Relation, ...]
    ) -> tuple[Relation, ...]:
        """What happened to a point: a partial text neither removes what it lacks, nor is it added.

        Not even by the next draft that has it again.
        """
        if unit is None:
            partial = self._exchanges[at].facts.kind is DraftKind.PARTIAL
            return () if partial else relations
        if relations != _ADDED or at == 0 or run.unit is None:
            return relations
        if (
            self._exchanges[at - 1].facts.kind is not DraftKind.PARTIAL
            or run.standing.wording == NOWHERE
        ):
            return relations
        return () if _same(run.unit, unit) else (Relation.EDITED,)

    def _still(
        self,
        run: Run,
        unit: Unit | None,
        relations: tuple[Relation, ...],
        sender: Sender,
    ) -> Ruling | None:
        """The rule by which a draft leaves a point as it is, seen at a glance; else ``None``."""
        standing = run.standing
        speaks = sender.parties and sender.kind not in NOBODYS
        if unit is None:
            if run.ended_in:
                return Ruling.MOVE if run.steps and "merged" in run.flags else None
            if not speaks or sender.kind is DraftKind.PARTIAL:
                return texts.unspoken(sender.kind)
            return Ruling.OMISSION if self._gone(standing, sender) else None
        last = run.unit
        if (
            last is None
            or not run.steps
            or standing.wording == NOWHERE
            or unit.text != last.text
            or unit.heading != last.heading
            or standing.cleared
            or (unit.clause in self._marks.bracketed) != standing.bracketed
            or not _PLACED.isdisjoint(relations)
            or (self._options.tacit_agreement and standing.state is State.CONVERGED)
        ):
            return None
        if not speaks:
            return Ruling.CHAIR if sender.kind is DraftKind.CHAIR else Ruling.UNKNOWN_PARTIES
        if sender.kind is DraftKind.JOINT and standing.state is not State.AGREED:
            return None
        for code in sender.parties:
            held = standing.held.get(code)
            if held is None or held.wording != standing.wording:
                return None
            if held.bracketed != standing.bracketed:
                return None
        return Ruling.CARRY

    @staticmethod
    def _gone(standing: Standing, sender: Sender) -> bool:
        """Whether the senders left the point out before, and it stands where that left it."""
        return standing.wording == NOWHERE and all(
            (held := standing.held.get(code)) is not None and held.stance is Stance.DELETE
            for code in sender.parties
        )

    def _speak(
        self,
        at: int,
        run: Run,
        unit: Unit | None,
        relations: tuple[Relation, ...],
        said: Iterable[Placed],
    ) -> None:
        """Judge what a draft, and what people said of it, does to a point."""
        was = run.standing
        acts_here = {each.annotation.act for each in said if not each.stale}
        move = self._moved(at, run, unit, relations, acts_here)
        ruled = self._ruled(run, unit, move)
        by = move.sender.code
        if move.attributed and not move.sender.parties:
            by = reports.who_moved(was.held, ruled.after.held) or by
        if move.strangers:
            ruled = ruled._replace(why=f"{ruled.why} {why.strangers(move)}")
        ruled = self._tacit(at, run, ruled)
        run.standing = ruled.after
        for each in said:
            if each.stale or (each.annotation.act is Act.AGREED and ruled.after.wording == NOWHERE):
                run.stale.add(each.annotation.id)
                continue
            found = acts.apply(ruled, each.annotation, move)
            if found is not ruled and found.after.state is not ruled.after.state:
                by = "/".join(each.annotation.by)
            ruled = found
            run.remember(each.annotation)
        run.standing = was
        if unit is not None or ruled.after.wording == NOWHERE:
            run.note(at, move.wording, bracketed=move.bracketed)
        formula = unit.formula if unit is not None else "formula" in run.flags
        event = run.settle(at, move, ruled, was, by, formula=formula)
        run.step(move.sender, unit, relations, event, ruled.rule, ruled.why, move.once)

    def _moved(
        self,
        at: int,
        run: Run,
        unit: Unit | None,
        relations: tuple[Relation, ...],
        said: set[Act],
    ) -> Move:
        """What the draft does to the point, read."""
        if unit is None:
            return self._move._replace(relations=relations, new=not run.steps)
        clause = self._exchanges[at].draft.clauses[unit.clause]
        before = run.standing
        last = run.unit
        if last is not None and before.wording != NOWHERE and _same(last, unit):
            number, touched = before.wording, ""
        else:
            key, speakers = self._key(at, unit), self._move.sender.parties
            number, touched = run.number(at, unit, clause, key, self._weigh, speakers)
        bracketed = unit.clause in self._marks.bracketed
        run.blank = unit.clause in self._marks.blank
        read = self._marks.attributed.get(unit.clause, Attributed())
        run.strangers = bool(read.strangers)
        if Act.EDITORIAL in said and number != before.wording and before.settled != NOWHERE:
            number = run.wordings.add(unit, clause, self._key(at, unit), before.settled)
            touched = "declared"
        old = last.text if last is not None and before.wording != NOWHERE else ""
        reverts = run.reverts(at, number, self.spoke, bracketed=bracketed) if run.spells else -1
        changed = bool(old) and (number != before.wording or bracketed != before.bracketed)
        return self._move._replace(
            wording=number,
            bracketed=bracketed,
            same_words=changed and without_brackets(old) == without_brackets(unit.text),
            alike=alike(run, number, before) if before.held else frozenset(),
            touched=touched,
            new=not run.steps and not run.origin,
            excepted=Act.CONDITION in said or excepted(self._exchanges[at], unit),
            declared=declared(self._exchanges[at], unit),
            relations=relations,
            change=difference(old, unit.text) if changed else None,
            chosen="" if bracketed or not before.bracketed else chosen(run, number, self._called),
            once=self._exchanges[reverts].number if reverts >= 0 else "",
            attributed=reports.attributions(
                read, unit, lambda each: junctions.numbered(run, each, clause, self._key(at, each))
            ),
            strangers=read.strangers,
        )

    def _ruled(self, run: Run, unit: Unit | None, move: Move) -> Ruled:
        """The rule for the sort of text that the draft is."""
        before, sender = run.standing, move.sender
        if unit is None and run.ended_in:
            said = f"In draft {sender.draft} it is merged into {run.ended_in}"
            return Ruled(before, Ruling.MOVE, f"{said}: its history goes on there.")
        speaks = bool(sender.parties) and sender.kind not in NOBODYS
        if unit is None:
            if not speaks or sender.kind is DraftKind.PARTIAL:
                return texts.not_in_scope(before, move)
            if sender.kind is DraftKind.JOINT:
                return texts.left_out_jointly(before, move)
            return rules.absent(before, move)
        run.ended_in = ""
        if sender.kind is DraftKind.CHAIR:
            return texts.chair(before, move)
        if not speaks:
            return texts.unknown_parties(before, move)
        if sender.kind is DraftKind.JOINT:
            return texts.joint(before, move)
        return rules.present(before, move)

    def _tacit(self, at: int, run: Run, ruled: Ruled) -> Ruled:
        """R2, opt-in: a converged point that all left alone for a cycle is "agreed (tacit)"."""
        after = ruled.after
        if not self._options.tacit_agreement or after.state is not State.CONVERGED:
            return ruled
        if run.standing.state is not State.CONVERGED or len(self.parties) < 2:
            return ruled
        if any(self.whole_since.get(code, -1) <= run.since_at for code in self.parties):
            return ruled
        agreed = after._replace(state=State.AGREED, basis=Basis.TACIT)
        draft = self._exchanges[at].number
        said = f"Agreed (tacit) with draft {draft}, by this project's choice"
        return Ruled(
            agreed, Ruling.CARRY, f"{said}: every party left it alone since draft {after.since}."
        )

    def _join(self, at: int, junction: Junction) -> None:
        """Let splits and merges pass on what the parties hold."""
        members = [self.runs[name] for name in junction.old]
        parts = {
            name: (self.runs[name], unit)
            for name in junction.new
            if (unit := self._unit(at, name)) is not None
        }
        main = next((run for run in members if run.id in parts), None)
        if main is None:
            return
        clauses = self._exchanges[at].draft.clauses
        if len(members) > 1:
            ending = [run for run in members if self._unit(at, run.id) is None or run is main]
            junctions.merge(at, ending, main, self._key, clauses[parts[main.id][1].clause])
        if len(parts) > 1:
            fresh = {
                name: part
                for name, part in parts.items()
                if part[0] is main or not part[0].steps or part[0].ended_in == main.id
            }
            theirs: list[Clause] = [clauses[unit.clause] for _, unit in fresh.values()]
            junctions.split(at, main, fresh, self._key, theirs)

    def _unit(self, at: int, name: str) -> Unit | None:
        track = self._tracks[name]
        return track.units[at - track.first] if at >= track.first else None

    def _key(self, at: int, unit: Unit) -> Key:
        return words.Key(at, unit, self.levelled)

    def levelled(self, at: int, unit: Unit) -> str:
        """The words of a point in a draft, references resolved there."""
        key = (at, unit.clause, unit.text)
        found = self._known.get(key)
        if found is None:
            references = self._references.get(at)
            if references is None:
                threads = self._lineage.threads[at]
                references = self._references[at] = References(self._exchanges[at].draft, threads)
            found = self._known[key] = references.levelled(unit.text, unit.clause)
        return found


def _same(one: Unit, other: Unit) -> bool:
    return one.text == other.text and one.heading == other.heading
