"""Words of a draft, made harmless: whatever could act on a screen or a page becomes visible.

A draft was written by the other side. Terminal escape sequences, controls of writing direction and
invisible characters in it are shown as what they are and never obeyed. Every renderer for people
passes every foreign string (words, references, headings, names, paths) through here.
"""

import re

# Controls except the line feed; writing-direction controls; what is invisible or breaks lines;
# halves of surrogate pairs, which no encoding can carry. Joiners (U+200C, U+200D) stay: Persian
# and Indic spelling needs them.
_UNSAFE = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f"
)
_UNSAFE_ONE = re.compile(f"[{_UNSAFE}]")
# The same, and what would be taken for the signs of a redline: ‹- ‹+ -› +›.
_UNSAFE_OR_SIGN = re.compile(f"([{_UNSAFE}]|‹(?=[-+])|(?<=[-+])›)")

# What is no character of XML 1.0. All that are some, negated, would take 4 ms to compile.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

LRM = "\u200e"
"""Left-to-right mark: our own, set around what must keep its order beside right-to-left words."""

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")


def visible(text: str) -> str:
    r"""``text`` with every character that could act replaced by its visible name.

    Controls become their pictures (``␛`` for escape), all else its code point (``\u202e``). Line
    feeds stay: they mark the lines of a clause.
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE_ONE.sub(_named, text)


def one_line(text: str) -> str:
    """:func:`visible` for a string that has to stay on one line: a reference, a name, a path."""
    return visible(text).replace("\n", "␊")


def xml(text: str) -> str:
    """:func:`visible`, and what XML cannot carry shown by its code point, too."""
    return _NOT_XML.sub(_named, visible(text))


def parts(text: str) -> list[tuple[str, bool]]:
    """``text`` made visible, in pieces, each with whether it stands for a harmful character.

    Harmful is here also what would pass for a sign of ours around words taken out or put in.
    """
    if text.isascii() and text.isprintable():
        return [(text, False)]
    pieces = _UNSAFE_OR_SIGN.split(text)
    return [
        (_name(piece), True) if at % 2 else (piece, False)
        for at, piece in enumerate(pieces)
        if piece
    ]


def is_right_to_left(text: str) -> bool:
    """Whether ``text`` has letters that are written from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def reads_right_to_left(text: str) -> bool:
    """Whether most letters of ``text`` are written from right to left, so that it is set so."""
    if text.isascii():
        return False
    turned = len(_RIGHT_TO_LEFT.findall(text))
    return 2 * turned > sum(map(str.isalpha, text))


def _named(found: re.Match[str]) -> str:
    return _name(found[0])


def _name(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
