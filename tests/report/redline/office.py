"""LibreOffice, asked what a Word file says when its tracked changes are accepted or rejected.

The file itself is what runs inside an interpreter that has LibreOffice's bridge (``uno``): given a
port, a folder to write to and files, it writes ``NAME.accepted.txt`` and ``NAME.rejected.txt``.
"""

import os
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

PORT = 20_000 + os.getpid() % 20_000


def interpreter() -> str | None:
    """An interpreter that has the bridge, or ``None``."""
    for name in (sys.executable, "/usr/bin/python3", "python3"):
        found = shutil.which(name)
        if found:
            command = [found, "-c", "import uno"]
            if subprocess.run(command, check=False, capture_output=True).returncode == 0:
                return found
    return None


def is_there() -> bool:
    return shutil.which("soffice") is not None and interpreter() is not None


def ask(files: list[Path], folder: Path) -> None:
    """Write what each file says, accepted and rejected, as text into the folder."""
    python = interpreter()
    assert python is not None
    command = [
        "soffice",
        f"-env:UserInstallation=file://{folder}/profile",
        "--headless",
        "--norestore",
        f"--accept=socket,host=localhost,port={PORT};urp;",
    ]
    office = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        subprocess.run(
            [python, __file__, str(PORT), str(folder), *map(str, files)],
            check=True, capture_output=True, timeout=600,
        )  # fmt: skip
    finally:
        office.terminate()
        office.wait(60)


def _connected(port: str) -> object:
    import uno  # type: ignore[import-not-found]  # makes the names below com. known, too

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(240):
        with suppress(Exception):
            return resolver.resolve(
                f"uno:socket,host=localhost,port={port};urp;StarOffice.ComponentContext"
            )
        time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def _say(port: str, folder: str, files: list[str]) -> None:
    context = _connected(port)
    from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]

    services = context.ServiceManager  # type: ignore[attr-defined]
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)

    def said(name: str, value: object) -> object:
        made = PropertyValue()
        made.Name, made.Value = name, value
        return made

    for file in files:
        for choice, command in (("accepted", "Accept"), ("rejected", "Reject")):
            url = Path(file).as_uri()
            document = desktop.loadComponentFromURL(url, "_blank", 0, (said("Hidden", True),))
            frame = document.CurrentController.Frame
            dispatcher.executeDispatch(frame, f".uno:{command}AllTrackedChanges", "", 0, ())
            document.TextFields.refresh()  # else some say what is stored, and some what is true
            for number in range(document.DocumentIndexes.Count):
                document.DocumentIndexes.getByIndex(number).update()
            target = Path(folder, f"{Path(file).stem}.{choice}.txt").as_uri()
            form = (said("FilterName", "Text (encoded)"), said("FilterOptions", "UTF8"))
            document.storeToURL(target, form)
            document.close(True)


if __name__ == "__main__":
    _say(sys.argv[1], sys.argv[2], sys.argv[3:])
    os._exit(0)  # the bridge may crash while an interpreter is taken down
