"""Whatever is changed, damaged or taken away is named, with its file and a remedy."""

import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from negodiff.errors import ExitCode, InputError, RecordError
from negodiff.ledger import store
from tests.ledger.store.making import add, agree, breaking, records, start, two_drafts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two drafts and two annotations."""
    two_drafts(tmp_path)
    agree(tmp_path)
    agree(tmp_path, words="again")
    assert store.verify(tmp_path) == ()
    return tmp_path


def in_order(folder: Path) -> list[Path]:
    return [folder / record.file for record in store.load(folder).records]


def rewrite(path: Path, old: str, new: str, *, with_id: bool) -> None:
    """Edit a record, and if asked make its id fit again, as somebody who knows how would."""
    head, _, body = path.read_text().partition("\n")
    assert old in body
    body = body.replace(old, new)
    if with_id:
        head = f'id: "{sha256(body.encode()).hexdigest()}"'
    path.write_text(f"{head}\n{body}")


def test_a_changed_draft(folder: Path) -> None:
    (folder / "a.md").write_text("Article 1. The Parties should agree.\n")
    (problem,) = store.verify(folder)
    assert (problem.kind, problem.file) == ("draft-changed", "a.md")
    assert problem.message.startswith("the draft is not what was recorded: its SHA-256 is ")
    assert "Restore the file" in problem.hint
    with pytest.raises(RecordError) as caught:
        store.read_draft(folder, store.load(folder).draft("a.md"))
    assert caught.value.code == ExitCode.RECORD
    assert caught.value.place == str(folder / "a.md")


def test_a_draft_whose_line_ends_were_converted(folder: Path) -> None:
    data = (folder / "a.md").read_bytes()
    (folder / "a.md").write_bytes(data.replace(b"\n", b"\r\n"))
    (problem,) = store.verify(folder)
    assert "only its line ends differ" in problem.message


def test_a_missing_draft(folder: Path) -> None:
    (folder / "a.md").unlink()
    (problem,) = store.verify(folder)
    assert (problem.kind, problem.message) == ("draft-missing", "the draft's file is missing")


def test_a_draft_under_another_name(folder: Path) -> None:
    (folder / "a.md").rename(folder / "first.md")
    missing, waiting = store.verify(folder)
    assert missing.message == "the draft's file is missing; first.md holds its bytes"
    assert waiting.kind == "unrecorded-file"


def test_a_draft_that_became_a_link(folder: Path) -> None:
    (folder / "a.md").rename(folder.parent / "elsewhere")
    (folder / "a.md").symlink_to(folder.parent / "elsewhere")
    assert breaking(folder) == [("draft-changed", "a.md")]


def test_an_edited_record(folder: Path) -> None:
    path = records(folder, "annotation")[0]
    rewrite(path, "LO", "NO", with_id=False)
    (problem,) = store.verify(folder)
    assert (problem.kind, problem.file) == ("record-edited", f"records/{path.name}")
    with pytest.raises(RecordError, match="edited after it was written") as caught:
        store.load(folder)
    assert caught.value.hint is not None
    assert "by a further record, never by editing" in caught.value.hint


@pytest.mark.parametrize("remark", ["# as agreed by telephone\n", "\n", "x-agreed: all of it\n"])
def test_a_remark_added_to_a_record(folder: Path, remark: str) -> None:
    path = records(folder, "annotation")[0]
    path.write_text(path.read_text() + remark)
    assert breaking(folder) == [("record-edited", f"records/{path.name}")]


def test_a_record_edited_together_with_its_id(folder: Path) -> None:
    path, follower = in_order(folder)[2:]
    rewrite(path, "LO", "NO", with_id=True)
    assert breaking(folder) == [
        ("record-missing", f"records/{follower.name}"),
        ("record-misnamed", f"records/{path.name}"),
    ]


def test_the_latest_record_edited_together_with_its_id(folder: Path) -> None:
    path = in_order(folder)[-1]
    rewrite(path, "LO", "NO", with_id=True)
    (problem,) = store.verify(folder)
    assert (problem.kind, problem.file) == ("record-misnamed", f"records/{path.name}")
    path.rename(path.with_name(problem.evidence[1]))
    assert store.verify(folder) == ()


def test_a_renamed_record(folder: Path) -> None:
    path = in_order(folder)[1]
    path.rename(path.with_name("renamed.yaml"))
    (problem,) = store.verify(folder)
    assert (problem.kind, problem.file) == ("record-misnamed", "records/renamed.yaml")
    assert f"call it {path.name} again" in problem.hint


def test_a_record_taken_away(folder: Path) -> None:
    path, follower = in_order(folder)[1:3]
    gone = path.stem.rpartition("-")[2]
    path.unlink()
    found = [problem for problem in store.verify(folder) if problem.breaks]
    assert [(problem.kind, problem.file) for problem in found] == [
        ("record-missing", f"records/{follower.name}"),
        ("draft-unknown", found[1].file),
    ]
    assert found[0].message == f"the record {gone} is missing; records/{follower.name} names it"


def test_the_latest_record_is_missed_by_whoever_noted_it(folder: Path) -> None:
    (head,) = store.load(folder).heads
    assert store.verify(folder, known=[head, head[:12]]) == ()
    in_order(folder)[-1].unlink()
    assert store.verify(folder) == ()
    (problem,) = store.verify(folder, known=[head])
    assert (problem.kind, problem.breaks) == ("record-missing", True)
    assert "your own note names it" in problem.message


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b"\x00" * 500, "its first line is not its id"),
        (b"<<<<<<< HEAD\n", "its first line is not its id"),
        (b'id: "' + b"a" * 64 + b'"\r\nschema: x\r\n', "its line ends were converted"),
    ],
)
def test_a_damaged_record(folder: Path, content: bytes, said: str) -> None:
    path = records(folder, "annotation")[0]
    path.write_bytes(content)
    damaged = next(p for p in store.verify(folder) if p.kind == "record-damaged")
    assert (damaged.file, damaged.line) == (f"records/{path.name}", 1)
    assert said in damaged.message


def test_every_cut_of_a_record_is_noticed(folder: Path) -> None:
    path = records(folder, "annotation")[0]
    data = path.read_bytes()
    for length in range(len(data)):
        path.write_bytes(data[:length])
        assert breaking(folder), length


def test_the_gravest_is_said_first_and_the_rest_is_counted(folder: Path) -> None:
    edited, damaged = records(folder, "annotation")
    rewrite(edited, "LO", "NO", with_id=False)
    damaged.write_bytes(b"")
    with pytest.raises(RecordError, match="edited") as caught:
        store.load(folder)
    assert caught.value.hint is not None
    assert caught.value.hint.endswith("negodiff verify names 1 more.")


def test_what_is_no_record_is_left_aside(folder: Path) -> None:
    store_of_records = folder / "records"
    (store_of_records / "notes.txt").write_text("x")
    (store_of_records / "sub").mkdir()
    (store_of_records / ".tmp-0123").write_text("half a rec")
    copy = store_of_records / "copy.yaml"
    shutil.copy(records(folder, "annotation")[0], copy)
    before = store.load(folder).annotations
    found = store.verify(folder)
    assert {problem.kind for problem in found} == {"stray-file"}
    assert {"records/notes.txt", "records/sub"} < {problem.file for problem in found}
    assert len(found) == 3
    assert len(before) == 2


def test_verify_needs_a_drafts_folder(tmp_path: Path) -> None:
    for folder, said in ((tmp_path, "no drafts folder yet"), (tmp_path / "x", "no such folder")):
        with pytest.raises(InputError, match=said):
            store.verify(folder)


def test_a_manifest_is_what_sha256sum_takes(folder: Path) -> None:
    add(folder, "text", "Entwurf – 4 (final).md")
    add(folder, "text 2", "-n.md")
    (folder / "manifest").write_text(store.manifest(folder))
    command = ["sha256sum", "--check", "--strict", "--quiet", "manifest"]
    if shutil.which("sha256sum") is None:
        pytest.skip("no sha256sum here")
    assert subprocess.run(command, cwd=folder, check=False).returncode == 0
    lines = (folder / "manifest").read_text().splitlines()
    assert [line.split("  ")[1] for line in lines[:2]] == ["a.md", "b.md"]
    assert len(lines) == 4 + len(records(folder))
    (folder / "b.md").write_text("changed")
    changed = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)
    assert changed.returncode == 1
    assert "b.md: FAILED" in changed.stdout


def test_an_empty_start_verifies(tmp_path: Path) -> None:
    assert store.verify(start(tmp_path)) == ()
    shutil.rmtree(tmp_path / "records")
    assert store.verify(tmp_path) == ()
    assert store.manifest(tmp_path) == ""
