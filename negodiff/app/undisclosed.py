"""What was changed without being shown (R8): undo the tracked changes, and compare with the base.

A file's tracked changes are what its sender chose to show. Undone, they must give back what we had
sent; whatever differs was changed while tracking was off. Tracked changes that stand in the base
already are known to both sides and are left as they are.
"""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final
from urllib.parse import unquote

from negodiff.api import read_draft
from negodiff.app.contents import follows
from negodiff.app.counted import SIGN, uncounted, without_counted
from negodiff.app.printed import as_printed
from negodiff.diff.pairs import compare
from negodiff.errors import NegodiffError
from negodiff.ledger.source import Source
from negodiff.model.clause import Draft
from negodiff.model.comparison import Comparison, Side
from negodiff.model.markup import Aside, AsideKind, Change, Revision, View
from negodiff.model.relation import Relation
from negodiff.model.undisclosed import Beside, Fit, Undisclosed, Verdict
from negodiff.readers.formats import FILE_FORMATS
from negodiff.readers.reading import AS_IT_IS, Reading

_CLEARLY: Final = 0.5
"""Another draft is the base if it leaves at most this part of the difference."""
_PRIVATE: Final = frozenset({AsideKind.METADATA, AsideKind.COLUMN, AsideKind.PAGE})
"""What differs between any two savings of one file, or is no part of it."""
_AROUND: Final = frozenset({AsideKind.HEADER, AsideKind.FOOTER})
_KEEPS_LOOK: Final = re.compile(r"\\\* ?(?:MERGEFORMAT(?:INET)?|CHARFORMAT)\b")
_WRITTEN_ANYHOW: Final = re.compile(r'[\s"\\]')
_AROUND_PLACES: Final = ("page style ", *(f"{kind} " for kind in _AROUND))
_BARE_HOST: Final = re.compile(r"^(\w+://[^/]+)/$")
_ITS_NUMBER: Final = re.compile(r" ?\d+$")
_FIGURES: Final = re.compile(rf"\d+|{SIGN}")


_Compared = tuple[str, Aside]
"""What is compared of an aside, and the aside."""


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
    comparison, known = _undone(base, ours, received, theirs, reading)
    comparison = without_counted(as_printed(comparison))
    undone = comparison.new
    shown = [each for each in theirs.markup.revisions if each.signed not in known]
    tracked = {change: sum(each.change is change for each in shown) for change in Change}
    beside = tuple(
        each for each in _beside(comparison.old, undone) if not follows(each, theirs.draft)
    )
    differs = _differing(comparison) > 0 or bool(beside)
    fits = _fits(ours, undone, others, reading) if differs else ()
    verdict = _verdict(fits, differs=differs, tracked=any(tracked.values()))
    return Undisclosed(ours, theirs, comparison, tracked, beside, fits, verdict)


def with_undisclosed(
    comparison: Comparison, old: Source, new: Source, reading: Reading = AS_IT_IS
) -> Comparison:
    """The comparison with what the newer file did not show, where it shows tracked changes."""
    if not comparison.new.markup.revisions:
        return comparison
    value = undisclosed(old, new, reading)
    return comparison._replace(undisclosed=value) if any(value.tracked.values()) else comparison


def _undone(
    base: Source, ours: Side, received: Source, theirs: Side, reading: Reading
) -> tuple[Comparison, frozenset[tuple[str, str]]]:
    """From the base to the received file undone, and the tracked changes both sides know.

    Where the base has tracked changes itself, they stay as they are in both, told by their author
    and date; where these were wiped off, everything is undone on both sides.
    """
    undoing = reading._replace(view=View.REJECTED)
    dated = frozenset(each.signed for each in ours.markup.revisions if each.date)
    if _wiped(ours.markup.revisions, theirs.markup.revisions):
        undone = compare(read_draft(base, undoing)[0], read_draft(received, undoing)[0])
        return undone, frozenset()
    undone_side, _ = read_draft(received, undoing._replace(shared=dated))
    return compare(ours, undone_side), dated


def _wiped(ours: Sequence[Revision], theirs: Sequence[Revision]) -> bool:
    """Whether all our tracked changes are in the received file, but not under our names."""
    if not ours:
        return False
    signed = {each.signed for each in theirs}
    if all(each.date and each.signed in signed for each in ours):
        return False
    mine = Counter((each.change, each.text) for each in ours)
    return mine <= Counter((each.change, each.text) for each in theirs)


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


def _beside(ours: Side, theirs: Side) -> tuple[Beside, ...]:
    """What differs outside the text, things of one kind paired in their order.

    The instruction of a field is that of its format, and compared within one only. A field that
    counts, put where words were in a header, is told with the header.
    """
    apart = ours.format != theirs.format
    blind = apart and not (_tells_fields(ours) and _tells_fields(theirs))
    found: list[Beside] = []
    for kind in AsideKind:
        if kind in _PRIVATE or (apart and kind is AsideKind.FIELD):
            continue
        if blind and kind is AsideKind.LINK:
            continue
        old, new = _listed(ours, kind, blind=blind), _listed(theirs, kind, blind=blind)
        gone, come = _without(old, new), _without(new, old)
        pairs = min(len(gone), len(come))
        found += [Beside(a, b) for a, b in zip(gone, come, strict=False)]
        found += [Beside(aside, None) for aside in gone[pairs:]]
        found += [Beside(None, aside) for aside in come[pairs:]]
    told = {aside.where for each in found for aside in each if aside and aside.kind in _AROUND}
    return tuple(each for each in found if not _is_told(each, told))


def _listed(side: Side, kind: AsideKind, *, blind: bool) -> list[_Compared]:
    """The asides of a kind.

    Of equal ones in headers and footers one counts: programs repeat them for the first page and the
    even ones.
    """
    listed = [_compared(each, blind=blind) for each in side.markup.asides if each.kind is kind]
    seen: set[str] = set()
    found: list[_Compared] = []
    for words, aside in listed:
        if aside.where.startswith(_AROUND_PLACES):
            if words in seen:
                continue
            seen.add(words)
        found.append((words, aside))
    return found


def _is_told(beside: Beside, places: AbstractSet[str]) -> bool:
    asides = [each for each in beside if each is not None]
    return all(
        each.kind is AsideKind.FIELD and each.counted and each.where in places for each in asides
    )


def _compared(aside: Aside, *, blind: bool) -> _Compared:
    """An aside with its words but for what a field counts, and for what saving a file anew changes.

    That is how a field keeps its look, how an address is written, the numbers of pictures without a
    description. Where one of the two formats does not tell which words a field counts, no figure
    of a header or footer is compared.
    """
    words = uncounted(aside)
    if aside.kind is AsideKind.FIELD:
        instruction, arrow, said = words.partition(" → ")
        words = _WRITTEN_ANYHOW.sub("", _KEEPS_LOOK.sub("", instruction)) + arrow + said
    elif aside.kind is AsideKind.LINK:
        address, arrow, said = words.partition(" → ")
        words = unquote(_BARE_HOST.sub(r"\1", address)) + arrow + said
    elif aside.kind is AsideKind.PICTURE:
        words = _ITS_NUMBER.sub("", words)
    elif blind and aside.kind in _AROUND:
        words = _FIGURES.sub("", words)
    return words, aside


def _tells_fields(side: Side) -> bool:
    return any(form.name == side.format and form.tells_fields for form in FILE_FORMATS)


def _without(these: Sequence[_Compared], those: Sequence[_Compared]) -> list[Aside]:
    """The first ones without those that the others have too, by their words."""
    left = Counter(words for words, _ in those)
    kept: list[Aside] = []
    for words, aside in these:
        if left[words]:
            left[words] -= 1
        else:
            kept.append(aside)
    return kept
