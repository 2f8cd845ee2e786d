"""``negodiff git-setup``: make git show what happened to clauses, not to lines."""

import shlex
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from negodiff.cli.options import drafts_folder, drafts_option
from negodiff.cli.recording import say
from negodiff.cli.table import COMMANDS
from negodiff.errors import InputError
from negodiff.ledger import attributes, git_settings
from negodiff.public.drafts import usual
from negodiff.report.safe import one_line

_ATTRIBUTES = ".gitattributes"
_NAMED = "Git calls negodiff by its name, so that it has to be on the PATH where git runs.\n"
_FIXED = "Git calls {}; if that moves, run git-setup again.\n"
_AFTER = """\
Now "git diff" and "git difftool" show redlines; "git log -p", "git show" and "git blame" a clause
a line, and "git log -p --ext-diff" redlines. Plain: git diff --no-ext-diff --no-textconv
"""


@click.command("git-setup", short_help=COMMANDS["git-setup"].summary)
@click.argument("patterns", nargs=-1, metavar="[PATTERN]...")
@click.option("--undo", is_flag=True, help="Take out everything that was set up.")
@click.option(
    "--global",
    "everywhere",
    is_flag=True,
    help="Tell git in the user's own configuration, for all repositories, and leave which files "
    "are drafts to each repository's .gitattributes.",
)
@drafts_option()
@click.pass_context
def command(
    click_context: click.Context,
    *,
    patterns: tuple[str, ...],
    undo: bool,
    everywhere: bool,
    drafts: str | None,
) -> None:
    """Make git show redlines of drafts.

    Writes to the file .gitattributes which files are drafts: those of the drafts folder (.md,
    .txt, .docx, .odt, .rtf, .html, .pdf), or those that fit PATTERN, a folder or what git takes for
    a pattern ("texts/*.txt"). Writes to git's configuration of this repository how they are
    compared. Other lines and settings stay, doing it again changes nothing, --undo takes all of it
    out. The drafts need no record.
    """
    if everywhere and patterns:
        raise InputError(
            "a pattern says which files of a repository are drafts, and --global is about all",
            place=patterns[0],
            hint="Run it once with --global, then in the repository with the pattern.",
        )
    folder = usual(drafts_folder(click_context, drafts)) if not (patterns or undo) else "."
    top = None if everywhere else git_settings.top(folder)
    if undo:
        say(_undone(top))
        return
    told = []
    if top is not None:
        told.append(_attributes_written(top, _lines(patterns or (folder,), top)))
    program, known = _program()
    keys = git_settings.put(top, git_settings.driver(program))
    told.append(_settings_told("set", keys, top) if keys else f"{_config(top)}: as it should be\n")
    say("".join(told) + known + _AFTER)


def _lines(patterns: Sequence[str], top: Path) -> list[str]:
    lines: list[str] = []
    for pattern in patterns:
        if Path(pattern).is_dir():
            lines += attributes.lines_for_folder(_from_top(pattern, top))
        elif "\n" in pattern or pattern.startswith(("!", "#")) or not pattern.strip():
            raise InputError(
                "this is no pattern that git takes in .gitattributes",
                place=pattern,
                hint='Give a folder, or a pattern such as "texts/*.txt".',
            )
        else:
            lines.append(attributes.line_for_pattern(pattern))
    return lines


def _from_top(folder: str, top: Path) -> str:
    try:
        inside = Path(folder).resolve().relative_to(top.resolve())
    except ValueError:
        raise InputError(
            f"the folder lies outside the repository {top}",
            place=folder,
            hint="Run git-setup in the repository that holds the drafts.",
        ) from None
    return "" if inside == Path() else inside.as_posix()


def _attributes_written(top: Path, lines: Sequence[str]) -> str:
    path = top / _ATTRIBUTES
    text = _read(path)
    wanted = attributes.with_lines(text, lines)
    if wanted == text:
        return f"{one_line(str(path))}: as it should be\n"
    _write(path, wanted)
    listed = "".join(f"  {one_line(line)}\n" for line in attributes.ours(wanted))
    return f"{one_line(str(path))}: these lines; commit the file to share them\n{listed}"


def _undone(top: Path | None) -> str:
    told = ""
    if top is not None:
        path = top / _ATTRIBUTES
        text = _read(path)
        rest = attributes.without(text)
        if rest != text and rest:
            _write(path, rest)
            told += f"{one_line(str(path))}: our lines taken out\n"
        elif rest != text:
            path.unlink()
            told += f"{one_line(str(path))}: removed, it held nothing else\n"
    if keys := git_settings.take_out(top):
        told += _settings_told("unset", keys, top)
    return told or "Nothing of negodiff was set up here.\n"


def _settings_told(done: str, keys: Sequence[str], top: Path | None) -> str:
    return f"{_config(top)}: {', '.join(keys)} {done}\n"


def _config(top: Path | None) -> str:
    return "git's configuration of this repository" if top else "git's configuration of this user"


def _program() -> tuple[str, str]:
    """How a shell calls this program later, and what is to be known of that.

    By its name, where that leads here: then it may be installed anew, or elsewhere.
    """
    called = Path(sys.argv[0])
    if called.stem != "negodiff" or not called.is_file():
        place = Path(sys.executable).as_posix()
        return f"{shlex.quote(place)} -m negodiff", _FIXED.format(one_line(place))
    found = shutil.which("negodiff")
    if found is not None and Path(found).samefile(called):
        return "negodiff", _NAMED
    place = called.absolute().as_posix()
    return shlex.quote(place), _FIXED.format(one_line(place))


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", place=str(path)) from error


def _write(path: Path, text: str) -> None:
    from negodiff.cli.files import write_file  # noqa: PLC0415 - not when nothing changes

    try:
        write_file(str(path), text.encode("utf-8", "surrogateescape"))
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", place=str(path)) from error
