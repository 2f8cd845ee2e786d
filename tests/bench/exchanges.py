"""A folder of drafts as two sides exchange them, out of the same word bank as the large texts.

`python -m tests.bench.exchanges COUNT FOLDER` writes them; a process of its own, so that the one
that measures stays small.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

from .texts import EDIT_RATE, Article, Source, article, articles, printed

ARTICLES = 187
"""About 17,000 words."""
CHANGED = 0.15
"""The share of articles that a draft edits; and it moves one, and puts in or takes out one."""


def answered(source: Source, old: list[Article]) -> list[Article]:
    """The draft that answers `old`."""
    rng = source.rng
    new = list(old)
    for at in rng.sample(range(len(old)), round(CHANGED * len(old))):
        texts = tuple(source.edited(text, EDIT_RATE) for text in new[at].paragraphs)
        new[at] = Article(new[at].heading, texts)
    moved = new.pop(rng.randrange(len(new)))
    new.insert(rng.randint(0, len(new)), moved)
    if rng.random() < 0.5:
        del new[rng.randrange(len(new))]
    if rng.random() < 0.5:
        new.insert(rng.randint(0, len(new)), article(source, 91))
    return new


def write(count: int, folder: Path) -> None:
    """So many drafts, the sides in turn, a week apart."""
    source = Source()
    draft = articles(source, ARTICLES)
    sent = date(2010, 1, 1)
    for number in range(1, count + 1):
        front = f"---\nparty: {'AB'[number % 2]}\ndate: {sent}\n---\n\n"
        (folder / f"{number:03d}.md").write_text(front + "".join(printed(draft)), "utf-8")
        draft = answered(source, draft)
        sent += timedelta(days=7)


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
