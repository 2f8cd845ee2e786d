"""The program's answer held against the truth.

A right answer is counted per true fact, a wrong one per pair of clauses that holds no true fact.
So a heading folded into its paragraph costs nothing, and a wrong pair costs once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from .locate import Places, locate
from .model import Link, Pair
from .program import Answer, Clause

MEASURES = ("links", "hard links", "moves", "renumbering", "splits", "merges")


@dataclass(slots=True)
class Count:
    """Found and true, found and false, true and not found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, other: Count) -> None:
        """Pool another count into this one."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    @property
    def precision(self) -> float:
        """Share of what was found that is true."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of what is true that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two; 1 where there was nothing to find and nothing was."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Mistake:
    """One wrong or missing fact, with enough to see why."""

    pair: str
    measure: str
    kind: str
    old: str
    new: str


@dataclass(slots=True)
class Score:
    """The counts of one pair, or of many pooled."""

    counts: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in MEASURES})
    new_or_gone: int = 0
    linked_anyway: int = 0
    units: int = 0
    lost: int = 0
    false_findings: int = 0
    pairs: int = 0
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Pool another score into this one."""
        for name, count in other.counts.items():
            self.counts[name].add(count)
        self.new_or_gone += other.new_or_gone
        self.linked_anyway += other.linked_anyway
        self.units += other.units
        self.lost += other.lost
        self.false_findings += other.false_findings
        self.pairs += other.pairs
        self.mistakes.extend(other.mistakes)

    @property
    def linked_share(self) -> float:
        """Share of the truly new or removed clauses that were linked to something."""
        return self.linked_anyway / self.new_or_gone if self.new_or_gone else 0.0


@dataclass(frozen=True, slots=True)
class _Edge:
    """One pair of clauses that the program linked, and what it said of it."""

    old: Clause
    new: Clause
    relations: frozenset[str]


class Judge:
    """Scores one answer. A class only so that the many parts of one pair need not be passed on."""

    def __init__(self, pair: Pair, answers: Iterable[Answer]) -> None:
        """Place the units, and take the answer apart into linked pairs of clauses."""
        answers = tuple(answers)
        self.pair = pair
        self.truth = pair.truth
        self.old = locate(pair.old, (c for answer in answers for c in answer.old))
        self.new = locate(pair.new, (c for answer in answers for c in answer.new))
        edges: dict[tuple[Clause, Clause], set[str]] = {}
        for answer in answers:
            for old in answer.old:
                for new in answer.new:
                    edges.setdefault((old, new), set()).update(answer.relations)
        self.edges = [_Edge(a, b, frozenset(said)) for (a, b), said in edges.items()]
        self.flagged = [
            (frozenset(u for c in a.old for u in self.old.of(c)), a, self._units(a.new, self.new))
            for a in answers
            if "moved" in a.relations
        ]
        self.score = Score(pairs=1)

    def judge(self) -> Score:
        """Every measure of this pair."""
        score = self.score
        self._links()
        self._relation("renumbering", "renumbered", self.truth.renumbered, self.truth.either_label)
        complex_links = self.truth.splits | self.truth.merges
        self._relation("splits", "split", self.truth.splits, self.truth.either | complex_links)
        self._relation("merges", "merged", self.truth.merges, self.truth.either | complex_links)
        self._moves()
        self._new_or_gone()
        score.units = len(self.pair.old.units) + len(self.pair.new.units)
        score.lost = len(self.old.lost) + len(self.new.lost)
        return score

    @staticmethod
    def _units(clauses: Iterable[Clause], places: Places) -> frozenset[int]:
        return frozenset(uid for clause in clauses for uid in places.of(clause))

    def _product(self, edge: _Edge) -> set[Link]:
        """Every pair of units that this linked pair of clauses could stand for."""
        return {(a, b) for a in self.old.of(edge.old) for b in self.new.of(edge.new)}

    def _countable(self, link: Link) -> bool:
        """A bare label that the answer does not list has no words to be found by."""
        old, new = self.pair.old.units[link[0]], self.pair.new.units[link[1]]
        return bool(
            (old.words or self.old.clauses.get(link[0]))
            and (new.words or self.new.clauses.get(link[1]))
        )

    def _links(self) -> None:
        found: set[Link] = set()
        wrong: list[_Edge] = []
        for edge in self.edges:
            product = self._product(edge)
            true = product & self.truth.links
            found |= true
            if product and not true and not product & self.truth.either:
                wrong.append(edge)
        links = {link for link in self.truth.links if self._countable(link)}
        hard = self.truth.hard() & links
        hard_old, hard_new = {a for a, _ in hard}, {b for _, b in hard}
        wrong_hard = [
            e for e in wrong if self.old.of(e.old) & hard_old or self.new.of(e.new) & hard_new
        ]
        self.score.counts["links"] = Count(len(links & found), len(wrong), len(links - found))
        self.score.counts["hard links"] = Count(
            len(hard & found), len(wrong_hard), len(hard - found)
        )
        for edge in wrong:
            self._note_edge("links", edge)
        for link in sorted(links - found):
            self._note_link("links", link)

    def _relation(
        self, measure: str, word: str, true: frozenset[Link], either: frozenset[Link]
    ) -> None:
        """A relation that the answer attaches to linked pairs."""
        found: set[Link] = set()
        count = Count()
        for edge in self.edges:
            if word not in edge.relations:
                continue
            product = self._product(edge)
            found |= product & true
            spared = product & (true | either)
            # A heading folded into its paragraph: the true link of the two rides along.
            folded = word in ("split", "merged") and self._rides_along(edge, product)
            if product and not spared and not folded:
                count.wrong += 1
                self._note_edge(measure, edge)
        goal = {link for link in true if self._countable(link)}
        count.right, count.missed = len(goal & found), len(goal - found)
        self.score.counts[measure] = count
        for link in sorted(goal - found):
            self._note_link(measure, link)

    def _rides_along(self, edge: _Edge, product: set[Link]) -> bool:
        changed = self.truth.splits | self.truth.merges
        touched = {a for a, _ in changed} & self.old.of(edge.old) or {
            b for _, b in changed
        } & self.new.of(edge.new)
        return bool(touched and product & self.truth.links)

    def _moves(self) -> None:
        changed = self.truth.splits | self.truth.merges | self.truth.either
        loose_old, loose_new = {a for a, _ in changed}, {b for _, b in changed}
        count = Count()
        done: set[int] = set()
        for old, answer, new in self.flagged:
            hits = [n for n, move in enumerate(self.truth.moves) if move.uids & (old & new)]
            if hits:
                done.update(hits)
            elif (old or new) and not (old & loose_old or new & loose_new):
                count.wrong += 1
                self._note("moves", "wrong", answer.old, answer.new)
        moves = [
            n
            for n, move in enumerate(self.truth.moves)
            if any(self._countable((uid, uid)) for uid in move.uids)
        ]
        count.right = sum(n in done for n in moves)
        count.missed = len(moves) - count.right
        self.score.counts["moves"] = count
        for n in moves:
            if n not in done:
                uid = min(self.truth.moves[n].uids)
                self._note_link("moves", (uid, uid))

    def _new_or_gone(self) -> None:
        """New and removed clauses that were linked to anything at all."""
        linked_old = {edge.old for edge in self.edges}
        linked_new = {edge.new for edge in self.edges}
        for uids, places, linked, side in (
            (self.truth.removed, self.old, linked_old, "removed"),
            (self.truth.added, self.new, linked_new, "new"),
        ):
            for uid in sorted(uids):
                at = places.clauses.get(uid, frozenset())
                own = [clause for clause in at if places.of(clause) <= uids]
                if not at:
                    continue
                self.score.new_or_gone += 1
                if any(clause in linked for clause in own):
                    self.score.linked_anyway += 1
                    edge = next(e for e in self.edges if e.old in own or e.new in own)
                    self._note_edge(f"{side} but linked", edge)

    def _note(self, measure: str, kind: str, old: Iterable[Clause], new: Iterable[Clause]) -> None:
        self.score.mistakes.append(Mistake(self.pair.name, measure, kind, _say(old), _say(new)))

    def _note_edge(self, measure: str, edge: _Edge) -> None:
        self._note(measure, "wrong", [edge.old], [edge.new])

    def _note_link(self, measure: str, link: Link) -> None:
        old, new = self.pair.old.units[link[0]], self.pair.new.units[link[1]]
        lost = link[0] in self.old.lost or link[1] in self.new.lost
        kind = "not read as a clause" if lost else "missed"
        self.score.mistakes.append(
            Mistake(
                self.pair.name,
                measure,
                kind,
                f"{old.label} {old.words} (line {old.lines[0]})",
                f"{new.label} {new.words} (line {new.lines[0]})",
            )
        )


def _say(clauses: Iterable[Clause]) -> str:
    return " + ".join(
        f"{c.ref}: {c.heading}{' / ' if c.heading else ''}{c.text} (line {c.lines and c.lines[0]})"
        for c in clauses
    )


def false_findings(answers: Iterable[Answer]) -> Counter[str]:
    """What was found between two copies of one text, where there is nothing to find."""
    return Counter(
        relation for answer in answers for relation in answer.relations if relation != "unchanged"
    )
