"""The elements of clauses: numbers, headings, words, and what stands below."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from lxml import etree

from negodiff.model.clause import Clause, Kind
from negodiff.report.export.akn.names import CONTAINER, ELEMENTS, NAMESPACE, Names, element
from negodiff.report.safe import xml


class Hierarchy:
    """Makes elements of clauses.

    Attributes:
        clauses: All clauses of the draft.
        names: Gives the identifiers.
    """

    def __init__(self, clauses: Sequence[Clause], points: Mapping[int, str], names: Names) -> None:
        self.clauses = clauses
        self.names = names
        self._points = points
        self._named: dict[int, str] = {}
        self._below: dict[int, list[int]] = {}
        for at, clause in enumerate(clauses):
            self._below.setdefault(clause.parent, []).append(at)

    def below(self, at: int) -> list[int]:
        """The clauses right below one, or at the top for -1; notes stand elsewhere."""
        return [
            each for each in self._below.get(at, []) if self.clauses[each].kind is not Kind.NOTE
        ]

    def identity(self, at: int, name: str) -> dict[str, str]:
        """An element's identifiers: by its number, and the point it is through all drafts."""
        self._named[at] = name
        return {"eId": name, "wId": self._points.get(at, "")}

    def cite(self, root: etree._Element) -> None:
        """Put a reference to each note at the end of the words that it stands behind."""
        made = {each.get("eId", ""): each for each in root.iter("{*}*")}
        before = ""
        for at, clause in enumerate(self.clauses):
            name = self._named.get(at, "")
            if clause.kind is not Kind.NOTE:
                before = name
            elif before and (words := _own_words(made[before])) is not None:
                marker = made[name].get("marker", "")
                words.append(element("noteRef", href=f"#{name}", marker=marker))

    def fill(self, body: etree._Element, positions: Sequence[int], above: str) -> None:
        """Put clauses with all that is below them into an element, however deep they nest."""
        pending = [(body, list(positions), above, -1)]
        while pending:
            parent, children, name, owner = pending.pop(0)
            wrap = self._closing_words(children) if owner >= 0 else None
            for is_row, group in groupby(
                children, key=lambda each: self.clauses[each].kind is Kind.TABLE
            ):
                if is_row:
                    parent.append(self._table(list(group), name))
                    continue
                for at in group:
                    if at == wrap:
                        parent.append(self._words("wrapUp", self.clauses[at].words))
                        continue
                    made, own = self._clause(at, name)
                    parent.append(made)
                    if self.below(at):
                        pending.append((made, self.below(at), own, at))

    def paragraphs(self, text: str) -> list[etree._Element]:
        """Words as paragraphs, one for each line."""
        made = []
        for line in text.split("\n"):
            words = element("p")
            words.text = xml(line)
            made.append(words)
        return made

    def labels(self, clause: Clause) -> list[etree._Element]:
        """Number and heading of a clause, as far as it has them."""
        made = []
        for name, text in (("num", clause.label), ("heading", clause.heading)):
            if text:
                part = element(name)
                part.text = xml(text)
                made.append(part)
        return made

    def _closing_words(self, children: Sequence[int]) -> int | None:
        """The closing words of a list, where they stand last and hold nothing."""
        last = self.clauses[children[-1]]
        plain = last.kind is Kind.CLOSING and not self.below(children[-1])
        return children[-1] if plain and len(children) > 1 else None

    def _clause(self, at: int, above: str) -> tuple[etree._Element, str]:
        clause = self.clauses[at]
        tag, _ = ELEMENTS.get(clause.kind, CONTAINER)
        name = self.names.of(clause, above)
        made = element(tag, *self.labels(clause), **self.identity(at, name))
        if tag == CONTAINER[0]:
            made.set("name", str(clause.kind))
        if clause.text:
            made.append(self._words("intro" if self.below(at) else "content", clause.text))
        elif not self.below(at):
            made.append(self._words("content", ""))
        return made, name

    def _words(self, name: str, text: str) -> etree._Element:
        return element(name, *self.paragraphs(text))

    def _table(self, rows: Iterable[int], above: str) -> etree._Element:
        """Rows that follow one another as one table."""
        name = self.names.numbered(above, "hcontainer")
        lines = []
        for at in rows:
            line = element("tr", **self.identity(at, self.names.numbered(name, "tr")))
            line.extend(
                element("td", *self.paragraphs(cell))
                for cell in self.clauses[at].words.split(" | ")
            )
            lines.append(line)
        table = element("content", element("table", *lines))
        return element("hcontainer", table, eId=name, name="table")


def _own_words(made: etree._Element) -> etree._Element | None:
    """The last line of a clause's own words, else its heading."""
    if made.tag == f"{{{NAMESPACE}}}p":
        return made
    found = None
    for part in made:
        name = etree.QName(part).localname
        if name in ("p", "heading"):
            found = part
        elif name in ("intro", "content", "td"):
            found = next((each for each in part.iterchildren("{*}p", reversed=True)), found)
    return found
