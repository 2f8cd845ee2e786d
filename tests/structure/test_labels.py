"""The label at the start of a line, in every language and style, and what is none."""

import pytest

from negodiff.structure.labels import leading_label
from negodiff.structure.numerals import chinese, readings, roman, to_roman


@pytest.mark.parametrize(
    ("line", "family", "printed", "number", "words"),
    [
        ("Article 5", "article", "Article 5", "5", ""),
        ("ARTICLE V – Security", "article", "ARTICLE V", "5", "Security"),
        ("Article 8 bis: Security", "article", "Article 8 bis", "8bis", "Security"),
        ("Article 8A", "article", "Article 8A", "8A", ""),
        ("Article Twenty-one", "article", "Article Twenty-one", "21", ""),
        ("Article5", "article", "Article5", "5", ""),
        ("§ 5 Haftung", "article", "§ 5", "5", "Haftung"),
        ("SEC. 2. Findings.", "section", "SEC. 2.", "2", "Findings."),
        ("Section 7.2 Term", "section", "Section 7.2", "7.2", "Term"),
        ("CHAPTER TWO", "chapter", "CHAPTER TWO", "2", ""),
        ("Schedule A", "annex", "Schedule A", "a", ""),
        ("ANNEX", "annex", "ANNEX", "", ""),
        ("Option 2: No text", "option", "Option 2:", "2", "No text"),
        ("Option (b): No text", "option", "Option (b):", "b", "No text"),
        ("Article premier", "article", "Article premier", "1", ""),
        ("Artículo único", "article", "Artículo único", "único", ""),
        ("Artículo 1.º Objeto", "article", "Artículo 1.º", "1", "Objeto"),
        ("Artigo 3.º-A", "article", "Artigo 3.º-A", "3A", ""),
        ("Статья 5. Безопасность", "article", "Статья 5.", "5", "Безопасность"),
        ("Статья 8¹", "article", "Статья 8¹", "8¹", ""),
        ("ПРИЛОЖЕНИЕ № 1", "annex", "ПРИЛОЖЕНИЕ № 1", "1", ""),
        ("ՀՈԴՎԱԾ I", "article", "ՀՈԴՎԱԾ I", "1", ""),
        ("5-ci maddə", "article", "5-ci maddə", "5", ""),
        ("MADDE 1. — Amaç", "article", "MADDE 1.", "1", "Amaç"),
        ("MADDEIV", "article", "MADDEIV", "4", ""),
        ("İKİNCİ BÖLÜM", "chapter", "İKİNCİ BÖLÜM", "2", ""),
        ("მუხლი 1", "article", "მუხლი 1", "1", ""),
        ("المادة الحادية عشرة", "article", "المادة الحادية عشرة", "11", ""),
        ("مادة (١)", "article", "مادة (١)", "1", ""),
        ("ماده ۱", "article", "ماده ۱", "1", ""),
        ("סעיף 2", "article", "סעיף 2", "2", ""),
        ("第一百二十三条　目的", "article", "第一百二十三条", "123", "目的"),
        ("第三条之一", "article", "第三条之一", "3之1", ""),
        ("第1条【目的】", "article", "第1条", "1", "【目的】"),
        ("제3조의2(발효)", "article", "제3조의2", "3의2", "(발효)"),
        ("附件一", "annex", "附件一", "1", ""),
        ("2. (a) Two", "item", "2.", "2", "(a) Two"),
        ("(ii) foo", "item", "(ii)", "ii", "foo"),
        ("1.1.1 Foo", "item", "1.1.1", "1.1.1", "Foo"),
        ("2bis. Foo", "item", "2bis.", "2bis", "Foo"),
        ("①  甲", "item", "①", "1", " 甲"),
        ("（一）甲", "item", "（一）", "1", "甲"),
        ("一、甲", "item", "一、", "1", "甲"),
        ("- 1 يقصد", "item", "- 1", "1", "يقصد"),
        ("(هـ) مبدأ", "item", "(هـ)", "ه", "مبدأ"),
        ("الف) امنیت", "item", "الف)", "الف", "امنیت"),
        ("В) текст", "item", "В)", "в", "текст"),
        ("가. 화물", "item", "가.", "가", "화물"),
        ("[Article 3bis]", "article", "[Article 3bis]", "3bis", ""),
        ("[AZ: Article 3 – Aim]", "article", "[AZ: Article 3", "3", "Aim]"),
        ("[AZ/AM propose: Article 3]", "article", "[AZ/AM propose: Article 3", "3", "]"),
        ("[4][2]. Foo", "item", "[4][2].", "4", "Foo"),
        ("[(a)] foo", "item", "[(a)]", "a", "foo"),
        ("• foo", "bullet", "•", "", "foo"),
    ],
)
def test_a_label_is_read_with_its_value_and_where_the_words_begin(
    line: str, family: str, printed: str, number: str, words: str
) -> None:
    label = leading_label(line)
    assert label is not None
    assert (label.family, label.printed, label.number) == (family, printed, number)
    assert line[label.end :] == words


@pytest.mark.parametrize(
    "line",
    [
        "Article 5 shall apply to such reports.",
        "Article 5(2) of the Convention",
        "Article 5, paragraph 2, applies.",
        "ARTICLE 5 OF THE CONVENTION",
        "Articles 5 and 6 apply.",
        "Artikel 5 Absatz 2 gilt entsprechend.",
        "Статья 5 настоящего Соглашения",
        "المادة 5 من هذا الاتفاق",
        "第五条规定的义务",
        "제5조에 따라",
        "(a) above and subparagraph (b)",
        "10,000 tonnes",
        "1.5% of the budget",
        "1995. The Parties",
        "The Parties shall cooperate.",
        "[1] Reserved.",
        "[X] days",
        "[shall][should] report",
        "Parties",
        "Annexes form an integral part.",
        "",
        " ",
        "[",
    ],
)
def test_a_citation_a_figure_or_a_sentence_is_no_label(line: str) -> None:
    assert leading_label(line) is None


def test_an_opening_bracket_that_the_label_leaves_open_belongs_to_the_words() -> None:
    label = leading_label("[1. The Parties")
    assert label is not None
    assert (label.printed, label.opening) == ("1.", "[")


def test_an_ambiguous_letter_has_both_readings() -> None:
    label = leading_label("(i) foo")
    assert label is not None
    assert [(r.system, r.ordinal) for r in label.readings] == [("(i)", 1), ("(a)", 9)]


def test_roman_numerals_go_both_ways() -> None:
    assert [roman(to_roman(value)) for value in range(1, 400)] == list(range(1, 400))
    assert roman("ХІІ") == 12  # typed in Cyrillic letters
    assert roman("Ⅳ") == 4
    assert roman("IIX") is None
    assert roman("Iv") is None


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("十", 10),
        ("二十", 20),
        ("一百零五", 105),
        ("二〇二四", 2024),
        ("一千二百", 1200),
        ("甲", None),
    ],
)
def test_chinese_numerals(numeral: str, value: int | None) -> None:
    assert chinese(numeral) == value


def test_what_is_no_numeral_has_no_reading() -> None:
    assert readings("xyzzy") == ()
    assert readings("") == ()
