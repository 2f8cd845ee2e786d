"""How much changed in each article, as a small table."""

from collections import Counter
from collections.abc import Iterator, Sequence

from negodiff.model.comparison import Comparison, Op, Pair
from negodiff.model.relation import Relation
from negodiff.report import wording
from negodiff.report.outline import Outlines, Section
from negodiff.report.terminal.entry import references
from negodiff.report.terminal.flow import breadth, clipped, flow
from negodiff.report.terminal.ink import Ink, Line, Run, foreign
from negodiff.report.terminal.options import Options
from negodiff.text.tokens import words

_LONGEST_NAME = 48


def stat_lines(comparison: Comparison, pairs: Sequence[Pair], options: Options) -> Iterator[Line]:
    """One line for each article with changes: words put in and taken out, and the relations."""
    sections = list(Outlines(comparison).sections(pairs))
    if not sections:
        return
    names = [_name(section) for section in sections]
    room = max(breadth(name) for name in names)
    if options.width is not None:
        room = min(room, _LONGEST_NAME, options.width * 2 // 5)
    inserted = [_words(section, Op.INSERT, "+") for section in sections]
    deleted = [_words(section, Op.DELETE, "-") for section in sections]
    widths = max(map(len, inserted)), max(map(len, deleted))
    yield []
    for section, name, put, taken in zip(sections, names, inserted, deleted, strict=True):
        shown = clipped(name, room)
        prefix = [
            *shown,
            Run(" " * (room - breadth(shown) + 2)),
            Run(put.rjust(widths[0]), Ink.INSERTED_SIGN),
            Run(" "),
            Run(taken.rjust(widths[1]), Ink.DELETED_SIGN),
            Run("  "),
        ]
        told = wording.tally(Counter(_relations(section))) or "unchanged"
        if weight := wording.heaviest(_pairs(section)):
            told += f" · {weight}"
        rest = [Run(" " * breadth(prefix))]
        yield from flow([Run(told, Ink.RELATION)], options.width, first=prefix, rest=rest)
    yield []
    legend = [
        Run(
            "Words put in (+) and taken out (-); clauses by what happened to them; heaviest weight."
        )
    ]
    yield from flow(legend, options.text_width, first=[], rest=[])


def _relations(section: Section) -> Iterator[Relation]:
    for pair in _pairs(section):
        yield from pair.relations


def _pairs(section: Section) -> Iterator[Pair]:
    if section.own:
        yield section.own
    yield from section.pairs


def _words(section: Section, op: Op, sign: str) -> str:
    pieces = (piece for pair in _pairs(section) for piece in pair.redline if piece.op is op)
    number = sum(len(words(piece.text)) for piece in pieces)
    return f"{sign}{number:,}" if number else "·"


def _name(section: Section) -> Line:
    new = (section.new,) if section.new else ()
    old = (section.old,) if section.old else ()
    runs = references(new, old)
    if section.heading:
        runs += [Run(" · "), *foreign(section.heading.replace("\n", " "))]
    return runs
