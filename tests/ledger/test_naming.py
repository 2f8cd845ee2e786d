"""Every way of naming drafts, and every way of getting it wrong."""

import io
import os
from pathlib import Path

import pytest

from negodiff.errors import InputError
from negodiff.ledger import files
from negodiff.ledger.naming import all_drafts, choose_one, choose_pair


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with four drafts and a loose file."""
    monkeypatch.chdir(tmp_path)
    Path("drafts").mkdir()
    for name in ("01-az.md", "02-am.md", "03-az.txt", "10-am.md"):
        Path("drafts", name).write_text(f"{name}")
    Path("loose.md").write_text("loose")
    return tmp_path


def named(*args: str, folder: str | None = None) -> list[tuple[str, str | None]]:
    return [(source.data.decode(), source.name) for source in choose_pair(args, folder)]


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        ((), [("03-az.txt", "3"), ("10-am.md", "4")]),
        (("2",), [("01-az.md", "1"), ("02-am.md", "2")]),
        (("latest",), [("03-az.txt", "3"), ("10-am.md", "4")]),
        (("previous",), [("02-am.md", "2"), ("03-az.txt", "3")]),
        (("1", "4"), [("01-az.md", "1"), ("10-am.md", "4")]),
        (("previous", "latest"), [("03-az.txt", "3"), ("10-am.md", "4")]),
        (("01-az", "02-am.md"), [("01-az.md", "1"), ("02-am.md", "2")]),
        (("drafts/03-az.txt",), [("02-am.md", "2"), ("03-az.txt", "3")]),
        (("loose.md", "drafts/02-am.md"), [("loose", None), ("02-am.md", "2")]),
        (("1", "loose.md"), [("01-az.md", "1"), ("loose", None)]),
    ],
)
def test_names(args: tuple[str, ...], expected: list[tuple[str, str | None]]) -> None:
    assert named(*args) == expected


def test_the_path_is_what_the_user_wrote() -> None:
    assert choose_one("./drafts/01-az.md", None).path == "./drafts/01-az.md"
    assert choose_one("1", None).path == str(Path("drafts", "01-az.md"))


def test_one_draft_and_all_drafts() -> None:
    assert choose_one(None, None).name == "4"
    assert [source.name for source in all_drafts(None)] == ["1", "2", "3", "4"]


def test_a_named_folder() -> None:
    Path("other").mkdir()
    Path("other", "a.md").write_text("a")
    Path("other", "b.md").write_text("b")
    assert named(folder="other") == [("a", "1"), ("b", "2")]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"typed")))
    assert named("1", "-") == [("01-az.md", "1"), ("typed", None)]
    with pytest.raises(InputError, match="one draft only"):
        choose_pair(["-", "-"], None)


@pytest.mark.parametrize(
    ("args", "message", "hint"),
    [
        (("drafts/01-ax.md",), "no such file", "01-az.md"),
        (("losse.md",), "no such file", "loose.md"),
        (("9",), "neither a file nor a draft", "drafts 1 (01-az.md) to 4 (10-am.md)"),
        (("drafts",), "this is a folder", "--drafts drafts"),
        (("1",), "is the first", "two drafts"),
        (("01-az",), "is the first", "two drafts"),
        (("loose.md",), "no predecessor", "--drafts"),
        (("1", "2", "3"), "more than two", "older"),
        (("nul\0",), "neither a file nor a draft", "drafts 1"),
        (("x" * 5_000,), "neither a file nor a draft", "drafts 1"),
        ((r"C:\missing.md",), "no such file", None),
    ],
)
def test_faults_name_place_and_remedy(
    args: tuple[str, ...], message: str, hint: str | None
) -> None:
    with pytest.raises(InputError, match=message) as error:
        choose_pair(args, None)
    if hint is not None:
        assert hint in str(error.value.hint)


def test_a_number_that_is_also_another_drafts_name_is_ambiguous() -> None:
    Path("numbers").mkdir()
    for name in ("2.md", "3.md"):
        Path("numbers", name).write_text(name)
    with pytest.raises(InputError, match="fits several"):
        choose_one("2", "numbers")
    assert choose_one("3", "numbers").data == b"3.md"
    assert choose_one("2.md", "numbers").data == b"2.md"


def test_one_draft_only_and_none() -> None:
    Path("few").mkdir()
    with pytest.raises(InputError, match="no drafts"):
        choose_pair([], "few")
    Path("few", "a.md").write_text("a")
    with pytest.raises(InputError, match="one draft only"):
        choose_pair([], "few")


def test_an_empty_file_and_a_large_one() -> None:
    Path("empty.md").write_bytes(b"")
    with pytest.raises(InputError, match="empty"):
        choose_one("empty.md", None)
    with pytest.raises(InputError, match="limit of 3 bytes"):
        files.read_file("loose.md", limit=3)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads anything")
def test_an_unreadable_file() -> None:
    Path("loose.md").chmod(0)
    with pytest.raises(InputError, match="may not be read"):
        choose_one("loose.md", None)
