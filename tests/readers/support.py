"""Reading text given in a test, and wrapping it as people and programs do."""

import textwrap
from pathlib import Path

from negodiff.model.block import Block
from negodiff.readers.table import read

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def blocks(text: str, name: str = "draft.txt") -> tuple[Block, ...]:
    return read(text.encode(), name).blocks


def texts(text: str, name: str = "draft.txt") -> list[str]:
    return [block.text for block in blocks(text, name)]


def wrapped(
    text: str, width: int, first: str = "", others: str = "", *, hyphens: bool = True
) -> str:
    lines = textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=hyphens,
    )
    return "\n".join(lines)
