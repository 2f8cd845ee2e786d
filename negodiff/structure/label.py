"""What a label is: the value that reading the start of a line gives."""

from typing import NamedTuple

from negodiff.structure.numerals import Reading
from negodiff.structure.vocabulary import Word


class Label(NamedTuple):
    """A label at the start of a line.

    Attributes:
        family: "article", "part", "title", "chapter", "section", "subsection", "annex", "option",
            "paragraph" for worded ones; "item" for bare enumerators; "bullet".
        printed: As printed, with its punctuation, without separators that lead to a heading.
        number: Its value without style: "5", "8bis", "a", "ii"; "" for bullets.
        style: The shape it shares with its siblings, shown by the first of them: "1.", "(a)",
            "(i)", "1.1", "①"; the family's name for worded labels.
        end: Where the words begin.
        readings: Every way to read the number, the likeliest first; their systems make up
            :attr:`style` ("(i)" can be "(i)" or "(a)").
        words: What a worded label's word means, per language.
        numeral: The number as printed, for references to parts and annexes ("II").
        suffix: What follows the number: "bis", "A", "之1", or "".
        doubtful: What follows makes it look like a citation at the start of a line.
        opening: Brackets before the label that it does not close; they belong to the words.
        shape: The style with "{}" for the number system's first member; "" for worded labels.
    """

    family: str
    printed: str
    number: str
    style: str
    end: int
    readings: tuple[Reading, ...] = ()
    words: tuple[Word, ...] = ()
    numeral: str = ""
    suffix: str = ""
    doubtful: bool = False
    opening: str = ""
    shape: str = ""
