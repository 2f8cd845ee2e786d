"""R11: what parties hold when a point is split, or several are merged: the history is kept.

A party that held the whole holds each part that was cut out of it; parties that held the same of
every member hold the merged words. So a split or a merge alone changes nobody's position, and one
with other words shows as exactly that change.
"""

from collections.abc import Callable, Mapping

from negodiff.model.clause import Clause
from negodiff.model.point import Stance, State
from negodiff.points.run import Key, Run
from negodiff.points.standing import NOWHERE, Held
from negodiff.points.units import Unit
from negodiff.points.words import bracket_signs, level

Keyer = Callable[[int, Unit], Key]
"""The key of a point's words in a draft, by position."""

_WEAKEST = (
    State.CONTESTED,
    State.PROPOSED,
    State.IN_PRINCIPLE,
    State.DEFERRED,
    State.CONVERGED,
    State.AGREED,
    State.DROPPED,
)


def merge(at: int, members: list[Run], main: Run, keyer: Keyer, clause: Clause) -> None:
    """Let ``main`` stand where its members stood together; the others end in it.

    They stand where the most open of them stood. But where the words of a settled member were
    changed on the occasion, they stand where that one stood, so that the change reopens it (R6).

    Args:
        at: Position of the draft that merges them.
        members: In the order in which they stood, the main one among them.
        main: The one that goes on.
        keyer: How words are read for sense.
        clause: The merged clause, as it is in the new draft.
    """
    units = [run.unit for run in members if run.unit is not None]
    if len(units) < len(members):
        return
    whole = _joined(units)
    current = numbered(main, whole, clause, keyer(at - 1, whole))
    standings = [run.standing for run in members]
    weakest = min(standings, key=lambda each: _WEAKEST.index(each.state))
    new = level(clause.text)
    changed = [
        run.standing
        for run in members
        if run.standing.settled != NOWHERE and run.unit and level(run.unit.text) not in new
    ]
    if changed:
        weakest = max(changed, key=lambda each: _WEAKEST.index(each.state))
    codes = {code for each in standings for code in each.held}
    held: dict[str, Held] = {}
    for code in sorted(codes):
        found = _held_together(code, members)
        if found is None:
            continue
        words, example = found
        if words is None:
            held[code] = example
            continue
        unit = whole._replace(text=words)
        number = (
            current if words == whole.text else numbered(main, unit, clause, keyer(at - 1, unit))
        )
        held[code] = example._replace(wording=number)
    settled = weakest.state.settled and weakest.state is not State.DROPPED
    main.unit = whole
    main.clause = None
    main.blank = any(run.blank for run in members)
    main.standing = weakest._replace(
        held=held,
        wording=current,
        bracketed=any(each.bracketed for each in standings),
        settled=current if settled else NOWHERE,
        chair=NOWHERE,
        cleared=any(each.cleared for each in standings),
        consents=frozenset.intersection(*(each.consents for each in standings)),
        reserved=frozenset().union(*(each.reserved for each in standings)),
        touched=any(each.touched for each in standings),
        reopened=max(each.reopened for each in standings),
    )
    for run in members:
        if run is not main:
            run.ended_in = main.id


def split(
    at: int, origin: Run, parts: Mapping[str, tuple[Run, Unit]], keyer: Keyer, clauses: list[Clause]
) -> None:
    """Let each part stand where the whole stood, as far as it was cut out of it.

    Args:
        at: Position of the draft that splits it.
        origin: The point that is split; it goes on as one of the parts.
        parts: The runs of all parts with their units in the new draft, by id, in reading order.
        keyer: How words are read for sense.
        clauses: The parts' clauses, in the same order.
    """
    whole, before = origin.unit, origin.standing
    if whole is None or before.wording == NOWHERE:
        return
    words = level(whole.text)
    clean = level(" ".join(unit.text for _, unit in parts.values())) == words
    cut = {name: level(unit.text) in words for name, (_, unit) in parts.items()}
    rewritten = not all(cut.values())
    inherited = dict(before.held)
    texts = {
        each.wording: origin.wordings.units[each.wording]
        for each in inherited.values()
        if each.wording != NOWHERE
    }
    for (name, (run, unit)), clause in zip(parts.items(), clauses, strict=True):
        # Words that are lost in the split were lost from the main part.
        mine = cut[name] and (clean or rewritten or run is not origin)
        numbers = {
            number: number
            if run is origin
            else numbered(run, text, clause, origin.wordings.keys[number])
            for number, text in texts.items()
        }
        numbers.setdefault(
            before.wording,
            before.wording if run is origin else numbered(run, whole, clause, keyer(at - 1, whole)),
        )
        if mine:
            numbers[before.wording] = numbered(run, unit, clause, keyer(at, unit))
        inside = bool(bracket_signs(whole.text))
        marked = bool(bracket_signs(unit.text)) if inside and mine else before.bracketed
        run.standing = before._replace(
            held={
                code: each._replace(
                    wording=numbers.get(each.wording, NOWHERE),
                    bracketed=marked if each.wording == before.wording and each.bracketed
                    else each.bracketed,
                )
                for code, each in inherited.items()
            },
            wording=numbers[before.wording],
            bracketed=marked,
            settled=numbers.get(before.settled, NOWHERE),
            chair=numbers.get(before.chair, NOWHERE),
        )  # fmt: skip
        run.since_at = origin.since_at
        run.unit = unit if mine else whole
        run.clause = None
        if not run.spells:
            run.note(at - 1, run.standing.wording, bracketed=marked)


def _joined(units: list[Unit]) -> Unit:
    return units[0]._replace(text=" ".join(unit.text for unit in units))


def numbered(run: Run, unit: Unit, clause: Clause, key: Key) -> int:
    """The number of a wording of a point, which is noted if it is new."""
    found = run.wordings.find(unit, key)
    whole = clause._replace(heading=unit.heading, text=unit.text)
    return found if found is not None else run.wordings.add(unit, whole, key)


def _held_together(code: str, members: list[Run]) -> tuple[str | None, Held] | None:
    """What a party holds of all members together: their words joined, or one stance without."""
    each = [(run, run.standing.held[code]) for run in members if code in run.standing.held]
    texts = [
        run.unit.text
        if held.wording == run.standing.wording and run.unit is not None
        else run.wordings.units[held.wording].text
        for run, held in each
        if held.stance is Stance.TEXT
    ]
    if not each:
        return None
    if not texts:
        return None, each[0][1]
    example = next(held for _, held in each if held.stance is Stance.TEXT)
    marked = any(held.bracketed for _, held in each)
    latest = max((held.draft for _, held in each), key=lambda text: (len(text), text))
    return " ".join(texts), example._replace(bracketed=marked, draft=latest)
