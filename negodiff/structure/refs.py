"""Citations: from a finished tree of nodes to clauses that a person can name.

References use the article word of the draft's language with a normalised number, so that "ARTICLE
V" and "Article 5" are cited alike. They are unique: a clause whose reference would be ambiguous is
cited with the division above it, and where that does not help with a running number.

East Asian items keep their numeral, which tells them from paragraphs: 第2条(3) is the third
paragraph (第二条第三款), 第2条(三) the third item (第二条第（三）项).
"""

import re
from typing import Final

from negodiff.model.clause import Clause, Kind
from negodiff.structure.sequence import NUMERIC
from negodiff.structure.tree import DIVISIONS, RANKS, Node

_LONGEST_HEADING: Final = 60
_CLAUSE: Final = re.compile(r"\b[Cc]lauses? \d")
_SECTION: Final = re.compile(r"\b[Ss]ections? \d")
_GATHERING: Final = frozenset(("part", "title", "chapter", "heading"))
"""What holds articles: an item right below it is not cited in brackets."""
_NUMBERED: Final = NUMERIC - {"1.1"}
"""Styles of siblings beside which "(2)" would not be an unnumbered paragraph's ordinal."""
_EASTERN_ITEMS: Final = frozenset(("(一)", "一"))
_HOLDERS: Final = DIVISIONS | {"heading"}


def clauses_of(nodes: list[Node], language: str) -> tuple[Clause, ...]:
    """The clauses of a finished tree, in reading order, each with its unique reference."""
    _qualify(nodes, language)
    numbered = _numbered_top(nodes, language)
    seen: dict[str, int] = {}
    result: list[Clause] = []
    for node in nodes:
        parent = node.parent
        if node.family == "item":
            ref = _item_ref(node, parent, parent.ref if parent is not None else "", numbered)
        else:
            ref = _ref(node)
        if ref in seen:
            if parent is None or ref != parent.ref or not is_sole(node):
                ref = _unique(ref, seen)
        else:
            seen[ref] = 1
        node.ref = ref
        above = -1 if parent is None else parent.index
        text = node.text if node.more is None else node.full_text
        result.append(
            Clause(above, node.kind, node.label, node.number, ref, node.heading, text, node.lines)
        )
    return tuple(result)


def _unique(ref: str, seen: dict[str, int]) -> str:
    """The reference with a running number, recorded as taken."""
    candidate = ref
    while candidate in seen:
        seen[ref] += 1
        candidate = f"{ref} [{seen[ref]}]"
    seen[candidate] = 1
    return candidate


def is_sole(node: Node) -> bool:
    """Whether an unlabelled paragraph is all that its article says."""
    parent = node.parent
    return (
        node.family == "plain" and parent is not None and parent.plain == 1
        and not parent.text and not parent.last_style and parent.index >= 0
    )  # fmt: skip


def _display(node: Node, language: str) -> str:
    """A worded label as it is cited: "Article 5", "第5条之1", "Annex I"."""
    words = node.words
    word = words[0]
    if len(words) > 1:
        for candidate in words:
            if candidate.language == language:
                word = candidate
                break
    if word.family == "article" or (node.number[:1].isdigit() and "." in node.number):
        number = node.numeral if node.number.isalpha() and node.numeral.isupper() else node.number
    else:
        number = node.numeral or node.number
        if node.number.startswith(str(node.ordinal)) and len(node.number) > len(str(node.ordinal)):
            number += node.number[len(str(node.ordinal)) :]
    for mark in "之の의":
        if mark in number:
            base, _, tail = number.partition(mark)
            return f"{word.display.format(base)}{mark}{tail}"
    return word.display.format(number).strip()


def _qualify(nodes: list[Node], language: str) -> None:
    """Write down how each division is cited, and which must be cited with what is above it."""
    groups: dict[tuple[int, str], list[Node]] = {}
    for node in nodes:
        if node.words:
            node.display = _display(node, language)
            if node.family in DIVISIONS:
                groups.setdefault((_annex_of(node), node.display), []).append(node)
    restarting = {
        (annex, group[0].family)
        for (annex, _), group in groups.items()
        if len(group) > 1
        and len({node.parent.index for node in group if node.parent is not None}) > 1
        and all(n.parent is not None and n.parent.family in _HOLDERS for n in group)
    }
    if restarting:
        for (annex, _), group in groups.items():
            for node in group:
                node.qualified = (annex, node.family) in restarting


def _annex_of(node: Node) -> int:
    """Position of the annex that a division is or stands in, or -1."""
    above: Node | None = node
    while above is not None:
        if above.family == "annex":
            return above.index
        above = above.parent
    return -1


def _numbered_top(nodes: list[Node], language: str) -> str:
    """How a bare number at the top is cited: "Section {}" or "Clause {}" in a contract.

    Which of the two it says itself decides; in other drafts it is "Paragraph {}".
    Below recitals one paragraph that looks like a heading makes no contract of a resolution.
    """
    if language != "en":
        return "{}"
    top = [n for n in nodes if n.family == "item" and (n.parent is None or n.parent.carries)]
    headed = sum(1 for n in top if n.heading)
    recited = any(n.family == "recital" for n in nodes)
    if not headed or (recited and headed * 2 < len(top)):
        return "Paragraph {}"
    clauses = sum(len(_CLAUSE.findall(n.text)) for n in nodes if "lause" in n.text)
    sections = sum(len(_SECTION.findall(n.text)) for n in nodes if "ection" in n.text)
    return "Clause {}" if clauses > sections else "Section {}"


def _ref(node: Node) -> str:
    """The citation of any other node whose parent is cited already."""
    parent = node.parent
    above = "" if parent is None else parent.ref
    family = node.family
    if family == "plain":
        return _plain_ref(node, parent, above)
    if node.words:
        return _worded_ref(node, parent, above)
    serial = f"({node.serial})" if node.serial > 1 else ""
    if family == "flush":
        return f"{above}, closing words{serial and ' ' + serial}"
    if family == "title":
        return f"Title{serial}"
    if family == "preamble":
        return "Preamble"
    if family == "recital":
        return f"{above}, recital {node.serial}"
    if family == "enacting":
        return f"{above}, closing words{serial and ' ' + serial}"
    if family == "closing":
        if parent is None:
            return "Closing"
        return f"{above}{serial}" if parent.family == "closing" else f"{above}, closing"
    if family == "note":
        return f"Note {node.number or node.serial}"
    if family == "row":
        return f"{above}, row {node.serial}" if above else f"Row {node.serial}"
    if family == "heading":
        return _heading_ref(node)
    if family == "bullet":
        return f"{above}, bullet {node.serial}" if above else f"Bullet {node.serial}"
    return f"{above}, text{serial}" if above else f"Introduction{serial}"


def _worded_ref(node: Node, parent: Node | None, above: str) -> str:
    display = node.display
    if parent is None:
        return display
    if node.family == "option" or node.qualified:
        return f"{above}, {display}"
    annex = parent
    while annex.family != "annex":
        if annex.parent is None:
            return display
        annex = annex.parent
    return f"{annex.ref}, {display}"


def _heading_ref(node: Node) -> str:
    heading = node.heading
    if len(heading) > _LONGEST_HEADING:
        heading = heading[:_LONGEST_HEADING].rsplit(" ", 1)[0] + "…"
    return heading.rstrip(".: ") or "Section"


def _item_ref(node: Node, parent: Node | None, above: str, numbered: str) -> str:
    number = node.number
    if node.numeral.isupper() and number.islower():
        number = number.upper()
    elif node.style in _EASTERN_ITEMS:
        number = node.numeral
    if parent is None:
        if number[:1].isdigit() and "." not in number:
            return numbered.format(number)
        return number
    if "." in number and number[:1].isdigit():
        return _decimal_ref(number, parent, above)
    if "." in number and above.endswith(number.partition(".")[0]):
        return above + number[number.index(".") :]
    if parent.carries:
        return numbered.format(number)
    if parent.family in _GATHERING:
        return f"{above}, {number}"
    if parent.parent is None and parent.style[:1] == "A" and number[:1].isdigit():
        return f"{above}.{number}"
    return f"{above}({number})"


def _decimal_ref(number: str, parent: Node, above: str) -> str:
    """Cite "Article 5.2", "Section 7.2", or the bare decimal of a contract: "7.2"."""
    owner = parent.number
    named = parent.words or "." in owner
    if named and number.startswith(f"{owner}.") and above.endswith(owner):
        return above.removesuffix(owner) + number
    if parent.kind in (Kind.ARTICLE, Kind.ANNEX, Kind.TEXT):
        return f"{above}, {number}"
    if owner and above.endswith(f"({owner})"):
        return f"{above.removesuffix(f'({owner})')}, {number}"
    prefix, _, _ = above.rpartition(", ")
    return f"{prefix}, {number}" if prefix else number


def _plain_ref(node: Node, parent: Node | None, above: str) -> str:
    if parent is None:
        return f"Text {node.serial}"
    if parent.rank < RANKS["section"] and parent.family != "annex":
        return f"{above}, paragraph {node.serial}"
    if is_sole(node):
        return above
    if parent.implied and node.serial == 1:
        return f"{above}(1)"
    if parent.last_style in _NUMBERED:
        serial = f" {node.serial}" if node.serial > 1 else ""
        return f"{above}, unnumbered paragraph{serial}"
    return f"{above}({node.serial})"
