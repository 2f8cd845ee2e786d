"""What was changed without being shown, as Markdown to be sent on."""

from negodiff.model.undisclosed import Undisclosed
from negodiff.report import undisclosed as words
from negodiff.report import wording
from negodiff.report.markdown import change_parts, escaped, table


def undisclosed_markdown(value: Undisclosed) -> str:
    """The answer, then every change that was not shown."""
    sides = [
        (label, side.path, side.party or "unknown", side.date or "unknown", side.sha256[:12])
        for label, side in (("base", value.base), ("received", value.received))
    ]
    parts = [
        "# Changes that were not shown",
        table(("", "draft", "by", "date", "sha256"), sides),
        f"**{escaped(words.verdict(value))}**",
        escaped(f"{words.tracked(value)} {words.fits(value)}".strip()),
        *change_parts(value.comparison, value.changes),
    ]
    if value.beside:
        rows = [words.beside(each) for each in value.beside]
        parts += ["## Beside the text", table(("what", "base", "received"), rows)]
    parts += [escaped(each) for each in words.beyond(value)]
    if value.comparison.findings:
        told = [f"- {escaped(wording.finding(each))}" for each in value.comparison.findings]
        parts += ["## Findings", "\n".join(told)]
    return "\n\n".join(part for part in parts if part) + "\n"
