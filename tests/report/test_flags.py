"""What a flag says, as a lawyer reads it."""

import pytest

from negodiff.model.weight import Flag, Rule
from negodiff.report import flags
from negodiff.report.parts import plain
from tests.report.test_terminal import one_pair

TOLD = [
    (Flag(Rule.MODAL_WEAKENED, "shall", "may"), "obligation weakened: shall → may"),
    (
        Flag(Rule.MODAL_STRENGTHENED, "devrait", ""),
        "obligation strengthened: devrait → plain present",
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
        Flag(Rule.LOOK_ALIKE, "capitals", "cаpitals"),
        "letters that look like others: capitals → cаpitals (U+0430 CYRILLIC SMALL LETTER A)",
    ),
    (
        Flag(Rule.UNSEEN, "", "sec\u200bond"),
        "characters that nobody sees: sec\u200bond (U+200B ZERO WIDTH SPACE)",
    ),
    (
        Flag(Rule.REFERENCE_FOLLOWS, "Article 3", "Article 4"),
        "reference follows the renumbering: Article 3 → Article 4",
    ),
    (
        Flag(Rule.BRACKETS_SET, "", "[one two three\nfour five six seven eight nine ten]"),
        "brackets set: [one two three four five six seven eight nine …",
    ),
    (
        Flag(
            Rule.EXCEPTION,
            "",
            "notwithstanding intergovernmental organisational responsibilities of all kinds",
        ),
        (
            "exception added: "
            "notwithstanding intergovernmental organisational responsibilities of all …"
        ),
    ),
]


@pytest.mark.parametrize(("flag", "told"), TOLD, ids=[told for _, told in TOLD])
def test_a_flag_in_words(flag: Flag, told: str) -> None:
    assert plain(flags.flag(flag, "ka")) == told


def test_a_verb_that_binds_in_its_plain_form_is_called_by_that_form() -> None:
    flag = Flag(Rule.MODAL_WEAKENED, "", "se esforzará por")
    told = plain(flags.flag(flag, "es"))
    assert told == "obligation weakened: plain present or future → se esforzará por"


def test_that_words_were_not_judged_is_not_said_of_each_change() -> None:
    pair = one_pair("edited", "drei", "sechs", "‹-drei-›‹+sechs+›").pairs[0]
    marked = pair._replace(flags=(Flag(Rule.NUMBER, "drei", "sechs"), Flag(Rule.WORDS_NOT_JUDGED)))
    assert plain(flags.flags(marked, "de")) == "number: drei → sechs"


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_words(rule: Rule) -> None:
    assert "-" not in plain(flags.flag(Flag(rule), "en"))


def test_a_word_in_disguise_has_a_line_of_its_own() -> None:
    pair = one_pair("edited", "two", "tw\u043e", "‹-two-›‹+tw\u043e+›").pairs[0]
    disguise = Flag(Rule.LOOK_ALIKE, "two", "tw\u043e")
    told = pair._replace(flags=(disguise, Flag(Rule.NUMBER, "two", "tw\u043e")))
    assert [plain(line) for line in flags.lines(told, "en")] == [
        "number: two → tw\u043e",
        "letters that look like others: two → tw\u043e (U+043E CYRILLIC SMALL LETTER O)",
    ]
