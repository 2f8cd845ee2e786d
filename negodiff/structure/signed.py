"""Tracked changes by the sides' own people, as brackets that name the sides.

In one file that several sides worked in, ``within ten days`` where one side put "five" and the
other "twelve" in the place of "ten" becomes ``within [AM/AZ oppose: ten][AZ proposes; AM opposes:
five][AM proposes; AZ opposes: twelve] days``: what a rolling text would print. So each side's text
is the one with its own changes accepted and the others' rejected, and everything that understands
attributed brackets understands this.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from negodiff.model.clause import Clause, Draft
from negodiff.model.markup import Change, Revision

_SPACES = re.compile(" {2,}")
_GIVES = frozenset({Change.INSERTED, Change.MOVED_TO})
_TAKES = frozenset({Change.DELETED, Change.MOVED_FROM})


class _Stretch(NamedTuple):
    """Characters of a clause's words that one side put in or took out."""

    start: int
    end: int
    side: str
    gives: bool


class _Stand(NamedTuple):
    """Who would have some characters, and who would not.

    Attributes:
        has: Codes of the sides that would.
        lacks: Codes of those that would not.
        new: Somebody put the characters in; else they were there, and somebody took them out.
    """

    has: frozenset[str]
    lacks: frozenset[str]
    new: bool


_Piece = tuple[str, _Stand | None]
"""Characters, and where the sides stand on them; ``None`` where nobody touched them."""


def sides_in(revisions: Iterable[Revision], authors: Mapping[str, str]) -> frozenset[str]:
    """The sides whose people changed words of a file.

    Args:
        revisions: The tracked changes.
        authors: The sides' codes by the authors' names.
    """
    worded = _GIVES | _TAKES
    return frozenset(
        authors[each.author]
        for each in revisions
        if each.change in worded and each.author in authors
    )


def signed(
    draft: Draft,
    revisions: Iterable[Revision],
    authors: Mapping[str, str],
    senders: Collection[str] = (),
) -> Draft:
    """The draft with the sides' changes as brackets.

    Args:
        draft: The draft in the marked view, in which those of nobody's are accepted.
        revisions: Its tracked changes, located in its clauses.
        authors: The sides' codes by the authors' names.
        senders: Codes of whoever tabled the draft, who stand behind all of it. Of others, a clause
            in which they changed nothing says nothing: they have not answered it.
    """
    by_clause: dict[int, list[_Stretch]] = {}
    for each in revisions:
        at, start, end = each.place
        side = authors.get(each.author)
        if side is not None and at >= 0 and end > start and each.change in _GIVES | _TAKES:
            stretch = _Stretch(start, end, side, each.change in _GIVES)
            by_clause.setdefault(at, []).append(stretch)
    clauses = tuple(
        _clause(clause, by_clause[at], frozenset(senders)) if at in by_clause else clause
        for at, clause in enumerate(draft.clauses)
    )
    return draft._replace(clauses=clauses)


def _clause(clause: Clause, stretches: list[_Stretch], senders: frozenset[str]) -> Clause:
    """One clause, its heading and its text each with brackets of their own."""
    words = clause.words
    begins = len(words) - len(clause.text)
    sides = senders | {each.side for each in stretches}
    heading = _bracketed(words, 0, len(clause.heading), stretches, sides, senders)
    text = _bracketed(words, begins, len(words), stretches, sides, senders)
    return clause._replace(heading=heading, text=text)


def _bracketed(
    words: str,
    start: int,
    end: int,
    stretches: Sequence[_Stretch],
    sides: frozenset[str],
    senders: frozenset[str],
) -> str:
    """The characters from ``start`` to ``end`` with brackets around those that somebody touched."""
    inside = [each for each in stretches if each.start < end and each.end > start]
    pieces: list[_Piece] = []
    for begin, until, here in _cut(inside, start, end):
        stand = _stand(here, sides) if here else None
        text = words[begin:until]
        if pieces and pieces[-1][1] == stand:
            pieces[-1] = pieces[-1][0] + text, stand
        elif stand is None or stand.has or not stand.new:
            pieces.append((text, stand))  # what a side put in and another took out is nobody's
    if len(sides) == 1 and sides == senders:
        own = "".join(text for text, stand in pieces if stand is None or stand.has)
        if own.strip():
            return _SPACES.sub(
                " ", own
            ).strip()  # its draft, as ever: nobody else touched the clause
    found: list[str] = []
    for touched, group in groupby(pieces, lambda piece: piece[1] is not None):
        run = list(group)
        told = _in_each_others_place(run) if touched else run
        found += [text if stand is None else _bracket(text, stand) for text, stand in told]
    return "".join(found)


def _in_each_others_place(run: list[_Piece]) -> list[_Piece]:
    """Pieces side by side: where several sides put words in the place of the same old ones.

    The later of them found the old words struck out and did not strike them again; yet it would
    not have them beside its own.
    """
    stands = [stand for _, stand in run if stand is not None]
    news = [stand for stand in stands if stand.new]
    old_first = [stand.new for stand in stands] == sorted(stand.new for stand in stands)
    if not old_first or len({stand.has for stand in news}) < 2:
        return run
    replacing = frozenset[str]().union(*(stand.has for stand in news))
    return [
        (text, stand._replace(has=stand.has - replacing, lacks=stand.lacks | replacing))
        if stand is not None and not stand.new
        else (text, stand)
        for text, stand in run
    ]


def _cut(
    stretches: Sequence[_Stretch], start: int, end: int
) -> Iterator[tuple[int, int, frozenset[_Stretch]]]:
    """The places between ``start`` and ``end`` where something begins or ends, with what holds."""
    begins: dict[int, list[_Stretch]] = {}
    ends: dict[int, list[_Stretch]] = {}
    for each in stretches:
        begins.setdefault(max(each.start, start), []).append(each)
        ends.setdefault(min(each.end, end), []).append(each)
    held: frozenset[_Stretch] = frozenset()
    for at, until in pairwise(sorted({start, end, *begins, *ends})):
        held = (held - frozenset(ends.get(at, ()))) | frozenset(begins.get(at, ()))
        yield at, until, held


def _stand(here: Collection[_Stretch], sides: frozenset[str]) -> _Stand:
    """Who would have characters that were put in or taken out."""
    has = frozenset(
        side for side in sides if all((each.side == side) is each.gives for each in here)
    )
    return _Stand(has, sides - has, any(each.gives for each in here))


def _bracket(text: str, stand: _Stand) -> str:
    """Characters with who has them and who has not; white space at their ends stays outside."""
    core = text.strip()
    if not core:
        return text
    start = text.index(core)
    told = [
        f"{'/'.join(sorted(codes))} {many if len(codes) > 1 else one}"
        for codes, one, many in (
            (stand.has, *(("proposes", "propose") if stand.new else ("supports", "support"))),
            (stand.lacks, "opposes", "oppose"),
        )
        if codes
    ]
    return f"{text[:start]}[{'; '.join(told)}: {core}]{text[start + len(core) :]}"
