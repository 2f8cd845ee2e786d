"""What one language's entry says about how it cites a clause. Pure data; knows no text."""

from enum import StrEnum
from typing import Final, NamedTuple


class Level(StrEnum):
    """What a cited number counts, from the outermost to the innermost."""

    ANNEX = "annex"
    PART = "part"
    CHAPTER = "chapter"
    ARTICLE = "article"
    SECTION = "section"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"


RANK: Final[dict[Level, int]] = {level: rank for rank, level in enumerate(Level)}


class Wording(NamedTuple):
    """The words by which one language cites.

    Attributes:
        code: ISO 639-1.
        article, paragraph, subparagraph, annex, part, chapter, section: The words of each level.
        link: What may stand between two levels of one citation, besides white space and a comma.
        to: What makes a range of two numbers.
        both: What joins the last number of a list.
        this, preceding, following: What stands instead of a number.
        elsewhere: What, right behind a citation, shows that another text is meant; right before it
            where numbers precede their word.
        before: What stands before a number that precedes its word; "" where nothing does.
        behind: What is attached behind such a number; "" where nothing is.
    """

    code: str
    article: str
    paragraph: str
    subparagraph: str
    annex: str
    part: str
    chapter: str
    section: str
    link: str
    to: str
    both: str
    this: str
    preceding: str
    following: str
    elsewhere: str
    before: str = ""
    behind: str = ""

    @property
    def number_first(self) -> bool:
        """Whether numbers precede their word, and outer levels the inner ones."""
        return bool(self.before or self.behind)

    def levels(self) -> tuple[tuple[Level, str], ...]:
        """The words of each level, those first that contain another's."""
        return (
            (Level.SUBPARAGRAPH, self.subparagraph),
            (Level.PARAGRAPH, self.paragraph),
            (Level.ARTICLE, self.article),
            (Level.ANNEX, self.annex),
            (Level.PART, self.part),
            (Level.CHAPTER, self.chapter),
            (Level.SECTION, self.section),
        )
