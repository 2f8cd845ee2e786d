"""A frame of asterisks around lines is drawn, not written: it is taken off before anything else.

::

    ******************
    * 12. No Warranty *
    ******************

The sign may be doubled or tripled at both ends.
"""

import re

_FRAMED = re.compile(r"[ ]*([*#])(\1{0,2})( .+ )\1\2[ ]*")
_ENDS = (" *\n", " #\n", " **\n", " ##\n", " ***\n", " ###\n")
_FEW = 2


def unframed(lines: list[str]) -> tuple[list[str], frozenset[int]]:
    """Take off the frames.

    Returns:
        The lines, each in its place and with its inner indentation; and the numbers, from 1, of
        those that stood in a frame, which is narrower than the page.
    """
    text = "\n".join(lines)
    if not ("*\n" in text or "#\n" in text) or not any(end in text for end in _ENDS):
        return lines, frozenset()
    inside: set[int] = set()
    result = list(lines)
    at = 0
    while at < len(lines):
        inner: list[str] = []
        first = _FRAMED.fullmatch(lines[at])
        framed = first
        while framed and first and _alike(first, framed):
            inner.append(framed[3].rstrip())
            end = at + len(inner)
            framed = _FRAMED.fullmatch(lines[end]) if end < len(lines) else None
        if len(inner) >= _FEW:
            end = at + len(inner)
            depth = min((len(line) - len(line.lstrip()) for line in inner if line), default=0)
            inside.update(range(at + 1, end + 1))
            result[at:end] = [line[depth:] for line in inner]
        at += max(1, len(inner))
    return result, frozenset(inside)


def _alike(first: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two framed lines have their signs in the same columns."""
    return first[1] + first[2] == other[1] + other[2] and first.end(3) == other.end(3)
