"""What a file holds beside the bare words: tracked changes, comments, colours, what is no text.

A reader says where in its blocks each of these stands; :func:`negodiff.structure.locate.located`
turns that into places in the clauses.
"""

from enum import StrEnum
from typing import NamedTuple


class View(StrEnum):
    """Which text of a file with tracked changes is meant."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    MARKED = "marked"


class Change(StrEnum):
    """What a tracked change did."""

    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_FROM = "moved-from"
    MOVED_TO = "moved-to"
    FORMATTED = "formatted"


class Place(NamedTuple):
    """A stretch of characters.

    Attributes:
        at: Position of a block among a reader's blocks; of a clause in a draft, once located; -1
            for nowhere in the text.
        start: First character of its text (of a clause: of :attr:`Clause.words`).
        end: The character after the last; ``start`` for what this view does not print.
    """

    at: int
    start: int
    end: int


NOWHERE = Place(-1, 0, 0)


class Revision(NamedTuple):
    """One tracked change.

    Attributes:
        change: What it did.
        author: As the file names them, or "".
        date: As the file has it (ISO 8601), or "".
        text: The words inserted, deleted or moved; of a change of format, what changed.
        place: Where; ends where it starts when the view leaves the words out.
        where: The place in the file, in words, for what is not in the text.
    """

    change: Change
    author: str
    date: str
    text: str
    place: Place = NOWHERE
    where: str = ""

    @property
    def signed(self) -> tuple[str, str]:
        """Author and date to the second, without the zone that not every format writes."""
        return self.author, self.date[:19]


class Comment(NamedTuple):
    """A remark beside the text.

    Attributes:
        author: As the file names them, or "".
        date: As the file has it, or "".
        text: What it says.
        place: The words it is about.
        replies: What was answered, in order.
    """

    author: str
    date: str
    text: str
    place: Place = NOWHERE
    replies: tuple["Comment", ...] = ()


class Colour(NamedTuple):
    """Words that are set off by a colour, which a legend may give a meaning.

    Attributes:
        means: "highlight" for a colour behind the words, "colour" for that of the letters.
        value: A name in lower case ("yellow") or six hexadecimal digits ("ff0000").
        place: The words.
    """

    means: str
    value: str
    place: Place = NOWHERE


class AsideKind(StrEnum):
    """What a file can hold that is not the text of the draft."""

    HEADER = "header"
    FOOTER = "footer"
    CONTENTS = "table of contents"
    HIDDEN = "hidden text"
    FIELD = "field"
    LINK = "link"
    PICTURE = "picture"
    FORMULA = "formula"
    EMBEDDED = "embedded object"
    METADATA = "metadata"
    FORM = "form"
    COLUMN = "column"
    PAGE = "page number"
    OTHER = "part"


class Aside(NamedTuple):
    """Something the file holds that was left out of the text, so that it is never lost silently.

    Attributes:
        kind: What it is.
        text: Its words, or what describes it.
        where: The place in the file, in words.
        counted: The stretches of the text, from a character to before another, that a field counts
            (:attr:`Markup.counted`); one of no length is a field that shows nothing yet.
    """

    kind: AsideKind
    text: str
    where: str = ""
    counted: tuple[tuple[int, int], ...] = ()


class Anchor(NamedTuple):
    """A place that fields refer to by a name.

    Attributes:
        name: Its name in the file.
        place: The words it holds.
    """

    name: str
    place: Place = NOWHERE


class Cited(NamedTuple):
    """Words that a field takes from another place: its number, or what it says.

    Attributes:
        name: That of the :class:`Anchor`.
        place: The words that the field shows.
    """

    name: str
    place: Place = NOWHERE


class Markup(NamedTuple):
    """All of it, of one draft.

    Attributes:
        revisions, comments, colours, asides: Each in the order of the file.
        counted: Words that a field counts: a page's number, today's date, the file's name. Whoever
            opens or saves the file changes them, and means nothing by it.
        cited: Words that fields take from elsewhere in the text; they may have fallen behind it.
        anchors: The places that these name.
    """

    revisions: tuple[Revision, ...] = ()
    comments: tuple[Comment, ...] = ()
    colours: tuple[Colour, ...] = ()
    asides: tuple[Aside, ...] = ()
    counted: tuple[Place, ...] = ()
    cited: tuple[Cited, ...] = ()
    anchors: tuple[Anchor, ...] = ()


NO_MARKUP = Markup()
