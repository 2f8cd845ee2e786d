"""Where the lines of a text were broken: the width it was wrapped at, or that it was not.

A greedy wrapper at width W breaks before a word only when the line with that word would be wider
than W. Breaks inside a sentence therefore all say: W is at least as wide as this line, and too
narrow for the next word too. The width most of them agree on is the margin. Text laid out in
proportional letters, or edited by hand after wrapping, agrees only nearly: then lines that stay
somewhat short still count as nearly full.

This module knows nothing of labels or clauses.
"""

from collections import Counter
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from negodiff.readers.lines import Line, Run
from negodiff.readers.scripts import columns as screen_columns
from negodiff.readers.scripts import counts_columns, first_unit, is_solid

SENTENCE_ENDS = frozenset(".;:!?…。；：！？．؛؟۔։।።")
_DASHES = frozenset("—–")
"""Right behind a word a dash introduces a list; with a space before it, it is inside a sentence."""
PAUSES = frozenset(",،、，")
CLOSERS = "\"'”’»›)]}*_）］〕】」』》>`"
"""What may stand after the end of a sentence and hides it."""

_MIN_WIDTH = 30
_WIDEST = 200
_FEW = 3
_LONGEST_MARK = 6


class Fit(IntEnum):
    """How a line stands to the margin."""

    FREE = 0
    """The next word would have fitted: the break was set on purpose."""
    NEAR = 1
    """It would have fitted only just; in a ragged text that is a break forced by the width."""
    FULL = 2
    """It would not have fitted: the width forced the break."""


class Margin(NamedTuple):
    """The width a text was wrapped at.

    Attributes:
        width: The widest a line may be; 0 where the text was not wrapped.
        near: From this width on a line counts as nearly full.
        columns: Widths are columns on a screen; otherwise characters.
        indented: The first line of a paragraph is indented, the others less.
    """

    width: int
    near: int
    columns: bool = False
    indented: bool = False

    def fit(self, line: Line, following: Line) -> Fit:
        """Say whether the break between two successive lines was forced."""
        width, needed = reach(line, following, columns=self.columns)
        if width > self.width * 9 // 8:
            return Fit.FREE
        if needed - width > self.width >= 2 * width:
            return Fit.NEAR  # a word wider than any line tells little of a short one before it
        if needed > self.width:
            return Fit.FULL
        return Fit.NEAR if needed > self.near else Fit.FREE


UNWRAPPED = Margin(0, 0)


def reach(line: Line, following: Line, *, columns: bool) -> tuple[int, int]:
    """Width of a line, and the width it would have with the next line's first word."""
    if columns:
        return _reach_in_columns(line, following)
    width = len(line.text) + line.indent
    word = following.text.find(" ")
    if word < 0:
        word = len(following.text)
    if is_solid(following.text[0]):
        return width, width + len(first_unit(following.text))
    return width, width + 1 + word


def _reach_in_columns(line: Line, following: Line) -> tuple[int, int]:
    width = screen_columns(line.text) + line.indent
    unit = screen_columns(first_unit(following.text))
    space = not is_solid(following.text[0]) and not is_solid(line.text[-1])
    return width, width + space + unit


def ends_sentence(text: str) -> bool:
    """Say whether a line ends as a clause may end."""
    if text[-1] in SENTENCE_ENDS:
        return True
    if text[-1] in _DASHES:
        return not text[-2:-1].isspace()
    return text[-1] in CLOSERS and text.rstrip(CLOSERS)[-1:] in SENTENCE_ENDS


def ends_with_pause(text: str) -> bool:
    """Say whether a line ends with a comma."""
    return text[-1] in PAUSES or (text[-1] in CLOSERS and text.rstrip(CLOSERS)[-1:] in PAUSES)


def find_margin(runs: list[Run]) -> Margin:
    """Measure the width a text was wrapped at.

    Args:
        runs: The text's lines; a run holds lines without an empty line between them.
    """
    breaks = [pair for run in runs if len(run) > 1 for pair in pairwise(run)]
    inside = [(a, b) for a, b in breaks if _inside_a_sentence(a.text, b.text)]
    if len(inside) < _FEW:
        inside = [(a, b) for a, b in breaks if _maybe_inside_a_sentence(a.text, b.text)]
    if not inside:
        return UNWRAPPED
    margin = _agreed_margin(inside, runs, columns=False)
    if any(counts_columns(a.text) for a, _ in inside[:100]):
        margin = max(margin, _agreed_margin(inside, runs, columns=True), key=_tightness)
    return margin._replace(indented=_indents_first_lines(inside))


def _tightness(margin: Margin) -> float:
    return margin.near / margin.width if margin.width else 0.0


def _indents_first_lines(inside: list[tuple[Line, Line]]) -> bool:
    """Say whether indented lines are mostly followed by less indented ones of the same sentence."""
    indented = [(a.indent, b.indent) for a, b in inside if a.indent]
    return 2 * sum(b < a for a, b in indented) > len(indented)


def _inside_a_sentence(text: str, following: str) -> bool:
    """Say whether a break is inside a sentence: surely, or probably in scripts without cases."""
    first = following[0]
    if not first.isalpha() or ends_sentence(text) or ends_with_pause(text):
        return False
    return first.islower() or first.upper() == first.lower()


def _is_listed(text: str) -> bool:
    """Say whether a line begins as an item of a list does: "a) …", "iv. …"."""
    token = text[:_LONGEST_MARK].split(" ", 1)[0]
    return len(token) < _LONGEST_MARK and token[-1] in ".)" and token[:-1].isalpha()


def _maybe_inside_a_sentence(text: str, following: str) -> bool:
    """The same for short texts, where capitals (of German nouns) and stops have to do.

    A line in capitals ends by itself, and so does one before an item of a list.
    """
    first = following[0]
    if not first.isalpha() or text.isupper() or _is_listed(following):
        return False
    return first.islower() or not (ends_sentence(text) or ends_with_pause(text))


def _agreed_margin(inside: list[tuple[Line, Line]], runs: list[Run], *, columns: bool) -> Margin:
    """The width that explains most of the breaks, unless too many lines contradict it.

    Lines less than half as wide are headings, which no width breaks, and contradict nothing; where
    few lines tell, that holds if all others agree and no line is wider.
    """
    spans = [reach(a, b, columns=columns) for a, b in inside]
    spans = [span for span in spans if span[0] <= _WIDEST]
    if not spans:
        return UNWRAPPED
    lowest, limit, explained = _best_width(spans)
    lines = [line for run in runs for line in run]
    size = screen_columns if columns else len
    widths = [size(line.text) + line.indent for line in lines if " " in line.text]
    width = max((w for w in widths if lowest <= w < limit), default=lowest)
    beyond = sum(w > width for w in widths)
    telling = sum(2 * needed > lowest for _, needed in spans)
    if explained < _FEW and (beyond or not 1 < explained == telling):
        telling = len(spans)
    if explained >= 0.6 * telling and beyond <= explained:
        needs = sorted(needed for _, needed in spans)
        near = min(width, needs[len(needs) // 20] - 1)
        return Margin(width, max(near, width * 3 // 4), columns)
    return _ragged_margin(spans, widths, columns=columns)


def _best_width(spans: list[tuple[int, int]]) -> tuple[int, int, int]:
    """The widths that most of the spans contain (first, and one past the last), and how many do."""
    steps: Counter[int] = Counter()
    for width, needed in spans:
        steps[max(width, _MIN_WIDTH)] += 1
        steps[max(needed, _MIN_WIDTH)] -= 1
    lowest, limit, most, containing = 0, 1, 0, 0
    for width, next_width in pairwise(sorted(steps)):
        containing += steps[width]
        if containing > most:
            lowest, limit, most = width, next_width, containing
    return lowest, limit, most


def _ragged_margin(spans: list[tuple[int, int]], widths: list[int], *, columns: bool) -> Margin:
    """The margin of a text in proportional letters: lines of about the same width."""
    if len(spans) < 5:
        return UNWRAPPED
    filled = sorted(width for width, _ in spans)
    usual = filled[len(filled) * 9 // 10]
    near = usual * 4 // 5
    if usual < _MIN_WIDTH or sum(needed > near for _, needed in spans) < 0.6 * len(spans):
        return UNWRAPPED
    width = usual * 6 // 5
    if sum(w > width for w in widths) > len(spans):
        return UNWRAPPED
    return Margin(width, near, columns)
