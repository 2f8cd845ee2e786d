"""What the log says in words, whatever the format."""

from collections.abc import Mapping

from negodiff.model.log import Log
from negodiff.model.relation import Relation
from negodiff.report import wording


def exchange(log: Log) -> str:
    """How many drafts, over which time: "9 drafts, 2023-01-30 to 2024-03-15"."""
    dates = sorted(entry.facts.date for entry in log.entries if entry.facts.date)
    told = wording.counted(len(log.entries), "draft")
    return f"{told}, {dates[0]} to {dates[-1]}" if dates else told


def did(counts: Mapping[Relation, int] | None) -> str:
    """What a draft did to the one before it: "7 edited, 2 moved"; "" where that is not known."""
    if counts is None:
        return ""
    return wording.tally(counts) or "nothing changed"
