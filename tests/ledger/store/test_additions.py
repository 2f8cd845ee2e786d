"""Adding to the record: what is taken, what is refused, and with which words."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from negodiff.errors import InputError, RecordError
from negodiff.ledger import store
from negodiff.ledger.store import Stamp, Stated
from negodiff.model.record import Act, Claim, DraftKind, Level
from tests.ledger.store.making import JANE, OMAR, add, agree, breaking, records, start, two_drafts

FRONT = """\
---
party: Lomera
date: 2024-1-5
kind: partial
received: 2024-01-06
reply_to: 1
ordinal: "10th package"
language: en
note: at 12:30
legend: {green: agreed, yellow: objective agreed}
---
Article 1. The Parties agree.
"""


@contextmanager
def refused(message: str, hint: str = "") -> Iterator[None]:
    """An error whose message says this, and whose hint says that."""
    with pytest.raises(InputError, match=message) as caught:
        yield
    assert hint in (caught.value.hint or "")


def test_a_draft_is_copied_byte_for_byte(tmp_path: Path) -> None:
    folder = start(tmp_path / "talks")
    mail = tmp_path / "From the other side.md"
    mail.write_bytes(b"\xef\xbb\xbfArticle 1\r\n\x00\xff")
    facts = store.add_draft(folder, mail, JANE, Stated(party="LO"))
    assert (folder / mail.name).read_bytes() == mail.read_bytes()
    assert store.read_draft(folder, facts) == mail.read_bytes()
    assert store.load(folder).drafts == (facts,)
    assert breaking(folder) == []


def test_a_draft_in_the_folder_is_taken_as_it_is(tmp_path: Path) -> None:
    facts = add(start(tmp_path), "Article 1", "a.md", party="LO")
    assert (facts.file, facts.party) == ("a.md", "LO")
    assert sorted(path.name for path in tmp_path.glob("*.md")) == ["a.md"]


def test_a_name_of_its_own(tmp_path: Path) -> None:
    mail = tmp_path / "draft.md"
    mail.write_text("Article 1")
    folder = start(tmp_path / "talks")
    assert store.add_draft(folder, mail, JANE, name="05-lomera.md").file == "05-lomera.md"
    assert (folder / "05-lomera.md").exists()


def test_facts_come_from_options_else_from_front_matter(tmp_path: Path) -> None:
    folder = two_drafts(tmp_path)
    first = store.load(folder).drafts[0]
    (folder / "c.md").write_text(FRONT)
    facts = store.add_draft(folder, folder / "c.md", JANE, Stated(date="2024-03-01", note="mine"))
    assert facts == store.load(folder).drafts[-1]
    assert facts.kind is DraftKind.PARTIAL
    assert (facts.party, facts.date, facts.received) == ("LO", "2024-03-01", "2024-01-06")
    assert (facts.reply_to, facts.ordinal, facts.language) == (first.id, "10th package", "en")
    assert facts.note == "mine"
    assert facts.legend == (("green", "agreed"), ("yellow", "objective agreed"))


def test_a_chairs_text_has_no_party(tmp_path: Path) -> None:
    start(tmp_path)
    (tmp_path / "chair.md").write_text("---\nparty: MED\nkind: chair\n---\nArticle 1\n")
    facts = store.add_draft(tmp_path, tmp_path / "chair.md", JANE)
    assert (facts.kind, facts.party) == (DraftKind.CHAIR, "MED")


def test_the_same_bytes_are_recorded_once(tmp_path: Path) -> None:
    folder = two_drafts(tmp_path / "talks")
    again = tmp_path / "again.md"
    again.write_bytes((folder / "a.md").read_bytes())
    with refused(r"recorded already, as draft 1 \(a.md\)", "negodiff amend"):
        store.add_draft(folder, again, JANE)
    assert not (folder / "again.md").exists()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    folder = two_drafts(tmp_path / "talks")
    (folder / "notes.md").write_text("mine")
    for name in ("notes.md", "a.md", "A.md"):
        other = tmp_path / name
        other.write_text("another text")
        with refused("another file has this name|recorded under the name", "another name"):
            store.add_draft(folder, other, JANE)
    (folder / "a.md").unlink()
    with refused("recorded under the name a.md"):
        store.add_draft(folder, tmp_path / "a.md", JANE)
    assert (folder / "notes.md").read_text() == "mine"
    assert len(records(folder)) == 2


@pytest.mark.parametrize(
    ("said", "message", "hint"),
    [
        ({"party": "L0"}, '"L0" is not a party', "Did you mean LO? The parties are LO, NO."),
        ({"party": "LO/XX"}, "is not a party", "negodiff.yaml"),
        ({"date": "5 March"}, "date: a date is expected", "year-month-day"),
        ({"received": "2024-02-30"}, "received: day", "year-month-day"),
        ({"reply_to": "7"}, "no such draft", "1 (a.md) to 2 (b.md)"),
    ],
)
def test_what_makes_no_sense_is_not_recorded(
    tmp_path: Path, said: dict[str, str], message: str, hint: str
) -> None:
    two_drafts(tmp_path)
    with refused(message, hint):
        add(tmp_path, "text", "c.md", JANE, **said)
    assert len(records(tmp_path)) == 2


def test_front_matter_that_is_not_understood_is_asked_about(tmp_path: Path) -> None:
    start(tmp_path)
    (tmp_path / "a.md").write_text("---\nparty: LO\ndate: last Monday\n---\nArticle 1\n")
    with refused(
        "front matter is not understood: date: a date is expected.* not last Monday", "--date"
    ):
        store.add_draft(tmp_path, tmp_path / "a.md", JANE)
    given = Stated(party="LO", date="2024-01-01")
    assert store.add_draft(tmp_path, tmp_path / "a.md", JANE, given).date == "2024-01-01"


@pytest.mark.parametrize("stamp", [Stamp("yesterday", "Jane"), Stamp("2024-03-01T09:00:00Z", " ")])
def test_a_stamp_says_when_and_who(tmp_path: Path, stamp: Stamp) -> None:
    start(tmp_path)
    with pytest.raises(InputError):
        add(tmp_path, "text", "a.md", stamp)
    assert records(tmp_path) == []


def test_an_annotation_holds_words_and_evidence(tmp_path: Path) -> None:
    folder = two_drafts(tmp_path)
    first, latest = store.load(folder).drafts
    said = store.annotate(
        folder,
        Act.SAME_AS,
        OMAR,
        draft="latest",
        ref="Article 1",
        words="The Parties may agree.",
        by=["Norrland", "NO"],
        date="2024-02-03",
        source="minutes, p. 3",
        others=[("1", "Article 2")],
    )
    assert store.load(folder).annotations == (said,)
    assert (said.draft, said.by, said.author) == (latest.id, ("NO",), "Omar")
    assert said.others == ((first.id, "Article 2"),)


def test_annotations_that_lack_something_are_refused(tmp_path: Path) -> None:
    folder = two_drafts(tmp_path)
    say = partial(store.annotate, folder, stamp=JANE, draft="1", ref="Article 1", words="w")
    with refused("further point"):
        say(Act.PACKAGE)
    with refused("a level goes with an agreement"):
        say(Act.NOTE, level=Level.PRINCIPALS)
    with refused("not a party"):
        say(Act.AGREED, by=["MED"])
    with refused("no such draft"):
        say(Act.AGREED, draft="9")
    with refused("larger than 1024 kB"):
        say(Act.NOTE, words="x" * 2_000_000)
    assert records(folder, "annotation") == []


def test_withdrawing_is_a_further_record(tmp_path: Path) -> None:
    folder = two_drafts(tmp_path)
    said = agree(folder)
    before = {path: path.read_bytes() for path in records(folder)}
    withdrawn = store.withdraw(folder, said.id[:8], OMAR, reason="misheard")
    project = store.load(folder)
    assert withdrawn.fact == said
    assert project.annotations == ()
    assert said in [record.fact for record in project.records]
    assert {path: path.read_bytes() for path in before} == before
    with refused("withdrawn already"):
        store.withdraw(folder, said.id, OMAR)
    with refused("cannot be withdrawn"):
        store.withdraw(folder, project.heads[0], OMAR)
    for unknown in ("ffffffff", said.id[:3]):
        with refused("no such record", "6 digits"):
            store.withdraw(folder, unknown, OMAR)


def test_an_annotation_takes_the_place_of_another(tmp_path: Path) -> None:
    folder = two_drafts(tmp_path)
    said = agree(folder)
    again = store.annotate(
        folder, Act.NOTE, OMAR, draft="2", ref="Article 1", words="w", withdraws=said.id[:10]
    )
    assert again.withdraws == said.id
    assert store.load(folder).annotations == (again,)
    store.withdraw(folder, again.id, OMAR)
    assert store.load(folder).annotations == ()


def test_a_draft_is_withdrawn_once_nothing_is_said_of_it(tmp_path: Path) -> None:
    folder = two_drafts(tmp_path)
    said = agree(folder)
    with refused("annotations in force are about this draft: 1", "Withdraw them first"):
        store.withdraw(folder, said.draft, JANE)
    store.withdraw(folder, said.id, JANE)
    store.withdraw(folder, said.draft, JANE)
    assert [draft.file for draft in store.load(folder).drafts] == ["a.md"]
    (folder / "b.md").unlink()
    assert breaking(folder) == []
    again = add(folder, "Article 1. The Parties may agree.\n", "c.md")
    assert again.id == said.draft
    assert [draft.file for draft in store.load(folder).drafts] == ["a.md", "c.md"]


def test_facts_are_put_right_by_a_further_record(tmp_path: Path) -> None:
    folder = two_drafts(tmp_path)
    store.amend(folder, "1", Stated(date="2024-02-15", party=""), OMAR, reason="letter of 3 March")
    store.amend(folder, "a.md", Stated(note="second"), OMAR)
    drafts = store.load(folder).drafts
    assert [(d.file, d.date, d.party, d.note) for d in drafts] == [
        ("b.md", "2024-02-01", "NO", ""),
        ("a.md", "2024-02-15", "", "second"),
    ]
    with refused("recorded already"):
        store.amend(folder, "a.md", Stated(note="second"), OMAR)
    store.withdraw(folder, store.load(folder).heads[0], OMAR)
    assert store.load(folder).draft("a.md").note == ""


def test_claims_stand_beside(tmp_path: Path) -> None:
    folder = two_drafts(tmp_path)
    later = Claim("", "2024-03-01", "Norrland's minister", "15 of 17", "radio", "2", 15, 17)
    later = store.claim(folder, later, JANE)
    earlier = store.claim(folder, Claim("", "2024-02-01", "a spokesman", "nearly done"), JANE)
    project = store.load(folder)
    assert project.claims == (earlier, later)
    assert later.draft == project.drafts[1].id
    with refused("18 settled of 17"):
        store.claim(folder, later._replace(settled=18), JANE)


def test_nothing_is_built_on_a_broken_record(tmp_path: Path) -> None:
    folder = two_drafts(tmp_path)
    (folder / store.load(folder).records[0].file).unlink()
    with pytest.raises(RecordError, match="is missing"):
        agree(folder)
    assert len(records(folder)) == 1


def test_without_a_start_nothing_is_added(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Article 1")
    with refused("no drafts folder yet", "negodiff init"):
        store.add_draft(tmp_path, tmp_path / "a.md", JANE)
    with refused("no such folder"):
        store.load(tmp_path / "nowhere")
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_drafts_are_found_as_people_name_them(tmp_path: Path) -> None:
    project = store.load(two_drafts(tmp_path))
    first, second = project.drafts
    for name in ("1", "previous", "a.md", "a", first.id, first.id[:6].upper()):
        assert project.draft(name) == first
    assert project.draft("latest") == second
    for name in ("3", "0", "9" * 5_000, "c.md", first.id[:5], ""):
        with refused("no such draft", "1 (a.md) to 2 (b.md)"):
            project.draft(name)
