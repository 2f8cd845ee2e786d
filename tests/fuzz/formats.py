"""The formats whose readers are tried: what to damage of each."""

from collections.abc import Callable

from tests.readers.word import seeds as word

FORMATS: dict[str, Callable[[], list[tuple[str, bytes]]]] = {
    "docx": word.seeds,
}
"""Files by name and bytes."""
