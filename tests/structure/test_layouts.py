"""Layouts in which a label alone does not show what it labels: the whole draft does."""

from textwrap import dedent

import pytest

from negodiff.model.block import Block
from negodiff.structure.parse import parse
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
    "sections that go on counting through the parts of an act": (
        """
        PART 1

        1 Overview

        (1) This Act makes provision for the safety of harbours and of the ships in them.

        (2) Part 2 is about pilots.

        PART 2

        2 Duty to take a pilot

        (1) The master must take a pilot unless—

        (a) the ship is exempt, or

        (b) there is an emergency.

        3 Offences

        A person who contravenes this Act commits an offence.
        """,
        """
        Part 1 · part
          Section 1 · section · Overview
            Section 1(1) · paragraph
            Section 1(2) · paragraph
        Part 2 · part
          Section 2 · section · Duty to take a pilot
            Section 2(1) · paragraph
              Section 2(1)(a) · subparagraph
              Section 2(1)(b) · subparagraph
          Section 3 · section · Offences
            Section 3 · paragraph
        """,
    ),
    "a French bill": (
        """
        TITRE Ier

        DISPOSITIONS GÉNÉRALES

        Article 1er

        I. – Les bacs sont exploités par les départements.

        II. – Le tarif est fixé par arrêté :

        1° Pour les piétons ;

        2° Pour les véhicules.

        Article 2

        La présente loi entre en vigueur demain.
        """,
        """
        Titre Ier · part · DISPOSITIONS GÉNÉRALES
          Article 1 · article
            Article 1(I) · subparagraph
            Article 1(II) · subparagraph
              Article 1(II)(1) · subparagraph
              Article 1(II)(2) · subparagraph
          Article 2 · article
            Article 2 · paragraph
        """,
    ),
    "transitional clauses behind the articles of a Mexican law": (
        """
        Artículo 1. Las tarifas de los puertos menores, que son públicas, se fijan cada año.

        La Secretaría las publicará.

        TRANSITORIOS

        PRIMERO. La presente Ley entrará en vigor mañana.

        SEGUNDO. Se derogan las demás disposiciones.
        """,
        """
        Artículo 1 · article
          Artículo 1(1) · paragraph
          Artículo 1(2) · paragraph
        TRANSITORIOS · section · TRANSITORIOS
          TRANSITORIOS, 1 · paragraph
          TRANSITORIOS, 2 · paragraph
        """,
    ),
    "headings without a label between paragraphs that go on counting": (
        """
        The Security Council,

        Recalling its previous resolutions,

        Ceasefire and withdrawal

        1. Demands that all parties cease hostilities;

        2. Calls upon the parties to protect navigation;

        Sanctions

        3. Decides that all States shall prevent the supply of mines;

        Follow-up

        4. Decides to remain seized of the matter.
        """,
        """
        Preamble · preamble
          Preamble, recital 1 · recital
        Ceasefire and withdrawal · section · Ceasefire and withdrawal
          Paragraph 1 · paragraph
          Paragraph 2 · paragraph
        Sanctions · section · Sanctions
          Paragraph 3 · paragraph
        Follow-up · section · Follow-up
          Paragraph 4 · paragraph
        """,
    ),
    "headings in capitals, and no number anywhere": (
        """
        MEMORANDUM OF UNDERSTANDING

        PURPOSE

        The Participants intend to cooperate on river patrols.

        AREAS OF COOPERATION

        The Participants will:

        exchange information on river traffic;

        train crews together.

        FUNDING

        Each Participant bears its own costs, unless agreed otherwise.
        """,
        """
        Title · title
        PURPOSE · section · PURPOSE
          PURPOSE · paragraph
        AREAS OF COOPERATION · section · AREAS OF COOPERATION
          AREAS OF COOPERATION(1) · paragraph
          AREAS OF COOPERATION(2) · paragraph
          AREAS OF COOPERATION(3) · paragraph
        FUNDING · section · FUNDING
          FUNDING · paragraph
        """,
    ),
    "letters that number their paragraphs": (
        """
        A. Cessation of hostilities

        A.1 The Parties shall cease fire at noon.

        A.2 The Parties shall open:

        (i) the bridge;

        (ii) the ferry.

        B. Monitoring

        B.1 A mission of observers shall be deployed.
        """,
        """
        A · section · Cessation of hostilities
          A.1 · paragraph
          A.2 · paragraph
            A.2(i) · subparagraph
            A.2(ii) · subparagraph
        B · section · Monitoring
          B.1 · paragraph
        """,
    ),
    "an extract that begins with 3.1": (
        """
        AGREEMENT ON PORT SERVICES

        The Authority and the Carrier have made this agreement.

        3.1 Services

        3.1.1 The Authority shall provide pilotage.

        3.1.2 The Authority shall provide tugs.

        3.2 Payment

        3.2.1 The Carrier shall pay within thirty days.
        """,
        """
        Title · title
        Introduction · text
        3.1 · section · Services
          3.1.1 · subparagraph
          3.1.2 · subparagraph
        3.2 · section · Payment
          3.2.1 · subparagraph
        """,
    ),
    "the first heading of a Japanese contract, behind its introduction": (
        """
        業務委託契約書

        青羽市（以下「甲」という。）と株式会社水路（以下「乙」という。）は、次のとおり契約を締結する。

        （委託業務）

        第１条　甲は、次の業務を乙に委託する。

        （委託料）

        第２条　委託料は、金五百万円とする。
        """,
        """
        Title · title
        Introduction · text
        第1条 · article · （委託業務）
          第1条 · paragraph
        第2条 · article · （委託料）
          第2条 · paragraph
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


def test_the_place_on_the_first_line_of_a_russian_contract_is_no_letter_of_a_list() -> None:
    text = (
        "ДОГОВОР АРЕНДЫ\n\nг. Верея, 12 мая 2026 г.\n\nООО «Причал» и ИП Соколов заключили договор "
        "о нижеследующем:\n\n1. Предмет договора\n\n1.1. Передаётся причал."
    )
    assert [clause.text for clause in read(text).clauses if "Верея" in clause.text] == [
        "г. Верея, 12 мая 2026 г."
    ]


def test_an_only_paragraph_needs_no_empty_line_before_it() -> None:
    lines = (
        "Art. 1º O contrato vigora por um ano e pode ser prorrogado por mais um, se quiserem.",
        "Parágrafo único. Não há outra prorrogação.",
    )
    assert outline(parse([Block(line, gap=False) for line in lines])) == [
        "Artigo 1 · article",
        "  Artigo 1, unnumbered paragraph · paragraph",
        "  Artigo 1(único) · paragraph",
    ]
