"""Which clauses of a draft are points: those with words of their own that somebody can hold.

A leaf is one, and so is a chapeau, cited as the clause it introduces; the title is one. A container
that has nothing but a heading is none. An article and its only, unnumbered paragraph are one, with
the heading among its words. The opening and the enacting words of a preamble are *formulae*: they
are followed like everything else, and :mod:`negodiff.points.rollup` lists them once touched.
"""

from typing import NamedTuple

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.structure.show import folded_children


class Unit(NamedTuple):
    """A point as it stands in one draft.

    Attributes:
        clause: Position of the clause that carries its words.
        ref: How it is cited.
        kind: What sort of clause it is shown as.
        heading: The heading that belongs to its words, or "".
        text: Its words below the heading.
        formula: Opening or enacting words of a preamble.
    """

    clause: int
    ref: str
    kind: Kind
    heading: str
    text: str
    formula: bool

    @property
    def words(self) -> str:
        """Heading and text, a newline between them."""
        if self.heading and self.text:
            return f"{self.heading}\n{self.text}"
        return self.heading or self.text


def units_of(draft: Draft) -> dict[int, Unit]:
    """The points of a draft by the position of their clause, in reading order."""
    clauses = draft.clauses
    parents = {clause.parent for clause in clauses}
    folded = {child: article for article, child in folded_children(draft).items()}
    found: dict[int, Unit] = {}
    for at, clause in enumerate(clauses):
        article = folded.get(at)
        if article is not None:
            whole = clauses[article]
            found[at] = Unit(at, whole.ref, whole.kind, whole.heading, clause.text, formula=False)
        elif at in parents:
            if clause.text and at not in folded.values():
                found[at] = _unit(clauses, at, "")
        elif clause.heading or clause.text:
            found[at] = _unit(clauses, at, clause.heading)
    return found


def _unit(clauses: tuple[Clause, ...], at: int, heading: str) -> Unit:
    clause = clauses[at]
    below_preamble = clause.parent >= 0 and clauses[clause.parent].kind is Kind.PREAMBLE
    formula = clause.kind is Kind.PREAMBLE or (below_preamble and clause.kind is Kind.CLOSING)
    return Unit(at, clause.ref, clause.kind, heading, clause.text, formula)
