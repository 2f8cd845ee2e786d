"""Two drafts: compared, and what the newer one did not show."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from negodiff.app.compared import compared_or_alone, disclosed
from negodiff.comparing import compare_in_two as with_two_processes
from negodiff.model.comparison import Comparison, Pair
from negodiff.public.drafts import File, Source, source_of
from negodiff.readers.reading import AS_IT_IS, Reading
from negodiff.twin import bury

if TYPE_CHECKING:
    from negodiff.model.undisclosed import Undisclosed

__all__ = ["about", "compare", "compare_in_two", "leave_no_copy", "undisclosed"]


def compare(old: File | None, new: File | None, reading: Reading = AS_IT_IS) -> Comparison:
    """Compare two drafts clause by clause.

    Of two loose files nothing is known about the parties; :meth:`Negotiation.compare` says what
    became of the points, too.

    Args:
        old: The older draft; ``None`` where there is none, so that all of the newer one is added.
        new: The newer draft, or ``None``.
        reading: How to read both: language, encoding, view of tracked changes, limits; by default
            what the files themselves show.

    Returns:
        ``pairs``, one for each clause in the new draft's reading order, with relations, redline,
        weight and flags; ``counts`` and ``weights``; ``findings``; where the newer file shows
        tracked changes, ``undisclosed``: what it did not show.

    Raises:
        InputError: A file is missing, empty, damaged, or no text.
        ReaderMissingError: The reader of its format is not installed.
    """
    sources = (
        None if old is None else source_of(old, "old"),
        None if new is None else source_of(new, "new"),
    )
    return compared_or_alone(*sources, reading)


def compare_in_two(old: Source, new: Source, reading: Reading = AS_IT_IS) -> Comparison:
    """What :func:`compare` gives, with two processes where the drafts are large.

    For a program whose process is its own; see :mod:`negodiff.comparing`.
    """
    return disclosed(with_two_processes(old, new, reading), old, new, reading)


def leave_no_copy() -> None:
    """See the second process gone that :func:`compare_in_two` made.

    That takes some milliseconds; once a result is written they are over.
    """
    bury(wait=True)


def about(comparison: Comparison, ref: str) -> tuple[Pair, ...]:
    """The pairs that touch the clause a reference means in either draft, or a clause below it.

    Args:
        comparison: Of two drafts.
        ref: "Article 5(2)(a)", "5.2.a"; of two drafts of one folder also the id of a point.

    Raises:
        InputError: It means no clause in either draft, or several; says what is near.
    """
    from negodiff.app.cited import touching  # noqa: PLC0415 - mostly the whole is wanted

    return touching(comparison, ref)


def undisclosed(
    base: File, received: File, reading: Reading = AS_IT_IS, others: Sequence[Source] = ()
) -> "Undisclosed":
    """Find what a received file changed without showing it.

    Args:
        base: What you had sent.
        received: What came back: its tracked changes are undone, and the result compared with
            the base.
        reading: How to read both; the view is of no account.
        others: Other drafts that it could have been made from, such as those of
            :func:`~negodiff.public.drafts.all_drafts`.

    Raises:
        InputError: As :func:`compare`.
        ReaderMissingError: As :func:`compare`.
    """
    from negodiff.app.undisclosed import undisclosed as found  # noqa: PLC0415 - seldom asked for

    return found(source_of(base, "base"), source_of(received, "received"), reading, others)
