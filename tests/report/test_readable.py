"""What a lawyer stumbled over: every line must say something, and say it once."""

from textwrap import dedent

from negodiff.model.clause import Kind
from negodiff.model.comparison import Comparison, Pair
from negodiff.model.relation import Evidence, Reason, Relation
from negodiff.model.weight import Flag, Rule
from negodiff.report.markdown import comparison_markdown
from negodiff.report.terminal.comparison import comparison_text, stat_text
from negodiff.report.terminal.options import Options
from tests.report.handmade import Builder


def shown(comparison: Comparison, *, explain: bool = False) -> str:
    """The changes alone, without what stands above the first article."""
    changed = [pair for pair in comparison.pairs if pair.relations != (Relation.UNCHANGED,)]
    return comparison_text(comparison, changed, Options(explain=explain)).split("\n\n", 2)[2]


def edited(*flags: Flag) -> Builder:
    build = Builder()
    build.pair(
        "edited",
        [build.clause(0, "Article 1", "drei Monate", kind=Kind.ARTICLE)],
        [build.clause(1, "Article 1", "sechs Monate", kind=Kind.ARTICLE)],
        "‹-drei-›‹+sechs+› Monate",
        flags=flags,
    )
    return build


def in_languages(comparison: Comparison, old: str, new: str) -> Comparison:
    old_draft = comparison.old.draft._replace(language=old)
    new_draft = comparison.new.draft._replace(language=new)
    return comparison._replace(
        old=comparison.old._replace(draft=old_draft), new=comparison.new._replace(draft=new_draft)
    )


def test_a_move_between_neighbours_that_are_cited_alike_names_them_by_their_words() -> None:
    build = Builder()
    kept = "The Parties shall meet once a year in one of the capitals."
    article = [
        build.clause(side, "Section 1", "", kind=Kind.SECTION, label="Section 1") for side in (0, 1)
    ]
    build.pair("unchanged", article[:1], article[1:])
    for side, first in ((0, "Costs are shared."), (1, "Nothing else is affected by it.")):
        build.clause(side, "Section 1(1)", first, below="Section 1")
    build.pair(
        "moved",
        [build.clause(0, "Section 1(2)", kept, below="Section 1")],
        [build.clause(1, "Section 1(2)", kept, below="Section 1")],
    )
    assert (
        "moved from after Section 1(1) (Costs are shared.) "
        "to after Section 1(1) (Nothing else is affected by it.)\n"
    ) in shown(build.comparison())


def test_an_article_is_named_once_for_all_that_happened_in_it() -> None:
    build = Builder()
    olds = [build.clause(0, "Paragraph 4", "It is held:", label="4.")]
    news = [build.clause(1, "Paragraph 4", "It is held:", label="4.")]
    for side, clauses, refs in ((0, olds, "abc"), (1, news, "ab")):
        clauses += [
            build.clause(
                side,
                f"Paragraph 4({letter})",
                letter,
                kind=Kind.SUBPARAGRAPH,
                below="Paragraph 4",
            )
            for letter in refs
        ]
    build.pair("unchanged", [olds[0]], [news[0]])
    build.pair("edited", [olds[1]], [news[1]], "a")
    build.pair("removed", [olds[2]], [])
    build.pair("edited renumbered", [olds[3]], [news[2]], "‹-c-›‹+b+›")
    told = shown(build.comparison())
    assert told.splitlines().count("Paragraph 4") == 1


def test_each_side_of_a_right_to_left_flag_keeps_its_place() -> None:
    flag = Flag(Rule.REFERENCE_FOLLOWS, "للمادة 4", "للمادة 5")
    mark = "\u200e"
    told = f"{mark}للمادة 4{mark} → {mark}للمادة 5{mark}"
    comparison = edited(flag).comparison()
    assert told in shown(comparison)
    assert told in comparison_markdown(comparison, comparison.pairs, explain=False)


def test_a_new_article_that_is_a_heading_so_far_is_told_on_one_line() -> None:
    build = Builder()
    build.pair(
        "added",
        [],
        [build.clause(1, "Article 4", "", kind=Kind.ARTICLE, heading="Ecosystems")],
    )
    assert shown(build.comparison()) == "Article 4 · Ecosystems  added\n"


def test_merged_parts_begin_with_their_first_word() -> None:
    build = Builder()
    build.pair(
        "merged",
        [build.clause(0, "2(a)", "preserve notices;"), build.clause(0, "2(b)", "Either may.")],
        [build.clause(1, "2", "You shall (i) preserve notices; Either may.")],
        "‹+You shall (i) +›preserve notices;‹-\n-›‹+ +›Either may.",
    )
    told = shown(build.comparison()).splitlines()
    assert told[1:] == [
        "  2(a): ‹+You shall (i)+› preserve notices;",
        "  2(b): Either may.",
    ]


def test_a_split_loses_no_letter_and_sets_the_new_heading_under_the_new_article() -> None:
    build = Builder()
    body, rest = "It shall enter into force on signature.", "Either Party may denounce it."
    build.pair(
        "split",
        [
            build.clause(
                0, "Article 8", f"{body} {rest}", kind=Kind.ARTICLE, heading="Entry into force"
            )
        ],
        [
            build.clause(1, "Article 8", body, kind=Kind.ARTICLE, heading="Entry into force"),
            build.clause(1, "Article 9", rest, kind=Kind.ARTICLE, heading="Denunciation"),
        ],
        f"Entry into force\n{body}‹- -›‹+\nDenunciation\n+›{rest}",
    )
    assert shown(build.comparison()) == dedent("""\
        Article 8, Article 9 ← Article 8 · Entry into force  split
          Article 8: It shall enter into force on signature.
          Article 9: ‹+Denunciation+›
          Either Party may denounce it.
        """)


def test_words_that_are_the_same_are_not_called_similar_besides() -> None:
    build = Builder()
    build.pair(
        "renumbered",
        [build.clause(0, "1", "Same.")],
        [build.clause(1, "2", "Same.")],
        evidence=(Evidence(Reason.SIMILAR_WORDS, 0.93), Evidence(Reason.SAME_WORDS)),
    )
    assert "confidence 0.93: same words\n" in shown(build.comparison(), explain=True)


def test_one_clause_differs() -> None:
    comparison = edited().comparison()
    assert "1 of 1 clause differs: 1 edited." in comparison_text(comparison, [], Options())


def test_that_words_are_not_judged_is_said_once() -> None:
    build = edited(Flag(Rule.NUMBER, "drei", "sechs"), Flag(Rule.WORDS_NOT_JUDGED))
    comparison = in_languages(build.comparison(), "de", "de")
    pairs: tuple[Pair, ...] = comparison.pairs
    for text in (
        comparison_text(comparison, pairs, Options()),
        comparison_markdown(comparison, pairs, explain=False),
    ):
        assert text.lower().count("words not judged") == 1
        assert "Words not judged: no lexicon for German." in text


def test_drafts_in_two_languages_are_called_so() -> None:
    comparison = in_languages(edited().comparison(), "fr", "en")
    told = "The drafts are in two languages, French and English: their words cannot be compared."
    assert told in comparison_text(comparison, comparison.pairs, Options())
    assert told in comparison_markdown(comparison, comparison.pairs, explain=False)
    assert "two languages" not in comparison_text(edited().comparison(), [], Options())


def test_a_clause_that_was_asked_for_and_did_not_change_is_named() -> None:
    comparison = edited().comparison()
    told = comparison_text(comparison, [], Options(), unchanged="Preamble, recital 2")
    assert "Preamble, recital 2 is unchanged." in told
    assert "None of these" not in told


def test_unchanged_clauses_that_are_listed_are_counted() -> None:
    build = edited()
    build.pair("unchanged", [build.clause(0, "2", "Same.")], [build.clause(1, "2", "Same.")])
    comparison = build.comparison()
    told = stat_text(comparison, comparison.pairs[1:], Options())
    assert "Listed: 1 unchanged clause." in told
    assert "None of these" not in told
