"""How the sections of a Word file number their notes (ISO/IEC 29500-1, 17.11)."""

from typing import Final

from lxml import etree

from negodiff.readers.note_numbers import NoteNumbers, Numbers, Restart
from negodiff.readers.word.names import W, number, value
from negodiff.readers.word.parts import Parts

_FORMS: Final = {"footnote": "decimal", "endnote": "lowerRoman"}
KINDS: Final = tuple(_FORMS)
_RESTARTS: Final = {"eachSect": Restart.SECTION, "eachPage": Restart.PAGE}
_SECTION: Final = f"{W}sectPr"


class Sections:
    """The sections, gone through while the text is read."""

    def __init__(self, parts: Parts) -> None:
        root = parts.xml(parts.main)
        self._settings = parts.first("settings")
        self._left = [
            each
            for each in (() if root is None else root.iter(_SECTION))
            if (above := each.getparent()) is not None and above.tag != f"{W}sectPrChange"
        ]
        self._left.reverse()
        self._notes = {kind: NoteNumbers(self._numbers(kind)) for kind in KINDS}

    def cite(self, kind: str, language: str) -> str:
        """The number of the next note of a kind."""
        return self._notes[kind].cite(language)

    def after(self, properties: etree._Element | None) -> None:
        """A paragraph ends, which may be the last of its section."""
        section = None if properties is None else properties.find(_SECTION)
        if section is not None and section in self._left:
            del self._left[self._left.index(section) :]
            for kind, notes in self._notes.items():
                notes.ends(Restart.SECTION)
                notes.numbers = self._numbers(kind)

    def page_ends(self) -> None:
        """A page ends, as the file was printed last."""
        for notes in self._notes.values():
            notes.ends(Restart.PAGE)

    def _numbers(self, kind: str) -> Numbers:
        """How the section that is being read numbers notes, and else all of the file."""
        section = self._left[-1] if self._left else None
        stated = [
            None if above is None else above.find(f"{W}{kind}Pr")
            for above in (section, self._settings)
        ]
        form, start, restart = (
            next((found for each in stated if (found := value(each, name)) is not None), "")
            for name in ("numFmt", "numStart", "numRestart")
        )
        first = number(start)
        return Numbers(
            form or _FORMS[kind],
            1 if first is None else first,
            _RESTARTS.get(restart, Restart.NEVER),
        )
