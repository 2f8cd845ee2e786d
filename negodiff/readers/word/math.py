"""Formulas as a line of text: "(a)/(b)", "x^2", so that a change in one is seen in the words."""

from collections.abc import Callable, Iterable
from typing import Final

from lxml import etree

from negodiff.readers.word.names import M, W

_DEEPEST: Final = 60
_VAL: Final = f"{M}val"
_SKIPPED: Final = frozenset(
    {
        M + name
        for name in (
            "ctrlPr", "rPr", "fPr", "sSupPr", "sSubPr", "sSubSupPr", "sPrePr", "radPr", "naryPr",
            "dPr", "mPr", "funcPr", "limLowPr", "limUppPr", "barPr", "accPr", "boxPr",
            "borderBoxPr", "groupChrPr", "phantPr", "eqArrPr", "argPr", "oMathParaPr",
        )
    }
)  # fmt: skip
_TRACKED: Final = frozenset({W + name for name in ("ins", "del", "moveFrom", "moveTo")})
Printed = Callable[[etree._Element], bool]  # noqa: SLF001 - as lxml calls the type


def linear(element: etree._Element, printed: Printed) -> str:
    """A formula on one line.

    Args:
        element: The formula; of one that is nested too deep, only the words are given.
        printed: Whether this view prints what a tracked change (an element) holds.
    """
    return _linear(element, printed) if _is_shallow(element) else _words(element)


def _is_shallow(element: etree._Element) -> bool:
    """Whether nothing in a formula is nested deeper than people write it."""
    depth = 0
    for event, _ in etree.iterwalk(element, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            return False
    return True


def _words(element: etree._Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{M}t"))


def _linear(element: etree._Element, printed: Printed) -> str:
    tag = element.tag
    if tag in (f"{M}t", f"{W}t", f"{W}delText"):
        return element.text or ""
    if tag in _SKIPPED or (tag in _TRACKED and not printed(element)):
        return ""
    build = _BUILDERS.get(str(tag).removeprefix(M))
    return build(element, printed) if build else _all(element, printed)


def _all(elements: Iterable[etree._Element], printed: Printed) -> str:
    return "".join([_linear(each, printed) for each in elements])


def _part(element: etree._Element, name: str, printed: Printed) -> str:
    part = element.find(M + name)
    return "" if part is None else _all(part, printed)


def _grouped(text: str) -> str:
    return text if len(text) <= 1 or text.isalnum() else f"({text})"


def _property(element: etree._Element, name: str, default: str) -> str:
    found = element.find(f"{M}{str(element.tag).removeprefix(M)}Pr/{M}{name}")
    return default if found is None else found.get(_VAL, default)


def _fraction(element: etree._Element, printed: Printed) -> str:
    upper, lower = (_part(element, name, printed) for name in ("num", "den"))
    return f"{_grouped(upper)}/{_grouped(lower)}"


def _scripts(element: etree._Element, printed: Printed) -> str:
    base, lower, upper = (_part(element, name, printed) for name in ("e", "sub", "sup"))
    return (
        base + (f"_{_grouped(lower)}" if lower else "") + (f"^{_grouped(upper)}" if upper else "")
    )


def _root(element: etree._Element, printed: Printed) -> str:
    degree, under = (_part(element, name, printed) for name in ("deg", "e"))
    return f"{degree}√{_grouped(under)}"


def _brackets(element: etree._Element, printed: Printed) -> str:
    parts = [_all(each, printed) for each in element.iterchildren(f"{M}e")]
    begin, end = _property(element, "begChr", "("), _property(element, "endChr", ")")
    return begin + _property(element, "sepChr", "|").join(parts) + end


def _many(element: etree._Element, printed: Printed) -> str:
    sign = _property(element, "chr", "∫")
    lower, upper, body = (_part(element, name, printed) for name in ("sub", "sup", "e"))
    limits = (f"_{_grouped(lower)}" if lower else "") + (f"^{_grouped(upper)}" if upper else "")
    return f"{sign}{limits} {body}"


_BUILDERS: Final[dict[str, Callable[[etree._Element, Printed], str]]] = {
    "f": _fraction, "sSup": _scripts, "sSub": _scripts, "sSubSup": _scripts, "sPre": _scripts,
    "rad": _root, "d": _brackets, "nary": _many,
}  # fmt: skip
