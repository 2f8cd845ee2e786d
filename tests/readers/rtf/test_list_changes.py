"""The numbers of lists, where tracked changes are done or undone: counted, not those in the file.

The files hold the numbers that their word processor printed while the changes were shown.
"""

import pytest

from negodiff.model.markup import View
from negodiff.readers import table
from negodiff.readers.reading import Reading

HEAD = r"""{\rtf1\ansi{\*\revtbl{Unknown;}{A;}}
{\*\listtable{\list{\listlevel\levelnfc0\levelstartat1{\leveltext\leveltemplateid7\'02\'00.;}
{\levelnumbers\'01;}}{\listlevel\levelnfc4\levelstartat1{\leveltext\'02\'01);}{\levelnumbers\'01;}}
{\listname ;}\listid9}
{\list{\listlevel\levelnfc23\levelstartat1{\leveltext\'01\u8226 ?;}{\levelnumbers;}}\listid8}}
{\*\listoverridetable{\listoverride\listid9\listoverridecount0\ls1}
{\listoverride\listid8\listoverridecount0\ls2}
{\listoverride\listid9\listoverridecount1{\lfolevel\listoverridestartat\levelstartat5}\ls3}}
"""
IN, OUT = r"{\revised\revauth1 ", r"{\deleted\revauthdel1 "


def item(label: str, words: str, num: int = 1, level: int = 0) -> str:
    return rf"\pard{{\listtext {label}\tab}}\ls{num}\ilvl{level} {words}\par" + "\n"


def seen(body: str, view: View) -> list[str]:
    data = f"{HEAD}{body}}}".encode("ascii")
    blocks = table.read(data, "x.rtf", Reading(view=view)).blocks
    return [f"{block.label} {block.text}" for block in blocks]


CHANGED = "".join((
    item("1.", "Peace"),
    item("2.", OUT + "War}"),
    item("3.", "Trade"),
    item("a)", IN + "grain}", level=1),
    item("b)", "cloth", level=1),
    item("4.", IN + "Transit}"),
    item("5.", "Signature"),
))  # fmt: skip
"""As LibreOffice writes it: the ends of paragraphs do not fall under the changes."""


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (View.ACCEPTED, ["1. Peace", "2. Trade", "a) grain", "b) cloth", "3. Transit",
                         "4. Signature"]),
        (View.REJECTED, ["1. Peace", "2. War", "3. Trade", "a) cloth", "4. Signature"]),
        (View.MARKED, ["1. Peace", "2. War", "3. Trade", "a) grain", "b) cloth", "4. Transit",
                       "5. Signature"]),
    ],
)  # fmt: skip
def test_numbers_are_those_of_the_view(view: View, expected: list[str]) -> None:
    assert seen(CHANGED, view) == expected


def test_ends_of_paragraphs_under_the_changes_count_alike() -> None:
    """As Word writes it: a paragraph that is gone whole leaves its number to the next one."""
    body = item("1.", "Peace") + item("2.", OUT + r"War\par}").replace(r"\par" + "\n", "\n", 1)
    body += item("2.", "Trade")
    assert seen(body, View.ACCEPTED) == ["1. Peace", "2. Trade"]
    assert seen(body, View.REJECTED) == ["1. Peace", "2. War", "3. Trade"]


def test_a_numbering_that_starts_anew_and_signs_that_are_no_numbers() -> None:
    body = item("1.", "Peace") + item("5.", "Trade", num=3) + item("6.", OUT + "War}")
    body += item("7.", "Transit") + item(r"\'b7", "Aside", num=2)
    assert seen(body, View.ACCEPTED) == ["1. Peace", "5. Trade", "6. Transit", "• Aside"]
    assert seen(body, View.REJECTED) == ["1. Peace", "5. Trade", "6. War", "7. Transit", "• Aside"]


def test_numbers_that_the_lists_do_not_explain_are_left_as_they_are() -> None:
    body = item("Art. 1", "Peace") + item("Art. 2", OUT + "War}") + item("Art. 3", "Trade")
    assert seen(body, View.ACCEPTED) == ["Art. 1 Peace", "Art. 3 Trade"]
    assert seen(item("7.", "Peace", num=77) + item("8.", "Trade", num=77), View.REJECTED) == [
        "7. Peace", "8. Trade",
    ]  # fmt: skip


def test_without_tracked_changes_the_file_is_believed() -> None:
    body = item("1.", "Peace") + item("2.", "Trade") + item("2a.", "Transit") + item("3.", "End")
    for view in View:
        assert seen(body, view) == ["1. Peace", "2. Trade", "2a. Transit", "3. End"]
