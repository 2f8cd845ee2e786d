"""Which points of a draft carry brackets of disagreement, or places left open.

Brackets are matched article by article, so that a pair around several paragraphs marks each of
them, and one around an article's number or heading marks everything below it. A block alternative
("Option 2: ...") is marked, too. Blanks, placeholders and notes in brackets are no disagreement.
Where brackets name who wants which words, that is read, too.
"""

from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.structure.attributed import Attributed, attributed, may_attribute
from negodiff.structure.bracket_lexicon import BARE_BLANK, BLANK, NOTE, OPTION
from negodiff.structure.bracket_tree import Attribution, scan
from negodiff.structure.brackets import OPENERS, Apparatus, Span, apparatus_of, match_brackets

_STRETCHES = frozenset({Kind.PART, Kind.CHAPTER, Kind.ARTICLE})
_SHORT = 200
"""The longest bracketed text that can be a mere blank."""


class Marks(NamedTuple):
    """Positions of the clauses of one draft that are marked.

    Attributes:
        bracketed: Those with brackets of disagreement.
        blank: Those with places left open.
        attributed: Those whose brackets name somebody, with what they say of each party.
    """

    bracketed: frozenset[int]
    blank: frozenset[int]
    attributed: Mapping[int, Attributed] = {}


class Marker:
    """Reads the marks of drafts, each stretch of text only once however many drafts repeat it."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, Apparatus], _Spans] = {}
        self._seen: dict[tuple[str, Kind], tuple[bool, bool]] = {}

    def marks(self, draft: Draft, names: Mapping[str, str] | None = None) -> Marks:
        """The marks of one draft.

        Args:
            draft: Which.
            names: The parties' codes by everything they are called, case-folded.
        """
        clauses = draft.clauses
        said: dict[int, Attributed] = {}
        printed = [
            f"{clause.label} {clause.words}" if clause.label else clause.words for clause in clauses
        ]
        bracketed: set[int] = set()
        blank: set[int] = set()
        signs: set[int] = set()
        for at, text in enumerate(printed):
            kind = clauses[at].kind
            seen = self._seen.get((text, kind))
            if seen is None:
                seen = self._seen[text, kind] = (_has_bare_blank(text, kind), _is_option(text))
            if seen[0]:
                blank.add(at)
            if seen[1]:
                bracketed.add(at)
            if "[" in text or (not text.isascii() and any(sign in text for sign in OPENERS)):
                signs.add(at)
        if signs:
            known = apparatus_of("\n".join(printed[at] for at in sorted(signs)))
            for stretch in _stretches(clauses):
                if not signs.isdisjoint(stretch):
                    self._read(stretch, printed, known, bracketed, blank)
                    whole = "\n".join(printed[at] for at in stretch)
                    if may_attribute(whole):
                        said |= _attributed(whole, known, clauses, stretch, names or {})
        if bracketed:
            for at, clause in enumerate(clauses):
                above = clause.parent
                if above in bracketed and not clauses[above].text:
                    bracketed.add(at)
        return Marks(frozenset(bracketed), frozenset(blank), said)

    def _read(
        self,
        stretch: list[int],
        printed: list[str],
        known: Apparatus,
        bracketed: set[int],
        blank: set[int],
    ) -> None:
        starts: list[int] = []
        length = 0
        for at in stretch:
            starts.append(length)
            length += len(printed[at]) + 1
        whole = "\n".join(printed[at] for at in stretch)
        spans = self._known.get((whole, known))
        if spans is None:
            spans = self._known[whole, known] = _read_spans(whole, known)
        for marked, found in ((bracketed, spans.text), (blank, spans.blank)):
            for start, end in found:
                first = bisect_right(starts, start) - 1
                marked.update(stretch[first : bisect_right(starts, end - 1)])


class _Spans(NamedTuple):
    """The pairs of brackets of one stretch: those around words, and those around a blank."""

    text: tuple[Span, ...]
    blank: tuple[Span, ...]


def _read_spans(text: str, known: Apparatus) -> _Spans:
    words: list[Span] = []
    blank: list[Span] = []
    for span in match_brackets(text, known).pairs:
        start, end = span.start + 1, span.end - 1
        if NOTE.match(text, start, end):
            continue
        inside = text[start:end] if end - start <= _SHORT else ""
        # In the middle of a word ("modalit[x]") a single letter is an ending, not a blank.
        glued = inside.islower() and text[span.start - 1 : span.start].isalnum()
        is_blank = end - start <= _SHORT and BLANK.fullmatch(inside) and not glued
        (blank if is_blank else words).append(span)
    return _Spans(tuple(words), tuple(blank))


def _attributed(
    whole: str,
    known: Apparatus,
    clauses: tuple[Clause, ...],
    stretch: list[int],
    names: Mapping[str, str],
) -> dict[int, Attributed]:
    """What the brackets of one stretch say of the parties, clause by clause.

    Brackets around a heading without words of its own say it of everything below.
    """
    tree = scan(whole, known, names)
    if not any(pair.attributions for pair in tree.pairs):
        return {}
    found: dict[int, Attributed] = {}
    above: dict[int, tuple[Attribution, ...]] = {}
    start = 0
    for at in stretch:
        clause = clauses[at]
        printed = f"{clause.label} {clause.words}" if clause.label else clause.words
        end = start + len(printed)
        around = above.get(clause.parent, ())
        if not clause.text:
            heads = [
                each
                for pair in tree.pairs
                if pair.start <= start + 1 and pair.end >= end - 1
                for each in pair.attributions
            ]
            above[at] = (*around, *heads)
        else:
            above[at] = around
            window = Span(end - len(clause.text), end)
            found[at] = attributed(whole, tree, window, names, around)
        start = end + 1
    return {at: each for at, each in found.items() if each.said or each.strangers}


def _has_bare_blank(text: str, kind: Kind) -> bool:
    # A line to sign on is no blank in the text.
    if kind is Kind.CLOSING or not ("__" in text or "X" in text or "●" in text):
        return False
    return BARE_BLANK.search(text) is not None


def _is_option(text: str) -> bool:
    return (OPTION.search(text) if "\n" in text else OPTION.match(text)) is not None


def _stretches(clauses: tuple[Clause, ...]) -> list[list[int]]:
    """The clauses over which brackets are matched together, each in reading order."""
    heads: list[int] = []
    found: list[list[int]] = []
    for at, clause in enumerate(clauses):
        opens = clause.parent < 0 or clause.kind in _STRETCHES
        head = at if opens else heads[clause.parent]
        if not heads or head != heads[-1]:
            found.append([])
        heads.append(head)
        found[-1].append(at)
    return found
