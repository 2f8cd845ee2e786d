"""Lines become paragraphs: those that only the width broke are joined again.

Within a stretch of lines without an empty line, each break is judged by whether the width forced it
(:mod:`~negodiff.readers.margin`), how the line before it ends, what the line after it begins with,
and indentation. The same text, wrapped at any width or not at all, is meant to give the same
paragraphs; files with one clause a line and no empty lines stay one clause a line.
"""

import re
from functools import cache
from itertools import pairwise

from negodiff.readers.joining import HYPHENS
from negodiff.readers.lines import Line, Run
from negodiff.readers.margin import Fit, ends_sentence, ends_with_pause, find_margin
from negodiff.readers.scripts import is_solid
from negodiff.structure.enumerators import BULLETS
from negodiff.structure.labels import Label, leading_label
from negodiff.structure.numerals import readings

SIGNS = frozenset("-*+") | BULLETS
"""What a line of plain text can begin with as an item of a list."""
BULLET = re.compile(rf"([{re.escape(''.join(sorted(SIGNS)))}])\s+(?!\d+\s*[-–—]?$)(?=\S)")
"""A list item's sign. Before a figure and nothing else a dash is that of a page's number."""


@cache
def _label_alone() -> re.Pattern[str]:
    return re.compile(r"\(?(?:\d{1,3}|[^\W\d_]|[ivxlIVXL]{1,5})[.)]")


@cache
def _connective_after_item() -> re.Pattern[str]:
    return re.compile(r"[;；]\s*[\[(]?[^\W\d_]{1,7}(?:/[^\W\d_]{1,7})?[\])]?$")


_OPENERS = '"“„«‹‘([{*_'
_EMPHASIS = "*_"
_BARE = frozenset({"item", "bullet"})
"""Families of labels without a word in them."""
_LONG = 25
"""More lines than a paragraph has, on average."""
_PROSE = 45
"""A text shorter than this is rather an entry of a list than the beginning of a sentence."""
_FAR = 20
"""Columns that a line is set to the right by on purpose."""
_COLUMNS = " " * 6
"""Between the words of one column and those of the next; text stretched to a margin has less."""
_REMEMBERED = 12
"""How many clauses back the predecessor of a label is looked for."""


_SELDOM = 0.04
"""Up to this share of breaks that no width forced, empty lines are what separates paragraphs."""


def paragraphs(runs: list[Run]) -> list[list[Run]]:
    """Cut each run of lines into paragraphs; every line stays, in its order."""
    if all(len(run) == 1 for run in runs):
        return [[run] for run in runs]
    margin = find_margin(runs)
    fits = [[margin.fit(a, b) for a, b in pairwise(run)] for run in runs]
    chosen = sum(
        fit is Fit.FREE and not line.text[0].islower()
        for run, run_fits in zip(runs, fits, strict=True)
        for line, fit in zip(run[1:], run_fits, strict=True)
    )
    breaks = sum(map(len, fits))
    separated = chosen <= _SELDOM * breaks and breaks <= _LONG * (len(runs) - 1)
    return [
        split(run, fit, indented=margin.indented, separated=separated) if len(run) > 1 else [run]
        for run, fit in zip(runs, fits, strict=True)
    ]


def split(
    run: Run, fits: list[Fit], *, indented: bool = False, separated: bool = False
) -> list[Run]:
    """Cut one run of lines into paragraphs.

    Args:
        run: Lines without an empty line between them.
        fits: How each line but the last fills the width.
        indented: The first line of a paragraph is indented, the others less.
        separated: Empty lines separate paragraphs: a break that no width forced is one, too, and
            so is that between items of a list whose further lines are indented.
    """
    found = [[run[0]]]
    for at, (line, fit) in enumerate(zip(run[1:], fits, strict=True), start=2):
        if _is_set_apart(found[-1][-1], line):
            new = True
        elif fit is Fit.FREE:
            new = not _continues_by_grammar(found[-1], line)
        elif separated:
            new = _is_next_item(found, line, run)
        else:
            new = _begins_paragraph(found, line, fit, indented=indented) or (
                fit is Fit.NEAR and _opens_list(line, run, at)
            )
        if new:
            found.append([line])
        else:
            found[-1].append(line)
    return found


def _begins_paragraph(before: list[Run], line: Line, fit: Fit, *, indented: bool) -> bool:
    """Judge a break that the width can have forced. Cases stand in the order of their certainty."""
    paragraph = before[-1]
    last = paragraph[-1]
    ended = _ends_clause(last.text)
    paused = ends_with_pause(last.text)
    if sign := BULLET.match(line.text):
        return ended or paused or _has_item(before, sign.group(1))
    if _indented_as_new(paragraph, line, indented=indented, ended=ended):
        return True
    label = _label(line)
    if label is None:
        if ended and fit is Fit.NEAR:
            return not _begins_small(line.text)
        return (paused or last.text[-1] in ";；") and _is_parallel(before, line)
    if ended:
        return not _is_enumerated_inside(paragraph, label)
    if _opens_below_heading(paragraph, line, label):
        return True
    if paused or line.indent < last.indent or _stands_as_heading(line.text, label):
        return _continues_sequence(before, label)
    return False


def _is_next_item(before: list[Run], line: Line, run: Run) -> bool:
    """Say whether a line is the next item of a list whose lines hang below their first word."""
    if sign := BULLET.match(line.text):
        words = line.indent + sign.end()
        return any(other.indent == words for other in run) and any(
            paragraph[0].indent == line.indent and paragraph[0].text.startswith(sign[0])
            for paragraph in before
        )
    label = _label(line)
    if label is None or label.family != "item":
        return False
    last = before[-1][-1]
    if not (line.indent < last.indent or _ends_clause(last.text) or ends_with_pause(last.text)):
        return False
    found = _earlier_of_its_kind(before, label)
    if found is None:
        return False
    first, earlier = found
    words = line.indent + label.end
    aligned = line.indent == first.indent or words == first.indent + earlier.end
    hangs = any(other.indent == words for other in run)
    return aligned and hangs and _follows(earlier, label)


def _continues_by_grammar(paragraph: Run, line: Line) -> bool:
    """A break that no width forced can still be inside a sentence: text wrapped by hand."""
    last = paragraph[-1].text
    if len(paragraph) == 1 and _label_alone().fullmatch(last):
        return _label(line) is None
    if last[-1] in HYPHENS and last[-2:-1].isalpha():
        return line.text[0].islower()
    if _ends_clause(last) or ends_with_pause(last) or not _begins_small(line.text):
        return False
    if _label(line) is not None:
        return False
    first = paragraph[0]
    hangs = line.indent > first.indent and (BULLET.match(first.text) or _label(first))
    return bool(hangs) or sum(len(part.text) + 1 for part in paragraph) > _PROSE


def _indented_as_new(paragraph: Run, line: Line, *, indented: bool, ended: bool) -> bool:
    """Say whether a line's indentation marks it as the first of a paragraph."""
    first, last = paragraph[0], paragraph[-1]
    if len(paragraph) > 1 and line.indent <= first.indent < last.indent:
        return True
    if indented:
        if line.indent > last.indent:
            return ended or not line.text[0].islower()
        if len(paragraph) > 1 or not line.indent == first.indent > 0:
            return False
        return ended or _label(line) is not None or _label(first) is None
    if not ended:
        return False
    if len(paragraph) > 1:
        return line.indent != last.indent
    return line.indent > first.indent and _label(first) is None and not BULLET.match(first.text)


def _is_set_apart(last: Line, line: Line) -> bool:
    """Say whether a line stands far to the right of the one above, or either is in columns.

    So do dates and "Annex 1" at the right edge, and lines on which several people sign.
    """
    if _in_columns(line):
        return True
    if _in_columns(last) or line.indent - last.indent >= _FAR:
        return _label(line) is not None or not _goes_on_in_column(last, line)
    return False


def _in_columns(line: Line) -> bool:
    """Say whether wide blanks stand in a line, other than between a label and its words."""
    if _COLUMNS not in line.text:
        return False
    label = leading_label(line.text)
    return label is None or _COLUMNS in line.text[label.end :].lstrip()


def _goes_on_in_column(last: Line, line: Line) -> bool:
    """Say whether a line goes on below the last column of the one above, as definitions do."""
    column = last.text.rstrip().rpartition("  ")[2]
    begins = last.indent + len(last.text) - len(column)
    return "  " in last.text and abs(line.indent - begins) <= 1


def _opens_list(line: Line, run: Run, at: int) -> bool:
    """Say whether a line is the first item of a list whose second begins a line, too.

    Inside a sentence the second item seldom falls on the beginning of a line, and it would have to
    stand behind a word that ends the first.
    """
    label = _label(line)
    if label is None or label.family != "item" or all(r.ordinal != 1 for r in label.readings):
        return False
    wanted = {(r.system, 2) for r in label.readings if r.ordinal == 1}
    for before, other in pairwise(run[at - 1 : at + _LONG]):
        second = _label(other)
        if second is not None and second.shape == label.shape:
            ended = _ends_clause(before.text) or ends_with_pause(before.text)
            return ended and any((r.system, r.ordinal) in wanted for r in second.readings)
    return False


def _opens_below_heading(paragraph: Run, line: Line, label: Label) -> bool:
    """Say whether a numbered clause opens below a heading that happens to fill its line."""
    if len(paragraph) > 3 or line.text[0] == "(" or not any(r.ordinal == 1 for r in label.readings):
        return False
    above = _label(paragraph[0])
    return above is not None and above.family not in _BARE


def _stands_as_heading(text: str, label: Label) -> bool:
    """Say whether a label is followed as in a heading: by nothing, or by a capital or a bracket.

    A reference is followed by small letters or, at the end of its sentence, by a stop.
    """
    text = text.lstrip(_EMPHASIS)
    rest = text[label.end :]
    if label.family in _BARE:
        return label.shape == "{}." and (rest[:1].isupper() or rest[:1] in "[{")
    if not rest.strip():
        return not label.printed.endswith(".")
    between = text[len(label.printed) : label.end]
    return bool(rest[0].isupper() or between.strip() or (between and is_solid(rest[0])))


def _is_enumerated_inside(paragraph: Run, label: Label) -> bool:
    """Say whether a label goes on with an enumeration inside the paragraph: "(i) …; (ii) …"."""
    if not label.shape.endswith(")"):
        return False
    wanted = {(r.system, r.ordinal - 1) for r in label.readings if r.ordinal > 1}
    first = _label(paragraph[0])
    if first is not None and any((r.system, r.ordinal) in wanted for r in first.readings):
        return False
    shape = re.compile(r"(?<!\S)" + re.escape(label.shape).replace(r"\{\}", r"([^\W_]{1,5})"))
    inside = (token for line in paragraph for token in shape.findall(line.text))
    return any((r.system, r.ordinal) in wanted for token in inside for r in readings(token))


def _is_parallel(before: list[Run], line: Line) -> bool:
    """Say whether a line begins as the paragraphs before it do: "Recalling …, Noting …"."""
    ending = _first_word_ending(line.text)
    if not ending or len(before) < 2:
        return False
    return all(_first_word_ending(paragraph[0].text) == ending for paragraph in before[-2:])


def _first_word_ending(text: str) -> str:
    """The last letters of the first word, if it is long and has a capital."""
    word = text.lstrip(_OPENERS).split(" ", 1)[0].rstrip("*_,")
    return word[-3:] if len(word) > 4 and word[0].isupper() and word.isalpha() else ""


def _continues_sequence(before: list[Run], label: Label) -> bool:
    """Say whether a label follows on that of one of the last paragraphs of its kind."""
    earlier = _earlier_of_its_kind(before, label)
    return earlier is not None and _follows(earlier[1], label)


def _earlier_of_its_kind(before: list[Run], label: Label) -> tuple[Line, Label] | None:
    """The last line that begins a paragraph with a label of the same shape, and that label."""
    for paragraph in before[: -_REMEMBERED - 1 : -1]:
        earlier = _label(paragraph[0])
        if earlier is not None and (earlier.family, earlier.shape) == (label.family, label.shape):
            return paragraph[0], earlier
    return None


def _follows(earlier: Label, label: Label) -> bool:
    wanted = {(r.system, r.ordinal - 1) for r in label.readings}
    return any((r.system, r.ordinal) in wanted for r in earlier.readings)


def _ends_clause(text: str) -> bool:
    """Say whether a line ends as a clause may: with a stop, or with "; and"."""
    return ends_sentence(text) or _connective_after_item().search(text[-12:]) is not None


def _has_item(before: list[Run], sign: str) -> bool:
    return any(paragraph[0].text.startswith(sign + " ") for paragraph in before[-_REMEMBERED:])


def _begins_small(text: str) -> bool:
    return text.lstrip(_OPENERS)[:1].islower()


def _label(line: Line) -> Label | None:
    """The label a line begins with, unless it is a bare figure, which any sentence can contain."""
    text = line.text
    label = leading_label(text.lstrip(_EMPHASIS) if text[0] in _EMPHASIS else text)
    return None if label is None or (label.shape == "{}" and label.printed.isdecimal()) else label
