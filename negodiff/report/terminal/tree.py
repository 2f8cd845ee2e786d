"""One draft's clause tree as text: references, kinds, headings and first words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from negodiff.model.clause import Clause, Draft
from negodiff.model.comparison import Side
from negodiff.model.finding import Finding
from negodiff.report import wording
from negodiff.report.bracket_wording import RULE, figures
from negodiff.report.revisions import UNKNOWN, WORDS, Told
from negodiff.report.terminal.flow import breadth, clipped, flow
from negodiff.report.terminal.ink import Ink, Line, Run, foreign, name
from negodiff.report.terminal.marked import has_changes, marked_runs
from negodiff.report.terminal.options import Options
from negodiff.report.terminal.paint import painted
from negodiff.report.terminal.redline import fold
from negodiff.structure.bracket_count import BracketCount

_FIRST_WORDS = 12
_STEP = 2


def draft_text(
    side: Side,
    shown: Draft,
    clauses: Sequence[Clause],
    options: Options,
    *,
    full: bool,
    marked: bool = False,
) -> str:
    """The chosen ``clauses`` of ``shown``, one line each, or with all their words if ``full``.

    ``marked``: tracked changes stand between the bounds of :mod:`negodiff.report.terminal.marked`.
    """
    words = _Words(full, marked)
    lines = [*_head(side, shown), *_tree(shown, clauses, options, words)]
    return painted(lines, colors=options.colors)


def findings_text(side: Side, findings: Sequence[Finding], options: Options) -> str:
    """What was noticed while reading, one line each."""
    lines = [
        [
            Run(f"{finding.severity}: "),
            *name(wording.place(side.path, finding), Ink.REF),
            Run(": "),
            *name(wording.finding(finding)),
        ]
        for finding in findings
    ]
    return painted(lines or [[Run("Nothing was noticed.")]], colors=options.colors)


def _head(side: Side, shown: Draft) -> Iterator[Line]:
    known = [
        wording.side(side),
        f"language {shown.language}",
        wording.counted(len(shown.clauses), "clause"),
        f"{wording.counted(side.brackets, 'pair')} of brackets" if side.brackets else "",
    ]
    told = ", ".join(part for part in known if part)
    yield [*name(side.path, Ink.REF), Run("  "), *name(told)]
    yield []


class _Words(NamedTuple):
    """How much of a clause's words is shown, and whether there are bounds in them."""

    full: bool
    marked: bool


def _tree(
    shown: Draft, clauses: Sequence[Clause], options: Options, words: _Words
) -> Iterator[Line]:
    depths: list[int] = []
    for clause in shown.clauses:
        depths.append(depths[clause.parent] + 1 if clause.parent >= 0 else 0)
    depth = {clause.ref: level for clause, level in zip(shown.clauses, depths, strict=True)}
    least = min((depth[clause.ref] for clause in clauses), default=0)
    for clause in clauses:
        yield from _clause(clause, (depth[clause.ref] - least) * _STEP, options, words)


def _clause(clause: Clause, indent: int, options: Options, words: _Words) -> Iterator[Line]:
    line: Line = [
        Run(" " * indent),
        *name(clause.ref, Ink.REF),
        Run(f"  {clause.kind}", Ink.RELATION),
    ]
    if words.full:
        yield line
        margin = [Run(" " * (indent + _STEP))]
        if clause.words:
            told = marked_runs(clause.words) if words.marked else foreign(clause.words)
            yield from flow(told, options.text_width, first=margin, rest=margin)
        return
    text = clause.words.replace("\n", " · ")
    if text:
        if words.marked and has_changes(text):
            told = marked_runs(text)
        else:
            told = list(fold(text, before=_FIRST_WORDS, after=0))
        beginning = [Run("  "), *told]
        if options.width is not None:
            beginning = clipped(beginning, max(options.width - breadth(line), 0))
        line += beginning
    yield line


def revisions_text(side: Side, revisions: Sequence[Told], options: Options) -> str:
    """Every tracked change and comment of a draft: where, what, by whom, when, the words."""
    lines: list[Line] = [name(side.path, Ink.REF), []]
    for each in revisions:
        by = ", ".join(part for part in (each.author or UNKNOWN, each.date) if part)
        first = [
            *name(each.ref or each.where or "outside the text", Ink.REF),
            Run(f"  {WORDS.get(each.what, each.what)}", Ink.RELATION),
            *name(f"  by {by}", Ink.ASIDE),
        ]
        lines.append(first)
        margin = [Run("  ")]
        if each.about:
            about = [Run("on "), *foreign(each.about)]
            lines += flow(about, options.text_width, first=margin, rest=margin)
        if each.text:
            lines += flow(foreign(each.text), options.text_width, first=margin, rest=margin)
    if not revisions:
        lines.append([Run("The file has no tracked changes and no comments.")])
    return painted(lines, colors=options.colors)


def brackets_text(
    side: Side, whole: BracketCount, clauses: Sequence[tuple[str, BracketCount]], options: Options
) -> str:
    """The brackets of a draft in figures: of the whole, of each clause that has any, the rule."""
    lines: list[Line] = [name(side.path, Ink.REF), []]
    rows = [("whole draft", whole), *clauses]
    for ref, value in rows:
        told = [*name(ref, Ink.REF), *name(f"  {figures(value)}")]
        lines += flow(told, options.text_width, first=[], rest=[Run("  ")])
    lines.append([])
    lines += flow([Run(RULE, Ink.ASIDE)], options.text_width, first=[], rest=[])
    return painted(lines, colors=options.colors)
