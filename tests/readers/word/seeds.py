"""Word files to damage: one with a bit of everything, and the real ones where they are at hand."""

from .build import A, B, docx, gone, ins, listed, numbering, p, r
from .oracle import FILES, ORACLE


def rich() -> bytes:
    """A file with lists, changes, a table, notes, comments, fields, boxes and formulas."""
    begin, middle, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    field = f"{begin}<w:r><w:instrText>REF x</w:instrText></w:r>{middle}{r('5')}{end}"
    mark = f"<w:rPr><w:del {A}/></w:rPr>"
    old = f"<w:pPrChange {A}><w:pPr>{listed(1, 1)}</w:pPr></w:pPrChange>"
    cells = "".join(f"<w:tc>{p(f'cell {at}', of=listed(1))}</w:tc>" for at in range(3))
    box = f"<w:pict><v:textbox><w:txbxContent>{p('in a box')}</w:txbxContent></v:textbox></w:pict>"
    formula = "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den/></m:f></m:oMath>"
    body = (
        p("Definitions", of='<w:pStyle w:val="H1"/>')
        + p("see ", field, ins(" shall "), gone("may", B), of=listed(1) + old)
        + p("first half ", of=listed(1, 1) + mark)
        + p("second half", '<w:r><w:footnoteReference w:id="2"/></w:r>', formula, of=listed(1, 1))
        + f"<w:tbl><w:tr>{cells}</w:tr><w:tr><w:trPr><w:ins {A}/></w:trPr>{cells}</w:tr></w:tbl>"
        + p('<w:commentRangeStart w:id="0"/>', "meant", '<w:commentRangeEnd w:id="0"/>')
        + p(f"<w:r>{box}</w:r>", r("seen", "<w:vanish/>"), r("g", '<w:highlight w:val="green"/>'))
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>'
        '<w:basedOn w:val="N"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    )
    return docx(
        body,
        styles=styles,
        numbering=numbering("1 decimal Article %1\n1 lowerLetter %1(%2)", "1 bullet •"),
        footnotes=f'<w:footnote w:id="2">{p("A note.")}</w:footnote>',
        comments=f'<w:comment w:id="0" w:author="A">{p("Why?")}</w:comment>',
        header=p("Draft"),
        settings='<w:docVars><w:docVar w:name="x" w:val="y"/></w:docVars>',
    )


def seeds() -> list[tuple[str, bytes]]:
    real = [file for file in (*FILES, *ORACLE.glob("torture*.docx")) if ".peer-" not in file.name]
    small = [file for file in real if file.stat().st_size < 60_000]
    return [("rich.docx", rich()), *((file.name, file.read_bytes()) for file in small)]
