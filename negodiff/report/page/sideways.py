"""Pictures with a row for each turn: who moved toward whom, and how many days a turn took."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from negodiff.model.log import LogEntry
from negodiff.points.pictures import Moved
from negodiff.report.page.draw import element, fitted, picture, width_of, words

_ROW = 26.0
_WIDEST = 168.0
"""The most room for what stands in front of a row; short names take less, for a phone's sake."""
_SIDE = 150.0
_NUMBER = 34.0
_BAR = 12.0
_TOP = 26.0


def moved(moves: Sequence[Moved], names: Mapping[str, str]) -> Markup:
    """How many points each draft brought nearer to another side's words, and how many farther."""
    most = max((max(each.toward, each.away) for each in moves), default=0) or 1
    labels = [
        f"{each.draft}  {_named(each.party, names)} → {_named(each.against, names)}"
        for each in moves
    ]
    room = _room(labels)
    axis = room + _NUMBER + _SIDE
    rows = [
        words("◀ away", axis - 8, 12, "t q", "end"),
        words("toward ▶", axis + 8, 12, "t q"),
    ]
    for at, each in enumerate(moves):
        y = _TOP + at * _ROW
        away, toward = _SIDE * each.away / most, _SIDE * each.toward / most
        rows.append(words(fitted(labels[at], room - 6), 0, y + 14, "t"))
        if each.away:
            rows.append(_bar(axis - away, y, away, "away"))
        rows.append(words(str(each.away), axis - away - 6, y + 14, "t n", "end"))
        if each.toward:
            rows.append(_bar(axis, y, toward, "toward"))
        rows.append(words(str(each.toward), axis + toward + 6, y + 14, "t n"))
    height = _TOP + len(moves) * _ROW + 4
    rows.append(element("line", x1=axis, y1=18, x2=axis, y2=height, class_="axis"))
    return picture(
        axis + _SIDE + _NUMBER, height, *rows, labelled_by="fig-moves-title fig-moves-text"
    )


def days(drafts: Sequence[LogEntry], names: Mapping[str, str]) -> Markup:
    """Days from one exchange to the next."""
    most = max((entry.days or 0 for entry in drafts), default=0) or 1
    labels = [f"{entry.number}  {_named(entry.facts.party, names) or '?'}" for entry in drafts]
    room = _room(labels)
    rows = []
    for at, entry in enumerate(drafts):
        y = 4 + at * _ROW
        rows.append(words(fitted(labels[at], room - 6), 0, y + 14, "t"))
        wide = 0.0 if entry.days is None else 2 * _SIDE * entry.days / most
        if wide:
            rows.append(_bar(room, y, wide, "days"))
        told = str(entry.days) if entry.days is not None else "first" if not at else "not known"
        class_ = "t n" if entry.days is not None else "t q"
        rows.append(words(told, room + wide + 6, y + 14, class_))
    height = 4 + len(drafts) * _ROW + 4
    rows.append(element("line", x1=room, y1=0, x2=room, y2=height, class_="axis"))
    return picture(room + 2 * _SIDE + 60, height, *rows, labelled_by="fig-days-title fig-days-text")


def _named(codes: str, names: Mapping[str, str]) -> str:
    return "/".join(names.get(code.strip(), code.strip()) for code in codes.split("/"))


def _room(labels: Sequence[str]) -> float:
    """How much room these take in front of their rows."""
    return min(_WIDEST, max(map(width_of, labels), default=0) + 14)


def _bar(x: float, y: float, width: float, class_: str) -> Markup:
    top = y + (_ROW - _BAR) / 2 - 3
    return element("rect", x=x, y=top, width=width, height=_BAR, class_=f"bar {class_}")
