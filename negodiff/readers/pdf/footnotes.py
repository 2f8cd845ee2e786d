"""Footnotes: what stands in smaller type, or below a short rule, at the foot of a page.

The raised mark that cites a note is no word of the text, and the note's own mark is its label.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from negodiff.model.markup import Aside, AsideKind
from negodiff.readers.pdf.rows import levelled
from negodiff.readers.pdf.values import Page, Row, Rule

_MARK: Final = re.compile(r"(\d{1,3}|[*†‡§¶#]{1,4}|[a-z]{1,2}(?=[\s/]))[.):/]?\s*(?=\S)")
_SIGNS: Final = re.compile(r"(?<=\S)[*†‡§¶#]{1,4}(?!\S)")
"""Marks of notes that need not be raised."""
_NOTICE: Final = re.compile(r"(?<=\S)\s*\([^()]{8,60}\)$")
"""What stands at the foot of a page below a note that goes on: "(footnote continues …)"."""
_FAR: Final = 3
"""So many heights of a letter it stands away from the words of the note."""
_SMALLER: Final = 0.94
_SHORT: Final = 0.6
_LEVEL: Final = 1.5
_FOOT: Final = 0.75
"""Notes stand in so much of a page, measured from its foot."""


class Note(NamedTuple):
    """A footnote.

    Attributes:
        mark: What it is cited by: "1", "*".
        rows: Its lines, the mark taken off the first.
        cited: Position of the line that cites it among those of the text, or -1.
    """

    mark: str
    rows: tuple[Row, ...]
    cited: int = -1


def without_notes(
    lines: Sequence[Row], pages: Sequence[Page], usual: float
) -> tuple[list[Row], list[Note], list[Aside]]:
    """The lines of the text, without the marks of notes; the notes; what says that one goes on.

    Args:
        lines: All lines in reading order.
        pages: The pages, for their rules.
        usual: The height of the letters of the text.
    """
    text: list[Row] = []
    notes: list[Note] = []
    notices: list[Aside] = []
    rules = {page.number: page.rules for page in pages}
    boxes = {page.number: page.box for page in pages}
    start = 0
    while start < len(lines):
        end = start
        page = lines[start].page
        while end < len(lines) and lines[end].page == page:
            end += 1
        on_page = lines[start:end]
        start = end
        going = bool(notes) and notes[-1].rows[-1].page == page - 1
        body, foot = _parted(on_page, rules[page], boxes[page], usual, going=going)
        if going and foot and _mark(foot[0]) is None:
            notes[-1], notice = _without_notice(notes[-1])
            if notice:
                notices.append(Aside(AsideKind.FOOTER, notice, f"page {page - 1}"))
        found = _notes([with_raised(row) for row in foot], notes)
        marks = {note.mark: len(notes) + at for at, note in enumerate(found)}
        notes += found
        for row in body:
            cleared, cited = _without_marks(row, marks)
            for at in cited:
                if notes[at].cited < 0:
                    notes[at] = notes[at]._replace(cited=len(text))
            text.append(cleared)
        for mark, at in marks.items():
            if notes[at].cited < 0:
                notes[at] = notes[at]._replace(cited=_unraised(text, mark, page))
    return text, notes, notices


def _parted(
    on_page: Sequence[Row], rules: Sequence[Rule], box: Rule, usual: float, *, going: bool
) -> tuple[list[Row], list[Row]]:
    """The lines of a page that are text, and those that are notes.

    Where there are notes on the page before (``going``), one can go on here below any rule.
    """
    limit = box.bottom + _FOOT * (box.top - box.bottom)
    small = [row.size < _SMALLER * usual for row in on_page]
    widest = 1.05 if going else _SHORT
    ruled = [_is_below_rule(row, rules, limit, widest) for row in on_page]
    cited = {mark for row in on_page for mark in _cited(row)}
    columns = sorted({row.column for row in on_page})
    foot: set[int] = set()
    for column in columns:
        places = [at for at, row in enumerate(on_page) if row.column == column]
        first = None
        for at in reversed(places):
            row = on_page[at]
            if row.bottom > limit or not (small[at] or ruled[at]):
                break
            mark = _mark(row)
            if mark and not small[at] and mark[1] not in cited and not _begins_raised(row):
                continue  # below a line of another kind: a number of the text
            if mark or (ruled[at] and small[at] and going):
                first = at
        if first is not None and len(places) > 1:
            foot.update(at for at in places if at >= first)
    if len(foot) == len(on_page):
        return list(on_page), []
    body = [row for at, row in enumerate(on_page) if at not in foot]
    return body, [row for at, row in enumerate(on_page) if at in foot]


def _is_below_rule(row: Row, rules: Sequence[Rule], limit: float, widest: float) -> bool:
    """Whether a rule of some share of the width, from the margin on, stands above a line."""
    width = row.margins[1] - row.margins[0]
    return any(
        rule.top - rule.bottom < _LEVEL
        and 30 < rule.right - rule.left < widest * width
        and abs(rule.left - row.margins[0]) < 2 * row.size
        and row.bottom < rule.bottom < limit
        for rule in rules
    )


def _cited(row: Row) -> set[str]:
    """What can be marks of notes in a line: what is raised, and signs that no text has."""
    raised = {mark for a, b in row.raised if a for mark in re.split(r"[\s,()\[\]]+", row.text[a:b])}
    return raised | set(_SIGNS.findall(row.text))


def _begins_raised(row: Row) -> bool:
    return bool(row.raised) and row.raised[0][0] == 0


def _mark(row: Row) -> re.Match[str] | None:
    match = _MARK.match(row.text)
    if match is None:
        return None
    return (
        match if _begins_raised(row) or match[0][-1].isspace() or not match[1].isalnum() else None
    )


def _notes(foot: Sequence[Row], before: list[Note]) -> list[Note]:
    """Notes of their lines; a line before the first mark goes on with the note before it."""
    found: list[Note] = []
    raised = any(map(_begins_raised, foot))
    for row in foot:
        mark = _mark(row)
        if mark and found and raised and not _begins_raised(row):
            mark = mark if not mark[1].isalnum() else None
        if mark and found and not raised and mark[1].isdecimal() and found[-1].mark.isdecimal():
            mark = mark if int(mark[1]) == int(found[-1].mark) + 1 else None
        if mark:
            rest = row._replace(text=row.text[mark.end() :], raised=())
            found.append(Note(mark[1], (rest,)))
        elif found:
            found[-1] = found[-1]._replace(rows=(*found[-1].rows, row))
        elif before:
            before[-1] = before[-1]._replace(rows=(*before[-1].rows, row))
    return found


def _without_notice(note: Note) -> tuple[Note, str]:
    """A note that goes on on the next page, and the words at its right edge that say so, or ""."""
    *rows, last = note.rows
    notice = _NOTICE.search(last.text)
    if notice is None or last.spread < _FAR * last.size:
        return note, ""
    last = last._replace(text=last.text[: notice.start()])
    return note._replace(rows=(*rows, last)), notice[0].strip()


def _without_marks(row: Row, marks: dict[str, int]) -> tuple[Row, list[int]]:
    """A line without the raised marks of notes, and which notes they cite.

    What else is raised behind a word is part of it: "5¹", "m²".
    """
    if not row.raised:
        return row, []
    text = row.text
    cited: list[int] = []
    for begin, end in sorted(row.raised, reverse=True):
        several = re.split(r"\s*,\s*", text[begin:end].strip(" ,()[]"))
        if marks and all(mark in marks for mark in several):
            cited += [marks[mark] for mark in several]
            before = text[:begin]
            text = (before.rstrip() if text[end : end + 1] in " ,.;:" else before) + text[end:]
        else:
            text = levelled(text, begin, end)
    return row._replace(text=text.strip(), raised=()), cited


def with_raised(row: Row) -> Row:
    """A line of a note with what is raised in it, but for its mark."""
    text = row.text
    for begin, end in row.raised:
        text = levelled(text, begin, end)
    return row._replace(text=text)


def _unraised(text: list[Row], mark: str, page: int) -> int:
    """The line with a mark that is not raised, such as an asterisk, which is taken out; or -1."""
    if mark.isalnum():
        return next((at for at in range(len(text) - 1, -1, -1) if text[at].page <= page), -1)
    for at, row in enumerate(text):
        if row.page == page and row.text.count(mark) == 1:
            text[at] = row._replace(text=row.text.replace(mark, "").strip() or row.text)
            return at
    return len(text) - 1
