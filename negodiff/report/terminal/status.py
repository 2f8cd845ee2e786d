"""Where everything stands, for a terminal: the headline, then the lists."""

from collections.abc import Iterator

from negodiff.points.overview import Open, Overview
from negodiff.points.sheet import Row
from negodiff.report import standing
from negodiff.report.terminal.flow import flow
from negodiff.report.terminal.ink import Ink, Line, Run, name
from negodiff.report.terminal.options import Options
from negodiff.report.terminal.paint import painted
from negodiff.report.terminal.standing import aside, heading, point, positions, told, words


def status_text(overview: Overview, options: Options) -> str:
    """The headline, what is open, what awaits confirmation, what was walked back, and the rest."""
    return painted(_lines(overview, options), colors=options.colors)


def _lines(overview: Overview, options: Options) -> Iterator[Line]:
    yield from _head(overview, options)
    yield from _outstanding(overview, options)
    yield from _unconfirmed(overview, options)
    yield from _proposals(overview, options)
    yield from _walked_back(overview, options)
    yield from _packages(overview, options)
    yield from _reservations(overview, options)
    yield from _blanks(overview, options)
    yield from _claims(overview, options)


def _head(overview: Overview, options: Options) -> Iterator[Line]:
    names = standing.names_of(overview.parties)
    if overview.title:
        yield from told(name(overview.title, Ink.HEADING), options)
    about = standing.draft(overview.facts, overview.sheet.draft, names)
    yield from told([Run("After "), *name(about)], options)
    yield []
    yield from told([Run(standing.headline(overview.sheet), Ink.REF)], options)
    yield from told([Run(standing.did(overview.sheet))], options)
    for caveat in standing.caveats(overview):
        yield from aside(caveat, options, indent=0)


def _outstanding(overview: Overview, options: Options) -> Iterator[Line]:
    if not overview.outstanding:
        return
    yield from heading(f"Outstanding issues, {len(overview.outstanding)}")
    for each in overview.outstanding:
        yield []
        yield from _open(each, overview, options)


def _open(each: Open, overview: Overview, options: Options) -> Iterator[Line]:
    row = each.row
    runs = point(row, standing.state(row), standing.open_for(row), *standing.flags(row))
    yield from flow(runs, options.width, first=[Run("  ")], rest=[Run("      ")])
    yield from positions(row, options, indent=4)
    if each.text:
        by = "chair" if overview.facts.kind == "chair" else row.step.party or "?"
        yield from words(by, each.text, f"draft {row.step.draft}", options, indent=4)
    for one, other, dispute in each.disputes:
        yield from aside(f"{one} / {other}: {standing.dispute(dispute)}", options, indent=4)
    yield from aside(row.step.why, options, indent=4)


def _unconfirmed(overview: Overview, options: Options) -> Iterator[Line]:
    rows = overview.unconfirmed
    if not rows:
        return
    yield from heading(f"Converged, awaiting confirmation, {len(rows)}")
    yield from _short(rows, options)


def _short(rows: tuple[Row, ...], options: Options) -> Iterator[Line]:
    """Points one after the other, grouped by since when they stand so."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.step.since, []).append(row)
    for since, members in groups.items():
        runs: list[Run] = []
        for at, row in enumerate(members):
            runs += [Run(", " if at else ""), *point(row)]
        first = [Run(f"  since draft {since}: ", Ink.ASIDE)]
        yield from flow(runs, options.text_width, first=first, rest=[Run("    ")])


def _proposals(overview: Overview, options: Options) -> Iterator[Line]:
    if not overview.proposals:
        return
    yield from heading(f"Chair's words on settled points, {len(overview.proposals)}")
    for each in overview.proposals:
        runs = point(each.row, standing.state(each.row))
        yield from flow(runs, options.width, first=[Run("  ")], rest=[Run("      ")])
        yield from words("settled", each.settled, "", options, indent=4)
        yield from words("chair", each.text, f"draft {each.row.step.draft}", options, indent=4)


def _walked_back(overview: Overview, options: Options) -> Iterator[Line]:
    rows = overview.walked_back
    if not rows:
        return
    names = standing.names_of(overview.parties)
    yield from heading(f"Walked back, {len(rows)}")
    for row in rows:
        again = "settled again" if row.step.state.settled else ""
        runs = point(row, standing.state(row), again)
        yield from flow(runs, options.width, first=[Run("  ")], rest=[Run("      ")])
        for each in standing.history(row, names):
            yield from aside(each, options, indent=4)


def _packages(overview: Overview, options: Options) -> Iterator[Line]:
    if not overview.packages:
        return
    yield from heading(f"Packages, {len(overview.packages)}")
    for package in overview.packages:
        runs: list[Run] = []
        for at, row in enumerate(package.rows):
            runs += [Run(", " if at else ""), *point(row, str(row.step.state))]
        yield from flow(runs, options.text_width, first=[Run("  ")], rest=[Run("    ")])
        open_ = len(package.open)
        said = f"{open_} open, so none of it stands alone" if open_ else "all settled"
        note = f"; {package.annotation.note}" if package.annotation.note else ""
        yield from aside(f"{said}{note}", options, indent=4)


def _reservations(overview: Overview, options: Options) -> Iterator[Line]:
    if not overview.reservations:
        return
    names = standing.names_of(overview.parties)
    yield from heading(f"Reservations, {len(overview.reservations)}")
    for reserve in overview.reservations:
        yield from flow(point(reserve.row), options.width, first=[Run("  ")], rest=[Run("      ")])
        for each in reserve.annotations:
            yield from aside(standing.annotation(each, names), options, indent=4)


def _blanks(overview: Overview, options: Options) -> Iterator[Line]:
    if not overview.blanks:
        return
    yield from heading(f"Blanks, {len(overview.blanks)}")
    for row in overview.blanks:
        yield from words(row.ref, row.step.text or "", str(row.step.state), options, indent=2)


def _claims(overview: Overview, options: Options) -> Iterator[Line]:
    if not overview.claims:
        return
    yield from heading(f"Claims, {len(overview.claims)}, beside what was computed")
    for each in overview.claims:
        said, computed = standing.claim(each)
        yield from told(name(said), options, indent=2, hang=2)
        yield from aside(computed, options, indent=4)
