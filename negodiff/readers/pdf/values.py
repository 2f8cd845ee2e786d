"""What the reading process tells of a PDF file: pages of pieces, which are words with their boxes.

All lengths are in points, from the lower left corner. Nothing of it is trusted to make sense.
"""

from typing import Final, NamedTuple

_UPRIGHT: Final = 0.1
_CIRCLE: Final = 6.28


class Piece(NamedTuple):
    """Words of one line that stand close together.

    Attributes:
        text: The words, in reading order. A word broken at the end of a line ends with "-".
        left, bottom, right, top: Its box, by the size of the letters rather than by their ink.
        size: The usual size of its letters.
        first: The width of the first word.
        bold: All of it is.
        unseen: It is in the file, but never painted.
        angle: By how many radians it is turned to the left.
        raised: From where to where words are smaller and higher than the others.
        colours: From where to where words are in another colour than black, as six hexadecimal
            digits.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    first: float
    bold: bool = False
    unseen: bool = False
    angle: float = 0.0
    raised: tuple[tuple[int, int], ...] = ()
    colours: tuple[tuple[int, int, str], ...] = ()

    @property
    def upright(self) -> bool:
        """Whether it is written from side to side, as the page is held."""
        return min(self.angle % _CIRCLE, _CIRCLE - self.angle % _CIRCLE) < _UPRIGHT


class Rule(NamedTuple):
    """A straight line drawn on a page."""

    left: float
    bottom: float
    right: float
    top: float


class Remark(NamedTuple):
    """What is attached to a page: a remark, a highlight, a form field.

    Attributes:
        kind: PDFium's number for what it is.
        author, date, text: As the file has them, or "".
        value: What a form field holds, or "".
        place: Where on the page.
    """

    kind: int
    author: str
    date: str
    text: str
    value: str
    place: Rule


class Page(NamedTuple):
    """One page.

    Attributes:
        number: From 1.
        box: Left, bottom, right and top of what is seen of it.
        pieces: Its words, in the order of the file.
        rules: Straight lines.
        fills: The boxes of other shapes and of pictures.
        images: How many pictures it has.
        remarks: What is attached to it.
        turns: By how many quarters of a circle it was turned to make its text upright.
        broken: It could not be read.
        grounds: The boxes of shapes that are filled with a colour.
    """

    number: int
    box: Rule
    pieces: tuple[Piece, ...] = ()
    rules: tuple[Rule, ...] = ()
    fills: tuple[Rule, ...] = ()
    images: int = 0
    remarks: tuple[Remark, ...] = ()
    turns: int = 0
    broken: bool = False
    grounds: tuple[Rule, ...] = ()


class Row(NamedTuple):
    """One line of print, as wide as the column it stands in.

    Attributes:
        text: Its words.
        page: The number of its page.
        left, bottom, right: Where it stands; ``bottom`` is that of its usual letters.
        size: The usual height of a letter.
        first: The width of its first word.
        bold: All of it is.
        margins: Left and right edge of the column.
        raised: From where to where words are smaller and higher than the others.
        spread: The widest gap between two words.
        column: Number of the stretch of lines it stands in: text goes on inside one.
        starts: Where words begin behind white that is wider than between words.
    """

    text: str
    page: int
    left: float
    bottom: float
    right: float
    size: float
    first: float
    bold: bool
    margins: tuple[float, float]
    raised: tuple[tuple[int, int], ...] = ()
    spread: float = 0.0
    column: int = 0
    starts: tuple[float, ...] = ()


class Told(NamedTuple):
    """A whole file.

    Attributes:
        pages: Its pages.
        form: PDFium's number for the kind of form it is; 0 for none.
        files: How many files are attached.
    """

    pages: tuple[Page, ...]
    form: int = 0
    files: int = 0
