"""The clause tree of one draft."""

from enum import StrEnum
from typing import NamedTuple

from negodiff.model.block import Lines
from negodiff.model.finding import Finding
from negodiff.model.markup import Colour


class Kind(StrEnum):
    """What a clause is, in the field's terms."""

    TITLE = "title"
    PREAMBLE = "preamble"
    RECITAL = "recital"
    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    CHAPEAU = "chapeau"
    ANNEX = "annex"
    NOTE = "note"
    TABLE = "table"
    CLOSING = "closing"
    TEXT = "text"


class Clause(NamedTuple):
    """One node of a draft's structure.

    The words of a clause are its heading and its text, without its label and without what its
    children say. ``label``, ``heading`` and ``text`` of all clauses, joined in reading order, give
    back every word of the draft.

    Attributes:
        parent: Position of the clause above it in :attr:`Draft.clauses`, or -1 at the top.
        kind: What it is.
        label: What is printed in front of it: "Article 5", "2.", "(a)"; "" where nothing is.
        number: The label's value without its style, for telling whether it changed: "5", "8bis",
            "a"; "" where there is no label. "Article V" and "ARTICLE 5" share "5".
        ref: Its full citation, unique in the draft: "Article 5(2)(a)".
        heading: Its heading, or "".
        text: Its own words: a chapeau for a container, everything for a leaf.
        lines: Its own lines in the source, without its children's, or ``None``.
        where: Where it begins in a file that has no lines ("paragraph 12", "page 4"), or "".
    """

    parent: int
    kind: Kind
    label: str
    number: str
    ref: str
    heading: str
    text: str
    lines: Lines | None
    where: str = ""

    @property
    def words(self) -> str:
        """Heading and text as one string, a newline between them."""
        if self.heading and self.text:
            return f"{self.heading}\n{self.text}"
        return self.heading or self.text


class Draft(NamedTuple):
    """A draft as read: its clauses in reading order (parents before children).

    Attributes:
        clauses: All clauses; ``clauses[i].parent < i``.
        language: The main language as an ISO 639-1 code, or "und".
        findings: What could not be placed or looks faulty.
        colours: Words set off by a colour, placed in the clauses; a legend may give it a meaning.
    """

    clauses: tuple[Clause, ...]
    language: str = "und"
    findings: tuple[Finding, ...] = ()
    colours: tuple[Colour, ...] = ()
