"""`python -m tests.accuracy`: make pairs, ask the program, print how often it was right."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import real, report
from .run import Options, jobs, run


def main() -> None:
    """Parse the arguments, run, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="another seed makes other pairs")
    parser.add_argument("--pairs", type=int, default=4, help="pairs for each style (default 4)")
    parser.add_argument("--language", action="append", default=[], help="only this one; repeats")
    parser.add_argument("--style", action="append", default=[], help="only this one; repeats")
    parser.add_argument("--corpus", action="store_true", help="the real texts too, if present")
    parser.add_argument("--real", action="store_true", help="only the hand-made article maps")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the pairs and their truth")
    parser.add_argument(
        "--failures",
        nargs="*",
        metavar="MEASURE",
        help="print what went wrong, with both texts; only for these measures if any is named",
    )
    parser.add_argument("--json", action="store_true", help="figures as JSON instead of a table")
    parser.add_argument("--spawn", action="store_true", help="a process of its own for each run")
    args = parser.parse_args()
    if args.real:
        print(real.table(real.run(), failures=args.failures is not None))
        return
    todo = jobs(args.seed, args.pairs, languages=args.language, styles=args.style, real=args.corpus)
    if not todo:
        sys.exit("no style of that name or language")
    scored = run(todo, Options(args.keep, args.spawn))
    if args.failures is not None:
        print(report.mistakes(report.total(scored).mistakes, tuple(args.failures)))
        print()
    print(report.as_json(scored) if args.json else report.table(scored))


if __name__ == "__main__":
    main()
