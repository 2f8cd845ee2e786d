"""Building the old draft's tree out of a material."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from .banks import LATER
from .model import Kind, Node
from .render import REF_CLOSE, REF_OPEN
from .sources import Material
from .styles import Style


class Uids:
    """Hands out identities; the only thing truth is made of."""

    def __init__(self) -> None:
        """Start at 1; 0 is the draft itself."""
        self._last = 0

    def node(
        self,
        kind: Kind,
        heading: str = "",
        text: str = "",
        *,
        numbered: bool = True,
        fixed: bool = False,
    ) -> Node:
        """A new node with a new identity."""
        self._last += 1
        return Node(self._last, kind, heading, text, numbered=numbered, fixed=fixed)


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a draft is and which habits it has."""

    articles: int
    chapters: bool
    headings: bool
    annex: bool
    boilerplate: bool


def shape(rng: random.Random, style: Style) -> Shape:
    """A draft of usual size, eight to twenty articles, with headings where the style has room."""
    headings = style.needs_heading or (style.heading != "none" and rng.random() < 0.8)
    return Shape(
        articles=rng.randint(8, 20),
        chapters=rng.random() < 0.3,
        headings=headings,
        annex=rng.random() < 0.5,
        boilerplate=rng.random() < 0.7,
    )


def build(material: Material, form: Shape, uids: Uids, rng: random.Random) -> Node:
    """The old draft: title, preamble, articles (in chapters), annex, closing."""
    bank = material.known
    root = Node(0, "draft")
    root.children.append(uids.node("title", text=rng.choice(bank.titles)))
    root.children.append(uids.node("opening", text=bank.opening))
    for text in rng.sample(bank.recitals, rng.randint(3, len(bank.recitals))):
        root.children.append(uids.node("recital", text=text))
    root.children.append(uids.node("enacting", text=bank.enacting))
    articles = [_article(material, form, uids, rng) for _ in range(form.articles)]
    _place_fixed(articles, material, form, uids, rng)
    if form.chapters:
        root.children.extend(_chapters(articles, material, uids, rng))
    else:
        root.children.extend(articles)
    if form.annex:
        annex = uids.node("annex", rng.choice(bank.annexes))
        count = rng.randint(3, 6)
        annex.children = [
            uids.node("paragraph", text=material.paragraph(rng)) for _ in range(count)
        ]
        root.children.append(annex)
    root.children.append(uids.node("closing", text=bank.closing))
    refer(root, rng)
    return root


def _article(material: Material, form: Shape, uids: Uids, rng: random.Random) -> Node:
    heading = material.heading(rng) if form.headings else ""
    article = uids.node("article", heading, numbered=rng.random() < 0.85)
    count = rng.choices((1, 2, 3, 4, 5, 6), (22, 18, 22, 18, 12, 8))[0]
    for place in range(count):
        # Words after a list could be its closing words, unless numbers say that they are not.
        clear = article.numbered or place == count - 1
        if clear and rng.random() < 0.14:
            article.children.append(listing(material, uids, rng))
        else:
            article.children.append(uids.node("paragraph", text=material.paragraph(rng)))
    return article


def listing(material: Material, uids: Uids, rng: random.Random, *, fresh: bool = False) -> Node:
    """A chapeau and its items."""
    bank = material.fresh if fresh else material.known
    lead = bank.sentence(rng) + bank.joiner if rng.random() < 0.5 else ""
    node = uids.node("paragraph", text=lead + rng.choice(bank.chapeaux))
    count = min(len(bank.items), rng.randint(3, 6))
    node.children = [
        uids.node("item", text=bank.item(rng, text)) for text in rng.sample(bank.items, count)
    ]
    return node


def _place_fixed(
    articles: list[Node], material: Material, form: Shape, uids: Uids, rng: random.Random
) -> None:
    """Repeat boilerplate through the draft, and put a few one-word clauses where they stand."""
    bank = material.known
    wide = [article for article in articles if len(article.children) > 1 and article.numbered]
    if form.boilerplate and len(wide) > 2:
        text = rng.choice(bank.boilerplate)
        same = rng.random() < 0.4
        filled = bank.fill(text, rng)
        for article in rng.sample(wide, rng.randint(2, min(5, len(wide)))):
            words = filled if same else bank.fill(text, rng)
            article.children.append(uids.node("paragraph", text=words, fixed=True))
    if wide and rng.random() < 0.5:
        word = rng.choice(bank.short)
        for article in rng.sample(wide, min(len(wide), rng.randint(1, 3))):
            at = rng.randint(1, len(article.children))
            article.children.insert(at, uids.node("paragraph", text=word, fixed=True))


def _chapters(
    articles: list[Node], material: Material, uids: Uids, rng: random.Random
) -> list[Node]:
    names = list(material.known.chapters)
    count = min(len(names), max(2, len(articles) // 4))
    cuts = [0, *sorted(rng.sample(range(1, len(articles)), count - 1)), len(articles)]
    out = []
    for name, start, end in zip(names, cuts, cuts[1:], strict=False):
        chapter = uids.node("chapter", name)
        chapter.children = articles[start:end]
        out.append(chapter)
    return out


def articles_of(root: Node) -> list[Node]:
    """The articles in reading order, whichever chapter they are in."""
    return [node for node in root.walk() if node.kind == "article"]


def refer(root: Node, rng: random.Random) -> None:
    """Give every reference that has no target yet an article of this draft."""
    targets = [node.uid for node in articles_of(root)]
    for node in root.walk():
        if LATER in node.text:
            node.text = re.sub(
                re.escape(LATER),
                lambda _: f"{REF_OPEN}{rng.choice(targets)}{REF_CLOSE}",
                node.text,
            )
