"""Words that look the same and are not: told of the word, whatever else the change does.

"→" stands between the words before and now; what follows "=" is told.
"""

import pytest

from negodiff.assess.disguises import disguises
from negodiff.assess.judge import Context, judge
from negodiff.model.weight import Flag, Rule
from tests.assess.sentence import edited

_LOOKS, _UNSEEN = Rule.LOOK_ALIKE, Rule.UNSEEN


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("capitals", "c\u0430pitals", [(_LOOKS, "capitals", "c\u0430pitals")]),
        ("c\u0430pitals", "capitals", [(_LOOKS, "c\u0430pitals", "capitals")]),
        ("COMECE", "\u0421\u041e\u041c\u0415\u0421\u0415",
         [(_LOOKS, "COMECE", "\u0421\u041e\u041c\u0415\u0421\u0415")]),
        ("second", "sec\u200bond", [(_UNSEEN, "second", "sec\u200bond")]),
        ("second", "sec\xadond", [(_UNSEEN, "second", "sec\xadond")]),
        ("", "p\u0430id to\u2060day",
         [(_LOOKS, "", "p\u0430id"), (_UNSEEN, "", "to\u2060day")]),
        ("soon", "s\u043e\u200bon",
         [(_UNSEEN, "soon", "s\u043e\u200bon"), (_LOOKS, "soon", "s\u043e\u200bon")]),
        ("Стороны", "Страны", []),
        ("", "\u0645\u06cc\u200c\u0634\u0648\u062f", []),
        ("co\u2011operate", "cooperate", []),
        ("the p\u0430id", "the p\u0430id sum", []),
    ],
    ids=["another script", "put right", "a whole word", "no width", "soft hyphen", "new words",
         "both", "Russian", "Persian", "a hyphen", "there before"],
)  # fmt: skip
def test_words_in_disguise(old: str, new: str, told: list[tuple[Rule, str, str]]) -> None:
    assert list(disguises(old, new)) == [Flag(*each) for each in told]


def test_a_changed_clause_carries_them_beside_its_other_flags() -> None:
    pair = edited("They shall meet in the capitals.", "They may meet in the c\u0430pitals.")
    rules = [flag.rule for flag in judge(pair, Context("en")).flags]
    assert rules[0] is Rule.MODAL_WEAKENED
    assert _LOOKS in rules
