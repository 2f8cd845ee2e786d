"""YAML that could harm or mislead is refused, at once and with its line."""

import time

import pytest

from negodiff.ledger import plain_yaml
from negodiff.ledger.plain_yaml import PlainYamlError, read_mapping

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + earlier] * 9)}]\n"
    for earlier, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.fixture(params=["CBaseLoader", "BaseLoader"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both the parser in C and the one that every machine has."""
    import yaml

    if not hasattr(yaml, request.param):
        pytest.skip("no parser in C here")
    monkeypatch.setattr(plain_yaml, "_LOADER", getattr(yaml, request.param))


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (BOMB, 1, "anchors"),
        ("x: 1\na: *a\n", 2, ""),
        ("x: 1\na: !!python/object/apply:os.system [true]\n", 2, "tags"),
        ("a: !!int 3\n", 1, "tags"),
        ("a: 1\nb: 2\na: 3\n", 3, '"a" stands twice'),
        ("a:\n  b: 1\n  b: 2\n", 3, '"b" stands twice'),
        ("? [a]\n: 1\n", 1, "no single word"),
        ("a: 1\n---\nb: 2\n", 2, "second document"),
        ("just words\n", 1, "no list of names and values"),
        ("- a\n", 1, "no list of names and values"),
        ("a: [[[[[[[[[[x]]]]]]]]]]\n", 1, "nested"),
        ("a: [" + "x," * 30_000 + "]\n", 1, "more than"),
        ("k" * 201 + ": 1\n", 1, "200 characters"),
        ("a: [1\n", 2, ""),
        ("a: 'x\n", 2, ""),
        ("<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n", 1, "no list"),
        ("a: \x07\n", 1, ""),
        ('a: "\\ud800"\n', 1, ""),
    ],
)
def test_refused(text: str, line: int, reason: str) -> None:
    with pytest.raises(PlainYamlError) as caught:
        read_mapping(text.encode())
    assert caught.value.line == line
    assert reason in caught.value.reason


def test_bytes_that_are_no_text_are_refused() -> None:
    for data in (b"a: 1\nb: \xff\n", "a: 1".encode("utf-16")):
        with pytest.raises(PlainYamlError, match="UTF-8"):
            read_mapping(data)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_depth_costs_nothing(opening: str) -> None:
    began = time.perf_counter()
    with pytest.raises(PlainYamlError):
        read_mapping(b"a: 1\nb: " + opening.encode() * 100_000)
    assert time.perf_counter() - began < 2


def test_scalars_are_what_stands_there() -> None:
    document = read_mapping(b"a: 1.10\nb: 12:30\nNO: no\nd:\ne: ~\nf: '0123'\ng: [yes, 0x1F]\n")
    assert document.values == {
        "a": "1.10",
        "b": "12:30",
        "NO": "no",
        "d": "",
        "e": "~",
        "f": "0123",
        "g": ["yes", "0x1F"],
    }
    assert document.lines["NO"] == 3


@pytest.mark.parametrize("empty", ["", "\n", "# only a remark\n", "---\n"])
def test_nothing_is_an_empty_mapping(empty: str) -> None:
    assert read_mapping(empty.encode()).values == {}
