"""A draft as plain lines, one for each clause: what tools that compare lines are given."""

import re
from hashlib import sha256

from negodiff.model.clause import Draft
from negodiff.report.safe import one_line
from negodiff.structure.show import shown

_CONFLICT = re.compile(rb"^<{7} .*?^={7}\r?$.*?^>{7} ", re.DOTALL | re.MULTILINE)


def clause_lines(draft: Draft) -> str:
    """Every clause on a line of its own: reference, two spaces, heading and words."""
    return "".join(
        f"{f'{one_line(clause.ref)}  {_words(clause.words)}'.rstrip()}\n"
        for clause in shown(draft).clauses
    )


def is_in_conflict(data: bytes) -> bool:
    """Whether git has put its marks of a conflict into a file: it is two drafts then, and none."""
    return _CONFLICT.search(data) is not None


def as_they_are(data: bytes) -> str:
    """The lines of a file in UTF-8, made harmless and otherwise left alone."""
    lines = data.decode("utf-8", "replace").splitlines()
    return "".join(f"{one_line(line)}\n" for line in lines)


def unread_lines(reason: str, data: bytes) -> str:
    """What stands for a file that is no draft we can read: why, and which bytes it has."""
    if not data:
        return ""
    return f"not read as a draft: {one_line(reason)}\nsha256  {sha256(data).hexdigest()}\n"


def _words(text: str) -> str:
    return one_line(text.replace("\n", " · "))
