"""Words that differ and look the same: letters of another script, characters that nobody sees."""

from collections.abc import Iterator

from negodiff.model.weight import Flag, Rule
from negodiff.text.characters import hides, is_mixed, looks, unseen


def disguises(old: str, new: str) -> Iterator[Flag]:
    """A flag for each word of a changed place that is not what it looks like.

    Args:
        old: The words before, "" where words were put in.
        new: The words now.
    """
    before = {looks(word): word for word in old.split()}
    kept = set(old.split())
    for word in new.split():
        if word in kept:
            continue
        was = before.get(looks(word), "")
        if unseen(word) != unseen(was) if was else hides(word):
            yield Flag(Rule.UNSEEN, was, word)
        if _seen(word) != _seen(was) if was else is_mixed(word):
            yield Flag(Rule.LOOK_ALIKE, was, word)


def _seen(word: str) -> str:
    gone = unseen(word)
    return "".join(char for char in word if char not in gone)
