"""RTF, as the lines of a file and what a person sees on its page."""

import pytest

from negodiff.errors import InputError
from negodiff.model.finding import FindingKind
from negodiff.model.markup import AsideKind, Change, View
from negodiff.readers import table
from negodiff.readers.material import Material
from negodiff.readers.reading import AS_IT_IS, Limits, Reading

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Times New Roman{\*\falt Arial};}"
    r"{\f1\fcharset2 Symbol;}{\f2\fcharset204 Times New Roman CYR;}{\f3\fcharset128 MS Mincho;}}"
    r"{\colortbl;\red255\green0\blue0;\red255\green255\blue0;}"
    r"{\stylesheet{\s0 Normal;}{\s1\b\cf1 heading 1;}{\s2\sbasedon1 Chapter;}{\*\cs3 Strong;}"
    r"{\s4 toc 1;}}{\*\revtbl{Unknown;}{A. Able;}{B. Baker;}}{\info{\title Left out}}"
)


def read(body: str, reading: Reading = AS_IT_IS) -> Material:
    return table.read((HEAD + body + "}").encode("latin-1"), "draft.rtf", reading)


def seen(body: str, view: View = View.ACCEPTED) -> list[str]:
    blocks = read(body, Reading(view=view)).blocks
    return [f"{block.label} {block.text}".strip() for block in blocks]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"The Parties\par", "The Parties"),
        (r"{The {\b Par\i0 ties}}\par", "The Parties"),
        ("one wo\r\nrd\\par", "one word"),
        (r"a\tab b\line c\par", "a b\nc"),
        (r"\'e9t\'e9\par", "été"),
        (r"\f2\'c4\'ee\'e3\'ee\'e2\'ee\'f0\par", "Договор"),
        (r"\f3\'93\'fa\'96\'7b\par", "日本"),
        (r"\f1\'b7\par", "•"),
        (r"\u1044\'c4\u1086\'ee\par", "До"),
        (r"\uc0\u1044\u1086 x\par", "Доx"),
        (r"\uc2\u1044\'c4\'c4 x\par", "Д x"),
        (r"\u-10187?\u-9216?\par", "𝐀"),
        (r"\uc0\u55349\uc1\u56320?\par", "𝐀"),
        (r"\u-10187? alone\par", "\ufffd alone"),
        (r"\{\\\}\par", r"{\}"),
        (r"a\~b\_c\-d\par", "a\u00a0b\u2011c\u00add"),
        (r"\ldblquote peace\rdblquote\endash\par", "“peace”–"),
        (r"a\bin5 }}}}}b\par", "ab"),
        (r"{\upr{ansi}{\*\ud Unicode}}\par", "Unicode"),
        (r"x{\*\unheard of it}y{\*\bkmkstart z}\par", "xy"),
        (r"{\*\cs3 strong} word\par", "strong word"),
        (r"{\field{\*\fldinst REF x}{\fldrslt Article 5}}\par", "Article 5"),
        (r"no end of a paragraph", "no end of a paragraph"),
        (r"Article 5{\super 1} ends\par", "Article 5¹ ends"),
        (r"5\super 1\nosupersub 2, 5\super 1\plain 2\par", "5¹2, 5¹2"),
        (r"\fs24 m{\up8\fs16 2} or m{\up8 2} or x{\dn4\fs16 2}\par", "m² or m2 or x₂"),
        (r"{\fs48 m{\up16\fs24 2}} and \fs24 m{\up16\fs24 2}\par", "m² and m2"),
        (r"5{\field{\*\fldinst NOTEREF r \\f}{\fldrslt {\super 1}}} ends\par", "5 ends"),
        (r"note {\field{\*\fldinst NOTEREF r}{\fldrslt 1}} ends\par", "note 1 ends"),
    ],
)
def test_words(body: str, text: str) -> None:
    assert seen(body) == [text]


def test_paragraphs_take_what_their_end_says() -> None:
    body = (
        r"\pard\s1\b Peace\par\pard\plain\s2 Trade\par\pard\plain\outlinelevel1 Goods\par"
        r"\pard\plain\qc Centred\par\pard\plain\b Bold\b0\par\pard\plain Plain \b bold\b0\par"
    )
    told = [(b.kind, b.level, b.strong, b.text) for b in read(body).blocks]
    assert told == [
        ("heading", 1, False, "Peace"),
        ("heading", 1, False, "Trade"),
        ("heading", 2, False, "Goods"),
        ("text", 0, True, "Centred"),
        ("text", 0, True, "Bold"),
        ("text", 0, False, "Plain bold"),
    ]


def test_labels_are_those_that_the_file_prints() -> None:
    body = (
        r"\pard{\listtext\pard\plain 1.\tab}\ls1\ilvl0 One\par"
        r"\pard{\pntext\f1\'b7\tab}{\*\pn\pnlvlblt{\pntxtb\'b7}}Point\par"
        r"\pard{\listtext (a)\tab}\ls1\ilvl1 Under\par\pard Plain\par"
    )
    told = [(b.label, b.kind, b.level, b.text) for b in read(body).blocks]
    assert told == [
        ("1.", "text", 0, "One"),
        ("•", "item", 1, "Point"),
        ("(a)", "text", 0, "Under"),
        ("", "text", 0, "Plain"),
    ]


def test_a_heading_with_a_bullet_is_an_item_and_a_title_is_set_off() -> None:
    body = (
        r"{\stylesheet{\s7 Title;}}\pard\s7 A Treaty\par"
        r"\pard\outlinelevel0{\listtext \bullet\tab}Peace\par"
    )
    told = [(b.kind, b.level, b.strong, b.text) for b in read(body).blocks]
    assert told == [("text", 0, True, "A Treaty"), ("item", 1, False, "Peace")]


def test_cells_reach_across_the_columns_that_other_rows_show() -> None:
    def row(*cells: str) -> str:
        return "".join(rf"\intbl {each}\cell" for each in cells) + r"\row"

    body = (
        rf"\trowd\cellx1000\cellx3010{row('A', 'B')}"
        rf"\trowd\cellx1000\cellx2000\cellx3000{row('a', 'b', 'c')}"
        rf"\trowd\cellx1000\cellx2000{row('x', 'y', 'z')}\pard after\par"
    )
    assert seen(body) == ["A | B |", "a | b | c", "x | y | z", "after"]


def test_a_letter_that_is_a_bullet_is_told_by_its_list() -> None:
    body = (
        r"{\*\listtable{\list{\listlevel\levelnfc0}{\listlevel\levelnfc23}\listid7}}"
        r"{\*\listoverridetable{\listoverride\listid7\listoverridecount0\ls1}}"
        r"\pard{\listtext 1.\tab}\ls1\ilvl0 One\par\pard{\listtext o\tab}\ls1\ilvl1 Two\par"
    )
    assert [(b.label, b.level) for b in read(body).blocks] == [("1.", 0), ("•", 2)]


CHANGED = (
    r"The Parties {\deleted\revauthdel1\revdttmdel-2016341820 shall }"
    r"{\revised\revauth2\revdttm-2016341820 may }consult.\par"
)


@pytest.mark.parametrize(
    ("view", "text"),
    [
        (View.ACCEPTED, "The Parties may consult."),
        (View.REJECTED, "The Parties shall consult."),
        (View.MARKED, "The Parties shall may consult."),
    ],
)
def test_a_word_exchanged_in_three_views(view: View, text: str) -> None:
    material = read(CHANGED, Reading(view=view))
    assert material.blocks[0].text == text
    assert [(r.change, r.author, r.date, r.text) for r in material.markup.revisions] == [
        (Change.DELETED, "A. Able", "2025-01-02T03:04:00", "shall"),
        (Change.INSERTED, "B. Baker", "2025-01-02T03:04:00", "may"),
    ]
    shown = [text[r.place.start : r.place.end] for r in material.markup.revisions]
    assert shown == [
        "" if view is View.ACCEPTED else "shall",
        "" if view is View.REJECTED else "may",
    ]


def test_changes_that_both_sides_know_stay_accepted() -> None:
    known = frozenset([("A. Able", "2025-01-02T03:04:00")])
    material = read(CHANGED, Reading(view=View.REJECTED, shared=known))
    assert material.blocks[0].text == "The Parties consult."


def test_a_paragraph_end_can_be_put_in_or_struck_out() -> None:
    cut = r"One{\revised\revauth1\par} two\par"
    assert (seen(cut), seen(cut, View.REJECTED)) == (["One", "two"], ["One two"])
    joined = r"One {\deleted\revauthdel1\par}two\par"
    assert (seen(joined), seen(joined, View.REJECTED)) == (["One two"], ["One", "two"])
    assert [r.text for r in read(joined).markup.revisions] == ["¶"]


def test_the_next_paragraph_gives_a_joined_one_its_kind() -> None:
    body = (
        r"\pard{\listtext 1.\tab}First{\deleted\revauthdel1 , gone\par}"
        r"\pard{\listtext 2.\tab}, second\par"
    )
    assert seen(body) == ["2. First, second"]


def test_a_numbered_paragraph_struck_out_shows_no_number() -> None:
    body = (
        r"\pard{\listtext 1.\tab}One\par\pard{\listtext 2.\tab}"
        r"{\deleted\revauthdel1 Two}\par\pard Three\par"
    )
    assert seen(body) == ["1. One", "Three"]


def test_moved_words_are_told_as_moved() -> None:
    body = r"{\mvf\mvauth1 Away. }Between.{\mvt\mvauth1  Here.}\par"
    assert seen(body) == ["Between. Here."]
    assert seen(body, View.REJECTED) == ["Away. Between."]
    changes = [r.change for r in read(body).markup.revisions]
    assert changes == [Change.MOVED_FROM, Change.MOVED_TO]


def test_notes_follow_the_paragraph_that_cites_them() -> None:
    body = (
        r"Force{\super\chftn{\footnote\pard\plain{\super\chftn} As of May.\par More.}} begins"
        r"{\super\chftn{\footnote\ftnalt\pard\plain{\super\chftn} At the end.}}.\par Next.\par"
    )
    blocks = read(body).blocks
    assert [(b.kind, b.label, b.text, b.where) for b in blocks] == [
        ("text", "", "Force begins.", "paragraph 1"),
        ("note", "[^1]", "As of May.\nMore.", "footnote 1"),
        ("note", "[^1]", "At the end.", "endnote 1"),
        ("text", "", "Next.", "paragraph 2"),
    ]


def test_tables_are_rows_and_nested_ones_stand_in_their_cell() -> None:
    body = (
        r"Before\par\trowd\cellx1\cellx2\pard\intbl a\cell b\cell\row"
        r"\trowd\cellx1\cellx2\pard\intbl c\cell\pard\intbl\itap2 d\nestcell e\nestcell"
        r"{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\pard\intbl\itap1 f\cell\row"
        r"\pard After\par"
    )
    blocks = read(body).blocks
    assert [(b.text, b.where) for b in blocks] == [
        ("Before", "paragraph 1"),
        ("a | b", "table 1, row 1"),
        ("c | d | e f", "table 1, row 2"),
        ("After", "paragraph 2"),
    ]


def test_a_comment_is_on_its_words() -> None:
    body = (
        r"The {\*\atrfstart 5}Parties{\*\atrfend 5}{\*\atnid AA}{\*\atnauthor A. Able}\chatn"
        r"{\*\annotation{\*\atnref 5}{\*\atndate -2016341820}\pard Which?\par All?} agree.\par"
    )
    material = read(body)
    (comment,) = material.markup.comments
    text = material.blocks[0].text
    assert text == "The Parties agree."
    assert (comment.author, comment.date, comment.text) == (
        "A. Able",
        "2025-01-02T03:04:00",
        "Which?\nAll?",
    )
    assert text[comment.place.start : comment.place.end] == "Parties"


def test_colours_set_by_hand_are_told_and_those_of_a_style_are_not() -> None:
    body = r"\pard\s1\cf1 Peace\par\pard\plain {\highlight2 agreed} {\cf1 open}\par"
    material = read(body)
    told = [
        (c.means, c.value, material.blocks[c.place.at].text[c.place.start : c.place.end])
        for c in material.markup.colours
    ]
    assert told == [("highlight", "yellow", "agreed"), ("colour", "ff0000", "open")]


def test_a_text_box_is_text_and_its_fallback_is_not() -> None:
    body = (
        r"Beside{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt\pard In the box\par}}"
        r"{\shprslt{\*\do{\dptxbxtext\pard In the box\par}}}} it\par"
        r"{\*\do\dobxpage{\dptxbx{\dptxbxtext\pard An old box\par}}}Last\par"
    )
    assert seen(body) == ["Beside it", "In the box", "Last", "An old box"]


@pytest.mark.parametrize(
    ("body", "kind", "words"),
    [
        (r"{\headerr Draft of May\par}x\par", AsideKind.HEADER, "Draft of May"),
        (r"{\footer\pard Page one\par}x\par", AsideKind.FOOTER, "Page one"),
        (r"x{\v secret}\par", AsideKind.HIDDEN, "secret"),
        (r"x{\pict\pngblip 89504e47}\par", AsideKind.PICTURE, ""),
        (r"x{\object\objemb{\*\objdata 00}{\result y}}\par", AsideKind.EMBEDDED, ""),
        (r"x{\mmath{\mr a=b}}\par", AsideKind.FORMULA, "a=b"),
        (r"{\*\userprops{\propname Status}\proptype30{\staticval final}}x\par",
         AsideKind.METADATA, "Status: final"),
        (r"\pard\s4 1. Peace 3\par\pard\plain x\par", AsideKind.CONTENTS, "1. Peace 3"),
        (r"{\field{\*\fldinst TOC \\o}{\fldrslt Peace 3\par Trade 4\par}}x\par",
         AsideKind.CONTENTS, "Peace 3\nTrade 4"),
        (r"x{\field{\*\fldinst MERGEFIELD who}}\par", AsideKind.FIELD, "MERGEFIELD who"),
        (r"x{\field{\*\fldinst SET who North}{\fldrslt South}}\par",
         AsideKind.FIELD, "SET who North → South"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_told(body: str, kind: AsideKind, words: str) -> None:
    material = read(body)
    assert material.blocks[0].text.startswith("x")
    assert [(a.kind, a.text) for a in material.markup.asides] == [(kind, words)]
    assert [f.kind for f in material.findings] == [FindingKind.LEFT_OUT]


def test_a_file_that_ends_in_the_middle_is_read_and_it_is_said() -> None:
    data = (HEAD + r"{\b The Parties ").encode()
    material = table.read(data, "draft.rtf")
    assert [block.text for block in material.blocks] == ["The Parties"]
    assert [f.kind for f in material.findings] == [FindingKind.FILE_FAULTY]


def test_depth_is_limited_and_paragraphs_are() -> None:
    with pytest.raises(InputError, match="nest deeper"):
        read("{" * 20_000 + "x" + "}" * 20_000)
    with pytest.raises(InputError, match="the file has control words: 51"):
        read(r"\b" * 100, Reading(limits=Limits(words=50)))
    with pytest.raises(InputError, match="the text has paragraphs: 3"):
        read(r"a\par b\par c\par", Reading(limits=Limits(paragraphs=2)))


@pytest.mark.parametrize(
    "body",
    ["}}}}", r"\par\cell\row\nestrow", r"{\field}{\fldrslt x}", r"\u", r"\'", r"\'zz", "\\",
     r"{\footnote{\footnote x}}", r"{\*\annotation x}", r"{\*}", r"\bin99999999 x",
     r"\itap999 x\par", r"\u99999999?\par", r"\f999999 x\par",
     r"{\stylesheet{\stylesheet{x}}}", r"\ftnalt x"],
)  # fmt: skip
def test_nonsense_is_read_somehow(body: str) -> None:
    assert read(body + r"{\par}").format == "RTF"
