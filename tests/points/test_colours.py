"""A colour means what the legend of its own document says, and nothing without one."""

import json
from pathlib import Path

import pytest

from negodiff.model.markup import Colour
from negodiff.points.colours import names_of
from tests.cli.running import negodiff

PARTIES = ["--party", "A=Alba", "--party", "B=Borna"]
DRAFT = """<html><h2>Article 1 – Embassies</h2>
<p>1. <span style="background: #92d050">Embassies shall be opened within sixty days.</span></p>
<p>2. <span style="background: yellow">Visas shall be issued free of charge.</span></p>
<p>3. Consuls shall visit nationals.</p>
<p>4. <span style="background: #00b050">Ambassadors</span> shall meet the president in person.</p>
"""


def states(folder: Path, legend: str) -> dict[str, str]:
    drafts = folder / "drafts"
    drafts.mkdir()
    (drafts / "1.html").write_text(DRAFT)
    (drafts / "2.html").write_text(f"{DRAFT}\n")
    assert negodiff("init", "drafts", "--title", "T", *PARTIES, cwd=folder).code == 0
    amend = ["amend", "1", "--party", "A", "--date", "2024-01-01"]
    assert negodiff(*amend, cwd=folder).code == 0
    amend = ["amend", "2", "--party", "A/B", "--kind", "joint", "--date", "2024-01-02"]
    amend += ["--legend", legend] if legend else []
    done = negodiff(*amend, cwd=folder)
    assert done.code == 0, done.err
    rows = json.loads(negodiff("status", "--format", "json", cwd=folder).out)["points"]
    return {row["ref"]: row["state"] for row in rows}


def test_what_is_printed_in_the_colour_of_agreement_is_agreed(tmp_path: Path) -> None:
    assert states(tmp_path, "green=agreed") == {
        "Article 1(1)": "agreed",
        "Article 1(2)": "converged",
        "Article 1(3)": "converged",
        "Article 1(4)": "converged",  # one word of it does not speak for the clause
    }


def test_without_a_legend_no_colour_means_anything(tmp_path: Path) -> None:
    assert set(states(tmp_path, "").values()) == {"converged"}


@pytest.mark.parametrize(
    ("value", "name"),
    [("92d050", "green"), ("ffff00", "yellow"), ("00b0f0", "cyan"), ("ff0000", "red"),
     ("darkgreen", "green"), ("yellow", "yellow"), ("92d050", "#92d050")],
)  # fmt: skip
def test_shades_have_the_names_that_legends_use(value: str, name: str) -> None:
    assert name in names_of(Colour("highlight", value))


def test_grey_has_none() -> None:
    assert names_of(Colour("colour", "808080")) == {"808080", "#808080"}
