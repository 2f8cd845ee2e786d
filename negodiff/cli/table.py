"""The commands, as one table that ``--help`` shows without importing any of them.

Adding a command is one line here and one module beside this one, which offers it as ``command``.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """One command: the module that holds it and its summary, one line without a full stop."""

    module: str
    summary: str


COMMANDS = {
    "compare": Entry("negodiff.cli.compare", "Compare two drafts, clause by clause"),
    "show": Entry("negodiff.cli.show", "Show the clause tree that was read from a draft"),
    "schema": Entry("negodiff.cli.schema", "Print the JSON Schema of an output"),
}
