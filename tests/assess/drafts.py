"""Drafts and comparisons from texts that stand in the test itself."""

from typing import NamedTuple

from negodiff.align.align import align
from negodiff.assess.judge import Assessment, Context, judge
from negodiff.diff.pairs import compare
from negodiff.model.clause import Draft
from negodiff.model.comparison import Pair, Side
from negodiff.readers.table import read
from negodiff.structure.parse import parse


class Compared(NamedTuple):
    """Two drafts, their pairs, and what is needed to judge them."""

    old: Draft
    new: Draft
    pairs: tuple[Pair, ...]
    context: Context

    def assessed(self, ref: str) -> Assessment:
        """The assessment of the pair whose new (or else old) clause is cited so."""
        for pair in self.pairs:
            if pair.ref == ref:
                return judge(pair, self.context)
        raise AssertionError(f"no {ref} among {[pair.new[0].ref for pair in self.pairs]}")


def draft(text: str, language: str = "en") -> Draft:
    """The clause tree of a text."""
    return parse(read(text.encode(), "draft.txt").blocks, language)


def side(tree: Draft) -> Side:
    """A side that is nothing but its draft."""
    return Side(tree, "", "", None, None, None, 0)


def compared(old_text: str, new_text: str, language: str = "en") -> Compared:
    """Two texts compared."""
    old, new = draft(old_text, language), draft(new_text, language)
    pairs = compare(side(old), side(new)).pairs
    return Compared(old, new, pairs, Context.between(old, new, align(old, new)))
