"""Large Word files: articles numbered through styles, runs cut up as Word cuts them.

`python -m tests.bench.contracts PAGES OLD NEW` writes two drafts of so many pages of 500 words.
"""

from __future__ import annotations

import random
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from .texts import ARTICLES, WORDS, Article, Source, articles, changed

_MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_LOOK = (
    '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="24"/>'
    '<w:lang w:val="en-GB"/></w:rPr>'
)
_LEVELS = (("Heading1", "heading 1", "Article %1"), ("Body", "Numbered Body", "%2."))


def word_file(draft: list[Article], rng: random.Random) -> dict[str, str]:
    """The parts of a Word file."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for style, name, _ in _LEVELS
    )
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (style, _, text) in enumerate(_LEVELS)
    )
    body: list[str] = []
    for article in draft:
        body.append(_paragraph("Heading1", article.heading, rng))
        body += [_paragraph("Body", text, rng) for text in article.paragraphs]
    return {
        "_rels/.rels": _relations(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": _relations(styles="styles.xml", numbering="numbering.xml"),
        "word/styles.xml": f"<w:styles {_MAIN}>{styles}</w:styles>",
        "word/numbering.xml": (
            f'<w:numbering {_MAIN}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
        ),
        "word/document.xml": f"<w:document {_MAIN}><w:body>{''.join(body)}</w:body></w:document>",
    }


def _relations(**targets: str) -> str:
    each = "".join(
        f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{each}</Relationships>'


def _paragraph(style: str, text: str, rng: random.Random) -> str:
    """A paragraph in runs of four to fourteen words, each with its look and editing session."""
    words = text.split(" ")
    runs: list[str] = []
    at = 0
    while at < len(words):
        size = rng.randint(4, 14)
        piece = escape(" ".join(words[at : at + size]))
        at += size
        space = " " if at < len(words) else ""
        runs.append(
            f'<w:r w:rsidR="{rng.getrandbits(32):08X}">{_LOOK}'
            f'<w:t xml:space="preserve">{piece}{space}</w:t></w:r>'
        )
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(runs)}</w:p>'


def write(parts: dict[str, str], path: Path) -> None:
    """Write the archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def main() -> None:
    """Write two drafts."""
    pages, old, new = int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    source = Source()
    draft = articles(source, round(pages * 500 / WORDS * ARTICLES))
    write(word_file(draft, source.rng), old)
    write(word_file(changed(source, draft), source.rng), new)


if __name__ == "__main__":
    main()
