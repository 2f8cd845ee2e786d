"""``negodiff compare``: the main job."""

import click

from negodiff.cli import notes, output, selection
from negodiff.cli.asking import author_option
from negodiff.cli.comparison import ENDINGS, Format, Shown, as_json, as_markdown, as_text
from negodiff.cli.found import Asked, seen
from negodiff.cli.keeping import keep
from negodiff.cli.options import (
    Look,
    drafts_folder,
    drafts_option,
    quiet_option,
    reading_options,
    screen_options,
)
from negodiff.cli.progress import progress
from negodiff.cli.screen import screen
from negodiff.cli.table import COMMANDS
from negodiff.cli.writing import writes
from negodiff.errors import ExitCode, InputError
from negodiff.model.relation import Relation
from negodiff.model.weight import Weight
from negodiff.public.comparing import compare, compare_in_two, leave_no_copy
from negodiff.public.drafts import pair
from negodiff.public.reading import Reading


@click.command("compare", short_help=COMMANDS["compare"].summary)
@click.argument("old", required=False)
@click.argument("new", required=False)
@writes(ENDINGS, Format.TERMINAL)
@click.option("--all", "every", is_flag=True, help="List the unchanged clauses too.")
@click.option(
    "--only",
    multiple=True,
    metavar="RELATION[,…]",
    callback=selection.several(selection.Only, "relation"),
    help=f"Only clauses with one of these relations: {', '.join(Relation)}; or, in a drafts "
    "folder, whose point was resolved, reopened (withdrawn: had only converged), contested, "
    "confirmed or is new.",
)
@click.option(
    "--weight",
    "weights",
    multiple=True,
    metavar="WEIGHT[,…]",
    callback=selection.several(Weight, "weight"),
    help=f"Only changes of this weight: {', '.join(Weight)}.",
)
@click.option(
    "--clause", metavar="REF", help='Only this clause and what is below it: "Article 5(2)", 5.2.'
)
@click.option(
    "--no-points",
    is_flag=True,
    help="In a drafts folder: the words alone, without what became of the points.",
)
@click.option(
    "--comments", is_flag=True, help="In a .docx: beside each change what it is and does."
)
@click.option(
    "--flatten",
    is_flag=True,
    help="In a .docx made from two Word files: accept their own tracked changes first.",
)
@click.option("--stat", is_flag=True, help="Only the summary and how much changed per article.")
@click.option("--explain", is_flag=True, help="Say what each link rests on, and how surely.")
@click.option("--side-by-side", is_flag=True, help="Old and new in two columns (80 or wider).")
@click.option(
    "--context",
    type=click.IntRange(min=0),
    metavar="N",
    default=6,
    show_default=True,
    help="Unchanged words to show on either side of a change.",
)
@screen_options
@reading_options
@author_option
@drafts_option()
@quiet_option
@click.option(
    "--watch",
    is_flag=True,
    help="Draw again whenever one of the files changes, on a screen, until Ctrl-C; exits with 0, "
    "or with --exit-code as of the last drawing.",
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 when there are differences.")
@click.pass_context
def command(
    click_context: click.Context,
    *,
    old: str | None,
    new: str | None,
    format_: Format,
    output_: str | None,
    every: bool,
    only: frozenset[selection.Only],
    weights: frozenset[Weight],
    clause: str | None,
    no_points: bool,
    comments: bool,
    flatten: bool,
    stat: bool,
    explain: bool,
    side_by_side: bool,
    context: int,
    look: Look,
    reading: Reading,
    authors: tuple[tuple[str, str], ...],
    drafts: str | None,
    quiet: bool,
    watch: bool,
    exit_code: bool,
) -> int:
    """Compare two drafts, clause by clause.

    OLD and NEW are files, numbers or ids of recorded drafts, "latest", "previous", or
    GITREV:path. With none given, the two latest drafts of the folder; with one, that draft and
    its predecessor.

    Each change is shown under its article with its references, new ← old, what happened to it,
    what it does, and the words taken out ‹-like this-› and put in ‹+like this+›. Every change of
    words is substantive, consequential (a reference that follows the renumbering, a term renamed
    throughout) or editorial; in doubt, substantive.

    As .docx it is a Word document whose changes are tracked ones, by the party that tabled NEW and
    on its date: accepting all gives NEW, rejecting all gives OLD. Where both are Word files, it is
    NEW itself with the changes tracked in it, its styles, numbers and tables kept.
    """
    if no_points and not only <= selection.RELATIONS:
        raise InputError(
            "what was resolved or reopened cannot be asked for without the points",
            place="--no-points",
            hint="Leave one of --only and --no-points out.",
        )
    asked = Asked(
        tuple(name for name in (old, new) if name is not None),
        drafts_folder(click_context, drafts),
        reading, every, only, weights, clause, not no_points, quiet or watch,
        authors,
    )  # fmt: skip
    view = Shown(stat, explain, side_by_side, context)
    if watch:
        if format_ is not Format.TERMINAL or output_ is not None:
            raise InputError("what is watched is shown on the screen alone", place="--watch")
        differ = _watched(asked, view, look)
        return ExitCode.GATE if exit_code and differ else ExitCode.DONE
    if format_ is Format.DOCX:
        output.refuse_screen(output_, "redline.docx")
    sources = pair(asked.names, asked.folder)
    output.refuse_overwriting(output_, [source.path for source in sources])
    with progress("Comparing"):
        comparison, pairs, unchanged, read = seen(asked, compare_in_two(*sources, reading))
    keep((comparison, pairs))
    view = view._replace(unchanged=unchanged)
    if format_ is Format.JSON:
        output.write(as_json(comparison, pairs, view), output_)
    elif format_ is Format.DOCX:
        from negodiff.public.documents import redline  # noqa: PLC0415 - few want a document

        whole = sources if clause is None else None
        made = redline(comparison, whole, reading, comments=comments, flatten=flatten)
        output.write(made.data, output_)
        if made.note and not quiet:
            notes.say(f"note: {made.note}")
    elif format_ is Format.MARKDOWN:
        output.write(as_markdown(comparison, pairs, view), output_)
    else:
        target = screen(output=output_, width=look.width, color=look.color)
        output.show(as_text(comparison, pairs, view, target), output_, target, paged=look.pager)
    if not quiet:
        if format_ is Format.JSON:
            notes.reserve(comparison)
        for side in read:
            notes.tell(side, side.draft.findings, besides=comparison.findings)
    leave_no_copy()
    differ = any(each.is_change for each in pairs)
    return ExitCode.GATE if exit_code and differ else ExitCode.DONE


def _watched(asked: Asked, view: Shown, look: Look) -> bool:
    """Draw the comparison again and again; whether there were differences at last."""
    from negodiff.cli.watching import Drawing, watch  # noqa: PLC0415 - few watch

    def draw() -> Drawing:
        sources = pair(asked.names, asked.folder)
        found = seen(asked, compare(*sources, asked.reading))
        target = screen(output=None, width=look.width, color=look.color)
        shown = view._replace(unchanged=found.unchanged)
        text = as_text(found.comparison, found.pairs, shown, target)
        return Drawing(text, sources, any(each.is_change for each in found.pairs))

    return watch(draw, asked.names, asked.folder)
