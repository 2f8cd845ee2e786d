"""A PDF file of the other side costs no more than its limits, whatever is in it."""

import os
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest

from negodiff.errors import InputError
from negodiff.readers.pdf import running
from negodiff.readers.reading import Limits, Reading
from negodiff.readers.table import read

from .printing import Run, assembled, pdf

pytest.importorskip("pypdfium2")

ONE = pdf("The Parties shall agree on the boundary.")


def refusal(data: bytes, limits: Limits | None = None) -> InputError:
    with pytest.raises(InputError) as caught:
        read(data, "draft.pdf", Reading(limits=limits or Limits()))
    assert caught.value.place == "draft.pdf"
    assert caught.value.hint
    return caught.value


def test_pages() -> None:
    found = refusal(pdf(*["One."] * 5), Limits(pages=4))
    assert "pages: 5, and at most 4" in found.message
    assert "--limit pages=5" in str(found.hint)


def test_text() -> None:
    found = refusal(pdf(*["The Parties shall agree."] * 5), Limits(text=50))
    assert "characters of text" in found.message


def test_a_file_that_is_cut_off() -> None:
    for end in range(9, 300, 29):
        assert refusal(ONE[:end]).message


def test_a_password() -> None:
    lock = (
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
        f"/O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<{'00' * 16}> <{'00' * 16}>]"
    )
    assert "password" in refusal(pdf("Secret.", extra=lock)).message


def test_no_text() -> None:
    found = refusal(pdf([]))
    assert "no text" in found.message
    assert "OCR" in str(found.hint)


def _child(monkeypatch: pytest.MonkeyPatch, folder: Path, code: str) -> None:
    """Have another program run in the place of the one that opens the file."""
    (folder / "negodiff_child.py").write_text(code)
    monkeypatch.setenv("PYTHONPATH", str(folder))
    monkeypatch.setattr(running, "_CHILD", "negodiff_child")


@pytest.mark.parametrize(
    "code",
    [
        "import os; os.abort()",
        "print('no JSON')",
        'print(\'{"pages": 1, "form": 0, "files": 0}\')',
        "print('[1]'); print('{\"end\": true}')",
        'print(\'{"pages":1,"form":0,"files":0}\\n{"box":[1]}\\n{"end":true}\')',
        "",
    ],
    ids=["crash", "noise", "cut off", "no object", "no page", "silence"],
)
def test_a_process_that_does_not_end_well(
    code: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _child(monkeypatch, tmp_path, code)
    assert "made the PDF library fail" in refusal(ONE).message


def test_a_process_that_does_not_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _child(monkeypatch, tmp_path, "import time; time.sleep(60)")
    start = time.monotonic()
    found = refusal(ONE, Limits(seconds=1))
    assert time.monotonic() - start < 20
    assert "limit: 1 s" in found.message
    assert "--limit seconds=10" in str(found.hint)


def test_a_process_that_never_stops_talking(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _child(monkeypatch, tmp_path, "while True: print('{\"broken\": true}')")
    assert "characters of text" in refusal(ONE, Limits(text=1000)).message


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are those of Linux")
def test_a_stream_that_swells() -> None:
    bomb = zlib.compress(b" " * 300_000_000, 9)
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(bomb), bomb)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents [%s] >>"
    data = assembled([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page % (b"4 0 R " * 40),
        stream,
    ])  # fmt: skip
    start = time.monotonic()
    refusal(data)
    assert time.monotonic() - start < 20


def test_pages_that_hold_each_other() -> None:
    data = assembled([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>",
    ])  # fmt: skip
    assert refusal(data).message


def test_a_page_of_many_words_everywhere() -> None:
    runs = [Run("x", 20 + 7 * (n % 80), 20 + 5 * (n // 80), 6) for n in range(12_000)]
    start = time.monotonic()
    read(pdf(runs), "draft.pdf")
    assert time.monotonic() - start < 10


def test_nothing_is_written(tmp_path: Path) -> None:
    code = "from negodiff.readers.table import read; import sys; read(sys.stdin.buffer.read(), 'a')"
    environment = {**os.environ, "HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    subprocess.run(
        [sys.executable, "-c", code], input=ONE, cwd=tmp_path, env=environment, check=True
    )
    assert not list(tmp_path.iterdir())
