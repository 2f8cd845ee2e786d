"""Runs of text with what they mean, before anybody decides how that looks."""

from collections.abc import Iterable
from enum import Enum, auto
from typing import NamedTuple

from negodiff.report import safe
from negodiff.report.parts import Part


class Ink(Enum):
    """What a run of text is."""

    PLAIN = auto()
    DELETED = auto()
    INSERTED = auto()
    DELETED_SIGN = auto()
    INSERTED_SIGN = auto()
    REF = auto()
    HEADING = auto()
    RELATION = auto()
    ASIDE = auto()
    FOLD = auto()
    ESCAPE = auto()


UNBROKEN = frozenset({Ink.FOLD})
"""Inks of runs that no line may end within."""


class Run(NamedTuple):
    """Some text of one ink; a line feed in it ends the line."""

    text: str
    ink: Ink = Ink.PLAIN


Line = list[Run]
"""What stands on one line of the output."""


def foreign(text: str, ink: Ink = Ink.PLAIN) -> list[Run]:
    """Words from a draft as runs, made harmless: what could act is shown, in an ink of its own."""
    return [Run(part, Ink.ESCAPE if escaped else ink) for part, escaped in safe.parts(text)]


def name(text: str, ink: Ink = Ink.PLAIN) -> list[Run]:
    """:func:`foreign` for a reference, a path or a name, which stay on one line.

    One written from right to left is set between left-to-right marks, so that what stands on
    either side of it keeps its place: "new ← old" must never read "old ← new".
    """
    runs = foreign(text.replace("\n", " "), ink)
    if safe.is_right_to_left(text):
        return [Run(safe.LRM, ink), *runs, Run(safe.LRM, ink)]
    return runs


def sentence(parts: Iterable[Part], ink: Ink = Ink.PLAIN) -> list[Run]:
    """A sentence of ours; each of its foreign parts as :func:`name` has it."""
    runs: list[Run] = []
    for part in parts:
        runs += name(part.text, ink) if part.foreign else [Run(part.text, ink)]
    return runs
