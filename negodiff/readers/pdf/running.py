"""Running the process that opens a PDF file, within its limits, and believing little of it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Thread, Timer
from typing import Any, Final, NoReturn

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
    answer, code, late = _run(data, limits)
    try:
        facts = [json.loads(line) for line in answer.splitlines()]
        if facts and (fault := facts[-1].get("error")):
            _refuse(fault, facts[-1].get("value", 0), path, limits)
        if facts and facts[-1].get("end") and not code:
            pages = tuple(_page(number, page) for number, page in enumerate(facts[1:-1], 1))
            return Told(pages, int(facts[0]["form"]), int(facts[0]["files"]))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        pass  # cut off, or not what the process writes: it did not end well
    if late or code == _KILLED_FOR_TIME:
        _too_slow(path, limits)
    if len(answer) > limits.text * _ANSWER:
        _refuse("text", limits.text + 1, path, limits)
    raise InputError(
        "the file made the PDF library fail", place=path,
        hint="It is damaged or made to do harm. Open it in a PDF viewer and print it to a new PDF.",
    )  # fmt: skip


def _run(data: bytes, limits: Limits) -> tuple[bytes, int, bool]:
    """The process's answer, its exit code, and whether it was ended for its time."""
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
        try:
            answer = process.stdout.read(limits.text * _ANSWER + 1)
            if len(answer) > limits.text * _ANSWER:
                process.kill()
            process.wait()
        finally:
            process.kill()
            timer.cancel()
            feeder.join()
        return answer, process.returncode, bool(late)


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
