"""A draft that was written out is read back as the same clauses under the same numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negodiff.api import compare_sources
from negodiff.app.exporting import Exported, loose
from negodiff.ledger.source import Source
from negodiff.model.block import Block, BlockKind
from negodiff.model.clause import Draft
from negodiff.model.relation import Relation
from negodiff.public.documents import export
from negodiff.readers.reading import AS_IT_IS
from negodiff.readers.table import read
from negodiff.report.export.markdown import text_markdown
from negodiff.report.export.plain import text_plain
from negodiff.structure.written import reworded
from tests.report.export.drafts import Written, cases, corpus, languages, sample

INVENTED = [*sample(), *languages(), *cases()]
REAL = list(corpus())


def markdown(draft: Source) -> Exported:
    found = loose(draft, AS_IT_IS._replace(language=draft.language or None))
    return export(found, "markdown")


def plain(draft: Source) -> Exported:
    found = loose(draft, AS_IT_IS._replace(language=draft.language or None))
    return export(found, "text")


def compared(draft: Source, data: bytes, name: str) -> set[Relation]:
    """What a comparison of the draft with what was written says."""
    again = Source(data, name, language=draft.language)
    return {
        relation
        for pair in compare_sources(draft, again).pairs
        for relation in pair.relations
        if [clause.ref for clause in pair.old] == [clause.ref for clause in pair.new]
    }


@pytest.mark.parametrize("draft", INVENTED, ids=lambda draft: draft.name)
def test_markdown_compares_as_unchanged(draft: Written) -> None:
    found = markdown(draft.source)
    assert found.unlike == 0
    assert compared(draft.source, found.data, "draft.md") <= {Relation.UNCHANGED}


@pytest.mark.parametrize("draft", INVENTED, ids=lambda draft: draft.name)
def test_plain_text_compares_as_unchanged(draft: Written) -> None:
    found = plain(draft.source)
    assert found.unlike == 0
    assert compared(draft.source, found.data, "draft.txt") <= {Relation.UNCHANGED}


@pytest.mark.parametrize("draft", INVENTED[:1], ids=lambda draft: draft.name)
def test_what_was_written_is_written_the_same_again(draft: Written) -> None:
    for write, name in ((markdown, "draft.md"), (plain, "draft.txt")):
        once = write(draft.source).data
        assert write(Source(once, name)).data == once


@pytest.mark.skipif(not REAL, reason="the corpus is not beside this checkout")
def test_real_drafts_are_read_back_nearly_all() -> None:
    """Lost are notes that go on in paragraphs of their own, and lists by chance no lists."""
    lost = [draft.name for draft in REAL if markdown(draft.source).unlike]
    assert len(lost) <= len(REAL) // 20, lost
    lost = [draft.name for draft in REAL if plain(draft.source).unlike]
    assert len(lost) <= len(REAL) // 12, lost


SIGNS = "*_`~[](){}<>#+-=|!&;:.\\\"'^$@/0123456789 1.2)abcXYZ ____ éя法律"
WORDS = st.text(st.sampled_from(SIGNS), min_size=1, max_size=40)


@given(WORDS)
def test_markdown_has_the_words_of_a_paragraph_whatever_they_are(words: str) -> None:
    """A paragraph between two others: nothing in it is taken for markup, nothing is lost."""
    words = " ".join(words.split())
    if not words:
        return
    blocks = [Block("First."), Block(words), Block("Last.")]
    found = read(text_markdown(blocks).encode(), "draft.md").blocks
    assert [block.text for block in found] == ["First.", words, "Last."]
    assert {block.kind for block in found} == {BlockKind.TEXT}


@given(WORDS, st.integers(1, 6))
def test_markdown_has_the_words_of_a_heading(words: str, level: int) -> None:
    words = " ".join(f"a {words} z".split())
    found = read(
        text_markdown([Block(words, kind=BlockKind.HEADING, level=level)]).encode(), "d.md"
    )
    assert [(block.text, block.kind, block.level) for block in found.blocks] == [
        (words, BlockKind.HEADING, level)
    ]


@pytest.mark.parametrize(
    "block",
    [
        Block("Bold words", strong=True),
        Block("an item", kind=BlockKind.ITEM, level=1),
        Block("1. a numbered item", kind=BlockKind.ITEM, level=1),
        Block("1. a number that opens no item"),
        Block("two lines\nof one paragraph"),
        Block("a footnote", kind=BlockKind.NOTE, label="[^1]"),
        Block("indented", indent=4),
    ],
    ids=lambda block: block.text,
)
def test_markdown_keeps_what_a_block_is(block: Block) -> None:
    found = read(text_markdown([Block("Before."), block]).encode(), "draft.md").blocks[1]
    assert found._replace(lines=None, gap=block.gap) == block


def test_rows_are_a_table() -> None:
    rows = [Block("a | b", kind=BlockKind.ROW), Block("c | d", kind=BlockKind.ROW)]
    assert text_markdown(rows) == "| a | b |\n| --- | --- |\n| c | d |\n"
    assert text_plain(rows) == "| a | b |\n| c | d |\n"


def test_plain_text_keeps_rows_and_notes() -> None:
    blocks = [
        Block("Before.", gap=True),
        Block("a|b | c", kind=BlockKind.ROW, gap=True),
        Block("d |  | e", kind=BlockKind.ROW, gap=False),
        Block("a footnote", kind=BlockKind.NOTE, label="[^1]", gap=True),
    ]
    found = read(text_plain(blocks).encode(), "draft.txt").blocks
    assert [block._replace(lines=None) for block in found] == blocks


def test_levels_that_an_underline_cannot_tell_are_told_in_plain_text_too() -> None:
    text = "# Terms\n\n#### Summary\n\nWords.\n\n## Summary\n\n### Scope\n\nThese are words.\n"
    found = plain(Source(text.encode(), "levels.md"))
    assert found.data.startswith(b"# Terms\n\n## Summary\n\nWords.\n\n## Summary\n\n### Scope\n")
    assert found.unlike == 0


def test_what_a_terminal_would_obey_is_written_by_its_name() -> None:
    blocks = [Block("red \x1b[31m and \u202eturned")]
    for text in (text_markdown(blocks), text_plain(blocks)):
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert "\\u202eturned" in text.replace("\\\\", "\\")


def test_other_words_take_the_place_of_a_clauses_own() -> None:
    source = Source(b"Article 1\n\n1. The [first] one.\n\n2. The second.\n", "d.txt")
    blocks = read(source.data, source.path).blocks
    draft: Draft = loose(source, AS_IT_IS).side.draft
    at = next(at for at, clause in enumerate(draft.clauses) if clause.text == "The [first] one.")
    found = reworded(blocks, draft, {at: "Other words."})
    assert [block.text for block in found] == ["Article 1", "1. Other words.", "2. The second."]
