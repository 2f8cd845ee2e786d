"""Running the process that opens a PDF file, within its limits, and believing little of it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Thread, Timer
from typing import IO, Any, Final, NamedTuple, NoReturn

from negodiff.errors import InputError
from negodiff.readers.pdf.values import Page, Piece, Remark, Rule, Told
from negodiff.readers.reading import Limits

_CHILD: Final = "negodiff.readers.pdf.child"
_ROOT: Final = str(Path(__file__).parents[3])
"""Where this program is installed: the process must find it, however this one did."""
_ANSWER: Final = 40
"""Bytes of an answer for each character of text that is allowed, at most."""
_KILLED_FOR_TIME: Final = -24
"""What a process returns that has used up its processor time (SIGXCPU)."""


def told(data: bytes, path: str, limits: Limits) -> Told:
    """What a PDF file holds.

    Raises:
        InputError: It is damaged, encrypted, or above a limit.
    """
    answer = _run(data, limits)
    if answer.fault:
        _refuse(*answer.fault, path, limits)
    if answer.told is not None:
        return answer.told
    if answer.late or answer.code == _KILLED_FOR_TIME:
        _too_slow(path, limits)
    if answer.size > limits.text * _ANSWER:
        _refuse("text", limits.text + 1, path, limits)
    raise InputError(
        "the file made the PDF library fail", place=path,
        hint="It is damaged or made to do harm. Open it in a PDF viewer and print it to a new PDF.",
    )  # fmt: skip


class _Answer(NamedTuple):
    """What came of the process.

    Attributes:
        told: What the file holds, if the process came to its end.
        fault: Why the process refuses the file, with the value that is above a limit.
        size: How many bytes it wrote.
        code: What it returned.
        late: It was ended for its time.
    """

    told: Told | None
    fault: tuple[str, int] | None
    size: int
    code: int
    late: bool


def _run(data: bytes, limits: Limits) -> _Answer:
    """Run the process, and take its answer page by page while it reads on."""
    paths = (_ROOT, os.environ.get("PYTHONPATH"))
    numbers = (limits.memory, limits.seconds, limits.pages, limits.text)
    with subprocess.Popen(  # noqa: S603 - this interpreter, and a file of ours
        [sys.executable, "-P", "-m", _CHILD, *map(str, numbers)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        late: list[bool] = []

        def end() -> None:
            late.append(True)
            process.kill()

        timer = Timer(limits.seconds, end)
        feeder = Thread(target=_feed, args=(process.stdin, data), daemon=True)
        timer.start()
        feeder.start()
        told, fault = None, None
        answer = _Reading(process.stdout, limits.text * _ANSWER)
        try:
            told, fault = answer.whole()
            if answer.size > limits.text * _ANSWER:
                process.kill()  # it would wait for somebody to listen
            process.wait()
        except (ValueError, TypeError, KeyError, IndexError, AttributeError):
            pass  # cut off, or not what the process writes: it did not end well
        finally:
            process.kill()
            timer.cancel()
            feeder.join()
        process.wait()
        code = process.returncode
        return _Answer(None if code else told, fault, answer.size, code, bool(late))


class _Reading:
    """An answer as it comes, up to so many bytes."""

    def __init__(self, pipe: IO[bytes], most: int) -> None:
        self._pipe = pipe
        self._most = most
        self.size = 0

    def whole(self) -> tuple[Told | None, tuple[str, int] | None]:
        """What the file holds, and why it is refused: one of both, or neither if it is cut off."""
        pages: list[Page] = []
        form = files = 0
        while line := self._pipe.readline(self._most + 1 - self.size):
            self.size += len(line)
            if self.size > self._most:
                break
            facts = json.loads(line)
            if why := facts.get("error"):
                return None, (str(why), int(facts.get("value", 0)))
            if facts.get("end"):
                return Told(tuple(pages), form, files), None
            if "pages" in facts:
                form, files = int(facts["form"]), int(facts["files"])
            else:
                pages.append(_page(len(pages) + 1, facts))
        return None, None


def _feed(pipe: Any, data: bytes) -> None:
    try:
        pipe.write(data)
        pipe.close()
    except OSError:
        pass  # the process ended before it had read everything; its answer says why


def _page(number: int, facts: dict[str, Any]) -> Page:
    if facts.get("broken"):
        return Page(number, Rule(0, 0, 0, 0), broken=True)
    return Page(
        number, _rule(facts["box"]), tuple(map(_piece, facts["pieces"])),
        tuple(map(_rule, facts["rules"])), tuple(map(_rule, facts["fills"])), int(facts["images"]),
        tuple(map(_remark, facts["notes"])), int(facts["turns"]),
        grounds=tuple(map(_rule, facts["grounds"])),
    )  # fmt: skip


def _rule(sides: list[float]) -> Rule:
    left, bottom, right, top = map(float, sides)
    return Rule(left, bottom, right, top)


def _piece(facts: list[Any]) -> Piece:
    text, left, bottom, right, top, size, first, bold, unseen, angle, raised, colours = facts
    return Piece(
        str(text), float(left), float(bottom), float(right), float(top), float(size), float(first),
        bool(bold), bool(unseen), float(angle), tuple((int(a), int(b)) for a, b in raised),
        tuple((int(a), int(b), str(c)) for a, b, c in colours),
    )  # fmt: skip


def _remark(facts: list[Any]) -> Remark:
    kind, author, date, text, value, place = facts
    return Remark(int(kind), str(author), str(date), str(text), str(value), _rule(place))


def _refuse(fault: str, value: int, path: str, limits: Limits) -> NoReturn:
    if fault == "pages":
        limits.keep("pages", int(value), "the file has pages", path)
    elif fault == "text":
        limits.keep("text", int(value), "the file has characters of text", path)
    elif fault == "memory":
        raise InputError(
            f"reading the file takes more than {limits.memory:,} bytes of memory", place=path,
            hint=f"If you trust the file, raise the limit: --limit memory={2 * limits.memory}.",
        )  # fmt: skip
    elif fault == "password":
        raise InputError(
            "the file is protected by a password", place=path,
            hint="Open it in a PDF viewer and save a copy without the password.",
        )  # fmt: skip
    raise InputError(
        "the file is damaged: it is no PDF that can be opened", place=path,
        hint="Ask for it again, or open it in a PDF viewer and print it to a new PDF.",
    )  # fmt: skip


def _too_slow(path: str, limits: Limits) -> NoReturn:
    raise InputError(
        f"reading the file takes longer than a file of its pages may (limit: {limits.seconds} s)",
        place=path,
        hint=f"If you trust the file, raise the limit: --limit seconds={10 * limits.seconds}.",
    )
