"""Real successive drafts against maps of their sections that were made by reading both.

A map names the sections of two drafts by their headings and says which became which; the texts
themselves stay where they are, beside the checkout. A pair of sections counts as found when the
program links the clauses that open them, or most of the words of one of them to the other.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import yaml

from .locate import plain
from .program import Answer, Clause, ProgramFailed, compare
from .score import Count
from .sources import CORPUS

FOLDER = Path(__file__).parent / "real"
Same = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Side:
    """One draft: its file, and the line on which each section opens, in order."""

    file: Path
    names: tuple[str, ...]
    starts: tuple[int, ...]

    def section(self, clause: Clause) -> str | None:
        """The section a clause begins in."""
        if clause.lines is None:
            return None
        at = bisect(self.starts, clause.lines[0]) - 1
        return self.names[at] if at >= 0 else None

    def opens(self, clause: Clause) -> bool:
        """Is this the clause that a section begins with?"""
        return clause.lines is not None and clause.lines[0] in self.starts


@dataclass(frozen=True, slots=True)
class Map:
    """Which sections of one draft became which of the next; `either` is right both ways."""

    name: str
    old: Side
    new: Side
    same: frozenset[Same]
    either: frozenset[Same]


@dataclass(frozen=True, slots=True)
class Result:
    """How many of a map's pairs were found, and which were not."""

    name: str
    count: Count
    wrong: tuple[Same, ...]
    missed: tuple[Same, ...]
    error: str = ""


def maps() -> list[Map]:
    """Every map whose two drafts are here."""
    out = []
    for path in sorted(FOLDER.glob("*.yaml")):
        raw = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
        files = [CORPUS / raw[side]["file"] for side in ("old", "new")]
        if all(file.is_file() for file in files):
            old, new = (
                _side(file, raw[side]["sections"])
                for file, side in zip(files, ("old", "new"), strict=True)
            )
            same, either = (
                frozenset((pair[0], pair[1]) for pair in raw[key]) for key in ("same", "either")
            )
            out.append(Map(path.stem, old, new, same, either))
    return out


def _side(file: Path, sections: dict[str, str]) -> Side:
    """Find the line of each heading, each after the one before it."""
    lines = [
        plain(re.sub(r"<[^>]*>|^\s*#+|(?<=\d\. )#+", "", line))
        for line in file.read_text("utf-8-sig").splitlines()
    ]
    starts = []
    at = 0
    for name, heading in sections.items():
        wanted = plain(heading)
        found = next((n for n in range(at, len(lines)) if lines[n].startswith(wanted)), None)
        if found is None:
            raise ValueError(f"{file.name}: section {name} ({heading}) is not where the map says")
        starts.append(found + 1)
        at = found + 1
    return Side(file, tuple(sections), tuple(starts))


def score(case: Map, answers: tuple[Answer, ...]) -> Result:
    """The program's pairs of sections against the map's."""
    found = _found(case, answers)
    right = found & case.same
    wrong = tuple(sorted(found - case.same - case.either))
    missed = tuple(sorted(case.same - found))
    return Result(case.name, Count(len(right), len(wrong), len(missed)), wrong, missed)


def _found(case: Map, answers: tuple[Answer, ...]) -> set[Same]:
    old_words: Counter[str] = Counter()
    new_words: Counter[str] = Counter()
    shared: Counter[Same] = Counter()
    found = set()
    for answer in answers:
        sides = (
            [(clause, case.old.section(clause)) for clause in answer.old],
            [(clause, case.new.section(clause)) for clause in answer.new],
        )
        for clauses, words in zip(sides, (old_words, new_words), strict=True):
            for clause, name in clauses:
                if name:
                    words[name] += _size(clause)
        for old, a in sides[0]:
            for new, b in sides[1]:
                if a and b:
                    shared[a, b] += min(_size(old), _size(new))
                    if case.old.opens(old) and case.new.opens(new):
                        found.add((a, b))
    for (a, b), size in shared.items():
        if size and 2 * size >= min(old_words[a], new_words[b]):
            found.add((a, b))
    return found


def _size(clause: Clause) -> int:
    return len(plain(clause.text)) + len(plain(clause.heading))


def run() -> list[Result]:
    """Every map that can be run here."""
    results = []
    for case in maps():
        try:
            results.append(score(case, compare(case.old.file, case.new.file)))
        except ProgramFailed as error:
            count = Count(missed=len(case.same))
            results.append(Result(case.name, count, (), tuple(sorted(case.same)), str(error)))
    return results


def mean(results: list[Result]) -> float:
    """The mean F1 over pairs of drafts."""
    return sum(result.count.f1 for result in results) / len(results) if results else 1.0


def table(results: list[Result], *, failures: bool = False) -> str:
    """One line per pair of drafts, and the mean; what went wrong, if wanted."""
    if not results:
        return "real drafts: not here, skipped"
    lines = [f"{'real drafts':<26}{'pairs':>6}{'precision':>11}{'recall':>8}{'F1':>8}"]
    for result in results:
        count = result.count
        lines.append(
            f"{result.name:<26}{count.right + count.missed:>6}{count.precision:>11.3f}"
            f"{count.recall:>8.3f}{count.f1:>8.3f}"
        )
        if result.error:
            lines.append(f"    {result.error}")
        for what, pairs in (("wrong", result.wrong), ("missed", result.missed)):
            if failures and pairs:
                lines.append(f"    {what}: " + ", ".join(f"{a} → {b}" for a, b in pairs))
    lines.append(f"{'mean':<51}{mean(results):>8.3f}")
    return "\n".join(lines)
