"""Comparisons built by hand, so that renderers are tested without anything that computes them."""

import re

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.model.comparison import Comparison, Op, Pair, Piece, Redline, Side
from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.model.relation import Evidence, Reason, Relation
from negodiff.model.weight import Flag, Rule, Weight

_SIGNED = re.compile(r"‹-(?P<out>.*?)-›|‹\+(?P<put>.*?)\+›|(?P<same>(?:(?!‹[-+]).)+)", re.DOTALL)


def redline(written: str) -> Redline:
    """``"The Parties ‹-shall-›‹+may+› agree"`` as a redline."""
    pieces = []
    for found in _SIGNED.finditer(written):
        if found["same"] is not None:
            pieces.append(Piece(Op.SAME, found["same"]))
        elif found["out"] is not None:
            pieces.append(Piece(Op.DELETE, found["out"]))
        else:
            pieces.append(Piece(Op.INSERT, found["put"]))
    return tuple(pieces)


class Builder:
    """Two drafts and their pairs, put together clause by clause."""

    def __init__(self) -> None:
        self._clauses: tuple[list[Clause], list[Clause]] = ([], [])
        self._pairs: list[Pair] = []

    def clause(
        self,
        side: int,
        ref: str,
        words: str,
        *,
        kind: Kind = Kind.PARAGRAPH,
        heading: str = "",
        below: str = "",
        label: str = "",
    ) -> Clause:
        clauses = self._clauses[side]
        parent = next((at for at, each in enumerate(clauses) if each.ref == below), -1)
        line = 2 * len(clauses) + 1
        made = Clause(parent, kind, label, label.strip("(). "), ref, heading, words, (line, line))
        clauses.append(made)
        return made

    def pair(
        self,
        relations: str,
        old: list[Clause],
        new: list[Clause],
        written: str | None = None,
        *,
        evidence: tuple[Evidence, ...] = (Evidence(Reason.SIMILAR_WORDS, 0.914),),
        confidence: float = 0.93,
        weight: Weight | None = None,
        flags: tuple[Flag, ...] = (),
    ) -> None:
        """Add a pair; ``written`` is its redline, or the words both sides share.

        Without a ``weight`` it is substantive where words were put in, taken out or changed.
        """
        if written is None:
            shared = "\n".join(clause.words for clause in new or old)
            op = Op.SAME if old and new else Op.INSERT if new else Op.DELETE
            pieces: Redline = (Piece(op, shared),)
        else:
            pieces = redline(written)
        assert _joined(pieces, Op.DELETE) == "\n".join(clause.words for clause in old)
        assert _joined(pieces, Op.INSERT) == "\n".join(clause.words for clause in new)
        held = tuple(Relation(name) for name in relations.split())
        if weight is None and not {Relation.EDITED, Relation.ADDED, Relation.REMOVED}.isdisjoint(
            held
        ):
            weight = Weight.SUBSTANTIVE
        sides = tuple(old), tuple(new)
        self._pairs.append(Pair(*sides, held, pieces, evidence, confidence, weight, flags))

    def comparison(
        self, findings: tuple[Finding, ...] = (), noticed: tuple[Finding, ...] = ()
    ) -> Comparison:
        counts = dict.fromkeys(Relation, 0)
        for pair in self._pairs:
            for relation in pair.relations:
                counts[relation] += 1
        weights = dict.fromkeys(Weight, 0)
        for pair in self._pairs:
            if pair.weight is not None:
                weights[pair.weight] += 1
        old = Side(
            Draft(tuple(self._clauses[0]), "en", findings),
            "drafts/03-am.md", "a1" * 32, "3", "Armenia", "2023-11-30", 14,
        )  # fmt: skip
        new = Side(
            Draft(tuple(self._clauses[1]), "en"),
            "drafts/04-az.md", "b2" * 32, "4", "Azerbaijan", "2023-12-25", 9,
        )  # fmt: skip
        return Comparison(old, new, tuple(self._pairs), counts, weights, noticed)


def _joined(pieces: Redline, op: Op) -> str:
    return "".join(piece.text for piece in pieces if piece.op in (Op.SAME, op))


def treaty() -> Comparison:
    """One of everything: the relations, headings, long context, brackets in the words."""
    build = Builder()
    add = build.clause
    title = "Agreement on the Establishment of Peace"
    build.pair(
        "unchanged",
        [add(0, "Title", title, kind=Kind.TITLE)],
        [add(1, "Title", title, kind=Kind.TITLE)],
    )

    old_2 = add(0, "Article 2", "", kind=Kind.ARTICLE, heading="Borders", label="Article 2")
    new_2 = add(1, "Article 2", "", kind=Kind.ARTICLE, heading="Borders", label="Article 2")
    build.pair("unchanged", [old_2], [new_2])
    same = "The Parties recognise the border between them."
    old = add(0, "Article 2(1)", same, below="Article 2", label="1.")
    new = add(1, "Article 2(1)", same, below="Article 2", label="1.")
    build.pair("unchanged", [old], [new])
    middle = (
        "from the threat or use of force against the territorial integrity or political "
        "independence of the other Party, and in any other manner inconsistent with the Charter "
        "of the United Nations,"
    )
    old = add(
        0,
        "Article 2(2)",
        f"The Parties shall refrain {middle} within thirty days of signature.",
        below="Article 2",
        label="2.",
    )
    new = add(
        1,
        "Article 2(2)",
        f"The Parties may refrain {middle} within sixty days of signature.",
        below="Article 2",
        label="2.",
    )
    build.pair(
        "edited",
        [old],
        [new],
        f"The Parties ‹-shall-›‹+may+› refrain {middle} within ‹-thirty-›‹+sixty+› days"
        " of signature.",
        flags=(
            Flag(Rule.MODAL_WEAKENED, "shall", "may"),
            Flag(Rule.DEADLINE, "within thirty days", "within sixty days"),
        ),
    )
    gone = add(
        0,
        "Article 2(3)",
        "The Parties shall [, inter alia,] exchange maps.",
        below="Article 2",
        label="3.",
    )
    build.pair("removed", [gone], [])

    fresh = add(
        1,
        "Article 3",
        "The Parties shall establish a commission on missing persons.",
        kind=Kind.ARTICLE,
        heading="Missing persons",
        label="Article 3",
    )
    build.pair("added", [], [fresh])

    old_3 = add(0, "Article 3", "", kind=Kind.ARTICLE, heading="Disputes", label="Article 3")
    new_4 = add(1, "Article 4", "", kind=Kind.ARTICLE, heading="Disputes", label="Article 4")
    build.pair("renumbered", [old_3], [new_4])
    old = add(
        0,
        "Article 3(1)",
        "Disputes are settled by consultation. Failing that, they go to arbitration.",
        below="Article 3",
        label="1.",
    )
    first = add(
        1, "Article 4(1)", "Disputes are settled by consultation.", below="Article 4", label="1."
    )
    second = add(
        1, "Article 4(2)", "Failing that, they go to arbitration.", below="Article 4", label="2."
    )
    build.pair(
        "split",
        [old],
        [first, second],
        "Disputes are settled by consultation.‹- -›‹+\n+›Failing that, they go to arbitration.",
    )
    text = "Nothing in this Article affects the rights of third States."
    old = add(0, "Article 3(2)", text, below="Article 3", label="2.")
    new = add(1, "Article 4(3)", text, below="Article 4", label="3.")
    build.pair("renumbered", [old], [new])
    old = add(0, "Article 3(3)", "It is organised by Article 3.", below="Article 3", label="3.")
    new = add(1, "Article 4(4)", "It is organized by Article 4.", below="Article 4", label="4.")
    build.pair(
        "edited renumbered",
        [old],
        [new],
        "It is ‹-organised-›‹+organized+› by Article ‹-3-›‹+4+›.",
        weight=Weight.CONSEQUENTIAL,
        flags=(
            Flag(Rule.REFERENCE_FOLLOWS, "Article 3", "Article 4"),
            Flag(Rule.SPELLING, "organised", "organized"),
        ),
    )

    old_5 = add(
        0,
        "Article 5",
        "Each Party shall [promptly] notify the depositary.",
        kind=Kind.ARTICLE,
        heading="Notification",
        label="Article 5",
    )
    new_6 = add(
        1,
        "Article 6",
        "Each Party shall notify the depositary.",
        kind=Kind.ARTICLE,
        heading="Notification",
        label="Article 6",
    )
    build.pair(
        "edited renumbered moved",
        [old_5],
        [new_6],
        "Notification\nEach Party shall ‹-[promptly] -›notify the depositary.",
        flags=(Flag(Rule.BRACKETS_CLEARED, "[promptly]", ""),),
        evidence=(Evidence(Reason.SIMILAR_WORDS, 0.871), Evidence(Reason.SAME_HEADING)),
    )

    old_7 = add(0, "Article 7", "", kind=Kind.ARTICLE, heading="Final clauses", label="Article 7")
    new_7 = add(1, "Article 7", "", kind=Kind.ARTICLE, heading="Final clauses", label="Article 7")
    build.pair("unchanged", [old_7], [new_7])
    one = add(0, "Article 7(1)", "This Agreement is ratified.", below="Article 7", label="1.")
    two = add(0, "Article 7(2)", "It enters into force on [date].", below="Article 7", label="2.")
    both = add(
        1,
        "Article 7(1)",
        "This Agreement is ratified. It enters into force on [date].",
        below="Article 7",
        label="1.",
    )
    build.pair(
        "merged",
        [one, two],
        [both],
        "This Agreement is ratified.‹-\n-›‹+ +›It enters into force on [date].",
    )
    return build.comparison(
        noticed=(
            Finding(
                FindingKind.REFERENCE_STALE,
                Severity.WARNING,
                "Article 6",
                (23, 23),
                ("paragraph 2 of Article 3", "Article 4(3)"),
            ),
            Finding(FindingKind.TERM_UNUSED, Severity.NOTE, "Article 3", (9, 9), ("Commission",)),
        )
    )
