"""A sentence of ours with words of a draft in it: which of it is whose.

Whoever shows the sentence makes the foreign parts harmless, and sets those that are written from
right to left apart one by one, so that "old → new" never reads "new ← old".
"""

from collections.abc import Iterable
from typing import NamedTuple


class Part(NamedTuple):
    """Some text of a sentence.

    Attributes:
        text: It.
        foreign: It comes from a draft.
    """

    text: str
    foreign: bool = False


def plain(parts: Iterable[Part]) -> str:
    """The sentence as it reads."""
    return "".join(part.text for part in parts)
