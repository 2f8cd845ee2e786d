"""Two drafts become links: which clause became which, and what happened to it.

The steps, each relying on what those before it found: the same words in the same surroundings;
containers by their content; alike words in place, then anywhere; splits and merges; what is left
in place at a lower bar; at last, from the finished links, what moved. Numbers play next to no
part: after an insertion everything below has new ones.
"""

from collections.abc import Sequence
from typing import NamedTuple

from negodiff.align.containers import link_containers, unlink_outvoted
from negodiff.align.evidence import links
from negodiff.align.exact import (
    link_identical,
    link_repeated,
    link_unique,
    unlink_strays,
)
from negodiff.align.homes import exchange_crossed, link_same_words
from negodiff.align.matching import FREE, Matching
from negodiff.align.neighbours import link_neighbours
from negodiff.align.options import AlignOptions
from negodiff.align.parts import link_container_parts, link_parts
from negodiff.align.repeated import link_repeated_in_place
from negodiff.align.rewritten import link_rewritten
from negodiff.align.similar import (
    link_anywhere,
    link_in_place,
    link_plainly_alike,
    link_wordless,
)
from negodiff.align.similarity import Similarity
from negodiff.align.tree import Tree
from negodiff.model.clause import Draft
from negodiff.model.relation import Link, Relation

_ONE, _ADDED, _REMOVED = (Relation.EDITED,), (Relation.ADDED,), (Relation.REMOVED,)
_SURE = 0.6
"""Likeness at which a pair is taken before splits and merges are looked for."""


class Begun(NamedTuple):
    """An alignment of which the first steps are done; :func:`finish` works on with what is here."""

    matching: Matching
    similarity: Similarity
    options: AlignOptions


def align(old: Draft, new: Draft, options: AlignOptions | None = None) -> tuple[Link, ...]:
    """Link the clauses of two drafts.

    Every clause of either draft stands in exactly one link. The result depends on nothing but the
    two drafts and the options.

    Returns:
        The links of the new draft's clauses in its reading order, then the removed clauses in the
        old draft's.
    """
    return finish(begin(old, new, options))


def begin(old: Draft, new: Draft, options: AlignOptions | None = None) -> Begun:
    """Take the first steps of :func:`align`, a third of the work that find most of the links.

    Clauses with the same words are linked, and plainly alike ones in one place.
    """
    options = options or AlignOptions()
    matching = Matching(Tree(old), Tree(new))
    link_identical(matching)
    link_unique(matching, options.telling)
    unlink_outvoted(matching)
    link_containers(matching, options)
    unlink_strays(matching)
    link_repeated_in_place(matching)
    link_repeated(matching)
    link_containers(matching, options)
    similarity = Similarity(matching)
    link_plainly_alike(matching, similarity)
    return Begun(matching, similarity, options)


def counterparts(begun: Begun) -> list[int]:
    """For each new clause the old one that is likely its counterpart; negative where none is."""
    return begun.matching.old_of[:-1]


def likely(counterparts: Sequence[int], old_count: int) -> tuple[Link, ...]:
    """What most of the links will be, from what :func:`counterparts` gave.

    Nothing is said of what the links rest on, of numbers, or of moves; the rest of the clauses,
    ``old_count`` of them in the old draft, have no counterpart.
    """
    gone = set(range(old_count)).difference(counterparts)
    return (
        *[
            Link((), (new,), _ADDED, (), 0.0)
            if old == FREE
            else Link((old,), (new,), _ONE, (), 0.0)
            for new, old in enumerate(counterparts)
        ],
        *[Link((old,), (), _REMOVED, (), 0.0) for old in sorted(gone)],
    )


def finish(begun: Begun) -> tuple[Link, ...]:
    """Take the other steps; see :func:`align`."""
    matching, similarity, options = begun
    if matching.free_old() and matching.free_new():
        link_in_place(matching, similarity, options, _SURE)
        link_unique(matching, options.short)
        unlink_outvoted(matching)
        link_containers(matching, options)
        unlink_strays(matching)
        link_anywhere(matching, similarity, options, _SURE)
        link_containers(matching, options)
    exchange_crossed(matching)
    link_parts(matching, similarity, options)
    link_container_parts(matching, options)
    if matching.free_old() and matching.free_new():
        link_in_place(matching, similarity, options, options.in_place)
        link_anywhere(matching, similarity, options, options.anywhere)
        link_containers(matching, options)
        link_in_place(matching, similarity, options, options.in_place, last_resort=True)
        link_parts(matching, similarity, options)
    link_neighbours(matching, similarity)
    link_container_parts(matching, options)
    if matching.free_old() and matching.free_new():
        link_rewritten(matching, options)
    link_same_words(matching)
    link_wordless(matching)
    return links(matching, similarity)
