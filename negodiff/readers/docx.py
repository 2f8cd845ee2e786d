"""Word files (docx, docm, dotx, dotm): what a person sees on the page becomes blocks.

The numbers that Word computes, the text of one view of the tracked changes, notes, tables, text
boxes; everything else that the file holds stands aside and is reported.
"""

from negodiff.errors import InputError
from negodiff.model.finding import Finding
from negodiff.model.markup import AsideKind
from negodiff.readers.grid import Grid, lay_out
from negodiff.readers.material import Material
from negodiff.readers.noticed import noticed, unusual
from negodiff.readers.package import Package
from negodiff.readers.reading import Reading
from negodiff.readers.word import around
from negodiff.readers.word.document import Document
from negodiff.readers.word.parts import Parts
from negodiff.readers.word.story import Origin, Piece, Story
from negodiff.readers.writing import Paragraph, handed_on, put_aside


def read(data: bytes, path: str, reading: Reading) -> Material:
    """Read a Word file.

    Raises:
        InputError: It is damaged, no Word file, empty, or above a limit.
    """
    return _read(Document(Parts(Package(data, path, reading.limits)), reading))


def trace(parts: Parts, reading: Reading) -> list[Paragraph]:
    """The same paragraphs, each word with the element of the file that it comes from.

    Raises:
        InputError: As :func:`read`.
    """
    document = Document(parts, reading)
    document.traced = True
    paragraphs, _ = _laid_out(body(document), document)
    return [each for each in paragraphs if each.block.text or each.block.label]


def read_within(data: bytes, path: str, reading: Reading) -> Material:
    """Read a Word file that another one takes in; it takes in none itself."""
    return _read(Document(Parts(Package(data, path, reading.limits)), reading, inside=1))


def _read(document: Document) -> Material:
    path, reading = document.place, document.reading
    pieces = body(document)
    paragraphs, findings = _laid_out(pieces, document)
    around.remember(document)
    asides = (*document.asides, *around.described(document))
    blocks, markup = handed_on(paragraphs, asides)
    markup = markup._replace(
        revisions=(*markup.revisions, *document.elsewhere),
        comments=(*markup.comments, *document.remarks.without_place()),
    )
    if not blocks and not asides and not markup.revisions:
        raise InputError("the file is empty", place=path, hint="Give the file that holds the text.")
    told = noticed(markup, reading.view, no_text=not blocks)
    whole = markup._replace(asides=(*asides, *document.shown_fields))
    found = (*findings, *told, *unusual(blocks))
    return Material(blocks, "", "", found, "Word", whole)


def body(document: Document) -> list[Piece]:
    """The text of the file in its order; programs write one body, and read all that there are."""
    root = document.parts.xml(document.parts.main)
    return [] if root is None else Story(document, root).read()


def _laid_out(
    pieces: list[Piece], document: Document
) -> tuple[list[Paragraph], tuple[Finding, ...]]:
    """The paragraphs of the text, its tables read as what they are."""
    found: list[Paragraph] = []
    findings: list[Finding] = []
    contents: list[Paragraph] = []
    column = document.reading.column
    faults: list[InputError] = []
    for piece in pieces:
        content = piece.content
        if isinstance(content, Grid):
            try:
                laid = lay_out(content, document.reading)
            except InputError as fault:
                faults.append(fault)
                laid = lay_out(content, document.reading._replace(column=""))
            else:
                column = "" if laid.findings else column
            found += laid.paragraphs
            findings += laid.findings
            document.asides += laid.asides
        elif piece.origin is Origin.CONTENTS:
            contents.append(content)
            found.append(Paragraph(content.block._replace(text="", label=""), content.attached))
        else:
            found.append(content)
    if (aside := put_aside(AsideKind.CONTENTS, contents, "")) is not None:
        document.asides.append(aside)
    if faults and column:
        raise faults[0]
    return found, tuple(findings)
