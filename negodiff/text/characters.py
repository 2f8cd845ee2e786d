"""Characters that look like nothing, or like others: what a reader of a draft cannot see.

A sender can hide a change behind them, or they come from a careless copy; either way two texts that
look alike differ. They are reported, never taken out. This module knows nothing of files.
"""

import re
import unicodedata

from negodiff.model.finding import Finding, FindingKind, Severity

_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n\v\f\r"
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_INVISIBLES = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f"
)
_CONTROL = re.compile(f"[{_CONTROLS}]")
_UNSEEN = re.compile(f"[{_CONTROLS}{_INVISIBLES}]")
_HARMLESS = frozenset("\xad\u061c\u200e\u200f")
"""A place to hyphenate, and marks of direction: usual where they stand, and unable to reorder."""
_JOINERS = "\u200c\u200d"
_NEEDLESS_JOINER = re.compile(
    "(?<![\u0600-\u08ff\u0900-\u109f\u1780-\u17ff\ufb50-\ufdff\ufe70-\ufefc])[\u200c\u200d]"
)
"""Persian, Urdu and Indian orthography needs these characters after its letters."""
_LATIN = "[A-Za-z]"
_LIKE_LATIN = "[\u0370-\u052f\u0531-\u058f]"
"""Greek, Cyrillic, Armenian: scripts with letters that look like Latin ones."""
_LOOKALIKE = re.compile(_LIKE_LATIN)
_SEAM_IN_LATIN = re.compile(f"{_LIKE_LATIN}(?:(?={_LATIN})|(?<={_LATIN}.))")
_SEAM_IN_OTHERS = re.compile(f"{_LATIN}(?:(?={_LIKE_LATIN})|(?<={_LIKE_LATIN}.))")
"""Where two scripts meet inside a word; each pattern begins with what is rare in its text."""
_LETTERS = re.compile(r"[^\W\d_]+")


def suspicious(text: str) -> tuple[Finding, ...]:
    """Report invisible characters, control characters and words of two scripts.

    Each character and each word is one finding, at the line where it stands first. Its evidence is
    the character's code and name, or the word, and how often it occurs.

    Args:
        text: A whole text, its lines ended by line feeds.
    """
    unusual = _unusual(text)
    if not unusual:
        return ()
    findings: list[Finding] = []
    for char in sorted(set(_UNSEEN.findall(unusual))):
        if _CONTROL.match(char):
            kind = FindingKind.CONTROL_CHARACTER
            findings.append(_finding(text, char, kind, text.index(char), text.count(char)))
        else:
            findings.extend(_invisible(text, char))
    if _LOOKALIKE.search(unusual):
        mostly_latin = 2 * len(unusual) < len(text)
        seams = _SEAM_IN_LATIN if mostly_latin else _SEAM_IN_OTHERS
        findings.extend(_mixed_words(text, seams))
    return tuple(sorted(findings, key=lambda finding: finding.lines or (0, 0)))


_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХѴаеѕіјоросухһԁԛԝѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϳՍՏՕհոսօց",
    "ABESIJKMHOPCTYXVaesijopocyxhdqwvABEZHIKMNOPTYXovjUSOhnuog",
)
"""Cyrillic, Greek and Armenian letters, each with the Latin one that is printed like it."""


def unseen(text: str) -> str:
    """The characters of a text that nobody sees, in their order."""
    return "" if text.isascii() and text.isprintable() else "".join(_UNSEEN.findall(text))


def hides(word: str) -> bool:
    """Whether a word holds an unseen character that its script does not need."""
    return any(each not in _JOINERS and each not in _HARMLESS for each in unseen(word)) or bool(
        _NEEDLESS_JOINER.search(word)
    )


def looks(word: str) -> str:
    """What a reader sees of a word: without unseen characters, its letters in one script."""
    return _UNSEEN.sub("", word).translate(_ALIKE)


def is_mixed(word: str) -> bool:
    """Whether a word joins letters of scripts that look like one another."""
    return not word.isascii() and _SEAM_IN_LATIN.search(word) is not None


def named(character: str) -> str:
    """A character by its code and name: "U+0430 CYRILLIC SMALL LETTER A"."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'CONTROL')}"


def _unusual(text: str) -> str:
    """The text without its printable ASCII: next to nothing, in most texts."""
    kept = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return kept.decode("utf-8", "surrogatepass")


def _invisible(text: str, char: str) -> list[Finding]:
    kind = FindingKind.INVISIBLE_CHARACTER
    if char not in _JOINERS:
        return [_finding(text, char, kind, text.index(char), text.count(char))]
    places = [m.start() for m in _NEEDLESS_JOINER.finditer(text) if m.group() == char]
    return [_finding(text, char, kind, places[0], len(places))] if places else []


def _finding(text: str, char: str, kind: FindingKind, first: int, count: int) -> Finding:
    severity = Severity.NOTE if char in _HARMLESS else Severity.WARNING
    return Finding(kind, severity, "", _line(text, first), (named(char), str(count)))


def _mixed_words(text: str, seams: re.Pattern[str]) -> list[Finding]:
    """One finding for each different word that joins letters of two scripts."""
    first: dict[str, int] = {}
    counts: dict[str, int] = {}
    end = 0
    for seam in seams.finditer(text):
        if seam.start() < end:
            continue
        start = seam.start()
        while start > end and text[start - 1].isalpha():
            start -= 1
        letters = _LETTERS.match(text, start)
        end = letters.end() if letters else seam.end()
        word = text[start:end]
        first.setdefault(word, start)
        counts[word] = counts.get(word, 0) + 1
    kind = FindingKind.MIXED_SCRIPTS
    return [
        Finding(kind, Severity.WARNING, "", _line(text, start), (word, str(counts[word])))
        for word, start in first.items()
    ]


def _line(text: str, position: int) -> tuple[int, int]:
    line = text.count("\n", 0, position) + 1
    return line, line
