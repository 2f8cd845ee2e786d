"""negodiff: a tracker for negotiation drafts.

``negodiff.compare(old, new)`` compares two drafts, ``negodiff.open(folder)`` opens a negotiation;
see ``docs/api.md``. Importing the package imports none of it: what is asked for is imported then.
"""

from typing import TYPE_CHECKING

from negodiff.version import __version__

if TYPE_CHECKING:
    from negodiff.public import (
        InputError,
        NegodiffError,
        Negotiation,
        ReaderMissingError,
        Reading,
        RecordError,
        compare,
        open,  # noqa: A004 - read as negodiff.open
        read,
        record,
        start,
        to_json,
    )

__all__ = [
    "InputError",
    "NegodiffError",
    "Negotiation",
    "ReaderMissingError",
    "Reading",
    "RecordError",
    "__version__",
    "compare",
    "open",
    "read",
    "record",
    "start",
    "to_json",
]


if not TYPE_CHECKING:  # or a name that there is not would pass for one

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module 'negodiff' has no attribute {name!r}")
        from negodiff import public  # noqa: PLC0415 - importing the package must cost nothing

        value = getattr(public, name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return [*globals(), *(name for name in __all__ if name not in globals())]
