"""What a screen reader, a keyboard and a printer find: landmarks, headings, tables, links."""

from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from tests.report.page.talks import FIRST, TALK, all_of, disputed, one, parsed, text_of, written


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> html.HtmlElement:
    return parsed(written(tmp_path_factory.mktemp("talk"), *TALK))


def test_landmarks_and_language(root: html.HtmlElement) -> None:
    assert root.get("lang") == "en"
    for landmark in ("header", "nav", "main", "footer"):
        one(root, f"//body/{landmark}")
    assert one(root, "//a[@class='skip']").get("href") == "#summary"
    for section in all_of(root, "//section"):
        assert one(root, f"//*[@id='{section.get('aria-labelledby')}']").tag == "h2"


def test_headings_leave_no_level_out(root: html.HtmlElement, tmp_path: Path) -> None:
    assert_nested(root)
    assert_nested(parsed(written(tmp_path, *(disputed(number, 30) for number in range(3)))))


def assert_nested(root: html.HtmlElement) -> None:
    levels = [int(each.tag[1]) for each in all_of(root, "//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))


def test_ids_are_unique_and_every_link_leads_somewhere(root: html.HtmlElement) -> None:
    assert_linked(root)


@pytest.mark.parametrize("draft", ["Peace.\n", "1. Peace.\n\n2. Trade.\n", "A\n\n- b\n\n- c\n"])
def test_so_they_do_in_drafts_without_articles(draft: str, tmp_path: Path) -> None:
    assert_linked(parsed(written(tmp_path, draft, draft + "\nMore.\n")))


def assert_linked(root: html.HtmlElement) -> None:
    ids = [each.get("id") for each in all_of(root, "//*[@id]")]
    assert len(ids) == len(set(ids))
    named = {
        name
        for attribute in ("aria-labelledby", "for")
        for each in all_of(root, f"//*[@{attribute}]")
        for name in (each.get(attribute) or "").split()
    }
    linked = {(each.get("href") or "")[1:] for each in all_of(root, "//a|//use")}
    assert named | linked <= set(ids)


def test_tables_say_what_their_cells_are(root: html.HtmlElement) -> None:
    tables = all_of(root, "//table")
    assert len(tables) >= 6
    for table in tables:
        assert {each.get("scope") for each in all_of(table, ".//thead//th")} == {"col"}
        for row in all_of(table, ".//tbody/tr"):
            assert [each.get("scope") for each in all_of(row, "./th")] == ["row"]
            assert len(row) == len(all_of(table, ".//thead//th"))


def test_what_scrolls_can_be_reached_and_is_named(root: html.HtmlElement) -> None:
    for region in all_of(root, "//*[@class='wide']"):
        assert (region.get("role"), region.get("tabindex")) == ("region", "0")
        assert region.get("aria-label")
    labels = [each.get("aria-label") for each in all_of(root, "//*[@role='region']")]
    assert len(labels) == len(set(labels))


def test_every_picture_has_a_text_and_its_figures(root: html.HtmlElement) -> None:
    figures = all_of(root, "//figure")
    assert len(figures) == 5
    for figure in figures:
        picture = one(figure, ".//*[local-name()='svg'][@role='img']")
        title, described = (picture.get("aria-labelledby") or "").split()
        assert text_of(one(root, f"//*[@id='{title}']"))
        assert text_of(one(root, f"//*[@id='{described}']"))
        assert all_of(figure, ".//details//table//td")


def test_signs_stand_beside_words_and_are_not_read_out(root: html.HtmlElement) -> None:
    for badge in all_of(root, "//main//*[contains(@class, 'badge')]"):
        assert badge.get("aria-hidden") == "true"
    for point in all_of(root, "//details[@class='point']"):
        assert point.get("data-state") in text_of(one(point, "./summary"))


def test_the_form_is_for_scripts_only_and_nothing_else_is_hidden(root: html.HtmlElement) -> None:
    hidden = [each.get("id") for each in all_of(root, "//*[@hidden]")]
    assert hidden == ["filters", "none"]


def test_one_draft_is_enough(tmp_path: Path) -> None:
    root = parsed(written(tmp_path, FIRST))
    assert not all_of(root, "//*[@id='exchange']")
    assert "0 of 2 articles settled" in text_of(one(root, "//*[@id='summary']"))
    assert "Nothing can be measured" in text_of(one(root, "//*[@id='fig-moves']"))
