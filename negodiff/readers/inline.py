"""Markdown inside a paragraph becomes plain words: emphasis, links, HTML, entities, escapes.

Only what is surely markup goes. Square brackets of a negotiation look much like links, blanks like
emphasis: a link needs a target that looks like one or a label that is defined, emphasis needs words
inside it. Everything else stays as it was typed. One pass, linear in the length of the text.
"""

import re
from bisect import bisect_right
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from negodiff.readers.raising import Level, on_level

_RAISED = r"(?<=[^\s^\[])\^(?P<raised>[^\s^\[\]]{1,20})\^(?!\^)"
_LOWERED = r"(?<=[^\s~])~(?P<lowered>[\d+=()−-]{1,20})~(?!~)"
"""As pandoc writes them. Other words between tildes are struck out, or are figures by estimate."""
_BESIDES_BRACKETS = re.compile(rf"[*_`\\<&]|\[\^|\{{:|{_RAISED}|{_LOWERED}")
_PARTS = (
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)"
    r"|(?P<stars>\*+)|(?P<scores>_+)"
    r"|(?P<note>\[\^[^\]\[\s]{1,40}\])"
    r"|<(?P<auto>(?:https?|mailto|ftp):[^<>\s]{1,2000}|[\w.+-]{1,80}@[\w.-]{1,80})>"
    r"|</?(?P<tag>[A-Za-z][A-Za-z0-9]{0,10})(?:\s[^<>]{0,2000})?/?>"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<attributes>\{:[^{}\n]{0,200}\})"
    rf"|{_RAISED}|{_LOWERED}"
)
_TOKEN = re.compile(_PARTS)
_TOKEN_OR_BRACKET = re.compile(_PARTS + r"|(?P<open>!?\[)|(?P<close>\])")
_TARGET = re.compile(
    r"\(\s*(?P<url><[^<>]{0,2000}>|[^\s()]*(?:\([^\s()]*\)[^\s()]*){0,5})"
    r"(?:\s+(?:\"[^\"]{0,500}\"|'[^']{0,500}'))?\s*\)"
)
_LABEL = re.compile(r"\s?\[([^\[\]]{0,200})\]")
_URL = re.compile(
    r"<|#|/|\.{1,2}/|www\.|[A-Za-z][A-Za-z0-9+.-]+:"
    r"|[^/]+/.*\.|[^?#]+\.(?:md|markdown|html?|pdf|docx?|odt|txt|rst|png|jpe?g|gif|svg|php)(?:[?#]|$)"
)
_INLINE_TAGS = frozenset({
    "a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "img", "kbd", "mark", "q", "samp",
    "small", "span", "strong", "sub", "sup", "tt", "u", "var",
})  # fmt: skip
_BLOCK_TAGS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_LEVELS = {
    "raised": Level.RAISED, "lowered": Level.LOWERED, "sup": Level.RAISED, "sub": Level.LOWERED,
}  # fmt: skip
_MANY = 50
_OPENING = frozenset("([{“‘«")
_CLOSING = frozenset(")]},.;:!?”’»")


class _Run(NamedTuple):
    """A run of ``*`` or ``_`` that can open emphasis and is not closed yet."""

    piece: int
    char: str
    length: int


def looks_like_url(text: str) -> bool:
    """Say whether a link's target is one: "(a)" after a bracket is a paragraph of an article."""
    return _URL.match(text) is not None


def label_key(text: str) -> str:
    """The form in which labels of links are compared."""
    return " ".join(text.split()).casefold()


def words(text: str, defined: AbstractSet[str] = frozenset()) -> str:
    """Take the markup off a text.

    Args:
        text: A paragraph, heading or cell.
        defined: The labels that link definitions of the document define (:func:`label_key`).
    """
    if "](" in text or (defined and _names_a_label(text, defined)):
        return _Stripper(text, defined).strip(_TOKEN_OR_BRACKET)
    if _BESIDES_BRACKETS.search(text):
        return _Stripper(text, defined).strip(_TOKEN)
    return text


def _names_a_label(text: str, defined: AbstractSet[str]) -> bool:
    """Say whether one of the defined labels can stand in a text: most texts have none."""
    if "[" not in text:
        return False
    key = label_key(text)
    return len(defined) > _MANY or any(f"[{label}]" in key for label in defined)


class _Stripper:
    """One pass over one text. ``pieces`` holds what will be kept, in order."""

    def __init__(self, text: str, defined: AbstractSet[str]) -> None:
        self.text = text
        self.defined = defined
        self.pieces: list[str] = []
        self.emphasis: list[_Run] = []
        self.brackets: list[tuple[int, int]] = []
        self.levels: list[tuple[str, int, bool]] = []
        self.tick_runs: dict[int, list[int]] | None = None

    def strip(self, token: re.Pattern[str]) -> str:
        """Give the text without the markup that the pattern finds in it."""
        text = self.text
        pieces = self.pieces
        at = 0
        while match := token.search(text, at):
            start = match.start()
            if start > at:
                pieces.append(text[at:start])
            at = self._token(match)
        pieces.append(text[at:])
        return "".join(pieces)

    def _token(self, match: re.Match[str]) -> int:
        """Deal with one piece of possible markup and say where to read on."""
        kind = match.lastgroup
        found = match.group()
        end = match.end()
        if kind in ("stars", "scores"):
            self._delimiters(found, match.start(), end)
        elif kind == "escaped":
            self.pieces.append(match.group("escaped"))
        elif kind == "open":
            self.brackets.append((len(self.pieces), end))
            self.pieces.append(found)
        elif kind == "close":
            return self._close_bracket(end)
        elif kind == "note":
            self._note(match.start(), end)
        elif kind == "ticks":
            return self._code(found, end)
        elif kind == "auto":
            self.pieces.append(match.group("auto"))
        elif kind == "tag":
            self._tag(match.group("tag").lower(), match.start(), end)
        elif kind == "entity":
            self.pieces.append(_entity(found))
        elif kind in ("raised", "lowered"):
            self.pieces.append(on_level(match.group(kind), _LEVELS[kind]))
        return end

    def _tag(self, name: str, start: int, end: int) -> None:
        """An HTML tag; of what stands above or below the line, the end puts the words there."""
        tag = self.text[start:end]
        self.pieces.append(_tag(name, tag))
        if name not in ("sup", "sub"):
            return
        before = bool(self.text[max(start - 1, 0) : start].strip())
        if not tag.startswith("</"):
            if len(self.levels) < _NESTED:
                self.levels.append((name, len(self.pieces), before))
        elif self.levels and self.levels[-1][0] == name:
            _, first, before = self.levels.pop()
            after = bool(self.text[end : end + 1].strip())
            words = "".join(self.pieces[first:])
            self.pieces[first:] = [on_level(words, _LEVELS[name], before=before, after=after)]
            while self.emphasis and self.emphasis[-1].piece >= first:
                self.emphasis.pop()
            while self.brackets and self.brackets[-1][0] >= first:
                self.brackets.pop()

    def _note(self, start: int, end: int) -> None:
        """A mark of a footnote goes: notes are renumbered, and the words stay the same."""
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        if before.isalnum() and after.isalnum():
            self.pieces.append(" ")

    def _code(self, ticks: str, end: int) -> int:
        if self.tick_runs is None:
            self.tick_runs = {}
            for run in re.finditer("`+", self.text):
                self.tick_runs.setdefault(len(run.group()), []).append(run.start())
        starts = self.tick_runs.get(len(ticks), [])  # fewer than typed behind an escaped one
        place = bisect_right(starts, end - 1)
        if place == len(starts):
            self.pieces.append(ticks)
            return end
        self.pieces.append(self.text[end : starts[place]])
        return starts[place] + len(ticks)

    def _close_bracket(self, end: int) -> int:
        """A closing bracket: of a link, whose brackets and target go, or of the text."""
        if self.brackets:
            piece, inside = self.brackets.pop()
            stop = self._link_end(inside, end)
            if stop:
                self.pieces[piece] = ""
                return stop
        self.pieces.append("]")
        return end

    def _link_end(self, inside: int, end: int) -> int:
        """Where a link ends whose text ends before ``end``; 0 when it is no link."""
        text = self.text
        if text.startswith("(", end):
            target = _TARGET.match(text, end)
            return target.end() if target and looks_like_url(target.group("url")) else 0
        if not self.defined:
            return 0
        if end - inside > 1_000:
            return 0
        own = label_key(text[inside : end - 1])
        label = _LABEL.match(text, end)
        if label and (label_key(label.group(1)) or own) in self.defined:
            return label.end()
        return end if own in self.defined else 0

    def _delimiters(self, run: str, start: int, end: int) -> None:
        """Stars and low lines: match them with those that opened, or remember them."""
        char, length = run[0], len(run)
        before, after = self.text[start - 1 : start] or " ", self.text[end : end + 1] or " "
        opens, closes = _flanks(char, length, before, after)
        if closes:
            length = self._close_emphasis(char, length)
        if opens and length:
            self.emphasis.append(_Run(len(self.pieces), char, length))
        self.pieces.append(char * length)

    def _close_emphasis(self, char: str, length: int) -> int:
        """Match a closing run with the nearest opening ones; return what is left of it."""
        if not any(open_run.char == char for open_run in self.emphasis[-_NESTED:]):
            return length
        while length and self.emphasis:
            opened = self.emphasis.pop()
            if opened.char != char:
                continue
            used = min(2 if min(opened.length, length) >= 2 else 1, length)
            self.pieces[opened.piece] = self.pieces[opened.piece][used:]
            length -= used
            if opened.length > used:
                self.emphasis.append(opened._replace(length=opened.length - used))
        return length


_NESTED = 20
"""How deep emphasis and levels are looked for; deeper than any text nests them."""


def _flanks(char: str, length: int, before: str, after: str) -> tuple[bool, bool]:
    """Say whether a run of delimiters can open emphasis, and whether it can close it.

    Stricter than CommonMark where blanks and redactions look like emphasis ("____", "[***]").
    """
    if char == "_" and length > 3:
        return False, False
    opens = not after.isspace() and after not in _CLOSING
    closes = not before.isspace() and before not in _OPENING
    if opens and closes and before.isalnum() and after.isalnum():
        return char == "*", False
    if opens and closes:
        opens = not before.isalnum()
        closes = not after.isalnum()
    return opens, closes


def _tag(name: str, tag: str) -> str:
    """What stays of an HTML tag: nothing, white space, or all of it when it is no known tag."""
    if name in _INLINE_TAGS:
        return ""
    if name == "br":
        return "\n"
    return " " if name in _BLOCK_TAGS else tag


def _entity(entity: str) -> str:
    from html import unescape  # noqa: PLC0415 - its table is large, and entities are rare

    char = unescape(entity)
    return " " if char.isspace() else char
