"""One draft's bytes and what is known about them, however the user named it."""

from typing import NamedTuple

from negodiff.model.record import DraftKind


class Source(NamedTuple):
    """A draft before it is read.

    Of party and date, ``None`` says that nobody recorded any, so that the file's own front matter
    may tell; "" is recorded as unknown, whatever the file says.

    Attributes:
        data: The bytes exactly as received.
        path: The path as the user named it ("drafts/03-am.md", "HEAD~1:drafts/03-am.md").
        name: Its number in the drafts folder ("3"), or ``None`` for a loose file.
        party: Who tabled it.
        date: ISO date.
        language: ISO 639-1 code, or "" to detect it.
        kind: What sort of text it is recorded to be; ``None`` as above.
    """

    data: bytes
    path: str
    name: str | None = None
    party: str | None = None
    date: str | None = None
    language: str = ""
    kind: DraftKind | None = None
