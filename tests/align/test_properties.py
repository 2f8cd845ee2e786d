"""What must hold of every alignment, whatever the drafts."""

from collections import Counter

from hypothesis import example, given
from hypothesis import strategies as st

from negodiff.align.align import align
from negodiff.model.clause import Clause, Draft, Kind
from negodiff.model.relation import Link, Relation

SENTENCES = (
    "The Parties shall withdraw their forces within thirty days of signature.",
    "The Commission shall meet twice a year in the two capitals in turn.",
    "Each Party shall notify the other in writing of the measures taken.",
    "Maps of minefields shall be exchanged without delay.",
    "Idem.",
    "Deleted.",
    "",
)
PARAGRAPHS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join)
ARTICLES = st.lists(st.lists(PARAGRAPHS, max_size=4), max_size=6)


def draft(articles: list[list[str]]) -> Draft:
    """Numbered articles of numbered paragraphs."""
    clauses: list[Clause] = []
    for number, paragraphs in enumerate(articles, 1):
        above = len(clauses)
        label = f"Article {number}"
        clauses.append(Clause(-1, Kind.ARTICLE, label, str(number), label, "", "", None))
        for at, text in enumerate(paragraphs, 1):
            ref = f"{label}({at})"
            clauses.append(
                Clause(above, Kind.PARAGRAPH, f"{at}.", str(at), ref, "", text.strip(), None)
            )
    return Draft(tuple(clauses), "en")


def places(links: tuple[Link, ...]) -> tuple[Counter[int], Counter[int]]:
    old = Counter(at for link in links for at in link.old)
    new = Counter(at for link in links for at in link.new)
    return old, new


W, C, M, X = SENTENCES[:4]


@given(ARTICLES, ARTICLES)
@example([[M, M, X]], [[M, f"{M} {X}"]])
@example([[f"{M} {X}"], [M]], [[M], [X], [M]])
@example([[W, f"{W} {C} {M}"], [f"{W} {C} {M}"]], [[W, W, C, f"{C} {M}"], [W, C]])
@example(
    [[f"{W} {M}", X, X], [f"{W} {M}"]],
    [[f"{W} {X}"], [C, f"{W} {W} {X}", M]],
)
@example([[W, f"{W} {C} {M}", f"{W} {C} {M}"]], [[W, W, C, f"{C} {M}"], [C]])
def test_every_clause_stands_in_exactly_one_link(
    old: list[list[str]], new: list[list[str]]
) -> None:
    one, other = draft(old), draft(new)
    olds, news = places(align(one, other))
    assert olds == Counter(range(len(one.clauses)))
    assert news == Counter(range(len(other.clauses)))


@given(ARTICLES, ARTICLES)
def test_relations_fit_the_clauses(old: list[list[str]], new: list[list[str]]) -> None:
    for link in align(draft(old), draft(new)):
        relations = set(link.relations)
        assert relations
        assert (Relation.ADDED in relations) == (not link.old)
        assert (Relation.REMOVED in relations) == (not link.new)
        assert (Relation.MERGED in relations) == (len(link.old) > 1)
        assert (Relation.SPLIT in relations) == (len(link.new) > 1)
        assert Relation.UNCHANGED not in relations or relations == {Relation.UNCHANGED}
        assert 0 <= link.confidence <= 1
        assert link.evidence


@given(ARTICLES)
@example([[M, M, M, M]] * 40)
def test_a_draft_against_itself_is_unchanged(articles: list[list[str]]) -> None:
    same = draft(articles)
    for link in align(same, same):
        assert link.relations == (Relation.UNCHANGED,)
        assert link.old == link.new


@given(ARTICLES, ARTICLES)
def test_the_same_drafts_always_give_the_same_links(
    old: list[list[str]], new: list[list[str]]
) -> None:
    assert align(draft(old), draft(new)) == align(draft(old), draft(new))


@given(st.permutations(range(7)))
def test_permuting_articles_finds_only_moves(order: list[int]) -> None:
    topics = "borders forces mines water culture trade claims".split()
    articles = [
        [f"The {topic} of the Parties are governed by annex {at} on {topic}.", f"More on {topic}."]
        for at, topic in enumerate(topics)
    ]
    permuted = [articles[at] for at in order]
    for link in align(draft(articles), draft(permuted)):
        assert set(link.relations) <= {Relation.UNCHANGED, Relation.MOVED, Relation.RENUMBERED}
