"""The engine's own state as plain data, and back: how the points came, and where they stand.

What a draft did not touch stays as it was frozen before, so that taking one more draft costs what
that draft changed.
"""

from collections.abc import Mapping

from negodiff.model.clause import Draft
from negodiff.model.record import Annotation
from negodiff.points import frozen
from negodiff.points.checkpoint import Checkpoint
from negodiff.points.course import Pursuit
from negodiff.points.frozen import Plain, freeze
from negodiff.points.lineage import Follower, Growing
from negodiff.points.placing import Placing
from negodiff.points.returns import Gone
from negodiff.points.run import Run, Spell
from negodiff.points.sheet import Fold
from negodiff.points.waking import Sleeping, put_to_sleep


def frozen_follower(follower: Follower) -> Plain:
    """The points' ways, without what each of them was in earlier drafts."""
    return (
        follower.count,
        tuple([tuple(threads) for threads in follower.threads]),
        tuple(
            [
                (thread, track.id, track.first, track.origin, track.ended, track.ended_in)
                for thread, track in follower.tracks.items()
            ]
        ),
        tuple([(*freeze(gone[:-1]), tuple(sorted(gone.pairs))) for gone in follower.gone.values()]),
    )


def thawed_follower(checkpoint: Checkpoint, last: Draft) -> Follower:
    """A follower that goes on after the checkpoint; earlier drafts are blanks to it."""
    count, threads, tracks, gone = checkpoint.follower
    follower = Follower()
    units = follower.after(last)
    follower.count = count
    follower.threads = [list(each) for each in threads]
    here = {thread: units.get(clause) for clause, thread in enumerate(threads[-1])}
    for thread, name, first, origin, ended, ended_in in tracks:
        track = follower.tracks[thread] = Growing(name, first, origin)
        before = checkpoint.taken - first - 1
        track.units = [*[None] * before, here.get(thread)]
        track.relations = [()] * (before + 1)
        track.ended, track.ended_in = ended, ended_in
    for thread, ref, heading, text, has_words, merged, pairs in gone:
        follower.gone[thread] = Gone(
            thread, ref, heading, text, has_words, merged, frozen.pairs(pairs)
        )
    return follower


def frozen_folds(folds: Mapping[str, Fold], before: Mapping[str, tuple[Fold, Plain]]) -> Plain:
    """The points as the sheet has them; ``before`` are earlier folds with their plain data."""
    return tuple([frozen.frozen_fold(fold, before.get(name)) for name, fold in folds.items()])


def frozen_pursuit(pursuit: Pursuit, start: Checkpoint | None) -> Plain:
    """Where the points stand; of those that nothing spoke of since ``start``, as it says."""
    known = {plain[0]: plain for plain in start.pursuit[3]} if start is not None else {}
    return (
        freeze(pursuit.parties),
        freeze(pursuit.spoke),
        freeze(pursuit.whole_since),
        tuple(
            [
                _frozen_run(run)
                if name in pursuit.spoken or name not in known
                else _left_alone(run, known[name])
                for name, run in pursuit.runs.items()
            ]
        ),
    )


def _frozen_run(run: Run) -> Plain:
    return (
        run.id,
        run.origin,
        run.ended_in,
        run.kind,
        freeze(run.standing),
        *_placed(run),
        run.blank,
        run.strangers,
        freeze(run.spells),
        tuple([(note.id, wording) for note, wording in run.notes]),
        freeze(run.stale),
        run.flags,
        run.since_at,
        put_to_sleep(run.wordings),
    )


def _left_alone(run: Run, plain: Plain) -> Plain:
    """A run that no draft since spoke of: only its clause may stand elsewhere."""
    return (*plain[:3], run.kind, plain[4], *_placed(run), *plain[7:])


def _placed(run: Run) -> tuple[Plain, Plain]:
    return (
        None if run.unit is None else frozen.frozen_unit(run.unit),
        None if run.clause is None else frozen.frozen_clause(run.clause),
    )


def wake(
    checkpoint: Checkpoint,
    pursuit: Pursuit,
    folds: Mapping[str, tuple[Fold, Plain]],
    annotations: Mapping[str, Annotation],
) -> None:
    """Let a pursuit go on from the checkpoint.

    Args:
        checkpoint: Where it left off.
        pursuit: One that has taken no draft yet.
        folds: The points as the sheet had them, each with its plain data.
        annotations: All annotations, by their ids.
    """
    parties, spoke, whole_since, runs = checkpoint.pursuit
    pursuit.parties = pursuit.parties.union(parties)
    pursuit.spoke = [frozenset(each) for each in spoke]
    pursuit.whole_since = dict(whole_since)
    for plain in runs:
        run = _thawed_run(plain, pursuit, annotations)
        last = folds[run.id][0].row.step
        run.steps = [last]
        run.positions = last.positions
        pursuit.runs[run.id] = run


def _thawed_run(plain: Plain, pursuit: Pursuit, annotations: Mapping[str, Annotation]) -> Run:
    (
        name, origin, ended_in, kind, standing, unit, clause, blank, strangers, spells, notes,
        stale, flags, since_at, wordings,
    ) = plain  # fmt: skip
    run = Run(name, origin)
    run.ended_in = ended_in
    run.kind = kind
    run.wordings = Sleeping(wordings, pursuit.levelled)
    run.standing = frozen.standing(standing)
    run.unit = None if unit is None else frozen.unit(unit)
    run.clause = None if clause is None else frozen.clause(clause)
    run.blank = blank
    run.strangers = strangers
    run.spells = [Spell(*each) for each in spells]
    run.notes = [(annotations[each], wording) for each, wording in notes]
    run.stale = set(stale)
    run.flags = flags
    run.since_at = since_at
    return run


def placed_before(
    checkpoint: Checkpoint, new: Placing, annotations: Mapping[str, Annotation]
) -> Placing:
    """What was recorded of the drafts after the checkpoint, and the packages of those before."""
    packages = tuple(
        (since, annotations[name], members) for since, name, members in checkpoint.packages
    )
    return new._replace(packages=(*packages, *new.packages))
