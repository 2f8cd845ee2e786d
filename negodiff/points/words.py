"""Words compared for sense, as rule R1 wants it.

Numbering is no part of a clause's words; white space and quotation marks are levelled here; a
cross-reference is replaced by the clause it leads to, so that one which only followed a renumbering
is the same as before. Capitals, spelling and punctuation are left as they are: whether they matter
is a judgement, and it is asked of whoever judges weights.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from negodiff.assess.targets import Targets
from negodiff.model.clause import Clause, Draft
from negodiff.model.weight import Weight
from negodiff.points.units import Unit
from negodiff.structure.references import find_references
from negodiff.text.tokens import tokens, unspaced

Weigh = Callable[[Clause, Clause, int | None], Weight | None]
"""The weight of a change from an old clause to a new one; ``None`` when it was not judged.

The third argument is the position of the new clause's draft when the old one is that of the draft
before, and ``None`` when the two are further apart.
"""

_QUOTES = re.compile("[\"“”„‟«»‹›「」『』＂`´]|(?<!\\w)['‘’‚‛＇]|['‘’‚‛＇](?!\\w)")
_APOSTROPHES = re.compile("[‘’‚‛＇]")
_NUMBER = re.compile(r"\d+|\b[IVXLC]+\b|\(\w{1,4}\)|[〇一二三四五六七八九十百]+")
"""What can change in a reference that follows a renumbering."""
_SIGNS = re.compile(r"[\[\]［］〔〕【】]")
_SPACE_BEFORE = re.compile(r"\s+([,.;:])")
_STOPS = ",;. "
_MOST_DIFFERENT, _MOST_UNSPACED = 8, 24
"""The longest difference that a sentence can quote: in words, and in signs of unspaced scripts."""
_LONGEST = 240
"""The same in characters: a single word can be a megabyte long."""


def level(text: str) -> str:
    """``text`` with white space levelled and quotation marks taken off; apostrophes stay."""
    if text.isascii() and '"' not in text and "'" not in text and "`" not in text:
        levelled = " ".join(text.split())
        return text if levelled == text else levelled  # one string for both takes half the room
    return " ".join(_APOSTROPHES.sub("'", _QUOTES.sub("", text)).split())


def without_brackets(text: str) -> str:
    """The levelled words with the brackets taken off and everything in them kept."""
    return _SPACE_BEFORE.sub(r"\1", level(_SIGNS.sub(" ", text)))


def bracket_signs(text: str) -> str:
    """Just the brackets of a text, in order."""
    return "".join(_SIGNS.findall(text)) if "[" in text or not text.isascii() else ""


def difference(old: str, new: str) -> tuple[str, str] | None:
    """What differs when two texts are trimmed from both ends; ``None`` when too long to quote."""
    if unspaced(old) or unspaced(new):
        one, other, glue, most = tokens(old), tokens(new), "", _MOST_UNSPACED
    else:
        one, other, glue, most = old.split(), new.split(), " ", _MOST_DIFFERENT
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start].strip(_STOPS) == other[start].strip(_STOPS):
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end].strip(_STOPS) == other[-1 - end].strip(_STOPS):
        end += 1
    gone, come = one[start : len(one) - end], other[start : len(other) - end]
    if max(len(gone), len(come)) > most or not (gone or come):
        return None
    told = glue.join(gone).strip(_STOPS), glue.join(come).strip(_STOPS)
    return told if max(map(len, told)) <= _LONGEST else None


class References:
    """Where the cross-references of one draft lead, as identities that outlast renumbering."""

    def __init__(self, draft: Draft, threads: Sequence[int]) -> None:
        self._language = draft.language
        self._targets = Targets(draft)
        self._threads = threads

    def levelled(self, text: str, clause: int) -> str:
        """``text`` levelled, each reference within the draft replaced by what it leads to."""
        pieces: list[str] = []
        end = 0
        for reference in find_references(text, self._language):
            if reference.external or reference.through:
                continue
            place = self._targets.find(reference.path, clause)
            if place is None:
                continue
            if reference.start >= end:
                pieces.append(text[end : reference.start])
                end = reference.end
            pieces.append(f"\x00{self._threads[place]}\x00")
        return level("".join(pieces) + text[end:])


class Key:
    """The words of a point in one draft, levelled, with references resolved when asked for.

    Attributes:
        at: Position of the draft.
        unit: The point as it stands there.
        value: The words, once they were asked for.
    """

    __slots__ = ("_read", "at", "unit", "value")

    def __init__(
        self, at: int, unit: Unit, read: Callable[[int, Unit], str], value: str | None = None
    ) -> None:
        self.at = at
        self.unit = unit
        self._read = read
        self.value = value

    def __call__(self) -> str:
        """The words; worked out once."""
        if self.value is None:
            self.value = self._read(self.at, self.unit)
        return self.value


class Wordings:
    """All wordings that one point ever had; equal in sense means equal in number.

    A wording's number is that of the first that says the same. Where references lead is worked out
    only for wordings that are the same but for numbers.

    Attributes:
        clauses: The clause of each wording, by number.
        units: The point as it stood where the wording was met first.
        keys: Its words levelled.
        alike: What was met, by its words with the numbers masked.
        added: How often something was added.
        kept: All of it as plain data, with what ``added`` was then.
    """

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self.units: list[Unit] = []
        self.keys: list[Callable[[], str]] = []
        self.alike: dict[str, list[Known]] = {}
        self.added = 0
        self.kept: tuple[int, bytes] | None = None
        self._plain: dict[int, str] = {}

    def find(self, unit: Unit, key: Callable[[], str]) -> int | None:
        """The number of a wording that was met before, or ``None``.

        Headings count when both wordings have one: a paragraph that is joined by a second is no
        longer told with its article's heading, and has not changed thereby.

        Args:
            unit: The point as it stands in a draft.
            key: Its words levelled, with its references resolved in that draft.
        """
        levelled = level(unit.text)
        masked = _NUMBER.sub("#", levelled)
        known = self.alike.get(masked)
        if known is None:
            return None
        mine = levelled if masked == levelled else key()
        heading = level(unit.heading)
        for number, other_heading, other_key in known:
            if heading and other_heading and heading != other_heading:
                continue
            if masked == levelled or mine == other_key():
                return number
        return None

    def add(
        self, unit: Unit, clause: Clause, key: Callable[[], str], same_as: int | None = None
    ) -> int:
        """Note a wording; ``same_as`` is one that says the same in other letters."""
        self.added += 1
        number = len(self.units) if same_as is None else same_as
        if same_as is None:
            self.units.append(unit)
            self.clauses.append(clause)
            self.keys.append(key)
        masked = _NUMBER.sub("#", level(unit.text))
        known = Known(number, level(unit.heading), key)
        # What was declared to say the same is found before what it was taken for until then.
        self.alike.setdefault(masked, []).insert(0, known)
        return number

    def plain(self, number: int) -> str:
        """A wording without its brackets."""
        found = self._plain.get(number)
        if found is None:
            found = self._plain[number] = without_brackets(self.units[number].text)
        return found


class Known(NamedTuple):
    """A wording met before: its number, its heading, and its key when it is asked for."""

    number: int
    heading: str
    key: Callable[[], str]
