"""A whole Word document: its body between the parts that every document needs."""

from collections.abc import Iterable, Mapping

from lxml import etree

from negodiff.report.ooxml import word
from negodiff.report.ooxml.package import Part, Relation, package, serialised
from negodiff.report.ooxml.styles import SMALL, styles
from negodiff.report.ooxml.word import Box, RunStyle, element, paragraph, run
from negodiff.report.safe import one_line, xml

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_METADATA = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_WORD = "http://schemas.microsoft.com/office/word"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


def document(
    body: Iterable[etree._Element],
    box: Box,
    *,
    title: str,
    language: str = "und",
    others: Mapping[str, etree._Element] | None = None,
) -> bytes:
    """A document as the bytes of a ``.docx`` file.

    Args:
        body: Paragraphs and tables. A table must not stand last: Word needs a paragraph there, and
            one is added.
        box: The page.
        title: What the document calls itself in its properties; nobody's name is put there.
        language: ISO 639-1 code of its words, or "und".
        others: The parts that the body refers to, by what the standard calls them: "comments",
            "footnotes", "numbering".
    """
    content = list(body)
    if not content or content[-1].tag == word.tag("tbl"):
        content.append(paragraph(style=SMALL))
    main = word.root("document", element("body", *content, word.section(box, footer="rId2")))
    related = [
        Relation("rId1", f"{_OFFICE}/styles", "styles.xml"),
        Relation("rId2", f"{_OFFICE}/footer", "footer1.xml"),
        Relation("rId3", f"{_OFFICE}/settings", "settings.xml"),
    ]
    further: list[Part] = []
    for at, (kind, root) in enumerate((others or {}).items(), start=4):
        related.append(Relation(f"rId{at}", f"{_OFFICE}/{kind}", f"{kind}.xml"))
        further.append(Part(f"word/{kind}.xml", f"{_WORD_TYPE}.{kind}+xml", serialised(root)))
    parts = [
        Part(
            "word/document.xml",
            f"{_WORD_TYPE}.document.main+xml",
            serialised(main),
            tuple(related),
        ),
        *further,
        Part("word/styles.xml", f"{_WORD_TYPE}.styles+xml", serialised(styles(language))),
        Part("word/settings.xml", f"{_WORD_TYPE}.settings+xml", serialised(_settings())),
        Part("word/footer1.xml", f"{_WORD_TYPE}.footer+xml", serialised(_footer(title))),
        Part(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            serialised(_properties(title)),
        ),
    ]
    relations = (
        Relation("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
        Relation("rId2", f"{_METADATA}/core-properties", "docProps/core.xml"),
    )
    return package(parts, relations)


def _settings() -> etree._Element:
    """That the document is laid out as by Word since 2013, not in the way of older ones."""
    mode = element("compatSetting", uri=_WORD, val=15)
    mode.set(word.tag("name"), "compatibilityMode")
    return word.root("settings", element("compat", mode))


def _footer(title: str) -> etree._Element:
    """The title and the number of the page."""
    note = RunStyle("Note")
    page = element("fldSimple", run("1", note), instr=" PAGE ")
    pages = element("fldSimple", run("1", note), instr=" NUMPAGES ")
    return word.root(
        "ftr",
        paragraph(run(f"{one_line(title)} · ", note), page, run(" / ", note), pages, style=SMALL),
    )


def _properties(title: str) -> etree._Element:
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DUBLIN_CORE})
    made = etree.SubElement(root, f"{{{_DUBLIN_CORE}}}title")
    made.text = xml(one_line(title))
    return root
