"""Cross-references, as the languages of treaties write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negodiff.structure.reference_words import BY_CODE
from negodiff.structure.references import find_references


def cited(text: str, language: str) -> list[str]:
    """Each reference in short: "article 5 paragraph 2", a range with its last number."""
    return [
        " ".join(f"{level} {number}" for level, number in reference.path)
        + (f" to {reference.through}" if reference.through else "")
        for reference in find_references(text, language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "in accordance with paragraph 2 of Article 5", ["article 5 paragraph 2"]),
        ("en", "under Article 2(1)", ["article 2 paragraph 1"]),
        ("en", "article 47, paragraph 6 (e)", ["article 47 paragraph 6 subparagraph e"]),
        ("en", "Articles 3 to 7", ["article 3 to 7"]),
        ("en", "Articles 2, 3 and 4", ["article 2", "article 3", "article 4"]),
        ("en", "paragraphs 2 (a) and 3", ["paragraph 2 subparagraph a", "paragraph 3"]),
        ("en", "subparagraph (a) above", ["subparagraph a"]),
        ("en", "under Article 12-1", ["article 12-1"]),
        ("en", "Articles 4-6, 12-1 and 14", ["article 4 to 6", "article 12-1", "article 14"]),
        ("uk", "до статті 12-1 та пункту 3", ["article 12-1", "paragraph 3"]),
        ("en", "Section 7.2", ["section 7 paragraph 2"]),
        ("en", "Article 8 bis", ["article 8bis"]),
        ("en", "ARTICLE IV", ["article 4"]),
        ("en", "Part C and Section D.4", ["part C", "section D paragraph 4"]),
        ("en", "the preceding paragraph", ["paragraph preceding"]),
        ("en", "paragraph 2 of this Article", ["article this paragraph 2"]),
        ("en", "Annex I, Article 2(1)", ["annex 1 article 2 paragraph 1"]),
        ("en", "Article 5 and Article 7", ["article 5", "article 7"]),
        ("en", "an article of clothing, in part, in point of fact", []),
        ("en", "within Article 5, 30 days", ["article 5"]),
        (
            "fr",
            "alinéa e) du paragraphe 6 de l'article 47",
            ["article 47 paragraph 6 subparagraph e"],
        ),
        ("fr", "paragraphes 6 à 8", ["paragraph 6 to 8"]),
        ("fr", "l'article premier", ["article 1"]),
        ("es", "párrafo 6 e) del artículo 47", ["article 47 paragraph 6 subparagraph e"]),
        ("es", "artículos 3 a 7", ["article 3 to 7"]),
        ("pt", "n.º 2 do artigo 5.º", ["article 5 paragraph 2"]),
        ("it", "art. 5, par. 2", ["article 5 paragraph 2"]),
        ("de", "Artikel 5 Absatz 2 Buchstabe a", ["article 5 paragraph 2 subparagraph a"]),
        ("de", "Artikel 3 bis 7", ["article 3 to 7"]),
        ("ru", "подпункт «а» пункта 2 статьи 5", ["article 5 paragraph 2 subparagraph а"]),
        ("ru", "в соответствии со статьями 3 и 4", ["article 3", "article 4"]),
        ("ru", "пунктом 2 настоящей статьи", ["article this paragraph 2"]),
        ("uk", "пункт 2 статті 5", ["article 5 paragraph 2"]),
        ("pl", "art. 5 ust. 2 pkt 3", ["article 5 paragraph 2 subparagraph 3"]),
        ("hy", "5-րդ հոդվածի 2-րդ կետ", ["article 5 paragraph 2"]),
        ("az", "5-ci maddənin 2-ci bəndi", ["article 5 paragraph 2"]),
        ("az", "bu maddənin 2-ci bəndi", ["article this paragraph 2"]),
        ("az", "3-cü və 4-cü maddələr", ["article 3", "article 4"]),
        ("tr", "5 inci maddenin 2 nci fıkrası", ["article 5 paragraph 2"]),
        ("ka", "მე-5 მუხლის მე-2 პუნქტი", ["article 5 paragraph 2"]),
        ("ar", "الفقرة 6 (هـ) من المادة 47", ["article 47 paragraph 6 subparagraph هـ"]),
        ("ar", "المواد 3 إلى 7", ["article 3 to 7"]),
        ("ar", "المادة الأولى", ["article 1"]),
        ("ar", "الجزء الحادي عشر", ["part 11"]),
        ("fa", "بند ۲ ماده ۵", ["article 5 paragraph 2"]),
        ("he", "סעיף קטן (ב)", ["paragraph ב"]),
        ("zh", "第四十七条第六款第（五）项", ["article 47 paragraph 6 subparagraph 5"]),
        ("zh", "第三条至第七条", ["article 3 to 7"]),
        ("zh", "系指依照第八条设立的委员会", ["article 8"]),
        ("zh", "第八、九条", ["article 8", "article 9"]),
        ("ja", "第五条第二項第一号の規定", ["article 5 paragraph 2 subparagraph 1"]),
        ("ko", "제5조 및 제6조에 따라", ["article 5", "article 6"]),
        ("zh", "第三条之一", ["article 3之1"]),
        ("ja", "第五条2(a)", ["article 5 paragraph 2 subparagraph a"]),
        ("ja", "前項", ["paragraph preceding"]),
        ("ko", "제5조 제2항 제1호", ["article 5 paragraph 2 subparagraph 1"]),
    ],
)
def test_what_is_cited(language: str, text: str, expected: list[str]) -> None:
    assert cited(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "external"),
    [
        ("en", "Article 51 of the Charter of the United Nations", True),
        ("en", "Article 4, paragraph 9 of the Convention", True),
        ("en", "Article 287, paragraphs 6 to 8, of the Convention", True),
        ("en", "Article 4 of the Treaty of Friendship", True),
        ("en", "Article 4 of this Treaty", False),
        ("en", "Article 4 of the present Convention", False),
        ("en", "Article 4 shall apply", False),
        ("en", "Section 5 of the Customs Act", True),
        ("en", "section 1021(a) of Dodd-Frank", True),
        ("en", "Article 87 of UNCLOS", True),
        ("en", "Section 5 of this Act", False),
        ("en", "Article 5 of Part II", False),
        ("fr", "l'article 4 de l'Accord de Paris", True),
        ("fr", "l'article 4 du présent Accord", False),
        ("fr", "l'article 12 du décret", True),
        ("es", "el artículo 4 del Acuerdo de París", True),
        ("es", "el artículo 4 del presente Acuerdo", False),
        ("pt", "o artigo 4 do Acordo de Paris", True),
        ("it", "l'articolo 4 dell'accordo di Parigi", True),
        ("de", "§ 823 BGB", True),
        ("de", "§ 5 des Zollgesetzes", True),
        ("de", "Artikel 4 des Abkommens über den Handel", True),
        ("de", "Artikel 4 des vorliegenden Vertrags", False),
        ("de", "Artikel 4 dieses Abkommens", False),
        ("ru", "статьей 5 Соглашения о границе", True),
        ("ru", "статьей 5 настоящего Соглашения", False),
        ("ru", "статьей 7 ГК", True),
        ("uk", "статтею 5 Угоди про кордон", True),
        ("pl", "art. 5 Umowy o granicy", True),
        ("pl", "art. 5 niniejszej umowy", False),
        ("az", "Gömrük məcəlləsinin 5-ci maddəsi", True),
        ("tr", "Gümrük Kanununun 5 inci maddesi", True),
        ("hy", "օրենսգրքի 5-րդ հոդվածը", True),
        ("ka", "საბაჟო კოდექსის მე-5 მუხლი", True),
        ("he", "סעיף 5 של החוק", True),
        ("ja", "関税法第五条", True),
        ("ja", "関税法律第五条", True),
        ("ko", "관세법 제5조", True),
        ("zh", "海关条例第五条", True),
        ("fr", "l'article 4 de la Convention", True),
        ("fr", "l'article 4 de la présente Convention", False),
        ("es", "el artículo 4 de la Convención", True),
        ("de", "Artikel 51 der Charta der Vereinten Nationen", True),
        ("ru", "статьей 51 Устава Организации", True),
        ("ru", "статьей 5 настоящего Договора", False),
        ("ar", "المادة 51 من ميثاق الأمم المتحدة", True),
        ("tr", "Sözleşmenin 5 inci maddesi", True),
        ("tr", "bu Sözleşmenin 5 inci maddesi", False),
        ("zh", "《联合国宪章》第五十一条", True),
        ("zh", "本公约第五条", False),
    ],
)
def test_what_points_into_another_text(language: str, text: str, external: bool) -> None:
    assert {reference.external for reference in find_references(text, language)} == {external}


def test_where_it_is_written() -> None:
    text = "The Parties, under paragraph 2 of Article 5, shall"
    (reference,) = find_references(text, "en")
    assert text[reference.start : reference.end] == "paragraph 2 of Article 5"


WORDS = st.sampled_from(
    ["Article", "paragraphs", "5", "(a)", "of", "this", ",", "and", "to", "IV", "статьи", "第五条"]
)


@settings(deadline=None)
@given(
    st.one_of(st.text(), st.lists(WORDS).map(" ".join)), st.sampled_from([*sorted(BY_CODE), "und"])
)
def test_any_text_is_read_and_spans_lie_in_it(text: str, language: str) -> None:
    found = find_references(text, language)
    assert [reference.start for reference in found] == sorted(each.start for each in found)
    for reference in found:
        assert 0 <= reference.start < reference.end <= len(text)
        assert reference.path


@pytest.mark.parametrize(
    "text",
    [
        "Article 5, " * 20_000,
        "Articles " + "1, " * 50_000,
        "Articles " + "1 and " * 50_000,
        "(a)" * 50_000,
        "paragraph (a)" + "(b)" * 50_000,
        "5-ci " * 50_000,
        "of the convention " * 20_000,
    ],
)
@pytest.mark.parametrize("language", ["en", "az", "zh"])
def test_long_texts_are_no_trap(text: str, language: str) -> None:
    assert len(find_references(text, language)) <= len(text)
