"""Fields of OpenDocument and links: what they are made from, and which of them count by themselves.

OpenDocument 1.3 part 3, §7: a field is an element that holds what it shows.
"""

from typing import Final

from negodiff.readers import fields
from negodiff.readers.odt.names import NAMESPACES, Element, plain_text, q, tags
from negodiff.readers.odt.state import State
from negodiff.readers.raising import Level
from negodiff.readers.writing import Counted

_COUNTING: Final = tags(
    "text", "page-number", "page-continuation", "page-count", "page-variable-get", "chapter",
    "date", "time", "creation-date", "creation-time", "modification-date", "modification-time",
    "print-date", "print-time", "editing-duration", "editing-cycles", "file-name", "creator",
    "printed-by", "author-name", "author-initials", "paragraph-count", "word-count",
    "character-count", "table-count", "image-count", "object-count", "sender-firstname",
    "sender-lastname", "sender-initials", "sender-title", "sender-position", "sender-email",
    "sender-phone-private", "sender-fax", "sender-company", "sender-phone-work", "sender-street",
    "sender-city", "sender-postal-code", "sender-country", "sender-state-or-province",
)  # fmt: skip
_REFERENCES: Final = tags("text", "bookmark-ref", "reference-ref", "note-ref", "sequence-ref")
_OTHERS: Final = tags(
    "text", "sequence", "variable-set", "variable-get", "variable-input", "user-field-get",
    "user-field-input", "user-defined", "expression", "text-input", "conditional-text",
    "placeholder", "drop-down", "database-display", "measure", "title", "subject", "keywords",
    "description", "initial-creator", "template-name", "execute-macro", "dde-connection",
)  # fmt: skip
FIELDS: Final = _COUNTING | _REFERENCES | _OTHERS
_TEXT: Final = f"{{{NAMESPACES['text']}}}"
_RESULTS: Final = frozenset(("date-value", "time-value", "string-value", "fixed", "style-name"))
"""Attributes that repeat what is shown, or say how it looks."""
_NUMBERED: Final = tags("text", "note-ref", "sequence-ref", "sequence")
"""Their names are numbers that change whenever another note or figure comes in."""


def opens(state: State, _: Element) -> None:
    """A field or a link begins to show something."""
    making = state.flow.making
    state.flow.begun.append(None if making is None else (making, making.words.position))


def opens_citation(state: State, element: Element) -> bool:
    """A field that shows the mark of a note again: a raised figure is no word of the text."""
    runs = state.flow.runs
    words = plain_text(element)
    if not (runs and runs[-1].level is Level.RAISED and fields.cites_note("NOTEREF", words)):
        opens(state, element)
        return False
    if not (state.suppressed or state.hidden or state.flow.quiet):
        made = fields.field(_instruction(element), words, state.where, counted=False)
        state.shown.append(made)
    return True


def ends(state: State, element: Element) -> None:
    """A field ends: say what it is made from, and if it counts, which words are its."""
    found = _shown(state)
    if found is None:
        return
    words, start = found
    counted = _counts(element)
    if counted and state.flow.making is not None:
        state.flow.making.words.attach(start, Counted())
    state.shown.append(fields.field(_instruction(element), words, state.where, counted=counted))


def link_ends(state: State, element: Element) -> None:
    """A link ends."""
    found = _shown(state)
    if found is not None and found[0].strip():
        target = element.get(q("xlink:href"), "")
        state.shown.append(fields.link(target, found[0], state.where))


def _shown(state: State) -> tuple[str, int] | None:
    """The words of the innermost field and where they begin; ``None`` where they are not read."""
    flow = state.flow
    begun = flow.begun.pop() if flow.begun else None
    if begun is None or begun[0] is not flow.making or not flow.open:
        return None
    if state.suppressed or state.hidden or flow.quiet:
        return None
    making, start = begun
    return making.words.since(start), start


def _counts(element: Element) -> bool:
    if element.get(q("text:fixed")) == "true":
        return False
    if element.tag in _REFERENCES:
        return element.get(q("text:reference-format")) == "page"
    return element.tag in _COUNTING


def _instruction(element: Element) -> str:
    """What a field is made from, in the words of OpenDocument: "bookmark-ref ref-name=Place"."""
    left_out = _RESULTS | {"ref-name"} if element.tag in _NUMBERED else _RESULTS
    made_from = sorted(
        f"{name}={element.get(key, '')}"
        for key in map(str, element.attrib)
        if key.startswith(_TEXT) and (name := key.removeprefix(_TEXT)) not in left_out
    )
    return " ".join((str(element.tag).removeprefix(_TEXT), *made_from))
