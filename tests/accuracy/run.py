"""Jobs: which pairs are made, and running them on the cores there are."""

from __future__ import annotations

import json
import os
import random
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path

from .generate import make_pair
from .model import Pair, Rendered
from .program import ProgramFailed, compare
from .score import Judge, Mistake, Score, false_findings
from .sources import Material, bundled, corpus, from_bank, from_text
from .styles import STYLES, Style


@dataclass(frozen=True, slots=True)
class Job:
    """One pair to make and to score. The same job always makes the same pair."""

    seed: int
    number: int
    style: str
    source: str = "bank"
    copies: bool = False

    @property
    def name(self) -> str:
        """What the pair is called in lists and folders."""
        return f"{self.style}-{self.source.replace('/', '-')}-{self.seed}-{self.number}"


@dataclass(frozen=True, slots=True)
class Options:
    """How the jobs are run."""

    keep: Path | None = None
    spawn: bool = False


def jobs(
    seed: int,
    pairs: int,
    *,
    languages: Sequence[str] = (),
    styles: Sequence[str] = (),
    real: bool = False,
) -> list[Job]:
    """`pairs` pairs for every style, and for every real text that is here, in a style each."""
    chosen = [
        style
        for style in STYLES
        if (not languages or style.language in languages) and (not styles or style.name in styles)
    ]
    out = [
        Job(seed, number, style.name, copies=number == 0)
        for style in chosen
        for number in range(pairs)
    ]
    texts = dict.fromkeys(bundled(), "en")
    if real:
        texts.update({f"corpus/{name}": language for name, (_, language) in corpus().items()})
    for at, (name, language) in enumerate(texts.items()):
        fitting = [style for style in chosen if style.language == language]
        for number in range(pairs if fitting else 0):
            style = fitting[(at + number) % len(fitting)]
            out.append(Job(seed, number, style.name, name, copies=number == 0))
    return out


def pair_of(job: Job) -> Pair:
    """Make the job's pair."""
    rng = random.Random(f"{job.seed}/{job.number}/{job.style}/{job.source}")
    style = next(style for style in STYLES if style.name == job.style)
    return make_pair(job.name, _material(job, style, rng), style, rng)


def _material(job: Job, style: Style, rng: random.Random) -> Material:
    kind, _, name = job.source.partition("/")
    if kind == "corpus":
        return from_text(job.source, *corpus()[name], rng)
    if kind == "drafts":
        return from_text(job.source, bundled()[job.source], "en", rng)
    return from_bank(style.language, rng)


def score_pair(pair: Pair, folder: Path, options: Options, *, copies: bool) -> Score:
    """Print the pair's files, ask the program, judge the answer."""
    old = _write(folder / "old", pair, pair.old)
    new = _write(folder / "new", pair, pair.new)
    try:
        score = Judge(pair, compare(old, new, subprocess_too=options.spawn)).judge()
        if copies:
            rewrapped = _write(folder / "rewrapped", pair, pair.rewrapped)
            for other, what in ((old, "identical"), (rewrapped, "re-wrapped")):
                found = false_findings(compare(old, other, subprocess_too=options.spawn))
                score.false_findings += found.total()
                if found:
                    score.mistakes.append(
                        Mistake(pair.name, f"{what} copies", "wrong", str(old), str(dict(found)))
                    )
    except ProgramFailed as error:
        score = _failed(pair, str(error))
    return score


def _failed(pair: Pair, why: str) -> Score:
    """A pair without an answer: everything that is true was missed."""
    score = Judge(pair, ()).judge()
    score.mistakes = [Mistake(pair.name, "no answer", "failed", why, "")]
    return score


def _write(stem: Path, pair: Pair, rendered: Rendered) -> Path:
    path = stem.with_suffix(".md" if "markdown" in pair.style or "bold" in pair.style else ".txt")
    path.write_text(rendered.text, "utf-8")
    return path


def run_job(job: Job, options: Options) -> Score:
    """Make and score one pair, in a folder that is kept if wanted."""
    pair = pair_of(job)
    if options.keep:
        folder = options.keep / job.name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "truth.json").write_text(_truth_json(pair), "utf-8")
        return score_pair(pair, folder, options, copies=job.copies)
    with tempfile.TemporaryDirectory() as name:
        return score_pair(pair, Path(name), options, copies=job.copies)


def run(todo: Sequence[Job], options: Options) -> list[tuple[Job, Score]]:
    """Every job's score, in the order of the jobs, whatever the number of cores."""
    workers = min(os.cpu_count() or 1, len(todo))
    if workers < 2:
        return [(job, run_job(job, options)) for job in todo]
    # Fresh processes: a fork of a test runner with threads may hang.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        scores = pool.map(run_job, todo, [options] * len(todo), chunksize=4)
        return list(zip(todo, scores, strict=True))


def _truth_json(pair: Pair) -> str:
    """The truth as it can be read beside the two files: units with their lines, and the facts."""
    truth = pair.truth

    def side(rendered: Rendered) -> list[dict[str, object]]:
        return [asdict(unit) for unit in rendered.units.values()]

    facts: dict[str, object] = {
        "old": side(pair.old),
        "new": side(pair.new),
        "moves": [sorted(move.uids) for move in truth.moves],
    }
    for name in ("links", "either", "edited", "renumbered", "either_label", "splits", "merges"):
        facts[name] = sorted(getattr(truth, name))
    facts["added"], facts["removed"] = sorted(truth.added), sorted(truth.removed)
    return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
