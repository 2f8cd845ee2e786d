"""Words that are marked by what is drawn: struck out, underlined, on a coloured ground, coloured.

A PDF file does not say what these mean; a reader of paper takes a line through words for their
deletion, one under them for an insertion or for stress. The words are read as text, and it is said.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.readers.pdf.values import Page, Piece, Rule

_THIN: Final = 2.0
_SHORTEST: Final = 4.0
_MANY: Final = 300
"""A page with more level rules is a drawing or a form."""
_THROUGH: Final = (0.15, 0.5)
"""Where a line goes through letters: by their size above the line that they stand on …"""
_UNDER: Final = (-0.28, 0.06)
"""… and where it goes below them."""
_COVERED: Final = 0.6
"""So much of the line has words on it; otherwise it is a blank to be filled in, or a border."""
_NEARLY: Final = 0.01
"""Where the first word is as wide as its letters are in the whole line, all letters are alike."""
_NARROW: Final = frozenset(" iljtfrI.,;:'’‘|!()[]-і")
_BROAD: Final = frozenset("mwMW@—жшщюыфмЖШЩЮЫФМ")
_SHOWN: Final = 60
_SHOWN_STRUCK: Final = 600
_DESCENT: Final = 0.2
_COLOUR: Final = re.compile(r"[0-9a-f]{6}")
_COLOURFUL: Final = 0x30
"""By so much the strongest and the weakest part of a colour that is no grey differ."""
_GROUND: Final = 2.2
"""A ground is no higher than so many heights of a letter; what is higher is a box or a table."""
_LINK: Final = 2


def findings(pages: Sequence[Page]) -> list[Finding]:
    """What is marked in each of these ways, with its first words and their page.

    Words struck out are told page by page, and whole but for very many: whoever struck them out
    means the text without them.
    """
    found = [
        _finding("struck out by drawn lines", Severity.WARNING, struck, _SHOWN_STRUCK)
        for page in pages
        if (struck := [(words, page.number) for words in _marked(page, _THROUGH)])
    ]
    ways = (
        ("underlined by drawn lines", lambda page: _marked(page, _UNDER)),
        ("on a coloured ground", _grounded),
        ("in colours", _coloured),
    )
    for what, words_of in ways:
        marked = [(words, page.number) for page in pages for words in words_of(page)]
        if marked:
            found.append(_finding(what, Severity.NOTE, marked, _SHOWN))
    return found


def _finding(
    what: str, severity: Severity, marked: Sequence[tuple[str, int]], most: int
) -> Finding:
    text = " … ".join(words for words, _ in marked)
    count = sum(len(words.split()) for words, _ in marked)
    shown = text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0].rstrip(' …')} …"
    evidence = (f"{count} word{'s' if count > 1 else ''} {what}", shown)
    where = f"page {marked[0][1]}"
    return Finding(FindingKind.DRAWN_MARKS, severity, evidence=evidence, where=where)


def _grounded(page: Page) -> Iterator[str]:
    for ground in page.grounds[:_MANY]:
        middle = (ground.bottom + ground.top) / 2
        words = [
            word
            for piece in page.pieces
            if piece.bottom < middle < piece.top
            and ground.top - ground.bottom <= _GROUND * piece.size
            for word in _between(piece, ground)
        ]
        if words:
            yield " ".join(words)


def _coloured(page: Page) -> Iterator[str]:
    for piece in page.pieces:
        words = [
            words
            for begin, end, colour in piece.colours
            if is_colourful(colour) and (words := piece.text[begin:end].strip())
        ]
        if words:
            yield " ".join(words)


def is_colourful(colour: str) -> bool:
    """Whether six hexadecimal digits are no black, white or grey."""
    if not _COLOUR.fullmatch(colour):
        return False
    parts = bytes.fromhex(colour)
    return max(parts) - min(parts) > _COLOURFUL


def _marked(page: Page, zone: tuple[float, float]) -> Iterator[str]:
    """The words on a page that have a line in a zone of theirs."""
    level = [
        rule for rule in page.rules
        if rule.top - rule.bottom <= _THIN and rule.right - rule.left >= _SHORTEST
    ]  # fmt: skip
    if page.turns or len(level) > _MANY:
        return
    links = [remark.place for remark in page.remarks if remark.kind == _LINK]
    for rule in level:
        words: list[str] = []
        covered = 0.0
        for piece in page.pieces:
            shared = min(rule.right, piece.right) - max(rule.left, piece.left)
            if shared > 0 and _is_in(rule, piece, zone) and not _is_link(piece, links):
                covered += shared
                words += _between(piece, rule)
        if words and covered >= _COVERED * (rule.right - rule.left):
            yield " ".join(words)


def _is_in(rule: Rule, piece: Piece, zone: tuple[float, float]) -> bool:
    height = (rule.bottom + rule.top) / 2 - piece.bottom - _DESCENT * piece.size
    return zone[0] * piece.size <= height <= zone[1] * piece.size


def _is_link(piece: Piece, links: Sequence[Rule]) -> bool:
    return any(
        link.left < piece.right and piece.left < link.right
        and link.bottom < piece.top and piece.bottom < link.top
        for link in links
    )  # fmt: skip


def _between(piece: Piece, rule: Rule) -> list[str]:
    """The words of a piece whose middle lies between the ends of a rule, or the one nearest to it.

    Where letters stand is not told; it is reckoned from how wide such letters usually are.
    """
    alike = piece.first * len(piece.text) / max(1, len(piece.text.split(" ", 1)[0]))
    typed = abs(alike - (piece.right - piece.left)) < _NEARLY * alike
    widths = [1.0] * len(piece.text) if typed else map(_width, piece.text)
    edges = [0.0, *accumulate(widths)]
    scale = (piece.right - piece.left) / max(0.1, edges[-1])
    words = [
        (piece.left + scale * (edges[word.start()] + edges[word.end()]) / 2, word[0])
        for word in re.finditer(r"\S+", piece.text)
    ]
    inside = [word for middle, word in words if rule.left <= middle <= rule.right]
    shared = min(rule.right, piece.right) - max(rule.left, piece.left)
    if inside or not words or shared < piece.size / 2:
        return inside
    centre = (max(rule.left, piece.left) + min(rule.right, piece.right)) / 2
    return [min(words, key=lambda word: abs(word[0] - centre))[1]]


def _width(char: str) -> float:
    """About how wide a letter is beside others of its font."""
    if char in _NARROW:
        return 0.55
    return 1.5 if char in _BROAD else 1.3 if char.isupper() else 1.0
