"""Large drafts out of a word bank whose words are as unequally frequent as those of a real text.

`python -m tests.bench.texts SCALE OLD NEW` writes the two drafts; a process of its own, so that the
one that measures stays small.
"""

from __future__ import annotations

import random
import sys
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

SEED = 20150
WORDS, ARTICLES = 137_000, 1_500
EDITED, EDIT_RATE, MOVED, INSERTED, REMOVED = 0.35, 0.05, 0.025, 0.03, 0.03
VOCABULARY = 9_000

_COMMON = """
the of and to in shall a by for or be that any with this on as not is it from which
under party parties agreement article such at may other each all its their an between
may no within paragraph state states where measures protocol has have are commission
after before members provisions accordance including information territory relevant
conference meeting secretariat report decision period days date force entry request
notify consider support
"""
_SOUNDS = """
b c d f g l m n p r s t v br cl cr dr fl gr pl pr qu sp st str tr th
"""
_ONSETS = _SOUNDS.split()
_VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "io", "ou"]
_CODAS = ["", "n", "r", "s", "t", "l", "m", "nd", "nt", "rt", "st", "ct"]
_ENDINGS = ["", "", "ed", "ing", "ion", "ment", "al", "ity", "ive", "ance", "s", "er"]


def vocabulary(rng: random.Random) -> list[str]:
    """The commonest words first, then ones made of syllables."""
    words = dict.fromkeys(_COMMON.split())
    while len(words) < VOCABULARY:
        syllables = rng.choices((1, 2, 3), (5, 5, 1))[0]
        stem = "".join(
            rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS) for _ in range(syllables)
        )
        words.setdefault(stem + rng.choice(_ENDINGS))
    return list(words)


class Source:
    """Words drawn after Zipf and Mandelbrot: the n-th word as often as 1/(n + 2.7)^1.1."""

    def __init__(self, seed: int = SEED) -> None:
        """The same seed gives the same words in the same order."""
        self.rng = random.Random(seed)
        self._words = vocabulary(self.rng)
        self._sums = list(accumulate((rank + 2.7) ** -1.1 for rank in range(1, VOCABULARY + 1)))

    def word(self) -> str:
        """One word."""
        return self._words[bisect(self._sums, self.rng.random() * self._sums[-1])]

    def sentence(self) -> list[str]:
        """Eight to forty words with commas and a full stop."""
        words = [self.word() for _ in range(self.rng.randint(8, 40))]
        for at in range(5, len(words) - 3, self.rng.randint(6, 14)):
            words[at] += ","
        words[0] = words[0].capitalize()
        words[-1] += "."
        return words

    def paragraph(self, length: int) -> str:
        """Whole sentences, about `length` words."""
        words: list[str] = []
        while len(words) < length:
            words += self.sentence()
        return " ".join(words)

    def edited(self, text: str, rate: float) -> str:
        """The text with `rate` of its words replaced, taken out or put in."""
        words = text.split(" ")
        for _ in range(max(1, round(rate * len(words)))):
            at = self.rng.randrange(1, max(2, len(words)))
            action = self.rng.random()
            if action < 0.6 and at < len(words):
                words[at] = self.word()
            elif action < 0.8:
                words.insert(at, self.word())
            elif len(words) > 3:
                del words[min(at, len(words) - 1)]
        return " ".join(words)


@dataclass(frozen=True, slots=True)
class Article:
    """A heading and its paragraphs; the number is only given when it is printed."""

    heading: str
    paragraphs: tuple[str, ...]


def articles(source: Source, count: int) -> list[Article]:
    """The old draft: as many words per article as the target asks for, unequally spread."""
    mean = WORDS / ARTICLES
    return [article(source, mean) for _ in range(count)]


def article(source: Source, mean: float) -> Article:
    """One article of about `mean` words."""
    heading = " ".join(source.word() for _ in range(source.rng.randint(2, 5))).capitalize()
    count = source.rng.choice((1, 2, 2, 3, 4))
    # A paragraph overshoots its length by half a sentence, and the heading has words too.
    length = max(6, int(mean * source.rng.uniform(0.6, 1.4) / count - 20))
    return Article(heading, tuple(source.paragraph(length) for _ in range(count)))


def changed(source: Source, old: list[Article]) -> list[Article]:
    """The new draft: edits, then moves, insertions and removals."""
    rng = source.rng
    count = len(old)
    new = list(old)
    for at in rng.sample(range(count), round(EDITED * count)):
        new[at] = Article(
            new[at].heading, tuple(source.edited(text, EDIT_RATE) for text in new[at].paragraphs)
        )
    for _ in range(round(REMOVED * count)):
        del new[rng.randrange(len(new))]
    for _ in range(round(MOVED * count)):
        moved = new.pop(rng.randrange(len(new)))
        new.insert(rng.randint(0, len(new)), moved)
    for _ in range(round(INSERTED * count)):
        new.insert(rng.randint(0, len(new)), article(source, WORDS / ARTICLES))
    return new


def printed(draft: list[Article]) -> Iterator[str]:
    """Line by line; one line per paragraph."""
    yield "Agreement on the Provisions of the Conference\n\nThe Parties to this Agreement,\n"
    yield "\nHave agreed as follows:\n"
    for number, article in enumerate(draft, 1):
        yield f"\nArticle {number}\n{article.heading}\n"
        for place, text in enumerate(article.paragraphs, 1):
            yield f"\n{f'{place}. ' if len(article.paragraphs) > 1 else ''}{text}\n"


def write(scale: float, old_path: Path, new_path: Path) -> None:
    """Both drafts, `scale` times the usual size."""
    source = Source()
    old = articles(source, round(ARTICLES * scale))
    old_path.write_text("".join(printed(old)), "utf-8")
    new_path.write_text("".join(printed(changed(source, old))), "utf-8")


if __name__ == "__main__":
    write(float(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
