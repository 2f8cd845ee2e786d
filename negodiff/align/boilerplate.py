"""Telling boilerplate: a clause that stands in a draft several times, but for figures.

"Each Party shall notify the other within 30 days" under five articles says nothing of which became
which; only its place does. Such clauses are never taken for moved.
"""

from collections.abc import Iterable

from negodiff.align.tree import Tree

_HEAD = 10
"""Letters at the beginning by which clauses that may be alike are found."""
_DIGITS = dict.fromkeys(map(ord, "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"))


def boilerplate(tree: Tree, clauses: Iterable[int]) -> set[int]:
    """Which of ``clauses`` have the words of another clause of the same draft, but for figures."""
    asked = list(clauses)
    heads = {tree.keys[at][:_HEAD] for at in asked}
    seen: dict[str, int] = {}
    for key in tree.keys:
        if key and key[:_HEAD] in heads:
            bare = key.translate(_DIGITS).lower()
            seen[bare] = seen.get(bare, 0) + 1
    return {at for at in asked if seen.get(tree.keys[at].translate(_DIGITS).lower(), 0) > 1}
