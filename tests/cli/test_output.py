"""Where a result goes: stdout, a file whole or not at all, a pipe that may close."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from negodiff.cli.output import write
from negodiff.errors import InputError
from tests.cli.running import drafts, environment, negodiff

COMPARE = ("compare", "01.txt", "02.txt")


def test_json_is_one_document_and_nothing_else(tmp_path: Path) -> None:
    result = negodiff(*COMPARE, "--format", "json", cwd=drafts(tmp_path))
    assert result.code == 0
    assert json.loads(result.out)["schema"] == "negodiff.comparison/1"
    assert result.out.endswith(b"}\n")


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    runs = [
        negodiff(*COMPARE, "--format", name, cwd=drafts(tmp_path), PYTHONHASHSEED=seed).out
        for name in ("json", "terminal", "markdown")
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert runs[2] == runs[3]
    assert runs[4] == runs[5]


@pytest.mark.parametrize(
    ("file", "start"),
    [
        ("d.json", '{"schema"'),
        ("d.md", "# 01.txt → 02.txt"),
        ("d.txt", "old  01.txt"),
    ],
)
def test_the_ending_of_the_file_chooses_the_format(file: str, start: str, tmp_path: Path) -> None:
    result = negodiff(*COMPARE, "-o", file, cwd=drafts(tmp_path))
    assert (result.code, result.out) == (0, b"")
    assert (tmp_path / file).read_text(encoding="utf-8").startswith(start)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["01.txt", "02.txt", file])


def test_a_file_keeps_its_rights_and_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real.json"
    real.write_text("before", encoding="utf-8")
    real.chmod(0o640)
    (tmp_path / "link.json").symlink_to(real)
    write(b"after", str(tmp_path / "link.json"))
    assert (tmp_path / "link.json").is_symlink()
    assert real.read_bytes() == b"after"
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_new_file_gets_the_usual_rights(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        write(b"x", str(tmp_path / "new"))
    finally:
        os.umask(mask)
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o644


def test_a_failed_write_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kept.json"
    target.write_text("before", encoding="utf-8")

    def full(_: Path, __: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(InputError) as failure:
        write(b"after", str(target))
    assert failure.value.place == str(target)
    assert failure.value.message == "cannot be written: no space left on device"
    assert target.read_text(encoding="utf-8") == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["kept.json"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    result = negodiff(*COMPARE, "-o", "none/d.json", cwd=drafts(tmp_path))
    assert result.code == 2
    assert result.message.startswith("negodiff: none/d.json: cannot be written: no such file")


def test_a_draft_is_never_overwritten(tmp_path: Path) -> None:
    before = (drafts(tmp_path) / "02.txt").read_bytes()
    for arguments in (COMPARE, ("show", "02.txt")):
        result = negodiff(*arguments, "-o", "./02.txt", cwd=tmp_path)
        assert result.code == 2
        assert "would be overwritten" in result.message
    assert (tmp_path / "02.txt").read_bytes() == before


@pytest.mark.parametrize("format_", ["terminal", "json", "markdown"])
def test_a_pipe_that_closes_early_is_no_error(format_: str, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "negodiff", *COMPARE, "--all", "--format", format_, "--exit-code"],
        cwd=drafts(tmp_path),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 1  # the comparison stands: there are differences


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [COMPARE, ["--help"], ["--version"]], ids=" ".join)
def test_a_full_disk_is_told(arguments: list[str], tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "negodiff", *arguments],
            cwd=drafts(tmp_path),
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == (
        b"negodiff: standard output: cannot be written to: no space left on device\n"
    )


@pytest.mark.parametrize(
    ("closed", "arguments", "code", "message"),
    [
        (">&-", COMPARE, 2, "negodiff: standard output: cannot be written to: bad file descriptor"),
        (">&-", ["--help"], 2, "negodiff: standard output: cannot be written to"),
        (">&-", [*COMPARE, "-o", "told.json"], 0, ""),
        ("<&- 2>&-", COMPARE, 0, ""),
        ("<&- >&- 2>&-", COMPARE, 2, ""),
        ("<&-", ["compare", "-", COMPARE[-1]], 2, "negodiff: -: the file is empty"),
    ],
)
@pytest.mark.skipif(os.name != "posix", reason="closes streams as a POSIX shell does")
def test_streams_that_the_shell_closed(
    closed: str, arguments: list[str], code: int, message: str, tmp_path: Path
) -> None:
    line = shlex.join([sys.executable, "-m", "negodiff", *arguments])
    done = subprocess.run(
        ["/bin/sh", "-c", f"{line} {closed}"],
        cwd=drafts(tmp_path),
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == code
    assert done.stderr.decode().startswith(message)
    assert (done.stderr == b"") == (message == "")


def test_characters_the_screen_lacks_are_spelt_out(tmp_path: Path) -> None:
    result = negodiff(*COMPARE, cwd=drafts(tmp_path), PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert result.code == 0
    assert rb"\u2039-may\u203a" in result.out or rb"\u2039-shall-\u203a" in result.out
