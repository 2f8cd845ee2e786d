"""What ``compare`` finds, of all that two drafts say: chosen by what the user asked for."""

from pathlib import Path
from typing import NamedTuple

from negodiff.cli import notes, selection
from negodiff.cli.asking import Asked as Said
from negodiff.errors import InputError, NegodiffError, RecordError
from negodiff.model.comparison import Comparison, Pair, Side
from negodiff.model.weight import Weight
from negodiff.public.reading import Reading


class Asked(NamedTuple):
    """What is to be compared, and what of it is to be shown."""

    names: tuple[str, ...]
    folder: str | None
    reading: Reading
    every: bool
    only: frozenset[selection.Only]
    weights: frozenset[Weight]
    clause: str | None
    points: bool
    quiet: bool
    authors: tuple[tuple[str, str], ...]


class Seen(NamedTuple):
    """What was found.

    Attributes:
        comparison: With what was asked for alone, where that is less than all.
        pairs: Those to show.
        unchanged: As :attr:`negodiff.cli.comparison.Shown.unchanged`.
        read: Both drafts.
    """

    comparison: Comparison
    pairs: tuple[Pair, ...]
    unchanged: str
    read: tuple[Side, Side]


def seen(asked: Asked, comparison: Comparison) -> Seen:
    """Choose from a comparison what was asked for."""
    sides = comparison.old, comparison.new
    if asked.points:
        comparison = _with_development(comparison, asked)
    if comparison.development is None and not asked.only <= selection.RELATIONS:
        raise _no_points(comparison.new.path)
    touched = selection.within(comparison, asked.clause)
    pairs = selection.chosen(
        comparison, touched, every=asked.every, only=asked.only, weights=asked.weights
    )
    comparison = selection.with_turns(comparison, asked.only)
    unchanged = ""
    if asked.clause is not None:
        comparison = selection.about(comparison, touched)
        unchanged = selection.unchanged(touched)
    return Seen(comparison, pairs, unchanged, sides)


def _with_development(comparison: Comparison, asked: Asked) -> Comparison:
    """The comparison with its points, where both drafts are those of one folder.

    The words are compared whatever the rest of the folder is like: if it cannot be read, the points
    are left out, and it is said why.
    """
    old, new = comparison.old, comparison.new
    if old.name is None or new.name is None:
        return comparison
    folder = Path(new.path).parent
    if Path(old.path).parent != folder:
        return comparison
    from negodiff.cli.opening import opened  # noqa: PLC0415 - loose files need none

    try:
        said = Said(asked.authors, asked.reading.limits)
        return opened(str(folder), said).with_points(comparison)
    except RecordError:
        raise
    except NegodiffError as error:
        if not asked.quiet:
            place = f"{error.place}: " if error.place else ""
            notes.say(f"note: nothing is said of the points: {place}{error.message}")
        return comparison


def _no_points(path: str) -> InputError:
    return InputError(
        "what was resolved or reopened can be asked of two drafts of one folder only, the older "
        "one first",
        place=path,
        hint="Name them by their numbers, or their folder with --drafts.",
    )
