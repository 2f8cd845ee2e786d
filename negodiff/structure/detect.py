"""Which language a draft is in, from its script and its short words. A sample is enough."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from negodiff.model.block import Block
from negodiff.structure.language import split
from negodiff.structure.languages import LANGUAGES

_SAMPLE: Final = 4000
_PER_BLOCK: Final = 240
_OFTEN: Final = 6
"""More occurrences of a word than these say no more."""
_SCRIPTS: Final = (
    (0x3040, 0x30FF, "ja"), (0xAC00, 0xD7A3, "ko"), (0x0E00, 0x0E7F, "th"), (0x10A0, 0x10FF, "ka"),
    (0x0530, 0x058F, "hy"), (0x0590, 0x05FF, "he"), (0x0370, 0x03FF, "el"), (0x1200, 0x137F, "am"),
    (0x0980, 0x09FF, "bn"), (0x0900, 0x097F, "hi"), (0x4E00, 0x9FFF, "zh"),
)  # fmt: skip

_SHARED: Final = frozenset(("he", "hi"))
"""Languages whose script is that of others too: words decide where they can."""


def detect(blocks: Sequence[Block]) -> str:
    """The main language as its code in the table, or "und"."""
    pieces: list[str] = []
    room = _SAMPLE
    step = max(1, len(blocks) // 40)
    for block in blocks[::step]:
        piece = block.text[:_PER_BLOCK]
        pieces.append(piece)
        room -= len(piece)
        if room < 0:
            break
    sample = " ".join(pieces)
    scripted = _by_script(sample)
    if scripted and scripted not in _SHARED:
        return scripted
    counts = Counter(
        word.strip('.,;:()[]"“”«»،؛') for word in sample.replace("İ", "i").lower().split()
    )
    best, language = 0, scripted or "und"
    for code, entry in LANGUAGES.items():
        score = sum(min(counts[word], _OFTEN) for word in split(entry.common) if word in counts)
        if score > best:
            best, language = score, code
    return language


def _by_script(sample: str) -> str:
    """The language of a script that few languages share, where it prevails."""
    counts: Counter[str] = Counter()
    letters = 0
    for char in sample:
        if not char.isalpha():
            continue
        letters += 1
        if char > "\u036f":
            point = ord(char)
            for first, last, code in _SCRIPTS:
                if first <= point <= last:
                    counts[code] += 1
                    break
    if not letters:
        return ""
    if counts["ja"] * 8 > counts["zh"] and counts["ja"] * 5 > letters - counts["zh"]:
        return "ja"
    code, count = max(counts.items(), key=lambda item: item[1], default=("", 0))
    share = 4 if code == "ja" else 2
    return code if count * share > letters else ""
