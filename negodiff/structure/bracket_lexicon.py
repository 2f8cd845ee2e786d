"""The words by which a bracket tells what it is: blank, note, deletion, attribution.

Tables only, for every language in which such texts circulate: a further word is a further entry.
They serve :mod:`negodiff.structure.bracket_tree`.
"""

import re


def _whole(*entries: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{'|'.join(entries)})\s*", re.IGNORECASE)


NO_TEXT = re.compile(
    r"[\s:：.\-–—*(\[{]*(?:no (?:text|reference)\b|no provisions?(?= on\b| for\b|\W*$)"
    r"|no article(?: \w{1,9})?\W*$"
    r"|(?:delete|omit)[.\s\])}]*\Z"
    r"|(?:pas de|aucun|sans) (?:texte|disposition)\b|(?:sin|ningún) texto\b|(?:нет|без) текста\b"
    r"|kein text\b|لا (?:يوجد )?نص\b|无案文|不设案文|規定なし|없음)",
    re.IGNORECASE | re.MULTILINE,
)
"""How an option or a bracket says that nothing should stand there (match at its beginning)."""

_TO_COME = (
    "determined|decided|completed|inserted|confirmed|agreed|specified|added|filled in|negotiated"
)
BLANK = _whole(
    r"",
    r"[Xx]{1,4}|[YNZ]{1,4}|[_.]*_[_.]*|[●•■□○◯*＊○]+|[?？]+",
    r"(?:19|20)xx|xx?/xx?/(?:xx){1,2}|dd[./ -]?mm[./ -]?yy(?:yy)?|yyyy(?:[./-]mm[./-]dd)?",
    r"(?:the |x )?(?:dates?|years?|months?|days?|names?|place|city|amounts?|numbers?)(?: x)?",
    r"currency|address|title",
    rf"(?:\w+ ){{0,3}}to be (?:{_TO_COME})(?: later)?|t\.?b\.?[acd]\.?",
    r"insert\b.{0,100}",
    r"(?:la |le )?(?:date|lieu|nom|montant)|à (?:déterminer|compléter)",
    r"fecha|lugar|nombre|monto|por determinar",
    r"datum|ort|betrag|дата|место|сумма|число|подлежит определению|التاريخ|تاريخ|المكان|يحدد لاحقا",
    r"日期|日付|年月日|金额|地点|待定|未定|날짜|추후 결정",
)
"""A place left open (fullmatch on what the bracket holds)."""

BARE_BLANK = re.compile(r"_{2,}(?:[ \t._]*_{2,})*|●+|\b(?:19|20)XX\b|(?<![\w.])X{2,4}(?!\w)")
"""A place left open without brackets."""

ROMAN_CONTEXT = re.compile(
    r"(?:article|art\.|part|chapter|section|title|annex|appendix|protocol|schedule|book|volume|siglo|"
    r"century|titre|partie|chapitre|annexe|artículo|anexo|capítulo|artikel|teil|anhang|anlage|kapitel|"
    r"стать\w+|част\w+|глав\w+|приложени\w+|раздел\w*|maddə|madde|bölüm|fəsil|titolo|articolo|parte|capo)\s*\Z",
    re.IGNORECASE,
)
"""Before these XX is the Roman number 20, not a blank."""

NOTE = re.compile(
    r"\s*(?:placeholder\b|n\.?b\.?\s?[:.]"
    r"|(?:drafting |editorial |explanatory |secretariat |chair['’]s )?notes?\b[^:\n\]]{0,40}:"
    r"|(?:nota|anmerkung|примечание|ملاحظة|注|備考)\s*[:：]|marcador de posición|espace réservé)",
    re.IGNORECASE,
)
"""A remark of those who hold the pen (match at the beginning of what the bracket holds)."""

CONNECTOR = _whole(
    r"/|&|and ?/ ?or|or|and|et ?/ ?ou|et|ou|y ?/ ?o|y|o|e ?/ ?ou|e|und ?/ ?oder|und|oder",
    r"и ?/ ?или|и|или|та|або|i|lub|albo|oraz|və|və ya|ya da|ve|veya|և|կամ|და|ან",
    r"و ?/ ?أو|و|أو|یا|או|ו|和 ?/ ?或|和|或|以及|及|又は|及び|または|또는|및",
)
"""What may stand between two alternatives; often bracketed itself."""

_OPTION_WORD = (
    r"options?|alt(?:ernatives?|\.)?|variante?s?|variant|opci[oó]n|alternativa|opção|opzione"
    r"|вариант|альтернатива|варіант|տարբերակ|ვარიანტი|seçenek|wariant|opcja"
    r"|(?:ال)?(?:خيار|بديل)|گزینه|חלופה|备选案文|備選案文|选项|方案|案文|オプション|대안|선택지"
)
OPTION = re.compile(
    r"(?:^[ \t]*(?:\(?\w{1,5}(?:\.\w{1,3}){0,4}[.)][ \t]*)?[\[［{(*]{0,4}|(?<=[\[［]))[ \t]*"
    rf"(?:{_OPTION_WORD})[ \t]*"
    r"(?P<number>\d{1,3}[a-z]?(?:\([a-z\d]\))?|[IVX]{1,5}|[a-z]|[一二三四五六七八九十]{1,3})(?!\w)"
    r"(?=(?P<after>[ \t]*(?P<next>[^\s]?)))",
    re.IGNORECASE | re.MULTILINE,
)
"""The mark of a block alternative, at the start of a line or of a bracket."""

ATTRIBUTION = re.compile(r"\s*([^\[\]［］〔〕【】:：\n]{1,160}?)\s*[:：]")
"""What stands before the first colon; whether it names parties is still to be seen."""

PARTY_JOIN = re.compile(r"[ \t]*[/,&、，][ \t]*|[ \t]+(?:and|et|y|и)[ \t]+", re.IGNORECASE)
PARTY_CODE = re.compile(r"[A-Z][A-Z0-9]{1,9}(?:[+&.-][A-Z0-9]\w*)*")
"""A party as an abbreviation: US, AOSIS, G77+China. Stands without a verb, too."""

PARTY_NAME = re.compile(r"[^\W\d_a-zà-ÿ][\w'’.+&-]*(?:[ \t]\w[\w'’.+&-]*){0,4}")
"""A party by its name. Counts only together with a verb."""

ACT = re.compile(
    r"(?P<who>.*\S)(?:[ \t]+|(?=[提反支保]))(?:"
    r"(?P<propose>propos(?:es?|ed|al|ent)|propone[n]?|предлага[ею]т|提议|提案)"
    r"|(?P<oppose>oppos(?:es?|ed)|objects?|s['’]opposent?|se oponen?|возража[ею]т|反对|反対)"
    r"|(?P<support>supports?|supported|appuient?|apoyan?|поддержива[ею]т|支持)"
    r"|(?P<reserve>reserv(?:es?|ed|ation|an?)|réservent?|резервиру[ею]т|保留))",
    re.IGNORECASE,
)
"""Who does what about the words that follow (fullmatch on one part between the semicolons)."""
