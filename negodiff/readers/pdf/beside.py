"""What a PDF file holds beside the words on its pages: remarks, forms, pictures, hidden words."""

from collections.abc import Sequence
from typing import Final

from negodiff.model.block import Block
from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.model.markup import NOWHERE, Aside, AsideKind, Comment, Place
from negodiff.readers.pdf.values import Page, Piece, Remark, Row, Rule, Told

_LINK, _POPUP, _WIDGET, _FILE = 2, 16, 20, 17
_MARKS: Final = {
    9: "highlight", 10: "underlining", 11: "underlining", 12: "words struck out",
    13: "stamp", 15: "drawing",
}  # fmt: skip
_WHITE: Final = "efefef"
_TINY: Final = 1.5
_XFA: Final = frozenset({2, 3})


def visible(page: Page) -> tuple[Page, list[Aside], bool]:
    """The page with the words that are seen on it as it is held, and the others.

    Returns:
        The page, what was left out, and whether its words were recognised from a picture.
    """
    where = f"page {page.number}"
    recognised = bool(page.images and page.pieces) and all(p.unseen for p in page.pieces)
    kept: list[Piece] = []
    asides: list[Aside] = []
    for piece in page.pieces:
        if not piece.upright:
            asides.append(Aside(AsideKind.OTHER, piece.text, where))
        elif not recognised and _is_hidden(piece, page):
            asides.append(Aside(AsideKind.HIDDEN, piece.text, where))
        else:
            kept.append(piece)
    return page._replace(pieces=tuple(kept)), asides, recognised


def _is_hidden(piece: Piece, page: Page) -> bool:
    if piece.unseen or piece.size < _TINY:
        return True
    if not page.turns and _is_outside(piece, page.box):
        return True
    white = bool(piece.colours) and all(colour >= _WHITE for _, _, colour in piece.colours)
    covered = sum(end - begin for begin, end, _ in piece.colours)
    if not white or covered < len(piece.text.replace(" ", "")) or page.turns:
        return False
    return not any(
        fill.left < piece.right and piece.left < fill.right
        and fill.bottom < piece.top and piece.bottom < fill.top
        for fill in page.fills
    )  # fmt: skip


def _is_outside(piece: Piece, box: Rule) -> bool:
    return (
        piece.right < box.left
        or piece.left > box.right
        or piece.top < box.bottom
        or piece.bottom > box.top
    )


def other_parts(told: Told) -> list[Aside]:
    """Pictures, form fields, marks and attached files."""
    found: list[Aside] = []
    for page in told.pages:
        where = f"page {page.number}"
        found += [Aside(AsideKind.PICTURE, "", where)] * page.images
        for remark in page.remarks:
            if remark.kind == _WIDGET and (remark.value or remark.text):
                found.append(Aside(AsideKind.FORM, remark.value or remark.text, where))
            elif remark.kind == _FILE:
                found.append(Aside(AsideKind.EMBEDDED, remark.text, where))
            elif remark.kind in _MARKS and not remark.text:
                found.append(Aside(AsideKind.OTHER, _MARKS[remark.kind], where))
    found += [Aside(AsideKind.EMBEDDED, "attached file")] * told.files
    return found


def faults(told: Told, recognised: Sequence[int]) -> list[Finding]:
    """What is not as it should be: broken pages, a form of its own kind, recognised text."""
    warning = Severity.WARNING
    found = [
        Finding(FindingKind.FILE_FAULTY, warning, evidence=("a page cannot be read",), where=where)
        for page in told.pages
        if page.broken and (where := f"page {page.number}")
    ]
    if told.form in _XFA:
        evidence = ("it holds a form of its own kind, which is not read",)
        found.append(Finding(FindingKind.FILE_FAULTY, warning, evidence=evidence))
    if recognised:
        evidence = ("it was recognised from a picture, and letters can be wrong",)
        place = f"page {recognised[0]}"
        found.append(
            Finding(FindingKind.TEXT_LAYER_FAULTY, warning, evidence=evidence, where=place)
        )
    return found


def comments(
    pages: Sequence[Page], blocks: Sequence[Block], rows: Sequence[tuple[int, Row]]
) -> tuple[Comment, ...]:
    """The remarks on the pages, each about the block that stands nearest to it.

    Args:
        pages: The pages.
        blocks: What became of the text.
        rows: The lines of the text, each with the position of its block.
    """
    found: list[Comment] = []
    for page in pages:
        for remark in page.remarks:
            if remark.text and remark.kind not in {_LINK, _POPUP, _WIDGET, _FILE}:
                place = _place(remark, page, blocks, rows)
                found.append(Comment(remark.author, remark.date, remark.text, place))
    return tuple(found)


def _place(
    remark: Remark, page: Page, blocks: Sequence[Block], rows: Sequence[tuple[int, Row]]
) -> Place:
    middle = (remark.place.bottom + remark.place.top) / 2
    near = [
        (abs(row.bottom + row.size / 2 - middle), at) for at, row in rows if row.page == page.number
    ]
    if not near:
        return NOWHERE
    at = min(near)[1]
    return Place(at, 0, len(blocks[at].text))
