"""A browser without a window, driven over a pipe: what a page does, says and asks for.

Nothing but the browser itself is needed. It is found by its usual names; where there is none, the
tests that want one are skipped.
"""

import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--remote-debugging-pipe",
)
_PATIENCE = 30
"""Seconds without a word after which a browser is given up."""
_HIGH = 20
"""Above this, descriptors are out of the way of 3 and 4, where the browser looks for its pipe."""


def found() -> str | None:
    """The browser's program."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


class Page:
    """One open page.

    Attributes:
        said: What it wrote to the console, and its errors.
        asked: Addresses of everything it asked for.
    """

    def __init__(self, read: int, write: int) -> None:
        self._read = read
        self._write = write
        self._heard = b""
        self._loaded = False
        self._count = 0
        self._session: str | None = None
        self.said: list[str] = []
        self.asked: list[str] = []

    def attach(self) -> None:
        """Open an empty page and listen to it."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)[
            "sessionId"
        ]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def open(self, path: Path, fragment: str = "", *, width: int = 1280) -> None:
        """Open a file, and wait until it is there."""
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        self.call("Emulation.setDeviceMetricsOverride", **size)
        self._go("about:blank")
        self.said.clear()
        self.asked.clear()
        self._go(f"{path.as_uri()}{fragment}")

    def _go(self, address: str) -> None:
        self._loaded = False
        self.call("Page.navigate", url=address)
        while not self._loaded:
            self._hear(json.loads(self._message()))

    def run(self, expression: str) -> Any:
        """The value of an expression in the page; a promise is waited for."""
        answer = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def scripts(self, *, allowed: bool) -> None:
        """Let pages run scripts, or not."""
        self.call("Emulation.setScriptExecutionDisabled", value=not allowed)

    def call(self, method: str, **params: object) -> Any:
        """One command, and its answer."""
        self._count += 1
        command: dict[str, object] = {"id": self._count, "method": method, "params": params}
        if self._session is not None:
            command["sessionId"] = self._session
        data = json.dumps(command).encode() + b"\0"
        while data:
            data = data[os.write(self._write, data) :]
        while True:
            message = json.loads(self._message())
            if message.get("id") == self._count:
                assert "error" not in message, message
                return message["result"]
            self._hear(message)

    def close(self) -> None:
        """Close the pipe."""
        os.close(self._read)
        os.close(self._write)

    def _message(self) -> bytes:
        while b"\0" not in self._heard:
            ready, _, _ = select.select([self._read], [], [], _PATIENCE)
            assert ready, "the browser does not answer"
            data = os.read(self._read, 1 << 16)
            assert data, "the browser is gone"
            self._heard += data
        message, _, self._heard = self._heard.partition(b"\0")
        return message

    def _hear(self, message: dict[str, Any]) -> None:
        params = message.get("params", {})
        match message.get("method"):
            case "Runtime.consoleAPICalled" | "Runtime.exceptionThrown":
                self.said.append(json.dumps(params))
            case "Log.entryAdded":
                self.said.append(params["entry"]["text"])
            case "Page.loadEventFired":
                self._loaded = True
            case "Network.requestWillBeSent":
                self.asked.append(params["request"]["url"])


@contextmanager
def browsing(program: str) -> Iterator[Page]:
    """A page of a browser of its own, which ends with it."""
    ours_in, theirs_out = os.pipe()
    theirs_in, ours_out = os.pipe()
    high_in = fcntl.fcntl(theirs_in, fcntl.F_DUPFD_CLOEXEC, _HIGH)
    high_out = fcntl.fcntl(theirs_out, fcntl.F_DUPFD_CLOEXEC, _HIGH)
    os.close(theirs_in)
    os.close(theirs_out)

    def connect() -> None:
        os.dup2(high_in, 3)
        os.dup2(high_out, 4)

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = subprocess.Popen(
            [program, *_FLAGS, f"--user-data-dir={profile}"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            close_fds=False,
            preexec_fn=connect,  # noqa: PLW1509 - no thread of ours runs
        )
        os.close(high_in)
        os.close(high_out)
        page = Page(ours_in, ours_out)
        try:
            page.attach()
            yield page
        finally:
            browser.terminate()
            browser.wait(timeout=20)
            page.close()
