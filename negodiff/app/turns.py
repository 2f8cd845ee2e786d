"""How long each turn took: days between one exchange and the next."""

from collections.abc import Iterable, Iterator
from datetime import date

from negodiff.model.record import DraftFacts


def days_per_turn(drafts: Iterable[DraftFacts]) -> Iterator[int | None]:
    """Days since the last exchange whose date is known, for each draft; ``None`` if unknown."""
    before: date | None = None
    for draft in drafts:
        known = draft.date or draft.received
        sent = date.fromisoformat(known) if known else None
        yield (sent - before).days if sent and before and sent >= before else None
        before = sent or before
