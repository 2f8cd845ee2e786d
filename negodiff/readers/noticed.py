"""What a reader says of a file with markup: what it left out, what is tracked in it."""

from collections.abc import Iterable, Sequence
from typing import Final

from negodiff.model.block import Block
from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.model.markup import Aside, AsideKind, Change, Markup, View
from negodiff.text.characters import suspicious

_FIRST_WORDS: Final = 60
_PLURALS: Final = {
    AsideKind.CONTENTS: "tables of contents",
    AsideKind.HIDDEN: "hidden texts",
    AsideKind.METADATA: "pieces of metadata",
}
_CHANGES: Final = {
    Change.INSERTED: "insertion",
    Change.DELETED: "deletion",
    Change.MOVED_FROM: "move away",
    Change.MOVED_TO: "move here",
    Change.FORMATTED: "change of format",
}
_MANY_CHANGES: Final = {
    Change.MOVED_FROM: "moves away",
    Change.MOVED_TO: "moves here",
    Change.FORMATTED: "changes of format",
}


def noticed(markup: Markup, view: View, *, no_text: bool = False) -> tuple[Finding, ...]:
    """The findings that a file's markup gives rise to.

    Args:
        markup: What the file holds beside the words that are its text.
        view: Which text of a file with tracked changes was read.
        no_text: There is no word in it.
    """
    return (*tracked(markup, view, no_text=no_text), *left_out(markup.asides))


def unusual(blocks: Sequence[Block]) -> tuple[Finding, ...]:
    """Characters that cannot be seen or look like others, at the blocks they stand in first."""
    text = "\n".join([block.text.replace("\n", " ") for block in blocks])
    return tuple(
        finding._replace(lines=None, where=blocks[finding.lines[0] - 1].where)
        if finding.lines
        else finding
        for finding in suspicious(text)
    )


def left_out(asides: Iterable[Aside]) -> tuple[Finding, ...]:
    """One finding for each kind of thing that was left out of the text.

    Columns of a table are told by who chose among them.
    """
    by_kind: dict[AsideKind, list[Aside]] = {}
    for aside in asides:
        if aside.kind is not AsideKind.COLUMN:
            by_kind.setdefault(aside.kind, []).append(aside)
    findings = []
    for kind, several in by_kind.items():
        many = _PLURALS.get(kind, f"{kind}s")
        count = f"1 {kind}" if len(several) == 1 else f"{len(several)} {many}"
        words = next((first for each in several if (first := _first_words(each.text))), "")
        evidence = (count, words) if words else (count,)
        where = several[0].where
        findings.append(Finding(FindingKind.LEFT_OUT, Severity.NOTE, "", None, evidence, where))
    return tuple(findings)


def tracked(markup: Markup, view: View, *, no_text: bool) -> tuple[Finding, ...]:
    """The finding that says how many changes are tracked in the file, and how it was read.

    Where they leave no word, it names the view that shows what they did.
    """
    counts = dict.fromkeys(_CHANGES, 0)
    for revision in markup.revisions:
        counts[revision.change] += 1
    told = ", ".join(
        f"{count} {_CHANGES[kind] if count == 1 else _MANY_CHANGES.get(kind, _CHANGES[kind] + 's')}"
        for kind, count in counts.items()
        if count
    )
    if not told:
        return ()
    if not no_text or view is View.MARKED:
        evidence: tuple[str, ...] = (told, view.value)
        return (Finding(FindingKind.TRACKED_CHANGES, Severity.NOTE, "", None, evidence),)
    evidence = (told, view.value, View.MARKED.value)
    return (Finding(FindingKind.TRACKED_CHANGES, Severity.WARNING, "", None, evidence),)


def _first_words(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= _FIRST_WORDS:
        return words
    return f"{words[:_FIRST_WORDS].rsplit(' ', 1)[0]} …"
