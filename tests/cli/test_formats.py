"""What can be read here."""

import json
from importlib.util import find_spec

import pytest
from click.testing import CliRunner

from negodiff.cli.formats import command
from negodiff.readers import formats
from tests.cli.running import ROOT, negodiff


def test_every_format_is_listed_with_its_endings() -> None:
    lines = negodiff("formats", cwd=ROOT).out.decode().splitlines()
    assert [line.split("  ")[0] for line in lines] == [
        "OpenDocument", "Word", "PDF", "RTF", "Akoma Ntoso", "HTML", "Markdown", "plain text",
    ]  # fmt: skip
    assert ".docx .docm .dotx .dotm" in lines[1]


def test_what_is_not_installed_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        return None if name == "pypdfium2" else find_spec(name)

    monkeypatch.setattr(formats, "find_spec", missing)
    found = json.loads(CliRunner().invoke(command, ["--format", "json"]).stdout_bytes)
    assert found["schema"] == "negodiff.formats/1"
    pdf = next(each for each in found["formats"] if each["name"] == "PDF")
    assert pdf == {
        "name": "PDF",
        "suffixes": [".pdf"],
        "installed": False,
        "install": 'pip install "negodiff[pdf]"',
    }
