"""What there is to look at in the newer of two drafts."""

from negodiff.align.align import align
from negodiff.api import read_draft
from negodiff.assess.context import Context
from negodiff.assess.noticed import noticed
from negodiff.ledger.source import Source
from negodiff.model.clause import Draft
from negodiff.readers.reading import Reading
from negodiff.report.wording import finding

OLD = """
The Republic of Lomera and the Republic of Tesvia, hereinafter referred to as "the Parties",

Have agreed as follows:

Article 1

(a) "Border" means the State border between the Parties;

(b) "Transit Route" means a road listed in Article 3;

Article 2

1. The Border shall be open.

2. Transit Routes shall be free of tolls.

Article 3

1. The Transit Routes are listed in Annex I.

2. Differences are settled under paragraph 1 of Article 2.
"""


def read(text: str) -> Draft:
    side, _ = read_draft(Source(text.encode(), "draft.txt", None, None, None), Reading("en"))
    return side.draft


def told(old: str, new: str) -> list[str]:
    """The findings, as a reader sees them."""
    before, after = read(old), read(new)
    found = noticed(Context.between(before, after, align(before, after)))
    return [finding(each) for each in found]


def test_nothing_between_equal_drafts() -> None:
    assert told(OLD, OLD) == []


def test_a_reference_that_did_not_follow() -> None:
    new = OLD.replace("1. The Border shall", "1. There shall be peace.\n\n2. The Border shall")
    new = new.replace("2. Transit Routes shall", "3. Transit Routes shall")
    assert told(OLD, new) == [
        "Article 3(2) still refers to paragraph 1 of Article 2, which is now Article 2(2)"
    ]


def test_a_reference_to_what_was_removed() -> None:
    new = OLD.replace("1. The Border shall be open.\n\n2. Transit", "1. Transit")
    new = new.replace("State border", "Border, the State border,")
    found = told(OLD, new)
    assert "Article 3(2) still refers to paragraph 1 of Article 2, which was removed" in found, (
        found
    )


def test_a_reference_to_nothing_only_where_it_is_new() -> None:
    faulty = OLD.replace("paragraph 1 of Article 2", "paragraph 9 of Article 2")
    assert told(OLD, faulty) == [
        "Article 3(2) refers to paragraph 9 of Article 2, which this draft does not have"
    ]
    assert told(faulty, faulty.replace("free of tolls", "free of charge")) == []


def test_an_article_cited_by_its_whole_number() -> None:
    old = (
        "Article 5\n\n5.1 The Buyer pays the price when the goods arrive.\n\n5.3.1 Goods are sold "
        "as they are seen at the port.\n\nArticle 6\n\nThe rules of Article 5.3.1 apply to ships."
    )
    assert told(old, old.replace("to ships", "to all ships")) == []


def test_of_several_references_the_one_that_does_not_follow_is_named() -> None:
    old = OLD.replace("paragraph 1 of Article 2", "Articles 1 and 2")
    new = old.replace("Article 2\n\n1. The Border", "Article 3\n\n1. The Border")
    new = new.replace("Article 3\n\n1. The Transit", "Article 4\n\n1. The Transit")
    assert [each for each in told(old, new) if "Articles 1 and 2" in each] == [
        "Article 4(2) still refers to Articles 1 and 2: Article 2 is now Article 3"
    ]


def test_a_definition_that_was_taken_out_or_is_used_no_more() -> None:
    without = OLD.replace('(b) "Transit Route" means a road listed in Article 3;\n\n', "")
    assert "Article 2(2) uses “Transit Route”, whose definition was taken out" in told(OLD, without)
    unused = OLD.replace("1. The Border shall be open.", "1. All shall be open.")
    assert told(OLD, unused) == ["Article 1(a) defines “Border”, which is used nowhere else"]


def test_a_term_that_stands_alone_above_its_meaning_is_defined() -> None:
    apart = OLD.replace('(b) "Transit Route" means a road', '"Transit Route"\n\nmeans a road')
    assert told(OLD, apart) == []


def test_brackets_and_characters_only_where_they_are_new() -> None:
    odd = OLD.replace("be open", "be [open").replace("listed in Annex", "li\u200bsted in Аnnеx")
    invisible, mixed, bracket = told(OLD, odd)
    assert invisible == "invisible character: U+200B ZERO WIDTH SPACE, 1 in all"
    assert mixed == "letters of two scripts in one word: Аnnеx, 1 in all"
    assert bracket.startswith("Article 2(1): bracket without counterpart: [ in “")
    assert told(odd, odd.replace("free of tolls", "free of charge")) == []
