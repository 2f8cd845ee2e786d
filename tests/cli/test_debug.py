"""``negodiff debug``: enough for a report, and nothing of what is negotiated."""

import re
from pathlib import Path

from tests.cli.running import negodiff
from tests.cli.talks import done, run, started

FOLDER = """\
drafts folder
  with a record, 3 drafts
  4 records, 2 parties, 1 annotations, 0 claims
  kinds of draft: full 3
  problems of the record: none
  formats: Markdown 3
  languages: en 3
"""


def test_the_folder_in_numbers(tmp_path: Path) -> None:
    folder = started(tmp_path, 3)
    run("annotate", "Article 2(1)", "--agreed", "--by", "LO", "--by", "TE", cwd=folder)
    told = done("debug", cwd=folder)
    assert told[told.index("drafts folder") :].startswith(FOLDER)
    assert re.search(r"\n  clauses: \d+ to \d+, median \d+\n  words: \d{4} to \d{4}, ", told)
    for head in ("program\n  negodiff ", "libraries\n  click ", "formats\n", "terminal\n"):
        assert head in told


def test_nothing_confidential_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "Xanadu talks"
    drafts = folder / "drafts"
    drafts.mkdir(parents=True)
    for number in (1, 2):
        text = (
            f"---\nparty: XQ\n---\n\nTreaty of Zembla\n\nArticle {number}\n\nXanadu shall yield.\n"
        )
        (drafts / f"{number}-zembla.md").write_text(text, encoding="utf-8")
    (drafts / "3-zembla.md").write_bytes(b"\x00\x01")
    secrets = {"NEGODIFF_AUTHOR": "Jane Zembla", "PAGER": "/opt/zembla", "HOME": "/home/zembla"}
    for record in (False, True):
        if record:
            (drafts / "3-zembla.md").unlink()
            done("init", "--party", "XQ=Xanadu", "--party", "ZE=Zembla", cwd=folder)
        told = negodiff("debug", cwd=folder, **secrets)
        assert ("1 draft not read: InputError\n" in told.text) is not record
        assert (told.code, told.message) == (0, "")
        assert "set: NEGODIFF_CACHE, NEGODIFF_AUTHOR, PAGER\n" in told.text
        for secret in ("zembla", "xanadu", "xq", "yield", "jane", "treaty", str(tmp_path)):
            assert secret not in told.text.lower()


def test_it_never_fails(tmp_path: Path) -> None:
    assert "not opened: InputError\n" in done("debug", "-C", "absent", cwd=tmp_path)
    (tmp_path / "negodiff.yaml").write_bytes(b"[")
    assert "not opened: InputError\n" in done("debug", cwd=tmp_path)
