"""One draft's bytes and what is known about them, however the user named it."""

from typing import NamedTuple


class Source(NamedTuple):
    """A draft before it is read.

    Attributes:
        data: The bytes exactly as received.
        path: The path as the user named it ("drafts/03-am.md", "HEAD~1:drafts/03-am.md").
        name: Its number in the drafts folder ("3"), or ``None`` for a loose file.
        party: Who tabled it, or ``None`` when unknown.
        date: ISO date, or ``None``.
        title: Its title by the folder's facts or the file's front matter, or ``None``.
    """

    data: bytes
    path: str
    name: str | None = None
    party: str | None = None
    date: str | None = None
    title: str | None = None
