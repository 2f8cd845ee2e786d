"""`python -m tests.undisclosed`: how many changes that were not shown are found; what is blamed."""

from __future__ import annotations

import argparse
import random
import sys
from collections import defaultdict
from collections.abc import Iterable

from .files import files
from .measure import Trial, is_readable, trials


def main() -> int:
    """Print the table; the exit code is 1 when an answer was wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.undisclosed", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="another seed makes other changes")
    parser.add_argument("--files", type=int, default=9, metavar="M", help="how many files")
    parser.add_argument("--failures", action="store_true", help="print what went wrong")
    args = parser.parse_args()
    rng = random.Random(args.seed)
    found: list[Trial] = []
    for name, data in files(args.seed, args.files):
        if is_readable(name, data):
            found += trials(name, data, random.Random(rng.random()))
        else:
            print(f"{name}: not read, or not the same as itself")
    print(table(found))
    wrong = [each for each in found if not each.right]
    for each in wrong if args.failures else ():
        print(f"{each.measure}: {each.kind} in {each.file}: {each.told}")
    return bool(wrong)


def table(found: Iterable[Trial]) -> str:
    """Right answers of all, by kind of change and measure."""
    measures = ("found", "beside tracked ones", "blamed", "looks")
    counts: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for each in found:
        counts[each.kind][each.measure].append(each.right)
        counts["all"][each.measure].append(each.right)
    lines = ["| change | untracked: found | tracked ones beside | tracked: not blamed | looks |",
             "| --- | --- | --- | --- | --- |"]  # fmt: skip
    total = counts.pop("all", {})
    for kind, by_measure in [*counts.items(), ("all", total)]:
        cells = [by_measure.get(each, []) for each in measures]
        told = [f"{sum(cell)} of {len(cell)}" if cell else "" for cell in cells]
        lines.append(f"| {kind} | {' | '.join(told)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
