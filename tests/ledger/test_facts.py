"""What front matter states, and what it may not do."""

import pytest

from negodiff.ledger.facts import Facts, Stated, read_facts
from negodiff.model.finding import FindingKind


@pytest.mark.parametrize(
    ("front_matter", "party", "date", "title"),
    [
        ("party: AZ\ndate: 2024-01-02\ntitle: Draft 3", "AZ", "2024-01-02", "Draft 3"),
        ("Party: NO\ntitle: 1.10", "NO", None, "1.10"),
        ("tabled-by: Arland\ntabled: 2024-1-2", "Arland", "2024-01-02", None),
        ("date: 2024-05-06 12:30:00", None, "2024-05-06", None),
        ("parties: [A, B]\nparty:\nedit: true", None, None, None),
        ("", None, None, None),
        ("# nothing but a comment", None, None, None),
    ],
)
def test_facts(front_matter: str, party: str | None, date: str | None, title: str | None) -> None:
    assert read_facts(front_matter) == Facts(Stated(party=party, date=date), title)


def test_an_alias_bomb_costs_nothing() -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 30)]
    bomb = "\n".join(["party: AZ", "l0: &l0 [x]", *levels])
    facts = read_facts(bomb)
    assert facts.stated == Stated()
    assert facts.faults == ("anchors (&name) and aliases (*name) are not read",)
    assert facts.findings[0].lines == (3, 3)


@pytest.mark.parametrize(
    ("front_matter", "line"),
    [
        ("party: [unclosed\ntitle: x", 3),
        ("party: AZ\n\tdate: x", 3),
        ("- a\n- list", 2),
        ("just words", 2),
        ("date: 31 March", 2),
        ("date: 2024-02-30", 2),
        ("x: " + "y" * 70_000, 2),
        ("[" * 5_000, 2),
    ],
)
def test_faults_are_findings_with_their_line(front_matter: str, line: int) -> None:
    facts = read_facts(front_matter)
    assert facts.stated == Stated()
    (finding,) = facts.findings
    assert finding.kind is FindingKind.FRONT_MATTER_FAULTY
    assert finding.lines == (line, line)
    assert finding.evidence[0]
