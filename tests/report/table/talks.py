"""Small negotiations as folders of drafts, and their tables."""

from pathlib import Path

from negodiff.app.opened import Opened
from negodiff.app.opening import open_negotiation
from negodiff.app.table import offered, table_of
from negodiff.points.table import Wanted
from negodiff.report.table.grid import Grid, Layout, grid

PEACE = {
    "01-alba.md": """\
---
party: A
date: 2024-01-10
---
# Agreement on the Border

## Article 1 – Crossing

1. The Parties shall open the border within thirty days.

2. Each Party shall keep two lanes free for lorries.

3. Fees are waived.

## Article 2 – Maps

The Parties exchange maps.
""",
    "02-borna.md": """\
---
party: B
date: 2024-02-10
---
# Agreement on the Border

## Article 1 – Purpose

The purpose of this Agreement is open borders.

## Article 2 – Crossing

1. The Parties may open the border within ninety days.

2. Each Party shall keep two lanes free for lorries.

## Article 3 – Maps

The Parties exchange maps.
""",
    "03-chair.md": """\
---
party: MED
date: 2024-03-10
kind: chair
---
# Agreement on the Border

## Article 1 – Purpose

The purpose of this Agreement is open borders.

## Article 2 – Crossing

1. The Parties shall open the border within sixty days.

2. Each Party shall keep two lanes free for lorries.

3. Fees are waived.

## Article 3 – Maps

The Parties exchange maps.
""",
}
"""Two sides, a chair; Article 1 becomes Article 2, a paragraph is left out, another is disputed."""

ARABIC = {
    "1.md": """\
---
party: AZ
date: 2024-01-01
---
# اتفاق بشأن النقل

## المادة 1

1. يجب على الطرفين فتح الحدود خلال ثلاثين يوما.
""",
    "2.md": """\
---
party: AM
date: 2024-02-01
---
# اتفاق بشأن النقل

## المادة 1

1. يجوز للطرفين فتح الحدود خلال ستين يوما.
""",
}

HOSTILE = {
    "1.md": (
        "---\nparty: X\ndate: 2024-01-01\n---\n# Agreement\n\n## Article 1\n\n"
        '1. =HYPERLINK("http://example.org","go") is '
        "&lt;script&gt;alert(1)&lt;/script&gt; here.\n\n"
        "2. @SUM(A1) and \u202etxet\u202c and \x1b[31mred.\n\n"
        "3. '=1+1 begins with an apostrophe.\n"
    ),
    "2.md": (
        "---\nparty: Y\ndate: 2024-02-01\n---\n# Agreement\n\n## Article 1\n\n"
        '1. =HYPERLINK("http://example.org","go") is &lt;/td&gt;&lt;b&gt; here.\n\n'
        "2. @SUM(A1) and \u202etxet\u202c and \x1b[31mred | pipe.\n\n"
        "3. '=1+1 begins with an apostrophe.\n"
    ),
}
"""What the other side might send: a formula, a script, signs that turn a line or a screen."""

COMPILED = {
    "1.md": (
        "---\nparty: US\ndate: 2024-01-01\n---\n# Agreement\n\n## Article 1\n\n"
        "1. Subsidies are prohibited.\n"
    ),
    "2.md": (
        "---\nparty: CL\ndate: 2024-02-01\n---\n# Agreement\n\n## Article 1\n\n"
        "1. Subsidies are prohibited from 2030 on.\n"
    ),
    "3.md": (
        "---\nkind: compilation\ndate: 2024-03-01\n---\n# Agreement\n\n## Article 1\n\n"
        "1. [US: Subsidies] [CL: All subsidies] are prohibited.\n"
    ),
}
"""A compilation that reports of one party other words than it tabled itself."""


def folder(path: Path, drafts: dict[str, str]) -> Path:
    """The drafts as files."""
    for name, text in drafts.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


def opened(path: Path, drafts: dict[str, str]) -> Opened:
    """The drafts as a negotiation."""
    return open_negotiation(str(folder(path, drafts)))


def laid_out(
    talk: Opened,
    *,
    drafts: tuple[int, ...] = (),
    wanted: Wanted | None = None,
    by_article: bool = False,
    bracketed: bool = False,
    marks: bool = True,
) -> Grid:
    """The table after the last draft, or after the last one that is a column."""
    at = max(drafts, default=len(talk.entries) - 1)
    layout = Layout(by_article, marks, offered(talk, at) if bracketed else {})
    return grid(table_of(talk, at, drafts, wanted), layout)


def words(found: Grid, *, head: str) -> dict[str, str]:
    """What one column says of each point, as it reads."""
    at = found.heads.index(head)
    return {
        record.key: "\n".join("".join(run.text for run in each) for each in record.cells[at])
        for record in found.records
    }
