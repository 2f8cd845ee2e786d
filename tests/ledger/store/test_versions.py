"""Every schema version that was ever written stays readable.

``fixtures/schema-N`` is a drafts folder as the first program wrote it that knew version N. It is
never written again; a new version adds a folder and keeps the old ones.
"""

import shutil
from pathlib import Path

import pytest

from negodiff.ledger import store
from negodiff.ledger.store import Options, schema
from negodiff.ledger.store.codec import encode
from negodiff.model.record import Act, DraftFacts, DraftKind, Party

FIXTURES = Path(__file__).parent / "fixtures"
FIRST = FIXTURES / "schema-1"


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """The fixture of version 1, where nothing that reads it can leave a trace in it."""
    return Path(shutil.copytree(FIRST, tmp_path / "schema-1"))


def test_every_version_has_its_fixture() -> None:
    folders = {path.name for path in FIXTURES.iterdir()}
    assert folders == {f"schema-{version}" for version in schema.SHAPES}
    assert max(schema.SHAPES) == schema.VERSION


def test_version_1(first: Path) -> None:
    project = store.load(first)
    assert project.title == "Treaty of Lomera and Norrland"
    assert project.parties == (Party("LO", "Lomera"), Party("NO", "Norrland"))
    assert project.options == Options(("reopened",), tacit=True, authors=(("J. Doe", "LO"),))
    one, two = project.drafts
    assert one == DraftFacts(
        id="762d5e2b5702a6d67fd73622eb502d5f3289ae2feaf26c0aa83bdcae970b9f19",
        file="1-lomera.md",
        sha256="762d5e2b5702a6d67fd73622eb502d5f3289ae2feaf26c0aa83bdcae970b9f19",
        kind=DraftKind.FULL,
        party="LO",
        date="2024-01-15",
        ordinal="1.10",
        language="en",
    )
    assert (two.file, two.kind, two.party) == ("2-norrland.txt", DraftKind.PARTIAL, "NO")
    assert (two.date, two.received, two.reply_to) == ("2024-02-01", "2024-02-03", one.id)
    assert (two.ordinal, two.note) == ("2nd", "")
    assert two.legend == (("green", "agreed"), ("yellow", "objective agreed"))
    (package,) = project.annotations
    assert (package.act, package.draft, package.ref) == (Act.PACKAGE, two.id, "Article 1")
    assert (package.author, package.others) == ("Anahit", ((one.id, "Article 1"),))
    assert [(c.by, c.settled, c.total) for c in project.claims] == [
        ("a spokeswoman", 15, 17),
        ("NO", None, None),
    ]
    assert len(project.records) == 9


def test_version_1_verifies_to_the_byte(first: Path) -> None:
    found = store.verify(first)
    assert [(problem.kind, problem.evidence) for problem in found] == [
        ("unknown-key", ("x-mood",)),
        ("unknown-key", ("x-list",)),
    ]


def test_what_this_version_writes_has_not_changed(first: Path) -> None:
    """A record written again gives the same bytes, so ids do not depend on the program."""
    for record in store.load(first).records:
        _, data = encode(record.fact, record.stamp, record.previous, record.extra)
        assert data == (first / record.file).read_bytes()
