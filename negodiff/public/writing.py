"""Results written out: the documents that the command line writes, as bytes or as text.

Each function imports what it writes with when it is called, so that none pays for another's
libraries.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from negodiff.model.block import Block
from negodiff.model.clause import Clause
from negodiff.model.comparison import Comparison, Pair, Side
from negodiff.public.drafts import File, Source, as_shown, source_of
from negodiff.readers.reading import AS_IT_IS, Reading

if TYPE_CHECKING:
    from negodiff.public.values import (
        Bylines,
        Chosen,
        Dossier,
        Everything,
        Exported,
        Gate,
        Layout,
        Log,
        Overview,
        Project,
        Redline,
        Table,
        Trail,
        Undisclosed,
        Verified,
    )
    from negodiff.report.redline.inplace import File as WordFile
    from negodiff.report.table.grid import Grid

    Told = Comparison | Overview | Trail | tuple[Trail, ...] | Bylines | Log | Undisclosed
    """What is told as text, as Markdown and as JSON alike."""

__all__ = [
    "Form",
    "export",
    "redline",
    "text_of",
    "to_csv",
    "to_docx",
    "to_github",
    "to_html",
    "to_json",
    "to_junit",
    "to_markdown",
    "to_sarif",
    "to_text",
    "to_xlsx",
]


class Form(StrEnum):
    """What a draft's text can be written as."""

    TEXT = "text"
    MARKDOWN = "markdown"
    AKN = "akn"


def to_json(
    value: "Told | Side | Gate | Everything | Project | Verified",
    only: Sequence[Pair] | Sequence[Clause] | None = None,
) -> bytes:
    """A result as the JSON document that the command line prints.

    Args:
        value: The result.
        only: The pairs of a comparison, or the clauses of a draft, that are listed; by default
            all. What is counted is all of them.

    ``negodiff schema`` prints the schemas.
    """
    if isinstance(value, Comparison):
        from negodiff.report.json import comparison_json  # noqa: PLC0415

        pairs = [each for each in only or () if isinstance(each, Pair)]
        return comparison_json(value, value.pairs if only is None else pairs)
    if isinstance(value, Side):
        from negodiff.report.json import draft_json  # noqa: PLC0415

        tree = as_shown(value.draft)
        clauses = [each for each in only or () if isinstance(each, Clause)]
        listed = tree.clauses if only is None else clauses
        return draft_json(value, tree, listed, value.draft.findings)
    return _folders_json(value)


def _folders_json(
    value: "Overview | Trail | tuple[Trail, ...] | Bylines | Log | Undisclosed | Gate | Everything "
    "| Project | Verified",
) -> bytes:
    """What only a folder gives, or two files."""
    from negodiff.app.everything import Everything  # noqa: PLC0415
    from negodiff.ledger.store import Project, Verified  # noqa: PLC0415
    from negodiff.model.gate import Gate  # noqa: PLC0415
    from negodiff.model.log import Log  # noqa: PLC0415
    from negodiff.model.undisclosed import Undisclosed  # noqa: PLC0415
    from negodiff.points.bylines import Bylines  # noqa: PLC0415
    from negodiff.points.overview import Overview  # noqa: PLC0415
    from negodiff.report import (  # noqa: PLC0415
        bylines_json,
        log_json,
        records_json,
        status_json,
        trace_json,
        undisclosed_json,
        verify_json,
    )
    from negodiff.report.export.everything import everything_json  # noqa: PLC0415
    from negodiff.report.gate.json import gate_json  # noqa: PLC0415

    match value:
        case Overview():
            return status_json.status_json(value)
        case Bylines():
            return bylines_json.bylines_json(value)
        case Gate():
            return gate_json(value)
        case Log():
            return log_json.log_json(value)
        case Undisclosed():
            return undisclosed_json.undisclosed_json(value)
        case Everything():
            return everything_json(value)
        case Project():
            return records_json.records_json(value)
        case Verified():
            return verify_json.verify_json(value)
        case _:
            return trace_json.trace_json(_trails(value))


def to_markdown(value: "Told | Table", layout: "Layout | None" = None) -> str:
    """A result as Markdown.

    Args:
        value: The result.
        layout: How a table is laid out; for :meth:`Negotiation.table` alone.
    """
    from negodiff.model.log import Log  # noqa: PLC0415
    from negodiff.model.undisclosed import Undisclosed  # noqa: PLC0415
    from negodiff.points.bylines import Bylines  # noqa: PLC0415
    from negodiff.points.overview import Overview  # noqa: PLC0415
    from negodiff.points.table import Table  # noqa: PLC0415
    from negodiff.report import (  # noqa: PLC0415
        bylines_markdown,
        log_markdown,
        markdown,
        status_markdown,
        trace_markdown,
        undisclosed_markdown,
    )
    from negodiff.report.table.markdown import table_markdown  # noqa: PLC0415

    match value:
        case Comparison():
            return markdown.comparison_markdown(value, _changes(value), explain=False)
        case Overview():
            return status_markdown.status_markdown(value)
        case Bylines():
            return bylines_markdown.bylines_markdown(value)
        case Log():
            return log_markdown.log_markdown(value)
        case Undisclosed():
            return undisclosed_markdown.undisclosed_markdown(value)
        case Table():
            return table_markdown(_grid(value, layout))
        case _:
            trails = _trails(value)
            return trace_markdown.trace_markdown(trails, _names(trails))


def to_text(value: "Told | Side | Gate", width: int | None = None, *, colors: bool = False) -> str:
    """A result as the text that the command line shows on a screen.

    Args:
        value: The result.
        width: Columns to wrap at; by default lines are left whole, as in a pipe.
        colors: With colour codes.
    """
    from negodiff.model.gate import Gate  # noqa: PLC0415
    from negodiff.model.log import Log  # noqa: PLC0415
    from negodiff.model.undisclosed import Undisclosed  # noqa: PLC0415
    from negodiff.points.bylines import Bylines  # noqa: PLC0415
    from negodiff.points.overview import Overview  # noqa: PLC0415
    from negodiff.report.gate import people  # noqa: PLC0415
    from negodiff.report.terminal import (  # noqa: PLC0415
        bylines,
        comparison,
        log,
        status,
        trace,
        tree,
        undisclosed,
    )
    from negodiff.report.terminal.options import Options  # noqa: PLC0415

    options = Options(width, width, colors)
    match value:
        case Comparison():
            return comparison.comparison_text(value, _changes(value), options)
        case Side():
            shown = as_shown(value.draft)
            return tree.draft_text(value, shown, shown.clauses, options, full=False)
        case Overview():
            return status.status_text(value, options)
        case Bylines():
            return bylines.bylines_text(value, options)
        case Gate():
            return people.gate_text(value, options)
        case Log():
            return log.log_text(value, options)
        case Undisclosed():
            return undisclosed.undisclosed_text(value, options)
        case _:
            trails = _trails(value)
            return trace.trace_text(trails, _names(trails), options)


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

        return _utf8(table_html(_grid(value, layout)))
    from negodiff.report.page.page import PageOptions, page  # noqa: PLC0415

    return page(value, PageOptions(title, value.reader, names))


def to_docx(table: "Table", layout: "Layout | None" = None) -> bytes:
    """A table as a Word document; a comparison as one is a :func:`redline`."""
    from negodiff.report.table.docx import table_docx  # noqa: PLC0415

    return table_docx(_grid(table, layout))


def to_xlsx(table: "Table", layout: "Layout | None" = None) -> bytes:
    """A table as a workbook.

    Raises:
        ReaderMissingError: The library that writes workbooks is not installed.
    """
    from negodiff.report.table.xlsx import table_xlsx  # noqa: PLC0415

    return table_xlsx(_grid(table, layout))


def to_csv(table: "Table", layout: "Layout | None" = None) -> bytes:
    """A table as lines of cells with commas between them."""
    from negodiff.report.table.csv import table_csv  # noqa: PLC0415

    return table_csv(_grid(table, layout))


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
        form: As plain text, Markdown or Akoma Ntoso.
        reading: How to read a draft.

    Returns:
        ``data``, the bytes of the file, and ``unlike``: how many clauses cannot be written so that
        they are read back under the same number, mostly none.

    Raises:
        InputError: The file is missing, empty, damaged, or no text.
        ReaderMissingError: The reader of its format is not installed.
    """
    from negodiff.app.exporting import Chosen, Exported, exported  # noqa: PLC0415

    found = draft if isinstance(draft, Chosen) else text_of(draft, reading)
    match Form(form):
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


def text_of(draft: File, reading: Reading = AS_IT_IS) -> "Chosen":
    """A draft's text, to be written out; raises as :func:`export` does."""
    from negodiff.app.exporting import loose  # noqa: PLC0415

    return loose(source_of(draft, "draft"), reading)


def _changes(comparison: Comparison) -> tuple[Pair, ...]:
    return tuple(pair for pair in comparison.pairs if pair.is_change)


def _trails(value: "Trail | tuple[Trail, ...]") -> "tuple[Trail, ...]":
    from negodiff.points.trail import Trail  # noqa: PLC0415

    return (value,) if isinstance(value, Trail) else value


def _names(trails: "tuple[Trail, ...]") -> Mapping[str, str]:
    from negodiff.report.standing import names_of  # noqa: PLC0415

    return names_of(trails[0].parties) if trails else {}


def _grid(table: "Table", layout: "Layout | None") -> "Grid":
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
