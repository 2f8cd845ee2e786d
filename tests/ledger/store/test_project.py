"""What holds now follows from the records alone, in whatever order the disk gives them."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negodiff.ledger import store
from negodiff.ledger.store import Amendment, Record, Stamp, Stated, Withdrawal, chain, disk, history
from negodiff.ledger.store.codec import encode
from negodiff.ledger.store.entry import Fact
from negodiff.ledger.store.project import assemble, by_date
from negodiff.ledger.store.settings import Settings
from negodiff.model.record import DraftFacts
from tests.ledger.store.making import JANE, add, agree, facts, start, two_drafts


def draft(name: str, date: str = "", **said: str) -> DraftFacts:
    digest = name.encode().hex().ljust(64, "0")
    return DraftFacts(digest, name, digest, date=date, **said)  # type: ignore[arg-type]


def record(fact: Fact, at: str, *previous: Record) -> Record:
    stamp = Stamp(f"2024-03-{at}T09:00:00Z", "Jane")
    ids = tuple(sorted(earlier.id for earlier in previous))
    return Record(encode(fact, stamp, ids)[0], stamp, ids, fact, f"records/{at}")


def files(*records: Record) -> list[str]:
    return [d.file for d in assemble(Settings(""), chain.in_order(records)).drafts]


@pytest.mark.parametrize(
    ("recorded", "numbered"),
    [
        ("a:2024-02-01 b:2024-01-01", "b a"),
        ("a:2024-01-01 b:2024-01-01", "a b"),
        ("b:2024-01-01 a:2024-01-01", "b a"),
        ("a b c", "a b c"),
        ("a:2024-01-01 b c:2024-03-01 d e:2024-02-01 f", "a b e c d f"),
        ("a b:2024-01-01", "a b"),
    ],
)
def test_drafts_are_numbered_by_date_then_by_recording(recorded: str, numbered: str) -> None:
    drafts = [draft(*item.split(":")) for item in recorded.split()]
    assert " ".join(found.file for found in by_date(drafts)) == numbered


def test_the_date_of_receipt_stands_in_for_a_date() -> None:
    drafts = [draft("a", received="2024-02-01"), draft("b", "2024-01-01")]
    assert [found.file for found in by_date(drafts)] == ["b", "a"]


def test_a_wrong_clock_does_not_turn_the_order_around() -> None:
    first = record(draft("a"), "09")
    second = record(draft("b"), "01", first)
    assert files(second, first) == ["a", "b"]


def test_branches_that_were_written_apart_are_ordered_by_time() -> None:
    root = record(draft("a"), "01")
    left = record(draft("b"), "03", root)
    right = record(draft("c"), "02", root)
    merged = record(draft("d"), "02", left, right)
    assert files(merged, left, right, root) == ["a", "c", "b", "d"]
    assert chain.heads((merged, left, right, root)) == (merged.id,)
    assert chain.heads((left, right, root)) == tuple(sorted((left.id, right.id)))


def test_one_draft_recorded_by_two_people_is_one_draft() -> None:
    one = record(draft("a", party="LO"), "01")
    other = record(draft("a", party="NO"), "02")
    same = record(draft("a", party="LO"), "03")
    project = assemble(Settings(""), chain.in_order((other, same, one)))
    assert [(d.file, d.party) for d in project.drafts] == [("a", "LO")]
    assert [(p.kind, p.file) for p in project.findings] == [("recorded-twice", "records/02")]
    kept = record(Withdrawal(one.id), "04", one, other)
    assert assemble(Settings(""), (one, other, kept)).drafts[0].party == "NO"


def test_two_people_amend_two_facts_and_both_hold() -> None:
    root = record(draft("a"), "01")
    left = record(Amendment(draft("a").id, Stated(party="LO")), "02", root)
    right = record(Amendment(draft("a").id, Stated(note="late")), "02", root)
    (found,) = assemble(Settings(""), chain.in_order((left, right, root))).drafts
    assert (found.party, found.note) == ("LO", "late")


def test_an_annotation_outlives_its_draft_visibly(tmp_path: Path) -> None:
    """One person annotates a draft while another, elsewhere, withdraws it."""
    folder = two_drafts(tmp_path)
    of_draft = next(r for r in store.load(folder).records if r.fact == store.load(folder).drafts[1])
    said = agree(folder)
    records = store.load(folder).records
    away = record(Withdrawal(of_draft.id), "09", *records)
    project = assemble(Settings(""), (*records, away))
    assert project.annotations == (said,)
    (problem,) = project.findings
    assert (problem.kind, problem.breaks) == ("draft-withdrawn", False)


@given(st.randoms(use_true_random=False))
def test_the_order_of_records_changes_nothing(chance: Random) -> None:
    root = record(draft("a"), "05")
    left = [record(draft("b", "2024-01-01"), "04", root)]
    left.append(record(Amendment(draft("a").id, Stated(note="x")), "01", left[0]))
    right = [record(draft("b", "2024-01-02"), "06", root), record(draft("c"), "02", root)]
    end = record(Withdrawal(right[1].id), "03", left[-1], *right)
    all_records = [root, *left, *right, end]
    expected = assemble(Settings(""), chain.in_order(all_records))
    shuffled = list(all_records)
    chance.shuffle(shuffled)
    assert assemble(Settings(""), chain.in_order(shuffled)) == expected


def test_the_order_on_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = two_drafts(tmp_path)
    for number in range(6):
        agree(folder, words=f"{number}")
    before = facts(store.load(folder))
    for path in sorted((folder / "records").glob("*.yaml"), reverse=True):
        data = path.read_bytes()
        path.unlink()
        path.write_bytes(data)
    assert facts(store.load(folder)) == before
    monkeypatch.setattr(disk, "sorted", lambda names: sorted(names, reverse=True), raising=False)
    assert facts(store.load(folder)) == before


def test_a_listing_made_while_somebody_wrote_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that grows while it is listed may show its last record and not the one before."""
    folder = two_drafts(tmp_path)
    agree(folder)
    before = facts(store.load(folder))
    whole = disk.list_records(folder)
    second = store.load(folder).records[1].file.removeprefix("records/")
    torn = whole._replace(records=tuple(name for name in whole.records if name != second))
    listings = iter([torn, whole])
    monkeypatch.setattr(history, "list_records", lambda _folder: next(listings))
    assert facts(store.load(folder)) == before


def test_a_draft_more_leaves_the_others_where_they_were(tmp_path: Path) -> None:
    folder = start(tmp_path)
    names: list[str] = []
    for name, date in [("a", "2024-01-01"), ("b", ""), ("c", "2024-01-01"), ("d", ""), ("e", "")]:
        add(folder, name, name, JANE, date=date)
        names.append(name)
        assert [found.file for found in store.load(folder).drafts] == names
