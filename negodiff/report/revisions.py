"""Tracked changes and comments of a file as facts to be told, names and times replaced if asked.

Names in a file can be confidential. They are told only where somebody asks for them, and replaced
by "author 1", "author 2" where they are to be sent on.
"""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from negodiff.model.clause import Clause
from negodiff.model.comparison import Side
from negodiff.model.markup import Change, Comment, Markup, Place

UNKNOWN: Final = "unknown"

WORDS: Final[Mapping[str, str]] = {
    Change.INSERTED: "inserted",
    Change.DELETED: "deleted",
    Change.MOVED_FROM: "moved away",
    Change.MOVED_TO: "moved here",
    Change.FORMATTED: "format changed",
}


class Told(NamedTuple):
    """One tracked change or comment.

    Attributes:
        ref: The clause, or "" where it is in none.
        where: The place in the file, or "".
        what: What was done, or "comment", "reply".
        author: Who, or "".
        date: When, or "".
        text: The words.
        about: Of a comment, the words it is about, or "".
    """

    ref: str
    where: str
    what: str
    author: str
    date: str
    text: str
    about: str = ""


def told(side: Side, *, redact: bool) -> tuple[Told, ...]:
    """Every tracked change of a draft, then every comment with its replies, in reading order."""
    markup = redacted(side.markup) if redact else side.markup
    clauses = side.draft.clauses
    changes = [
        Told(*_at(clauses, each.place, each.where), each.change, each.author, each.date, each.text)
        for each in markup.revisions
    ]
    comments = [line for each in markup.comments for line in _comment(clauses, each, "comment")]
    return (*changes, *comments)


def redacted(markup: Markup) -> Markup:
    """The markup with its authors numbered in the order of their first change, and no times."""
    names: dict[str, str] = {}

    def name(author: str) -> str:
        return names.setdefault(author, f"author {len(names) + 1}") if author else ""

    def comment(each: Comment) -> Comment:
        author = name(each.author)
        return each._replace(author=author, date="", replies=tuple(map(comment, each.replies)))

    revisions = tuple(each._replace(author=name(each.author), date="") for each in markup.revisions)
    return markup._replace(revisions=revisions, comments=tuple(map(comment, markup.comments)))


def _comment(clauses: tuple[Clause, ...], comment: Comment, what: str) -> Iterator[Told]:
    ref, where = _at(clauses, comment.place, "")
    place = comment.place
    about = clauses[place.at].words[place.start : place.end] if 0 <= place.at < len(clauses) else ""
    yield Told(ref, where, what, comment.author, comment.date, comment.text, about)
    for reply in comment.replies:
        yield from _comment(clauses, reply._replace(place=place), "reply")


def _at(clauses: tuple[Clause, ...], place: Place, where: str) -> tuple[str, str]:
    if not 0 <= place.at < len(clauses):
        return "", where
    clause = clauses[place.at]
    return clause.ref, where or clause.where
