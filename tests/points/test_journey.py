"""A negotiation taken up from a checkpoint ends where the whole of it does."""

from pathlib import Path

import pytest

from negodiff.points.checkpoint import Checkpoint
from negodiff.points.course import pursue
from negodiff.points.journey import NotResumableError, travel
from negodiff.points.negotiation import Later, Negotiation
from negodiff.points.placing import in_force
from negodiff.points.sheet import Sheet, sheet
from tests.points import talk
from tests.points.sample import sample

PAGES = sorted((Path(__file__).parent / "talks").glob("*.txt"))


def beginning(made: Negotiation, count: int) -> Negotiation:
    """The first drafts, and what can be known then."""
    known = {each.facts.id for each in made.exchanges[:count]}
    said = tuple(
        each
        for each in made.annotations
        if each.draft in known and all(draft in known for draft, _ in each.others)
    )
    return made._replace(
        exchanges=made.exchanges[:count], links=made.links[: count - 1], annotations=said
    )


def unread(made: Negotiation, count: int) -> Negotiation:
    """The negotiation, its first drafts unreadable but for the last of them."""

    def refuse() -> None:
        raise AssertionError("an early draft was read")

    later = tuple(
        Later.of(each.number, each.facts, refuse)  # type: ignore[arg-type]
        for each in made.exchanges[: count - 1]
    )
    return made._replace(exchanges=(*later, *made.exchanges[count - 1 :]))


def stands(checkpoint: Checkpoint) -> object:
    """Where the points stand; the wordings may know more or less of where references lead."""
    parties, spoke, whole_since, runs = checkpoint.pursuit
    return parties, spoke, whole_since, [run[:-1] for run in runs]


def counts(found: Sheet) -> tuple[int, ...]:
    """What a log says of the points after a draft, counted on their sheet."""
    settled = sum(row.step.state.settled for row in found.rows)
    tally = found.tally
    return (len(found.rows), settled, tally.resolved, tally.reopened, tally.withdrawn)


def counted(checkpoint: Checkpoint) -> tuple[int, ...]:
    after = checkpoint.tallies[-1]
    return (after.points, after.settled, after.resolved, after.reopened, after.withdrawn)


def whole(made: Negotiation, end: int) -> Checkpoint:
    """The checkpoint after so many drafts, all of them travelled at once."""
    now = beginning(made, end)
    found = travel(now, [end])
    assert found.course == pursue(now)
    return found.checkpoints[end]


def check(made: Negotiation, *, strict: bool = False) -> None:
    """Begin anywhere, go on to the next draft and to the end. The record sees to withdrawals."""
    made = made._replace(annotations=tuple(in_force(made.annotations)))
    total = len(made.exchanges)
    course = pursue(made)
    wholes = {end: whole(made, end) for end in range(2, total + 1)}
    for count in range(1, total):
        first = travel(beginning(made, count), [count]).checkpoints[count]
        read = Checkpoint.read(first.written())
        assert read.sheet() == (there := sheet(course, made.exchanges, count - 1))
        assert counted(read) == counts(there)
        for end in {count + 1, total}:
            now = beginning(made, end)
            try:
                found = travel(unread(now, count) if strict else now, [end], read).checkpoints[end]
            except NotResumableError:
                assert made.annotations
                continue
            assert found.sheet() == sheet(course, made.exchanges, end - 1)
            expected = wholes[end]
            assert found._replace(pursuit=()) == expected._replace(pursuit=())
            assert stands(found) == stands(expected)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_pages(page: Path) -> None:
    check(talk.load(page).negotiation)


def test_sample() -> None:
    check(sample())


def test_no_early_draft_is_read_again() -> None:
    for page in PAGES:
        check(talk.load(page).negotiation._replace(annotations=()), strict=True)
    check(sample()._replace(annotations=()), strict=True)


def test_what_is_no_checkpoint_is_told() -> None:
    for data in (b"", b"x", b"\x00" * 20):
        with pytest.raises((ValueError, TypeError, EOFError)):
            Checkpoint.read(data)
