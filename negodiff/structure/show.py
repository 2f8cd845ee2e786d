"""Folding for display: an article and its only, unnumbered paragraph are shown as one clause.

Inside the tree such a paragraph is a clause of its own, so that adding a second one changes
nothing above it; the items that it introduces are its children. To a reader article and paragraph
are one thing, share one reference, and have the items right below them.
"""

from negodiff.model.clause import Clause, Draft, Kind


def folded_children(draft: Draft) -> dict[int, int]:
    """For each article that is shown as one with its only paragraph: the paragraph's position."""
    only: dict[int, int] = {}
    before: Clause | None = None
    for index, clause in enumerate(draft.clauses):
        if (
            clause.kind is Kind.PARAGRAPH
            and clause.parent == index - 1
            and before is not None
            and clause.ref == before.ref
            and not (clause.label or clause.heading or before.text)
        ):
            only[index - 1] = index
        before = clause
    return only


def fold(article: Clause, paragraph: Clause) -> Clause:
    """The article with the words of its only paragraph."""
    lines = article.lines
    if lines is not None and paragraph.lines is not None:
        lines = (lines[0], paragraph.lines[1])
    return article._replace(text=paragraph.text, lines=lines or paragraph.lines)


def folded(draft: Draft) -> list[tuple[Clause, int, int | None]]:
    """The clauses as they are shown, with their positions in the draft.

    Returns:
        One entry per clause shown: the clause, its position, and the position of the paragraph
        that was folded into it, or ``None``.
    """
    children = folded_children(draft)
    hidden = set(children.values())
    entries: list[tuple[Clause, int, int | None]] = []
    for index, clause in enumerate(draft.clauses):
        if index in hidden:
            continue
        child = children.get(index)
        shown_clause = clause if child is None else fold(clause, draft.clauses[child])
        entries.append((shown_clause, index, child))
    return entries


def shown(draft: Draft) -> Draft:
    """The draft as it is shown: every folded pair as one clause, parents renumbered to match."""
    entries = folded(draft)
    position = {index: at for at, (_, index, _) in enumerate(entries)}
    position |= {child: at for at, (_, _, child) in enumerate(entries) if child is not None}
    clauses = tuple(
        clause if clause.parent < 0 else clause._replace(parent=position[clause.parent])
        for clause, _, _ in entries
    )
    return draft._replace(clauses=clauses)


def with_notes(draft: Draft) -> Draft:
    """The draft, each note below the clause that cites it, where its file says which that is.

    Readers of such files put a note right behind the paragraph that cites it.
    """
    clauses: list[Clause] = []
    cites = -1
    for at, clause in enumerate(draft.clauses):
        if clause.kind is not Kind.NOTE:
            cites = at
        elif clause.where.startswith(("footnote", "endnote")):
            clause = clause._replace(parent=cites)
        clauses.append(clause)
    return draft._replace(clauses=tuple(clauses))
