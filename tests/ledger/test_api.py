"""From bytes to a tree and a comparison."""

from hashlib import sha256

import pytest

from negodiff.api import compare_sources, read_draft
from negodiff.errors import InputError
from negodiff.ledger.source import Source
from negodiff.model.finding import FindingKind

OLD = b"---\nparty: AZ\ndate: 2024-01-02\n---\nArticle 1\n\n1. The Parties [shall] agree.\n"
NEW = b"Article 1\n\n1. The Parties may agree.\n"


def test_what_is_known_of_a_draft() -> None:
    side, findings = read_draft(Source(OLD, "drafts/1.md", "1"))
    assert (side.path, side.name, side.party, side.date) == (
        "drafts/1.md",
        "1",
        "AZ",
        "2024-01-02",
    )
    assert side.sha256 == sha256(OLD).hexdigest()
    assert side.brackets == 1
    assert findings == side.draft.findings


def test_the_folders_facts_come_before_the_files_own() -> None:
    side, _ = read_draft(Source(OLD, "1.md", "1", party="AM", date="2024-02-03"))
    assert (side.party, side.date) == ("AM", "2024-02-03")


def test_findings_of_every_step_are_handed_on() -> None:
    data = "---\ndate: soon\n---\nСтaтья 1".encode("utf-16-le")
    kinds = {finding.kind for finding in read_draft(Source(data, "1.md"))[1]}
    assert kinds >= {
        FindingKind.ENCODING_ASSUMED,
        FindingKind.FRONT_MATTER_FAULTY,
        FindingKind.MIXED_SCRIPTS,
    }


def test_a_comparison() -> None:
    comparison = compare_sources(Source(OLD, "1.md"), Source(NEW, "2.md"))
    assert (comparison.old.brackets, comparison.new.brackets) == (1, 0)
    assert any(len(pair.redline) > 1 for pair in comparison.pairs)


def test_a_fault_names_the_file() -> None:
    with pytest.raises(InputError) as error:
        compare_sources(Source(OLD, "1.md"), Source(b"\0\1\2", "2.bin"))
    assert error.value.place == "2.bin"
