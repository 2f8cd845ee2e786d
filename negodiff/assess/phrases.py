"""Finding the lexicon's phrases among words. Knows nothing of a second text."""

from typing import NamedTuple

from negodiff.assess.lexicon import PERMISSION, Entry, Lexicon, Phrase, Topic, Word


class Found(NamedTuple):
    """One phrase found.

    Attributes:
        phrase: The lexicon's entry.
        start: Its first word.
        end: Behind its last word.
        negated: A binding word that is negated ("shall not").
    """

    phrase: Phrase
    start: int
    end: int
    negated: bool = False

    @property
    def key(self) -> tuple[str, bool]:
        """What it says: equal for two forms of one entry."""
        return self.phrase.entry, self.negated

    @property
    def degree(self) -> int:
        """How strongly it binds: a permission that is negated forbids."""
        degree = self.phrase.degree
        return 0 if self.negated and degree == PERMISSION else degree

    def text(self, words: list[str]) -> str:
        """Its words as printed."""
        return " ".join(words[self.start : self.end])


def find_phrases(words: list[str], lexicon: Lexicon, start: int, end: int) -> list[Found]:
    """The phrases that begin in a stretch of ``words``; longer ones first, none overlap.

    Args:
        words: In lower case.
        lexicon: Of their language.
        start: The first word at which a phrase may begin.
        end: Behind the last one.
    """
    found: list[Found] = []
    known, stems = lexicon.phrases, lexicon.stems
    at, end = start, min(end, len(words))
    while at < end:
        word = words[at]
        entry = known.get(word)
        phrase = None if entry is None else _fitting(words, at, entry)
        if phrase is None and stems and word[:3] in stems:
            phrase = _stemmed(words, at, stems[word[:3]])
        if phrase is None:
            at += 1
            continue
        behind = at + 1 + len(phrase.rest)
        if phrase.topic is Topic.STRENGTH:
            inner = words[at + 1] if at + 1 < len(words) else ""
            if not phrase.rest and inner.endswith(lexicon.adverb):
                phrase, behind = _across(words, at, phrase, lexicon)
                adverb = known.get(inner) if phrase.rest else None
                if adverb is not None and adverb.alone is not None:
                    found.append(Found(adverb.alone, at + 1, at + 2))
            found.append(_binding(words, at, behind, phrase, found, lexicon))
            behind = found[-1].end
        else:
            found.append(Found(phrase, at, behind))
        at = behind
    return found


def _fitting(words: list[str], at: int, entry: Entry) -> Phrase | None:
    """The longest phrase that begins at a word."""
    if at + 1 < len(words):
        for phrase in entry.longer.get(words[at + 1], ()):
            if _follows(words, at, phrase):
                return phrase
        for phrase in entry.open:
            if _follows(words, at, phrase):
                return phrase
    return entry.alone


def _across(words: list[str], at: int, phrase: Phrase, lexicon: Lexicon) -> tuple[Phrase, int]:
    """The longer binding phrase that an adverb interrupts, or else ``phrase``, and its end."""
    longer = _fitting([words[at], *words[at + 2 : at + 12]], 0, lexicon.phrases[words[at]])
    if longer is None or not longer.rest or longer.topic is not Topic.STRENGTH:
        return phrase, at + 1
    return longer, at + 2 + len(longer.rest)


def _stemmed(words: list[str], at: int, entries: tuple[tuple[Word, Phrase], ...]) -> Phrase | None:
    for first, phrase in entries:
        if first.fits(words[at]) and _follows(words, at, phrase):
            return phrase
    return None


def _follows(words: list[str], at: int, phrase: Phrase) -> bool:
    """Whether the words of a phrase after its first stand behind ``at``."""
    for word in phrase.rest:
        at += 1
        if at >= len(words) or not word.fits(words[at]):
            return False
    return True


def _binding(
    words: list[str], at: int, end: int, phrase: Phrase, found: list[Found], lexicon: Lexicon
) -> Found:
    """A binding word with its negation, whichever side that stands on."""
    if end < len(words) and words[end] in lexicon.negators_after:
        return Found(phrase, at, end + 1, negated=True)
    if at and words[at - 1] in lexicon.negators_before:
        if found and found[-1].end == at:
            found.pop()
        return Found(phrase, at - 1, end, negated=True)
    return Found(phrase, at, end)
