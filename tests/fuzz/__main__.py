"""`python -m tests.fuzz FORMAT [--seconds N] [--seed N]`: damage files until one fails."""

import argparse
import sys
from pathlib import Path

from .formats import FORMATS
from .run import go_on


def main() -> int:
    """Run; the exit code is 1 when a file failed, which is then kept to be looked at."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("format", choices=tuple(FORMATS))
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("failed"), help="where a failure goes")
    args = parser.parse_args()
    outcome = go_on(FORMATS[args.format](), args.seconds, args.seed)
    print(
        f"{outcome.files} damaged files, {outcome.refused} refused with a message,"
        f" the slowest {outcome.slowest:.2f} s"
    )
    if outcome.why:
        args.keep.write_bytes(outcome.failed)
        print(f"FAILED: {outcome.why}; the file is {args.keep}")
    return bool(outcome.why)


if __name__ == "__main__":
    sys.exit(main())
