"""Tracked changes: what each did, and whether its words are printed in the view asked for."""

from typing import NamedTuple

from lxml import etree

from negodiff.model.markup import Change, Revision
from negodiff.readers.making import is_printed
from negodiff.readers.odt.names import q
from negodiff.readers.reading import Reading

_KINDS = {
    q("text:insertion"): Change.INSERTED,
    q("text:deletion"): Change.DELETED,
    q("text:format-change"): Change.FORMATTED,
    q("text:UnknownChange"): Change.FORMATTED,
}


class Region(NamedTuple):
    """One tracked change.

    Attributes:
        revisions: What was done, the last act first: words that one side put in and another
            struck out again have two.
        content: What holds the words that were struck out; ``None`` where they stand in the text.
        printed: Whether the words it concerns are printed.
    """

    revisions: tuple[Revision, ...]
    content: etree._Element | None
    printed: bool


def regions(root: etree._Element, reading: Reading) -> dict[str, Region]:
    """The tracked changes of a text, by the name that the marks in it use."""
    found: dict[str, Region] = {}
    for each in root.iter(q("text:changed-region")):
        name = each.get(q("xml:id")) or each.get(q("text:id")) or ""
        acts = [act for act in each if act.tag in _KINDS]
        if not acts or not name:
            continue
        revisions = tuple(_revision(act) for act in acts)
        content = next((act for act in acts if act.tag == q("text:deletion")), None)
        printed = all(is_printed(revision, reading) for revision in revisions)
        found.setdefault(name, Region(revisions, content, printed))
    return found


def _revision(act: etree._Element) -> Revision:
    info = act.find(q("office:change-info"))
    author = info.findtext(q("dc:creator"), "") if info is not None else ""
    date = info.findtext(q("dc:date"), "") if info is not None else ""
    return Revision(_KINDS[act.tag], author.strip(), date.strip(), "")
