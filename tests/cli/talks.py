"""A negotiation in a folder, worked on from the command line as a person would."""

import json
import shutil
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from negodiff.report.schema import schema
from tests.cli.running import ROOT, Result, negodiff

SAMPLE = ROOT / "drafts"
"""The bundled sample: nine drafts of a treaty between Lomera and Tesvia."""
PARTIES = ("--party", "LO=Lomera", "--party", "TE=Tesvia")


def received(folder: Path, count: int = 8) -> Path:
    """A folder in which the first drafts of the sample lie, as they came by mail."""
    drafts = folder / "drafts"
    drafts.mkdir(parents=True)
    for path in sorted(SAMPLE.glob("0*.md"))[:count]:
        shutil.copyfile(path, drafts / path.name)
    return folder


def run(*arguments: str, cwd: Path, who: str = "Jane Doe") -> Result:
    """One command line of somebody whose name is known."""
    return negodiff(*arguments, cwd=cwd, NEGODIFF_AUTHOR=who)


def done(*arguments: str, cwd: Path, who: str = "Jane Doe") -> str:
    """What a command line that succeeds prints; it prints nothing on stderr."""
    result = run(*arguments, cwd=cwd, who=who)
    assert (result.code, result.message) == (0, "")
    return result.text


def refused(*arguments: str, cwd: Path, code: int = 2) -> str:
    """The message of a command line that fails without a word on stdout and without a traceback."""
    result = run(*arguments, cwd=cwd)
    assert (result.code, result.out) == (code, b""), result
    assert "Traceback" not in result.message
    return result.message


def started(folder: Path, count: int = 8) -> Path:
    """A folder with a record of the first drafts of the sample."""
    received(folder, count)
    done("init", *PARTIES, cwd=folder)
    return folder


def log(cwd: Path, *arguments: str) -> Any:
    """The JSON of the log, held against its schema."""
    document = json.loads(done("log", "--format", "json", *arguments, cwd=cwd))
    Draft202012Validator(json.loads(schema("log"))).validate(document)
    return document


def recorded_id(text: str) -> str:
    """The id in "Recorded 0123456789ab: …"."""
    word = text.split()[1]
    return word.removesuffix(":")
