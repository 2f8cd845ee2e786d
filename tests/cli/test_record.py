"""The commands that record, one by one: what they tell and what they refuse."""

import subprocess
from pathlib import Path

import pytest

from tests.cli.running import NEW, OLD, negodiff
from tests.cli.talks import PARTIES, SAMPLE, done, log, received, refused, run, started


def test_init_says_what_is_in_doubt(tmp_path: Path) -> None:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    (drafts / "1.md").write_text(f"---\nparty: Lomera\ndate: 2024-03-01\n---\n{OLD}")
    (drafts / "2.md").write_text(f"---\nparty: Ruritania\ndate: 2024-02-01\n---\n{NEW}")
    (drafts / "3.md").write_text(f"---\nparty: TE\ndate: soon\nreply-to: letter\n---\n{NEW} x")
    (drafts / "annex.doc").write_bytes(b"PK\x03\x04")
    told = done("init", "drafts", *PARTIES, "--title", "Peace", cwd=tmp_path)
    assert told.startswith("Started drafts: Peace\n")
    assert "Took over 3:\n  draft 1: 2.md, full text, by whom is unknown, 2024-02-01\n" in told
    assert "  draft 2: 1.md, full text by LO, 2024-03-01\n" in told
    assert 'drafts/2.md: its front matter says "Ruritania", which is no party here' in told
    assert "drafts/3.md:3: its front matter is not understood: date: a date is expected" in told
    assert "drafts/3.md: the date of draft 3 is not known" in told
    assert "negodiff amend 3 --date DATE" in told
    assert 'drafts/3.md: it answers "letter", which is none of the drafts' in told
    assert "drafts/2.md: by its date it comes before 1.md, by its name after it" in told
    assert "drafts/annex.doc: was not taken over: files of its kind cannot be read" in told


def test_init_without_anything(tmp_path: Path) -> None:
    told = done("init", cwd=tmp_path)
    assert "There are no drafts yet.\n" in told
    assert "no party is named" in told
    assert "started already" in refused("init", cwd=tmp_path)
    assert "no draft is recorded yet" in refused("compare", cwd=tmp_path)
    assert "No drafts" in done("log", "--format", "markdown", cwd=tmp_path)


def test_init_takes_its_title_from_the_drafts(tmp_path: Path) -> None:
    assert log(started(tmp_path, 2))["title"].startswith("Treaty on Peace")


def test_add_says_what_it_recorded_and_what_changed(tmp_path: Path) -> None:
    done("init", *PARTIES, cwd=tmp_path)
    (tmp_path / "mail").mkdir()
    (tmp_path / "mail" / "first.txt").write_text(OLD)
    (tmp_path / "mail" / "second.txt").write_text(NEW)
    told = done("add", "mail/first.txt", "--party", "lo", "--date", "2024-01-02", cwd=tmp_path)
    assert told.startswith("Recorded draft 1: first.txt, full text by LO, 2024-01-02\n")
    assert "It is the first draft: nothing stands before it.\n" in told
    told = done(
        "add", "mail/second.txt", "--name", "02-te.txt", "--party", "TE", "--date", "2024-02-02",
        "--kind", "partial", "--reply-to", "1", "--received", "2024-02-05", "--ordinal", "2nd set",
        "--note", "in a hurry", "--language", "en", "--legend", "green=agreed", cwd=tmp_path,
    )  # fmt: skip
    assert told.splitlines()[0] == (
        "Recorded draft 2: 02-te.txt, partial text by TE, 2024-02-02, answers draft 1, "
        "received 2024-02-05, called “2nd set” by its sender, language en, green means agreed, "
        "note: in a hurry"
    )
    assert "Against draft 1: 4 of 11 clauses differ: 2 edited, 2 renumbered, 1 added." in told
    assert "Brackets: 1 → 0." in told


def test_amend_can_say_that_a_fact_is_unknown(tmp_path: Path) -> None:
    here = started(tmp_path, 2)
    done("amend", "2", "--legend", "green=agreed", "--legend", "grey=open", cwd=here)
    assert log(here)["drafts"][1]["legend"] == {"green": "agreed", "grey": "open"}
    told = done("amend", "2", "--party", "", "--legend", "", cwd=here)
    assert told.startswith("From now on: draft 2: 02-tesvia.md, full text, by whom is unknown")
    assert (log(here)["drafts"][1]["legend"], log(here)["drafts"][1]["party"]) == ({}, None)
    shown = run("show", "2", "--format", "json", cwd=here).text
    assert '"party": null' in shown  # whatever the file itself says


def test_add_says_what_is_not_known(tmp_path: Path) -> None:
    done("init", *PARTIES, cwd=tmp_path)
    (tmp_path / "1.txt").write_text(OLD)
    told = done("add", "1.txt", cwd=tmp_path)
    assert "it is not known who tabled draft 1, so nothing is inferred from it" in told
    assert "the date of draft 1 is not known" in told


def test_add_keeps_what_it_cannot_read(tmp_path: Path) -> None:
    here = started(tmp_path, 1)
    (here / "2.pdf").write_bytes(b"%PDF-1.7\n")
    told = done("add", "2.pdf", "--party", "TE", "--date", "2024-01-01", cwd=here)
    assert "Not compared with draft 1: drafts/2.pdf: the " in told
    assert log(here)["drafts"][1]["unread"].startswith("not compared: the ")


def test_add_puts_a_draft_where_its_date_puts_it(tmp_path: Path) -> None:
    here = started(tmp_path, 3)
    (here / "late.md").write_text(OLD)
    told = done("add", "late.md", "--party", "TE", "--date", "2023-02-14", cwd=here)
    assert told.startswith("Recorded draft 2: late.md")
    assert "it comes before 2 recorded already" in told


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("add", "drafts/01-lomera.md"), "these bytes are recorded already, as draft 1"),
        (("add", "nothing.md"), "nothing.md: there is no such file"),
        (("add", "new.md", "--party", "XX"), '"XX" is not a party of this negotiation'),
        (("add", "new.md", "--date", "May"), "date: a date is expected"),
        (("add", "new.md", "--reply-to", "9"), "there is no such draft"),
        (("add", "new.md", "--legend", "green"), "a sign and what it means are expected"),
        (("add", "new.md", "--name", "../x.md"), "the draft's name is a path that leaves"),
        (("amend", "9", "--party", "LO"), "there is no such draft"),
        (("amend", "1", "--party", "LO"), "this is what is recorded already"),
        (("add", "drafts"), "drafts: this is a folder, and a file is needed"),
        (("log", "--records", "--format", "markdown"), "is told as text and as JSON only"),
        (("verify", "--known", "12"), "this is too short for a head"),
        (("withdraw", "123456", "--reason", "x"), "there is no such record"),
        (("annotate", "Article 1"), "nothing is said of the point"),
        (("annotate", "Article 1", "--agreed", "--dropped"), "are several things at once"),
        (("annotate", "Article 1", "--agreed", "--by", "XX"), '"XX" is not a party'),
        (("annotate", "Article 99", "--agreed"), "there is no clause 'Article 99'"),
        (("annotate", "Article 1", "--agreed", "--at", "9"), "neither a file nor a draft"),
        (("annotate", "Article 1", "--with", "Article 1"), "this is the point itself"),
        (("annotate", "Article 1", "--dropped", "--level", "principals"), "a level goes with"),
        (("annotate", "Article 1", "--condition", " "), "there are no words"),
        (("annotate", "P999", "--agreed"), "there is no point P999"),
        (("claim", "all done", "--by", "FM", "--date", "2024-01-01", "--settled", "most"),
         "this is no count"),
        (("claim", "all done", "--by", "FM", "--date", "2024-01-01", "--settled", "18/17"),
         "18 settled of 17 cannot be"),
    ],
)  # fmt: skip
def test_what_is_refused_leaves_no_record(
    arguments: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    here = started(tmp_path, 2)
    (here / "new.md").write_text(OLD)
    before = sorted(path.name for path in (here / "drafts").rglob("*"))
    assert message in refused(*arguments, cwd=here)
    assert sorted(path.name for path in (here / "drafts").rglob("*")) == before


@pytest.mark.parametrize("command", ["add x.md", "annotate 1 --agreed", "verify", "amend 1"])
def test_a_folder_without_a_record_is_told_how_to_start_one(command: str, tmp_path: Path) -> None:
    message = refused(*command.split(), cwd=received(tmp_path, 2))
    assert message.startswith("negodiff: drafts: this is no drafts folder with a record")
    assert "negodiff init" in message


def test_a_point_of_another_draft_is_cited_with_it(tmp_path: Path) -> None:
    here = started(tmp_path, 4)
    told = done("annotate", "Article 4", "--same-as", "Article 4", cwd=here)
    assert "same point: Article 4 of draft 4 as Article 4 of draft 3" in told
    told = done("annotate", "Article 4", "--same-as", "1: Article 5", cwd=here)
    assert "same point: Article 4 of draft 4 as Article 5 of draft 1" in told


def test_what_else_can_be_said(tmp_path: Path) -> None:
    here = started(tmp_path, 2)
    for option, told in (
        (("--in-principle",), "agreed in principle"),
        (("--deferred",), "deferred"),
        (("--dropped",), "dropped"),
        (("--reopened", "--by", "TE"), "reopened by TE"),
        (("--reserved", "--by", "TE"), "reserved by TE"),
        (("--lifted", "--by", "TE"), "reservation lifted by TE"),
        (("--refused", "--by", "LO"), "refused to discuss by LO"),
        (("--editorial",), "declared editorial"),
        (("--acknowledged",), "change acknowledged"),
    ):
        said = done("annotate", "Article 2", *option, "--date", "2023-04-01", cwd=here)
        assert f": {told} on 2023-04-01: Article 2 of draft 2\n" in said
    assert "; borders\n" in done("annotate", "Article 2", "--topic", "borders", cwd=here)
    assert "condition: " in done("annotate", "Article 2", "--condition", "if 3 holds", cwd=here)


def test_a_claim_is_recorded(tmp_path: Path) -> None:
    told = done(
        "claim", "15 of 17 agreed", "--by", "Foreign Minister", "--date", "2024-03-20",
        "--settled", "15/17", "--draft", "2", "--source", "press", cwd=started(tmp_path, 2),
    )  # fmt: skip
    assert told.endswith(
        ": claim of Foreign Minister, 2024-03-20 about draft 2: “15 of 17 agreed” "
        "(15 of 17 settled) [press]\n"
    )


def test_the_manifest_is_what_sha256sum_takes(tmp_path: Path) -> None:
    here = started(tmp_path, 2)
    (here / "manifest").write_text(done("verify", "--manifest", cwd=here))
    command = ["sha256sum", "--check", "--strict", "../manifest"]
    subprocess.run(command, cwd=here / "drafts", check=True, capture_output=True)


def test_who_records(tmp_path: Path) -> None:
    here = started(tmp_path, 1)
    (here / ".gitconfig").write_text("[user]\nname = Omar\nemail = omar@example.org\n")
    said = ("annotate", "Article 1", "--note", "seen")
    assert negodiff(*said, cwd=here, HOME=str(here)).code == 0
    assert negodiff(*said, cwd=here, HOME="/nonexistent", LOGNAME="lee").code == 0
    told = done("log", "--records", cwd=here)
    assert "Omar <omar@example.org>\n" in told
    assert "lee\n" in told


def test_words_of_others_never_act_on_the_terminal(tmp_path: Path) -> None:
    here = started(tmp_path, 1)
    (here / "evil.md").write_text(f'---\nordinal: "\\x1b[2J"\nnote: "a\\u202eb"\n---\n{OLD}')
    told = done("add", "evil.md", "--party", "TE", "--date", "2024-01-01", cwd=here)
    told += done("annotate", "Article 1", "--note", "\x1b]0;x\x07", cwd=here)
    told += done("log", cwd=here) + done("log", "--records", cwd=here)
    told += done("log", "--format", "markdown", cwd=here)
    assert "␛[2J" in told
    assert not set(told) & {"\x1b", "\x07", "\u202e"}
    message = refused("annotate", "Article 1", "--agreed", "--by", "\x1b[2J", cwd=here)
    assert "\x1b" not in message


def test_recorded_drafts_are_what_names_mean(tmp_path: Path) -> None:
    here = started(tmp_path, 3)
    identity = log(here)["drafts"][1]["sha256"]
    (here / "drafts" / "00-stray.md").write_text(OLD)  # lies there, is not recorded
    for name in ("2", identity[:8], "02-tesvia.md", "02-tesvia", "drafts/02-tesvia.md", "previous"):
        told = run("show", name, "--format", "json", cwd=here)
        assert f'"sha256": "{identity}"' in told.text
        assert '"name": "2"' in told.text
    told = run("show", "drafts/00-stray.md", "--format", "json", cwd=here)
    assert '"name": null' in told.text
    assert "is no draft of the drafts folder" in refused("compare", "drafts/00-stray.md", cwd=here)


def test_the_sample_is_there() -> None:
    assert len(list(SAMPLE.glob("0*.md"))) == 9
