"""The commands, as one table that ``--help`` shows without importing any of them.

Adding a command is one line here and one module beside this one, which offers it as ``command``.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """One command.

    Attributes:
        module: The module that holds it.
        summary: One line without a full stop.
        hidden: Other programs call it, so that ``--help`` does not list it.
    """

    module: str
    summary: str
    hidden: bool = False


COMMANDS = {
    "compare": Entry("negodiff.cli.compare", "Compare two drafts, clause by clause"),
    "init": Entry("negodiff.cli.init", "Start a drafts folder and take over the drafts in it"),
    "add": Entry("negodiff.cli.add", "Record a draft as exchanged"),
    "log": Entry(
        "negodiff.cli.log", "Show the drafts in order, with who tabled each and what it did"
    ),
    "status": Entry("negodiff.cli.status", "Show where every point stands"),
    "trace": Entry("negodiff.cli.trace", "Follow one point through every draft"),
    "whose": Entry("negodiff.cli.whose", "Show who brought in which words"),
    "report": Entry("negodiff.cli.report", "Make a page to look at and to send on"),
    "show": Entry("negodiff.cli.show", "Show the clause tree that was read from a draft"),
    "table": Entry("negodiff.cli.table_command", "Set the sides' words beside each other"),
    "export": Entry(
        "negodiff.cli.export", "Write a draft out again, or everything for other programs"
    ),
    "annotate": Entry("negodiff.cli.annotate", "State of a point what only people can know"),
    "claim": Entry("negodiff.cli.claim", "Record what somebody says publicly about the state"),
    "amend": Entry("negodiff.cli.amend", "Put what is recorded about a draft right"),
    "withdraw": Entry(
        "negodiff.cli.withdraw", "Withdraw a draft, an annotation, a claim or an amendment"
    ),
    "undisclosed": Entry(
        "negodiff.cli.undisclosed", "Find what a received file changed without showing it"
    ),
    "check": Entry("negodiff.cli.check", "Stop when a draft touched what was settled"),
    "verify": Entry(
        "negodiff.cli.verify", "Check that every draft and every record is still what it was"
    ),
    "formats": Entry("negodiff.cli.formats", "List the formats that can be read here"),
    "schema": Entry("negodiff.cli.schema", "Print the JSON Schema of an output"),
    "git-setup": Entry("negodiff.cli.git_setup", "Make git show redlines of drafts"),
    "completion": Entry(
        "negodiff.cli.completion", "Print the script that completes command lines in a shell"
    ),
    "man": Entry("negodiff.cli.man", "Print a page of the manual, for man"),
    "debug": Entry("negodiff.cli.debug", "Print what a report of a defect needs"),
    "git-diff": Entry(
        "negodiff.cli.git_diff", "Compare two drafts for git, which calls it", hidden=True
    ),
    "textconv": Entry(
        "negodiff.cli.textconv", "Print a draft as lines, one for each clause", hidden=True
    ),
}
