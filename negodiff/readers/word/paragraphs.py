"""What the properties of a paragraph make of it: its kind, its level, its changes of format."""

from typing import Final

from lxml import etree

from negodiff.model.block import Block, BlockKind
from negodiff.model.markup import Change, Colour, Revision
from negodiff.readers.counters import Numbered
from negodiff.readers.word.document import Document, mark_properties
from negodiff.readers.word.inline import named_differences
from negodiff.readers.word.line import Line
from negodiff.readers.word.names import PPR, RPR, VAL, W
from negodiff.readers.word.styles import Layout, ParagraphStyle
from negodiff.readers.writing import Attached, Paragraph, Traced
from negodiff.structure.labels import leading_label

_LONGEST_LABEL: Final = 200
_BODY_LEVEL: Final = 9
"""The level in the outline of what is none of it (17.3.1.20)."""


def tracked_mark(document: Document, properties: etree._Element | None) -> Revision | None:
    """The tracked change of a paragraph's mark; of several, one that this view lacks."""
    if properties is None:
        return None
    marks = [mark for each in properties if (mark := document.mark_of(each)) is not None]
    return next((mark for mark in marks if document.is_gone(mark)), marks[0] if marks else None)


def hides_mark(properties: etree._Element | None) -> bool:
    """Whether a paragraph's mark is hidden."""
    mark = mark_properties(properties)
    vanish = None if mark is None else mark.find(f"{W}vanish")
    return vanish is not None and vanish.get(VAL, "1") not in ("0", "false", "off")


def is_heading(own: Layout, style: ParagraphStyle) -> bool:
    """Whether its style or it itself has a level in the outline."""
    outline = style.layout.outline if own.outline is None else own.outline
    return outline is not None and outline < _BODY_LEVEL


def goes_on(line: Line) -> bool:
    """Whether words can stand behind those of a line: not where it is "Article 5" and no more.

    The label of an article stands alone, or before a heading; before a sentence it is cited.
    """
    text = line.words.since(0)
    label = leading_label(text) if len(text) < _LONGEST_LABEL else None
    return bool(text) and (label is None or label.family == "item" or label.end < len(text))


def stands_alone(own: Layout, style: ParagraphStyle) -> bool:
    """Whether a paragraph is one of its own behind a hidden mark: a heading, or with a number."""
    return is_heading(own, style) or bool(style.layout.num if own.num is None else own.num)


def is_section_break(line: Line) -> bool:
    """Whether a paragraph without words is there only to end a section: Word prints no number."""
    properties = line.layout_of
    return properties is not None and not line.boxes and properties.find(_SECTION) is not None


_SECTION: Final = f"{W}sectPr"


def is_drop_cap(properties: etree._Element | None) -> bool:
    """Whether a paragraph is the large first letter of the next one."""
    frame = None if properties is None else properties.find(f"{W}framePr")
    return frame is not None and frame.get(f"{W}dropCap", "none") != "none"


def list_format_changes(document: Document, line: Line, properties: etree._Element | None) -> None:
    """List the tracked changes of a paragraph's format: its own, its mark's, its number's."""
    if properties is None:
        return
    attach = line.words.attach
    for child in properties:
        if child.tag == _PPR_CHANGE:
            names = named_differences(properties, child.find(PPR))
            attach(0, document.revision(Change.FORMATTED, child, f"paragraph: {names}"))
        elif child.tag == RPR and (change := child.find(_RPR_CHANGE)) is not None:
            names = named_differences(child, change.find(RPR))
            revision = document.revision(Change.FORMATTED, change, f"paragraph mark: {names}")
            attach(line.words.position, revision)
        elif child.tag == _NUMBERING:
            for each in child:
                if each.tag == f"{W}numberingChange":
                    was = f"number: was {each.get(f'{W}original', '')}"
                    attach(0, document.revision(Change.FORMATTED, each, was))
                elif each.tag == f"{W}ins":
                    text = "paragraph: numbering"
                    attach(0, document.revision(Change.FORMATTED, each, text))


_PPR_CHANGE: Final = f"{W}pPrChange"
_RPR_CHANGE: Final = f"{W}rPrChange"
_NUMBERING: Final = f"{W}numPr"


def block_of(
    line: Line, text: str, own: Layout, style: ParagraphStyle, numbered: Numbered | None
) -> Block:
    """The block that a paragraph's words, properties and number make."""
    label = "" if numbered is None else numbered.label
    outline = style.layout.outline if own.outline is None else own.outline
    centred = style.layout.centred if own.centred is None else own.centred
    kind, level = BlockKind.TEXT, 0
    if numbered is not None and numbered.bullet and label:
        kind, level = BlockKind.ITEM, numbered.level + 1
    elif outline is not None and outline < _BODY_LEVEL and text:
        kind, level = BlockKind.HEADING, min(outline + 1, 6)
    strong = bool(text) and (bool(centred) or 0 < line.letters == line.bold)
    return Block(text, None, kind, level, 0, label, strong, where=line.where)


def traced(
    document: Document, line: Line, block: Block, attached: tuple[Attached, ...]
) -> tuple[Attached, ...]:
    """What is attached, with the paragraph that the words come from; nothing where there are none.

    Whoever lays out tables asks whether a paragraph holds anything, and must not find this.
    """
    if not document.traced or line.element is None:
        return attached
    if not (block.text or block.label):
        return tuple(each for each in attached if not isinstance(each.what, Traced))
    whole = Attached(0, len(block.text), Traced(line.element, block.label))
    return (whole, *attached)


def shaded(paragraph: Paragraph, colour: str) -> Paragraph:
    """A paragraph with a colour behind all of its words."""
    size = len(paragraph.block.text)
    if not size:
        return paragraph
    whole = Attached(0, size, Colour("highlight", colour))
    return paragraph._replace(attached=(whole, *paragraph.attached))


def with_words(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs that have words; what is attached to others goes to the one before them."""
    found: list[Paragraph] = []
    for each in paragraphs:
        if each.block.text or each.block.label or not found:
            found.append(each)
        elif each.attached:
            last = found[-1]
            end = len(last.block.text)
            moved = tuple(Attached(end, end, attached.what) for attached in each.attached)
            found[-1] = last._replace(attached=(*last.attached, *moved))
    return found


def without_start(paragraph: Paragraph, size: int) -> Paragraph:
    """A paragraph without its first characters."""
    block = paragraph.block._replace(text=paragraph.block.text[size:])
    attached = tuple(
        Attached(max(each.start - size, 0), max(each.end - size, 0), each.what)
        for each in paragraph.attached
    )
    return Paragraph(block, attached)
