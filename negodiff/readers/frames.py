"""A frame of asterisks around lines is drawn, not written: it is taken off before anything else.

::

    ******************
    * 12. No Warranty *
    ******************
"""

_SIGNS = "*#"
_FEW = 2


def unframed(lines: list[str]) -> tuple[list[str], frozenset[int]]:
    """Take off the frames.

    Returns:
        The lines, each in its place and with its inner indentation; and the numbers, from 1, of
        those that stood in a frame, which is narrower than the page.
    """
    text = "\n".join(lines)
    if " *\n" not in text and " #\n" not in text:
        return lines, frozenset()
    inside: set[int] = set()
    result = list(lines)
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _is_framed(lines[end]) and _alike(lines[at], lines[end]):
            end += 1
        if end - at >= _FEW:
            inner = [line.strip()[1:-1].rstrip() for line in lines[at:end]]
            depth = min((len(line) - len(line.lstrip()) for line in inner if line), default=0)
            inside.update(range(at + 1, end + 1))
            result[at:end] = [line[depth:] for line in inner]
        at = max(end, at + 1)
    return result, frozenset(inside)


def _is_framed(line: str) -> bool:
    """Whether a line stands between two signs and blanks: "*  the words  *"."""
    bare = line.strip() if line[:1] in _SIGNS or line[:1] == " " else ""
    return (
        len(bare) > len("*  *")
        and bare[0] in _SIGNS
        and bare[-1] == bare[0]
        and bare[1] == " " == bare[-2]
    )


def _alike(first: str, other: str) -> bool:
    """Whether two framed lines have their signs in the same columns."""
    return len(first.rstrip()) == len(other.rstrip()) and first.lstrip()[0] == other.lstrip()[0]
