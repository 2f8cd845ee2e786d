"""Real drafts, where they are at hand: nothing is lost, and the articles are all there."""

from pathlib import Path

import pytest

from negodiff.model.clause import Draft, Kind
from negodiff.readers.table import read as read_file
from negodiff.structure.parse import parse
from tests.structure.reading import words_of_blocks, words_of_clauses

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
FILES = sorted(path for path in CORPUS.rglob("*") if path.suffix in (".md", ".txt"))

pytestmark = pytest.mark.skipif(not FILES, reason="the corpus is not beside this checkout")


def draft_of(name: str) -> Draft:
    path = CORPUS / name
    return parse(read_file(path.read_bytes(), str(path)).blocks)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(CORPUS)))
def test_no_word_of_a_real_draft_is_lost(path: Path) -> None:
    blocks = list(read_file(path.read_bytes(), str(path)).blocks)
    draft = parse(blocks)
    assert words_of_clauses(draft) == words_of_blocks(blocks)
    refs = [clause.ref for clause in draft.clauses]
    sole = [c.ref for c in draft.clauses if c.parent >= 0 and draft.clauses[c.parent].ref == c.ref]
    assert len(refs) - len(sole) == len(set(refs))


@pytest.mark.parametrize(
    ("name", "articles"),
    [
        ("paris-2015/02-2015-10-23.md", 30),
        ("paris-2015/03-2015-12-04.md", 30),
        ("un-treaties/bbnj-2023-en.txt", 76),
        ("un-treaties/fish-stocks-1995-en.txt", 57),  # 50, and 7 in its first annex
    ],
)
def test_every_article_of_a_treaty_is_found(name: str, articles: int) -> None:
    found = [clause for clause in draft_of(name).clauses if clause.kind is Kind.ARTICLE]
    assert len(found) == articles


def test_the_paris_drafts_nest_their_options() -> None:
    refs = {clause.ref for clause in draft_of("paris-2015/02-2015-10-23.md").clauses}
    assert {
        "Article 2, Option 1(1)(1)", "Article 3(7), Option 2(16)", "Article 3ter, Option 4(d)",
        "Article 6, Option 2(5), Option 3", "Article 26(1)", "Note 1",
    } <= refs  # fmt: skip
