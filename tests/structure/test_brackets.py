"""Brackets of disagreement, as printed in real drafts."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.model.finding import FindingKind
from negodiff.structure.bracket_count import BracketCount, count, count_draft
from negodiff.structure.bracket_tree import Act, Attribution, BracketTree, Nature, scan
from negodiff.structure.brackets import apparatus_of, count_pairs_of, match_brackets, unbalanced


def bracketed(text: str) -> list[str]:
    """Each pair of disagreement as printed, in the order of the opening brackets."""
    return [text[pair.start : pair.end] for pair in scan(text).pairs]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Each Party [shall][should][other] report", ["[shall]", "[should]", "[other]"]),
        ("the modalit[y][ies] and[/or] communication[s]", ["[y]", "[ies]", "[/or]", "[s]"]),
        ("if[, inter alia,] necessary", ["[, inter alia,]"]),
        ("[Article 3bis]", ["[Article 3bis]"]),
        ("[4][2]. The Parties", ["[4]", "[2]"]),
        ("in [2023] [2024]", ["[2023]", "[2024]"]),
        (
            "[people under [foreign] occupation]",
            ["[people under [foreign] occupation]", "[foreign]"],
        ),
        ("within ［thirty］〔sixty〕【ninety】 days", ["［thirty］", "〔sixty〕", "【ninety】"]),
        ("当事方［应］［须］", ["［应］", "［须］"]),
    ],
)
def test_what_is_in_dispute(text: str, pairs: list[str]) -> None:
    assert bracketed(text) == pairs
    assert scan(text).unmatched == ()


@pytest.mark.parametrize(
    "text",
    [
        "of the Convention[^1]",
        "they has [sic] agreed",
        '"the Parties […] shall [...] cooperate"',
        "[Signatures follow]",
        "[Signature page follows]",
        "[document symbol to be added]",
        "[Translator's note: literally, heart]",
        "see [the Charter](https://un.org/charter)",
        "see [the Charter][charter]\n\n[charter]: https://un.org/charter",
        "as agreed in 1998 [1].\nand again [2].\n\n[1] Lusaka, 3 May 1998.\n[2] Ibid.",
        "第1条【目的】この協定は",
        "第三条の二【定義】この協定において",
        "国发〔2015〕12号",
    ],
)
def test_what_is_no_disagreement(text: str) -> None:
    assert bracketed(text) == []
    assert scan(text).unmatched == ()


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("[shall][should] when no such link is defined", 2),
        ("[30] [60] days\nwithin [30] days", 3),
        ("[1] [2] representatives of each Party", 2),
        ("[shall] (a) report", 1),
        ("【目的】第1条", 1),
        ("[.]", 1),
    ],
)
def test_what_only_looks_like_a_link_or_a_note(text: str, pairs: int) -> None:
    assert len(bracketed(text)) == pairs


def test_what_is_unbalanced_is_reported_and_not_repaired() -> None:
    tree = scan("[sustainable development]],]")
    assert len(tree.pairs) == 1
    assert tree.unmatched == ((25, "]"), (27, "]"))


def test_a_bracket_closes_only_its_own_family() -> None:
    text = "[a 【b] c】"
    tree = scan(text)
    assert [text[pair.start : pair.end] for pair in tree.pairs] == ["[a 【b]"]
    assert [sign for _, sign in tree.unmatched] == ["【", "】"]


def test_nesting_is_kept_as_parents_and_depth() -> None:
    tree = scan("[a [b] [c [d]]] [e]")
    assert [(pair.parent, pair.depth) for pair in tree.pairs] == [
        (-1, 1), (0, 2), (0, 2), (2, 3), (-1, 1)
    ]  # fmt: skip
    assert len(tree.top_level) == 2


def choices(text: str) -> list[tuple[list[str], tuple[str, ...]]]:
    tree = scan(text)
    return [
        (
            [text[tree.pairs[at].body : tree.pairs[at].end - 1] for at in run.members],
            run.connectors,
        )
        for run in tree.alternatives
    ]


@pytest.mark.parametrize(
    ("text", "members", "connectors"),
    [
        ("[shall][should][other] report", ["shall", "should", "other"], ()),
        ("[below 1.5 °C] [or] [well below 2 °C]", ["below 1.5 °C", "well below 2 °C"], ("or",)),
        ("[thirty] or [sixty] days", ["thirty", "sixty"], ("or",)),
        ("[NDMC]/[INDC]", ["NDMC", "INDC"], ("/",)),
        ("[thirty] и/или [sixty]", ["thirty", "sixty"], ("и/или",)),
        ("［应］或［须］", ["应", "须"], ("或",)),
    ],
)
def test_adjacent_alternatives(text: str, members: list[str], connectors: tuple[str, ...]) -> None:
    assert choices(text) == [(members, connectors)]


def test_words_between_two_brackets_separate_them() -> None:
    assert choices("[thirty] working days after [sixty] days") == []


@pytest.mark.parametrize(
    ("text", "attributions"),
    [
        (
            "[US/AU propose; CL/NZ oppose: shall]",
            (
                Attribution(("US", "AU"), Act.PROPOSE),
                Attribution(("CL", "NZ"), Act.OPPOSE),
            ),
        ),
        ("[EU: shall]", (Attribution(("EU",), None),)),
        ("[G77+China, AOSIS: shall]", (Attribution(("G77+China", "AOSIS"), None),)),
        ("[African Group and Japan support: shall]",
         (Attribution(("African Group", "Japan"), Act.SUPPORT),)),
        ("[Россия предлагает: shall]", (Attribution(("Россия",), Act.PROPOSE),)),
    ],
)  # fmt: skip
def test_who_stands_behind_the_words(text: str, attributions: tuple[Attribution, ...]) -> None:
    (pair,) = scan(text).pairs
    assert pair.attributions == attributions
    assert text[pair.body : pair.end - 1].strip() == "shall"


@pytest.mark.parametrize(
    "text",
    ["[the following: a]", "[Definitions: a]", "[12:30]", "[Parties agree that: a]", "[: a]"],
)
def test_a_colon_alone_names_nobody(text: str) -> None:
    (pair,) = scan(text).pairs
    assert pair.attributions == ()


@pytest.mark.parametrize(
    ("text", "nature"),
    [
        ("[ ]", Nature.BLANK),
        ("[]", Nature.BLANK),
        ("[x]", Nature.BLANK),
        ("[X]", Nature.BLANK),
        ("[●]", Nature.BLANK),
        ("[date]", Nature.BLANK),
        ("[____]", Nature.BLANK),
        ("[20XX]", Nature.BLANK),
        ("[amount to be determined]", Nature.BLANK),
        ("modalit[y]", Nature.TEXT),
        ("CO[x]", Nature.TEXT),
        ("[in accordance with the modalities to be decided by the CMA]", Nature.TEXT),
        ('[Placeholder for "climate finance"]', Nature.NOTE),
        ("[Note: to be revisited]", Nature.NOTE),
        ("[note]", Nature.TEXT),
        ("[No text.]", Nature.NO_TEXT),
        ("[no provision of this Agreement shall be read]", Nature.TEXT),
        ("[shall]", Nature.TEXT),
    ],
)
def test_what_a_bracket_holds(text: str, nature: Nature) -> None:
    assert [pair.nature for pair in scan(text).pairs] == [nature]


@pytest.mark.parametrize(
    ("text", "blanks"),
    [
        ("within ____ days", ["____"]),
        ("on [date] in [ ] by 20XX", ["[date]", "[ ]", "20XX"]),
        ("on __ / __ / 2025", ["__", "__"]),
        ("decision XX of the Conference", ["XX"]),
        ("Article XX of the Treaty", []),
        ("[____]", ["[____]"]),
    ],
)
def test_places_left_open(text: str, blanks: list[str]) -> None:
    assert [text[start:end] for start, end in scan(text).blanks] == blanks


def test_notes_of_those_who_hold_the_pen() -> None:
    text = "[Placeholder for annexes] {Placement proposal: Article 9} [shall]"
    assert [text[start:end] for start, end in scan(text).notes] == [
        "[Placeholder for annexes]", "{Placement proposal: Article 9}"
    ]  # fmt: skip


def test_options_and_the_one_that_wants_nothing() -> None:
    text = "2. Option 1: Parties shall cooperate.\nOption 2: No text\nAlt 3 Parties may cooperate."
    assert [
        (option.number, text[option.body : option.end].strip(" :\n"), option.deletes)
        for option in scan(text).options
    ] == [
        ("1", "Parties shall cooperate.", False),
        ("2", "No text", True),
        ("3", "Parties may cooperate.", False),
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Option I:\nOption II:\nNo reference to it", ["I", "II"]),
        ("[Option 1: shall] [Option 2: may]", ["1", "2"]),
        ("Вариант 1: Стороны\nВариант 2: нет текста", ["1", "2"]),
        ("الخيار 1: الأطراف\nالخيار 2: لا يوجد نص", ["1", "2"]),
        ("备选案文1：缔约方\n备选案文2：无案文", ["1", "2"]),
        ("see paragraph 46, option 1 of the decision", []),
        ("Option 1 of the decision applies", []),
    ],
)
def test_options_in_other_shapes(text: str, numbers: list[str]) -> None:
    assert [option.number for option in scan(text).options] == numbers


def test_a_pair_may_span_paragraphs_but_not_articles() -> None:
    texts = [
        ("Article 1", "[The Parties shall"),
        ("Article 1", "cooperate.]"),
        ("Article 2", "[The Parties"),
        ("Article 3", "may withdraw.]"),
    ]
    assert count(texts) == BracketCount(
        pairs=1,
        top_level=1,
        unmatched=2,
        depth=1,
        options=0,
        blanks=0,
        words_inside=4,
        words_total=8,
        nesting=1,
    )


def test_the_share_of_words_inside() -> None:
    figures = count([("1", "Each Party [shall [promptly]] report within [30] days")])
    assert (figures.words_inside, figures.words_total) == (3, 8)
    assert figures.share_inside == 3 / 8
    assert count([]).share_inside == 0


def clause(line: int, parent: int, kind: Kind, printed: tuple[str, str, str]) -> Clause:
    label, ref, text = printed
    return Clause(parent, kind, label, "", ref, "", text, (line, line))


DRAFT = Draft(
    (
        clause(1, -1, Kind.PREAMBLE, ("", "Preamble", "[The Parties,")),
        clause(2, -1, Kind.PART, ("Part I", "Part I", "General [provisions]")),
        clause(3, 1, Kind.ARTICLE, ("[Article 1", "Article 1", "")),
        clause(4, 2, Kind.PARAGRAPH, ("1.", "Article 1(1)", "Each Party [shall][may] report.]")),
        clause(5, 1, Kind.ARTICLE, ("Article 2", "Article 2", "Reports are public].")),
        clause(6, -1, Kind.ANNEX, ("Annex", "Annex", "[none]")),
    )
)


def test_a_draft_is_counted_article_by_article_with_its_labels() -> None:
    assert count_pairs_of(DRAFT) == count_draft(DRAFT).pairs == 5
    assert [(finding.kind, finding.ref, finding.lines, finding.evidence[0])
            for finding in unbalanced(DRAFT)] == [
        (FindingKind.UNBALANCED_BRACKET, "Preamble", (1, 1), "["),
        (FindingKind.UNBALANCED_BRACKET, "Article 2", (5, 5), "]"),
    ]  # fmt: skip


TEXTS = st.text(alphabet="[]［］〔〕【】{}()ab x_X1:;/.^ \nOption第条")
BALANCED = st.recursive(
    st.sampled_from(["shall", " or ", "1", ""]),
    lambda inner: st.lists(inner, max_size=4).map(lambda parts: f"[{' '.join(parts)}]"),
)


@settings(deadline=None)
@given(st.one_of(TEXTS, st.text()))
def test_any_text_is_read_and_spans_nest(text: str) -> None:
    tree = scan(text)
    assert_spans_nest(tree)
    signs = len(re.findall(r"[\[\]［］〔〕【】]", text))
    assert 2 * (len(tree.pairs) + len(tree.apparatus)) + len(tree.unmatched) == signs
    assert len(match_brackets(text, apparatus_of(text)).pairs) == len(tree.pairs)
    figures = count([("", text)])
    assert 0 <= figures.words_inside <= figures.words_total
    assert figures.top_level <= figures.pairs


def assert_spans_nest(tree: BracketTree) -> None:
    for at, pair in enumerate(tree.pairs):
        assert pair.start < pair.body < pair.end
        assert pair.parent < at
        if pair.parent >= 0:
            around = tree.pairs[pair.parent]
            assert around.start < pair.start
            assert pair.end < around.end
            assert pair.depth == around.depth + 1


@given(st.lists(BALANCED))
def test_a_balanced_text_has_nothing_unmatched(parts: list[str]) -> None:
    assert scan(" ".join(parts)).unmatched == ()


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000 + "]" * 100_000,
        "[" * 100_000,
        "[a]" * 100_000,
        "[A and " * 20_000,
        "[Option 1: " * 20_000,
        "[1] a\n" * 20_000,
    ],
)
def test_neither_depth_nor_number_is_too_much(text: str) -> None:
    figures = count([("", text)])
    assert figures.pairs * 2 + figures.unmatched == text.count("[") + text.count("]")


PARIS = Path(__file__).parents[3] / "shared" / "corpus" / "paris-2015"


@pytest.mark.skipif(not PARIS.is_dir(), reason="the public drafts are not here")
@pytest.mark.parametrize(
    ("name", "pairs", "top_level", "unmatched", "depth"),
    [
        ("02-2015-10-23.md", 1016, 497, 19, 7),
        ("03-2015-12-04.md", 1012, 543, 21, 10),
    ],
)
def test_the_public_paris_drafts(
    name: str, pairs: int, top_level: int, unmatched: int, depth: int
) -> None:
    """The agreement without the decision, footnotes included: figures counted independently."""
    figures = count(paris_articles((PARIS / name).read_text(encoding="utf-8")))
    assert figures.pairs == pytest.approx(pairs, rel=0.02)
    assert figures.top_level == pytest.approx(top_level, rel=0.02)
    assert (figures.unmatched, figures.depth) == (unmatched, depth)


def paris_articles(markdown: str) -> list[tuple[str, str]]:
    """The lines below "Preamble" with the heading they stand under, emphasis taken off."""
    agreement = markdown[markdown.index("## Preamble") :].replace("*", "")
    headings = re.compile(r"^## ", re.MULTILINE)
    sections = headings.split(agreement)
    return [(str(at), line) for at, text in enumerate(sections) for line in text.splitlines()]
