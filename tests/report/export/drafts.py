"""Every draft of the tests, to be written and read again."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from negodiff.ledger.source import Source
from tests.cases.case import FOLDER, read_case
from tests.cli.running import ROOT

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"


class Written(NamedTuple):
    """A draft and what to call it."""

    name: str
    source: Source


def sample() -> Iterator[Written]:
    """The bundled negotiation."""
    for path in sorted((ROOT / "drafts").glob("0*.md")):
        yield Written(path.name, Source(path.read_bytes(), path.name))


def languages() -> Iterator[Written]:
    """A draft in every language, as the tests of structure have them."""
    for path in sorted((ROOT / "tests" / "structure" / "languages").glob("*.txt")):
        text = path.read_text(encoding="utf-8").split("~~~")[0]
        yield Written(path.name, Source(text.encode(), path.name, language=path.stem))


def cases() -> Iterator[Written]:
    """The tricky cases, both drafts of each."""
    for path in sorted(FOLDER.glob("*.case")):
        case = read_case(path)
        for side, text in (("old", case.old), ("new", case.new)):
            yield Written(f"{path.stem}, {side}", Source(text.encode(), f"{side}.txt"))


def corpus() -> Iterator[Written]:
    """Real drafts, where they are at hand."""
    for path in sorted(CORPUS.rglob("*")):
        if path.suffix in (".md", ".txt") and path.name != "README.md":
            yield Written(str(path.relative_to(CORPUS)), Source(path.read_bytes(), path.name))
