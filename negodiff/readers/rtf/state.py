"""What holds inside a group of RTF: where its words go, and how they look."""

from typing import Final, NamedTuple

from negodiff.readers.raising import Level

BODY: Final = "body"
"""The destination of words that are text."""
SKIP: Final = "skip"
"""The destination of what is left out without a word."""


class State(NamedTuple):
    """Properties, as they stand at one place; a group's end gives back those before it.

    Attributes:
        to: The destination: :data:`BODY`, :data:`SKIP`, or a name of its own.
        font: The font's number.
        fallback: After a character by its number, so many characters stand for it.
        bold, hidden: How words look.
        stands: Whether they are set as raised or lowered.
        lift, size: By how much they are moved up, and how high they are; half points.
        colour, behind: Numbers of colours, 0 for none.
        inserted, deleted, formatted: What a tracked change did to the words: who and when, or
            ``None``.
        moved: The change is a move.
        style: The paragraph's style.
        centred: It is set in the middle.
        outline: Its level in the outline, from 0; above 8 for none.
        list_: The number of its list, 0 for none.
        level: Its level in the list, from 0.
        counted: It has a number in the way of Word 6, which programs count as they print it.
        table: Inside of so many tables.
    """

    to: str = BODY
    font: int = 0
    fallback: int = 1
    bold: bool = False
    hidden: bool = False
    stands: Level = Level.LINE
    lift: int = 0
    size: int = 24
    colour: int = 0
    behind: int = 0
    inserted: tuple[int, int] | None = None
    deleted: tuple[int, int] | None = None
    formatted: tuple[int, int] | None = None
    moved: bool = False
    style: int = 0
    centred: bool = False
    outline: int = 9
    list_: int = 0
    level: int = 0
    counted: bool = False
    table: int = 0

    def plain(self, font: int) -> "State":
        """The words as they look by default."""
        return self._replace(
            font=font, bold=False, hidden=False, stands=Level.LINE, lift=0, size=24, colour=0,
            behind=0, inserted=None, deleted=None, formatted=None, moved=False,
        )  # fmt: skip

    def new_paragraph(self) -> "State":
        """The paragraph as it looks by default."""
        return self._replace(
            style=0, centred=False, outline=9, list_=0, level=0, counted=False, table=0
        )


def _pair(old: tuple[int, int] | None, who: int | None, when: int | None) -> tuple[int, int]:
    before = old or (0, 0)
    return (before[0] if who is None else who, before[1] if when is None else when)


_LEVELS: Final = {
    "super": Level.RAISED, "sub": Level.LOWERED, "nosupersub": Level.LINE,
}  # fmt: skip
_USUAL_LIFT: Final = 6
CHANGING: Final = frozenset((
    "b", "f", "v", "cf", "highlight", "cb", "chcbpat", "uc", "deleted", "revised", "mvf", "mvt",
    "revauth", "revdttm", "revauthdel", "revdttmdel", "mvauth", "mvdate", "crauth", "crdate", "s",
    "qc", "ql", "qr", "qj", "qd", "outlinelevel", "ls", "ilvl", "intbl", "itap", "pard", "super",
    "sub", "nosupersub", "up", "dn", "fs",
))  # fmt: skip
"""The control words that change a state."""


def changed(state: State, word: str, number: int | None) -> State | None:
    """The state after a control word that changes it; ``None`` for any other word."""
    on = number != 0
    value = number or 0
    match word:
        case "b":
            return state._replace(bold=on)
        case "f":
            return state._replace(font=value)
        case "v":
            return state._replace(hidden=on)
        case "cf":
            return state._replace(colour=value)
        case "highlight" | "cb" | "chcbpat":
            return state._replace(behind=value)
        case "uc":
            return state._replace(fallback=max(0, min(value, 100)))
        case "deleted":
            return state._replace(deleted=_pair(state.deleted, None, None) if on else None)
        case "revised":
            return state._replace(inserted=_pair(state.inserted, None, None) if on else None)
        case "mvf":
            pair = _pair(state.deleted, None, None) if on else None
            return state._replace(deleted=pair, moved=on)
        case "mvt":
            pair = _pair(state.inserted, None, None) if on else None
            return state._replace(inserted=pair, moved=on)
        case "revauth" | "revdttm" | "revauthdel" | "revdttmdel" | "mvauth" | "mvdate" | "crauth" | "crdate":  # fmt: skip # noqa: E501
            return _by(state, word, value)
        case "s":
            return state._replace(style=value)
        case "qc":
            return state._replace(centred=True)
        case "ql" | "qr" | "qj" | "qd":
            return state._replace(centred=False)
        case "outlinelevel":
            return state._replace(outline=value)
        case "ls":
            return state._replace(list_=value)
        case "ilvl":
            return state._replace(level=value)
        case "intbl":
            return state._replace(table=max(state.table, 1))
        case "itap":
            return state._replace(table=max(0, min(value, 64)))
        case "pard":
            return state.new_paragraph()
        case "super" | "sub" | "nosupersub":
            return state._replace(stands=_LEVELS[word] if on else Level.LINE)
        case "up" | "dn":
            lift = _USUAL_LIFT if number is None else value
            return state._replace(lift=lift if word == "up" else -lift)
        case "fs":
            return state if value == state.size else state._replace(size=value)
    return None


def _by(state: State, word: str, value: int) -> State:
    """Who made a change, or when."""
    who = value if word.endswith(("auth", "authdel")) else None
    when = None if who is not None else value
    if word.endswith("del"):
        return state._replace(deleted=_pair(state.deleted, who, when))
    if word.startswith("cr"):
        return state._replace(formatted=_pair(state.formatted, who, when))
    if state.inserted is not None:
        return state._replace(inserted=_pair(state.inserted, who, when))
    return state._replace(deleted=_pair(state.deleted, who, when)) if state.deleted else state
