"""The bundled sample as a negotiation, and its hand-written truth."""

from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from negodiff.align.align import align
from negodiff.ledger.facts import read_facts
from negodiff.model.record import DraftFacts, DraftKind, Party
from negodiff.points.course import pursue
from negodiff.points.negotiation import Course, Exchange, Negotiation
from negodiff.readers.table import read
from negodiff.structure.parse import parse
from tests.points.talk import spelling

_TOP = Path(__file__).parents[2]


def truth(name: str) -> Any:
    """A file of ``tests/sample``; all scalars are strings."""
    text = (_TOP / "tests" / "sample" / name).read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.BaseLoader)


@cache
def sample() -> Negotiation:
    """The nine drafts with what their front matter says.

    The joint text's legend declares its text without brackets agreed, and excepts Article 12.
    """
    exchanges = []
    for facts in truth("truth.yaml")["drafts"]:
        data = (_TOP / "drafts" / facts["file"]).read_bytes()
        material = read(data, facts["file"])
        draft = parse(material.blocks, "en")
        legend = read_facts(material.front_matter).stated.legend or ()
        number, kind = facts["number"], DraftKind(facts["kind"])
        known = DraftFacts(f"d{number}", facts["file"], "", kind, facts["party"], facts["date"])
        known = known._replace(legend=legend)
        exchanges.append(Exchange(number, known, draft))
    links = tuple(align(old.draft, new.draft) for old, new in pairwise(exchanges))
    parties = (Party("LO", "Lomera"), Party("TE", "Tesvia"))
    return Negotiation(tuple(exchanges), links, parties, (), spelling)


@cache
def course() -> Course:
    """How the sample goes."""
    return pursue(sample())
