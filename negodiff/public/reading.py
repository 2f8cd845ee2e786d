"""How a draft is to be read, and what can be read here."""

from typing import TYPE_CHECKING

from negodiff.readers.reading import AS_IT_IS, Limits, Reading

if TYPE_CHECKING:
    from negodiff.readers.table import Known

__all__ = ["AS_IT_IS", "Limits", "Reading", "formats", "languages"]


def formats() -> "tuple[Known, ...]":
    """The formats that are known, with their endings, and what to install for those missing."""
    from negodiff.readers.table import known_formats  # noqa: PLC0415 - few ask

    return known_formats()


def languages() -> frozenset[str]:
    """Codes (ISO 639-1) of the languages whose drafts can be read."""
    from negodiff.structure.languages import LANGUAGES  # noqa: PLC0415 - few ask

    return frozenset(LANGUAGES)
