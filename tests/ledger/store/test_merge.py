"""Two clones of a drafts folder, worked on apart and merged with nothing but git."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from negodiff.ledger import store
from negodiff.ledger.store import Stated
from negodiff.model.record import Act
from tests.ledger.store.making import JANE, OMAR, add, agree, breaking, facts, two_drafts

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no git here")


def git(folder: Path, *args: str) -> str:
    sealed = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder.parent),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "T", "GIT_AUTHOR_EMAIL": "t@example.org",
        "GIT_COMMITTER_NAME": "T", "GIT_COMMITTER_EMAIL": "t@example.org",
    }  # fmt: skip
    done = subprocess.run(
        ["git", *args], cwd=folder, env=sealed, check=True, capture_output=True, text=True
    )
    return done.stdout


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "work")


def jane_works(folder: Path) -> None:
    agree(folder, JANE)
    add(folder, "Article 1. The Parties will agree.\n", "c-jane.md", JANE, date="2024-03-01")
    store.amend(folder, "1", Stated(note="by courier"), JANE)


def omar_works(folder: Path) -> None:
    said = agree(folder, OMAR, words="other words")
    store.withdraw(folder, said.id, OMAR)
    add(folder, "Article 1. The Parties must agree.\n", "c-omar.md", OMAR, date="2024-02-20")
    store.annotate(folder, Act.RESERVED, OMAR, draft="2", ref="Article 1", words="w", by=["NO"])


@pytest.fixture
def clones(tmp_path: Path) -> tuple[Path, Path]:
    """Two clones of one folder."""
    first = two_drafts(tmp_path / "jane" / "talks")
    git(first, "init", "--quiet", "--initial-branch", "main")
    commit(first)
    second = tmp_path / "omar" / "talks"
    second.parent.mkdir()
    git(tmp_path, "clone", "--quiet", str(first), str(second))
    return first, second


def test_what_two_people_record_apart_merges(clones: tuple[Path, Path], tmp_path: Path) -> None:
    jane, omar = clones
    jane_works(jane)
    omar_works(omar)
    for folder in clones:
        commit(folder)
    git(omar, "pull", "--quiet", "--no-rebase", "--no-edit", str(jane), "main")
    git(jane, "pull", "--quiet", "--no-rebase", "--no-edit", str(omar), "main")

    assert facts(store.load(jane)) == facts(store.load(omar))
    project = store.load(jane)
    assert [draft.file for draft in project.drafts] == ["a.md", "b.md", "c-omar.md", "c-jane.md"]
    assert project.drafts[0].note == "by courier"
    assert len(project.heads) == 2
    assert store.verify(jane) == store.verify(omar) == ()

    alone = two_drafts(tmp_path / "alone")
    jane_works(alone)
    omar_works(alone)
    on_one_machine = store.load(alone)
    assert project.drafts == on_one_machine.drafts
    assert [annotation._replace(id="") for annotation in project.annotations] == [
        annotation._replace(id="") for annotation in on_one_machine.annotations
    ]

    agree(jane, words="after the merge")
    joined = store.load(jane)
    assert len(joined.heads) == 1
    assert set(joined.records[-1].previous) == set(project.heads)


def test_one_draft_that_both_received(clones: tuple[Path, Path]) -> None:
    for folder, stamp, party in zip(clones, (JANE, OMAR), ("LO", "NO"), strict=True):
        add(folder, "Article 1. The Parties will agree.\n", "c.md", stamp, party=party)
        agree(folder, stamp)
        commit(folder)
    jane, omar = clones
    git(jane, "pull", "--quiet", "--no-rebase", "--no-edit", str(omar), "main")
    project = store.load(jane)
    assert [(draft.file, draft.party) for draft in project.drafts[2:]] == [("c.md", "LO")]
    assert len(project.annotations) == 2
    assert {annotation.draft for annotation in project.annotations} == {project.drafts[2].id}
    assert [problem.kind for problem in store.verify(jane)] == ["recorded-twice"]


def test_git_keeps_every_byte_and_leaves_working_files_out(
    clones: tuple[Path, Path], tmp_path: Path
) -> None:
    jane, _ = clones
    add(jane, "Article 1\r\nArticle 2\nArticle 3\r", "mixed.md")
    (jane / "records" / ".tmp-0000").write_text("half")
    commit(jane)
    tracked = git(jane, "ls-files").split()
    assert not [name for name in tracked if ".lock" in name or ".tmp" in name]
    for setting in ("true", "input", "false"):
        clone = tmp_path / f"clone-{setting}"
        git(
            tmp_path,
            "clone",
            "--quiet",
            "--config",
            f"core.autocrlf={setting}",
            str(jane),
            str(clone),
        )
        assert breaking(clone) == []
        assert facts(store.load(clone)) == facts(store.load(jane))


def test_an_empty_start_can_be_cloned(tmp_path: Path) -> None:
    store.initialise(tmp_path / "talks", "T", (), JANE)
    git(tmp_path / "talks", "init", "--quiet", "--initial-branch", "main")
    commit(tmp_path / "talks")
    git(tmp_path, "clone", "--quiet", str(tmp_path / "talks"), str(tmp_path / "clone"))
    add(tmp_path / "clone", "Article 1", "a.md")
    assert breaking(tmp_path / "clone") == []
