"""Articles by drafts: where each stood, what each draft changed, which was opened again when."""

from collections.abc import Sequence

from markupsafe import Markup

from negodiff.points.pictures import Cell, Strip
from negodiff.points.rollup import Whole
from negodiff.report.page.draw import element, fitted, picture, sign, width_of, words
from negodiff.report.wording import counted

_LABEL = 330.0
_TOP = 40.0
_ROW = 24.0
_GAP = 2.0
_ROOM = 730.0
_WIDEST, _NARROWEST = 66.0, 36.0
_SIGN = 12.0


def names(strips: Sequence[Strip]) -> Markup:
    """What stands left of the strip: the articles, each beside its row."""
    rows = [_name(strip, _TOP + at * _ROW) for at, strip in enumerate(strips)]
    return picture(_LABEL, _TOP + len(strips) * _ROW + 4, *rows)


def heat(strips: Sequence[Strip], drafts: Sequence[tuple[str, str]]) -> Markup:
    """The strip: a row for each article, a column for each draft.

    Args:
        strips: The articles.
        drafts: Each draft's number, and who tabled it.
    """
    cell = max(_NARROWEST, min(_WIDEST, _ROOM / max(len(drafts), 1)))
    rows: list[Markup] = []
    for at, (number, party) in enumerate(drafts):
        middle = at * cell + (cell - _GAP) / 2
        rows.append(words(number, middle, 14, "t b", "middle"))
        rows.append(words(fitted(party or "?", cell), middle, 29, "t q", "middle"))
    for at, strip in enumerate(strips):
        rows.append(_row(strip, _TOP + at * _ROW, cell, drafts))
    return picture(
        len(drafts) * cell + 2,
        _TOP + len(strips) * _ROW + 4,
        *rows,
        labelled_by="fig-heat-title fig-heat-text",
    )


def standing(cell: Cell) -> str:
    """Where an article stands, in a word or two."""
    if cell.whole is Whole.ABSENT:
        return "dropped"
    told = "partly settled" if cell.whole is Whole.PARTLY else str(cell.whole)
    return told if cell.ref else f"{told}, not in this draft"


def happened(cell: Cell) -> str:
    """What a draft did to an article: "1 of 4 points changed, 1 reopened"; "" for nothing."""
    told = [
        f"{cell.changed} of {counted(max(cell.points, cell.changed), 'point')} changed"
        if cell.changed
        else "",
        f"{cell.resolved} resolved" if cell.resolved else "",
        f"{cell.reopened} reopened" if cell.reopened else "",
        f"{cell.withdrawn} withdrawn from convergence" if cell.withdrawn else "",
    ]
    return ", ".join(part for part in told if part)


def mark(cell: Cell) -> str:
    """The class that colours an article, and the name of its sign."""
    return "dropped" if cell.whole is Whole.ABSENT else str(cell.whole)


def _name(strip: Strip, y: float) -> Markup:
    """An article's citation, and as much of its heading as fits, each in its own direction."""
    ref = fitted(_line(strip.ref), _LABEL - 12)
    heading = _line(strip.heading) if strip.heading != strip.ref else ""
    told: list[str] = [element("tspan", ref, class_="own")]
    left = _LABEL - 12 - width_of(f"{ref} · ")
    if heading and left > 0:
        told += [" · ", element("tspan", fitted(heading, left), class_="own")]
    whole = f"{strip.ref} · {heading}" if heading else strip.ref
    class_ = "t" if strip.in_text else "t q"
    return element(
        "g", element("title", whole), element("text", *told, x=0, y=y + 15, class_=class_)
    )


def _line(text: str) -> str:
    return text.replace("\n", " ")


def _row(strip: Strip, y: float, width: float, drafts: Sequence[tuple[str, str]]) -> Markup:
    cells = [
        _cell(cell, at * width, y, width - _GAP, f"{strip.ref}, draft {drafts[at][0]}")
        for at, cell in enumerate(strip.cells)
        if cell is not None
    ]
    return element("g", *cells)


def _cell(cell: Cell, x: float, y: float, width: float, place: str) -> Markup:
    told = "; ".join(part for part in (standing(cell), happened(cell)) if part)
    height = _ROW - _GAP
    gone = cell.reopened + cell.withdrawn
    name = mark(cell)
    inside = [
        element("title", f"{place}: {told}"),
        element("rect", x=x, y=y, width=width, height=height, class_=f"cell s-{name}"),
        sign(name, x + 5, y + (height - _SIGN) / 2),
    ]
    if cell.changed:
        inside.append(words(str(cell.changed), x + width - 6, y + 15, f"t n on-{name}", "end"))
    if gone:
        inside.append(
            element(
                "rect",
                x=x + 1,
                y=y + 1,
                width=width - 2,
                height=height - 2,
                class_="again",
            )
        )
        inside.append(element("path", d=f"M{x + width:g} {y:g}v9l-9 -9z", class_="corner"))
    return element("g", *inside)
