"""The entry point: one place where a failure becomes one message and one exit code."""

import errno
import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from negodiff.cli.group import LazyGroup
from negodiff.cli.options import drafts_option
from negodiff.errors import ExitCode, NegodiffError
from negodiff.version import __version__

DEBUG_VARIABLE = "NEGODIFF_DEBUG"
_COMPLETE_VARIABLE = "_NEGODIFF_COMPLETE"
_UNWRITABLE = frozenset({errno.ENOSPC, errno.EBADF, errno.EIO, errno.EFBIG})
"""What a stream that help or a version is printed on may fail with: they know no file."""


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@drafts_option(envvar="NEGODIFF_DRAFTS")
@click.option("--debug", is_flag=True, help=f"Show where a defect arose (env {DEBUG_VARIABLE}).")
@click.version_option(__version__, message="negodiff %(version)s")
@click.pass_context
def negodiff(context: click.Context, drafts: str | None, debug: bool) -> None:
    """Track the drafts of a treaty or contract: what changed from one to the next.

    A folder of drafts needs no setting up: "negodiff compare" compares its two latest.
    """
    del drafts, debug  # read through the context by whoever needs them
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(ExitCode.INPUT)


def run() -> NoReturn:
    """Run the program as the shell called it, in a process of its own, which ends here."""
    code = program()
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        sys.exit(code)  # which says what is wrong with them
    # To take thousands of values apart one by one on leaving would be for nothing.
    os._exit(code)


def program() -> int:
    """Run the program with the arguments of this process and return its exit code."""
    # A short run makes many values and no garbage cycles to speak of: looking for them only costs,
    # while working and once more on leaving.
    gc.disable()
    if None in (sys.stdin, sys.stdout, sys.stderr):
        from negodiff.cli.closed import open_closed_streams  # noqa: PLC0415 - next to never

        open_closed_streams()
    if _COMPLETE_VARIABLE in os.environ:
        from negodiff.cli.completing import answer  # noqa: PLC0415 - a shell asks, nobody else

        return answer(os.environ[_COMPLETE_VARIABLE], negodiff)
    code = main(sys.argv[1:])
    gc.freeze()
    return code


def main(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; no exception leaves here."""
    try:
        with negodiff.make_context("negodiff", list(arguments)) as context:
            result = negodiff.invoke(context)
            return result if isinstance(result, int) else ExitCode.DONE
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except NegodiffError as error:
        return _fail(error.code, error.message, place=error.place, hint=error.hint)
    except click.UsageError as error:
        at = error.ctx.command_path if error.ctx else "negodiff"
        return _fail(ExitCode.INPUT, error.format_message(), hint=f"Try '{at} --help'.")
    except click.ClickException as error:
        return _fail(ExitCode.INPUT, error.format_message())
    except (KeyboardInterrupt, click.Abort):
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        from negodiff.cli.output import abandon_stdout  # noqa: PLC0415

        abandon_stdout()
        return ExitCode.DONE
    except OSError as error:
        if error.errno not in _UNWRITABLE or error.filename is not None:
            return _defect(error, arguments)
        from negodiff.cli.output import abandon_stdout  # noqa: PLC0415

        abandon_stdout()
        reason = (error.strerror or str(error)).lower()
        return _fail(ExitCode.INPUT, f"cannot be written to: {reason}", place="standard output")
    except Exception as error:  # whatever it is, the user gets one message
        return _defect(error, arguments)


def _fail(code: int, message: str, *, place: str | None = None, hint: str | None = None) -> int:
    from negodiff.report.safe import one_line, visible  # noqa: PLC0415

    told = f"{one_line(place)}: {visible(message)}" if place else visible(message)
    _tell(f"negodiff: {told}" + (f"\n  {visible(hint)}" if hint else ""))
    return code


def _defect(error: Exception, arguments: Sequence[str]) -> int:
    if "--debug" in arguments or os.environ.get(DEBUG_VARIABLE):
        import traceback  # noqa: PLC0415

        _tell("".join(traceback.format_exception(error)).rstrip())
        remedy = "Please report it with the command and the lines above."
    else:
        remedy = (
            "Please report it with the command, and with what\n"
            f"  the same command prints when {DEBUG_VARIABLE}=1 is set."
        )
    _fail(
        ExitCode.DEFECT,
        f"this is a defect of negodiff, not of your drafts ({type(error).__name__}: {error})",
        hint=remedy,
    )
    return ExitCode.DEFECT


def _tell(message: str) -> None:
    encoding = sys.stderr.encoding or "utf-8"
    text = message.encode(encoding, "backslashreplace").decode(encoding)
    try:
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
    except OSError:
        return  # nobody is listening; the exit code still tells
