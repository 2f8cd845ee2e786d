"""The user's pager, where one is usual."""

import contextlib
import os
import shlex
import shutil
import subprocess

DEFAULT_PAGER = "less -FRX"


def page(data: bytes) -> bool:
    """Show ``data`` in the pager. False when there is none, or it cannot be started."""
    command = _pager()
    if not command:
        return False
    environment = {"LESS": "FRX", "LV": "-c", **os.environ}
    try:
        # The user's own choice of program, called without a shell.
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)  # noqa: S603
    except OSError:
        return False
    assert pager.stdin is not None
    with contextlib.suppress(BrokenPipeError):  # left before the end
        pager.stdin.write(data)
    with contextlib.suppress(BrokenPipeError):
        pager.stdin.close()
    while True:
        try:
            pager.wait()
        except KeyboardInterrupt:
            continue  # the pager's own business
        return True


def _pager() -> list[str]:
    if os.environ.get("TERM") == "dumb":
        return []
    for variable in ("NEGODIFF_PAGER", "PAGER"):
        if variable in os.environ:
            command = _split(os.environ[variable])
            return [] if command[:1] == ["cat"] else command
    return _split(DEFAULT_PAGER) if shutil.which("less") else []


def _split(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError:  # an unclosed quotation mark
        return []
