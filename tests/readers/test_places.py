"""A place in a file has one name, whichever view of the tracked changes is read.

The second of five paragraphs is taken out, the fourth put in, each with its end.
"""

from collections.abc import Callable

import pytest

from negodiff.model.markup import Change, View
from negodiff.readers.reading import Reading
from negodiff.readers.table import read
from tests.readers.odt.building import flat
from tests.readers.word.build import A, docx, gone, ins, p, r

_MARK = f"<w:rPr><w:{{}} {A}/></w:rPr>"


def word() -> bytes:
    return docx(
        p(r("First.")) + p(gone("Second."), of=_MARK.format("del")) + p(r("Third."))
        + p(ins("Fourth."), of=_MARK.format("ins")) + p(r("Fifth."))
    )  # fmt: skip


def odt() -> bytes:
    info = "<office:change-info><dc:creator>A</dc:creator><dc:date>2026-01-01</dc:date>"
    tracked = (
        '<text:tracked-changes><text:changed-region xml:id="c1"><text:deletion>'
        f"{info}</office:change-info><text:p>Second.</text:p><text:p/></text:deletion>"
        '</text:changed-region><text:changed-region xml:id="c2"><text:insertion>'
        f"{info}</office:change-info></text:insertion></text:changed-region></text:tracked-changes>"
    )
    return flat(
        f'{tracked}<text:p>First.</text:p><text:p><text:change text:change-id="c1"/>Third.</text:p>'
        '<text:p><text:change-start text:change-id="c2"/>Fourth.</text:p>'
        '<text:p><text:change-end text:change-id="c2"/>Fifth.</text:p>'
    )


def rtf() -> bytes:
    return (
        rb"{\rtf1\ansi{\*\revtbl{Unknown;}{A;}}\pard First.\par"
        rb"{\deleted\revauthdel1 Second.\par}Third.\par"
        rb"{\revised\revauth1 Fourth.\par}Fifth.\par}"
    )


@pytest.mark.parametrize("made", [word, odt, rtf])
def test_every_view_calls_a_place_the_same(made: Callable[[], bytes]) -> None:
    data = made()
    by_view = {
        view: {block.text: block.where for block in read(data, "x", Reading(view=view)).blocks}
        for view in View
    }
    names = {"First.": 1, "Second.": 2, "Third.": 3, "Fourth.": 4, "Fifth.": 5}
    for places in by_view.values():
        assert places == {words: f"paragraph {names[words]}" for words in places}
    assert len(by_view[View.MARKED]) == 5


@pytest.mark.parametrize("made", [word, odt, rtf])
def test_a_paragraph_taken_out_stands_behind_the_one_before_it(made: Callable[[], bytes]) -> None:
    material = read(made(), "x", Reading())
    (out,) = (each for each in material.markup.revisions if each.change is Change.DELETED)
    assert material.blocks[out.place.at].text == "First."
    assert out.place.start == out.place.end == len("First.")
