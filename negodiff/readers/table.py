"""The formats negodiff reads: one plain table, chosen from by content, then by name.

Adding a format is one module with a ``read`` function and one entry here.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from negodiff.errors import InputError, ReaderMissingError
from negodiff.model.block import Block
from negodiff.model.finding import Finding
from negodiff.readers import plain
from negodiff.readers.decode import decode
from negodiff.readers.frontmatter import front_matter_end
from negodiff.readers.lines import normalise_line_ends, source_lines
from negodiff.readers.material import Material
from negodiff.readers.recognise import looks_like_markdown
from negodiff.text.characters import suspicious


class TextFormat(NamedTuple):
    """A format whose files are lines of text.

    Attributes:
        name: As a person calls it.
        suffixes: Endings of names that settle it; a ".txt" file can hold anything.
        looks_like: Says whether lines are written in it, whatever the file's name.
        read: Lines, position of the first, empty lines that are no gaps → blocks.
    """

    name: str
    suffixes: tuple[str, ...]
    looks_like: Callable[[list[str]], bool]
    read: Callable[[list[str], int, frozenset[int]], list[Block]]


class OtherFormat(NamedTuple):
    """A format that is recognised, so that the message can name it, but not read yet."""

    name: str
    magic: bytes


def _read_markdown(lines: list[str], first: int, no_gaps: frozenset[int]) -> list[Block]:
    from negodiff.readers import markdown  # noqa: PLC0415 - its patterns cost the start-up

    return markdown.read(lines, first, no_gaps)


TEXT_FORMATS = (
    TextFormat(
        "Markdown", (".md", ".markdown", ".mdown", ".mkd"), looks_like_markdown, _read_markdown
    ),
    TextFormat("plain text", (), lambda _: True, plain.read),
)

OTHER_FORMATS = (
    OtherFormat("Word (.docx)", rb"(?s)PK\x03\x04.{0,4000}?word/"),
    OtherFormat("OpenDocument (.odt)", rb"(?s)PK\x03\x04.{26}mimetypeapplication/vnd"),
    OtherFormat("a ZIP archive", rb"PK\x03\x04"),
    OtherFormat("PDF", rb"\s{0,20}%PDF-"),
    OtherFormat("RTF", rb"\s{0,20}\{\\rtf"),
    OtherFormat("old Word (.doc)", rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    OtherFormat("HTML", rb"(?i)(?:\xef\xbb\xbf)?\s{0,99}<(?:!doctype html|html[\s>])"),
)  # fmt: skip


_STARTS = (b"P", b"%", b"{", b"\xd0", b"\xef", b"<")
"""The first bytes of those formats: most drafts begin with none of them."""


def read(data: bytes, path: str, *, encoding: str | None = None) -> Material:
    """Read a draft's bytes.

    Args:
        data: The file's content.
        path: How the user named the file; its suffix helps to choose the format.
        encoding: The encoding of a text file, where the user states it.

    Raises:
        InputError: The file is empty, no text, or not in the stated encoding.
        ReaderMissingError: The format is known, but there is no reader for it.
    """
    suspects = OTHER_FORMATS if data[:100].lstrip()[:1] in _STARTS else ()
    for other in suspects:
        if re.match(other.magic, data):
            raise ReaderMissingError(
                f"the file's format is {other.name}, which cannot be read yet",
                place=path,
                hint="Save it as plain text or Markdown in UTF-8 and give that file instead.",
            )
    decoded = decode(data, path, encoding)
    text = normalise_line_ends(decoded.text)
    if not text.strip():
        raise InputError("the file is empty", place=path, hint="Give the file that holds the text.")
    lines, no_gaps, furniture = _without_pages(source_lines(text), paged="\f" in text)
    start = front_matter_end(lines)
    form = _text_format(lines[start:], path)
    blocks = form.read(lines, start, no_gaps)
    return Material(
        tuple(blocks),
        "\n".join(lines[1 : max(start - 1, 1)]),
        decoded.encoding,
        (*decoded.findings, *suspicious(text), *furniture),
    )


def _without_pages(
    lines: list[str], *, paged: bool
) -> tuple[list[str], frozenset[int], list[Finding]]:
    if not paged:
        return lines, frozenset(), []
    from negodiff.readers.pages import remove_page_furniture  # noqa: PLC0415 - seldom needed

    return remove_page_furniture(lines)


def _text_format(lines: list[str], path: str) -> TextFormat:
    """The format a file's name states, or else that its lines show."""
    name = path.lower()
    return next(f for f in TEXT_FORMATS if name.endswith(f.suffixes) or f.looks_like(lines))
