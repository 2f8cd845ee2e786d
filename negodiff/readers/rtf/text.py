"""The text of an RTF file while it is read: paragraphs, tables, notes, in the view asked for."""

from typing import Final

from negodiff.model.block import Block, BlockKind
from negodiff.model.finding import Finding
from negodiff.model.markup import Aside, AsideKind, Comment, Revision
from negodiff.readers.counters import BULLET
from negodiff.readers.making import MARK, Making
from negodiff.readers.raising import Level, level_at, on_level
from negodiff.readers.reading import Reading
from negodiff.readers.rtf.falls import Falls
from negodiff.readers.rtf.flows import Flow, OpenTable
from negodiff.readers.rtf.header import Header
from negodiff.readers.rtf.lists import Printed
from negodiff.readers.rtf.note_numbering import NoteNumbering
from negodiff.readers.rtf.state import State
from negodiff.readers.style_names import TITLES
from negodiff.readers.tables import Table
from negodiff.readers.writing import Counted, Paragraph, joined, put_aside

_DEEPEST_HEADING: Final = 6
_LONGEST_LABEL: Final = 200
_BODY_LEVEL: Final = 9
_FIRST_WORDS: Final = 60


class Text:
    """Takes words and the ends of paragraphs, and gives blocks with what is attached to them.

    Attributes:
        asides: What was left out.
        shown: The fields and links whose words are text.
        elsewhere: The tracked changes in what was left out.
        findings: What was chosen among the columns of tables.
        notes: The numbers of notes.
    """

    def __init__(self, header: Header, reading: Reading, place: str) -> None:
        self.asides: list[Aside] = []
        self.shown: list[Aside] = []
        self.elsewhere: list[Revision] = []
        self.findings: list[Finding] = []
        self.notes = NoteNumbering()
        self._header = header
        self._reading = reading
        self._place = place
        self._flows = [Flow("")]
        self._counts: dict[str, int] = {}
        self._paragraphs = 0
        self._labels = Printed(header.lists, reading.view)
        self._heads: set[tuple[AsideKind, str]] = set()
        self._falls = Falls(header, reading)
        self._edges: list[int] = []
        self._size = State().size

    def counted(self, what: str) -> str:
        """The next one of its kind: "table 2"."""
        self._counts[what] = self._counts.get(what, 0) + 1
        return f"{what} {self._counts[what]}"

    @property
    def has_words(self) -> bool:
        """A paragraph is being read."""
        return self._flows[-1].making is not None

    @property
    def in_contents(self) -> bool:
        """A table of contents is being read."""
        return any(flow.aside is AsideKind.CONTENTS for flow in self._flows)

    @property
    def where(self) -> str:
        """This place, in words."""
        flow = self._flows[-1]
        return flow.where or f"paragraph {self._counts.get('paragraph', 0) + 1}"

    def add(self, text: str, state: State, *, link: bool) -> None:
        """Meet words."""
        flow = self._flows[-1]
        making = self._making()
        level = self._level(text, state)
        shown = text if level is Level.LINE else on_level(text, level)
        if state.hidden:
            making.hidden.append(shown)
            return
        changes, printed, accepted = self._falls.under(state)
        if text.strip():
            flow.met.add((accepted, printed))
        for name in making.marks - changes.keys():
            making.end_mark(name)
        start = making.words.position
        if printed:
            header = self._header
            named = header.styles.get(state.style)
            by_hand = state.colour if named is None or state.colour != named.colour else 0
            colour = "" if link else header.colour(by_hand)
            behind = header.colour(state.behind)
            making.print(text, level, bold=state.bold, behind=behind, colour=colour)
        elif text.strip():
            flow.taken = True
        for name, revisions in changes.items():
            making.mark(name, revisions, start, shown)

    def _level(self, text: str, state: State) -> Level:
        """Where words stand; if they are only moved, by the size of those before them on a line."""
        if state.stands is not Level.LINE:
            return state.stands
        if state.lift:
            return level_at(state.lift, state.size, self._size)
        if not text.isspace():
            self._size = state.size
        return Level.LINE

    def line_break(self, state: State) -> None:
        """Meet a line break."""
        if state.hidden or not self._falls.under(state).printed:
            self.add("\n", state, link=False)
        else:
            self._making().words.line_break()

    def label(self, text: str) -> None:
        """Meet the label that is printed before the paragraph."""
        self._flows[-1].label = " ".join(text.split())[:_LONGEST_LABEL]

    def end_paragraph(self, state: State) -> None:
        """A paragraph ends, unless the view does not print its end: then the next one goes on."""
        flow = self._flows[-1]
        making = self._making()
        changes, printed, accepted = self._falls.under(state)
        self._number(flow, state, accepted=accepted, printed=printed)
        for name, revisions in changes.items():
            sign = "\n" if name in making.marks else MARK
            making.mark(name, revisions, making.words.position, sign)
            making.end_mark(name)
        if not printed:
            flow.label = None
            flow.taken = True
        if printed or not making.words.position:  # of what is gone whole, its place is kept
            self._finish(flow, state, state.table)
        elif not flow.where and not state.table:
            flow.passed += 1

    def _number(self, flow: Flow, state: State, *, accepted: bool, printed: bool) -> None:
        """The number of the paragraph that ends, whose own end is there in these views.

        It counts in a view that has words of it, or where there are none to be had.
        """
        met, flow.met = flow.met, set()
        making = flow.making
        hidden = making is not None and bool(making.hidden) and not met
        if state.list_ and not hidden:
            accepted = accepted and (not met or any(here for here, _ in met))
            printed = printed and (not met or any(here for _, here in met))
            flow.label = self._labels.label(
                flow.label, state.list_, state.level, accepted=accepted, printed=printed
            )

    def end_cell(self, state: State, level: int) -> None:
        """A cell ends, of a table inside of so many others."""
        flow = self._flows[-1]
        self._number(flow, state, accepted=True, printed=True)
        self._finish(flow, state, level)
        self._close_tables(flow, level)
        flow.tables[-1].end_cell()

    def end_row(self, level: int) -> None:
        """A row ends; level 0 is that of the innermost table."""
        flow = self._flows[-1]
        if flow.tables:
            self._close_tables(flow, level or len(flow.tables))
            flow.tables[-1].end_row(self._edges)

    def begin_row(self) -> None:
        """The properties of a row are stated anew."""
        self._edges = []

    def cell_edge(self, at: int) -> None:
        """The right edge of the next cell of the row, in twips."""
        self._edges.append(at)

    def enter(self, where: str, note: str = "", aside: AsideKind | None = None) -> None:
        """Enter a note (a "footnote"), a text box, or a text that is none of the draft."""
        if aside is None:
            self._making()
        before = len(self.asides), len(self.shown)
        self._flows.append(Flow(where, note, aside, before))

    def is_endnote(self) -> None:
        """The note that is being read is an endnote."""
        flow = self._flows[-1]
        if flow.note == "footnote":
            self._counts["footnote"] -= 1
            flow.note = "endnote"
            flow.where = self.counted(flow.note)

    def leave(self, state: State) -> None:
        """Leave it: its words stand right after the paragraph it belongs to."""
        if len(self._flows) == 1:
            return
        self._end_flow(state)
        flow = self._flows.pop()
        if flow.aside is not None:
            self._put_aside(flow, flow.aside)
            return
        after = self._making().after
        if not flow.note:
            after.extend(flow.made)
            return
        if any(each.block.text for each in flow.made):
            label = f"[^{self.notes.cite(flow.note)}]"
            block = Block("", kind=BlockKind.NOTE, label=label, where=flow.where)
            after.append(joined([each for each in flow.made if each.block.text], "\n", block))
        else:
            self._counts[flow.note] -= 1
            after.extend(each._replace(block=Block("")) for each in flow.made)

    def _put_aside(self, flow: Flow, kind: AsideKind) -> None:
        """A text that is none of the draft; one that is met again, as every section has it, is not.

        The tracked changes in it are listed all the same.
        """
        aside = put_aside(kind, flow.made, flow.where)
        told = (kind, aside.text if aside is not None else "")
        if told in self._heads:
            asides, shown = flow.before
            del self.asides[asides:], self.shown[shown:]
            return
        self._heads.add(told)
        self.asides += [aside] if aside is not None else []
        self.elsewhere += [
            attached.what._replace(where=flow.where)
            for paragraph in flow.made
            for attached in paragraph.attached
            if isinstance(attached.what, Revision)
        ]

    def since(self, start: tuple[Making, int] | None) -> str:
        """The words from a place to here; none where it is in another paragraph."""
        making = self._flows[-1].making
        if start is None or making is not start[0]:
            return ""
        return making.words.since(start[1])

    def count(self, start: tuple[Making, int] | None = None) -> None:
        """The words from a place to here are counted by a field; without a place, none are yet."""
        making = self._making()
        if start is None or start[0] is making:
            making.words.attach(start[1] if start else making.words.position, Counted())

    def position(self) -> tuple[Making, int]:
        """This place, to begin a comment at, or a field's result."""
        making = self._making()
        return making, making.words.position

    def comment(self, comment: Comment, start: tuple[Making, int] | None) -> None:
        """A comment on the words from a place to here, or on none."""
        making = self._making()
        if start is None:
            making.words.attach(making.words.position, comment)
        else:
            making.words.attach(start[1] if start[0] is making else 0, comment)

    def ended(self, state: State) -> list[Paragraph]:
        """All paragraphs, when the file ends."""
        while len(self._flows) > 1:
            self.leave(state)
        self._end_flow(state)
        return self._flows[0].made

    def _end_flow(self, state: State) -> None:
        flow = self._flows[-1]
        if flow.making is not None:
            self._number(flow, state, accepted=True, printed=True)
            self._finish(flow, state, len(flow.tables))
        self._close_tables(flow, 0)

    def _making(self) -> Making:
        flow = self._flows[-1]
        if flow.making is None:
            flow.making = Making()
            flow.taken = False
            self._paragraphs += 1
            if self._paragraphs > self._reading.limits.paragraphs:
                count = self._paragraphs
                what = "the text has paragraphs"
                self._reading.limits.keep("paragraphs", count, what, self._place)
        return flow.making

    def _finish(self, flow: Flow, state: State, level: int) -> None:
        """Finish the paragraph in the making, in a table inside of so many others."""
        making = self._making()
        flow.making = None
        self._close_tables(flow, level)
        while len(flow.tables) < level:
            flow.tables.append(OpenTable(Table(self.counted("table"))))
        where = flow.where or (self._called(flow) if not level else flow.tables[-1].table.where)
        text, attached = making.written()
        if words := "".join(making.hidden).strip():
            self.asides.append(Aside(AsideKind.HIDDEN, words, where))
        label, flow.label = flow.label or "", None
        if not text and (flow.taken or making.hidden):
            label = ""
        if state.counted and text and not label:
            words = f"a number that the file does not store, before “{text[:_FIRST_WORDS]}”"
            self.asides.append(Aside(AsideKind.OTHER, words, where))
        style = self._header.styles.get(state.style)
        block = Block(text, label=label, where=where)
        if style is not None and style.is_contents and not flow.aside:
            aside = put_aside(AsideKind.CONTENTS, [Paragraph(block, tuple(attached))], where)
            self.asides += [aside] if aside is not None else []
            block = Block("", where=where) if text else block
            label = "" if text else label
        heading = state.outline + 1 if 0 <= state.outline < _BODY_LEVEL else 0
        heading = heading or self._header.heading(state.style)
        if label and self._is_bullet(label, state):
            block = block._replace(kind=BlockKind.ITEM, level=state.level + 1, label=BULLET)
        elif heading:
            block = block._replace(kind=BlockKind.HEADING, level=min(heading, _DEEPEST_HEADING))
        titled = style is not None and style.name.lower() in TITLES
        strong = not heading and making.printed and (state.centred or titled or making.bold)
        block = block._replace(strong=strong)
        made = flow.tables[-1].cell if flow.tables else flow.made
        made += [Paragraph(block, tuple(attached)), *making.after]

    def _called(self, flow: Flow) -> str:
        """The place of a paragraph of the body; of several made one, that of the first words.

        So every view of the tracked changes calls a place by the same name.
        """
        where = self.counted("paragraph")
        for _ in range(flow.passed):
            self.counted("paragraph")
        flow.passed = 0
        return where

    def _is_bullet(self, label: str, state: State) -> bool:
        if self._header.lists.is_bullet(state.list_, state.level):
            return True
        return len(label) == 1 and not label.isalnum()

    def _close_tables(self, flow: Flow, level: int) -> None:
        """Close the tables that are nested deeper than so."""
        while len(flow.tables) > max(level, 0):
            last = flow.tables.pop()
            last.end_row()
            laid_out = last.laid_out(self._reading)
            self.findings += laid_out.findings
            self.asides += laid_out.asides
            (flow.tables[-1].cell if flow.tables else flow.made).extend(laid_out.paragraphs)
