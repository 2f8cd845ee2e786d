"""Labels of draft resolutions: "PP1", "OP2 bis", "OP3 alt.": preambular and operative paragraphs.

So delegations cite a resolution while they negotiate it; the adopted text has plain numbers.
"""

import re
from functools import cache
from typing import Final

from negodiff.structure.enumerators import is_cited
from negodiff.structure.label import Label
from negodiff.structure.numerals import SUFFIXES, Reading

PREAMBULAR: Final = "PP"


@cache
def _numbered() -> re.Pattern[str]:
    suffixes = "|".join((*SUFFIXES, "alt"))
    return re.compile(
        rf"(?P<kind>OP|PP) ?(?P<number>\d{{1,3}})(?:[ -]?(?P<suffix>{suffixes}|[a-z]))?(?!\w)"
        r"(?P<close> ?[.:)])?(?=\s|$)"
    )


def may_open(first: str) -> bool:
    """Whether a line's first word can begin such a label."""
    return first[:2] in ("OP", "PP") and (len(first) == 2 or first[2].isdecimal())


def numbered(text: str) -> Label | None:
    """Read the label of a paragraph of a draft resolution."""
    match = _numbered().match(text) if may_open(text.split(" ", 1)[0]) else None
    if match is None:
        return None
    kind, suffix, end = match["kind"], match["suffix"] or "", match.end()
    number = f"{kind}{int(match['number'])}{suffix}"
    start = end + 1 if end < len(text) else end
    reading = Reading(kind, int(match["number"]), number)
    doubtful = match["close"] is None and is_cited(text, start)
    return Label(
        "item", text[:end], number, kind, start, (reading,), (), match["number"], suffix,
        doubtful, "", f"{kind}{{}}",
    )  # fmt: skip
