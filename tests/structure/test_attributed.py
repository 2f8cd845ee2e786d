"""What a text reads like for each party that its brackets name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negodiff.structure.attributed import Attributed, attributed
from negodiff.structure.bracket_tree import scan
from negodiff.structure.brackets import Span

NAMES = {
    name.casefold(): code
    for code, names in {
        "AZ": ("AZ", "Azerbaijan"),
        "AM": ("AM", "Armenia"),
        "BA": ("BA", "Bosnia and Herzegovina"),
        "CN": ("CN", "中国"),
    }.items()
    for name in names
}


def read(text: str) -> Attributed:
    return attributed(text, scan(text, names=NAMES), Span(0, len(text)), NAMES)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        (
            "within [AZ: ten] [AM: twelve] days",
            {"AZ": "within ten days", "AM": "within twelve days"},
        ),
        ("within [AZ: ten][or][AM: twelve] days", {"AZ": "within ten days"}),
        ("within [AZ: ten] or [AM: twelve] days", {"AM": "within twelve days"}),
        ("within [Armenia: ten] days", {"AM": "within ten days"}),
        ("within [ARMENIA: ten] days", {"AM": "within ten days"}),
        ("[Bosnia and Herzegovina: ten]", {"BA": "ten"}),
        ("[Bosnia and Herzegovina and AZ: ten]", {"BA": "ten", "AZ": "ten"}),
        ("[AZ/AM propose; BA opposes: All] agree.", {"AZ": "All agree.", "BA": "agree."}),
        ("Goods[AM: , including arms], pass.", {"AM": "Goods, including arms, pass."}),
        ("Goods [AZ opposes: and arms], too.", {"AZ": "Goods, too."}),
        ("[AZ: shall][AM: delete] pass", {"AZ": "shall pass", "AM": "pass"}),
        ("modalit[AZ: y][AM: ies] of", {"AZ": "modality of", "AM": "modalities of"}),
        ("for [AZ: ten [AM: working] days]", {"AZ": "for ten [AM: working] days"}),
        ("for [ten [AM: working] days]", {"AM": "for [ten working days]"}),
        ("for [shall][AM: should][will]", {"AM": "for should"}),
        ("for [AZ: a][AZ: b]", {"AZ": "for [AZ: a][AZ: b]"}),
        ("[AZ opposes: Everything.]", {"AZ": ""}),
        ("货物［中国：应］通过", {"CN": "货物应通过"}),
        ("within [Baku: ten] days", {}),
        ("[Note: see Annex]", {}),
    ],
)
def test_readings(text: str, readings: dict[str, str]) -> None:
    found = {each.party: each.text for each in read(text).said}
    assert {code: found.get(code) for code in readings} == readings
    assert bool(found) == bool(readings)


def test_what_is_open_and_what_is_reserved() -> None:
    (first, second) = read("[AM reserves: ten] of the [days], all told [AZ: more]").said
    assert (first.party, first.open, first.reserves) == ("AM", True, True)
    assert (second.party, second.text, second.reserves) == (
        "AZ",
        "ten of the [days], all told more",
        False,
    )
    (only,) = read("within [AZ: ten] days of [date]").said
    assert not only.open


def test_strangers_are_told_and_hold_nothing() -> None:
    found = read("[XY/AZ: ten] [Utopia proposes: twelve]")
    assert found.strangers == ("XY", "Utopia")
    assert [each.party for each in found.said] == ["AZ"]


@given(st.text(alphabet="[]:/; aAZM,.\n", max_size=60))
def test_nothing_is_invented(text: str) -> None:
    for each in read(text).said:
        left = iter(text)
        assert all(sign in left for sign in each.text)


def test_no_depth_is_too_much() -> None:
    deep = "[AZ: a " * 3000 + "]" * 3000
    (found,) = read(deep).said
    assert "[" not in found.text
