"""Which redline two drafts get: inside the newer Word file, or as a document of its own."""

from typing import NamedTuple

from negodiff.errors import InputError
from negodiff.model.comparison import Comparison, Side
from negodiff.model.markup import View
from negodiff.report.redline.docx import comparison_docx
from negodiff.report.redline.inplace import File, redlined
from negodiff.report.redline.text import UnplacedError
from negodiff.report.redline.tracked import Sender


class Redline(NamedTuple):
    """A redline.

    Attributes:
        data: The bytes of a ``.docx`` file.
        note: What its reader has to know, or "".
    """

    data: bytes
    note: str = ""


def both_are_word(comparison: Comparison) -> bool:
    """Whether both drafts are Word files, by what they hold."""
    return comparison.old.format == comparison.new.format == "Word"


def redline(
    comparison: Comparison,
    files: tuple[File, File],
    sender: Sender,
    *,
    comments: bool = False,
    flatten: bool = False,
) -> Redline:
    """The redline of two Word files.

    Args:
        comparison: All of it.
        files: The older file and the newer one.
        sender: Under whose name.
        comments: As :func:`comparison_docx`.
        flatten: Accept the tracked changes that a file has, before anything else.

    Raises:
        InputError: A file has tracked changes, which would be mixed up with these.
    """
    old, new = files
    if not flatten:
        for side in (comparison.old, comparison.new):
            _refuse_tracked(side)
    elif new.reading.view is not View.ACCEPTED:
        raise InputError(
            "tracked changes cannot be accepted and shown otherwise at once",
            place="--flatten",
            hint="Leave out one of the two options.",
        )
    try:
        return Redline(redlined(comparison, old, new, sender, comments=comments))
    except UnplacedError:
        data = comparison_docx(comparison, sender, comments=comments)
        note = (
            f"the changes could not be written into {new.path} so that accepting and rejecting "
            "them gives both drafts word for word; they stand in a new document instead"
        )
        return Redline(data, note)


def _refuse_tracked(side: Side) -> None:
    count = len(side.markup.revisions)
    if count:
        raise InputError(
            f"it has tracked changes of its own ({count}), which would be mixed up with the "
            "differences between the drafts",
            place=side.path,
            hint="Accept or reject them in it first, or accept them all with --flatten.",
        )
