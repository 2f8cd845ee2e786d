"""What the command line writes is what the functions of the package give, byte for byte."""

import shlex
from pathlib import Path

import pytest

import negodiff
from negodiff.cli.main import main
from negodiff.cli.table import COMMANDS
from negodiff.public.drafts import all_drafts
from negodiff.public.values import Comparison, Layout
from tests.cli.talks import started

SAME = """
compare --all --format json             | to_json(talks.compare())
compare --only moved --format json      | to_json(talks.compare(), moved(talks.compare()))
compare 1 8 --format markdown           | to_markdown(talks.compare(1, 8))
compare 7                               | to_text(talks.compare(6, 7))
compare --no-points --format markdown   | to_markdown(compare(*pair()))
compare --clause 4 --no-points --format json | to_json(compare(*pair()), touching("4"))
compare --format docx                   | redline(talks.compare()).data
compare --format docx --comments        | redline(talks.compare(), comments=True).data
show 8 --format json                    | to_json(talks.read(8))
show --clause P014 --format json        | to_json(talks.read(), cited(talks.read(), "P014"))
show previous                           | to_text(talks.read("previous"))
status --at 7 --format json             | to_json(talks.status(7))
status --only open --format markdown    | to_markdown(talks.status(wanted=["open"]))
status                                  | to_text(talks.status())
trace P014 --format json                | to_json(talks.trace("P014"))
trace "Article 2" --format markdown     | to_markdown(talks.traces("Article 2"))
trace "Article 2"                       | to_text(talks.traces("Article 2"))
whose --clause 4 --format json          | to_json(talks.whose(ref="4"))
whose --at 3 --format markdown          | to_markdown(talks.whose(3))
whose                                   | to_text(talks.whose())
log --format json                       | to_json(talks.log())
log --brief --format markdown           | to_markdown(talks.log(brief=True))
log                                     | to_text(talks.log())
log --records --format json             | to_json(records())
check --format json                     | to_json(talks.check())
check --format junit                    | to_junit(talks.check())
check --format sarif                    | to_sarif(talks.check())
check --format github                   | to_github(talks.check())
check --at 7                            | to_text(talks.check(7))
verify --format json                    | to_json(verify("drafts"))
verify --manifest                       | manifest()
table                                   | to_markdown(talks.table())
table --only contested --format html    | to_html(talks.table(wanted=["contested"]))
table --drafts 1,4,8 --format docx      | to_docx(talks.table(drafts=[1, 4, 8]))
table --by article --format csv         | to_csv(talks.table(), Layout(by_article=True))
table --format xlsx                     | to_xlsx(talks.table())
export 8                                | export(talks.text(8)).data
export drafts/08-lomera.md --format markdown | export("drafts/08-lomera.md", "markdown").data
export 8 --bracketed                    | export(talks.text(8, bracketed=True)).data
export 8 --format akn                   | export(talks.text(8), "akn").data
export 7 --json                         | to_json(talks.everything(7))
report --title Peace                    | to_html(talks.dossier(), title="Peace")
report --for LO --names                 | to_html(talks.dossier(reader="LO"), names=True)
undisclosed 7 8 --format json           | to_json(hidden(7, 8))
undisclosed 7 8 --format markdown       | to_markdown(hidden(7, 8))
undisclosed 7 8                         | to_text(hidden(7, 8))
"""
LINES = [tuple(part.strip() for part in line.split("|")) for line in SAME.split("\n") if line]
ABOUT_NO_DRAFTS = {"formats", "schema", "git-setup", "completion", "man", "debug"}
RECORDING = {"init", "add", "annotate", "claim", "amend", "withdraw"}
"""Tested in test_public.py: what they do is seen in the records."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first eight drafts of the sample, recorded."""
    return started(tmp_path_factory.mktemp("talks"))


@pytest.mark.parametrize(("told", "called"), LINES, ids=[line[0] for line in LINES])
def test_the_same_document(
    told: str,
    called: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("NEGODIFF_CACHE", "")
    main(shlex.split(told))
    written, _ = capfdbinary.readouterr()
    talks = negodiff.open()
    offered = {name: getattr(negodiff, name) for name in negodiff.__all__}
    besides = {"talks": talks, "Layout": Layout, "moved": moved, "touching": touching}
    made = eval(called, {**offered, **besides, "hidden": hidden})
    assert (made.encode() if isinstance(made, str) else made) == written


def test_every_command_is_among_them() -> None:
    listed = {name for name, entry in COMMANDS.items() if not entry.hidden}
    assert {told.split()[0] for told, _ in LINES} == listed - ABOUT_NO_DRAFTS - RECORDING


def moved(comparison: Comparison) -> list[object]:
    return [pair for pair in comparison.pairs if "moved" in pair.relations]


def touching(ref: str) -> list[object]:
    found = negodiff.about(negodiff.compare(*negodiff.pair()), ref)
    return [pair for pair in found if pair.is_change]


def hidden(base: int, received: int) -> object:
    """What ``undisclosed`` looks at: in a folder also which draft a file was really made from."""
    old, new = negodiff.find(str(base)), negodiff.find(str(received))
    others = [draft for draft in all_drafts() if draft.data != new.data]
    return negodiff.undisclosed(old, new, others=others)
