"""Results written out as documents: pages, Word files, workbooks, reports for CI, texts again.

Each function imports what it writes with when it is called, so that none pays for another's
libraries.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from negodiff.errors import InputError
from negodiff.model.block import Block
from negodiff.model.comparison import Comparison
from negodiff.public.drafts import File, Source, source_of
from negodiff.readers.reading import AS_IT_IS, Reading

if TYPE_CHECKING:
    from negodiff.public.values import (
        Chosen,
        Dossier,
        Exported,
        Gate,
        Layout,
        Redline,
        Table,
    )
    from negodiff.report.redline.inplace import File as WordFile
    from negodiff.report.table.grid import Grid

__all__ = [
    "Form",
    "export",
    "grid_of",
    "redline",
    "text_of",
    "to_csv",
    "to_docx",
    "to_github",
    "to_html",
    "to_junit",
    "to_sarif",
    "to_xlsx",
]


class Form(StrEnum):
    """What a draft's text can be written as."""

    TEXT = "text"
    MARKDOWN = "markdown"
    AKN = "akn"
    DOCX = "docx"


def to_html(
    value: "Dossier | Table",
    *,
    title: str = "",
    names: bool = False,
    layout: "Layout | None" = None,
) -> bytes:
    """The page of ``negodiff report``, or a table: one file of HTML that needs no network.

    Args:
        value: What :meth:`Negotiation.dossier` or :meth:`Negotiation.table` gives.
        title: What the page is called; by default what is negotiated.
        names: Name the drafts' files and who recorded what, which can be confidential.
        layout: How a table is laid out.
    """
    from negodiff.points.table import Table  # noqa: PLC0415

    if isinstance(value, Table):
        from negodiff.report.table.html import table_html  # noqa: PLC0415

        return _utf8(table_html(grid_of(value, layout)))
    from negodiff.report.page.page import PageOptions, page  # noqa: PLC0415

    return page(value, PageOptions(title, value.reader, names))


def to_docx(table: "Table", layout: "Layout | None" = None) -> bytes:
    """A table as a Word document; a comparison as one is a :func:`redline`."""
    from negodiff.report.table.docx import table_docx  # noqa: PLC0415

    return table_docx(grid_of(table, layout))


def to_xlsx(table: "Table", layout: "Layout | None" = None) -> bytes:
    """A table as a workbook.

    Raises:
        ReaderMissingError: The library that writes workbooks is not installed.
    """
    from negodiff.report.table.xlsx import table_xlsx  # noqa: PLC0415

    return table_xlsx(grid_of(table, layout))


def to_csv(table: "Table", layout: "Layout | None" = None) -> bytes:
    """A table as lines of cells with commas between them."""
    from negodiff.report.table.csv import table_csv  # noqa: PLC0415

    return table_csv(grid_of(table, layout))


def to_junit(gate: "Gate") -> bytes:
    """What a gate found as a report of tests, for CI hosts."""
    from negodiff.report.gate.junit import gate_junit  # noqa: PLC0415

    return gate_junit(gate)


def to_sarif(gate: "Gate") -> bytes:
    """What a gate found as SARIF 2.1.0, for code hosts."""
    from negodiff.report.gate.sarif import gate_sarif  # noqa: PLC0415

    return gate_sarif(gate)


def to_github(gate: "Gate") -> bytes:
    """What a gate found as workflow commands, each of which makes an annotation."""
    from negodiff.report.gate.github import gate_github  # noqa: PLC0415

    return gate_github(gate)


def redline(
    comparison: Comparison,
    files: tuple[File, File] | None = None,
    reading: Reading = AS_IT_IS,
    *,
    comments: bool = False,
    flatten: bool = False,
) -> "Redline":
    """A comparison as a Word document with tracked changes, by the party that tabled the newer.

    Args:
        comparison: All of it; accepting the changes gives the newer draft, rejecting them the
            older.
        files: Both drafts as they were compared: where they are Word files, the changes are
            tracked in the newer one, whose styles, numbers and tables are kept. Without them a
            document of its own is made.
        reading: How the drafts were read.
        comments: Say beside each change what it is and does.
        flatten: Accept the files' own tracked changes first.

    Returns:
        ``data``, the bytes of the document, and ``note``: what its reader has to know, or "".

    Raises:
        InputError: A file has tracked changes, which would be mixed up with these.
    """
    from negodiff.report.redline.choice import Redline, both_are_word  # noqa: PLC0415
    from negodiff.report.redline.choice import redline as inside  # noqa: PLC0415
    from negodiff.report.redline.docx import comparison_docx  # noqa: PLC0415
    from negodiff.report.redline.tracked import sender_of  # noqa: PLC0415

    sender = sender_of(comparison.new)
    if files is None or not both_are_word(comparison):
        return Redline(comparison_docx(comparison, sender, comments=comments))
    old, new = (_as_read(source_of(each, "draft"), reading) for each in files)
    return inside(comparison, (old, new), sender, comments=comments, flatten=flatten)


def export(
    draft: "File | Chosen", form: Form | str = Form.TEXT, reading: Reading = AS_IT_IS
) -> "Exported":
    """A draft's text written out again, so that it is read as the same clauses.

    Args:
        draft: A draft, or what :meth:`Negotiation.text` gives.
        form: As plain text, Markdown, Akoma Ntoso or a Word document.
        reading: How to read a draft.

    Returns:
        ``data``, the bytes of the file, and ``unlike``: how many clauses cannot be written so that
        they are read back under the same number, mostly none.

    Raises:
        InputError: The file is missing, empty, damaged, or no text; or there is no such form.
        ReaderMissingError: The reader of its format is not installed.
    """
    from negodiff.app.exporting import Chosen, Exported, exported, titled  # noqa: PLC0415

    found = draft if isinstance(draft, Chosen) else text_of(draft, reading)
    match _form(form):
        case Form.TEXT:
            from negodiff.report.export.markdown import text_markdown  # noqa: PLC0415
            from negodiff.report.export.plain import text_plain  # noqa: PLC0415

            # Levels of headings that an underline cannot tell, the signs of Markdown can.
            writers = [_encoded(text_plain), _encoded(text_markdown)]
            return exported(found, writers, "draft.txt")
        case Form.MARKDOWN:
            from negodiff.report.export.markdown import text_markdown  # noqa: PLC0415

            return exported(found, [_encoded(text_markdown)], "draft.md")
        case Form.AKN:
            from negodiff.report.export.akn import draft_akn  # noqa: PLC0415

            return Exported(draft_akn(found.side, found.points), 0)
        case Form.DOCX:
            from negodiff.report.export.word import text_docx  # noqa: PLC0415

            title, language = titled(found.side), found.side.draft.language
            write = partial(text_docx, title=title, language=language)
            return exported(found, [write], "draft.docx", indented=True)


def _form(name: str) -> Form:
    try:
        return Form(name)
    except ValueError:
        known = ", ".join(Form)
        raise InputError(f'a text cannot be written as "{name}"', hint=f"Known: {known}.") from None


def text_of(draft: File, reading: Reading = AS_IT_IS) -> "Chosen":
    """A draft's text, to be written out; raises as :func:`export` does."""
    from negodiff.app.exporting import loose  # noqa: PLC0415

    return loose(source_of(draft, "draft"), reading)


def grid_of(table: "Table", layout: "Layout | None" = None) -> "Grid":
    """A table laid out: what every format of it writes."""
    from negodiff.report.table.grid import Layout, grid  # noqa: PLC0415

    return grid(table, layout or Layout())


def _as_read(source: Source, reading: Reading) -> "WordFile":
    from negodiff.report.redline.inplace import File as WordFile  # noqa: PLC0415

    language = reading.language or source.language or None
    return WordFile(source.data, source.path, reading._replace(language=language))


def _encoded(write: Callable[[Sequence[Block]], str]) -> Callable[[Sequence[Block]], bytes]:
    return lambda blocks: _utf8(write(blocks))


def _utf8(text: str) -> bytes:
    """The bytes of a document; what UTF-8 cannot carry stands as its code point."""
    return text.encode("utf-8", "backslashreplace")
