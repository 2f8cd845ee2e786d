"""What a group of RTF is while it is open."""

from negodiff.readers import fields
from negodiff.readers.making import Making
from negodiff.readers.rtf.state import State


class Group:
    """A group.

    Attributes:
        before: What held before it.
        opened: The destination that it opened, or "".
        fresh: Whether nothing stood in it so far.
    """

    def __init__(self, before: State) -> None:
        self.before = before
        self.opened = ""
        self.fresh = True


class Field:
    """A field.

    Attributes:
        code: Its instruction.
        shown: Whether the file holds a result of it.
        begun: The paragraph its result begins in, and where.
        locked: Whether somebody has seen to it that it keeps its result.
        counted: Whether its instruction holds a field that counts.
        before: Of a field inside an instruction, how many pieces that had before.
    """

    def __init__(self, before: int) -> None:
        self.code = ""
        self.shown = False
        self.begun: tuple[Making, int] | None = None
        self.locked = False
        self.counted = False
        self.before = before

    @property
    def counts(self) -> bool:
        """Whether its result changes by itself."""
        return not self.locked and (self.counted or fields.counts(self.code))
