"""What the fields of a text print, and what is remembered of them."""

from collections.abc import Callable

from negodiff.model.markup import Cited
from negodiff.readers import fields
from negodiff.readers.counters import Numbered
from negodiff.readers.word.auto_numbers import FIELDS
from negodiff.readers.word.document import Document
from negodiff.readers.word.fields import Field, Fields, shown_without_result
from negodiff.readers.word.line import Line
from negodiff.readers.writing import Counted


class Results:
    """Closes the fields that are open while a text is read."""

    def __init__(self, document: Document, open_fields: Fields) -> None:
        self._document = document
        self._fields = open_fields

    def end(self, line: Line, say: Callable[[str], None]) -> None:
        """The innermost field ends.

        Args:
            line: The line that it ends in.
            say: Prints what Word shows of it where no result is stored.
        """
        field = self._fields.end()
        if field is not None and not "".join(field.result).strip():
            begun = field.shown or (line, line.words.position)
            shown = shown_without_result(field)
            if shown is None and FIELDS.fullmatch(field.kind):
                shown = self._number(line, field)
            if shown:
                field.shown = begun
                say(shown)
                field.result.append(shown)
            elif shown is None and field.in_code:
                field.shown = begun
                self._count(line, field)
                made = fields.field(field.instruction, "", line.where, counted=field.counts)
                self._document.asides += [made] if made.text else []
                return
        self.remember(line, field)

    def remember(self, line: Line, field: Field | None) -> None:
        """Remember what a field's result was made from."""
        if field is None or field.is_contents:
            return
        self._count(line, field)
        self._cite(line, field)
        if self._fields.contents:
            return  # Word makes it with the table of contents
        result = "".join(field.result)
        if field.kind != "HYPERLINK":
            made = fields.field(field.instruction, result, line.where, counted=field.counts)
        elif not result.strip():
            return  # this view prints no word of it
        else:
            made = fields.link(fields.leads_to(field.instruction), result, line.where)
        silent = field.is_silent and not field.in_code and bool(result.strip())
        (self._document.asides if silent else self._document.shown_fields).append(made)

    def _number(self, line: Line, field: Field) -> str:
        """What a field that numbers prints in the text; one that begins it is its number."""
        number = self._document.auto.number(field.instruction, line.heading, line.listed)
        if line.words.position or line.listed is not None or not number:
            return number
        line.numbered = Numbered(number, 0, bullet=False)
        field.result.append(number)
        return ""

    def _count(self, line: Line, field: Field) -> None:
        """Say which words a field counts; of one inside an instruction, none are printed."""
        if field.counts and field.outer is None and field.shown and field.shown[0] is line:
            line.words.attach(field.shown[1], Counted())

    def _cite(self, line: Line, field: Field) -> None:
        """Say which words a field takes from another place, unless they are to stay as they are."""
        name = (
            "" if field.locked or field.outer is not None else fields.refers_to(field.instruction)
        )
        if name and field.shown and field.shown[0] is line:
            line.words.attach(field.shown[1], Cited(name))
