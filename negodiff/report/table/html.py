"""The comparative table as one self-contained page: no script, nothing fetched, all escaped."""

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

import jinja2
from markupsafe import Markup

from negodiff.report import safe
from negodiff.report.table.grid import Grid, right_to_left

_NOT_ANCHOR = re.compile(r"[^\w.-]+")


def table_html(grid: Grid) -> str:
    """The grid as a page. Its policy lets nothing in but its own style, told by its hash."""
    folder = files(__package__).joinpath("templates")
    style = folder.joinpath("table.css").read_text(encoding="utf-8")
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    environment.filters["shown"] = safe.visible
    environment.filters["anchor"] = _anchor
    environment.filters["direction"] = lambda runs: "rtl" if right_to_left(runs) else "ltr"
    environment.filters["alone"] = lambda runs: all(run.foreign for run in runs)
    template = environment.from_string(folder.joinpath("table.html").read_text(encoding="utf-8"))
    digest = b64encode(sha256(style.encode()).digest()).decode()
    known = grid.language != "und"
    return template.render(
        grid=grid,
        style=Markup(style),  # noqa: S704 - our own
        style_hash=f"sha256-{digest}",
        language=Markup(' lang="{}"').format(grid.language) if known else "",
    )


def _anchor(key: str) -> str:
    """A key as the name of a place on the page: "Article-5"."""
    return _NOT_ANCHOR.sub("-", key).strip("-") or "place"
