"""Where a paragraph stands in lists: which list counts it, at which level, in which style."""

from typing import Final

from lxml import etree

from negodiff.readers.odt.names import STYLE_NAME, number, q
from negodiff.readers.odt.numbering import BULLET, LEVELS, Counters
from negodiff.readers.odt.styles import Styles

ITEM: Final = q("text:list-item")
HEADER: Final = q("text:list-header")


class Item:
    """One numbered thing: an item of a list, or a heading of the outline.

    Attributes:
        level: Its level, from 1.
        style: The name of its list style; that of the outline is "".
    """

    def __init__(
        self, counters: Counters, level: int, style: str, start: int | None, *, counted: bool
    ) -> None:
        self._counters = counters
        self.level = level
        self.style = style
        self._start = start
        self._counted = counted

    def label(self, styles: Styles) -> str:
        """Count it and give its label; only its first paragraph has one."""
        if self._counted:
            return ""
        self._counted = True
        style = styles.list_style(self.style)
        return BULLET if style is None else self._counters.count(self.level, style, self._start)


class _List:
    def __init__(self, counters: Counters, level: int, style: str) -> None:
        self.counters = counters
        self.level = level
        self.style = style
        self.item: Item | None = None


class Known:
    """The lists of a document met so far: others go on from them."""

    def __init__(self) -> None:
        self.by_name: dict[str, Counters] = {}
        self.last_of_style: dict[str, Counters] = {}
        self.outline = Counters()


class Lists:
    """The open lists at one place of a document."""

    def __init__(self, known: Known, *, restored: bool = False) -> None:
        """Begin outside any list.

        Args:
            known: The lists met so far.
            restored: What is read was struck out of a text: a list in it goes on from the last one
                of its style.
        """
        self._known = known
        self._restored = restored
        self._open: list[_List] = []

    @property
    def item(self) -> Item | None:
        """The item that a paragraph here belongs to."""
        return self._open[-1].item if self._open else None

    def open_list(self, element: etree._Element) -> None:
        """Enter a list."""
        known = self._known
        above = self._open[-1] if self._open else None
        style = element.get(STYLE_NAME) or (above.style if above else "")
        if above is not None:
            counters = above.counters
        else:
            earlier = known.by_name.get(element.get(q("text:continue-list"), ""))
            if earlier is None and (
                self._restored or element.get(q("text:continue-numbering")) == "true"
            ):
                earlier = known.last_of_style.get(style)
            counters = Counters() if earlier is None else earlier
            known.last_of_style[style] = counters
        if name := element.get(q("xml:id")) or element.get(q("text:id")):
            known.by_name[name] = counters
        level = min(above.level + 1 if above else 1, LEVELS)
        self._open.append(_List(counters, level, style))

    def close_list(self) -> None:
        """Leave it."""
        if self._open:
            self._open.pop()

    def open_item(self, element: etree._Element) -> None:
        """Enter an item of the innermost list, or its header, which has no number."""
        if self._open:
            inner = self._open[-1]
            inner.item = Item(
                inner.counters,
                inner.level,
                element.get(q("text:style-override")) or inner.style,
                _start(element),
                counted=element.tag == HEADER,
            )

    def close_item(self) -> None:
        """Leave it."""
        if self._open:
            self._open[-1].item = None

    def numbered_paragraph(self, element: etree._Element) -> None:
        """Enter a paragraph that says itself in which list it stands."""
        name = element.get(q("text:list-id"), "")
        counters = self._known.by_name.setdefault(name, Counters())
        level = max(number(element, q("text:level"), 1, LEVELS), 1)
        inner = _List(counters, level, element.get(STYLE_NAME, ""))
        inner.item = Item(counters, level, inner.style, _start(element), counted=False)
        self._open.append(inner)

    def heading(self, element: etree._Element, level: int) -> Item:
        """A heading outside lists, which the outline counts."""
        outline = self._known.outline
        start = _start(element)
        if start is None and element.get(q("text:restart-numbering")) == "true":
            start = 1
        counted = element.get(q("text:is-list-header")) == "true"
        return Item(outline, level, "", start, counted=counted)


def _start(element: etree._Element) -> int | None:
    start = number(element, q("text:start-value"), -1)
    return None if start < 0 else start
