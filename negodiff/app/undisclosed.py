"""What was changed without being shown (R8): undo the tracked changes, and compare with the base.

A file's tracked changes are what its sender chose to show. Undone, they must give back what we had
sent; whatever differs was changed while tracking was off. Tracked changes that stand in the base
already are known to both sides and are left as they are.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from negodiff.api import read_draft
from negodiff.app.asides import differing
from negodiff.app.contents import follows
from negodiff.app.counted import without_counted
from negodiff.app.known import wiped, without
from negodiff.app.printed import as_printed
from negodiff.diff.pairs import compare
from negodiff.errors import NegodiffError
from negodiff.ledger.source import Source
from negodiff.model.clause import Draft
from negodiff.model.comparison import Comparison, Side
from negodiff.model.markup import Change, Revision, View
from negodiff.model.relation import Relation
from negodiff.model.undisclosed import Fit, Undisclosed, Verdict
from negodiff.readers.reading import AS_IT_IS, Reading

_CLEARLY: Final = 0.5
"""Another draft is the base if it leaves at most this part of the difference."""


class _Undone(NamedTuple):
    """The received file with its tracked changes undone.

    Attributes:
        comparison: From the base to it.
        shown: The tracked changes that the base had not.
    """

    comparison: Comparison
    shown: tuple[Revision, ...]


def undisclosed(
    base: Source, received: Source, reading: Reading = AS_IT_IS, others: Sequence[Source] = ()
) -> Undisclosed:
    """Find what a received file changed without showing it.

    Args:
        base: What we had sent.
        received: What came back.
        reading: What the user asks for, of both.
        others: Other drafts that it could have been made from; those that cannot be read are left
            out.

    Raises:
        InputError: As :func:`negodiff.api.read_draft`, of the base and the received file.
        ReaderMissingError: As :func:`negodiff.api.read_draft`.
    """
    ours, _ = read_draft(base, reading._replace(view=View.ACCEPTED))
    theirs, _ = read_draft(received, reading._replace(view=View.ACCEPTED))
    found, shown = _undone(base, ours, received, theirs, reading)
    comparison = without_counted(as_printed(found))
    undone = comparison.new
    tracked = {change: sum(each.change is change for each in shown) for change in Change}
    outside = differing(comparison.old, undone)
    beside = tuple(each for each in outside.beside if not follows(each, theirs.draft))
    differs = _differing(comparison) > 0 or bool(beside)
    fits = _fits(ours, undone, others, reading) if differs else ()
    verdict = _verdict(fits, differs=differs, tracked=any(tracked.values()))
    known = len(theirs.markup.revisions) - len(shown)
    return Undisclosed(
        ours, theirs, comparison, tracked, known, beside, outside.beyond, fits, verdict
    )


def with_undisclosed(
    comparison: Comparison, old: Source, new: Source, reading: Reading = AS_IT_IS
) -> Comparison:
    """The comparison with what the newer file did not show, where it shows tracked changes."""
    if not comparison.new.markup.revisions:
        return comparison
    value = undisclosed(old, new, reading)
    return comparison._replace(undisclosed=value) if any(value.tracked.values()) else comparison


def _undone(base: Source, ours: Side, received: Source, theirs: Side, reading: Reading) -> _Undone:
    """Undo the tracked changes of the received file.

    Where the base has tracked changes itself, they stay as they are in both, told by their author
    and date; where these were wiped off, everything is undone on both sides.
    """
    undoing = reading._replace(view=View.REJECTED)
    dated = frozenset(each.signed for each in ours.markup.revisions if each.date)
    if wiped(ours.markup.revisions, theirs.markup.revisions):
        undone = compare(read_draft(base, undoing)[0], read_draft(received, undoing)[0])
        return _Undone(undone, without(theirs.markup.revisions, ours.markup.revisions))
    side, _ = read_draft(received, undoing._replace(shared=dated))
    shown = tuple(each for each in theirs.markup.revisions if each.signed not in dated)
    return _Undone(compare(ours, side), shown)


def _differing(comparison: Comparison) -> int:
    return len(comparison.pairs) - comparison.counts[Relation.UNCHANGED]


def _verdict(fits: Sequence[Fit], *, differs: bool, tracked: bool) -> Verdict:
    if not differs:
        return Verdict.NOTHING if tracked else Verdict.SAME
    if len(fits) > 1 and fits[0].draft != _claimed(fits).draft:
        best, claimed = fits[0].share, _claimed(fits).share
        if 1 - best <= _CLEARLY * (1 - claimed):
            return Verdict.OTHER_BASELINE
    return Verdict.FOUND if tracked else Verdict.UNTRACKED


def _claimed(fits: Sequence[Fit]) -> Fit:
    return next(fit for fit in fits if fit.claimed)


def _fits(ours: Side, undone: Side, others: Sequence[Source], reading: Reading) -> tuple[Fit, ...]:
    """How well each draft fits as the base, the best first; of equals, the one that is claimed."""
    wanted = _clauses(undone.draft)
    fits = [Fit(_called(ours.name, ours.path), _share(wanted, ours.draft), claimed=True)]
    for source in others:
        try:
            side, _ = read_draft(source, reading._replace(view=View.ACCEPTED))
        except NegodiffError:
            continue
        if side.sha256 != ours.sha256:
            fits.append(Fit(_called(side.name, side.path), _share(wanted, side.draft)))
    return tuple(sorted(fits, key=lambda fit: (-fit.share, not fit.claimed)))


def _called(name: str | None, path: str) -> str:
    return name or path


def _clauses(draft: Draft) -> Counter[str]:
    return Counter(clause.words for clause in draft.clauses if clause.words)


def _share(wanted: Counter[str], draft: Draft) -> float:
    """The share of clauses that two drafts have in common."""
    found = _clauses(draft)
    total = max(wanted.total(), found.total())
    return (wanted & found).total() / total if total else 1.0
