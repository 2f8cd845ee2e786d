"""What the brackets of a text say: alternatives, options, blanks, attribution, nesting.

The grammar is that in which such texts are printed::

    unit  := (text | pair | blank | note)*
    pair  := '[' (attribution ':')? unit ']'
    attribution  := who (';' who)*      who := PARTY ('/' PARTY)* (propose|oppose|support|reserve)?
    alternatives := pair (connector? pair)+
    option := ('Option' | 'Alt' ...) number ...

Which brackets belong together is the business of :mod:`negodiff.structure.brackets`.
"""

import re
from bisect import bisect_right
from collections.abc import Collection
from enum import StrEnum
from typing import NamedTuple

from negodiff.structure import bracket_lexicon as lexicon
from negodiff.structure.brackets import Apparatus, Span, Unmatched, apparatus_of, match_brackets

_SHORT = 200
"""How many characters of a pair decide what it is; a longer content is always text."""
_GAP = 16
"""The longest connector between two alternatives."""


class Nature(StrEnum):
    """What a pair of brackets holds."""

    TEXT = "text"
    NO_TEXT = "no-text"
    BLANK = "blank"
    NOTE = "note"


class Act(StrEnum):
    """What a party does about bracketed words."""

    PROPOSE = "propose"
    OPPOSE = "oppose"
    SUPPORT = "support"
    RESERVE = "reserve"


class Attribution(NamedTuple):
    """Who stands behind bracketed words, as printed; ``act`` is ``None`` where none is named."""

    parties: tuple[str, ...]
    act: Act | None


class Pair(NamedTuple):
    """One pair of brackets of disagreement.

    Attributes:
        start: Where its opening bracket stands.
        end: Behind its closing bracket.
        body: Where its words begin: behind the opening bracket and the attribution.
        parent: Position, in :attr:`BracketTree.pairs`, of the pair around it; -1 at the top.
        depth: 1 at the top.
        nature: What it holds.
        attributions: Who proposes, opposes, supports or reserves.
    """

    start: int
    end: int
    body: int
    parent: int
    depth: int
    nature: Nature
    attributions: tuple[Attribution, ...]


class Alternatives(NamedTuple):
    """Pairs that stand side by side, ``[shall][should]``: usually a choice between them.

    Attributes:
        members: Positions in :attr:`BracketTree.pairs`, two or more, connectors left out.
        connectors: The words between them, such as "or", bracketed or not.
    """

    members: tuple[int, ...]
    connectors: tuple[str, ...]


class Option(NamedTuple):
    """A block alternative, "Option 2: ...".

    Attributes:
        number: As printed: "2", "II", "b".
        start: Where its mark begins.
        body: Where its words begin.
        end: Where the next option begins, or the text ends.
        deletes: It says that nothing should stand there ("Option 2: No text").
    """

    number: str
    start: int
    body: int
    end: int
    deletes: bool


class BracketTree(NamedTuple):
    """Everything the brackets of one text say. Flat, so that no depth is too much.

    Attributes:
        pairs: The pairs of disagreement in the order of their opening brackets.
        unmatched: What is unbalanced, in reading order.
        apparatus: Bracketed things that are no disagreement.
        alternatives: Runs of adjacent pairs.
        options: Block alternatives.
        blanks: Places left open, bracketed or not.
        notes: Remarks of those who hold the pen: ``[Placeholder ...]``, ``{...}``.
    """

    pairs: tuple[Pair, ...]
    unmatched: tuple[Unmatched, ...]
    apparatus: tuple[Span, ...]
    alternatives: tuple[Alternatives, ...]
    options: tuple[Option, ...]
    blanks: tuple[Span, ...]
    notes: tuple[Span, ...]

    @property
    def top_level(self) -> tuple[Pair, ...]:
        """The pairs that no other pair contains."""
        return tuple(pair for pair in self.pairs if pair.parent < 0)


def scan(
    text: str, known: Apparatus | None = None, names: Collection[str] = frozenset()
) -> BracketTree:
    """Read the brackets, blanks, notes and options of ``text``. Never fails.

    Args:
        text: Plain words, best those of one whole article.
        known: Notes and links of the whole draft; found in ``text`` itself when left out.
        names: What the parties are called, case-folded: such a name attributes without a verb.
    """
    matched = match_brackets(text, apparatus_of(text) if known is None else known)
    pairs = _nested(text, matched.pairs, names)
    return BracketTree(
        pairs,
        matched.unmatched,
        matched.apparatus,
        _alternatives(text, pairs),
        _options(text),
        _blanks(text, pairs),
        _notes(text, pairs),
    )


def _nested(text: str, spans: tuple[Span, ...], names: Collection[str]) -> tuple[Pair, ...]:
    """The pairs with their parents, depth and meaning; ``spans`` nest and are in order."""
    pairs: list[Pair] = []
    around: list[int] = []
    for at, span in enumerate(spans):
        while around and pairs[around[-1]].end <= span.start:
            around.pop()
        body, attributions = _attributions(text, span, names)
        pairs.append(
            Pair(
                span.start,
                span.end,
                body,
                around[-1] if around else -1,
                len(around) + 1,
                _nature(text, span, body),
                attributions,
            )
        )
        around.append(at)
    return tuple(pairs)


def _nature(text: str, span: Span, body: int) -> Nature:
    if lexicon.NOTE.match(text, body, span.end - 1):
        return Nature.NOTE
    if span.end - body > _SHORT:
        return Nature.TEXT
    inside = text[body : span.end - 1]
    # In the middle of a word ("modalit[x]") a single letter is an ending, not a blank.
    glued = inside.islower() and text[span.start - 1 : span.start].isalnum()
    if lexicon.BLANK.fullmatch(inside) and not glued:
        return Nature.BLANK
    return Nature.NO_TEXT if lexicon.NO_TEXT.match(inside) else Nature.TEXT


def _attributions(
    text: str, span: Span, names: Collection[str]
) -> tuple[int, tuple[Attribution, ...]]:
    """Where the words of a pair begin, and who stands behind them."""
    head = lexicon.ATTRIBUTION.match(text, span.start + 1, span.end - 1)
    if head is None:
        return span.start + 1, ()
    found = tuple(_attribution(part.strip(), names) for part in re.split("[;；]", head[1]))
    named = tuple(each for each in found if each is not None)
    if len(named) < len(found):
        return span.start + 1, ()
    return head.end(), named


def _attribution(written: str, names: Collection[str]) -> Attribution | None:
    verb = lexicon.ACT.fullmatch(written)
    who = _who(verb["who"] if verb else written, names)
    pattern = lexicon.PARTY_NAME if verb else lexicon.PARTY_CODE
    if not all(name.casefold() in names or pattern.fullmatch(name) for name in who):
        return None
    return Attribution(who, Act(verb.lastgroup) if verb and verb.lastgroup else None)


def _who(written: str, names: Collection[str]) -> tuple[str, ...]:
    """The names that are joined; a known one may itself have an "and" in it."""
    found: list[str] = []
    at = 0
    while at < len(written):
        ends = [match.start() for match in lexicon.PARTY_JOIN.finditer(written, at)]
        ends.append(len(written))
        known = [end for end in ends if written[at:end].strip().casefold() in names]
        end = known[-1] if known else ends[0]
        found.append(written[at:end].strip())
        joint = lexicon.PARTY_JOIN.match(written, end)
        at = joint.end() if joint else len(written)
    return tuple(found)


def _alternatives(text: str, pairs: tuple[Pair, ...]) -> tuple[Alternatives, ...]:
    """Runs of two or more pairs with nothing but a connector between them."""
    runs: list[list[int]] = []
    last: dict[int, list[int]] = {}
    for at, pair in enumerate(pairs):
        run = last.get(pair.parent)
        if run is not None and _adjacent(text, pairs[run[-1]], pair):
            run.append(at)
        else:
            run = [at]
            last[pair.parent] = run
            runs.append(run)
    made = (_alternative(text, pairs, run) for run in runs if len(run) > 1)
    return tuple(each for each in made if len(each.members) > 1)


def _gap(text: str, before: Pair, after: Pair) -> str:
    return text[before.end : after.start].strip()


def _adjacent(text: str, before: Pair, after: Pair) -> bool:
    if not before.end <= after.start <= before.end + _GAP:
        return False
    between = _gap(text, before, after)
    return not between or lexicon.CONNECTOR.fullmatch(between) is not None


def _alternative(text: str, pairs: tuple[Pair, ...], run: list[int]) -> Alternatives:
    members: list[int] = []
    connectors: list[str] = []
    for place, at in enumerate(run):
        pair = pairs[at]
        if place and (between := _gap(text, pairs[run[place - 1]], pair)):
            connectors.append(between)
        inner = 0 < place < len(run) - 1 and pair.end - pair.body <= _GAP
        inside = text[pair.body : pair.end - 1] if inner else ""
        if inside and lexicon.CONNECTOR.fullmatch(inside):
            connectors.append(inside.strip())
        else:
            members.append(at)
    return Alternatives(tuple(members), tuple(connectors))


def _options(text: str) -> tuple[Option, ...]:
    marks = [match for match in lexicon.OPTION.finditer(text) if _opens_option(match)]
    ends = [match.start() for match in marks[1:]] + [len(text)]
    return tuple(
        Option(
            match["number"],
            match.start(),
            match.end(),
            end,
            lexicon.NO_TEXT.match(text, match.end(), end) is not None,
        )
        for match, end in zip(marks, ends, strict=False)
    )


def _opens_option(match: re.Match[str]) -> bool:
    """Whether the words after "Option 2" begin a text: "option 2 of the decision" does not."""
    following = match["next"]
    if not following.isalpha():
        return True
    return following.isupper() and match["after"] != following


def _blanks(text: str, pairs: tuple[Pair, ...]) -> tuple[Span, ...]:
    bracketed = [Span(pair.start, pair.end) for pair in pairs if pair.nature is Nature.BLANK]
    starts = [span.start for span in bracketed]
    bare: list[Span] = []
    for match in lexicon.BARE_BLANK.finditer(text):
        at = bisect_right(starts, match.start()) - 1
        covered = at >= 0 and bracketed[at].end >= match.end()
        before = text[max(0, match.start() - 24) : match.start()]
        roman = match[0] in ("XX", "XXX") and lexicon.ROMAN_CONTEXT.search(before)
        if not covered and not roman:
            bare.append(Span(*match.span()))
    return tuple(sorted(bracketed + bare))


def _notes(text: str, pairs: tuple[Pair, ...]) -> tuple[Span, ...]:
    bracketed = [Span(pair.start, pair.end) for pair in pairs if pair.nature is Nature.NOTE]
    braced = [Span(*match.span()) for match in re.finditer(r"\{[^{}]*\}", text)]
    return tuple(sorted(bracketed + braced))
