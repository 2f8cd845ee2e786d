"""Drawing again whenever a file changes, until somebody presses Ctrl-C.

Files are looked at, not listened to, so that it works wherever files do: several times a second,
at their time, size and identity. An editor that writes beside and renames, or empties a file before
it writes, is waited for; what cannot be read meanwhile leaves the last drawing where it is.
"""

import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple, NoReturn

from negodiff.cli.screen import screen
from negodiff.errors import InputError, NegodiffError
from negodiff.public.drafts import Source, usual
from negodiff.report.safe import one_line

_EVERY = 0.2
"""Seconds between two looks."""
_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l\x1b[?7l", "\x1b[?7h\x1b[?25h\x1b[?1049l"
"""A screen of our own, without a cursor and without wrapping; and back."""
_HOME, _TO_END_OF_LINE, _TO_END = "\x1b[H", "\x1b[K", "\x1b[J"


class Drawing(NamedTuple):
    """What is drawn.

    Attributes:
        text: As for a screen.
        sources: The drafts that it is of.
        differ: Whether it shows a difference.
    """

    text: str
    sources: Sequence[Source]
    differ: bool


_Size = tuple[int, int]
_State = tuple[tuple[int, int, int] | None, ...]


def watch(draw: Callable[[], Drawing], names: Iterable[str], folder: str | None) -> bool:
    """Draw, and draw again whenever something changed, until Ctrl-C.

    Args:
        draw: Compares and sets the text.
        names: As the user named the drafts; those that are files are watched even while they
            cannot be read.
        folder: The drafts folder, or ``None`` for the usual one; watched for further drafts.

    Returns:
        Whether there were differences at last.

    Raises:
        InputError: There is no screen; or the first drawing fails, as every command does.
    """
    if not sys.stdout.isatty():
        raise InputError(
            "there is no screen to draw on",
            place="--watch",
            hint="Leave --watch out where the output goes to a file or to another program.",
        )
    gc.enable()  # this is no short run
    last = draw()
    watched = [*dict.fromkeys([*names, *(source.path for source in last.sources), usual(folder)])]
    signal.signal(signal.SIGTERM, _terminate)
    sys.stdout.write(_ENTER)
    try:
        _go_on(draw, last, watched)
    except _Ended as ended:
        last = ended.last
    finally:
        sys.stdout.write(_LEAVE)
        sys.stdout.flush()
    return last.differ


class _Ended(Exception):  # noqa: N818 - nothing went wrong
    """Ctrl-C was pressed."""

    def __init__(self, last: Drawing) -> None:
        super().__init__()
        self.last = last


def _terminate(number: int, frame: object) -> NoReturn:
    """Leave in order, so that the screen is given back."""
    del frame
    sys.exit(128 + number)


def _go_on(draw: Callable[[], Drawing], last: Drawing, watched: Sequence[str]) -> None:
    state, size, top, fault = _state(watched), _size(), 0, ""
    try:
        _paint(last.text, top, fault)
        while True:
            time.sleep(_EVERY)
            now, now_size = _state(watched), _size()
            if now == state and now_size == size:
                continue
            if now != state:
                state = _settled(watched, now)
            size = now_size
            before, fault = last, ""
            try:
                last = draw()
            except NegodiffError as error:
                place = f"{error.place}: " if error.place else ""
                fault = f"{place}{error.message}"
            top = _first_change(before.text, last.text, top)
            _paint(last.text, top, fault)
    except KeyboardInterrupt:
        raise _Ended(last) from None


def _state(paths: Iterable[str]) -> _State:
    """Time, size and identity of each file; ``None`` for what is not there, or is none."""
    return tuple(_stat(path) for path in paths)


def _stat(path: str) -> tuple[int, int, int] | None:
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _settled(paths: Sequence[str], state: _State) -> _State:
    """Wait until nothing changes any more, however long somebody writes."""
    while True:
        time.sleep(_EVERY / 2)
        now = _state(paths)
        if now == state:
            return now
        state = now


def _size() -> _Size:
    size = os.get_terminal_size(sys.stdout.fileno())
    return size.columns, size.lines


def _first_change(old: str, new: str, top: int) -> int:
    """The line to begin with, so that what changed in the drawing can be seen.

    What stands above the changes, the drafts' names and the counts, nearly always changes as well.
    """
    if old == new:
        return top
    before, after = old.split("\n"), new.split("\n")
    above, head = _head(before), _head(after)
    same = zip(before[above:], after[head:], strict=False)
    return head + sum(1 for _ in takewhile(lambda both: both[0] == both[1], same))


def _head(lines: Sequence[str]) -> int:
    """How many lines stand above the changes: two paragraphs."""
    ends = [at for at, line in enumerate(lines) if not line]
    return ends[1] if len(ends) > 1 else 0


def _paint(text: str, changed: int, fault: str) -> None:
    """Fill the screen: the text from its top or, where it is longer, around the change."""
    _, height = _size()
    room = max(height - 1, 1)
    lines = text.rstrip("\n").split("\n")
    first = max(min(changed - room // 3, len(lines) - room), 0)
    shown = lines[first : first + room]
    shown += [""] * (room - len(shown))
    more = f"lines {first + 1} to {min(first + room, len(lines))} of {len(lines)}; "
    told = f"not read now: {one_line(fault)}; " if fault else "" if len(lines) <= room else more
    encoding = screen(output=None, width=None, color=None).encoding
    ended = "".join(f"{line}{_TO_END_OF_LINE}\n" for line in shown)
    drawn = f"{_HOME}{ended}[watching; {told}Ctrl-C ends]{_TO_END_OF_LINE}{_TO_END}"
    sys.stdout.write(drawn.encode(encoding, "backslashreplace").decode(encoding))
    sys.stdout.flush()
