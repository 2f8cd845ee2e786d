"""How each language cites a clause: the inflected words, what joins them, what points elsewhere.

Data only. A word list is a regular expression, alternatives divided by "|", matched without regard
to case; it covers every form in which the word is cited, as :class:`~negodiff.structure.language.
Language` covers every form in which it is printed before a clause.
"""

from typing import Final

from negodiff.structure.wording import Wording
from negodiff.structure.wordings_east import EAST
from negodiff.structure.wordings_west import WEST

BY_CODE: Final[dict[str, Wording]] = {entry.code: entry for entry in (*WEST, *EAST)}
"""Entries by ISO 639-1 code, in the order in which a citation of unknown language is tried."""

COUNTED: Final = frozenset({"zh", "ja", "ko"})
"""Languages whose words follow their number without a space and are too short to stand alone."""
