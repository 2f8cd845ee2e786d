"""Reading and running a case file (see README.md beside this)."""

import re
from pathlib import Path
from typing import NamedTuple

from negodiff.api import compare_sources
from negodiff.ledger.source import Source
from negodiff.model.relation import Relation

FOLDER = Path(__file__).parent


class Case(NamedTuple):
    """Two drafts and the expected lines."""

    title: str
    old: str
    new: str
    expected: tuple[str, ...]


def read_case(path: Path) -> Case:
    """Read one case file."""
    parts = re.split(r"^--- (old|new|expect)\n", path.read_text("utf-8"), flags=re.MULTILINE)
    named = dict(zip(parts[1::2], parts[2::2], strict=True))
    expected = tuple(line.strip() for line in named["expect"].splitlines() if line.strip())
    return Case(parts[0].strip().lstrip("# "), named["old"], named["new"], expected)


def told(old: str, new: str, *, suffix: str = ".txt") -> tuple[str, ...]:
    """What negodiff tells of two texts, a line for each clause that did not stay unchanged."""
    comparison = compare_sources(
        Source(old.encode(), f"old{suffix}"), Source(new.encode(), f"new{suffix}")
    )
    lines = []
    for pair in comparison.pairs:
        if pair.relations == (Relation.UNCHANGED,):
            continue
        names = ", ".join(pair.relations)
        left = " + ".join(clause.ref for clause in pair.new)
        right = " + ".join(clause.ref for clause in pair.old)
        if not pair.old:
            lines.append(f"{names}: {left}")
        elif not pair.new:
            lines.append(f"{names}: ← {right}")
        else:
            lines.append(f"{names}: {left} ← {right}")
    return tuple(lines)
