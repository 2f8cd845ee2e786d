"""What a team wants after an exchange, read from a sheet: the lists, and claims set beside them.

Everything that ``status`` shows is found here; renderers only word it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from negodiff.model.point import Ruling, Stance, State
from negodiff.model.record import Act, Annotation, Claim, DraftFacts, Party
from negodiff.points.movement import Dispute, dispute
from negodiff.points.rollup import Headline
from negodiff.points.sheet import Row, Sheet


class Open(NamedTuple):
    """An outstanding issue.

    Attributes:
        row: The point.
        text: The words of the draft, where no party's position has them (a chair's text); or "".
        disputes: Between any two sides with words of their own: who, who, what they dispute.
    """

    row: Row
    text: str
    disputes: tuple[tuple[str, str, Dispute], ...]


class Package(NamedTuple):
    """Points that stand or fall together.

    Attributes:
        annotation: Where that was recorded.
        rows: The members.
    """

    annotation: Annotation
    rows: tuple[Row, ...]

    @property
    def open(self) -> tuple[Row, ...]:
        """The members that are not settled."""
        return tuple(row for row in self.rows if not row.step.state.settled)


class Reserve(NamedTuple):
    """A reservation in force: the point, and the records of it."""

    row: Row
    annotations: tuple[Annotation, ...]


class Proposal(NamedTuple):
    """What a chair's text puts in place of settled words; it changes no position (R9).

    Attributes:
        row: The point.
        settled: The words that it is settled in.
        text: The chair's.
    """

    row: Row
    settled: str
    text: str


class Beside(NamedTuple):
    """A claim, and what was computed for the draft it is about or that was there at its date.

    Attributes:
        claim: What was said.
        draft: That draft's number, or "" when there was none yet.
        headline: The computed state, or ``None``.
    """

    claim: Claim
    draft: str
    headline: Headline | None

    @property
    def agrees(self) -> bool | None:
        """Whether the numbers are the same; ``None`` where none are claimed or computed."""
        if self.headline is None or self.claim.settled is None:
            return None
        articles = self.headline.articles
        same_total = self.claim.total in (None, articles.total)
        return same_total and self.claim.settled in (articles.settled, articles.agreed)


class Overview(NamedTuple):
    """Where a negotiation stands after one draft.

    Attributes:
        title: What is negotiated, or "".
        parties: The sides.
        facts: What is known of the draft.
        sheet: All points, and the headline.
        rows: The points that were asked for: all of them, or a choice.
        outstanding: What is open, with each side's words.
        unconfirmed: Where the texts have converged and nobody has said yes.
        walked_back: Whatever was ever reopened, the open ones first.
        packages: Points that stand or fall together.
        reservations: Where a side withholds its agreement.
        blanks: Places left open in the text.
        proposals: Where the draft is a chair's text: its own words on points that are settled.
        claims: What was said publicly, beside what was computed.
        unknown: Numbers of the drafts of which it is not known who tabled them.
        translations: Numbers of the drafts that are left out as translations.
        unplaced: Annotations that lead to no point.
    """

    title: str
    parties: tuple[Party, ...]
    facts: DraftFacts
    sheet: Sheet
    rows: tuple[Row, ...]
    outstanding: tuple[Open, ...]
    unconfirmed: tuple[Row, ...]
    walked_back: tuple[Row, ...]
    packages: tuple[Package, ...]
    reservations: tuple[Reserve, ...]
    blanks: tuple[Row, ...]
    proposals: tuple[Proposal, ...]
    claims: tuple[Beside, ...]
    unknown: tuple[str, ...]
    translations: tuple[str, ...]
    unplaced: tuple[Annotation, ...]


class Recorded(NamedTuple):
    """What people recorded, as the lists need it.

    Attributes:
        annotations: All annotations.
        packages: Ids of the members of each package, by the annotation's id.
        said: The annotations on each point, by its id.
    """

    annotations: tuple[Annotation, ...] = ()
    packages: Mapping[str, tuple[str, ...]] = {}
    said: Mapping[str, tuple[Annotation, ...]] = {}


def outstanding(rows: Iterable[Row]) -> tuple[Open, ...]:
    """What is open, with each side's words and what is in dispute between them."""
    return tuple(_open(row) for row in rows if not row.step.state.settled)


def unconfirmed(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Where the texts have converged and nobody has said yes."""
    return tuple(row for row in rows if row.step.state is State.CONVERGED)


def walked_back(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Whatever was ever reopened, the open ones first."""
    found = [row for row in rows if row.step.reopened]
    return tuple(sorted(found, key=lambda row: row.step.state.settled))


def packages(rows: Iterable[Row], recorded: Recorded) -> tuple[Package, ...]:
    """The packages that have members among the rows."""
    by_id = {row.point: row for row in rows}
    known = {each.id: each for each in recorded.annotations}
    found = (
        Package(known[name], tuple(by_id[member] for member in members if member in by_id))
        for name, members in recorded.packages.items()
        if name in known
    )
    return tuple(package for package in found if package.rows)


def reservations(rows: Iterable[Row], recorded: Recorded) -> tuple[Reserve, ...]:
    """The reservations in force, each with the records that speak of it."""
    return tuple(
        Reserve(
            row,
            tuple(
                each
                for each in recorded.said.get(row.point, ())
                if each.act in (Act.RESERVED, Act.LIFTED)
            ),
        )
        for row in rows
        if "reserved" in row.step.flags
    )


def blanks(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Points of the text with places left open."""
    return tuple(row for row in rows if row.in_text and "blank" in row.step.flags)


def proposals(rows: Iterable[Row]) -> tuple[Proposal, ...]:
    """Where the draft, a chair's text, has words of its own on points that are settled."""
    chairs = [row for row in rows if row.step.rule is Ruling.CHAIR]
    if not chairs:
        return ()
    from negodiff.points.settled import settled_words  # noqa: PLC0415 - most drafts are no chair's

    return tuple(
        Proposal(row, settled, row.step.text)
        for row in chairs
        if row.step.text is not None
        and (settled := settled_words(row.step)) is not None
        and settled != row.step.text
    )


def beside(
    claims: Iterable[Claim], drafts: Sequence[DraftFacts], headline: Callable[[int], Headline]
) -> tuple[Beside, ...]:
    """Claims, each beside what was computed for its draft, or for the last one at its date.

    Args:
        claims: What was said.
        drafts: The drafts, the oldest first.
        headline: Gives the headline after a draft, by its position.
    """
    found: list[Beside] = []
    for claim in claims:
        at = _about(claim, drafts)
        if at is None:
            found.append(Beside(claim, "", None))
        else:
            found.append(Beside(claim, str(at + 1), headline(at)))
    return tuple(found)


def _about(claim: Claim, drafts: Sequence[DraftFacts]) -> int | None:
    if claim.draft:
        return next((at for at, facts in enumerate(drafts) if facts.id == claim.draft), None)
    sent = [at for at, facts in enumerate(drafts) if facts.date and facts.date <= claim.date]
    return sent[-1] if sent and claim.date else None


def _open(row: Row) -> Open:
    spoken = [each for each in row.step.positions if each.stance is Stance.TEXT and each.text]
    words = {each.text for each in spoken}
    own = row.step.text if row.step.text is not None and row.step.text not in words else ""
    disputes = tuple(
        (one.party, other.party, dispute(one.text or "", other.text or ""))
        for at, one in enumerate(spoken)
        for other in spoken[at + 1 :]
        if one.text != other.text
    )
    return Open(row, own, disputes)
