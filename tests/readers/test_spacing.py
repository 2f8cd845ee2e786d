"""Where lines are broken does not depend on spaces between words, nor on how much is wrapped."""

from tests.readers.support import texts, wrapped


def test_two_spaces_between_words_do_not_hide_the_width() -> None:
    words = (
        "This Protocol applies to goods in transit, notwithstanding paragraph 2 of Article 5 and, "
        "where the goods are perishable, Article 7 of the Treaty, which is not excluded by it."
    )
    for width in range(40, 80):
        lines = wrapped(f"1. {words}", width) + "\n\n" + wrapped(f"2. {words}", width)
        doubled = lines.replace(" ", "  ").replace("the  ", "the\u00a0 ")
        assert texts(doubled) == [f"1. {words}", f"2. {words}"]


def test_two_broken_lines_in_a_script_without_capitals_are_joined() -> None:
    text = """\
المادة 1
نطاق التطبيق

تنشأ لجنة مشتركة تتألف من ممثلي السلطات المختصة. وتجتمع اللجنة مرة كل سنة
بالتناوب في البلدين.

المادة 2
الأحكام الختامية

يسري هذا الاتفاق لمدة خمس سنوات ويجدد تلقائيا ما لم يخطر أحد الطرفين الآخر
برغبته في إنهائه.

إن حكومة جمهورية النخيل وحكومة مملكة السهول، المشار إليهما فيما بعد بـ
"الطرفين"،
"""
    found = texts(text)
    assert [each.split()[-1] for each in found] == [
        "1", "التطبيق", "البلدين.", "2", "الختامية", "إنهائه.", '"الطرفين"،',
    ]  # fmt: skip


def test_a_title_wrapped_narrowly_is_one_line_all_the_same() -> None:
    title = "between the Republic of Velmaria and the Union\nof Daria\non the State border"
    wide = "between the Republic of Velmaria and the Union of Daria\non the State border"
    assert texts(f"TREATY\n{title}") == texts(f"TREATY\n{wide}")
