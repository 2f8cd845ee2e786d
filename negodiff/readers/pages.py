"""Pages become one text: what belongs to the sheet of paper is taken out of the sentences.

Only form feeds make a page evident, or page numbers that count on (``numbered_pages``); a text
without either is left alone. Beside the end of a page, page numbers and lines that return on
several pages are running heads and feet.
"""

import re
from collections import Counter
from itertools import pairwise

from negodiff.model.finding import Finding, FindingKind, Severity

_FIGURES = re.compile(r"\d+|\b[ivxlc]+\b")
PAGE_NUMBER = re.compile(
    r"[-–—\[(|\s]*(?:(?:page|pages|p|pp|seite|s|стр|с|стор|str|sayfa|səhifə|página|pagina|pág|pag|"
    r"صفحة|ص|صفحه|עמוד|էջ|第)\.?\s*)?\d{1,4}(?:\s*(?:/|of|de|von|sur|из|з|di|من|от)\s*\d{1,4}|\s*[页頁])?"
    r"[-–—\])|\s]*",
    re.IGNORECASE,
)
_DEPTH = 6
"""How many lines at the top and at the foot of a page can belong to the page."""
_WORD = re.compile(r"[^\W\d_]{3}")
_LONGEST = 120
_RETURNS = 0.3
"""On what share of the pages a line must return to be a running head or foot."""

Page = list[int]
"""Positions of a page's lines that are not empty."""


def remove_page_furniture(
    lines: list[str], bounds: list[int]
) -> tuple[list[str], frozenset[int], list[Finding]]:
    """Take running heads, feet and page numbers out of a text in pages.

    Args:
        lines: The source lines.
        bounds: Where pages begin in a text without form feeds.

    Returns:
        The lines, those taken out left empty; the positions of empty lines that are no gaps,
        because a page ended there; and a note for each line taken out.
    """
    starts = bounds or [at for at, line in enumerate(lines) if "\f" in line]
    lines = [line.replace("\f", " ") for line in lines]
    pages = _pages(lines, starts)
    returning = _returning(lines, pages)
    cleared = list(lines)
    findings = []
    for at in _furniture(lines, pages, returning):
        cleared[at] = ""
        evidence = (lines[at].strip(),)
        place = (at + 1, at + 1)
        findings.append(
            Finding(FindingKind.UNPLACED_TEXT, Severity.NOTE, lines=place, evidence=evidence)
        )
    return cleared, _no_gaps(cleared, starts), findings


def _pages(lines: list[str], starts: list[int]) -> list[Page]:
    bounds = [0, *starts, len(lines)]
    return [
        [at for at in range(begin, end) if lines[at].strip()] for begin, end in pairwise(bounds)
    ]


def _mask(line: str) -> str:
    """A line with its figures masked; "" when too little is left to recognise it by."""
    masked = _FIGURES.sub("#", line.strip().lower())
    return masked if len(masked) <= _LONGEST and _WORD.search(masked) else ""


def _returning(lines: list[str], pages: list[Page]) -> set[str]:
    """Lines that stand near the edges of many pages."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_mask(lines[at]) for at in (*page[:_DEPTH], *page[-_DEPTH:])})
    least = max(3, _RETURNS * len(pages))
    return {line for line, count in counts.items() if line and count >= least}


def _furniture(lines: list[str], pages: list[Page], returning: set[str]) -> list[int]:
    """The lines to take out: from each edge of a page up to the first that is text."""
    found: list[int] = []
    for page in pages:
        taken: set[int] = set()
        for edge in (page[:_DEPTH], page[: -_DEPTH - 1 : -1]):
            for at in edge:
                line = lines[at].strip()
                if _mask(line) not in returning and not PAGE_NUMBER.fullmatch(line):
                    break
                taken.add(at)
        if len(taken) < len(page):  # a page of nothing but furniture is a page of text
            found.extend(taken)
    return sorted(found)


def _no_gaps(lines: list[str], starts: list[int]) -> frozenset[int]:
    """The empty lines around each page break."""
    empty = set()
    for start in starts:
        at = start - 1
        while at >= 0 and not lines[at].strip():
            empty.add(at)
            at -= 1
        at = start
        while at < len(lines) and not lines[at].strip():
            empty.add(at)
            at += 1
    return frozenset(empty)
