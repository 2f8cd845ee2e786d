"""Who may read what was recorded."""

from negodiff.model.record import EVERYBODY, Act, Annotation
from negodiff.points.audience import readable


def said(act: Act, *, by: tuple[str, ...] = (), audience: tuple[str, ...] = ()) -> Annotation:
    return Annotation(
        f"{act} {by} {audience}",
        act,
        "1",
        "Article 1",
        "words",
        by,
        note="why",
        source="minutes",
        author="Jane Roe",
        audience=audience,
    )


def kept(*annotations: Annotation, reader: str = "AL") -> list[tuple[Act, str, str, str]]:
    return [
        (each.act, each.note, each.source, each.author) for each in readable(annotations, reader)
    ]


def test_remarks_that_nobody_shares_are_the_teams_own() -> None:
    remarks = [Act.NOTE, Act.TOPIC, Act.CONDITION, Act.PACKAGE]
    assert kept(*(said(act) for act in remarks)) == []
    assert kept(*(said(act, by=("BO",)) for act in remarks)) == []
    assert len(kept(*(said(act, by=("AL",)) for act in remarks))) == 4


def test_an_act_counts_for_everybody_but_its_words_are_its_parties_own() -> None:
    act = said(Act.RESERVED, by=("BO",))
    assert kept(act) == [(Act.RESERVED, "", "", "")]
    assert kept(act, reader="BO") == [(Act.RESERVED, "why", "minutes", "Jane Roe")]
    assert kept(said(Act.AGREED, by=("AL", "BO")))[0][1] == "why"
    assert kept(said(Act.DEFERRED)) == [(Act.DEFERRED, "", "", "")]


def test_an_audience_is_the_last_word() -> None:
    assert kept(said(Act.NOTE, audience=("AL",)))[0][1] == "why"
    assert kept(said(Act.NOTE, audience=("BO", "AL")))[0][1] == "why"
    assert kept(said(Act.NOTE, by=("AL",), audience=("BO",))) == []
    assert kept(said(Act.AGREED, by=("AL", "BO"), audience=("BO",))) == []
    assert kept(said(Act.NOTE, audience=(EVERYBODY,)))[0][1] == "why"


def test_the_order_stays() -> None:
    first, second = said(Act.AGREED, by=("AL",)), said(Act.NOTE, audience=(EVERYBODY,))
    assert readable((second, first), "AL") == (second, first)
