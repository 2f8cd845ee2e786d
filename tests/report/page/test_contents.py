"""What the page tells, held against the negotiation that it is made of."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from negodiff.report.page import words
from negodiff.report.page.page import PageOptions, page
from tests.report.page.talks import (
    FIRST,
    SECOND,
    TALK,
    THIRD,
    all_of,
    disputed,
    dossier,
    one,
    parsed,
    text_of,
    written,
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> html.HtmlElement:
    return parsed(written(tmp_path_factory.mktemp("talk"), *TALK))


def section(root: html.HtmlElement, name: str) -> str:
    return text_of(one(root, f"//section[@id='{name}']"))


def figures(root: html.HtmlElement, name: str) -> list[list[str]]:
    """The rows of the table behind a picture."""
    rows = all_of(root, f"//*[@id='fig-{name}']//tbody/tr")
    return [[text_of(cell) for cell in row] for row in rows]


def point(root: html.HtmlElement, ref: str) -> html.HtmlElement:
    path = f"//details[@class='point'][.//span[@class='ref']='{ref}']"
    return one(root, path)


def test_masthead(root: html.HtmlElement) -> None:
    told = text_of(one(root, "//header"))
    assert "Agreement on the Border" in told
    assert "between AL and BO" in told
    assert "As of draft 3: AL, 4 March 2024. 3 drafts since 8 January 2024." in told


def test_summary_has_its_denominator(root: html.HtmlElement) -> None:
    told = section(root, "summary")
    assert "0 of 2 articles settled 2 partly settled; title converged." in told
    units = [text_of(each) for each in all_of(root, "//a[contains(@class, 'unit')]")]
    assert units == ["1Article 1: partly settled", "2Article 2: partly settled"]


def test_the_last_exchange(root: html.HtmlElement) -> None:
    told = section(root, "exchange")
    assert "draft 3 against draft 2" in told
    assert "resolved 2 reopened 1 it had only converged" in told
    assert "brackets 1 → 0" in told
    assert "days since draft 2 21" in told
    assert 'In draft 3 AL changes "shall" to "should"' in told


CONTRACT = """\
# Lease

## 1. Term

The term is ten years.

## 2. Rent

The Tenant pays the rent in advance.

## 3. Notice

Notice is given in writing.
"""
LATER = """\
# Lease

## 1. Term

The term is twelve years.

## 2. Deposit

The Tenant pays a deposit.

## 3. Rent

The Tenant pays the rent in advance.
"""


def test_what_a_draft_of_a_contract_changed_is_told_without_known_parties(tmp_path: Path) -> None:
    root = parsed(written(tmp_path, CONTRACT, LATER))
    changed = all_of(root, "//section[@id='exchange']//article[@class='changed']")
    told = [text_of(each) for each in changed]
    assert [each.partition(" P")[0] for each in told] == ["Section 1", "Section 2", "Section 3"]
    assert "edited, substantive deadline: ten years → twelve years" in told[0]
    assert [text_of(each) for each in all_of(changed[0], ".//del | .//ins")] == ["ten", "twelve"]
    assert "added" in told[1]
    assert "removed" in told[2]
    assert "Notice is given in writing." in told[2]
    assert "Same words, other number or place 1 Section 3" in section(root, "exchange")


def test_a_position_that_anothers_text_reports_is_told_as_reported(tmp_path: Path) -> None:
    compiled = THIRD.replace("party: AL", "kind: compilation").replace(
        "The border should be", "[AL: The border] [BO: Every crossing] should be"
    )
    issues = section(parsed(written(tmp_path, FIRST, SECOND, compiled)), "outstanding")
    assert "as reported in draft 3, explicit Every crossing should be open" in issues


def test_open_issues_have_the_words_of_each_side_and_mark_what_differs(
    root: html.HtmlElement,
) -> None:
    issue = one(root, "//article[@class='issue'][.//h3//a='Article 1(1)']")
    held = all_of(issue, ".//*[@dir]")
    assert [text_of(one(each, "./mark")) for each in held] == ["should", "shall"]
    assert text_of(held[1]) == (
        "The border shall be open from six in the morning until ten in the evening."
    )
    assert "“should” / “shall”" in text_of(issue)
    assert "Article 2(2)" in section(root, "outstanding")


def test_confirmation_and_walk_back_lists(root: html.HtmlElement) -> None:
    awaiting = [text_of(each) for each in all_of(root, "//section[@id='unconfirmed']//tbody//th/a")]
    assert awaiting == ["Title", "Article 1(2)", "Article 2(1)", "Article 2(3)"]
    walked = all_of(root, "//section[@id='walked-back']/article")
    assert [text_of(one(each, "./h3/a")) for each in walked] == ["Article 1(1)"]
    events = [text_of(each) for each in all_of(walked[0], ".//li")]
    assert events[0].startswith("draft 2, resolved")
    assert events[1].startswith("draft 3, convergence withdrawn")


def test_a_point_has_its_whole_history(root: html.HtmlElement) -> None:
    entry = point(root, "Article 1(2)")
    stages = [text_of(each) for each in all_of(entry, ".//ol/li")]
    assert [each.split(" AL")[0].split(" BO")[0] for each in stages] == [
        "Draft 1",
        "Draft 2",
        "Draft 3",
    ]
    assert "number: at least two lanes → at least four lanes" in stages[1]
    assert "edited, substantive" in stages[1]
    assert "Each Party shall keep at least twofour lanes free" in stages[1]
    assert entry.get("data-key") == "2|1|substantive|edited;3|0||resolved"


def test_the_text_has_states_in_the_margin_and_says_whose_words_are_whose(
    root: html.HtmlElement,
) -> None:
    clause = one(root, "//*[@class='paper']/div[.//a[@href='#P003']]")
    assert text_of(one(clause, "./div[@class='margin']")) == "converged P003"
    runs = [(each.get("data-by"), text_of(each)) for each in all_of(clause, ".//span[@data-by]")]
    assert runs == [
        ("AL 1", "Each Party shall keep at least"),
        ("BO 2", "four"),
        ("AL 1", "lanes free for lorries."),
    ]
    assert "2. Each Party shall keep at least four lanes" in text_of(clause)


def test_figures_are_those_of_the_talk(root: html.HtmlElement) -> None:
    assert [row[-4:] for row in figures(root, "states")] == [
        ["0", "5", "0", "0"],
        ["3", "6", "3", "0"],
        ["4", "6", "2", "1"],
    ]
    assert figures(root, "heat")[1] == [
        "Article 1 Border crossing",
        "proposed",
        "partly settled 1 of 2 points changed, 1 resolved",
        "partly settled 1 of 2 points changed, 1 resolved, 1 withdrawn from convergence",
    ]
    assert figures(root, "days") == [
        ["1", "AL", "8 January 2024", "–"],
        ["2", "BO", "12 February 2024", "35"],
        ["3", "AL", "4 March 2024", "21"],
    ]
    assert [row[-1] for row in figures(root, "brackets")] == ["0", "1", "0"]
    assert figures(root, "moves") == [["3", "AL", "BO", "1", "1", "0", "+0.02"]]


def test_each_picture_says_in_words_what_it_shows(root: html.HtmlElement) -> None:
    def told(name: str) -> str:
        return text_of(one(root, f"//*[@id='fig-{name}-text']"))

    assert told("heat").endswith("opened again. Opened again by draft 3: Article 1.")
    assert told("moves").endswith("not why. In all: AL toward BO on 1 point, away on 1.")
    assert told("days").endswith("were sent. From 21 days (draft 3) to 35 (draft 2).")


def test_few_issues_are_told_at_once(root: html.HtmlElement) -> None:
    assert not all_of(root, "//details[@class='heap']")
    assert all_of(root, "//section[@id='outstanding']/article")


def test_many_issues_are_folded_by_article(tmp_path: Path) -> None:
    root = parsed(written(tmp_path, *(disputed(number, 30) for number in range(4))))
    heaps = all_of(root, "//section[@id='outstanding']/details[@class='heap']")
    assert [text_of(one(each, "./summary")) for each in heaps[:2]] == [
        "Article 1 Matter 1 1open for 3 exchanges",
        "Article 2 Matter 2 1open for 3 exchanges",
    ]
    assert len(heaps) == 30
    assert "30 of them have been answered" in section(root, "outstanding")
    for heap in heaps:
        (issue,) = all_of(heap, "./article")
        assert [text_of(each) for each in all_of(issue, ".//mark")] == ["5", "6"]
    confirm = one(root, "//section[@id='unconfirmed']/details[@class='more']")
    assert len(all_of(confirm, ".//tbody/tr")) == 31


def test_words_of_every_draft_are_there_without_a_script(tmp_path: Path) -> None:
    value = dossier(tmp_path, *TALK)
    root = parsed(page(value, PageOptions()).decode())
    for history in value.histories:
        stages = all_of(one(root, f"//details[@id='{history.row.point}']"), ".//ol/li")
        before = ""
        for stage in stages:
            for shown in all_of(stage, "./p[contains(@class, 'words')]"):
                old = "".join(shown.xpath(".//text()[not(ancestor::ins)]"))
                new = "".join(shown.xpath(".//text()[not(ancestor::del)]"))
                assert not before or old == before
                before = new
        assert before == (history.row.step.text or before)


def test_as_of_an_earlier_draft_nothing_later_is_told(tmp_path: Path) -> None:
    early = page(dossier(tmp_path, *TALK, at="2"), PageOptions()).decode()
    assert "should be open" not in early
    assert "draft 3" not in early.lower()
    (tmp_path / "3.md").unlink()
    assert early == page(dossier(tmp_path, *TALK[:2]), PageOptions()).decode()


def test_of_unknown_parties_it_says_what_it_cannot_know(tmp_path: Path) -> None:
    nameless = [text.split("---\n")[2] for text in TALK]
    root = parsed(written(tmp_path, *nameless))
    told = section(root, "summary")
    assert "2 articles How many of them are settled cannot be said" in told
    assert "of no draft is it known who tabled it" in told
    assert "of 2 articles settled" not in told
    assert "sender unknown" in section(root, "drafts")


def test_the_same_drafts_give_the_same_bytes(tmp_path: Path) -> None:
    assert written(tmp_path, *TALK) == written(tmp_path, *TALK)


def test_a_title_of_ones_own(tmp_path: Path) -> None:
    root = parsed(written(tmp_path, *TALK, options=PageOptions(title="For the <Minister>")))
    assert text_of(one(root, "//h1")) == "For the <Minister>"
    assert text_of(one(root, "//head/title")) == "For the <Minister> – report after draft 3"


def test_eight_drafts_of_five_thousand_words_stay_below_two_megabytes(tmp_path: Path) -> None:
    drafts = [_long(number) for number in range(8)]
    assert len(drafts[0].split()) > 5_000
    assert len(written(tmp_path, *drafts).encode()) < 2_000_000


def _long(number: int) -> str:
    """125 paragraphs of 40 words, of which each draft words a third anew."""
    body = [f"---\nparty: {'AB'[number % 2]}\ndate: 2024-0{number + 1}-01\n---\n# Treaty\n"]
    for article in range(25):
        body.append(f"\n## Article {article + 1} – Matter {article + 1}\n")
        for at in range(5):
            place = article * 5 + at
            round_ = number if place % 3 == number % 3 else number - 1
            told = " ".join(f"word{place * 7 + each * (place % 5 + 3)}" for each in range(38))
            body.append(f"\n{at + 1}. The {told} in form {round_}.\n")
    return "".join(body)


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_sentence_in_parts_is_the_sentence(told: str, quoted: str) -> None:
    sentence = f'{told} "{quoted}" and “{quoted}”.'
    assert "".join(part.text for part in words.isolated(sentence)) == sentence


@given(st.text(max_size=60))
def test_trimmed_loses_nothing(text: str) -> None:
    assert "".join(words.trimmed(text)) == text


@settings(max_examples=50)
@given(st.dates())
def test_every_date_is_read_as_one(date: object) -> None:
    told = words.day(str(date))
    assert told.split()[1].isalpha()
    assert words.day("next spring") == "next spring"
    assert words.day("2024-13-01") == "2024-13-01"
