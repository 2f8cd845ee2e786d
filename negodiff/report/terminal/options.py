"""What the reader of a terminal asked for."""

from typing import NamedTuple

CONTEXT = 6
"""Unchanged words shown on either side of a change, unless asked otherwise."""


class Options(NamedTuple):
    """How to set text for a terminal.

    Attributes:
        width: Columns of the screen, or ``None`` to leave long lines whole.
        text_width: Columns for running text, or ``None``.
        colors: Use colour codes.
        context: Unchanged words to show on either side of a change.
        explain: Say what each link rests on.
    """

    width: int | None = None
    text_width: int | None = None
    colors: bool = False
    context: int = CONTEXT
    explain: bool = False
