"""The text of a document, element by element, in the view asked for.

The walk keeps its own stack: how deep a document nests costs no recursion. What a tracked change
struck out stands at the top of the file; where its words are to be printed, the walk turns off to
them at the mark and comes back.
"""

from collections.abc import Callable
from typing import Final

from lxml import etree

from negodiff.model.markup import View
from negodiff.readers.odt import fields, lists, marks, objects
from negodiff.readers.odt.changes import regions
from negodiff.readers.odt.names import (
    ANNOTATION,
    LIST,
    PARAGRAPHS,
    STYLE_NAME,
    Element,
    H,
    P,
    q,
    tags,
)
from negodiff.readers.odt.remarks import comments
from negodiff.readers.odt.splice import Splice
from negodiff.readers.odt.state import State
from negodiff.readers.writing import Paragraph

_Handler = Callable[[State, Element], bool | None]
"""What an element does; true when it is read no further."""


def read_body(state: State, text: Element) -> list[Paragraph]:
    """The paragraphs of a text.

    Args:
        state: A new state; afterwards it holds what was left out, and what was chosen.
        text: The element of the text.

    Raises:
        InputError: It has more paragraphs than the limit, or no column of the name asked for.
    """
    state.regions = regions(text, state.reading)
    state.remarks = comments(text)
    for field in text.iter(q("text:hidden-paragraph")):
        if field.get(q("text:is-hidden")) == "true":
            state.veiled.update(each for each in field.iterancestors(*PARAGRAPHS))
    walks: list[tuple[etree.iterwalk, Element, Splice | None]] = [_walk(text, None)]
    passed: Element | None = None
    while walks:
        walker, root, splice = walks[-1]
        for event, element in walker:
            if event == "start":
                if _starts(state, element):
                    walker.skip_subtree()
                    passed = element
                if state.turn is not None:
                    walks.append(_walk(state.turn.content, state.turn))
                    state.splices.append(state.turn)
                    state.turn = None
                    break
            else:
                if element is passed:
                    passed = None
                else:
                    _ends(state, element)
                if element is not root:
                    state.text(element.tail)
        else:
            walks.pop()
            if splice is not None:
                state.splices.pop()
                marks.back(state, splice)
    making = state.flow.making
    state.finish(counts=making is not None and making.printed)
    return state.flow.made


def _walk(root: Element, splice: Splice | None) -> tuple[etree.iterwalk, Element, Splice | None]:
    return etree.iterwalk(root, events=("start", "end")), root, splice


def _starts(state: State, element: Element) -> bool:
    """Enter an element; true when what is in it is left out."""
    tag = element.tag
    if tag in _UNREAD:
        marks.pass_over(state, element)
        return True
    handler = _START.get(tag)
    if handler is not None and handler(state, element):
        marks.pass_over(state, element)
        return True
    state.text(element.text)
    return False


def _ends(state: State, element: Element) -> None:
    handler = _END.get(element.tag)
    if handler is not None:
        handler(state, element)


def _open_paragraph(state: State, element: Element) -> None:
    flow = state.flow
    made = state.making(element)
    if element in state.veiled:
        state.hidden += 1
    splice = state.splices[-1] if state.splices else None
    if splice is not None and splice.flow is flow:
        flow.making = splice.open_paragraph(made)
    elif flow.making is None:
        flow.making = made
    elif not flow.making.printed:
        flow.making.become(made)
        flow.making.where = made.where
    flow.open = True
    flow.runs = [made.look.run]


def _close_paragraph(state: State, element: Element) -> None:
    flow = state.flow
    splice = state.splices[-1] if state.splices else None
    if splice is not None and splice.flow is flow:
        if splice.ends_paragraph(element):
            state.finish(counts=state.reading.view is not View.MARKED)
    elif not state.suppressed:
        state.finish()
    elif flow.making is not None:
        state.note_changes(flow.making, flow.making.words.position, "\n")
    flow.open = False
    if element in state.veiled:
        state.hidden -= 1


def _open_span(state: State, element: Element) -> None:
    runs = state.flow.runs
    run = state.styles.run(element.get(STYLE_NAME, ""))
    runs.append(run.over(runs[-1]) if runs else run)


def _close_span(state: State, _: Element) -> None:
    if len(state.flow.runs) > 1:
        state.flow.runs.pop()


def _open_link(state: State, element: Element) -> None:
    state.flow.links += 1
    fields.opens(state, element)


def _close_link(state: State, element: Element) -> None:
    state.flow.links -= 1
    fields.link_ends(state, element)


def _open_quiet(state: State, _: Element) -> None:
    state.flow.quiet += 1


def _close_quiet(state: State, _: Element) -> None:
    state.flow.quiet -= 1


def _open_section(state: State, element: Element) -> None:
    state.hidden += objects.is_hidden(element)


def _close_section(state: State, element: Element) -> None:
    state.hidden -= objects.is_hidden(element)


def _open_list(state: State, element: Element) -> None:
    state.flow.lists.open_list(element)


def _close_list(state: State, _: Element) -> None:
    state.flow.lists.close_list()


def _open_item(state: State, element: Element) -> None:
    state.flow.lists.open_item(element)


def _close_item(state: State, _: Element) -> None:
    state.flow.lists.close_item()


def _open_numbered(state: State, element: Element) -> None:
    state.flow.lists.numbered_paragraph(element)


def _space(state: State, _: Element) -> None:
    state.text(" ")


def _line_break(state: State, _: Element) -> None:
    state.line_break()


_UNREAD: Final = (
    tags(
        "text", "tracked-changes", "sequence-decls", "variable-decls", "user-field-decls",
        "dde-connection-decls", "alphabetical-index-auto-mark-file", "section-source",
        "note-citation",
    )
    | tags("office", "event-listeners", "change-info")
    | tags("svg", "title", "desc")
)  # fmt: skip
_BOXES: Final = tags(
    "draw", "text-box", "custom-shape", "rect", "ellipse", "circle", "line", "polyline", "polygon",
    "regular-polygon", "path", "connector", "caption", "measure",
)  # fmt: skip
_QUIET: Final = (q("draw:g"), q("draw:a"))
_INDEXES: Final = tags(
    "text", "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
    "alphabetical-index",
)  # fmt: skip
_CELLS: Final = tags("table", "table-cell", "covered-table-cell")
_HIDDEN_FIELDS: Final = tags("text", "hidden-text")

_START: Final[dict[str, _Handler]] = {
    P: _open_paragraph,
    H: _open_paragraph,
    q("text:span"): _open_span,
    q("text:a"): _open_link,
    q("text:s"): _space,
    q("text:tab"): _space,
    q("text:line-break"): _line_break,
    q("text:section"): _open_section,
    LIST: _open_list,
    lists.ITEM: _open_item,
    lists.HEADER: _open_item,
    q("text:numbered-paragraph"): _open_numbered,
    marks.START: marks.start,
    marks.END: marks.end,
    q("text:change"): marks.point,
    ANNOTATION: marks.comment,
    q("office:annotation-end"): marks.end_comment,
    q("office:forms"): objects.left_out_forms,
    q("text:ruby-text"): objects.left_out_words,
    q("text:script"): objects.left_out_words,
    q("text:note"): objects.open_note,
    q("text:note-body"): objects.open_note_body,
    q("draw:frame"): objects.open_frame,
    objects.IMAGE: objects.left_out_image,
    q("table:table"): objects.open_table,
    q("table:table-row"): objects.open_row,
    **dict.fromkeys(_HIDDEN_FIELDS, objects.hidden_field),
    **dict.fromkeys(_INDEXES, objects.left_out_index),
    **dict.fromkeys(_BOXES, objects.open_box),
    **dict.fromkeys(_QUIET, _open_quiet),
    **dict.fromkeys(_CELLS, objects.open_cell),
    **dict.fromkeys(fields.FIELDS, fields.opens),
    q("text:note-ref"): fields.opens_citation,
}
_END: Final[dict[str, _Handler]] = {
    P: _close_paragraph,
    H: _close_paragraph,
    q("text:span"): _close_span,
    q("text:a"): _close_link,
    q("text:section"): _close_section,
    LIST: _close_list,
    lists.ITEM: _close_item,
    lists.HEADER: _close_item,
    q("text:numbered-paragraph"): _close_list,
    q("text:note"): _close_quiet,
    q("text:note-body"): objects.close_note_body,
    q("draw:frame"): _close_quiet,
    q("table:table"): objects.close_table,
    **dict.fromkeys(_BOXES, objects.close_box),
    **dict.fromkeys(_QUIET, _close_quiet),
    **dict.fromkeys(_CELLS, objects.close_cell),
    **dict.fromkeys(fields.FIELDS, fields.ends),
}
