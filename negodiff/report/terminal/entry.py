"""One pair of clauses: its references, what happened to it, and its words."""

from collections.abc import Iterator

from negodiff.model.clause import Clause
from negodiff.model.comparison import Op, Pair
from negodiff.model.relation import Relation
from negodiff.report import flags, wording
from negodiff.report.outline import Outlines, Section
from negodiff.report.terminal.flow import breadth, clipped, flow
from negodiff.report.terminal.ink import Ink, Line, Run, foreign, name, sentence
from negodiff.report.terminal.options import Options
from negodiff.report.terminal.redline import fold, redline_runs

_FIRST_WORDS = 12
_LEAST_FOR_WORDS = 16
_RELATION_INKS = {Relation.ADDED: Ink.INSERTED_SIGN, Relation.REMOVED: Ink.DELETED_SIGN}
EFFECT = Run("▸ ", Ink.RELATION)
"""Stands before what a change does, which are our words and none of the draft's."""

_GUTTERS = {
    Op.INSERT: (Run("+ ", Ink.INSERTED_SIGN), Ink.INSERTED),
    Op.DELETE: (Run("- ", Ink.DELETED_SIGN), Ink.DELETED),
}


def entry(pair: Pair, outlines: Outlines, options: Options, *, indent: int) -> Iterator[Line]:
    """A pair below its article's heading: a line of references, then its words where they help."""
    heading = [*references(pair.new, pair.old), *relation_runs(pair)]
    if not has_words(pair):
        heading += _beginning(pair, heading, options, indent)
    yield from _set(heading, options, indent, indent + 4)
    yield from body(pair, outlines, options, indent=indent + 2, skip_heading=False)


def section_heading(section: Section, options: Options) -> Iterator[Line]:
    """The article under which changes are read, and what happened to the article itself."""
    if section.own:
        heading = references(section.own.new, section.own.old)
    else:
        new = (section.new,) if section.new else ()
        old = (section.old,) if section.old else ()
        heading = references(new, old)
    heading = [Run(run.text, Ink.HEADING if run.ink is Ink.REF else run.ink) for run in heading]
    if section.heading:
        heading += [Run(" · "), *foreign(section.heading.replace("\n", " "), Ink.HEADING)]
    if section.own:
        heading += relation_runs(section.own)
        if not section.heading and not has_words(section.own):
            heading += _beginning(section.own, heading, options, 0)
    yield from _set(heading, options, 0, 4)


def body(
    pair: Pair, outlines: Outlines, options: Options, *, indent: int, skip_heading: bool
) -> Iterator[Line]:
    """What stands below a pair's references: where it came from, its words, its grounds."""
    for place in wording.places(pair, outlines):
        yield from _set(sentence(place, Ink.ASIDE), options, indent, indent + 2)
    yield from effects(pair, outlines, options, indent=indent)
    if has_words(pair) and not (skip_heading and _is_heading_alone(pair)):
        yield from words(pair, options, indent=indent, skip_heading=skip_heading)
    if options.explain:
        yield from _set([Run(wording.grounds(pair), Ink.ASIDE)], options, indent, indent + 2)


def effects(pair: Pair, outlines: Outlines, options: Options, *, indent: int) -> Iterator[Line]:
    """What a change does, where there is more to say than that words changed."""
    for told in flags.lines(pair, outlines.language):
        margin, hang = Run(" " * indent), Run(" " * (indent + 2))
        runs = sentence(told, Ink.ASIDE)
        yield from flow(runs, options.text_width, first=[margin, EFFECT], rest=[hang])


def words(pair: Pair, options: Options, *, indent: int, skip_heading: bool) -> Iterator[Line]:
    """The words of a pair: all of them with a sign at every line, or the redline."""
    if skip_heading:
        pair = without_heading(pair)
    margin = Run(" " * indent)
    prefix, runs = [margin], redline_runs(pair, options.context)
    if len(pair.redline) == 1 and (op := pair.redline[0].op) in _GUTTERS:
        sign, ink = _GUTTERS[op]
        prefix, runs = [margin, sign], foreign(pair.redline[0].text, ink)
    yield from flow(runs, options.text_width, first=prefix, rest=prefix)


def _is_heading_alone(pair: Pair) -> bool:
    """Whether a clause that came or went has no words besides the heading that is shown already."""
    if len(pair.redline) != 1 or pair.redline[0].op is Op.SAME:
        return False
    return pair.redline[0].text == (pair.new or pair.old)[0].heading


def without_heading(pair: Pair) -> Pair:
    """The pair without its first line when that is its heading, whole, and shown already."""
    clause = (pair.new or pair.old)[0]
    shown = f"{clause.heading}\n"
    first = pair.redline[0]
    whole = first.op is Op.SAME or len(pair.redline) == 1
    if not clause.heading or not whole or not first.text.startswith(shown):
        return pair
    rest = first._replace(text=first.text[len(shown) :])
    return pair._replace(
        old=_first_without(pair.old, clause.heading),
        new=_first_without(pair.new, clause.heading),
        redline=(rest, *pair.redline[1:]),
    )


def _first_without(clauses: tuple[Clause, ...], heading: str) -> tuple[Clause, ...]:
    """``clauses``, the first of them without ``heading``, so that lengths fit the redline again."""
    if not clauses or clauses[0].heading != heading:
        return clauses
    return (clauses[0]._replace(heading=""), *clauses[1:])


def references(new: tuple[Clause, ...], old: tuple[Clause, ...]) -> list[Run]:
    """Both references, the new one first: ``Article 7(2) ← Article 6(2)``; one when equal."""
    news = listed(new)
    olds = listed(old)
    if not news:
        return olds
    if not olds or news == olds:
        return news
    return [*news, Run(" ← "), *olds]


def _beginning(pair: Pair, before: Line, options: Options, indent: int) -> Line:
    """How a clause begins, to know it again: as much as fits behind ``before``."""
    clause = (pair.new or pair.old)[0]
    repeats = clause.heading.casefold() == clause.ref.casefold()
    text = (clause.text if repeats else clause.words).replace("\n", " · ")
    runs = [Run("  "), *fold(text, before=_FIRST_WORDS, after=0)]
    if options.width is None:
        return runs
    room = options.width - indent - breadth(before)
    return clipped(runs, room) if room >= _LEAST_FOR_WORDS else []


def listed(clauses: tuple[Clause, ...]) -> list[Run]:
    """The references of some clauses, with commas between them."""
    runs: list[Run] = []
    for at, clause in enumerate(clauses):
        if at:
            runs.append(Run(", "))
        runs.extend(name(clause.ref, Ink.REF))
    return runs


def relation_runs(pair: Pair) -> list[Run]:
    """What happened to a pair, and its weight where one would not expect it."""
    runs: list[Run] = [Run("  ")]
    for at, relation in enumerate(pair.relations):
        if at:
            runs.append(Run(", "))
        runs.append(Run(relation, _RELATION_INKS.get(relation, Ink.RELATION)))
    if weight := wording.weight(pair):
        runs += [Run(" · "), Run(weight, Ink.RELATION)]
    return runs


def has_words(pair: Pair) -> bool:
    """Whether there is a redline to show: some words changed, or parts came together or apart."""
    several = len(pair.old) > 1 or len(pair.new) > 1
    return several or any(piece.op is not Op.SAME for piece in pair.redline)


def _set(runs: list[Run], options: Options, indent: int, hang: int) -> Iterator[Line]:
    yield from flow(runs, options.width, first=[Run(" " * indent)], rest=[Run(" " * hang)])
