"""A folder of files is a drafts folder, without any configuration."""

from pathlib import Path

import pytest

from negodiff.errors import InputError
from negodiff.ledger.folder import natural, open_folder


def make(folder: Path, *names: str) -> str:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(f"Text of {name}.")
    return str(folder)


def test_drafts_are_numbered_in_the_natural_order_of_their_names(tmp_path: Path) -> None:
    folder = make(tmp_path, "draft-10.md", "draft-2.txt", "Draft-1.md")
    found = open_folder(folder).drafts
    assert [(d.number, d.file_name) for d in found] == [
        (1, "Draft-1.md"),
        (2, "draft-2.txt"),
        (3, "draft-10.md"),
    ]


def test_natural_order() -> None:
    names = ["v1.10.md", "v1.9.md", "a", "10", "9", "2024-01-02", "2023-12-31", "B"]
    assert sorted(names, key=natural) == [
        "9", "10", "2023-12-31", "2024-01-02", "a", "B", "v1.9.md", "v1.10.md",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        "README.md", "Readme.ar.md", "LICENSE", "LICENSE.txt", "LICENSE-MIT.txt", "CHANGELOG.md",
        ".hidden.md", "negodiff.yaml", "notes.doc", "~$3.docx", "report.html", "picture.png",
    ],
)  # fmt: skip
def test_what_is_no_draft(tmp_path: Path, name: str) -> None:
    assert open_folder(make(tmp_path, name)).drafts == ()


def test_a_licence_agreement_is_a_draft(tmp_path: Path) -> None:
    assert len(open_folder(make(tmp_path, "license-agreement-1.md")).drafts) == 1


def test_the_default_is_drafts_here_else_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    make(tmp_path, "1.md")
    assert [d.path for d in open_folder(None).drafts] == ["1.md"]
    make(tmp_path / "drafts", "2.md")
    assert [d.path for d in open_folder(None).drafts] == [str(Path("drafts", "2.md"))]


def test_files_are_read_when_asked_for(tmp_path: Path) -> None:
    folder = open_folder(make(tmp_path, "1.md", "2.md"))
    (tmp_path / "1.md").unlink()
    assert folder.drafts[1].read().data == b"Text of 2.md."
    with pytest.raises(InputError, match="no such file"):
        folder.drafts[0].read()


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("absent", "no such folder"),
        ("file.md", "a file, not a folder"),
        ("nul\0", "cannot be read"),
    ],
)
def test_what_is_no_folder(tmp_path: Path, path: str, message: str) -> None:
    make(tmp_path, "file.md")
    with pytest.raises(InputError, match=message):
        open_folder(str(tmp_path / path))


def test_a_folder_of_formats_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    folder = open_folder(make(tmp_path, "1.doc", "2.wpd"))
    with pytest.raises(InputError, match="no drafts") as error:
        folder.last(2)
    assert ".doc, .wpd" in str(error.value.hint)


def test_a_draft_in_several_formats_is_one_draft(tmp_path: Path) -> None:
    folder = open_folder(make(tmp_path, "1.pdf", "1.docx", "2.md", "2.pdf", "3.pdf", "3b.docx"))
    assert [entry.file_name for entry in folder.drafts] == ["1.docx", "2.md", "3.pdf", "3b.docx"]
