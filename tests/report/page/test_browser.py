"""The page in a real browser: filters, links, redlines; a clean console, and no request."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import negodiff
from negodiff.report.page.page import PageOptions, page
from tests.cli.running import ROOT
from tests.report.page import test_hostile
from tests.report.page.browser import Page, browsing, found
from tests.report.page.talks import TALK, disputed, written

BROWSER = found()
pytestmark = pytest.mark.skipif(BROWSER is None, reason="there is no browser here")


@pytest.fixture(scope="module")
def browser() -> Iterator[Page]:
    assert BROWSER is not None
    with browsing(BROWSER) as opened:
        yield opened


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "report.html"
    path.write_bytes(page(negodiff.open(ROOT / "drafts").dossier(), PageOptions()))
    return path


@pytest.fixture
def opened(browser: Page, sample: Path) -> Page:
    browser.open(sample)
    return browser


def settled(opened: Page) -> None:
    """Wait until what was typed has been looked for."""
    opened.run("new Promise(done => setTimeout(done, 200))")


def choose(opened: Page, field: str, value: str) -> None:
    opened.run(
        f"(() => {{ const it = document.getElementById('{field}'); it.value = {json.dumps(value)};"
        "it.dispatchEvent(new Event('input', {bubbles: true})); })()"
    )
    settled(opened)


def tick(opened: Page, selector: str) -> None:
    opened.run(f"document.querySelector({json.dumps(selector)}).click()")
    settled(opened)


def shown(opened: Page) -> list[str]:
    found = opened.run(
        "[...document.querySelectorAll('.point')].filter(p => p.checkVisibility()).map(p => p.id)"
    )
    assert isinstance(found, list)
    return found


def count(opened: Page) -> str:
    return str(opened.run("document.getElementById('f-count').textContent"))


def is_open(opened: Page, point: str) -> bool:
    return bool(opened.run(f"document.getElementById('{point}').open"))


def test_the_console_is_clean_and_nothing_is_asked_for(opened: Page, sample: Path) -> None:
    opened.run("document.getElementById('f-open').click()")
    settled(opened)
    assert opened.said == []
    assert opened.asked == [sample.as_uri()]


def test_the_other_sides_words_do_nothing(browser: Page, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(written(tmp_path, test_hostile.FIRST, test_hostile.SECOND), "utf-8")
    browser.open(path)
    browser.run("document.getElementById('f-open').click()")
    settled(browser)
    assert browser.said == []
    assert browser.asked == [path.as_uri()]
    assert browser.run("typeof steal") == "undefined"


def test_a_word_without_end_does_not_keep_the_browser_busy(browser: Page, tmp_path: Path) -> None:
    path = tmp_path / "endless.html"
    endless = [text.replace("lanes", "W" * 300_000) for text in TALK]
    path.write_text(written(tmp_path, *endless), "utf-8")
    browser.open(path, width=390)
    assert browser.run("document.documentElement.scrollWidth <= innerWidth")


def test_the_policy_is_in_force(opened: Page) -> None:
    opened.run("document.head.append(Object.assign(document.createElement('script'), {text: '1'}))")
    settled(opened)
    assert any("Content Security Policy" in said for said in opened.said)


def test_all_points_are_there_at_first(opened: Page) -> None:
    total = len(negodiff.open(ROOT / "drafts").status().rows)
    assert len(shown(opened)) == total
    assert count(opened) == f"{total} of {total} points"


def test_filter_by_state(opened: Page) -> None:
    tick(opened, "input[value=contested]")
    assert shown(opened) == ["P038", "P088"]
    tick(opened, "input[value=converged]")
    assert set(shown(opened)) == {"P038", "P088", "P130"}
    tick(opened, "button[type=reset]")
    assert len(shown(opened)) > 100


def test_filters_of_a_change_hold_of_one_and_the_same_change(opened: Page) -> None:
    choose(opened, "f-draft", "8")
    in_draft = set(shown(opened))
    choose(opened, "f-event", "withdrawn")
    assert set(shown(opened)) == {"P128", "P030", "P132", "P041", "P079", "P091", "P123"}
    choose(opened, "f-party", "1")  # Tesvia, which did not table draft 8
    assert shown(opened) == []
    assert opened.run("document.getElementById('none').checkVisibility()")
    choose(opened, "f-party", "0")
    choose(opened, "f-event", "")
    assert set(shown(opened)) == in_draft
    choose(opened, "f-weight", "editorial")
    editorial = set(shown(opened))
    assert editorial
    assert editorial < in_draft


def test_search_finds_words_of_now_and_of_before_without_accents(opened: Page) -> None:
    choose(opened, "f-search", "  Géological INSPECTORS ")
    assert shown(opened) == []
    choose(opened, "f-search", "third state")
    assert "P038" in shown(opened)
    choose(opened, "f-search", "sixty days' notice third state")
    assert shown(opened) == ["P038"]
    choose(opened, "f-search", "p038")
    assert "P038" in shown(opened)


def test_a_deep_link_opens_its_point(browser: Page, sample: Path) -> None:
    browser.open(sample, "#P038")
    assert is_open(browser, "P038")
    assert not is_open(browser, "P037")
    assert browser.run("document.activeElement.parentElement.id") == "P038"
    top = browser.run("document.getElementById('P038').getBoundingClientRect().top")
    assert -5 < top < 900


def test_a_link_opens_its_point_even_when_the_filters_hide_it(opened: Page) -> None:
    tick(opened, "input[value=converged]")
    assert shown(opened) == ["P130"]
    opened.run("document.querySelector('#outstanding a[href=\"#P088\"]').click()")
    settled(opened)
    assert set(shown(opened)) == {"P088", "P130"}
    assert is_open(opened, "P088")
    opened.run("document.getElementById('P088').open = false")
    opened.run("document.querySelector('#outstanding a[href=\"#P088\"]').click()")
    settled(opened)
    assert is_open(opened, "P088")


def test_an_address_that_is_none_breaks_nothing(browser: Page, sample: Path) -> None:
    browser.open(sample, "#%E0%A4%A")
    assert browser.said == []
    assert len(shown(browser)) > 100


def press(opened: Page, key: str) -> None:
    """Press a key, and let it go."""
    text = {"Enter": "\r", " ": " "}.get(key, "")
    code = {"Enter": 13, " ": 32, "Tab": 9}[key]
    for kind in ("keyDown", "keyUp"):
        opened.call(
            "Input.dispatchKeyEvent", type=kind, key=key, text=text, windowsVirtualKeyCode=code
        )


def focused(opened: Page) -> str:
    """What has the focus: its words, or its label."""
    it = "document.activeElement"
    return str(opened.run(f"({it}.labels?.[0] ?? {it}).textContent.trim().replace(/\\s+/g, ' ')"))


def test_by_keyboard_alone(browser: Page, sample: Path) -> None:
    browser.open(sample)
    press(browser, "Tab")
    assert focused(browser) == "Skip to the summary"
    stops: list[str] = []
    while not focused(browser).startswith("agreed: Title"):
        stops.append(focused(browser))
        assert len(stops) < 400
        press(browser, "Tab")
    order = [
        "Summary",
        "Outstanding 2",
        "Article 5(2)",
        "The figures",
        "Search",
        "agreed 131",
        "by",
    ]
    places = [stops.index(name) for name in (*order, "Open all shown")]
    assert places == sorted(places)
    press(browser, "Enter")
    assert is_open(browser, "P001")


def test_many_issues_are_opened_together(browser: Page, tmp_path: Path) -> None:
    path = tmp_path / "many.html"
    path.write_text(written(tmp_path, *(disputed(number, 30) for number in range(3))), "utf-8")
    browser.open(path)
    seen = "[...document.querySelectorAll('.issue')].filter(i => i.checkVisibility()).length"
    assert browser.run(seen) == 0
    for shown, named in ((30, "Close all"), (0, "Open all")):
        browser.run("document.getElementById('o-open').click()")
        assert browser.run(seen) == shown
        assert browser.run("document.getElementById('o-open').textContent") == named


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_nothing_but_pictures_and_wide_tables_needs_scrolling_sideways(
    browser: Page, sample: Path, width: int
) -> None:
    browser.open(sample, width=width)
    assert browser.run("document.documentElement.scrollWidth <= innerWidth")
    wide = browser.run(
        "[...document.querySelectorAll('.list, .pair svg')].map(it => it.closest('.wide'))"
        ".filter(it => it.scrollWidth > it.clientWidth + 1).length"
    )
    assert wide == 0


def test_open_all_shown_and_close_all(opened: Page) -> None:
    tick(opened, "input[value=contested]")
    tick(opened, "#f-open")
    assert opened.run("document.querySelectorAll('.point[open]').length") == 2
    tick(opened, "#f-close")
    assert opened.run("document.querySelectorAll('.point[open]').length") == 0


def test_redlines_side_by_side_and_back(opened: Page) -> None:
    opened.run("document.getElementById('P128').open = true")
    settled(opened)
    tick(opened, "input[value=side]")
    sides = opened.run(
        "document.getElementById('P128').scrollIntoView();"
        "[...document.querySelectorAll('#P128 .sides')].map(side => [...side.children].map("
        "each => [...each.querySelectorAll('del, ins')].filter(it => it.checkVisibility())"
        ".map(it => it.textContent)))"
    )
    assert [["shall"], ["should"]] in sides
    visible = "[...document.querySelectorAll('#P128 .stage > .redline')].some(r => !r.hidden)"
    assert not opened.run(visible)
    tick(opened, "input[value=inline]")
    assert opened.run(visible)
    assert not opened.run("[...document.querySelectorAll('.sides')].some(s => s.checkVisibility())")


def test_whose_words_on_demand(opened: Page) -> None:
    sign = "getComputedStyle(document.querySelector('.print .w'), '::after').content"
    assert opened.run(sign) == "none"
    tick(opened, "#whose")
    assert opened.run(sign) == '"LO 1"'


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_nothing_is_wider_than_the_screen(browser: Page, sample: Path, width: int) -> None:
    browser.open(sample, width=width)
    browser.run("document.getElementById('f-open').click()")
    settled(browser)
    assert browser.run("document.documentElement.scrollWidth") <= width


def test_without_scripts_everything_can_be_read(browser: Page, sample: Path) -> None:
    browser.scripts(allowed=False)
    try:
        browser.open(sample)
        hidden = "document.getElementById('filters').checkVisibility()"
        assert browser.run(hidden) is False
        assert len(shown(browser)) > 100
    finally:
        browser.scripts(allowed=True)
