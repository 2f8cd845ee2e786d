"""What a group of RTF is while it is open."""

from negodiff.readers.rtf.state import State


class Group:
    """A group: what held before it, and what it opened."""

    def __init__(self, before: State) -> None:
        self.before = before
        self.opened = ""


class Field:
    """A field: its code, and whether the file holds a result of it."""

    def __init__(self) -> None:
        self.code = ""
        self.shown = False
