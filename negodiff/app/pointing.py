"""A point as a person names it, found in a draft of the record."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from negodiff.app.clauses import clause_cited
from negodiff.ledger.folder import Entry, Folder
from negodiff.ledger.naming import entry_called, unknown
from negodiff.model.clause import Clause, Draft
from negodiff.model.comparison import Side
from negodiff.model.point import point_id
from negodiff.readers.reading import AS_IT_IS, Reading
from negodiff.structure.outline import Outline
from negodiff.structure.show import shown

if TYPE_CHECKING:
    from negodiff.app.opened import Opened


class Pointed(NamedTuple):
    """A clause of a recorded draft, as it is written into a record.

    Attributes:
        draft: Id of the draft.
        ref: The clause's citation there.
        words: Its words, and those of what is below it.
    """

    draft: str
    ref: str
    words: str


class Pointer:
    """Finds clauses by their citations; reads each draft once."""

    def __init__(
        self, folder: Folder, opened: "Callable[[], Opened]", reading: Reading = AS_IT_IS
    ) -> None:
        """Look into a folder.

        Args:
            folder: Which.
            opened: Opens it as a negotiation, which ids of points need, and drafts in which
                several sides tracked changes.
            reading: How other drafts are read.
        """
        self._folder = folder
        self._opened = opened
        self._reading = reading
        self._read: dict[int, tuple[Side, Draft]] = {}

    def entry(self, name: str) -> Entry:
        """The draft that a user names.

        Raises:
            InputError: There is none, or it may be several.
        """
        found = entry_called(name, self._folder)
        if found is None:
            raise unknown(name, self._folder)
        return found

    def at(self, written: str, entry: Entry) -> Pointed:
        """The clause that a citation means in a draft.

        Raises:
            InputError: It means none, or several; says what is near.
            RecordError: The draft is not what was recorded.
        """
        if point_id(written):
            return self.by_point_id(written, entry)
        side, tree = self._tree(entry)
        top = clause_cited(side, tree, written)
        facts = entry.facts
        assert facts is not None, "only a recorded draft can be pointed into"
        return Pointed(facts.id, top.ref, _words(tree, top))

    def elsewhere(self, written: str, entry: Entry) -> Pointed:
        """A citation that may name its own draft, as in "3:Article 5(2)"; else in ``entry``."""
        name, colon, rest = written.partition(":")
        if colon and rest.strip() and (other := entry_called(name.strip(), self._folder)):
            return self.at(rest.strip(), other)
        return self.at(written, entry)

    def by_point_id(self, written: str, entry: Entry) -> Pointed:
        """The clause that a point, named by its id, is in a draft.

        A point that has left the text is cited as it was last, without words.

        Raises:
            InputError: There is no such point, or not yet.
        """
        from negodiff.app.citing import placed, point_called  # noqa: PLC0415 - ids are seldom used

        opened = self._opened()
        at = opened.position(entry.number)
        found = placed(opened, point_called(opened, written, at), at)
        facts = entry.facts
        assert facts is not None, "only a recorded draft can be pointed into"
        assert found is not None, "a point that is called exists in the draft"
        return Pointed(facts.id, found.ref, found.step.text or "")

    def _tree(self, entry: Entry) -> tuple[Side, Draft]:
        if entry.number not in self._read:
            from negodiff.api import read_draft  # noqa: PLC0415

            side, _ = read_draft(entry.read(), self._reading)
            if side.markup.revisions:
                side = side._replace(draft=self._as_followed(entry, side.draft))
            self._read[entry.number] = side, shown(side.draft)
        return self._read[entry.number]

    def _as_followed(self, entry: Entry, draft: Draft) -> Draft:
        """A draft with tracked changes as its points see it, where it is one of theirs."""
        opened = self._opened()
        numbers = [each.number for each in opened.entries]
        return opened.draft(numbers.index(entry.number)) if entry.number in numbers else draft


def _words(tree: Draft, top: Clause) -> str:
    """The words the citation covers: a heading above one paragraph adds nothing that is held."""
    outline = Outline(tree)
    inside = [clause for clause in tree.clauses if outline.is_below(clause, top.ref)]
    texts = [clause.words for clause in inside if clause.text]
    return "\n".join(texts) or top.words
