"""Wrapping runs to a width, with a prefix on every line."""

from collections.abc import Iterable, Iterator, Sequence

from negodiff.report.terminal.breaks import is_space, may_end_between, pieces
from negodiff.report.terminal.cells import columns, fitting
from negodiff.report.terminal.ink import UNBROKEN, Line, Run


class _Word:
    """Runs that no line may end within, and the white space before them."""

    __slots__ = ("last", "runs", "space", "width")

    def __init__(self, space: Run | None) -> None:
        self.space = space
        self.runs: list[Run] = []
        self.width = 0
        self.last = ""

    def add(self, piece: Run) -> None:
        self.runs.append(piece)
        self.width += columns(piece.text)
        self.last = piece.text


def flow(
    runs: Iterable[Run], width: int | None, *, first: Sequence[Run], rest: Sequence[Run]
) -> Iterator[Line]:
    """Set ``runs`` in lines of at most ``width`` columns, or one line per line feed without one.

    Args:
        runs: What to set; a line feed starts a new line.
        width: Columns of a whole line, prefix included, or ``None`` not to wrap.
        first: What stands in front of the first line.
        rest: What stands in front of every further line.
    """
    prefix: Sequence[Run] = first
    for paragraph in _paragraphs(runs):
        if width is None:
            yield [*prefix, *paragraph]
            prefix = rest
            continue
        for line in _wrapped(paragraph, width, prefix, rest):
            yield line
            prefix = rest


def breadth(line: Iterable[Run]) -> int:
    """The columns that a line takes."""
    return sum(columns(run.text) for run in line)


def clipped(line: Sequence[Run], room: int) -> Line:
    """``line`` cut to at most ``room`` columns, with an ellipsis where something is missing."""
    if breadth(line) <= room:
        return list(line)
    left = room - 1
    kept: Line = []
    for run in line:
        width = columns(run.text)
        if width > left:
            cut = fitting(run.text, left) if left > 0 else 0
            kept.append(Run(run.text[:cut].rstrip() + "…", run.ink))
            break
        kept.append(run)
        left -= width
    return kept


def _paragraphs(runs: Iterable[Run]) -> Iterator[Line]:
    line: Line = []
    for run in runs:
        first, *others = run.text.split("\n")
        if first:
            line.append(Run(first, run.ink))
        for other in others:
            yield line
            line = [Run(other, run.ink)] if other else []
    yield line


def _wrapped(
    paragraph: Line, width: int, first: Sequence[Run], rest: Sequence[Run]
) -> Iterator[Line]:
    row = _Row(first)
    done = False
    for word in _words(paragraph):
        space = columns(word.space.text) if word.space and row.holds_words else 0
        if row.holds_words and row.used + space + word.width > width:
            yield row.line
            row, done, space = _Row(rest), True, 0
        if space and word.space:
            row.add(word.space)
        if row.used + word.width <= width:
            for run in word.runs:
                row.add(run)
            continue
        for piece in _chopped(word.runs):  # longer than a line
            if row.holds_words and row.used + columns(piece.text) > width:
                yield row.line
                row, done = _Row(rest), True
            row.add(piece)
    if row.holds_words or not done:
        yield row.line


class _Row:
    """A line being filled behind its prefix."""

    __slots__ = ("line", "start", "used")

    def __init__(self, prefix: Sequence[Run]) -> None:
        self.line: Line = list(prefix)
        self.start = len(self.line)
        self.used = breadth(prefix)

    @property
    def holds_words(self) -> bool:
        return len(self.line) > self.start

    def add(self, run: Run) -> None:
        self.line.append(run)
        self.used += columns(run.text)


def _chopped(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs character by character, each with the marks that belong to it."""
    for run in runs:
        start = 0
        for at in range(1, len(run.text) + 1):
            if at == len(run.text) or columns(run.text[at]):
                yield Run(run.text[start:at], run.ink)
                start = at


def _words(paragraph: Line) -> Iterator[_Word]:
    word: _Word | None = None
    space: Run | None = None
    for run in paragraph:
        for text in [run.text] if run.ink in UNBROKEN else pieces(run.text):
            piece = Run(text, run.ink)
            if is_space(text):
                if word:
                    yield word
                word, space = None, piece
                continue
            if word is not None and may_end_between(word.last, text):
                yield word
                word = None
            if word is None:
                word, space = _Word(space), None
            word.add(piece)
    if word:
        yield word
