"""What a user names in an opened negotiation: a draft, or a point."""

from negodiff.app.opened import Opened
from negodiff.ledger.naming import entry_called, unknown


def draft_position(opened: Opened, name: str) -> int:
    """The position of the draft that a user names: a number, an id, a file, latest, previous.

    Raises:
        InputError: There is none, it may be several, or it is left out as a translation.
    """
    entry = entry_called(name, opened.folder)
    if entry is None:
        raise unknown(name, opened.folder)
    return opened.position(entry.number)
