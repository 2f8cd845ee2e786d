"""Whatever the input: no word is lost, no line number is wrong, no traceback."""

import re
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from negodiff.errors import NegodiffError
from negodiff.readers.table import read
from tests.readers.support import blocks

PIECES = st.sampled_from(
    [
        "Article 5", "(a)", "1.", "2)", "[", "]", "[shall]", "*", "**", "_", "____", "`", "```",
        "#", "##", "---", "===", "|", "|---|", "- ", "> ", "<!--", "-->", "<b>", "<br>", "[^1]",
        "[^1]:", "](", "http://x.y/z", "[l]:", "&amp;", "\\", "{:.x}", "The Parties", "shall",
        "disarma-", "ment", ".", ";", ",", ": ", "第五条", "缔约双方", "المادة", "статьи", "\u200b",
        "\n", "\n\n", "\n    ", "  \n", "\f", "\t", "\r\n", "\xa0", "\u3000", "---\n",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=60).map(" ".join) | st.lists(PIECES, max_size=60).map("".join)
WORDS = re.compile(r"[^\W\d_]+")


@settings(max_examples=400, deadline=None)
@given(TEXTS | st.text(max_size=300), st.sampled_from(["d.txt", "d.md", "d"]))
def test_any_text_is_read(text: str, name: str) -> None:
    try:
        found = read(text.encode("utf-8", "replace"), name).blocks
    except NegodiffError:
        return
    last = len(re.split("\r\n|[\n\r\x85\u2028\u2029]", text))
    lines = [block.lines for block in found]
    assert all(span and 1 <= span[0] <= span[1] <= last for span in lines)
    assert lines == sorted(lines, key=lambda span: span or (0, 0))
    assert all(block.text.strip() == block.text and block.text for block in found)


@settings(max_examples=400, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(NegodiffError):
        assert read(data, "draft").blocks is not None


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_plain_text_loses_no_letter(text: str) -> None:
    if not text.strip() or text.startswith("---"):
        return
    text = text.replace("\f", " ")
    found = blocks(text + " end", "d.txt") if "#" not in text else ()
    if found:
        assert "".join(WORDS.findall("".join(b.text for b in found))) == "".join(
            WORDS.findall(text + " end")
        )


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from("shall should [ ] ][ [[ ]] * ** _ __ ( ) ; , . \n".split(" "))))
def test_markdown_loses_no_word_and_no_bracket(parts: list[str]) -> None:
    text = "The Parties " + " ".join(parts) + " end."
    found = " ".join(block.text for block in blocks(text, "d.md"))
    assert WORDS.findall(found) == WORDS.findall(text)
    assert re.findall(r"[\[\]]", found) == re.findall(r"[\[\]]", text)
