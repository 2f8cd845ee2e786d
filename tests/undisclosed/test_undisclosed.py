"""A bounded run of the measure, which must stay without a fault, and what it rests on."""

import random

import pytest

from tests.readers.word.build import docx, p

from . import measure
from .files import built
from .measure import KINDS, trials
from .package import W, Word, words_of

_SEEDS = (3, 4, 5)


@pytest.mark.parametrize("part", range(3))
def test_all_that_was_not_shown_is_found_and_nothing_else(part: int) -> None:
    data = built(_SEEDS[part], articles=3)
    kinds = KINDS[part::3]
    found = list(trials("built.docx", data, random.Random(part), kinds))
    assert [each for each in found if not each.right] == []
    assert {each.kind for each in found} >= set(kinds) - _NOT_IN_EVERY_FILE
    assert {each.measure for each in found} == {"found", "beside tracked ones", "blamed", "looks"}


_NOT_IN_EVERY_FILE = {
    kind for kind in KINDS if "endnote" in kind or kind in (
        "number in text box", "number in footnote", "number in footer", "number in link",
    )
}  # fmt: skip


def test_the_measure_makes_the_changes_it_speaks_of() -> None:
    data = docx(p("1. Goods shall be cleared within ten days."))
    for tracked, left in ((False, 0), (True, 1)):
        word = Word.opened(data)
        shows = measure.change(word, "word in text", random.Random(1), "zqx", tracked=tracked)
        assert shows == "zqx"
        assert "zqx" in words_of(word.body)
        assert len(list(word.body.iter(f"{W}del"))) == left


def test_the_measure_tells_a_wrong_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked about the same file twice, nothing is found: every change counts as missed."""
    asked = measure.asked
    monkeypatch.setattr(measure, "asked", lambda old, new, name: asked(old, old, name))
    data = docx(p("1. Goods shall be cleared within ten days."))
    found = list(trials("x.docx", data, random.Random(1), ["word in text"]))
    assert not any(each.right for each in found if each.measure == "found")
