"""Layouts in which a label alone does not show what it labels: the whole draft does."""

from textwrap import dedent

import pytest

from tests.structure.reading import outline, read

LAYOUTS = {
    "bare Roman numerals above articles": (
        """
        Statuten des Vereins Alpwege

        I. Name und Zweck

        Art. 1 Name

        Der Verein heisst Alpwege.

        Art. 2 Zweck

        Er kann insbesondere:

        a. Material beschaffen;

        b. Arbeitstage durchführen.

        II. Mitgliedschaft

        Art. 3 Mitglieder

        Mitglied kann jede Person werden.
        """,
        """
        Title · title
        I · chapter · Name und Zweck
          Artikel 1 · article · Name
            Artikel 1 · paragraph
          Artikel 2 · article · Zweck
            Artikel 2 · paragraph
              Artikel 2(a) · subparagraph
              Artikel 2(b) · subparagraph
        II · chapter · Mitgliedschaft
          Artikel 3 · article · Mitglieder
            Artikel 3 · paragraph
        """,
    ),
    "letters below Roman numerals above articles": (
        """
        I. General

        A. Name

        Article 1

        The name is Harbour Trust.

        B. Seat

        Article 2

        The seat is in the port.

        II. Organs

        A. Council

        Article 3

        The council has five members.
        """,
        """
        I · chapter · General
          I, A · section · Name
            Article 1 · article
              Article 1 · paragraph
          I, B · section · Seat
            Article 2 · article
              Article 2 · paragraph
        II · chapter · Organs
          II, A · section · Council
            Article 3 · article
              Article 3 · paragraph
        """,
    ),
    "paragraphs that go on counting below bare Roman numerals": (
        """
        I. CEASEFIRE

        1. The Sides shall cease all operations.

        2. Operations include shelling.

        II. ACCESS

        3. Convoys shall pass:

        (a) by day;

        (b) by night.

        III. FINAL PROVISIONS

        4. This text is in force.
        """,
        """
        I · chapter · CEASEFIRE
          Paragraph 1 · paragraph
          Paragraph 2 · paragraph
        II · chapter · ACCESS
          Paragraph 3 · paragraph
            Paragraph 3(a) · subparagraph
            Paragraph 3(b) · subparagraph
        III · chapter · FINAL PROVISIONS
          Paragraph 4 · paragraph
        """,
    ),
    "number words alone, in Spanish": (
        """
        PRIMERO.- Las Partes suspenden las acciones ofensivas.

        SEGUNDO.- Las Partes se abstendrán de:

        2.1. Atacar a la población civil.

        2.2. Sembrar minas.

        TERCERO.- El cese dura seis meses.
        """,
        """
        1 · paragraph
        2 · paragraph
          2.1 · paragraph
          2.2 · paragraph
        3 · paragraph
        """,
    ),
    "number words alone, in Arabic": (
        """
        أولاً: الهدف

        يهدف هذا الاتفاق إلى حماية مياه الحوض من التلوث.

        ثانياً: تقاسم المياه

        1- تمرر الحكومة المياه من السد.

        2- تنشر القراءات يومياً.
        """,
        """
        1 · section · الهدف
          1 · paragraph
        2 · section · تقاسم المياه
          2(1) · paragraph
          2(2) · paragraph
        """,
    ),
    "a Brazilian article: caput, incisos, numbered paragraphs, or an only one": (
        """
        Art. 1º São obrigações do contratante:

        I – ceder o galpão;

        II – divulgar os horários;

        III – efetuar os pagamentos.

        § 1º O galpão será cedido em maio.

        § 2º Os horários são fixos.

        Art. 2º O contrato vigora por um ano.

        Parágrafo único. Não há prorrogação.
        """,
        """
        Artigo 1 · article
          Artigo 1, unnumbered paragraph · paragraph
            Artigo 1, unnumbered paragraph(I) · subparagraph
            Artigo 1, unnumbered paragraph(II) · subparagraph
            Artigo 1, unnumbered paragraph(III) · subparagraph
          Artigo 1(1) · paragraph
          Artigo 1(2) · paragraph
        Artigo 2 · article
          Artigo 2, unnumbered paragraph · paragraph
          Artigo 2(único) · paragraph
        """,
    ),
    "signs of paragraphs on the line of the article": (
        """
        Art. 1. § 1. Rada liczy pięciu członków.

        § 2. Kadencja trwa trzy lata.

        Art. 2. § 1. Rada zbiera się co miesiąc.

        § 2. Uchwały zapadają większością głosów.
        """,
        """
        Artykuł 1 · article
          Artykuł 1(1) · paragraph
          Artykuł 1(2) · paragraph
        Artykuł 2 · article
          Artykuł 2(1) · paragraph
          Artykuł 2(2) · paragraph
        """,
    ),
    "headings on the line above, as in Turkish regulations": (
        """
        SU BİRLİĞİ YÖNETMELİĞİ

        Amaç

        MADDE 1 – (1) Bu Yönetmeliğin amacı suyun adil dağıtılmasıdır.

        Abonelik

        MADDE 2 – (1) Abonelik başvurusu yazılı yapılır.

        (2) Abonelik devredilemez.

        Yürürlük

        MADDE 3 – (1) Bu Yönetmelik yayımı tarihinde yürürlüğe girer.
        """,
        """
        Title · title
        Madde 1 · article · Amaç
          Madde 1(1) · paragraph
        Madde 2 · article · Abonelik
          Madde 2(1) · paragraph
          Madde 2(2) · paragraph
        Madde 3 · article · Yürürlük
          Madde 3(1) · paragraph
        """,
    ),
    "headings closed by a full stop and a dash": (
        """
        Artículo 1º.- Capital social.- El capital social es de diez mil euros.

        Artículo 2º.- Requisitos.- Pueden ser socios las personas físicas.
        """,
        """
        Artículo 1 · article · Capital social
          Artículo 1 · paragraph
        Artículo 2 · article · Requisitos
          Artículo 2 · paragraph
        """,
    ),
    "Clause the First": (
        """
        Clause the First. Name. The trust shall be known as Harbour Trust.

        Clause the Second. Objects. The trust shall keep the dry dock.
        """,
        """
        Clause First · section · Name
          Clause First · paragraph
        Clause Second · section · Objects
          Clause Second · paragraph
        """,
    ),
    "a Japanese annex set wide": (
        """
        第１条　事務局は、市役所内に置く。

        附　則

        この規約は、四月一日から施行する。
        """,
        """
        第1条 · article
          第1条 · paragraph
        附則 · annex
          附則 · paragraph
        """,
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layout(layout: str) -> None:
    text, expected = LAYOUTS[layout]
    assert outline(read(dedent(text))) == dedent(expected).strip().split("\n")


def test_a_list_of_headings_heads_nothing() -> None:
    text = (
        "Article 1\n\nThe annexes are:\n\nI. Maps\n\nII. Lists\n\nIII. Rules\n\nArticle 2\n\nEnd."
    )
    assert [clause.ref for clause in read(text).clauses] == [
        "Article 1", "Article 1", "Article 1(I)", "Article 1(II)", "Article 1(III)",
        "Article 2", "Article 2",
    ]  # fmt: skip


def test_a_number_word_that_nothing_follows_up_begins_a_sentence() -> None:
    text = "Article 1\n\nFirst. The Parties shall meet.\n\nArticle 2\n\nSecond. They shall talk."
    assert [clause.text for clause in read(text).clauses if clause.text] == [
        "First. The Parties shall meet.", "Second. They shall talk.",
    ]  # fmt: skip
