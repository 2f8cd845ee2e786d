"""Bracket counts in words, always with the rule they were counted by."""

from typing import Final

from negodiff.report.wording import counted
from negodiff.structure.bracket_count import BracketCount

RULE: Final = (
    "Counted over the whole text, labels, headings and notes included: every matched pair, with "
    "one stack per article; footnote marks, [sic], links and citations do not count. Top-level: "
    "inside no other pair. Unmatched: without counterpart in its article. Depth: the most brackets "
    "open at once. Words inside: of all words, those that at least one pair contains. In a clause "
    "a pair counts where it opens."
)


def figures(value: BracketCount) -> str:
    """One draft's or clause's figures: "4 pairs, 3 top-level, 1 unmatched, depth 2, …"."""
    told = [counted(value.pairs, "pair"), f"{value.top_level:,} top-level"]
    if value.unmatched:
        told.append(f"{value.unmatched:,} unmatched")
    if value.depth:
        told.append(f"depth {value.depth}")
    if value.options:
        told.append(counted(value.options, "option"))
    if value.blanks:
        told.append(counted(value.blanks, "blank"))
    told.append(f"{value.share_inside:.1%} of the words inside")
    return ", ".join(told)
