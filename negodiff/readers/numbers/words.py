"""Numbers in the words of European languages: "Twenty-one", "vingt et unième"."""

from collections.abc import Callable
from typing import Final

from negodiff.readers.numerals_out import english, english_ordinal


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FR_ONES: Final = _words(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
)
_FR_TENS: Final = _words(
    "- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt"
)
_DE_ONES: Final = _words(
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn"
)
_DE_TENS: Final = _words("- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
_ES_ONES: Final = _words(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
    "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)
_ES_TENS: Final = _words("- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_ES_HUNDREDS: Final = _words(
    "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos "
    "novecientos"
)
_IT_ONES: Final = _words(
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
    "quindici sedici diciassette diciotto diciannove"
)
_IT_TENS: Final = _words("- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta")
_PT_ONES: Final = _words(
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze "
    "dezasseis dezassete dezoito dezanove"
)
_PT_TENS: Final = _words("- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa")
_PT_HUNDREDS: Final = _words(
    "- cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos"
)
_RU_ONES: Final = _words(
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
    "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
)
_RU_TENS: Final = _words(
    "- - двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
)
_RU_HUNDREDS: Final = _words(
    "- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"
)
_RU_ORDINALS: Final = _words(
    "нулевой первый второй третий четвёртый пятый шестой седьмой восьмой девятый десятый "
    "одиннадцатый двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый "
    "восемнадцатый девятнадцатый"
)
_RU_TENTHS: Final = _words(
    "- - двадцатый тридцатый сороковой пятидесятый шестидесятый семидесятый восьмидесятый "
    "девяностый"
)
_ES_ORDINALS: Final = _words(
    "- primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo "
    "decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno"
)
_ES_TENTHS: Final = _words(
    "- - vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo "
    "nonagésimo"
)
_PT_ORDINALS: Final = _words(
    "- primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo"
)
_PT_TENTHS: Final = _words(
    "- décimo vigésimo trigésimo quadragésimo quinquagésimo sexagésimo septuagésimo octogésimo "
    "nonagésimo"
)
_IT_ORDINALS: Final = _words("- primo secondo terzo quarto quinto sesto settimo ottavo nono decimo")


def _french(value: int) -> str:
    if value < 20:
        return _FR_ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        if tens in (7, 9):
            ones += 10
        word = _FR_TENS[tens]
        if not ones:
            return f"{word}s" if tens == 8 else word
        return (
            f"{word} et {_FR_ONES[ones]}"
            if ones in (1, 11) and tens < 8
            else (f"{word}-{_FR_ONES[ones]}")
        )
    worth, name = (1000, "mille") if value >= 1000 else (100, "cent")
    upper, rest = divmod(value, worth)
    several = "s" if worth == 100 and upper > 1 and not rest else ""
    words = [*([_french(upper)] if upper > 1 else []), name + several]
    return " ".join([*words, *([_french(rest)] if rest else [])])


def _french_ordinal(value: int) -> str:
    if value == 1:
        return "premier"
    words = _french(value).removesuffix("e")
    if words.endswith("vingts"):
        words = words[:-1]
    ending = {"cinq": "cinqu", "neuf": "neuv"}
    for last, stem in ending.items():
        if words.endswith(last):
            words = words.removesuffix(last) + stem
    return f"{words}ième"


def _german(value: int) -> str:
    if value < 20:
        return _DE_ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return (f"{_german_part(ones)}und" if ones else "") + _DE_TENS[tens]
    worth, name = (1000, "tausend") if value >= 1000 else (100, "hundert")
    upper, rest = divmod(value, worth)
    return f"{_german_part(upper)}{name}" + (_german(rest) if rest else "")


def _german_part(value: int) -> str:
    return "ein" if value == 1 else _german(value)


def _german_ordinal(value: int) -> str:
    special = {1: "erste", 3: "dritte", 7: "siebte", 8: "achte"}
    upper, rest = divmod(value, 100)
    if rest in special:
        return (_german(upper * 100) if upper else "") + special[rest]
    return f"{_german(value)}{'te' if 0 < rest < 20 else 'ste'}"


def _spanish(value: int) -> str:
    if value < 30:
        return _ES_ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _ES_TENS[tens] + (f" y {_ES_ONES[ones]}" if ones else "")
    if value == 100:
        return "cien"
    if value < 1000:
        upper, rest = divmod(value, 100)
        return _ES_HUNDREDS[upper] + (f" {_spanish(rest)}" if rest else "")
    upper, rest = divmod(value, 1000)
    return (
        (f"{_spanish(upper)} " if upper > 1 else "")
        + "mil"
        + (f" {_spanish(rest)}" if rest else "")
    )


def _italian(value: int) -> str:
    if value < 20:
        return _IT_ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        word = _IT_TENS[tens]
        last = "tré" if ones == 3 else _IT_ONES[ones]
        return (word[:-1] if ones in (1, 8) else word) + (last if ones else "")
    worth = 1000 if value >= 1000 else 100
    upper, rest = divmod(value, worth)
    one, many = ("mille", "mila") if worth == 1000 else ("cento", "cento")
    return (one if upper == 1 else _italian(upper) + many) + (_italian(rest) if rest else "")


def _italian_ordinal(value: int) -> str:
    if value <= 10:
        return _IT_ORDINALS[value]
    words = _italian(value)
    if words.endswith("tré"):
        return f"{words[:-1]}eesimo"
    return f"{words if words.endswith('sei') else words[:-1]}esimo"


def _portuguese(value: int) -> str:
    if value < 20:
        return _PT_ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _PT_TENS[tens] + (f" e {_PT_ONES[ones]}" if ones else "")
    if value == 100:
        return "cem"
    if value < 1000:
        upper, rest = divmod(value, 100)
        return _PT_HUNDREDS[upper] + (f" e {_portuguese(rest)}" if rest else "")
    upper, rest = divmod(value, 1000)
    link = " e " if rest <= 100 or rest % 100 == 0 else " "
    return (
        (f"{_portuguese(upper)} " if upper > 1 else "")
        + "mil"
        + (f"{link}{_portuguese(rest)}" if rest else "")
    )


def _russian(value: int) -> str:
    if value < 20:
        return _RU_ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _RU_TENS[tens] + (f" {_RU_ONES[ones]}" if ones else "")
    if value < 1000:
        upper, rest = divmod(value, 100)
        return _RU_HUNDREDS[upper] + (f" {_russian(rest)}" if rest else "")
    upper, rest = divmod(value, 1000)
    last = 0 if 10 < upper % 100 < 20 else upper % 10
    name = "тысяча" if last == 1 else "тысячи" if last in (2, 3, 4) else "тысяч"
    words = _russian(upper)
    for masculine, feminine in (("один", "одна"), ("два", "две")):
        if words.split()[-1] == masculine:
            words = words.removesuffix(masculine) + feminine
    return (name if upper == 1 else f"{words} {name}") + (f" {_russian(rest)}" if rest else "")


def _tens_and_ones(ones: tuple[str, ...], tens: tuple[str, ...]) -> Callable[[int], str]:
    """Ordinals of languages that put those of the tens and of the ones side by side."""

    def ordinal(value: int) -> str:
        if value < len(ones):
            return ones[value]
        upper, rest = divmod(value, 10)
        return tens[upper] + (f" {ones[rest]}" if rest else "")

    return ordinal


def _russian_ordinal(value: int) -> str:
    if value < 20:
        return _RU_ORDINALS[value]
    tens, ones = divmod(value, 10)
    return f"{_RU_TENS[tens]} {_RU_ORDINALS[ones]}" if ones else _RU_TENTHS[tens]


_CARDINALS: Final[dict[str, Callable[[int], str]]] = {
    "en": english, "fr": _french, "de": _german, "es": _spanish, "it": _italian,
    "pt": _portuguese, "ru": _russian,
}  # fmt: skip
_NOUGHT: Final = {"fr": "zéro", "de": "null", "es": "cero", "ru": "ноль"}
_ORDINALS: Final[dict[str, tuple[int, Callable[[int], str]]]] = {
    "en": (32_767, english_ordinal),
    "fr": (32_767, _french_ordinal),
    "de": (32_767, _german_ordinal),
    "it": (999, _italian_ordinal),
    "es": (99, _tens_and_ones(_ES_ORDINALS, _ES_TENTHS)),
    "pt": (99, _tens_and_ones(_PT_ORDINALS, _PT_TENTHS)),
    "ru": (99, _russian_ordinal),
}
"""With the largest number each of them writes out."""


def cardinal(value: int, language: str) -> str:
    """A number in words, in English where the language is none of those known here."""
    spell = _CARDINALS.get(language, english)
    return spell(value) if value else _NOUGHT.get(language, "zero")


def ordinal(value: int, language: str) -> str | None:
    """An ordinal in words; ``None`` when it is out of reach."""
    most, spell = _ORDINALS.get(language, _ORDINALS["en"])
    return spell(value) if 0 < value <= most else None
