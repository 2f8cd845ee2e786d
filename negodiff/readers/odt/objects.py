"""What stands in a text or beside it: notes, boxes, pictures, tables, indexes, hidden parts."""

from typing import Final

from lxml import etree

from negodiff.model.block import Block, BlockKind
from negodiff.model.markup import Aside, AsideKind
from negodiff.readers.odt import numerals
from negodiff.readers.odt.names import note_class, number, plain_text, q, tags
from negodiff.readers.odt.state import State
from negodiff.readers.tables import Table
from negodiff.readers.writing import joined, pages_in

_CONTENTS: Final = tags(
    "text", "table-of-content", "illustration-index", "table-index", "object-index", "user-index"
)
_EMBEDDED: Final = tags("draw", "object-ole", "applet", "plugin", "floating-frame")
_NOTE_FORMS: Final = ("1", "i", "a", "I", "A")
IMAGE: Final = q("draw:image")
_DESCRIPTIONS: Final = tags("svg", "title", "desc")
_OBJECT: Final = q("draw:object")


def open_note(state: State, element: etree._Element) -> bool:
    """A footnote or endnote; one that is not printed is read no further."""
    making = state.flow.making
    if state.suppressed and making is not None:
        state.miss_note(note_class(element))
        body = element.find(q("text:note-body"))
        words = plain_text(body) if body is not None else ""
        state.note_changes(making, making.words.position, f" {words} ")
        return True
    state.flow.quiet += 1
    return False


def open_note_body(state: State, element: etree._Element) -> None:
    """The words of a note."""
    note = element.getparent()
    kind = "footnote"
    mark = ""
    labelled = False
    if note is not None:
        kind = note_class(note)
        citation = note.find(q("text:note-citation"))
        if citation is not None:
            labelled = citation.get(q("text:label")) is not None
            mark = citation.get(q("text:label")) or plain_text(citation)
    where = state.counted(kind)
    position = int(where.split()[-1])
    mark = mark.strip()[:40] or str(position)
    if not labelled:
        mark = _renumbered(mark, position, position - state.unprinted.get(kind, 0))
    state.enter(where, f"[^{mark}]")


def _renumbered(mark: str, position: int, now: int) -> str:
    """The number of a note in a view that lacks others before it; a mark that is none is kept."""
    if now == position:
        return mark
    for form in _NOTE_FORMS:
        if numerals.printed(position, form) == mark:
            return numerals.printed(now, form)
    return mark


def close_note_body(state: State, _: etree._Element) -> None:
    """A note becomes one block, right after the paragraph that cites it."""
    where = state.flow.where
    box, made = state.leave()
    if made:
        block = Block("", kind=BlockKind.NOTE, label=box.label, where=where)
        filled = [each for each in made if each.block.text or each.attached]
        box.flow.put([joined(filled, "\n", block)])


def left_out_words(state: State, element: etree._Element) -> bool:
    """Words that stand above or behind the text, not in it: how it is read aloud, a script."""
    state.asides.append(Aside(AsideKind.OTHER, plain_text(element), state.where))
    return True


def open_box(state: State, element: etree._Element) -> bool:
    """A text box or a shape, whose words are text."""
    making = state.flow.making
    if state.suppressed and making is not None:
        state.counted("text box")
        state.note_changes(making, making.words.position, f" {plain_text(element)} ")
        return True
    state.enter(state.counted("text box"))
    return False


def close_box(state: State, _: etree._Element) -> None:
    """Its words come after the paragraph it is fixed to."""
    box, made = state.leave()
    box.flow.put(made)


def open_frame(state: State, element: etree._Element) -> bool:
    """A frame: what is in it is a text box or a table, else it is left out."""
    where = state.where
    for child in element:
        if child.tag == _OBJECT:
            words = state.formula(child.get(q("xlink:href"), "")) or _formula_inside(child)
            kind = AsideKind.FORMULA if words else AsideKind.EMBEDDED
            state.asides.append(Aside(kind, words or _described(element), where))
            if not words:
                _tell_words(state, AsideKind.EMBEDDED, element)
            return True
        if child.tag in _EMBEDDED:
            state.asides.append(Aside(AsideKind.EMBEDDED, _described(element), where))
            _tell_words(state, AsideKind.EMBEDDED, element)
            return True
        if child.tag == IMAGE and element.find(q("draw:text-box")) is None:
            state.asides.append(Aside(AsideKind.PICTURE, _described(element), where))
            _tell_words(state, AsideKind.PICTURE, element)
            return True
    state.flow.quiet += 1
    return False


def left_out_image(state: State, element: etree._Element) -> bool:
    """A picture in place of which something else is read: only its words are told."""
    _tell_words(state, AsideKind.PICTURE, element)
    return True


def _tell_words(state: State, kind: AsideKind, element: etree._Element) -> None:
    """The words that stand on a picture, in an object, or in its place, where it is not shown."""
    told = [plain_text(each) for each in element if each.tag not in _DESCRIPTIONS]
    if words := "\n".join(filter(None, told)):
        state.asides.append(Aside(kind, words, state.where))


def _formula_inside(element: etree._Element) -> str:
    math = next(element.iter(q("math:math")), None)
    return formula_words(math) if math is not None else ""


def formula_words(math: etree._Element) -> str:
    """What a formula says: as it was typed, else its signs in a row."""
    typed = next(math.iter(q("math:annotation")), None)
    if typed is not None and (typed.text or "").strip():
        return " ".join((typed.text or "").split())
    return " ".join("".join(each.text or "" for each in math.iter()).split())


def _described(element: etree._Element) -> str:
    for name in ("svg:desc", "svg:title"):
        if words := element.findtext(q(name), "").strip():
            return words
    return element.get(q("draw:name"), "")


def left_out_index(state: State, element: etree._Element) -> bool:
    """A table of contents or an index: what it says stands in the text as well."""
    body = element.find(q("text:index-body"))
    words = plain_text(body) if body is not None else ""
    kind = AsideKind.CONTENTS if element.tag in _CONTENTS else AsideKind.OTHER
    state.asides.append(Aside(kind, words, state.where, tuple(pages_in(words))))
    return True


def left_out_forms(state: State, element: etree._Element) -> bool:
    """The controls of a form."""
    labels = [
        each.get(q("form:label")) or each.get(q("form:name")) or ""
        for each in element.iter()
        if isinstance(each.tag, str) and each.get(q("form:id")) is not None
    ]
    if labels:
        state.asides.append(Aside(AsideKind.FORM, ", ".join(each for each in labels if each)))
    return True


def is_hidden(element: etree._Element) -> bool:
    """Whether a section is not shown."""
    display = element.get(q("text:display"))
    if display == "condition":
        return element.get(q("text:is-hidden")) == "true"
    return display == "none"


def hidden_field(state: State, element: etree._Element) -> bool:
    """Text that a condition hides, or that it shows."""
    if element.get(q("text:is-hidden")) != "true":
        return False
    words = element.get(q("text:string-value")) or plain_text(element)
    if state.flow.making is not None:
        state.flow.making.hidden.append(words)
    return True


def open_table(state: State, _: etree._Element) -> None:
    """A table; a paragraph whose end this view does not print ends before it."""
    making = state.flow.making
    state.finish(counts=making is not None and making.printed)
    state.tables.append(Table(state.counted("table")))


def close_table(state: State, _: etree._Element) -> None:
    """Its rows become paragraphs.

    Raises:
        InputError: It has no column of the name asked for.
    """
    laid_out = state.tables.pop().laid_out(state.reading)
    state.flow.put(laid_out.paragraphs)
    state.findings += laid_out.findings
    state.asides += laid_out.asides


def open_row(state: State, _: etree._Element) -> None:
    """A row."""
    if state.tables:
        state.tables[-1].open_row()


def open_cell(state: State, _: etree._Element) -> None:
    """A cell."""
    state.enter(state.tables[-1].where if state.tables else "")


def close_cell(state: State, element: etree._Element) -> None:
    """A cell has its paragraphs; one outside of any table is text."""
    box, made = state.leave()
    if state.tables:
        times = number(element, q("table:number-columns-repeated"), 1)
        state.tables[-1].add(made, times)
    else:
        box.flow.put(made)
