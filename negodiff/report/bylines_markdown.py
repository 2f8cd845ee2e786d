"""Whose words a draft is made of, as Markdown. Words of others are escaped."""

from negodiff.points.bylines import Byline, Bylines
from negodiff.report import standing
from negodiff.report.bylines_wording import percent, tabled
from negodiff.report.markdown import escaped, table


def bylines_markdown(bylines: Bylines) -> str:
    """The shares, then every point with who brought in which words."""
    names = standing.names_of(bylines.parties)
    about = standing.draft(bylines.facts, bylines.draft, names)
    rows = [
        (tabled(each.party, each.draft), str(each.words), percent(each.share))
        for each in (*bylines.by_party, *bylines.by_draft)
    ]
    parts = [
        f"# Whose words: {escaped(about)}",
        table(("by", "words", "share"), rows),
        *(f"**{escaped(line.ref)}** ({line.point}): {_runs(line)}" for line in bylines.lines),
    ]
    return "\n\n".join(parts) + "\n"


def _runs(line: Byline) -> str:
    return " ".join(
        f"{escaped(run.text.replace(chr(10), ' · ').strip())}"
        f"<sup>{escaped(tabled(run.party, run.draft))}</sup>"
        for run in line.runs
        if run.text.strip()
    )
