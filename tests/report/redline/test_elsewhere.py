"""What moved, and what only the older file has: words, rows, tables and notes that are gone."""

import zipfile
from io import BytesIO

from lxml import etree

from negodiff.model.markup import View
from negodiff.report.ooxml.word import tag
from tests.readers.word.build import docx, listed, numbering, p, r, shown
from tests.report.redline.inside import holds, marked, part, redlined

ROUTES = "The Parties open all routes within thirty days of signature."
FEES = "Fees for transit are abolished on both banks of the river."
VISAS = "Visas are free of charge for holders of service passports."
TWICE = "The Commission meets twice a year in Lomera City in turn."
THRICE = TWICE.replace("twice", "thrice")
TREATY = [ROUTES, FEES, VISAS, TWICE]
TARIFF = ["Item | Sum", "Rail | 12 crowns", "Road | 14 crowns", "River | 9 crowns"]


def treaty(*paragraphs: str, **parts: str) -> bytes:
    return docx("".join(each if each.startswith("<") else p(each) for each in paragraphs), **parts)


def table(*rows: str) -> str:
    """A table of rows whose cells are parted by bars."""
    cells = [[f"<w:tc>{p(cell.strip())}</w:tc>" for cell in row.split("|")] for row in rows]
    made = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in cells)
    grid = '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    return f'<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr>{grid}{made}</w:tbl>'


def cited(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def noted(number: int, words: str) -> str:
    return f'<w:footnote w:id="{number}">{p("<w:r><w:footnoteRef/></w:r>", words)}</w:footnote>'


def test_a_paragraph_that_moved_is_moved_with_its_end_and_its_edits() -> None:
    told = holds(treaty(*TREATY), treaty(THRICE, *TREATY[:3]))
    assert told.splitlines() == [
        "{1 [>The Commission meets >][+thrice+][> a year in Lomera City in turn.>] [>¶] }",
        ROUTES,
        FEES,
        f"{VISAS} [-¶]",
        "{1 [<The Commission meets twice a year in Lomera City in turn.<] }",
    ]


def test_each_place_of_a_move_has_a_number_of_its_own() -> None:
    root = part(redlined(treaty(*TREATY), treaty(THRICE, *TREATY[:3])).data)
    numbers = [
        [each.get(tag("id")) for each in root.iter(tag(f"{side}Range{end}"))]
        for side in ("moveFrom", "moveTo")
        for end in ("Start", "End")
    ]
    assert numbers[0] == numbers[1]
    assert numbers[2] == numbers[3]
    assert numbers[0] != numbers[2]


def test_an_article_moves_with_its_paragraphs_as_one() -> None:
    old = treaty("Article 1", ROUTES, FEES, "Article 2", VISAS, "Article 3", TWICE)
    new = treaty("Article 1", VISAS, "Article 2", TWICE, "Article 3", ROUTES, FEES)
    told = holds(old, new)
    assert told.count("{1") == told.count("}") == 2


def test_a_clause_that_is_gone_and_another_in_its_place_are_two_paragraphs() -> None:
    ferries, rafts = "Ferries are inspected every spring.", "Logs longer than ten metres: banned."
    told = holds(treaty(ROUTES, ferries, TWICE), treaty(ROUTES, rafts, TWICE)).splitlines()
    assert told[1:3] == [f"[-{ferries}-] [-¶]", f"[+{rafts}+] [+¶]"]


def test_a_row_is_taken_out_as_a_row() -> None:
    old = treaty("Annex of fees", table(*TARIFF), "Done in two copies.")
    new = treaty("Annex of fees", table(*TARIFF[:2], TARIFF[3]), "Done in two copies.")
    assert holds(old, new).splitlines()[3:9] == [
        "| Rail",
        "| 12 crowns",
        "| [-row] [-Road-] [-¶]",
        "| [-row] [-14 crowns-] [-¶]",
        "| River",
        "| 9 crowns",
    ]
    put_in = [line for line in holds(new, old).splitlines() if "row]" in line]
    assert put_in == ["| [+row] [+Road+] [+¶]", "| [+row] [+14 crowns+] [+¶]"]


def test_first_and_last_rows_stay_in_their_table() -> None:
    old = treaty("Annex of fees", table(*TARIFF), "Done in two copies.")
    new = treaty("Annex of fees", table(*TARIFF[1:3]), "Done in two copies.")
    assert holds(old, new).count("[-row]") == 4
    assert len(part(redlined(old, new).data).findall(".//{*}tbl")) == 1


def test_a_row_in_whose_place_another_stands_is_taken_out_as_a_row() -> None:
    old = treaty("Annex of fees", table(*TARIFF[:3]), "Done in two copies.")
    new = treaty("Annex of fees", table(*TARIFF[:2], "Ferries | exempt"), "Done in two copies.")
    assert [line for line in holds(old, new).splitlines() if "row]" in line] == [
        "| [-row] [-Road-] [-¶]",
        "| [-row] [-14 crowns-] [-¶]",
        "| [+row] [+Ferries+] [+¶]",
        "| [+row] [+exempt+] [+¶]",
    ]


def test_a_table_that_is_gone_is_a_table_that_is_taken_out() -> None:
    old = treaty("Annex of fees", table(*TARIFF[:2]), "Done in two copies.")
    new = treaty("Annex of fees", "Done in two copies.")
    assert holds(old, new).splitlines() == [
        "Annex of fees",
        "| [-row] [-Item-] [-¶]",
        "| [-row] [-Sum-] [-¶]",
        "| [-row] [-Rail-] [-¶]",
        "| [-row] [-12 crowns-] [-¶]",
        "Done in two copies.",
    ]


def test_a_row_of_parallel_texts_keeps_the_language_that_was_not_read() -> None:
    german = "Die Kommission tritt zweimal im Jahr abwechselnd in den Hauptstädten zusammen."
    rows = [
        f"{ROUTES} | Die Vertragsparteien öffnen binnen dreißig Tagen alle Strecken.",
        f"{TWICE} | {german}",
        f"{VISAS} | Visa sind für Inhaber von Dienstpässen gebührenfrei und unbefristet.",
    ]
    old = treaty("Treaty", table(*rows), "Done.")
    new = treaty("Treaty", table(rows[0], rows[2]), "Done.")
    assert f"| [-row] [-{german}-] [-¶]" in holds(old, new).splitlines()


def test_tables_that_would_touch_are_kept_apart() -> None:
    hours = table("Station | Hours", "Lomera | 8 to 20")
    data = redlined(treaty(FEES, table(*TARIFF), "", hours), treaty(FEES, table(*TARIFF))).data
    kinds = [etree.QName(each).localname for each in part(data)[0]]
    assert kinds == ["p", "tbl", "p", "tbl", "p"]


def test_a_note_is_taken_out_where_it_was_cited() -> None:
    with_note = treaty(
        p("Routes are open", cited(2), " to all."), TWICE, footnotes=noted(2, "Except at night.")
    )
    without = treaty("Routes are open to all.", TWICE)
    assert holds(with_note, without).splitlines()[0] == "Routes are open[-^-] to all."
    data = redlined(with_note, without).data
    assert "[-Except at night.-]" in marked(data, "negodiff-footnotes")
    assert holds(without, with_note).splitlines()[0] == "Routes are open[+^+] to all."


def test_a_note_goes_into_the_notes_that_the_file_has() -> None:
    first, second = p("Routes are open.", cited(2)), p("Visas are free.", cited(3))
    notes = noted(2, "Except at night.") + noted(3, "For a month.")
    old = treaty(first, second, TWICE, footnotes=notes)
    new = treaty("Routes are open.", second, TWICE, footnotes=noted(3, "For a month."))
    assert holds(old, new).splitlines()[:2] == ["Routes are open.[-^-]", "Visas are free.^"]
    data = redlined(old, new).data
    assert marked(data, "footnotes").splitlines() == ["[-Except at night.-] [-¶]", "For a month."]
    for name, kind in (("document", "footnoteReference"), ("footnotes", "footnote")):
        assert [each.get(tag("id")) for each in part(data, name).iter(tag(kind))] == ["3", "4"]


def test_a_note_moves_with_what_cites_it() -> None:
    fees = p("Fees for transit are abolished", cited(2), " on both banks of the river.")
    notes = noted(2, "Except for rafts.")
    old = treaty(ROUTES, VISAS, TWICE, fees, footnotes=notes)
    new = treaty(fees, ROUTES, VISAS, TWICE, footnotes=notes)
    first, *_, last = holds(old, new).splitlines()
    assert (first.count("[>^>]"), last.count("[-^-]")) == (1, 1)


def test_words_taken_out_behind_a_new_note_stand_in_the_text() -> None:
    old = treaty(ROUTES, "Rafts are registered.", "Ferries are inspected.", TWICE)
    new = treaty(
        p(ROUTES, cited(2)), "Done.", TWICE, footnotes=noted(2, "Railways and roads alike.")
    )
    assert holds(old, new).count("Rafts are registered.") == 1


def test_a_strict_file_stays_one() -> None:
    old = _strict(treaty(ROUTES, table(*TARIFF), TWICE))
    new = _strict(treaty(ROUTES.replace("thirty", "sixty"), TWICE))
    data, note = redlined(old, new)
    assert not note
    assert shown(data) == shown(new)
    assert shown(data, View.REJECTED) == shown(old)
    written = zipfile.ZipFile(BytesIO(data)).read("word/document.xml")
    assert b"purl.oclc.org/ooxml/wordprocessingml/main" in written
    assert b"schemas.openxmlformats.org/wordprocessingml" not in written


def test_a_strict_file_gets_no_left_and_right() -> None:
    sided = p(FEES, of='<w:ind w:left="360"/><w:jc w:val="right"/>')
    data = redlined(treaty(ROUTES, sided, TWICE), _strict(treaty(ROUTES, TWICE))).data
    written = zipfile.ZipFile(BytesIO(data)).read("word/document.xml").decode()
    assert 'w:start="360"' in written
    assert 'w:val="end"' in written


def _strict(data: bytes) -> bytes:
    """The same file with the names of Strict ones."""
    names = {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main":
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships":
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }  # fmt: skip
    held = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(held, "w") as target:
        for info in source.infolist():
            content = source.read(info).decode()
            for usual, strict in names.items():
                content = content.replace(usual, strict)
            target.writestr(info, content)
    return held.getvalue()


def test_words_that_move_keep_their_look() -> None:
    bold, edited = p(r(TWICE, "<w:b/>")), p(r(THRICE, "<w:b/>"))
    root = part(redlined(treaty(*TREATY[:3], bold), treaty(edited, *TREATY[:3])).data)
    for side, count in (("moveFrom", 1), ("moveTo", 2)):
        runs = [run for each in root.iter(tag(side)) for run in each.iter(tag("r"))]
        assert [run.find("{*}rPr/{*}b") is not None for run in runs] == [True] * count


def test_a_row_of_a_list_that_is_put_in_leaves_no_number() -> None:
    lists = numbering("1 decimal %1.")
    row = f"<w:tr><w:tc>{p(ROUTES, of=listed(1))}</w:tc></w:tr>"
    before = table(*TARIFF[:1])
    after = before.replace("</w:tbl>", f"{row}</w:tbl>")
    old, new = (treaty(VISAS, each, TWICE, numbering=lists) for each in (before, after))
    assert holds(old, new).count("[+row]") == 1


def test_what_is_gone_before_a_table_does_not_stand_in_it() -> None:
    fees = table(*TARIFF)
    told = holds(treaty(ROUTES, VISAS, FEES, fees, TWICE), treaty(ROUTES, VISAS, fees, TWICE))
    assert f"[-{FEES}-] [-¶]" in told.splitlines()


def test_what_moved_from_before_a_table_does_not_stand_in_it() -> None:
    fees, blank = table(*TARIFF), "<w:p/>"
    notes = {"footnotes": noted(2, "Except at night.")}
    open_routes = p(ROUTES, cited(2))
    old = treaty(open_routes, VISAS, TWICE, blank, fees, **notes)
    new = treaty(THRICE, open_routes, VISAS, blank, fees, **notes)
    assert "{1 [<" + TWICE + "<] [<¶] }" in holds(old, new).splitlines()
