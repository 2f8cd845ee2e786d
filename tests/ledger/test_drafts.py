"""A folder with a record: its drafts, in the order of their dates, are what names mean."""

from pathlib import Path

import pytest

from negodiff.errors import InputError, RecordError
from negodiff.ledger import store
from negodiff.ledger.drafts import all_received, open_drafts
from negodiff.ledger.facts import Stated
from negodiff.ledger.folder import called
from negodiff.ledger.naming import all_drafts, choose_one, choose_pair
from negodiff.ledger.store import Stamp
from negodiff.model.record import DraftKind, Party

JANE = Stamp("2024-03-01T09:00:00Z", "Jane")
WORDS = {"b.md": "Article 1. We agree.", "a.md": "Article 1. We may agree.", "c.md": "Article 1."}
DATES = {"b.md": "2024-01-01", "a.md": "2024-02-01", "c.md": "2024-03-01"}


@pytest.fixture(autouse=True)
def talks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """``talks`` here: b.md, a.md and c.md by date, and a file that nobody recorded."""
    monkeypatch.chdir(tmp_path)
    folder = Path("talks")
    store.initialise(folder, "Treaty", (Party("LO", "Lomera"),), JANE)
    for name, words in WORDS.items():
        (folder / name).write_text(words)
        stated = Stated(party="LO" if name == "b.md" else "", date=DATES[name], language="en")
        store.add_draft(folder, folder / name, JANE, stated)
    (folder / "stray.md").write_text("---\nparty: LO\n---\nnothing to see")
    return folder


def names(*args: str, folder: str | None = "talks") -> list[tuple[str, str | None]]:
    return [(source.data.decode(), source.name) for source in choose_pair(args, folder)]


def test_the_order_is_that_of_the_dates() -> None:
    assert [draft.file_name for draft in open_drafts("talks").drafts] == ["b.md", "a.md", "c.md"]
    assert names() == [(WORDS["a.md"], "2"), (WORDS["c.md"], "3")]
    assert names("2") == [(WORDS["b.md"], "1"), (WORDS["a.md"], "2")]
    assert names("previous", "latest") == names()
    assert [source.name for source in all_drafts("talks")] == ["1", "2", "3"]


def test_an_id_or_its_beginning_names_a_draft() -> None:
    identity = store.load(Path("talks")).drafts[1].id
    for name in (identity, identity[:6], identity[:9].upper(), "a.md", "a", "2"):
        assert choose_one(name, "talks").name == "2"


def test_what_is_recorded_prevails_over_the_file() -> None:
    source = choose_one("1", "talks")
    assert (source.party, source.date, source.language) == ("LO", "2024-01-01", "en")
    assert choose_one("2", "talks").party == ""


def test_a_recorded_draft_is_known_by_its_path_too() -> None:
    assert names("talks/b.md", "talks/c.md", folder=None) == [
        (WORDS["b.md"], "1"),
        (WORDS["c.md"], "3"),
    ]
    assert names("talks/a.md", folder=None)[0] == (WORDS["b.md"], "1")


def test_a_file_that_is_not_recorded_is_loose() -> None:
    assert choose_one("talks/stray.md", None).name is None
    with pytest.raises(InputError, match="is no draft of the drafts folder") as error:
        choose_pair(["talks/stray.md"], None)
    assert "negodiff add" in str(error.value.hint)


@pytest.mark.parametrize("name", ["1", "b.md", "talks/b.md"])
def test_a_draft_that_changed_is_not_given_out(name: str) -> None:
    Path("talks", "b.md").write_text("Article 1. We never agree.")
    with pytest.raises(RecordError, match="not what was recorded"):
        choose_one(name, "talks")
    assert choose_one("2", "talks").data.decode() == WORDS["a.md"]


def test_a_draft_whose_file_is_gone_hides_no_other() -> None:
    Path("talks", "b.md").unlink()
    assert choose_one("talks/c.md", None).name == "3"


def test_a_record_here_counts_for_more_than_a_folder_called_drafts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir("talks")
    Path("drafts").mkdir()
    assert choose_one(None, None).name == "3"


def test_one_draft_only_and_none(tmp_path: Path) -> None:
    store.initialise(tmp_path / "new", "Treaty", (), JANE)
    with pytest.raises(InputError, match="no draft is recorded yet") as error:
        choose_pair([], "new")
    assert "negodiff add" in str(error.value.hint)
    store.add_draft(tmp_path / "new", tmp_path / "talks" / "a.md", JANE)
    with pytest.raises(InputError, match="one draft only") as error:
        choose_pair([], "new")
    assert "negodiff add" in str(error.value.hint)


def test_facts_are_those_recorded_or_those_the_files_state(tmp_path: Path) -> None:
    assert [each.facts.party for each in all_received(open_drafts("talks"))] == ["LO", "", ""]
    bare = tmp_path / "bare"
    bare.mkdir()
    (bare / "2.md").write_text("---\nfrom: TE\ntabled: 2024-1-2\nkind: partial\n---\nArticle 1\n")
    (bare / "10.md").write_text("Article 1\n")
    second, tenth = all_received(open_drafts(str(bare)))
    assert second.facts.kind is DraftKind.PARTIAL
    assert (second.facts.party, second.facts.date, second.facts.file) == (
        "TE",
        "2024-01-02",
        "2.md",
    )
    assert (tenth.facts.party, tenth.facts.date, tenth.source.name) == ("", "", "2")


def test_loose_files_of_a_common_folder_have_no_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    for name in ("old.md", "new.md"):
        Path(name).write_text(name)
    assert names("old.md", "new.md", folder=None) == [("old.md", None), ("new.md", None)]
    assert names("old.md", folder=None) == [("new.md", "1"), ("old.md", "2")]
    assert names("old.md", "new.md", folder=".") == [("old.md", "2"), ("new.md", "1")]


def test_what_a_name_may_mean() -> None:
    drafts = [("1.md", "aaaaaaaa"), ("3.md", "aaaaaabb"), ("x.md", "cccccccc")]
    assert called("x", drafts) == (2,)
    assert called("3", drafts) == (1, 2)
    assert called("aaaaaa", drafts) == (0, 1)
    assert called("aaaaaab", drafts) == (1,)
    assert called("ccccc", drafts) == called("0", drafts) == called("9" * 30, drafts) == ()
