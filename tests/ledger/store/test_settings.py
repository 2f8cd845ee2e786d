"""``negodiff.yaml`` as people write it."""

from pathlib import Path

import pytest

from negodiff.errors import InputError
from negodiff.ledger import store
from negodiff.ledger.store import Options
from negodiff.ledger.store.settings import party_code
from negodiff.model.record import Party


def load(folder: Path, text: str) -> store.Project:
    (folder / "negodiff.yaml").write_text(text)
    return store.load(folder)


def test_little_is_enough(tmp_path: Path) -> None:
    project = load(tmp_path, "parties:\n  AZ: Azerbaijan\n  NO:\n")
    assert project.parties == (Party("AZ", "Azerbaijan"), Party("NO", "NO"))
    assert (project.title, project.options) == ("", Options())
    assert load(tmp_path, "").parties == ()


def test_options(tmp_path: Path) -> None:
    text = (
        "parties: {NO: Norway}\n"
        "fail-on: reopened, reopened:agreed\n"
        "tacit: Yes\n"
        "authors: {Kari: NO}\n"
    )
    assert load(tmp_path, text).options == Options(
        ("reopened", "reopened:agreed"), tacit=True, authors=(("Kari", "NO"),)
    )
    assert load(tmp_path, "fail-on: []\n").options.fail_on == ()


def test_further_names_of_a_party(tmp_path: Path) -> None:
    text = "parties: {AZ: Azerbaijan, NO: Norway}\naliases: {Baku: AZ, Oslo: NO, Kingdom: NO}\n"
    azerbaijan, norway = load(tmp_path, text).parties
    assert azerbaijan == Party("AZ", "Azerbaijan", ("Baku",))
    assert norway == Party("NO", "Norway", ("Oslo", "Kingdom"))
    assert party_code("oslo / AZ", (azerbaijan, norway)) == "NO/AZ"


def test_as_a_plain_editor_on_windows_writes_it(tmp_path: Path) -> None:
    text = "\ufeffschema: negodiff.project/1\r\ntitle: T\r\nparties:\r\n  NO: Norway\r\n"
    (tmp_path / "negodiff.yaml").write_bytes(text.encode())
    project = store.load(tmp_path)
    assert (project.title, project.parties) == ("T", (Party("NO", "Norway"),))


def test_unknown_names_are_noticed_with_their_line(tmp_path: Path) -> None:
    (problem,) = load(tmp_path, "title: T\npartys: x\n").findings
    assert (problem.kind, problem.place, problem.evidence) == (
        "unknown-key",
        "negodiff.yaml:2",
        ("partys",),
    )


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("title: T\nparties: [AZ]\n", 2, "a list of codes and names"),
        ("title: T\nparties: AZ\n", 2, "a list of codes and names"),
        ("title: [T]\n", 1, "title: a text is expected"),
        ("title: T\n\ntacit: perhaps\n", 3, "yes or no"),
        ("fail-on: {a: b}\n", 1, "a list of words"),
        ("authors: {Kari: NO}\n", 1, '"NO" is not the code of a party'),
        ("parties: {AZ: A}\naliases: {Oslo: NO}\n", 2, 'aliases: "NO" is not the code of a party'),
        ("title: T\nschema: negodiff.project/2\n", 2, "negodiff.project/2"),
        ("parties:\n  A B: x\n", 1, "cannot be the code"),
        ("title: *x\n", 1, ""),
        ("title: T\ntitle: U\n", 2, "twice"),
        ("a: [\n", 2, ""),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_line(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    with pytest.raises(InputError) as caught:
        load(tmp_path, text)
    assert caught.value.place == f"{tmp_path / 'negodiff.yaml'}:{line}"
    assert said in caught.value.message
    assert caught.value.hint


def test_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("title: T\n")
    (tmp_path / "negodiff.yaml").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(InputError, match="it is a link"):
        store.load(tmp_path)
