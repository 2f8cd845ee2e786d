"""The main job as two functions: a draft's bytes become a tree, two of them a comparison."""

from hashlib import sha256

from negodiff.diff.pairs import compare
from negodiff.ledger.facts import read_facts
from negodiff.ledger.source import Source
from negodiff.model.clause import Draft
from negodiff.model.comparison import Comparison, Side
from negodiff.model.finding import Finding
from negodiff.readers.table import read
from negodiff.structure.brackets import count_pairs_of, unbalanced
from negodiff.structure.parse import parse

_OTHER_BRACKETS = "［］〔〕【】"


def read_draft(
    source: Source, *, language: str | None = None, encoding: str | None = None
) -> tuple[Side, tuple[Finding, ...]]:
    """Read one draft.

    Args:
        source: Its bytes and what the drafts folder knows about it; its own front matter tells
            what the folder does not.
        language: ISO 639-1 code of its language; ``None`` for what the folder knows, else to
            detect it.
        encoding: The encoding of its text, or ``None`` to detect it.

    Returns:
        The draft with its origin, and everything noticed while reading it, from the bytes up; the
        draft carries the same findings.

    Raises:
        InputError: The file is no text, is empty, or the encoding does not fit.
        ReaderMissingError: There is no reader for the file's format.
    """
    material = read(source.data, source.path, encoding=encoding)
    facts = read_facts(material.front_matter)
    draft = parse(material.blocks, language or source.language or None)
    brackets = unbalanced(draft) if _has_brackets(draft) else ()
    findings = (*material.findings, *facts.findings, *draft.findings, *brackets)
    side = Side(
        draft._replace(findings=findings),
        source.path,
        sha256(source.data).hexdigest(),
        source.name,
        _known(source.party, facts.stated.party),
        _known(source.date, facts.stated.date),
        count_pairs_of(draft),
    )
    return side, findings


def _has_brackets(draft: Draft) -> bool:
    """Whether a draft prints square brackets at all: a cheap look before they are matched."""
    printed = "".join([f"{each.label}{each.heading}{each.text}" for each in draft.clauses])
    return "[" in printed or "]" in printed or any(sign in printed for sign in _OTHER_BRACKETS)


def compare_sources(
    old: Source, new: Source, *, language: str | None = None, encoding: str | None = None
) -> Comparison:
    """Compare two drafts clause by clause.

    Args:
        old: The older draft.
        new: The newer draft.
        language: ISO 639-1 code of the drafts' language, or ``None`` to detect it.
        encoding: The encoding of both texts, or ``None`` to detect each.

    Raises:
        InputError: As :func:`read_draft`.
        ReaderMissingError: As :func:`read_draft`.
    """
    old_side, _ = read_draft(old, language=language, encoding=encoding)
    new_side, _ = read_draft(new, language=language, encoding=encoding)
    return compare(old_side, new_side)


def _known(recorded: str | None, stated: str | None) -> str | None:
    """What the folder's record says, which may be that it is unknown; else what the file says."""
    return (stated if recorded is None else recorded) or None
