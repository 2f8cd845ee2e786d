"""Lists of links to the headings of the page itself: a table of contents, whatever it is called."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from lxml import etree

_FEWEST: Final = 3
"""So many places a table of contents leads to."""
_SAYING_SO: Final = 0.8
"""So many of its lines stand at the places that they lead to."""
_NEAR: Final = 40
"""So many letters may stand before a heading's words at such a place: its number, "Article"."""
_COVERED: Final = 0.5
"""So many of the headings of its levels it leads to: a clause that lists some articles does not."""
_SOON: Final = 600
"""Where nothing is marked as a heading, so many letters at most stand before the first place."""
_LETTER: Final = re.compile(r"[^\W\d_]")
_IN_A_LINE: Final = frozenset(("a", "b", "em", "font", "i", "small", "span", "strong", "u"))
_HEADING: Final = re.compile(r"h[1-6]")


class _Link(NamedTuple):
    """A link to a place of the page.

    Attributes:
        element: It.
        words: Its letters.
        leads_to: How many letters of the page stand before that place.
    """

    element: etree._Element
    words: str
    leads_to: int


def contents_of(root: etree._Element) -> dict[etree._Element, str]:
    """The elements that are tables of contents, and their headings.

    Whoever reads the page passes them over.

    Returns:
        For each its lines; "" for what goes on or heads such a table.
    """
    leading = sum((each.get("href") or "").startswith("#") for each in root.iter("a"))
    if leading < _FEWEST:
        return {}
    page = _Page(root)
    links = page.links()
    whole = _made_of(root, links)
    found: dict[etree._Element, str] = {}
    for run in _runs(root, whole):
        inside = [links[each] for one in run for each in one.iter("a") if each in links]
        if not page.is_contents(inside, after=run[-1]):
            continue
        lines = (" ".join("".join(map(str, each.element.itertext())).split()) for each in inside)
        found.update(dict.fromkeys(run, ""))
        found[run[0]] = "\n".join(lines)
        if (heading := _heading_of(run)) is not None:
            found[heading] = ""
    return found


class _Page:
    """The letters of a page, and how many of them stand before each element."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._before: dict[etree._Element, int] = {}
        self._until: dict[etree._Element, int] = {}
        letters: list[str] = []
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                self._before[element] = len(letters)
                letters += _letters(element.text if isinstance(element.tag, str) else None)
            else:
                self._until[element] = len(letters)
                letters += _letters(element.tail)
        self._letters = "".join(letters)

    def links(self) -> dict[etree._Element, _Link]:
        """The links with words that lead to a place of the page."""
        named: dict[str, etree._Element] = {}
        for element in self._before:
            if isinstance(element.tag, str):
                for name in (element.get("id"), element.get("name")):
                    if name:
                        named.setdefault(name, element)
        found: dict[etree._Element, _Link] = {}
        for element in self._root.iter("a"):
            href = element.get("href") or ""
            target = named.get(href[1:]) if href.startswith("#") else None
            words = self._letters[self._before[element] : self._until[element]]
            if target is not None and words:
                found[element] = _Link(element, words, self._before[target])
        return found

    def is_contents(self, links: list[_Link], after: etree._Element) -> bool:
        """Whether links lead to places behind an element that begin with their words."""
        places = [each.leads_to for each in links]
        end = self._until[after]
        if len(set(places)) < _FEWEST or min(places) < end or sorted(places) != places:
            return False
        if not self._is_of_all(frozenset(places), end):
            return False
        said = sum(
            each.words in self._letters[each.leads_to : each.leads_to + len(each.words) + _NEAR]
            for each in links
        )
        return said >= _SAYING_SO * len(links)

    def _is_of_all(self, places: frozenset[int], end: int) -> bool:
        """Whether places are those of most headings of their levels behind the list."""
        headings = [(each.tag, at) for each, at in self._before.items() if _is_heading(each)]
        levels = {tag for tag, at in headings if at in places}
        following = {at for tag, at in headings if at >= end and tag in levels}
        if not following:
            return min(places) - end <= _SOON
        return len(following & places) >= _COVERED * len(following)


def _made_of(root: etree._Element, links: dict[etree._Element, _Link]) -> frozenset[etree._Element]:
    """The elements all of whose letters stand in such links."""
    own: dict[etree._Element, tuple[int, int]] = {}
    whole: set[etree._Element] = set()
    for element in reversed(list(root.iter("*"))):
        inside = [own[each] for each in element if each in own]
        tails = sum(len(_letters(each.tail)) for each in element)
        letters = sum(count for count, _ in inside) + tails + len(_letters(element.text))
        linked = letters if element in links else sum(count for _, count in inside)
        own[element] = letters, linked
        if letters and letters == linked:
            whole.add(element)
    return frozenset(whole)


def _runs(root: etree._Element, whole: frozenset[etree._Element]) -> Iterator[list[etree._Element]]:
    """The outermost of them, those that follow one another together."""
    for above in root.iter("*"):
        if above in whole:
            continue
        run: list[etree._Element] = []
        for each in above:
            alone = each in whole and each.tag not in _IN_A_LINE
            if alone:
                run.append(each)
            if run and ((not alone and _says(each)) or _letters(each.tail)):
                yield run
                run = []
        if run:
            yield run


def _heading_of(run: list[etree._Element]) -> etree._Element | None:
    """The heading right before a table of contents, if it heads nothing else."""
    before = run[0].getprevious()
    while before is not None and not _says(before):
        before = before.getprevious()
    if before is None or not _is_heading(before) or _letters(before.tail):
        return None
    following = run[-1].getnext()
    while following is not None and not _says(following):
        following = following.getnext()
    if following is None:
        return before
    first = next((each for each in following.iter("*") if _is_heading(each)), None)
    return before if first is not None and str(first.tag) <= str(before.tag) else None


def _is_heading(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and _HEADING.fullmatch(element.tag) is not None


def _says(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and any(_letters(str(text)) for text in element.itertext())


def _letters(text: str | None) -> list[str]:
    return _LETTER.findall(text.casefold()) if text else []
