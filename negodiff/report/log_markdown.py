"""The log as a Markdown table, to be put into a note. Words of others are escaped."""

from negodiff.model.log import Log, LogEntry
from negodiff.report.log_wording import caveats, courses, did, exchange, settled
from negodiff.report.markdown import escaped, table

_HEAD = (
    *("#", "by", "date", "days", "kind", "resolved", "reopened", "settled points", "brackets"),
    *("file", "against the draft before it"),
)


def log_markdown(log: Log) -> str:
    """The log: title, parties, one row for each draft."""
    parties = "; ".join(f"{party.code}: {party.name}" for party in log.parties)
    parts = [
        f"# {escaped(log.title)}" if log.title else "",
        f"{exchange(log)}." if log.entries else "No drafts.",
        escaped(parties),
        table(_HEAD, [_row(entry) for entry in log.entries]) if log.entries else "",
        "  \n".join(f"{name}: {bars} {range_}" for name, bars, range_ in courses(log)),
        *(escaped(each) for each in caveats(log)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _row(entry: LogEntry) -> tuple[str, ...]:
    facts = entry.facts
    return (
        str(entry.number),
        facts.party or "unknown",
        facts.date or "unknown",
        "" if entry.days is None else str(entry.days),
        facts.kind,
        "" if entry.points is None else str(entry.points.resolved),
        "" if entry.points is None else str(entry.points.reopened),
        settled(entry.points),
        "" if entry.brackets is None else f"{entry.brackets:,}",
        f"{facts.file} ({facts.ordinal})" if facts.ordinal else facts.file,
        did(entry.changes) or entry.unread,
    )
