"""What holds in a drafts folder now: the facts in force, of all that was ever recorded."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from negodiff.errors import InputError
from negodiff.ledger.folder import called
from negodiff.ledger.store import chain
from negodiff.ledger.store.entry import Amendment, Record
from negodiff.ledger.store.problem import Problem, ProblemKind
from negodiff.ledger.store.settings import Options, Settings
from negodiff.model.record import Annotation, Claim, DraftFacts, Party


class Project(NamedTuple):
    """A negotiation as it is recorded.

    Attributes:
        title: What is negotiated.
        parties: The sides.
        options: What the project wants.
        drafts: The drafts in force; draft 1 comes first.
        annotations: The annotations in force, in the order of recording.
        claims: The claims in force, by date, then in the order of recording.
        findings: What was noticed that does not break the records.
        records: Everything that was recorded, withdrawn or not, in the order of recording.
        heads: Ids of the latest records. Who notes them elsewhere can later be sure that nothing
            before them was changed or taken away.
    """

    title: str
    parties: tuple[Party, ...]
    options: Options
    drafts: tuple[DraftFacts, ...]
    annotations: tuple[Annotation, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Problem, ...]
    records: tuple[Record, ...]
    heads: tuple[str, ...]

    def draft(self, name: str) -> DraftFacts:
        """The draft that a user names: number, id or its beginning, file name, latest, previous.

        Raises:
            InputError: None is called that, or several are.
        """
        if name in ("latest", "previous"):
            back = 1 if name == "latest" else 2
            if len(self.drafts) >= back:
                return self.drafts[-back]
        fitting = called(name, [(draft.file, draft.id) for draft in self.drafts])
        named = [self.drafts[at] for at in fitting]
        if len(named) == 1:
            return named[0]
        if named:
            told = ", ".join(f"{self.number(draft)} = {draft.file}" for draft in named)
            hint = "Give its number or the whole name of its file."
            raise InputError(f"this fits several drafts: {told}", place=name, hint=hint)
        raise InputError("there is no such draft", place=name, hint=self._which())

    def number(self, draft: DraftFacts) -> int:
        """The draft's place, counted from 1."""
        return self.drafts.index(draft) + 1

    def _which(self) -> str:
        if not self.drafts:
            return "No draft is recorded yet; negodiff add records one."
        first, last = self.drafts[0], self.drafts[-1]
        return f"The drafts are 1 ({first.file}) to {len(self.drafts)} ({last.file})."


def assemble(settings: Settings, records: Sequence[Record]) -> Project:
    """Find what holds, of all that was recorded.

    Args:
        settings: The project's own.
        records: All records, in the order of recording.
    """
    gone = chain.withdrawn(records)
    live = [record for record in records if record.id not in gone]
    drafts, problems = _drafts(live)
    for record in live:
        fact = record.fact
        if isinstance(fact, Annotation) and fact.draft not in drafts:
            kind = ProblemKind.DRAFT_WITHDRAWN
            problems.append(Problem(kind, record.file, None, (fact.draft[:16],)))
    claims = [record.fact for record in live if isinstance(record.fact, Claim)]
    return Project(
        settings.title,
        settings.parties,
        settings.options,
        by_date(drafts.values()),
        tuple(record.fact for record in live if isinstance(record.fact, Annotation)),
        tuple(sorted(claims, key=lambda claim: claim.date)),
        (*settings.problems, *problems),
        tuple(records),
        chain.heads(records),
    )


def _drafts(live: Sequence[Record]) -> tuple[dict[str, DraftFacts], list[Problem]]:
    """The drafts in the order of recording, by id, with their facts as amended.

    Two people may record one and the same draft apart. The record that came first holds.
    """
    found: dict[str, DraftFacts] = {}
    first: dict[str, DraftFacts] = {}
    problems: list[Problem] = []
    for record in live:
        fact = record.fact
        if isinstance(fact, DraftFacts):
            held = first.setdefault(fact.id, fact)
            found.setdefault(fact.id, fact)
            if held != fact:
                evidence = (held.file,)
                kind = ProblemKind.RECORDED_TWICE
                problems.append(Problem(kind, record.file, None, evidence))
    for record in live:
        fact = record.fact
        if isinstance(fact, Amendment) and fact.draft in found:
            found[fact.draft] = found[fact.draft]._replace(**fact.facts.said())
    return found, problems


def draft_by_number(name: str, drafts: Sequence[DraftFacts]) -> DraftFacts | None:
    """The draft at this place, counted from 1, if the name is such a number."""
    if re.fullmatch(r"[1-9]\d{0,8}", name, re.ASCII) and int(name) <= len(drafts):
        return drafts[int(name) - 1]
    return None


def by_date(drafts: Iterable[DraftFacts]) -> tuple[DraftFacts, ...]:
    """Drafts in the order of their dates.

    Args:
        drafts: In the order of recording, which decides between drafts of one date. A draft
            without any date stands where it was recorded: after the latest one before it.
    """
    dated: list[tuple[str, DraftFacts]] = []
    latest = ""
    for draft in drafts:
        date = draft.date or draft.received or latest
        latest = max(latest, date)
        dated.append((date, draft))
    return tuple(draft for _, draft in sorted(dated, key=lambda pair: pair[0]))
