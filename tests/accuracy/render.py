"""A tree and a style → the printed draft, with the lines that each unit ended up on."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field

from .labels import NUMERALS
from .model import Kind, Node, Rendered, Unit
from .styles import Style

REF_OPEN, REF_CLOSE = "\ue000", "\ue001"
"""Around the uid of an article that a text refers to; replaced by its number when printed."""

_SUFFIX_LAST = ("zh", "ja", "ko")
_MARK = "\ue002"
_NO_START = "。、，；：）】"


@dataclass(frozen=True, slots=True)
class Layout:
    """What differs between two copies of one text: `width` 0 is one line per paragraph."""

    width: int = 0
    indent: int = 0
    heading_gap: bool = False
    joiner: str = " "


@dataclass(slots=True)
class _Printer:
    """Lines and units so far. A block is printed whole, so that it knows its lines."""

    style: Style
    layout: Layout
    numbers: dict[int, str]
    lines: list[str] = field(default_factory=list)
    units: dict[int, Unit] = field(default_factory=dict)

    def block(self, text: str, *, indent: int = 0, gap: bool = True) -> tuple[int, int]:
        first = len(self.lines) + 1
        self.lines.extend(self._wrap(text, " " * indent))
        last = len(self.lines)
        if gap and not (self.style.tight and not self.layout.width):
            self.lines.append("")
        return first, last

    def _wrap(self, text: str, indent: str) -> list[str]:
        width = self.layout.width
        if not width or text.startswith("#"):
            return [indent + text]
        if self.layout.joiner:
            return textwrap.wrap(
                text,
                width,
                initial_indent=indent,
                subsequent_indent=indent,
                break_long_words=False,
                break_on_hyphens=False,
            )
        return _wrap_unspaced(text, width // 2)

    def unit(self, node: Node, kind: Kind, label: str, lines: tuple[int, int]) -> None:
        self.units[node.uid] = Unit(
            node.uid, kind, label, node.heading, self.resolve(node.text), lines
        )

    def resolve(self, text: str) -> str:
        """Put the printed numbers in place of the references."""
        head, *rest = text.split(REF_OPEN)
        out = [head]
        for piece in rest:
            uid, _, tail = piece.partition(REF_CLOSE)
            out.append(self.numbers.get(int(uid), "1") + tail)
        return "".join(out)


def _wrap_unspaced(text: str, step: int) -> list[str]:
    """Lines of `step` characters; none starts with a mark or inside a number."""
    lines = []
    while len(text) > step:
        at = step
        while at > 1 and (text[at] in _NO_START or (text[at - 1 : at + 1]).isdigit()):
            at -= 1
        lines.append(text[:at])
        text = text[at:]
    return [*lines, text]


def article_numbers(root: Node, style: Style) -> dict[int, tuple[str, str]]:
    """uid → (number as labels print it, number as references print it)."""
    out: dict[int, tuple[str, str]] = {}
    count = 0
    for node in root.walk():
        if node.kind != "article":
            continue
        suffix = style.bis if node.inserted and count else ""
        count += 0 if suffix else 1
        label = NUMERALS[style.numeral](count)
        plain = NUMERALS[style.reference](count)
        if style.language in _SUFFIX_LAST:
            out[node.uid] = (f"{label}{_MARK}{suffix}", plain)
        else:
            out[node.uid] = (label + suffix, plain + suffix)
    return out


def _article_label(style: Style, number: str) -> str:
    """第三条之一 and 제3조의2 put the suffix behind the word, other scripts behind the number."""
    plain, _, suffix = number.partition(_MARK)
    return style.article.format(n=plain) + suffix


def render(
    root: Node, style: Style, layout: Layout, stale: dict[int, str] | None = None
) -> tuple[Rendered, dict[int, str]]:
    """The draft as text, and the numbers its references used.

    `stale` holds the numbers of the draft before: a reference to an article that is gone keeps the
    old one, as happens in real drafts.
    """
    numbers = article_numbers(root, style)
    references = {**(stale or {}), **{uid: ref for uid, (_, ref) in numbers.items()}}
    printer = _Printer(style, layout, references)
    chapters = 0
    for node in root.walk():
        match node.kind:
            case "title":
                mark = "# " if style.markdown else ""
                printer.unit(node, node.kind, "", printer.block(mark + node.text))
            case "opening" | "recital" | "enacting" | "closing":
                printer.unit(node, node.kind, "", printer.block(printer.resolve(node.text)))
            case "chapter":
                chapters += 1
                number = NUMERALS[style.chapter_numeral](chapters)
                _top(printer, node, style.chapter.format(n=number))
            case "annex":
                _top(printer, node, style.annex)
                _paragraphs(printer, node, "", lead="")
            case "article":
                _article(printer, node, numbers[node.uid][0])
            case _:
                pass
    return Rendered("\n".join(printer.lines).rstrip() + "\n", printer.units), references


def _top(printer: _Printer, node: Node, label: str) -> None:
    """A chapter or an annex: a label, its heading on the next line, or beside it in Markdown."""
    if printer.style.markdown:
        line = f"{label} – {node.heading}" if node.heading else label
        lines = printer.block(f"# {line}")
    elif node.heading:
        first, _ = printer.block(label, gap=printer.layout.heading_gap)
        lines = (first, printer.block(node.heading)[1])
    else:
        lines = printer.block(label)
    printer.unit(node, node.kind, label, lines)


def _article(printer: _Printer, node: Node, number: str) -> None:
    style = printer.style
    label = _article_label(style, number)
    mark, close = {"hash": ("## ", ""), "bold": ("**", "**"), "": ("", "")}[style.markdown]
    if node.heading and style.heading == "beside":
        line = style.beside.format(label=label, heading=node.heading)
    else:
        line = label
    above = node.heading and style.heading == "above"
    first = len(printer.lines) + 1
    if above:
        printer.block(style.above.format(heading=node.heading), gap=False)
    if style.run_on:
        at = len(printer.lines) + 1
        _paragraphs(printer, node, number, lead=line)
        printer.unit(node, "article", label, (first, at))
        return
    below = bool(node.heading) and style.heading == "below"
    gap = not below or printer.layout.heading_gap or style.markdown == "bold"
    _, last = printer.block(f"{mark}{line}{close}", gap=gap)
    if below:
        _, last = printer.block(f"{mark if close else ''}{node.heading}{close}")
    printer.unit(node, "article", label, (first, last))
    _paragraphs(printer, node, number, lead="")


def _paragraphs(printer: _Printer, parent: Node, number: str, *, lead: str) -> None:
    """The paragraphs of an article or annex, numbered when there are several of them."""
    style = printer.style
    count = len(parent.children)
    for index, node in enumerate(parent.children, 1):
        label = ""
        if parent.numbered and count > 1 and style.paragraph:
            template = style.paragraph if number else style.paragraph.replace("{a}.{n}", "{n}.")
            own = NUMERALS[style.paragraph_numeral](index)
            label = template.format(n=own, a=number)
        text = printer.resolve(node.text)
        start = f"{label} {text}" if label else text
        if lead and index == 1:
            start = f"{lead} {start}"
        printer.unit(node, "paragraph", label, printer.block(start))
        for place, item in enumerate(node.children, 1):
            mark = style.item.format(n=NUMERALS[style.item_numeral](place))
            indent = 0 if style.markdown else printer.layout.indent
            line = f"{mark} {printer.resolve(item.text)}"
            printer.unit(item, "item", mark, printer.block(line, indent=indent))
