"""One file, one change at a time: what is found, what is blamed."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from negodiff.app.undisclosed import undisclosed
from negodiff.errors import NegodiffError
from negodiff.ledger.source import Source
from negodiff.model.undisclosed import Undisclosed

from .arranging import CHANGES
from .looks import LOOKS
from .package import Word
from .wording import PLACES, SWAPS, swap

_ONLY_IN_TEXT = ("word gone", "words added")
KINDS: tuple[str, ...] = (
    *(f"{what} in {place}" for place in PLACES for what in SWAPS
      if place == "text" or what not in _ONLY_IN_TEXT),
    *CHANGES,
)  # fmt: skip
"""Every kind of change."""


class Trial(NamedTuple):
    """What came of one.

    Attributes:
        kind: What was changed.
        file: In which file.
        measure: "found", "blamed" or "looks".
        right: Whether the answer is right.
        told: What the answer said, where it is wrong.
    """

    kind: str
    file: str
    measure: str
    right: bool
    told: str = ""


def change(word: Word, kind: str, rng: random.Random, token: str, *, tracked: bool) -> str | None:
    """Make a change of a kind; as :data:`tests.undisclosed.arranging.Change`."""
    if kind in CHANGES:
        return CHANGES[kind](word, rng, token, tracked)
    what, _, place = kind.partition(" in ")
    return swap(word, place, SWAPS[what], rng, token, tracked=tracked)


def trials(
    name: str, data: bytes, rng: random.Random, kinds: Sequence[str] = KINDS
) -> Iterator[Trial]:
    """Try kinds of changes on one file, each that it has a place for."""
    for kind in kinds:
        seed = rng.random()
        yield from _untracked(name, data, kind, seed)
        yield from _tracked(name, data, kind, seed)
    for look in LOOKS:
        word = Word.opened(data)
        if LOOKS[look](word, random.Random(rng.random())):
            yield _silent(look, name, data, word.saved(), "looks")


def _untracked(name: str, data: bytes, kind: str, seed: float) -> Iterator[Trial]:
    """One change that is not shown, alone and beside some that are."""
    rng = random.Random(seed)
    word = Word.opened(data)
    shows = change(word, kind, rng, "zqxhidden", tracked=False)
    if shows is None:
        return
    alone = asked(data, word.saved(), name)
    told = said(alone)
    found = bool(told) and (not shows or any(shows in each for each in told))
    yield Trial(kind, name, "found", found, f"{shows!r} not in {_brief(told)}")
    word = Word.opened(word.saved())
    done = [_some_tracked(word, rng) for _ in range(3)]
    if any(done):
        both = asked(data, word.saved(), name)
        right = said(both) == told and sum(both.tracked.values()) > 0
        beside = ", ".join(each for each in done if each)
        more, less = said(both) - told, told - said(both)
        wrong = f"with {beside}: more {_brief(more)}, less {_brief(less)}"
        yield Trial(kind, name, "beside tracked ones", right, wrong)


def _tracked(name: str, data: bytes, kind: str, seed: float) -> Iterator[Trial]:
    """One change that is shown."""
    word = Word.opened(data)
    if change(word, kind, random.Random(seed), "zqxshown", tracked=True) is not None:
        yield _silent(kind, name, data, word.saved(), "blamed")


def _some_tracked(word: Word, rng: random.Random) -> str:
    kinds = list(KINDS)
    rng.shuffle(kinds)
    for kind in kinds:
        if change(word, kind, rng, "zqxshown", tracked=True) is not None:
            return kind
    return ""


def _silent(kind: str, name: str, data: bytes, changed: bytes, measure: str) -> Trial:
    value = asked(data, changed, name)
    told = said(value)
    return Trial(kind, name, measure, not told, _brief(told))


def asked(old: bytes, new: bytes, name: str) -> Undisclosed:
    """What is said of a file that came back."""
    return undisclosed(Source(old, f"sent-{name}"), Source(new, f"back-{name}"))


def said(value: Undisclosed) -> Counter[str]:
    """Everything that an answer says was not shown."""
    found: Counter[str] = Counter()
    for pair in value.changes:
        labels = [" ".join(clause.label for clause in side) for side in (pair.old, pair.new)]
        words = " ".join(f"{each.op}{each.text}" for each in pair.redline if each.op != "=")
        found[f"{'/'.join(pair.relations)}: {labels[0]} → {labels[1]}: {words}"] += 1
    for each in value.beside:
        was, now = (side.text if side else "" for side in each)
        kind = next(side.kind for side in each if side)
        found[f"{kind}: {was} → {now}"] += 1
    return found


def _brief(told: Counter[str]) -> str:
    return "; ".join(each[:160] for each in list(told)[:4]) or "nothing"


def is_readable(name: str, data: bytes) -> bool:
    """Whether a file can be read at all, and against itself shows nothing."""
    try:
        return not said(asked(data, data, name))
    except NegodiffError:
        return False
