"""Two drafts compared, whoever asks: the one place where all that two files say comes together.

What became of their points, where they are drafts of a negotiation, is added in
:mod:`negodiff.app.comparing`.
"""

from negodiff.api import absent, compare_sources, read_draft
from negodiff.diff.pairs import compare
from negodiff.ledger.source import Source
from negodiff.model.comparison import Comparison
from negodiff.model.markup import View
from negodiff.readers.reading import AS_IT_IS, Reading


def compared(old: Source, new: Source, reading: Reading = AS_IT_IS) -> Comparison:
    """Compare two drafts, with what the newer file did not show where it shows tracked changes.

    Raises:
        InputError: As :func:`negodiff.api.read_draft`.
        ReaderMissingError: As :func:`negodiff.api.read_draft`.
    """
    return disclosed(compare_sources(old, new, reading), old, new, reading)


def compared_or_alone(
    old: Source | None, new: Source | None, reading: Reading = AS_IT_IS
) -> Comparison:
    """:func:`compared`; where one of the two is not there, all of the other is added or removed."""
    if old is not None and new is not None:
        return compared(old, new, reading)
    sides = [read_draft(each, reading)[0] if each else absent("") for each in (old, new)]
    return compare(*sides)


def disclosed(comparison: Comparison, old: Source, new: Source, reading: Reading) -> Comparison:
    """A comparison with what the newer file did not show; as it is where nothing is tracked."""
    if not comparison.new.markup.revisions or reading.view is not View.ACCEPTED:
        return comparison
    from negodiff.app.undisclosed import with_undisclosed  # noqa: PLC0415 - few files track

    return with_undisclosed(comparison, old, new, reading)
