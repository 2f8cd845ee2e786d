"""Where pages end in a text whose form feeds got lost: "Page 3 of 12" between two paragraphs.

Text copied out of a viewer keeps the numbers of its pages. One such line could be anything; lines
that say so in words, or by the sum of all pages, and count on without a gap are pages.
"""

import re
from functools import cache
from itertools import pairwise

_SHORTEST = 3
_LONGEST = 32
_LAST = "0123456789])|-–—页頁"
_ENDING = frozenset(("", " ", "\t", *_LAST))
_FEWEST = 2


@cache
def _number() -> re.Pattern[str]:
    word = (
        r"page|pages|pg|seite|blad|side|sida|sivu|oldal|strona|strana|strānka|puslapis|lk|стр|"
        r"страница|стор|сторінка|str|sayfa|səhifə|página|pagina|pág|pag|σελίδα|σελ|halaman|trang|"
        r"صفحة|صفحه|עמוד|էջ|გვერდი"
    )
    total = r"(?:/|of|de|von|sur|van|av|af|из|з|z|di|من|از|από|dari|/)\s*\d{1,4}"
    return re.compile(
        rf"[-–—\[(|\s]*(?:(?:{word})\.?\s*(?P<named>\d{{1,4}})(?:\s*{total})?"
        rf"|(?P<summed>\d{{1,4}})\s*{total}|[-–—]\s*(?P<dashed>\d{{1,4}})\s*[-–—])[-–—\])|\s]*",
        re.IGNORECASE,
    )


def page_bounds(lines: list[str]) -> list[int]:
    """Positions of the lines with which a new page begins; none where no numbers tell.

    A number above the first line of text heads its page, any other ends it.
    """
    found: list[tuple[int, int]] = []
    first = -1
    for at, line in enumerate(lines):
        if first >= 0 and line[-1:] not in _ENDING:
            continue  # most lines
        text = line.strip()
        if not text:
            continue
        if _SHORTEST <= len(text) <= _LONGEST and text[-1] in _LAST:
            match = _number().fullmatch(text)
            if match is not None:
                found.append((at, int(match["named"] or match["summed"] or match["dashed"])))
                continue
        if first < 0:
            first = at
    if len(found) < _FEWEST or any(b[1] != a[1] + 1 for a, b in pairwise(found)):
        return []
    heads = found[0][0] < first
    return [at if heads else at + 1 for at, _ in found if not heads or at > first]
