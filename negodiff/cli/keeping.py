"""Keeping what a command worked on until the process ends.

A comparison of large drafts is some hundred thousand values; to take them apart one by one, right
before the process that holds them is gone, would be for nothing.
"""

_kept: list[object] = []


def keep(value: object) -> None:
    """Keep a value, the last one of each process, from being taken apart."""
    _kept[:] = [value]
