"""Results told in words and as data: as the command line prints them.

Each function imports what it writes with when it is called, so that none pays for another's
libraries.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from negodiff.model.clause import Clause
from negodiff.model.comparison import Comparison, Pair, Side
from negodiff.public.drafts import as_shown

if TYPE_CHECKING:
    from negodiff.public.values import (
        Bylines,
        Everything,
        Gate,
        Layout,
        Log,
        Overview,
        Project,
        Table,
        Trail,
        Undisclosed,
        Verified,
    )

    Told = Comparison | Overview | Trail | tuple[Trail, ...] | Bylines | Log | Undisclosed
    """What is told as text, as Markdown and as JSON alike."""

__all__ = ["to_json", "to_markdown", "to_text"]


def to_json(
    value: "Told | Side | Gate | Everything | Project | Verified",
    only: Sequence[Pair] | Sequence[Clause] | None = None,
) -> bytes:
    """A result as the JSON document that the command line prints.

    Args:
        value: The result.
        only: The pairs of a comparison, or the clauses of a draft, that are listed; by default
            all. What is counted is all of them.

    ``negodiff schema`` prints the schemas.
    """
    if isinstance(value, Comparison):
        from negodiff.report.json import comparison_json  # noqa: PLC0415

        pairs = [each for each in only or () if isinstance(each, Pair)]
        return comparison_json(value, value.pairs if only is None else pairs)
    if isinstance(value, Side):
        from negodiff.report.json import draft_json  # noqa: PLC0415

        tree = as_shown(value.draft)
        clauses = [each for each in only or () if isinstance(each, Clause)]
        listed = tree.clauses if only is None else clauses
        return draft_json(value, tree, listed, value.draft.findings)
    return _folders_json(value)


def _folders_json(
    value: "Overview | Trail | tuple[Trail, ...] | Bylines | Log | Undisclosed | Gate | Everything "
    "| Project | Verified",
) -> bytes:
    """What only a folder gives, or two files."""
    from negodiff.app.everything import Everything  # noqa: PLC0415
    from negodiff.ledger.store import Project, Verified  # noqa: PLC0415
    from negodiff.model.gate import Gate  # noqa: PLC0415
    from negodiff.model.log import Log  # noqa: PLC0415
    from negodiff.model.undisclosed import Undisclosed  # noqa: PLC0415
    from negodiff.points.bylines import Bylines  # noqa: PLC0415
    from negodiff.points.overview import Overview  # noqa: PLC0415
    from negodiff.report import (  # noqa: PLC0415
        bylines_json,
        log_json,
        records_json,
        status_json,
        trace_json,
        undisclosed_json,
        verify_json,
    )
    from negodiff.report.export.everything import everything_json  # noqa: PLC0415
    from negodiff.report.gate.json import gate_json  # noqa: PLC0415

    match value:
        case Overview():
            return status_json.status_json(value)
        case Bylines():
            return bylines_json.bylines_json(value)
        case Gate():
            return gate_json(value)
        case Log():
            return log_json.log_json(value)
        case Undisclosed():
            return undisclosed_json.undisclosed_json(value)
        case Everything():
            return everything_json(value)
        case Project():
            return records_json.records_json(value)
        case Verified():
            return verify_json.verify_json(value)
        case _:
            return trace_json.trace_json(_trails(value))


def to_markdown(value: "Told | Table", layout: "Layout | None" = None) -> str:
    """A result as Markdown.

    Args:
        value: The result.
        layout: How a table is laid out; for :meth:`Negotiation.table` alone.
    """
    from negodiff.model.log import Log  # noqa: PLC0415
    from negodiff.model.undisclosed import Undisclosed  # noqa: PLC0415
    from negodiff.points.bylines import Bylines  # noqa: PLC0415
    from negodiff.points.overview import Overview  # noqa: PLC0415
    from negodiff.points.table import Table  # noqa: PLC0415
    from negodiff.report import (  # noqa: PLC0415
        bylines_markdown,
        log_markdown,
        markdown,
        status_markdown,
        trace_markdown,
        undisclosed_markdown,
    )
    from negodiff.report.table.markdown import table_markdown  # noqa: PLC0415

    match value:
        case Comparison():
            return markdown.comparison_markdown(value, _changes(value), explain=False)
        case Overview():
            return status_markdown.status_markdown(value)
        case Bylines():
            return bylines_markdown.bylines_markdown(value)
        case Log():
            return log_markdown.log_markdown(value)
        case Undisclosed():
            return undisclosed_markdown.undisclosed_markdown(value)
        case Table():
            from negodiff.public.documents import grid_of  # noqa: PLC0415

            return table_markdown(grid_of(value, layout))
        case _:
            trails = _trails(value)
            return trace_markdown.trace_markdown(trails, _names(trails))


def to_text(value: "Told | Side | Gate", width: int | None = None, *, colors: bool = False) -> str:
    """A result as the text that the command line shows on a screen.

    Args:
        value: The result.
        width: Columns to wrap at; by default lines are left whole, as in a pipe.
        colors: With colour codes.
    """
    from negodiff.model.gate import Gate  # noqa: PLC0415
    from negodiff.model.log import Log  # noqa: PLC0415
    from negodiff.model.undisclosed import Undisclosed  # noqa: PLC0415
    from negodiff.points.bylines import Bylines  # noqa: PLC0415
    from negodiff.points.overview import Overview  # noqa: PLC0415
    from negodiff.report.gate import people  # noqa: PLC0415
    from negodiff.report.terminal import (  # noqa: PLC0415
        bylines,
        comparison,
        log,
        status,
        trace,
        tree,
        undisclosed,
    )
    from negodiff.report.terminal.options import Options  # noqa: PLC0415

    options = Options(width, width, colors)
    match value:
        case Comparison():
            return comparison.comparison_text(value, _changes(value), options)
        case Side():
            shown = as_shown(value.draft)
            return tree.draft_text(value, shown, shown.clauses, options, full=False)
        case Overview():
            return status.status_text(value, options)
        case Bylines():
            return bylines.bylines_text(value, options)
        case Gate():
            return people.gate_text(value, options)
        case Log():
            return log.log_text(value, options)
        case Undisclosed():
            return undisclosed.undisclosed_text(value, options)
        case _:
            trails = _trails(value)
            return trace.trace_text(trails, _names(trails), options)


def _changes(comparison: Comparison) -> tuple[Pair, ...]:
    return tuple(pair for pair in comparison.pairs if pair.is_change)


def _trails(value: "Trail | tuple[Trail, ...]") -> "tuple[Trail, ...]":
    from negodiff.points.trail import Trail  # noqa: PLC0415

    trails = (value,) if isinstance(value, Trail) else value
    if not trails or not all(isinstance(each, Trail) for each in trails):
        raise TypeError(f"a result of negodiff is expected, not {value!r:.80}")
    return trails


def _names(trails: "tuple[Trail, ...]") -> Mapping[str, str]:
    from negodiff.report.standing import names_of  # noqa: PLC0415

    return names_of(trails[0].parties) if trails else {}
