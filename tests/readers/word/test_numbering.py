"""Numbers that stand nowhere in the text: what Word prints before paragraphs."""

from .build import docx, listed, numbering, p, shown

CONTRACT = "1 upperRoman Article %1\n1 decimal %1.%2 | <w:isLgl/>\n1 lowerLetter (%3)"


def labels(levels: list[tuple[int, int]], *lists: str, more: str = "") -> list[str]:
    """The labels of paragraphs in these lists and levels."""
    body = "".join(p("x", of=listed(num, level)) for num, level in levels)
    return [
        each.removesuffix(" x") for each in shown(docx(body, numbering=numbering(*lists) + more))
    ]


def test_levels_restart_below_one_that_goes_on() -> None:
    steps = [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 0), (1, 1)]
    assert labels(steps, CONTRACT) == [
        "Article I", "1.1", "(a)", "(b)", "1.2", "Article II", "2.1",
    ]  # fmt: skip


def test_a_level_can_refuse_to_restart_or_wait_for_a_higher_one() -> None:
    form = "1 decimal %1.\n1 decimal %2)\n1 lowerLetter %3 | <w:lvlRestart w:val='{}'/>"
    steps = [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)]
    assert labels(steps, form.format(0)) == ["1.", "1)", "a", "2)", "b", "2.", "c"]
    assert labels(steps, form.format(1)) == ["1.", "1)", "a", "2)", "b", "2.", "a"]


def test_an_upper_level_that_was_not_seen_counts_as_used() -> None:
    form = "2 decimal %1\n1 lowerLetter %1.%2\n1 upperRoman %1.%2.%3"
    assert labels([(1, 2), (1, 1)], form) == ["2.a.I", "2.b"]


def test_lists_of_one_kind_share_their_numbers_and_a_start_is_used_up_once() -> None:
    more = (
        '<w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="10"/></w:lvlOverride></w:num>'
    )
    steps = [(1, 0), (8, 0), (9, 0), (9, 0), (1, 0)]
    assert labels(steps, "1 decimal %1.", more=more) == ["1.", "2.", "10.", "11.", "12."]


def test_a_start_that_is_not_stated_is_nought() -> None:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    part = (
        f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert shown(docx(p("x", of=listed(1)) + p("y", of=listed(1)), numbering=part)) == [
        "0. x", "1. y",
    ]  # fmt: skip


STYLES = """
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="H2"/></w:style>
<w:style w:type="paragraph" w:styleId="Off"><w:name w:val="Off"/><w:basedOn w:val="H1"/>
  <w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
"""
LINKED = numbering(
    "1 decimal %1. | <w:pStyle w:val='H1'/>\n1 decimal %1.%2 | <w:pStyle w:val='H2'/>"
)


def test_the_level_that_names_a_style_is_meant_through_the_styles_below() -> None:
    body = "".join(p(name, of=f'<w:pStyle w:val="{name}"/>') for name in ("H1", "H2", "Own", "Off"))
    assert shown(docx(body, styles=STYLES, numbering=LINKED)) == [
        "1. H1", "1.1 H2", "1.2 Own", "Off",
    ]  # fmt: skip


def test_a_style_of_lists_stands_for_the_list_that_defines_it() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Rules"><w:name w:val="Rules"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    more = (
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Rules"/></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>'
    )
    part = numbering("1 decimal Rule %1:") + more
    assert shown(docx(p("x", of=listed(7)), styles=styles, numbering=part)) == ["Rule 1: x"]


def test_a_format_of_ones_own_stands_in_an_alternative() -> None:
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
        '<w:lvlText w:val="%1)"/></w:lvl>'
    )
    part = (
        f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert shown(docx(p("x", of=listed(1)), numbering=part)) == ["007) x"]


def test_numbers_in_words_are_in_the_language_of_the_file() -> None:
    for language, label in (("en-GB", "Three"), ("fr-FR", "Trois"), ("ru-RU", "Три")):
        styles = (
            "<w:docDefaults><w:rPrDefault><w:rPr>"
            f'<w:lang w:val="{language}"/></w:rPr></w:rPrDefault></w:docDefaults>'
        )
        data = docx(p("x", of=listed(1)), styles=styles, numbering=numbering("3 cardinalText %1"))
        assert shown(data) == [f"{label} x"]


def test_bullets_are_items() -> None:
    from .build import material

    data = docx(p("x", of=listed(1)), numbering=numbering("1 bullet \uf0b7"))
    (block,) = material(data).blocks
    assert (block.kind.value, block.label, block.level) == ("item", "•", 1)


def test_files_without_the_parts_are_read() -> None:
    assert shown(docx(p("x", of=listed(1) + '<w:pStyle w:val="None"/>'))) == ["x"]


def test_a_label_that_would_fill_a_page_is_kept_short() -> None:
    part = numbering("32000 lowerRoman " + "%1" * 40)
    (line,) = shown(docx(p("x", of=listed(1)), numbering=part))
    assert len(line) <= 202
    assert labels([(1, 0)], "1000000 upperRoman %1.") == ["1000000."]
