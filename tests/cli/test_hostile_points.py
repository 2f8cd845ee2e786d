"""Words, names and titles of the other side stay words in every output that tells of points."""

import json
from pathlib import Path

import pytest

from tests.cli.talks import run

EVIL = "\x1b[31m [shall][should] \u202e<script>|`$(x)`\u200b[bold]"
ACTIVE = ("\x1b", "\u202e", "\u200b")
COMMANDS = [
    ("status",),
    ("status", "--format", "json"),
    ("status", "--format", "markdown"),
    ("trace", "P002"),
    ("trace", "P002", "--format", "json"),
    ("trace", "P002", "--format", "markdown"),
    ("whose",),
    ("whose", "--format", "json"),
    ("whose", "--format", "markdown"),
    ("compare",),
    ("compare", "--format", "markdown"),
    ("check", "--fail-on", "open"),
    ("check", "--fail-on", "open", "--format", "github"),
    ("check", "--fail-on", "open", "--format", "junit"),
    ("check", "--fail-on", "open", "--format", "sarif"),
]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    for number, party in ((1, "A"), (2, "B")):
        (drafts / f"{number}.md").write_text(
            f"---\nparty: {party}\ndate: 2024-0{number}-01\n---\n\n# Treaty {EVIL}\n\n"
            f"## Article 1 {EVIL}\n\n1. Within {number} {EVIL} days.\n\n2. Done.\n"
        )
    told = run("init", "--title", f"Talks {EVIL}", "--party", f"A=Alba{EVIL}", "--party", "B=Borna",
               cwd=tmp_path)  # fmt: skip
    assert told.code == 0
    said = ("--reserved", "--by", "A", "--note", f"note {EVIL}", "--source", EVIL)
    assert run("annotate", "Article 1(2)", *said, cwd=tmp_path).code == 0
    claim = ("claim", f"all {EVIL}", "--by", f"FM {EVIL}", "--date", "2024-03-01")
    assert run(*claim, cwd=tmp_path).code == 0
    return tmp_path


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_nothing_acts(arguments: tuple[str, ...], here: Path) -> None:
    result = run(*arguments, cwd=here)
    assert result.code == (1 if arguments[0] == "check" else 0), result.message
    for character in ACTIVE:
        assert character not in result.text or (
            arguments[-1] == "json" and character == "\u200b"
        ), ascii(character)
    if arguments[-1] == "markdown":
        assert "<script>" not in result.text
    if arguments[-1] in ("json", "sarif"):
        json.loads(result.out)
    else:
        assert "[shall][should]" in result.text.replace("\\", "")


def test_json_gives_the_words_back_exactly(here: Path) -> None:
    told = json.loads(run("status", "--format", "json", cwd=here).out)
    point = next(each for each in told["points"] if each["ref"] == "Article 1(1)")
    words = "Within 2 " + EVIL.replace("`", "") + " days."  # Markdown takes code marks off
    assert point["text"] == words
