"""The drafts in order, with a record and without one."""

import json
from pathlib import Path

from tests.cli.running import on_screen
from tests.cli.talks import done, log, received, refused, started


def test_the_log(tmp_path: Path) -> None:
    told = done("log", cwd=started(tmp_path, 4))
    assert told == (
        "Treaty on Peace and the Establishment of Good-Neighbourly Relations between the Republic "
        "of Lomera and the Republic of Tesvia\n"
        "4 drafts, 2023-01-30 to 2023-07-03 · LO Lomera; TE Tesvia\n"
        "\n"
        "#  by  date        days  kind  settled  brackets  file, and what changed\n"
        "1  LO  2023-01-30        full    0/124         1  01-lomera.md · 1st edition\n"
        "2  TE  2023-03-20    49  full   96/128         7  02-tesvia.md · 2nd draft\n"
        f"{' ' * 50}96 resolved\n"
        f"{' ' * 50}{did(tmp_path, 1)}\n"
        "3  LO  2023-05-08    49  full  105/131         4  03-lomera.md · 2nd edition\n"
        f"{' ' * 50}10 resolved, 1 reopened\n"
        f"{' ' * 50}{did(tmp_path, 2)}\n"
        "4  TE  2023-07-03    56  full  115/132         6  04-tesvia.md · 4th draft\n"
        f"{' ' * 50}11 resolved, 1 reopened\n"
        f"{' ' * 50}{did(tmp_path, 3)}\n"
        "\n"
        "Settled points ▁▇▇█ 0 to 115\n"
        "Brackets       ▂█▅▇ 1 to 7\n"
    )


def test_the_points_are_those_of_the_status(tmp_path: Path) -> None:
    here = started(tmp_path, 8)
    for draft in log(here)["drafts"]:
        at = json.loads(done("status", "--at", draft["draft"], "--format", "json", cwd=here))
        points = draft["points"]
        events = {name: points[name] for name in ("resolved", "reopened", "withdrawn")}
        assert events == at["events"]
        assert points["total"] == len(at["points"])
        assert points["settled"] == sum(point["settled"] for point in at["points"])


LOOSE = """# Agreement

## Article 1

1. Goods shall pass {}.

2. Lorries shall be sealed.
"""


def test_of_drafts_of_unknown_parties_only_brackets_speak(tmp_path: Path) -> None:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    for number, words in enumerate(("[freely]", "freely", "freely, too"), start=1):
        (drafts / f"{number}.md").write_text(LOOSE.format(words), encoding="utf-8")
    document = log(tmp_path)
    assert document["unknown_parties"] == ["1", "2", "3"]
    assert [draft["points"]["resolved"] for draft in document["drafts"]] == [0, 1, 0]
    assert "who tabled drafts 1, 2, 3: of what they say only brackets" in done("log", cwd=tmp_path)


def test_a_draft_that_cannot_be_read_stops_the_points_and_not_the_log(tmp_path: Path) -> None:
    here = received(tmp_path, 2)
    (here / "drafts" / "03-broken.docx").write_bytes(b"PK\x03\x04 no archive")
    document = log(here)
    assert [draft["points"] for draft in document["drafts"]] == [None, None, None]
    assert document["drafts"][1]["brackets"] == 7
    assert document["drafts"][2]["unread"].startswith("not compared: ")
    assert document["unfollowed"]
    assert "No points were followed: " in done("log", "--format", "markdown", cwd=here)


def did(folder: Path, at: int) -> str:
    """What a draft did, in words, from the figures of the JSON."""
    relations = log(folder)["drafts"][at]["relations"]
    del relations["unchanged"]
    return ", ".join(f"{count} {relation}" for relation, count in relations.items() if count)


def test_the_log_says_of_a_draft_what_is_recorded(tmp_path: Path) -> None:
    document = log(started(tmp_path, 5))
    assert document["recorded"] is True
    assert document["parties"] == [
        {"code": "LO", "name": "Lomera"},
        {"code": "TE", "name": "Tesvia"},
    ]
    first, *_, last = document["drafts"]
    assert (first["relations"], first["days"], first["reply_to"]) == (None, None, None)
    assert (last["draft"], last["party"], last["kind"]) == ("5", "MED", "chair")
    assert (last["days"], last["reply_to"], last["brackets"]) == (70, "4", 1)
    assert last["note"].startswith("Mediator's text")


def test_a_folder_without_a_record(tmp_path: Path) -> None:
    document = log(received(tmp_path, 2))
    assert (document["recorded"], document["title"], document["parties"]) == (False, None, [])
    assert [draft["party"] for draft in document["drafts"]] == ["LO", "TE"]
    assert document["drafts"][1]["days"] == 49
    assert document["drafts"][1]["reply_to"] == "1"


def test_a_brief_log_compares_nothing(tmp_path: Path) -> None:
    assert "brackets" not in done("log", "--brief", cwd=received(tmp_path, 2))
    for draft in log(tmp_path, "--brief")["drafts"]:
        assert (draft["relations"], draft["brackets"], draft["points"]) == (None, None, None)


def test_as_markdown(tmp_path: Path) -> None:
    told = done("log", "-o", "log.md", cwd=started(tmp_path, 2))
    assert told == ""
    text = (tmp_path / "log.md").read_text(encoding="utf-8")
    head = "# | by | date | days | kind | resolved | reopened | settled points | brackets | file"
    assert f"| {head} |" in text
    assert "| 2 | TE | 2023-03-20 | 49 | full | 96 | 0 | 96/128 | 7 | 02-tesvia.md (2" in text
    assert "Settled points: ▁█ 0 to 96  \nBrackets: ▂█" in text


def test_on_a_narrow_screen_nothing_is_wider(tmp_path: Path) -> None:
    told = on_screen("log", "--no-pager", cwd=started(tmp_path, 3), size=(80, 99), NO_COLOR="1")
    told = told.replace("\x1b[K", "")  # a sign of life, where the machine is slow
    assert max(map(len, told.splitlines())) <= 80


def test_it_does_not_overwrite_a_draft(tmp_path: Path) -> None:
    here = started(tmp_path, 2)
    assert "is the draft itself" in refused("log", "-o", "drafts/01-lomera.md", cwd=here)


def test_a_translation_is_compared_with_the_text_in_its_language(tmp_path: Path) -> None:
    english = "# Treaty\n\n## Article 1\n\nThe Parties shall open the border within {} days.\n"
    french = "# Traité\n\n## Article 1\n\nLes Parties ouvrent la frontière dans les {} jours.\n"
    texts = (english.format(10), french.format(10), english.format(20), french.format(20))
    (tmp_path / "drafts").mkdir()
    for number, text in enumerate(texts, start=1):
        (tmp_path / "drafts" / f"{number}.md").write_text(text, encoding="utf-8")
    found = [each["relations"] for each in log(tmp_path)["drafts"]]
    assert found[:2] == [None, None]
    assert [(each["edited"], each["removed"]) for each in found[2:]] == [(1, 0), (1, 0)]
    (tmp_path / "drafts" / "5.md").write_text(english.format(30), encoding="utf-8")
    again = [each["relations"] for each in log(tmp_path)["drafts"]]
    assert again[:4] == found, "also where what was found is kept"
    assert (again[4]["edited"], again[4]["removed"]) == (1, 0)
