"""HTML becomes blocks: the text a browser shows, the numbers of its lists included.

Scripts never run, nothing is fetched, and style sheets are not applied: only what an element itself
says about how it looks is heeded (:mod:`negodiff.readers.html.styles`).
"""

from negodiff.errors import InputError
from negodiff.readers.html.body import Walk
from negodiff.readers.html.page import opened
from negodiff.readers.material import Material
from negodiff.readers.noticed import noticed, unusual
from negodiff.readers.reading import Reading
from negodiff.readers.writing import handed_on


def read(data: bytes, path: str, reading: Reading) -> Material:
    """Read a page.

    Raises:
        InputError: It is above a limit, holds no text, or is not in the stated encoding.
    """
    reading.limits.keep("html", len(data), "the page has bytes", path)
    root, told = opened(data, path, reading)
    walk = Walk(root, reading, path)
    blocks, markup = handed_on(walk.paragraphs(), walk.asides)
    if not blocks and not markup.revisions:
        hint = "Give the file that holds the text."
        raise InputError("the page holds no text", place=path, hint=hint)
    reading.limits.keep("paragraphs", len(blocks), "the page has paragraphs", path)
    findings = (
        *told,
        *unusual(blocks),
        *walk.findings,
        *noticed(markup, reading.view, no_text=not blocks),
    )
    whole = markup._replace(asides=(*walk.asides, *walk.shown))
    return Material(blocks, "", "", findings, markup=whole)
