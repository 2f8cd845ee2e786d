"""Telling headings from sentences, and taking apart a heading that runs into its first sentence.

Works on words and punctuation alone. When in doubt nothing is a heading: a heading left in the
text costs little, words torn out of a sentence cost much.
"""

import re
from functools import cache
from typing import Final

from negodiff.structure.language import split
from negodiff.structure.vocabulary import STARTERS

_STOPS: Final = ".;:,!?。；：，、！？؛،؟:…։՝।።"
_CLOSERS: Final = "\"”’»)]）］】*' _"
_LONGEST: Final = 300
_LONGEST_UNPARTED: Final = 70
"""Letters of a heading in Thai or Lao, where nothing ends a sentence and few blanks part words."""
_LONGEST_RUN_IN: Final = 90
_LONGEST_WORDS: Final = 45
_LONGEST_PREPOSITION: Final = 5
_SHORT_WORD: Final = 3
_FEW_WORDS: Final = 4


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"[（(【\[](?P<inner>[^（）()【】\[\]]{1,60})[）)】\]]")


_VERBS: Final = frozenset(
    split(
        "shall|must|will|may|should|is|are|was|were|has|have|means|agree|agrees|undertake"
        "|undertakes|apply|applies|doit|doivent|peut|peuvent|est|sont|deberá|deberán|podrá"
        "|podrán|es|son|deve|devono|può|ist|sind|soll|sollen|kann|muss|должны|должна"
        "|обязуются|может|является|повинні|зобов'язуються|yxarı|edir|edirlər|edecektir"
    )
)
_MODALS: Final = frozenset(
    split(
        "shall|must|will|may|should|undertake|undertakes|agree|agrees|doivent|peuvent|deberán"
        "|podrán|devono|devem|sollen|verpflichten|обязуются|должны"
    )
)
_FUNCTION_WORDS: Final = frozenset(
    split(
        "of|the|and|or|for|to|in|on|with|from|by|a|an|at|as|under|without|between|de|du|des"
        "|la|le|les|et|ou|à|y|o|e|el|los|las|del|della|di|dei|und|oder|der|die|das|von|für|zu"
        "|и|о|об|в|на|по|за|və|ilə|ve|ile|van|het"
    )
)
_SUBJECTS: Final = frozenset(
    split(
        "Parties|States|Party|Стороны|Государства|Сторони|Vertragsparteien|Tərəflər|Taraflar"
        "|Strony|Stranke|Partijen|Parterna|Członkowie|Para|Các"
    )
)


def ends_sentence(text: str) -> bool:
    """Whether the words end in a full stop of any script."""
    return text.rstrip(_CLOSERS)[-1:] in (".", "。", "!", "?", "؟", "！", "？", "։", "।", "።", "．")


def ends_with_pause(text: str) -> bool:
    """Whether the words end in a comma or semicolon of any script."""
    return text.rstrip(_CLOSERS)[-1:] in (",", ";", "，", "；", "、", "،", "؛")


def is_open(text: str) -> bool:
    """Whether the words call for a list after them (a colon or a dash at their end)."""
    tail = text.rstrip('"”’»*] _')
    return tail[-1:] in (":", "：", "—", "–") or tail[-2:] in (":-", ".-")


def looks_like_heading(text: str) -> bool:
    """Whether a whole block can be a heading: no sentence, no list, not long."""
    if not text or len(text) > _LONGEST or text[-1] in _STOPS:
        return False
    tail = text.rstrip(_CLOSERS)
    if not tail or tail[-1] in _STOPS or text[0] in "•·–—-":
        return False
    if text[0].islower() and text[0].upper() != text[0] and not "ა" <= text[0] <= "ჰ":
        return False
    if not text.isascii() and any("\u3040" <= char <= "\u9fff" for char in text[:20]):
        return len(text) <= 40 and "。" not in text
    if "\u0e00" <= text[0] <= "\u0eff":
        return len(text) <= _LONGEST_UNPARTED
    return text.count(" ") < _LONGEST_WORDS and ". " not in text


def names_whole(text: str) -> bool:
    """Whether words behind an annex's label say what it is annexed to ("to the Treaty of 3 May").

    They begin with a short small word, and are no sentence: without a verb, and without a stop at
    their end but that of a short word ("от 3 мая 2025 г.").
    """
    words = text.split()
    first, *others = words
    if not others or len(text) > _LONGEST_RUN_IN or len(first) > _LONGEST_PREPOSITION:
        return False
    if not first[0].islower() or any(_ends_clause(word) for word in words[:-1]):
        return False
    return not (_ends_clause(words[-1]) or any(word in _VERBS for word in words))


def _ends_clause(word: str) -> bool:
    """Whether a word has a stop behind it that is not that of a number or an abbreviation."""
    if word[-1] == ".":
        return len(word) > _SHORT_WORD and not word[:-1].isdecimal()
    return word[-1] in _STOPS


def short_with_stop(text: str) -> bool:
    """Whether a block that ends in a full stop is a heading all the same ("Definitions.")."""
    words = text.split()
    if len(words) > 12 or not text or text[-1] != "." or text.count(". ") > 1:
        return False
    if len(text.partition(". ")[2].split()) >= _FEW_WORDS:
        return False  # "Seat. The seat of the Commission is Hald.": a heading that runs in
    return not any(word.lower().strip(",;.") in _VERBS for word in words)


def is_sentence(text: str) -> bool:
    """Whether words in the style of a heading are a sentence all the same, or an item of a list.

    Contracts number their paragraphs through the styles of headings; no heading ends in a comma or
    a semicolon, and none that ends in a full stop or a colon is long, has a verb or begins small.
    """
    if len(text) > 2 * _LONGEST:
        return True
    tail = text.rstrip(_CLOSERS)
    words = text.split()
    if ends_with_pause(text) or tail.endswith(("; and", "; or", ", and", ", or")):
        return len(words) > 2
    if tail[-1:] not in _STOPS or tail[-1:] in "!?":
        return False
    if text[0].islower() or (tail[-1] == "。" and len(text) > 15):
        return True
    return len(words) > 12 or has_verb(text)


def has_verb(text: str) -> bool:
    """Whether a verb that drafts use to oblige or define stands among the words."""
    return any(word in _VERBS for word in text.lower().split())


def after_number(text: str) -> tuple[str, str]:
    """Heading and words behind a bare number: "Support. The Provider will …"."""
    if text[:1].islower():
        return "", text
    stop = text.find(". ", 1, _LONGEST_RUN_IN)
    if stop < 0 or not _is_title(text[:stop]):
        return "", text
    return text[:stop], text[stop + 1 :].lstrip()


def after_article(text: str) -> tuple[str, str]:
    """Heading and words behind an article's label, where a heading is usual.

    It is told from the sentence by brackets, a full stop or a dash behind it, or by a capitalised
    word with which sentences start.
    """
    if text[:1] in ("（", "(", "【", "["):
        match = _bracketed().match(text)
        if match is not None and match.end() < len(text):
            return match[0], text[match.end() :].lstrip(" \u3000:.–—-")
    heading, rest = after_number(text)
    if heading:
        return heading, rest
    for mark in (" – ", " — ", ".— ", ". – "):
        head, dash, body = text[:_LONGEST].partition(mark)
        if dash and _is_title(head) and body[:1].isupper():
            return head, text[len(head) + len(mark) :]
    head, mark = _before_stop_and_dash(text)
    if mark:
        return head, text[len(head) + len(mark) :].lstrip()
    cut = _sentence_start(text)
    return (text[:cut].rstrip(), text[cut:]) if cut else ("", text)


def _before_stop_and_dash(text: str) -> tuple[str, str]:
    """A heading that a full stop and a dash close, as no sentence ends: "Objeto social.- La …"."""
    match = _stop_and_dash().match(text)
    if match is None or not text[0].isupper() or has_verb(match[1]):
        return "", ""
    return match[1], match[2]


@cache
def _stop_and_dash() -> re.Pattern[str]:
    return re.compile(r"([^.;:]{3,80})(\.\s?[-–—])(?=\s*[^\W\d_a-z])")


def _is_title(head: str) -> bool:
    """Whether a run of words before a full stop is set like a heading and is no sentence."""
    words = head.split()
    if not 0 < len(words) <= 9 or head[-1:] in ",;:" or len(head) < 3:
        return False
    if any("." in word or len(word) == 1 for word in words) or head.count("(") != head.count(")"):
        return False
    lowered = [word.strip("“”\"'’,;()").lower() for word in words]
    if any(word in _VERBS for word in lowered):
        return False
    if head.isupper():
        return True
    if not words[0][:1].isupper():
        return False
    if len(words) == 1:
        return words[0].strip('“”"').isalpha()
    significant = [word for word in words[1:] if word.lower() not in _FUNCTION_WORDS]
    return bool(significant) and not any(word[0].islower() for word in significant)


def _sentence_start(text: str) -> int:
    """Where a sentence starts behind a heading without punctuation, or 0.

    A capitalised word with which sentences start ("The", "Each") in the middle of words that are
    otherwise lower-case shows it; so does a change from capitals to small letters.
    """
    pieces = text[:_LONGEST].split(" ")
    if len(pieces) < 4 or not pieces[0][:1].isupper():
        return 0
    if not (ends_sentence(text) or is_open(text) or len(text) > _LONGEST or text[-1:] in ";,"):
        return 0
    offset = len(pieces[0]) + 1
    shouting = pieces[0].isupper() and len(pieces[0]) > 1
    plain = pieces[0] not in STARTERS
    for position in range(1, min(len(pieces) - 1, _LONGEST_WORDS)):
        piece = pieces[position]
        before = pieces[position - 1]
        if before[-1:] in ".:;" or before in _VERBS:
            return 0
        if before[-1:] != "," and before.lower() not in _FUNCTION_WORDS:
            capital = len(piece) > 1 and piece.isupper()
            if _starts_sentence(piece) and not (shouting and capital):
                return offset if plain or position > 1 else 0
            if plain and piece in _SUBJECTS and pieces[position + 1] in _MODALS:
                return offset
            if shouting and not capital and piece[:1].isupper():
                return offset
            if shouting and piece[:1].islower():
                shouting = False
        offset += len(piece) + 1
    return 0


def _starts_sentence(piece: str) -> bool:
    """Whether a capitalised word is one with which sentences start, elided ("L'…") or not."""
    word = piece.split("'", 1)[0].split("’", 1)[0]
    return word in STARTERS or (len(word) < len(piece) and f"{word}'" in STARTERS)
