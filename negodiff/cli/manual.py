"""The pages of the manual, from the same help that ``--help`` shows."""

from collections.abc import Iterator, Mapping

import click

from negodiff.cli.table import COMMANDS
from negodiff.errors import ExitCode
from negodiff.report.roff import Page, Section, Term
from negodiff.version import DATE, __version__

_EXITS: Mapping[ExitCode, str] = {
    ExitCode.DONE: "Done; and, where a gate was asked for, nothing it names was found.",
    ExitCode.GATE: "Done, and a gate (--exit-code, check) found what it names.",
    ExitCode.INPUT: "The command line or an input file is at fault; the message names file, place "
    "and remedy.",
    ExitCode.RECORD: "The records of the drafts folder do not hold together.",
    ExitCode.READER_MISSING: "A reader or writer for this format is not installed; the message "
    "says how to install it.",
    ExitCode.DEFECT: "A defect of negodiff; the message says how to report it.",
    ExitCode.INTERRUPTED: "Interrupted.",
}
_ENVIRONMENT: Mapping[str, str] = {
    "NEGODIFF_DRAFTS": "The drafts folder, where --drafts does not name one.",
    "NEGODIFF_CACHE": "The folder in which results are kept for the next time; empty for none. "
    "Default: negodiff in XDG_CACHE_HOME, else in ~/.cache.",
    "NEGODIFF_AUTHOR": "Who records, as it is written into records; default: git's user.name and "
    "user.email, else the login.",
    "NEGODIFF_LIMIT": "Limits that files may not go beyond, as --limit takes them.",
    "NEGODIFF_PAGER, PAGER": "The program that shows what is longer than the screen.",
    "NEGODIFF_DEBUG": "Show where a defect arose, as --debug does.",
    "NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE": "No colours; colours even where there is no screen.",
    "COLUMNS": "The columns of the screen.",
}


def names() -> list[str]:
    """What there are pages for: the program as "", and each command that is listed."""
    return ["", *(name for name, entry in COMMANDS.items() if not entry.hidden)]


def file_name(name: str) -> str:
    """The name of a page's file."""
    return f"{_page_name(name)}.1"


def page(group: click.Group, name: str) -> Page:
    """The page of a command, or of the program for ""."""
    top = click.Context(group, info_name="negodiff", **group.context_settings)
    if not name:
        return _main(group, top)
    command = group.get_command(top, name)
    assert command is not None, "the caller names a command of the table"
    context = click.Context(command, info_name=name, parent=top)
    others = [each for each in names() if each != name]
    return Page(
        _page_name(name),
        COMMANDS[name].summary,
        command.collect_usage_pieces(context),
        [
            Section("DESCRIPTION", _paragraphs(command)),
            Section("OPTIONS", (), [*_options(command, context)]),
            Section("EXIT STATUS", (), _exits()),
            Section("SEE ALSO", [", ".join(f"{_page_name(each)}(1)" for each in others)]),
        ],
        __version__,
        DATE,
    )


def _main(group: click.Group, context: click.Context) -> Page:
    listed = [
        Term(name, f"{entry.summary}. See {_page_name(name)}(1).")
        for name, entry in COMMANDS.items()
        if not entry.hidden
    ]
    first, *rest = _paragraphs(group)
    return Page(
        "negodiff",
        "track the drafts of a treaty or contract",
        group.collect_usage_pieces(context),
        [
            Section("DESCRIPTION", [first, *rest]),
            Section("OPTIONS", (), [*_options(group, context)]),
            Section("COMMANDS", (), listed),
            Section("EXIT STATUS", (), _exits()),
            Section("ENVIRONMENT", (), [Term(*each) for each in _ENVIRONMENT.items()]),
            Section("SEE ALSO", [", ".join(f"{_page_name(each)}(1)" for each in names() if each)]),
        ],
        __version__,
        DATE,
    )


def _exits() -> list[Term]:
    return [Term(str(int(code)), told) for code, told in _EXITS.items()]


def _options(command: click.Command, context: click.Context) -> Iterator[Term]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record and record[1]:  # arguments are told of in the description
            yield Term(*record)


def _paragraphs(command: click.Command) -> list[str]:
    return [part for part in (command.help or "").split("\n\n") if part.strip()]


def _page_name(name: str) -> str:
    return f"negodiff-{name}" if name else "negodiff"
