"""`python -m tests.bench [PART …]`: measure whole processes and print what they cost."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from .hostile import CASES
from .measure import ROOT, Run, alternate, compare, middle, program, run

PARIS = ROOT.parent / "shared" / "corpus" / "paris-2015"
SCALES = (0.25, 0.5, 1, 2, 4, 8)


@dataclass(frozen=True, slots=True)
class Options:
    """What the parts need to know."""

    times: int
    folder: Path
    cases: tuple[str, ...]


@dataclass(slots=True)
class Verdict:
    """Which targets were missed."""

    missed: int = 0

    def say(self, what: str, *, holds: bool) -> None:
        """Print a target and whether it was reached."""
        self.missed += not holds
        print(f"  {'ok    ' if holds else 'MISSED'}  {what}")


def _make(module: str, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-m", f"tests.bench.{module}", *arguments], check=True, cwd=ROOT
    )


def _drafts(options: Options, scale: float) -> tuple[Path, Path]:
    old, new = (options.folder / f"{side}-{scale}.txt" for side in ("old", "new"))
    if not new.exists():
        _make("texts", str(scale), str(old), str(new))
    return old, new


def _line(name: str, found: Run) -> str:
    state = "" if not found.failed else f"   FAILED (exit {found.code})"
    return (
        f"  {name:<24}{found.wall:9.3f} s{found.user:9.3f} s{found.system:9.3f} s"
        f"{found.peak:9.1f} MB{state}"
    )


def _head(title: str) -> None:
    print(f"\n{title}\n  {'':<24}{'wall':>11}{'user':>11}{'system':>11}{'peak':>12}")


def dwdiff(options: Options, verdict: Verdict) -> None:
    """The same two drafts as dwdiff, in turn."""
    old, new = _drafts(options, 1)
    with old.open(encoding="utf-8") as lines:
        words = sum(len(line.split()) for line in lines)
    _head(f"137,000 words and 1,500 articles ({words:,} words), {options.times} runs in turn")
    if shutil.which("dwdiff") is None:
        print("  dwdiff is not installed: only negodiff is measured")
        own = middle([run(compare(old, new)) for _ in range(options.times)])
        print(_line("negodiff", own))
    else:
        ours, theirs = alternate(compare(old, new), ["dwdiff", str(old), str(new)], options.times)
        own, other = middle(ours), middle(theirs)
        print(_line("negodiff", own))
        print(_line("dwdiff", other))
        pairs = median(a.wall / b.wall for a, b in zip(ours, theirs, strict=True))
        ratio = own.wall / other.wall
        work = (own.user + own.system) / (other.user + other.system)
        print(
            f"  negodiff / dwdiff: wall of the medians {ratio:.2f}, median run by run {pairs:.2f},"
            f" work {work:.2f}"
        )
        verdict.say("no slower than dwdiff", holds=not own.failed and min(ratio, pairs) <= 1.0)
    verdict.say("peak under 300 MB", holds=not own.failed and own.peak < 300)


def growth(options: Options, verdict: Verdict) -> None:
    """What doubling the words costs."""
    times = max(1, min(3, options.times))
    _head(f"growth, median of {times}")
    before: Run | None = None
    for scale in SCALES:
        old, new = _drafts(options, scale)
        found = middle([run(compare(old, new)) for _ in range(times)])
        words = int(137_000 * scale)
        name = f"{words:>9,} words"
        if before is None:
            print(_line(name, found))
        else:
            wall = found.wall / before.wall
            work = (found.user + found.system) / (before.user + before.system)
            print(f"{_line(name, found)}   wall x {wall:.2f}, work x {work:.2f}")
            # A busy machine stretches the clock; the work is what grows with the words.
            verdict.say(f"doubling to {words:,} costs at most 2.3 times", holds=work <= 2.3)
        if found.failed:
            verdict.say(f"{words:,} words finish", holds=False)
            return
        before = found


def paris(options: Options, verdict: Verdict) -> None:
    """Two real drafts of 17,000 words, where they are at hand."""
    old, new = PARIS / "02-2015-10-23.md", PARIS / "03-2015-12-04.md"
    if not (old.is_file() and new.is_file()):
        print("\nParis drafts: not here, skipped")
        return
    _head(f"Paris drafts of 23 October and 4 December 2015, {options.times} runs in turn")
    ours, bare = alternate(compare(old, new), [sys.executable, "-c", "pass"], options.times)
    found = middle(ours)
    print(_line("negodiff", found))
    print(_line("python -c pass", middle(bare)))
    verdict.say("under 0.5 s", holds=not found.failed and found.wall < 0.5)


def word(options: Options, verdict: Verdict) -> None:
    """Word files: 300 pages read, 100 pages compared with 100."""
    files = {
        pages: [options.folder / f"{side}-{pages}.docx" for side in ("old", "new")]
        for pages in (100, 300)
    }
    for pages, (old, new) in files.items():
        _make("contracts", str(pages), str(old), str(new))
    _head(f"Word files of 500 words a page, median of {options.times}")
    show = program("show", str(files[300][0]), "--format", "json")
    read = middle([run(show) for _ in range(options.times)])
    print(_line("show 300 pages", read))
    # A busy machine stretches the clock: what counts is the work.
    done = not read.failed and read.user + read.system < 1
    verdict.say("under 1 s of work and 150 MB", holds=done and read.peak < 150)
    both = middle([run(compare(*files[100])) for _ in range(options.times)])
    print(_line("compare 2 x 100 pages", both))
    done = not both.failed and both.user + both.system < 1.5
    verdict.say("under 1.5 s of work", holds=done)


def pdf(options: Options, verdict: Verdict) -> None:
    """A PDF file of 300 pages read."""
    path = options.folder / "printed.pdf"
    _make("prints", "300", str(path))
    _head(f"a PDF file of 500 words a page, median of {options.times}")
    read = middle(
        [run(program("show", str(path), "--format", "json")) for _ in range(options.times)]
    )
    print(_line("show 300 pages", read))
    # A busy machine stretches the clock: what counts is the work.
    verdict.say("under 2 s of work", holds=not read.failed and read.user + read.system < 2)


def adversarial(options: Options, verdict: Verdict) -> None:
    """Texts made to be hard."""
    _head("adversarial texts, one run each")
    for name in options.cases or tuple(CASES):
        old, new = (options.folder / f"{side}-{name}.txt" for side in ("old", "new"))
        _make("hostile", name, str(old), str(new))
        found = run(compare(old, new), limit=60)
        print(_line(name, found))
        holds = not found.failed and found.wall <= 10 and found.peak <= 1024
        verdict.say("within 10 s and 1 GB", holds=holds)


def status(options: Options, verdict: Verdict) -> None:
    """Where everything stands after 100 drafts of 17,000 words: cold, warm, and one draft more."""
    folders = {count: options.folder / f"drafts-{count}" for count in (50, 100)}
    for count, folder in folders.items():
        folder.mkdir()
        _make("exchanges", str(count), str(folder))
        _record(folder)
    more = options.folder / "drafts-101"
    shutil.copytree(folders[100], more)
    _make("exchanges", "101", str(options.folder))
    added = program("add", str(options.folder / "101.md"), "-C", str(more))
    subprocess.run(added, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    _head(f"status on 100 drafts of 17,000 words, {options.times} runs in turn")
    cache = options.folder / "cache"
    loose = [options.folder / f"loose-{name}.md" for name in ("001", "002")]
    for path in loose:
        shutil.copyfile(folders[100] / path.name.removeprefix("loose-"), path)
    found: dict[str, list[Run]] = {}
    with _environment(NEGODIFF_CACHE=str(cache)):
        for _ in range(options.times):
            found.setdefault("one compare", []).append(run(compare(*loose)))
            for name, folder in (("50 cold", folders[50]), ("cold", folders[100])):
                shutil.rmtree(cache, ignore_errors=True)
                found.setdefault(name, []).append(run(_status(folder)))
            found.setdefault("warm", []).append(run(_status(folders[100])))
            found.setdefault("101st draft added", []).append(run(_status(more)))
    runs = {name: middle(each) for name, each in found.items()}
    for name, each in runs.items():
        print(_line(name, each))
    base = runs["one compare"].wall
    for name, most in (("cold", 35), ("warm", 2), ("101st draft added", 2)):
        ratio = runs[name].wall / base
        holds = not runs[name].failed and ratio <= most
        verdict.say(f"{name}: at most {most} times one compare ({ratio:.2f})", holds=holds)
    peak = max(each.peak for each in runs.values())
    verdict.say(f"under 500 MB ({peak:.0f})", holds=peak < 500)
    grown = runs["cold"].user / runs["50 cold"].user
    verdict.say(f"twice the drafts, at most 2.3 times the work ({grown:.2f})", holds=grown <= 2.3)


def _status(folder: Path) -> list[str]:
    return program("status", "-C", str(folder), "--format", "json")


def _record(folder: Path) -> None:
    parties = ("--party", "A=Alba", "--party", "B=Borna")
    with _environment(NEGODIFF_AUTHOR="bench"):
        started = program("init", str(folder), *parties)
        subprocess.run(started, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


@contextmanager
def _environment(**variables: str) -> Iterator[None]:
    """While the body runs, what programs that are started find in their environment."""
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def help_(options: Options, verdict: Verdict) -> None:
    """Start-up: the help text against importing click."""
    times = max(15, options.times)
    _head(f"start-up, {times} runs in turn")
    ours, theirs = alternate(program("--help"), [sys.executable, "-c", "import click"], times)
    own, other = middle(ours), middle(theirs)
    print(_line("negodiff --help", own))
    print(_line("python -c 'import click'", other))
    ratio = own.wall / other.wall
    verdict.say(f"at most twice as long ({ratio:.2f})", holds=not own.failed and ratio <= 2.0)


PARTS: dict[str, Callable[[Options, Verdict], None]] = {
    "dwdiff": dwdiff,
    "growth": growth,
    "paris": paris,
    "word": word,
    "pdf": pdf,
    "adversarial": adversarial,
    "status": status,
    "help": help_,
}


def main() -> None:
    """Parse the arguments and run the parts."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; default all")
    parser.add_argument("--times", type=int, default=7, help="runs of each command (default 7)")
    parser.add_argument("--case", action="append", default=[], choices=list(CASES))
    parser.add_argument("--check", action="store_true", help="exit with 1 when a target is missed")
    args = parser.parse_args()
    unknown = [part for part in args.parts if part not in PARTS]
    if unknown:
        parser.error(f"no part called {unknown[0]}; there are {', '.join(PARTS)}")
    verdict = Verdict()
    with tempfile.TemporaryDirectory() as name:
        options = Options(args.times, Path(name), tuple(args.case))
        for part in args.parts or PARTS:
            PARTS[part](options, verdict)
            sys.stdout.flush()
    print(f"\n{verdict.missed} target(s) missed" if verdict.missed else "\nevery target reached")
    sys.exit(1 if args.check and verdict.missed else 0)


if __name__ == "__main__":
    main()
