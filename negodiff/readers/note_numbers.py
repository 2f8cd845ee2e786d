"""The numbers of footnotes and endnotes, which can begin anew with each section or each page."""

from enum import IntEnum
from typing import NamedTuple

from negodiff.readers.numbers.formats import printed


class Restart(IntEnum):
    """Where numbers begin anew; a new section is a new page, too."""

    NEVER = 0
    SECTION = 1
    PAGE = 2


class Numbers(NamedTuple):
    """How the notes of a section are numbered.

    Attributes:
        form: The format of their numbers, as OOXML names it.
        start: The first number.
        restart: Where numbers begin anew.
    """

    form: str
    start: int = 1
    restart: Restart = Restart.NEVER


class NoteNumbers:
    """The numbers of one kind of notes, as they are cited.

    Attributes:
        numbers: How those of the section that is being read are numbered.
    """

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self._reached: int | None = None

    def cite(self, language: str = "") -> str:
        """The number of the next note."""
        reached = self._reached
        self._reached = self.numbers.start if reached is None else reached + 1
        return printed(self._reached, self.numbers.form, language or "en") or str(self._reached)

    def ends(self, what: Restart) -> None:
        """A section, or a page, ends."""
        if self.numbers.restart >= what:
            self._reached = None
