"""Pieces of SVG: elements whose attributes and words are made harmless, and widths of words.

Colours come from classes, so that dark mode and print need no second picture.
"""

import unicodedata

from markupsafe import Markup, escape

from negodiff.report.safe import one_line

_WIDE = frozenset("WF")
_SILENT = {"aria_hidden": "true"}
_CHARACTER = 6.1
"""Width of a letter at the size of labels, in pixels: measured generously over usual fonts."""


def element(name: str, *children: str, **attributes: str | float) -> Markup:
    """One element. ``class_`` is written ``class``; other underscores become hyphens.

    Args:
        name: What it is called.
        children: Markup as it stands; plain words are made harmless.
        attributes: Numbers in pixels, or words.
    """
    told = Markup("").join(
        Markup(' {}="{}"').format(_name(key), _value(value)) for key, value in attributes.items()
    )
    inside = Markup("").join(
        each if isinstance(each, Markup) else _words(each) for each in children
    )
    if not inside:
        return Markup(f"<{name}{told}/>")  # noqa: S704 - both parts are markup already
    return Markup(f"<{name}{told}>{inside}</{name}>")  # noqa: S704


def picture(width: float, height: float, *children: str, labelled_by: str = "") -> Markup:
    """A whole picture, as wide as it is on paper; read out as its title and description.

    Args:
        width: In pixels.
        height: In pixels.
        children: What is in it.
        labelled_by: Ids of the elements that describe it; "" for what need not be read out.
    """
    about = {"role": "img", "aria_labelledby": labelled_by} if labelled_by else _SILENT
    box = f"0 0 {width:g} {height:g}"
    return element("svg", *children, width=width, height=height, viewBox=box, **about)


def words(text: str, x: float, y: float, class_: str = "t", anchor: str = "start") -> Markup:
    """Words at a place."""
    return element("text", text, x=x, y=y, class_=class_, text_anchor=anchor)


def sign(name: str, x: float, y: float, size: float = 12) -> Markup:
    """One of the signs of the page, by the name of a state."""
    return element("use", href=f"#i-{name}", x=x, y=y, width=size, height=size, class_=f"on-{name}")


def width_of(text: str) -> float:
    """How wide words are, about."""
    return _CHARACTER * sum(
        0
        if unicodedata.combining(each)
        else 2
        if unicodedata.east_asian_width(each) in _WIDE
        else 1
        for each in text
    )


def fitted(text: str, width: float) -> str:
    """Words cut to a width, with "…" where they were cut."""
    if width_of(text) <= width:
        return text
    cut = text
    while cut and width_of(cut) + _CHARACTER > width:
        cut = cut[:-1]
    return f"{cut.rstrip()}…"


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    return one_line(value) if isinstance(value, str) else f"{value:g}"


def _words(text: str) -> Markup:
    return escape(one_line(text))
