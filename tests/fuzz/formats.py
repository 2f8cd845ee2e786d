"""The formats whose readers are tried: what to damage of each."""

from collections.abc import Callable

from tests.readers import texts_to_damage as texts
from tests.readers.odt import seeds as odt
from tests.readers.pdf import seeds as pdf
from tests.readers.rtf import seeds as rtf
from tests.readers.word import seeds as word

FORMATS: dict[str, Callable[[], list[tuple[str, bytes]]]] = {
    "akn": texts.akoma_ntoso,
    "docx": word.seeds,
    "html": texts.html,
    "markdown": texts.markdown,
    "odt": odt.seeds,
    "pdf": pdf.seeds,
    "plain": texts.plain,
    "rtf": rtf.seeds,
}
"""Files by name and bytes."""
