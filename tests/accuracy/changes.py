"""Structural changes to a draft, with the truth of each written down as it is made.

A node that took part in one structural change is locked, so that no two of them make a story that
could be told two ways. Edits of words come last and may fall on anything.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from .model import Link, Move, Node
from .sources import Material
from .trees import Uids, articles_of, listing
from .wording import halves, merge


@dataclass(slots=True)
class Editor:
    """The new draft under construction, and what has been done to it so far."""

    root: Node
    material: Material
    uids: Uids
    rng: random.Random
    origins: dict[int, frozenset[int]] = field(default_factory=dict)
    either: set[Link] = field(default_factory=set)
    moves: list[Move] = field(default_factory=list)
    splits: set[Link] = field(default_factory=set)
    merges: set[Link] = field(default_factory=set)
    fresh: set[int] = field(default_factory=set)
    familiar: set[int] = field(default_factory=set)
    locked: set[int] = field(default_factory=set)

    def articles(self) -> list[Node]:
        """The articles that are free to be changed as a whole."""
        return [node for node in articles_of(self.root) if node.uid not in self.locked]

    def parent(self, child: Node) -> Node:
        """The node that holds this one."""
        return next(node for node in self.root.walk() if child in node.children)

    def lock(self, *nodes: Node) -> None:
        """Keep further structural changes away from these nodes and what is under them."""
        for node in nodes:
            self.locked.update(part.uid for part in node.walk())

    def free(self, node: Node) -> bool:
        """May this paragraph be changed structurally, and is it told apart by its words?"""
        return node.uid not in self.locked and not node.fixed

    def pick_paragraph(self, least: int, *, leaf: bool) -> tuple[Node, Node] | None:
        """A free paragraph of an article that has at least `least` of them, with the article."""
        found = [
            (article, node)
            for article in self.articles()
            if len(article.children) >= least
            for node in article.children
            if self.free(node) and not (leaf and node.children)
        ]
        return self.rng.choice(found) if found else None


def remove_article(ed: Editor) -> None:
    """Take out a whole article."""
    found = [a for a in ed.articles() if len(ed.parent(a).children) > 2]
    if len(found) > 4:
        gone = ed.rng.choice(found)
        ed.parent(gone).children.remove(gone)


def remove_paragraph(ed: Editor) -> None:
    """Take out a paragraph, its items with it."""
    picked = ed.pick_paragraph(2, leaf=False)
    if picked:
        picked[0].children.remove(picked[1])


def remove_item(ed: Editor) -> None:
    """Take out one item of a list."""
    lists = [n for n in ed.root.walk() if len(n.children) > 2 and n.kind == "paragraph"]
    if lists:
        node = ed.rng.choice(lists)
        node.children.remove(ed.rng.choice(node.children))


def insert_article(ed: Editor, *, bis: bool = False) -> None:
    """Put in a new article, with a number of its own or as a "bis"."""
    rng, material = ed.rng, ed.material
    places = articles_of(ed.root)
    heading = material.heading(rng, fresh=True) if any(a.heading for a in places) else ""
    node = ed.uids.node("article", heading, numbered=rng.random() < 0.85)
    node.inserted = bis
    for _ in range(rng.randint(1, 4)):
        node.children.append(ed.uids.node("paragraph", text=material.fresh.paragraph(rng)))
    beside = rng.choice(places)
    siblings = ed.parent(beside).children
    siblings.insert(siblings.index(beside) + 1, node)
    ed.fresh.update(part.uid for part in node.walk())
    ed.lock(node)


def insert_paragraph(ed: Editor) -> None:
    """Put in a new paragraph, or a new list."""
    rng = ed.rng
    homes = ed.articles()
    if not homes:
        return
    article = rng.choice(homes)
    if rng.random() < 0.15:
        node = listing(ed.material, ed.uids, rng, fresh=True)
    else:
        node = ed.uids.node("paragraph", text=ed.material.fresh.paragraph(rng))
    article.children.insert(rng.randint(0, len(article.children)), node)
    ed.fresh.update(part.uid for part in node.walk())
    ed.lock(node)


def insert_item(ed: Editor) -> None:
    """Put a new item into a list."""
    lists = [n for n in ed.root.walk() if n.children and n.kind == "paragraph"]
    lists = [n for n in lists if n.uid not in ed.fresh]
    if lists:
        node = ed.rng.choice(lists)
        item = ed.uids.node("item", text=ed.material.fresh.item(ed.rng))
        node.children.insert(ed.rng.randint(0, len(node.children)), item)
        ed.fresh.add(item.uid)
        ed.lock(item)


def insert_recital(ed: Editor) -> None:
    """Put a new recital into the preamble."""
    places = [n for n in ed.root.children if n.kind == "recital"]
    node = ed.uids.node("recital", text=ed.rng.choice(ed.material.fresh.recitals))
    ed.root.children.insert(ed.root.children.index(ed.rng.choice(places)), node)
    ed.fresh.add(node.uid)
    ed.lock(node)


def remove_or_repeat_fixed(ed: Editor) -> None:
    """Take one copy of the boilerplate out, or repeat it in one more article.

    Never both in one pair: that could as well be told as a move. Such a clause is new or gone, but
    its words are not, so it does not count among the truly new or removed.
    """
    rng = ed.rng
    holders = [(a, n) for a in ed.articles() for n in a.children if n.fixed and len(n.text) > 12]
    others = [a for a in ed.articles() if a.numbered and len(a.children) > 1 and not _fixed_in(a)]
    if len(holders) < 2 or ed.familiar:
        return
    article, node = rng.choice(holders)
    ed.familiar.add(node.uid)
    if rng.random() < 0.5 or not others:
        article.children.remove(node)
        return
    copy = ed.uids.node("paragraph", text=node.text, fixed=True)
    rng.choice(others).children.append(copy)
    ed.familiar.add(copy.uid)
    ed.fresh.add(copy.uid)
    ed.lock(copy)


def _fixed_in(article: Node) -> bool:
    return any(node.fixed for node in article.children)


def rename_article(ed: Editor) -> None:
    """Give an article another heading and leave what it says alone."""
    found = [a for a in ed.articles() if a.heading and sum(map(_length, a.children)) > 120]
    if found:
        article = ed.rng.choice(found)
        article.heading = ed.material.heading(ed.rng, fresh=True)
        ed.lock(article)


def _length(node: Node) -> int:
    return len(node.text) * (4 if " " not in node.text else 1)


def replace_paragraph(ed: Editor) -> None:
    """Take a paragraph out and put an unrelated one in its place: not an edit."""
    picked = ed.pick_paragraph(2, leaf=False)
    if picked:
        article, gone = picked
        node = ed.uids.node("paragraph", text=ed.material.fresh.paragraph(ed.rng))
        article.children[article.children.index(gone)] = node
        ed.fresh.add(node.uid)
        ed.lock(node)


def split_paragraph(ed: Editor, *, new_article: bool = False) -> None:
    """Make two or three paragraphs of one, or carry its end into an article of its own."""
    for _ in range(20):
        picked = ed.pick_paragraph(1, leaf=True)
        if not picked:
            return
        article, node = picked
        parts = halves(node.text, ed.rng, ed.material.joiner)
        if len(parts) > 1:
            break
    else:
        return
    if new_article:
        parts = [parts[0], ed.material.joiner.join(parts[1:])]
    node.text = parts[0]
    rest = [ed.uids.node("paragraph", text=part) for part in parts[1:]]
    for new in (node, *rest):
        ed.origins[new.uid] = frozenset({node.uid})
        ed.splits.add((node.uid, new.uid))
    if new_article:
        heading = ed.material.heading(ed.rng, fresh=True) if article.heading else ""
        home = ed.uids.node("article", heading)
        home.children = rest
        siblings = ed.parent(article).children
        siblings.insert(siblings.index(article) + 1, home)
        ed.either.add((article.uid, home.uid))
        ed.either.add((article.uid, article.uid))
        ed.lock(article, home)
    else:
        at = article.children.index(node) + 1
        article.children[at:at] = rest
        ed.lock(node, *rest)


def split_article(ed: Editor) -> None:
    """Make two articles of one; the second gets a new heading."""
    found = [a for a in ed.articles() if len(a.children) > 3]
    if not found:
        return
    article = ed.rng.choice(found)
    cut = ed.rng.randint(2, len(article.children) - 2)
    heading = ed.material.heading(ed.rng, fresh=True) if article.heading else ""
    second = ed.uids.node("article", heading, numbered=article.numbered)
    second.children = article.children[cut:]
    del article.children[cut:]
    siblings = ed.parent(article).children
    siblings.insert(siblings.index(article) + 1, second)
    ed.origins[second.uid] = frozenset({article.uid})
    ed.splits |= {(article.uid, article.uid), (article.uid, second.uid)}
    ed.lock(article, second)


def merge_paragraphs(ed: Editor) -> None:
    """Make one paragraph of two or three that stand together."""
    count = 3 if ed.rng.random() < 0.25 else 2
    runs = [
        (article, article.children[at : at + count])
        for article in ed.articles()
        for at in range(len(article.children) - count + 1)
        if all(ed.free(n) and not n.children for n in article.children[at : at + count])
    ]
    if not runs:
        return
    article, run = ed.rng.choice(runs)
    keep = run[0]
    keep.text = merge([node.text for node in run], ed.rng, ed.material.joiner)
    for node in run[1:]:
        article.children.remove(node)
    ed.origins[keep.uid] = frozenset(node.uid for node in run)
    ed.merges |= {(node.uid, keep.uid) for node in run}
    ed.lock(keep)


def merge_articles(ed: Editor) -> None:
    """Make one article of two neighbours; it keeps the first heading, or both."""
    free = {article.uid for article in ed.articles()}
    found = [
        (parent, first, second)
        for parent in ed.root.walk()
        for first, second in zip(parent.children, parent.children[1:], strict=False)
        if first.uid in free and second.uid in free
    ]
    if not found:
        return
    parent, first, second = ed.rng.choice(found)
    first.children += second.children
    first.numbered = first.numbered or second.numbered
    if first.heading and ed.rng.random() < 0.4:
        first.heading = f"{first.heading}, {second.heading}".rstrip(", ")
    parent.children.remove(second)
    ed.origins[first.uid] = frozenset({first.uid, second.uid})
    ed.merges |= {(first.uid, first.uid), (second.uid, first.uid)}
    ed.lock(first)
