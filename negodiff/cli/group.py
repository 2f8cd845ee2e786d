"""The group of commands, which imports a command only when it runs."""

from importlib import import_module
from typing import TYPE_CHECKING, cast

import click

from negodiff.cli.table import COMMANDS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class LazyGroup(click.Group):
    """A click group over :data:`~negodiff.cli.table.COMMANDS`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the table's order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; ``None`` when there is none."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command = cast("click.Command", import_module(entry.module).command)
        if not ctx.resilient_parsing:
            return command
        from negodiff.cli.completing import equip  # noqa: PLC0415 - only a shell's Tab needs it

        return equip(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named by the first argument; an unknown one is told with what is near."""
        name = args[0]
        if name not in COMMANDS:
            if ctx.resilient_parsing:
                return None, None, args
            from difflib import get_close_matches  # noqa: PLC0415

            near = get_close_matches(name, COMMANDS, n=1)
            listed = ", ".join(each for each, entry in COMMANDS.items() if not entry.hidden)
            remedy = f"Did you mean {near[0]!r}?" if near else f"Known are: {listed}."
            raise click.UsageError(f"There is no command {name!r}. {remedy}", ctx)
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem[str]]":
        """The commands that begin so, from the table, and the options of the program."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415

        listed = [
            CompletionItem(name, help=entry.summary)
            for name, entry in COMMANDS.items()
            if name.startswith(incomplete) and not entry.hidden
        ]
        return [*listed, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of commands, in the help text."""
        with formatter.section("Commands"):
            listed = [(name, each.summary) for name, each in COMMANDS.items() if not each.hidden]
            formatter.write_dl(listed)
