"""How a draft's file is to be read: what a user can ask for, and the limits a file must keep."""

from typing import NamedTuple

from negodiff.errors import InputError
from negodiff.model.markup import View

_UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "KB": 10**3, "MB": 10**6, "GB": 10**9}


class Limits(NamedTuple):
    """What one file may cost. Files come from the other side; every reader keeps these.

    Sizes are in bytes. Honest files stay far below: the largest of 1,642 public Word files had 65
    parts and compressed 94 to 1.

    Attributes:
        file: The file itself.
        parts: Files inside an archive.
        part: One of them, unpacked.
        unpacked: All of them, unpacked.
        ratio: Unpacked to packed, of a part above 1 MiB.
        paragraphs: Paragraphs of a text.
        tags: Tags in one part of XML; a text of 300 pages has about 300,000.
        words: Control words of an RTF file, letters of other scripts in a row counted as one; a
            text of 300 pages has about 100,000.
        html: A page of HTML.
        pages: Pages of a PDF.
        text: Characters of a PDF's text.
        seconds: What reading a PDF may take.
        memory: What it may hold in memory meanwhile.
    """

    file: int = 50 * 10**6
    parts: int = 2_000
    part: int = 64 * 10**6
    unpacked: int = 256 * 10**6
    ratio: int = 200
    paragraphs: int = 200_000
    tags: int = 2_000_000
    words: int = 1_000_000
    html: int = 20 * 10**6
    pages: int = 2_000
    text: int = 20 * 10**6
    seconds: int = 60
    memory: int = 2 * 10**9

    def keep(self, name: str, value: int, what: str, place: str) -> None:
        """Refuse a value above a limit.

        Args:
            name: The limit's name.
            value: What the file has.
            what: What is counted, to begin a sentence with: "the file has bytes".
            place: The file.

        Raises:
            InputError: The value is above the limit; the message names both, and how to raise it.
        """
        limit: int = getattr(self, name)
        if value > limit:
            raise InputError(
                f"{what}: {value:,}, and at most {limit:,} are read",
                place=place,
                hint=f"If you trust the file, raise the limit: --limit {name}={value}.",
            )

    def raised(self, stated: str) -> "Limits":
        """These limits with one that a user states: "file=200MB".

        Raises:
            ValueError: It is no ``NAME=NUMBER`` of a known name; the message says what is.
        """
        name, _, written = stated.partition("=")
        number = written.strip().upper()
        digits = number.rstrip("KMGB")
        unit = _UNITS.get(number[len(digits) :])
        if name.strip() not in self._fields or not digits.isdecimal() or unit is None:
            known = ", ".join(self._fields)
            raise ValueError(f"{stated!r} is no NAME=NUMBER; the names are {known}")
        return self._replace(**{name.strip(): int(digits) * unit})


class Reading(NamedTuple):
    """What a user asks for.

    Attributes:
        language: ISO 639-1 code of the draft's language, or ``None`` to detect it; of parallel
            texts in one file, it chooses one.
        encoding: The encoding of a text file, or ``None`` to detect it.
        view: Which text of a file with tracked changes.
        shared: The tracked changes that both sides know already, by :attr:`Revision.signed`: they
            are accepted in the rejected and the marked view, too.
        column: Heading or number (from 1) of the column that is the draft, in a table of parallel
            texts or of positions; "" for what the table itself suggests.
        limits: What the file may cost.
    """

    language: str | None = None
    encoding: str | None = None
    view: View = View.ACCEPTED
    shared: frozenset[tuple[str, str]] = frozenset()
    column: str = ""
    limits: Limits = Limits()


AS_IT_IS = Reading()
"""Nothing asked for."""
