"""negodiff: a tracker for negotiation drafts.

``negodiff.compare(old, new)`` compares two drafts, ``negodiff.open(folder)`` opens a negotiation;
see ``docs/api.md``. Importing the package imports none of it: what is asked for is imported then.
"""

from typing import TYPE_CHECKING

from negodiff.version import __version__

if TYPE_CHECKING:
    from negodiff.errors import InputError, NegodiffError, ReaderMissingError, RecordError
    from negodiff.public.comparing import about, compare, undisclosed
    from negodiff.public.documents import (
        export,
        redline,
        to_csv,
        to_docx,
        to_github,
        to_html,
        to_junit,
        to_sarif,
        to_xlsx,
    )
    from negodiff.public.drafts import brackets, cited, drafts, find, pair, read
    from negodiff.public.opening import (
        Negotiation,
        open,  # noqa: A004 - read as negodiff.open
    )
    from negodiff.public.reading import Limits, Reading, formats, languages
    from negodiff.public.recording import manifest, record, records, start, verify
    from negodiff.public.writing import to_json, to_markdown, to_text

__all__ = [
    "InputError",
    "Limits",
    "NegodiffError",
    "Negotiation",
    "ReaderMissingError",
    "Reading",
    "RecordError",
    "__version__",
    "about",
    "brackets",
    "cited",
    "compare",
    "drafts",
    "export",
    "find",
    "formats",
    "languages",
    "manifest",
    "open",
    "pair",
    "read",
    "record",
    "records",
    "redline",
    "start",
    "to_csv",
    "to_docx",
    "to_github",
    "to_html",
    "to_json",
    "to_junit",
    "to_markdown",
    "to_sarif",
    "to_text",
    "to_xlsx",
    "undisclosed",
    "verify",
]

_HOMES = {
    "errors": "InputError NegodiffError ReaderMissingError RecordError",
    "public.comparing": "about compare undisclosed",
    "public.drafts": "brackets cited drafts find pair read",
    "public.opening": "Negotiation open",
    "public.reading": "Limits Reading formats languages",
    "public.recording": "manifest record records start verify",
    "public.documents": "export redline to_csv to_docx to_github to_html to_junit to_sarif to_xlsx",
    "public.writing": "to_json to_markdown to_text",
}
"""Where everything is that is offered."""


if not TYPE_CHECKING:  # or a name that there is not would pass for one

    def __getattr__(name: str) -> object:
        home = next((home for home, names in _HOMES.items() if name in names.split()), None)
        if home is None:
            raise AttributeError(f"module 'negodiff' has no attribute {name!r}")
        from importlib import import_module  # noqa: PLC0415 - importing the package costs nothing

        value = getattr(import_module(f"negodiff.{home}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return [*globals(), *(name for name in __all__ if name not in globals())]
