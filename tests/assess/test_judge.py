"""What a sentence alone does not show: the list, the kind of clause, the other draft."""

from negodiff.assess.judge import Context, judge
from negodiff.model.clause import Kind
from negodiff.model.relation import Relation
from negodiff.model.weight import Flag, Rule, Weight
from tests.assess.drafts import compared
from tests.assess.sentence import clause, edited

EN = Context("en")
OLD = """
Treaty

The Parties,

Have agreed as follows:

Article 1

"Joint Commission" means the commission established by paragraph 1 of Article 3.

Article 2

1. The Parties shall meet once a year in the capital of either Party.

2. The Joint Commission shall adopt its rules of procedure in accordance with paragraph 1.

Article 3

1. The Parties hereby establish a Joint Commission for the settlement of disputes.

2. The Joint Commission shall examine:

(a) reports of the sector commanders;

(b) complaints of the inhabitants; and

(c) the accounts of the secretariat.
"""


def test_moved_and_renumbered_only_is_no_change_of_words() -> None:
    pair = edited("The Parties shall meet.", "The Parties shall meet.")
    pair = pair._replace(relations=(Relation.RENUMBERED, Relation.MOVED))
    assert judge(pair, EN).weight is None


def test_words_that_left_the_recitals_bind_now() -> None:
    pair = edited("The border is open.", "The border is open.")
    pair = pair._replace(old=(clause("The border is open.", Kind.RECITAL),))
    assert judge(pair, EN) == (
        Weight.SUBSTANTIVE,
        (Flag(Rule.RECITAL_OPERATIVE, "recital", "paragraph"),),
    )


def test_added_and_removed_clauses_are_substantive() -> None:
    item = clause("complaints of the inhabitants;", Kind.SUBPARAGRAPH)._replace(label="(b)")
    pair = edited("", item.text)._replace(old=(), new=(item,), relations=(Relation.ADDED,))
    assert judge(pair, EN) == (Weight.SUBSTANTIVE, (Flag(Rule.LIST_ITEM, "", "(b)"),))
    pair = edited(item.text, "")._replace(old=(item,), new=(), relations=(Relation.REMOVED,))
    assert judge(pair, EN) == (Weight.SUBSTANTIVE, (Flag(Rule.LIST_ITEM, "(b)", ""),))


def test_an_added_definition_and_a_blank_are_told() -> None:
    words = '"Depositary" means the Government of [country];'
    pair = edited("", words)._replace(old=(), new=(clause(words),), relations=(Relation.ADDED,))
    flags = judge(pair, EN).flags
    assert Flag(Rule.DEFINITION, "", "Depositary") in flags


def test_a_clause_split_between_sentences_has_not_changed() -> None:
    old = "The teams have access. The Party secures the site."
    pair = edited(old, old.replace(". The", ".\nThe"))._replace(relations=(Relation.SPLIT,))
    assert judge(pair, EN).weight is None


def test_a_reference_that_follows_the_renumbering_is_consequential() -> None:
    new = OLD.replace("Article 3\n", "Article 4\n").replace("of Article 3.", "of Article 4.")
    new = new.replace("Article 4\n", "Article 3\n\nThe Border is open.\n\nArticle 4\n")
    assert compared(OLD, new).assessed("Article 1") == (
        Weight.CONSEQUENTIAL,
        (Flag(Rule.REFERENCE_FOLLOWS, "paragraph 1 of Article 3", "paragraph 1 of Article 4"),),
    )


def test_a_reference_that_changes_without_a_renumbering_is_substantive() -> None:
    found = compared(OLD, OLD.replace("1 of Article 3.", "1 of Article 2.")).assessed("Article 1")
    assert found.weight is Weight.SUBSTANTIVE
    assert found.flags[0].rule is Rule.REFERENCE_CHANGED


def test_a_reference_within_the_article_follows_too() -> None:
    new = OLD.replace(
        "1. The Parties shall meet", "1. The Border is open.\n\n2. The Parties shall meet"
    )
    new = new.replace("2. The Joint Commission shall adopt", "3. The Joint Commission shall adopt")
    new = new.replace("with paragraph 1.", "with paragraph 2.")
    assert compared(OLD, new).assessed("Article 2(3)").weight is Weight.CONSEQUENTIAL


def test_this_article_is_the_one_that_says_so() -> None:
    old = OLD.replace("with paragraph 1.", "with paragraph 1 of this Article.")
    new = old.replace(
        "1. The Parties shall meet", "1. The Border is open.\n\n2. The Parties shall meet"
    )
    new = new.replace("2. The Joint Commission shall adopt", "3. The Joint Commission shall adopt")
    new = new.replace("with paragraph 1 of", "with paragraph 2 of")
    assert compared(old, new).assessed("Article 2(3)").weight is Weight.CONSEQUENTIAL


def test_a_following_reference_beside_another_change_is_substantive() -> None:
    new = OLD.replace("Article 3\n", "Article 4\n").replace("of Article 3.", "of Article 4.")
    new = new.replace("Article 4\n", "Article 3\n\nThe Border is open.\n\nArticle 4\n")
    new = new.replace("means the commission", "means any commission")
    found = compared(OLD, new).assessed("Article 1")
    assert found.weight is Weight.SUBSTANTIVE
    assert {flag.rule for flag in found.flags} == {
        Rule.REFERENCE_FOLLOWS,
        Rule.SCOPE,
        Rule.DEFINITION,
    }


def test_and_that_moves_with_the_end_of_the_list_is_editorial() -> None:
    new = OLD.replace("inhabitants; and", "inhabitants;")
    new = new.replace("secretariat.", "secretariat; and\n\n(d) the budget of the following year.")
    both = compared(OLD, new)
    assert both.assessed("Article 3(2)(b)").weight is Weight.EDITORIAL
    assert both.assessed("Article 3(2)(c)").weight is Weight.EDITORIAL
    assert both.assessed("Article 3(2)(d)").weight is Weight.SUBSTANTIVE


def test_or_instead_of_and_is_substantive_wherever_it_stands() -> None:
    new = OLD.replace("inhabitants; and", "inhabitants;")
    new = new.replace("secretariat.", "secretariat; or\n\n(d) the budget of the following year.")
    both = compared(OLD, new)
    assert both.assessed("Article 3(2)(b)").weight is Weight.SUBSTANTIVE
    assert both.assessed("Article 3(2)(c)").weight is Weight.SUBSTANTIVE


def test_a_term_renamed_throughout_is_consequential() -> None:
    both = compared(OLD, OLD.replace("Joint Commission", "Mixed Commission"))
    assert both.assessed("Article 2(2)") == (
        Weight.CONSEQUENTIAL,
        (Flag(Rule.TERM_RENAMED, "Joint Commission", "Mixed Commission"),),
    )


def test_a_term_renamed_in_some_places_is_substantive() -> None:
    new = OLD.replace("Joint Commission", "Mixed Commission").replace(
        "2. The Mixed Commission shall adopt", "2. The Joint Commission shall adopt"
    )
    assert compared(OLD, new).assessed("Article 3(1)").weight is Weight.SUBSTANTIVE


def test_a_changed_chapeau_governs_its_items() -> None:
    both = compared(OLD, OLD.replace("Commission shall examine:", "Commission may examine:"))
    rules = [flag.rule for flag in both.assessed("Article 3(2)").flags]
    assert rules == [Rule.MODAL_WEAKENED, Rule.CHAPEAU]


def test_languages_without_lexicon_get_numbers_and_brackets() -> None:
    context = Context("de")
    assert judge(edited("binnen 30 Tagen", "binnen 60 Tagen"), context) == (
        Weight.SUBSTANTIVE,
        (Flag(Rule.DEADLINE, "30 Tagen", "60 Tagen"), Flag(Rule.WORDS_NOT_JUDGED)),
    )
    assert judge(edited("die Partei soll", "die Partei [soll]"), context).flags[0] == Flag(
        Rule.BRACKETS_SET, "", "[soll]"
    )
    assert judge(edited("das „Amt“ ist", 'das "Amt" ist'), context).weight is Weight.EDITORIAL


def test_scripts_without_spaces_get_numbers() -> None:
    flags = judge(edited("应在30日内通知另一方。", "应在60日内通知另一方。"), Context("zh")).flags
    assert flags == (Flag(Rule.DEADLINE, "30日", "60日"), Flag(Rule.WORDS_NOT_JUDGED))
