"""The recipes for CI: every line of theirs does what is said of it."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import pytest
import yaml

from negodiff.cli.main import negodiff as group
from tests.cli.running import ROOT, environment
from tests.cli.talks import started

PAGES = (ROOT / "README.md", ROOT / "docs" / "ci.md")
HOOKS = ROOT / ".pre-commit-hooks.yaml"
_BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_INSTALLS = "pip install negodiff"
"""The one line that is not executed: it fetches what is being tested."""


def recipes() -> Iterator[tuple[str, Any]]:
    """Every block of YAML, with the page it stands on."""
    for page in PAGES:
        for block in _BLOCK.findall(page.read_text(encoding="utf-8")):
            yield page.name, yaml.safe_load(block)


class Recipe(NamedTuple):
    """The lines of one job."""

    name: str
    lines: tuple[str, ...]


def _jobs() -> Iterator[Recipe]:
    for page, recipe in recipes():
        for name, job in recipe.get("jobs", {}).items():
            lines = [step["run"] for step in job["steps"] if "run" in step]
            yield Recipe(f"{page}:{name}", tuple(lines))
        for name, job in recipe.items():
            if isinstance(job, dict) and "script" in job:
                yield Recipe(f"{page}:{name}", tuple(job["script"]))


JOBS = [*_jobs()]


@pytest.fixture
def shell(tmp_path: Path) -> dict[str, str]:
    """An environment in which ``negodiff`` is this program."""
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "negodiff"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m negodiff "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    sealed = environment(GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
    return {**sealed, "PATH": f"{programs}:{sealed['PATH']}"}


def _run(recipe: Recipe, folder: Path, shell: dict[str, str]) -> list[tuple[int, str]]:
    """Exit code and output of each line, up to the first that stops the job."""
    done: list[tuple[int, str]] = []
    for line in recipe.lines:
        if line == _INSTALLS:
            continue
        result = subprocess.run(
            ["bash", "-e", "-c", line],
            cwd=folder,
            env=shell,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
        assert result.stderr == ""
        done.append((result.returncode, result.stdout))
        if result.returncode:
            break
    return done


def test_there_are_recipes_for_both_hosts() -> None:
    assert [recipe.name for recipe in JOBS] == [
        "README.md:check",
        "README.md:drafts",
        "ci.md:check",
    ]


@pytest.mark.parametrize("recipe", JOBS, ids=lambda recipe: recipe.name)
def test_where_nothing_was_touched_all_lines_pass(
    recipe: Recipe, tmp_path: Path, shell: dict[str, str]
) -> None:
    done = _run(recipe, started(tmp_path, 2), shell)
    assert [code for code, _ in done] == [0] * (len(recipe.lines) - (_INSTALLS in recipe.lines))


@pytest.mark.parametrize("recipe", JOBS, ids=lambda recipe: recipe.name)
def test_where_something_was_touched_the_gate_stops(
    recipe: Recipe, tmp_path: Path, shell: dict[str, str]
) -> None:
    folder = started(tmp_path)
    codes = [code for code, _ in _run(recipe, folder, shell)]
    assert codes[-1] == 1
    assert not any(codes[:-1])
    for file in re.findall(r"-o (\S+)", " ".join(recipe.lines)):
        assert (folder / file).stat().st_size


def test_what_the_hosts_are_given(tmp_path: Path, shell: dict[str, str]) -> None:
    folder = started(tmp_path)
    lines = _run(JOBS[0], folder, shell)[-1][1].splitlines()
    assert all(line.startswith("::error file=drafts/08-lomera.md,line=") for line in lines)
    runs = json.loads((folder / "negodiff.sarif").read_bytes())["runs"]
    assert len(runs[0]["results"]) == len(lines)
    uris = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in runs[0]["results"]
    }
    assert uris == {"drafts/08-lomera.md"}
    _run(JOBS[1], folder, shell)
    suite = ElementTree.parse(folder / "negodiff.xml").getroot()
    assert len(suite.findall(".//failure")) >= 1


def test_a_broken_record_stops_at_once(tmp_path: Path, shell: dict[str, str]) -> None:
    folder = started(tmp_path, 2)
    draft = folder / "drafts" / "02-tesvia.md"
    draft.write_bytes(draft.read_bytes() + b"\n")
    done = _run(JOBS[0], folder, shell)
    assert [code for code, _ in done] == [3]


def _hooks() -> list[dict[str, Any]]:
    hooks: list[dict[str, Any]] = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    return hooks


@pytest.mark.parametrize("hook", _hooks(), ids=lambda hook: hook["id"])
def test_a_hook_stops_and_lets_pass(
    hook: dict[str, Any], tmp_path: Path, shell: dict[str, str]
) -> None:
    program, name, *_ = hook["entry"].split()
    assert program == "negodiff"
    assert group.get_command(group.make_context("negodiff", [name]), name)
    assert hook["language"] == "python"
    quiet = started(tmp_path / "quiet", 1 if name == "compare" else 2)
    loud = started(tmp_path / "loud")
    if name == "compare":
        (quiet / "drafts" / "more.md").write_bytes((quiet / "drafts" / "01-lomera.md").read_bytes())
        entry = f"{hook['entry']} drafts/01-lomera.md drafts/more.md"
    else:
        entry = hook["entry"]
    if name == "verify":
        (loud / "drafts" / "01-lomera.md").write_bytes(b"Article 1\n")
    assert _run(Recipe("hook", (entry,)), quiet, shell)[0][0] == 0
    assert _run(Recipe("hook", (hook["entry"],)), loud, shell)[0][0] == (
        3 if name == "verify" else 1
    )


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("drafts/09-joint.md", True),
        ("drafts/Treaty final.docx", True),
        ("drafts/negodiff.yaml", True),
        ("drafts/records/2024-01-01-draft.yaml", True),
        ("src/main.py", False),
        (".github/workflows/drafts.yml", False),
    ],
)
def test_which_files_wake_a_hook(path: str, wanted: bool) -> None:
    for hook in _hooks():
        assert (re.search(hook["files"], path) is not None) is wanted


def test_the_configuration_shown_names_hooks_that_there_are() -> None:
    shown = [recipe for _, recipe in recipes() if "repos" in recipe]
    named = {hook["id"] for recipe in shown for repo in recipe["repos"] for hook in repo["hooks"]}
    assert named == {hook["id"] for hook in _hooks()}
