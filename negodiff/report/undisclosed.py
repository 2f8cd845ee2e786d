"""What was changed without being shown, in words, for every output that people read."""

from collections.abc import Mapping
from typing import Final

from negodiff.model.markup import Aside, Change
from negodiff.model.undisclosed import Beside, Undisclosed, Verdict
from negodiff.report.wording import counted

_CHANGES: Final[Mapping[Change, str]] = {
    Change.INSERTED: "insertion",
    Change.DELETED: "deletion",
    Change.MOVED_FROM: "passage moved away",
    Change.MOVED_TO: "passage moved here",
    Change.FORMATTED: "change of format",
}
_MOST: Final = 8
"""So many places are named in a line."""
_FIRST: Final = 60
"""So many characters of what stands outside the text are shown in a line."""
_NONE: Final = "no tracked changes at all"
_MANY: Final[Mapping[Change, str]] = {
    Change.MOVED_FROM: "passages moved away",
    Change.MOVED_TO: "passages moved here",
    Change.FORMATTED: "changes of format",
}


def verdict(value: Undisclosed) -> str:
    """The answer, in one sentence that can be quoted."""
    number = len(value.changes) + len(value.beside)
    base = (value.base.name and f"draft {value.base.name}") or value.base.path
    match value.verdict:
        case Verdict.NOTHING:
            return (
                f"Nothing was changed without being shown: with its tracked changes undone, the "
                f"file is {base}, clause by clause."
            )
        case Verdict.SAME:
            return f"Nothing was changed: {_same(value, base)}."
        case Verdict.UNTRACKED:
            none = "no tracked changes but those of the base" if value.known else _NONE
            return f"The file shows {none}, and differs from {base} in {counted(number, 'place')}."
        case Verdict.OTHER_BASELINE:
            best = value.fits[0]
            other = f"draft {best.draft}" if best.draft.isdecimal() else best.draft
            return (
                f"The file was not made from {base}: with its tracked changes undone it fits "
                f"{other} best ({best.share:.0%} of the clauses the same). Against {base}, "
                f"{counted(number, 'difference')} not shown."
            )
        case _:
            was = "was" if number == 1 else "were"
            return (
                f"{counted(number, 'change')} {was} not shown: with its tracked changes undone, "
                f"the file should be {base}, and is not."
            )


def tracked(value: Undisclosed) -> str:
    """How many changes the file shows: "It shows 3 insertions and 1 deletion.".

    Those that stood in the base already are told apart. "" for the same file.
    """
    if value.verdict is Verdict.SAME:
        return ""
    already = f"the {_already(value.known)}" if value.known else ""
    told = [
        counted(count, _CHANGES[change]) if count == 1 else f"{count:,} {_many(change)}"
        for change, count in value.tracked.items()
        if count
    ]
    if not told:
        return f"It shows no tracked changes but {already}." if already else f"It shows {_NONE}."
    last = f" and {told[-1]}" if len(told) > 1 else told[-1]
    beside = f", beside {already}" if already else ""
    return f"It shows {', '.join(told[:-1])}{last}{beside}."


def _already(known: int) -> str:
    were = "was" if known == 1 else "were"
    return f"{counted(known, 'tracked change')} that {were} there when it was sent"


def _same(value: Undisclosed, base: str) -> str:
    """The file that came back, where it is the one that was sent."""
    if value.base.sha256 == value.received.sha256:
        same = f"the file is {base}, byte for byte"
    else:
        done = value.base.markup.revisions and not value.known
        accepted = " with its tracked changes accepted" if done else ""
        same = f"the file is {base}{accepted}, clause by clause"
    if not value.known:
        return f"{same}, and has no tracked changes"
    were = "was" if value.known == 1 else "were"
    return f"{same}; its {counted(value.known, 'tracked change')} {were} there already"


def beyond(value: Undisclosed) -> tuple[str, ...]:
    """What one file holds and the format of the other has no place for, in a sentence for each."""
    told: list[str] = []
    for this, other in ((value.received, value.base), (value.base, value.received)):
        held = [_named(now if this is value.received else was) for was, now in value.beyond]
        listed = [each for each in held if each]
        if listed:
            more = len(listed) - _MOST
            words = ", ".join(listed[:_MOST]) + (f" and {more:,} more" if more > 0 else "")
            file = "The received file" if this is value.received else "The base"
            told.append(
                f"{file} also holds what {other.format or 'the other'} has no place for, "
                f"and which counts as no change: {words}."
            )
    return tuple(told)


def _named(aside: Aside | None) -> str:
    """Something outside the text with its first words: "footer “Draft of 1 May”"."""
    if aside is None:
        return ""
    words = " ".join(aside.text.split())
    first = words if len(words) <= _FIRST else f"{words[:_FIRST].rsplit(' ', 1)[0]} …"
    return f"{aside.kind} “{first}”" if first else str(aside.kind)


def brief(value: Undisclosed) -> str:
    """What was not shown, with its first places: "2 changes not shown: Article 1(2), a footer."."""
    places = [pair.ref for pair in value.changes]
    places += [f"a {aside.kind}" for each in value.beside if (aside := each.new or each.old)]
    if not places:
        return "Nothing was changed without being shown."
    if value.unrelated:
        same = 1 - len(value.changes) / len(value.comparison.pairs)
        return (
            "Its tracked changes were made on another draft than this: with them undone, "
            f"{same:.0%} of the clauses are the same."
        )
    more = len(places) - _MOST
    listed = ", ".join(places[:_MOST]) + (f" and {more:,} more" if more > 0 else "")
    return f"{counted(len(places), 'change')} not shown by its tracked changes: {listed}."


def fits(value: Undisclosed) -> str:
    """How well the drafts fit as the base, the best first; "" where there is no choice."""
    if len(value.fits) < 2:
        return ""
    told = [
        f"{fit.draft}{' (named as the base)' if fit.claimed else ''} {fit.share:.0%}"
        for fit in value.fits[:5]
    ]
    return f"Clauses the same as in each draft: {', '.join(told)}."


def beside(value: Beside) -> tuple[str, str, str]:
    """What differs outside the text: what it is and where, its words before, its words now."""
    aside = value.new or value.old
    assert aside is not None, "one of the two is there"
    what = f"{aside.kind}, {aside.where}" if aside.where else str(aside.kind)
    old, new = _words(value.old), _words(value.new)
    if old == new:
        return what, _with_fields(value.old), _with_fields(value.new)
    return what, old, new


def _with_fields(aside: Aside | None) -> str:
    """The words, those that a field counts in braces, as Word sets fields apart."""
    if aside is None:
        return _words(aside)
    told, at = "", 0
    for start, end in aside.counted:
        told += f"{aside.text[at:start]}{{{aside.text[start:end]}}}"
        at = end
    return told + aside.text[at:]


def _many(change: Change) -> str:
    return _MANY.get(change, f"{_CHANGES[change]}s")


def _words(aside: Aside | None) -> str:
    return "(none)" if aside is None else aside.text or "(no words)"
