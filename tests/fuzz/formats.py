"""The formats whose readers are tried: what to damage of each."""

from collections.abc import Callable

from tests.readers.odt import seeds as odt
from tests.readers.pdf import seeds as pdf
from tests.readers.rtf import seeds as rtf
from tests.readers.word import seeds as word

FORMATS: dict[str, Callable[[], list[tuple[str, bytes]]]] = {
    "docx": word.seeds,
    "odt": odt.seeds,
    "pdf": pdf.seeds,
    "rtf": rtf.seeds,
}
"""Files by name and bytes."""
