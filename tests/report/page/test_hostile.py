"""Drafts are sent by the other side: nothing in them acts on the page, and nothing is fetched."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from lxml import html
from markupsafe import Markup

from negodiff.model.comparison import Op, Piece
from negodiff.report.page import draw, words
from tests.report.page.talks import TALK, all_of, one, parsed, text_of, written

FIRST = """\
---
party: AL
date: 2024-01-08
---
# Pact </title><script>steal()</script> of "Peace" & war

## Article 1 – <img src=x onerror=steal()>

1. The Parties </script><script>steal()</script> shall \u202eno\u202c {{ 7 * 7 }} {% raw %} \x1b[1m.

2. The Parties shall " onmouseover="steal() exchange <a href="javascript:steal()">maps</a>.

## Article 2 – <style>* { display: none }</style>

The Parties shall --> ]]> &lt;b&gt; </svg></p></details> be at peace.
"""
SECOND = (
    FIRST.replace("AL", 'BO|"><i>;').replace("2024-01-08", "2024-02-12").replace("exchange", "burn")
)


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(tmp_path_factory.mktemp("hostile"), FIRST, SECOND)


@pytest.fixture(scope="module")
def root(text: str) -> html.HtmlElement:
    return parsed(text)


def policy_of(root: html.HtmlElement) -> dict[str, list[str]]:
    content = one(root, "//meta[@http-equiv='Content-Security-Policy']").get("content") or ""
    parts = (part.split() for part in content.split(";"))
    return {name: sources for name, *sources in parts}


def test_the_policy_allows_our_own_style_and_script_alone(
    root: html.HtmlElement, text: str
) -> None:
    def digest(tag: str) -> str:
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        return f"'sha256-{b64encode(sha256(inside.encode()).digest()).decode()}'"

    assert policy_of(root) == {
        "default-src": ["'none'"],
        "style-src": [digest("style")],
        "script-src": [digest("script")],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }


def test_the_policy_stands_before_all_that_it_rules(root: html.HtmlElement) -> None:
    head = [each.tag for each in one(root, "//head")]
    assert head[:2] == ["meta", "meta"]
    assert one(root, "//head")[1].get("http-equiv") == "Content-Security-Policy"


def test_no_element_and_no_attribute_of_a_draft_gets_in(root: html.HtmlElement) -> None:
    assert len(all_of(root, "//script")) == len(all_of(root, "//style")) == 1
    assert not all_of(root, "//img|//iframe|//object|//embed|//link|//base|//i")
    for element in all_of(root, "//*"):
        for name, value in element.items():
            assert not name.startswith("on"), name
            assert name not in ("style", "src", "srcset", "action", "formaction"), name
            if name == "href":
                assert value.startswith("#"), value


def test_nothing_names_another_place(text: str) -> None:
    assert not re.findall(r"https?:|//[a-z]+\.|@import|url\(", text)


def test_the_words_are_shown_as_they_are(root: html.HtmlElement) -> None:
    assert text_of(one(root, "//h1")) == ('Pact </title><script>steal()</script> of "Peace" & war')
    told = text_of(one(root, "//section[@id='text']"))
    assert "</script><script>steal()</script> shall \\u202eno\\u202c {{ 7 * 7 }} {% raw %}" in told
    assert "␛[1m" in told
    assert "--> ]]> <b> </svg> be at peace." in told


def test_characters_that_act_are_nowhere(text: str) -> None:
    assert not set(text) & {"\u202e", "\u202c", "\x1b", "\x00"}


def test_a_party_of_signs_can_be_filtered_by(root: html.HtmlElement) -> None:
    options = all_of(root, "//select[@id='f-party']/option")
    assert [(each.get("value"), text_of(each)) for each in options] == [
        ("", "anybody"),
        ("0", "AL"),
        ("1", 'BO|"><i>;'),
    ]
    keys = [each.get("data-key") or "" for each in all_of(root, "//details[@class='point']")]
    for key in keys:
        for change in key.split(";"):
            assert re.fullmatch(r"\d+\|[01]?\|[a-z]*\|[a-z ]+", change), change


def test_our_own_script_and_style_end_where_they_should() -> None:
    folder = Path(draw.__file__).parent / "assets"
    assert "</script" not in (folder / "page.js").read_text("utf-8").lower()
    assert "</style" not in (folder / "page.css").read_text("utf-8").lower()
    assert "innerHTML" not in (folder / "page.js").read_text("utf-8")


def test_right_to_left_words_find_their_own_direction(tmp_path: Path) -> None:
    arabic = (
        "---\nparty: AL\ndate: 2024-01-08\nlanguage: ar\n---\n# اتفاق\n\n"
        "المادة 1 - الحدود\n\n1. يتبادل الطرفان الخرائط خلال ثلاثين يوماً.\n"
    )
    answer = arabic.replace("AL", "BO").replace("01-08", "02-12").replace("ثلاثين", "ستين")
    root = parsed(written(tmp_path, arabic, answer))
    for shown in all_of(root, "//*[contains(@class, 'words')]|//*[@class='print']|//h1"):
        assert (shown.get("dir"), shown.get("lang")) == ("auto", "ar")
    assert one(root, "//div[@class='paper']").get("dir") == "rtl"  # its margin stands at the right
    name = all_of(root, "//*[@class='names']//*[local-name()='text']")[1]
    assert [text_of(each) for each in all_of(name, "./*[@class='own']")] == ["المادة 1", "الحدود"]
    flag = one(root, "//ol//p[@class='flag']")
    assert [text_of(each).split()[0] for each in all_of(flag, "./bdi")] == ["ثلاثين", "ستين"]
    dispute = one(root, "//p[@class='dispute']")
    assert [text_of(each) for each in all_of(dispute, "./bdi")] == ["“ثلاثين”", "“ستين”"]


def test_a_word_without_end_is_cut_in_lists_and_whole_in_the_text(tmp_path: Path) -> None:
    endless = [text.replace("lanes", "W" * 100_000) for text in TALK]
    endless[2] = endless[2].replace("four W", "ten W")
    root = parsed(written(tmp_path, *endless))
    listed = text_of(one(root, "//section[@id='outstanding']"))
    assert len(re.findall(r"WWW … \(cut: 100,0\d\d characters in all\)", listed)) == 2
    assert len(listed) < 60_000
    assert "W" * 100_000 in text_of(one(root, "//section[@id='text']"))


@given(st.lists(st.text(max_size=30_000), max_size=4))
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_what_is_short_enough_for_a_list_is_not_cut(texts: list[str]) -> None:
    redline = tuple(Piece(Op.SAME, text) for text in texts)
    whole, shown = "".join(texts), "".join(piece.text for piece in words.bounded(redline))
    assert shown == whole if len(whole) <= 20_000 else shown.startswith(whole[:20_000])


@settings(max_examples=200)
@given(st.text(), st.text())
def test_an_element_of_a_picture_keeps_what_it_is_given(words: str, name: str) -> None:
    drawn = draw.element("text", words, x=1.5, class_=name)
    assert isinstance(drawn, Markup)
    element = html.fragment_fromstring(str(drawn))
    assert element.tag == "text"
    assert element.get("x") == "1.5"
    assert len(element) == 0
    assert not set(element.text_content()) & {"\u202e", "\x1b", "\n"}


@given(st.text(max_size=80), st.integers(min_value=20, max_value=400))
def test_words_are_cut_to_their_width(words: str, width: int) -> None:
    fitted = draw.fitted(words, width)
    assert fitted == words or (fitted.endswith("…") and words.startswith(fitted[:-1]))
    assert draw.width_of(fitted) <= max(width, draw.width_of("…"))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_whatever_a_draft_says_the_page_keeps_its_shape(
    tmp_path_factory: pytest.TempPathFactory, said: str
) -> None:
    assume(sum(char < " " or "\x7f" <= char < "\xa0" for char in said) < 2)  # else it is no text
    changed = [text.replace("lorries", f"lorries {said}") for text in TALK]
    root = parsed(written(tmp_path_factory.mktemp("any"), *changed))
    assert len(all_of(root, "//script")) == len(all_of(root, "//main")) == 1
    assert len(all_of(root, "//main/section")) >= 8
    assert not all_of(root, "//*[@onclick or @style or @src]")
