"""The label styles of the field, as a table: what is printed in front of a clause, and where.

A template's `{n}` is the clause's own number, `{a}` its article's. `heading` says where the heading
of an article goes: on the line below its label, beside it (`beside` is the whole line), or above.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal


@dataclass(frozen=True, slots=True)
class Style:
    """How one draft prints its labels.

    `reference` is the numeral of a cross-reference; `bis` what an inserted article's number takes
    ("" where the style has no such habit); `run_on` puts the first paragraph on the label's line.
    """

    name: str
    language: str
    article: str
    numeral: str = "arabic"
    heading: Literal["below", "beside", "above", "none"] = "below"
    beside: str = "{label} – {heading}"
    above: str = "（{heading}）"
    paragraph: str = "{n}."
    paragraph_numeral: str = "arabic"
    item: str = "({n})"
    item_numeral: str = "latin"
    chapter: str = "CHAPTER {n}"
    chapter_numeral: str = "roman"
    annex: str = "ANNEX"
    reference: str = "arabic"
    bis: str = ""
    needs_heading: bool = False
    run_on: bool = False
    tight: bool = False
    markdown: Literal["", "hash", "bold"] = ""


def _looks(base: Style) -> tuple[Style, Style, Style]:
    """The three commonest looks of a language: label over heading, Roman on one line, Markdown."""
    stem = base.name
    return (
        replace(base, name=f"{stem}-below"),
        replace(
            base,
            name=f"{stem}-roman",
            article=base.article.upper().replace("{N}", "{n}"),
            numeral="roman",
            reference="roman",
            heading="beside",
        ),
        replace(base, name=f"{stem}-markdown", heading="beside", markdown="hash"),
    )


_EN = Style("en", "en", "Article {n}", bis=" bis")
_FR = Style("fr", "fr", "Article {n}", item="{n})", chapter="CHAPITRE {n}", annex="ANNEXE")
_ES = Style("es", "es", "Artículo {n}", item="{n})", chapter="CAPÍTULO {n}", annex="ANEXO")
_DE = Style("de", "de", "Artikel {n}", item="{n})", chapter="Kapitel {n}", annex="ANHANG")
_RU = Style("ru", "ru", "Статья {n}", item="{n})", chapter="ГЛАВА {n}", annex="ПРИЛОЖЕНИЕ")
_UK = Style("uk", "uk", "Стаття {n}", item="{n})", chapter="РОЗДІЛ {n}", annex="ДОДАТОК")
_AZ = Style("az", "az", "Maddə {n}", item="{n})", chapter="FƏSİL {n}", annex="ƏLAVƏ")
_TR = Style("tr", "tr", "Madde {n}", item="{n})", chapter="BÖLÜM {n}", annex="EK")
_HY = Style("hy", "hy", "Հոդված {n}", item="{n})", chapter="ԳԼՈՒԽ {n}", annex="ՀԱՎԵԼՎԱԾ")
_KA = Style("ka", "ka", "მუხლი {n}", item="{n})", chapter="თავი {n}", annex="დანართი")
_PL = Style("pl", "pl", "Artykuł {n}", item="{n})", chapter="ROZDZIAŁ {n}", annex="ZAŁĄCZNIK")
_PT = Style("pt", "pt", "Artigo {n}.º", item="{n})", chapter="CAPÍTULO {n}", annex="ANEXO")
_IT = Style("it", "it", "Articolo {n}", item="{n})", chapter="CAPO {n}", annex="ALLEGATO")
_AR = Style("ar", "ar", "المادة {n}", item_numeral="abjad", chapter="الفصل {n}", annex="المرفق")
_FA = Style("fa", "fa", "ماده {n}", item="{n})", chapter="فصل {n}", annex="پیوست")
_HE = Style("he", "he", "סעיף {n}", item_numeral="hebrew", chapter="פרק {n}", annex="נספח")
_ZH = Style("zh", "zh", "第{n}条", "cjk", chapter="第{n}章", annex="附件", chapter_numeral="cjk")
_JA = Style("ja", "ja", "第{n}条", "cjk", chapter="第{n}章", annex="附属書", chapter_numeral="cjk")
_KO = Style("ko", "ko", "제{n}조", chapter="제{n}장", annex="부속서", chapter_numeral="arabic")

STYLES: tuple[Style, ...] = (
    *_looks(_EN),
    replace(_EN, name="en-bold", markdown="bold"),
    replace(_EN, name="en-words", numeral="words", bis="", heading="none"),
    replace(
        _EN,
        name="en-decimal",
        article="{n}.",
        heading="beside",
        beside="{label} {heading}",
        paragraph="{a}.{n}",
        bis="",
        needs_heading=True,
    ),
    replace(
        _EN,
        name="en-section",
        article="Section {n}.",
        heading="beside",
        beside="{label} {heading}.",
        paragraph="({n})",
        paragraph_numeral="latin",
        item_numeral="roman-small",
        bis="",
    ),
    replace(_EN, name="en-sign", article="§ {n}", heading="beside", paragraph="({n})", bis=""),
    *_looks(replace(_FR, bis=" bis")),
    replace(_FR, name="fr-premier", numeral="premier"),
    *_looks(replace(_ES, bis=" bis")),
    replace(_ES, name="es-ordinal", article="Artículo {n}.º", paragraph="{n})"),
    *_looks(replace(_DE, paragraph="({n})")),
    replace(
        _DE,
        name="de-sign",
        article="§ {n}",
        heading="beside",
        beside="{label} {heading}",
        paragraph="({n})",
        item="{n}.",
        item_numeral="arabic",
    ),
    *_looks(_RU),
    replace(
        _RU,
        name="ru-dot",
        heading="beside",
        beside="{label}. {heading}",
        item_numeral="cyrillic",
    ),
    replace(_UK, name="uk-below", item_numeral="ukrainian"),
    replace(_UK, name="uk-dot", heading="beside", beside="{label}. {heading}"),
    *_looks(replace(_AZ, article="Maddə {n}"))[::2],
    replace(_AZ, name="az-roman", article="MADDƏ {n}", numeral="roman", reference="roman"),
    replace(_AZ, name="az-suffix", article="{n} maddə", numeral="azerbaijani"),
    replace(_TR, name="tr-below"),
    replace(_TR, name="tr-dash", article="MADDE {n}. —", heading="none", run_on=True),
    replace(_TR, name="tr-markdown", heading="beside", markdown="hash"),
    replace(_HY, name="hy-below", item_numeral="armenian"),
    replace(_HY, name="hy-roman", article="ՀՈԴՎԱԾ {n}", numeral="roman", reference="roman"),
    replace(_KA, name="ka-below", item_numeral="georgian"),
    replace(_KA, name="ka-dot", heading="beside", beside="{label}. {heading}"),
    replace(_PL, name="pl-below"),
    replace(
        _PL,
        name="pl-short",
        article="Art. {n}.",
        heading="none",
        run_on=True,
        item_numeral="arabic",
    ),
    *_looks(replace(_PT, article="Artigo {n}.º"))[::2],
    replace(_IT, name="it-below"),
    replace(_IT, name="it-short", article="Art. {n}", heading="beside"),
    replace(_AR, name="ar-below"),
    replace(_AR, name="ar-ordinal", numeral="arabic-ordinal", paragraph="{n}-"),
    replace(
        _AR,
        name="ar-eastern",
        article="مادة ({n})",
        numeral="eastern",
        reference="eastern",
        paragraph_numeral="eastern",
    ),
    replace(
        _FA,
        name="fa-below",
        numeral="persian-digits",
        reference="persian-digits",
        paragraph_numeral="persian-digits",
        item_numeral="persian",
    ),
    replace(_FA, name="fa-ascii", heading="beside", beside="{label} - {heading}"),
    replace(_HE, name="he-below", item="{n}."),
    replace(_HE, name="he-dot", heading="beside", beside="{label}. {heading}"),
    replace(
        _ZH,
        name="zh-beside",
        heading="beside",
        beside="{label} {heading}",
        reference="cjk",
        paragraph="{n}、",
        paragraph_numeral="cjk",
        item="（{n}）",
        item_numeral="cjk",
        bis="之一",
    ),
    replace(_ZH, name="zh-below", paragraph="{n}．", item="（{n}）", item_numeral="arabic"),
    replace(
        _ZH,
        name="zh-run-on",
        heading="none",
        reference="cjk",
        paragraph="",
        item="（{n}）",
        item_numeral="cjk",
        run_on=True,
        tight=True,
    ),
    replace(_JA, name="ja-above", heading="above", paragraph="{n}", run_on=True, bis="の二"),
    replace(
        _JA,
        name="ja-bracket",
        article="第{n}条",
        numeral="arabic",
        heading="beside",
        beside="{label}【{heading}】",
        item_numeral="arabic",
    ),
    replace(
        _KO,
        name="ko-circled",
        heading="beside",
        beside="{label}({heading})",
        paragraph="{n}",
        paragraph_numeral="circled",
        item="{n}.",
        item_numeral="arabic",
        bis="의2",
        run_on=True,
    ),
    replace(_KO, name="ko-below", item="{n}.", item_numeral="hangul"),
)
