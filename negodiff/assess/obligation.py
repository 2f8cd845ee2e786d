"""Whether a change binds a party more or less.

The degrees are those of the lexicon: shall › undertakes › shall endeavour › will › should › is
encouraged › may. In languages whose treaties bind in the plain present or future, words that go
from no binding word to a weak one have become weaker.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from negodiff.assess.changes import Place
from negodiff.assess.lexicon import Topic
from negodiff.assess.phrases import Found
from negodiff.model.weight import Flag, Rule


class Binding(NamedTuple):
    """A binding phrase of one side that has no counterpart in its place.

    Attributes:
        key: What it says.
        text: As printed.
        degree: 0 strongest.
        anchor: Words and degree of what binds right before it on both sides, or ``None``.
        alone: It is nearly all that changed there.
        replaced: Other words stand in its place.
    """

    key: tuple[str, bool]
    text: str
    degree: int
    anchor: tuple[str, int] | None
    alone: bool
    replaced: bool


def binding(found: Sequence[Found]) -> list[Found]:
    """Those that bind."""
    return [each for each in found if each.phrase.topic is Topic.STRENGTH]


def bound_otherwise(before: Found, after: Found, place: Place) -> Iterator[Flag]:
    """The flags of two different binding phrases, one in the other's place."""
    old, new = before.text(place.old), after.text(place.new)
    if before.negated != after.negated:
        yield Flag(Rule.NEGATION, old, new)
        if before.phrase.entry == after.phrase.entry or before.degree == after.degree:
            return
    yield direction(old, before.degree, new, after.degree)


def exchanged(old: list[Found], new: list[Found], place: Place) -> Iterator[Flag]:
    """The flags of binding words that changed places: "shall meet and may consult".

    Told only where the words they bind stayed; where these went along, nothing changed.
    """
    if len(old) < 2:
        return
    for before, after in zip(old, new, strict=True):
        same_act = place.old[before.end : before.end + 1] == place.new[after.end : after.end + 1]
        if before.key != after.key and same_act:
            yield from bound_otherwise(before, after, place)


def direction(old: str, old_degree: int, new: str, new_degree: int) -> Flag:
    """Stronger, weaker, or otherwise and as strong."""
    if new_degree > old_degree:
        return Flag(Rule.MODAL_WEAKENED, old, new)
    if new_degree < old_degree:
        return Flag(Rule.MODAL_STRENGTHENED, old, new)
    return Flag(Rule.MODAL_CHANGED, old, new)


def unpaired(
    each: Found, words: list[str], changed: int, common: list[Found], *, replaced: bool
) -> Binding:
    """A binding phrase without counterpart, with what tells its effect.

    Args:
        each: The phrase.
        words: The words of its side.
        changed: How many words of its side changed.
        common: The binding phrases around that did not change, by their place on its side.
        replaced: Other words stand in its place on the other side.
    """
    before = [other for other in common if other.end <= each.start]
    anchor = (before[-1].text(words), before[-1].degree) if before else None
    alone = changed <= each.end - each.start + 1
    return Binding(each.key, each.text(words), each.degree, anchor, alone, replaced)


def obligations(
    gone: Sequence[Binding], come: Sequence[Binding], *, indicative: bool
) -> Iterator[Flag]:
    """The flags of what is left without counterpart in a whole clause."""
    paired = min(len(gone), len(come))
    for before, after in zip(gone, come, strict=False):
        yield direction(before.text, before.degree, after.text, after.degree)
    for each in gone[paired:]:
        other = _unmarked(each, indicative=indicative)
        if other is not None:
            yield direction(each.text, each.degree, *other)
    for each in come[paired:]:
        other = _unmarked(each, indicative=indicative)
        if other is not None:
            yield direction(*other, each.text, each.degree)


def _unmarked(each: Binding, *, indicative: bool) -> tuple[str, int] | None:
    """What binds on the other side, where no word of its own does; ``None``: nothing does."""
    if each.anchor is not None and each.alone:
        return each.anchor
    if not each.replaced and not each.alone:
        return None
    return "", 0 if indicative else each.degree
