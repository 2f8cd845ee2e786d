"""The numbers that a word processor prints, which OpenDocument does not store."""

import pytest

from tests.readers.odt.building import flat, items, lines, list_style, read, text_of

PLAIN = list_style("L", "1 suffix=.", "a suffix=) prefix=(", "i suffix=.")


def test_items_are_numbered_by_their_list_style() -> None:
    body = items("The Parties agree.", "They meet.", "They part.")
    assert text_of(body, PLAIN) == ["1. The Parties agree.", "2. They meet.", "3. They part."]


def test_a_label_is_no_word_of_the_text() -> None:
    (block,) = read(flat(items("The Parties agree."), PLAIN)).blocks
    assert (block.label, block.text, block.kind, block.where) == (
        "1.",
        "The Parties agree.",
        "text",
        "paragraph 1",
    )


NESTED = """
<text:list text:style-name="L">
  <text:list-item><text:p>One</text:p>
    <text:list>
      <text:list-item><text:p>Under one</text:p></text:list-item>
      <text:list-item><text:p>Under one, too</text:p><text:p>goes on</text:p></text:list-item>
    </text:list>
  </text:list-item>
  <text:list-header><text:p>A heading in between</text:p></text:list-header>
  <text:list-item><text:p>Two</text:p>
    <text:list><text:list-item><text:p>Under two</text:p></text:list-item></text:list>
  </text:list-item>
</text:list>"""


def test_a_nested_list_begins_anew_below_each_item() -> None:
    assert text_of(NESTED, PLAIN) == [
        "1. One",
        "(a) Under one",
        "(b) Under one, too",
        "goes on",
        "A heading in between",
        "2. Two",
        "(a) Under two",
    ]


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (("1 suffix=.", "1 shown=2"), "1.1"),
        (("I prefix=Part_", "1 suffix=) shown=2"), "I.1)"),
        (("none", "1 suffix=. shown=2"), "1."),
        (("1", "1 pattern=Section_%1%.%2%:"), "Section 1.1:"),
        (("none", "1 pattern=%1%.%2%"), "1"),
        (("1 start=4", "a start=3 shown=2"), "4.c"),
        (("1", "none prefix=Annex"), "Annex"),
        (("1", "none"), ""),
        (("I", "1 shown=2 legal"), "1.1"),
        (("none", "i shown=2 legal"), "1"),
        (("I", "01 pattern=Section_%1%.%2% legal"), "Section 1.01"),
    ],
)
def test_a_label_shows_as_many_levels_as_its_style_says(
    levels: tuple[str, ...], expected: str
) -> None:
    body = """<text:list text:style-name="L"><text:list-item><text:p>Above</text:p>
      <text:list><text:list-item><text:p>Here</text:p></text:list-item></text:list>
      </text:list-item></text:list>"""
    blocks = read(flat(body, list_style("L", *levels))).blocks
    assert blocks[1].label == expected


def test_a_list_goes_on_where_it_says_so() -> None:
    body = (
        items("One", more='xml:id="first"')
        + "<text:p>Words between.</text:p>"
        + items("Another list", more='xml:id="other"')
        + items("Two", more='text:continue-list="first"')
        + items("Three", more='text:continue-numbering="true"')
        + items("A new list")
    )
    assert text_of(body, PLAIN) == [
        "1. One",
        "Words between.",
        "1. Another list",
        "2. Two",
        "3. Three",
        "1. A new list",
    ]


def test_an_item_can_state_its_number_and_its_style() -> None:
    body = """<text:list text:style-name="L">
      <text:list-item text:start-value="7"><text:p>Seven</text:p></text:list-item>
      <text:list-item text:style-override="M"><text:p>Eight</text:p></text:list-item>
      <text:list-item><text:p>Nine</text:p></text:list-item></text:list>"""
    assert text_of(body, PLAIN + list_style("M", "1 prefix=Rule_")) == [
        "7. Seven",
        "Rule 8 Eight",
        "9. Nine",
    ]


def test_a_deep_item_without_one_above_it_counts_from_the_first() -> None:
    body = """<text:list text:style-name="L"><text:list-item><text:list>
      <text:list-item><text:p>Deep</text:p></text:list-item></text:list></text:list-item>
      <text:list-item><text:p>Above</text:p></text:list-item></text:list>"""
    assert text_of(body, list_style("L", "1 suffix=.", "1 shown=2")) == ["1.1 Deep", "2. Above"]


def test_letters_go_on_in_two_ways() -> None:
    body = """<text:list text:style-name="L">
      <text:list-item text:start-value="28"><text:p>x</text:p></text:list-item></text:list>"""
    assert text_of(body, list_style("L", "a")) == ["ab x"]
    assert text_of(body, list_style("L", "A sync=true")) == ["BB x"]


OUTLINE = """
<text:outline-style style:name="Outline">
  <text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="Article "/>
  <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="1"
    style:num-suffix="."/>
</text:outline-style>
<style:style style:name="Bare" style:family="paragraph" style:list-style-name=""/>"""


def test_headings_are_numbered_by_the_outline() -> None:
    body = """<text:h text:outline-level="1">Peace</text:h>
      <text:h text:outline-level="2">First</text:h>
      <text:h text:outline-level="1" text:style-name="Bare">Preamble</text:h>
      <text:h text:outline-level="1" text:is-list-header="true">Between</text:h>
      <text:h text:outline-level="1">Trade</text:h>
      <text:h text:outline-level="2">Second</text:h>
      <text:h text:outline-level="1" text:start-value="9">Last</text:h>"""
    blocks = read(flat(body, OUTLINE)).blocks
    assert lines(blocks) == [
        "Article I Peace",
        "1. First",
        "Preamble",
        "Between",
        "Article II Trade",
        "1. Second",
        "Article IX Last",
    ]
    assert [(block.kind, block.level) for block in blocks[:2]] == [("heading", 1), ("heading", 2)]


def test_bullets_are_items_with_their_depth() -> None:
    body = """<text:list text:style-name="L"><text:list-item><text:p>Outer</text:p>
      <text:list><text:list-item><text:p>Inner</text:p></text:list-item></text:list>
      </text:list-item></text:list>"""
    blocks = read(flat(body, list_style("L", "bullet", "bullet"))).blocks
    assert [(b.kind, b.level, b.label, b.text) for b in blocks] == [
        ("item", 1, "•", "Outer"),
        ("item", 2, "•", "Inner"),
    ]


def test_a_paragraph_can_say_itself_in_which_list_it_stands() -> None:
    body = "".join(
        f'<text:numbered-paragraph text:list-id="a" text:level="{level}" text:style-name="L">'
        f"<text:p>{words}</text:p></text:numbered-paragraph>"
        for level, words in ((1, "One"), (2, "Under"), (1, "Two"))
    )
    assert text_of(body, PLAIN) == ["1. One", "(a) Under", "2. Two"]


def test_an_empty_numbered_paragraph_shows_its_number() -> None:
    assert text_of(items("One", "", "Three"), PLAIN) == ["1. One", "2.", "3. Three"]


def test_an_item_whose_sign_nobody_sees_is_none() -> None:
    style = list_style("L", "bullet").replace("–", " ")
    (block,) = read(flat(items("Goes on"), style)).blocks
    assert (block.kind, block.label) == ("text", "")
