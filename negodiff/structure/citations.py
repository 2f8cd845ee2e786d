"""A reference as a person writes it, and the clause of a draft it means.

A citation is read into a path of levels and numbers; a clause is reached when the path ends with
its own number and the rest of it is found, in order, among the clauses above it. The part or
chapter around an article need not be named; an annex must: "Article 2" is the article of the body,
not that of the annex, while there is one.
"""

import re
import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.structure.numerals import chinese, digits, readings, roman
from negodiff.structure.phrases import is_preamble_word
from negodiff.structure.reference_words import BY_CODE
from negodiff.structure.references import read_citation
from negodiff.structure.vocabulary import fold, label_words, ordinal
from negodiff.structure.wording import Level


class Outcome(StrEnum):
    """How a written reference was understood."""

    EXACT = "exact"
    AMBIGUOUS = "ambiguous"
    ABSENT = "absent"


class Resolution(NamedTuple):
    """What a written reference means in a draft.

    Attributes:
        outcome: Whether it means one clause, several, or none.
        clauses: Positions in :attr:`Draft.clauses`: the one meant; all that may be meant; or, when
            none is, what is near, the nearest first.
    """

    outcome: Outcome
    clauses: tuple[int, ...]


_Path = tuple[tuple[Level | None, str], ...]
"""Levels (``None`` where no word names one) and numbers, from the outermost in."""

_NEAR = 5
"""How many clauses are offered when none is meant."""

_FITS: dict[Level, frozenset[Kind]] = {
    Level.ANNEX: frozenset({Kind.ANNEX}),
    Level.PART: frozenset({Kind.PART}),
    Level.CHAPTER: frozenset({Kind.CHAPTER}),
    Level.ARTICLE: frozenset({Kind.ARTICLE, Kind.SECTION}),
    Level.SECTION: frozenset({Kind.SECTION, Kind.ARTICLE}),
    Level.PARAGRAPH: frozenset(
        {Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.RECITAL, Kind.TEXT, Kind.CHAPEAU, Kind.TABLE}
    ),
    Level.SUBPARAGRAPH: frozenset({Kind.SUBPARAGRAPH, Kind.PARAGRAPH, Kind.TEXT}),
}
"""Which clauses a level word can mean; drafts and people do not draw the line in one place."""

_NAMED = {
    Kind.TITLE: "title|titre|titulo|titel|titolo|название|заголовок|العنوان|标题|題名|제목",
    Kind.CLOSING: "closing|testimonium|signatures|signature|schluss|заключение",
    Kind.ANNEX: "annex|annexe|anexo|anhang|приложение|appendix|schedule",
}
_RECITAL = re.compile(
    r"(?:(?P<preamble>[^\W\d]+)\W+)??"
    r"(?:(?:recital|preambular paragraph|paragraph|para|considerant|considerando|pp"
    r"|erwagungsgrund)s?\W*)?(?P<number>\d{1,3})\W*"
)
_BARE = re.compile(r"\W*(?:\d+|[IVXLC]+)\w{0,8}(?:[\s.,()\-–«»\"']*\w{1,6}){0,8}\W*")
_PIECE = re.compile(r"\d+(?:[ -]?(?:bis|ter|qua\w+|quinquies|\w+ies)\b|[^\W\d_]\b)?|[^\W\d_]+")
_ORDINAL = re.compile(
    r"\b(?:the\s+)?(?:(?P<figures>\d{1,3})(?:st|nd|rd|th|er|re|e|ème|[ºª°.])|(?P<word>[^\W\d_]{3,20}))"
    r"\s+(?P<level>[^\W\d_-]{3,20})(?!\w|\W*\d)",
    re.IGNORECASE,
)
_OPERATIVE = re.compile(r"\A\s*(?:operative\s+para(?:graph|s|\.)?s?|OP)\W*(?=\d)", re.IGNORECASE)
_OPERATIVE_PART = re.compile(
    r"\s+(?:of the operative part|du dispositif|de la parte dispositiva|постановляющей части)\s*\Z"
)
_TOKEN = re.compile(r"[^\W_]+")
_LOOKALIKE = str.maketrans("аеорсхіу", "aeopcxiy")
"""Cyrillic letters that look like Latin ones: (а) is cited as (a)."""


def resolve(written: str, draft: Draft) -> Resolution:
    """The clause or clauses of ``draft`` that ``written`` means. Never fails."""
    clauses = draft.clauses
    written = _OPERATIVE_PART.sub("", _OPERATIVE.sub("paragraph ", written))
    paths = _paths(written, draft.language)
    for reached in _attempts(written, draft, paths):
        if reached:
            outcome = Outcome.EXACT if len(reached) == 1 else Outcome.AMBIGUOUS
            return Resolution(outcome, reached)
    return Resolution(Outcome.ABSENT, _near(written, clauses, paths))


def _attempts(written: str, draft: Draft, paths: list[_Path]) -> Iterator[tuple[int, ...]]:
    clauses = draft.clauses
    yield _by_ref(written, clauses)
    yield _by_name(written, clauses)
    own = _own_numbers(clauses)
    yield from _in_annex(written, draft, own)
    for path in paths:
        yield _by_path(path, clauses, own)
    yield _by_heading(written, clauses)


def _in_annex(written: str, draft: Draft, own: tuple[str, ...]) -> Iterator[tuple[int, ...]]:
    """What is cited with an annex that needs no number: "Annex, paragraph 2"."""
    head, _, rest = written.strip().replace(",", " ").partition(" ")
    if not any(word.family == "annex" for word in label_words(fold(head))):
        return
    annexes = [at for at, each in enumerate(draft.clauses) if each.kind is Kind.ANNEX]
    unnumbered = [at for at in annexes if not draft.clauses[at].number]
    named = unnumbered if len(unnumbered) == 1 else annexes
    if len(named) == 1 and rest.strip():
        named_levels = [path for path in _paths(rest.strip(), draft.language) if path[0][0]]
        for path in named_levels:
            yield _by_path(path, draft.clauses, own, named[0])


def _plain(text: str) -> str:
    """For comparing: without case, accents, dots of i and superfluous space."""
    letters = unicodedata.normalize("NFKD", fold(text))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(_plain(text)))


def _outermost(found: list[int], clauses: tuple[Clause, ...]) -> tuple[int, ...]:
    """Without those inside another one found: a sole paragraph shares its article's ref."""
    kept = set(found)
    return tuple(at for at in found if not any(up in kept for up in _above(at, clauses)))


def _above(at: int, clauses: tuple[Clause, ...]) -> Iterator[int]:
    while (at := clauses[at].parent) >= 0:
        yield at


def _by_ref(written: str, clauses: tuple[Clause, ...]) -> tuple[int, ...]:
    """The clauses whose own reference it is: letter by letter, else whatever the punctuation.

    "Article 5 [2]" is the second of two articles with one number, not the paragraph 5(2).
    """
    plain, wanted = _plain(written), _tokens(written)
    same = [at for at, clause in enumerate(clauses) if wanted and _plain(clause.ref) == plain]
    alike = same or [
        at
        for at, clause in enumerate(clauses)
        if wanted and "[" not in clause.ref and _tokens(clause.ref) == wanted
    ]
    return _outermost(alike, clauses)


def _by_name(written: str, clauses: tuple[Clause, ...]) -> tuple[int, ...]:
    """Title, preamble, closing, a sole annex, and the recitals by their ordinal."""
    plain = _plain(written).strip(" .,:;")
    if is_preamble_word(written.strip(" .,:;")):
        return tuple(at for at, each in enumerate(clauses) if each.kind is Kind.PREAMBLE)
    for kind, names in _NAMED.items():
        if plain in map(_plain, names.split("|")):
            return tuple(at for at, each in enumerate(clauses) if each.kind is kind)
    match = _RECITAL.fullmatch(plain)
    if match is None or match[0].isdecimal():
        return ()
    if match["preamble"]:
        named = is_preamble_word(match["preamble"])
    else:
        named = plain.startswith(("recital", "preambular", "considera", "pp", "erwag"))
    recitals = [at for at, each in enumerate(clauses) if each.kind is Kind.RECITAL]
    place = int(match["number"]) - 1
    return (recitals[place],) if named and 0 <= place < len(recitals) else ()


def _paths(written: str, language: str) -> list[_Path]:
    """How the words may be read: the draft's own language first, bare numbers last."""
    found: dict[_Path, None] = {}
    written = _ORDINAL.sub(_number_behind, written)
    for code in dict.fromkeys((language, "en", *BY_CODE)):
        if code in BY_CODE and (path := read_citation(written, code)):
            found[tuple(path)] = None
    if _BARE.fullmatch(written):
        pieces = _PIECE.findall(written.replace("º", "").replace("°", ""))
        found[tuple((None, piece.replace(" ", "")) for piece in pieces)] = None
    return list(found)


def _number_behind(match: re.Match[str]) -> str:
    """The words "second paragraph" as "paragraph 2"."""
    figures = match["figures"]
    value = int(figures) if figures else ordinal(fold(match["word"]))
    is_level = any(pattern.fullmatch(match["level"]) for pattern in _levels())
    return f"{match['level']} {value}" if value and is_level else match[0]


@cache
def _levels() -> tuple[re.Pattern[str], ...]:
    """The words of paragraphs and their like, in each language that puts them before a number."""
    return tuple(
        re.compile(f"{each.subparagraph}|{each.paragraph}", re.IGNORECASE)
        for each in BY_CODE.values()
        if not each.number_first
    )


def _own_numbers(clauses: tuple[Clause, ...]) -> tuple[str, ...]:
    """Each clause's number below its parent: "2" for 7.2; of an unnumbered one, its ordinal."""
    numbers: list[str] = []
    for clause in clauses:
        number = clause.number
        above = clauses[clause.parent] if clause.parent >= 0 else None
        if above is not None and not number and clause.ref.startswith(above.ref):
            number = "".join(_TOKEN.findall(clause.ref[len(above.ref) :])[-1:])
        if above is not None and above.number and number.startswith(f"{above.number}."):
            number = number[len(above.number) + 1 :]
        numbers.append(_plain(number))
    return tuple(numbers)


def _by_path(
    path: _Path, clauses: tuple[Clause, ...], own: tuple[str, ...], within: int = -1
) -> tuple[int, ...]:
    """The clauses, all or those of one annex, that fit the path best, or none."""
    costs: dict[int, int] = {}
    for at in range(within + 1, len(clauses)):
        if within >= 0 and within not in _above(at, clauses):
            break
        cost = _cost(path, at, clauses, own)
        if cost is not None:
            costs[at] = cost
    best = min(costs.values(), default=0)
    return _outermost([at for at, cost in costs.items() if cost == best], clauses)


def _cost(path: _Path, at: int, clauses: tuple[Clause, ...], own: tuple[str, ...]) -> int | None:
    """How far the path is from meaning the clause; ``None`` when it does not."""
    total = 0
    rest = len(path)
    free = {Kind.PART, Kind.CHAPTER, Kind.TEXT}
    for here in (at, *_above(at, clauses)):
        step = _step(path[rest - 1], clauses[here], own[here]) if rest else None
        if step is not None:
            total += step
            rest -= 1
        elif here == at:
            return None
        elif clauses[here].kind is Kind.ANNEX:
            total += 8
        elif clauses[here].kind not in free:
            # A level was left out ("(a) of Article 5"): only where a word says what is meant.
            total += 4
            if path[-1][0] is None or (not rest and path[0][0] is None):
                return None
        if clauses[here].kind is Kind.ARTICLE:
            free.add(Kind.SECTION)
    return None if rest else total


def _step(step: tuple[Level | None, str], clause: Clause, number: str) -> int | None:
    level, written = step
    if level is not None and clause.kind not in _FITS[level]:
        # In many contracts the clauses called "Section 5" are printed as a bare "5.".
        bare = clause.parent < 0 and clause.kind is Kind.PARAGRAPH
        if not (bare and level in (Level.ARTICLE, Level.SECTION)):
            return None
    likeness = _likeness(_plain(written), number, fine=clause.kind in _FITS[Level.PARAGRAPH])
    if likeness is None:
        return None
    named = level is None or clause.kind.value == level.value
    return likeness + (0 if named else 1)


def _likeness(written: str, number: str, *, fine: bool) -> int | None:
    """0 for the same number, more for one that is only written alike, ``None`` for another."""
    if not number or not written:
        return None
    if written == number:
        return 0
    value = digits(written) or roman(written) or chinese(written)
    if value is not None and str(value) == number and not (fine and roman(written)):
        return 0
    if len(written) > 4 or not written.isalpha() or not number.isalpha():
        return None
    if written.translate(_LOOKALIKE) == number.translate(_LOOKALIKE):
        return 1
    if written.isascii() and number.isascii():
        return None
    places = {reading.ordinal for reading in readings(written)}
    return 2 if places & {reading.ordinal for reading in readings(number)} else None


def _by_heading(written: str, clauses: tuple[Clause, ...]) -> tuple[int, ...]:
    wanted = " ".join(_tokens(written))
    if not wanted:
        return ()
    headings = [(at, " ".join(_tokens(each.heading))) for at, each in enumerate(clauses)]
    same = [at for at, heading in headings if heading == wanted]
    if not same and len(wanted) > 3:
        same = [at for at, heading in headings if f" {wanted} " in f" {heading} "]
    return _outermost(same, clauses)


def _near(written: str, clauses: tuple[Clause, ...], paths: list[_Path]) -> tuple[int, ...]:
    """What a person may have meant: the clause around the one cited, then what looks alike."""
    near: dict[int, None] = {}
    own = _own_numbers(clauses)
    for path in paths:
        for length in range(len(path) - 1, 0, -1):
            near.update(dict.fromkeys(_by_path(path[:length], clauses, own)))
    names: dict[str, int] = {}
    for at, clause in enumerate(clauses):
        for name in (clause.ref, clause.heading):
            if name:
                names.setdefault(_plain(name), at)
    alike = get_close_matches(_plain(written)[:200], list(names), n=_NEAR, cutoff=0.6)
    near.update(dict.fromkeys(names[name] for name in alike))
    return tuple(near)[:_NEAR]
