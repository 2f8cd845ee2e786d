"""Identifiers of elements, by the standard's naming convention: ``art_5__para_2__point_a``.

They follow the numbers that are printed, so that a citation leads to its element, and are unique in
the document. Articles are named without what holds them, where no two have one number.
"""

import re
from collections import Counter
from collections.abc import Iterable

from lxml import etree

from negodiff.model.clause import Clause, Kind

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

ELEMENTS = {
    Kind.PART: ("part", "part"),
    Kind.CHAPTER: ("chapter", "chp"),
    Kind.SECTION: ("section", "sec"),
    Kind.ARTICLE: ("article", "art"),
    Kind.PARAGRAPH: ("paragraph", "para"),
    Kind.SUBPARAGRAPH: ("point", "point"),
}
"""The element of each kind of clause, and its short name in identifiers; others are containers."""

CONTAINER = ("hcontainer", "hcontainer")
_OTHER = re.compile(r"[^\w]+")


class Names:
    """Gives identifiers, each once."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        self._taken: set[str] = set()
        self._counts: Counter[tuple[str, str]] = Counter()
        articles = [clause.number for clause in clauses if clause.kind is Kind.ARTICLE]
        self._apart = len(articles) == len(set(articles))

    def of(self, clause: Clause, above: str) -> str:
        """The identifier of a clause below the element ``above``."""
        _, short = ELEMENTS.get(clause.kind, CONTAINER)
        if clause.kind is Kind.ARTICLE and self._apart:
            above = above if above.startswith("att_") and "__" not in above else ""
        return self.numbered(above, short, clause.number)

    def numbered(self, above: str, short: str, number: str = "") -> str:
        """An identifier for the number, or for the place in the order where there is none."""
        known = _OTHER.sub("-", number).strip("-_")
        if not known:
            self._counts[above, short] += 1
            known = str(self._counts[above, short])
        return self._unique(f"{above}__{short}_{known}" if above else f"{short}_{known}")

    def _unique(self, name: str) -> str:
        found, count = name, 1
        while found in self._taken:
            count += 1
            found = f"{name}-{count}"
        self._taken.add(found)
        return found


def element(kind: str, /, *children: etree._Element, **attributes: str) -> etree._Element:
    """An element of the standard."""
    made = etree.Element(f"{{{NAMESPACE}}}{kind}")
    for key, value in attributes.items():
        if value:
            made.set(key, value)
    made.extend(children)
    return made
