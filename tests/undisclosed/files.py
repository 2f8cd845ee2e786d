"""The Word files that are changed: built here, in words of the corpus, those of the oracle."""

from __future__ import annotations

import random
from collections.abc import Iterator
from xml.sax.saxutils import escape

from lxml import etree

from tests.accuracy.sources import Material, corpus, from_bank, from_text
from tests.readers.word.build import docx, ins, listed, numbering, p, r
from tests.readers.word.oracle import FILES

from .package import RELATIONS, Word

_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_LISTS = (
    "1 decimal Article %1\n1 decimal %1.%2\n1 lowerLetter (%3)\n1 lowerRoman (%4)",
    "1 upperRoman %1.\n1 decimal %2.\n1 lowerLetter %3)\n1 lowerRoman %4)",
    "1 decimal %1.\n1 decimal (%2)\n1 lowerLetter (%3)\n1 lowerRoman (%4)",
)
_BULLETS = "1 bullet •\n1 bullet o\n1 bullet –"
_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
)


def built(seed: int, material: Material | None = None, articles: int = 6) -> bytes:
    """A contract with automatic numbers, a table, notes, fields, a box, a link, running heads."""
    rng = random.Random(seed)
    words = material or from_bank("en", rng)
    body = [p("AGREEMENT ON TRANSIT", of='<w:pStyle w:val="T"/>'), p(_text(words, rng))]
    notes: list[str] = []
    for at in range(articles):
        body.append(p(escape(words.heading(rng)), of=f'<w:pStyle w:val="H1"/>{listed(1)}'))
        for _ in range(rng.randint(2, 4)):
            runs = [r(_numbered(_text(words, rng), rng))]
            if rng.random() < 0.25:
                notes.append(f'<w:footnote w:id="{len(notes) + 2}">{p(_text(words, rng))}'
                             "</w:footnote>")  # fmt: skip
                runs.append(f'<w:r><w:footnoteReference w:id="{len(notes) + 1}"/></w:r>')
            body.append(p(*runs, of=listed(1, 1)))
        if rng.random() < 0.7:
            body.append(p(f"{escape(words.heading(rng))} includes:", of=listed(1, 1)))
            body += [p(_text(words, rng), of=listed(1, 2)) for _ in range(rng.randint(2, 4))]
        if at == 1:
            subject = escape(words.heading(rng))
            for nth, each in enumerate(("open at all times", "open on request", "closed")):
                body.append(p(f"{subject}: {each}", of=listed(2, nth % 2)))
    body.insert(5, _extras(words, rng))
    heads = (
        p(f"Draft {rng.randint(3, 9)} of {escape(words.heading(rng))}"),
        p("Not for circulation"),
    )
    data = docx(
        "".join(body) + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
        styles=_STYLES,
        numbering=numbering(_LISTS[seed % len(_LISTS)], _BULLETS),
        footnotes="".join(notes) or f'<w:footnote w:id="2">{p("A note.")}</w:footnote>',
        header=heads[0],
        footer=heads[1],
    )
    return _linked(data)


def _text(words: Material, rng: random.Random) -> str:
    return escape(words.paragraph(rng))


def _numbered(text: str, rng: random.Random) -> str:
    """A sentence with a number in it, as contracts have them."""
    return f"{text} This applies for {rng.randint(11, 90)} days." if rng.random() < 0.6 else text


def _extras(words: Material, rng: random.Random) -> str:
    """What stands between paragraphs: fields, a link, a control, a box, a table, our changes."""
    begin, middle, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = r"<w:r><w:instrText xml:space='preserve'> REF _Ref1 \r \h </w:instrText></w:r>"
    field = f"{begin}{code}{middle}{r('Article 21')}{end}"
    simple = f'<w:fldSimple w:instr=" DOCPROPERTY Deadline ">{r("30 June 2027")}</w:fldSimple>'
    link = f'<w:hyperlink r:id="link1">{r("the register of carriers")}</w:hyperlink>'
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('within 45 working days')}</w:sdtContent></w:sdt>"
    box = (
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{p(_numbered(_text(words, rng), rng))}"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc>{p(each)}</w:tc>' for each in cells)}</w:tr>"
        for cells in (
            (escape(words.heading(rng)), f"{rng.randint(100, 900)} EUR", _text(words, rng))
            for _ in range(4)
        )
    )
    head = "".join(f"<w:tc>{p(each)}</w:tc>" for each in ("Goods", "Charge", "Remarks"))
    return (
        p(
            "The charges of ",
            field,
            " are paid by ",
            simple,
            " as listed in ",
            link,
            of=listed(1, 1),
        )
        + p("Notice is given ", control, " before the day.", of=listed(1, 1))
        + p(_text(words, rng), ins(" It was ours to say so."), box, of=listed(1, 1))
        + f"<w:tbl><w:tr>{head}</w:tr>{rows}</w:tbl>"
    )


def _linked(data: bytes) -> bytes:
    word = Word.opened(data)
    rels = word.tree("word/_rels/document.xml.rels")
    assert rels is not None
    etree.SubElement(
        rels,
        f"{RELATIONS}Relationship",
        {
            "Id": "link1",
            "Type": _LINK,
            "Target": "https://register.example/",
            "TargetMode": "External",
        },
    )
    return word.saved()


def files(seed: int, many: int) -> Iterator[tuple[str, bytes]]:
    """So many files: built ones, ones in the words of real texts, and all real ones at hand.

    The real ones are those of the oracle; where these are absent, more are built.
    """
    rng = random.Random(seed)
    texts = sorted(corpus().items())
    real = [each for each in FILES if ".peer-" not in each.name and each.stat().st_size < 400_000]
    rng.shuffle(real)
    for at in range(many):
        sort = at % 3
        if sort == 1 and texts:
            name, (path, language) = texts[rng.randrange(len(texts))]
            material = from_text(name, path, "en" if language == "ar" else language, rng)
            yield f"{name}-{at}.docx", built(rng.randrange(10**6), material, 12)
        elif sort == 2 and real:
            file = real.pop()
            yield file.name, file.read_bytes()
        else:
            yield f"built-{at}.docx", built(rng.randrange(10**6))
