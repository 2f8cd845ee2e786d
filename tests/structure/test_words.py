"""Whatever the input, no word is lost, none is invented, and nothing fails."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from negodiff.model.block import Block, BlockKind
from negodiff.structure.growth import Growth
from negodiff.structure.labels import leading_label, read_label
from negodiff.structure.parse import parse
from negodiff.structure.tree import lines_of
from tests.structure.reading import words_of_blocks, words_of_clauses

LABELS = [
    "Article 5", "ARTICLE V –", "Article 3bis", "[Article 3bis]", "[4][2].", "1.", "2.", "(a)",
    "(b)", "(i)", "(v)", "1.1", "1.1.1", "§ 5", "Статья 2.", "а)", "المادة الأولى", "(أ)", "- 1",
    "第五条", "一、", "（一）", "제1조", "①", "가.", "5-ci maddə", "MADDE 1. —", "MADDEI",
    "Option 1:",
    "Annex I", "PART II", "Chapter 1", "Section 2", "•", "-", "A.", "ماده ۱ ـ", "1", "10", "[1.",
    "[(a)]", "Preamble", "Annex", "Recalling", "In witness whereof", "Paragraph 2", "5. cikk",
]  # fmt: skip
WORDS = [
    "The Parties shall cooperate.", "Definitions", "the following:", "in accordance with Article 5",
    "of this Agreement,", "shall", "[may]", "Security. The Parties", "have agreed as follows:",
    "Objectives The objectives of this Part are:", "GENERAL PROVISIONS", "foo;", "bar", "、", ":",
    "____", "Name: ________", "the", "No text", "and", "2", "(b)", "Стороны", "кооперация", "。",
]  # fmt: skip

texts = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(LABELS + WORDS), max_size=6).map(" ".join),
    st.lists(st.sampled_from(LABELS + WORDS), max_size=6).map("\n".join),
)
blocks = st.builds(
    Block,
    text=texts.map(lambda text: "\n".join(" ".join(line.split()) for line in text.split("\n"))),
    lines=st.one_of(st.none(), st.just((1, 2))),
    kind=st.sampled_from(BlockKind),
    level=st.integers(0, 4),
    indent=st.integers(0, 8),
    label=st.sampled_from(["", "", "", "1.", "(a)", "[^1]", "•", "??"]),
    strong=st.booleans(),
    gap=st.booleans(),
)
drafts = st.lists(blocks, max_size=30)


@settings(max_examples=500, deadline=None)
@given(drafts)
def test_joined_together_the_clauses_give_back_every_word_in_order(draft: list[Block]) -> None:
    parsed = parse(draft)
    titled = Growth(lines_of(draft)).habits.titled or any(
        c.label.startswith("第") and c.heading.startswith(("（", "(")) for c in parsed.clauses
    )
    assume(not titled)  # the one exception: a title line that stands before its article
    assert words_of_clauses(parsed) == words_of_blocks(draft)


@settings(max_examples=300, deadline=None)
@given(drafts)
def test_parents_come_before_their_children_and_references_are_unique(draft: list[Block]) -> None:
    clauses = parse(draft).clauses
    seen: dict[str, int] = {}
    for index, clause in enumerate(clauses):
        assert -1 <= clause.parent < index
        if clause.ref in seen:
            assert clause.parent == seen[clause.ref]
            assert not clause.label
        seen.setdefault(clause.ref, index)


@settings(max_examples=500, deadline=None)
@given(texts)
def test_reading_a_label_never_fails_and_ends_within_the_line(text: str) -> None:
    label = read_label(text)
    if label is not None:
        assert 0 <= label.end <= len(text)
    accepted = leading_label(text)
    assert accepted is None or accepted == label


@settings(max_examples=200, deadline=None)
@given(drafts)
def test_the_same_blocks_always_give_the_same_tree(draft: list[Block]) -> None:
    assert parse(draft) == parse(draft)
