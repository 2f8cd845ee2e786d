"""``negodiff debug``: what a report of a defect needs, and nothing that is confidential."""

import os
import platform
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import metadata

import click

from negodiff.cli import output
from negodiff.cli.options import drafts_folder, drafts_option
from negodiff.cli.screen import screen
from negodiff.cli.table import COMMANDS
from negodiff.errors import NegodiffError
from negodiff.model.comparison import Side
from negodiff.public.drafts import Entry, Folder, read
from negodiff.public.drafts import drafts as drafts_of
from negodiff.public.reading import formats
from negodiff.version import __version__

_LIBRARIES = (
    "click",
    "rich",
    "diff-match-patch",
    "PyYAML",
    "charset-normalizer",
    "lxml",
    "jinja2",
    "pypdfium2",
    "XlsxWriter",
)
_VARIABLES = (
    "NEGODIFF_DRAFTS",
    "NEGODIFF_CACHE",
    "NEGODIFF_AUTHOR",
    "NEGODIFF_LIMIT",
    "NEGODIFF_PAGER",
    "NEGODIFF_DEBUG",
    "PAGER",
    "NO_COLOR",
    "FORCE_COLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
)
_MOST_READ = 50
"""So many drafts are read, the latest ones; a report of a defect does not need more."""


@click.command("debug", short_help=COMMANDS["debug"].summary)
@drafts_option()
@click.pass_context
def command(click_context: click.Context, *, drafts: str | None) -> None:
    """Print what a report of a defect needs.

    The versions of negodiff, of Python and of the libraries, the formats that can be read, the
    terminal, and the drafts folder in numbers. Nothing that is confidential: no name, no path, no
    word of a draft, no value of a setting. It never fails: what cannot be found out is told as
    such.
    """
    parts = (
        ("program", [*_program()]),
        ("libraries", [*_libraries()]),
        ("formats", [*_formats()]),
        ("terminal", [*_terminal()]),
        ("drafts folder", [*_folder(drafts_folder(click_context, drafts))]),
    )
    told = "\n".join(
        f"{head}\n" + "".join(f"  {line}\n" for line in lines) for head, lines in parts
    )
    output.write(told.encode("utf-8", "backslashreplace"), None)


def _program() -> Iterator[str]:
    yield f"negodiff {__version__}"
    yield f"{platform.python_implementation()} {platform.python_version()}"
    yield platform.platform()
    yield f"{os.cpu_count() or 'an unknown number of'} processors"


def _libraries() -> Iterator[str]:
    for name in _LIBRARIES:
        try:
            yield f"{name} {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            yield f"{name} is not installed"


def _formats() -> Iterator[str]:
    for each in formats():
        yield f"{each.name}: {'can be read' if each.installed else 'cannot be read here'}"


def _terminal() -> Iterator[str]:
    found = screen(output=None, width=None, color=None)
    yield f"stdout is {'a screen' if found.is_terminal else 'no screen'}"
    if found.is_terminal:
        yield f"{found.width} columns, {found.height} lines"
    yield f"colours {'on' if found.colors else 'off'}, encoding {found.encoding}"
    yield f"file names in {sys.getfilesystemencoding()}"
    named = [name for name in _VARIABLES if name in os.environ]
    yield f"set: {', '.join(named) or 'none of the variables that matter'}"


def _folder(path: str | None) -> Iterator[str]:
    """The folder in numbers; a failure is told by its kind, since its message names files."""
    try:
        folder = drafts_of(path)
    except NegodiffError as error:
        yield f"not opened: {type(error).__name__}"
        return
    yield f"{'with' if folder.recorded else 'without'} a record, {_counted(len(folder.drafts))}"
    if folder.recorded:
        yield from _record(folder)
    latest = folder.drafts[-_MOST_READ:]
    sides: list[Side] = []
    faults: Counter[str] = Counter()
    for entry in latest:
        found = _side(entry)
        if isinstance(found, Side):
            sides.append(found)
        else:
            faults[found] += 1
    if len(latest) < len(folder.drafts):
        yield f"of these the latest {len(latest)}:"
    yield from _shape(sides)
    for kind, times in sorted(faults.items()):
        yield f"{_counted(times)} not read: {kind}"


def _record(folder: Folder) -> Iterator[str]:
    from negodiff.public.recording import records, verify  # noqa: PLC0415 - not every folder's

    try:
        project = records(folder.path)
        problems = Counter(str(each.kind) for each in verify(folder.path).problems)
    except NegodiffError as error:
        yield f"record not read: {type(error).__name__}"
        return
    yield (
        f"{len(project.records)} records, {len(project.parties)} parties, "
        f"{len(project.annotations)} annotations, {len(project.claims)} claims"
    )
    kinds = Counter(str(facts.kind) for facts in project.drafts)
    yield f"kinds of draft: {_listed(kinds)}"
    yield f"problems of the record: {_listed(problems) or 'none'}"


def _side(entry: Entry) -> Side | str:
    """A draft as read, or the kind of what went wrong, whatever it is."""
    try:
        return read(entry.read())
    except Exception as error:  # this command is called when something is wrong
        return type(error).__name__


def _shape(sides: Sequence[Side]) -> Iterator[str]:
    if not sides:
        return
    yield f"formats: {_listed(Counter(side.format or 'unknown' for side in sides))}"
    yield f"languages: {_listed(Counter(side.draft.language for side in sides))}"
    yield f"clauses: {_span([len(side.draft.clauses) for side in sides])}"
    yield f"words: {_span([_words(side) for side in sides])}"
    yield f"pairs of brackets: {_span([side.brackets for side in sides])}"
    kinds = Counter(str(found.kind) for side in sides for found in side.draft.findings)
    yield f"findings: {_listed(kinds) or 'none'}"


def _words(side: Side) -> int:
    return sum(len(clause.words.split()) for clause in side.draft.clauses)


def _span(numbers: Sequence[int]) -> str:
    ordered = sorted(numbers)
    return f"{ordered[0]} to {ordered[-1]}, median {ordered[len(ordered) // 2]}"


def _listed(counts: "Counter[str]") -> str:
    return ", ".join(f"{name} {times}" for name, times in sorted(counts.items()))


def _counted(drafts: int) -> str:
    return "1 draft" if drafts == 1 else f"{drafts} drafts"
