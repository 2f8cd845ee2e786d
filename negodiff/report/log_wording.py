"""What the log says in words, whatever the format."""

from collections.abc import Mapping

from negodiff.model.log import Log, Tallied
from negodiff.model.relation import Relation
from negodiff.report import wording
from negodiff.report.spark import sparkline


def exchange(log: Log) -> str:
    """How many drafts, over which time: "9 drafts, 2023-01-30 to 2024-03-15"."""
    dates = sorted(entry.facts.date for entry in log.entries if entry.facts.date)
    told = wording.counted(len(log.entries), "draft")
    return f"{told}, {dates[0]} to {dates[-1]}" if dates else told


def happened(points: Tallied | None) -> str:
    """What a draft did to the points: "2 resolved, 1 reopened"; "" for nothing or not known."""
    if points is None:
        return ""
    told = [
        f"{count} {what}"
        for count, what in ((points.resolved, "resolved"), (points.reopened, "reopened"))
        if count
    ]
    return ", ".join(told)


def settled(points: Tallied | None) -> str:
    """How many points are settled, of how many: "13/40"."""
    return "" if points is None else f"{points.settled}/{points.total}"


def courses(log: Log) -> tuple[tuple[str, str, str], ...]:
    """What can be drawn over the drafts: its name, the bars, and from how many to how many."""
    rows = (
        ("Settled points", [entry.points and entry.points.settled for entry in log.entries]),
        ("Brackets", [entry.brackets for entry in log.entries]),
    )
    found = []
    for name, values in rows:
        known = [value for value in values if value is not None]
        if any(known):
            found.append((name, sparkline(values), f"{min(known):,} to {max(known):,}"))
    return tuple(found)


def caveats(log: Log) -> tuple[str, ...]:
    """What a reader has to know before relying on the numbers of points."""
    found = []
    if log.unfollowed:
        found.append(f"No points were followed: {log.unfollowed}.")
    if log.unknown:
        drafts = "draft" if len(log.unknown) == 1 else "drafts"
        found.append(
            f"It is not known who tabled {drafts} {', '.join(log.unknown)}: of what they say only "
            "brackets and explicit notes speak."
        )
    if log.translations:
        found.append(
            f"Left out of the points as translations: draft {', '.join(log.translations)}."
        )
    return tuple(found)


def did(counts: Mapping[Relation, int] | None) -> str:
    """What a draft did to the one before it: "7 edited, 2 moved"; "" where that is not known."""
    if counts is None:
        return ""
    return wording.tally(counts) or "nothing changed"
