"""Rows of a table of contents, whose numbers follow those of the articles they lead to."""

import re

from negodiff.assess.changes import Change
from negodiff.assess.renumbering import Renumbering
from negodiff.model.clause import Kind
from negodiff.model.comparison import Pair
from negodiff.model.weight import Flag, Rule

_NUMBER = re.compile(r"\w{1,6}")
_BEHIND = re.compile(r"[.):]|\s*\|")
_LISTED = frozenset({Kind.ARTICLE, Kind.SECTION, Kind.CHAPTER, Kind.PART, Kind.ANNEX})


def row_follows(change: Change, pair: Pair, renumbering: Renumbering | None) -> Flag | None:
    """A flag when a row's leading number changed as that of an article did: "E." is "F." now."""
    if renumbering is None or change.old_start or change.new_start:
        return None
    if pair.old[0].kind is not Kind.TABLE or pair.new[0].kind is not Kind.TABLE:
        return None
    if not (_NUMBER.fullmatch(change.old) and _NUMBER.fullmatch(change.new)):
        return None
    if not _BEHIND.match(change.right):
        return None
    old, now = change.old.casefold(), change.new.casefold()
    new = renumbering.new.clauses
    for at, clause in enumerate(renumbering.old.clauses):
        if clause.kind in _LISTED and clause.number.casefold() == old:
            became = renumbering.successors.get(at, ())
            if any(new[to].number.casefold() == now for to in became):
                return Flag(Rule.REFERENCE_FOLLOWS, change.old, change.new)
    return None
