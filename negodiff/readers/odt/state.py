"""What is known at one place of the walk through a text: the open flows, changes and tables."""

from collections.abc import Callable
from typing import Final

from lxml import etree

from negodiff.model.block import Block
from negodiff.model.finding import Finding
from negodiff.model.markup import Aside, AsideKind
from negodiff.readers.making import MARK
from negodiff.readers.odt import lists
from negodiff.readers.odt.changes import Region
from negodiff.readers.odt.flow import Box, Flow, Making
from negodiff.readers.odt.names import STYLE_NAME, H, note_class, number, q
from negodiff.readers.odt.remarks import Remark
from negodiff.readers.odt.splice import Splice, own_paragraphs
from negodiff.readers.odt.styles import Styles
from negodiff.readers.raising import Level, on_level
from negodiff.readers.reading import Reading
from negodiff.readers.tables import Table
from negodiff.readers.writing import Attachable, Attached, Paragraph

_DEEPEST_HEADING: Final = 6


class State:
    """The walk's memory. Handlers of elements change it; :mod:`body` drives them.

    Attributes:
        styles: The document's styles.
        reading: What the user asks for.
        place: The file, for messages.
        formula: Gives the words of an embedded formula by its name, "" if it is none.
        regions: The tracked changes.
        remarks: The comments, by their elements.
        veiled: Paragraphs that a field in them hides.
        flow: The innermost flow.
        tables: The open tables.
        splices: The deletions that are being put back.
        turn: A deletion to turn off to now.
        told: The changes that have words to show.
        spliced: The deletions that were met: none is read twice.
        unprinted: How many notes of each kind this view lacked so far.
        hidden: Inside of so many hidden things.
        asides: What was left out.
        shown: The fields and links whose words are text.
        findings: What was chosen among the columns of tables.
    """

    def __init__(
        self,
        styles: Styles,
        reading: Reading,
        place: str,
        formula: Callable[[str], str],
        where: str = "",
    ) -> None:
        self.styles = styles
        self.reading = reading
        self.formula = formula
        self.regions: dict[str, Region] = {}
        self.remarks: dict[etree._Element, Remark] = {}
        self.veiled: set[etree._Element] = set()
        self.known = lists.Known()
        self.flow = Flow(where, lists.Lists(self.known))
        self.tables: list[Table] = []
        self.splices: list[Splice] = []
        self.turn: Splice | None = None
        self.told: set[str] = set()
        self.spliced: set[str] = set()
        self.unprinted: dict[str, int] = {}
        self.hidden = 0
        self.asides: list[Aside] = []
        self.shown: list[Aside] = []
        self.findings: list[Finding] = []
        self.place = place
        self._boxes: list[Box] = []
        self._active: dict[str, Region] = {}
        self._suppressed = False
        self._counts: dict[str, int] = {}
        self._paragraphs = 0

    @property
    def active(self) -> dict[str, Region]:
        """The changes that hold here. Replace it, never change it."""
        return self._active

    @active.setter
    def active(self, active: dict[str, Region]) -> None:
        self._active = active
        self._suppressed = not all(region.printed for region in active.values())

    @property
    def suppressed(self) -> bool:
        """Whether words here are not printed, since a change is undone or done."""
        return self._suppressed

    @property
    def where(self) -> str:
        """This place, in words."""
        making = self.flow.making
        return making.where if making is not None else self.flow.where

    def counted(self, what: str) -> str:
        """The next one of its kind: "table 2"."""
        self._counts[what] = self._counts.get(what, 0) + 1
        return f"{what} {self._counts[what]}"

    def miss_note(self, kind: str) -> None:
        """Count a note that this view does not print."""
        self.counted(kind)
        self.unprinted[kind] = self.unprinted.get(kind, 0) + 1

    def pass_over(self, struck_out: etree._Element) -> None:
        """Count what this view does not print: every view calls a place by the same name."""
        flow = self.flow
        if not flow.where:
            container = flow.making if flow.open else None
            for _ in own_paragraphs(struck_out)[container is not None :]:
                where = self.counted("paragraph")
                if container is not None and not container.printed:
                    container.where = where
        for each in struck_out.iter(q("table:table"), q("text:note")):
            if each.tag == q("table:table"):
                self.counted("table")
            else:
                self.miss_note(note_class(each))

    def making(self, element: etree._Element) -> Making:
        """A paragraph or heading, before its words.

        Raises:
            InputError: There are more of them than the limit.
        """
        self._paragraphs += 1
        limits = self.reading.limits
        if self._paragraphs > limits.paragraphs:
            limits.keep("paragraphs", self._paragraphs, "the text has paragraphs", self.place)
        flow = self.flow
        where = flow.where or self._place()
        look = self.styles.look(element.get(STYLE_NAME, ""))
        item = flow.lists.item
        level = 0
        if element.tag == H:
            level = max(number(element, q("text:outline-level"), 1), 1)
            if item is None and look.list_style != "":
                item = flow.lists.heading(element, level)
        return Making(item, look, min(level or look.heading, _DEEPEST_HEADING), where)

    def _place(self) -> str:
        """The place of the next paragraph: what was struck out begins in that of its mark."""
        splice = self.splices[-1] if self.splices else None
        if splice is not None and splice.goes_on:
            return f"paragraph {self._counts.get('paragraph', 0)}"
        return self.counted("paragraph")

    def text(self, text: str | None) -> None:
        """Meet words."""
        flow = self.flow
        making = flow.making
        if not text or making is None or not flow.open or flow.quiet:
            return
        run = flow.runs[-1]
        shown = on_level(text, run.level or Level.LINE)
        if self.hidden or run.hidden:
            making.hidden.append(shown)
            return
        start = making.words.position
        if not self._suppressed:
            making.add(text, run, link=flow.links > 0)
        self.note_changes(making, start, shown)

    def note_changes(self, making: Making, start: int, text: str) -> None:
        """Words were met that fall under the changes that hold here."""
        for name, region in self._active.items():
            making.mark(name, region.revisions, start, text)
            if not text.isspace():
                self.told.add(name)

    def line_break(self) -> None:
        """Meet a line break."""
        flow = self.flow
        if flow.making is not None and flow.open and not flow.quiet:
            if self._suppressed or self.hidden:
                self.text("\n")
            else:
                flow.making.words.line_break()

    def attach(self, what: Attachable, *, whole: bool = False) -> None:
        """Attach something to this place, and to no words.

        Whole paragraphs that are gone stood before the one in the making, if that has no words yet.
        """
        making = self.flow.making
        if making is not None and (making.words.position or not whole):
            making.words.attach(making.words.position, what)
        else:
            self.flow.made.append(Paragraph(Block(""), (Attached(0, 0, what),)))

    def attach_mark(self, region: Region) -> None:
        """A change that has no words: it put in, or took away, the end of a paragraph."""
        for revision in region.revisions:
            self.attach(revision._replace(text=MARK))

    def finish(self, *, counts: bool = True) -> None:
        """Finish the paragraph in the making, if there is one."""
        making = self.flow.making
        if making is not None and (words := "".join(making.hidden).strip()):
            self.asides.append(Aside(AsideKind.HIDDEN, words, making.where))
        self.flow.finish(self.styles, counts=counts and not self.hidden)

    def enter(self, where: str, label: str = "") -> None:
        """Enter a flow of its own."""
        self._boxes.append(Box(self.flow, label))
        self.flow = Flow(where, lists.Lists(self.known))

    def leave(self) -> tuple[Box, list[Paragraph]]:
        """Leave it for the one it stands in, with the paragraphs it had."""
        making = self.flow.making
        self.finish(counts=making is not None and making.printed)
        made = self.flow.made
        box = self._boxes.pop()
        self.flow = box.flow
        return box, made
