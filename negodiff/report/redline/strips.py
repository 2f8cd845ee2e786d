"""Both drafts in one order: what stays where it was, and between, what left and what came.

Clauses that keep their order are the backbone, chosen so that as many as possible do. Everything
else stands twice: taken out where it stood in the old draft, put in where it stands in the new one.
Read without what was put in, the strips are the old draft in its order; without what was taken out,
the new one.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from negodiff.align.order import longest_increasing
from negodiff.model.clause import Clause, Draft
from negodiff.model.comparison import Comparison, Op, Pair, Piece, Redline
from negodiff.model.relation import Relation


class Strip(NamedTuple):
    """Words that stand together.

    Attributes:
        pair: What they come from.
        words: The words of both sides with their labels, each clause's first line after its label;
            lines are parted by line feeds, which are taken out or put in like words.
        old: The old clauses that stand here.
        new: The new clauses that stand here.
        moved: Number of the move they are one end of, from 1; 0 for none. What was edited on the
            way is told where it moved to: there the words that are the same stand as such.
    """

    pair: Pair
    words: Redline
    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    moved: int = 0


class _Unit(NamedTuple):
    """A pair, with where its clauses stand in either draft; -1 where it has none."""

    pair: Pair
    old: int
    new: int


def strips(comparison: Comparison) -> Iterator[Strip]:
    """The whole comparison, in one order."""
    last: Strip | None = None
    for strip in _in_order(comparison):
        if last is not None and _is_put_back(last, strip):
            same = (Piece(Op.SAME, "".join(text for _, text in strip.words)),)
            last = Strip(strip.pair, same, last.old, strip.new)
            continue
        if last is not None:
            yield last
        last = strip
    if last is not None:
        yield last


def _is_put_back(gone: Strip, come: Strip) -> bool:
    """Whether the same words are taken out and put in at one place, as other parts of pairs are."""
    if gone.new or come.old or not gone.words or gone.moved or come.moved:
        return False
    return [text for _, text in gone.words] == [text for _, text in come.words]


def _in_order(comparison: Comparison) -> Iterator[Strip]:
    olds = _order(comparison.old.draft, [(pair, pair.old) for pair in comparison.pairs])
    news = _order(comparison.new.draft, [(pair, pair.new) for pair in comparison.pairs])
    units = [_unit(pair, olds, news) for pair in comparison.pairs]
    both = sorted((unit for unit in units if unit.old >= 0 and unit.new >= 0), key=lambda u: u.new)
    backbone = [both[at] for at in longest_increasing([unit.old for unit in both])]
    kept = {id(unit.pair) for unit in backbone}
    left = [unit for unit in units if id(unit.pair) not in kept]
    moves = _moves(left)
    gone = sorted(_each_old(left, olds, moves))
    come = sorted(_each_new(left, news, moves))
    for unit in backbone:
        yield from _before(gone, unit.old)
        yield from _before(come, unit.new)
        pair = unit.pair
        yield Strip(pair, labelled(pair.redline, pair.old, pair.new), pair.old, pair.new)
    yield from (strip for _, _, strip in gone)
    yield from (strip for _, _, strip in come)


def _moves(units: Sequence[_Unit]) -> dict[int, int]:
    """The moves, by the identity of their pairs; what moved together is one.

    With an article its paragraphs move, though only the article is said to have moved.
    """
    found: dict[int, int] = {}
    last: _Unit | None = None
    number = 0
    for unit in sorted(units, key=lambda each: each.new):
        pair = unit.pair
        if unit.new < 0 or not _is_plain(pair):
            continue
        if Relation.MOVED not in pair.relations and not _is_mostly_kept(pair):
            continue
        together = last is not None and (unit.old, unit.new) == (last.old + 1, last.new + 1)
        number += not together
        found[id(pair)] = number
        last = unit
    return found


def _is_mostly_kept(pair: Pair) -> bool:
    """Whether half of the words are the same on both sides, so that one can see that they moved."""
    kept = sum(len(text) for op, text in pair.redline if op is Op.SAME)
    return 0 < sum(len(text) for _, text in pair.redline) <= 2 * kept


_Placed = tuple[int, int, Strip]
"""Where it stands, a number that tells equals apart, and the strip."""


def _before(placed: list[_Placed], place: int) -> Iterator[Strip]:
    while placed and placed[0][0] < place:
        yield placed.pop(0)[2]


_Order = dict[tuple[int, int], int]
"""The places of clauses in a draft, by the identity of their pair and their own."""


def _order(draft: Draft, pairs: Sequence[tuple[Pair, tuple[Clause, ...]]]) -> _Order:
    """The places of a draft's clauses, as its pairs have them.

    An article and its only paragraph share their reference, whether or not they stand as one. A
    clause without words that two pairs have is in the text once: the first one has it.
    """
    first: dict[str, int] = {}
    exact: dict[tuple[str, str], int] = {}
    for at, clause in enumerate(draft.clauses):
        first.setdefault(clause.ref, at)
        exact.setdefault((clause.ref, clause.words), at)
    placed: dict[int, tuple[int, int]] = {}
    for pair, clauses in pairs:
        for clause in clauses:
            at = exact.get((clause.ref, clause.words), first[clause.ref])
            placed.setdefault(at, (id(pair), id(clause)))
    return {placed[at]: rank for rank, at in enumerate(sorted(placed))}


def _unit(pair: Pair, olds: _Order, news: _Order) -> _Unit:
    """A pair, as one piece only if its clauses stand together on both sides."""
    old = [olds.get((id(pair), id(clause)), -1) for clause in pair.old]
    new = [news.get((id(pair), id(clause)), -1) for clause in pair.new]
    together = _is_run(old) and _is_run(new)
    return _Unit(pair, old[0], new[0]) if together else _Unit(pair, -1, -1)


def _is_run(places: Sequence[int]) -> bool:
    return min(places, default=-1) >= 0 and list(places) == list(
        range(places[0], places[0] + len(places))
    )


def _placed(pair: Pair, clauses: Sequence[Clause], order: _Order) -> list[tuple[int, Clause]]:
    keyed = ((order.get((id(pair), id(clause))), clause) for clause in clauses)
    return [(at, clause) for at, clause in keyed if at is not None]


def _is_plain(pair: Pair) -> bool:
    return len(pair.old) == len(pair.new) == 1


def _each_old(units: Sequence[_Unit], order: _Order, moves: dict[int, int]) -> Iterator[_Placed]:
    """What is taken out, clause by clause, where it stood."""
    for number, unit in enumerate(units):
        pair = unit.pair
        moved = moves.get(id(pair), 0)
        for at, clause in _placed(pair, pair.old, order):
            words: Redline = (Piece(Op.DELETE, clause.words),) if clause.words else ()
            strip = Strip(pair, labelled(words, (clause,), ()), (clause,), (), moved)
            yield at, number, strip


def _each_new(units: Sequence[_Unit], order: _Order, moves: dict[int, int]) -> Iterator[_Placed]:
    """What is put in, clause by clause, where it stands."""
    for number, unit in enumerate(units):
        pair = unit.pair
        moved = moves.get(id(pair), 0)
        for at, clause in _placed(pair, pair.new, order):
            words: Redline = (Piece(Op.INSERT, clause.words),) if clause.words else ()
            if moved:
                words = tuple(piece for piece in pair.redline if piece.op is not Op.DELETE)
            strip = Strip(pair, labelled(words, (), (clause,)), (), (clause,), moved)
            yield at, number, strip


def labelled(words: Redline, old: Sequence[Clause], new: Sequence[Clause]) -> Redline:
    """A redline with the label of every clause in front of its words.

    A label that is the same on both sides, at the same place, stays; others are taken out and put
    in.
    """
    starts = {Op.DELETE: _starts(old), Op.INSERT: _starts(new)}
    at = {Op.DELETE: 0, Op.INSERT: 0}
    found: list[Piece] = []
    _put_labels(found, starts, at)
    for op, text in words:
        sides = (Op.DELETE, Op.INSERT) if op is Op.SAME else (op,)
        for part in _cut(text, [(starts[side], at[side]) for side in sides]):
            found.append(Piece(op, part))
            for side in sides:
                at[side] += len(part)
            _put_labels(found, starts, at)
    return tuple(found)


def _starts(clauses: Sequence[Clause]) -> dict[int, str]:
    """Where each clause's words begin among those of all, and its label."""
    found: dict[int, str] = {}
    at = 0
    for clause in clauses:
        if clause.label:
            found[at] = f"{clause.label} " if clause.words else clause.label
        at += len(clause.words) + 1
    return found


def _put_labels(found: list[Piece], starts: dict[Op, dict[int, str]], at: dict[Op, int]) -> None:
    old = starts[Op.DELETE].pop(at[Op.DELETE], "")
    new = starts[Op.INSERT].pop(at[Op.INSERT], "")
    if old and old == new:
        found.append(Piece(Op.SAME, old))
        return
    found += [Piece(op, label) for op, label in ((Op.DELETE, old), (Op.INSERT, new)) if label]


def _cut(text: str, sides: Sequence[tuple[dict[int, str], int]]) -> Iterator[str]:
    """A piece of a redline, cut wherever a clause begins on one of the sides it stands on."""
    cuts = sorted(
        {start - at for starts, at in sides for start in starts if 0 < start - at < len(text)}
    )
    for first, last in zip([0, *cuts], [*cuts, len(text)], strict=True):
        yield text[first:last]
