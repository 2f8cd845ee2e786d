"""Second step: clauses whose words changed are found by likeness, first in place, then anywhere."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from negodiff.align.boilerplate import boilerplate
from negodiff.align.exact import spread
from negodiff.align.matching import Matching
from negodiff.align.options import AlignOptions
from negodiff.align.places import fill_gaps
from negodiff.align.similarity import Similarity
from negodiff.align.tree import ROOT, Tree
from negodiff.model.clause import Kind

_SAME_NUMBER = 0.05
_SAME_HEADING = 0.3
_SAME_PARENT = 0.1
_SAME_NEIGHBOUR = 0.08
_PLAINLY_ALIKE = 0.75
"""Share of words in common at which two clauses in place that are like no other are the same."""
_LARGE_GAP = 900
"""Pairs of candidates in one place beyond which an index chooses whom to compare."""

_FEWEST_IN_COMMON = 3
"""Two short clauses that stand apart are not one for two words that they have in common."""
_NOTE = Kind.NOTE
_Scored = tuple[float, int, int]


def link_in_place(
    matching: Matching,
    similarity: Similarity,
    options: AlignOptions,
    least: float,
    *,
    last_resort: bool = False,
) -> None:
    """Link alike clauses that stand between linked neighbours under linked clauses, top down.

    Args:
        matching: What is linked so far; links are added to it.
        similarity: How alike two clauses are.
        options: The thresholds for clauses under one heading and for sole candidates.
        least: Least likeness of a pair.
        last_resort: Whether two clauses that are each other's only candidate there are linked at
            a lower bar.
    """

    def choose(old_gap: list[int], new_gap: list[int]) -> list[tuple[int, int]]:
        only = last_resort and len(old_gap) == 1 == len(new_gap)
        bar = least
        if only:
            one_heading = _sole_under_one_heading(matching, old_gap[0], new_gap[0])
            bar = 0.0 if one_heading else options.in_place_only
        scored: list[_Scored] = []
        for old, new in _candidates(similarity, options, old_gap, new_gap):
            if _heads_only(matching, old, new):
                continue
            alike = similarity.of_content(old, new)
            bonus = _likeness_of_labels(matching, old, new)
            if alike + bonus >= bar or (bonus >= _SAME_HEADING and alike >= options.same_heading):
                scored.append((-alike - bonus, old, new))
        return _best(matching, scored)

    fill_gaps(matching, choose)


def _heads_only(matching: Matching, old: int, new: int) -> bool:
    """Whether one clause is a heading above others and the other a paragraph: neither is either."""
    return (_is_bare(matching.old, old) and _is_paragraph(matching.new, new)) or (
        _is_paragraph(matching.old, old) and _is_bare(matching.new, new)
    )


def _is_bare(tree: Tree, at: int) -> bool:
    return bool(tree.children[at] and tree.clauses[at].heading and not tree.clauses[at].text)


def _is_paragraph(tree: Tree, at: int) -> bool:
    return not tree.children[at] and not tree.clauses[at].heading


def link_plainly_alike(matching: Matching, similarity: Similarity) -> None:
    """Link clauses in one place that have most words in common with each other and no one else."""

    def choose(old_gap: list[int], new_gap: list[int]) -> list[tuple[int, int]]:
        if len(old_gap) * len(new_gap) > _LARGE_GAP:
            return []
        pairs = similarity.with_content_in_common(old_gap, new_gap, _PLAINLY_ALIKE)
        if len(pairs) < 2:
            return pairs
        olds, news = Counter(old for old, _ in pairs), Counter(new for _, new in pairs)
        return [(old, new) for old, new in pairs if olds[old] == 1 == news[new]]

    fill_gaps(matching, choose)


def link_wordless(matching: Matching) -> None:
    """Link clauses without any words (blank items, bare numbers) by place and number."""

    def choose(old_gap: list[int], new_gap: list[int]) -> list[tuple[int, int]]:
        left = [at for at in new_gap if not matching.new.masses[at]]
        found: list[tuple[int, int]] = []
        for old in old_gap:
            if matching.old.masses[old]:
                continue
            number = matching.old.clauses[old].number
            for new in left:
                if matching.new.clauses[new].number == number:
                    found.append((old, new))
                    left.remove(new)
                    break
        return found

    fill_gaps(matching, choose)


def _sole_under_one_heading(matching: Matching, old: int, new: int) -> bool:
    """Whether two clauses are all there is below containers with one and the same heading."""
    old_above, new_above = matching.old.parents[old], matching.new.parents[new]
    if ROOT in (old_above, new_above):
        return False
    heading = matching.old.clauses[old_above].heading
    return (
        heading != ""
        and heading.casefold() == matching.new.clauses[new_above].heading.casefold()
        and len(matching.old.children[old_above]) == 1 == len(matching.new.children[new_above])
    )


def _likeness_of_labels(matching: Matching, old: int, new: int) -> float:
    one, other = matching.old.clauses[old], matching.new.clauses[new]
    bonus = 0.0
    if one.number and one.number == other.number:
        bonus += _SAME_NUMBER
    if one.heading and one.heading.casefold() == other.heading.casefold():
        bonus += _SAME_HEADING
    return bonus


def link_anywhere(
    matching: Matching, similarity: Similarity, options: AlignOptions, least: float
) -> None:
    """Link alike clauses wherever they stand, with a preference for known surroundings.

    Very short clauses and boilerplate are paired only below linked clauses, notes with notes;
    containers follow their content.
    """
    old_free = [at for at in matching.free_old() if matching.old.keys[at]]
    new_free = [at for at in matching.free_new() if matching.new.keys[at]]
    bound_old = _bound_to_place(matching.old, old_free, options)
    bound_new = _bound_to_place(matching.new, new_free, options)
    scored: list[_Scored] = []
    for old, new in _candidates(similarity, options, old_free, new_free):
        if (old in bound_old or new in bound_new) and not _below_linked(matching, old, new):
            continue
        if (matching.old.clauses[old].kind is _NOTE) != (matching.new.clauses[new].kind is _NOTE):
            continue
        alike = similarity.of_words(old, new)
        if alike >= least and (
            _below_linked(matching, old, new)
            or len(similarity.own(0, old) & similarity.own(1, new)) >= _FEWEST_IN_COMMON
        ):
            scored.append((-alike - _surroundings(matching, old, new), old, new))
    found = _best(matching, scored)
    for old, new in found:
        matching.link(old, new)
    spread(matching, found)


def _bound_to_place(tree: Tree, clauses: list[int], options: AlignOptions) -> set[int]:
    """Clauses whose words are too few or too common to tell them anywhere but in their place."""
    short = {at for at in clauses if tree.sizes[at] < options.short}
    return short | boilerplate(tree, clauses)


def _below_linked(matching: Matching, old: int, new: int) -> bool:
    """Whether two clauses stand directly below linked ones (the drafts themselves are linked)."""
    return matching.new_of[matching.old.parents[old]] == matching.new.parents[new]


def _surroundings(matching: Matching, old: int, new: int) -> float:
    """What linked surroundings add to the likeness of two clauses."""
    bonus = _likeness_of_labels(matching, old, new)
    parent = matching.old.parents[old]
    if parent != ROOT and matching.new_of[parent] == matching.new.parents[new]:
        bonus += _SAME_PARENT
    for old_side, new_side in (
        (matching.old.before, matching.new.before),
        (matching.old.after, matching.new.after),
    ):
        neighbour, other = old_side[old], new_side[new]
        if neighbour is not None and other is not None and matching.new_of[neighbour] == other:
            bonus += _SAME_NEIGHBOUR
    return bonus


def _best(matching: Matching, scored: list[_Scored]) -> list[tuple[int, int]]:
    """The best pairs that do not exclude each other; of equals the first in reading order."""
    found: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, old, new in sorted(scored):
        if old in taken[0] or new in taken[1]:
            continue
        if matching.is_free_old(old) and matching.is_free_new(new):
            taken[0].add(old)
            taken[1].add(new)
            found.append((old, new))
    return found


def _candidates(
    similarity: Similarity, options: AlignOptions, old: Sequence[int], new: Sequence[int]
) -> Iterable[tuple[int, int]]:
    """Pairs worth comparing: all of few, of many those that share their most telling words."""
    if len(old) * len(new) <= _LARGE_GAP:
        return [(one, other) for one in old for other in new]
    index: defaultdict[str, list[int]] = defaultdict(list)
    for at in new:
        for word in similarity.whole(1, at):
            index[word].append(at)
    common = max(8, len(new) // 20)
    found: list[tuple[int, int]] = []
    for at in old:
        sums: defaultdict[int, float] = defaultdict(float)
        for word in similarity.whole(0, at):
            places = index.get(word)
            if places is not None and len(places) <= common:
                weight = similarity.weight_of(word)
                for place in places:
                    sums[place] += weight
        best = sorted(sums.items(), key=lambda item: (-item[1], item[0]))[: options.candidates]
        found.extend((at, place) for place, _ in best)
    return found
