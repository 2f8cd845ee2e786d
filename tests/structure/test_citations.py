"""What a person writes, and the clause it means."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.structure.citations import Outcome, resolve
from tests.structure.reading import read

OUTLINE = """
-1 title         |     |            | Title                       |
-1 preamble      |     |            | Preamble                    |
 1 recital       |     |            | Preamble, recital 1         |
 1 recital       |     |            | Preamble, recital 2         |
 1 recital       |     |            | Preamble, recital 3         |
-1 part          | I   | Part I     | Part I                      | General
 5 article       | 1   | Article 1  | Article 1                   | Definitions
 6 paragraph     |     |            | Article 1                   |
 5 article       | 5   | Article V  | Article 5                   | Security of transport
 8 paragraph     | 1   | 1.         | Article 5(1)                |
 8 paragraph     | 2   | 2.         | Article 5(2)                |
10 subparagraph  | a   | (a)        | Article 5(2)(a)             |
10 subparagraph  | b   | (b)        | Article 5(2)(b)             |
12 subparagraph  | ii  | (ii)       | Article 5(2)(b)(ii)         |
 8 paragraph     |     |            | Article 5(3)                |
 5 article       | 8bis| Article 8 bis| Article 8bis              | Security of persons
15 paragraph     | 1   | 1.         | Article 8bis(1)             |
-1 section       | 7   | 7.         | Section 7                   | Payment
17 paragraph     | 7.2 | 7.2        | Section 7.2                 |
-1 article       | 47  | Article 47 | Article 47                  |
19 paragraph     | 6   | 6.         | Article 47(6)               |
20 subparagraph  | e   | (e)        | Article 47(6)(e)            |
-1 annex         | 1   | Annex I    | Annex I                     | Map
22 article       | 2   | Article 2  | Annex I, Article 2          |
23 paragraph     | 1   | 1.         | Annex I, Article 2(1)       |
22 paragraph     | 2   | 2.         | Annex I(2)                  |
-1 closing       |     |            | Closing                     |
"""


def draft(outline: str, language: str = "en") -> Draft:
    """One clause a line: parent, kind | number | label | ref | heading."""
    clauses = []
    for line in outline.strip().splitlines():
        head, number, label, ref, heading = (cell.strip() for cell in line.split("|"))
        parent, kind = head.split()
        clauses.append(Clause(int(parent), Kind(kind), label, number, ref, heading, "", None))
    return Draft(tuple(clauses), language)


DRAFT = draft(OUTLINE)


@pytest.mark.parametrize(
    ("written", "ref"),
    [
        ("Article 5(2)(a)", "Article 5(2)(a)"),
        ("article 5 (2) (a)", "Article 5(2)(a)"),
        ("ARTICLE 5(2)(A)", "Article 5(2)(a)"),
        ("art. 5 para 2 (a)", "Article 5(2)(a)"),
        ("par. 2 of article 5", "Article 5(2)"),
        ("5.2.a", "Article 5(2)(a)"),
        ("5(2)a", "Article 5(2)(a)"),
        ("V(2)(b)(ii)", "Article 5(2)(b)(ii)"),
        ("Article V, paragraph 2", "Article 5(2)"),
        ("paragraph 2 of Article 5", "Article 5(2)"),
        ("subparagraph (b) of paragraph 2 of Article V", "Article 5(2)(b)"),
        ("Article 5(3)", "Article 5(3)"),
        ("5", "Article 5"),
        ("Art. 8 bis, para. 1", "Article 8bis(1)"),
        ("8bis", "Article 8bis"),
        ("alinéa e) du paragraphe 6 de l'article 47", "Article 47(6)(e)"),
        ("párrafo 6 e) del artículo 47", "Article 47(6)(e)"),
        ("parrafo 6 del articulo 47", "Article 47(6)"),
        ("Artikel 5 Absatz 2 Buchstabe a", "Article 5(2)(a)"),
        ("подпункт «а» пункта 2 статьи 5", "Article 5(2)(a)"),
        ("5-ci maddənin 2-ci bəndi", "Article 5(2)"),
        ("5-րդ հոդվածի 2-րդ կետ", "Article 5(2)"),
        ("الفقرة ٦ من المادة ٤٧", "Article 47(6)"),
        ("第四十七条第六款", "Article 47(6)"),
        ("제5조 제2항", "Article 5(2)"),
        ("Annex I", "Annex I"),
        ("annex", "Annex I"),
        ("Annex 1(2)", "Annex I(2)"),
        ("Annex I, Article 2(1)", "Annex I, Article 2(1)"),
        ("Article 2(1)", "Annex I, Article 2(1)"),
        ("Part I", "Part I"),
        ("Section 7.2", "Section 7.2"),
        ("7.2", "Section 7.2"),
        ("§ 5", "Article 5"),
        ("Preamble", "Preamble"),
        ("préambule", "Preamble"),
        ("Preamble, recital 3", "Preamble, recital 3"),
        ("recital 3", "Preamble, recital 3"),
        ("Preamble, para 2", "Preamble, recital 2"),
        ("Title", "Title"),
        ("Definitions", "Article 1"),
        ("security of transport", "Article 5"),
        ("Article 1", "Article 1"),
        ("Closing", "Closing"),
    ],
)
def test_one_clause_is_meant(written: str, ref: str) -> None:
    resolution = resolve(written, DRAFT)
    assert [DRAFT.clauses[at].ref for at in resolution.clauses] == [ref]
    assert resolution.outcome is Outcome.EXACT


@pytest.mark.parametrize(
    ("written", "refs"),
    [
        ("Security", ["Article 5", "Article 8bis"]),
        ("paragraph 1", ["Article 5(1)", "Article 8bis(1)"]),
        ("paragraph 2", ["Article 5(2)", "Section 7.2"]),
    ],
)
def test_several_may_be_meant(written: str, refs: list[str]) -> None:
    resolution = resolve(written, DRAFT)
    assert resolution.outcome is Outcome.AMBIGUOUS
    assert [DRAFT.clauses[at].ref for at in resolution.clauses] == refs


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("Article 5(9)", "Article 5"),
        ("Article 47(6)(z)", "Article 47(6)"),
        ("Definitoins", "Article 1"),
        ("Artcle 47", "Article 47"),
    ],
)
def test_what_is_absent_names_what_is_near(written: str, near: str) -> None:
    resolution = resolve(written, DRAFT)
    assert resolution.outcome is Outcome.ABSENT
    assert near in [DRAFT.clauses[at].ref for at in resolution.clauses]


@pytest.mark.parametrize("written", ["", "  ", "()", "[bold]", "%s", "9" * 5000, "Article", "İı"])
def test_nothing_is_meant(written: str) -> None:
    assert resolve(written, DRAFT).outcome is Outcome.ABSENT


def test_an_article_with_one_paragraph_is_meant_as_a_whole() -> None:
    (at,) = resolve("Article 1", DRAFT).clauses
    assert DRAFT.clauses[at].kind is Kind.ARTICLE


def test_bare_numbers_and_numbers_given_twice() -> None:
    contract = draft(
        """
-1 paragraph | 1   | 1.        | Section 1     |
-1 paragraph | 2   | 2.        | Section 2     |
 1 paragraph | 2.1 | 2.1       | 2.1           |
-1 article   | 5   | Article 5 | Article 5     |
 3 paragraph | 2   | 2.        | Article 5(2)  |
-1 article   | 5   | Article 5 | Article 5 [2] |
        """
    )
    assert resolve("Clause 2", contract) == (Outcome.EXACT, (1,))
    assert resolve("Article 1", contract) == (Outcome.EXACT, (0,))
    assert resolve("section 2.1", contract) == (Outcome.EXACT, (2,))
    assert resolve("article 5 (2)", contract) == (Outcome.EXACT, (4,))
    assert resolve("Article 5 [2]", contract) == (Outcome.EXACT, (5,))


def test_dotted_and_dotless_i_agree() -> None:
    turkish = draft(
        """
-1 article   | 1 | MADDE 1 | MADDE 1    | İKİLİ İLİŞKİLER
 0 paragraph | 2 | 2.      | MADDE 1(2) |
        """,
        "tr",
    )
    assert resolve("ikili ilişkiler", turkish) == (Outcome.EXACT, (0,))
    assert resolve("Madde 1(2)", turkish) == (Outcome.EXACT, (1,))
    assert resolve("1 inci maddenin 2 nci fıkrası", turkish) == (Outcome.EXACT, (1,))


def test_a_letter_may_be_typed_in_another_alphabet() -> None:
    armenian = draft(
        """
-1 article      | 1 | Հոդված 1 | Հոդված 1       |
 0 paragraph    | 1 | 1.       | Հոդված 1(1)    |
 1 subparagraph | բ | բ)       | Հոդված 1(1)(բ) |
        """,
        "hy",
    )
    assert resolve("1.1.b", armenian) == (Outcome.EXACT, (2,))


@settings(deadline=None)
@given(st.text())
def test_any_words_are_understood_or_not_but_never_fail(written: str) -> None:
    resolution = resolve(written, DRAFT)
    assert all(0 <= at < len(DRAFT.clauses) for at in resolution.clauses)
    assert (resolution.outcome is Outcome.EXACT) <= (len(resolution.clauses) == 1)


@given(st.sampled_from([clause.ref for clause in DRAFT.clauses]))
def test_every_ref_as_printed_means_its_own_clause(ref: str) -> None:
    outcome, (at,) = resolve(ref, DRAFT)
    assert outcome is Outcome.EXACT
    assert DRAFT.clauses[at].ref == ref


RESOLUTION = read("""The General Assembly,

Recalling its resolution,

Noting the report,

1. Adopts the rules;

2. Requests:

(a) One thing;

(b) Another;

3. Decides.""")
TREATY = read("""Article 6

It enters into force today.

It may be amended.

Annex

1. Tariffs are bound.

2. Services are open:

(a) Banking;

(b) Insurance.""")
CHINESE = read("""第一条 为本协定之目的：

（一）甲；

（二）乙。

第二条 一、甲。

二、乙：

（一）丙；

（二）丁。""")
CONTRACT = read("""AGREEMENT

1. Definitions

Words mean what clause 2.1 and clause 2.2 say.

2. Services

2.1 The Supplier shall supply.

2.2 The Customer pays.""")


@pytest.mark.parametrize(
    ("draft", "written", "ref"),
    [
        (RESOLUTION, "operative paragraph 3", "Paragraph 3"),
        (RESOLUTION, "OP3", "Paragraph 3"),
        (RESOLUTION, "OP 2(b)", "Paragraph 2(b)"),
        (RESOLUTION, "PP2", "Preamble, recital 2"),
        (RESOLUTION, "paragraphe 3 du dispositif", "Paragraph 3"),
        (TREATY, "Annex, paragraph 2", "Annex(2)"),
        (TREATY, "annex, para 2 (a)", "Annex(2)(a)"),
        (TREATY, "Приложение, пункт 2", "Annex(2)"),
        (TREATY, "second paragraph of Article 6", "Article 6(2)"),
        (TREATY, "Article 6, 2nd paragraph", "Article 6(2)"),
        (TREATY, "deuxième paragraphe de l'article 6", "Article 6(2)"),
        (TREATY, "segundo párrafo del artículo 6", "Article 6(2)"),
        (CHINESE, "第一条第（二）项", "第1条(二)"),
        (CHINESE, "第1条(二)", "第1条(二)"),
        (CHINESE, "第二条第二款", "第2条(2)"),
        (CHINESE, "第二条第二款第（一）项", "第2条(2)(一)"),
        (CHINESE, "第2条(2)(1)", "第2条(2)(一)"),
        (CONTRACT, "clause 2.1", "2.1"),
        (CONTRACT, "clause 2", "Clause 2"),
        (CONTRACT, "section 2", "Clause 2"),
    ],
)
def test_other_ways_to_cite(draft: Draft, written: str, ref: str) -> None:
    resolution = resolve(written, draft)
    assert [draft.clauses[at].ref for at in resolution.clauses] == [ref]
    assert resolution.outcome is Outcome.EXACT
