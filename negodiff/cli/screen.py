"""What is known about where output goes: is it a screen, how wide, does it take colours.

The environment is read here and handed on as one value, so that nothing below has to ask.
"""

import os
import sys
from typing import NamedTuple

READABLE_COLUMNS = 110
"""Running text is not set wider than this on a wide screen: longer lines are hard to follow."""


class Screen(NamedTuple):
    """Where output goes.

    Attributes:
        is_terminal: Somebody looks at it as it is written.
        width: Columns available, or ``None`` when lines are not to be wrapped.
        text_width: Columns for running text, or ``None``.
        height: Lines on the screen; 0 when it is none.
        colors: Colour codes are understood and wanted.
        encoding: What characters are turned into.
    """

    is_terminal: bool
    width: int | None
    text_width: int | None
    height: int
    colors: bool
    encoding: str


def screen(*, output: str | None, width: int | None, color: bool | None) -> Screen:
    """The screen that stdout is, or the absence of one, given what the user asked for."""
    to_file = output is not None and output != "-"
    is_terminal = not to_file and sys.stdout.isatty()
    columns, lines = _size() if is_terminal else (None, 0)
    wanted = width or columns
    return Screen(
        is_terminal=is_terminal,
        width=wanted,
        text_width=width or (columns and min(columns, READABLE_COLUMNS)),
        height=lines,
        colors=_colors(is_terminal, to_file, color),
        encoding="utf-8" if to_file else sys.stdout.encoding or "utf-8",
    )


def in_pager(plain: Screen, width: int | None) -> Screen:
    """What ``plain`` is when somebody else's pager of so many columns shows it on a screen."""
    return plain._replace(
        width=width,
        text_width=width and min(width, READABLE_COLUMNS),
        colors=_colors(is_terminal=True, to_file=False, color=None),
    )


def _size() -> tuple[int, int]:
    from shutil import get_terminal_size  # noqa: PLC0415

    return get_terminal_size()


def _colors(is_terminal: bool, to_file: bool, color: bool | None) -> bool:
    if color is not None:
        return color
    if os.environ.get("NO_COLOR") or to_file:
        return False
    if _forced("FORCE_COLOR") or _forced("CLICOLOR_FORCE"):
        return True
    return is_terminal and os.environ.get("TERM") != "dumb"


def _forced(variable: str) -> bool:
    return os.environ.get(variable, "0") not in {"", "0"}
