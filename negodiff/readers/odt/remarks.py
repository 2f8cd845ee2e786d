"""Comments: who says what, and who answers; where they stand is told by the walk."""

from typing import NamedTuple

from lxml import etree

from negodiff.model.markup import Comment
from negodiff.readers.odt.names import ANNOTATION, LIST, PARAGRAPHS, plain_text, q


class Remark(NamedTuple):
    """A comment with its answers.

    Attributes:
        comment: What it says.
        name: By which its end is marked; "" for a comment on no words.
    """

    comment: Comment
    name: str


def comments(root: etree._Element) -> dict[etree._Element, Remark]:
    """The comments of a text by their elements, each with its answers; these are none themselves.

    An answer to an answer belongs to the same conversation.
    """
    elements = list(root.iter(ANNOTATION))
    if not elements:
        return {}
    ended = {end.get(q("office:name"), "") for end in root.iter(q("office:annotation-end"))}
    names = {name: each for each in elements if (name := each.get(q("office:name"), ""))}
    found = {each: _comment(each) for each in elements}
    answers: dict[etree._Element, list[Comment]] = {}
    for each in elements:
        first = _first(each, names)
        if first is not each:
            answers.setdefault(first, []).append(found.pop(each))
    return {
        each: Remark(
            comment._replace(replies=tuple(answers.get(each, ()))),
            name if (name := each.get(q("office:name"), "")) in ended else "",
        )
        for each, comment in found.items()
    }


def of_changes(root: etree._Element) -> list[Comment]:
    """The comments that somebody wrote on tracked changes."""
    found = (_comment(each) for each in root.iter(q("office:change-info")))
    return [each for each in found if each.text]


def _first(element: etree._Element, names: dict[str, etree._Element]) -> etree._Element:
    """The comment that began a conversation."""
    seen = {element}
    while (above := names.get(element.get(q("loext:parent-name"), ""))) is not None:
        if above in seen:
            break
        seen.add(above)
        element = above
    return element


def _comment(element: etree._Element) -> Comment:
    words = [plain_text(each) for each in element if each.tag in PARAGRAPHS or each.tag == LIST]
    return Comment(
        element.findtext(q("dc:creator"), "").strip(),
        element.findtext(q("dc:date"), "").strip(),
        "\n".join(each for each in words if each),
    )
