"""Content controls that hold changes: left where such changes hold, else only what is in them.

LibreOffice takes most controls around paragraphs and cells, and those for plain text, for one field
and forgets what was tracked inside. Word fills a control that is bound to data from there when it
opens the file, whatever stands in it.
"""

from typing import Final

from lxml import etree

from negodiff.report.ooxml.word import tag

_CONTENT: Final = tag("sdtContent")
_CHANGES: Final = tuple(map(tag, ("ins", "del", "moveFrom", "moveTo")))
_LASTING: Final = tuple(map(tag, ("docPartObj", "docPartList", "picture", "citation", "date")))
"""Kinds of controls around paragraphs in which LibreOffice tracks changes."""


def open_changed(root: etree._Element) -> None:
    """Put what a control holds in its place, where a change inside it would be lost."""
    for control in list(root.iter(tag("sdt"))):
        content = control.find(_CONTENT)
        above = control.getparent()
        if content is None or above is None or next(content.iter(*_CHANGES), None) is None:
            continue
        if not _lasts(control, content):
            place = above.index(control)
            above[place : place + 1] = list(content)


def _lasts(control: etree._Element, content: etree._Element) -> bool:
    kinds = {each.tag for each in control.iterfind(f"{tag('sdtPr')}/*")}
    if tag("dataBinding") in kinds or tag("text") in kinds:
        return False
    in_paragraph = next(control.iterancestors(tag("p")), None) is not None
    around_rows = content.find(tag("tr")) is not None
    return in_paragraph or around_rows or not kinds.isdisjoint(_LASTING)
