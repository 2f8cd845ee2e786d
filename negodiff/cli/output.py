"""Writing a finished document: to a file whole or not at all, to a pipe quietly, to a pager.

Nothing is written before everything is computed, so a failure leaves no half a document behind.
What only some runs need (files, the pager) is imported when they need it.
"""

import contextlib
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from negodiff.cli.screen import Screen
from negodiff.errors import InputError

Chosen = TypeVar("Chosen")

_PLAIN = frozenset({"", ".txt", ".text", ".log", ".out"})
"""Endings of files for text as it stands on a screen."""


def write(document: bytes, output: str | None) -> None:
    """Write ``document`` to the file ``output``, or to stdout when that is ``None`` or ``-``."""
    if output is None or output == "-":
        _to_stdout(document)
    else:
        _to_file(document, output)


def show(text: str, output: str | None, screen: Screen, *, paged: bool | None) -> None:
    """Write text for people to a file, or to stdout, through a pager where one is usual.

    A pager is usual on a screen, for what is longer than it. A pager that is not there or cannot
    run is no error: the text then goes to stdout as it is. Characters that the screen's encoding
    lacks are written as their code points.
    """
    data = text.encode(screen.encoding, "backslashreplace")
    if output is not None and output != "-":
        write(data, output)
        return
    usual = screen.is_terminal and text.count("\n") >= screen.height
    if (usual if paged is None else paged) and _through_pager(data):
        return
    _to_stdout(data)


def by_ending(output: str | None, endings: Mapping[str, Chosen]) -> Chosen | None:
    """What the ending of the file to write stands for; ``None`` for plain text.

    Raises:
        InputError: It stands for something that cannot be written.
    """
    ending = Path(output).suffix.lower() if output else ""
    if ending in endings:
        return endings[ending]
    if ending in _PLAIN:
        return None
    known = [each for each in endings if each not in _PLAIN]
    raise InputError(
        f"{ending} files cannot be written",
        place=output,
        hint=f"Let the name end in {', '.join(known)} or .txt, or choose with --format.",
    )


def refuse_overwriting(output: str | None, drafts: Iterable[str]) -> None:
    """Stop before a draft that is being read is overwritten with what is said about it."""
    if output is None:
        return
    for draft in drafts:
        with contextlib.suppress(OSError, ValueError):  # one of the two is no file
            if Path(output).samefile(draft):
                raise InputError(
                    "is the draft itself and would be overwritten",
                    place=output,
                    hint="Name another file after -o.",
                )


def refuse_screen(output: str | None, example: str) -> None:
    """Stop before a document that is no text is written on a screen."""
    if output in (None, "-") and sys.stdout.isatty():
        raise InputError(
            f"a {Path(example).suffix} file cannot be shown on a screen",
            place="standard output",
            hint=f"Name a file to write: -o {example}.",
        )


def _to_stdout(data: bytes) -> None:
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        abandon_stdout()  # the reader has seen enough; the result and its exit code stand
    except OSError as error:
        abandon_stdout()
        raise InputError(
            f"cannot be written to: {_reason(error)}", place="standard output"
        ) from error


def abandon_stdout() -> None:
    """Point stdout at nothing, so that the interpreter's own flush on leaving does not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _to_file(data: bytes, output: str) -> None:
    from negodiff.cli.files import write_file  # noqa: PLC0415

    try:
        write_file(output, data)
    except OSError as error:
        raise InputError(
            f"cannot be written: {_reason(error)}",
            place=output,
            hint="Name another file after -o, or leave -o out to print the result.",
        ) from error


def _through_pager(data: bytes) -> bool:
    from negodiff.cli.pager import page  # noqa: PLC0415

    return page(data)
