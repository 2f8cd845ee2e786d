"""Every failure is one message that names place and remedy, and one exit code."""

from pathlib import Path

import pytest

from negodiff import __version__
from negodiff.cli import main as entry
from negodiff.cli.main import main
from negodiff.cli.main import negodiff as group
from negodiff.cli.table import COMMANDS
from negodiff.errors import ExitCode, ReaderMissingError, RecordError
from tests.cli.running import OLD, drafts, negodiff


def told(*arguments: str, cwd: Path) -> str:
    """The message of a run that ends with exit code 2, says nothing else and has no traceback."""
    result = negodiff(*arguments, cwd=cwd)
    assert result.code == ExitCode.INPUT
    assert result.out == b""
    assert "Traceback" not in result.message
    assert result.message.startswith("negodiff: ")
    return result.message


def test_version(tmp_path: Path) -> None:
    assert negodiff("--version", cwd=tmp_path) == (0, f"negodiff {__version__}\n".encode(), b"")


def test_no_command_is_answered_with_help(tmp_path: Path) -> None:
    result = negodiff(cwd=tmp_path)
    assert result.code == ExitCode.INPUT
    assert result.out == b""
    assert "Commands:\n  compare" in result.message


def test_an_unknown_command_is_told_with_what_is_near(tmp_path: Path) -> None:
    assert told("comprae", cwd=tmp_path) == (
        "negodiff: There is no command 'comprae'. Did you mean 'compare'?\n"
        "  Try 'negodiff --help'.\n"
    )
    listed = ", ".join(name for name, entry in COMMANDS.items() if not entry.hidden)
    assert f"Known are: {listed}." in told("xyz", cwd=tmp_path)


def test_an_unknown_option(tmp_path: Path) -> None:
    message = told("compare", "--fromat", "json", cwd=tmp_path)
    assert "--fromat" in message
    assert message.endswith("  Try 'negodiff compare --help'.\n")


def test_an_unknown_relation_is_told_with_the_known_ones(tmp_path: Path) -> None:
    message = told("compare", "--only", "edited,mvoed", cwd=drafts(tmp_path))
    assert "'mvoed' is no relation. Did you mean 'moved'?" in message
    assert "unchanged, edited, renumbered, moved, split, merged, added, removed, " in message


def test_a_missing_file(tmp_path: Path) -> None:
    message = told("compare", "01.txt", "20.txt", cwd=drafts(tmp_path))
    assert "20.txt" in message
    assert "02.txt" in message


def test_a_folder_without_drafts(tmp_path: Path) -> None:
    told("compare", cwd=tmp_path)
    told("show", cwd=tmp_path)


def test_one_draft_only(tmp_path: Path) -> None:
    (tmp_path / "only.txt").write_text(OLD, encoding="utf-8")
    told("compare", cwd=tmp_path)
    told("compare", "only.txt", cwd=tmp_path)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"  \n\n",
        b"\x00\x01\x02\x03" * 100,
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        b"PK\x03\x04" * 9,
    ],
    ids=["empty", "blank", "binary", "pdf", "zip"],
)
def test_a_file_that_is_no_text(data: bytes, tmp_path: Path) -> None:
    (drafts(tmp_path) / "bad.txt").write_bytes(data)
    for arguments in (["compare", "01.txt", "bad.txt"], ["show", "bad.txt"]):
        result = negodiff(*arguments, cwd=tmp_path)
        assert result.code in {ExitCode.INPUT, ExitCode.READER_MISSING}
        assert "bad.txt" in result.message
        assert "Traceback" not in result.message


def test_an_encoding_that_does_not_exist(tmp_path: Path) -> None:
    assert "klingon" in told("show", "01.txt", "--encoding", "klingon", cwd=drafts(tmp_path))


def test_a_reference_that_is_absent_is_told_with_what_is_near(tmp_path: Path) -> None:
    for arguments in (["compare", "01.txt", "02.txt"], ["show", "02.txt"]):
        message = told(*arguments, "--clause", "Article 44", cwd=drafts(tmp_path))
        assert "there is no clause 'Article 44'" in message
        assert "Article 4" in message.split("Near it are: ")[1]


def test_too_many_drafts(tmp_path: Path) -> None:
    told("compare", "01.txt", "02.txt", "01.txt", cwd=drafts(tmp_path))


def test_control_characters_in_a_name_are_not_obeyed(tmp_path: Path) -> None:
    assert "\x1b" not in told("show", "a\x1b[31m.txt", cwd=tmp_path)


def test_an_unknown_schema(tmp_path: Path) -> None:
    assert "'comparison', 'draft'" in told("schema", "statsu", cwd=tmp_path)


def raising(error: BaseException) -> type[BaseException]:
    raise error


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (
            ReaderMissingError("no reader", place="a.docx", hint="Install it."),
            4,
            "negodiff: a.docx: no reader\n  Install it.\n",
        ),
        (RecordError("a draft was changed"), 3, "negodiff: a draft was changed\n"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_each_kind_of_failure_has_its_exit_code(
    error: BaseException,
    code: int,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(group, "invoke", lambda _: raising(error))
    assert main(["schema"]) == code
    assert capsys.readouterr() == ("", message)


def test_a_defect_says_so_and_how_to_report_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(entry.DEBUG_VARIABLE, raising=False)
    monkeypatch.setattr(group, "invoke", lambda _: raising(KeyError("x")))
    assert main(["schema"]) == ExitCode.DEFECT
    message = capsys.readouterr().err
    assert message.startswith(
        "negodiff: this is a defect of negodiff, not of your drafts (KeyError: 'x')\n"
        "  Please report it"
    )
    assert "Traceback" not in message

    monkeypatch.setenv(entry.DEBUG_VARIABLE, "1")
    assert main(["schema"]) == ExitCode.DEFECT
    assert "Traceback" in capsys.readouterr().err
