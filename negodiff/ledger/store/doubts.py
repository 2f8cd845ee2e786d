"""What is not known of the drafts, or does not fit together, though nothing is broken by it."""

from collections.abc import Sequence
from itertools import pairwise

from negodiff.ledger.folder import called
from negodiff.ledger.store.problem import Problem, ProblemKind
from negodiff.ledger.store.project import Project
from negodiff.model.record import DraftFacts, DraftKind


def doubtful(project: Project, expected: Sequence[str] = ()) -> tuple[Problem, ...]:
    """What a person should look at once, besides what was noticed in the records.

    Args:
        project: The negotiation.
        expected: Names of the drafts' files in the order in which one would take them.
    """
    found = list(project.findings)
    said = {problem.file for problem in found if problem.kind is ProblemKind.PARTY_UNKNOWN}
    for number, draft in enumerate(project.drafts, start=1):
        found.extend(_open(number, draft, project, said))
    return (*found, *_out_of_order(project, expected))


def doubtful_draft(project: Project, draft: DraftFacts) -> tuple[Problem, ...]:
    """What is not known of one draft."""
    return tuple(_open(project.number(draft), draft, project, set()))


def _open(number: int, draft: DraftFacts, project: Project, said: set[str]) -> list[Problem]:
    found: list[Problem] = []
    name = str(number)
    if draft.is_of_unknown and draft.file not in said:
        found.append(Problem(ProblemKind.PARTY_OPEN, draft.file, None, (name,)))
    if not (draft.date or draft.received):
        found.append(Problem(ProblemKind.DATE_OPEN, draft.file, None, (name,)))
    if draft.kind is DraftKind.JOINT and not draft.legend:
        found.append(Problem(ProblemKind.LEGEND_OPEN, draft.file, None, (name,)))
    if draft.reply_to and draft.reply_to not in {each.id for each in project.drafts}:
        evidence = (draft.reply_to[:60], name)
        found.append(Problem(ProblemKind.REPLY_UNKNOWN, draft.file, None, evidence))
    return found


def _out_of_order(project: Project, expected: Sequence[str]) -> list[Problem]:
    """Drafts whose dates put them before one that their names put them after."""
    files = [draft.file for draft in project.drafts if draft.file in expected]
    wanted = [file for file in expected if file in files]
    found = []
    for file, other in pairwise(files):
        if wanted.index(file) > wanted.index(other):
            number = called(file, [(draft.file, draft.id) for draft in project.drafts])[0] + 1
            kind = ProblemKind.ORDER_DOUBTFUL
            found.append(Problem(kind, file, None, (other, str(number))))
    return found
