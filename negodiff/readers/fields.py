"""Fields: words that a program works out; from what, and which of them change by themselves.

Word and RTF write the same instructions; the reader of another format says itself which of its
fields count.
"""

import re
from typing import Final

from negodiff.model.markup import Aside, AsideKind

_COUNTING: Final = frozenset((
    "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF", "STYLEREF", "DATE", "TIME",
    "CREATEDATE", "SAVEDATE", "PRINTDATE", "EDITTIME", "REVNUM", "FILENAME", "FILESIZE",
    "LASTSAVEDBY", "USERNAME", "USERINITIALS", "USERADDRESS", "NUMWORDS", "NUMCHARS",
))  # fmt: skip
"""Fields whose result follows from the pages, the clock, the file or whoever opened it
(ECMA-376-1 §17.16.5)."""
_SILENT: Final = frozenset(("ASK", "SET", "TC", "TA", "XE", "RD", "PRIVATE", "DATA"))
"""Fields that print nothing, whatever result they store (ECMA-376-1 §17.16.5)."""
_NOTE_MARKS: Final = frozenset(("NOTEREF", "FTNREF"))
_LONGEST: Final = 2_000
_TARGET: Final = re.compile(r'\S+ (?:"([^"]*)"|([^\\\s]\S*))')
_INSIDE: Final = re.compile(r'\\l (?:"([^"]*)"|(\S+))')


def kind_of(instruction: str) -> str:
    """The first word of an instruction, which says what a field does."""
    return instruction.strip().partition(" ")[0].upper()


def counts(instruction: str) -> bool:
    """Whether a field's result changes by itself, whenever the file is opened or saved."""
    return kind_of(instruction) in _COUNTING


def is_silent(instruction: str) -> bool:
    """Whether a field prints nothing, whatever result it stores."""
    return kind_of(instruction) in _SILENT


def refers_to(instruction: str) -> str:
    """The name of the place whose number or words a field shows, or ""."""
    found = _TARGET.match(instruction) if kind_of(instruction) == "REF" else None
    return (found[1] or found[2] or "") if found else ""


def cites_note(instruction: str, shown: str) -> bool:
    """Whether a field shows the figure of a note again.

    Raised, that is no word of the text, as where the note is cited first: it would be taken for
    part of the number before it, and changes with every note put in.
    """
    return shown.strip().isdecimal() and kind_of(instruction) in _NOTE_MARKS


def field(instruction: str, result: str, where: str, *, counted: bool) -> Aside:
    """A field beside the text: what it is made from, and what it shows."""
    instruction = instruction[:_LONGEST]
    shown = " ".join(result.split())[:_LONGEST]
    text = f"{instruction} → {shown}" if shown else instruction
    return Aside(AsideKind.FIELD, text, where, ((len(instruction), len(text)),) if counted else ())


def link(target: str, words: str, where: str) -> Aside:
    """A link beside the text: where it leads, and the words that it stands behind."""
    return Aside(AsideKind.LINK, f"{target} → {' '.join(words.split())}", where)


def leads_to(instruction: str) -> str:
    """Where a field that is a link leads: an address, a bookmark of the file behind "#"."""
    found = _TARGET.match(instruction)
    inside = _INSIDE.search(instruction)
    address = (found[1] or found[2] or "") if found else ""
    return f"{address}#{inside[1] or inside[2]}" if inside else address
