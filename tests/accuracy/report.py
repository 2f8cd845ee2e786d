"""Scores → a table for people, JSON for programs, mistakes for whoever has to mend them."""

from __future__ import annotations

import json
import textwrap
from collections import defaultdict
from collections.abc import Callable, Iterable

from .run import Job
from .score import MEASURES, Mistake, Score

Scored = list[tuple[Job, Score]]

_COLUMNS = (*MEASURES, "new/gone linked", "copies", "not read")


def grouped(scored: Scored, key: Callable[[Job], str]) -> dict[str, Score]:
    """Pool the scores by whatever `key` says of a job."""
    out: dict[str, Score] = defaultdict(Score)
    for job, score in scored:
        out[key(job)].add(score)
    return dict(out)


def total(scored: Scored) -> Score:
    """Everything pooled."""
    out = Score()
    for _, score in scored:
        out.add(score)
    return out


def table(scored: Scored) -> str:
    """One line per style and source, one per language, one for all."""
    rows: list[tuple[str, ...]] = [("", "pairs", *_COLUMNS)]
    for title, key in (("style", _by_style), ("language", _by_language), ("source", _by_source)):
        rows.append((f"by {title}", *([""] * (len(_COLUMNS) + 1))))
        rows += [_row(name, score) for name, score in sorted(grouped(scored, key).items())]
    rows.append(_row("all", total(scored)))
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = [
        "  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]).rstrip()
        for row in rows
    ]
    failed = [m for m in total(scored).mistakes if m.measure == "no answer"]
    if failed:
        lines.append(f"no answer for {len(failed)} pairs; the first, {failed[0].pair}:")
        lines.append(textwrap.indent(failed[0].old, "  "))
    return "\n".join(lines)


def _by_style(job: Job) -> str:
    return job.style


def _by_language(job: Job) -> str:
    return job.style.partition("-")[0]


def _by_source(job: Job) -> str:
    return job.source.partition("/")[0] if job.source.startswith("drafts/") else job.source


def _row(name: str, score: Score) -> tuple[str, ...]:
    counts = score.counts
    return (
        name,
        str(score.pairs),
        *(f"{counts[measure].f1:.3f}" for measure in MEASURES),
        f"{score.linked_share:.1%}",
        str(score.false_findings),
        f"{score.lost}/{score.units}",
    )


def as_json(scored: Scored) -> str:
    """The same figures, with precision and recall."""
    document = {
        "all": _figures(total(scored)),
        "styles": {n: _figures(s) for n, s in sorted(grouped(scored, _by_style).items())},
        "languages": {n: _figures(s) for n, s in sorted(grouped(scored, _by_language).items())},
        "sources": {n: _figures(s) for n, s in sorted(grouped(scored, _by_source).items())},
    }
    return json.dumps(document, indent=2) + "\n"


def _figures(score: Score) -> dict[str, object]:
    figures: dict[str, object] = {"pairs": score.pairs}
    for measure, count in score.counts.items():
        figures[measure] = {
            "precision": round(count.precision, 4),
            "recall": round(count.recall, 4),
            "f1": round(count.f1, 4),
            "true": count.right + count.missed,
        }
    figures["new or removed but linked"] = round(score.linked_share, 4)
    figures["found between copies"] = score.false_findings
    figures["units"], figures["units not read"] = score.units, score.lost
    return figures


def mistakes(found: Iterable[Mistake], measures: tuple[str, ...] = ()) -> str:
    """Each mistake with both texts, grouped by pair."""
    blocks = []
    pair = ""
    for mistake in found:
        if measures and not any(word in mistake.measure for word in measures):
            continue
        if mistake.pair != pair:
            pair = mistake.pair
            blocks.append(f"== {pair}")
        blocks.append(f"{mistake.measure}: {mistake.kind}")
        for side, text in (("old", mistake.old), ("new", mistake.new)):
            blocks.append(
                textwrap.fill(text, 110, initial_indent=f"   {side}  ", subsequent_indent=" " * 8)
            )
    return "\n".join(blocks)
