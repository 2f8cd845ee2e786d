"""The tracked changes that words of an RTF file fall under, and in which views that leaves them."""

from typing import NamedTuple

from negodiff.model.markup import Change, Revision
from negodiff.readers.making import is_printed
from negodiff.readers.reading import AS_IT_IS, Reading
from negodiff.readers.rtf.header import Header, date
from negodiff.readers.rtf.state import State


class Under(NamedTuple):
    """What words fall under.

    Attributes:
        changes: The tracked changes, by a name of their own.
        printed: Whether the view has the words.
        accepted: Whether they are there once all changes are accepted.
    """

    changes: dict[str, tuple[Revision, ...]]
    printed: bool
    accepted: bool


class Falls:
    """Tells it from the state that words are met in; each combination is looked at once."""

    def __init__(self, header: Header, reading: Reading) -> None:
        self._header = header
        self._reading = reading
        self._known: dict[tuple[object, ...], Under] = {}

    def under(self, state: State) -> Under:
        """The changes that words fall under, and whether they are printed."""
        key = (state.inserted, state.deleted, state.formatted, state.moved)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._told(state)
        return found

    def _told(self, state: State) -> Under:
        acts = (
            (Change.MOVED_TO if state.moved else Change.INSERTED, state.inserted),
            (Change.MOVED_FROM if state.moved else Change.DELETED, state.deleted),
            (Change.FORMATTED, state.formatted),
        )
        revisions = [
            Revision(change, self._header.author(by[0]), date(by[1]), "")
            for change, by in acts
            if by is not None
        ]
        return Under(
            {"|".join(each[:3]): (each,) for each in revisions},
            all(is_printed(each, self._reading) for each in revisions),
            all(is_printed(each, AS_IT_IS) for each in revisions),
        )
