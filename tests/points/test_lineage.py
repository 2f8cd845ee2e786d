"""Points through all drafts: ids, splits, merges, returns, pins; and which clauses are points."""

from itertools import pairwise

from negodiff.align.align import align
from negodiff.model.clause import Draft
from negodiff.points.lineage import Lineage, Pin, follow
from negodiff.points.marks import Marker
from negodiff.points.units import units_of
from tests.points.talk import draft_of

SCHOOLS = "Pupils may choose the language in which they are taught at school."
BOOKS = "Textbooks shall be reviewed by a panel of five historians of each Party."
ROADS = "The road across the pass shall be kept open for lorries in winter."


def article(*paragraphs: str) -> Draft:
    listed = "\n\n".join(f"{at}. {text}" for at, text in enumerate(paragraphs, 1))
    return draft_of(f"## Article 1 – Matters\n\n{listed}\n")


def followed(*drafts: Draft, pins: tuple[Pin, ...] = ()) -> Lineage:
    return follow(drafts, [align(old, new) for old, new in pairwise(drafts)], pins)


def ways(lineage: Lineage) -> dict[str, list[str | None]]:
    found: dict[str, list[str | None]] = {}
    for track in lineage.tracks:
        found[track.id] = [None for _ in range(track.first)]
        found[track.id].extend(unit.ref if unit else None for unit in track.units)
    return found


def test_points_are_clauses_with_words_of_their_own() -> None:
    draft = draft_of(
        "# Treaty of Peace\n\n## Preamble\n\nThe Parties,\n\nDesiring peace,\n\n"
        "Have agreed as follows:\n\n## Article 1 – Aim\n\nPeace is the aim of this Treaty.\n\n"
        "## Article 2 – Means\n\n1. The Parties shall:\n\n(a) meet; and\n\n(b) talk.\n\n"
        "2. They shall write.\n"
    )
    units = units_of(draft).values()
    assert [unit.ref for unit in units if not unit.formula] == [
        "Title", "Preamble, recital 1", "Article 1", "Article 2(1)", "Article 2(1)(a)",
        "Article 2(1)(b)", "Article 2(2)",
    ]  # fmt: skip
    assert next(unit.text for unit in units if unit.formula) == "The Parties,"
    assert next(unit for unit in units if unit.ref == "Article 1").words == (
        "Aim\nPeace is the aim of this Treaty."
    )


def test_ids_follow_first_appearance_and_outlast_renumbering() -> None:
    lineage = followed(article(SCHOOLS, BOOKS), article(ROADS, SCHOOLS, BOOKS))
    assert ways(lineage) == {
        "P001": ["Article 1(1)", "Article 1(2)"],
        "P002": ["Article 1(2)", "Article 1(3)"],
        "P003": [None, "Article 1(1)"],
    }


def test_what_was_gone_is_the_same_when_it_comes_back() -> None:
    reworded = BOOKS.replace("five", "three")
    lineage = followed(
        article(SCHOOLS, BOOKS), article(SCHOOLS), article(SCHOOLS), article(reworded, SCHOOLS)
    )
    assert ways(lineage)["P002"] == ["Article 1(2)", None, None, "Article 1(1)"]


def test_another_clause_in_its_place_is_another_point() -> None:
    lineage = followed(article(SCHOOLS, BOOKS), article(SCHOOLS), article(SCHOOLS, ROADS))
    assert ways(lineage)["P002"] == ["Article 1(2)", None, None]
    assert ways(lineage)["P003"] == [None, None, "Article 1(2)"]


def test_a_pin_wins_over_what_is_inferred() -> None:
    drafts = article(SCHOOLS, BOOKS), article(SCHOOLS, ROADS)
    assert ways(followed(*drafts))["P003"] == [None, "Article 1(2)"]
    pinned = followed(*drafts, pins=(Pin((1, 2), (0, 2)),))
    assert ways(pinned) == {
        "P001": ["Article 1(1)", "Article 1(1)"],
        "P002": ["Article 1(2)", "Article 1(2)"],
    }


def test_a_pin_takes_the_identity_from_what_was_linked() -> None:
    pinned = followed(article(SCHOOLS, BOOKS), article(SCHOOLS, ROADS), pins=(Pin((0, 1), (1, 2)),))
    assert ways(pinned)["P001"] == ["Article 1(1)", "Article 1(2)"]
    assert ways(pinned)["P003"] == [None, "Article 1(1)"]


def test_the_main_part_of_a_split_keeps_the_id_and_the_other_its_origin() -> None:
    lineage = followed(article(f"{BOOKS} {SCHOOLS}", ROADS), article(BOOKS, SCHOOLS, ROADS))
    part = next(track for track in lineage.tracks if track.origin)
    assert part.origin == "P001"
    assert part.first == 1
    assert ways(lineage)["P001"][1] is not None
    assert lineage.junctions[0].old == ("P001",)


def test_what_is_merged_ends_in_the_main_one() -> None:
    lineage = followed(article(BOOKS, SCHOOLS, ROADS), article(f"{BOOKS} {SCHOOLS}", ROADS))
    ended = next(track for track in lineage.tracks if track.ended is not None)
    assert {ended.id, ended.ended_in} == {"P001", "P002"}
    assert ended.units[1] is None


def test_a_point_merged_and_parted_again_is_itself() -> None:
    apart, one = article(BOOKS, SCHOOLS, ROADS), article(f"{BOOKS} {SCHOOLS}", ROADS)
    lineage = followed(apart, one, apart)
    assert ways(lineage) == {
        "P001": ["Article 1(1)", "Article 1(1)", "Article 1(1)"],
        "P002": ["Article 1(2)", None, "Article 1(2)"],
        "P003": ["Article 1(3)", "Article 1(2)", "Article 1(3)"],
    }


def test_marks_of_disagreement_and_blanks() -> None:
    draft = draft_of(
        "## Article 1 – A\n\n1. Within [ten] days.\n\n2. Within ____ days.\n\n"
        "## Article 2 – B\n\n1. [First.\n\n2. Second.]\n\n3. Third, on [date].\n"
    )
    marks = Marker().marks(draft)
    refs = [clause.ref for clause in draft.clauses]
    assert [refs[at] for at in sorted(marks.bracketed)] == [
        "Article 1(1)", "Article 2(1)", "Article 2(2)",
    ]  # fmt: skip
    assert [refs[at] for at in sorted(marks.blank)] == ["Article 1(2)", "Article 2(3)"]


def test_an_identity_goes_on_in_one_clause_only() -> None:
    old, new = article(SCHOOLS), article(SCHOOLS, SCHOOLS)
    link = next(link for link in align(old, new) if link.old == (1,))
    doubled = (link._replace(new=(1,)), link._replace(new=(2,)))
    lineage = follow([old, new], [doubled])
    assert ways(lineage)["P001"] == ["Article 1(1)", "Article 1(1)"]
    assert lineage.tracks[1].origin == "P001"
