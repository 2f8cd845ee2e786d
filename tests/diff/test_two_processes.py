"""Two processes compare as one does: the same result, the same errors, and nothing left behind."""

import marshal
import os
import select
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from negodiff import comparing as module
from negodiff import twin
from negodiff.align.align import align, begin, counterparts, likely
from negodiff.api import read_draft
from negodiff.comparing import compare_in_two
from negodiff.errors import InputError
from negodiff.ledger.source import Source
from negodiff.model.comparison import Comparison
from negodiff.model.markup import View
from negodiff.model.plain import (
    Plain,
    links_from_plain,
    links_to_plain,
    side_from_plain,
    side_to_plain,
)
from negodiff.model.relation import Evidence, Link, Reason, Relation
from negodiff.public.comparing import leave_no_copy
from negodiff.readers.reading import AS_IT_IS, Reading
from negodiff.twin import Hear, Twin

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no second process here")

DRAFTS = sorted((Path(__file__).parents[2] / "drafts").glob("0*.md"))
NO_TEXT = Source(b"\0\1\2\3", "no-text.txt")
EMPTY = Source(b" \n", "empty.txt")


def source(path: Path) -> Source:
    return Source(path.read_bytes(), path.name)


@pytest.fixture(params=[0, 1 << 30], ids=["from the start", "once both are read"])
def two(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """However small the drafts and whatever the machine: a twin is made, early or late."""
    monkeypatch.setattr(module, "_LARGE", request.param)
    monkeypatch.setattr(module, "_MUCH", 1)
    monkeypatch.setattr(module, "can_fork", lambda: True)


def alone(old: Source, new: Source, monkeypatch: pytest.MonkeyPatch) -> Comparison:
    with monkeypatch.context() as patched:
        patched.setattr(module, "can_fork", lambda: False)
        return compare_in_two(old, new)


def no_child_is_left() -> bool:
    leave_no_copy()
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return True
    return False


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(("old", "new"), [*pairwise(DRAFTS), DRAFTS[::8]])
def test_the_result_is_the_same(old: Path, new: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = alone(source(old), source(new), monkeypatch)
    assert compare_in_two(source(old), source(new)) == expected
    assert no_child_is_left()


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        (NO_TEXT, source(DRAFTS[0]), "no-text.txt"),
        (source(DRAFTS[0]), NO_TEXT, "no-text.txt"),
        (EMPTY, NO_TEXT, "empty.txt"),
    ],
    ids=["the old draft", "the new draft", "both: the old one is told"],
)
def test_the_error_is_the_same(
    old: Source, new: Source, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(InputError) as expected:
        alone(old, new, monkeypatch)
    with pytest.raises(InputError) as found:
        compare_in_two(old, new)
    assert str(found.value) == str(expected.value)
    assert found.value.place == place
    assert no_child_is_left()


def fails(*_: object) -> Iterator[Plain]:
    yield 1 // 0


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("task", ["draft_and_pairs", "pairs_of"])
def test_what_a_twin_fails_in_is_done_without_it(
    task: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = source(DRAFTS[1]), source(DRAFTS[2])
    expected = alone(old, new, monkeypatch)
    monkeypatch.setattr(module, task, fails)
    assert compare_in_two(old, new) == expected
    assert no_child_is_left()


@pytest.mark.usefixtures("two")
def test_a_twin_does_its_share(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise all of the above would hold of one process, too."""
    made: list[Twin | None] = []

    def counted(work: Callable[[Hear], Iterable[Plain]]) -> Twin | None:
        made.append(twin.twin(work))
        return made[-1]

    monkeypatch.setattr(module, "twin", counted)
    compare_in_two(source(DRAFTS[1]), source(DRAFTS[2]))
    assert len(made) == 1
    assert None not in made


@pytest.mark.usefixtures("two")
def test_tracked_changes_are_compared_as_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"<p>The Parties <del>may</del><ins>shall</ins> cooperate in good faith.</p>"
    old, new = Source(data, "a.html"), Source(data.replace(b"good ", b""), "b.html")
    marked = Reading(view=View.MARKED)
    with monkeypatch.context() as patched:
        patched.setattr(module, "can_fork", lambda: False)
        expected = compare_in_two(old, new, marked)
    assert compare_in_two(old, new, marked) == expected
    assert "may" in expected.pairs[0].old[0].text


@pytest.mark.usefixtures("two")
def test_where_no_process_can_be_made_one_does_all(monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = source(DRAFTS[1]), source(DRAFTS[2])
    expected = alone(old, new, monkeypatch)
    handles = len(list(Path("/dev/fd").iterdir()))

    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    assert compare_in_two(old, new) == expected
    assert len(list(Path("/dev/fd").iterdir())) == handles


def test_no_twin_while_another_thread_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert not twin.can_fork()
    finally:
        done.set()
        thread.join()


def test_no_twin_on_one_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0}, raising=False)
    assert not twin.can_fork()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="pipes have one size here")
def test_who_tells_need_not_wait_until_it_is_heard() -> None:
    """A pipe holds 64 KB by itself."""
    heard, hears = os.pipe()

    def late(hear: Hear) -> Iterator[Plain]:
        told_first = bool(select.select([heard], [], [], 5)[0])
        yield told_first, len(hear())

    copy = twin.twin(late)
    assert copy is not None
    with copy:
        copy.tell(twin.packed("-" * 500_000))
        os.write(hears, b".")
        assert copy.answer() == (True, 500_000)
    os.close(heard)
    os.close(hears)


@pytest.mark.usefixtures("two")
def test_a_twin_that_is_gone_before_it_is_told_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = source(DRAFTS[1]), source(DRAFTS[2])
    expected = alone(old, new, monkeypatch)

    def gone(*_: object) -> Iterator[Plain]:
        os._exit(1)

    monkeypatch.setattr(module, "pairs_of", gone)
    assert compare_in_two(old, new) == expected
    assert no_child_is_left()


@pytest.mark.parametrize(("old", "new"), [*pairwise(DRAFTS), DRAFTS[::8]])
def test_most_of_what_is_likely_comes_true(old: Path, new: Path) -> None:
    (before, _), (after, _) = read_draft(source(old)), read_draft(source(new))
    begun = begin(before.draft, after.draft)
    guessed = likely(counterparts(begun), len(before.draft.clauses))
    olds = sorted(at for link in guessed for at in link.old)
    news = sorted(at for link in guessed for at in link.new)
    assert olds == [*range(len(before.draft.clauses))]
    assert news == [*range(len(after.draft.clauses))]
    links = {link[:2] for link in align(before.draft, after.draft)}
    assert len(links & {link[:2] for link in guessed}) > 0.7 * len(links)


def test_what_is_told_of_links() -> None:
    edited, moved = (Relation.EDITED,), (Relation.EDITED, Relation.MOVED)
    ground = (Evidence(Reason.SAME_PLACE),)
    links = (
        Link((0,), (0,), edited, ground, 0.5),
        Link((1, 2), (1,), moved, ground, 0.9),
        Link((), (2,), edited, ground, 1.0),
    )
    told = links_from_plain(marshal.loads(marshal.dumps(links_to_plain(links))))
    assert told == tuple(link._replace(evidence=(), confidence=0.0) for link in links)
    assert links_from_plain(links_to_plain(())) == ()


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: path.stem)
def test_a_draft_survives_being_made_plain(draft: Path) -> None:
    side, _ = read_draft(source(draft), AS_IT_IS)
    for each in (side, side._replace(partial=True)):
        assert side_from_plain(marshal.loads(marshal.dumps(side_to_plain(each)))) == each


def test_a_draft_with_findings_survives_too() -> None:
    data = "Article 1\n\nThe Parties [shall] cooperate].\n\nArticle 4\n\nРarty \udc80.\n"
    side, _ = read_draft(Source(data.encode("utf-8", "surrogatepass"), "draft.txt"))
    again = side_from_plain(side_to_plain(side))
    assert again == side
    assert {type(finding.kind) for finding in again.draft.findings} == {
        type(finding.kind) for finding in side.draft.findings
    }
