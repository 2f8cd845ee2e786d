"""The changed places of a redline, each with the words around it.

Two changes with a word or two between them are one place: "[-shall-] [+not+] be" is read together.
Knows nothing of languages; a place is only words before, words after, and where they stand.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from negodiff.model.comparison import Op, Piece
from negodiff.text.tokens import tokens, unspaced

_NEAR = 12
"""Unchanged characters between two changes that are still one place."""

_AROUND, _BEHIND = 44, 30
"""Characters of unchanged text before and behind a place: the longest phrases fit."""

_WORDS = re.compile(r"[^\W_]+(?:['’.,:/·\u2010\u2011-][^\W_]+)*|[^\w\s]|_+")
"""Words and figures with what holds them together ("and/or", "1,000", "co-operate"); signs."""

SENTENCE_ENDS = frozenset(".;:!?")
"""Signs after which a capital is a matter of course, and a sentence whole."""

_SAME, _DELETE = Op.SAME, Op.DELETE


class Change(NamedTuple):
    """One changed place.

    Attributes:
        old: The old draft's words there; "" where words were put in.
        new: The new draft's words there; "" where words were taken out.
        left: Unchanged words before it, at most some 44 characters.
        right: Unchanged words after it, at most some 30 characters.
        old_start: Where ``old`` begins in the pair's whole old text.
        new_start: Where ``new`` begins in the pair's whole new text.
        opens: Nothing stands before it and ``left``.
        closes: Nothing stands behind it and ``right``.
    """

    old: str
    new: str
    left: str
    right: str
    old_start: int
    new_start: int
    opens: bool
    closes: bool

    @property
    def opens_sentence(self) -> bool:
        """Whether the changed words begin a sentence, or the clause."""
        before = self.left.rstrip()
        return before[-1] in SENTENCE_ENDS if before else self.opens


def changes_of(redline: Sequence[Piece]) -> list[Change]:
    """The changed places of a redline, in reading order."""
    found: list[Change] = []
    left = old = new = between = ""
    old_at = new_at = start = new_start = 0
    opened = False
    for op, text in redline:
        if op is _SAME:
            if opened and len(text) > _NEAR:
                found.append(_change(old, new, left, text, start, new_start))
                opened, old, new = False, "", ""
            if opened:
                between += text
            else:
                left = text
            old_at += len(text)
            new_at += len(text)
            continue
        if not opened:
            opened, start, new_start = True, old_at, new_at
        elif between:
            old, new, between = old + between, new + between, ""
        if op is _DELETE:
            old += text
            old_at += len(text)
        else:
            new += text
            new_at += len(text)
    if opened:
        found.append(_change(old, new, left, between, start, new_start))
    if found:
        last = found[-1]
        found[-1] = last._replace(closes=last.old_start + len(last.old) + len(last.right) >= old_at)
    return found


def _change(old: str, new: str, left: str, right: str, old_start: int, new_start: int) -> Change:
    opens = len(left) == old_start and len(left) <= _AROUND
    if len(left) > _AROUND:
        left = left[-_AROUND:]
        cut = left.find(" ")
        left = left[cut + 1 :] if cut >= 0 else left
    if len(right) > _BEHIND:
        right = right[:_BEHIND]
        cut = right.rfind(" ")
        right = right[:cut] if cut >= 0 else right
    return Change(old, new, left, right, old_start, new_start, opens, False)


class _Context(NamedTuple):
    """A place's words with those around it, and how many are the same at either end."""

    old: list[str]
    new: list[str]
    head: int
    tail: int


class Place:
    """A changed place cut into words. The words around it are cut only when somebody asks.

    Attributes:
        change: Where it comes from.
        taken: The old draft's words that changed.
        given: The new draft's words that changed.
        ends: The changed words are the last ones of the clause.
    """

    __slots__ = ("_around", "_inner", "change", "ends", "given", "taken")

    def __init__(self, change: Change) -> None:
        self.change = change
        left, right = change.left, change.right
        self._around: _Context | None = None
        inside = (left and left[-1] != " ") or (right and right[0] != " ")
        if inside:
            # A change inside a word, or between a word and its sign, is read with what is around.
            old = words_of(f"{left}{change.old}{right}")
            new = words_of(f"{left}{change.new}{right}")
        else:
            old, new = words_of(change.old), words_of(change.new)
        head = tail = 0
        most = min(len(old), len(new))
        while head < most and old[head] == new[head]:
            head += 1
        while head + tail < most and old[-1 - tail] == new[-1 - tail]:
            tail += 1
        self._inner = old, new, head, tail
        if inside:
            self._around = _Context(old, new, head, tail)
        self.taken = old[head : len(old) - tail] if head or tail else old
        self.given = new[head : len(new) - tail] if head or tail else new
        self.ends = not tail and change.closes and (inside or not right.strip())

    def _context(self) -> "_Context":
        if self._around is None:
            before, behind = words_of(self.change.left), words_of(self.change.right)
            old, new, head, tail = self._inner
            self._around = _Context(
                [*before, *old, *behind],
                [*before, *new, *behind],
                len(before) + head,
                len(behind) + tail,
            )
        return self._around

    @property
    def old(self) -> list[str]:
        """The old draft's words, those around the change included."""
        return self._context().old

    @property
    def new(self) -> list[str]:
        """The new draft's words, those around the change included."""
        return self._context().new

    @property
    def head(self) -> int:
        """How many words at the beginning are the same in both."""
        return self._context().head

    @property
    def tail(self) -> int:
        """How many words at the end are the same in both."""
        return self._context().tail

    @property
    def opens_sentence(self) -> bool:
        """Whether the changed words begin a sentence, or the clause."""
        _, _, head, _ = self._inner
        if head:
            return self._inner[0][head - 1] in SENTENCE_ENDS
        return self.change.opens_sentence


def words_of(text: str) -> list[str]:
    """Words and signs, without white space; characters in scripts without spaces.

    Composed and decomposed letters are the same, and a soft hyphen is nothing.
    """
    if text.isascii():
        return _WORDS.findall(text)
    text = unicodedata.normalize("NFC", text.replace("\u00ad", ""))
    if unspaced(text):
        return [token for token in tokens(text) if not token.isspace()]
    return _WORDS.findall(text)


_CLOSED = r" ([,.;:)\]»”’%])"
_OPENED = r"([(\[«“]) "
_WITHIN = r'" ([^"]*?) "'


def joined(words: list[str]) -> str:
    """Words and signs as a person would write them: "thirty (30)"."""
    text = " ".join(words)
    if text.replace(" ", "").isalnum():
        return text
    text = re.sub(_OPENED, r"\1", re.sub(_CLOSED, r"\1", text))
    return re.sub(_WITHIN, r'"\1"', text) if '" ' in text else text
