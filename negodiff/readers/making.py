"""A paragraph in the making, with what falls on its words: changes, comments, colours, hidden text.

For formats whose marks are met one after the other (OpenDocument, RTF); knows none of them.
"""

from collections.abc import Sequence
from typing import Final

from negodiff.model.markup import Change, Colour, Comment, Revision, View
from negodiff.readers.raising import Level
from negodiff.readers.reading import Reading
from negodiff.readers.writing import Attached, Paragraph, Words

MARK: Final = "¶"
"""What stands for the end of a paragraph, where nothing else was changed."""
_HIGHLIGHTS: Final = {
    "0000ff": "blue", "00ffff": "cyan", "00ff00": "green", "ff00ff": "magenta", "ff0000": "red",
    "ffff00": "yellow", "000080": "darkblue", "008080": "darkcyan", "008000": "darkgreen",
    "800080": "darkmagenta", "800000": "darkred", "808000": "darkyellow", "808080": "darkgray",
    "c0c0c0": "lightgray",
}  # fmt: skip
"""The colours that word processors offer behind words: Word stores their names, others do not."""
_NO_COLOURS: Final = {"highlight": frozenset(("", "ffffff")), "colour": frozenset(("", "000000"))}


def is_printed(revision: Revision, reading: Reading) -> bool:
    """Whether words are there after a change was treated as the view says."""
    known = revision.signed in reading.shared
    if revision.change is Change.FORMATTED or (reading.view is View.MARKED and not known):
        return True
    undone = reading.view is View.REJECTED and not known
    return (revision.change in (Change.DELETED, Change.MOVED_FROM)) == undone


class Making:
    """A paragraph in the making.

    Attributes:
        words: Its words.
        after: What comes right after it: its notes and text boxes.
        hidden: Words of it that are not shown.
        printed: It has words that are printed.
    """

    def __init__(self) -> None:
        self.words = Words()
        self.after: list[Paragraph] = []
        self.hidden: list[str] = []
        self.printed = False
        self._plain = False
        self._marks: dict[str, tuple[tuple[Revision, ...], int, list[str]]] = {}
        self._colours: dict[str, tuple[str, int]] = {}
        self._ranges: dict[str, tuple[Comment, int]] = {}

    @property
    def bold(self) -> bool:
        """All its words are set in bold."""
        return self.printed and not self._plain

    @property
    def marks(self) -> frozenset[str]:
        """The changes that hold here."""
        return frozenset(self._marks)

    def print(
        self, text: str, level: Level = Level.LINE, *, bold: bool, behind: str = "",
        colour: str = "",
    ) -> None:  # fmt: skip
        """Add words that are printed.

        Args:
            text: The words.
            level: Where they stand.
            bold: They are set in bold.
            behind: The colour behind them that was set by hand, six hexadecimal digits, or "".
            colour: That of the letters, likewise.
        """
        self._set("highlight", _HIGHLIGHTS.get(behind, behind))
        self._set("colour", colour)
        self.words.add(text, level)
        if text.strip():
            self.printed = True
            self._plain = self._plain or not bold

    def mark(self, name: str, revisions: tuple[Revision, ...], start: int, text: str) -> None:
        """Words from a place on, or these that are not printed, fall under a tracked change."""
        self._marks.setdefault(name, (revisions, start, []))[2].append(text)

    def end_mark(self, name: str) -> None:
        """They no longer do."""
        revisions, start, texts = self._marks.pop(name, ((), 0, []))
        lines = (" ".join(line.split()) for line in "".join(texts).split("\n"))
        text = "\n".join(line for line in lines if line)
        for revision in revisions if text or self.words.position > start else ():
            formatted = revision.change is Change.FORMATTED
            self.words.attach(start, revision._replace(text="" if formatted else text))

    def comment(self, name: str, comment: Comment) -> None:
        """A comment begins here, on the words up to the end of its name, or on none."""
        if name:
            self._ranges[name] = (comment, self.words.position)
        else:
            self.words.attach(self.words.position, comment)

    def end_comment(self, name: str) -> None:
        """It ends here, if it began in this paragraph."""
        if name in self._ranges:
            comment, start = self._ranges.pop(name)
            self.words.attach(start, comment)

    def written(self) -> tuple[str, Sequence[Attached]]:
        """Its text when nothing comes any more, and what is attached to it."""
        for name in [*self._marks]:
            self.end_mark(name)
        for name in [*self._ranges]:
            self.end_comment(name)
        self._set("highlight", "")
        self._set("colour", "")
        return self.words.finished()

    def _set(self, means: str, value: str) -> None:
        """From here on this colour holds."""
        value = "" if value in _NO_COLOURS[means] else value
        old, start = self._colours.get(means, ("", 0))
        if value == old:
            return
        if old:
            self.words.attach(start, Colour(means, old))
        self._colours[means] = (value, self.words.position)
