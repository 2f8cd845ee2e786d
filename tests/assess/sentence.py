"""Reading the sentence tables, and pairs of clauses made from two sentences."""

import re
from pathlib import Path
from typing import NamedTuple

from negodiff.diff.redline import redline
from negodiff.model.clause import Clause, Kind
from negodiff.model.comparison import Pair
from negodiff.model.relation import Relation
from negodiff.model.weight import Flag, Rule, Weight

TABLES = Path(__file__).parent / "sentences"


class Row(NamedTuple):
    """One entry of a table."""

    old: str
    new: str
    weight: Weight
    flags: tuple[Flag, ...]


def rows(language: str) -> list[Row]:
    """The entries of a language's table."""
    lines = (TABLES / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    told = [line for line in lines if line and not line.startswith("#")]
    assert len(told) % 3 == 0
    return [
        _row(*(_after(sign, line) for sign, line in zip("-+=", told[at : at + 3], strict=True)))
        for at in range(0, len(told), 3)
    ]


def _after(sign: str, line: str) -> str:
    assert line.startswith(f"{sign} "), line
    return line[2:]


def _row(old: str, new: str, told: str) -> Row:
    weight, *flags = re.split(r"; (?=[a-z-]+ \")", told)
    return Row(old, new, Weight(weight), tuple(map(_flag, flags)))


def _flag(told: str) -> Flag:
    match = re.fullmatch(r'([a-z-]+) "(.*)" → "(.*)"', told)
    assert match, told
    return Flag(Rule(match[1]), match[2], match[3])


def clause(text: str, kind: Kind = Kind.PARAGRAPH, *, ref: str = "Article 1(1)") -> Clause:
    """A clause of nothing but its words."""
    return Clause(-1, kind, "1.", "1", ref, "", text, None)


def edited(old: str, new: str, kind: Kind = Kind.PARAGRAPH) -> Pair:
    """The pair of a clause before and after."""
    return Pair(
        (clause(old, kind),),
        (clause(new, kind),),
        (Relation.EDITED,),
        redline(old, new),
        (),
        1.0,
    )
