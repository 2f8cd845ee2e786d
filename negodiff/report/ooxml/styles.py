"""The styles of a Word document: one small set that every document of ours shares.

Fonts are named for each kind of script; where one is missing, Word takes another that has the
letters. What was put in and taken out is told by lines, not by colour alone.
"""

from typing import NamedTuple

from lxml import etree

from negodiff.report.ooxml.word import element, root

INSERTED = "Inserted"
DELETED = "Deleted"
NOTE = "Note"
STRONG = "StrongWords"
TABLE = "GridTable"
TITLE = "Title"
SMALL = "Small"
BODY = "BodyText"
CELL = "CellText"
HEADING = "Heading1"
HEADINGS = tuple(f"Heading{level}" for level in range(1, 7))
"""A heading of each level that there is."""
CITATION = "FootnoteReference"
FOOTNOTE = "FootnoteText"

_FONT = {
    "ascii": "Calibri",
    "hAnsi": "Calibri",
    "eastAsia": "Noto Serif CJK SC",
    "cs": "Arial",
}
_GREY = "595959"
_GREEN = "1B5E20"
_RED = "9C1C1C"
_LINE = "A6A6A6"


_EASTERN = frozenset({"zh", "ja", "ko"})
_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "fa", "he", "ps", "ur", "yi"})


class Type(NamedTuple):
    """Letters and space of a paragraph style: half points, and twips before and after."""

    size: int
    bold: bool = False
    before: int = 0
    after: int = 0
    keep_next: bool = False
    outline: int | None = None


_PARAGRAPHS = {
    TITLE: ("Title", Type(32, bold=True, after=120, keep_next=True)),
    **{
        key: (
            f"heading {level + 1}",
            Type(
                24 if level < 2 else 21,
                bold=True,
                before=240,
                after=80,
                keep_next=True,
                outline=level,
            ),
        )
        for level, key in enumerate(HEADINGS)
    },
    BODY: ("Body Text", Type(20, after=120)),
    SMALL: ("Small", Type(18, after=60)),
    CELL: ("Cell text", Type(17, after=40)),
    FOOTNOTE: ("footnote text", Type(17, after=20)),
}


def styles(language: str = "und") -> etree._Element:
    """The styles part, in the drafts' language (ISO 639-1), for the spelling checker."""
    return root(
        "styles",
        _defaults(language),
        _style("paragraph", "Normal", "Normal", element("qFormat"), default="1"),
        *(_paragraph_style(key, name, type_) for key, (name, type_) in _PARAGRAPHS.items()),
        _character_style(INSERTED, "Inserted", _GREEN, element("u", val="single")),
        _character_style(DELETED, "Deleted", _RED, before=element("strike")),
        _character_style(NOTE, "Note", _GREY, element("sz", val=14), element("szCs", val=14)),
        _style("character", STRONG, "Strong words", element("rPr", element("b"), element("bCs"))),
        _style(
            "character",
            CITATION,
            "footnote reference",
            element("rPr", element("vertAlign", val="superscript")),
        ),
        _table_style(),
    )


def _defaults(language: str) -> etree._Element:
    east, turned = language in _EASTERN, language in _RIGHT_TO_LEFT
    lang = element(
        "lang",
        # What is written in Latin letters beside such a language is broken into lines as English.
        val="en-GB" if east or turned or language == "und" else language,
        eastAsia=language if east else "zh-CN",
        bidi=language if turned else "ar-SA",
    )
    spacing = element("spacing", after=0, line=252, lineRule="auto")
    fonts = element("rFonts", **_FONT)
    return element(
        "docDefaults",
        element(
            "rPrDefault",
            element("rPr", fonts, element("sz", val=20), element("szCs", val=20), lang),
        ),
        element("pPrDefault", element("pPr", spacing)),
    )


def _style(
    kind: str, key: str, name: str, *children: etree._Element | None, **attributes: str
) -> etree._Element:
    named = element("name", val=name)
    return element("style", named, *children, type=kind, styleId=key, **attributes)


def _paragraph_style(key: str, name: str, type_: Type) -> etree._Element:
    return _style(
        "paragraph",
        key,
        name,
        element("basedOn", val="Normal"),
        element("qFormat"),
        element(
            "pPr",
            element("keepNext") if type_.keep_next else None,
            element("spacing", before=type_.before, after=type_.after),
            None if type_.outline is None else element("outlineLvl", val=type_.outline),
        ),
        element(
            "rPr",
            element("b") if type_.bold else None,
            element("bCs") if type_.bold else None,
            element("sz", val=type_.size),
            element("szCs", val=type_.size),
        ),
    )


def _character_style(
    key: str,
    name: str,
    color: str,
    *after: etree._Element,
    before: etree._Element | None = None,
) -> etree._Element:
    return _style(
        "character", key, name, element("rPr", before, element("color", val=color), *after)
    )


def _table_style() -> etree._Element:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = element(
        "tblBorders",
        *(element(side, val="single", sz=4, space=0, color=_LINE) for side in sides),
    )
    margins = element(
        "tblCellMar",
        *(element(side, w=70, type="dxa") for side in ("top", "left", "bottom", "right")),
    )
    return _style("table", TABLE, "Grid table", element("tblPr", borders, margins))
