"""Small pieces that the terminal's ``status``, ``trace`` and ``check`` are made of."""

from collections.abc import Iterable, Iterator

from negodiff.model.point import Position
from negodiff.points.sheet import Row
from negodiff.report import standing
from negodiff.report.terminal.flow import flow
from negodiff.report.terminal.ink import Ink, Line, Run, foreign, name
from negodiff.report.terminal.options import Options


def heading(text: str) -> Iterator[Line]:
    """A heading, with an empty line before it."""
    yield []
    yield [Run(text, Ink.HEADING)]


def told(
    runs: Iterable[Run], options: Options, *, indent: int = 0, hang: int = 0
) -> Iterator[Line]:
    """Running text, indented, its further lines by ``hang`` more."""
    margin, rest = [Run(" " * indent)], [Run(" " * (indent + hang))]
    yield from flow(runs, options.text_width, first=margin, rest=rest)


def point(row: Row, *more: str) -> list[Run]:
    """A point as it is referred to: citation, id, and what is told of it."""
    runs = [*name(row.ref, Ink.REF), Run(f" {row.point}", Ink.ASIDE)]
    parts = [part for part in more if part]
    if parts:
        runs += [Run("  "), *name(" · ".join(parts))]
    return runs


def words(label: str, text: str, note: str, options: Options, *, indent: int) -> Iterator[Line]:
    """Somebody's exact words behind a label, and where they stand."""
    runs = foreign(text.replace("\n", " · "))
    if note:
        runs += [Run("  "), *name(f"({note})", Ink.ASIDE)]
    first = [Run(" " * indent), *name(label, Ink.RELATION), Run("  ")]
    rest = [Run(" " * (indent + 4))]
    yield from flow(runs, options.text_width, first=first, rest=rest)


def aside(text: str, options: Options, *, indent: int) -> Iterator[Line]:
    """A remark of ours, or a sentence that quotes a draft."""
    yield from told(name(text, Ink.ASIDE), options, indent=indent, hang=2)


def positions(row: Row, options: Options, *, indent: int) -> Iterator[Line]:
    """What each side holds, in its exact words; the same words are told once."""
    by_text: dict[str, list[str]] = {}
    since: dict[str, Position] = {}
    for each in row.step.positions:
        if each.text is None:
            note = f"{standing.source(each)}, {each.basis}" if each.draft else ""
            yield from words(each.party, standing.stance(each.stance), note, options, indent=indent)
            continue
        by_text.setdefault(each.text, []).append(each.party)
        since[each.text] = max(since.get(each.text, each), each, key=_order)
    for text, parties in by_text.items():
        note = standing.source(since[text])
        yield from words(", ".join(parties), text, note, options, indent=indent)


def _order(position: Position) -> tuple[int, str]:
    return len(position.draft), position.draft
