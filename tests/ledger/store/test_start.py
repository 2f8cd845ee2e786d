"""Starting a drafts folder: what is written, what is taken over, and starting again."""

from pathlib import Path

import pytest

from negodiff.errors import InputError
from negodiff.ledger import store
from negodiff.ledger.store import Options
from negodiff.model.record import DraftKind, Party
from tests.ledger.store.making import JANE, PARTIES, add, breaking, records

DRAFTS = Path(__file__).parents[3] / "drafts"
SAMPLE = sorted(path.name for path in DRAFTS.glob("0*.md"))


@pytest.fixture
def received(tmp_path: Path) -> Path:
    """A folder of drafts as they came in."""
    for name in SAMPLE:
        (tmp_path / name).write_bytes((DRAFTS / name).read_bytes())
    return tmp_path


def test_a_new_folder(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "talks"
    options = Options(("reopened", "undisclosed"), tacit=True, authors=(("J. Doe", "NO"),))
    project = store.initialise(folder, "Treaty", PARTIES, JANE, options=options)
    assert project == store.load(folder)
    assert (project.title, project.parties, project.options) == ("Treaty", PARTIES, options)
    assert (project.drafts, project.findings, project.heads) == ((), (), ())
    assert (
        (folder / "negodiff.yaml").read_text()
        == """\
# One negotiation. The drafts lie beside this file, what is recorded about them in records/.
schema: negodiff.project/1
title: Treaty
parties:
  LO: Lomera
  "NO": Norrland
fail-on:
  - reopened
  - undisclosed
tacit: "yes"
authors:
  "J. Doe": "NO"
"""
    )


def test_drafts_are_taken_over_with_what_they_state(received: Path) -> None:
    parties = (Party("LO", "Lomera"), Party("TE", "Tesvia"))
    project = store.initialise(received, "Treaty", parties, JANE, take_over=SAMPLE)
    assert project.findings == ()
    assert [draft.file for draft in project.drafts] == SAMPLE
    assert [draft.party for draft in project.drafts] == [
        "LO", "TE", "LO", "TE", "MED", "LO", "TE", "LO", "LO/TE",
    ]  # fmt: skip
    assert project.drafts[4].kind is DraftKind.CHAIR
    assert [draft.reply_to for draft in project.drafts[1:]] == [d.id for d in project.drafts[:-1]]
    assert {path.name: path.read_bytes() for path in received.glob("0*.md")} == {
        name: (DRAFTS / name).read_bytes() for name in SAMPLE
    }
    assert breaking(received) == []


def test_parties_come_from_the_drafts_when_none_are_named(received: Path) -> None:
    project = store.initialise(received, "Treaty", (), JANE, take_over=SAMPLE)
    assert project.parties == (Party("LO", "LO"), Party("TE", "TE"))


def test_what_a_draft_states_and_nobody_understands_is_left_open(tmp_path: Path) -> None:
    (tmp_path / "1.md").write_text("---\nauthor: J. Doe\ndate: soon\n---\nArticle 1\n")
    (tmp_path / "2.md").write_text("Article 1\n\n---\nnot: front matter\n---\n")
    (tmp_path / "3.md").write_text("---\nparty: LO\nparty: NO\n---\nArticle 3\n")
    (tmp_path / "4.docx").write_bytes(b"PK\x03\x04---")
    names = ["1.md", "2.md", "3.md", "4.docx"]
    project = store.initialise(tmp_path, "T", PARTIES, JANE, take_over=names)
    assert [(d.file, d.party, d.date) for d in project.drafts] == [
        ("1.md", "", ""), ("2.md", "", ""), ("3.md", "", ""), ("4.docx", "", ""),
    ]  # fmt: skip
    assert [(problem.kind, problem.file) for problem in project.findings] == [
        ("front-matter-faulty", "1.md"),
        ("party-unknown", "1.md"),
        ("front-matter-faulty", "3.md"),
    ]
    assert store.load(tmp_path).findings == ()


def test_undated_drafts_keep_the_place_they_are_given(tmp_path: Path) -> None:
    dates = {"a": "2024-01-01", "b": "", "c": "2024-03-01", "d": "", "e": "2024-02-01"}
    for name, date in dates.items():
        (tmp_path / name).write_text(f"---\ndate: {date}\n---\n{name}\n")
    project = store.initialise(tmp_path, "T", PARTIES, JANE, take_over=list(dates))
    assert "".join(draft.file for draft in project.drafts) == "abecd"


def test_a_folder_is_started_once(tmp_path: Path) -> None:
    store.initialise(tmp_path, "Treaty", PARTIES, JANE)
    with pytest.raises(InputError, match="started already"):
        store.initialise(tmp_path, "Treaty", PARTIES, JANE)


def test_an_interrupted_start_is_completed(received: Path) -> None:
    store.initialise(received, "Treaty", (), JANE, take_over=SAMPLE[:4])
    (received / "negodiff.yaml").unlink()
    found = store.verify(received)
    assert "unfinished" in [problem.kind for problem in found]
    assert breaking(received) == []
    project = store.initialise(received, "Treaty", (), JANE, take_over=SAMPLE)
    assert [draft.file for draft in project.drafts] == SAMPLE
    assert len(records(received)) == len(SAMPLE)


def test_a_party_of_several_words_is_left_to_the_user(tmp_path: Path) -> None:
    (tmp_path / "1.md").write_text("---\nparty: The Kingdom\n---\nArticle 1\n")
    (tmp_path / "2.md").write_text(f"---\nparty: LO\nreply-to: {'9' * 5_000}\n---\nArticle 1\n")
    project = store.initialise(tmp_path, "T", (), JANE, take_over=["1.md", "2.md"])
    assert project.parties == (Party("LO", "LO"),)
    assert [(d.file, d.party) for d in project.drafts] == [("1.md", ""), ("2.md", "LO")]
    assert [problem.kind for problem in project.findings] == ["party-unknown"]


@pytest.mark.parametrize(
    "name", ["../a.md", "none.md", "negodiff.yaml", "folder", "link.md", "empty.md"]
)
def test_what_is_no_draft_is_not_taken_over(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.md").symlink_to("/etc/hostname")
    (tmp_path / "empty.md").touch()
    with pytest.raises(InputError):
        store.initialise(tmp_path, "T", PARTIES, JANE, take_over=[name])
    assert not (tmp_path / "negodiff.yaml").exists()
    assert not (tmp_path / "records").exists()


@pytest.mark.parametrize("code", ["", "A B", "A/B", "A\n"])
def test_a_partys_code_is_a_word(tmp_path: Path, code: str) -> None:
    with pytest.raises(InputError, match="cannot be the code of a party"):
        store.initialise(tmp_path / "new", "T", [Party(code, "A")], JANE)
    assert not (tmp_path / "new").exists()


def test_two_parties_have_two_codes(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="given twice"):
        store.initialise(tmp_path, "T", [Party("A", "A"), Party("A", "B")], JANE)


def test_git_is_told_to_leave_bytes_alone_unless_somebody_decided(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / ".gitattributes").write_text("*.md text\n")
    for name in ("mine", "new"):
        store.initialise(tmp_path / name, "T", PARTIES, JANE)
    assert (tmp_path / "mine" / ".gitattributes").read_text() == "*.md text\n"
    assert "* -text" in (tmp_path / "new" / ".gitattributes").read_text()


def test_a_file_that_nobody_recorded_is_noticed(tmp_path: Path) -> None:
    store.initialise(tmp_path, "T", PARTIES, JANE)
    add(tmp_path, "Article 1", "1.md")
    (tmp_path / "2.md").write_text("Article 2")
    (tmp_path / "README.md").write_text("About")
    (problem,) = store.load(tmp_path).findings
    assert (problem.kind, problem.file) == ("unrecorded-file", "2.md")
