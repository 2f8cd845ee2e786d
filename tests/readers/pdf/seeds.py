"""PDF files to damage: one with a bit of everything, and real ones where they are at hand."""

from tests.readers.support import CORPUS

from .printing import Rule, Run, pdf, typed

_LARGEST = 600_000
"""Bytes of a real file: each damaged one is read in a process of its own."""

_FIRST = """
                         *TREATY ON THE BORDER*

    The Parties shall agree on the course of the boundary within
    two years, without prejudice to the rights of either commis-
    sion.

    1.   Neither Party shall use force against the other.
    (a)  Force includes threats.
"""


def rich() -> bytes:
    """Two columns, a footnote, turned and unseen words, rules, numbers."""
    columns = [
        run
        for at in range(8)
        for run in (
            Run(f"{at}. In the left column here", 72, 600 - 12 * at),
            Run(f"{at}. In the right column now", 330, 600 - 12 * at),
        )
    ]
    second: list[Run | Rule] = [
        *columns, Run("DRAFT", 200, 300, 60, 2, (0, 1, -1, 0)), Run("unseen", 72, 400, mode=3),
        Run("1", 306, 604, 6), Rule(72, 110, 120), Run("1", 72, 103, 5), Run("A note.", 76, 100, 8),
        Run("Page 2", 300, 40), Run("a", 90, 350, font=3),
    ]  # fmt: skip
    return pdf(typed(_FIRST), second)


def seeds() -> list[tuple[str, bytes]]:
    """Files by name and bytes."""
    real = sorted(CORPUS.rglob("*.pdf")) if CORPUS.is_dir() else []
    small = [path for path in real if path.stat().st_size <= _LARGEST]
    return [("draft.pdf", rich()), *((path.name, path.read_bytes()) for path in small)]
