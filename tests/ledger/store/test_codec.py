"""A record's bytes: they survive, they vouch for themselves, and they are readable."""

from hashlib import sha256
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from negodiff.errors import InputError
from negodiff.ledger.facts import Stated
from negodiff.ledger.plain_yaml import Plain
from negodiff.ledger.store.codec import decode, encode
from negodiff.ledger.store.entry import Amendment, Fact, Stamp, Withdrawal
from negodiff.ledger.store.names import why_no_draft_name
from negodiff.model.record import Act, Annotation, Claim, DraftFacts, DraftKind, Level

HASH = "a1" * 32
STAMP = Stamp("2024-03-01T09:00:00Z", "Jane Doe")

words = st.text(st.characters(codec="utf-8"), max_size=60)
"""Any characters at all: controls, quotation marks, other scripts, what cannot be seen."""
hashes = st.binary(min_size=32, max_size=32).map(bytes.hex)
dates = st.dates().map(lambda day: day.isoformat()) | st.just("")
pairs = st.lists(st.tuples(words, words), max_size=3).map(tuple)
names = words.filter(lambda name: not why_no_draft_name(name))
stamps = st.builds(
    Stamp,
    st.datetimes().map(lambda at: at.replace(microsecond=0).isoformat() + "Z"),
    words,
)


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


stated = {
    "party": words,
    "date": dates,
    "received": dates,
    "reply_to": words,
    "ordinal": words,
    "language": words,
    "note": words,
    "legend": pairs,
}
drafts = hashes.flatmap(
    lambda digest: st.builds(
        DraftFacts,
        id=st.just(digest),
        sha256=st.just(digest),
        file=names,
        kind=st.sampled_from(DraftKind),
        **stated,
    )
)
annotations = st.builds(
    Annotation,
    id=st.just(""),
    act=st.sampled_from(Act),
    draft=hashes,
    ref=words,
    words=words,
    by=st.lists(words, max_size=3).map(tuple),
    level=maybe(st.sampled_from(Level)),
    date=dates,
    note=words,
    source=words,
    others=pairs,
    withdraws=hashes | st.just(""),
)
claims = st.builds(
    Claim,
    id=st.just(""),
    date=dates,
    by=words,
    words=words,
    source=words,
    draft=hashes | st.just(""),
    settled=maybe(st.integers(0, 999)),
    total=maybe(st.integers(0, 999)),
)
amendments = st.builds(
    Amendment,
    hashes,
    st.builds(
        Stated,
        kind=maybe(st.sampled_from(DraftKind)),
        **{name: maybe(values) for name, values in stated.items()},
    ),
    words,
)
withdrawals = st.builds(Withdrawal, hashes, words)
any_fact = drafts | annotations | claims | amendments | withdrawals
unknown_names = words.map(lambda word: f"x-{word}")
plain: st.SearchStrategy[Plain] = st.recursive(
    words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)


def as_recorded(fact: Fact, record_id: str, stamp: Stamp) -> Fact:
    """The fact with what its record knows about it."""
    if isinstance(fact, Annotation):
        return fact._replace(id=record_id, author=stamp.by)
    return fact._replace(id=record_id) if isinstance(fact, Claim) else fact


@given(any_fact, stamps, st.lists(hashes, max_size=3, unique=True))
def test_any_record_survives(fact: Fact, stamp: Stamp, previous: list[str]) -> None:
    record_id, data = encode(fact, stamp, tuple(previous))
    decoded = decode(data, "records/x.yaml")
    assert decoded.problems == ()
    assert decoded.record is not None
    assert decoded.record.fact == as_recorded(fact, record_id, stamp)
    assert decoded.record.stamp == stamp
    assert decoded.record.previous == tuple(sorted(previous))
    assert data.count(b"\r") == 0


@given(any_fact)
def test_any_other_yaml_reader_sees_the_same_strings(fact: Fact) -> None:
    _, data = encode(fact, STAMP, ())
    assert yaml.load(data, yaml.SafeLoader) == yaml.load(data, yaml.BaseLoader)


@given(st.dictionaries(unknown_names, plain, max_size=3))
def test_what_is_unknown_is_kept_and_reported(extra: dict[str, Plain]) -> None:
    _, data = encode(Withdrawal(HASH), STAMP, (), extra)
    decoded = decode(data, "records/x.yaml")
    assert decoded.record is not None
    assert decoded.record.extra == extra
    assert [problem.evidence for problem in decoded.problems] == [(key,) for key in extra]
    again = encode(decoded.record.fact, decoded.record.stamp, (), decoded.record.extra)
    assert again[1] == data


@given(any_fact, st.data())
def test_no_byte_can_change_unseen(fact: Fact, data: st.DataObject) -> None:
    _, written = encode(fact, STAMP, ())
    at = data.draw(st.integers(0, len(written) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != written[at]))
    changed = written[:at] + bytes([byte]) + written[at + 1 :]
    decoded = decode(changed, "records/x.yaml")
    assert decoded.record is None
    assert all(problem.breaks for problem in decoded.problems)
    assert decoded.problems


@given(st.binary(max_size=400))
def test_no_bytes_raise(data: bytes) -> None:
    body = b'schema: "negodiff.record/1"\n' + data
    for content in (data, f'id: "{sha256(body).hexdigest()}"\n'.encode() + body):
        decoded = decode(content, "records/x.yaml")
        assert decoded.record is None
        assert decoded.problems


def test_a_record_is_readable() -> None:
    fact = Annotation(
        "", Act.AGREED, HASH, "Article 5(2)(a)", "at 12:30, by 1.10", ("NO",), Level.NEGOTIATORS
    )
    record_id, data = encode(fact, STAMP, (HASH,))
    assert (
        data.decode()
        == f'''\
id: "{record_id}"
schema: negodiff.record/1
record: annotation
recorded-at: "2024-03-01T09:00:00Z"
recorded-by: "Jane Doe"
previous:
  - "{HASH}"
act: agreed
draft: "{HASH}"
ref: "Article 5(2)(a)"
words: "at 12:30, by 1.10"
by:
  - "NO"
level: negotiators
'''
    )


def test_the_id_is_the_hash_of_all_that_follows_its_line() -> None:
    record_id, data = encode(Withdrawal(HASH), STAMP, ())
    assert sha256(data.partition(b"\n")[2]).hexdigest() == record_id


@pytest.mark.parametrize(
    "text", ["1.10", "12:30", "NO", "no", "0x10", "~", "null", "2024-01-01", "1e3", ""]
)
def test_what_yaml_would_take_for_something_else_stays_a_text(text: str) -> None:
    body = (
        "schema: negodiff.record/1\nrecord: annotation\nrecorded-at: 2024-03-01T09:00:00Z\n"
        f"recorded-by: Jane\nprevious: []\nact: note\ndraft: {HASH}\nref: x\n"
        f"words: {text}\nby: [{text}]\n"
    ).encode()
    decoded = decode(f'id: "{sha256(body).hexdigest()}"\n'.encode() + body, "x")
    assert decoded.record is not None
    assert isinstance(decoded.record.fact, Annotation)
    assert decoded.record.fact.words == text
    assert decoded.record.fact.by == ((text,) if text else ())


def test_half_a_character_is_refused() -> None:
    with pytest.raises(InputError, match="U\\+D800"):
        encode(Withdrawal(HASH, "\ud800"), STAMP, ())


HEAD = """\
schema: negodiff.record/1
record: withdrawal
recorded-at: 2024-03-01T09:00:00Z
recorded-by: J
"""


@pytest.mark.parametrize(
    ("body", "kind", "line", "said"),
    [
        (HEAD, "record-damaged", 1, '"previous" is missing'),
        (HEAD + "previous: []\n", "record-damaged", 1, '"withdraws" is missing'),
        (HEAD + "previous: x\n", "record-damaged", 6, "previous: a list is expected"),
        (HEAD + "previous: []\nwithdraws: 12\n", "record-damaged", 7, "withdraws: a SHA-256"),
        (HEAD + "previous: []\nprevious: []\n", "record-damaged", 7, '"previous" stands twice'),
        (HEAD.replace("T09", "T25"), "record-damaged", 4, "recorded-at"),
        (HEAD.replace("record/1", "record/2"), "record-unknown", None, "negodiff.record/2"),
        (HEAD.replace("withdrawal", "vote"), "record-unknown", None, '"vote"'),
        ("schema: other/1\nrecord: draft\n", "record-damaged", 2, "negodiff.record/1"),
        ("- a\n", "record-damaged", 2, ""),
        ("\tx", "record-damaged", 2, ""),
    ],
)
def test_what_is_wrong_is_named_with_its_line(
    body: str, kind: str, line: int | None, said: str
) -> None:
    data = f'id: "{sha256(body.encode()).hexdigest()}"\n{body}'.encode()
    (problem,) = decode(data, "records/x.yaml").problems
    assert (problem.kind, problem.line) == (kind, line)
    assert said in problem.message


@pytest.mark.parametrize(
    "file", ["../a.md", "/etc/passwd", "a/b.md", "..\\a", ".hidden", "negodiff.yaml", "a\nb", "."]
)
def test_a_draft_cannot_lie_elsewhere(file: str) -> None:
    _, data = encode(DraftFacts(HASH, file, HASH), STAMP, ())
    (problem,) = decode(data, "records/x.yaml").problems
    assert problem.kind == "record-damaged"
    assert "the file's name" in problem.message
