"""Pages in two columns that say the same in two languages, without rules between them.

Read one column after the other, such a draft would be two drafts. That it is one is told by the
languages of all left and of all right columns; then one of them is read, as in a table.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from statistics import median
from typing import Final, NamedTuple

from negodiff.errors import InputError
from negodiff.model.block import Block
from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.model.markup import Aside, AsideKind
from negodiff.readers.pdf.rows import gutter_of, sides
from negodiff.readers.pdf.values import Page, Piece
from negodiff.readers.reading import Reading
from negodiff.structure.detect import detect
from negodiff.structure.labels import leading_label
from negodiff.structure.language import split
from negodiff.structure.languages import LANGUAGES

_LEAST: Final = 120
"""Fewer letters in a column tell nothing of its language."""
_SAMPLE: Final = 6000
_RELATED: Final = 0.5
"""A text has at most so much of the short words of the other's language as of its own."""
_COUNTED: Final = 6
"""Fewer numbers of articles and paragraphs in a column are no evidence …"""
_ALIKE: Final = 0.9
"""… and so many are those of the other column, where both say the same."""
_SHORTER: Final = 0.2
"""The shorter of two parallel texts has at least so much of the letters of the longer."""


Pair = tuple[list[Piece], list[Piece]]
"""What stands side by side at the left and at the right."""


class Unread(NamedTuple):
    """The column that is not read: its pieces on each page, and what is said of it."""

    pieces: list[list[Piece]]
    findings: tuple[Finding, ...] = ()
    asides: tuple[Aside, ...] = ()


def unread(pages: Sequence[Page], reading: Reading, *, rightward: bool) -> Unread:
    """Of parallel columns the one that is not to be read.

    Raises:
        InputError: The column asked for is none of the two.
    """
    nothing = Unread([[] for _ in pages])
    beside = _sides(pages)
    texts = [
        [piece.text for page in beside for pair in page for piece in pair[side]] for side in (0, 1)
    ]
    letters = [sum(map(len, text)) for text in texts]
    if min(letters) < max(_LEAST, _SHORTER * max(letters)):
        return nothing
    languages = [detect([Block(text) for text in each]) for each in texts]
    if "und" in languages or languages[0] == languages[1]:
        return nothing
    if not _differ(texts, languages) and not _count_alike(beside):
        return nothing
    if 2 * sum(bool(page) for page in beside) < len(pages):
        return nothing
    first = next(page.number for page, pairs in zip(pages, beside, strict=True) if pairs)
    where = f"page {first}"
    chosen = _chosen(languages, reading, where, first=0 if rightward else 1)
    gone = [[piece for pair in pairs for piece in pair[1 - chosen]] for pairs in beside]
    asides = tuple(_aside(pieces, page) for pieces, page in zip(gone, pages, strict=True) if pieces)
    evidence = ("languages", languages[1 - chosen], where, languages[chosen])
    finding = Finding(FindingKind.COLUMN_CHOSEN, Severity.NOTE, "", None, evidence, where)
    return Unread(gone, (finding,), asides)


def _sides(pages: Sequence[Page]) -> list[list[Pair]]:
    """What stands beside what on each page; where a page does not show it, as on the others."""
    gutters = [gutter_of(page.pieces) for page in pages]
    known = [gutter for gutter in gutters if gutter is not None]
    if not known:
        return [[] for _ in pages]
    usual = median(known)
    return [
        sides(page.pieces, usual if gutter is None else gutter)
        for page, gutter in zip(pages, gutters, strict=True)
    ]


def _differ(texts: Sequence[Sequence[str]], languages: Sequence[str]) -> bool:
    """Whether two texts are in languages of their own, none a relative that reads like the other.

    Half of a text in one language, set in two columns, must never be taken for a translation.
    """
    samples = [" ".join(text)[:_SAMPLE].lower() for text in texts]
    if _block(samples[0]) != _block(samples[1]):
        return True
    shares = [[_share(sample, language) for language in languages] for sample in samples]
    return shares[0][1] < _RELATED * shares[0][0] and shares[1][0] < _RELATED * shares[1][1]


def _count_alike(beside: Sequence[Sequence[Pair]]) -> bool:
    """Whether both columns have the same articles, paragraphs and items on the same pages.

    That is evidence enough for related languages: of a text that goes on in the next column, the
    numbers go on as well.
    """
    same = count = 0
    for pairs in beside:
        left, right = (
            [number for pair in pairs for number in _numbers(pair[side])] for side in (0, 1)
        )
        same += 2 * sum(
            match.size for match in SequenceMatcher(None, left, right, False).get_matching_blocks()
        )
        count += len(left) + len(right)
    return count >= 2 * _COUNTED and same >= _ALIKE * count


def _numbers(column: Sequence[Piece]) -> list[tuple[str, int]]:
    """What the lines of a column are numbered by, from top to bottom."""
    ordered = sorted(column, key=lambda piece: (-piece.bottom, piece.left))
    labels = [leading_label(piece.text) for piece in ordered]
    return [
        (label.family, label.readings[0].ordinal) for label in labels if label and label.readings
    ]


def _share(sample: str, language: str) -> float:
    """How often a text has the short words of a language, by words."""
    words = [word.strip(".,;:()[]") for word in sample.split()]
    common = set(split(LANGUAGES[language].common))
    return sum(word in common for word in words) / max(1, len(words))


def _block(sample: str) -> int:
    """Which part of all scripts most of the letters are from."""
    blocks = [min(ord(char), 0x3040) // 0x100 for char in sample if char.isalpha()]
    return max(set(blocks), key=blocks.count, default=-1)


def _chosen(languages: Sequence[str], reading: Reading, where: str, *, first: int) -> int:
    """Which column is read: the one asked for by language or number, else the first."""
    if reading.column:
        wanted = reading.column.strip().casefold()
        names = [*languages, "1", "2"]
        if wanted not in names:
            listed = f"1 ({languages[0]}), 2 ({languages[1]})"
            hint = f"The columns are {listed}."
            raise InputError(f"no column {reading.column!r}", place=where, hint=hint)
        return names.index(wanted) % 2
    if reading.language in languages:
        return languages.index(reading.language or "")
    return first


def _aside(gone: Sequence[Piece], page: Page) -> Aside:
    ordered = sorted(gone, key=lambda piece: (-piece.bottom, piece.left))
    text = " ".join(piece.text for piece in ordered)
    return Aside(AsideKind.COLUMN, text, f"page {page.number}")
