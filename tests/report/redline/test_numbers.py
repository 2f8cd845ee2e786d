"""Numbers that a Word file computes, and the ends of paragraphs they hang on."""

from pathlib import Path

import pytest

from negodiff.report.ooxml.word import tag
from tests.readers.word.build import docx, listed, numbering, p
from tests.report.redline import office
from tests.report.redline.both import Written, differs_in_office
from tests.report.redline.inside import holds, marked, part, redlined
from tests.report.redline.pairs import Drafts

NUMBERED, LETTERED, BULLET = listed(1), listed(2), listed(3)
LISTS = numbering("1 decimal %1.\n1 decimal %1.%2", "1 lowerLetter (%1)", "1 bullet •")
OTHERS = numbering("1 decimal §%1", "1 lowerLetter (%1)", "1 bullet •")
ANEW = LISTS.replace(
    '<w:num w:numId="2">', '<w:num w:numId="4"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    '<w:num w:numId="2">',
)  # fmt: skip
"""With a fourth list, which is the first one begun anew at 5."""

ROUTES = "The Parties open all routes within thirty days of signature."
FEES = "Fees for transit are abolished on both banks of the river."
VISAS = "Visas are free of charge for holders of service passports."
COURT = "Disputes go to the Court of Lomera City."
DONE = "Done in two copies."


def draft(*lines: tuple[str, str], lists: str = LISTS) -> bytes:
    """A draft of paragraphs, each with its properties."""
    return docx("".join(p(text, of=of) for of, text in lines), numbering=lists)


def was_in_lists(old: bytes, new: bytes) -> list[str]:
    """The lists that paragraphs of a redline are put back into: number and level of each."""
    changes = part(redlined(old, new).data).iterfind(f".//{tag('pPrChange')}")
    numbers = [each.find(f"{tag('pPr')}/{tag('numPr')}") for each in changes]
    return [
        " ".join(str(each.get(tag("val"))) for each in reversed(number))
        for number in numbers
        if number is not None
    ]


def test_a_paragraph_that_is_gone_is_counted_when_it_comes_back() -> None:
    old = draft((NUMBERED, ROUTES), (NUMBERED, FEES), (NUMBERED, VISAS), ("", DONE))
    new = draft((NUMBERED, ROUTES), (NUMBERED, VISAS), ("", DONE))
    assert holds(old, new).splitlines() == [ROUTES, f"[-{FEES}-] [-¶]", VISAS, DONE]


def test_a_number_that_the_new_file_cannot_compute_stands_as_words() -> None:
    old = draft((NUMBERED, ROUTES), (NUMBERED, FEES), (NUMBERED, VISAS), ("", DONE))
    new = draft((NUMBERED, ROUTES), (NUMBERED, VISAS), ("", DONE), lists=OTHERS)
    assert holds(old, new).splitlines() == [
        f"[-1. -]{ROUTES}", f"[-2. {FEES}-] [-¶]", f"[-3. -]{VISAS}", DONE
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("was", "now", "back"),
    [
        (NUMBERED, LETTERED, ["1 0"]),
        (NUMBERED, BULLET, ["1 0"]),
        (BULLET, NUMBERED, ["3 0"]),
        (BULLET, "", ["3 0"]),
        ("", BULLET, ["0 0"]),
        ("", NUMBERED, ["0 0"]),
        (NUMBERED, NUMBERED, []),
    ],
)
def test_a_paragraph_goes_back_to_its_list(was: str, now: str, back: list[str]) -> None:
    old, new = (draft(("", "Treaty"), (of, FEES), ("", DONE)) for of in (was, now))
    assert holds(old, new).splitlines()[1] == FEES
    assert was_in_lists(old, new) == back


def test_another_level_is_told_in_words() -> None:
    old, new = (
        draft((NUMBERED, ROUTES), (of, FEES), ("", DONE)) for of in (listed(1, 1), NUMBERED)
    )
    assert marked(redlined(old, new).data).splitlines()[1].startswith("[-1.1 -]")


def test_a_list_that_begins_anew_is_not_begun_by_what_is_gone() -> None:
    old = draft((listed(4), FEES), (listed(4), VISAS), ("", DONE), lists=ANEW)
    new = draft((listed(4), VISAS), ("", DONE), lists=ANEW)
    assert holds(old, new).splitlines()[0] == f"[-5. {FEES}-] [-¶]"


def test_the_last_end_of_a_text_stays() -> None:
    old, new = draft(("", ROUTES), (NUMBERED, FEES)), draft(("", ROUTES))
    assert holds(old, new).splitlines() == [f"{ROUTES} [-¶]", f"[-{FEES}-]"]
    assert holds(new, old).splitlines() == [f"{ROUTES} [+¶]", f"[+{FEES}+]"]
    both = draft(("", ROUTES), (NUMBERED, COURT))
    assert holds(old, both).splitlines() == [ROUTES, f"[-{FEES}-][+{COURT}+]"]


def test_words_put_in_on_both_sides_of_an_end_are_parted() -> None:
    old = draft(("", "Routes are open to all who trade"), ("", DONE))
    new = draft(("", "Routes are open to all who trade or travel"), ("", VISAS), ("", DONE))
    first, second, _ = holds(old, new).splitlines()
    assert first.replace("+][+", "") == "Routes are open to all who [+trade or travel+][-trade-]"
    assert second == f"[+{VISAS}+] [+¶]"


def test_words_put_in_behind_a_number_are_parted_from_those_before_it() -> None:
    old = draft((NUMBERED, "Routes are open to all who trade"), (NUMBERED, FEES), ("", DONE))
    new = draft(
        (NUMBERED, "Routes are open to all who travel"), (NUMBERED, f"Hereby {FEES}"), ("", DONE)
    )
    first, second, _ = holds(old, new).splitlines()
    assert first == "Routes are open to all who [+travel+][-trade-]"
    assert second == f"[+Hereby +]{FEES}"


def test_what_stands_before_an_empty_paragraph_leaves_it_its_look_when_rejected() -> None:
    old = draft((NUMBERED, ROUTES), ("", ""), (NUMBERED, VISAS), ("", DONE))
    new = draft((NUMBERED, ROUTES), (NUMBERED, FEES), ("", ""), (NUMBERED, VISAS), ("", DONE))
    assert holds(old, new).splitlines()[1] == f"[+{FEES}+] [+¶]"
    (was,) = part(redlined(old, new).data).iterfind(f".//{tag('pPrChange')}/{tag('pPr')}")
    assert not len(was)


def test_a_number_that_would_be_another_moves_as_words_with_its_paragraph() -> None:
    old = draft((NUMBERED, ROUTES), (listed(4), FEES), (NUMBERED, VISAS), ("", DONE), lists=ANEW)
    new = draft((NUMBERED, VISAS), (NUMBERED, ROUTES), ("", FEES), ("", DONE), lists=ANEW)
    assert holds(old, new).splitlines()[3] == f"{{1 [<6. <][<{VISAS}<] [<¶] }}"


def test_a_stop_after_a_heading_stays_where_it_is() -> None:
    old = draft((NUMBERED, ROUTES), (LETTERED, FEES), (NUMBERED, VISAS), ("", DONE))
    new = draft((NUMBERED, VISAS), (NUMBERED, ROUTES), (NUMBERED, FEES), ("", DONE))
    for told in (holds(old, new), holds(new, old)):
        assert ROUTES in told


def test_what_a_paragraph_is_cut_into_gets_its_numbers_back_each_its_own() -> None:
    old = draft((NUMBERED, ROUTES), (NUMBERED, FEES), ("", COURT), (NUMBERED, VISAS), ("", DONE))
    new = draft((NUMBERED, VISAS), (NUMBERED, ROUTES.replace(".", ";")), ("", COURT), ("", DONE))
    told = holds(old, new).splitlines()
    assert told[1] == f"[-1. -]{ROUTES[:-1]}[-.-] [-¶]"
    assert told[2] == f"[-2. -][-{FEES}-][+;+]"


def test_a_number_does_not_go_back_to_a_paragraph_that_is_put_in() -> None:
    old = draft((NUMBERED, FEES), (NUMBERED, ROUTES), ("", DONE))
    new = draft((NUMBERED, FEES), (NUMBERED, COURT), ("", ROUTES), ("", DONE))
    assert holds(old, new).splitlines()[1:3] == [f"[+{COURT}+] [+¶]", ROUTES]
    assert was_in_lists(old, new) == ["1 0"]


@pytest.mark.skipif(not office.is_there(), reason="needs LibreOffice and its bridge to Python")
def test_libreoffice_leaves_nothing_of_what_it_accepts_and_rejects(tmp_path: Path) -> None:
    drafts = [
        [(NUMBERED, ROUTES), (NUMBERED, FEES), ("", ""), ("", COURT), (NUMBERED, VISAS)],
        [(NUMBERED, ROUTES), ("", ""), ("", COURT), (NUMBERED, VISAS), ("", DONE)],
        [(NUMBERED, f"{VISAS} For ever"), (NUMBERED, ROUTES), ("", ""), ("", COURT), ("", DONE)],
        [("", COURT), (NUMBERED, f"So: {FEES} For ever"), ("", ROUTES), ("", ""), ("", DONE)],
    ]  # fmt: skip
    redlines = [
        Written(Drafts(f"{one} to {two}", draft(*was), draft(*now, lists=lists), ".docx"))
        for one, was in enumerate(drafts)
        for two, now in enumerate(drafts)
        for lists in (LISTS, OTHERS)
        if one != two
    ]
    assert [each.faults for each in redlines] == [[]] * len(redlines)
    assert differs_in_office(redlines, tmp_path) == []


@pytest.mark.skipif(not office.is_there(), reason="needs LibreOffice and its bridge to Python")
def test_libreoffice_counts_as_both_drafts_do(tmp_path: Path) -> None:
    drafts = [
        [("", ROUTES), (NUMBERED, FEES), (NUMBERED, VISAS), ("", DONE)],
        [("", ROUTES), (NUMBERED, VISAS), ("", DONE)],
        [("", ROUTES), (NUMBERED, FEES), (BULLET, VISAS), ("", f"{DONE} So be it"), ("", COURT)],
        [("", f"{ROUTES} Or not"), (LETTERED, COURT), (LETTERED, FEES), (NUMBERED, DONE)],
        [("", ROUTES), (NUMBERED, FEES), (NUMBERED, COURT)],
        [("", ROUTES)],
    ]  # fmt: skip
    redlines = [
        Written(Drafts(f"{one} to {two}", draft(*was), draft(*now), ".docx"))
        for one, was in enumerate(drafts)
        for two, now in enumerate(drafts)
        if one != two
    ]
    assert [each.faults for each in redlines] == [[]] * len(redlines)
    assert differs_in_office(redlines, tmp_path, lines=True) == []
