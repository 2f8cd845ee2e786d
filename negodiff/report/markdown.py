"""A comparison as Markdown, to be read in a code review.

Words taken out and put in are set in ``<del>`` and ``<ins>``, which the common hosts render and
which hold inside a word, where ``~~`` and ``**`` do not. Words of a draft are escaped so that they
show as typed. Knows nothing of screens.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from negodiff.model.clause import Clause
from negodiff.model.comparison import Comparison, Op, Pair, Redline, Side
from negodiff.model.relation import Relation
from negodiff.report import development, flags, safe, wording
from negodiff.report.outline import Outlines, Section
from negodiff.report.parts import Part

_TAGS = {Op.SAME: ("", ""), Op.DELETE: ("<del>", "</del>"), Op.INSERT: ("<ins>", "</ins>")}

_ESCAPED = re.compile(
    r"(?P<entity>[&<>])"
    r"|(?P<plain>[\\`*_{}\[\]|~^!])"
    r"|(?P<dollar>\$)"
    # Hosts turn these into links, mentions, references and pictures, even when escaped.
    r"|(?P<ping>@(?=\w)|\#(?=\w)|:(?=[\w+-]+:))"
    r"|(?P<link>:(?=//)|(?<=www)\.)"
)
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

# What opens a list, a heading, a rule or a table where it stands first on a line.
_LINE_START = re.compile(r"^[ \t]*(?:([-+=#:])|(\d+)([.)]))", re.MULTILINE)


def comparison_markdown(
    comparison: Comparison, pairs: Sequence[Pair], *, explain: bool, unchanged: str = ""
) -> str:
    """The comparison and the chosen ``pairs`` of it, in their order, under their articles."""
    parts = [
        f"# {_name(comparison.old)} → {_name(comparison.new)}",
        _sides(comparison),
        f"**{wording.headline(comparison)}**",
        _summary(comparison),
        *wording.reservations(comparison),
        development.caveat(comparison),
        *_turns(comparison),
        escaped(wording.shown(comparison, pairs, unchanged)) if pairs or unchanged else "",
        *change_parts(comparison, pairs, explain=explain),
        _findings(comparison),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def change_parts(
    comparison: Comparison, pairs: Sequence[Pair], *, explain: bool = False
) -> Iterator[str]:
    """The chosen pairs, under their articles, as paragraphs of Markdown."""
    outlines = Outlines(comparison)
    for section in outlines.sections(pairs):
        yield from _section(section, outlines, explain=explain)


def escaped(text: str) -> str:
    """Words of a draft as Markdown that renders them as typed, on one line."""
    return _ESCAPED.sub(_escape, safe.one_line(text))


def _line(words: str) -> str:
    """:func:`escaped`, with a heading and the words below it set apart."""
    return escaped(words.replace("\n", " · "))


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    match found.lastgroup:
        case "entity":
            return _ENTITIES[character]
        case "dollar":
            return "<span>$</span>"
        case "ping":
            return f"{character}<!-- -->"
        case _:
            return f"\\{character}"


def _name(side: Side) -> str:
    return escaped(f"{side.name} ({side.path})" if side.name else side.path)


def _sides(comparison: Comparison) -> str:
    rows = [
        (label, side.path, side.party or "unknown", side.date or "unknown", side.sha256[:12])
        for label, side in (("old", comparison.old), ("new", comparison.new))
    ]
    return table(("", "draft", "by", "date", "sha256"), rows)


def _summary(comparison: Comparison) -> str:
    rows = [
        (relation, f"{comparison.counts[relation]:,}")
        for relation in Relation
        if comparison.counts.get(relation)
    ]
    told = (
        wording.weights(comparison),
        wording.brackets(comparison),
        wording.findings(comparison),
    )
    sentence = " ".join(part for part in told if part)
    return table(("clauses", ""), rows) + (f"\n\n{sentence}" if sentence else "")


def _turns(comparison: Comparison) -> Iterator[str]:
    """What became of the points, first of all."""
    value = comparison.development
    if value is None:
        return
    yield f"**{development.counts(value)}**"
    for part in development.sections(value.items):
        items = []
        for group in part.groups:
            cited = ", ".join(f"**{escaped(each.ref)}** ({each.point})" for each in group.named)
            if len(group.named) < len(group.items):
                cited += f" and {len(group.items) - len(group.named):,} more"
            items.append(f"- {cited}: {escaped(group.why)}")
        yield f"## {part.title} ({part.size})"
        yield "\n".join(items)


def _findings(comparison: Comparison) -> str:
    items = [f"- {escaped(wording.finding(finding))}" for finding in comparison.findings]
    return "\n".join(["## Findings", "", *items]) if items else ""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of words that are escaped."""
    lines = [head, ["---"] * len(head)]
    lines += [[escaped(cell) for cell in row] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _section(section: Section, outlines: Outlines, *, explain: bool) -> Iterator[str]:
    heading = _references(section)
    if section.heading:
        heading = f"{heading}: {_line(section.heading)}"
    if section.own:
        heading = f"{heading} ({_happened(section.own)})"
    yield f"## {heading}"
    same: list[Pair] = []
    if section.own and not _is_same(section.own):
        yield from _told(section.own, outlines, explain=explain)
    elif section.own and section.own.new[0].text:
        same.append(section.own)
    for pair in section.pairs:
        if _is_same(pair):
            same.append(pair)
            continue
        yield f"**{_both(pair.new, pair.old)}**: {_happened(pair)}"
        yield from _told(pair, outlines, explain=explain)
    if same:
        yield _unchanged(same)


def _happened(pair: Pair) -> str:
    weight = wording.weight(pair)
    return f"{wording.relations(pair)} · {weight}" if weight else wording.relations(pair)


def _is_same(pair: Pair) -> bool:
    return pair.relations == (Relation.UNCHANGED,)


def _references(section: Section) -> str:
    if section.own:
        return _both(section.own.new, section.own.old)
    new = (section.new,) if section.new else ()
    old = (section.old,) if section.old else ()
    return _both(new, old)


def _both(new: tuple[Clause, ...], old: tuple[Clause, ...]) -> str:
    news = ", ".join(_ref(clause) for clause in new)
    olds = ", ".join(_ref(clause) for clause in old)
    return f"{news} ← {olds}" if news and olds and news != olds else news or olds


def _ref(clause: Clause) -> str:
    return _apart(clause.ref)


def _sentence(parts: Iterable[Part]) -> str:
    return "".join(_apart(part.text) if part.foreign else escaped(part.text) for part in parts)


def _apart(words: str) -> str:
    """Words of a draft inside a line of ours, which they must not turn round."""
    told = escaped(words)
    return f"{safe.LRM}{told}{safe.LRM}" if safe.is_right_to_left(words) else told


def _told(pair: Pair, outlines: Outlines, *, explain: bool) -> Iterator[str]:
    """Where a pair came from, what it does, its words as a quotation, its grounds."""
    for place in wording.places(pair, outlines):
        yield f"<em>{_sentence(place)}</em>"
    for effects in flags.lines(pair, outlines.language):
        yield f"<em>{_sentence(effects)}</em>"
    if words := quoted(pair.redline):
        yield words
    if explain:
        yield f"_{wording.grounds(pair)}_"


def quoted(redline: Redline) -> str:
    """The words of a redline as a quotation; "" without any."""
    told = "".join(_piece(*piece) for piece in redline)
    if not told.strip():
        return ""
    lines = _LINE_START.sub(_line_start, told).split("\n")
    return "\n".join(f"> {line}<br>" for line in lines).removesuffix("<br>")


def _piece(op: Op, text: str) -> str:
    """One piece; the tags never span a line, so that each line stands for itself."""
    opening, closing = _TAGS[op]
    lines = text.split("\n")
    if op is Op.SAME:
        return "\n".join(escaped(line) for line in lines)
    told = [f"{opening}{escaped(line)}{closing}" if line else "" for line in lines]
    return (f"{opening}¶{closing}\n" if op is Op.INSERT else f"{opening}¶{closing} ").join(told)


def _line_start(found: re.Match[str]) -> str:
    if found[1]:
        return f"\\{found[1]}"
    return f"{found[2]}\\{found[3]}"


def _unchanged(pairs: Sequence[Pair]) -> str:
    lines = [
        f"- {_both(pair.new, pair.old)}: {_line((pair.new or pair.old)[0].words)}" for pair in pairs
    ]
    summary = f"<summary>{wording.counted(len(pairs), 'unchanged clause')}</summary>"
    return "\n".join(["<details>", summary, "", *lines, "", "</details>"])
