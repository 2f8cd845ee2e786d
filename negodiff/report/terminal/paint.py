"""Inks to terminal codes: the one place that knows what deleted words look like.

Only the sixteen colours that a terminal lets its owner choose are used, so that they suit a light
and a dark background alike, and none of them is the only carrier of a meaning: words taken out and
put in have their signs, and are struck through or underlined besides.
"""

from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import attrgetter

from negodiff.report.terminal.ink import Ink, Line

_STYLES: Mapping[Ink, str] = {
    Ink.DELETED: "red strike",
    Ink.INSERTED: "green underline",
    Ink.DELETED_SIGN: "bold red",
    Ink.INSERTED_SIGN: "bold green",
    Ink.REF: "bold",
    Ink.HEADING: "bold underline",
    Ink.RELATION: "magenta",
    Ink.ASIDE: "italic",
    Ink.FOLD: "italic",
    Ink.ESCAPE: "reverse",
}


def painted(lines: Iterable[Line], *, colors: bool) -> str:
    """The lines as text, each ended by a line feed, with terminal codes if ``colors``."""
    if not colors:
        return "".join(f"{''.join(run.text for run in line).rstrip()}\n" for line in lines)
    from rich.color import ColorSystem  # noqa: PLC0415
    from rich.style import Style  # noqa: PLC0415

    styles = {ink: Style.parse(words) for ink, words in _STYLES.items()}
    told: list[str] = []
    for line in lines:
        for ink, runs in groupby(line, key=attrgetter("ink")):
            text = "".join(run.text for run in runs)
            style = styles.get(ink)
            told.append(style.render(text, color_system=ColorSystem.STANDARD) if style else text)
        told.append("\n")
    return "".join(told)
