"""What other programs import: it is what the command line does, and importing it costs nothing."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import negodiff
from negodiff.ledger.store import Stated
from negodiff.model.gate import Rule
from negodiff.model.point import State
from negodiff.model.record import Act, Claim, Level
from tests.cli.running import ROOT, drafts, environment
from tests.cli.running import negodiff as run
from tests.cli.talks import SAMPLE, received, started


def test_everything_offered_is_there_and_described() -> None:
    assert {*negodiff.__all__} <= {*dir(negodiff)}
    for name in negodiff.__all__:
        assert getattr(negodiff, name).__doc__, name


def test_a_name_that_is_not_offered() -> None:
    with pytest.raises(AttributeError, match="no attribute 'comprae'"):
        _ = negodiff.comprae  # type: ignore[attr-defined]


def test_importing_it_imports_nothing_else(tmp_path: Path) -> None:
    script = (
        "import sys; import negodiff; print(*sorted(m for m in sys.modules if 'negodiff' in m))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["negodiff", "negodiff.version"]


def test_two_files_give_the_commands_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(drafts(tmp_path))
    told = run("compare", "01.txt", "02.txt", "--all", "--format", "json", cwd=tmp_path)
    assert negodiff.to_json(negodiff.compare("01.txt", Path("02.txt"))) == told.out
    assert negodiff.to_json(negodiff.read("01.txt")) == (
        run("show", "01.txt", "--format", "json", cwd=tmp_path).out
    )


def test_bytes_are_compared_as_their_file_is(tmp_path: Path) -> None:
    old, new = (drafts(tmp_path) / name for name in ("01.txt", "02.txt"))
    of_bytes = negodiff.compare(old.read_bytes(), new.read_bytes())
    assert of_bytes.pairs == negodiff.compare(old, new).pairs
    assert (of_bytes.old.path, of_bytes.new.path) == ("old", "new")


@pytest.mark.parametrize("recorded", [True, False])
def test_a_folder_gives_the_commands_documents(
    recorded: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = started(tmp_path) if recorded else received(tmp_path)
    monkeypatch.chdir(folder)
    talks = negodiff.open()

    def told(*arguments: str) -> bytes:
        return run(*arguments, "--format", "json", cwd=folder).out

    assert negodiff.to_json(talks.compare()) == told("compare", "--all")
    assert negodiff.to_json(talks.compare(1, "08-lomera")) == told("compare", "1", "8", "--all")
    assert negodiff.to_json(talks.status(7)) == told("status", "--at", "7")
    assert negodiff.to_json(talks.trace("Article 4(3)")) == told("trace", "Article 4(3)")
    assert negodiff.to_json(talks.whose(ref="Article 4")) == told("whose", "--clause", "Article 4")
    assert negodiff.to_json(talks.check()) == told("check")
    assert negodiff.to_json(talks.check(rules=[Rule.OPEN])) == told("check", "--fail-on", "open")
    assert negodiff.to_json(talks.read("previous")) == told("show", "previous")
    assert talks.verify().problems == ()
    assert [path.name for path in talks.files] == [p.name for p in sorted(SAMPLE.glob("0*"))[:8]]


def test_recording_is_what_the_commands_record(tmp_path: Path) -> None:
    at = datetime(2024, 2, 1, 12, 0, tzinfo=UTC)
    sides = {"LO": "Lomera", "TE": "Tesvia"}
    folder = received(tmp_path, 3) / "drafts"
    jane = negodiff.start(folder, "Jane Doe", "Peace", sides, at)
    assert [draft.party for draft in negodiff.open(folder).drafts] == ["LO", "TE", "LO"]
    fourth = jane.add(SAMPLE / "04-tesvia.md", Stated(note="by courier"), name="fourth.md")
    assert (fourth.party, fourth.note, fourth.file) == ("TE", "by courier", "fourth.md")
    said = jane.annotate(Act.AGREED, "Article 2(1)", by=["LO", "TE"], level=Level.NEGOTIATORS)
    point = negodiff.open(folder).trace("Article 2(1)").point
    assert point.steps[-1].state is State.AGREED
    assert jane.annotate(Act.NOTE, point.id, note="by its id").ref == said.ref
    package = jane.annotate(Act.PACKAGE, "Article 2(1)", others=["Article 2(2)"])
    assert [ref for _, ref in package.others] == ["Article 2(2)"]
    assert jane.amend("4", Stated(note="by mail")).note == "by mail"
    jane.claim(Claim("", "2024-02-01", "minister", "15 of 17", "", "", 15, 17))
    jane.withdraw(said.id, reason="too early")
    later = negodiff.record(folder, "John Roe", at)
    later.withdraw(package.id)
    talks = negodiff.open(folder)
    assert (talks.title, len(talks.opened.claims)) == ("Peace", 1)
    assert talks.trace("Article 2(1)").point.steps[-1].state is not State.AGREED
    assert talks.verify().problems == ()
    records = run("log", "--records", cwd=tmp_path).text
    assert "John Roe" in records
    assert "2024-02-01" in records


def test_faults_of_recording(tmp_path: Path) -> None:
    with pytest.raises(negodiff.InputError, match="no drafts folder with a record"):
        negodiff.record(tmp_path, "Jane Doe")
    jane = negodiff.start(received(tmp_path, 2) / "drafts", "Jane Doe", "Peace", {})
    with pytest.raises(negodiff.InputError, match="started already"):
        negodiff.start(tmp_path / "drafts", "Jane Doe", "Peace", {})
    with pytest.raises(negodiff.InputError, match="there is no clause"):
        jane.annotate(Act.AGREED, "Article 99")
    with pytest.raises(negodiff.InputError, match="this is the point itself"):
        jane.annotate(Act.PACKAGE, "Article 2(1)", others=["2.1"])


def test_faults_are_exceptions_with_a_remedy(tmp_path: Path) -> None:
    talks = negodiff.open(ROOT / "drafts")
    with pytest.raises(negodiff.InputError, match="neither a file nor a draft"):
        talks.read(99)
    with pytest.raises(negodiff.InputError, match="there is no clause"):
        talks.trace("Article 99")
    with pytest.raises(negodiff.InputError, match="no such folder"):
        negodiff.open(tmp_path / "absent")
    with pytest.raises(negodiff.InputError, match='cannot be written as "odt"'):
        negodiff.export(b"Article 1\n\nWords.\n", "odt")
    with pytest.raises(negodiff.NegodiffError, match="empty"):
        negodiff.compare(b"", b"Article 1")


def test_results_are_kept_where_one_says(tmp_path: Path) -> None:
    first = negodiff.open(ROOT / "drafts", cache=tmp_path / "kept").status()
    assert list((tmp_path / "kept").iterdir())
    assert negodiff.open(ROOT / "drafts", cache=tmp_path / "kept").status() == first


def test_a_folder_without_drafts_says_so_when_one_is_asked_for(tmp_path: Path) -> None:
    talks = negodiff.open(tmp_path)
    assert talks.log().entries == ()
    with pytest.raises(negodiff.InputError, match="holds no drafts"):
        talks.status()
    with pytest.raises(negodiff.InputError, match="holds no drafts"):
        talks.table()


def test_what_is_not_as_recorded_is_found(tmp_path: Path) -> None:
    folder = started(tmp_path, 3) / "drafts"
    assert negodiff.open(folder, strict=True).verify().broken == ()
    assert negodiff.verify(folder, known=["0123456789"]).broken[0].kind == "record-missing"
    (folder / "01-lomera.md").write_text("Article 1\n\nOther words.\n", encoding="utf-8")
    assert [problem.file for problem in negodiff.verify(folder).broken] == ["01-lomera.md"]
    with pytest.raises(negodiff.RecordError, match="not what was recorded"):
        negodiff.open(folder, strict=True)


def test_a_draft_that_is_not_there(tmp_path: Path) -> None:
    new = drafts(tmp_path) / "02.txt"
    added = negodiff.compare(None, new)
    assert {relation for pair in added.pairs for relation in pair.relations} == {"added"}
    removed = negodiff.compare(new, None)
    assert len(removed.pairs) == len(added.pairs)


def test_what_is_no_result_is_not_written() -> None:
    for write in (negodiff.to_json, negodiff.to_text, negodiff.to_markdown):
        with pytest.raises(TypeError, match="a result of negodiff is expected"):
            write(())


def test_a_sort_of_point_that_there_is_not() -> None:
    with pytest.raises(negodiff.InputError, match="opne"):
        negodiff.open(ROOT / "drafts").status(wanted=["opne"])


def test_a_record_can_be_started_as_init_does(tmp_path: Path) -> None:
    jane = negodiff.start(received(tmp_path, 2) / "drafts", "Jane Doe", tacit=True)
    assert jane.records().title.startswith("Treaty on Peace")
    assert jane.records().options.tacit
    assert [party.code for party in jane.records().parties] == ["LO", "TE"]
    other = negodiff.start(received(tmp_path / "other", 2) / "drafts", "Jane Doe", empty=True)
    assert other.records().drafts == ()
