"""Raised and lowered characters: "5¹" is not "51", whatever format the draft comes in.

A text stands here with what is raised between carets and what is lowered between tildes.
"""

import re
from collections.abc import Callable, Iterator
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negodiff.readers.raising import Level, is_of, level_at, on_level, stretches
from negodiff.readers.table import read
from negodiff.readers.writing import Words

from .odt.building import flat
from .word.build import docx, p, r

_MARKED = re.compile(r"\^([^^]*)\^|~([^~]*)~|([^^~]+)")
TEXTS = [
    ("Article 5^1^. Payment", "Article 5¹. Payment"),
    ("Article 51. Payment", "Article 51. Payment"),
    ("Article 5^1^^0^ of 12 m^2^", "Article 5¹⁰ of 12 m²"),
    ("Статья 8^12^. Сроки", "Статья 8¹². Сроки"),
    ("المادة ٥^١^", "المادة ٥¹"),
    ("CO~2~ and PM~2.5~", "CO₂ and PM₂.₅"),
    ("10^-3^, 10^−3^ and 10^+3^", "10⁻³, 10⁻³ and 10⁺³"),
    ("at (1+r)^n^ or (1+r)^(n-1)^", "at (1+r)ⁿ or (1+r)⁽ⁿ⁻¹⁾"),
    ("the 1^st^, 2^nd^ and 3^rd^ day", "the 1st, 2nd and 3rd day"),
    ("le 1^er^ mai, N^o^ 4, 1^º^ artigo", "le 1er mai, No 4, 1º artigo"),
    ("Article 8^bis^", "Article 8bis"),
    ("Article 5^1a^ and 5^1^^a^", "Article 5¹a and 5¹a"),
    ("the Parties^(*)^ and the States^(a)^", "the Parties(*) and the States(a)"),
    ("already 5¹ and m²", "already 5¹ and m²"),
    ("^At 12 weeks, 5 of 10 (n=10)^", "At 12 weeks, 5 of 10 (n=10)"),
    ("Goods^1 of 2 kinds^ and ^1st of 3^", "Goods¹ of 2 kinds and 1st of 3"),
    ("Parties^1, 2^ and States^[3]^", "Parties¹, ² and States[³]"),
]


def marked(text: str) -> Iterator[tuple[Level, str]]:
    for raised, lowered, plain in _MARKED.findall(text):
        level = Level.RAISED if raised else Level.LOWERED if lowered else Level.LINE
        yield level, raised or lowered or plain


def in_word(text: str) -> bytes:
    looks = {Level.LINE: "", Level.RAISED: "superscript", Level.LOWERED: "subscript"}
    runs = [
        r(words, f'<w:vertAlign w:val="{looks[level]}"/>' if looks[level] else "")
        for level, words in marked(text)
    ]
    return docx(p(*runs))


def in_opendocument(text: str) -> bytes:
    styles = "".join(
        f'<style:style style:name="{level.value}" style:family="text">'
        f'<style:text-properties style:text-position="{place} 58%"/></style:style>'
        for level, place in ((Level.RAISED, "super"), (Level.LOWERED, "-8%"))
    )
    spans = [
        f'<text:span text:style-name="{level.value}">{escape(words)}</text:span>'
        for level, words in marked(text)
    ]
    return flat(f"<text:p>{''.join(spans)}</text:p>", automatic=styles)


def in_rtf(text: str) -> bytes:
    signs = {Level.LINE: "", Level.RAISED: r"\super ", Level.LOWERED: r"\sub "}
    coded = [
        "{" + signs[level] + "".join(f"\\u{ord(char)}?" for char in words) + "}"
        for level, words in marked(text)
    ]
    return (r"{\rtf1\ansi " + "".join(coded) + r"\par}").encode()


def _tagged(text: str) -> str:
    names = {Level.RAISED: "sup", Level.LOWERED: "sub"}
    return "".join(
        f"<{names[level]}>{escape(words)}</{names[level]}>" if level in names else escape(words)
        for level, words in marked(text)
    )


def in_html(text: str) -> bytes:
    return f"<!DOCTYPE html><html><body><p>{_tagged(text)}</p></body></html>".encode()


def in_akoma_ntoso(text: str) -> bytes:
    space = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
    body = f"<mainBody><p>{_tagged(text)}</p></mainBody>"
    return f'<akomaNtoso xmlns="{space}"><doc name="draft">{body}</doc></akomaNtoso>'.encode()


def in_markdown(text: str) -> bytes:
    return _tagged(text).replace("(*)", r"(\*)").encode()


FORMATS: dict[str, Callable[[str], bytes]] = {
    "docx": in_word, "fodt": in_opendocument, "rtf": in_rtf, "html": in_html,
    "akn": in_akoma_ntoso, "md": in_markdown,
}  # fmt: skip


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("typed", "seen"), TEXTS)
def test_one_text_is_one_text_in_every_format(typed: str, seen: str, form: str) -> None:
    blocks = read(FORMATS[form](typed), f"draft.{form}").blocks
    assert [f"{block.label} {block.text}".strip() for block in blocks] == [seen]


@pytest.mark.parametrize(
    ("markdown", "seen"),
    [
        ("Article 5^1^ of CO~2~, the 1^st^ of May", "Article 5¹ of CO₂, the 1st of May"),
        (r"5\^1\^ and 2^3 and x^ y^", "5^1^ and 2^3 and x^ y^"),
        ("about ~5~ or ~~5~~ or a~b~", "about ~5~ or ~~5~~ or a~b~"),
        ("the **5<sup>1</sup>** and 5<sup>**1**</sup>", "the 5¹ and 5¹"),
        ("a lone </sup>1 and <sup>2", "a lone 1 and 2"),
    ],
)
def test_markdown_as_other_programs_write_it(markdown: str, seen: str) -> None:
    assert [block.text for block in read(markdown.encode(), "draft.md").blocks] == [seen]


@pytest.mark.parametrize(
    ("lift", "size", "usual", "level"),
    [
        (8, 14, 24, Level.RAISED),
        (-4, 14, 24, Level.LOWERED),
        (6, 18, 20, Level.LINE),  # hardly smaller: words that stand evenly with tall signs
        (6, 24, 24, Level.LINE),
        (2, 14, 24, Level.LINE),  # hardly higher
        (-2, 14, 24, Level.LOWERED),  # as word processors lower by default
        (30, 14, 24, Level.LINE),  # on another line
        (0, 14, 24, Level.LINE),
    ],
)
def test_what_is_moved_is_raised_if_it_is_smaller_too(
    lift: float, size: float, usual: float, level: Level
) -> None:
    assert level_at(lift, size, usual) is level


@given(st.lists(st.tuples(st.sampled_from(Level), st.text("15n(-+ax ¹₂ⁿ٥", max_size=4))))
def test_how_a_stretch_is_cut_into_runs_changes_nothing(pieces: list[tuple[Level, str]]) -> None:
    whole, cut = Words(), Words()
    for level, text in pieces:
        whole.add(text, level)
        for char in text:
            cut.add(char, level)
    assert cut.finished() == whole.finished()


@given(st.text("15n()-+=abx ¹²ⁿ⁻⁽⁾₂₋ₙ°"))
def test_typed_and_put_on_their_levels_words_are_what_they_were(text: str) -> None:
    told = [*stretches(text)]
    assert "".join(on_level(words, level) for level, words in told) == text
    assert all(
        is_of(char, typed)
        for level, words in told
        for char, typed in zip(on_level(words, level), words, strict=True)
    )


@given(st.text(), st.sampled_from(Level))
def test_no_raised_figure_that_touches_a_word_is_left_an_ordinary_one(
    text: str, level: Level
) -> None:
    shown = on_level(text, level)
    assert len(shown) == len(text)
    first, last = re.split(r"\s", shown)[0], re.split(r"\s", shown)[-1]
    assert level is Level.LINE or not any(char.isdecimal() for char in first + last)
