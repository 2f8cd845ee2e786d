"""Third step: splits and merges. A merge is a split read backwards, so one search serves both."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from negodiff.align.matching import FREE, Matching
from negodiff.align.options import AlignOptions
from negodiff.align.similarity import Similarity, WordPairs
from negodiff.align.tree import ROOT, Tree

_SPREAD = 20
"""A pair of words that occurs in more clauses than this tells nothing about whose it was."""
_BIG_SHARE = 0.3
"""A part that stands apart from the rest is one only if it holds this much of the whole."""

_REPEATED = 1.3
"""Parts that repeat each other beyond this share of the whole are copies of it, not parts."""
_FEW_BETWEEN = 3
"""So many new clauses may have come between the parts of a container that was split."""
_FEW = 0.25
"""Share of a part's runs of two words below which a whole is not looked at closely."""
_LOST_SHARE = 0.4
"""Least share of a part's words that the whole's own counterpart does not have."""
_EXPLAINED = 0.5
_BESIDE_SHARE = 0.35
"""A part next to the whole's counterpart may have changed more, if it accounts for this share of
what the whole lost and this share of its words comes from there."""
_IN_A_ROW = 0.45
"""Least share of a clause's words, where it is in one row with other parts of a whole."""
_KEPT_SHARE = 0.45
"""Least share of the counterpart's words that come from the whole."""


class Direction(NamedTuple):
    """One way of reading: wholes in one draft, parts in the other.

    ``having_parts`` are the clauses on the side of the parts that are wholes, read the other way.
    """

    whole_side: int
    part_side: int
    wholes: Tree
    parts: Tree
    counterpart: list[int]
    of_part: Callable[[int], int]
    is_free_whole: Callable[[int], bool]
    is_free_part: Callable[[int], bool]
    having_parts: Mapping[int, list[int]]
    free_parts: list[int]
    link: Callable[[int, int], None]
    unlink: Callable[[int, int], None]
    add_part: Callable[[int, int], None]


def directions(matching: Matching) -> Iterator[Direction]:
    """Splits, then merges; the second is set up when the first is done."""
    yield Direction(
        0,
        1,
        matching.old,
        matching.new,
        matching.new_of,
        matching.old_of.__getitem__,
        matching.is_free_old,
        matching.is_free_new,
        matching.merges,
        matching.free_new(),
        matching.link,
        matching.unlink,
        matching.split,
    )
    yield Direction(
        1,
        0,
        matching.new,
        matching.old,
        matching.old_of,
        matching.new_of.__getitem__,
        matching.is_free_new,
        matching.is_free_old,
        matching.splits,
        matching.free_old(),
        lambda whole, part: matching.link(part, whole),
        lambda whole, part: matching.unlink(part, whole),
        matching.merge,
    )


def link_parts(matching: Matching, similarity: Similarity, options: AlignOptions) -> None:
    """Find clauses whose words went into several (splits), or came from several (merges).

    What a clause lost against its counterpart (or all of it, where it has none) is looked for in
    clauses without a counterpart. A part must consist mostly of the whole's words, and the parts
    together must account for most of the whole. Runs of two words are compared, weighted by how
    telling they are, so that words which merely recur do not count.
    """
    for way in directions(matching):
        if way.free_parts:
            _Search(way, similarity, options).run()


class _Search:
    """The search for parts in one direction."""

    def __init__(self, way: Direction, similarity: Similarity, options: AlignOptions) -> None:
        self._way = way
        self._similarity = similarity
        self._options = options

    def run(self) -> None:
        lost = self._lost()
        if not lost:
            return
        found: defaultdict[int, list[int]] = defaultdict(list)
        for part in self._way.free_parts:
            whole = self._whole_of(part, lost)
            if whole is not None:
                found[whole].append(part)
        for whole, parts in sorted(found.items()):
            # What stood beside the parts of another whole may have gone with them.
            if left := [part for part in parts if self._way.is_free_part(part)]:
                self._link(whole, left)

    def _lost(self) -> dict[tuple[str, str], list[int]]:
        """For each run of two words: the wholes that no longer have it in their counterpart."""
        index: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for whole, mate in _shrunk(self._way, self._options):
            pairs = self._lost_of(whole, mate)
            if len(pairs) >= self._options.part_words - 1:
                for pair in pairs:
                    index[pair].append(whole)
        return index

    def _lost_of(self, whole: int, mate: int) -> WordPairs:
        pairs = self._of_whole(whole)
        return pairs if mate == FREE else pairs - self._of_part(mate)

    def _whole_of(self, part: int, lost: dict[tuple[str, str], list[int]]) -> int | None:
        """The whole that a free clause was part of, if there is one."""
        if self._way.parts.sizes[part] < self._options.part_words:
            return None
        mine = self._of_part(part)
        hits: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
        for pair in mine:
            wholes = lost.get(pair, ())
            if len(wholes) <= _SPREAD:
                for whole in wholes:
                    hits[whole].append(pair)
        least = _FEW * len(mine)
        enough = [whole for whole, pairs in hits.items() if len(pairs) >= least]
        if not enough:
            return None
        whole = min(enough, key=lambda whole: (-self._weight(hits[whole]), whole))
        everything = self._weight(mine)
        found = self._weight(hits[whole])
        shared = self._weight(mine & self._of_whole(whole))
        if found >= _LOST_SHARE * everything and shared >= self._options.part * everything:
            return whole
        mate = self._way.counterpart[whole]
        if mate == FREE or mate not in (self._way.parts.before[part], self._way.parts.after[part]):
            return None
        explained = found >= _EXPLAINED * self._weight(self._lost_of(whole, mate))
        return whole if explained and shared >= _BESIDE_SHARE * everything else None

    def _link(self, whole: int, parts: list[int]) -> None:
        """Link the parts of a whole if together they account for it."""
        way = self._way
        pairs = self._of_whole(whole)
        mate = way.counterpart[whole]
        listed = all(way.parts.parents[part] == mate for part in parts)
        if len(parts) > 1 and (mate == FREE or listed):
            parts = self._with_those_beside(whole, parts)
        covered = frozenset[tuple[str, str]]().union(*map(self._of_part, parts))
        if mate != FREE:
            kept = self._of_part(mate)
            if self._weight(kept & pairs) < _KEPT_SHARE * self._weight(kept) and not listed:
                return  # words that introduced a list may go when the list does
            covered |= kept
            parts = [*parts, mate]
        everything = self._weight(pairs)
        several = mate == FREE and len(parts) > 1
        cover = self._options.cover_of_several if several else self._options.cover
        if self._weight(covered & pairs) < cover * everything:
            return
        told_twice = sum(self._weight(self._of_part(part) & pairs) for part in parts)
        if told_twice > _REPEATED * everything:
            return
        # What has parts of its own, read the other way, goes on as what it is.
        main = mate if mate in way.having_parts else _main_part(way, whole, sorted(parts))
        if mate not in {FREE, main}:
            way.unlink(whole, mate)
        if mate != main:
            way.link(whole, main)
        for part in parts:
            if part != main:
                way.add_part(whole, part)

    def _with_those_beside(self, whole: int, parts: list[int]) -> list[int]:
        """Parts, and free clauses in one row with them that have further words of the whole.

        Items of a list can be too short, or too much edited, to be told by themselves.
        """
        way, own = self._way, self._similarity.own
        left = self._of_whole(whole).difference(*map(self._of_part, parts))
        found = list(parts)
        for part in found:
            for beside in (way.parts.before[part], way.parts.after[part]):
                if beside is None or beside in found or not way.is_free_part(beside):
                    continue
                mine = self._of_part(beside)
                one = not mine and own(way.part_side, beside) <= own(way.whole_side, whole)
                if one or self._weight(left & mine) >= _IN_A_ROW * self._weight(mine) > 0:
                    found.append(beside)
                    left -= mine
        return sorted(found)

    def _of_whole(self, at: int) -> WordPairs:
        return self._similarity.word_pairs(self._way.whole_side, at)

    def _of_part(self, at: int) -> WordPairs:
        return self._similarity.word_pairs(self._way.part_side, at)

    def _weight(self, pairs: Iterable[tuple[str, str]]) -> float:
        weight_of = self._similarity.weight_of
        return sum([weight_of(one) + weight_of(other) for one, other in pairs])


def _shrunk(way: Direction, options: AlignOptions) -> list[tuple[int, int]]:
    """Clauses long enough to be cut that have no counterpart, or a shorter one."""
    part_sizes = way.parts.sizes
    least = options.part_words
    return [
        (whole, mate)
        for whole, (size, mate) in enumerate(
            zip(way.wholes.sizes, way.counterpart[:-1], strict=False)
        )
        if size >= 2 * least
        and (way.is_free_whole(whole) if mate == FREE else size > part_sizes[mate])
    ]


def _main_part(way: Direction, whole: int, parts: list[int]) -> int:
    """The part that goes on as the whole: the one that kept its number, else the first."""
    number = way.wholes.clauses[whole].number
    for part in parts:
        if way.parts.clauses[part].number == number:
            return part
    return parts[0]


def link_container_parts(matching: Matching, options: AlignOptions) -> None:
    """Find containers that were split off others, or merged, by where their content went.

    One that stands apart must have got several clauses: one alone was moved there. Where either has
    but one, that one was split, and its article with it.
    """
    for way in directions(matching):
        mates = matching.mates_of_new if way.part_side == 1 else matching.mates_of_old
        free = frozenset(way.free_parts)
        for part in way.free_parts:
            if way.parts.children[part]:
                whole = _container_of(way, part, mates, options)
                if whole is not None and (
                    len(way.parts.children[part]) == 1 == len(way.wholes.children[whole])
                    or _beside(way.parts, part, way.counterpart[whole], free)
                    or _got_much(way, part, whole, mates)
                ):
                    way.add_part(whole, part)


def _container_of(
    way: Direction, part: int, mates: Callable[[int], list[int]], options: AlignOptions
) -> int | None:
    """The linked container of the same kind that most of a free one's content comes from.

    What has no counterpart speaks for nobody: a share is taken of what lives on. Yet one clause of
    several that lives on elsewhere was moved there and took no container along.
    """
    votes: dict[int, int] = {}
    voters: dict[int, int] = {}
    living = 0
    for child in way.parts.children[part]:
        above = {way.wholes.parents[mate] for mate in mates(child)}
        living += way.parts.masses[child] if above else 0
        for whole in above - {ROOT}:
            votes[whole] = votes.get(whole, 0) + way.parts.masses[child]
            voters[whole] = voters.get(whole, 0) + 1
    if not votes:
        return None
    whole, common = min(votes.items(), key=lambda item: (-item[1], item[0]))
    if way.counterpart[whole] == FREE:
        return None
    if way.wholes.clauses[whole].kind is not way.parts.clauses[part].kind:
        return None
    below = _below(way.parts, part)
    if common >= options.container_part * below:
        return whole
    enough = common >= options.container_part * living and common >= options.container * below
    return whole if enough and voters[whole] > 1 else None


def _got_much(way: Direction, part: int, whole: int, mates: Callable[[int], list[int]]) -> bool:
    """Whether several clauses, and much of what stood below a whole, came to stand below a part."""
    came = [
        min(way.parts.masses[child], way.wholes.masses[mate])
        for child in way.parts.children[part]
        for mate in mates(child)
        if way.wholes.parents[mate] == whole
    ]
    return len(came) > 1 and sum(came) >= _BIG_SHARE * _below(way.wholes, whole)


def _below(tree: Tree, at: int) -> int:
    return tree.masses[at] - tree.sizes[at]


def _beside(tree: Tree, part: int, counterpart: int, free: frozenset[int]) -> bool:
    """Whether a part stands next to the counterpart of its whole, but for a few new clauses."""
    for side in (tree.before, tree.after):
        neighbour = side[part]
        for _ in range(_FEW_BETWEEN):
            if neighbour is None or neighbour not in free:
                break
            neighbour = side[neighbour]
        if neighbour == counterpart:
            return True
    return False
