"""One text saved in several formats is one text: the same clauses, with the same references.

The files are made by LibreOffice and pandoc, where these are.
"""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from negodiff.api import compare_sources
from negodiff.ledger.source import Source
from negodiff.model.relation import Relation

DRAFTS = sorted((Path(__file__).parents[2] / "drafts").glob("0[149]-*.md"))
MADE_BY_PANDOC = ("docx", "html", "txt", "odt")
MADE_BY_OFFICE = ("odt", "fodt", "rtf", "html", "pdf")

needs_both = pytest.mark.skipif(
    not (shutil.which("pandoc") and shutil.which("soffice")),
    reason="needs pandoc and LibreOffice",
)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every draft in every format, in a folder for each program that made it."""
    folder = tmp_path_factory.mktemp("saved")
    for made_by in ("pandoc", "office"):
        (folder / made_by).mkdir()
    for draft in DRAFTS:
        text = re.sub(r"\A---\n.*?\n---\n", "", draft.read_text(), flags=re.DOTALL)
        plain = folder / f"{draft.stem}.md"
        plain.write_text(text)
        for ending in MADE_BY_PANDOC:
            target = ["-t", "plain", "--wrap=none"] if ending == "txt" else []
            out = folder / "pandoc" / f"{draft.stem}.{ending}"
            _run("pandoc", str(plain), "-f", "markdown-smart", "-s", *target, "-o", str(out))
    words = sorted(map(str, (folder / "pandoc").glob("*.docx")))
    for ending in MADE_BY_OFFICE:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        kind = "html:HTML:EmbedImages" if ending == "html" else ending
        to = ["--convert-to", kind, "--outdir", str(folder / "office")]
        _run("soffice", profile, "--headless", *to, *words)
    return folder


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=240)


def source(path: Path) -> Source:
    return Source(path.read_bytes(), path.name)


@needs_both
@pytest.mark.parametrize("draft", [draft.stem for draft in DRAFTS])
@pytest.mark.parametrize(
    "made",
    [f"pandoc/{ending}" for ending in MADE_BY_PANDOC]
    + [f"office/{ending}" for ending in MADE_BY_OFFICE],
)
def test_it_compares_as_unchanged(saved: Path, draft: str, made: str) -> None:
    program, ending = made.split("/")
    if ending == "pdf":
        pytest.importorskip("pypdfium2")
    compared = compare_sources(
        source(saved / f"{draft}.md"), source(saved / program / f"{draft}.{ending}")
    )
    changed = [pair for pair in compared.pairs if pair.relations != (Relation.UNCHANGED,)]
    assert changed == []
    old, new = ([clause.ref for clause in side.draft.clauses] for side in compared[:2])
    assert old == new
