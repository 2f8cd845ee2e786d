"""What a flag says, as a lawyer reads it."""

import pytest

from negodiff.model.weight import Flag, Rule
from negodiff.report import flags

TOLD = [
    (Flag(Rule.MODAL_WEAKENED, "shall", "may"), "obligation weakened: shall → may"),
    (
        Flag(Rule.MODAL_STRENGTHENED, "devrait", ""),
        "obligation strengthened: devrait → (no binding word)",
    ),
    (Flag(Rule.NEGATION, "", "not"), "negation added: not"),
    (Flag(Rule.EXCEPTION, "unless", ""), "exception removed: unless"),
    (Flag(Rule.SOFTENER_ADDED, "", "as appropriate"), "softener added: as appropriate"),
    (
        Flag(Rule.DEADLINE, "within thirty days", "within sixty days"),
        "deadline: within thirty days → within sixty days",
    ),
    (Flag(Rule.CONJUNCTION, "and", "or"), "and/or: and → or"),
    (Flag(Rule.LIST_ITEM, "(b)", ""), "list item removed: (b)"),
    (Flag(Rule.CHAPEAU), "governs every item below it"),
    (Flag(Rule.DEFINITION, "Border", "Border"), "definition edited: Border"),
    (Flag(Rule.DEFINITION, "", "Depositary"), "definition added: Depositary"),
    (Flag(Rule.RECITAL_OPERATIVE, "recital", "article"), "left the recitals, now operative text"),
    (Flag(Rule.RECITAL_OPERATIVE, "article", "recital"), "left the operative text, now a recital"),
    (Flag(Rule.BRACKETS_SET, "", "[armed]"), "brackets set: [armed]"),
    (Flag(Rule.BLANK_LEFT, "", "____"), "blank left: ____"),
    (
        Flag(Rule.REFERENCE_FOLLOWS, "Article 3", "Article 4"),
        "reference follows the renumbering: Article 3 → Article 4",
    ),
    (Flag(Rule.WORDS_NOT_JUDGED), "words not judged (language: ka)"),
    (
        Flag(Rule.BRACKETS_SET, "", "[one two three\nfour five six seven eight nine ten]"),
        "brackets set: [one two three four five six seven eight nine …",
    ),
]


@pytest.mark.parametrize(("flag", "told"), TOLD, ids=[told for _, told in TOLD])
def test_a_flag_in_words(flag: Flag, told: str) -> None:
    assert flags.flag(flag, "ka") == told


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_words(rule: Rule) -> None:
    assert "-" not in flags.flag(Flag(rule), "en")
