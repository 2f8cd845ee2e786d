"""Comments put into a Word file that may have some already."""

from collections.abc import Sequence

from lxml import etree

from negodiff.readers.word.parts import Parts
from negodiff.report.ooxml.package import serialised
from negodiff.report.ooxml.word import element, root, tag
from negodiff.report.redline.adding import added


def first_number(parts: Parts) -> int:
    """The number of the next comment."""
    comments = parts.first("comments")
    stated = [] if comments is None else [each.get(tag("id"), "") for each in comments]
    return max((int(each) for each in stated if each.isdecimal()), default=-1) + 1


def comment_on(paragraph: etree._Element, number: int) -> None:
    """Put the signs of a comment around all that a paragraph holds."""
    first = 1 if len(paragraph) and paragraph[0].tag == tag("pPr") else 0
    paragraph.insert(first, element("commentRangeStart", id=number))
    paragraph.append(element("commentRangeEnd", id=number))
    paragraph.append(element("r", element("commentReference", id=number)))


def with_comments(parts: Parts, comments: Sequence[etree._Element]) -> dict[str, bytes]:
    """The parts that change, or come to be, when a file gets comments.

    Raises:
        UnplacedError: The file lacks what every Word file has.
    """
    if not comments:
        return {}
    there = parts.related("comments")
    if there:
        holder = parts.xml(there[0])
        assert holder is not None
        holder.extend(comments)
        return {there[0]: serialised(holder)}
    return added(parts, "comments", root("comments", *comments))
