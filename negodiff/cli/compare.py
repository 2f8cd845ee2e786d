"""``negodiff compare``: the main job."""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import click

from negodiff.app.compared import compared, disclosed
from negodiff.cli import notes, output, selection
from negodiff.cli.asking import Asked as Said
from negodiff.cli.asking import author_option
from negodiff.cli.options import (
    Look,
    drafts_folder,
    drafts_option,
    quiet_option,
    reading_options,
    screen_options,
)
from negodiff.cli.progress import progress
from negodiff.cli.screen import Screen, screen
from negodiff.cli.table import COMMANDS
from negodiff.cli.writing import utf8, writes
from negodiff.comparing import compare_in_two
from negodiff.errors import ExitCode, InputError, NegodiffError, RecordError
from negodiff.ledger.naming import choose_pair
from negodiff.ledger.source import Source
from negodiff.model.comparison import Comparison, Pair, Side
from negodiff.model.relation import Relation
from negodiff.model.weight import Weight
from negodiff.readers.reading import Reading


class Format(StrEnum):
    """What a comparison can be written as."""

    TERMINAL = "terminal"
    JSON = "json"
    MARKDOWN = "markdown"
    DOCX = "docx"


class Shown(NamedTuple):
    """How a comparison is to be shown, whatever the format.

    Attributes:
        stat: The summary alone.
        explain: Say what each link rests on.
        side_by_side: Two columns, old and new.
        context: Unchanged words on either side of a change.
        unchanged: The clause that was asked for and did not change; "" otherwise.
    """

    stat: bool
    explain: bool
    side_by_side: bool
    context: int
    unchanged: str = ""


class Asked(NamedTuple):
    """What is to be compared, and what of it is to be shown."""

    names: tuple[str, ...]
    folder: str | None
    reading: Reading
    every: bool
    only: frozenset[selection.Only]
    weights: frozenset[Weight]
    clause: str | None
    points: bool
    quiet: bool
    authors: tuple[tuple[str, str], ...]


class Seen(NamedTuple):
    """What was found.

    Attributes:
        comparison: With what was asked for alone, where that is less than all.
        pairs: Those to show.
        unchanged: As :attr:`View.unchanged`.
        read: Both drafts.
    """

    comparison: Comparison
    pairs: tuple[Pair, ...]
    unchanged: str
    read: tuple[Side, Side]


_ENDINGS = {
    ".json": Format.JSON,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".docx": Format.DOCX,
}


@click.command("compare", short_help=COMMANDS["compare"].summary)
@click.argument("old", required=False)
@click.argument("new", required=False)
@writes(_ENDINGS, Format.TERMINAL)
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
    sources = choose_pair(asked.names, asked.folder)
    output.refuse_overwriting(output_, [source.path for source in sources])
    with progress("Comparing"):
        found = disclosed(compare_in_two(*sources, reading), *sources, reading)
        comparison, pairs, unchanged, read = _seen(asked, found)
    view = view._replace(unchanged=unchanged)
    if format_ is Format.JSON:
        output.write(_json(comparison, pairs, view), output_)
    elif format_ is Format.DOCX:
        whole = sources if clause is None else None
        data, note = _docx(comparison, whole, reading, comments=comments, flatten=flatten)
        output.write(data, output_)
        if note and not quiet:
            notes.say(f"note: {note}")
    elif format_ is Format.MARKDOWN:
        output.write(_markdown(comparison, pairs, view), output_)
    else:
        target = screen(output=output_, width=look.width, color=look.color)
        output.show(_text(comparison, pairs, view, target), output_, target, paged=look.pager)
    if not quiet:
        if format_ is Format.JSON:
            notes.reserve(comparison)
        for side in read:
            notes.tell(side, side.draft.findings, besides=comparison.findings)
    differ = any(selection.is_change(pair) for pair in pairs)
    return ExitCode.GATE if exit_code and differ else ExitCode.DONE


def _seen(asked: Asked, comparison: Comparison) -> Seen:
    """Choose from a comparison what was asked for."""
    sides = comparison.old, comparison.new
    if asked.points:
        comparison = _with_development(comparison, asked)
    if comparison.development is None and not asked.only <= selection.RELATIONS:
        raise _no_points(comparison.new.path)
    touched = selection.within(comparison, asked.clause)
    pairs = selection.chosen(
        comparison, touched, every=asked.every, only=asked.only, weights=asked.weights
    )
    comparison = selection.with_turns(comparison, asked.only)
    unchanged = ""
    if asked.clause is not None:
        comparison = selection.about(comparison, touched)
        unchanged = selection.unchanged(touched)
    return Seen(comparison, pairs, unchanged, sides)


def _watched(asked: Asked, view: Shown, look: Look) -> bool:
    """Draw the comparison again and again; whether there were differences at last."""
    from negodiff.cli.watching import Drawing, watch  # noqa: PLC0415 - few watch

    def draw() -> Drawing:
        sources = choose_pair(asked.names, asked.folder)
        seen = _seen(asked, compared(*sources, asked.reading))
        target = screen(output=None, width=look.width, color=look.color)
        text = _text(seen.comparison, seen.pairs, view._replace(unchanged=seen.unchanged), target)
        return Drawing(text, sources, any(map(selection.is_change, seen.pairs)))

    return watch(draw, asked.names, asked.folder)


def _with_development(comparison: Comparison, asked: Asked) -> Comparison:
    """The comparison with its points, where both drafts are those of one folder.

    The words are compared whatever the rest of the folder is like: if it cannot be read, the points
    are left out, and it is said why.
    """
    old, new = comparison.old, comparison.new
    if old.name is None or new.name is None:
        return comparison
    folder = Path(new.path).parent
    if Path(old.path).parent != folder:
        return comparison
    from negodiff.app.comparing import with_development  # noqa: PLC0415 - loose files need none
    from negodiff.cli.opening import opened as open_folder  # noqa: PLC0415

    try:
        said = Said(asked.authors, asked.reading.limits)
        return with_development(comparison, open_folder(str(folder), said).opened)
    except RecordError:
        raise
    except NegodiffError as error:
        if not asked.quiet:
            place = f"{error.place}: " if error.place else ""
            notes.say(f"note: nothing is said of the points: {place}{error.message}")
        return comparison


def _no_points(path: str) -> InputError:
    return InputError(
        "what was resolved or reopened can be asked of two drafts of one folder only, the older "
        "one first",
        place=path,
        hint="Name them by their numbers, or their folder with --drafts.",
    )


# Each format imports its own renderer, so that none pays for another's libraries.


def _json(comparison: Comparison, pairs: tuple[Pair, ...], view: Shown) -> bytes:
    from negodiff.report.json import comparison_json  # noqa: PLC0415

    return comparison_json(comparison, () if view.stat else pairs, explain=view.explain)


def _docx(
    comparison: Comparison,
    sources: tuple[Source, Source] | None,
    reading: Reading,
    *,
    comments: bool,
    flatten: bool,
) -> tuple[bytes, str]:
    """A redline, and what is to be said of it; inside the newer file, where the files are given."""
    from negodiff.report.redline.choice import both_are_word, redline  # noqa: PLC0415
    from negodiff.report.redline.docx import comparison_docx  # noqa: PLC0415
    from negodiff.report.redline.inplace import File  # noqa: PLC0415
    from negodiff.report.redline.tracked import sender_of  # noqa: PLC0415

    sender = sender_of(comparison.new)
    if sources is None or not both_are_word(comparison):
        return comparison_docx(comparison, sender, comments=comments), ""
    old, new = (
        File(
            each.data,
            each.path,
            reading._replace(language=reading.language or each.language or None),
        )
        for each in sources
    )
    return redline(comparison, (old, new), sender, comments=comments, flatten=flatten)


def _markdown(comparison: Comparison, pairs: tuple[Pair, ...], view: Shown) -> bytes:
    from negodiff.report.markdown import comparison_markdown  # noqa: PLC0415

    text = comparison_markdown(
        comparison,
        () if view.stat else pairs,
        explain=view.explain,
        unchanged=view.unchanged,
    )
    return utf8(text)


def _text(comparison: Comparison, pairs: tuple[Pair, ...], view: Shown, target: Screen) -> str:
    from negodiff.report.terminal.comparison import comparison_text, stat_text  # noqa: PLC0415
    from negodiff.report.terminal.options import Options  # noqa: PLC0415

    options = Options(
        width=target.width,
        text_width=target.text_width,
        colors=target.colors,
        context=view.context,
        explain=view.explain,
    )
    if view.stat:
        return stat_text(comparison, pairs, options, unchanged=view.unchanged)
    return comparison_text(
        comparison,
        pairs,
        options,
        side_by_side=view.side_by_side,
        unchanged=view.unchanged,
    )
