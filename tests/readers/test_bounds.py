"""Hostile files of every format: read or refused with a message, in 10 s and 1 GB, in a process of
their own."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.readers.odt.building import packed
from tests.readers.word.build import docx, p

SECONDS = 10.0
MEMORY = 10**9
_CHILD = """
import json, resource, sys
from negodiff.api import read_draft
from negodiff.errors import NegodiffError
from negodiff.ledger.source import Source
told = None
try:
    read_draft(Source(open(sys.argv[1], "rb").read(), sys.argv[1]))
except NegodiffError as error:
    told = [error.message, error.hint or ""]
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
rss = max(each.ru_maxrss for each in used) * (1 if sys.platform == "darwin" else 1024)
seconds = sum(each.ru_utime + each.ru_stime for each in used)
print(json.dumps({"seconds": seconds, "memory": rss, "told": told}))
"""
_TEXT = "word/document.xml"
_EXPANDING = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/hostname">]>'
)


def repacked(data: bytes, change: Callable[[dict[str, bytes]], None], **how: Any) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, **how) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


def archive_of(kind: str) -> tuple[bytes, str]:
    """An honest archive of a format, and the name of the part that holds its text."""
    return (
        (docx(p("x")), _TEXT) if kind == "docx" else (packed("<text:p>x</text:p>"), "content.xml")
    )


def bomb(kind: str) -> bytes:
    data, text = archive_of(kind)
    return repacked(data, lambda parts: parts.update({text: b"<a>" + b" " * 200 * 10**6 + b"</a>"}))


def many_parts(kind: str) -> bytes:
    data, _ = archive_of(kind)
    return repacked(data, lambda parts: parts.update({f"x{at}": b"" for at in range(2_100)}))


def duplicate(kind: str) -> bytes:
    data, text = archive_of(kind)
    held = BytesIO(data)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(held, "a") as archive:
        archive.writestr(text, b"<other/>")
    return held.getvalue()


def traversal(kind: str) -> bytes:
    data, _ = archive_of(kind)
    return repacked(data, lambda parts: parts.update({"../../etc/cron.d/x": b"x"}))


def truncated(kind: str) -> bytes:
    data, _ = archive_of(kind)
    return data[: len(data) // 2]


def encrypted(kind: str) -> bytes:
    data, _ = archive_of(kind)
    held = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = held.find(signature)
        while at >= 0:
            held[at + offset] |= 1
            at = held.find(signature, at + 4)
    return bytes(held)


def expanding(kind: str, encoding: str = "utf-8") -> bytes:
    data, text = archive_of(kind)

    def change(parts: dict[str, bytes]) -> None:
        whole = parts[text].decode("utf-8").partition("?>")
        root = whole[2] if whole[1] else whole[0]
        parts[text] = f"{_EXPANDING}{root}".replace(">x<", ">x&c;&d;<").encode(encoding)

    return repacked(data, change)


def wide_expanding(kind: str) -> bytes:
    return expanding(kind, "utf-16")


def deep(kind: str) -> bytes:
    data, text = archive_of(kind)
    return repacked(
        data, lambda parts: parts.update({text: b"<a>" * 10**5 + b"x" + b"</a>" * 10**5})
    )


_ARCHIVES = (
    bomb, many_parts, duplicate, traversal, truncated, encrypted, expanding, wide_expanding, deep,
)  # fmt: skip
_PLAIN: dict[str, Callable[[], bytes]] = {
    "large.txt": lambda: b"Article 1\n" * 51 * 10**5,
    "brackets.txt": lambda: b"Article 1\n\n" + b"[" * 500_000 + b"x",
    "one line.txt": lambda: b"a" * 20 * 10**6,
    "quoted.md": lambda: b">" * 200_000 + b" x",
    "nested.md": lambda: b"\n".join(b"  " * at + b"- x" for at in range(2_000)),
    "stars.md": lambda: b"# T\n\n" + b"*_" * 200_000,
    "links.md": lambda: b"# T\n\n" + b"[a](" * 200_000,
    "large.html": lambda: b"<html><p>" + b"x " * 11 * 10**6,
    "deep.html": lambda: b"<html>" + b"<div>" * 10**5 + b"x",
    "attribute.html": lambda: b'<html><p title="' + b"x" * 10**6 + b'">x</p>',
    "lists.html": lambda: b"<html>" + b"<ol><li>" * 10**5 + b"x",
    "wide.html": lambda: b"<html><table><tr><td colspan=99999999 rowspan=99999999>x</table>",
    "groups.rtf": lambda: b"{\\rtf1 " + b"{" * 10**6 + b"x" + b"}" * 10**6 + b"}",
    "words.rtf": lambda: b"{\\rtf1 " + b"\\b\\i" * 2 * 10**6 + b" x}",
    "binary.rtf": lambda: b"{\\rtf1 \\bin99999999999 x}",
    "expanding.xml": lambda: _EXPANDING.encode() + b"<akomaNtoso>&c;</akomaNtoso>",
    "wide.xml": lambda: f"{_EXPANDING}<akomaNtoso>&d;</akomaNtoso>".encode("utf-16"),
    "deep.xml": lambda: b"<akomaNtoso>" + b"<a>" * 10**5,
    "old.doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 10**5,
    "locked.docx": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 10**5,
    "pages.pdf": lambda: b"%PDF-1.7\n1 0 obj<</Type/Pages/Kids[1 0 R]/Count 999999999>>endobj",
}


def asked(tmp_path: Path, name: str, data: bytes) -> list[str] | None:
    """What is said of a file, which is read in a process of its own within the bounds."""
    file = tmp_path / name
    file.write_bytes(data)
    ran = subprocess.run(
        [sys.executable, "-c", _CHILD, str(file)], capture_output=True, timeout=60, check=False
    )
    assert ran.returncode == 0, ran.stderr.decode()[-2000:]
    found = json.loads(ran.stdout)
    assert found["seconds"] < SECONDS
    assert found["memory"] < MEMORY
    told: list[str] | None = found["told"]
    return told


@pytest.mark.parametrize("kind", ["docx", "odt"])
@pytest.mark.parametrize("make", _ARCHIVES)
def test_an_archive_made_to_do_harm_is_refused(
    make: Callable[[str], bytes], kind: str, tmp_path: Path
) -> None:
    told = asked(tmp_path, f"draft.{kind}", make(kind))
    assert told is not None
    assert told[1], told
    assert "hostname" not in " ".join(told)
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"draft.{kind}"]


@pytest.mark.parametrize("name", _PLAIN)
def test_a_file_made_to_do_harm_is_read_or_refused_within_bounds(name: str, tmp_path: Path) -> None:
    told = asked(tmp_path, name, _PLAIN[name]())
    assert told is None or told[0]
    if name.startswith(("large", "expanding", "words", "locked")):
        assert told is not None
        assert told[1]


def test_a_limit_met_in_a_folder_can_be_raised_for_every_command(tmp_path: Path) -> None:
    from tests.cli.running import negodiff

    for number in (1, 2):
        (tmp_path / f"{number}.txt").write_text(
            f"Article 1\n\nThe Parties shall meet {number} times.\n"
        )
    low, high = {"NEGODIFF_LIMIT": "file=5"}, {"NEGODIFF_LIMIT": "file=5000 parts=3"}
    for command in ("status", "log", "check", "trace 1", "compare", "show 1", "table", "whose"):
        refused = negodiff(*command.split(), cwd=tmp_path, **low)
        said = (refused.out + refused.err).decode()
        assert "at most 5 are read" in said, command
        assert negodiff(*command.split(), cwd=tmp_path, **high).code in (0, 1), command
    raised = negodiff("status", "--limit", "file=5000", cwd=tmp_path, **low)
    assert raised.code == 0, raised.err
