"""How much a change of words matters, and the rules that say so."""

from enum import StrEnum
from typing import NamedTuple


class Weight(StrEnum):
    """What a change amounts to. When unsure, it is substantive."""

    SUBSTANTIVE = "substantive"
    CONSEQUENTIAL = "consequential"
    EDITORIAL = "editorial"


class Rule(StrEnum):
    """What a flag says of a change."""

    MODAL_STRENGTHENED = "modal-strengthened"
    MODAL_WEAKENED = "modal-weakened"
    MODAL_CHANGED = "modal-changed"
    NEGATION = "negation"
    EXCEPTION = "exception"
    SOFTENER_ADDED = "softener-added"
    SOFTENER_REMOVED = "softener-removed"
    PRECEDENCE = "precedence"
    SCOPE = "scope"
    CONJUNCTION = "conjunction"
    NUMBER = "number"
    DATE = "date"
    DEADLINE = "deadline"
    AMOUNT = "amount"
    NAME = "name"
    DEFINITION = "definition"
    LIST_ITEM = "list-item"
    CHAPEAU = "chapeau"
    RECITAL_OPERATIVE = "recital-operative"
    BRACKETS_SET = "brackets-set"
    BRACKETS_CLEARED = "brackets-cleared"
    ALTERNATIVE_CHOSEN = "alternative-chosen"
    BLANK_FILLED = "blank-filled"
    BLANK_LEFT = "blank-left"
    REFERENCE_FOLLOWS = "reference-follows"
    REFERENCE_CHANGED = "reference-changed"
    REFERENCE_STALE = "reference-stale"
    TERM_RENAMED = "term-renamed"
    SPELLING = "spelling"
    PUNCTUATION = "punctuation"
    TYPOGRAPHY = "typography"
    LOOK_ALIKE = "look-alike"
    UNSEEN = "unseen-character"
    WORDS_NOT_JUDGED = "words-not-judged"


class Flag(NamedTuple):
    """One thing noticed about a change, with the words of either side that it rests on.

    Attributes:
        rule: Which.
        old: The old draft's words, "" where there are none.
        new: The new draft's words, "" where there are none.
    """

    rule: Rule
    old: str = ""
    new: str = ""
