"""Containers: told by their content, but only where nothing else was said of them."""

from negodiff.align.containers import link_containers
from negodiff.align.exact import link_unique
from negodiff.align.matching import FREE, Matching
from negodiff.align.options import AlignOptions
from negodiff.align.tree import Tree
from tests.structure.reading import read

DRAFT = """
Article 1

The Parties shall:

(a) search for the missing persons of either side without delay;

(b) hand over the remains of the fallen.

Article 2

The Mission shall:

(a) publish a report on every incident that it hears of;

(b) patrol the zone by day and by night.
"""


def matching_of_items() -> Matching:
    """Both drafts alike, with nothing linked but their items."""
    matching = Matching(Tree(read(DRAFT)), Tree(read(DRAFT)))
    link_unique(matching, 0)
    for old, new in list(matching.links()):
        if matching.old.children[old]:
            matching.unlink(old, new)
    return matching


def test_a_container_follows_its_content() -> None:
    matching = matching_of_items()
    link_containers(matching, AlignOptions())
    assert not matching.free_old()


def test_a_container_that_was_merged_into_another_is_not_linked_once_more() -> None:
    matching = matching_of_items()
    second = next(at for at, clause in enumerate(matching.old.clauses) if clause.ref == "Article 2")
    matching.merge(0, second)
    link_containers(matching, AlignOptions())
    assert matching.new_of[second] == FREE
    assert second not in matching.free_old()
