"""A page of the manual in roff, as ``man`` reads it: ASCII, whatever its words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Term(NamedTuple):
    """An option, a command or a code, and what it does."""

    name: str
    told: str


class Section(NamedTuple):
    """One section: paragraphs, then terms."""

    heading: str
    paragraphs: Sequence[str] = ()
    terms: Sequence[Term] = ()


class Page(NamedTuple):
    """One page.

    Attributes:
        name: "negodiff-compare".
        summary: One line without a full stop.
        synopsis: The command line: what is typed as it stands, and what stands for something.
        sections: Everything else, in order.
        version: Of the program.
        date: ISO date of that version.
    """

    name: str
    summary: str
    synopsis: Sequence[str]
    sections: Sequence[Section]
    version: str
    date: str


def roff(page: Page) -> str:
    """The page, for ``man -l``."""
    return "".join(f"{line}\n" for line in _lines(page))


def _lines(page: Page) -> Iterator[str]:
    title = _quoted(page.name.upper())
    source = _quoted(f"negodiff {page.version}")
    yield f'.TH {title} 1 {page.date} {source} "negodiff manual"'
    yield ".nh"  # a reference or an option that is broken cannot be copied
    yield ".ad l"
    yield ".SH NAME"
    yield f"{_text(page.name)} \\- {_text(page.summary)}"
    yield ".SH SYNOPSIS"
    yield f".B {_text(page.name.replace('-', ' ', 1))}"
    yield from (_line(part) for part in page.synopsis)
    for section in page.sections:
        yield f".SH {_quoted(section.heading)}"
        yield from _paragraphs(section.paragraphs)
        for term in section.terms:
            yield ".TP"
            yield f".B {_quoted(term.name)}"
            yield _line(term.told)


def _paragraphs(paragraphs: Iterable[str]) -> Iterator[str]:
    for at, paragraph in enumerate(paragraphs):
        if at:
            yield ".PP"
        yield _line(paragraph)


def _line(text: str) -> str:
    """Words that stand at the beginning of a line, where a point or a quote would be a command."""
    told = _text(" ".join(text.split()))
    return f"\\&{told}" if told.startswith((".", "'")) else told


def _quoted(text: str) -> str:
    return '"' + _text(text).replace('"', "\\(dq") + '"'


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    escaped = escaped.replace("|", "|\\:")  # a long choice may be broken there
    return re.sub(r"[^\x20-\x7e]", lambda found: f"\\[u{ord(found[0]):04X}]", escaped)
