"""How the clauses of two drafts are cited, and what the new one cites: read once, and shared.

Nothing here depends on which clause became which, so that it can be read before that is known.
"""

from functools import cached_property

from negodiff.assess.targets import Targets
from negodiff.assess.written import References, references_in
from negodiff.model.clause import Draft


class Citations:
    """Two drafts, each for itself. What is not asked for is not computed."""

    def __init__(self, old: Draft, new: Draft) -> None:
        self._old = old
        self._new = new

    @cached_property
    def old(self) -> Targets:
        """The old draft's clauses by how they are cited."""
        return Targets(self._old)

    @cached_property
    def new(self) -> Targets:
        """The new draft's clauses by how they are cited."""
        return Targets(self._new)

    @cached_property
    def in_new(self) -> References:
        """The new draft's references."""
        return references_in(self._new)

    def read(self) -> None:
        """Compute all that will be asked for where there are references."""
        if self.in_new:
            self.old.read()
            self.new.read()
