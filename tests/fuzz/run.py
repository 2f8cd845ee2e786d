"""Reading damaged files one after another, and what to say of the first that fails."""

import random
import time
from collections.abc import Sequence
from typing import NamedTuple

from negodiff.errors import NegodiffError
from negodiff.ledger.source import Source
from negodiff.model.markup import View
from negodiff.readers.reading import Limits, Reading

from .mutate import damaged

SLOWEST = 10.0
"""No file may take longer, in seconds."""
_LIMITS = Limits(part=4 * 10**6, unpacked=16 * 10**6, paragraphs=20_000, seconds=8)
"""Lower than a user's, so that each file is soon done with."""


class Outcome(NamedTuple):
    """What came of it.

    Attributes:
        files: How many damaged files were read.
        refused: How many of them with a message.
        slowest: The longest that one took, in seconds.
        failed: The damaged file that did otherwise, or "".
        why: How it failed.
    """

    files: int
    refused: int
    slowest: float
    failed: bytes = b""
    why: str = ""


def go_on(seeds: Sequence[tuple[str, bytes]], seconds: float, seed: int = 1) -> Outcome:
    """Damage and read files for so many seconds, or until one fails."""
    from negodiff.api import read_draft

    rng = random.Random(seed)
    files = refused = 0
    slowest = 0.0
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        name, data = rng.choice(seeds)
        broken = damaged(data, rng)
        reading = Reading(view=rng.choice(list(View)), limits=_LIMITS)
        started = time.process_time()
        try:
            read_draft(Source(broken, name), reading)
        except NegodiffError:
            refused += 1
        except Exception as error:
            return Outcome(files, refused, slowest, broken, f"{name}: {error!r}")
        files += 1
        slowest = max(slowest, time.process_time() - started)
        if slowest > SLOWEST:
            return Outcome(files, refused, slowest, broken, f"{name}: {slowest:.1f} s")
    return Outcome(files, refused, slowest)
