"""Silent changes in a file that came back through another program: found as if it had not."""

import random
import shutil
import subprocess
from pathlib import Path

import pytest

from negodiff.model.markup import AsideKind
from tests.undisclosed import measure
from tests.undisclosed.files import built
from tests.undisclosed.package import Word

OFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def sent_and_saved(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """A contract, and what the other program makes of it when nobody changes anything."""
    if OFFICE is None:
        pytest.skip("needs LibreOffice")
    folder: Path = tmp_path_factory.mktemp("saved")
    sent = built(8)
    (folder / "sent.docx").write_bytes(sent)
    subprocess.run(
        [OFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
         "--convert-to", "docx:MS Word 2007 XML", "--outdir", "out", "sent.docx"],
        cwd=folder, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return sent, (folder / "out" / "sent.docx").read_bytes()


def test_of_saving_alone_only_what_is_lost_is_told(
    sent_and_saved: tuple[bytes, bytes],
) -> None:
    """The other program prints an error for a reference to a bookmark that is not there, and drops
    headers that no section of the file refers to."""
    value = measure.asked(*sent_and_saved, "contract.docx")
    (pair,) = value.changes
    assert "charges of Article 21 are" in pair.old[0].words
    assert "Article 21" not in pair.new[0].words
    assert [(old and old.kind, new) for old, new in value.beside] == [
        (AsideKind.HEADER, None),
        (AsideKind.FOOTER, None),
    ]


def test_what_is_changed_silently_after_it_is_found(
    sent_and_saved: tuple[bytes, bytes],
) -> None:
    """Every kind of change for which the saved file has a place."""
    sent, saved = sent_and_saved
    before = measure.said(measure.asked(sent, saved, "contract.docx"))
    made, missed = 0, []
    for kind in measure.KINDS:
        word = Word.opened(saved)
        shows = measure.change(word, kind, random.Random(3), "zqxhidden", tracked=False)
        if shows is None:
            continue
        made += 1
        told = measure.said(measure.asked(sent, word.saved(), "contract.docx")) - before
        if not told or (shows and not any(shows in each for each in told)):
            missed.append(kind)
    assert made > len(measure.KINDS) // 3
    assert missed == []
