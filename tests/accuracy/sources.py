"""Where the words of a generated draft come from: a bank, or the paragraphs of a real text.

A material has two halves that share no phrase: `known` fills the old draft, `fresh` is what edits
insert, so that a clause said to be new truly is.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from .banks import LATER, Bank, load

ROOT = Path(__file__).resolve().parents[2]
DRAFTS = ROOT / "drafts"
CORPUS = ROOT.parent / "shared" / "corpus"
"""Real drafts beside the checkout; absent on most machines."""

_CORPUS_TEXTS = {
    "paris": "paris-2015/02-2015-10-23.md",
    "fish-stocks": "un-treaties/fish-stocks-1995-en.txt",
    "bbnj": "un-treaties/bbnj-2023-en.txt",
    "bbnj-ar": "un-treaties/bbnj-2023-ar.txt",
    "copyleft": "copyleft-next/01-2012-07-03.txt",
    "github": "github-tos/04-2018-05-10.md",
    "seed": "series-seed/investment-agreement/01-v3.0.md",
    "common-paper": "common-paper/1.0.md",
    "bill": "us-hr1500/01-ih.txt",
}
_LABEL = re.compile(
    r"^\s*(?:[-*>]\s+)?(?:\(?[0-9٠-٩]{1,3}[.)]?(?:\d+[.)]?)*|[-–]?\s*\(\w{1,4}\)|[a-zA-Z]{1,3}[.)])\s+"
)
_FENCE = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_END = re.compile(r"[.;:,؛،!?]['”\")]?$")


@dataclass(slots=True)
class Material:
    """One draft's stock of words. Paragraphs of a real text are used up in their own order."""

    name: str
    known: Bank
    fresh: Bank
    texts: list[str] = field(default_factory=list)
    _at: int = 0
    _headings: list[str] = field(default_factory=list)
    _fresh_headings: list[str] = field(default_factory=list)

    @property
    def joiner(self) -> str:
        """What stands between two words."""
        return self.known.joiner

    def paragraph(self, rng: random.Random) -> str:
        """The next clause of the old draft."""
        if self.texts and rng.random() < 0.95:
            text = self.texts[self._at % len(self.texts)]
            self._at += 1
            return text
        return self.known.paragraph(rng)

    def heading(self, rng: random.Random, *, fresh: bool = False) -> str:
        """A heading that this draft has not used yet."""
        stock = self._fresh_headings if fresh else self._headings
        if not stock:
            bank = self.fresh if fresh else self.known
            stock.extend(rng.sample(bank.headings, len(bank.headings)))
        return stock.pop()


def _halves(bank: Bank, rng: random.Random) -> tuple[Bank, Bank]:
    """Split every kind of phrase three to one; subjects and patterns are too few to split."""
    known: dict[str, tuple[str, ...]] = {}
    fresh: dict[str, tuple[str, ...]] = {}
    for name in (
        "verbs",
        "objects",
        "adverbs",
        "tails",
        "headings",
        "items",
        "recitals",
        "chapeaux",
    ):
        values = list(getattr(bank, name))
        rng.shuffle(values)
        cut = max(2, len(values) // 4)
        fresh[name], known[name] = tuple(values[:cut]), tuple(values[cut:])
    # Every draft may cite an article and end a sentence plainly, whichever half it is.
    for half in (known, fresh):
        half["tails"] = (*half["tails"], *(tail for tail in ("",) if "" not in half["tails"]))
        if not any("{ref}" in adverb for adverb in half["adverbs"]):
            half["adverbs"] += tuple(a for a in bank.adverbs if "{ref}" in a)
    return replace(bank, **known), replace(bank, **fresh)  # type: ignore[arg-type]


def from_bank(language: str, rng: random.Random) -> Material:
    """A draft in the bank's own phrases."""
    return Material("bank", *_halves(load(language), rng))


def from_text(name: str, path: Path, language: str, rng: random.Random) -> Material:
    """A draft in the paragraphs of a real text, starting somewhere in it."""
    texts = paragraphs(path.read_text("utf-8"))
    start = rng.randrange(max(1, len(texts)))
    return Material(name, *_halves(load(language), rng), texts=texts[start:] + texts[:start])


def paragraphs(source: str) -> list[str]:
    """The running text of a file, paragraph by paragraph, without labels, headings and markup."""
    out: list[str] = []
    for block in re.split(r"\n[ \t]*\n", _FENCE.sub("", source.replace("\r", ""))):
        if block.lstrip().startswith(("#", "|", "<", "[", "```")):
            continue
        text = _LABEL.sub("", " ".join(block.replace("**", "").replace("__", "").split()))
        words = len(text.split())
        if 6 <= words <= 220 and (_END.search(text) or words > 14) and LATER[0] not in text:
            out.append(text)
    return out


def bundled() -> dict[str, Path]:
    """The drafts that come with the project."""
    paths = sorted(DRAFTS.glob("*.md")) if DRAFTS.is_dir() else []
    return {f"drafts/{path.stem}": path for path in paths if path.stem.lower() != "readme"}


def corpus() -> dict[str, tuple[Path, str]]:
    """name → (file, language) of the real texts, none where they are absent."""
    found = {}
    for name, relative in _CORPUS_TEXTS.items():
        path = CORPUS / relative
        if path.is_file():
            found[name] = (path, "ar" if name.endswith("-ar") else "en")
    return found
