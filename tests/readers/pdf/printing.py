"""Small PDF files, printed from text as it stands in a test.

A page is typed: each character of a line takes the same width, so that a page of a test shows where
its words will stand. Words of another size, at another place or turned are added as `Run`.
"""

from collections.abc import Sequence
from textwrap import dedent
from typing import NamedTuple

SIZE = 10.0
"""Points of a letter; a character is 6 points wide."""
LINE = 12.0
LEFT, TOP = 72.0, 720.0
FONTS = ("Courier", "Courier-Bold", "Helvetica", "Symbol")
CLAUSES = (
    "1. The Parties shall agree on the",
    "course of the boundary within two",
    "years of the entry into force.",
    "2. Neither Party shall use force",
    "against the other in any place,",
    "nor threaten to use it.",
)
"""Two paragraphs, as lines of a narrow column."""


class Run(NamedTuple):
    """Words at a place of their own.

    Attributes:
        named: What the file says the text is; each sign of ``text`` is set by itself then.
    """

    text: str
    x: float
    y: float
    size: float = SIZE
    font: int = 0
    turn: tuple[int, int, int, int] = (1, 0, 0, 1)
    mode: int = 0
    named: str = ""


class Rule(NamedTuple):
    """A line or a box drawn on the page: left, bottom, width, height."""

    x: float
    y: float
    width: float
    height: float = 0.5


Thing = Run | Rule


def typed(text: str, *, top: float = TOP, left: float = LEFT) -> list[Run]:
    """The lines of a page; a line between two asterisks is bold."""
    runs = []
    for number, line in enumerate(dedent(text).strip("\n").split("\n")):
        bare = line.strip()
        if not bare:
            continue
        indent = len(line) - len(line.lstrip())
        bold = len(bare) > 2 and bare[0] == bare[-1] == "*"
        words = bare.strip("*") if bold else bare
        runs.append(
            Run(words, left + indent * 0.6 * SIZE, top - number * LINE, SIZE, 1 if bold else 0)
        )
    return runs


def pdf(*pages: str | Sequence[Run] | Sequence[Thing], extra: str = "", catalog: str = "") -> bytes:
    """A PDF file of these pages: typed text, or what stands where."""
    contents = [_content(typed(page) if isinstance(page, str) else page) for page in pages]
    count = len(contents)
    first = 3 + len(FONTS)
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(count))
    fonts = " ".join(f"/F{at} {3 + at} 0 R" for at in range(len(FONTS)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
    ]
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} {_encoding(name)} >>".encode()
        for name in FONTS
    ]
    for at, content in enumerate(contents):
        page = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            f"/Contents {first + 2 * at + 1} 0 R /Resources << /Font << {fonts} >> >> >>"
        )
        objects.append(page.encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return assembled(objects, extra)


def assembled(objects: Sequence[bytes], extra: str = "") -> bytes:
    """A file of these objects, numbered from 1; the first is the catalog."""
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {extra} >>\n".encode()
    return out + b"startxref\n%d\n%%%%EOF\n" % table


def _encoding(name: str) -> str:
    return "" if name == "Symbol" else "/Encoding /WinAnsiEncoding"


def _content(things: Sequence[Thing]) -> bytes:
    parts = [_run(thing) if isinstance(thing, Run) else _rule(thing) for thing in things]
    return b"\n".join(parts)


def _run(run: Run) -> bytes:
    if run.named:
        signs = [
            _run(run._replace(text=sign, x=run.x + 0.6 * run.size * at, named=""))
            for at, sign in enumerate(run.text)
        ]
        name = f"\ufeff{run.named}".encode("utf-16-be").hex()
        return f"/Span << /ActualText <{name}> >> BDC ".encode() + b" ".join(signs) + b" EMC"
    words = run.text.encode("cp1252").replace(b"\\", rb"\\")
    words = words.replace(b"(", rb"\(").replace(b")", rb"\)")
    matrix = " ".join(map(str, run.turn))
    place = f"BT /F{run.font} {run.size} Tf {run.mode} Tr {matrix} {run.x} {run.y} Tm (".encode()
    return place + words + b") Tj ET"


def _rule(rule: Rule) -> bytes:
    return f"{rule.x} {rule.y} {rule.width} {rule.height} re f".encode()
