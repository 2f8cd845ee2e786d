"""What was noticed while reading, told on stderr: a few lines, then a count."""

import sys
from collections.abc import Iterable, Sequence

from negodiff.model.comparison import Comparison, Side
from negodiff.model.finding import Finding, Severity

MOST = 3
"""How many findings of one draft are told one by one."""


def tell(side: Side, findings: Sequence[Finding], *, besides: Sequence[Finding] = ()) -> None:
    """Tell the gravest findings about one draft, and how many more there are.

    Those in ``besides`` are told elsewhere.
    """
    if besides:
        findings = [finding for finding in findings if finding not in besides]
    if not findings:
        return
    from negodiff.report import wording  # noqa: PLC0415

    ordered = sorted(findings, key=lambda finding: finding.severity is not Severity.WARNING)
    lines = [
        f"{finding.severity}: {wording.place(side.path, finding)}: {wording.finding(finding)}"
        for finding in ordered[:MOST]
    ]
    more = len(ordered) - MOST
    if more > 0:
        lines.append(
            f"note: {side.path}: {wording.counted(more, 'more finding')}; "
            '"negodiff show --findings" lists them'
        )
    _write(lines)


def reserve(comparison: Comparison) -> None:
    """Tell what must be known before the comparison is relied on, where its format has no place."""
    from negodiff.report import wording  # noqa: PLC0415

    _write([f"note: {told}" for told in wording.reservations(comparison)])


def say(line: str) -> None:
    """Tell one line."""
    _write([line])


def _write(lines: Iterable[str]) -> None:
    from negodiff.report.safe import one_line  # noqa: PLC0415

    encoding = sys.stderr.encoding or "utf-8"
    for line in lines:
        safe = one_line(line).encode(encoding, "backslashreplace").decode(encoding)
        sys.stderr.write(f"{safe}\n")
