"""What a comparison can be written as, and how it is to be shown.

Each format imports its own renderer, so that none pays for another's libraries.
"""

from enum import StrEnum
from typing import NamedTuple

from negodiff.cli.screen import Screen
from negodiff.cli.writing import utf8
from negodiff.model.comparison import Comparison, Pair


class Format(StrEnum):
    """What a comparison can be written as."""

    TERMINAL = "terminal"
    JSON = "json"
    MARKDOWN = "markdown"
    DOCX = "docx"


ENDINGS = {
    ".json": Format.JSON,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".docx": Format.DOCX,
}
"""What the ending of a file stands for."""


class Shown(NamedTuple):
    """How a comparison is to be shown, whatever the format.

    Attributes:
        stat: The summary alone.
        explain: Say what each link rests on.
        side_by_side: Two columns, old and new.
        context: Unchanged words on either side of a change.
        unchanged: The clause that was asked for and did not change; "" otherwise.
    """

    stat: bool
    explain: bool
    side_by_side: bool
    context: int
    unchanged: str = ""


def as_json(comparison: Comparison, pairs: tuple[Pair, ...], view: Shown) -> bytes:
    """The document, with the chosen pairs of it."""
    from negodiff.report.json import comparison_json  # noqa: PLC0415

    return comparison_json(comparison, () if view.stat else pairs, explain=view.explain)


def as_markdown(comparison: Comparison, pairs: tuple[Pair, ...], view: Shown) -> bytes:
    """The document, with the chosen pairs of it."""
    from negodiff.report.markdown import comparison_markdown  # noqa: PLC0415

    text = comparison_markdown(
        comparison,
        () if view.stat else pairs,
        explain=view.explain,
        unchanged=view.unchanged,
    )
    return utf8(text)


def as_text(comparison: Comparison, pairs: tuple[Pair, ...], view: Shown, target: Screen) -> str:
    """The text for a screen, with the chosen pairs of it."""
    from negodiff.report.terminal.comparison import comparison_text, stat_text  # noqa: PLC0415
    from negodiff.report.terminal.options import Options  # noqa: PLC0415

    options = Options(
        width=target.width,
        text_width=target.text_width,
        colors=target.colors,
        context=view.context,
        explain=view.explain,
    )
    if view.stat:
        return stat_text(comparison, pairs, options, unchanged=view.unchanged)
    return comparison_text(
        comparison,
        pairs,
        options,
        side_by_side=view.side_by_side,
        unchanged=view.unchanged,
    )
