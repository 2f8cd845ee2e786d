"""Which runs of a file belong to one field, and so can only be put in together."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from lxml import etree

from negodiff.report.ooxml.word import element, tag
from negodiff.report.redline.tracked import XML_SPACE

_RUN: Final = tag("r")
_CHAR: Final = tag("fldChar")
_TYPED: Final = frozenset({"HYPERLINK", "FORMTEXT"})
"""Fields whose result is words like any others."""


class Field(NamedTuple):
    """A field that begins and ends among the children of one element.

    Attributes:
        runs: All of its runs.
        typed: Whether its result may be changed in part.
    """

    runs: tuple[etree._Element, ...]
    typed: bool


def spell_out(root: etree._Element) -> None:
    """Write the fields of one element as runs: the element may not stand in a tracked change.

    Word and LibreOffice do not track changes inside it either.
    """
    for field in list(root.iter(tag("fldSimple"))):
        code = element("instrText")
        code.text = field.get(tag("instr"), "")
        code.set(XML_SPACE, "preserve")
        above = field.getparent()
        if above is not None:
            place = above.index(field)
            begun = [_sign("begin"), element("r", code), _sign("separate")]
            above[place : place + 1] = [*begun, *field, _sign("end")]


def _sign(kind: str) -> etree._Element:
    return element("r", element("fldChar", fldCharType=kind))


def fields(paragraph: etree._Element) -> Iterator[Field]:
    """The outermost fields of a paragraph, with those inside them."""
    above_each = [each.getparent() for each in paragraph.iter(_RUN) if _begins(each)]
    for above in dict.fromkeys(above_each):
        if above is None:
            continue
        begun: int | None = None
        depth = 0
        children = list(above)
        for at, child in enumerate(children):
            for sign in child.iter(_CHAR) if child.tag == _RUN else ():
                kind = sign.get(tag("fldCharType"))
                depth += (kind == "begin") - (kind == "end")
                if kind == "begin" and depth == 1:
                    begun = at
                elif kind == "end" and depth == 0 and begun is not None:
                    yield _field(children[begun : at + 1])
                    begun = None


def ends_of_others(paragraph: etree._Element) -> list[etree._Element]:
    """The runs at the start of a paragraph that end fields which began in one before it."""
    found: list[etree._Element] = []
    for run in paragraph.iterchildren(_RUN):
        held = [each for each in run if each.tag != tag("rPr")]
        kinds = {each.get(tag("fldCharType")) for each in held if each.tag == _CHAR}
        if len(held) != 1 or kinds != {"end"}:
            break
        found.append(run)
    return found


def _begins(run: etree._Element) -> bool:
    return any(each.get(tag("fldCharType")) == "begin" for each in run.iterchildren(_CHAR))


def _field(children: list[etree._Element]) -> Field:
    code = "".join(each.text or "" for child in children for each in child.iter(tag("instrText")))
    first = code.split()[:1]
    return Field(
        tuple(child for child in children if child.tag == _RUN),
        bool(first) and first[0].upper() in _TYPED,
    )
