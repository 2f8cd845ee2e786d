"""The report of a negotiation as one page of HTML."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from negodiff.model.point import State
from negodiff.points.dossier import Dossier
from negodiff.points.rollup import Whole
from negodiff.points.settled import words_of
from negodiff.report import (
    bylines_wording,
    development,
    log_wording,
    standing,
    trace_wording,
    wording,
)
from negodiff.report.html.policy import policy
from negodiff.report.html.templates import asset, rendered
from negodiff.report.page import captions, columns, entries, heat, issues, sideways, words
from negodiff.report.safe import reads_right_to_left
from negodiff.version import __version__

_PARTY_COLOURS = 6


class PageOptions(NamedTuple):
    """What a page is made for.

    Attributes:
        title: What it is called; "" for what is negotiated.
        reader: Code of the party it is made for, or "" for one's own team.
        names: Whether it names the files and who recorded what.
    """

    title: str = ""
    reader: str = ""
    names: bool = False


def page(dossier: Dossier, options: PageOptions) -> bytes:
    """The whole page. The same dossier always gives the same bytes.

    Args:
        dossier: What it tells.
        options: For whom, and what it is called.
    """
    style, script = asset(__package__, "page.css"), asset(__package__, "page.js")
    text = rendered(
        __package__,
        "page.html",
        {
            **_values(dossier, options),
            "policy": policy(style, script),
            "style": style,
            "script": script,
        },
    )
    return text.encode("utf-8", "backslashreplace")


def _values(dossier: Dossier, options: PageOptions) -> dict[str, Any]:
    """What the templates tell."""
    overview = dossier.overview
    names = standing.names_of(overview.parties)
    telling = entries.Telling(names, dossier.language, options.names)
    numbers = [(str(entry.number), entry.facts.party) for entry in dossier.drafts]
    senders = _senders(dossier)
    told = [entries.entry(history, telling, senders) for history in dossier.histories]
    became = None if dossier.exchange is None else dossier.exchange.development
    return {
        "dossier": dossier,
        "overview": overview,
        "options": options,
        "version": __version__,
        "title": options.title or overview.title or _called(dossier),
        "reader": names.get(options.reader, options.reader),
        "language": "" if dossier.language == "und" else dossier.language,
        "names": names,
        "telling": telling,
        "noun": "article" if overview.sheet.articles[-1][1] else "clause",
        "turned": reads_right_to_left("".join(each.clause.words for each in dossier.text)),
        "units": [strip for strip in dossier.strips if strip.article and strip.in_text],
        "nobodys": words.nobodys(dossier),
        "many": issues.MANY,
        "heaps": issues.heaps(dossier, names),
        "proposed": [
            each.row for each in overview.outstanding if each.row.step.state is State.PROPOSED
        ],
        "undisclosed": [row for row in overview.rows if "undisclosed" in row.step.flags],
        "sections": [] if dossier.exchange is None else issues.sections(dossier.exchange),
        "entries": told,
        "changed": None if became is None else entries.changed(told, str(became.new)),
        "senders": senders,
        "colours": _colours(dossier),
        "figures": {
            "states": columns.states(dossier.tiers, [party for _, party in numbers]),
            "brackets": columns.brackets(dossier.drafts),
            "names": heat.names(dossier.strips),
            "heat": heat.heat(dossier.strips, numbers),
            "moves": sideways.moved(dossier.moves, names),
            "days": sideways.days(dossier.drafts, names),
        },
        "states": _states(dossier),
        "partly": any(
            cell.whole is Whole.PARTLY for strip in dossier.strips for cell in strip.cells if cell
        ),
        "order": columns.ORDER,
        "weights": entries.WEIGHTS,
        "events": entries.EVENTS,
        "words": words,
        "captions": captions,
        "words_of": words_of,
        "standing": standing,
        "development": development,
        "log": log_wording,
        "wording": wording,
        "trace": trace_wording,
        "bylines": bylines_wording,
        "heat": heat,
        "State": State,
    }


def _states(dossier: Dossier) -> list[tuple[State, str]]:
    """The states that occur, with what they mean."""
    met = {state for tier in dossier.tiers for state, count in tier.states.items() if count}
    return [(state, meaning) for state, meaning in words.MEANINGS.items() if state in met]


def _called(dossier: Dossier) -> str:
    """The title that the draft itself bears."""
    named = next((each.clause for each in dossier.text if each.clause.kind == "title"), None)
    return " ".join(named.words.split()) if named is not None else "Report on the drafts"


def _senders(dossier: Dossier) -> tuple[str, ...]:
    """Codes of all who tabled a draft, in the order in which they first did."""
    codes = (code.strip() for entry in dossier.drafts for code in entry.facts.party.split("/"))
    return tuple(dict.fromkeys(code for code in codes if code))


def _colours(dossier: Dossier) -> Mapping[str, str]:
    """The class that colours the words of whoever tabled them."""
    return {code: f"w{at}" for at, code in enumerate(_senders(dossier)) if at < _PARTY_COLOURS}
