"""Comparing two drafts with two processes, where that is possible and the drafts are large.

One reads the old draft while the other reads the new one, and works out the redlines while they are
judged. What comes out is the same. For the command line, whose process is its own: other programs
that use this package are never copied.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice

from negodiff.api import compare_sources, read_draft
from negodiff.diff.pairs import compare
from negodiff.diff.redline import redline
from negodiff.ledger.source import Source
from negodiff.model.comparison import Comparison, Redline, Side
from negodiff.model.plain import (
    Plain,
    redlines_from_plain,
    redlines_to_plain,
    side_from_plain,
    side_to_plain,
)
from negodiff.readers.reading import AS_IT_IS, Reading
from negodiff.twin import Twin, TwinLostError, can_fork, twin

_LARGE = 400_000
"""Bytes from which on sharing out the reading of a draft saves more than making a process costs."""
_AT_ONCE = 100
"""Redlines in one answer of the twin: few, so that the first are soon here."""


@contextmanager
def comparing(
    old: Source, new: Source, reading: Reading = AS_IT_IS
) -> Iterator[Callable[[], Comparison]]:
    """Make ready to compare two drafts, as :func:`negodiff.api.compare_sources` does.

    Where both are large and there is a processor to spare, a copy of this process begins to read
    the old draft at once; later it works out the redlines while they are judged here. It has to be
    made before any thread is started, such as one that shows progress.

    Returns:
        A function to be called once, which gives the comparison.
    """
    shared = min(len(old.data), len(new.data)) >= _LARGE and can_fork()
    copy = twin(lambda asked: work_of_twin(old, reading, asked)) if shared else None
    if copy is None:
        yield lambda: compare_sources(old, new, reading)
        return
    with copy:
        yield lambda: _compare_with(copy, old, new, reading)


def work_of_twin(old: Source, reading: Reading, asked: Iterator[Plain]) -> Iterator[Plain]:
    """What the twin does: read the old draft, then work out redlines."""
    yield side_to_plain(read_draft(old, reading)[0])
    redlines = (redline(before, after) for before, after in next(asked, ()))
    while some := list(islice(redlines, _AT_ONCE)):
        yield redlines_to_plain(some)


def _compare_with(copy: Twin, old: Source, new: Source, reading: Reading) -> Comparison:
    """The comparison, with the help of a twin. What it fails in is done here."""
    try:
        new_side: Side | Exception = read_draft(new, reading)[0]
    except Exception as error:  # what is wrong with the old draft is told first
        new_side = error
    try:
        plain = copy.answer()
    except TwinLostError:
        plain = None
    old_side = side_from_plain(plain) if plain else read_draft(old, reading)[0]
    if isinstance(new_side, Exception):
        raise new_side
    return compare(old_side, new_side, redlines=lambda texts: _redlines(copy, texts))


def _redlines(copy: Twin, texts: Sequence[tuple[str, str]]) -> Iterable[Redline]:
    """The redlines of pairs of texts, as the twin works them out."""
    done = 0
    try:
        copy.ask(texts)
        while done < len(texts):
            some = redlines_from_plain(copy.answer())
            done += len(some)
            yield from some
    except TwinLostError:
        for before, after in texts[done:]:
            yield redline(before, after)
