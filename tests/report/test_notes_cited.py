"""A note is told with the clause that cites it, where its file says which that is."""

from pathlib import Path

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.structure.outline import Outline
from tests.cli.running import Result, negodiff
from tests.readers.word.build import docx, p

CLAUSES = (
    Clause(-1, Kind.ARTICLE, "Article 1", "1", "Article 1", "Border", "", None, "paragraph 1"),
    Clause(0, Kind.PARAGRAPH, "1.", "1", "Article 1(1)", "", "It is open.", None, "paragraph 2"),
    Clause(-1, Kind.NOTE, "[^1]", "1", "Note 1", "", "As in 1994.", None, "footnote 1"),
    Clause(-1, Kind.NOTE, "[^2]", "2", "Note 2", "", "And in 1996.", None, "footnote 2"),
    Clause(0, Kind.PARAGRAPH, "2.", "2", "Article 1(2)", "", "It has lanes.", None, "paragraph 3"),
    Clause(-1, Kind.NOTE, "[^3]", "3", "Note 3", "", "Two of them.", None, "endnote 1"),
    Clause(-1, Kind.NOTE, "[^4]", "4", "Note 4", "", "Typed at the end.", (9, 9)),
)


def test_notes_belong_to_the_clause_they_stand_behind() -> None:
    outline = Outline(Draft(CLAUSES, "en", ()))
    cited = {each.ref: outline.citing(each) for each in CLAUSES}
    assert {ref: clause.ref for ref, clause in cited.items() if clause is not None} == {
        "Note 1": "Article 1(1)",
        "Note 2": "Article 1(1)",
        "Note 3": "Article 1(2)",
    }


def agreement(note: str) -> bytes:
    cited = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{p(note)}</w:footnote>'
    body = p("Article 1. Border") + p("1. The border is open.", cited) + p("2. It has lanes.")
    return docx(body, footnotes=note)


def compared(folder: Path, *options: str) -> Result:
    for name, note in (("old", "As in 1994."), ("new", "As in 1996.")):
        (folder / f"{name}.docx").write_bytes(agreement(note))
    return negodiff("compare", "old.docx", "new.docx", *options, cwd=folder)


def test_the_clause_is_named_on_the_screen_and_in_markdown(tmp_path: Path) -> None:
    assert "Note 1  edited\n  cited in Article 1(1)\n" in compared(tmp_path).text
    assert "<em>cited in Article 1(1)</em>" in compared(tmp_path, "--format", "markdown").text
