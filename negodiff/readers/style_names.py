"""What the usual names of paragraph styles say, whatever the format that writes them."""

import re
from typing import Final

TITLES: Final = frozenset({"title", "subtitle"})
"""Styles that are set off although they may say nothing of it."""
_HEADING: Final = re.compile(r"heading ([1-9])", re.IGNORECASE)


def heading_level(name: str) -> int:
    """The level of heading that a name states, or 0."""
    found = _HEADING.fullmatch(name)
    return int(found[1]) if found else 0
