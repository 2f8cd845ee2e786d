"""Tracked changes in the three views."""

import pytest

from negodiff.model.finding import FindingKind
from negodiff.model.markup import Change, View
from negodiff.readers.reading import Reading
from tests.readers.odt.building import flat, items, lines, list_style, read, viewed

STYLE = list_style("L", "1 suffix=.")


def region(name: str, act: str, content: str = "", author: str = "A. Able") -> str:
    info = (
        f"<office:change-info><dc:creator>{author}</dc:creator>"
        "<dc:date>2026-02-03T04:05:06</dc:date></office:change-info>"
    )
    return (
        f'<text:changed-region text:id="{name}"><text:{act}>{info}{content}</text:{act}>'
        "</text:changed-region>"
    )


def tracked(*regions: str) -> str:
    return f"<text:tracked-changes>{''.join(regions)}</text:tracked-changes>"


def start(name: str) -> str:
    return f'<text:change-start text:change-id="{name}"/>'


def end(name: str) -> str:
    return f'<text:change-end text:change-id="{name}"/>'


def point(name: str) -> str:
    return f'<text:change text:change-id="{name}"/>'


def seen(body: str, view: View) -> list[str]:
    return lines(viewed(flat(body, STYLE), view).blocks)


ONE_SENTENCE = (
    tracked(region("i", "insertion"), region("d", "deletion", "<text:p>shall </text:p>"))
    + f"<text:p>The Parties {point('d')}{start('i')}may {end('i')}consult.</text:p>"
)


@pytest.mark.parametrize(
    ("view", "text"),
    [
        (View.ACCEPTED, "The Parties may consult."),
        (View.REJECTED, "The Parties shall consult."),
        (View.MARKED, "The Parties shall may consult."),
    ],
)
def test_a_word_exchanged_in_three_views(view: View, text: str) -> None:
    material = viewed(flat(ONE_SENTENCE), view)
    assert material.blocks[0].text == text
    told = [
        (each.change, each.author, each.date, each.text, text[each.place.start : each.place.end])
        for each in material.markup.revisions
    ]
    assert told == [
        (
            Change.DELETED,
            "A. Able",
            "2026-02-03T04:05:06",
            "shall",
            "" if view is View.ACCEPTED else "shall",
        ),
        (
            Change.INSERTED,
            "A. Able",
            "2026-02-03T04:05:06",
            "may",
            "" if view is View.REJECTED else "may",
        ),
    ]
    (finding,) = material.findings
    assert finding.kind is FindingKind.TRACKED_CHANGES
    assert finding.evidence == ("1 insertion, 1 deletion", view.value)


def test_changes_that_both_sides_know_stay_accepted() -> None:
    body = (
        tracked(region("i", "insertion"), region("j", "insertion", author="B. Baker"))
        + f"<text:p>{start('i')}Old {end('i')}{start('j')}new {end('j')}words.</text:p>"
    )
    known = frozenset([("A. Able", "2026-02-03T04:05:06")])
    reading = Reading(view=View.REJECTED, shared=known)
    assert lines(read(flat(body), reading).blocks) == ["Old words."]


def test_an_inserted_paragraph_is_not_there_before() -> None:
    body = tracked(region("i", "insertion")) + (
        f'<text:list text:style-name="L"><text:list-item><text:p>One</text:p></text:list-item>'
        f"<text:list-item><text:p>{start('i')}New</text:p></text:list-item>"
        f"<text:list-item><text:p>{end('i')}Two</text:p></text:list-item></text:list>"
    )
    assert seen(body, View.ACCEPTED) == ["1. One", "2. New", "3. Two"]
    assert seen(body, View.REJECTED) == ["1. One", "2. Two"]


def test_a_paragraph_cut_in_two_is_one_before() -> None:
    body = tracked(region("i", "insertion")) + (
        f"<text:p>First half{start('i')}.</text:p><text:p>{end('i')} and the second.</text:p>"
    )
    assert seen(body, View.ACCEPTED) == ["First half.", "and the second."]
    assert seen(body, View.REJECTED) == ["First half and the second."]


def test_two_paragraphs_joined_are_two_before() -> None:
    body = tracked(region("d", "deletion", "<text:p>.</text:p><text:p>Then </text:p>")) + (
        f"<text:p>First{point('d')} second.</text:p>"
    )
    assert seen(body, View.ACCEPTED) == ["First second."]
    assert seen(body, View.REJECTED) == ["First.", "Then second."]


def test_a_numbered_paragraph_struck_out_counts_before_and_not_in_the_marked_text() -> None:
    content = items("Two") + "<text:p/>"
    body = tracked(region("d", "deletion", content)) + (
        '<text:list text:style-name="L"><text:list-item><text:p>One</text:p></text:list-item>'
        f"<text:list-item><text:p>{point('d')}Three</text:p></text:list-item></text:list>"
    )
    assert seen(body, View.ACCEPTED) == ["1. One", "2. Three"]
    assert seen(body, View.REJECTED) == ["1. One", "2. Two", "3. Three"]
    assert seen(body, View.MARKED) == ["1. One", "Two", "2. Three"]


def test_a_struck_out_list_before_a_plain_paragraph_leaves_it_plain() -> None:
    content = items("One", "Two") + "<text:p/>"
    body = tracked(region("d", "deletion", content)) + (
        f"<text:p>Before.</text:p><text:p>{point('d')}After.</text:p>"
    )
    assert seen(body, View.REJECTED) == ["Before.", "1. One", "2. Two", "After."]


def test_a_struck_out_table_stands_where_it_stood() -> None:
    row = "<table:table-row><table:table-cell><text:p>Schedule</text:p></table:table-cell>"
    content = f"<table:table>{row}</table:table-row></table:table>"
    body = tracked(region("d", "deletion", content)) + (
        f"<text:p>Before{point('d')}</text:p><text:p>After</text:p>"
    )
    assert seen(body, View.ACCEPTED) == ["Before", "After"]
    assert seen(body, View.REJECTED) == ["Before", "Schedule", "After"]


def test_words_put_in_and_struck_out_again_are_in_neither_text() -> None:
    both = region("d", "deletion", "<text:p>twice </text:p>", author="B. Baker").replace(
        "</text:changed-region>",
        "<text:insertion><office:change-info><dc:creator>A. Able</dc:creator>"
        "<dc:date>2026-01-01</dc:date></office:change-info></text:insertion>"
        "</text:changed-region>",
    )
    body = tracked(both) + f"<text:p>Agreed {point('d')}once.</text:p>"
    assert seen(body, View.ACCEPTED) == seen(body, View.REJECTED) == ["Agreed once."]
    material = viewed(flat(body), View.MARKED)
    assert lines(material.blocks) == ["Agreed twice once."]
    assert [each.author for each in material.markup.revisions] == ["B. Baker", "A. Able"]


def test_a_paragraph_end_alone_is_a_change() -> None:
    body = tracked(region("d", "deletion", "<text:p/><text:p/>")) + (
        f"<text:p>One {point('d')}two.</text:p>"
    )
    for view, texts in (
        (View.ACCEPTED, ["One two."]),
        (View.REJECTED, ["One", "two."]),
        (View.MARKED, ["One", "two."]),
    ):
        material = viewed(flat(body), view)
        assert lines(material.blocks) == texts
        assert [each.text for each in material.markup.revisions] == ["¶"]


def test_an_inserted_row_is_not_there_before() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    row = "<table:table-row>{}</table:table-row>"
    body = tracked(region("i", "insertion")) + (
        "<text:p>Fees:</text:p><table:table>"
        + row.format(cell.format("One") + cell.format("1"))
        + row.format(cell.format(start("i") + "Two") + cell.format("2" + end("i")))
        + "</table:table>"
    )
    assert seen(body, View.ACCEPTED) == ["Fees:", "One | 1", "Two | 2"]
    assert seen(body, View.REJECTED) == ["Fees:", "One | 1"]


def test_a_change_of_format_changes_no_word() -> None:
    body = tracked(region("f", "format-change")) + (
        f"<text:p>The {start('f')}Parties{end('f')}.</text:p>"
    )
    for view in View:
        material = viewed(flat(body), view)
        assert lines(material.blocks) == ["The Parties."]
        (revision,) = material.markup.revisions
        assert (revision.change, revision.place) == (Change.FORMATTED, (0, 4, 11))


def test_a_footnote_struck_out_is_told_and_not_read() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>As of May.</text:p></text:note-body></text:note>"
    )
    body = tracked(region("d", "deletion", f"<text:p>now{note}</text:p>")) + (
        f"<text:p>Force {point('d')}begins.</text:p>"
    )
    assert seen(body, View.ACCEPTED) == ["Force begins."]
    assert seen(body, View.REJECTED) == ["Force nowbegins.", "[^1] As of May."]
    material = viewed(flat(body), View.ACCEPTED)
    assert "As of May." in material.markup.revisions[0].text


NOTE = (
    '<text:note text:note-class="footnote"><text:note-citation{}>{}</text:note-citation>'
    "<text:note-body><text:p>{}</text:p></text:note-body></text:note>"
)


@pytest.mark.parametrize(
    ("marks", "rest"),
    [
        (("1", "2", "3"), ["[^1] Second.", "[^2] Third."]),
        (("i", "ii", "iii"), ["[^i] Second.", "[^ii] Third."]),
        (("1", "1", "2"), ["[^1] Second.", "[^2] Third."]),
        (("*", "*", "**"), ["[^*] Second.", "[^**] Third."]),
    ],
)
def test_notes_are_numbered_without_one_that_is_gone(
    marks: tuple[str, str, str], rest: list[str]
) -> None:
    first, second, third = (
        NOTE.format("", mark, words)
        for mark, words in zip(marks, ("First.", "Second.", "Third."), strict=True)
    )
    body = tracked(region("d", "deletion", f"<text:p>{first}</text:p>"))
    body += f"<text:p>a{point('d')}b{second}c{third}</text:p>"
    assert seen(body, View.ACCEPTED) == ["abc", *rest]


def test_a_note_with_a_mark_of_its_own_keeps_it() -> None:
    own = NOTE.format(' text:label="2"', "2", "Own.")
    body = tracked(region("d", "deletion", f"<text:p>{NOTE.format('', '1', 'x')}</text:p>"))
    assert seen(f"{body}<text:p>a{point('d')}{own}</text:p>", View.ACCEPTED) == ["a", "[^2] Own."]


def test_a_remark_on_a_change_is_a_comment() -> None:
    remarked = region("i", "insertion").replace("</office:", "<text:p>Why?</text:p></office:")
    body = f"{tracked(remarked)}<text:p>a{start('i')}b{end('i')}</text:p>"
    (comment,) = viewed(flat(body), View.ACCEPTED).markup.comments
    assert (comment.author, comment.text) == ("A. Able", "Why?")


def test_a_mark_of_no_change_is_nothing() -> None:
    body = f"<text:p>One {point('x')}{start('y')}two{end('z')}.</text:p>"
    assert seen(body, View.REJECTED) == ["One two."]
