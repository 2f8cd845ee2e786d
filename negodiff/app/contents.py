"""Whether a table of contents differs only since it was made anew from the text."""

from negodiff.app.counted import SIGN, masked
from negodiff.model.clause import Draft
from negodiff.model.markup import AsideKind
from negodiff.model.undisclosed import Beside


def follows(beside: Beside, draft: Draft) -> bool:
    """Whether the lines that came into a table of contents are headings of the text.

    A program makes it from the text as it is, tracked changes included, and tracks nothing there.

    Args:
        beside: What differs outside the text.
        draft: The received text, its tracked changes accepted.
    """
    old, new = beside
    if new is None or new.kind is not AsideKind.CONTENTS:
        return False
    before = set() if old is None else set(_lines(old.text, old.counted))
    headings = {
        _letters(words)
        for clause in draft.clauses
        for words in (
            clause.words,
            clause.heading,
            f"{clause.label}{clause.heading or clause.text}",
        )
    }
    return all(line in before or line in headings for line in _lines(new.text, new.counted))


def _lines(text: str, pages: tuple[tuple[int, int], ...]) -> list[str]:
    """The lines without their pages, as letters and digits."""
    lines = masked(text, pages).replace(SIGN, "\n").split("\n")
    return [letters for line in lines if (letters := _letters(line))]


def _letters(words: str) -> str:
    return "".join(char for char in words if char.isalnum())
