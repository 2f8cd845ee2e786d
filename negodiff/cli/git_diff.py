"""``negodiff git-diff``: what git calls to show how one file changed.

Git gives up at the first file for which this fails, so that everything that can be told is told,
and what cannot be read is told in a line.
"""

import os
from typing import NamedTuple

import click

from negodiff.cli import output
from negodiff.cli.options import reading_options
from negodiff.cli.screen import Screen, in_pager, screen
from negodiff.cli.table import COMMANDS
from negodiff.errors import InputError, NegodiffError
from negodiff.model.comparison import Comparison
from negodiff.public.drafts import Source, read_file
from negodiff.public.reading import Reading
from negodiff.report.terminal.git import Change, Version, change_text, link_text, unread_text
from negodiff.report.terminal.options import Options

_NO_FILE = "/dev/null"
_LINKS = frozenset({"120000", "160000"})
"""Modes of what is no file: a symbolic link, a submodule."""
_IN_PAGER = "GIT_PAGER_IN_USE"


class _Blob(NamedTuple):
    """One side as git hands it over: where its bytes lie, their hash, the mode."""

    file: str
    hash: str
    mode: str


@click.command(
    "git-diff",
    short_help=COMMANDS["git-diff"].summary,
    context_settings={"ignore_unknown_options": True},
)
@click.argument("path")
@click.argument("versions", nargs=-1, metavar="OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE")
@reading_options
def command(*, path: str, versions: tuple[str, ...], reading: Reading) -> None:
    """Compare two drafts for git, which calls it.

    Takes what git hands to an external diff: the path in the repository; file, hash and mode of
    the old and of the new version; for a renamed file, its new path and how alike they are. With
    the path alone, its conflict is not resolved yet. "negodiff git-setup" makes git call it.
    """
    if not versions:
        output.write(f"* Unmerged path {path}\n".encode("utf-8", "backslashreplace"), None)
        return
    if len(versions) not in (6, 7, 8):
        raise InputError(
            f"git hands over 1, 7, 8 or 9 arguments, and these are {len(versions) + 1}",
            place="git-diff",
            hint='Use "negodiff compare OLD NEW"; git calls this command by itself.',
        )
    old, new = _Blob(*versions[:3]), _Blob(*versions[3:6])
    change = Change(_version(path, old), _version((*versions, path)[6], new), *versions[7:8])
    target = _screen()
    options = Options(target.width, target.text_width, target.colors)
    if old.mode in _LINKS or new.mode in _LINKS:
        text = link_text(change, _target(old), _target(new), options)
    else:
        try:
            found = _compared(change, old, new, reading)
            pairs = [pair for pair in found.pairs if pair.is_change] if found else ()
            text = change_text(change, found, pairs, options)
        except NegodiffError as error:
            text = unread_text(change, error, options)
    output.show(text, None, target, paged=False)


def _version(path: str, blob: _Blob) -> Version:
    return Version(path, blob.hash, blob.mode, blob.file != _NO_FILE)


def _compared(change: Change, old: _Blob, new: _Blob, reading: Reading) -> Comparison | None:
    """The comparison; ``None`` where only the mode or the name changed."""
    if old.hash == new.hash and old.hash.strip("0."):
        return None
    from negodiff.public.comparing import compare  # noqa: PLC0415 - links are not read

    found = compare(_source(change.old, old), _source(change.new, new), reading)
    return found._replace(
        old=found.old._replace(path=change.old.name), new=found.new._replace(path=change.new.name)
    )


def _source(version: Version, blob: _Blob) -> Source | None:
    """One side, called by its path in the repository, wherever git has put its bytes."""
    data = read_file(blob.file, empty=True) if version.exists else b""
    return Source(data, version.path) if data.strip() else None


def _target(blob: _Blob) -> str:
    """What a link leads to."""
    if blob.file == _NO_FILE:
        return ""
    return read_file(blob.file, empty=True).decode("utf-8", "replace").strip()


def _screen() -> Screen:
    """The screen, also when git's pager stands between: git then says how wide it is."""
    found = screen(output=None, width=None, color=None)
    if not found.is_terminal and os.environ.get(_IN_PAGER) in {"true", "1", "yes", "on"}:
        columns = os.environ.get("COLUMNS", "")
        width = int(columns) if columns.isascii() and columns.isdecimal() else None
        found = in_pager(found, width)
    if not found.colors:
        return found
    from negodiff.ledger.git_settings import wants_colors  # noqa: PLC0415

    return found._replace(colors=wants_colors())
