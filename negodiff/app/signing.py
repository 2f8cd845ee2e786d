"""Reading a draft in which several sides' people tracked changes: brackets that name the sides."""

from collections.abc import Mapping

from negodiff.api import read_draft
from negodiff.ledger.source import Source
from negodiff.model.clause import Draft
from negodiff.model.markup import View
from negodiff.model.record import DraftFacts
from negodiff.readers.reading import Reading
from negodiff.structure.signed import sides_in, signed


def read_signed(
    source: Source, facts: DraftFacts, reading: Reading, authors: Mapping[str, str]
) -> Draft:
    """Read a draft; where others than its sender changed words in it, they are told as theirs.

    Args:
        source: The draft.
        facts: What is known of it; whoever tabled it.
        reading: What the user asks for.
        authors: The parties' codes by the authors' names.

    Raises:
        InputError: As :func:`negodiff.api.read_draft`.
        ReaderMissingError: As :func:`negodiff.api.read_draft`.
    """
    side, _ = read_draft(source, reading)
    changes = side.markup.revisions
    senders = frozenset(facts.sides)
    if sides_in(changes, authors) <= senders and len(senders) < 2:
        return side.draft
    if not sides_in(changes, authors):
        return side.draft
    others = frozenset(each.signed for each in changes if each.author not in authors)
    marked, _ = read_draft(source, reading._replace(view=View.MARKED, shared=others))
    return signed(marked.draft, marked.markup.revisions, authors, senders)
