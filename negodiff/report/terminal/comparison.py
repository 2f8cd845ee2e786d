"""A whole comparison as text for a terminal: what is compared, a summary, every change."""

from collections.abc import Iterator, Sequence

from negodiff.model.comparison import Comparison, Op, Pair, Side
from negodiff.report import development, wording
from negodiff.report.outline import Outlines
from negodiff.report.terminal.columns import beside
from negodiff.report.terminal.development import development_lines
from negodiff.report.terminal.entry import EFFECT, body, entry, has_words, section_heading
from negodiff.report.terminal.flow import flow
from negodiff.report.terminal.ink import Ink, Line, Run, name
from negodiff.report.terminal.options import Options
from negodiff.report.terminal.paint import painted
from negodiff.report.terminal.redline import SIGNS
from negodiff.report.terminal.stat import stat_lines

LEAST_FOR_COLUMNS = 80
"""Side by side, columns narrower than half of this hold too little to read."""

WIDTH_OF_COLUMNS = 160
"""Side by side where lines are not to be wrapped: columns need a width all the same."""


def comparison_text(
    comparison: Comparison,
    pairs: Sequence[Pair],
    options: Options,
    *,
    side_by_side: bool = False,
    unchanged: str = "",
) -> str:
    """The comparison and the chosen ``pairs`` of it, in their order, under their articles.

    ``unchanged`` is the clause that was asked for alone and did not change, if one was.
    Side by side falls back to one below the other on a screen too narrow for two columns.
    """
    if side_by_side and options.width is None:
        options = options._replace(width=WIDTH_OF_COLUMNS)
    in_columns = side_by_side and (options.width or 0) >= LEAST_FOR_COLUMNS
    lines = change_lines(comparison, pairs, options, in_columns=in_columns)
    top = _top(comparison, pairs, options, unchanged)
    findings = finding_lines(comparison, options)
    turns = development_lines(comparison, options)
    return painted([*top, *turns, *lines, *findings], colors=options.colors)


def stat_text(
    comparison: Comparison, pairs: Sequence[Pair], options: Options, *, unchanged: str = ""
) -> str:
    """The summary alone, and how much changed in each article."""
    lines = [
        *_head(comparison, pairs, options, unchanged),
        *development_lines(comparison, options),
        *stat_lines(comparison, pairs, options),
    ]
    return painted(lines, colors=options.colors)


def finding_lines(comparison: Comparison, options: Options) -> Iterator[Line]:
    """What there is to look at in the new draft, one item each."""
    if not comparison.findings:
        return
    yield []
    yield [Run("Findings", Ink.HEADING)]
    for finding in comparison.findings:
        told = name(wording.finding(finding))
        if finding.lines:
            told += [Run("  "), *name(wording.place(comparison.new.path, finding), Ink.ASIDE)]
        yield from flow(told, options.text_width, first=[Run("  - ")], rest=[Run("    ")])


def _top(
    comparison: Comparison, pairs: Sequence[Pair], options: Options, unchanged: str
) -> Iterator[Line]:
    yield from _head(comparison, pairs, options, unchanged)
    if any(has_words(pair) for pair in pairs):
        taken, put = SIGNS[Op.DELETE], SIGNS[Op.INSERT]
        legend = [
            Run("Signs: "),
            Run(taken[0], Ink.DELETED_SIGN),
            Run("taken out", Ink.DELETED),
            Run(taken[1], Ink.DELETED_SIGN),
            Run(" "),
            Run(put[0], Ink.INSERTED_SIGN),
            Run("put in", Ink.INSERTED),
            Run(put[1], Ink.INSERTED_SIGN),
            Run(", new reference ← old reference, "),
            EFFECT,
            Run("what it does. Edited is substantive unless said otherwise."),
        ]
        yield from flow(legend, options.text_width, first=[], rest=[])


def _head(
    comparison: Comparison, pairs: Sequence[Pair], options: Options, unchanged: str
) -> Iterator[Line]:
    for label, side in (("old", comparison.old), ("new", comparison.new)):
        yield from flow(
            side_runs(side), options.width, first=[Run(f"{label}  ")], rest=[Run("     ")]
        )
    yield []
    told = (
        wording.headline(comparison),
        wording.weights(comparison),
        wording.brackets(comparison),
        wording.findings(comparison),
        wording.shown(comparison, pairs, unchanged),
    )
    if comparison.development is not None:
        points = [Run(development.counts(comparison.development), Ink.REF)]
        yield from flow(points, options.text_width, first=[], rest=[])
    sentence = " ".join(part for part in told if part)
    yield from flow(name(sentence, Ink.REF), options.text_width, first=[], rest=[])
    for caveat in (*wording.reservations(comparison), development.caveat(comparison)):
        if caveat:
            yield from flow([Run(caveat, Ink.ASIDE)], options.text_width, first=[], rest=[])


def side_runs(side: Side) -> list[Run]:
    """Which draft a side is."""
    runs = name(side.path, Ink.REF)
    if side.name:
        runs = [Run("draft "), *name(side.name), Run(", "), *runs]
    if known := wording.side(side):
        runs += [Run("  "), *name(known)]
    return runs


def change_lines(
    comparison: Comparison, pairs: Sequence[Pair], options: Options, *, in_columns: bool = False
) -> Iterator[Line]:
    """The chosen pairs, under their articles."""
    outlines = Outlines(comparison)
    for section in outlines.sections(pairs):
        yield []
        yield from section_heading(section, options)
        if section.own and in_columns:
            yield from beside(section.own, outlines, options, indent=2, heading=False)
        elif section.own:
            yield from body(section.own, outlines, options, indent=2, skip_heading=True)
        # Changes with words stand apart from each other; those of one line stand together.
        apart = bool(section.own and has_words(section.own))
        for pair in section.pairs:
            with_words = has_words(pair)
            if apart or with_words:
                yield []
            if in_columns and with_words:
                yield from beside(pair, outlines, options, indent=2, heading=True)
            else:
                yield from entry(pair, outlines, options, indent=2)
            apart = with_words
