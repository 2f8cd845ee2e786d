"""Scripts that fill lines differently: written without spaces, two columns wide, or without width.

Patterns over these large blocks are slow to build, and most drafts hold none of their characters:
they are built when first needed.
"""

import re
from functools import cache

_SOLID = (
    "\u2e80-\u303e\u3041-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f"
    "\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003fffd"
)
_HANGUL = "\u1100-\u115f\u3130-\u318f\uac00-\ud7a3"
_WIDTHLESS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\xad"
)
_OPENERS = "“‘（【《「『〔［("
_CLOSERS = "，。、；：？！）】》」』〕］”’…)"


def is_solid(char: str) -> bool:
    """Say whether a character belongs to a script written without spaces, or is "" ."""
    return char > "\u2e7f" and solid().match(char) is not None


@cache
def solid() -> re.Pattern[str]:
    """A character of a script that is written without spaces and may break anywhere."""
    return re.compile(f"[{_SOLID}]")


@cache
def solid_beside_latin() -> re.Pattern[str]:
    """Such a character beside a Latin one, the space between them as a group."""
    return re.compile(f"[{_SOLID}]( ?)[A-Za-z0-9]|[A-Za-z0-9]( ?)[{_SOLID}]")


def is_hangul(char: str) -> bool:
    """Say whether a character is a Korean syllable."""
    return "\uac00" <= char <= "\ud7a3"


@cache
def hangul_after_figure() -> re.Pattern[str]:
    """A Korean syllable after a figure, the space between them as a group."""
    return re.compile(r"\d( ?)[\uac00-\ud7a3]")


@cache
def _wide() -> re.Pattern[str]:
    return re.compile(f"[{_SOLID}{_HANGUL}]")


@cache
def _widthless() -> re.Pattern[str]:
    return re.compile(f"[{_WIDTHLESS}]")


@cache
def _unbreakable() -> re.Pattern[str]:
    return re.compile(f"[{_OPENERS}]*(?:[{_SOLID}]|[^\\s{_SOLID}]+)[{_CLOSERS}]*")


def first_unit(text: str) -> str:
    """What a wrapper of East Asian text keeps together at the start of a line."""
    kept = _unbreakable().match(text)
    return kept.group() if kept else text.split(" ", 1)[0]


def columns(text: str) -> int:
    """The columns a text takes on a screen."""
    if text.isascii():
        return len(text)
    return len(text) + len(_wide().findall(text)) - len(_widthless().findall(text))


def counts_columns(text: str) -> bool:
    """Say whether a text's width on a screen can differ from its number of characters."""
    if text.isascii():
        return False
    return any(
        (char > "\u02ff" and not "\u0370" <= char <= "\u0590" and not "\u2010" <= char <= "\u2028")
        and (_wide().match(char) or _widthless().match(char)) is not None
        for char in text
    )
