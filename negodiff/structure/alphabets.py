"""Letters that enumerate, in their order. Data only; "|" parts them where some are digraphs."""

from typing import Final

CYRILLIC: Final = "аәбвгґғѓдђеёєжҗзѕиіїӣйјкқќлљмнңњоөпрсҫтћуўӯүұфхҳһцчҷџшщъыьэюя"
PASSED_OVER: Final = "әґғѓђёєҗѕіїӣйјқќљңњөҫћўӯүұҳһҷџъыьэ"
"""Cyrillic letters that a list may leave out; they take the place of the one before."""

LATIN: Final = (
    "a|ą|á|ă|â|b|c|ç|č|ć|ch|cs|d|đ|ď|dž|dz|dzs|dh|e|ę|é|ë|ə|ě|f|g|ğ|ģ|gy|gj|h|x|ı|ch|i|í|î|j|k|q|ķ"
    "|l|ł|ľ|ļ|lj|ly|m|n|ñ|ń|ň|ņ|nj|ny|o|ö|ő|ó|ô|õ|ơ|p|q|r|ř|ŕ|s|ś|š|ş|ș|sz|sh|t|ť|ţ|ț|ty|th"
    "|u|ü|ű|ú|ū|ů|ų|ư|v|w|x|xh|y|ý|z|ź|ž|ż|þ|æ|ø|å|ä|ö|zs|zh"
)
"""The Latin alphabet with the letters that languages have besides, each behind its neighbour.

A list may use them or pass them over, so each takes the place of the one before: after "c" both "ç"
and "d" go on. Two of the common letters stand elsewhere, too, as Azerbaijani has them.
"""
ADDED: Final = frozenset(
    letter for letter in LATIN.split("|") if not letter.isascii() or letter[1:]
)
"""Those of them that no list begins with: alone, such a letter is a word or an initial."""

LEFT_OUT: Final = {
    "it": "jkwxy", "pt": "kwy", "pl": "qvx", "tr": "qwx", "az": "qwx", "ro": "kqwy", "hu": "qwxy",
    "cs": "qwx", "sk": "qwx", "sl": "qwxy", "hr": "qwxy", "lv": "qwxy", "lt": "qwx", "vi": "fjwz",
    "sq": "w", "et": "cqwxy",
}  # fmt: skip
"""Common letters that a language's own lists leave out, which leaves no gap."""

OTHERS: Final = (
    CYRILLIC,
    CYRILLIC.upper(),
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    "ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ",
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "α|β|γ|δ|ε|στ|ζ|η|θ|ι|ια|ιβ|ιγ|ιδ|ιε",
    "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
    "א|ב|ג|ד|ה|ו|ז|ח|ט|י|יא|יב|יג|יד|טו|טז|יז|יח|יט|כ|כא|כב",
    "가나다라마바사아자차카타파하",
    "アイウエオカキクケコサシスセソタチツテト",
    "イロハニホヘトチリヌルヲワカヨタレソ",
    "甲乙丙丁戊己庚辛壬癸",
    "कखगघङचछजझञटठडढणतथदधन",
    "กขคงจฉชซฌญฎฏฐ",
    "কখগঘঙচছজঝঞটঠডঢণ",
)
"""Alphabets of other scripts."""
ARABIC: Final = (
    "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "ابجدهوزحطیکلمنسعفصقرشتثخذضظغ",
    "آبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "إبتثجحخدذرزسشصضطظعغفقكلمنهوي",
)
"""Arabic and Persian letters in the old order of the numerals and in that of the alphabet."""
CIRCLED: Final = (("①", 0x2460, 20), ("⑴", 0x2474, 20), ("⒈", 0x2488, 20), ("㈠", 0x3220, 10))
"""First sign, its code point, and how many follow on it."""
