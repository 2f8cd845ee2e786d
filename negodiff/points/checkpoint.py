"""Everything that later drafts can ask of the past, after one draft, as plain data.

Made and taken up by :mod:`negodiff.points.journey`. The last draft's clauses are part of it, so
that the next draft can be linked to them without reading the last one again. To read where things
stand takes nothing of the engine.
"""

import marshal
from typing import NamedTuple

from negodiff.model.clause import Draft
from negodiff.points import frozen
from negodiff.points.frozen import Plain
from negodiff.points.sheet import Fold, Sheet, sheet_of
from negodiff.points.tallies import After


class Checkpoint(NamedTuple):
    """The past, after one draft; every field is plain data.

    Attributes:
        taken: How many drafts were taken.
        number: The last one's number.
        articles: How many articles each of them has.
        tallies: How the points stood after each of them.
        draft: The last one's clauses.
        follower: The points' ways.
        folds: The points as the sheet has them.
        packages: (position of the draft, the annotation's id, ids of the members).
        said: Ids of the annotations on each point, by (position of the draft, id).
        unplaced: Ids of the annotations that lead to no point.
        pursuit: Where the points stand.
    """

    taken: int
    number: str
    articles: tuple[tuple[str, int], ...]
    tallies: tuple[After, ...]
    draft: Plain
    follower: Plain
    folds: Plain
    packages: tuple[tuple[int, str, tuple[str, ...]], ...]
    said: tuple[tuple[tuple[int, str], tuple[str, ...]], ...]
    unplaced: tuple[str, ...]
    pursuit: Plain

    def written(self) -> bytes:
        """The checkpoint as bytes."""
        plain = self._asdict() | {"tallies": tuple([tuple(each) for each in self.tallies])}
        return marshal.dumps(tuple(plain.values()))

    @classmethod
    def read(cls, data: bytes | memoryview) -> "Checkpoint":
        """The inverse of :meth:`written`.

        Raises:
            ValueError, TypeError, EOFError: It is none.
        """
        read = cls._make(marshal.loads(data))  # noqa: S302 - ours, checked by whoever kept it
        return read._replace(tallies=tuple([After._make(each) for each in read.tallies]))

    def sheet(self) -> Sheet:
        """Where everything stands after the last draft."""
        return sheet_of([frozen.fold(each) for each in self.folds], self.number, self.articles)

    def known_folds(self) -> dict[str, tuple[Fold, Plain]]:
        """The points as the sheet has them, by their ids; each with its plain data."""
        return {each[0][0]: (frozen.fold(each), each) for each in self.folds}

    def last_draft(self) -> Draft:
        """The last draft, without what was noticed while it was read."""
        return frozen.draft(self.draft)
