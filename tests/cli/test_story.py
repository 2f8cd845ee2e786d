"""One negotiation from the first folder of files to what is handed on, command by command."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.talks import PARTIES, SAMPLE, done, log, received, recorded_id, run, started


def test_a_folder_of_eight_drafts_is_taken_over_and_kept(tmp_path: Path) -> None:
    # Eight drafts came by mail, and somebody put them into a folder.
    here = received(tmp_path, 8)
    bytes_before = {path.name: path.read_bytes() for path in (here / "drafts").iterdir()}

    told = done("init", *PARTIES, cwd=here)
    assert "Parties: LO Lomera; TE Tesvia\n" in told
    assert "Took over 8:\n" in told
    assert "  draft 2: 02-tesvia.md, full text by TE, 2023-03-20, answers draft 1\n" in told
    assert "  draft 5: 05-mediator.md, chair's text by MED, 2023-09-11, answers draft 4\n" in told
    assert "In doubt" not in told
    assert all((here / "drafts" / name).read_bytes() == data for name, data in bytes_before.items())

    # The ninth arrives and is recorded. One line says what it did.
    told = done("add", str(SAMPLE / "09-joint.md"), cwd=here)
    assert told.startswith("Recorded draft 9: 09-joint.md, joint text by LO/TE, 2024-03-15")
    assert "Against draft 8: " in told
    assert "Brackets: 4 → 5." in told
    assert (here / "drafts" / "09-joint.md").read_bytes() == (SAMPLE / "09-joint.md").read_bytes()

    # What only people can know.
    agreed = ("--agreed", "--by", "LO", "--by", "TE", "--level", "negotiators")
    told = done("annotate", "Article 4(2)", *agreed, "--source", "Minutes, 16 March", cwd=here)
    assert (
        ": agreed by LO, TE at the level of negotiators: Article 4(2) of draft 9 "
        "[Minutes, 16 March]\n"
        "  Its words there: For this purpose the Parties hereby establish a Border Commission"
    ) in told
    done("annotate", "5.2", "--reserved", "--by", "Tesvia", "--at", "8", cwd=here)
    done("annotate", "Article 4", "--with", "Article 5", "--note", "as one", cwd=here)

    told = done("log", "--records", cwd=here)
    assert told.count("Jane Doe\n  draft ") == 9
    assert "  reserved by TE: Article 5(2) of draft 8\n" in told
    assert "  package: Article 4 of draft 9 with Article 5; as one\n" in told

    told = done("verify", cwd=here)
    assert "9 drafts and 12 records are what was recorded.\n" in told
    head = told.split("head ")[1].strip()
    done("verify", "--known", head, cwd=here)

    # Somebody changes one word of a recorded draft and says nothing.
    draft = here / "drafts" / "07-tesvia.md"
    draft.write_bytes(draft.read_bytes().replace(b"shall", b"may", 1))
    result = run("verify", cwd=here)
    assert result.code == 3
    assert "1 thing not as recorded" in result.text
    assert "drafts/07-tesvia.md: the draft is not what was recorded" in result.text
    assert "Restore the file from git or from a copy" in result.text
    for command in (("compare", "7", "8"), ("show", "drafts/07-tesvia.md"), ("log",)):
        result = run(*command, cwd=here)
        assert (result.code, result.out) == (3, b"")
        assert "drafts/07-tesvia.md: the draft is not what was recorded" in result.message

    # The copy is put back, and all holds again.
    shutil.copyfile(SAMPLE / "07-tesvia.md", draft)
    done("verify", cwd=here)


def test_whoever_edits_a_record_is_found_out(tmp_path: Path) -> None:
    here = started(tmp_path, 2)
    done("annotate", "Article 1", "--agreed", "--by", "LO", cwd=here)
    (record,) = (here / "drafts" / "records").glob("*annotation*.yaml")
    record.write_text(record.read_text().replace("- LO", "- TE"))
    result = run("verify", cwd=here)
    assert result.code == 3
    assert f"drafts/records/{record.name}: the record was edited" in result.text
    record.unlink()
    assert run("verify", cwd=here).code == 0  # nothing vouches for the latest record …
    result = run("verify", "--known", record.stem.split("-")[-1], cwd=here)
    assert result.code == 3  # … but whoever noted it
    assert "is missing" in result.text


@pytest.mark.skipif(shutil.which("git") is None, reason="no git here")
def test_two_clones_annotated_apart_are_merged_with_git(tmp_path: Path) -> None:
    def git(folder: Path, *arguments: str) -> None:
        sealed = {
            "PATH": os.environ["PATH"], "HOME": str(tmp_path), "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "T", "GIT_AUTHOR_EMAIL": "t@example.org",
            "GIT_COMMITTER_NAME": "T", "GIT_COMMITTER_EMAIL": "t@example.org",
        }  # fmt: skip
        subprocess.run(["git", *arguments], cwd=folder, env=sealed, check=True, capture_output=True)

    jane, omar = started(tmp_path / "jane", 4), tmp_path / "omar"
    git(jane, "init", "--quiet", "--initial-branch", "main")
    git(jane, "add", "--all")
    git(jane, "commit", "--quiet", "--message", "four drafts")
    git(tmp_path, "clone", "--quiet", "jane", "omar")

    done("annotate", "Article 1", "--agreed", "--by", "LO,TE", cwd=jane)
    done("add", str(SAMPLE / "06-lomera.md"), cwd=jane)
    done("annotate", "Article 1", "--note", "read again in June", cwd=omar, who="Omar")
    done("add", str(SAMPLE / "05-mediator.md"), cwd=omar, who="Omar")
    for folder in (jane, omar):
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", "work")
    git(jane, "pull", "--quiet", "--no-rebase", "--no-edit", str(omar), "main")
    git(omar, "pull", "--quiet", "--no-rebase", "--no-edit", str(jane), "main")

    assert log(jane)["drafts"] == log(omar)["drafts"]
    assert [draft["file"][:2] for draft in log(jane)["drafts"]] == "01 02 03 04 05 06".split()
    told = done("log", "--records", cwd=jane)
    assert told == done("log", "--records", cwd=omar)
    assert "agreed by LO, TE: Article 1 of draft 4\n" in told
    assert "note: Article 1 of draft 4; read again in June\n" in told
    assert "Omar\n" in told
    assert done("verify", cwd=jane).count("head ") == 2  # two ends; the next record joins them
    done("annotate", "Article 2", "--deferred", cwd=jane)
    assert done("verify", cwd=jane).count("head ") == 1


def test_what_was_recorded_wrongly_is_put_right_by_a_further_record(tmp_path: Path) -> None:
    here = started(tmp_path, 3)
    wrong = recorded_id(done("annotate", "Article 1", "--dropped", cwd=here))
    told = done("withdraw", wrong, "--reason", "meant Article 2", cwd=here)
    assert told == f"Withdrawn {wrong}: dropped: Article 1 of draft 3\n"
    told = done("amend", "2", "--date", "2023-03-21", "--reason", "see the envelope", cwd=here)
    assert told.startswith("From now on: draft 2: 02-tesvia.md, full text by TE, 2023-03-21")
    assert log(here)["drafts"][1]["date"] == "2023-03-21"
    told = done("log", "--records", cwd=here)
    assert "dropped: Article 1 of draft 3 (withdrawn)\n" in told
    assert f"withdraws {wrong}: meant Article 2\n" in told
    assert "draft 2 put right: date is 2023-03-21; see the envelope\n" in told
