"""Texts made to be hard: nobody sends them, and a program that reads mail has to survive them.

`python -m tests.bench.hostile NAME OLD NEW` writes one pair, in a process of its own.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path

from .texts import Source

Two = tuple[str, str]
_MEGABYTE = 1 << 20
_SAME = "Each Party shall notify the other Party of any measure taken under this Agreement."


def identical() -> Two:
    """Ten thousand identical paragraphs; one is edited, one is gone, three are new."""
    old = [_SAME] * 10_000
    new = [*old[:4_000], _SAME.replace("shall", "may"), *old[4_002:], *[_SAME] * 3]
    return "\n\n".join(old) + "\n", "\n\n".join(new) + "\n"


def identical_numbered() -> Two:
    """The same, in a thousand articles of ten."""
    old = [[_SAME] * 10 for _ in range(1_000)]
    new = [list(article) for article in old]
    new[400][3] = _SAME.replace("shall", "may")
    del new[700][2], new[100]
    return _articles(old), _articles(new)


def nearly_identical() -> Two:
    """Ten thousand paragraphs that differ in a number, a tenth of them in another place."""
    rng = random.Random(4)
    old = [f"{_SAME[:-1]} within {rng.randint(1, 400)} days." for _ in range(10_000)]
    new = list(old)
    for _ in range(500):
        new.insert(rng.randrange(9_000), new.pop(rng.randrange(9_000)))
    return "\n\n".join(old) + "\n", "\n\n".join(new) + "\n"


def _articles(draft: list[list[str]]) -> str:
    lines = []
    for number, paragraphs in enumerate(draft, 1):
        lines.append(f"Article {number}")
        lines += [f"{place}. {text}" for place, text in enumerate(paragraphs, 1)]
    return "\n\n".join(lines) + "\n"


def megabyte() -> Two:
    """One paragraph of a megabyte, one word in twenty edited."""
    source = Source()
    words: list[str] = []
    size = 0
    while size < _MEGABYTE:
        words += (sentence := source.sentence())
        size += sum(map(len, sentence)) + len(sentence)
    old = " ".join(words)
    return f"Article 1\n\n{old}\n", f"Article 1\n\n{source.edited(old, 0.05)}\n"


def megabyte_shuffled() -> Two:
    """One paragraph of a megabyte in ten words, against the same words in another order."""
    rng = random.Random(3)
    stock = ["shall", "may", "party", "state", "treaty", "the", "of", "and", "water", "border"]
    words = [rng.choice(stock) for _ in range(_MEGABYTE // 5)]
    old = " ".join(words)
    rng.shuffle(words)
    return f"Article 1\n\n{old}.\n", f"Article 1\n\n{' '.join(words)}.\n"


def nesting() -> Two:
    """Decimal labels a hundred levels deep, ten times over."""
    source = Source()
    old, new = [], []
    for top in range(1, 11):
        label = str(top)
        for level in range(100):
            text = source.paragraph(8)
            old.append(f"{label}. {text}")
            new.append(f"{label}. {source.edited(text, 0.1) if level % 10 == 5 else text}")
            label += ".1"
    return "\n\n".join(old) + "\n", "\n\n".join(new) + "\n"


def nesting_indented() -> Two:
    """List items, each indented under the one before, a hundred levels deep."""
    source = Source()
    signs = ("(a)", "(i)", "(1)", "(A)", "(I)", "-")
    old, new = ["Article 1", "1. The Parties shall:"], ["Article 1", "1. The Parties shall:"]
    for level in range(100):
        text = source.paragraph(8)
        lead = " " * (2 * level) + signs[level % len(signs)]
        old.append(f"{lead} {text}")
        new.append(f"{lead} {source.edited(text, 0.1) if level % 10 == 5 else text}")
    return "\n\n".join(old) + "\n", "\n\n".join(new) + "\n"


def brackets() -> Two:
    """A hundred thousand brackets in pairs, in one paragraph."""
    source = Source()
    words = [f"[{source.word()}]" for _ in range(50_000)]
    old = " ".join(words)
    words[20_000:20_003] = ["shall"]
    return f"Article 1\n\n{old}\n", f"Article 1\n\n{' '.join(words)}\n"


def brackets_nested() -> Two:
    """Fifty thousand brackets, each inside the one before."""
    old = "[the " * 50_000 + "]" * 50_000
    return f"Article 1\n\n{old}\n", f"Article 1\n\n{old.replace('[the [', '[a [', 1)}\n"


def brackets_open() -> Two:
    """A hundred thousand opening brackets and none that closes."""
    old = "[" * 100_000
    return f"Article 1\n\nThe Parties {old}\n", f"Article 1\n\nThe Parties shall {old[1:]}\n"


CASES: dict[str, Callable[[], Two]] = {
    case.__name__.replace("_", "-"): case
    for case in (
        identical,
        identical_numbered,
        nearly_identical,
        megabyte,
        megabyte_shuffled,
        nesting,
        nesting_indented,
        brackets,
        brackets_nested,
        brackets_open,
    )
}

if __name__ == "__main__":
    for path, text in zip(sys.argv[2:4], CASES[sys.argv[1]](), strict=True):
        Path(path).write_text(text, "utf-8")
