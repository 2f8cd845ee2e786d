"""Footnotes below the text: "[^1]: …" and "¹ …" at the start of a line, and their marks."""

import re

STARTS = frozenset("[⁰¹²³⁴⁵⁶⁷⁸⁹")
"""With what a footnote's line can begin."""
_NOTE = re.compile(r"(\[\^[^\[\]\s]{1,40}\]):\s*|([⁰¹²³⁴-⁹]{1,3})[.)]?\s*(?=[^\W\d_]|[\"“«„‘'(\[])")
_MARK = re.compile(r"(?:\s+(?=(?:\[\^[^\[\]\s]{1,40}\])+$))?(\[\^[^\[\]\s]{1,40}\])")


def note_start(text: str) -> tuple[str, int] | None:
    """The label of the footnote that a line opens, and where its words begin."""
    match = _NOTE.match(text)
    return (match[1] or match[2], match.end()) if match else None


def without_marks(text: str, labels: frozenset[str]) -> str:
    """A text without the bracketed marks of the notes that exist: "2027[^1]." is "2027."."""
    if "[^" not in text:
        return text

    def gap(match: re.Match[str]) -> str:
        if match[1] not in labels:
            return match[0]
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        return " " if before.isalnum() and after.isalnum() else ""

    return _MARK.sub(gap, text)
