"""What can stop the program, with its remedy and its exit code.

A user's faulty *material* is a :class:`~negodiff.model.finding.Finding`; an exception from here
means that negodiff cannot go on. The command line turns it into one message and one exit code, in
one place. This module knows nothing else of the project.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes that scripts rely on."""

    DONE = 0
    GATE = 1
    INPUT = 2
    RECORD = 3
    READER_MISSING = 4
    DEFECT = 70
    INTERRUPTED = 130


class NegodiffError(Exception):
    """One failure: what is wrong, where, and what to do about it.

    Attributes:
        message: What is wrong, a clause without a final full stop.
        place: The file (and line) or argument it concerns, or ``None``.
        hint: The remedy, a full sentence, or ``None``.
    """

    code = ExitCode.INPUT

    def __init__(self, message: str, *, place: str | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.hint = hint


class InputError(NegodiffError):
    """The command line or an input file is at fault."""


class RecordError(NegodiffError):
    """The records of a drafts folder do not hold together."""

    code = ExitCode.RECORD


class ReaderMissingError(NegodiffError):
    """The reader for a format is not installed."""

    code = ExitCode.READER_MISSING


class WriterMissingError(NegodiffError):
    """The library that writes a format is not installed."""

    code = ExitCode.READER_MISSING
