"""What a reader says of what it left out, and of tracked changes."""

from negodiff.model.finding import FindingKind
from negodiff.model.markup import Aside, AsideKind, Change, Markup, Revision, View
from negodiff.readers.noticed import noticed


def test_each_kind_left_out_is_one_finding_with_its_first_words() -> None:
    asides = (
        Aside(AsideKind.HEADER, "", "page style First"),
        Aside(AsideKind.HEADER, "Draft of\n5 May", "page style Standard"),
        Aside(AsideKind.HIDDEN, "not to be seen", "paragraph 3"),
        Aside(AsideKind.COLUMN, "Texte", "table 1"),
    )
    findings = noticed(Markup(asides=asides), View.ACCEPTED)
    assert [(f.kind, f.evidence, f.where) for f in findings] == [
        (FindingKind.LEFT_OUT, ("2 headers", "Draft of 5 May"), "page style First"),
        (FindingKind.LEFT_OUT, ("1 hidden text", "not to be seen"), "paragraph 3"),
    ]


def test_a_long_text_left_out_is_told_by_its_beginning() -> None:
    (finding,) = noticed(Markup(asides=(Aside(AsideKind.FOOTER, "word " * 50),)), View.ACCEPTED)
    assert finding.evidence[1].endswith("word …")
    assert len(finding.evidence[1]) < 65


def test_tracked_changes_are_counted_by_what_they_did() -> None:
    revisions = tuple(
        Revision(change, "A", "", "words")
        for change in (Change.DELETED, Change.INSERTED, Change.INSERTED, Change.FORMATTED)
    )
    (finding,) = noticed(Markup(revisions=revisions), View.REJECTED)
    assert finding.kind is FindingKind.TRACKED_CHANGES
    assert finding.evidence == ("2 insertions, 1 deletion, 1 change of format", "rejected")


def test_nothing_is_said_of_nothing() -> None:
    assert noticed(Markup(), View.ACCEPTED) == ()
