"""Words that were struck out, put back where they stood.

The deletion of a stretch of text holds its paragraphs; the first of them goes on with the paragraph
that the mark stands in, the last one is gone on with by the rest of that paragraph.
"""

from lxml import etree

from negodiff.readers.odt.changes import Region
from negodiff.readers.odt.flow import Flow, Making
from negodiff.readers.odt.names import PARAGRAPHS, q
from negodiff.readers.odt.styles import Run

_OF_THEIR_OWN = (q("text:note-body"), q("table:table"), q("draw:text-box"), q("office:annotation"))


class Splice:
    """A deletion being read at its mark.

    Attributes:
        name: Of the change.
        region: The change.
        content: What holds its paragraphs.
        flow: The text it is put back into.
        lists: The lists that were open there.
        active: The changes that hold there.
    """

    def __init__(
        self, name: str, region: Region, content: etree._Element, flow: Flow,
        active: dict[str, Region],
    ) -> None:  # fmt: skip
        self.name = name
        self.region = region
        self.content = content
        self.flow = flow
        self.lists = flow.lists
        self.active = active
        self._container = flow.making if flow.open else None
        self._runs: list[Run] = list(flow.runs)
        self._paragraphs = own_paragraphs(content)
        self._several = len(self._paragraphs) > 1 or content.find(q("table:table")) is not None
        self._opened = 0
        self._kept: Making | None = None
        if self._container is not None:
            self._kept = Making.like(self._container)
        self._swapped = False

    @property
    def inside(self) -> bool:
        """Whether the mark stands in a paragraph."""
        return self._container is not None

    @property
    def goes_on(self) -> bool:
        """Whether its next paragraph is the first, and goes on with that of the mark."""
        return self.inside and not self._opened

    def open_paragraph(self, made: Making) -> Making:
        """What a paragraph of the deletion becomes part of: itself, or that of the mark.

        Words struck out from the very start of a paragraph on were another one, which ended inside
        the deletion, so that it is that one's kind and number that come first.
        """
        self._opened += 1
        container = self._container
        if container is None or self._opened > 1 or self.flow.making is not container:
            return made
        if self._several and not container.printed:
            container.become(made)
            self._swapped = True
        return container

    def ends_paragraph(self, element: etree._Element) -> bool:
        """Whether a paragraph of the deletion ends here; else the text goes on behind the mark."""
        return self._container is None or element is not self._paragraphs[-1]

    def leave(self) -> None:
        """Go back to where the mark stands."""
        flow = self.flow
        flow.lists = self.lists
        if self._kept is None:
            return
        if flow.making is None:
            flow.making = self._kept
        elif self._swapped:
            flow.making.become(self._kept)
        flow.making.end_mark(self.name)
        flow.open = True
        flow.runs = self._runs


def own_paragraphs(content: etree._Element) -> list[etree._Element]:
    """The paragraphs of a deletion that are its own, not those of a note, box or table in it."""
    found: list[etree._Element] = []
    walker = etree.iterwalk(content, events=("start",))
    for _, element in walker:
        if element.tag in _OF_THEIR_OWN:
            walker.skip_subtree()
        elif element.tag in PARAGRAPHS:
            found.append(element)
    return found
