"""Flags that a lawyer found wrong, unreadable or missing in a trial."""

import pytest

from negodiff.assess.context import Context
from negodiff.assess.counting import counting_of
from negodiff.assess.judge import judge
from negodiff.assess.quantities import number_at
from negodiff.assess.references import newly_dangling
from negodiff.diff.redline import redline
from negodiff.model.clause import Clause, Kind
from negodiff.model.comparison import Pair
from negodiff.model.relation import Relation
from negodiff.model.weight import Flag, Rule, Weight
from tests.assess.drafts import compared
from tests.assess.sentence import clause, edited

ENGLISH = Context("en")


def flags(old: str, new: str, language: str = "en") -> tuple[Flag, ...]:
    """What a change does, without the note that the language has no lexicon."""
    found = judge(edited(old, new), Context(language)).flags
    return tuple(flag for flag in found if flag.rule is not Rule.WORDS_NOT_JUDGED)


def test_a_reference_that_only_changed_its_place_is_not_told() -> None:
    found = flags(
        "Les dépenses sont à la charge de la Partie qui les engage, sauf accord particulier visé "
        "à l'article 6.",
        "Sauf accord particulier visé à l'article 6, les dépenses sont à la charge de la Partie "
        "qui les engage.",
        "fr",
    )
    assert Rule.REFERENCE_CHANGED not in {flag.rule for flag in found}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "The arrangement shall be reviewed every two years.",
            "The arrangement shall be reviewed every year.",
            Flag(Rule.DEADLINE, "every two years", "every year"),
        ),
        (
            "This Protocol enters into force on 1 January 2027.",
            "This Protocol enters into force on the first day of the month following ratification.",
            Flag(Rule.DATE, "1 January 2027", "first day of the month"),
        ),
    ],
    ids=["how often", "a day counted"],
)
def test_what_answers_the_same_question_is_told_together(old: str, new: str, told: Flag) -> None:
    assert flags(old, new) == (told,)


def test_a_figure_and_a_deadline_are_told_apart() -> None:
    found = flags(
        "The licence fails to satisfy version 1.111 of the Definition.",
        "The licence was received more than one year ago in the Definition.",
    )
    told = {(flag.rule, flag.old, flag.new) for flag in found}
    assert (Rule.DEADLINE, "", "more than one year") in told
    assert not any(flag.old.startswith("1.111") and flag.new for flag in found)


def test_a_name_is_told_once() -> None:
    found = flags(
        "The Business Account and the Business Plan are charged monthly.",
        "The Enterprise Account and the Enterprise Plan are charged monthly.",
    )
    assert all(flag.old.split().count("Business") <= 1 for flag in found)
    assert all(flag.new.split().count("Enterprise") <= 1 for flag in found)


def test_a_term_renamed_throughout_is_no_name_beside_another_change() -> None:
    context = Context("en", renamed_terms={"Business Day": "Working Day"})
    pair = edited(
        "(d) remedy any defect within ten Business Days.",
        "(d) remedy any defect within five Working Days.",
    )
    told = judge(pair, context)
    assert told.weight is Weight.SUBSTANTIVE
    assert {flag.rule for flag in told.flags} == {Rule.TERM_RENAMED, Rule.DEADLINE}


def test_a_heading_set_over_a_part_that_was_split_off_changes_nothing() -> None:
    one = clause("It enters into force on signature. Either Party may denounce it.")
    first = clause("It enters into force on signature.")
    second = clause("Either Party may denounce it.")._replace(heading="Denunciation")
    old, new = one.words, f"{first.words}\n{second.words}"
    pair = Pair((one,), (first, second), (Relation.SPLIT,), redline(old, new), (), 1.0)
    assert judge(pair, ENGLISH) == (None, ())


def test_of_a_new_clause_the_brackets_are_told_and_not_all_its_words() -> None:
    words = "Each Party shall maintain a flow of [12] [15] cubic metres [and [not] more]."
    made = Clause(-1, Kind.PARAGRAPH, "2.", "2", "Article 4(2)", "", words, None)
    pair = Pair((), (made,), (Relation.ADDED,), redline("", words), (), 1.0)
    told = [flag for flag in judge(pair, ENGLISH).flags if flag.rule is Rule.BRACKETS_SET]
    assert told == [Flag(Rule.BRACKETS_SET, "", "[12] [15] [and [not] more]")]


@pytest.mark.parametrize(
    ("language", "old", "new", "rule"),
    [
        ("en", "Calls upon States to act", "Encourages States to act", Rule.MODAL_WEAKENED),
        ("en", "Recommends that States act", "Decides that States act", Rule.MODAL_STRENGTHENED),
        ("en", "Urges States to act", "Invites States to act", Rule.MODAL_WEAKENED),
        ("fr", "Décide que les États agissent", "Recommande que les États agissent",
         Rule.MODAL_WEAKENED),
        ("es", "Insta a los Estados a actuar", "Invita a los Estados a actuar",
         Rule.MODAL_WEAKENED),
        ("ru", "Постановляет принять меры", "Рекомендует принять меры", Rule.MODAL_WEAKENED),
    ],
)  # fmt: skip
def test_the_verbs_of_resolutions_bind_more_or_less(
    language: str, old: str, new: str, rule: Rule
) -> None:
    assert flags(old, new, language)[0].rule is rule


def test_sessions_of_any_number_are_counted() -> None:
    assert flags("a report at its eightieth session", "a report at its eighty-first session") == (
        Flag(Rule.NUMBER, "eightieth session", "eighty-first session"),
    )


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("de", "drei Monaten", "sechs Monaten"),
        ("de", "fünfundvierzig Tagen", "neunzig Tagen"),
        ("ar", "ستين يوما", "تسعين يوما"),
        ("ar", "خمسة عشر يوما", "خمسة وأربعين يوما"),
        ("zh", "三十日", "六十日"),
        ("zh", "三个月", "六个月"),
        ("ja", "三十日", "六十日"),
        ("tr", "otuz gün", "kırk beş gün"),
        ("az", "otuz gün", "altmış gün"),
        ("hy", "երեսուն օրվա", "վաթսուն օրվա"),
        ("it", "trenta giorni", "quarantacinque giorni"),
        ("pt", "trinta dias", "quarenta e cinco dias"),
        ("uk", "тридцяти днів", "шістдесяти днів"),
        ("pl", "trzydziestu dni", "czterdziestu pięciu dni"),
        ("ka", "ოცდაათი დღის", "სამოცი დღის"),
        ("fa", "سی روز", "چهل و پنج روز"),
        ("he", "שלושים ימים", "ארבעים וחמישה ימים"),
    ],
)
def test_deadlines_in_words_are_read_without_a_lexicon(language: str, old: str, new: str) -> None:
    assert flags(old, new, language) == (Flag(Rule.DEADLINE, old, new),)


@pytest.mark.parametrize(
    ("language", "words", "value"),
    [
        ("de", "zweihundertdreißig", "230"),
        ("de", "fünfundvierzig", "45"),
        ("it", "quarantacinque", "45"),
        ("hy", "քառասունհինգ", "45"),
        ("ka", "ოთხმოცდაათი", "90"),
        ("ar", "خمسة عشر", "15"),
        ("tr", "yüz yirmi", "120"),
        ("zh", "一 百 二 十", "120"),
        ("zh", "二 〇 二 六", "2026"),
        ("ko", "삼십일", "30"),
        ("ar", "٣٠", "30"),
    ],
)
def test_numbers_in_words_have_their_value(language: str, words: str, value: str) -> None:
    number = number_at(words.split(), 0, counting_of(language))
    assert number is not None
    assert number.value == value


def test_dates_are_told_as_dates_without_a_lexicon() -> None:
    assert flags("spätestens am 1. März 2026", "spätestens am 1. April 2026", "de") == (
        Flag(Rule.DATE, "1. März 2026", "1. April 2026"),
    )
    assert flags("自2026年7月1日起生效", "自2027年7月1日起生效", "zh") == (
        Flag(Rule.DATE, "2026年", "2027年"),
    )


def test_a_reference_into_another_act_is_not_missing_here() -> None:
    old = "SEC. 1. Short title.\n\n(a) One.\n\n(b) Two.\n\nSEC. 2. Laws.\n\n(1) None.\n\n(2) One."
    new = old.replace(
        "(1) None.",
        "(1) Section 626 of the Financial Services and General Government Appropriations Act.",
    ).replace("(2) One.", "(2) Sections 552a(w) and 3132(a)(1)(D) of title 5, United States Code.")
    around = compared(old, new).context.renumbering
    assert around is not None
    assert newly_dangling(around) == ()


def test_the_rows_of_a_table_of_contents_follow_the_articles() -> None:
    old = (
        "| Section | What |\n| --- | --- |\n| A. Scope | What it covers. |\n"
        "| B. Duties | What you must do. |\n\n"
        "## A. Scope\n\nThis text covers all services that we offer.\n\n"
        "## B. Duties\n\nYou must observe the rules of the house at all times.\n"
    )
    new = old.replace("| B. Duties", "| B. Costs | Who pays. |\n| C. Duties").replace(
        "## B. Duties", "## B. Costs\n\nEach side pays for what it orders itself.\n\n## C. Duties"
    )
    rows = [
        judge(pair, both.context)
        for both in (compared(old, new),)
        for pair in both.pairs
        if pair.new and pair.new[0].text.startswith("C. Duties |")
    ]
    assert [row.weight for row in rows] == [Weight.CONSEQUENTIAL]
    assert rows[0].flags == (Flag(Rule.REFERENCE_FOLLOWS, "B", "C"),)


def test_a_section_ascribed_to_another_act_once_is_of_that_act_further_on() -> None:
    old = "SEC. 1. Duties.\n\n(a) One.\n\n(b) Two.\n\nSEC. 2. Laws.\n\n(1) None.\n\n(2) One."
    new = old.replace("(a) One.", "(a) Section 35 of the Consumer Protection Act is amended.")
    new = new.replace("(2) One.", "(2) In the item on section 35 and in section 9, strike the end.")
    around = compared(old, new).context.renumbering
    assert around is not None
    assert [each.written for each in newly_dangling(around)] == ["section 9"]


def test_an_item_with_a_heading_of_its_own_is_cited_below_its_section() -> None:
    old = (
        "SEC. 1. Duties.\n\n  (a) Staff.\n\n    (1) One.\n\n    (2) Two.\n\n"
        "  (b) Offices.\n\n    (1) Three.\n\n    (2) Four.\n\nSEC. 2. Laws.\n\n  (1) None."
    )
    new = old.replace("(1) None.", "(1) As amended by section 1(b)(2) and section 1(b)(7).")
    around = compared(old, new).context.renumbering
    assert around is not None
    assert [each.written for each in newly_dangling(around)] == ["section 1(b)(7)"]


_MOVED_OUT = {
    "en": ("Article", "this Article", "Article 2", "The costs under {} shall be shared by both."),
    "es": ("Artículo", "este artículo", "el artículo 2", "Los gastos de {} se reparten por mitad."),
    "fr": ("Article", "le présent article", "l'article 2", "Les frais visés par {} sont partagés."),
    "ru": ("Статья", "настоящей статьи", "статьи 2", "Расходы в силу {} делятся поровну."),
}


@pytest.mark.parametrize("language", _MOVED_OUT)
def test_this_article_becomes_its_number_where_a_clause_moves_out(language: str) -> None:
    word, this, number, sentence = _MOVED_OUT[language]
    before, after = sentence.format(this), sentence.format(number)
    old = (
        f"{word} 1\n\n1. Alfa beta gamma delta epsilon zeta eta.\n\n2. Sigma tau.\n\n{word} 2\n\n"
        f"1. Upsilon phi chi psi omega digamma koppa.\n\n2. {before}\n\n"
        "3. Sampi stigma heta san sho rho.\n\n"
        f"{word} 3\n\n1. Kappa lambda mu nu xi pi theta iota.\n\n"
        "2. Aleph beth gimel daleth he waw zayin heth.\n"
    )
    new = old.replace(f"2. {before}\n\n3.", "2.") + f"\n3. {after}\n"
    both = compared(old, new, language)
    (pair,) = (pair for pair in both.pairs if Relation.EDITED in pair.relations)
    assert Relation.MOVED in pair.relations
    assert judge(pair, both.context).weight is Weight.CONSEQUENTIAL
