"""The weight of one changed pair of clauses, and what its change does.

The rule above all others: when unsure, substantive. A change is editorial or consequential only
where every changed place is known to be so. What somebody declares editorial is assessed all the
same; the declaration is another field.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from negodiff.assess.changes import Change, Place, changes_of, joined
from negodiff.assess.context import Context
from negodiff.assess.editorial import editorial
from negodiff.assess.glance import glance
from negodiff.assess.lexicon import Lexicon, Topic
from negodiff.assess.marks import has_mark, may_cite, touches_brackets
from negodiff.assess.meaning import Meaning
from negodiff.assess.names import names
from negodiff.assess.standing import added_or_removed, changed_role, governs
from negodiff.model.clause import Kind
from negodiff.model.comparison import Op, Pair
from negodiff.model.relation import Relation
from negodiff.model.weight import Flag, Rule, Weight

if TYPE_CHECKING:
    from negodiff.assess.citing import Citing

__all__ = ["Assessment", "Context", "judge"]


class Assessment(NamedTuple):
    """What a change amounts to.

    Attributes:
        weight: Its class, or ``None`` where nothing changed in words.
        flags: What it does, without repetition.
    """

    weight: Weight | None
    flags: tuple[Flag, ...] = ()


_WHITE_SPACE = Flag(Rule.TYPOGRAPHY)
_NOTHING = Assessment(None)

# Looking up a member of an enumeration costs more than judging some changes.
_SUBSTANTIVE, _EDITORIAL = Weight.SUBSTANTIVE, Weight.EDITORIAL
_HEAVIEST = (_SUBSTANTIVE, Weight.CONSEQUENTIAL, _EDITORIAL)
_TABLE = Kind.TABLE
_PLACED = frozenset({Rule.REFERENCE_CHANGED, Rule.NAME})
_INSERT, _DELETE, _EDITED = Op.INSERT, Op.DELETE, Relation.EDITED


def judge(pair: Pair, context: Context) -> Assessment:
    """The weight and the flags of a pair. Never fails.

    Returns:
        Weight ``None`` when no word changed and the clause did not go from recital to operative
        text or back. A pair with clauses on one side only is substantive.
    """
    if not pair.old or not pair.new:
        told = (*added_or_removed(pair, context.lexicon), *_disguises("", _texts(pair)[1]))
        return Assessment(_SUBSTANTIVE, tuple(dict.fromkeys(told)))
    role = changed_role(pair)
    changes = changes_of(pair.redline) if len(pair.redline) > 1 else []
    if not changes:
        return Assessment(_SUBSTANTIVE, role) if role else _NOTHING
    texts = _texts(pair)
    if _EDITED not in pair.relations and (
        texts[0].split() == texts[1].split() or _only_parted(pair)
    ):
        return Assessment(_SUBSTANTIVE, role) if role else _NOTHING
    weights, flags = _judged(pair, changes, texts, context)
    if role:
        weights.add(_SUBSTANTIVE)
    weight = next(each for each in _HEAVIEST if each in weights)
    around: list[Flag] = [*role]
    if weight is not _EDITORIAL and _WHITE_SPACE in flags:
        flags = [flag for flag in flags if flag != _WHITE_SPACE]
    if weight is _SUBSTANTIVE:
        around.extend(governs(pair, texts, context.lexicon))
        if context.lexicon is None:
            flags.append(Flag(Rule.WORDS_NOT_JUDGED))
    if has_mark(texts[1]):
        from negodiff.assess.bracketing import blank_in  # noqa: PLC0415

        if blank := blank_in(texts[1]):
            flags.append(Flag(Rule.BLANK_LEFT, "", blank))
    if hidden := [flag for change in changes for flag in _disguises(change.old, change.new)]:
        flags = [flag for flag in flags if not _is_of(flag, hidden)]
        around += hidden
    return Assessment(weight, tuple(dict.fromkeys((*flags, *around))))


def _disguises(old: str, new: str) -> Iterable[Flag]:
    """The flags of words that look like others; most words are plain, and look like themselves."""
    if (old.isascii() and new.isascii()) and (old + new).isprintable():
        return ()
    from negodiff.assess.disguises import disguises  # noqa: PLC0415

    return disguises(old, new)


def _is_of(flag: Flag, hidden: list[Flag]) -> bool:
    """Whether a name only seems to change, since a word in disguise was read in pieces."""
    return flag.rule is Rule.NAME and any(
        flag.old in each.old and flag.new in each.new for each in hidden if each.old
    )


def _only_parted(pair: Pair) -> bool:
    """Whether clauses were split or merged as they stand: a new heading binds nobody."""
    if len(pair.old) == 1 == len(pair.new):
        return False
    old, new = ("".join("".join(clause.text for clause in side).split()) for side in pair[:2])
    return old == new


def _texts(pair: Pair) -> tuple[str, str]:
    """The old and the new words."""
    old = "".join([text for op, text in pair.redline if op is not _INSERT])
    new = "".join([text for op, text in pair.redline if op is not _DELETE])
    return old, new


def _judged(
    pair: Pair, changes: list[Change], texts: tuple[str, str], context: Context
) -> tuple[set[Weight], list[Flag]]:
    """The weights of all changed places, and what they do."""
    flags: list[Flag] = []
    weights: set[Weight] = set()
    if (has_mark(texts[0]) or has_mark(texts[1])) and touches_brackets(changes):
        from negodiff.assess.bracketing import bracketing, without_signs  # noqa: PLC0415

        found = bracketing(*texts, changes)
        if found.flags:
            weights.add(_SUBSTANTIVE)
            flags.extend(found.flags)
            if found.whole:
                return weights, flags
    bracketed = bool(flags)
    lexicon = context.lexicon
    meaning = Meaning(lexicon, context.counting)
    plain = not bracketed and not context.renamed_terms
    for change in changes:
        if not change.old_start and pair.old[0].kind is _TABLE:
            from negodiff.assess.contents import row_follows  # noqa: PLC0415

            if flag := row_follows(change, pair, context.renumbering):
                weights.add(Weight.CONSEQUENTIAL)
                flags.append(flag)
                continue
        if plain and lexicon is not None and _at_a_glance(change, lexicon, meaning, flags):
            weights.add(_SUBSTANTIVE)
            continue
        place = Place(without_signs(change) if bracketed else change)
        told = editorial(place, lexicon, context.is_term)
        if told is not None:
            weights.add(_EDITORIAL)
        else:
            citing = _cited(change, texts, pair, context)
            if citing is not None:
                flags.extend(citing.flags)
                weights.add(Weight.CONSEQUENTIAL if citing.followed else _SUBSTANTIVE)
                place = Place(without_signs(citing.rest) if bracketed else citing.rest)
                if not place.taken and not place.given:
                    continue
            alternatives = bracketed and touches_brackets([change])
            weight, told = _beyond_references(
                place, pair, context, meaning, alternatives=alternatives
            )
            weights.add(weight)
        flags.extend(told)
    flags.extend(meaning.flags())
    return weights, _unmoved(flags)


def _unmoved(flags: list[Flag]) -> list[Flag]:
    """The flags without those of a reference or a name that only took another place."""
    gone = {
        (flag.rule, flag.old.lower()) for flag in flags if flag.rule in _PLACED and not flag.new
    }
    if not gone:
        return flags
    come = {
        (flag.rule, flag.new.lower()) for flag in flags if flag.rule in _PLACED and not flag.old
    }
    both = gone & come
    return [
        flag
        for flag in flags
        if not both
        or (flag.old and flag.new)
        or (flag.rule, (flag.old or flag.new).lower()) not in both
    ]


def _at_a_glance(change: Change, lexicon: Lexicon, meaning: Meaning, flags: list[Flag]) -> bool:
    """Whether a place could be judged without reading what is around it; substantive, then."""
    seen = glance(change, lexicon)
    if seen is None or not meaning.add_seen(seen):
        return False
    if not (change.old.islower() and change.new.islower()):
        opens = change.opens_sentence
        flags.extend(names(change, seen.taken, seen.given, lexicon, opens=opens))
    return True


def _cited(change: Change, texts: tuple[str, str], pair: Pair, context: Context) -> "Citing | None":
    """What the place does to references; reading them is imported where there can be any."""
    if not (may_cite(change.old) or may_cite(change.new)):
        return None
    from negodiff.assess.citing import cited  # noqa: PLC0415

    return cited(change, texts, pair, context.language, context.renumbering)


def _beyond_references(
    place: Place, pair: Pair, context: Context, meaning: Meaning, *, alternatives: bool
) -> tuple[Weight, tuple[Flag, ...]]:
    """The weight of one place, references apart; what it means goes to ``meaning``."""
    if flag := _renamed(place, context):
        return Weight.CONSEQUENTIAL, (flag,)
    if flag := _list_ending(place, pair, context):
        heavy = flag.rule is Rule.CONJUNCTION
        return Weight.SUBSTANTIVE if heavy else Weight.EDITORIAL, (flag,)
    flags: list[Flag] = []
    meaning.add(place, alternatives=alternatives)
    if context.lexicon is not None:
        taken, given = place.taken, place.given
        for flag in _terms_renamed(place, context):
            flags.append(flag)
            taken = [word for word in taken if word not in flag.old.split()]
            given = [word for word in given if word not in flag.new.split()]
        opens = place.opens_sentence
        flags.extend(names(place.change, taken, given, context.lexicon, opens=opens))
        if list(map(str.lower, place.taken)) == list(map(str.lower, place.given)):
            flags.append(Flag(Rule.DEFINITION, joined(place.taken), joined(place.given)))
    if not alternatives and not _has_word(place.taken) and not _has_word(place.given):
        flags.append(Flag(Rule.PUNCTUATION, joined(place.taken), joined(place.given)))
    return Weight.SUBSTANTIVE, tuple(flags)


def _has_word(words: list[str]) -> bool:
    return any(word[0].isalnum() for word in words)


def _renamed(place: Place, context: Context) -> Flag | None:
    """A flag when the place differs by a term that was renamed throughout, and by nothing else."""
    if not context.renamed_terms:
        return None
    old, new = " ".join(place.old), " ".join(place.new)
    for before, after in context.renamed_terms.items():
        if before in old and old.replace(before, after) == new:
            return Flag(Rule.TERM_RENAMED, before, after)
    return None


def _terms_renamed(place: Place, context: Context) -> Iterator[Flag]:
    """A flag for each term in the place that was renamed throughout, whatever else changed."""
    if context.renamed_terms:
        old, new = " ".join(place.old), " ".join(place.new)
        for before, after in context.renamed_terms.items():
            if before in old and after in new:
                yield Flag(Rule.TERM_RENAMED, before, after)


def _list_ending(place: Place, pair: Pair, context: Context) -> Flag | None:
    """A flag when an item of a list gained or lost its final "and" or "or".

    While the list as a whole is still joined by the same word, only the item moved in it.
    """
    lexicon = context.lexicon
    if lexicon is None or not place.ends:
        return None
    taken, given = place.taken, place.given
    words = [word for word in (*taken, *given) if word[0].isalnum()]
    if len(words) != 1 or not _joins(words[0], lexicon) or len(taken) + len(given) > 3:
        return None
    old = context.list_ending(pair.old[0], new=False)
    if old and old == context.list_ending(pair.new[0], new=True):
        return Flag(Rule.PUNCTUATION, joined(taken), joined(given))
    return Flag(Rule.CONJUNCTION, joined(taken), joined(given))


def _joins(word: str, lexicon: Lexicon) -> bool:
    entry = lexicon.phrases.get(word.lower())
    return entry is not None and entry.alone is not None and entry.alone.topic is Topic.CONJUNCTION
