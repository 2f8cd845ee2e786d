"""Word banks: one readable table of phrases per language, and sentences made from them.

The phrases are our own. A sentence takes one phrase of each kind, so that two sentences share a
phrase now and then, as the sentences of treaties do, and are hardly ever the same.
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .render import REF_CLOSE, REF_OPEN

FOLDER = Path(__file__).parent / "banks"
LATER = f"{REF_OPEN}?{REF_CLOSE}"
"""A reference whose target is chosen once the tree stands."""

_DAYS = (5, 7, 10, 14, 15, 20, 21, 30, 45, 60, 90, 120, 180)


@dataclass(frozen=True, slots=True)
class Bank:
    """The phrases of one language, or the part of them that one draft may use."""

    language: str
    joiner: str
    patterns: tuple[str, ...]
    titles: tuple[str, ...]
    opening: str
    enacting: str
    closing: str
    subjects: tuple[str, ...]
    verbs: tuple[str, ...]
    objects: tuple[str, ...]
    adverbs: tuple[str, ...]
    tails: tuple[str, ...]
    headings: tuple[str, ...]
    chapters: tuple[str, ...]
    annexes: tuple[str, ...]
    chapeaux: tuple[str, ...]
    items: tuple[str, ...]
    recitals: tuple[str, ...]
    boilerplate: tuple[str, ...]
    short: tuple[str, ...]

    def sentence(self, rng: random.Random) -> str:
        """One sentence, its slots filled."""
        text = rng.choice(self.patterns).format(
            subject=rng.choice(self.subjects),
            verb=rng.choice(self.verbs),
            object=rng.choice(self.objects),
            adverb=rng.choice(self.adverbs),
            tail=rng.choice(self.tails),
        )
        return capital(self.fill(text, rng), self.language)

    def fill(self, text: str, rng: random.Random) -> str:
        """Numbers of days and references in place of their slots."""
        return text.replace("{n}", str(rng.choice(_DAYS))).replace("{ref}", LATER)

    def paragraph(self, rng: random.Random) -> str:
        """One to three sentences."""
        count = rng.choices((1, 2, 3), (50, 35, 15))[0]
        return self.joiner.join(self.sentence(rng) for _ in range(count))

    def item(self, rng: random.Random, text: str = "") -> str:
        """A list item, sometimes with a closing phrase so that it is not only four words long."""
        text = text or rng.choice(self.items)
        tail = rng.choice(self.tails)
        long = rng.random() < 0.4 and tail.startswith((",", "،", "，"))
        return (text + tail if long else text) + self.separator

    @property
    def separator(self) -> str:
        """What ends a list item."""
        return {"zh": "；", "ja": "", "ko": "", "ar": "؛", "fa": "؛", "hy": "."}.get(
            self.language, ";"
        )

    def words(self) -> tuple[str, ...]:
        """Single words for edits; in scripts without spaces, pairs of characters."""
        phrases = (*self.verbs, *self.objects, *self.adverbs, *self.tails, *self.items)
        words = {
            word.strip(",،，.;")
            for phrase in phrases
            if "{" not in phrase
            for word in pieces(phrase, self.joiner)
        }
        return tuple(sorted(word for word in words if len(word) > (1 if self.joiner else 0)))


def pieces(text: str, joiner: str) -> list[str]:
    """The text cut where an edit may cut it; joined by `joiner` again, it is the text."""
    if joiner:
        return text.split(joiner)
    return re.findall(rf"{REF_OPEN}[^{REF_CLOSE}]*{REF_CLOSE}|\d+|\w{{1,2}}|\W", text)


def capital(text: str, language: str) -> str:
    """A capital at the start; the dotted i of Turkish and Azerbaijani stays dotted."""
    if language in ("tr", "az") and text.startswith("i"):
        return "İ" + text[1:]
    if language == "ka":
        return text
    return text[:1].upper() + text[1:]


@cache
def load(language: str) -> Bank:
    """The bank of a language."""
    raw: dict[str, Any] = tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))
    fields: dict[str, Any] = {"language": language, "joiner": " "}
    for key, value in raw.items():
        fields[key] = tuple(value) if isinstance(value, list) else value
    return Bank(**fields)


def languages() -> tuple[str, ...]:
    """Every language that has a bank."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))
