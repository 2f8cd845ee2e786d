"""``python -m tests``: everything that must hold before a change is handed in, in one command."""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("formatting", ("ruff", "format", "--check", ".")),
    ("lint", ("ruff", "check", ".")),
    ("types", ("mypy",)),
    ("import contract", ("importlinter.cli", "lint")),
    ("tests", ("pytest", "-n", "auto")),
)


def main(arguments: list[str]) -> int:
    """Run every step; the exit code says whether all of them held.

    Args:
        arguments: Passed on to pytest.
    """
    failed = []
    for name, (module, *options) in STEPS:
        print(f"== {name}", flush=True)
        started = time.monotonic()
        command = [sys.executable, "-m", module, *options]
        if name == "tests":
            command += arguments
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
        print(f"   {time.monotonic() - started:.1f} s", flush=True)
    print(f"failed: {', '.join(failed)}" if failed else "all held")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
