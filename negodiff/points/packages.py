"""R10: points that stand or fall together."""

from collections.abc import Mapping

from negodiff.model.point import EventKind, Ruling, State, Step
from negodiff.points.run import Run

REOPENED = "package-reopened"
CONDITIONAL = "conditional"
MEMBER = "package"


def package(members: tuple[Run, ...], draft: str) -> None:
    """R10: when one member reopens, the whole package is flagged; an agreed member is conditional.

    It is so as long as any member is not settled. The members' own states stay what they are.
    """
    there = [run for run in members if run.steps and run.steps[-1].draft == draft]
    culprits = [run.id for run in there if _reopened(run.steps[-1])]
    open_ones = [run.id for run in there if not run.steps[-1].state.settled]
    for run in there:
        flags = [MEMBER]
        if culprits:
            flags.append(REOPENED)
        if open_ones and run.steps[-1].state is State.AGREED:
            flags.append(CONDITIONAL)
        step = run.steps[-1]
        added = tuple(flag for flag in flags if flag not in step.flags)
        step = step._replace(flags=(*step.flags, *added))
        if culprits and run.id not in culprits:
            said = f"In one package with {', '.join(culprits)}, which draft {draft} reopened"
            step = step._replace(rule=Ruling.PACKAGE, why=f"{said}: {step.why}")
        run.steps[-1] = step


def flag_packages(in_force: list[tuple[str, ...]], runs: Mapping[str, Run], draft: str) -> None:
    """Flag the members of every package after a draft."""
    for members in in_force:
        package(tuple(runs[name] for name in members if name in runs), draft)


def _reopened(step: Step) -> bool:
    return step.event is not None and step.event.kind is EventKind.REOPENED
