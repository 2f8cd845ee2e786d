"""References that a program updated are nobody's change; those that somebody typed over are.

Each line is what a field shows in the file that was sent, its instruction, and what it shows in the
one that came back. The clause that it refers to is Article 1.1(a), "first".
"""

import pytest

from negodiff.app.undisclosed import undisclosed
from negodiff.ledger.source import Source
from negodiff.model.undisclosed import Verdict
from tests.readers.word.build import docx, listed, numbering, p, r
from tests.readers.word.test_features import field

LISTS = numbering("1 decimal Article %1\n1 decimal %1.%2\n1 lowerLetter (%3)")


def file(shown: str, instruction: str = "", at: int = 2, locked: str = "") -> Source:
    """A contract whose last clause refers to another one, by default to Article 1.1(a)."""
    clauses = [("Goods", 0), ("Goods are:", 1), ("first", 2), ("second", 2), ("Fees", 0)]
    lines = [
        p(*(_named(r(words)) if nth == at else (words,)), of=listed(1, level))
        for nth, (words, level) in enumerate(clauses)
    ]
    made = field(instruction, r(shown)) if instruction else r(shown)
    made = made.replace('w:fldCharType="begin"', f'w:fldCharType="begin" {locked}')
    lines.append(p("As said in ", made, " of it.", of=listed(1, 1)))
    return Source(docx("".join(lines), numbering=LISTS), "x.docx")


def _named(run: str) -> tuple[str, str, str]:
    start = '<w:bookmarkStart w:id="5" w:name="_Ref5"/>'
    return start, run, '<w:bookmarkEnd w:id="5"/>'


@pytest.mark.parametrize(
    ("sent", "instruction", "back"),
    [
        ("(a)", "REF _Ref5 \\r \\h", "1.1(a)"),
        ("Article 1.1(a)", "REF _Ref5 \\w \\h", "1.1(a)"),
        ("7.2(c)", "REF _Ref5 \\w \\h", "1.1(a)"),  # it had not been updated for long
        ("(a)", "REF _Ref5 \\n \\h", "a"),
        ("the other", "REF _Ref5 \\h", "first"),
        ("the other", 'REF "_Ref5"', "first"),
    ],
)
def test_what_the_field_would_show_is_no_change(sent: str, instruction: str, back: str) -> None:
    value = undisclosed(file(sent, instruction), file(back, instruction))
    assert value.verdict is Verdict.SAME, value.changes


@pytest.mark.parametrize(
    ("sent", "back"),
    [
        (file("1.1(a)", "REF _Ref5 \\r \\h"), file("1.1(b)", "REF _Ref5 \\r \\h")),
        (file("first", "REF _Ref5 \\h"), file("second", "REF _Ref5 \\h")),
        (file("1.1(a)", "REF _Ref5 \\r \\h"), file("1.1(\u200ba)", "REF _Ref5 \\r \\h")),
        (file("1.1(a)", "REF _Ref5 \\r"), file("1.1(b)", "REF _Ref5 \\r", at=3)),
        (file("1.1(b)"), file("1.1(a)", "REF _Ref5 \\r")),
        (file("1.1(b)", "REF _Ref6 \\r"), file("1.1(a)", "REF _Ref6 \\r")),
        (file("1.1(b)", "REF _Ref5 \\r", locked='w:fldLock="1"'),
         file("1.1(a)", "REF _Ref5 \\r", locked='w:fldLock="1"')),
    ],
    ids=["a number typed over", "words typed over", "a character nobody sees",
         "what it refers to moved", "a field put there",
         "a place that is not there", "a field that is locked"],
)  # fmt: skip
def test_anything_else_is(sent: Source, back: Source) -> None:
    value = undisclosed(sent, back)
    assert value.verdict is Verdict.UNTRACKED
    assert [pair.ref for pair in value.changes] == ["Article 2.1"]


def test_a_result_that_was_changed_is_told_once() -> None:
    value = undisclosed(file("(a)", "REF _Ref5 \\r"), file("(b)", "REF _Ref5 \\r"))
    assert len(value.changes) == 1
    assert value.beside == ()
