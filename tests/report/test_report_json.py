"""The published JSON: its shape, its words, its safety."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.model.comparison import Op, Piece, Side
from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.model.weight import Flag, Rule
from negodiff.report.json import ACTIVE, comparison_json, draft_json
from negodiff.report.schema import SCHEMAS, schema
from tests.report.handmade import Builder, treaty

STALE = Finding(
    FindingKind.REFERENCE_STALE,
    Severity.WARNING,
    "Article 2(b)",
    (9, 9),
    ("Article 3", "Article 4"),
)


def loaded(data: bytes) -> Any:
    return json.loads(data)


def errors(name: str, document: Any) -> list[str]:
    validator = Draft202012Validator(loaded(schema(name)))
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


def test_the_whole_document() -> None:
    build = Builder()
    build.pair(
        "edited renumbered",
        [build.clause(0, "Article 1(a)", "The Parties shall.", label="(a)", heading="Aim")],
        [build.clause(1, "Article 2(a)", "The Parties may.", label="(a)", heading="Aim")],
        "Aim\nThe Parties ‹-shall-›‹+may+›.",
        flags=(Flag(Rule.MODAL_WEAKENED, "shall", "may"),),
    )
    comparison = build.comparison(noticed=(STALE,))
    written = loaded(comparison_json(comparison, comparison.pairs))
    assert written == {
        "schema": "negodiff.comparison/1",
        "old": {
            "draft": "3",
            "path": "drafts/03-am.md",
            "sha256": "a1" * 32,
            "party": "Armenia",
            "date": "2023-11-30",
        },
        "new": {
            "draft": "4",
            "path": "drafts/04-az.md",
            "sha256": "b2" * 32,
            "party": "Azerbaijan",
            "date": "2023-12-25",
        },
        "summary": {
            "relations": {
                "unchanged": 0,
                "edited": 1,
                "renumbered": 1,
                "moved": 0,
                "split": 0,
                "merged": 0,
                "added": 0,
                "removed": 0,
            },
            "events": {"resolved": 0, "reopened": 0},
            "weights": {"substantive": 1, "consequential": 0, "editorial": 0},
            "brackets": {"old": 14, "new": 9},
        },
        "clauses": [
            {
                "point": None,
                "relations": ["edited", "renumbered"],
                "old": [
                    {
                        "ref": "Article 1(a)",
                        "label": "(a)",
                        "kind": "paragraph",
                        "heading": "Aim",
                        "text": "Aim\nThe Parties shall.",
                        "lines": [1, 1],
                    }
                ],
                "new": [
                    {
                        "ref": "Article 2(a)",
                        "label": "(a)",
                        "kind": "paragraph",
                        "heading": "Aim",
                        "text": "Aim\nThe Parties may.",
                        "lines": [1, 1],
                    }
                ],
                "redline": [
                    ["=", "Aim\nThe Parties "],
                    ["-", "shall"],
                    ["+", "may"],
                    ["=", "."],
                ],
                "weight": "substantive",
                "flags": [{"rule": "modal-weakened", "old": "shall", "new": "may"}],
                "status": None,
                "confidence": 0.93,
            }
        ],
        "findings": [
            {
                "kind": "reference-stale",
                "severity": "warning",
                "ref": "Article 2(b)",
                "lines": [9, 9],
                "evidence": ["Article 3", "Article 4"],
            }
        ],
    }


def test_what_a_link_rests_on_is_told_when_asked_for() -> None:
    comparison = treaty()
    plain, told = (
        loaded(comparison_json(comparison, comparison.pairs, explain=explain))["clauses"][0]
        for explain in (False, True)
    )
    assert told == {**plain, "evidence": [{"reason": "similar-words", "weight": 0.914}]}


@pytest.mark.parametrize("rule", Rule)
def test_the_schema_knows_every_flag(rule: Rule) -> None:
    build = Builder()
    build.pair("added", [], [build.clause(1, "1", "a")], flags=(Flag(rule, "a", "b"),))
    comparison = build.comparison()
    assert errors("comparison", loaded(comparison_json(comparison, comparison.pairs))) == []


def test_keys_stand_in_the_order_of_the_interface() -> None:
    written = loaded(comparison_json(treaty(), treaty().pairs))
    assert list(written) == [
        "schema", "old", "new", "summary", "clauses", "findings",
    ]  # fmt: skip
    assert list(written["summary"]) == ["relations", "events", "weights", "brackets"]
    assert list(written["clauses"][0])[:8] == [
        "point", "relations", "old", "new", "redline", "weight", "flags", "status",
    ]  # fmt: skip
    assert list(written["clauses"][0]["new"][0]) == [
        "ref", "label", "kind", "heading", "text", "lines",
    ]  # fmt: skip


def test_every_relation_fits_the_schema() -> None:
    assert errors("comparison", loaded(comparison_json(treaty(), treaty().pairs))) == []


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("old", "sha256"), "abc"),
        (("new", "date"), "25 December 2023"),
        (("summary", "relations", "edited"), -1),
        (("summary", "relations", "changed"), 1),
        (("summary", "brackets", "old"), None),
        (("clauses", 0, "relations"), ["unchanged", "moved"]),
        (("clauses", 0, "relations"), []),
        (("clauses", 0, "old"), []),
        (("clauses", 0, "redline"), [["~", "x"]]),
        (("clauses", 0, "redline"), [["=", ""]]),
        (("clauses", 0, "new", 0, "kind"), "clause"),
        (("clauses", 0, "new", 0, "label"), ""),
        (("clauses", 0, "new", 0, "lines"), [0, 1]),
        (("clauses", 0, "weight"), "grave"),
        (("clauses", 0, "flags"), [{"rule": "modal", "old": "shall", "new": "may"}]),
        (("clauses", 0, "flags"), [{"rule": "negation", "old": None, "new": "not"}]),
        (("findings",), [{"kind": "reference-stale"}]),
        (("clauses", 0, "status"), {"event": "reopened"}),
        (("clauses", 0, "confidence"), 1.5),
    ],
)
def test_the_schema_catches_what_is_wrong(path: tuple[Any, ...], wrong: Any) -> None:
    document = loaded(comparison_json(treaty(), treaty().pairs))
    at = document
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = wrong
    assert errors("comparison", document)


def test_the_schema_allows_added_fields() -> None:
    document = loaded(comparison_json(treaty(), treaty().pairs))
    document["clauses"][0]["new"][0]["more"] = document["more"] = 1
    assert errors("comparison", document) == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(loaded(schema(name)))


def test_a_draft() -> None:
    draft = Draft(
        (
            Clause(-1, Kind.ARTICLE, "Article 1", "1", "Article 1", "Aim", "", (3, 3)),
            Clause(0, Kind.PARAGRAPH, "", "", "Article 1(1)", "", "Words.", None),
        ),
        "en",
    )
    side = Side(draft, "a.txt", "0" * 64, None, None, None, 2)
    finding = Finding(FindingKind.UNBALANCED_BRACKET, Severity.WARNING, "Article 1", (3, 3), ("[",))
    written = loaded(draft_json(side, draft, draft.clauses, [finding]))
    assert errors("draft", written) == []
    assert written["draft"] == {
        "name": None,
        "path": "a.txt",
        "sha256": "0" * 64,
        "party": None,
        "date": None,
    }
    assert [(each["ref"], each["parent"]) for each in written["clauses"]] == [
        ("Article 1", None),
        ("Article 1(1)", "Article 1"),
    ]
    assert written["findings"] == [
        {
            "kind": "unbalanced-bracket",
            "severity": "warning",
            "ref": "Article 1",
            "lines": [3, 3],
            "evidence": ["["],
        }
    ]


def test_letters_stay_letters_and_controls_are_escaped() -> None:
    build = Builder()
    words = "Հոդված 1 第一条 \x1b[31m \x9b \u202e \u2028 \x7f"
    build.pair("added", [], [build.clause(1, "1", words)])
    written = comparison_json(build.comparison(), build.comparison().pairs)
    assert "Հոդված 1 第一条" in written.decode()
    assert not any(control in written.decode() for control in "\x1b\x9b\u202e\u2028\x7f")
    assert loaded(written)["clauses"][0]["new"][0]["text"] == words


@given(st.text(st.characters(codec=None), min_size=1))
def test_any_text_survives_even_half_a_character(words: str) -> None:
    build = Builder()
    clause = build.clause(1, "1", words)
    build.pair("added", [], [clause])
    comparison = build.comparison()
    pair = comparison.pairs[0]._replace(redline=(Piece(Op.INSERT, words),))
    first = comparison_json(comparison, [pair])
    assert first == comparison_json(comparison, [pair])
    assert loaded(first)["clauses"][0]["redline"] == [["+", words]]


@pytest.mark.parametrize("character", [character for character, _ in ACTIVE])
def test_each_character_that_could_act_is_escaped(character: str) -> None:
    build = Builder()
    build.pair("added", [], [build.clause(1, "1", f"a{character}b")])
    written = comparison_json(build.comparison(), build.comparison().pairs).decode()
    assert character not in written
    assert f"a\\u{ord(character):04x}b" in written
