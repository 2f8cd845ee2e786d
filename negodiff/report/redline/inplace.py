"""The redline of two Word files inside the newer one: its styles, numbers and tables are kept.

Only the parts that hold words which changed are written anew; all others stay byte for byte. What
was written is read back, accepted and rejected, before it is handed on.
"""

import zipfile
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from io import BytesIO
from typing import Final, NamedTuple

from lxml import etree

from negodiff.model.comparison import Comparison, Op
from negodiff.model.markup import View
from negodiff.readers import docx
from negodiff.readers.package import Package
from negodiff.readers.reading import Reading
from negodiff.readers.word.parts import Parts
from negodiff.readers.word.styles import Styles
from negodiff.report.ooxml.package import serialised
from negodiff.report.ooxml.word import element, tag
from negodiff.report.redline.cells import Cells
from negodiff.report.redline.commented import comment_on, first_number, with_comments
from negodiff.report.redline.controls import open_changed
from negodiff.report.redline.ends import keep_apart, settle_last, settle_looks
from negodiff.report.redline.fields import fields, spell_out
from negodiff.report.redline.flatten import flatten
from negodiff.report.redline.lists import Lists
from negodiff.report.redline.moves import bound
from negodiff.report.redline.notes import AddedNotes, cite
from negodiff.report.redline.numbers import Numbers, take_back
from negodiff.report.redline.paragraphs import cut, holder, mark_end
from negodiff.report.redline.placing import Placed, Placing
from negodiff.report.redline.remarks import Remarks
from negodiff.report.redline.restored import Restored, no_property
from negodiff.report.redline.rows import GoneRows
from negodiff.report.redline.runs import Runs
from negodiff.report.redline.scripts import Citation, Numbered, Script, Scripts
from negodiff.report.redline.stream import stream
from negodiff.report.redline.strict import is_strict, strict, usual, without_sides
from negodiff.report.redline.strips import strips
from negodiff.report.redline.text import WORD, Text, UnplacedError, note_of
from negodiff.report.redline.tokens import Token
from negodiff.report.redline.tracked import Changes, Sender

_P: Final = tag("p")
_ROW: Final = tag("tr")
_PUT_IN: Final = (tag("ins"), tag("moveTo"))
_GONE: Final = (tag("del"), tag("moveFrom"))
_ID: Final = tag("id")


class File(NamedTuple):
    """A Word file.

    Attributes:
        data: Its bytes.
        path: As the user named it.
        reading: How it was read for the comparison.
    """

    data: bytes
    path: str
    reading: Reading


def redlined(
    comparison: Comparison, old: File, new: File, sender: Sender, *, comments: bool = False
) -> bytes:
    """The new file with the differences to the old one as tracked changes.

    The tracked changes that either has are accepted first.

    Raises:
        UnplacedError: They cannot be told so; accepted or rejected, the words would be others.
    """
    old_parts, new_parts = (_parts(file) for file in (old, new))
    flatten(old_parts)
    changed = set(flatten(new_parts))
    before = Text(docx.trace(old_parts, old.reading))
    after = Text(docx.trace(new_parts, new.reading))
    if is_strict(new.data):
        for name in _texts(old_parts):
            without_sides(old_parts.xml(name))
    remarks = Remarks(comparison, first_number(new_parts)) if comments else None
    writer = _Writer(comparison, (old_parts, before), (new_parts, after), sender, remarks)
    writer.write(new.reading)
    made = with_comments(new_parts, remarks.made) if remarks else {}
    made |= writer.notes.new_parts()
    if is_strict(new.data):
        data = _packed(new.data, new_parts, changed, made, strict)
    else:
        data = _packed(new.data, new_parts, changed, made, bytes)
    for file, view in ((new, View.ACCEPTED), (old, View.REJECTED)):
        wanted = before if view is View.REJECTED else after
        if _words(data, file.reading._replace(view=view)) != _spelt(wanted):
            raise UnplacedError
    return data


def _parts(file: File) -> Parts:
    data = usual(file.data) if is_strict(file.data) else file.data
    return Parts(Package(data, file.path, file.reading.limits))


def _words(data: bytes, reading: Reading) -> list[str]:
    return _spelt(Text(docx.trace(Parts(Package(data, "", reading.limits)), reading)))


def _spelt(text: Text) -> list[str]:
    """The words of a text."""
    found: list[str] = []
    open_word = False
    for char in text.chars:
        if not WORD.match(char.text):
            open_word = False
            continue
        if open_word and not char.apart:
            found[-1] += char.text
        else:
            found.append(char.text)
        open_word = True
    return found


class _Writer:
    """Writes one redline into the parts of the new file."""

    def __init__(
        self,
        comparison: Comparison,
        old: tuple[Parts, Text],
        new: tuple[Parts, Text],
        sender: Sender,
        remarks: Remarks | None,
    ) -> None:
        self.parts, self.new = new
        self.remarks = remarks
        self.old = old[1]
        self.changes = Changes(sender, _last_id(self.parts))
        styles = Styles(old[0].first("styles")), Styles(self.parts.first("styles"))
        self.lists = Lists(old[0], self.parts)
        self.notes = AddedNotes(self.parts)
        self.restored = Restored(self.old, styles, self.lists, self.changes, self.notes)
        self._groups: dict[int, Hashable] = {}
        self._fields: dict[etree._Element, list[tuple[etree._Element, ...]]] = {}
        for text in self._roots():
            spell_out(text)
        self._find_fields()
        self.strips = list(strips(comparison))
        items = stream(self.strips, self.old, self.new, self._groups.get)
        self.scripts = Scripts(items, self.old, self.new)
        cite(self.scripts, self.old)
        self.gone_rows = GoneRows(self.old, self.scripts)
        self.cells = Cells(self.old, self.scripts)
        self.scripts.begin_later()
        take_back(self.scripts, self.old, self.lists)
        keep_apart(self.scripts, self.new, self._groups.get)

    def write(self, reading: Reading) -> None:
        """Change the parts."""
        runs = Runs(self.new, self.changes, self.restored.citation)
        notes = self._new_notes()
        placing = Placing(self.parts, self.restored, self.gone_rows)
        last: dict[
            bool, etree._Element
        ] = {}  # of the notes, which stand elsewhere, and of the text
        pieces: dict[etree._Element, list[etree._Element]] = {}
        for paragraph, script in self.scripts.of.items():
            note = note_of(paragraph)
            in_text = note is None
            self._tell(placing.place(script.before, last.get(in_text), paragraph))
            self._tell(placing.inside(self.cells.filled.get(paragraph, ()), paragraph))
            last[in_text] = paragraph
            if note in notes:
                continue
            runs.write(paragraph, script, self._put_in(paragraph, script, notes))
            if script.mark is Op.INSERT and _has_next(paragraph):
                mark_end(paragraph, Op.INSERT, self.changes, move=script.move_of_end)
            pieces[paragraph] = cut(paragraph, self.changes)
            if in_text:
                self._comment(paragraph, script.tokens)
        self._tell(placing.place(self.scripts.left, last.get(True), None))
        self._rows()
        for paragraph in self.cells.write(self.restored, self.changes):
            self._end_put_in(paragraph)
        Numbers(self.parts, self.new, self.lists, self.changes).give_back(
            reading, self._numbers(pieces)
        )
        bound(self.changes)
        for text in self._roots():
            settle_last(text, self.changes)
            settle_looks(text, self.changes)
            open_changed(text)
            self.notes.put_in_order(text)

    def _roots(self) -> Iterator[etree._Element]:
        """The parts that hold words of the text."""
        for name in _texts(self.parts):
            root = self.parts.xml(name)
            if root is not None:
                yield root

    def _find_fields(self) -> None:
        """Which characters can only be changed together."""
        of_run: dict[etree._Element, etree._Element] = {}
        for paragraph in dict.fromkeys(
            char.paragraph for char in self.new.chars if char.paragraph is not None
        ):
            for field in fields(paragraph):
                self._fields.setdefault(paragraph, []).append(field.runs)
                if not field.typed:
                    of_run.update(dict.fromkeys(field.runs, field.runs[0]))
        for at, char in enumerate(self.new.chars):
            if char.leaf < 0:
                continue
            element = self.new.leaves[char.leaf].element
            above = element.getparent()
            if above is not None and above in of_run:
                self._groups[at] = of_run[above]
            elif element.tag != tag("t"):
                self._groups[at] = element

    def _put_in(
        self, paragraph: etree._Element, script: Script, notes: frozenset[etree._Element]
    ) -> frozenset[etree._Element]:
        """The runs that are put in as they are."""
        found: set[etree._Element] = set()
        if script.is_new:
            whole = {run for runs in self._fields.get(paragraph, ()) for run in runs}
            for run in paragraph.iter(tag("r")):
                # A sign of a field that begins or ends elsewhere has to stay: it ends nowhere else.
                of_field = next(run.iter(tag("fldChar"), tag("instrText")), None) is not None
                if _owner(run) is paragraph and (run in whole or not of_field):
                    found.add(run)
            return frozenset(found)
        ops: dict[etree._Element, set[Op]] = {}
        for item in script.items:
            if not isinstance(item, Token) or item.new < 0 or self.new.chars[item.new].leaf < 0:
                continue
            above = self.new.leaves[self.new.chars[item.new].leaf].element.getparent()
            if above is not None:
                ops.setdefault(above, set()).add(item.op)
        for runs in self._fields.get(paragraph, ()):
            told = {op for run in runs for op in ops.get(run, ())}
            if told == {Op.INSERT}:
                found.update(runs)
        cited = {(each.tag, each.get(_ID)) for each in notes}
        for kind in ("footnote", "endnote"):
            for citation in paragraph.iter(tag(f"{kind}Reference")):
                above = citation.getparent()
                if (tag(kind), citation.get(_ID)) in cited and above is not None:
                    found.add(above)
        return frozenset(found)

    def _new_notes(self) -> frozenset[etree._Element]:
        """The notes that the old file has not."""
        here: dict[etree._Element, bool] = {}
        for paragraph, script in self.scripts.of.items():
            note = note_of(paragraph)
            if note is not None:
                here[note] = here.get(note, True) and script.is_new
        return frozenset(note for note, is_new in here.items() if is_new)

    def _rows(self) -> None:
        """Mark the rows of tables that the old file has not, and that hold nothing of it."""
        here: dict[etree._Element, bool] = {}
        for paragraph, script in self.scripts.of.items():
            for row in paragraph.iterancestors(_ROW):
                here[row] = here.get(row, True) and script.is_new
        for row, is_new in here.items():
            if is_new and next(row.iter(*_GONE), None) is None:
                own = row.find(tag("trPr"))
                if own is None:
                    own = element("trPr")
                    before = row.find(tag("tblPrEx"))
                    row.insert(0 if before is None else 1, own)
                if not len(own):
                    own.append(no_property())
                own.append(self.changes.made("ins"))
                for paragraph in row.iter(_P):
                    self._end_put_in(paragraph)

    def _end_put_in(self, paragraph: etree._Element) -> None:
        """Say that the end of a paragraph was put in, if nothing says so yet."""
        look = paragraph.find(f"{tag('pPr')}/{tag('rPr')}")
        if look is None or not any(each.tag in _PUT_IN for each in look):
            mark_end(paragraph, Op.INSERT, self.changes)

    def _tell(self, placed: Iterable[Placed]) -> None:
        for paragraph, items in placed:
            self._comment(paragraph, items)

    def _comment(self, paragraph: etree._Element, items: Sequence[Token | Citation]) -> None:
        """Say of the clauses that begin in a paragraph what there is to say."""
        for number in dict.fromkeys(each.strip for each in items if isinstance(each, Token)):
            if self.remarks is not None and number >= 0:
                told = self.remarks.about(self.strips[number])
                if told is not None:
                    comment_on(paragraph, told)

    def _numbers(
        self, pieces: dict[etree._Element, list[etree._Element]]
    ) -> dict[etree._Element, Numbered]:
        """The numbers wanted after a rejection, with the paragraphs as they are cut now."""
        found = dict(self.scripts.wanted)
        for paragraph, cuts in self.scripts.cuts.items():
            for piece, each in zip(pieces.get(paragraph, ()), cuts, strict=False):
                begins = each.label and each.first is paragraph
                found[piece] = each._replace(first=piece) if begins else each
        return found | self.restored.numbered


def _has_next(paragraph: etree._Element) -> bool:
    """Whether a paragraph may be joined to the next one: the last one of a cell may not."""
    above = holder(paragraph)
    if above is not None and above.tag == tag("body"):
        return True
    return any(each.tag == _P for each in paragraph.itersiblings())


def _owner(child: etree._Element) -> etree._Element | None:
    return next(child.iterancestors(_P), None)


def _texts(parts: Parts) -> tuple[str, ...]:
    """The parts that hold words of the text."""
    return (parts.main, *parts.related("footnotes"), *parts.related("endnotes"))


def _last_id(parts: Parts) -> int:
    """The highest number that any element of the text has."""
    found = 0
    for name in _texts(parts):
        root = parts.xml(name)
        for each in () if root is None else root.iter(etree.Element):
            stated = each.get(_ID, "")
            if stated.isdecimal() and len(stated) < 9:
                found = max(found, int(stated))
    return found


def _packed(
    data: bytes,
    parts: Parts,
    changed: set[str],
    made: dict[str, bytes],
    as_file: Callable[[bytes], bytes],
) -> bytes:
    """The file with the parts that changed written anew as it is, and those that came to be."""
    for name in _texts(parts):
        root = parts.xml(name)
        if root is not None and next(root.iter(*_KINDS), None) is not None:
            changed.add(name)
    anew = {name: serialised(root) for name in changed if (root := parts.xml(name)) is not None}
    anew = {name: as_file(part) for name, part in (anew | made).items()}
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(buffer, "w") as target:
        for info in source.infolist():
            name = info.filename
            target.writestr(info, anew.pop(name) if name in anew else source.read(name))
        for name in sorted(anew):
            target.writestr(zipfile.ZipInfo(name), anew[name], zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


_KINDS: Final = tuple(
    map(tag, ("ins", "del", "moveFrom", "moveTo", "pPrChange", "commentReference"))
)
