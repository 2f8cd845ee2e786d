"""The headers and footers of an OpenDocument file, each a text of its own."""

from typing import NamedTuple

from negodiff.model.markup import Aside, Revision
from negodiff.readers.odt.body import read_body
from negodiff.readers.odt.parts import Parts
from negodiff.readers.odt.state import State
from negodiff.readers.odt.styles import Styles
from negodiff.readers.reading import Reading
from negodiff.readers.writing import put_aside


class Around(NamedTuple):
    """What stands on the pages beside the text.

    Attributes:
        asides: The headers and footers, and what they leave out.
        shown: The fields and links in them.
        revisions: The tracked changes in them.
    """

    asides: tuple[Aside, ...]
    shown: tuple[Aside, ...]
    revisions: tuple[Revision, ...]


def read_around(parts: Parts, styles: Styles, reading: Reading, place: str) -> Around:
    """Read them; one that several page styles have is told once.

    Raises:
        InputError: One has more paragraphs than the limit.
    """
    asides: list[Aside] = []
    shown: list[Aside] = []
    revisions: list[Revision] = []
    seen: set[tuple[str, str]] = set()
    for kind, element, where in parts.heads:
        state = State(styles, reading._replace(column=""), place, parts.formula, where)
        paragraphs = read_body(state, element)
        aside = put_aside(kind, paragraphs, where)
        told = (kind, aside.text if aside else "")
        if told not in seen:
            seen.add(told)
            asides += [aside] if aside is not None else []
            asides += state.asides
            shown += state.shown
            revisions += [
                attached.what._replace(where=where)
                for paragraph in paragraphs
                for attached in paragraph.attached
                if isinstance(attached.what, Revision)
            ]
    return Around(tuple(asides), tuple(shown), tuple(revisions))
