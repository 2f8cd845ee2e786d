"""The main job as two functions: a draft's bytes become a tree, two of them a comparison."""

from hashlib import sha256

from negodiff.diff.pairs import compare
from negodiff.ledger.facts import read_facts
from negodiff.ledger.source import Source
from negodiff.model.block import Block
from negodiff.model.clause import Draft
from negodiff.model.comparison import Comparison, Side
from negodiff.model.finding import Finding
from negodiff.model.markup import View
from negodiff.model.record import DraftKind
from negodiff.readers.reading import AS_IT_IS, Reading
from negodiff.readers.table import read
from negodiff.structure.brackets import brackets_of
from negodiff.structure.locate import located, with_where
from negodiff.structure.parse import parse


def read_draft(source: Source, reading: Reading = AS_IT_IS) -> tuple[Side, tuple[Finding, ...]]:
    """Read one draft.

    Args:
        source: Its bytes and what the drafts folder knows about it; its own front matter tells
            what the folder does not.
        reading: What the user asks for; of the language, the folder may know what they do not say.

    Returns:
        The draft with its origin, and everything noticed while reading it, from the bytes up; the
        draft carries the same findings.

    Raises:
        InputError: The file is no text, is empty, damaged or above a limit, or the encoding does
            not fit.
        ReaderMissingError: There is no reader for the file's format.
    """
    language = reading.language or source.language or None
    material = read(source.data, source.path, reading._replace(language=language))
    facts = read_facts(material.front_matter)
    draft = parse(material.blocks, language)
    markup = material.markup
    if not material.encoding:
        draft = with_where(draft, material.blocks)
        markup = located(markup, material.blocks, draft)
    brackets, unbalanced = brackets_of(draft)
    findings = (*material.findings, *facts.findings, *draft.findings, *unbalanced)
    side = Side(
        draft._replace(findings=findings, colours=markup.colours),
        source.path,
        sha256(source.data).hexdigest(),
        source.name,
        _known(source.party, facts.stated.party),
        _known(source.date, facts.stated.date),
        brackets,
        material.format,
        markup,
        (source.kind or facts.stated.kind) is DraftKind.PARTIAL,
    )
    return side, findings


def absent(path: str) -> Side:
    """A draft that is not there, so that all of the other one is added or removed."""
    return Side(Draft(()), path, sha256(b"").hexdigest(), None, None, None, 0)


def read_blocks(source: Source, reading: Reading = AS_IT_IS) -> tuple[Block, ...]:
    """The paragraphs that a draft is read from; raises as :func:`read_draft` does."""
    language = reading.language or source.language or None
    return read(source.data, source.path, reading._replace(language=language)).blocks


def compare_sources(old: Source, new: Source, reading: Reading = AS_IT_IS) -> Comparison:
    """Compare two drafts clause by clause.

    Args:
        old: The older draft.
        new: The newer draft.
        reading: What the user asks for, of both.

    Raises:
        InputError: As :func:`read_draft`.
        ReaderMissingError: As :func:`read_draft`.
    """
    return compare(read_side(old, reading), read_side(new, reading))


def read_side(source: Source, reading: Reading = AS_IT_IS) -> Side:
    """Read one draft to compare it, as :func:`read_draft`.

    Returns:
        It; where changes are to be seen as they are marked, its tracked ones stand in its words,
        set apart, as they do on the page.
    """
    side, _ = read_draft(source, reading)
    if reading.view is not View.MARKED or not side.markup.revisions:
        return side
    from negodiff.structure.tracked import TYPED, bounded  # noqa: PLC0415 - seldom asked for

    return side._replace(draft=bounded(side.draft, side.markup.revisions, TYPED))


def _known(recorded: str | None, stated: str | None) -> str | None:
    """What the folder's record says, which may be that it is unknown; else what the file says."""
    return (stated if recorded is None else recorded) or None
