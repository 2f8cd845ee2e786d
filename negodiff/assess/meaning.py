"""What the changed words of a clause do: bind more or less, deny, soften, limit, count.

Each changed place is compared phrase by phrase with the words around it, so that what stands on
both sides cancels out. What is left over is collected for the whole clause before it is told: a
word that only moved inside the clause has changed nothing.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple, Protocol, TypeVar

from negodiff.assess.changes import SENTENCE_ENDS, Place, joined
from negodiff.assess.glance import Glance
from negodiff.assess.lexicon import CAPITAL, Lexicon, Phrase, Topic
from negodiff.assess.obligation import (
    Binding,
    binding,
    bound_otherwise,
    direction,
    exchanged,
    obligations,
    unpaired,
)
from negodiff.assess.phrases import Found, find_phrases
from negodiff.assess.quantities import find_quantities, first_at
from negodiff.model.weight import Flag, Rule
from negodiff.text.tokens import unspaced

_RULES = {
    Topic.NEGATION: Rule.NEGATION,
    Topic.EXCEPTION: Rule.EXCEPTION,
    Topic.PRECEDENCE: Rule.PRECEDENCE,
    Topic.SCOPE: Rule.SCOPE,
    Topic.ARTICLE: Rule.SCOPE,
    Topic.DEADLINE: Rule.DEADLINE,
}
"""Topics whose words on one side are told beside those on the other."""

_OUTWARD = frozenset({Topic.EXCEPTION, Topic.PRECEDENCE})
"""What acts on other sentences, and is told even where a whole sentence came or went."""

_APART = frozenset({Topic.STRENGTH, Topic.BOUND})
"""What is told with obligations and quantities."""

_LARGEST = {Topic.SCOPE: 12, Topic.ARTICLE: 2, Topic.CONJUNCTION: 12}
"""Changed words up to which a topic's small words are worth telling."""

_ONE_SIDED = 4
"""Words up to which a scope word among words only put in, or only taken out, is worth telling."""

_RANK = (Rule.DEADLINE, Rule.DATE, Rule.AMOUNT, Rule.NUMBER)
"""Of two kinds of quantity that replace each other, the one that is told."""

_WHEN = frozenset({Rule.DATE, Rule.DEADLINE})
_REACH = 7
"""Words before a change at which a phrase that reaches into it may begin."""


class _Left(NamedTuple):
    """A phrase, or a quantity, of one side without counterpart in its place."""

    key: object
    text: str
    rule: Rule
    loose: bool = False


class _Keyed(Protocol):
    @property
    def key(self) -> object: ...


_Item = TypeVar("_Item", bound=_Keyed)


class Meaning:
    """Collects what the changed places of one clause do, and tells it as flags."""

    def __init__(self, lexicon: Lexicon | None, counting: Lexicon | None = None) -> None:
        """Begin a clause; without a lexicon of its language, only what is counted is told.

        Args:
            lexicon: Of the language.
            counting: How the language counts, where it has no lexicon.
        """
        self._lexicon = lexicon
        self._counting = lexicon or counting
        self._flags: list[Flag] = []
        self._binding: tuple[list[Binding], list[Binding]] = ([], [])
        self._words: dict[Topic, tuple[list[_Left], list[_Left]]] = {}
        self._counts: tuple[list[_Left], list[_Left]] = ([], [])

    def add(self, place: Place, *, alternatives: bool = False) -> None:
        """Take in one changed place.

        Args:
            place: What changed.
            alternatives: Brackets came or went there, and with them alternatives of which only one
                can hold: binding words without counterpart are not told.
        """
        lexicon = self._lexicon
        if lexicon is not None and not _may_matter(place, lexicon):
            return
        words = place.old, place.new
        tail = place.tail
        stops = len(words[0]) - tail + 1, len(words[1]) - tail + 1
        if lexicon is None:
            lower = [*map(str.lower, words[0])], [*map(str.lower, words[1])]
            self._count(place.head, words, lower, ([], []), stops)
            return
        low = _lowered(words[0], lexicon), _lowered(words[1], lexicon)
        start = max(0, place.head - _REACH)
        old = find_phrases(low[0], lexicon, start, stops[0])
        new = find_phrases(low[1], lexicon, start, stops[1])
        self._count(place.head, words, low, (old, new), stops)
        if not old and not new:
            return
        gone, come = _leftover(old, new), _leftover(new, old)
        if not gone and not come:
            self._flags.extend(exchanged(binding(old), binding(new), place))
        else:
            self._bind(place, (old, new), (binding(gone), binding(come)), alternatives)
            self._collect(place, (gone, come))

    def add_seen(self, seen: Glance) -> bool:
        """Take in a place that was read at a glance; False when it needs the thorough way."""
        gone, come = seen.gone, seen.come
        if not gone and not come:
            return True
        before = [each for each in gone if each[0].topic is Topic.STRENGTH]
        after = [each for each in come if each[0].topic is Topic.STRENGTH]
        if before or after:
            if len(before) != 1 or len(after) != 1:
                return False
            (old, taken), (new, given) = before[0], after[0]
            if old.entry != new.entry:
                self._flags.append(direction(taken, old.degree, given, new.degree))
        sizes = len(seen.taken), len(seen.given)
        for side, own, other in ((0, gone, come), (1, come, gone)):
            waiting = [phrase.entry for phrase, _ in other]
            for phrase, word in own:
                if phrase.entry in waiting:
                    waiting.remove(phrase.entry)
                elif phrase.topic not in _APART and _is_telling(phrase, *sizes):
                    self._keep(side, phrase, (phrase.entry, False), word)
        return True

    def flags(self) -> Iterator[Flag]:
        """What the clause's changes do."""
        yield from self._flags
        if self._lexicon is not None and (self._binding[0] or self._binding[1]):
            gone, come = _unmoved(*self._binding)
            yield from obligations(gone, come, indicative=self._lexicon.indicative)
        if not self._words and not self._counts[0] and not self._counts[1]:
            return
        timing = self._words.pop(Topic.DEADLINE, ((), ()))
        for topic, sides in self._words.items():
            yield from _told(topic, *_unmoved(*sides))
        yield from _quantities(
            *_unmoved((*self._counts[0], *timing[0]), (*self._counts[1], *timing[1]))
        )

    def _bind(
        self,
        place: Place,
        all_found: tuple[list[Found], list[Found]],
        sides: tuple[list[Found], list[Found]],
        alternatives: bool,
    ) -> None:
        """Binding phrases: told at once where one replaces another, else kept."""
        gone, come = sides
        for before, after in zip(gone, come, strict=False):
            self._flags.extend(bound_otherwise(before, after, place))
        paired = min(len(gone), len(come))
        taken, given = len(place.taken), len(place.given)
        if alternatives or _is_sentence(place, taken, given):
            return
        for side, words, changed, other in (
            (0, place.old, taken, given),
            (1, place.new, given, taken),
        ):
            common = [each for each in binding(all_found[side]) if each not in sides[side]]
            for each in sides[side][paired:]:
                self._binding[side].append(
                    unpaired(each, words, changed, common, replaced=other > 0)
                )

    def _collect(self, place: Place, sides: tuple[list[Found], list[Found]]) -> None:
        """The other topics, kept until the whole clause is seen."""
        taken, given = len(place.taken), len(place.given)
        sentence = _is_sentence(place, taken, given)
        for side, words in ((0, place.old), (1, place.new)):
            for each in sides[side]:
                topic = each.phrase.topic
                if topic in _APART or (sentence and topic not in _OUTWARD):
                    continue
                if _is_telling(each.phrase, taken, given):
                    self._keep(side, each.phrase, each.key, each.text(words))

    def _keep(self, side: int, phrase: Phrase, key: object, text: str) -> None:
        topic = phrase.topic
        left = _Left(key, text, _RULES.get(topic, Rule.CONJUNCTION))
        self._words.setdefault(topic, ([], []))[side].append(left)

    def _count(
        self,
        head: int,
        words: tuple[list[str], list[str]],
        low: tuple[list[str], list[str]],
        found: tuple[list[Found], list[Found]],
        stops: tuple[int, int],
    ) -> None:
        """Quantities that one side has and the other has not."""
        lexicon = self._counting
        start = first_at(low[0], head, lexicon)
        old = find_quantities(low[0], lexicon, found[0], start, stops[0] + 2)
        new = find_quantities(low[1], lexicon, found[1], start, stops[1] + 2)
        if not old and not new:
            return
        for side, own, other in ((0, old, new), (1, new, old)):
            for each in _leftover(own, other):
                counts = each.rule is Rule.NUMBER and self._counts_word(words[side], each.end)
                told = words[side][each.start : each.end + counts]
                text = "".join(told) if unspaced("".join(told)) else joined(told)
                self._counts[side].append(_Left(each.key, text, each.rule, each.loose))

    def _counts_word(self, words: list[str], at: int) -> bool:
        """Whether the word behind a number is what it counts: "two kilometres"."""
        if at >= len(words) or self._lexicon is None:
            return False
        word = words[at]
        return len(word) > 3 and word.islower() and word not in self._lexicon.phrases


def _is_telling(phrase: Phrase, taken: int, given: int) -> bool:
    """Whether a small word stands out among so many changed words of either side."""
    topic, widest = phrase.topic, max(taken, given)
    if topic is Topic.SCOPE and not phrase.rest and not (taken and given):
        return widest <= _ONE_SIDED
    return widest <= _LARGEST.get(topic, widest)


def _told(topic: Topic, gone: list[_Left], come: list[_Left]) -> Iterator[Flag]:
    if topic is Topic.SOFTENER:
        yield from (Flag(Rule.SOFTENER_REMOVED, each.text, "") for each in gone)
        yield from (Flag(Rule.SOFTENER_ADDED, "", each.text) for each in come)
        return
    if topic is Topic.CONJUNCTION:
        yield from (
            Flag(Rule.CONJUNCTION, before.text, after.text)
            for before, after in zip(gone, come, strict=False)
        )
        return
    rule = _RULES[topic]
    for before, after in zip_longest(gone, come):
        yield Flag(rule, before.text if before else "", after.text if after else "")


def _quantities(gone: list[_Left], come: list[_Left]) -> Iterator[Flag]:
    if not (gone and come):
        gone = [each for each in gone if not each.loose]
        come = [each for each in come if not each.loose]
    for before, after in _paired(gone, come):
        rules = {each.rule for each in (before, after) if each is not None}
        rule = next(rule for rule in _RANK if rule in rules)
        yield Flag(rule, before.text if before else "", after.text if after else "")


def _paired(gone: list[_Left], come: list[_Left]) -> Iterator[tuple[_Left | None, _Left | None]]:
    """What replaced what: one of the same kind, else one that answers the same question."""
    waiting: list[_Left | None] = [*come]
    found: list[int | None] = [None] * len(gone)
    for fits in (_same_kind, _answers):
        for at, before in enumerate(gone):
            if found[at] is None:
                found[at] = next(
                    (to for to, after in enumerate(waiting) if after and fits(before, after)), None
                )
                if (to := found[at]) is not None:
                    waiting[to] = None
    for before, to in zip(gone, found, strict=True):
        yield before, None if to is None else come[to]
    yield from ((None, after) for after in waiting if after is not None)


def _same_kind(before: _Left, after: _Left) -> bool:
    return before.rule is after.rule


def _answers(before: _Left, after: _Left) -> bool:
    """Whether both say when, or count the same of something else."""
    if {before.rule, after.rule} <= _WHEN:
        return True
    return _figure(before) == _figure(after)


def _figure(left: _Left) -> str:
    value = left.key[1] if isinstance(left.key, tuple) else ""
    return str(value).partition(" ")[0]


def _may_matter(place: Place, lexicon: Lexicon) -> bool:
    """Whether any changed word can be part of a phrase or of a quantity: a look before reading."""
    vocabulary, beginnings = lexicon.vocabulary, lexicon.beginnings
    for word in (*place.taken, *place.given):
        low = word.lower()
        if low in vocabulary or low[:2] in beginnings or not low.isalpha():
            return True
    return False


def _lowered(words: list[str], lexicon: Lexicon) -> list[str]:
    """In lower case, with months that are also common words marked where they are months."""
    lower = " ".join(words).lower().split(" ") if words else []
    if not lexicon.month_or_word.isdisjoint(lower):
        for at, word in enumerate(lower):
            if word in lexicon.month_or_word and words[at][0].isupper() and at:
                lower[at] = word + CAPITAL
    return lower


def _leftover(own: Sequence[_Item], other: Sequence[_Item]) -> list[_Item]:
    """What stands in ``own`` more often than in ``other``, its last occurrences."""
    if not own or not other:
        return list(own)
    waiting = [each.key for each in other]
    left: list[_Item] = []
    for each in own:
        if each.key in waiting:
            waiting.remove(each.key)
        else:
            left.append(each)
    return left


def _unmoved(gone: Sequence[_Item], come: Sequence[_Item]) -> tuple[list[_Item], list[_Item]]:
    """Without what is only found elsewhere in the clause."""
    return _leftover(gone, come), _leftover(come, gone)


def _is_sentence(place: Place, taken: int, given: int) -> bool:
    """Whether whole sentences came or went, and nothing else."""
    if taken and given:
        return False
    change = place.change
    before = change.left.rstrip()
    inside = (change.old or change.new).rstrip()
    return (not before or before[-1] in SENTENCE_ENDS) and inside[-1:] in SENTENCE_ENDS
