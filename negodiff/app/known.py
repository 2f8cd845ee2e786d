"""Our tracked changes in a file that came back, where nothing is left of who made them and when.

Who removes personal information from a file, ours or theirs, wipes names and dates off its tracked
changes; and a program that saves the file cuts them up otherwise. They are told by their words.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from negodiff.model.markup import Change, Revision

_WORD: Final = re.compile(r"\w+")
_PUTS_IN: Final = frozenset({Change.INSERTED, Change.MOVED_TO})
_Words = Counter[tuple[str, str]]


def wiped(ours: Sequence[Revision], theirs: Sequence[Revision]) -> bool:
    """Whether all words of our tracked changes are in theirs, but not under our names."""
    if not ours:
        return False
    signed = {each.signed for each in theirs}
    if all(each.date and each.signed in signed for each in ours):
        return False
    return _words(ours) <= _words(theirs)


def without(theirs: Sequence[Revision], ours: Sequence[Revision]) -> tuple[Revision, ...]:
    """Their tracked changes without ours."""
    left = _words(ours)
    shown: list[Revision] = []
    for each in theirs:
        words = _words([each])
        if words <= left:
            left -= words
        else:
            shown.append(each)
    return tuple(shown)


def _words(revisions: Iterable[Revision]) -> _Words:
    """The words that were put in and taken out; for a paragraph's mark or a format, there is none.

    What was moved may stand as put in and taken out.
    """
    found: _Words = Counter()
    for each in revisions:
        if each.change is not Change.FORMATTED:
            kind = "in" if each.change in _PUTS_IN else "out"
            found.update((kind, word) for word in _WORD.findall(each.text))
    return found
