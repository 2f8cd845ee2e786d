"""EQ fields, and the words that a person sees in their place."""

import pytest

from negodiff.readers.equations import words_of


@pytest.mark.parametrize(
    ("instruction", "words"),
    [
        (r'EQ \* jc2 \* "Font:MS Mincho" \* hps8 \o\ad(\s\up 7(にがつ),二月)', "二月"),
        (r"eq \o(○,1)", "○1"),
        (r"EQ \o\ad(\s\up 5(Exa),\s\do 2(mple))", "Example"),
        (r"EQ \f(a+b,2)", "a+b/2"),
        (r"EQ \r(3,x)", "3√(x)"),
        (r"EQ \r(x)", "√(x)"),
        (r"EQ \b\bc\[(\a\al\co2(a,b,c,d))", "(a b c d)"),
        (r"EQ \l(a,b;c)", "a, b, c"),
        (r"EQ \d\fo20()", ""),
        (r"EQ \s\do5(1)", "1"),
        (r"EQ x\,y\(z\)", "x,y(z)"),
        (r"EQ \f(1,2", "1/2"),
        (r"EQ ) , (", "),"),
        ("EQ", ""),
        ("REF x", ""),
        ("", ""),
    ],
)
def test_words(instruction: str, words: str) -> None:
    assert "".join(words_of(instruction).split()) == "".join(words.split())


def test_what_nests_without_end_is_printed_all_the_same() -> None:
    assert words_of("EQ " + r"\o(" * 500 + "deep").endswith("deep")
