"""Every language negodiff reads, in one table: adding one is one entry and one fixture."""

from typing import Final

from negodiff.structure.language import Language
from negodiff.structure.languages_central import CENTRAL
from negodiff.structure.languages_east import EAST
from negodiff.structure.languages_north import NORTH
from negodiff.structure.languages_west import WEST

LANGUAGES: Final[dict[str, Language]] = {
    entry.code: entry for entry in (*WEST, *NORTH, *CENTRAL, *EAST)
}
"""Entries by ISO 639 code. Where a word means different things in two languages, the detected one
wins, then the order of the table."""
