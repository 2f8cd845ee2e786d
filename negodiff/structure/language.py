"""What one language's entry in the table says. Pure data; knows no text and no parser."""

from typing import NamedTuple


class Language(NamedTuple):
    """The words by which drafts in one language show their structure.

    All word lists are written as one string with "|" between the words and "/" between the forms
    of one word; case does not matter. References use a word's first form.

    Attributes:
        code: ISO 639-1.
        name: In English.
        common: Frequent short words, for recognising the language.
        article: What an article is called in front of its number, in every form that occurs there.
        part, title, chapter, section, subsection: The divisions above articles.
        annex: Annexes, appendices, schedules, exhibits, protocols.
        option: Block alternatives ("Option 1:").
        paragraph: Worded paragraphs ("Paragraph 1", "ust. 1", "§ 1" below an article).
        after: Article words that stand behind their number ("5-ci maddə"); the first one is how a
            reference is written, with {} for the number.
        ordinals: Number words in order from one; "20=twenty" goes on from there.
        glue: Words between a label word and its number ("Ibara ya 1").
        preamble: Headings of the preamble.
        openers: Words with which a preamble opens ("The Parties").
        recitals: First words of recitals.
        enacting: Phrases that end a preamble ("Have agreed as follows").
        closing: First words of the testimonium.
        authentic: Words in which a testimonium says that its texts are authentic.
        announcing: Words that announce a list where a full stop, not a colon, stands before it.
        sole: Words for an article that has no number because it is the only one.
        starters: Capitalised words with which a sentence starts, and no heading goes on.
        references: Words which, right after a label, show that it is cited there, not printed.
    """

    code: str
    name: str
    common: str
    article: str
    part: str = ""
    title: str = ""
    chapter: str = ""
    section: str = ""
    subsection: str = ""
    annex: str = ""
    option: str = ""
    paragraph: str = ""
    after: str = ""
    ordinals: str = ""
    glue: str = ""
    preamble: str = ""
    openers: str = ""
    recitals: str = ""
    enacting: str = ""
    closing: str = ""
    authentic: str = ""
    announcing: str = ""
    sole: str = ""
    starters: str = ""
    references: str = ""


def split(field: str) -> tuple[str, ...]:
    """The words in one field of an entry."""
    return tuple(field.split("|")) if field else ()
