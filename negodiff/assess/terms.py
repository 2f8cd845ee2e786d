"""Defined terms: where a draft defines them, where it uses them, and what is missing.

Only languages with a lexicon are read. A definition is told by its wording ('"Convention" means',
'hereinafter referred to as "the Parties"', '(далее — «Стороны»)'), a use by the words themselves.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from negodiff.assess.lexicon import Lexicon, lexicon_of
from negodiff.assess.renumbering import Successors
from negodiff.model.clause import Draft

_QUOTE = re.compile('["“”„«‹‘]')
_TERM_ALONE = re.compile('["“„«‹‘][^"”“»›’]+["”“»›’][:：]?')
_LONGEST_TERM = 80
_LEADING = r"(?i:the|a|an|les?|la|l['’]|el|los|las)\s+"
_CAPITALS = r"(?<=[\w,] )(?:[^\W\d_a-zа-яё]\w+ )+[^\W\d_a-zа-яё]\w+"


class Definition(NamedTuple):
    """A term where it is defined.

    Attributes:
        term: As printed between the quotation marks, without a leading article.
        clause: Position of the clause that defines it.
        start: Where the term begins in that clause's words.
    """

    term: str
    clause: int
    start: int


class Use(NamedTuple):
    """A clause that uses a term, and how often."""

    term: str
    clause: int
    times: int


class Undefined(NamedTuple):
    """A term that is used as if it were defined.

    Attributes:
        term: As used.
        clauses: Positions of the clauses that use it.
        was_defined: An earlier draft defined it.
    """

    term: str
    clauses: tuple[int, ...]
    was_defined: bool


def definitions(draft: Draft) -> tuple[Definition, ...]:
    """The terms that a draft defines, in reading order."""
    lexicon = lexicon_of(draft.language)
    if lexicon is None:
        return ()
    found: list[Definition] = []
    for at, clause in enumerate(draft.clauses):
        words = clause.words if clause.heading else clause.text
        if '"' in words or not words.isascii():
            if len(words) < _LONGEST_TERM and _TERM_ALONE.fullmatch(words):
                words = f"{words} {_opening_below(draft, at)}"
            for term, start in defined_in(words, lexicon):
                found.append(Definition(term, at, start))
    return tuple(found)


def _opening_below(draft: Draft, at: int) -> str:
    """How the next clause begins: a term can stand alone above "means …"."""
    below = draft.clauses[at + 1 : at + 2]
    return below[0].text[:_LONGEST_TERM] if below else ""


def defined_in(text: str, lexicon: Lexicon) -> tuple[tuple[str, int], ...]:
    """The terms that a text defines, and where each begins."""
    if '"' not in text and (text.isascii() or not _QUOTE.search(text)):
        return ()
    return _defined_in(text, lexicon.code)


@lru_cache(maxsize=8192)
def _defined_in(text: str, code: str) -> tuple[tuple[str, int], ...]:
    lexicon = lexicon_of(code)
    assert lexicon is not None
    found: list[tuple[str, int]] = []
    for match in lexicon.definition.finditer(text):
        for group in range(1, (match.lastindex or 0) + 1):
            term = match[group]
            if term:
                article = re.match(_LEADING, term)
                skipped = article.end() if article else 0
                found.append((term[skipped:].strip(), match.start(group) + skipped))
    return tuple(found)


def uses(draft: Draft, term: str, *, besides: frozenset[int] = frozenset()) -> tuple[Use, ...]:
    """Where a draft uses a term, its plural and its inflected forms included."""
    pattern = _used(term)
    _, literal = _surely(term)
    found = (
        Use(term, at, len(pattern.findall(clause.words)))
        for at, clause in enumerate(draft.clauses)
        if at not in besides and literal in clause.words
    )
    return tuple(use for use in found if use.times)


def unused(draft: Draft, defined: tuple[Definition, ...] | None = None) -> tuple[Definition, ...]:
    """Definitions of terms that no other clause uses; ``defined`` if known already."""
    defined = definitions(draft) if defined is None else defined
    if not defined:
        return ()
    words = [clause.words for clause in draft.clauses]
    whole = "\n".join(words)
    found: list[Definition] = []
    for each in defined:
        here = _times(each.term, words[each.clause], len(whole))
        if _times(each.term, whole, here + 1) <= here:
            found.append(each)
    return tuple(found)


def _times(term: str, text: str, most: int) -> int:
    """How often a text uses a term, counting no further than ``most``.

    The letters with which the term surely begins are looked for first: a search for these few is
    many times faster than one for the pattern, which begins with anything.
    """
    pattern, skipped, literal = _used(term), *_surely(term)
    if not literal:
        return min(most, len(pattern.findall(text)))
    times = end = 0
    at = text.find(literal, skipped)
    while at >= 0 and times < most:
        match = pattern.match(text, at - skipped) if at - skipped >= end else None
        if match is not None:
            times, end = times + 1, match.end()
        at = text.find(literal, max(at + 1, end))
    return times


def undefined(
    draft: Draft, defined: tuple[Definition, ...], previous: tuple[Definition, ...] = ()
) -> tuple[Undefined, ...]:
    """Terms that are used and not defined.

    Told are terms that an earlier draft defined and this one still uses, and bodies that two or
    more clauses name with capitals ("Boundary Commission") in a draft that does define terms.

    Args:
        draft: The draft.
        defined: Its :func:`definitions`.
        previous: Those of the earlier draft.
    """
    lexicon = lexicon_of(draft.language)
    if lexicon is None:
        return ()
    known = {each.term.lower() for each in defined}
    found: dict[str, Undefined] = {}
    for earlier in previous:
        if earlier.term.lower() not in known and (places := uses(draft, earlier.term)):
            clauses = tuple(use.clause for use in places)
            found[earlier.term.lower()] = Undefined(earlier.term, clauses, was_defined=True)
    if known:
        for term, clauses in _bodies(draft, defined, lexicon):
            low = term.lower()
            if not any(low in each or each in low for each in (*known, *found)):
                found[low] = Undefined(term, clauses, was_defined=False)
    return tuple(found.values())


def renamed(old: Draft, new: Draft, successors: Successors) -> dict[str, str]:
    """Terms that were renamed throughout: old term to new.

    The definition became one of another term, the old one is used nowhere in the new draft, and
    neither draft had the other's term.
    """
    if not _redefined(old, new, successors):
        return {}
    before, after = definitions(old), definitions(new)
    old_terms = {each.term for each in before}
    new_by_clause: dict[int, list[str]] = {}
    for each in after:
        new_by_clause.setdefault(each.clause, []).append(each.term)
    new_terms = {each.term for each in after}
    found: dict[str, str] = {}
    for each in before:
        if each.term in new_terms:
            continue
        to = [
            term
            for at in successors.get(each.clause, ())
            for term in new_by_clause.get(at, ())
            if term not in old_terms
        ]
        if len(to) == 1 and not uses(new, each.term) and not uses(old, to[0]):
            found[each.term] = to[0]
    return found


def _redefined(old: Draft, new: Draft, successors: Successors) -> bool:
    """Whether any clause defines another term than before: a cheap look before all are read."""
    lexicon = lexicon_of(old.language)
    if lexicon is None:
        return False
    for at, to in successors.items():
        was = old.clauses[at]
        for new_at in to:
            became = new.clauses[new_at]
            if became.text == was.text and became.heading == was.heading:
                continue
            before = defined_in(was.words, lexicon)
            if before and {term for term, _ in before} != {
                term for term, _ in defined_in(became.words, lexicon)
            }:
                return True
    return False


def _bodies(
    draft: Draft, defined: tuple[Definition, ...], lexicon: Lexicon
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Capitalised names that end in a word for a body, used by two or more clauses.

    A body that a definition speaks of is known by it.
    """
    where: dict[str, list[int]] = {}
    defining = {each.clause for each in defined}
    named = "\n".join(draft.clauses[at].words for at in defining)
    for at, clause in enumerate(draft.clauses):
        for match in re.finditer(_CAPITALS, clause.text):
            name = match[0]
            if name.rsplit(" ", 1)[-1].lower() in lexicon.heads and name not in named:
                where.setdefault(name, []).append(at)
    for name, places in where.items():
        if len(set(places)) > 1:
            yield name, tuple(dict.fromkeys(places))


def _surely(term: str) -> tuple[int, str]:
    """Letters that every use of a term has near its beginning, and how many stand before them."""
    first = next(iter(term.split()), "")
    if not term.isascii():
        first = first if len(first) < 5 else first[:-2]
    return 1, first[1:]


@lru_cache(maxsize=512)
def _used(term: str) -> re.Pattern[str]:
    """The term with a common ending, in its own capitals: "Transit Route" in "Transit Routes"."""
    if term.isascii():
        words, ending = [re.escape(word) for word in term.split()], "(?:e?s|['’]s?)?"
    else:
        words, ending = [_inflected(word) for word in term.split()], ""
    together = r"\s+".join(words)
    if term[:1].isalpha() and term[:1].lower() != term[:1].upper() and term[1:].islower():
        # A definition begins its entry: "Cumulative impacts" is used as "cumulative impacts".
        together = f"[{term[0].lower()}{term[0].upper()}]{together[1:]}"
    return re.compile(rf"(?<!\w){together}{ending}(?!\w)")


def _inflected(word: str) -> str:
    """A word with any other ending: "Комиссия" in "Комиссией"."""
    if len(word) < 5:
        return re.escape(word) + r"\w?"
    return re.escape(word[:-2]) + r"\w{0,4}"
