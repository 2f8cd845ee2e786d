"""Large PDF files: typed pages of 500 words, with a running head and a page number.

`python -m tests.bench.prints PAGES PATH` writes one draft of so many pages.
"""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import wrap

from tests.readers.pdf.printing import Run, pdf

from .texts import ARTICLES, WORDS, Source, articles

_SIZE, _PITCH, _LEFT, _TOP, _LINES, _WIDTH = 8.0, 9.5, 54.0, 730.0, 72, 104
_WIDE = 0.6
"""A letter of Courier is so much of its size wide."""


def lines(source: Source, pages: int) -> list[str]:
    """The lines of a draft of so many pages: centred headings, numbered paragraphs, white between.

    An empty line is white space.
    """
    found: list[str] = []
    for number, article in enumerate(articles(source, round(pages * 500 / WORDS * ARTICLES)), 1):
        found += [f"Article {number}".center(_WIDTH), article.heading.center(_WIDTH), ""]
        for place, text in enumerate(article.paragraphs, 1):
            found += [*wrap(f"{place}.  {text}", _WIDTH), ""]
    return found


def printed(of: list[str]) -> bytes:
    """The file."""
    pages: list[list[Run]] = []
    for start in range(0, len(of), _LINES):
        page = [Run("Agreement on the Provisions of the Conference", _LEFT, 756, _SIZE)]
        for at, line in enumerate(of[start : start + _LINES]):
            if bare := line.strip():
                indent = (len(line) - len(line.lstrip())) * _WIDE * _SIZE
                page.append(Run(bare, _LEFT + indent, _TOP - at * _PITCH, _SIZE))
        page.append(Run(f"{len(pages) + 1}", 300, 36, _SIZE))
        pages.append(page)
    return pdf(*pages)


def main() -> None:
    """Write a draft."""
    pages, path = int(sys.argv[1]), Path(sys.argv[2])
    path.write_bytes(printed(lines(Source(), pages)))


if __name__ == "__main__":
    main()
