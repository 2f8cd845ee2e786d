"""Lists lettered in the alphabet of their language, with its own letters and without them."""

import pytest

from tests.structure.reading import read

LISTS = {
    "tr": "a b c ç d e f g ğ h ı i j k l m n o ö p r s ş t u ü v y z",
    "az": "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z",
    "pl": "a ą b c ć d e ę f g h i j k l ł m n ń o ó p r s ś t u w x y z ź ż",
    "cs": "a á b c č d ď e é ě f g h ch i í j k l m n ň o ó p q r ř s š t ť u ú ů v w x y ý z ž",
    "hu": "a á b c cs d dz dzs e é f g gy h i í j k l ly m n ny o ó ö ő p r s sz t ty u ú ü ű v z",
    "hr": "a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž",
    "sq": "a b c ç d dh e ë f g gj h i j k l",
    "lv": "a b c č d e f g ģ h i j k ķ l ļ m n ņ o p r s š t u v z ž",
    "ro": "a ă â b c d e f g h i î j k l m n o p r s ș t ț u v",
    "vi": "a b c d đ e g h i k l m n o",
    "es": "a b c d e f g h i j k l m n ñ o p",
    "sv": "a b c d e f g h i j k l m n o p q r s t u v w x y z å ä ö",
    "it": "a b c d e f g h i l m n o p q r s t u v z",
    "ru": "а б в г д е ё ж з и й к л м",
    "uk": "а б в г ґ д е є ж з и і ї й к л",
    "kk": "а ә б в г ғ д е ж з и й к қ л м н ң о ө п",
    "sr": "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш",
}


@pytest.mark.parametrize("code", LISTS)
@pytest.mark.parametrize("form", ["{})", "({})"])
def test_every_letter_of_the_alphabet_goes_on_with_the_list(code: str, form: str) -> None:
    letters = LISTS[code].split()
    _check(letters, code, form)


@pytest.mark.parametrize("code", LISTS)
def test_a_list_may_pass_over_the_letters_that_others_do_not_have(code: str) -> None:
    plain = [letter for letter in LISTS[code].split() if letter.isascii() and len(letter) == 1]
    if code == "az":
        plain = "a b c d e f g h i j k l m".split()
    if code not in ("ru", "uk", "kk", "sr"):
        _check(plain, code, "{})")


def _check(letters: list[str], code: str, form: str) -> None:
    items = "\n\n".join(f"{form.format(letter)} item;" for letter in letters)
    draft = read(f"1. Words:\n\n{items}\n\n2. Other words.", code)
    lettered = [clause for clause in draft.clauses if clause.parent == 0]
    assert [clause.number for clause in lettered] == letters
    assert not draft.findings


def test_such_a_letter_alone_begins_no_list() -> None:
    draft = read("1. Words.\n\nÇ. Yılmaz has signed.\n\n2. Other words.")
    assert [clause.label for clause in draft.clauses] == ["1.", "2."]
