"""How the notes of an RTF file are numbered: control words for the file, and for its sections."""

import re
from typing import Final

from negodiff.readers.note_numbers import NoteNumbers, Numbers, Restart
from negodiff.readers.rtf.words import NOTE_FORMS

_WORD: Final = re.compile(r"(s?)(a?)ftn(rstpg|restart|rstcont|start|n[a-z]{2,3})$")
_RESTARTS: Final = {
    "rstpg": Restart.PAGE, "restart": Restart.SECTION, "rstcont": Restart.NEVER,
}  # fmt: skip


class NoteNumbering:
    """The numbers of footnotes and endnotes."""

    def __init__(self) -> None:
        self._kinds = {
            "footnote": NoteNumbers(Numbers("decimal")),
            "endnote": NoteNumbers(Numbers("decimal")),
        }
        self._stated = {kind: notes.numbers for kind, notes in self._kinds.items()}

    def control(self, word: str, number: int | None) -> None:
        """Heed a control word, if it says how notes are numbered."""
        found = _WORD.match(word)
        if found is None:
            return
        kind = "endnote" if found[2] else "footnote"
        notes = self._kinds[kind]
        notes.numbers = _changed(notes.numbers, found[3], number)
        if not found[1]:
            self._stated[kind] = _changed(self._stated[kind], found[3], number)

    def plain_section(self) -> None:
        """What a section states ends: the file's own numbering holds."""
        for kind, notes in self._kinds.items():
            notes.numbers = self._stated[kind]

    def ends(self, what: Restart) -> None:
        """A section, or a page, ends."""
        for notes in self._kinds.values():
            notes.ends(what)

    def cite(self, kind: str) -> str:
        """The number of the next note of a kind."""
        return self._kinds[kind].cite()


def _changed(numbers: Numbers, what: str, number: int | None) -> Numbers:
    if what in _RESTARTS:
        return numbers._replace(restart=_RESTARTS[what])
    if what == "start":
        return numbers._replace(start=1 if number is None else number)
    return numbers._replace(form=NOTE_FORMS.get(what, numbers.form))
