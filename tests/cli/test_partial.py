"""A partial text takes nothing out of the draft before it (DOMAIN, R4), whoever tells of it."""

import json
from pathlib import Path

import pytest

from tests.cli.running import negodiff
from tests.cli.talks import done
from tests.report.page.talks import all_of, one, parsed, text_of

WHOLE = """\
---
party: {party}
date: {date}
---
# Agreement on the Border

## Article 1 – Crossing

1. The border is open from six in the morning.

2. Each Party keeps two lanes free for lorries.

## Article 2 – Fees

1. Fees do not exceed the cost of the control.

2. Fees are paid on the day of the crossing.

## Article 3 – Maps

The Parties {maps} maps.
"""
FIRST = WHOLE.format(party="AL", date="2024-01-08", maps="exchange")
SECOND = WHOLE.format(party="BO", date="2024-02-12", maps="[exchange][publish]")
PARTIAL = """\
---
party: AL
date: 2024-03-04
kind: partial
---
# Agreement on the Border

## Article 2 – Fees

1. Fees do not exceed half the cost of the control.

## Article 2 bis – Exemptions

Ambulances pay no fee.
"""
LAST = WHOLE.format(party="BO", date="2024-04-01", maps="exchange")
LEFT_ALONE = ["Article 1(1)", "Article 1(2)", "Article 2(2)", "Article 3"]


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    for name, text in (("1.md", FIRST), ("2.md", SECOND), ("3.md", PARTIAL)):
        (drafts / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def answered(talk: Path) -> Path:
    (talk / "drafts" / "4.md").write_text(LAST, encoding="utf-8")
    return talk


def test_a_comparison_removes_nothing(talk: Path) -> None:
    told = json.loads(done("compare", "--format", "json", "--all", "-q", cwd=talk))
    assert told["summary"]["relations"]["removed"] == 0
    assert [pair for pair in told["clauses"] if not pair["new"]] == []
    text = done("compare", "-q", cwd=talk)
    assert "2 of 4 clauses differ: 1 edited, 1 added." in text
    assert "5 more clauses are not in this partial text." in text
    assert "Brackets in it: 0." in text
    assert "removed" not in text


def test_a_clause_left_alone_can_be_asked_for(talk: Path) -> None:
    told = done("compare", "--clause", "Article 1(2)", "-q", cwd=talk)
    assert "None of these was asked for." in told


def test_two_loose_files_that_say_so(talk: Path) -> None:
    told = done("compare", "drafts/2.md", "drafts/3.md", "--stat", "-q", cwd=talk)
    assert "not in this partial text" in told
    assert "removed" not in told


def test_the_log_counts_what_a_partial_text_has(answered: Path) -> None:
    entries = json.loads(done("log", "--format", "json", cwd=answered))["drafts"]
    assert [
        {name: count for name, count in each["relations"].items() if count and name != "unchanged"}
        for each in entries[1:]
    ] == [{"edited": 1}, {"edited": 1, "added": 1}, {"edited": 1}]


def test_points_that_are_left_alone_stand_as_they_stood(talk: Path) -> None:
    before = json.loads(done("status", "--at", "2", "--format", "json", cwd=talk))["points"]
    after = json.loads(done("status", "--format", "json", cwd=talk))["points"]
    refs = [each["ref"] for each in after]
    assert refs == [
        "Title", "Article 1(1)", "Article 1(2)", "Article 2(1)", "Article 2bis", "Article 2(2)",
        "Article 3",
    ]  # fmt: skip
    was = {each["ref"]: (each["state"], each["since"]) for each in before}
    assert {each["ref"]: (each["state"], each["since"]) for each in after} | was == {
        each["ref"]: (each["state"], each["since"]) for each in after
    } | {ref: was[ref] for ref in ["Title", *LEFT_ALONE, "Article 2(1)"]}
    assert [each["event"] for each in after if each["ref"] in LEFT_ALONE] == [None] * 4


def test_a_trace_says_that_it_was_not_spoken_of(answered: Path) -> None:
    steps = json.loads(done("trace", "Article 2(2)", "--format", "json", cwd=answered))["steps"]
    assert [(step["ref"], step["relations"], step["event"]) for step in steps[1:]] == [
        ("Article 2(2)", ["unchanged"], "resolved"), (None, [], None), ("Article 2(2)", [], None),
    ]  # fmt: skip
    assert steps[2]["why"] == "Not in draft 3, which changes no position on what it leaves out."


def test_a_table_keeps_its_articles_and_settled_words(talk: Path) -> None:
    told = done("table", "--format", "markdown", cwd=talk)
    assert [line for line in told.splitlines() if line.startswith("## ")] == [
        "## Title", "## Article 1 · Crossing", "## Article 2 · Fees", "## Article 3 · Maps",
    ]  # fmt: skip
    row = next(line for line in told.splitlines() if "Article 1(2)" in line)
    words = "Each Party keeps two lanes free for lorries."
    assert row.count(words) == 3, "both sides, and the compromise text"


def test_the_page_tells_nothing_as_taken_out(talk: Path) -> None:
    done("report", "-o", "r.html", cwd=talk)
    root = parsed((talk / "r.html").read_bytes().decode())
    for section in ("summary", "exchange", "outstanding", "unconfirmed"):
        text = text_of(one(root, f"//section[@id='{section}']"))
        assert not any(word in text for word in ("removed", "taken out", "No longer in the text"))
    units = [text_of(each) for each in all_of(root, "//a[contains(@class, 'unit')]")]
    assert [unit.split(":")[0] for unit in units] == [
        "1Article 1", "2Article 2", "2bisArticle 2bis", "3Article 3",
    ]  # fmt: skip
    assert "brackets in it 0" in text_of(one(root, "//section[@id='exchange']"))
    assert "draft 3, a partial text" in text_of(one(root, "//section[@id='text']/h2"))
    waiting = text_of(one(root, "//section[@id='unconfirmed']"))
    assert "Each Party keeps two lanes free for lorries." in waiting


def test_brackets_are_woven_into_the_last_whole_text(talk: Path) -> None:
    told = negodiff("export", "--bracketed", cwd=talk).text
    assert told.startswith("Agreement on the Border\n")
    assert "2. Each Party keeps two lanes free for lorries." in told
    assert "1. Fees do not exceed [AL: half] the cost of the control." in told
    assert "[AL: exchange] [BO: [exchange][publish]] maps." in told
    assert "[AL: Exemptions – Ambulances pay no fee.]" in told


def test_what_is_recorded_next_is_held_against_the_whole_text(talk: Path) -> None:
    (talk / "4.md").write_text(LAST, encoding="utf-8")
    done("init", "--party", "AL=Alba", "--party", "BO=Borna", cwd=talk)
    told = done("add", "4.md", cwd=talk)
    assert "Against draft 2: 1 of 8 clauses differ: 1 edited." in told
