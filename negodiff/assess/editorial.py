"""Whether a changed place is written differently and says the same.

Editorial are quotation marks, dashes, hyphens, white space, the spelling of one word in two
customs, capitals of words that are no defined terms, a number in words or figures, and the sign
that ends a clause. Any other sign can carry meaning: a comma delimits a relative clause.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from negodiff.assess.changes import Place, joined
from negodiff.assess.lexicon import Lexicon, lexicon_of
from negodiff.assess.quantities import number_at
from negodiff.model.weight import Flag, Rule

_QUOTES = "\"'“”„‟«»‹›‘’‚‛`´"
_DASHES = "-‐‑‒–—―−"
_SIGNS = str.maketrans(
    {
        **dict.fromkeys(_QUOTES, "'"),
        **dict.fromkeys(_DASHES, "-"),
        **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    }
)
"""Signs that are one sign in two customs of printing; full-width forms among them."""

_ENDING = frozenset(".;,:")


def editorial(
    place: Place, lexicon: Lexicon | None, is_term: Callable[[str], bool]
) -> tuple[Flag, ...] | None:
    """The flags of a change that is only editorial, or ``None`` when it may be more.

    Args:
        place: What changed.
        lexicon: Of its language; without one, only typography is told.
        is_term: Whether a word in lower case is, or belongs to, a defined term.
    """
    taken, given = place.taken, place.given
    if len(taken) == 1 == len(given) and taken[0].isalpha() and given[0].isalpha():
        flag = _same_word(taken[0], given[0], lexicon, is_term)
        return None if flag is None else (flag,)
    old, new = _plain(taken), _plain(given)
    if old == new:
        return (_flag(Rule.TYPOGRAPHY, taken, given),)
    if _only_ending(place, old, new):
        return (_flag(Rule.PUNCTUATION, taken, given),)
    if lexicon is None or not old or not new:
        return None
    if len(old) == len(new):
        return _word_by_word(old, new, lexicon, is_term)
    joined = any("-" in word for word in (*old, *new))
    if joined and _hyphenless(old, lexicon) == _hyphenless(new, lexicon) is not None:
        return (_flag(Rule.SPELLING, taken, given),)
    if _counted(old, lexicon) == _counted(new, lexicon):
        return (_flag(Rule.TYPOGRAPHY, taken, given),)
    return None


def _flag(rule: Rule, taken: list[str], given: list[str]) -> Flag:
    return Flag(rule, joined(taken), joined(given))


def _plain(words: list[str]) -> list[str]:
    """Without quotation marks, signs in one custom."""
    plain = [word.translate(_SIGNS) for word in words]
    return [word for word in plain if word != "'"]


def _only_ending(place: Place, old: list[str], new: list[str]) -> bool:
    """Whether nothing but the sign at the very end of the clause differs."""
    if not place.ends:
        return False
    signs = {*old[-1:], *new[-1:]} & _ENDING
    if not signs:
        return False
    return _unended(old) == _unended(new)


def _unended(words: list[str]) -> list[str]:
    return words[:-1] if words and words[-1] in _ENDING else words


def _word_by_word(
    old: list[str], new: list[str], lexicon: Lexicon, is_term: Callable[[str], bool]
) -> tuple[Flag, ...] | None:
    flags: list[Flag] = []
    for before, after in zip(old, new, strict=True):
        if before == after:
            continue
        flag = _same_word(before, after, lexicon, is_term)
        if flag is None:
            return None
        flags.append(flag)
    return tuple(flags)


def _same_word(
    old: str, new: str, lexicon: Lexicon | None, is_term: Callable[[str], bool]
) -> Flag | None:
    """A flag when two different words are one word in two manners of writing."""
    if lexicon is None:
        return Flag(Rule.TYPOGRAPHY, old, new) if _plain([old]) == _plain([new]) else None
    lower, other = old.lower(), new.lower()
    if lower == other:
        # A capital makes a defined term of a word, or unmakes one.
        return None if is_term(lower) else Flag(Rule.TYPOGRAPHY, old, new)
    if _spelt(lower, lexicon.code) == _spelt(other, lexicon.code):
        if frozenset((lower, other)) in lexicon.spelling.different:
            return None
        if {lower, other} & lexicon.spelling.hyphen_matters:
            return None
        return Flag(Rule.SPELLING, old, new)
    number, again = number_at([lower], 0, lexicon), number_at([other], 0, lexicon)
    if number is not None and again is not None and number.value == again.value:
        return Flag(Rule.TYPOGRAPHY, old, new)
    return None


@lru_cache(maxsize=4096)
def _spelt(word: str, code: str) -> str:
    """One spelling for all of a word."""
    lexicon = lexicon_of(code)
    assert lexicon is not None
    spelling = lexicon.spelling
    if not any(char.isdigit() for char in word):
        word = word.replace("-", "")
    # Most words have none of the stems: to look for each is quicker than one pattern for all.
    if stems := [stem for stem in spelling.stem_for if stem in word]:
        word = re.sub("|".join(stems), lambda match: spelling.stem_for[match[0]], word)
    for ending, one in spelling.endings:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + one
    return word


def _hyphenless(words: list[str], lexicon: Lexicon) -> str | None:
    """The letters alone; ``None`` where a hyphen tells two words apart."""
    lower = [word.lower() for word in words]
    if not lexicon.spelling.hyphen_matters.isdisjoint(lower):
        return None
    if any(char.isdigit() for word in lower for char in word):
        return None
    return "".join(_spelt(word, lexicon.code) for word in lower)


def _counted(words: list[str], lexicon: Lexicon) -> list[str]:
    """Words in lower case, numbers as their values."""
    lower = [word.lower() for word in words]
    result: list[str] = []
    at = 0
    while at < len(lower):
        number = number_at(lower, at, lexicon)
        result.append(lower[at] if number is None else f"#{number.value}")
        at = at + 1 if number is None else number.end
    return result
