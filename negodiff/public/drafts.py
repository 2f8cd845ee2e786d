"""One draft: found under the name one gives it, read, its clauses and brackets."""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from negodiff.ledger.files import read_file
from negodiff.ledger.folder import (
    SETTINGS,
    SHORTEST_ID,
    Entry,
    Folder,
    is_draft,
    is_recorded,
    made,
    unread,
    usual,
)
from negodiff.ledger.source import Source
from negodiff.readers.reading import AS_IT_IS, Reading

if TYPE_CHECKING:
    from negodiff.app.negotiation import Negotiation
    from negodiff.model.clause import Clause, Draft
    from negodiff.model.comparison import Side
    from negodiff.report.json import Brackets

__all__ = [
    "SETTINGS",
    "SHORTEST_ID",
    "Entry",
    "File",
    "Folder",
    "Source",
    "all_drafts",
    "as_shown",
    "below",
    "brackets",
    "cited",
    "drafts",
    "find",
    "is_recorded",
    "lies_among",
    "made",
    "pair",
    "read",
    "read_file",
    "source_of",
    "unread",
    "usual",
]

File = str | os.PathLike[str] | bytes | Source
"""A draft: the path of its file, the bytes of one, or what :func:`find` found."""


def find(name: str | None = None, folder: str | os.PathLike[str] | None = None) -> Source:
    """A draft by the name it has on the command line, not read yet.

    Args:
        name: A path, the number or the beginning of the id of a draft of the folder, "latest",
            "previous", or "GITREV:path"; by default the latest draft of the folder.
        folder: The drafts folder; by default ``drafts`` here or, where there is none, this folder.

    Raises:
        InputError: It is missing, unreadable or ambiguous; says what is near.
        RecordError: The records do not hold together, or the draft is not what was recorded.
    """
    from negodiff.ledger.naming import choose_one  # noqa: PLC0415 - a draft may have no name

    return choose_one(name, _path(folder))


def lies_among(path: str, folder: str | None = None) -> bool:
    """Whether a file counts as a draft of a folder because it lies there.

    Nothing but what was recorded does in a folder with a record, and no page that negodiff made
    does anywhere.

    Args:
        path: The file.
        folder: The folder; by default the usual one.
    """
    usually, name = usual(folder), os.path.basename(path)  # noqa: PTH119 - a bare name
    if is_recorded(usually) or not is_draft(name) or name in made(usually):
        return False
    try:
        return os.path.samefile(os.path.dirname(path) or ".", usually)  # noqa: PTH120, PTH121
    except OSError:
        return False


def pair(
    names: Sequence[str] = (), folder: str | os.PathLike[str] | None = None
) -> tuple[Source, Source]:
    """The two drafts that ``negodiff compare`` would compare, the older first.

    Args:
        names: Nothing for the two latest drafts of the folder, one name for that draft and its
            predecessor, or the older and the newer one, each named as for :func:`find`.
        folder: As for :func:`find`.

    Raises:
        InputError: As :func:`find`.
        RecordError: As :func:`find`.
    """
    from negodiff.ledger.naming import choose_pair  # noqa: PLC0415

    return choose_pair(names, _path(folder))


def drafts(folder: str | os.PathLike[str] | None = None) -> Folder:
    """The drafts of a folder in order, none of them read: the recorded ones, else its files.

    Raises:
        InputError: There is no such folder, or its settings are not understood.
        RecordError: The records do not hold together.
    """
    from negodiff.ledger.drafts import open_drafts  # noqa: PLC0415

    return open_drafts(_path(folder))


def all_drafts(folder: str | os.PathLike[str] | None = None) -> tuple[Source, ...]:
    """Every draft of a folder as :func:`find` gives it, the oldest first.

    Raises:
        InputError: There are none, or one is unreadable.
        RecordError: As :func:`find`.
    """
    from negodiff.ledger.naming import all_drafts as found  # noqa: PLC0415

    return found(_path(folder))


def read(draft: File, reading: Reading = AS_IT_IS) -> "Side":
    """Read one draft.

    Returns:
        ``draft.clauses`` in reading order, ``draft.findings``; party and date as its own front
        matter states them, where it was not found under a name in a folder that records them.

    Raises:
        InputError: The file is missing, empty, damaged, or no text.
        ReaderMissingError: The reader of its format is not installed.
    """
    from negodiff.api import read_draft  # noqa: PLC0415

    side, _ = read_draft(source_of(draft, "draft"), reading)
    return side


def as_shown(draft: "Draft") -> "Draft":
    """The draft as it is cited and shown.

    An article and its only paragraph are one clause, a note stands below the clause that cites it.
    """
    from negodiff.structure.show import shown, with_notes  # noqa: PLC0415

    return with_notes(shown(draft))


def cited(side: "Side", ref: str) -> "tuple[Clause, ...]":
    """The clause of a draft that a reference means, and all below it, in reading order.

    Args:
        side: The draft as it was read.
        ref: "Article 5(2)(a)", "5.2.a"; of a draft of a folder also the id of a point, "P014".

    Raises:
        InputError: It means no clause, or several; says what is near.
    """
    from negodiff.public.opening import open as open_folder  # noqa: PLC0415 - ids are seldom used

    return below(side, as_shown(side.draft), ref, open_folder)


def below(
    side: "Side", shown: "Draft", ref: str, opener: "Callable[[str], Negotiation]"
) -> "tuple[Clause, ...]":
    """The same of a draft that is shown otherwise than it reads, such as with tracked changes.

    Args:
        side: The draft as it was read.
        shown: As :func:`as_shown` gives it.
        ref: As for :func:`cited`.
        opener: Opens the draft's folder, where a point is named by its id.

    Raises:
        InputError: As :func:`cited`.
    """
    from negodiff.app.cited import below as found  # noqa: PLC0415

    return found(side, shown, ref, lambda folder: opener(folder).opened)


def brackets(side: "Side") -> "Brackets":
    """The brackets of a draft in figures: of the whole and of each clause, and the rule."""
    from negodiff.report.bracket_wording import RULE  # noqa: PLC0415 - few ask for figures
    from negodiff.report.json import Brackets  # noqa: PLC0415
    from negodiff.structure.bracket_count import count_clauses, count_draft  # noqa: PLC0415

    return Brackets(RULE, count_draft(side.draft), count_clauses(side.draft))


def source_of(file: File, called: str) -> Source:
    """A draft's bytes, and what they are called: its path, or ``called`` where it has none."""
    if isinstance(file, Source):
        return file
    if isinstance(file, bytes):
        return Source(file, called)
    path = os.fspath(file)
    return Source(read_file(path), path)


def _path(folder: str | os.PathLike[str] | None) -> str | None:
    return None if folder is None else os.fspath(folder)
