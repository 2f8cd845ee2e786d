"""What each party would have a text say, where brackets name who wants which words.

``within [AZ: ten] [AM: twelve] days`` reads "within ten days" for one and "within twelve days" for
the other. Words that a party opposes are left out of its reading; what the brackets do not say of a
party stays in its reading as it is printed, brackets included.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from negodiff.structure.bracket_tree import (
    Act,
    Alternatives,
    Attribution,
    BracketTree,
    Nature,
    Pair,
)
from negodiff.structure.brackets import Span

_HEAD = re.compile(r"[\[［〔【][^\[\]［］〔〕【】:：\n]{1,160}[:：]")
_STOPS = tuple(",.;:)!?、。，；")


class Said(NamedTuple):
    """What the brackets say of one party.

    Attributes:
        party: Its code.
        act: What it does about the first words that it proposes or, where it proposes none, about
            the first that are attributed to it; a bare name proposes.
        words: Those words.
        text: What the whole text reads like for it.
        open: Its reading still has brackets of disagreement.
        reserves: It reserves its position on some of the words.
    """

    party: str
    act: Act
    words: str
    text: str
    open: bool
    reserves: bool


class Attributed(NamedTuple):
    """What the brackets of one text say of the parties.

    Attributes:
        said: For each party that is named, in the order of their codes.
        strangers: Names that are no party's, as printed.
    """

    said: tuple[Said, ...] = ()
    strangers: tuple[str, ...] = ()


def may_attribute(text: str) -> bool:
    """Whether a bracket could begin with names: most texts have none, and need not be looked at."""
    return _HEAD.search(text) is not None


def attributed(
    text: str,
    tree: BracketTree,
    window: Span,
    names: Mapping[str, str],
    around: tuple[Attribution, ...] = (),
) -> Attributed:
    """What the brackets say of each party about the words in a window of ``text``.

    Args:
        text: The words of a whole article.
        tree: Its brackets, read with the parties' names.
        window: Where the words of the one clause stand.
        names: The parties' codes by everything they are called, case-folded.
        around: Who stands behind the whole clause, where brackets above it say so.
    """
    here = [
        at
        for at, pair in enumerate(tree.pairs)
        if pair.attributions and pair.start < window.end and pair.end > window.start
    ]
    if not here and not around:
        return Attributed()
    named = [name for each in _all(tree, here, around) for name in each.parties]
    strangers = dict.fromkeys(name for name in named if name.casefold() not in names)
    codes = {names[name.casefold()] for name in named if name.casefold() in names}
    said = (_said(text, tree, window, names, around, code) for code in sorted(codes))
    return Attributed(tuple(said), tuple(strangers))


def _all(
    tree: BracketTree, here: Iterable[int], around: tuple[Attribution, ...]
) -> Iterator[Attribution]:
    yield from around
    for at in here:
        yield from tree.pairs[at].attributions


def _said(
    text: str,
    tree: BracketTree,
    window: Span,
    names: Mapping[str, str],
    around: tuple[Attribution, ...],
    code: str,
) -> Said:
    """The reading of one party."""
    acts = {at: _act(pair.attributions, names, code) for at, pair in enumerate(tree.pairs)}
    whole = _act(around, names, code)
    dropped, opened = _choices(tree, acts)
    cuts = [Span(*span) for span in dropped]
    for at in opened:
        cuts += _signs(text, tree.pairs[at])
    mine = [at for at, act in acts.items() if act is not None and _meets(tree.pairs[at], window)]
    reading = "" if whole is Act.OPPOSE else _without(text, window, cuts)
    left = [
        pair
        for at, pair in enumerate(tree.pairs)
        if _meets(pair, window)
        and at not in opened
        and pair.nature in (Nature.TEXT, Nature.NO_TEXT)
        and not any(cut.start <= pair.start and pair.end <= cut.end for cut in cuts)
    ]
    loose = any(window.start <= each.position < window.end for each in tree.unmatched)
    wanted = [at for at in mine if acts[at] is Act.PROPOSE] or mine
    first = tree.pairs[wanted[0]] if wanted else None
    act = acts[wanted[0]] if wanted else whole
    words = text[first.body : first.end - 1] if first is not None else reading
    every = {acts[at] for at in mine} | {whole}
    return Said(
        code,
        act or Act.PROPOSE,
        " ".join(words.split()),
        reading,
        bool(left) or loose,
        Act.RESERVE in every,
    )


def _act(attributions: Iterable[Attribution], names: Mapping[str, str], code: str) -> Act | None:
    """What a party does about bracketed words, or ``None`` where it is not named."""
    for each in attributions:
        if any(names.get(name.casefold()) == code for name in each.parties):
            return each.act or Act.PROPOSE
    return None


def _only_reserved(pair: Pair) -> bool:
    return bool(pair.attributions) and all(each.act is Act.RESERVE for each in pair.attributions)


def _choices(
    tree: BracketTree, acts: Mapping[int, Act | None]
) -> tuple[list[tuple[int, int]], frozenset[int]]:
    """Which stretches a party leaves out, and of which pairs it takes the brackets off."""
    pairs = tree.pairs
    dropped: list[tuple[int, int]] = []
    opened = {at for at, act in acts.items() if act is not None and act is not Act.OPPOSE}
    # A reservation is no other text: the words are everybody's but for whoever reserves.
    opened |= {at for at, pair in enumerate(pairs) if _only_reserved(pair)}
    for at, act in acts.items():
        if act is Act.OPPOSE or (at in opened and pairs[at].nature is Nature.NO_TEXT):
            dropped.append((pairs[at].start, pairs[at].end))
    for run in tree.alternatives:
        own = [at for at in run.members if at in opened and acts[at] in (Act.PROPOSE, Act.SUPPORT)]
        if len(own) > 1:
            opened.difference_update(own)  # both would do: it has not chosen
        gone = {at for at in run.members if acts[at] is Act.OPPOSE}
        if len(own) == 1:
            gone = set(run.members) - {own[0]}
        dropped += _left_out(pairs, run, gone)
    return dropped, frozenset(opened)


def _left_out(
    pairs: tuple[Pair, ...], run: Alternatives, gone: set[int]
) -> Iterator[tuple[int, int]]:
    """The alternatives that are not taken, and the connectors beside them."""
    for at in gone:
        yield pairs[at].start, pairs[at].end
    for one, other in zip(run.members, run.members[1:], strict=False):
        if one in gone or other in gone:
            yield pairs[one].end, pairs[other].start


def _signs(text: str, pair: Pair) -> Iterator[Span]:
    """The brackets of a pair, with the attribution and the space beside it."""
    inside = text[pair.body : pair.end - 1]
    lead = len(inside) - len(inside.lstrip()) if pair.attributions else 0
    behind = text[pair.start - 1 : pair.start].isalnum() and inside.lstrip()[:1].isalnum()
    if lead and behind and len(inside.split()) > 1:
        lead -= 1  # not the ending of a word: the space was forgotten before the bracket
    tail = len(inside) - len(inside.rstrip()) if inside.strip() else 0
    yield Span(pair.start, pair.body + lead)
    yield Span(pair.end - 1 - tail, pair.end)


def _meets(pair: Pair, window: Span) -> bool:
    return pair.start < window.end and pair.end > window.start


def _without(text: str, window: Span, cuts: Iterable[Span]) -> str:
    """The words in a window without what is cut out of them."""
    kept = ""
    at = window.start
    for start, end in sorted(cuts):
        if end <= at:
            continue
        if start >= window.end:
            break
        kept = _joined(kept, text[at : max(start, at)])
        at = end
    return _joined(kept, text[min(at, window.end) : window.end]).strip()


def _joined(before: str, after: str) -> str:
    """Two pieces between which something was cut out: one space at most, none before a comma."""
    if not before:
        return after.lstrip()
    if before[-1].isspace() and after[:1].isspace():
        after = after.lstrip()
    if before[-1] == " " and after.startswith(_STOPS):
        before = before.rstrip(" ")
    return before + after
