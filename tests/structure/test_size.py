"""Cost grows with the length of a draft and with nothing else."""

from time import process_time

import pytest

from negodiff.model.block import Block, BlockKind
from negodiff.structure.parse import parse

HOSTILE = {
    "identical paragraphs": [Block("The Parties shall cooperate.")] * 10_000,
    "one long paragraph": [Block("The Parties shall cooperate in good faith. " * 25_000)],
    "one long word": [Block("x" * 1_000_000)],
    "labels in one block": [Block("(a) 1. " * 150_000)],
    "labels in the lines of one block": [Block("\n".join(["(a) foo"] * 20_000))],
    "brackets": [Block("[" * 100_000)],
    "brackets on every line": [Block("[[[[1. foo")] * 10_000,
    "lists that never end": [Block("(a) foo:")] * 10_000,
    "ever deeper indentation": [Block("- foo", indent=depth) for depth in range(3_000)],
    "ever deeper items": [
        Block("1. foo", kind=BlockKind.ITEM, level=depth) for depth in range(3_000)
    ],
    "ever longer decimals": [Block("1" + ".1" * depth + " Foo") for depth in range(1_000)],
    "decimals alone below their numbers": [
        Block(text)
        for at in range(1, 5_000)
        for text in (f"{at}. Foo.", f"{at}.1 Bar.", "So be it.")
    ],
    "bare figures": [Block("1 foo")] * 10_000,
    "one article many times": [Block("Article 5")] * 10_000,
    "blanks": [Block("Article" + " " * 100_000 + "5")],
    "figures": [Block("1." * 100_000)],
    "blank lines to fill in": [Block("_" * 100_000)],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_drafts_are_read_in_seconds(name: str) -> None:
    started = process_time()
    parse(HOSTILE[name])
    assert process_time() - started < 5


def test_a_hundred_levels_of_nesting_cost_no_recursion() -> None:
    blocks = [Block("foo:", kind=BlockKind.ITEM, level=level, indent=level) for level in range(100)]
    clauses = parse([Block("Article 1"), Block("Thus:"), *blocks]).clauses
    depths: list[int] = []
    for clause in clauses:
        depths.append(0 if clause.parent < 0 else depths[clause.parent] + 1)
    assert max(depths) >= 99
