"""The state of a draft being taken apart: its blocks with their labels, its nodes, what is open.

Knows how to hang a node into the tree, not when. What opens which clause is said in ``items``,
``divisions`` and ``prose``.
"""

from collections.abc import Sequence
from typing import Final

from negodiff.model.block import Block, BlockKind
from negodiff.model.clause import Kind
from negodiff.model.finding import FindingKind
from negodiff.structure.alphabets import LEFT_OUT
from negodiff.structure.banners import banners
from negodiff.structure.captions import captions
from negodiff.structure.habits import Habits
from negodiff.structure.headings import names_whole
from negodiff.structure.labels import Label, read_label
from negodiff.structure.phrases import opens_closing
from negodiff.structure.tree import DIVISIONS, Node

_PARAGRAPH: Final = Kind.PARAGRAPH


class Growth:
    """A tree in the making.

    Attributes:
        left_out: Letters that lists in the draft's language leave out.
        blocks: All blocks of the draft.
        labels: The possible label of each block, or ``None``.
        carried: The numbering that goes on below a division, by the position of its block.
        captions: Positions of headings without a label, and what goes on counting below them.
        signed: "§" marks paragraphs of articles here, not articles.
        habits: What the draft does throughout.
        nodes: Every clause so far, in reading order.
        stack: The open clauses, the root first.
        last: The clause that got the last words.
        awaiting: The clause just opened whose heading or first words are still to come.
        closing: The testimonium has begun, and nothing has ended it.
        articles: Worded articles have been seen, so that bare numbers are their paragraphs.
        above: Which families have held which, as pairs.
        reached: The last ordinal of each worded family in the numbering that is going on.
        latest: The same, wherever that was: sections may count on through the chapters.
        whole: The draft has its front, so that it is no extract.
        continued: Unlabelled words have gone on from a numbered paragraph.
        title_line: A title line printed before the article it belongs to.
        oddities: What was odd about a label: kind, clause, evidence.
    """

    def __init__(self, blocks: Sequence[Block], language: str = "") -> None:
        self.left_out = LEFT_OUT.get(language, "")
        self.blocks = blocks
        self.labels: list[Label | None] = [_label_of(block) for block in blocks]
        heads, self.carried = banners(blocks, self.labels)
        for position, label in heads.items():
            self.labels[position] = label
        self.captions = captions(blocks, self.labels)
        self.signed = _subordinate_signs(blocks, self.labels)
        self.habits = Habits(blocks, self.labels)
        self.root = Node(None, Kind.TEXT, "root", "", "", None)
        self.root.rank = -1
        self.nodes: list[Node] = []
        self.stack: list[Node] = [self.root]
        self.last = self.root
        self.awaiting: Node | None = None
        self.closing = False
        self.articles = False
        self.above: set[tuple[str, str]] = set()
        self.reached: dict[str, int] = {}
        self.latest: dict[str, int] = {}
        self.whole = False
        self.continued = False
        self.title_line: Block | None = None
        self.oddities: list[tuple[FindingKind, Node, tuple[str, ...]]] = []

    def add(self, node: Node, parent: Node) -> Node:
        """Hang a node below its parent; it has the last words now."""
        node.index = len(self.nodes)
        if parent is self.root:
            node.parent = None
        parent.children += 1
        self.nodes.append(node)
        self.last = node
        self.awaiting = None
        return node

    def paragraph(self, parent: Node, text: str, block: Block) -> Node:
        """Hang an unlabelled paragraph below an article or a division."""
        parent.plain += 1
        node = Node(parent, _PARAGRAPH, "plain", "", text, block.lines)
        node.serial = parent.plain
        node.indent = block.indent
        return self.add(node, parent)

    def flush(self, owner: Node, block: Block, text: str) -> None:
        """Hang closing words below the clause whose list they end."""
        owner.flushed += 1
        node = Node(owner, Kind.CLOSING, "flush", "", text, block.lines)
        node.serial = owner.flushed
        self.add(node, owner)

    def set_apart(self, node: Node) -> None:
        """Make the closing words of a list a paragraph beside it: they introduce another list."""
        owner = node.parent or self.root
        if self.stack[-1] is not owner:
            return
        owner.flushed -= 1
        if owner.family == "plain":
            self.stack.pop()
            owner.children -= 1
            owner = owner.parent or self.root
            owner.children += 1
            node.parent = None if owner is self.root else owner
        owner.plain += 1
        node.kind = _PARAGRAPH
        node.family = "plain"
        node.serial = owner.plain

    def go_on(self, node: Node, block: Block, text: str) -> None:
        """Give an open clause the words of one more block, after what came in between, if any."""
        if self.nodes[-1] is node:
            node.append(text, block.lines)
            self.last = node
        else:
            self.flush(node, block, text)

    def odd(self, kind: FindingKind, node: Node, *evidence: str) -> None:
        """Note what is odd about a clause's label."""
        self.oddities.append((kind, node, evidence))

    def block_after(self, position: int) -> Block | None:
        """The next block, or ``None`` at the end."""
        return self.blocks[position + 1] if position + 1 < len(self.blocks) else None

    def label_after(self, position: int) -> Label | None:
        """The label of the next block, unless it is doubtful."""
        if position + 1 >= len(self.labels):
            return None
        label = self.labels[position + 1]
        return None if label is None or label.doubtful else label

    def body_follows(self, position: int) -> bool:
        """Whether the next block belongs to the clause that is open now."""
        following = self.block_after(position)
        while following is not None and following.kind is BlockKind.NOTE:
            position += 1
            following = self.block_after(position)
        if following is None or following.kind is BlockKind.HEADING:
            return False
        if opens_closing(following.text):
            return False
        label = self.label_after(position)
        return label is None or label.family not in DIVISIONS


def _label_of(block: Block) -> Label | None:
    """The possible label of a block. "Annex 1 to the Treaty", alone, is a heading, no citation."""
    label = read_label(f"{block.label} " if block.label else block.text)
    if label is not None and label.doubtful and label.family == "annex" and not block.label:
        return label._replace(doubtful=not names_whole(block.text[label.end :]))
    return label


def _subordinate_signs(blocks: Sequence[Block], labels: list[Label | None]) -> bool:
    """Make "§ 2" the label of a paragraph where articles are worded, as in Brazil and Poland.

    Returns:
        Whether that is so in this draft: the first sign stands below an article and counts one.
    """
    worded = signed = False
    for position, label in enumerate(labels):
        if label is None or label.family != "article" or label.doubtful:
            continue
        if not label.printed.startswith("§"):
            worded = True
            signed = signed or blocks[position].text[label.end : label.end + 1] == "§"
        elif not worded or not (signed or label.readings[0].ordinal == 1):
            return False
        else:
            signed = True
            labels[position] = as_paragraph(label)
    return worded


def as_paragraph(sign: Label) -> Label:
    """The label "§ 2" as that of a paragraph."""
    return sign._replace(family="paragraph", style="paragraph")
