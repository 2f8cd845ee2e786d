"""Moves: of articles, of paragraphs within and across articles, of list items.

A move crosses at least two clauses that stay, so that there is one shortest way to say what moved;
a swap of two neighbours can be said in two ways, and either is right.
"""

from __future__ import annotations

from .changes import Editor
from .model import Move, Node
from .trees import articles_of


def _names(node: Node) -> frozenset[int]:
    """Who may carry the move: the node, or the only paragraph of an article without more."""
    only = node.children if node.kind == "article" and len(node.children) == 1 else []
    return frozenset({node.uid, *(child.uid for child in only)})


def move_article(ed: Editor) -> None:
    """Carry an article past three others or more."""
    order = articles_of(ed.root)
    free = [
        node
        for node in ed.articles()
        if len([n for n in ed.parent(node).children if n.kind == "article"]) > 1
    ]
    if len(order) < 6 or not free:
        return
    node = ed.rng.choice(free)
    at = order.index(node)
    targets = [i for i in range(len(order)) if abs(i - at) >= 3 and order[i].uid not in ed.locked]
    if not targets:
        return
    to = ed.rng.choice(targets)
    beside = order[to]
    ed.parent(node).children.remove(node)
    siblings = ed.parent(beside).children
    siblings.insert(siblings.index(beside) + (1 if to > at else 0), node)
    ed.moves.append(Move(_names(node)))
    ed.lock(node)


def swap_articles(ed: Editor) -> None:
    """Exchange two neighbours."""
    free = {node.uid for node in ed.articles()}
    found = [
        (parent.children, at)
        for parent in ed.root.walk()
        for at in range(len(parent.children) - 1)
        if {parent.children[at].uid, parent.children[at + 1].uid} <= free
    ]
    if found:
        siblings, at = ed.rng.choice(found)
        first, second = siblings[at : at + 2]
        siblings[at : at + 2] = [second, first]
        ed.moves.append(Move(_names(first) | _names(second)))
        ed.lock(first, second)


def move_within(ed: Editor) -> None:
    """Carry a paragraph past two or more others of its article."""
    picked = ed.pick_paragraph(4, leaf=False)
    if picked:
        article, node = picked
        _shift(ed, article, node)
        for other in article.children:
            ed.locked.add(other.uid)
        ed.locked.add(article.uid)


def move_item(ed: Editor) -> None:
    """Carry a list item past two or more others of its list."""
    lists = [
        node
        for node in ed.root.walk()
        if node.kind == "paragraph" and len(node.children) > 3 and node.uid not in ed.locked
    ]
    if lists:
        node = ed.rng.choice(lists)
        _shift(ed, node, ed.rng.choice(node.children))
        ed.lock(node)


def _shift(ed: Editor, parent: Node, node: Node) -> None:
    at = parent.children.index(node)
    targets = [i for i in range(len(parent.children)) if abs(i - at) >= 2]
    if not targets:
        return
    parent.children.remove(node)
    parent.children.insert(ed.rng.choice(targets), node)
    ed.moves.append(Move(frozenset({node.uid})))


def move_across(ed: Editor) -> None:
    """Carry a paragraph into another article."""
    picked = ed.pick_paragraph(3, leaf=False)
    if not picked:
        return
    source, node = picked
    homes = [article for article in ed.articles() if article is not source]
    if homes:
        home = ed.rng.choice(homes)
        source.children.remove(node)
        home.children.insert(ed.rng.randint(0, len(home.children)), node)
        ed.moves.append(Move(frozenset({node.uid})))
        ed.lock(node)
