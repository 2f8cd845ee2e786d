"""What a shell offers when somebody presses Tab: commands, options, drafts, citations.

A parameter is completed by what its help calls it, so that no command has to say anything. It reads
what it must of the drafts folder and nothing else; whatever goes wrong, nothing is offered, and
nothing is said.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ZshComplete

from negodiff.cli.offers import OFFERS, Items, Offers

if TYPE_CHECKING:
    _TextType = click.ParamType[str]
else:
    _TextType = click.ParamType  # of click before 8.4, which is no generic type

VARIABLE = "_NEGODIFF_COMPLETE"
"""What a shell's script sets when it asks."""
_NAME = "negodiff"

_SEVERAL = "[,…]"
"""Ends what the help calls a parameter that takes several values with commas between them."""


class _Bash(BashComplete):
    """Bash; values with spaces and parentheses, as citations have, are quoted for it."""

    source_template = """\
%(complete_func)s() {
    local IFS=$'\\n' line type value response word="${COMP_WORDS[COMP_CWORD]}"
    response=$(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD="$COMP_CWORD" \\
        %(complete_var)s=bash_complete "$1")
    for line in $response; do
        type="${line%%%%,*}"
        value="${line#*,}"
        case "$type" in
        dir)
            COMPREPLY=()
            compopt -o dirnames 2>/dev/null
            ;;
        file)
            COMPREPLY=()
            compopt -o default 2>/dev/null
            ;;
        plain)
            case "$word" in
            \\"* | \\'*) COMPREPLY+=("$value") ;;
            *) COMPREPLY+=("$(printf '%%q' "$value")") ;;
            esac
            ;;
        esac
    done
}
complete -o nosort -F %(complete_func)s %(prog_name)s 2>/dev/null ||
    complete -F %(complete_func)s %(prog_name)s
"""

    def source(self) -> str:
        """The script; whether this bash takes it is asked when it runs."""
        return self.source_template % self.source_vars()


SHELLS: Mapping[str, type[BashComplete | ZshComplete | FishComplete]] = {
    "bash": _Bash,
    "zsh": ZshComplete,
    "fish": FishComplete,
}


def script(shell: str, group: click.Command) -> str:
    """The script that makes a shell ask us."""
    return SHELLS[shell](group, {}, _NAME, VARIABLE).source()


def answer(instruction: str, group: click.Command) -> int:
    """Answer a shell's question, which its environment holds.

    Args:
        instruction: The value of :data:`VARIABLE`, as "bash_complete".
        group: All commands.

    Returns:
        The exit code: 0 when it was answered.
    """
    shell, _, asked = instruction.partition("_")
    if shell not in SHELLS or asked != "complete":
        return 1
    try:
        told = SHELLS[shell](equip(group), {}, _NAME, VARIABLE).complete()
    except Exception:  # a broken folder must not speak up in the middle of a command line
        return 1
    click.echo(told.encode("utf-8", "surrogateescape"))
    return 0


class _Completed(_TextType):
    """A type that takes everything and knows what to offer."""

    name = "text"

    def __init__(self, offers: Offers) -> None:
        self._offers = offers

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> "list[CompletionItem[str]]":
        """What begins with what was typed; nothing that would break the lines of the answer."""
        del param
        return [item for item in self._offers(ctx, incomplete) if "\n" not in item.value]


def equip(command: click.Command) -> click.Command:
    """Give a command's parameters what is offered for them, by what its help calls them."""
    for parameter in command.params:
        called = (parameter.metavar or parameter.name or "").upper()
        several = called.endswith(_SEVERAL)
        offers = OFFERS.get(called.removesuffix(_SEVERAL).strip("[]"))
        if offers is not None and not isinstance(parameter.type, click.Choice):
            parameter.type = _Completed(_each(offers) if several else offers)
    return command


def _each(offers: Offers) -> Offers:
    """What is offered for the last of several values with commas between them."""

    def last(context: click.Context, typed: str) -> Items:
        before, comma, begun = typed.rpartition(",")
        for item in offers(context, begun):
            if item.type == "plain":
                yield CompletionItem(f"{before}{comma}{item.value}", help=item.help)

    return last
