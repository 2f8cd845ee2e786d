"""Labels of RTF files that no program has printed into them, and others that it has."""

import pytest

from negodiff.model.markup import View

from .test_rtf import read, seen

TREATY = r"""
{\*\listtable{\list\listtemplateid1
{\listlevel\levelnfc1\levelstartat1{\leveltext\'0aArticle \'00.;}{\levelnumbers\'09;}}
{\listlevel\levelnfc0\levellegal\levelstartat1{\leveltext\'03\'00.\'01;}{\levelnumbers\'01\'03;}}
{\listlevel\levelnfc4\levelstartat2{\leveltext\'03(\'02);}{\levelnumbers\'02;}}
{\listlevel\levelnfc23{\leveltext\'01\u8226 ?;}{\levelnumbers;}}
{\listname ;}\listid7}}
{\*\listoverridetable{\listoverride\listid7\listoverridecount0\ls1}
{\listoverride\listid7\listoverridecount1{\lfolevel\listoverridestartat\levelstartat9}\ls2}}
"""


def items(*levels: tuple[int, int]) -> str:
    """Paragraphs in these lists and levels."""
    return TREATY + "".join(rf"\pard\ls{num}\ilvl{level} x\par" for num, level in levels)


def test_labels_are_counted_where_none_are_printed() -> None:
    steps = ((1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 0), (1, 1), (1, 3))
    assert seen(items(*steps)) == [
        "Article I. x", "1.1 x", "(b) x", "(c) x", "1.2 x", "Article II. x", "2.1 x", "• x",
    ]  # fmt: skip


def test_numbers_in_the_way_of_word_6_that_are_not_stored_are_said() -> None:
    old = r"{{\*\pn\pnlvlbody\pndec\pnstart1{{\pntxta .}}}}{}\par "
    body = (
        r"\pard{\pntext 1.\tab}" + old.format("Stored.")
        + r"\pard" + old.format("Not stored.") + r"Nor this.\par "
        + r"\pard None.\par"
        + r"\pard{\*\pn\pnlvlblt{\pntxtb\'b7}}A sign.\par"
    )  # fmt: skip
    assert seen(body) == ["1. Stored.", "Not stored.", "Nor this.", "None.", "A sign."]
    assert [(each.text, each.where) for each in read(body).markup.asides] == [
        ("a number that the file does not store, before “Not stored.”", "paragraph 2"),
        ("a number that the file does not store, before “Nor this.”", "paragraph 3"),
    ]


def test_a_start_of_its_own_is_used_up_once() -> None:
    assert seen(items((1, 0), (2, 0), (2, 0), (1, 0))) == [
        "Article I. x", "Article IX. x", "Article X. x", "Article XI. x",
    ]  # fmt: skip


def test_printed_labels_count_on_where_none_is_printed() -> None:
    printed = TREATY + r"\pard{\listtext Article I.\tab}\ls1 x\par\pard\ls1 y\par"
    assert seen(printed) == ["Article I. x", "Article II. y"]


def test_a_printed_label_that_is_empty_stands_for_none() -> None:
    for empty in (r"{\listtext \tab}", r"{\listtext \u0\'00\tab}"):
        printed = rf"{TREATY}\pard\ls1 x\par\pard{empty}\ls1 y\par\pard\ls1 z\par"
        assert seen(printed) == ["Article I. x", "y", "Article II. z"]


@pytest.mark.parametrize(
    ("form", "label"),
    [(0, "27"), (1, "XXVII"), (2, "xxvii"), (3, "AA"), (4, "aa"), (5, "27th"), (22, "27"),
     (6, "Twenty-seven"), (7, "Twenty-seventh"), (99, "27"), (255, "")],
)  # fmt: skip
def test_formats(form: int, label: str) -> None:
    level = rf"{{\listlevel\levelnfc{form}\levelstartat27{{\leveltext\'01\'00;}}}}"
    head = rf"{{\*\listtable{{\list{level}\listid7}}}}"
    made = r"{\*\listoverridetable{\listoverride\listid7\ls1}}"
    assert seen(rf"{head}{made}\pard\ls1 x\par") == [f"{label} x".strip()]


@pytest.mark.parametrize("ls", [r"\ls5", r"\ls1\ilvl8", r"\ls1\ilvl77", r"\ls-1", r"\ls0"])
def test_what_is_not_defined_prints_nothing(ls: str) -> None:
    assert seen(rf"{TREATY}\pard{ls} x\par") == ["x"]


INSERTED = (
    TREATY + r"\pard{\listtext Article I.\tab}\ls1 One\par"
    r"\pard{\listtext Article II.\tab}\ls1{\revised\revauth1 New\par}"
    r"\pard{\listtext Article III.\tab}\ls1 Two\par"
)


def test_before_the_tracked_changes_the_numbers_are_those_that_stood_there() -> None:
    assert seen(INSERTED) == ["Article I. One", "Article II. New", "Article III. Two"]
    assert seen(INSERTED, View.REJECTED) == ["Article I. One", "Article II. Two"]


def test_labels_that_do_not_follow_from_the_list_are_kept() -> None:
    odd = INSERTED.replace("Article III.", "Article 3.")
    assert seen(odd, View.REJECTED) == ["Article I. One", "Article 3. Two"]


def test_the_last_paragraph_needs_no_end() -> None:
    assert seen(TREATY + r"\pard\ls1\ilvl1 last") == ["1.1 last"]
    block = read(r"\pard\s1 Trade").blocks[0]
    assert (block.kind, block.level) == ("heading", 1)


def test_the_name_of_a_font_tells_its_letters_where_nothing_else_does() -> None:
    fonts = r"{\fonttbl{\f7 Arial CYR;}{\f8 Arial Greek;\fcharset238}{\f9 Arial;}}"
    assert seen(rf"{fonts}\f7\'c0 \f8\'c1 \f9\'c0\par") == ["А Á À"]


def test_a_destination_in_the_middle_of_a_group_hides_nothing() -> None:
    assert seen(r"\pard before \shp after {\*\listname no}\par{\listname ;}") == ["before after"]
