"""Seed → a pair of drafts with its truth."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from . import changes as ch
from . import moves as mv
from .changes import Editor
from .model import Link, Node, Pair, Rendered, Truth
from .render import Layout, render
from .sources import Material
from .styles import Style
from .trees import Uids, build, refer, shape
from .wording import edit, other_number

Operation = Callable[[Editor], None]


@dataclass(frozen=True, slots=True)
class Profile:
    """How much happens between two drafts: the most of each operation, and the share edited."""

    name: str
    weight: int
    structural: float
    edited: tuple[float, float]


PROFILES = (
    Profile("usual", 50, 1.0, (0.15, 0.45)),
    Profile("light", 25, 0.4, (0.05, 0.2)),
    Profile("heavy", 15, 1.8, (0.3, 0.6)),
    Profile("order", 10, 0.7, (0.0, 0.0)),
)

# In this order: removals and merges first, so that what moves crosses what stays; new text last.
_OPERATIONS: tuple[tuple[Operation, float], ...] = (
    (ch.remove_article, 0.8),
    (ch.remove_paragraph, 2.0),
    (ch.remove_item, 0.7),
    (ch.merge_articles, 0.5),
    (ch.merge_paragraphs, 1.4),
    (ch.split_article, 0.5),
    (ch.split_paragraph, 1.4),
    (lambda ed: ch.split_paragraph(ed, new_article=True), 0.35),
    (mv.move_article, 0.9),
    (mv.swap_articles, 0.15),
    (mv.move_within, 0.8),
    (mv.move_across, 1.0),
    (mv.move_item, 0.3),
    (ch.replace_paragraph, 0.5),
    (ch.remove_or_repeat_fixed, 0.4),
    (ch.rename_article, 0.15),
    (ch.insert_article, 0.9),
    (ch.insert_paragraph, 2.2),
    (ch.insert_item, 0.7),
    (ch.insert_recital, 0.3),
)


def make_pair(name: str, material: Material, style: Style, rng: random.Random) -> Pair:
    """One pair in one style: build, change, print both, and note what is true."""
    uids = Uids()
    form = shape(rng, style)
    old_tree = build(material, form, uids, rng)
    editor = Editor(copy.deepcopy(old_tree), material, uids, rng)
    profile = rng.choices(PROFILES, [profile.weight for profile in PROFILES])[0]
    for operation, mean in _OPERATIONS:
        for _ in range(_count(mean * profile.structural, rng)):
            operation(editor)
    if style.bis and rng.random() < 0.3:
        ch.insert_article(editor, bis=True)
    _edit_words(editor, profile, rng)
    refer(editor.root, rng)
    joiner = material.joiner
    layouts = [_layout(rng, joiner) for _ in range(2)]
    old, numbers = render(old_tree, style, layouts[0])
    new, _ = render(editor.root, style, layouts[1], stale=numbers)
    other = replace(layouts[0], width=0 if layouts[0].width else 76)
    rewrapped, _ = render(old_tree, style, other)
    truth = _truth(old_tree, editor, old, new)
    return Pair(name, style.language, style.name, material.name, old, new, rewrapped, truth)


def _count(mean: float, rng: random.Random) -> int:
    """A whole number around `mean`, never more than twice it plus one."""
    return int(rng.uniform(0, 2 * mean) + rng.random())


def _layout(rng: random.Random, joiner: str) -> Layout:
    width = rng.choice((0, 72, 76, 80)) if rng.random() < 0.7 else 0
    return Layout(width, rng.choice((0, 4)), rng.random() < 0.4, joiner)


def _edit_words(ed: Editor, profile: Profile, rng: random.Random) -> None:
    """Edit clauses here and there: mostly lightly, a few so that hardly half of it is left."""
    share = rng.uniform(*profile.edited)
    words, joiner = ed.material.known.words(), ed.material.joiner
    moved = {uid for move in ed.moves for uid in move.uids}
    for node in ed.root.walk():
        if node.uid in ed.fresh or rng.random() >= share:
            continue
        if node.fixed:
            node.text = other_number(node.text, rng)
            continue
        if node.kind == "article" and node.heading and rng.random() < 0.15:
            node.heading = edit(node.heading, 0.3, rng, words, joiner)
        if node.kind in ("paragraph", "recital") and not node.children:
            rate = _rate(rng)
            if node.uid in ed.origins:
                rate = min(rate, 0.15)
            elif node.uid in moved:
                rate = min(rate, 0.3)
            node.text = edit(node.text, rate, rng, words, joiner)
        elif node.kind == "item":
            node.text = edit(node.text, 0.15, rng, words, joiner)


def _rate(rng: random.Random) -> float:
    kind = rng.choices(("light", "middling", "heavy", "rewritten"), (52, 30, 13, 5))[0]
    low, high = {
        "light": (0.02, 0.1),
        "middling": (0.1, 0.25),
        "heavy": (0.25, 0.45),
        "rewritten": (0.45, 0.6),
    }[kind]
    return rng.uniform(low, high)


def _strange(here: Rendered, there: Rendered, known: set[int]) -> frozenset[int]:
    """The units that have no counterpart, save those whose very words stand in the other draft.

    A list item or a chapeau that is taken out here and stands word for word elsewhere is gone, but
    it is not a clause whose words are gone; linking it is wrong and counts as a wrong link only.
    """
    there_words = {unit.words for unit in there.units.values()}
    return frozenset(
        uid
        for uid, unit in here.units.items()
        if uid not in known and unit.words not in there_words
    )


def _truth(old_tree: Node, ed: Editor, old: Rendered, new: Rendered) -> Truth:
    """Everything follows from identity; words only say whether a linked pair was edited."""
    links: set[Link] = set()
    for uid in new.units:
        for origin in ed.origins.get(uid, frozenset({uid})):
            if origin in old.units:
                links.add((origin, uid))
    before = {node.uid: (node.heading, node.text) for node in old_tree.walk()}
    after = {node.uid: (node.heading, node.text) for node in ed.root.walk()}
    complex_links = ed.splits | ed.merges
    complex_old = {link[0] for link in complex_links}
    complex_new = {link[1] for link in complex_links}
    renumbered: set[Link] = set()
    either_label: set[Link] = set()
    for a, b in links:
        labels = old.units[a].label, new.units[b].label
        if labels[0] == labels[1] and a not in complex_old and b not in complex_new:
            continue
        loose = a in complex_old or b in complex_new or not all(labels)
        (either_label if loose else renumbered).add((a, b))
    linked_old = {a for a, _ in links} | {a for a, _ in ed.either}
    linked_new = {b for _, b in links} | {b for _, b in ed.either}
    return Truth(
        links=frozenset(links),
        either=frozenset(ed.either),
        edited=frozenset(link for link in links if before[link[0]] != after[link[1]]),
        moves=tuple(ed.moves),
        renumbered=frozenset(renumbered),
        either_label=frozenset(either_label),
        splits=frozenset(ed.splits),
        merges=frozenset(ed.merges),
        added=_strange(new, old, linked_new | ed.familiar),
        removed=_strange(old, new, linked_old | ed.familiar),
    )
