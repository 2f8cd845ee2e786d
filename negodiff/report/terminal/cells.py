"""How many columns text takes on a screen: two for wide characters, none for combining marks."""

from rich.cells import cell_len

from negodiff.report.safe import LRM


def columns(text: str) -> int:
    """The columns that ``text`` takes."""
    if text.isascii():
        return len(text)
    return cell_len(text.replace(LRM, ""))


def fitting(text: str, room: int) -> int:
    """How many characters of ``text``, at least one, fit in ``room`` columns.

    A combining mark is never parted from the character before it.
    """
    used = 0
    for at, character in enumerate(text):
        used += columns(character)
        if used > room and at:
            return at
    return len(text)
