"""The values of the accuracy test: a draft as a tree, what was printed, and what is true.

Identity is a number that a node keeps through every change. Nothing here, and nothing that decides
what is true, looks at words: words are only used later, to find a node in the program's answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "draft",
    "title",
    "opening",
    "recital",
    "enacting",
    "chapter",
    "article",
    "paragraph",
    "item",
    "annex",
    "closing",
]
Link = tuple[int, int]
"""(uid in the old draft, uid in the new draft)"""


@dataclass(slots=True)
class Node:
    """One node of a draft under construction; mutable, because edits are what it is for.

    `heading` and `text` are its own words. `numbered` says of an article or annex whether several
    paragraphs under it carry numbers. `inserted` gives an article the number before it plus "bis".
    `fixed` marks boilerplate and one-word clauses, which are never moved, split or rewritten: only
    their place tells them apart.
    """

    uid: int
    kind: Kind
    heading: str = ""
    text: str = ""
    children: list[Node] = field(default_factory=list)
    numbered: bool = True
    inserted: bool = False
    fixed: bool = False

    def walk(self) -> Iterator[Node]:
        """This node and everything under it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Unit:
    """One node as it was printed: its own words, its label, and the lines that hold them."""

    uid: int
    kind: Kind
    label: str
    heading: str
    text: str
    lines: tuple[int, int]

    @property
    def words(self) -> str:
        """Heading and text together: what the unit says."""
        return f"{self.heading}\n{self.text}".strip()


@dataclass(frozen=True, slots=True)
class Rendered:
    """One printed draft and the units in it, by uid, in reading order."""

    text: str
    units: dict[int, Unit]


@dataclass(frozen=True, slots=True)
class Move:
    """A moved node. Any of `uids` may carry the relation: an adjacent swap can be read two ways."""

    uids: frozenset[int]


@dataclass(frozen=True, slots=True)
class Truth:
    """What is true of a pair.

    `either` and `either_label` are right both ways and never counted. `added` and `removed` are the
    clauses whose words, too, are new or gone.
    """

    links: frozenset[Link]
    either: frozenset[Link]
    edited: frozenset[Link]
    moves: tuple[Move, ...]
    renumbered: frozenset[Link]
    either_label: frozenset[Link]
    splits: frozenset[Link]
    merges: frozenset[Link]
    added: frozenset[int]
    removed: frozenset[int]

    def moved(self) -> frozenset[int]:
        """Every uid that may carry `moved`."""
        return frozenset(uid for move in self.moves for uid in move.uids)

    def hard(self) -> frozenset[Link]:
        """The links that were edited, moved, split or merged."""
        moved = self.moved()
        return frozenset(
            link
            for link in self.links
            if link in self.edited or link in self.splits or link in self.merges or link[1] in moved
        )


@dataclass(frozen=True, slots=True)
class Pair:
    """Two printed drafts and what is true of them; `rewrapped` is the old draft, other lines."""

    name: str
    language: str
    style: str
    source: str
    old: Rendered
    new: Rendered
    rewrapped: Rendered
    truth: Truth
