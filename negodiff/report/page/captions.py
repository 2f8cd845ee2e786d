"""What a picture shows, in a sentence or two: for whoever does not see it, or has no time to."""

from collections.abc import Mapping, Sequence

from negodiff.model.log import LogEntry
from negodiff.points.pictures import Moved, Strip
from negodiff.report import standing
from negodiff.report.parts import Part
from negodiff.report.wording import counted

_NAMED = 8
"""So many articles that one draft opened again are named; more are counted."""


def reopened(strips: Sequence[Strip], drafts: Sequence[LogEntry]) -> tuple[Part, ...]:
    """Which articles each draft opened again: "Opened again by draft 3: Article 9; by draft …".

    Args:
        strips: The articles.
        drafts: The drafts, as many as each strip has cells.
    """
    found: list[Part] = []
    for at, entry in enumerate(drafts):
        refs = [
            strip.ref
            for strip in strips
            if (cell := strip.cells[at]) is not None and cell.reopened + cell.withdrawn
        ]
        if not refs:
            continue
        found.append(Part(f"{'; by' if found else 'Opened again by'} draft {entry.number}: "))
        if len(refs) > _NAMED:
            found.append(Part(f"{len(refs)} of these"))
            continue
        for number, ref in enumerate(refs):
            found += [Part(", " if number else ""), Part(ref, foreign=True)]
    return (*found, Part(".")) if found else (Part("No settled point was ever opened again."),)


def moved(moves: Sequence[Moved], names: Mapping[str, str]) -> tuple[Part, ...]:
    """What each side did in all its drafts: "LO toward TE on 18 points, away on 20; …"."""
    sums: dict[tuple[str, str], tuple[int, int]] = {}
    for each in moves:
        toward, away = sums.get((each.party, each.against), (0, 0))
        sums[each.party, each.against] = toward + each.toward, away + each.away
    found = [Part("In all: ")]
    for (one, other), (toward, away) in sums.items():
        found += [
            Part("" if len(found) == 1 else "; "),
            Part(standing.party(one, names), foreign=True),
            Part(" toward "),
            Part(standing.party(other, names), foreign=True),
            Part(f" on {counted(toward, 'point')}, away on {away}"),
        ]
    return (*found, Part("."))


def days(drafts: Sequence[LogEntry]) -> str:
    """The shortest and the longest turn: "From 35 days (draft 6) to 70 (draft 5)."."""
    known = [(entry.days, -entry.number) for entry in drafts if entry.days is not None]
    if len(known) < 2:
        return ""
    (least, soon), (most, late) = max(known, key=lambda each: (-each[0], each[1])), max(known)
    if least == most:
        return f"Every turn whose dates are known took {counted(most, 'day')}."
    return f"From {counted(least, 'day')} (draft {-soon}) to {most} (draft {-late})."
