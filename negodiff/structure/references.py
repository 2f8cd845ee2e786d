"""The cross-references inside a clause's words: "in accordance with paragraph 2 of Article 5".

A citation is a chain of components, each a level word with its numbers ("paragraphs 2 and 4"),
joined by what the language puts between levels ("of", a comma, nothing). One regular expression
per language finds the components; what joins them is looked at afterwards. The words are those of
:mod:`negodiff.structure.reference_words`; nothing is known here of a draft, so that a reference is
what is written, whether or not it leads anywhere.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from negodiff.structure.languages import LANGUAGES
from negodiff.structure.numerals import SUFFIXES, chinese, digits, roman
from negodiff.structure.reference_words import BY_CODE, COUNTED
from negodiff.structure.vocabulary import fold, ordinal
from negodiff.structure.wording import RANK, Level, Wording

Path = tuple[tuple[Level, str], ...]
"""Levels with their numbers, from the outermost in: ``(("article", "5"), ("paragraph", "2"))``."""

THIS, PRECEDING, FOLLOWING = "this", "preceding", "following"
"""What stands in a path for the number of "this Article", "the preceding paragraph"."""


class Reference(NamedTuple):
    """One clause (or one run of clauses) that a text cites.

    Attributes:
        start: Where the citation begins in the text.
        end: Behind its last word; several references of one list share one stretch.
        path: What is cited, as far as it is written: "paragraph 2" leaves the article open.
        through: The last number of a range ("Articles 3 to 7": "7"), or "".
        external: It visibly points into another text ("Article 51 of the Charter").
    """

    start: int
    end: int
    path: Path
    through: str
    external: bool


class _Component(NamedTuple):
    start: int
    end: int
    level: Level
    items: tuple[tuple[Path, str], ...]


_DIVISIONS = frozenset(RANK) - {Level.PARAGRAPH, Level.SUBPARAGRAPH}
_LATIN = "|".join(SUFFIXES)
_SUFFIX = rf"(?:[ -]?(?:{_LATIN})\b(?!\s*\d))?"
_FIGURE = r"\d+(?:\.\d+)*(?:er|re|[A-Za-z])?"
_CAPITAL = r"(?-i:[IVXLC]+|[A-Z])(?:\.\d+)*"
_PLAIN = rf"(?:{_FIGURE}|{_CAPITAL}){_SUFFIX}(?:\.?[ºª°])?(?!\w)"
_SUB = r"(?:[(（][^\W_]{1,5}[)）]|[^\W\d_]\))"
_QUOTED = r"[«„“\"'‘][^\W_]{1,4}[»“”\"'’]"
_ITEM = rf"(?:{_PLAIN}|{_QUOTED}|{_SUB})(?:[ ]?{_SUB}|[ ]{_QUOTED})*"
_LETTER = r"[^\W\d_](?!\w)"
_HAN = r"[\d〇零一二三四五六七八九十百千]+"
_PART = re.compile(rf"{_SUB}|{_QUOTED}|[^\s()（）]+(?:[ -](?:{_LATIN})\b)?", re.IGNORECASE)
_BARE = "()（）«»„“”\"'‘’.,;:ºª° "


def find_references(text: str, language: str) -> tuple[Reference, ...]:
    """Every cross-reference in ``text``, in reading order. Never fails.

    Args:
        text: The words of a clause.
        language: ISO 639-1 code; a language without an entry is read as English.
    """
    wording = BY_CODE.get(language, BY_CODE["en"])
    found: list[Reference] = []
    for chain in _chains(text, wording):
        start, end = chain[0].start, max(part.end for part in chain)
        external = _points_elsewhere(text, start, end, wording)
        ordered = sorted(chain, key=lambda part: RANK[part.level])
        for choice in product(*(part.items for part in ordered)):
            path = tuple(step for steps, _ in choice for step in steps)
            through = next((last for _, last in reversed(choice) if last), "")
            found.append(Reference(start, end, path, through, external))
    return tuple(found)


def read_citation(written: str, language: str) -> Path | None:
    """The path of a text that is one citation and nothing else, or ``None``."""
    found = find_references(written, language)
    if not found or len(found) > 1:
        return None
    rest = written[: found[0].start] + written[found[0].end :]
    return None if any(char.isalnum() for char in rest) else found[0].path


def steps(level: Level, written: str) -> Path:
    """The levels in one written item: article "5(2)(a)" is article 5, paragraph 2, item a."""
    parts = _PART.findall(written)
    if not parts or ordinal(fold(written.strip(_BARE))):
        return ((level, _number(written, level)),)
    path = _dotted(level, parts[0])
    for part in parts[1:]:
        number = _number(part, Level.SUBPARAGRAPH)
        above = path[-1][0]
        inner = number[:1].isdecimal() and above in _DIVISIONS
        path.append((Level.PARAGRAPH if inner else Level.SUBPARAGRAPH, number))
    return tuple(path)


def _dotted(level: Level, written: str) -> list[tuple[Level, str]]:
    """Article 4.8 is its paragraph 8; Section 7.2 likewise."""
    first, *rest = written.strip(_BARE).split(".") if level in _DIVISIONS else [written]
    below = (Level.PARAGRAPH, Level.SUBPARAGRAPH, Level.SUBPARAGRAPH)
    path = [(level, _number(first, level))]
    for depth, part in enumerate(rest):
        inner = below[min(depth, 2)]
        path.append((inner, _number(part, inner)))
    return path


def _number(written: str, level: Level) -> str:
    """The value of a printed number without its style: "V" is 5, "8 bis" is 8bis."""
    bare = written.strip(_BARE).replace(" ", "").replace("-", "")
    for suffix in SUFFIXES:
        if bare.lower().endswith(suffix) and len(bare) > len(suffix):
            return _number(bare[: -len(suffix)], level) + suffix
    base, mark, inserted = next(
        (found for sign in "之の의" if (found := bare.partition(sign))[1]), (bare, "", "")
    )
    if base and mark and inserted:
        return f"{_number(base, level)}{mark}{_number(inserted, level)}"
    value = digits(bare) or chinese(bare) or ordinal(fold(written.strip(_BARE)))
    # A lone C, D, L or M is a letter: nobody has a hundred parts.
    capitals = bare in ("I", "V", "X") or (len(bare) > 1 and bare.isupper())
    if value is None and level in _DIVISIONS and capitals:
        value = roman(bare)
    return bare if value is None else str(value)


def _ordinal_words(code: str) -> str:
    forms = re.split(r"(?:\d+=)?[|/=]", LANGUAGES[code].ordinals)
    longer = (re.escape(form) for form in forms if len(form) > 2 and not form.isdecimal())
    return "|".join(sorted(longer, reverse=True))


def _points_elsewhere(text: str, start: int, end: int, wording: Wording) -> bool:
    if not wording.number_first:
        return _pattern(wording.elsewhere).match(text, end) is not None
    before = text[max(0, start - 60) : start].rstrip()
    named = _pattern(rf"(?:{wording.elsewhere})\Z").search(before)
    if named is None:
        return False
    own = _pattern(rf"(?:{wording.this})\Z")
    return own.search(before[: named.start()].rstrip()) is None


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def _chains(text: str, wording: Wording) -> Iterator[list[_Component]]:
    """Components that together are one citation."""
    chain: list[_Component] = []
    for part in _components(text, wording):
        if chain and not _continues(text, chain, part, wording):
            yield chain
            chain = []
        if chain and chain[-1].level is part.level:
            chain[-1] = _ranged(chain[-1], part)
        else:
            chain.append(part)
    if chain:
        yield chain


def _ranged(first: _Component, last: _Component) -> _Component:
    """第三条至第七条: two components of one level that are a range."""
    path, _ = first.items[-1]
    through = last.items[0][0][-1][1]
    return first._replace(end=last.end, items=(*first.items[:-1], (path, through)))


def _continues(text: str, chain: list[_Component], part: _Component, wording: Wording) -> bool:
    """Whether ``part`` belongs to the citation so far: always outward or always inward."""
    between = text[chain[-1].end : part.start]
    if len(between) > 12:
        return False
    last, new = RANK[chain[-1].level], RANK[part.level]
    if last == new:
        return (
            wording.code in COUNTED
            and len(chain) == 1
            and _pattern(rf"\s*(?:{wording.to})\s*").fullmatch(between) is not None
        )
    outward = new < last
    if len(chain) > 1 and outward != (RANK[chain[-1].level] < RANK[chain[-2].level]):
        return False
    if not between.strip():
        return True
    if between.strip() in (",", "،", "，"):
        return not outward
    linked = _pattern(rf"\s*,?\s*(?:{wording.link})\s*") if wording.link else None
    return linked is not None and linked.fullmatch(between) is not None


_GROUPS = tuple((level, f"{level}_") for level in Level)
"""Each level and the two groups of a finder that can hold its word."""


def _components(text: str, wording: Wording) -> Iterator[_Component]:
    for match in _finder(wording.code).finditer(text):
        groups = match.groupdict()
        named = (level for level, again in _GROUPS if groups.get(level) or groups.get(again))
        level = next(named, Level.ANNEX)
        written = groups["list"] or groups.get("first")
        if written:
            written += (groups.get("inserted") or "") + " " + (groups.get("tail") or "")
            items = _items(level, written, wording)
            yield _Component(match.start(), match.end(), level, items)
        elif relative := groups["rel"] or groups.get("behind"):
            path: Path = ((level, _relative(relative, wording)),)
            yield _Component(match.start(), match.end(), level, ((path, ""),))


def _relative(written: str, wording: Wording) -> str:
    for name, source in ((PRECEDING, wording.preceding), (FOLLOWING, wording.following)):
        if _pattern(source).fullmatch(written):
            return name
    return THIS


def _items(level: Level, written: str, wording: Wording) -> tuple[tuple[Path, str], ...]:
    """The numbers of a list, each with the last number of the range it opens, or ""."""
    pieces = _separator(wording.code).split(written)
    items: list[tuple[Path, str]] = []
    for at in range(0, len(pieces), 2):
        number = _stripped(pieces[at], wording)
        if not number:
            continue
        path = steps(level, number)
        joined = pieces[at - 1].strip() if at else ""
        if items and joined and _pattern(rf"{wording.to}|[-–]").fullmatch(joined):
            first, last = items[-1][0], path[-1][1]
            if joined == "-" and _is_inserted(first[-1][1], last):
                items[-1] = ((*first[:-1], (first[-1][0], f"{first[-1][1]}-{last}")), "")
            else:
                items[-1] = (first, last)
        else:
            items.append((path, ""))
    return tuple(items)


def _is_inserted(first: str, last: str) -> bool:
    """Whether "12-1" is the number of an article put in behind the twelfth, not a range."""
    return first.isdecimal() and last.isdecimal() and int(last) <= int(first)


def _stripped(piece: str, wording: Wording) -> str:
    if not wording.number_first:
        return piece
    affixes = rf"\A\s*(?:{wording.before or '(?!)'})\s*|(?:{wording.behind or '(?!)'})\s*\Z"
    return _pattern(affixes).sub("", piece).strip()


@cache
def _separator(code: str) -> re.Pattern[str]:
    wording = BY_CODE[code]
    return re.compile(
        rf"(\s*[,،、]\s*(?:(?:{wording.both})(?!\w)\s*)?|(?<=\s)(?:{wording.both}|{wording.to})(?![\w)])"
        rf"|\s*[-–](?=\s*\d))",
        re.IGNORECASE,
    )


@cache
def _finder(code: str) -> re.Pattern[str]:
    wording = BY_CODE[code]
    relative = f"{wording.this}|{wording.preceding}|{wording.following}"
    levels = [(level, _unaccented(source)) for level, source in wording.levels()]
    words = "|".join(f"(?P<{level}>{source})" for level, source in levels)
    if code in COUNTED:
        return _counted(wording, words, relative)
    some = rf"{_ITEM}(?:[-–]{_ITEM})?"
    joint = rf"(?:(?:\s*[,،]\s*{some}){{0,30}}\s*[,،]?\s+(?:{wording.both}|{wording.to})\s*{some}"
    joint += rf"|[-–]{_ITEM})"
    closed = rf"(?!{wording.behind})" if wording.behind else ""
    worded = _ordinal_words(code) or "(?!)"
    listed = rf"(?:{_ITEM}{joint}{{0,8}}|(?:{worded})(?!\w)|{_LETTER}){closed}"
    forward = (
        rf"(?:(?P<rel>{relative})\s+)?(?:{words})(?!\w)"
        rf"(?:\s*(?P<list>{listed})|\s+(?P<behind>{relative})(?!\w))?"
    )
    if not wording.number_first:
        return re.compile(rf"(?<!\w){forward}", re.IGNORECASE)
    number = rf"(?:\d+|(?-i:[IVXLC]+)(?!\w)){_SUFFIX}"
    one = rf"{number}(?:{wording.behind})"
    if wording.before:
        one = rf"(?:(?:{wording.before}){number}|{one})"
    several = rf"(?:(?:{number}|{one})\s*(?:,|(?:{wording.both})(?=\s)|[-–])\s*){{0,20}}"
    again = "|".join(f"(?P<{level}_>{source})" for level, source in levels)
    backward = rf"(?P<first>{several}{one}|{worded})\s*(?:{again})(?!\w)"
    return re.compile(rf"(?<!\w)(?:{backward}|{forward})", re.IGNORECASE)


def _unaccented(source: str) -> str:
    """The same words, with or without their accents, as capitals are often printed."""
    plain = str.maketrans("áàâãçéèêíñóõôöúüä", "aaaaceeeinoooouua")
    return re.sub(
        r"\[[^\]]*\]|[áàâãçéèêíñóõôöúüä]",
        lambda match: (
            match[0] if match[0][0] == "[" else f"[{match[0]}{match[0].translate(plain)}]"
        ),
        source,
    )


def _counted(wording: Wording, words: str, relative: str) -> re.Pattern[str]:
    """第四十七条第六款第（五）项, 第五条2(a), 前項, 附件一."""
    again = "|".join(f"(?P<{level}_>{source})" for level, source in wording.levels())
    return re.compile(
        rf"(?P<first>{wording.before}\s*[（(]?{_HAN}[）)]?(?:、{_HAN})*)\s?(?:{again})"
        rf"(?P<inserted>(?:[の之의]{_HAN})*)(?P<tail>(?:\d+(?!\w))?(?:{_SUB})+|\d+(?![\w.]))?"
        rf"|(?P<rel>{relative})\s?(?:{words})"
        rf"|(?:{wording.annex})\s?(?P<list>{_HAN}|[IVXLC]+)",
        re.IGNORECASE,
    )
