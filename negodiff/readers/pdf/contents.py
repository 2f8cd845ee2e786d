"""Tables of contents: lines that end in dots or white and the number of a page.

They repeat the headings of the draft; read as its text, every article would be there twice.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from negodiff.model.markup import Aside, AsideKind
from negodiff.readers.margin import ends_sentence
from negodiff.readers.pdf.values import Row
from negodiff.readers.writing import pages_in
from negodiff.structure.language import split

_LED: Final = re.compile(r"(?:[.…·‥_]\s?){3,}\s*[-–—]?\s*(\d{1,4}|[ivxlc]{1,7})\s*[-–—]?$", re.I)
"""What a line with leaders ends in."""
_HEAD: Final = re.compile(r"(.+?)\s*(?:[.…·‥_]\s?){3}")
_PAGE: Final = re.compile(r"\S\s+(\d{1,4})$")
_WHITE: Final = 2.0
"""Where no leaders are set, so many heights of a letter at least part a heading and its page."""
_LEAST: Final = 3
_BETWEEN: Final = 2
"""A heading goes on over so many lines at most before its page is told."""
_HEADINGS: Final = frozenset(split(
    "contents|table of contents|index|sommaire|table des matières|índice|indice|sumário|inhalt|"
    "inhaltsverzeichnis|inhoud|inhoudsopgave|indhold|innhold|innehåll|sisällys|sisällysluettelo|"
    "sisukord|saturs|turinys|spis treści|obsah|tartalom|tartalomjegyzék|cuprins|kazalo|sadržaj|"
    "садржај|съдържание|содержание|оглавление|зміст|змест|мазмұны|мазмуну|мундариҷа|агуулга|"
    "περιεχόμενα|içindekiler|mündəricat|mundarija|բովանդակություն|სარჩევი|المحتويات|فهرس|الفهرس|"
    "فهرست|فهرست مطالب|ناوەڕۆک|תוכן העניינים|תוכן עניינים|विषय-सूची|विषयसूची|সূচিপত্র|สารบัญ|"
    "目录|目錄|目次|목차|차례|daftar isi|mục lục|yaliyomo|përmbajtja|የይዘት ማውጫ|ማውጫ"
))  # fmt: skip


def without_contents(rows: Sequence[Row]) -> tuple[list[Row], list[Aside]]:
    """The lines that are no table of contents, and the tables."""
    gone: set[int] = set()
    asides = []
    for begin, end in _stretches(rows):
        text = "\n".join(row.text for row in rows[begin:end])
        where = f"page {rows[begin].page}"
        asides.append(Aside(AsideKind.CONTENTS, text, where, tuple(pages_in(text))))
        gone.update(range(begin, end))
    return [row for at, row in enumerate(rows) if at not in gone], asides


def _stretches(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """From where to where lines are a table of contents, its heading included."""
    led = [at for at, row in enumerate(rows) if _page(row) is not None]
    found = []
    for run in _runs(led):
        pages = [page for at in run if (page := _page(rows[at])) is not None]
        begin = run[0]
        for above in range(run[0] - 1, max(-1, run[0] - 2 - _BETWEEN), -1):
            if _is_heading(rows[above].text):
                begin = above
                break
            if ends_sentence(rows[above].text):
                break
        sure = begin < run[0] or _is_repeated([rows[at].text for at in run], rows[run[-1] + 1 :])
        if sure and len(run) >= _LEAST and all(a <= b for a, b in pairwise(pages)):
            found.append((begin, run[-1] + 1))
    return found


def _is_repeated(entries: Sequence[str], below: Sequence[Row]) -> bool:
    """Whether most of the lines that leaders end return below, as headings do."""
    whole = "".join(_letters(row.text) for row in below)
    heads = [_letters(match[1]) for text in entries if (match := _HEAD.match(text))]
    return len(heads) == len(entries) and 2 * sum(head in whole for head in heads) > len(heads)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _runs(led: Sequence[int]) -> list[list[int]]:
    """Positions that follow one another, but for lines on which a heading begins."""
    found: list[list[int]] = []
    for at in led:
        if found and at - found[-1][-1] <= 1 + _BETWEEN:
            found[-1].append(at)
        else:
            found.append([at])
    return found


def _page(row: Row) -> int | None:
    """The page that a line ends in, if it does; 0 for one in Roman numerals."""
    if not row.text[-1:].isalnum() and row.text[-1:] not in "-–—":
        return None
    if match := _LED.search(row.text):
        return int(match[1]) if match[1].isdecimal() else 0
    if row.spread >= _WHITE * row.size and (match := _PAGE.search(row.text)):
        return int(match[1])
    return None


def _is_heading(text: str) -> bool:
    bare = "".join(char for char in text if char not in ".:…").strip()
    return bare.casefold() in _HEADINGS or bare.replace(" ", "") in _HEADINGS
