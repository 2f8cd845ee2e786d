"""The comparative table as one self-contained page: no script, nothing fetched, all escaped."""

import re

from markupsafe import Markup

from negodiff.report.html.policy import policy
from negodiff.report.html.templates import asset, rendered
from negodiff.report.table.cells import Paragraph, right_to_left
from negodiff.report.table.grid import Grid
from negodiff.version import __version__

_NOT_ANCHOR = re.compile(r"[^\w.-]+")


def table_html(grid: Grid) -> str:
    """The grid as a page. Its policy lets nothing in but its own style, told by its hash."""
    style = asset(__package__, "table.css")
    known = grid.language != "und"
    return rendered(
        __package__,
        "table.html",
        {
            "grid": grid,
            "version": __version__,
            "style": style,
            "policy": policy(style),
            "language": Markup(' lang="{}"').format(grid.language) if known else "",
            "anchor": _anchor,
            "direction": _direction,
            "alone": _is_alone,
        },
    )


def _anchor(key: str) -> str:
    """A key as the name of a place on the page: "Article-5"."""
    return _NOT_ANCHOR.sub("-", key).strip("-") or "place"


def _direction(runs: Paragraph) -> str:
    return "rtl" if right_to_left(runs) else "ltr"


def _is_alone(runs: Paragraph) -> bool:
    """Whether a draft's words are all there is, so that the paragraph sets their direction."""
    return all(run.foreign for run in runs)
