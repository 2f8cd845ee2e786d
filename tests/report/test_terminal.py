"""What a person reads in a terminal, whole and as it stands on the screen."""

from textwrap import dedent

import pytest

from negodiff.model.clause import Kind
from negodiff.model.comparison import Comparison, Pair
from negodiff.model.relation import Relation
from negodiff.model.weight import Flag, Rule
from negodiff.report.terminal.comparison import comparison_text, stat_text
from negodiff.report.terminal.options import Options
from tests.report.expected_files import assert_expected
from tests.report.handmade import Builder, treaty


def changes(comparison: Comparison) -> list[Pair]:
    return [pair for pair in comparison.pairs if pair.relations != (Relation.UNCHANGED,)]


def text_of(comparison: Comparison, **options: object) -> str:
    width = options.pop("width", None)
    side_by_side = bool(options.pop("side_by_side", False))
    asked = Options(width=width, text_width=width, **options)  # type: ignore[arg-type]
    return comparison_text(comparison, changes(comparison), asked, side_by_side=side_by_side)


def one_pair(
    relations: str, old: str, new: str, written: str, ref: str = "Article 1"
) -> Comparison:
    build = Builder()
    build.pair(
        relations,
        [build.clause(0, ref, old, kind=Kind.ARTICLE)],
        [build.clause(1, ref, new, kind=Kind.ARTICLE)],
        written,
    )
    return build.comparison()


def below_heading(comparison: Comparison, **options: object) -> str:
    """The text without what stands above the first article."""
    return text_of(comparison, **options).split("\n\n", 2)[2]


def test_every_relation_at_eighty_columns() -> None:
    assert_expected("treaty-80-columns.txt", text_of(treaty(), width=80))


def test_every_relation_at_sixty_columns_explained() -> None:
    assert_expected("treaty-60-columns-explain.txt", text_of(treaty(), width=60, explain=True))


def test_piped_output_leaves_lines_whole_and_says_the_same() -> None:
    piped = text_of(treaty())
    assert piped.split() == text_of(treaty(), width=500).split()
    assert "refrain from the threat or use … (21 words) … Charter of the United Nations," in piped
    assert "\x1b" not in piped


def test_side_by_side() -> None:
    assert_expected(
        "treaty-side-by-side-100-columns.txt", text_of(treaty(), width=100, side_by_side=True)
    )


def test_side_by_side_falls_back_on_a_narrow_screen() -> None:
    assert text_of(treaty(), width=79, side_by_side=True) == text_of(treaty(), width=79)


def test_stat_tells_how_much_changed_in_each_article() -> None:
    comparison = treaty()
    options = Options(width=80, text_width=80)
    assert_expected("treaty-stat.txt", stat_text(comparison, changes(comparison), options))


def test_what_a_change_does_is_told_before_its_words() -> None:
    assert (
        "  Article 2(2)  edited\n"
        "    ▸ obligation weakened: shall → may; deadline: within thirty days → within sixty days\n"
        "    The Parties ‹-shall-›‹+may+› refrain"
    ) in text_of(treaty())


def test_a_weight_is_told_where_one_would_not_expect_it() -> None:
    text = text_of(treaty())
    assert "Weight: 4 substantive, 1 consequential." in text
    assert "Article 4(4) ← Article 3(3)  edited, renumbered · consequential\n" in text
    assert "· substantive" not in text


def test_findings_stand_at_the_end() -> None:
    told = text_of(treaty()).split("\n\nFindings\n")[1]
    assert told.splitlines() == [
        "  - Article 6 still refers to paragraph 2 of Article 3, which is now Article 4(3)"
        "  drafts/04-az.md:23",
        "  - Article 3 defines “Commission”, which is used nowhere else  drafts/04-az.md:9",
    ]


def test_flags_of_a_draft_are_shown_and_not_obeyed() -> None:
    comparison = one_pair("edited", "a", "b", "‹-a-›‹+b+›")
    pair = comparison.pairs[0]._replace(flags=(Flag(Rule.NAME, "\x1b[31m", "\u202e"),))
    text = comparison_text(comparison, [pair], Options())
    assert r"▸ name: ␛[31m → \u202e" in text


def test_a_choice_says_that_it_is_one() -> None:
    comparison = treaty()
    some = [pair for pair in comparison.pairs if Relation.ADDED in pair.relations]
    assert "Brackets: 14 → 9. Findings: 2. 1 of these shown.\n" in comparison_text(
        comparison, some, Options()
    )
    assert "None of these was asked for." in comparison_text(comparison, [], Options())
    assert "of these" not in text_of(comparison)


def test_explain_says_what_a_link_rests_on() -> None:
    assert "  confidence 0.93: similar words 0.87, same heading\n" in text_of(
        treaty(), width=80, explain=True
    )


def test_a_heading_that_repeats_the_reference_is_not_told_twice() -> None:
    build = Builder()
    build.pair(
        "unchanged",
        [build.clause(0, "Preamble", "The Parties,", kind=Kind.PREAMBLE, heading="PREAMBLE")],
        [build.clause(1, "Preamble", "The Parties,", kind=Kind.PREAMBLE, heading="PREAMBLE")],
    )
    comparison = build.comparison()
    text = comparison_text(comparison, comparison.pairs, Options())
    assert text.endswith("\n\nPreamble  unchanged  The Parties,\n")


def test_unchanged_clauses_take_one_line_when_asked_for() -> None:
    comparison = treaty()
    text = comparison_text(comparison, comparison.pairs, Options(width=80, text_width=80))
    assert "\n  Article 2(1)  unchanged  The Parties recognise the border between them.\n" in text


@pytest.mark.parametrize("width", [60, 72, 100, 140, 250])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    for text in (
        text_of(treaty(), width=width, explain=True),
        text_of(treaty(), width=width, side_by_side=True),
    ):
        assert max(map(len, text.splitlines())) <= width


def test_nothing_changed() -> None:
    build = Builder()
    build.pair("unchanged", [build.clause(0, "1", "Same.")], [build.clause(1, "1", "Same.")])
    assert "No differences: the one clause has the same words, numbers and order." in text_of(
        build.comparison()
    )


def test_nothing_changed_but_numbering() -> None:
    build = Builder()
    build.pair("renumbered", [build.clause(0, "1", "Same.")], [build.clause(1, "2", "Same.")])
    assert "Nothing changed but numbering: 1 renumbered of 1 clause." in text_of(build.comparison())


def test_colours_never_come_alone() -> None:
    colored = text_of(treaty(), width=80, colors=True)
    # Struck through in red with a sign; underlined in green with a sign.
    assert "\x1b[1;31m‹-\x1b[0m\x1b[9;31mshall\x1b[0m\x1b[1;31m-›\x1b[0m" in colored
    assert "\x1b[1;32m‹+\x1b[0m\x1b[4;32mmay\x1b[0m\x1b[1;32m+›\x1b[0m" in colored


def test_brackets_of_a_draft_are_words_and_not_markup() -> None:
    text = below_heading(
        one_pair(
            "edited",
            "[The Parties][bold] shall[ould] [twelve] [eight] [/]",
            "[The Parties][bold] shall[ould] [twelve] [nine] [/]",
            "[The Parties][bold] shall[ould] [twelve] [‹-eight-›‹+nine+›] [/]",
        )
    )
    assert text == (
        "Article 1  edited\n  [The Parties][bold] shall[ould] [twelve] [‹-eight-›‹+nine+›] [/]\n"
    )


def test_control_sequences_of_a_draft_are_shown_and_not_obeyed() -> None:
    evil = "\x1b]0;title\x07 \x9b31m \u202edlrow\u202c"
    comparison = one_pair(
        "edited", f"{evil} old", f"{evil} new", f"{evil} ‹-old-›‹+new+›", ref=f"Article {evil}"
    )
    for options in ({}, {"width": 90}, {"width": 90, "side_by_side": True}):
        text = text_of(comparison, **options)
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)
        assert r"␛]0;title␇ \u009b31m \u202edlrow\u202c" in text


def test_signs_in_a_draft_cannot_pass_for_ours() -> None:
    words = "The ‹+Parties+› agree."
    comparison = one_pair("edited", "a", "b", "‹-a-›‹+b+›")
    pair = comparison.pairs[0]
    spoof = pair._replace(redline=(pair.redline[0]._replace(text=words), pair.redline[1]))
    text = comparison_text(comparison, [spoof], Options())
    assert r"‹-The \u2039+Parties+\u203a agree.-›‹+b+›" in text


def test_right_to_left_references_keep_their_order() -> None:
    build = Builder()
    build.pair(
        "renumbered",
        [build.clause(0, "المادة 6", "تلتزم الأطراف.", kind=Kind.ARTICLE)],
        [build.clause(1, "المادة 7", "تلتزم الأطراف.", kind=Kind.ARTICLE)],
    )
    text = below_heading(build.comparison())
    # Left-to-right marks hold "new ← old" in place whatever the terminal does with direction.
    assert text.startswith("\u200eالمادة 7\u200e ← \u200eالمادة 6\u200e  renumbered")


def test_double_width_scripts_wrap_by_what_they_take_on_the_screen() -> None:
    text = below_heading(
        one_pair(
            "edited",
            "缔约双方应当在本协定签署之日起三十日内，根据国际法避免使用武力。",
            "缔约双方可以在本协定签署之日起三十日内，根据国际法避免使用武力。",
            "缔约双方‹-应当-›‹+可以+›在本协定签署之日起三十日内，根据国际法避免使用武力。",
            ref="第一条",
        ),
        width=40,
    )
    assert text == dedent("""\
        第一条  edited
          缔约双方‹-应当-›‹+可以+›在本协定签署之
          日起三十日内，根据国际
          … (8 characters)
        """)
