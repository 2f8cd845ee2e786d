"""The process that opens a PDF file: the only code that PDFium's faults can reach.

Bytes on standard input, lines of JSON on standard output. It sets itself the limits of its
arguments before it looks at the file, and imports next to nothing. Nothing is interpreted here:
words with their boxes are cut into pieces of lines, where the words are far apart, and the reader
proper, which never meets the file, makes sense of them.

Arguments: memory in bytes, seconds, pages, characters of text. Output: ``{"pages": N, …}``, one
object a page (see ``values.py``), ``{"end": true}``; or ``{"error": …}`` at any time.
"""

import gc
import json
import sys

from negodiff.readers.pdf.opened import File, Refused


def main() -> None:
    """Read the arguments, keep their limits, and write what the file holds."""
    memory, seconds, pages, text = (int(argument) for argument in sys.argv[1:5])
    gc.disable()  # nothing here refers back to itself
    _confine(memory, seconds, 0)
    try:
        file = File(sys.stdin.buffer.read(), pages)
        _confine(memory, seconds, file.count)
        _say(file.facts())
        for page in file.pages(text):
            _say(page)
        _say({"end": True})
    except Refused as refusal:
        _say({"error": refusal.why, "value": refusal.value})
    except MemoryError:
        _say({"error": "memory"})


def _say(facts: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(facts, separators=(",", ":")))
    sys.stdout.write("\n")


def _confine(memory: int, seconds: int, pages: int) -> None:
    """Set the limits that this system knows. A small file may not take all of the time."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    allowed = max(1, seconds * min(1000, 130 + pages) // 1000)
    wanted = (
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_CPU, allowed, seconds),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    )
    for kind, soft, hard in wanted:
        most = resource.getrlimit(kind)[1]
        if most != resource.RLIM_INFINITY:
            soft, hard = min(soft, most), min(hard, most)
        resource.setrlimit(kind, (soft, hard))


if __name__ == "__main__":
    main()
