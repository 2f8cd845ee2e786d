"""The words of a point with brackets computed from the positions: who wants which words.

Nobody wrote such a text: it says in one sentence what the sides' texts say in several. It keeps to
the form in which the field prints it: ``The Parties [AZ: shall] [AM: may] …``. What some propose
and others want deleted is ``[AZ propose; AM oppose: …]``.
"""

from collections.abc import Iterable, Mapping, Sequence

from negodiff.diff.redline import redline
from negodiff.model.comparison import Op
from negodiff.model.point import Position, Ruling, Stance
from negodiff.points.movement import distance
from negodiff.points.settled import settled_words
from negodiff.points.sheet import Row
from negodiff.text.tokens import tokens

CHAIR = "Chair"
_FAR = 0.5
"""Two texts that have less than so much in common are set beside each other as wholes."""
_MANY = 6
"""So are texts that differ in more places than this: nobody could read it otherwise."""
_OPENING, _CLOSING = "[［〔【", "]］〕】"


def bracketed(row: Row, parties: Sequence[str], heading: str = "") -> str | None:
    """The words of a point, with who holds what where it is open.

    Args:
        row: Where it stands.
        parties: Codes of all parties.
        heading: A heading that is printed apart, and left out where a text begins with it.

    Returns:
        The settled words as they are; ``None`` where nobody has words for it.
    """
    step = row.step
    own = None if step.text is None else _below(heading, step.text)
    if step.state.settled:
        agreed = settled_words(step)
        return None if agreed is None else _below(heading, agreed)
    positions = sorted(step.positions, key=lambda each: _place(each.party, parties))
    texts = _texts(positions, heading)
    against = [each.party for each in positions if each.stance in _AGAINST]
    if not texts:
        return own if own is None or step.rule is not Ruling.CHAIR else f"[{CHAIR}: {own}]"
    if len(texts) == 1:
        text, codes = next(iter(texts.items()))
        if against:
            return f"[{'/'.join(codes)} propose; {'/'.join(against)} oppose: {text}]"
        if not set(codes) >= set(parties):
            return f"[{'/'.join(codes)}: {text}]"
        # Open in words that all hold: their own brackets say so, or else a reservation, an act.
        return text if any(sign in text for sign in _OPENING) else f"[{text}]"
    found = alternatives([("/".join(codes), text) for text, codes in texts.items()])
    return f"[{'/'.join(against)} oppose: {found}]" if against else found


_AGAINST = frozenset({Stance.DELETE, Stance.REFUSES})


def _place(code: str, parties: Sequence[str]) -> int:
    return parties.index(code) if code in parties else len(parties)


def alternatives(sides: Sequence[tuple[str, str]]) -> str:
    """Different texts as one, what differs in brackets.

    Args:
        sides: Who, and that side's words; at least two, all different.
    """
    if len(sides) == 2:
        woven = _woven(*sides)
        if woven is not None:
            return woven
    return _around(sides)


def _texts(positions: Iterable[Position], heading: str) -> Mapping[str, list[str]]:
    """Who holds each text, in the order of the parties."""
    found: dict[str, list[str]] = {}
    for each in positions:
        if each.stance is Stance.TEXT and each.text:
            found.setdefault(_below(heading, each.text), []).append(each.party)
    return found


def _below(heading: str, text: str) -> str:
    return text.removeprefix(f"{heading}\n") if heading else text


def _woven(one: tuple[str, str], other: tuple[str, str]) -> str | None:
    """Two texts with brackets around single words; ``None`` where that could not be read."""
    (who, old), (else_who, new) = one, other
    if distance(old, new) > _FAR:
        return None
    parts: list[str] = []
    gone = ""
    places = 0
    for op, text in (*redline(old, new), (Op.SAME, "")):
        if op is Op.DELETE:
            gone = text
            continue
        come = text if op is Op.INSERT else ""
        if gone or come:
            if not (_is_balanced(gone) and _is_balanced(come)):
                return None
            places += bool(gone.strip() or come.strip())
            if gone and come and gone[0].isspace() != come[0].isspace() and parts:
                parts[-1], word = _without_last_word(parts[-1])
                gone, come = word + gone, word + come
            parts.append(_change((who, gone), (else_who, come)))
        if op is Op.SAME:
            parts.append(text)
        gone = ""
    return "".join(parts) if places <= _MANY else None


def _without_last_word(text: str) -> tuple[str, str]:
    """A text without its last word, and the word: "pilgrims" of "pilgrims, …" and "pilgrims …"."""
    head = text[: len(text) - len(text.rsplit(maxsplit=1)[-1])] if text.strip() else text
    word = text[len(head) :]
    return (head, word) if _is_balanced(word) else (text, "")


def _change(one: tuple[str, str], other: tuple[str, str]) -> str:
    """What stands in one place, each side's in brackets, white space outside of them."""
    told = [f"[{who}: {text.strip()}]" for who, text in (one, other) if text.strip()]
    sample = one[1] if one[1].strip() else other[1]
    if not told:
        return sample
    before = sample[: len(sample) - len(sample.lstrip())]
    after = sample[len(sample.rstrip()) :]
    return f"{before}{' '.join(told)}{after}"


def _around(sides: Sequence[tuple[str, str]]) -> str:
    """Whole texts beside each other, without what all of them begin and end with."""
    cut = [tokens(text) for _, text in sides]
    shortest = min(map(len, cut))
    start = 0
    while start < shortest and len({each[start] for each in cut}) == 1:
        start += 1
    end = 0
    while end < shortest - start and len({each[-1 - end] for each in cut}) == 1:
        end += 1
    head, tail = "".join(cut[0][:start]), "".join(cut[0][len(cut[0]) - end :])
    inner = ["".join(each[start : len(each) - end]) for each in cut]
    if not all(map(_is_balanced, inner)):
        head, tail, inner = "", "", [text for _, text in sides]
    told = " ".join(
        f"[{who}: {text.strip()}]" if text.strip() else f"[{who}: no text]"
        for (who, _), text in zip(sides, inner, strict=True)
    )
    before = " " if head and inner[0][:1].isspace() else ""
    after = " " if tail and inner[0][-1:].isspace() else ""
    return f"{head}{before}{told}{after}{tail}"


def _is_balanced(text: str) -> bool:
    """Whether the brackets of some words close each other."""
    depth = 0
    for sign in text:
        if sign in _OPENING:
            depth += 1
        elif sign in _CLOSING:
            depth -= 1
            if depth < 0:
                return False
    return depth == 0
