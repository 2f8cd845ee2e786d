"""The files opened by an office program, where there is one: it finds every word."""

import shutil
import subprocess
from pathlib import Path

import pytest

from negodiff.report.table.docx import table_docx
from negodiff.report.table.xlsx import table_xlsx
from tests.report.table import talks

OFFICE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(OFFICE is None, reason="there is no office program here")


def test_an_office_program_reads_every_word(tmp_path: Path) -> None:
    assert OFFICE is not None
    (tmp_path / "talk").mkdir()
    found = talks.laid_out(talks.opened(tmp_path / "talk", talks.PEACE), bracketed=True)
    (tmp_path / "document.docx").write_bytes(table_docx(found))
    (tmp_path / "workbook.xlsx").write_bytes(table_xlsx(found))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for name, to in (
        ("document.docx", "txt:Text (encoded):UTF8"),
        ("workbook.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76"),
    ):
        subprocess.run(
            [OFFICE, profile, "--headless", "--convert-to", to, "--outdir", str(tmp_path),
             str(tmp_path / name)],
            check=True,
            capture_output=True,
            timeout=180,
        )  # fmt: skip
    read = [
        " ".join((tmp_path / name).read_text(encoding="utf-8").replace('"', "").split())
        for name in ("document.txt", "workbook.csv")
    ]
    for record in found.records:
        for cell in record.cells:
            for paragraph in cell:
                words = " ".join("".join(run.text for run in paragraph).replace('"', "").split())
                assert all(words in text for text in read), words
