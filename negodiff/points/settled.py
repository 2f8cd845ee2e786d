"""The words that a settled point rests on: the parties', where a chair's text has others (R9)."""

from negodiff.model.point import Ruling, Step
from negodiff.points.words import bracket_signs
from negodiff.text.tokens import words


def settled_words(step: Step) -> str | None:
    """The words a point is settled in; ``None`` where it is open, or settled without any.

    A chair's text changes no position, so that words of its own are not what the parties converged
    on. Where it differs in punctuation only, it is taken as it stands.
    """
    if not step.state.settled:
        return None
    if step.text is None or step.rule is not Ruling.CHAIR:
        return step.text
    held = [each for each in step.positions if each.text is not None]
    if not held or any(_alike(each.text or "", step.text) for each in held):
        return step.text
    return max(held, key=lambda each: (len(each.draft), each.draft)).text


def words_of(step: Step) -> str:
    """The words a point stands in: the settled ones, or else those of the draft; "" for none."""
    settled = settled_words(step)
    return (step.text or "") if settled is None else settled


def _alike(one: str, other: str) -> bool:
    return words(one) == words(other) and bracket_signs(one) == bracket_signs(other)
