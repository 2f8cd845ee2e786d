"""Standard streams that the shell closed (``>&-``)."""

import os
import sys

_STREAMS = {0: os.O_RDONLY, 1: os.O_RDONLY, 2: os.O_WRONLY}
"""Nothing can be read, messages go nowhere; to write a result fails, as it should, and says so."""


def open_closed_streams() -> None:
    """Put nothing in the place of closed streams, so that no file opened later takes it."""
    for number, flags in _STREAMS.items():
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, flags)  # the lowest number that is free
    if sys.stdin is None:
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - no path
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
