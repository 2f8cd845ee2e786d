"""Pressing Tab: what is offered, in the protocol of click and in real shells."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import ROOT, Result, negodiff
from tests.cli.talks import done, received, started
from tests.cli.typed import Typed, wrapped

NUMBERS = [*"12345678"]


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a record of eight drafts."""
    return started(tmp_path_factory.mktemp("talks"))


def ask(typed: str, cwd: Path) -> list[str]:
    """What is offered for the last word of a line, in bash."""
    words = typed.split(" ")
    told = _told("bash", "\n".join(words), len(words) - 1, cwd)
    assert (told.code, told.message) == (0, "")
    return [line for line in told.text.splitlines() if line]


def _told(shell: str, words: str, position: int, cwd: Path) -> Result:
    return negodiff(
        cwd=cwd,
        _NEGODIFF_COMPLETE=f"{shell}_complete",
        COMP_WORDS=words,
        COMP_CWORD=str(position),
    )


def test_commands(talks: Path) -> None:
    assert ask("negodiff s", talks) == ["plain,status", "plain,show", "plain,schema"]
    everything = ask("negodiff ", talks)
    assert "plain,compare" in everything
    assert "plain,git-diff" not in everything


def test_options(talks: Path) -> None:
    assert ask("negodiff compare --side", talks) == ["plain,--side-by-side"]
    assert ask("negodiff compare --format m", talks) == ["plain,markdown"]


def test_drafts(talks: Path) -> None:
    files = [f"plain,drafts/{path.name}" for path in sorted((talks / "drafts").glob("0*.md"))]
    known = [f"plain,{name}" for name in ("latest", "previous", *NUMBERS)]
    assert ask("negodiff compare ", talks) == [*known, *files]
    assert ask("negodiff compare 1 ", talks) == [*known, *files]
    assert ask("negodiff status --at ", talks) == [*known, *files]
    assert ask("negodiff show drafts/07", talks) == ["plain,drafts/07-tesvia.md"]
    assert ask("negodiff show pre", talks) == ["plain,previous"]


def test_other_files_are_left_to_the_shell(talks: Path) -> None:
    assert ask("negodiff compare ../mail/dr", talks) == ["file,../mail/dr"]
    assert ask("negodiff compare -o rep", talks) == ["file,rep"]
    assert ask("negodiff -C dra", talks) == ["dir,dra"]


def test_drafts_of_another_folder(talks: Path) -> None:
    line = f"negodiff -C {talks / 'drafts'} show pre"
    assert ask(line, ROOT) == ["plain,previous"]
    line = f"negodiff show -C {talks / 'drafts'} pre"
    assert ask(line, ROOT) == ["plain,previous"]


def test_drafts_say_who_sent_them(talks: Path) -> None:
    told = _told("zsh", "negodiff show 7", 2, talks)
    assert told.text == "plain\n7\nTE, 2023-12-04, 07-tesvia.md\n"
    told = _told("fish", "negodiff show 7", 7, talks)
    assert told.text == "plain,7\tTE, 2023-12-04, 07-tesvia.md\n"


def test_citations(talks: Path) -> None:
    assert ask("negodiff trace 8.2", talks) == [f"plain,8.{n}" for n in ("2", "2.a", "2.b", "2.c")]
    assert ask("negodiff compare --clause 1.a", talks) == ["plain,1.a"]
    assert ask("negodiff trace P04", talks)[0] == "plain,P040"
    assert "plain,Article 7(2)" in ask('negodiff trace "Article', talks)
    assert ask('negodiff trace "article\\ 7(', talks) == []


def test_citations_are_those_of_the_draft_that_is_named(talks: Path) -> None:
    assert ask("negodiff trace --at 1 18", talks) == []
    assert "plain,18" in ask("negodiff trace --at 2 18", talks)


def test_several_with_commas(talks: Path) -> None:
    assert ask("negodiff check --fail-on contested,re", talks) == [
        "plain,contested,reopened",
        "plain,contested,reopened:agreed",
        "plain,contested,reserved",
    ]
    assert ask("negodiff compare --weight s", talks) == ["plain,substantive"]
    assert ask("negodiff compare --only me", talks) == ["plain,merged"]
    assert "plain,walked-back" in ask("negodiff status --only ", talks)
    assert ask("negodiff table --drafts 1,l", talks) == ["plain,1,latest"]


def test_parties(talks: Path) -> None:
    assert ask("negodiff annotate 5 --by ", talks) == ["plain,LO", "plain,TE"]


def test_a_folder_without_a_record(tmp_path: Path) -> None:
    folder = received(tmp_path, 3)
    assert ask("negodiff compare ", folder)[:5] == [
        *(f"plain,{name}" for name in ("latest", "previous", "1", "2", "3")),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "negodiff -C /nowhere trace 5",
        "negodiff trace --at 99 5",
        "negodiff trace --at nonsense 5",
        "negodiff annotate 5 --by ",
    ],
)
def test_what_goes_wrong_is_not_told(line: str, tmp_path: Path) -> None:
    (tmp_path / "1.md").write_bytes(b"\x00\x01")
    words = line.split(" ")
    told = _told("bash", "\n".join(words), len(words) - 1, tmp_path)
    assert (told.code, told.out, told.err) == (1, b"", b"")


def test_a_damaged_record_is_not_told(tmp_path: Path) -> None:
    folder = started(tmp_path, 2)
    (folder / "drafts" / "negodiff.yaml").write_bytes(b"[")
    told = _told("bash", "negodiff\nshow\n", 2, folder)
    assert (told.code, told.out, told.err) == (1, b"", b"")


def test_names_cannot_act(tmp_path: Path) -> None:
    (tmp_path / "a\nplain,b.md").write_text("Article 1\n", encoding="utf-8")
    (tmp_path / "c.md").write_text("Article 1\n\nWe \x1b[2J may.\n", encoding="utf-8")
    assert all("b.md" not in line for line in ask("negodiff show a", tmp_path))
    told = _told("zsh", "negodiff trace --at 2 1", 4, tmp_path)
    assert "\x1b" not in told.text


@pytest.mark.parametrize("instruction", ["bash", "bash_source", "tcsh_complete", ""])
def test_an_unknown_question(instruction: str, tmp_path: Path) -> None:
    assert negodiff(cwd=tmp_path, _NEGODIFF_COMPLETE=instruction) == (1, b"", b"")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_takes_its_script(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    script = done("completion", shell, cwd=tmp_path)
    subprocess.run([shell, "-n"], input=script.encode(), check=True, timeout=60)


@pytest.fixture
def bash(talks: Path, tmp_path: Path) -> Iterator[Typed]:
    """Bash in the folder, with its completion."""
    if shutil.which("bash") is None:
        pytest.skip("bash is not installed")
    shell = Typed(["bash", "--norc", "--noprofile", "-i"], talks, wrapped(tmp_path))
    shell.type('eval "$(negodiff completion bash)"; echo rea""dy\n')
    shell.until("ready\r\n")
    yield shell
    shell.close()


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("negodiff stat\t\n", "<status>"),
        (
            "negodiff compare drafts/07\t drafts/08\t\n",
            "<compare><drafts/07-tesvia.md><drafts/08-lomera.md>",
        ),
        ("negodiff trace 15.1\t\n", "<trace><15.1>"),
        ('negodiff trace "Article 10(3\t\n', "<trace><Article 10(3)>"),
        ("negodiff trace Article\\ 10\\(3\t\n", "<trace><Article 10(3)>"),
        ("negodiff trace 'Article 10(3\t\n", "<trace><Article 10(3)>"),
    ],
)
def test_in_bash(keys: str, words: str, bash: Typed) -> None:
    bash.type(keys)
    assert bash.until("<.*>\r\n") == f"{words}\r\n"


@pytest.fixture
def zsh(talks: Path, tmp_path: Path) -> Iterator[Typed]:
    """Zsh in the folder, with its completion."""
    if shutil.which("zsh") is None:
        pytest.skip("zsh is not installed")
    shell = Typed(["zsh", "-f", "-i"], talks, wrapped(tmp_path))
    shell.type("autoload -U compinit; compinit -u -D; unsetopt zle_bracketed_paste\n")
    shell.type('eval "$(negodiff completion zsh)"; echo rea""dy\n')
    shell.until("ready\r\n")
    yield shell
    shell.close()


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("negodiff stat\t\n", "<status>"),
        ("negodiff trace 15.1\t\n", "<trace><15.1>"),
        ("negodiff trace Article\\ 10\\(3\t\n", "<trace><Article 10(3)>"),
    ],
)
def test_in_zsh(keys: str, words: str, zsh: Typed) -> None:
    zsh.type(keys)
    assert zsh.until("<[^\r]*>\r\n") == f"{words}\r\n"


def test_in_fish(talks: Path, tmp_path: Path) -> None:
    if shutil.which("fish") is None:
        pytest.skip("fish is not installed")
    asked = 'negodiff completion fish | source; complete -C "negodiff trace 8.2"'
    told = subprocess.run(
        ["fish", "--no-config", "-c", asked],
        cwd=talks,
        env=wrapped(tmp_path),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert [line.partition("\t")[0] for line in told.stdout.splitlines()] == [
        "8.2",
        "8.2.a",
        "8.2.b",
        "8.2.c",
    ]
