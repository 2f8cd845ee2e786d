"""Names of parties, persons, places and bodies that a change puts in or takes out.

A name is told by its capital inside a sentence; languages that write every noun so are not judged.
"""

from collections.abc import Iterator

from negodiff.assess.changes import SENTENCE_ENDS, Change
from negodiff.assess.lexicon import Lexicon
from negodiff.model.weight import Flag, Rule

_STEM = 4
"""Letters by which two forms of one word are known: "Party", "Parties"."""

_SHORT = 6
"""Words up to which a name that was put in, with nothing taken out, is told."""


def names(
    change: Change, taken: list[str], given: list[str], lexicon: Lexicon, *, opens: bool
) -> Iterator[Flag]:
    """The names that one side has and the other has not.

    Args:
        change: Where.
        taken: The old draft's words that changed.
        given: The new draft's words that changed.
        lexicon: Of their language.
        opens: They begin a sentence, or the clause.
    """
    if change.old.islower() and change.new.islower():
        return
    if (not taken or not given) and max(len(taken), len(given)) > _SHORT:
        return
    old = {word.lower()[:_STEM] for word in taken}
    new = {word.lower()[:_STEM] for word in given}
    gone = _capitalised(taken, new, lexicon, opens=opens)
    come = _capitalised(given, old, lexicon, opens=opens)
    if gone or come:
        yield Flag(Rule.NAME, " ".join(dict.fromkeys(gone)), " ".join(dict.fromkeys(come)))


def _capitalised(words: list[str], other: set[str], lexicon: Lexicon, *, opens: bool) -> list[str]:
    """The words with a capital inside a sentence, of which the other side has no form."""
    found: list[str] = []
    for word in words:
        matter_of_course, opens = opens, word in SENTENCE_ENDS
        if matter_of_course or not word[0].isupper() or (word.isupper() and len(word) > 4):
            continue
        low = word.lower()
        if low in lexicon.always_terms or low in lexicon.not_names or low in lexicon.phrases:
            continue
        if low[:_STEM] not in other:
            found.append(word)
    return found
