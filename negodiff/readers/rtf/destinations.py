"""The destinations of RTF: what a group opens, where its words go, and what they become at its end.

Words go into the text, into another text beside it (a note, a box, a header), or are captured, if
they are no text but say something of it: an instruction, a label, who commented.
"""

from negodiff.model.markup import Aside, AsideKind, Comment
from negodiff.readers import equations, fields
from negodiff.readers.making import Making
from negodiff.readers.raising import Level
from negodiff.readers.rtf.groups import Field, Group
from negodiff.readers.rtf.header import date
from negodiff.readers.rtf.state import BODY, SKIP, State
from negodiff.readers.rtf.text import Text
from negodiff.readers.rtf.words import (
    BOXES,
    CAPTURED,
    HEADS,
    IGNORE,
    LEFT_OUT,
    OPEN,
    TABLES,
    WITHIN,
    WORDED_FIELDS,
)


class Destinations:
    """What is open in one file."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._captures: list[list[str]] = []
        self._fields: list[Field] = []
        self._author = ""
        self._date = ""
        self._range = ""
        self._ranges: dict[str, tuple[Making, int]] = {}
        self._property = ""

    @property
    def capturing(self) -> bool:
        """Whether words are no text here."""
        return bool(self._captures)

    def _cites_note(self, text: str) -> bool:
        return bool(self._fields) and fields.cites_note(self._fields[-1].code, text)

    def take(self, text: str, state: State) -> None:
        """Meet words."""
        if self._captures:
            self._captures[-1].append(text)
        elif state.stands is not Level.RAISED or not self._cites_note(text):
            link = bool(self._fields) and fields.kind_of(self._fields[-1].code) == "HYPERLINK"
            self._text.add(text, state, link=link)

    def lock(self) -> None:
        """The innermost field keeps its result."""
        if self._fields:
            self._fields[-1].locked = True

    def enter(self, word: str, group: Group, state: State) -> State:
        """A group opens a destination; gives the state that holds in it."""
        if word in OPEN:
            if word == "fldrslt" and self._fields:
                self._show(self._fields[-1], group)
            return state._replace(to=BODY if state.to == IGNORE else state.to)
        if word in LEFT_OUT:
            if word == "pn":
                group.before = group.before._replace(counted=True)
            return state._replace(to=SKIP)
        if word in TABLES:
            return State(to=word)
        if group.opened:
            return state
        if word == "pict":
            if not self._captures:
                self._text.asides.append(Aside(AsideKind.PICTURE, "", self._text.where))
            return state._replace(to=SKIP)
        if word in WITHIN:
            if word == "object" and not self._captures:
                self._text.asides.append(Aside(AsideKind.EMBEDDED, "", self._text.where))
            return state._replace(to=IGNORE)
        if word == "field":
            self._fields.append(Field(len(self._captures[-1]) if self._captures else 0))
            group.opened = word
            return state
        if word in CAPTURED:
            self._captures.append([])
            group.opened = word
        elif not self._captures:
            group.opened = word
            return self._enter_text(word, state._replace(to=BODY))
        return state._replace(to=BODY)

    def _enter_text(self, word: str, state: State) -> State:
        """A note, a text box, a header or footer: a text of its own."""
        text = self._text
        if word in HEADS:
            kind = AsideKind.HEADER if word.startswith("header") else AsideKind.FOOTER
            text.enter(text.counted(kind), aside=kind)
        elif word == "footnote":
            text.enter(text.counted(word), word)
        else:
            text.enter(text.counted("text box"))
            return state
        return state._replace(table=0)

    def _show(self, field: Field, group: Group) -> None:
        """The result of a field begins."""
        field.shown = True
        if self._captures:
            return
        if fields.is_silent(field.code) and not group.opened:
            group.opened = "silent"
            self._captures.append([])
        elif fields.kind_of(field.code) == "TOC" and not group.opened:
            group.opened = "contents"
            self._text.enter(self._text.where, aside=AsideKind.CONTENTS)
        else:
            field.begun = self._text.position()

    def leave(self, opened: str, state: State) -> None:
        """A group ends that had opened a destination; the state is that inside of it."""
        if opened == "field":
            field = self._fields.pop()
            if not self._captures and not self._text.since(field.begun).strip():
                self._print_equation(field, state)
            self._end_field(field)
        elif opened in ("footnote", "contents", *BOXES, *HEADS):
            self._text.leave(state)
        else:
            self._captured(opened, "".join(self._captures.pop()))

    def _print_equation(self, field: Field, state: State) -> None:
        """Print what a field says that stores no result and needs none."""
        if words := equations.words_of(field.code):
            field.shown, field.begun = True, self._text.position()
            self._text.add(words, state, link=False)

    def _end_field(self, field: Field) -> None:
        kind = fields.kind_of(field.code)
        if self._captures:
            if field.counts:
                self._captures[-1][field.before :] = [f"{{{kind}}}"]
                for outer in self._fields[-1:]:
                    outer.counted = True
            return
        text = self._text
        words = text.since(field.begun)
        if field.counts:
            text.count(field.begun)
        if text.in_contents:
            return
        if kind == "HYPERLINK":
            if words.strip():
                text.shown.append(fields.link(fields.leads_to(field.code), words, text.where))
        elif kind and kind != "TOC" and not (field.shown and fields.is_silent(kind)):
            made = fields.field(field.code, words, text.where, counted=field.counts)
            if field.shown:
                text.shown.append(made)
            elif field.counts or kind in WORDED_FIELDS:
                text.asides.append(made)

    def _captured(self, opened: str, text: str) -> None:
        words = "\n".join(line for each in text.split("\n") if (line := " ".join(each.split())))
        if opened == "fldinst":
            if self._fields:
                self._fields[-1].code = words
        elif self._captures and opened not in ("atndate", "atnref"):
            if opened in ("mmath", "moMath"):
                self._captures[-1].append(words)
        elif opened == "silent":
            self._text.asides.append(
                fields.field(self._fields[-1].code, words, self._text.where, counted=False)
            )
        elif opened in ("listtext", "pntext"):
            self._text.label(words)
        elif opened in ("mmath", "moMath", "moMathPara"):
            self._text.asides.append(Aside(AsideKind.FORMULA, words, self._text.where))
        elif opened == "propname":
            self._property = words
        elif opened == "staticval":
            self._text.asides.append(Aside(AsideKind.METADATA, f"{self._property}: {words}"))
        else:
            self._remark(opened, words)

    def _remark(self, opened: str, words: str) -> None:
        """Parts of a comment."""
        if opened == "atnauthor":
            self._author = words
        elif opened == "atndate":
            self._date = (
                date(int(words)) if words.lstrip("-").isdecimal() and len(words) < 12 else ""
            )
        elif opened == "atnref":
            self._range = words
        elif opened == "atrfstart":
            self._ranges[words] = self._text.position()
        elif opened == "annotation":
            comment = Comment(self._author, self._date, words)
            self._text.comment(comment, self._ranges.pop(self._range, None))
            self._range = self._date = ""
