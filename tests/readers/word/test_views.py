"""Tracked changes: three texts in one file, and the list of what was changed."""

from negodiff.model.finding import FindingKind
from negodiff.model.markup import Change, View

from .build import A, B, docx, gone, ins, listed, material, numbering, p, r, shown

WORDS = docx(p("The Parties ", ins("shall "), gone("may "), "cooperate."))
MARK = f"<w:rPr><w:del {A}/></w:rPr>"
NEW = f"<w:rPr><w:ins {A}/></w:rPr>"
LIST = numbering("1 decimal %1.\n1 lowerLetter (%2)")


def test_three_views_of_a_sentence() -> None:
    assert shown(WORDS) == ["The Parties shall cooperate."]
    assert shown(WORDS, View.REJECTED) == ["The Parties may cooperate."]
    assert shown(WORDS, View.MARKED) == ["The Parties shall may cooperate."]


def test_every_change_is_listed_with_its_words_and_place_in_every_view() -> None:
    for view, stretches in (
        (View.ACCEPTED, [("shall", "shall "), ("", "may ")]),
        (View.REJECTED, [("", "shall "), ("may", "may ")]),
        (View.MARKED, [("shall", "shall "), ("may", "may ")]),
    ):
        found = material(WORDS, view)
        read = []
        for revision in found.markup.revisions:
            at, start, end = revision.place
            read.append((found.blocks[at].text[start:end], revision.text))
            assert (revision.author, revision.date) == ("A", "2026-01-02T00:00:00Z")
        assert read == stretches, view


def test_what_is_inserted_and_deleted_is_in_neither_text() -> None:
    data = docx(p("one ", f"<w:ins {A}>{gone('two ', B)}</w:ins>", "three"))
    assert shown(data) == shown(data, View.REJECTED) == ["one three"]
    assert shown(data, View.MARKED) == ["one two three"]


def test_changes_that_both_sides_know_stay_accepted() -> None:
    data = docx(p("a ", ins("known ", A), ins("new ", B), gone("old", A)))
    shared = frozenset({("A", "2026-01-02T00:00:00")})
    found = material(data, View.REJECTED, shared=shared)
    assert [block.text for block in found.blocks] == ["a known"]


def test_a_deleted_mark_joins_the_paragraph_to_the_next_whose_number_counts() -> None:
    data = docx(
        p("one", of=listed(1))
        + p("two ", of=listed(1, 1) + MARK)
        + p("three", of=listed(1))
        + p("four", of=listed(1)),
        numbering=LIST,
    )
    assert shown(data) == ["1. one", "2. two three", "3. four"]
    assert shown(data, View.REJECTED) == ["1. one", "(a) two", "2. three", "3. four"]


def test_an_inserted_paragraph_is_not_in_the_text_before() -> None:
    data = docx(
        p("one", of=listed(1)) + p(ins("new"), of=listed(1) + NEW) + p("two", of=listed(1)),
        numbering=LIST,
    )
    assert shown(data) == ["1. one", "2. new", "3. two"]
    assert shown(data, View.REJECTED) == ["1. one", "2. two"]


def test_the_marked_view_shows_a_deleted_paragraph_with_the_number_it_had() -> None:
    data = docx(
        p("one", of=listed(1)) + p(gone("two"), of=listed(1) + MARK) + p("three", of=listed(1)),
        numbering=LIST,
    )
    assert shown(data, View.MARKED) == ["1. one", "2. two", "2. three"]


def test_moved_words_are_gone_from_one_place_and_new_in_the_other() -> None:
    data = docx(
        p("a ", f"<w:moveFrom {A}>{r('moved ')}</w:moveFrom>", "b")
        + p(f"<w:moveTo {A}>{r('moved ')}</w:moveTo>", "c")
    )
    assert shown(data) == ["a b", "moved c"]
    assert shown(data, View.REJECTED) == ["a moved b", "c"]
    changes = [each.change for each in material(data).markup.revisions]
    assert changes == [Change.MOVED_FROM, Change.MOVED_TO]


def test_a_change_of_numbering_is_undone_in_the_text_before() -> None:
    change = f"<w:pPrChange {A}><w:pPr>{listed(1, 1)}</w:pPr></w:pPrChange>"
    data = docx(p("one", of=listed(1)) + p("two", of=listed(1) + change), numbering=LIST)
    assert shown(data) == ["1. one", "2. two"]
    assert shown(data, View.REJECTED) == ["1. one", "(a) two"]
    (revision,) = material(data).markup.revisions
    assert (revision.change, revision.text) == (Change.FORMATTED, "paragraph: numPr")


def test_words_that_were_hidden_by_a_tracked_change_of_format() -> None:
    change = f"<w:vanish/><w:rPrChange {A}><w:rPr/></w:rPrChange>"
    data = docx(p("seen ", r("hidden", change)))
    assert shown(data) == ["seen"]
    assert shown(data, View.REJECTED) == ["seen hidden"]


def test_rows_and_cells_are_inserted_and_deleted() -> None:
    def row(words: str, of: str = "", cell: str = "") -> str:
        cells = f"<w:tc><w:tcPr>{cell}</w:tcPr>{p(words)}</w:tc><w:tc>{p('end')}</w:tc>"
        return f"<w:tr><w:trPr>{of}</w:trPr>{cells}</w:tr>"

    rows = row("old") + row("new", f"<w:ins {A}/>") + row("taken", f"<w:del {A}/>")
    data = docx(f"<w:tbl>{rows}{row('cell', cell=f'<w:cellDel {A}/>')}</w:tbl>")
    assert shown(data) == ["old | end", "new | end", "end |"]
    assert shown(data, View.REJECTED) == ["old | end", "taken | end", "cell | end"]


def test_how_many_changes_there_are_is_said_once() -> None:
    (finding,) = material(WORDS).findings
    assert finding.kind is FindingKind.TRACKED_CHANGES
    assert finding.evidence == ("1 insertion, 1 deletion", "accepted")


def test_changes_outside_of_the_text_are_listed_with_their_place() -> None:
    changed = f'<w:tblPr><w:tblW w:w="1"/><w:tblPrChange {A}><w:tblPr/></w:tblPrChange></w:tblPr>'
    data = docx(
        f"<w:tbl>{changed}<w:tr><w:tc>{p('a')}</w:tc></w:tr></w:tbl>", header=p("Draft ", ins("3"))
    )
    told = [(each.text, each.place.at, each.where) for each in material(data).markup.revisions]
    assert told == [("3", -1, "header 1"), ("table: tblW", -1, "")]
