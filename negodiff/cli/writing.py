"""What a command writes, and where to: ``--format``, ``-o``, and text in the look that was asked.

A command names its formats with the endings that stand for them; all else follows from that.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from negodiff.cli import notes, output
from negodiff.cli.options import Look, drafts_folder
from negodiff.cli.screen import screen
from negodiff.report.terminal.options import Options

Chosen = TypeVar("Chosen", bound=StrEnum)
Command = Callable[..., Any]


class Format(StrEnum):
    """What most commands that tell of drafts can write."""

    TERMINAL = "terminal"
    JSON = "json"
    MARKDOWN = "markdown"


ENDINGS = {".json": Format.JSON, ".md": Format.MARKDOWN, ".markdown": Format.MARKDOWN}
"""What the ending of a file stands for in them."""


def writes(
    endings: Mapping[str, Chosen], usual: Chosen, note: str = "", *, json_flag: bool = False
) -> Callable[[Command], Command]:
    """``--format`` and ``-o/--output`` of a command.

    The command gets the :class:`StrEnum` member as ``format_`` and the file's name as ``output_``.

    Args:
        endings: What the ending of a file stands for, the usual ending of each format first.
        usual: What is written if nothing else is asked for, and to files of plain text.
        note: What is to be said besides of the formats, in whole sentences.
        json_flag: Offer ``--json`` as a short way to say ``--format json``.
    """
    formats = type(usual)

    def decorate(command: Command) -> Command:
        @wraps(command)
        def choosing(
            *arguments: Any, format_: StrEnum | None, output_: str | None, as_json: bool = False,
            **others: Any,
        ) -> Any:  # fmt: skip
            named = formats("json") if as_json else format_
            chosen = named or output.by_ending(output_, endings) or usual
            result = command(*arguments, format_=chosen, output_=output_, **others)
            if output_ not in (None, "-") and not _are_files(others):
                _tell_of_draft(output_, others.get("drafts"))
            return result

        options = [_format_option(endings, usual, note), output_option(*_first(endings))]
        if json_flag:
            short = click.option("--json", "as_json", is_flag=True, help="Short for --format json.")
            options.insert(1, short)
        for option in reversed(options):
            choosing = option(choosing)
        return choosing

    return decorate


def _are_files(asked: Mapping[str, Any]) -> bool:
    """Whether two drafts were named by their files, and no folder asked."""
    names = (asked.get("old"), asked.get("new"))
    return all(name is not None and Path(name).is_file() for name in names)


def _tell_of_draft(output_: str, drafts: str | None) -> None:
    """Say where what was written will be taken for a draft, since it lies among them."""
    from negodiff.public.drafts import lies_among  # noqa: PLC0415 - only where a file is written

    if lies_among(output_, drafts_folder(click.get_current_context(), drafts)):
        notes.say(
            f"note: {output_}: lies among the drafts and counts as one from now on; "
            "if it is none, write it elsewhere"
        )


class _Named(click.Choice[str]):
    """A format by its name, or by what its files end in: md for markdown."""

    def __init__(self, endings: Mapping[str, StrEnum], usual: StrEnum) -> None:
        super().__init__([each.value for each in type(usual)])
        self._short = {ending.removeprefix("."): form for ending, form in endings.items()}
        self._formats = type(usual)

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> StrEnum:
        """The format, or say which ones there are."""
        short = self._short.get(value)
        return self._formats(super().convert(value, param, ctx)) if short is None else short


def _format_option(
    endings: Mapping[str, StrEnum], usual: StrEnum, note: str
) -> Callable[[Command], Any]:
    said = f"What to write; default: {usual}, or what FILE ends in."
    return click.option(
        "--format", "format_", type=_Named(endings, usual), help=f"{said} {note}".rstrip()
    )


def output_option(*endings: str) -> Callable[[Command], Command]:
    """``-o/--output``; the endings are those that choose a format."""
    choice = f" Its ending chooses the format: {', '.join(endings)}." if endings else ""
    return click.option(
        "-o",
        "--output",
        "output_",
        metavar="FILE",
        help=f"Write to FILE, whole or not at all.{choice}",
    )


def _first(endings: Mapping[str, StrEnum]) -> list[str]:
    """The usual ending of each format."""
    usual: dict[StrEnum, str] = {}
    for ending, form in endings.items():
        usual.setdefault(form, ending)
    return list(usual.values())


def write_text(text: str, output_: str | None) -> None:
    """Write a document that is text; what UTF-8 cannot carry stands as its code point."""
    output.write(utf8(text), output_)


def utf8(text: str) -> bytes:
    """The bytes of a document that is text."""
    return text.encode("utf-8", "backslashreplace")


def show_text(render: Callable[[Options], str], output_: str | None, look: Look) -> None:
    """Show what ``render`` makes of the screen's width and colours."""
    target = screen(output=output_, width=look.width, color=look.color)
    options = Options(target.width, target.text_width, target.colors)
    output.show(render(options), output_, target, paged=look.pager)
