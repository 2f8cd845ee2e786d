"""How one file changed, as git shows it: git's own first lines, then the redline."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from negodiff.errors import NegodiffError
from negodiff.model.comparison import Comparison, Pair
from negodiff.report.safe import one_line
from negodiff.report.terminal.comparison import comparison_text
from negodiff.report.terminal.ink import Ink, Line, Run, foreign, name
from negodiff.report.terminal.options import Options
from negodiff.report.terminal.paint import painted

_SHORT = 7


class Version(NamedTuple):
    """One side of a change.

    Attributes:
        path: From the top of the repository.
        hash: Of its bytes; only zeros for a file that git has not stored, as one that is edited.
        mode: As git writes it: "100644".
        exists: Whether there is such a version.
    """

    path: str
    hash: str
    mode: str
    exists: bool

    @property
    def name(self) -> str:
        """What it is called above a redline."""
        if not self.exists:
            return "no such file"
        stored = self.hash.strip("0.")
        return f"{self.path} ({self.hash[:_SHORT] if stored else 'as edited'})"


class Change(NamedTuple):
    """What git says of a change.

    Attributes:
        old: The version before.
        new: The version after.
        said: What git adds for a renamed or copied file, some lines.
    """

    old: Version
    new: Version
    said: str = ""


def change_text(
    change: Change, comparison: Comparison | None, pairs: Sequence[Pair], options: Options
) -> str:
    """The change with the redline of ``pairs``; without one when no word was compared."""
    head = painted(_head(change), colors=options.colors)
    if comparison is None:
        return head
    return f"{head}{comparison_text(comparison, pairs, options)}\n"


def unread_text(change: Change, error: NegodiffError, options: Options) -> str:
    """The change of a file that is no draft we can read, and why."""
    lines = [[Run("Not compared clause by clause: "), *name(error.message)]]
    if error.hint:
        lines.append(name(error.hint))
    same = change.old.hash == change.new.hash
    lines.append([Run("Its bytes are the same." if same else "Its bytes differ.")])
    return painted([*_head(change), *lines, []], colors=options.colors)


def link_text(change: Change, old: str, new: str, options: Options) -> str:
    """The change of a link or a submodule: where it led, and where it leads."""
    lines = [*_head(change)]
    if old != new:
        lines += [_signed("-", old, Ink.DELETED)] if change.old.exists else []
        lines += [_signed("+", new, Ink.INSERTED)] if change.new.exists else []
    return painted([*lines, []], colors=options.colors)


def _head(change: Change) -> Iterator[Line]:
    old, new = change.old, change.new
    told = f"diff --git a/{one_line(old.path)} b/{one_line(new.path)}"
    yield [Run(told, Ink.REF)]
    if not old.exists:
        yield [Run(f"new file mode {new.mode}")]
    elif not new.exists:
        yield [Run(f"deleted file mode {old.mode}")]
    elif old.mode != new.mode:
        yield [Run(f"mode {old.mode} → {new.mode}")]
    for line in change.said.splitlines():
        if not line.startswith("index "):
            yield name(line)


def _signed(sign: str, text: str, ink: Ink) -> Line:
    return [Run(sign, ink), *foreign(text.replace("\n", " "), ink)]
