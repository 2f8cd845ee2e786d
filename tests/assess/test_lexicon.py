"""The lexicons are TOML, and the short way of reading them gives what TOML means."""

import tomllib
from pathlib import Path

import pytest

import negodiff.assess
from negodiff.assess.datafile import read_toml
from negodiff.assess.lexicon import LANGUAGES, lexicon_of

FOLDER = Path(negodiff.assess.__file__).parent / "lexicons"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_lexicon_reads_as_toml_does(code: str) -> None:
    text = (FOLDER / f"{code}.toml").read_text(encoding="utf-8")
    assert read_toml(text) == tomllib.loads(text)


def test_comments_signs_and_lists_within_lists() -> None:
    text = """
# a comment with "marks" and [brackets]
strength = [
  ["shall", "must"],   # the strongest
  ["a # is no comment", 'x'],
]
on = true

[numbers]
"two words" = 2.5
half = 0.5
""".replace("'x'", '"]"')
    assert read_toml(text) == tomllib.loads(text)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_lexicon_can_be_built(code: str) -> None:
    lexicon = lexicon_of(f"{code}-XX")
    assert lexicon is not None
    assert lexicon.phrases
    assert lexicon.definition.groups
