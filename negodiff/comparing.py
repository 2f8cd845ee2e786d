"""Comparing two drafts with two processes, where that is possible and there is enough to do.

One reads the old draft while the other reads the new one, and each tells the other. Then one links
their clauses, while the other judges pairs that will most likely be, and at last each judges part
of the pairs. What comes out is the same. For the command line, whose process is its own: other
programs that use this package are never copied.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack

from negodiff.align.align import begin, counterparts, finish, likely
from negodiff.api import compare_sources, read_side
from negodiff.assess.citations import Citations
from negodiff.diff.pairs import Ahead, Work, compare
from negodiff.ledger.source import Source
from negodiff.model.comparison import Comparison, Judged, Side
from negodiff.model.finding import Finding
from negodiff.model.plain import (
    Plain,
    findings_from_plain,
    findings_to_plain,
    judged_from_plain,
    judged_to_plain,
    links_from_plain,
    links_to_plain,
    side_from_plain,
    side_to_plain,
)
from negodiff.model.relation import Link
from negodiff.readers.reading import AS_IT_IS, Reading
from negodiff.twin import Hear, Packed, Twin, TwinLostError, can_fork, packed, twin

_LARGE = 60_000
"""Bytes of either draft from which on sharing the work saves more than making a process costs."""
_MUCH = 60_000
"""Letters of either draft from which on the same is true where both are read."""
_TWINS_SHARE = 0.75
"""Share of the pairs' work that the twin does."""
_AHEAD = 0.6
"""Share of the pairs' work that it does before, while it waits for the links."""


def compare_in_two(old: Source, new: Source, reading: Reading = AS_IT_IS) -> Comparison:
    """Compare two drafts, as :func:`negodiff.api.compare_sources` does, in half the time.

    Where both are large and there is a processor to spare, a copy of this process shares the work:
    from the start where it can be told all of a draft, else once both are read.
    """
    if not can_fork():
        return compare_sources(old, new, reading)
    with ExitStack() as copies:
        sides, copy = _read(old, new, reading, copies)
        if copy is None and min(map(_letters, sides)) >= _MUCH:
            copy = _made(lambda hear: pairs_of(*sides, hear), copies)
        return compare(*sides) if copy is None else _shared(copy, *sides)


def _made(work: Callable[[Hear], Iterable[Plain]], copies: ExitStack) -> Twin | None:
    copy = twin(work)
    return copy and copies.enter_context(copy)


def _read(
    old: Source, new: Source, reading: Reading, copies: ExitStack
) -> tuple[tuple[Side, Side], Twin | None]:
    """Both drafts, and the twin that has both. What is wrong with the old one is told first."""
    large = min(len(old.data), len(new.data)) >= _LARGE
    copy = _made(lambda hear: draft_and_pairs(old, reading, hear), copies) if large else None
    if copy is None:
        return (read_side(old, reading), read_side(new, reading)), None
    new_side: Side | Exception
    try:
        new_side, told = _read_and_packed(new, reading)
    except Exception as error:
        new_side, told = error, None
    try:
        plain = copy.answer()
    except TwinLostError:
        plain = None
    if isinstance(new_side, Exception):
        if plain is None:
            read_side(old, reading)
        raise new_side
    if plain and told:
        copy.tell(told)
    old_side = side_from_plain(plain) if plain else read_side(old, reading)
    return (old_side, new_side), copy if plain and told else None


def _read_and_packed(source: Source, reading: Reading) -> tuple[Side, Packed | None]:
    """A draft, and as it is told, which is done while the twin still reads the other."""
    side = read_side(source, reading)
    plain = side_to_plain(side)
    return side, plain and packed(plain)


def _shared(copy: Twin, old: Side, new: Side) -> Comparison:
    """Link the clauses and work out the first pairs, while the twin works out the rest."""
    links = _linked(copy, old, new)
    work = Work(old, new, links)
    shared = work.later(_TWINS_SHARE)
    others = frozenset(shared)
    everything = range(len(work.costs))
    mine = iter(list(work.judged(at for at in everything if at not in others)))
    told, findings = _answer(copy, work, shared)
    theirs = iter(told)
    judged = [next(theirs if at in others else mine) for at in everything]
    return work.comparison(judged, findings)


def _linked(copy: Twin, old: Side, new: Side) -> tuple[Link, ...]:
    """Link the clauses, and tell the twin first what is likely, then what is so."""
    begun = begin(old.draft, new.draft)
    copy.tell(packed(counterparts(begun)))
    links = finish(begun)
    copy.tell(packed(links_to_plain(links)))
    return links


def _answer(copy: Twin, work: Work, shared: list[int]) -> tuple[list[Judged], tuple[Finding, ...]]:
    """What the twin worked out, and noticed; where it is lost, it is worked out here."""
    try:
        judged, findings = copy.answer()
    except TwinLostError:
        return list(work.judged(shared)), work.noticed()
    return judged_from_plain(judged), findings_from_plain(findings)


def draft_and_pairs(source: Source, reading: Reading, hear: Hear) -> Iterator[Plain]:
    """What a twin from the start does: read the old draft, hear the new one, and go on."""
    old = read_side(source, reading)
    plain = side_to_plain(old)
    yield plain
    if plain:
        yield from pairs_of(old, side_from_plain(hear()), hear)


def pairs_of(old: Side, new: Side, hear: Hear) -> Iterator[Plain]:
    """What a twin that has both drafts does: work out the last pairs, and what there is to notice.

    While it waits for the links, it works out what does not take them, and pairs that are likely.
    """
    ahead = _ahead(old, new, hear)
    work = Work(old, new, links_from_plain(hear()), ahead)
    judged = judged_to_plain(work.judged(work.later(_TWINS_SHARE)))
    yield judged, findings_to_plain(work.noticed())


def _ahead(old: Side, new: Side, hear: Hear) -> Ahead:
    citations = Citations(old.draft, new.draft)
    citations.read()
    guessed = Work(old, new, likely(hear(), len(old.draft.clauses)), Ahead({}, {}, citations))
    return guessed.ahead(guessed.later(_AHEAD))


def _letters(side: Side) -> int:
    return sum([len(clause.text) for clause in side.draft.clauses])
