"""What only whole drafts show: stale and dangling references, terms defined and used."""

from negodiff.align.align import align
from negodiff.assess.references import dangling_references, stale_references
from negodiff.assess.renumbering import Renumbering, successors_of
from negodiff.assess.terms import definitions, renamed, undefined, unused, uses
from negodiff.model.clause import Draft
from tests.assess.drafts import draft

OLD = """
The Republic of Lomera and the Republic of Tesvia, hereinafter referred to as "the Parties",

Have agreed as follows:

Article 1

(a) "Border" means the State border between the Parties;

(b) "Transit Route" means a road listed in Article 3;

(c) "Mediator" means the person designated by both.

Article 2

1. The Border shall be open.

2. Transit Routes shall be free of tolls.

Article 3

1. The Transit Routes are listed in Annex I.

2. Differences are settled under paragraph 1 of Article 2.
"""


def _renumbering(old: Draft, new: Draft) -> Renumbering:
    return Renumbering(old, new, successors_of(align(old, new)))


def test_a_reference_that_should_have_followed_is_stale() -> None:
    new_text = OLD.replace("Article 3\n", "Article 4\n").replace("Article 2\n", "Article 3\n")
    new_text = new_text.replace("Article 3\n", "Article 2\n\nThere shall be peace.\n\nArticle 3\n")
    old, new = draft(OLD), draft(new_text)
    found = stale_references(_renumbering(old, new))
    told = {
        (new.clauses[each.clause].ref, each.written, new.clauses[each.expected[0]].ref)
        for each in found
    }
    assert told == {
        ("Article 1(b)", "Article 3", "Article 4"),
        ("Article 4(2)", "paragraph 1 of Article 2", "Article 3(1)"),
    }


def test_without_renumbering_nothing_is_stale() -> None:
    old = draft(OLD)
    assert stale_references(_renumbering(old, old)) == ()


def test_a_reference_to_what_was_removed_is_stale() -> None:
    old, new = draft(OLD), draft(OLD.replace("1. The Border shall be open.\n\n2. T", "1. T"))
    found = stale_references(_renumbering(old, new))
    assert [(each.written, each.expected) for each in found] == [("paragraph 1 of Article 2", ())]


def test_a_reference_to_nothing_dangles() -> None:
    text = OLD.replace("paragraph 1 of Article 2", "paragraph 9 of Article 2")
    text = text.replace("listed in Article 3;", "listed in Article 33;")
    tree = draft(text)
    assert [
        (tree.clauses[each.clause].ref, each.written) for each in dangling_references(tree)
    ] == [
        ("Article 1(b)", "Article 33"),
        ("Article 3(2)", "paragraph 9 of Article 2"),
    ]


def test_references_into_another_text_do_not_dangle() -> None:
    text = OLD.replace(
        "paragraph 1 of Article 2", "Article 51 of the Charter of the United Nations"
    )
    assert dangling_references(draft(text)) == ()


def test_defined_terms_and_their_uses() -> None:
    tree = draft(OLD)
    assert [each.term for each in definitions(tree)] == [
        "Parties",
        "Border",
        "Transit Route",
        "Mediator",
    ]
    assert [tree.clauses[use.clause].ref for use in uses(tree, "Transit Route")] == [
        "Article 1(b)",
        "Article 2(2)",
        "Article 3(1)",
    ]


def test_a_definition_that_nothing_uses() -> None:
    assert [each.term for each in unused(draft(OLD))] == ["Mediator"]


def test_a_term_whose_definition_was_taken_out() -> None:
    new = draft(OLD.replace('(b) "Transit Route" means a road listed in Article 3;\n\n', ""))
    found = undefined(new, definitions(new), definitions(draft(OLD)))
    assert [(each.term, each.was_defined) for each in found] == [("Transit Route", True)]


def test_a_body_that_nobody_defined() -> None:
    text = OLD.replace("The Border shall be open.", "The Boundary Commission opens the Border.")
    text = text.replace("are listed in", "are listed by the Boundary Commission in")
    assert [each.term for each in undefined(draft(text), definitions(draft(text)))] == [
        "Boundary Commission"
    ]


def test_a_renamed_term() -> None:
    old, new = draft(OLD), draft(OLD.replace("Transit Route", "Transit Corridor"))
    assert renamed(old, new, successors_of(align(old, new))) == {
        "Transit Route": "Transit Corridor"
    }


def test_definitions_in_other_languages() -> None:
    told = {
        "fr": "La République, ci-après dénommée « la République », et le Royaume.",
        "es": "La República y el Reino, en lo sucesivo denominados «las Partes».",
        "ru": "Республика и Королевство (далее — «Стороны») согласились о нижеследующем.",
    }
    found = {
        code: [each.term for each in definitions(draft(text, code))] for code, text in told.items()
    }
    assert found == {"fr": ["République"], "es": ["Partes"], "ru": ["Стороны"]}
