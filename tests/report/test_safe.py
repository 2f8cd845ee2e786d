"""Words of a draft never act on a screen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negodiff.report import safe

ACTIVE_DIRECTION = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(
    ("given_", "shown"),
    [
        ("plain", "plain"),
        ("\x1b[31mred", "␛[31mred"),
        ("bell\x07 tab\t cr\r", "bell␇ tab␉ cr␍"),
        ("\x7f \x9b31m", r"␡ \u009b31m"),
        ("\u202egnp.exe", r"\u202egnp.exe"),
        ("zero\u200bwidth", r"zero\u200bwidth"),
        ("soft\u00adhyphen", r"soft\u00adhyphen"),
        ("half \udc80", r"half \udc80"),
        ("tag \U000e0041", r"tag \U000e0041"),
        ("two\nlines", "two\nlines"),
        ("می\u200cخواهند", "می\u200cخواهند"),
        ("[bold]x[/bold]", "[bold]x[/bold]"),
    ],
)
def test_what_could_act_is_shown(given_: str, shown: str) -> None:
    assert safe.visible(given_) == shown


def test_a_name_stays_on_one_line() -> None:
    assert safe.one_line("a\nb") == "a␊b"


def test_imitated_signs_are_told_apart_from_ours() -> None:
    assert safe.parts("‹-x-›") == [
        (r"\u2039", True),
        ("-x-", False),
        (r"\u203a", True),
    ]
    assert safe.parts("‹ordinary quotation›") == [("‹ordinary quotation›", False)]


@given(st.text())
def test_no_control_gets_through(text: str) -> None:
    for shown in (safe.visible(text), "".join(part for part, _ in safe.parts(text))):
        shown.encode("utf-8")
        for character in shown.replace("\n", ""):
            assert unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
            assert character not in ACTIVE_DIRECTION


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert safe.visible(text) == text
