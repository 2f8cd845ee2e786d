"""Drafts named by a git revision."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from negodiff.errors import InputError
from negodiff.ledger.naming import choose_one, choose_pair

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(*arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments],
        check=True,
        capture_output=True,
    )


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three commits; the second does not touch the draft."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    Path("texts").mkdir()
    for number, name in enumerate(("texts/a b.md", "other.md", "texts/a b.md"), start=1):
        Path(name).write_bytes(b"version %d\r\n" % number)
        git("add", ".")
        git("commit", "-q", "-m", str(number))
    return tmp_path


def test_a_file_of_a_revision() -> None:
    old, new = choose_pair(["HEAD~1:texts/a b.md", "HEAD:texts/a b.md"], None)
    assert (old.data, new.data) == (b"version 1\r\n", b"version 3\r\n")
    assert (old.path, old.name) == ("HEAD~1:texts/a b.md", None)


@pytest.mark.parametrize("path", ["a b.md", "./a b.md", "texts/a b.md", "../texts/a b.md"])
def test_paths_from_here_and_from_the_top(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("texts")
    assert choose_one(f"HEAD:{path}", None).data == b"version 3\r\n"


@pytest.mark.parametrize("folder", [".", "texts"])
def test_alone_it_is_compared_with_its_last_other_version(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    path = "a b.md" if folder == "texts" else "texts/a b.md"
    old, new = choose_pair([f"HEAD:{path}"], None)
    assert (old.data, new.data) == (b"version 1\r\n", b"version 3\r\n")
    assert old.path.endswith(f":{path}")


@pytest.mark.parametrize(
    ("spec", "message"),
    [
        ("nonsense:other.md", "knows no revision nonsense"),
        ("HEAD:absent.md", "holds no file absent.md"),
        ("HEAD:texts", "a folder in that revision"),
        ("--output=x:other.md", "knows no revision"),
        ("-n:other.md", "knows no revision"),
        ("HEAD; touch x:other.md", "knows no revision"),
    ],
)
def test_faults(spec: str, message: str, repository: Path) -> None:
    with pytest.raises(InputError, match=message):
        choose_one(spec, None)
    assert not (repository / "x").exists()


def test_no_earlier_version() -> None:
    with pytest.raises(InputError, match="no earlier version"):
        choose_pair(["HEAD:other.md"], None)


def test_no_repository(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    with pytest.raises(InputError, match="not a git repository"):
        choose_one("HEAD:a.md", None)


def test_no_git(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(InputError, match="git is not installed"):
        choose_one("HEAD:other.md", None)


def test_a_file_whose_name_looks_like_a_revision_is_a_file() -> None:
    Path("HEAD:odd.md").write_bytes(b"odd")
    assert choose_one("HEAD:odd.md", None).data == b"odd"
