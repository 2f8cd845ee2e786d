"""``negodiff completion``: the script that completes command lines in a shell."""

import click

from negodiff.cli import output
from negodiff.cli.completing import SHELLS, script
from negodiff.cli.table import COMMANDS


@click.command("completion", short_help=COMMANDS["completion"].summary)
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
def command(click_context: click.Context, *, shell: str) -> None:
    """Print the script that completes command lines in a shell.

    Completes commands and options, drafts (numbers, files, "latest") and citations of the folder
    at hand: "negodiff trace 5." offers 5.1, 5.2, 5.2.a. Let the shell read it when it starts:

    in ~/.bashrc: eval "$(negodiff completion bash)"

    in ~/.zshrc, after compinit: eval "$(negodiff completion zsh)"

    in ~/.config/fish/config.fish: negodiff completion fish | source
    """
    output.write(script(shell, click_context.find_root().command).encode(), None)
