"""Reading a draft's bytes: the format is chosen by content, then by name.

Files that are lines of text are decoded and read here; every other format has a module of its own
and an entry in :mod:`negodiff.readers.formats`.
"""

from collections.abc import Callable
from typing import NamedTuple

from negodiff.errors import InputError
from negodiff.model.block import Block
from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.readers import plain
from negodiff.readers.decode import decode
from negodiff.readers.formats import FILE_FORMATS, recognised
from negodiff.readers.formats import read as read_file
from negodiff.readers.frontmatter import front_matter_end
from negodiff.readers.lines import normalise_line_ends, source_lines
from negodiff.readers.material import Material
from negodiff.readers.numbered_pages import page_bounds
from negodiff.readers.reading import AS_IT_IS, Reading
from negodiff.readers.recognise import looks_like_markdown
from negodiff.text.characters import suspicious


class Known(NamedTuple):
    """A format as a user is told of it.

    Attributes:
        name: As a person calls it.
        suffixes: Usual endings of names.
        installed: Whether its files can be read here.
        install: The command that makes them readable, or "".
    """

    name: str
    suffixes: tuple[str, ...]
    installed: bool
    install: str


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


def _read_markdown(lines: list[str], first: int, no_gaps: frozenset[int]) -> list[Block]:
    from negodiff.readers import markdown  # noqa: PLC0415 - its patterns cost the start-up

    return markdown.read(lines, first, no_gaps)


TEXT_FORMATS = (
    TextFormat(
        "Markdown", (".md", ".markdown", ".mdown", ".mkd"), looks_like_markdown, _read_markdown
    ),
    TextFormat("plain text", (), lambda _: True, plain.read),
)


def known_formats() -> tuple[Known, ...]:
    """Every format, those of text last."""
    files = [Known(f.name, f.suffixes, f.installed, f.install) for f in FILE_FORMATS]
    texts = [Known(f.name, f.suffixes or (".txt", ".text"), True, "") for f in TEXT_FORMATS]
    return (*files, *texts)


def read(data: bytes, path: str, reading: Reading = AS_IT_IS) -> Material:
    """Read a draft's bytes.

    Args:
        data: The file's content.
        path: How the user named the file; its suffix helps to choose among formats of text.
        reading: What the user asks for.

    Raises:
        InputError: The file is empty, damaged, above a limit, no text, or not in the stated
            encoding.
        ReaderMissingError: The library that its format needs is not installed.
    """
    material = _read(data, path, reading)
    kinds = {finding.kind for finding in material.findings}
    if not reading.column or FindingKind.COLUMN_CHOSEN in kinds:
        return material
    missing = Finding(
        FindingKind.COLUMN_MISSING, Severity.WARNING, evidence=(f"“{reading.column}”",)
    )
    return material._replace(findings=(*material.findings, missing))


def _read(data: bytes, path: str, reading: Reading) -> Material:
    if (found := recognised(data, path)) is not None:
        return read_file(found, data, path, reading)
    reading.limits.keep("file", len(data), "the file has bytes", path)
    decoded = decode(data, path, reading.encoding)
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
        form.name,
    )


def _without_pages(
    lines: list[str], *, paged: bool
) -> tuple[list[str], frozenset[int], list[Finding]]:
    bounds = [] if paged else page_bounds(lines)
    if not paged and not bounds:
        return lines, frozenset(), []
    from negodiff.readers.pages import remove_page_furniture  # noqa: PLC0415 - seldom needed

    return remove_page_furniture(lines, bounds)


def _text_format(lines: list[str], path: str) -> TextFormat:
    """The format a file's name states, or else that its lines show."""
    name = path.lower()
    return next(f for f in TEXT_FORMATS if name.endswith(f.suffixes) or f.looks_like(lines))
