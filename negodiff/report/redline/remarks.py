"""Comments beside the changes: what happened to a clause, what that does, what to look at in it."""

from collections.abc import Sequence

from lxml import etree

from negodiff.model.clause import Clause
from negodiff.model.comparison import Comparison
from negodiff.model.finding import Finding
from negodiff.model.relation import Relation
from negodiff.report import flags, wording
from negodiff.report.ooxml.word import element
from negodiff.report.outline import Outlines
from negodiff.report.redline.strips import Strip
from negodiff.report.redline.tracked import run_of


class Remarks:
    """What there is to say of each strip, once.

    Attributes:
        made: The comments so far.
    """

    def __init__(self, comparison: Comparison, first: int = 0) -> None:
        """Collect what there is to say.

        Args:
            comparison: Of what.
            first: The number of the first comment.
        """
        self.made: list[etree._Element] = []
        self._first = first
        self._language = Outlines.language_of(comparison)
        self._pairs: set[int] = set()
        self._findings: dict[str, list[Finding]] = {}
        clauses = comparison.new.draft.clauses
        for finding in comparison.findings:
            self._findings.setdefault(_ref(finding, clauses), []).append(finding)

    def about(self, strip: Strip) -> int | None:
        """Make the comment on a strip; its number, or ``None`` when there is nothing to say."""
        pair = strip.pair
        told: list[str] = []
        if pair.relations != (Relation.UNCHANGED,) and id(pair) not in self._pairs:
            self._pairs.add(id(pair))
            told.append(", ".join(filter(None, (wording.relations(pair), pair.weight))))
            lines = flags.lines(pair, self._language)
            told += ["".join(part.text for part in line) for line in lines]
        for ref in ("", *(clause.ref for clause in strip.new)):
            told += [wording.finding(each) for each in self._findings.pop(ref, ())]
        if not any(told):
            return None
        number = self._first + len(self.made)
        texts = [element("p", run_of(line, deleted=False)) for line in told if line]
        self.made.append(element("comment", *texts, id=number, author="negodiff", initials="n"))
        return number


def _ref(finding: Finding, clauses: Sequence[Clause]) -> str:
    """The clause that a finding stands in: "" for none."""
    if finding.ref or not clauses:
        return finding.ref
    if finding.lines is not None:
        line = finding.lines[0]
        found = [each for each in clauses if each.lines and each.lines[0] <= line]
    else:
        found = [each for each in clauses if finding.where and each.where == finding.where]
    return found[-1].ref if found else ""


def around(content: Sequence[etree._Element], number: int) -> list[etree._Element]:
    """Words with a comment on them."""
    return [
        element("commentRangeStart", id=number),
        *content,
        element("commentRangeEnd", id=number),
        element("r", element("commentReference", id=number)),
    ]
