"""A row of numbers as a row of bars, one character each."""

from collections.abc import Sequence

_BARS = "▁▂▃▄▅▆▇█"
_UNKNOWN = "·"


def sparkline(values: Sequence[int | None]) -> str:
    """The values as bars from 0 to the largest; what is not known is a dot.

    Only 0 is the lowest bar, so that something is never drawn as nothing.
    """
    most = max((value for value in values if value is not None), default=0)
    return "".join(_UNKNOWN if value is None else _bar(value, most) for value in values)


def _bar(value: int, most: int) -> str:
    if value <= 0 or most <= 0:
        return _BARS[0]
    top = len(_BARS) - 1
    return _BARS[max(1, (value * top + most // 2) // most)]
