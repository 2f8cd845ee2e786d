"""What drafts state of themselves, whoever wrote it."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negodiff.ledger.facts import Facts, Stated, facts_at_top
from negodiff.ledger.store.codec import decode, encode
from negodiff.ledger.store.entry import Stamp
from negodiff.ledger.store.stating import Arrived, facts_of_all, parties_named
from negodiff.model.record import DraftKind, Party

keys = st.sampled_from(
    ["party", "date", "kind", "received", "reply-to", "ordinal", "language", "note", "legend", "x"]
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_in_every_encoding(encoding: str, end: str) -> None:
    words = "Статья 1. Стороны обязуются уважать суверенитет друг друга."
    text = end.join(["---", "party: LO", "kind: Joint", "note: текст", "---", words, ""])
    found = facts_at_top(text.encode(encoding), "a.md")
    assert found == Facts(Stated(DraftKind.JOINT, "LO", note="текст"))


@pytest.mark.parametrize(
    ("written", "kind", "told"),
    [
        ("LO/TE", "joint", "LO/TE"),
        ("LO, TE", "joint", "LO/TE"),
        ("LO and TE", "joint", "LO/TE"),
        ("LO; TE & ME", "joint", "LO/TE/ME"),
        ("[LO, TE]", "joint", "LO/TE"),
        ("LO", "joint", "LO"),
        ("Bosnia and Herzegovina", "full", "Bosnia and Herzegovina"),
        ("Lomera, Republic of", "joint", "Lomera, Republic of"),
        ("LO, TE", "full", "LO, TE"),
    ],
)
def test_the_parties_of_a_joint_text_may_be_listed(written: str, kind: str, told: str) -> None:
    text = f"---\nparty: {written}\nkind: {kind}\n---\nArticle 1\n"
    assert facts_at_top(text.encode(), "a.md").stated.party == told


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Article 1\n---\nparty: LO\n---\n",
        b"---\nArticle 1. Words: none\n",
        b"---\n---\nArticle 1\n",
        b"%PDF-1.7\n---\nparty: LO\n---\n",
        b"PK\x03\x04 ---\n",
        codecs.BOM_UTF16_LE + b"-",
    ],
)
def test_none(data: bytes) -> None:
    assert facts_at_top(data, "a.md") == Facts()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("kind: draft", "kind: one of full, partial"),
        ("received: 3 March", "received: a date is expected"),
        ("legend: green", "legend: a list of signs"),
        ("legend: {green: [a]}", "legend: a list of signs"),
        ("note: [a, b]", "note: a text is expected"),
        ("note: &a b", "anchors"),
        ("date: 2024-02-30", "date: a date is expected"),
        ("note: " + "x" * 64_000, "longer than"),
    ],
)
def test_what_is_not_understood_is_said_and_left_out(line: str, said: str) -> None:
    found = facts_at_top(f"---\nparty: LO\n{line}\n---\nArticle 1\n".encode(), "a.md")
    assert any(said in fault for fault in found.faults)
    assert found.stated in (Stated(party="LO"), Stated())


@settings(deadline=None)
@given(st.lists(st.tuples(keys, st.text(max_size=30) | st.binary(max_size=8)), max_size=4))
def test_whatever_it_says_can_be_recorded(entries: list[tuple[str, str | bytes]]) -> None:
    lines = [
        key.encode() + b": " + (value if isinstance(value, bytes) else value.encode())
        for key, value in entries
    ]
    data = b"\n".join([b"---", b"kind: full", *lines, b"---", b"Article 1", b""])
    arrived = [Arrived("a.md", data, facts_at_top(data, "a.md"))]
    for parties in (parties_named(arrived), (Party("LO", "Lomera"),)):
        (facts,), _ = facts_of_all(arrived, parties)
        stamp = Stamp("2024-03-01T09:00:00Z", "Jane")
        record = decode(encode(facts, stamp, ())[1], "records/a").record
        assert record is not None
        assert record.fact == facts
