"""Markdown for code reviews: how it reads, and that words render as typed."""

import html
import re
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from negodiff.report import safe
from negodiff.report.markdown import comparison_markdown, escaped
from tests.report.expected_files import assert_expected
from tests.report.handmade import Builder, treaty

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def rendered(markdown: str) -> str:
    """What a reader sees: the rendered page without its tags."""
    page = MARKDOWN.render(markdown)
    return html.unescape(re.sub(r"<!-- -->|<[a-z/][^>]*>", "", page)).strip()


def test_changes_under_their_articles() -> None:
    comparison = treaty()
    changed = [pair for pair in comparison.pairs if pair.relations != ("unchanged",)]
    assert_expected("treaty.md", comparison_markdown(comparison, changed, explain=False))


def test_unchanged_clauses_are_folded_away() -> None:
    comparison = treaty()
    text = comparison_markdown(comparison, comparison.pairs, explain=False)
    assert (
        dedent("""\
        <details>
        <summary>1 unchanged clause</summary>

        - Article 2(1): The Parties recognise the border between them.

        </details>""")
        in text
    )


TYPED = [
    "[x](y) [shall][should] [ ] [^1]",
    "**bold** _em_ `code` ~~gone~~ a*b*c",
    "<script>alert(1)</script> &amp; <!-- no -->",
    "a | b \\ c \\| d",
    "![pic](http://example.org/x.png)",
    "# no heading",
    "- no list",
    "+ no list",
    "1. no list",
    "12) no list",
    "> no quotation",
    "=====",
    "---",
    "$5 and $6, x^2",
    "@nobody and #12 and :smile: and www.example.org",
    "communication[s], modalit[y][ies]",
]


@pytest.mark.parametrize("typed", TYPED)
def test_words_render_as_typed(typed: str) -> None:
    build = Builder()
    build.pair("added", [], [build.clause(1, "Article 1", typed)])
    build.pair("unchanged", [build.clause(0, "2", typed)], [build.clause(1, "2", typed)])
    comparison = build.comparison()
    for pair in comparison.pairs:
        page = rendered(comparison_markdown(comparison, [pair], explain=False))
        assert page.endswith(typed)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1))
def test_any_words_render_as_typed(words: str) -> None:
    shown = rendered(f"> x{escaped(words)}x")
    assert shown == f"x{safe.one_line(words)}x".strip()


def test_no_host_turns_words_into_links_or_mentions() -> None:
    assert escaped("http://a.b www.c.d @me #1 :x:") == (
        r"http\://a.b www\.c.d @<!-- -->me #<!-- -->1 :<!-- -->x:"
    )


def test_control_sequences_are_shown_and_not_obeyed() -> None:
    assert escaped("\x1b[31m\u202e") == r"␛\[31m\\u202e"
