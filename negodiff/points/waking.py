"""The wordings of a point that were put to sleep, and wake when somebody asks for them.

Most points are left alone by most drafts. Their wordings are by far the largest part of what is
known of them, and are not looked at then.
"""

import marshal
from collections.abc import Callable
from typing import Any

from negodiff.points import frozen
from negodiff.points.frozen import Plain
from negodiff.points.units import Unit
from negodiff.points.words import Key, Known, Wordings

Read = Callable[[int, Unit], str]
"""The words of a point in a draft, levelled."""


class Resting(Key):
    """A key whose point is still plain data."""

    __slots__ = ("plain",)

    def __init__(self, plain: Plain, read: Read) -> None:
        self.plain = plain
        self.at = plain[0]
        self.value = plain[2]
        self._read = read

    def __getattr__(self, name: str) -> Any:
        """The point, when somebody asks for it."""
        if name != "unit":
            raise AttributeError(name)
        self.unit = frozen.unit(self.plain[1])
        return self.unit


class Sleeping(Wordings):
    """Wordings that are plain data until somebody asks."""

    def __init__(self, data: bytes, read: Read) -> None:
        self.kept = (0, data)
        self.added = 0
        self._read = read

    def __getattr__(self, name: str) -> Any:
        """Wake up: whatever is asked for and missing is in the data."""
        if name not in _ASLEEP:
            raise AttributeError(name)
        assert self.kept is not None
        clauses, units, keys, alike = marshal.loads(self.kept[1])  # noqa: S302 - ours
        self._plain = {}
        self.clauses = [frozen.clause(each) for each in clauses]
        self.units = [frozen.unit(each) for each in units]
        self.keys = [Resting(each, self._read) for each in keys]
        self.alike = {
            masked: [
                Known(number, heading, Resting(key, self._read)) for number, heading, key in known
            ]
            for masked, known in alike
        }
        return getattr(self, name)


_ASLEEP = frozenset({"clauses", "units", "keys", "alike", "_plain"})


def put_to_sleep(wordings: Wordings) -> bytes:
    """Wordings as plain data.

    Where references lead is worked out now for words that have numbers in them, as long as the
    drafts are at hand. Wordings are only ever added, so that what was kept before may still hold.
    """
    if wordings.kept is not None and wordings.kept[0] == wordings.added:
        return wordings.kept[1]
    for masked, known in wordings.alike.items():
        if "#" in masked:
            for each in known:
                each.key()
    data = marshal.dumps(
        (
            tuple([frozen.frozen_clause(each) for each in wordings.clauses]),
            tuple([frozen.frozen_unit(each) for each in wordings.units]),
            tuple([_frozen_key(key) for key in wordings.keys]),
            tuple(
                [
                    (
                        masked,
                        tuple([(each[0], each[1], _frozen_key(each[2])) for each in known]),
                    )
                    for masked, known in wordings.alike.items()
                ]
            ),
        )
    )
    wordings.kept = (wordings.added, data)
    return data


def _frozen_key(key: Callable[[], str]) -> Plain:
    if isinstance(key, Resting):
        return key.plain if key.value == key.plain[2] else (*key.plain[:2], key.value)
    assert isinstance(key, Key)
    return key.at, frozen.frozen_unit(key.unit), key.value
