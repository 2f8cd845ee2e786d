"""Where everything stands, as Markdown to be put into a note. Words of others are escaped."""

from collections.abc import Iterator

from negodiff.model.point import Position
from negodiff.points.overview import Open, Overview
from negodiff.points.settled import words_of
from negodiff.points.sheet import Row
from negodiff.report import standing
from negodiff.report.markdown import escaped, table


def status_markdown(overview: Overview) -> str:
    """The headline, then every list that has something in it."""
    names = standing.names_of(overview.parties)
    about = standing.draft(overview.facts, overview.sheet.draft, names)
    parts = [
        f"# {escaped(overview.title or 'Status')}",
        f"After {escaped(about)}.",
        f"**{escaped(standing.headline(overview.sheet))}**",
        escaped(standing.did(overview.sheet)),
        *(f"_{escaped(each)}_" for each in standing.caveats(overview)),
        *_outstanding(overview),
        *_section("Converged, awaiting confirmation", _unconfirmed(overview.unconfirmed)),
        *_section("Chair's words on settled points", _proposals(overview)),
        *_section("Walked back", _walked_back(overview)),
        *_section("Packages", _packages(overview)),
        *_section("Reservations", _reservations(overview)),
        *_section("Blanks", [f"- {_point(row)}: {_text(row)}" for row in overview.blanks]),
        *_section("Claims, beside what was computed", _claims(overview)),
    ]
    return "\n\n".join(parts) + "\n"


def _section(title: str, items: list[str]) -> Iterator[str]:
    if items:
        count = sum(item.startswith("- ") for item in items)
        yield f"## {title} ({count})"
        yield "\n".join(items)


def _point(row: Row) -> str:
    return f"**{escaped(row.ref)}** ({row.point})"


def _text(row: Row) -> str:
    return _line(words_of(row.step))


def _proposals(overview: Overview) -> list[str]:
    return [
        f"- {_point(each.row)}: settled as “{_line(each.settled)}”, proposed: “{_line(each.text)}”"
        for each in overview.proposals
    ]


def _line(text: str) -> str:
    return escaped(text.replace("\n", " · "))


def _outstanding(overview: Overview) -> Iterator[str]:
    if not overview.outstanding:
        return
    yield f"## Outstanding issues ({len(overview.outstanding)})"
    for each in overview.outstanding:
        row = each.row
        parts = [standing.state(row), standing.open_for(row), *standing.flags(row)]
        yield f"### {escaped(row.ref)} ({row.point})"
        yield escaped("; ".join(part for part in parts if part)) + "."
        yield table(("side", "words", "since"), [_held(held) for held in row.step.positions])
        if each.text:
            yield f"Draft {row.step.draft}: {escaped(each.text.replace(chr(10), ' · '))}"
        if disputes := _disputes(each):
            yield disputes
        yield f"_{escaped(row.step.why)}_"


def _held(position: Position) -> tuple[str, str, str]:
    since = f"{standing.source(position)} ({position.basis})" if position.draft else ""
    text = position.text.replace("\n", " · ") if position.text is not None else None
    return position.party, standing.stance(position.stance) if text is None else text, since


def _disputes(each: Open) -> str:
    lines = []
    for one, other, dispute in each.disputes:
        pairs = ", ".join(f"“{a or '—'}” / “{b or '—'}”" for a, b in dispute.words)
        told = f"{one} / {other}: {pairs}; {dispute.share:.0%} of the words in common"
        lines.append(f"- {escaped(told)}")
    return "\n".join(lines)


def _unconfirmed(rows: tuple[Row, ...]) -> list[str]:
    return [f"- {_point(row)}, since draft {row.step.since}: {_text(row)}" for row in rows]


def _walked_back(overview: Overview) -> list[str]:
    names = standing.names_of(overview.parties)
    items = []
    for row in overview.walked_back:
        items.append(f"- {_point(row)}: {escaped(standing.state(row))}")
        items += [f"  - {escaped(each)}" for each in standing.history(row, names)]
    return items


def _packages(overview: Overview) -> list[str]:
    items = []
    for package in overview.packages:
        members = ", ".join(f"{_point(row)} {row.step.state}" for row in package.rows)
        note = f"; {escaped(package.annotation.note)}" if package.annotation.note else ""
        items.append(f"- {members}{note}")
    return items


def _reservations(overview: Overview) -> list[str]:
    names = standing.names_of(overview.parties)
    items = []
    for reserve in overview.reservations:
        items.append(f"- {_point(reserve.row)}")
        items += [
            f"  - {escaped(standing.annotation(each, names))}" for each in reserve.annotations
        ]
    return items


def _claims(overview: Overview) -> list[str]:
    items = []
    for each in overview.claims:
        said, computed = standing.claim(each)
        items += [f"- {escaped(said)}", f"  - {escaped(computed)}"]
    return items
