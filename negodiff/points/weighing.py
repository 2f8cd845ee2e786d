"""The weights of changes as the engine asks for them, from the judge of single pairs."""

from collections.abc import Sequence

from negodiff.assess.context import Context
from negodiff.assess.judge import judge
from negodiff.diff.redline import redline
from negodiff.model.clause import Clause
from negodiff.model.comparison import Pair
from negodiff.model.relation import Link, Relation
from negodiff.model.weight import Weight
from negodiff.points.negotiation import Exchange
from negodiff.points.words import Weigh


def weighing(exchanges: Sequence[Exchange], links: Sequence[tuple[Link, ...]]) -> Weigh:
    """What judges the changes of a negotiation, each between the two drafts around it.

    Words that are compared across several drafts are judged by their language alone: what followed
    a renumbering is told by where references lead, see :mod:`negodiff.points.words`.
    """
    contexts: dict[int, Context] = {}
    plain: dict[str, Context] = {}

    def language() -> str:
        return exchanges[-1].draft.language if exchanges else "und"

    def context(at: int | None) -> Context:
        if at is None or at == 0:
            return plain.setdefault(language(), Context(language()))
        if at not in contexts:
            old, new = exchanges[at - 1].draft, exchanges[at].draft
            contexts[at] = Context.between(old, new, links[at - 1])
        return contexts[at]

    def weigh(old: Clause, new: Clause, at: int | None) -> Weight | None:
        pieces = redline(old.words, new.words)
        pair = Pair((old,), (new,), (Relation.EDITED,), pieces, (), 1.0)
        return judge(pair, context(at)).weight

    return weigh
