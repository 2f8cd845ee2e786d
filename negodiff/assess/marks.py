"""A cheap look at whether a text can hold what is expensive to read: brackets, references."""

import re
from collections.abc import Iterable

from negodiff.assess.changes import Change

_CITES = (
    r"\d|(?<!\w)[IVXLC]+(?!\w)|[(（]\w{1,4}[)）]|(?<!\w)\w\)|[«\"“]\w[»\"”]"
    r"|[〇零一二三四五六七八九十百前]"
)
"""What a reference by number has in it: a figure, a numeral, a letter in brackets."""

_NUMBER_SIGN = re.compile(r"[\dIVXLC(（)）«“\"„〇零一二三四五六七八九十百前]")
"""What any of these has in it: a cheap look before that one."""

_OTHER_SIGNS = "［］〔〕【】●"


def has_mark(text: str) -> bool:
    """Whether a text can hold brackets or blanks."""
    if "[" in text or "]" in text or "__" in text or "XX" in text:
        return True
    if text.isascii():
        return False
    return any(sign in text for sign in _OTHER_SIGNS)


def touches_brackets(changes: Iterable[Change]) -> bool:
    """Whether brackets or blanks can be among the changed words."""
    return any(has_mark(change.old) or has_mark(change.new) for change in changes)


def may_cite(text: str) -> bool:
    """Whether a text can hold a reference by number."""
    return _NUMBER_SIGN.search(text) is not None and re.search(_CITES, text) is not None
