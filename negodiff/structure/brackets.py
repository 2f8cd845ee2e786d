"""Brackets of disagreement: which words of a draft are not accepted by all.

The rule by which everything here counts: brackets are matched with one stack per article, so that
one which opens in one paragraph and closes in the next is a pair, and one left open does not
swallow the articles that follow. Every matched pair counts, blanks and placeholders included,
except what is no disagreement at all (footnote marks, ``[sic]``, links and the like). What does
not match is reported, never repaired.

Plain words go in; this module knows nothing of files, screens or a second draft. Its work grows
with the length of the text and never with the depth of its nesting. What the bracketed words say
is the business of :mod:`negodiff.structure.bracket_tree`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.model.finding import Finding, FindingKind, Severity

OPENERS = "[［〔【"
_FAMILY = {"[": 0, "]": 0, "［": 0, "］": 0, "〔": 1, "〕": 1, "【": 2, "】": 2}
"""Which signs close which: half- and full-width square brackets are mixed in print."""

_AROUND = 30
"""So many characters on either side of an unbalanced bracket are shown, or fewer."""
_STRETCHES = frozenset({Kind.PART, Kind.CHAPTER, Kind.ARTICLE})


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(r"[\[\]［］〔〕【】]")


_SHORT = 200
"""The longest apparatus; a longer content is always text."""


@cache
def _apparatus() -> re.Pattern[str]:
    """What stands in brackets without anybody disagreeing (fullmatch on what the bracket holds)."""
    return re.compile(
        r"\s*(?:"
        r"\^[^\]]*"  # a footnote mark
        r"|[…⋯]+|\.{3,}|sic[.!]?"
        r"|\(?(?:the )?signatures?(?: page| block)?s?(?: to)? follows?\)?\.?"
        r"|signatures?|signed|seal|l\.\s?s\.|signature page"
        r"|suivent les signatures|les signatures suivent|siguen (?:las )?firmas|подписи|التوقيعات"
        r"|document (?:symbol|number)(?: to be added)?"
        r"|(?:cote|signatura|символ) (?:du|del|документа).{0,40}"
        r"|(?:remainder of (?:this |the )?page|this page|page)"
        r" (?:is |was )?intentionally left blank\.?"
        r"|(?:end of document|(?:annex(?:es)?|schedules?|appendix|appendices) follows?)\.?"
        r"|(?:emphasis|italics|footnotes?) (?:added|omitted)\.?"
        r"|(?:original|unofficial translation|translation|traduction|traducción|перевод)"
        r"(?::.{0,40})?"
        # a translator speaks
        r"|(?:translator['’]?s? note|(?:translator|tr\.|trans\.)\s?:).*"
        r"|(?:note du traducteur|n\.\s?d\.\s?t\.|nota del traductor|n\. del t\.|anm\. d\. übers).*"
        r"|прим(?:ечание|\.)? пер(?:еводчика|\.).*"
        r"|(?:ملاحظة (?:من )?المترجم|译者?注|譯者?註|訳者?注|역주).*"
        r")\s*",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _japanese_article() -> re.Pattern[str]:
    """What stands before 【…】 where that is the heading of a Japanese article."""
    return re.compile(
        r"第[\d〇一二三四五六七八九十百千]+条(?:の[\d〇一二三四五六七八九十]+)*[ \t\n\u3000]*\Z"
    )


@cache
def _document_number() -> re.Pattern[str]:
    """What follows 〔2015〕 where that is the year of a Chinese document number."""
    return re.compile(r"第?\d+号")


_URL = r"(?:[a-z][a-z0-9+.-]*:|www\.|[#/]|\.{1,2}/)"


@cache
def _link_target() -> re.Pattern[str]:
    return re.compile(rf"\({_URL}[^\s()]{{0,500}}(?: \"[^\"\n]{{0,200}}\")?\)", re.IGNORECASE)


@cache
def _link_definition() -> re.Pattern[str]:
    return re.compile(
        rf"^ {{0,3}}\[([^\[\]\n]{{1,80}})\]:[ \t]*<?{_URL}\S", re.IGNORECASE | re.MULTILINE
    )


@cache
def _note_line() -> re.Pattern[str]:
    return re.compile(r"^[ \t]*\[(\d{1,3})\]:?[ \t]+(?=[^\s\[\]])", re.MULTILINE)


@cache
def _citation() -> re.Pattern[str]:
    return re.compile(r"(?<=[^\s\[\]])[ \t]?\[(\d{1,3})\](?![ \t]?\[)")


class Span(NamedTuple):
    """A stretch of the text, from ``start`` up to but not including ``end``."""

    start: int
    end: int


class Unmatched(NamedTuple):
    """A bracket without its counterpart."""

    position: int
    sign: str


class Apparatus(NamedTuple):
    """What elsewhere in the draft tells a citation or a link from disagreement.

    Attributes:
        notes: Numbers of notes printed as ``[1] ...`` that the text cites as ``[1]``.
        links: Labels of Markdown link definitions, lower case.
    """

    notes: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()


class Matching(NamedTuple):
    """Which brackets of a text belong together, each tuple in reading order.

    Attributes:
        pairs: The pairs of disagreement; two of them are apart, or one contains the other.
        unmatched: What is unbalanced.
        apparatus: Bracketed things that are no disagreement.
    """

    pairs: tuple[Span, ...]
    unmatched: tuple[Unmatched, ...]
    apparatus: tuple[Span, ...]


def count_pairs_of(draft: Draft) -> int:
    """How many pairs of brackets of disagreement a draft carries, article by article."""
    return brackets_of(draft)[0]


def apparatus_of(text: str) -> Apparatus:
    """The numbered notes and link definitions in ``text``.

    A line that begins with ``[n]`` is a note only when the words before it cite ``[n]`` and the
    notes begin with 1: ``[30] [60] days`` at the start of a line is not.
    """
    if "[" not in text:
        return Apparatus()
    links = frozenset(match[1].lower() for match in _link_definition().finditer(text))
    lines = {match[1]: match.start() for match in _note_line().finditer(text)}
    if "1" not in lines:
        return Apparatus(links=links)
    cited = frozenset(
        match[1] for match in _citation().finditer(text) if match.start() < lines.get(match[1], -1)
    )
    return Apparatus(cited if "1" in cited else frozenset(), links)


def match_brackets(text: str, known: Apparatus) -> Matching:
    """Which brackets belong together.

    A bracket closes the nearest open one of its own family; openers of another family that stand
    between the two stay unmatched, so that spans always nest. Every opener is pushed and popped
    once, whatever the depth.
    """
    opened: list[int] = []
    waiting = [0, 0, 0]
    pairs: list[Span] = []
    apparatus: list[Span] = []
    unmatched: list[Unmatched] = []
    for match in _sign().finditer(text):
        sign, at = match[0], match.start()
        family = _FAMILY[sign]
        if sign in OPENERS:
            opened.append(at)
            waiting[family] += 1
        elif not waiting[family]:
            unmatched.append(Unmatched(at, sign))
        else:
            while _FAMILY[text[opened[-1]]] != family:
                lost = opened.pop()
                waiting[_FAMILY[text[lost]]] -= 1
                unmatched.append(Unmatched(lost, text[lost]))
            span = Span(opened.pop(), at + 1)
            waiting[family] -= 1
            (apparatus if _is_apparatus(text, span, known) else pairs).append(span)
    unmatched.extend(Unmatched(at, text[at]) for at in opened)
    return Matching(tuple(sorted(pairs)), tuple(sorted(unmatched)), tuple(sorted(apparatus)))


def articles_of(draft: Draft) -> Iterator[tuple[str, str]]:
    """The stretches over which brackets are matched: (key, words), in reading order.

    An article with everything below it is one stretch; so is the preamble, an annex without
    articles, the title, the closing, what stands in a part or chapter before its articles.
    """
    for key, texts in groupby(printed(draft), lambda item: item[0]):
        yield key, "\n".join(text for _, _, text in texts)


def unbalanced(draft: Draft) -> tuple[Finding, ...]:
    """One finding for each bracket without counterpart, with the words around it."""
    return brackets_of(draft)[1]


def brackets_of(draft: Draft) -> tuple[int, tuple[Finding, ...]]:
    """:func:`count_pairs_of` and :func:`unbalanced` of a draft, for one reading of it."""
    if not _has_brackets(draft):
        return 0, ()
    keyed = list(printed(draft))
    known = apparatus_of("\n".join([text for _, _, text in keyed]))
    count = 0
    found: list[Finding] = []
    for _, group in groupby(keyed, lambda item: item[0]):
        parts = list(group)
        whole = "\n".join([text for _, _, text in parts])
        matched = match_brackets(whole, known)
        count += len(matched.pairs)
        if not matched.unmatched:
            continue
        starts = [0]
        for _, _, text in parts:
            starts.append(starts[-1] + len(text) + 1)
        for position, sign in matched.unmatched:
            at = bisect_right(starts, position) - 1
            _, clause, text = parts[at]
            around = _around(text, position - starts[at])
            found.append(
                Finding(
                    FindingKind.UNBALANCED_BRACKET,
                    Severity.WARNING,
                    clause.ref,
                    clause.lines,
                    (sign, around),
                )
            )
    return count, tuple(found)


_SPACE = re.compile(r"\s")
_LAST = re.compile(r"\s\S*\Z")


def _around(text: str, at: int) -> str:
    """The words on either side of a sign, none of them cut in two where they have spaces."""
    start, end = max(0, at - _AROUND), min(len(text), at + 1 + _AROUND)
    if start and not text[start - 1].isspace() and (cut := _SPACE.search(text, start, at)):
        start = cut.start()
    if end < len(text) and not text[end].isspace() and (cut := _LAST.search(text, at + 1, end)):
        end = cut.start()
    return " ".join(text[start:end].split())


def _has_brackets(draft: Draft) -> bool:
    """Whether there is any bracket in a draft: most of the work is saved where there is none."""
    words = "".join([c.label + c.heading + c.text for c in draft.clauses])
    return any(sign in words for sign in ("[]" if words.isascii() else _FAMILY))


def printed(draft: Draft) -> Iterator[tuple[str, Clause, str]]:
    """Each clause with the key of its stretch and everything printed in it."""
    keys: list[str] = []
    for clause in draft.clauses:
        opens = clause.parent < 0 or clause.kind in _STRETCHES
        keys.append(clause.ref if opens else keys[clause.parent])
        yield keys[-1], clause, " ".join(part for part in (clause.label, clause.words) if part)


def _is_apparatus(text: str, span: Span, known: Apparatus) -> bool:
    """Whether a bracketed thing is no disagreement at all."""
    start, end = span
    if text[start] == "【" and _japanese_article().search(text[max(0, start - 24) : start]):
        return True
    if text.startswith("(", end) and _link_target().match(text, end):
        return True
    if end - start > _SHORT:
        return False
    inside = text[start + 1 : end - 1]
    if inside in known.notes:
        return not text.startswith("[", end) and not text.endswith("]", 0, start)
    if known.links and _is_link(text, span, known.links):
        return True
    if inside.isdecimal() and _document_number().match(text, end):
        return True
    return _is_told_apparatus(inside)


@lru_cache(maxsize=4096)
def _is_told_apparatus(inside: str) -> bool:
    """Whether the words themselves say so: a draft brackets the same few words again and again."""
    return _apparatus().fullmatch(inside) is not None


def _is_link(text: str, span: Span, labels: frozenset[str]) -> bool:
    """Whether the span is half of ``[words][label]``, or the definition ``[label]: target``."""
    label = text[span.start + 1 : span.end - 1].lower()
    if label in labels:
        return text.endswith("]", 0, span.start) or text.startswith(":", span.end)
    if not text.startswith("[", span.end):
        return False
    close = text.find("]", span.end, span.end + _SHORT)
    return text[span.end + 1 : max(close, 0)].lower() in labels
