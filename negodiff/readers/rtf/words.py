"""The destinations and characters of RTF by their control words."""

from typing import Final

IGNORE: Final = "ignore"
"""The destination of what has no words itself, though something in it may have."""
TABLES: Final = frozenset(
    ("fonttbl", "colortbl", "stylesheet", "revtbl", "listtable", "listoverridetable")
)
LEFT_OUT: Final = frozenset((
    "info", "nonshppict", "nonesttables", "sp", "shprslt", "ftnsep", "ftnsepc", "ftncn", "aftnsep",
    "aftnsepc", "aftncn", "xe", "tc", "rxe", "txe", "private", "bkmkstart", "bkmkend",
    "mmathPict", "filetbl", "template", "objdata", "objclass", "objname", "fldtype", "datafield",
    "formfield", "pn", "background", "latentstyles", "listpicture", "picprop", "listname",
    "liststylename",
))  # fmt: skip
WITHIN: Final = frozenset(("shp", "shpinst", "do", "upr", "object", "userprops"))
UNREAD: Final = LEFT_OUT | WITHIN
"""Destinations only where they begin a group: else they would hide what follows in it."""
OPEN: Final = frozenset(("fldrslt", "result", "ud", "shppict", "nesttableprops", "rtf"))
HEADS: Final = frozenset((
    "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
))  # fmt: skip
CAPTURED: Final = frozenset((
    "listtext", "pntext", "fldinst", "atnid", "atnauthor", "atndate", "atnref", "atnparent",
    "atrfstart", "atrfend", "annotation", "mmath", "moMath", "moMathPara", "propname", "staticval",
    "oldcprops", "oldpprops",
))  # fmt: skip
BOXES: Final = frozenset(("shptxt", "dptxbxtext"))
DESTINATIONS: Final = (
    TABLES | LEFT_OUT | WITHIN | OPEN | CAPTURED | HEADS | BOXES | {"footnote", "field", "pict"}
)
SIGNS: Final = {b"~": "\u00a0", b"_": "\u2011", b"-": "\u00ad", b"\t": "\t"}
ESCAPED: Final = (b"\\", b"{", b"}")
CHARACTERS: Final = {
    "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002",
    "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e",
    "rtlmark": "\u200f", "zwbo": "\u200b", "zwnbo": "\u2060",
}  # fmt: skip
STYLE_KINDS: Final = ("cs", "ds", "ts")
PAGES: Final = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
WORDED_FIELDS: Final = frozenset(("EQ", "SYMBOL", "MERGEFIELD", "FILLIN", "ASK", "QUOTE"))
"""Fields whose code has words that are seen on the page."""
SYMBOL_BULLET: Final = "\uf0b7"
COUNTED: Final = frozenset(("chpgn", "chdate", "chdpl", "chdpa", "chtime", "sectnum"))
"""The words that stand for the page's number, today's date and the like, without a result."""
NOTE_FORMS: Final = {
    "nar": "decimal", "nalc": "lowerLetter", "nauc": "upperLetter", "nrlc": "lowerRoman",
    "nruc": "upperRoman", "nchi": "chicago",
}  # fmt: skip
"""The formats of the numbers of notes: the ends of "ftnnar", "aftnnrlc", "sftnnchi"."""
