"""A folder that the other side prepared: links, pipes, huge files, paths that lead out."""

import os
from hashlib import sha256
from pathlib import Path

import pytest

from negodiff.errors import InputError, NegodiffError, RecordError
from negodiff.ledger import store
from negodiff.ledger.store import disk
from tests.ledger.store.making import JANE, agree, breaking, records, two_drafts
from tests.ledger.test_plain_yaml import BOMB


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A sound folder, before somebody puts something into it."""
    return two_drafts(tmp_path / "talks")


def plant(folder: Path, body: str) -> str:
    """A record whose hash is right, whatever it says."""
    data = f'id: "{sha256(body.encode()).hexdigest()}"\n{body}'
    (folder / "records" / "planted.yaml").write_text(data)
    return "records/planted.yaml"


def test_a_record_that_is_a_link(folder: Path) -> None:
    secret = folder.parent / "secret"
    secret.write_text("password: 1234")
    (folder / "records" / "x.yaml").symlink_to(secret)
    with pytest.raises(RecordError, match="it is a link") as caught:
        store.load(folder)
    assert caught.value.place == str(folder / "records" / "x.yaml")
    assert "1234" not in str(vars(caught.value))


def test_a_folder_of_records_that_is_a_link(folder: Path) -> None:
    (folder / "records").rename(folder.parent / "elsewhere")
    (folder / "records").symlink_to(folder.parent / "elsewhere")
    precious = folder.parent / "elsewhere" / ".tmp-of-another-program"
    precious.write_text("x")
    for act in (store.load, store.verify, agree):
        with pytest.raises(RecordError, match="records is a link"):
            act(folder)
    assert precious.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "records" / "x.yaml")
    os.mkfifo(folder / "c.md")
    assert breaking(folder) == [("record-damaged", "records/x.yaml")]
    with pytest.raises(InputError, match="no plain file"):
        store.add_draft(folder, folder / "c.md", JANE)


def test_a_lock_that_is_a_link(folder: Path) -> None:
    target = folder.parent / "precious"
    (folder / "records" / ".lock").unlink()
    (folder / "records" / ".lock").symlink_to(target)
    with pytest.raises(InputError, match="cannot be written"):
        agree(folder)
    assert not target.exists()


def test_a_draft_that_is_a_link_is_not_recorded(folder: Path) -> None:
    (folder / "c.md").symlink_to("/etc/hostname")
    with pytest.raises(InputError, match="it is a link"):
        store.add_draft(folder, folder / "c.md", JANE)
    assert len(records(folder)) == 2


def test_a_link_in_the_folder_is_not_written_through(folder: Path) -> None:
    mail = folder.parent / "c.md"
    mail.write_text("Article 1")
    target = folder.parent / "precious"
    (folder / "c.md").symlink_to(target)
    with pytest.raises(InputError, match="another file has this name, and it is a link"):
        store.add_draft(folder, mail, JANE)
    assert not target.exists()


def test_a_huge_record(folder: Path) -> None:
    with (folder / "records" / "x.yaml").open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(RecordError, match="larger than 1 MB"):
        store.load(folder)


def test_huge_settings(folder: Path) -> None:
    with (folder / "negodiff.yaml").open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(InputError, match="larger than 1 MB"):
        store.load(folder)


def test_a_huge_draft(folder: Path) -> None:
    with (folder / "a.md").open("wb") as file:
        file.truncate(1 << 40)
    (problem,) = store.verify(folder)
    assert "larger than 50 MB" in problem.message


def test_more_records_than_anybody_writes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "MOST_RECORDS", 1)
    with pytest.raises(RecordError, match="more than 1 records"):
        store.load(folder)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("../../etc/passwd", "a path that leaves the folder"),
        ("/etc/passwd", "a path that leaves the folder"),
        ("..", "the file's name is none"),
        (".git", "hidden"),
        ("records", "one of negodiff's own"),
    ],
)
def test_a_record_that_points_elsewhere(folder: Path, file: str, said: str) -> None:
    place = plant(
        folder,
        "schema: negodiff.record/1\nrecord: draft\nrecorded-at: 2024-03-01T09:00:00Z\n"
        f"recorded-by: J\nprevious: []\nfile: {file}\nsha256: {'0' * 64}\nkind: full\n",
    )
    with pytest.raises(RecordError, match=said) as caught:
        store.load(folder)
    assert caught.value.place == f"{folder / place}:7"


def test_an_alias_bomb(folder: Path) -> None:
    plant(folder, BOMB)
    with pytest.raises(RecordError, match="aliases"):
        store.load(folder)
    (folder / "negodiff.yaml").write_text(BOMB)
    with pytest.raises(InputError, match="aliases"):
        store.load(folder)


@pytest.mark.parametrize(
    "name", ["", "..", "a/b.md", "records", "NegoDiff.yaml", "x" * 300, "a\x1b.md"]
)
def test_names_that_a_draft_may_not_have(folder: Path, name: str) -> None:
    mail = folder.parent / "c.md"
    mail.write_text("Article 1")
    with pytest.raises(NegodiffError):
        store.add_draft(folder, mail, JANE, name=name or "\udcff")
    assert len(records(folder)) == 2


def test_a_folder_that_may_only_be_read(folder: Path) -> None:
    (folder / "records").chmod(0o555)
    try:
        assert len(store.load(folder).drafts) == 2
        if os.access(folder / "records", os.W_OK):
            pytest.skip("this user may write everywhere")
        (folder / "records" / ".lock").unlink(missing_ok=True)
        with pytest.raises(InputError, match="cannot be written"):
            agree(folder)
    finally:
        (folder / "records").chmod(0o755)
