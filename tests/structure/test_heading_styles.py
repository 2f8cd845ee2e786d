"""Contracts number their paragraphs through the styles of headings: a sentence is no heading."""

import pytest

from negodiff.model.block import Block, BlockKind
from negodiff.structure.headings import is_sentence
from negodiff.structure.parse import parse

HEADINGS = """
Definitions
Definitions.
Entry into force and duration
PREAMBLE:
Rights and obligations of the transit state, including storage
Treaty on Peace and the Establishment of Good-Neighbourly Relations between the Two Republics
第一条 总则
"""
SENTENCES = """
The Seller shall deliver the goods.
the goods are delivered late;
any breach of this Agreement, or
The rates of this annex are as follows:
The goods stored in the warehouse of the buyer on the day of the delivery to him.
缔约双方应当尊重彼此的主权和领土完整。
"""


@pytest.mark.parametrize("text", HEADINGS.strip().splitlines())
def test_heading(text: str) -> None:
    assert not is_sentence(text)


@pytest.mark.parametrize("text", SENTENCES.strip().splitlines())
def test_sentence(text: str) -> None:
    assert is_sentence(text)


def test_the_same_words_give_the_same_clauses_whatever_their_style() -> None:
    words = (
        ("1.", "Delivery"),
        ("1.1", "The Seller shall deliver the goods on the following days:"),
        ("(a)", "the first day of the month;"),
        ("(b)", "the last day of the month."),
        ("2.", "Payment"),
        ("2.1", "The Buyer shall pay within thirty days."),
    )
    styled, plain = (
        parse(
            [
                Block(text, None, kind, level if kind is BlockKind.HEADING else 0, label=label)
                for (label, text), level in zip(words, (1, 2, 3, 3, 1, 2), strict=True)
                for kind in [style if label[-1] != "." else BlockKind.HEADING]
            ]
        )
        for style in (BlockKind.HEADING, BlockKind.TEXT)
    )
    assert styled == plain
    assert [clause.text for clause in styled.clauses if clause.number == "a"] == [words[2][1]]
