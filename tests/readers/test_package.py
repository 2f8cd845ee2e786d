"""Archives from the other side: nothing in them reaches outside, and what they cost is bounded."""

import warnings
import zipfile
from io import BytesIO

import pytest

from negodiff.errors import InputError
from negodiff.readers.package import Package
from negodiff.readers.reading import AS_IT_IS, Limits


def archive(*parts: tuple[str, bytes]) -> bytes:
    target = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        warnings.simplefilter("ignore")
        for name, data in parts:
            made.writestr(name, data)
    return target.getvalue()


def refused(data: bytes, limits: Limits = AS_IT_IS.limits) -> str:
    def read() -> bytes:
        return Package(data, "a.docx", limits).read("word/document.xml")

    with pytest.raises(InputError) as error:
        read()
    assert (error.value.place or "").startswith("a.docx")
    assert error.value.hint
    return error.value.message


def test_parts_are_read_by_name() -> None:
    package = Package(archive(("a.xml", b"<a/>"), ("b/c.xml", b"<c/>")), "a.docx", Limits())
    assert list(package.names) == ["a.xml", "b/c.xml"]
    assert package.read("b/c.xml") == b"<c/>"


@pytest.mark.parametrize("name", ["../evil", "/etc/passwd", "a/../../b", "a\\..\\b", "\\\\host"])
def test_a_name_that_leads_out_is_refused(name: str) -> None:
    assert "leads out" in refused(archive((name, b"x")))


def test_a_part_that_is_there_twice_is_refused() -> None:
    assert "two parts" in refused(archive(("word/a.xml", b"1"), ("WORD/A.xml", b"2")))


def test_an_archive_behind_another_is_refused_as_programs_would_read_different_ones() -> None:
    one, two = (archive(("word/document.xml", words)) for words in (b"shall", b"may"))
    assert "two tables of its parts" in refused(one + two)


def test_a_bomb_is_stopped_while_it_unpacks() -> None:
    bomb = archive(("word/document.xml", b"0" * 30_000_000))
    assert "so many times its size" in refused(bomb)
    assert "unpacks to bytes" in refused(bomb, Limits(ratio=10**6, part=10**6))
    assert "parts unpack" in refused(bomb, Limits(ratio=10**6, unpacked=10**6))


def test_too_many_parts_are_refused() -> None:
    many = archive(*((f"{number}.xml", b"") for number in range(60)))
    assert refused(many, Limits(parts=50)) == "the archive has parts: 60, and at most 50 are read"


def test_an_encrypted_archive_is_said_to_be_one() -> None:
    data = bytearray(archive(("word/document.xml", b"secret")))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "encrypted" in refused(bytes(data))


def test_a_truncated_or_mutated_archive_is_damaged() -> None:
    data = archive(("word/document.xml", b"<a/>" * 500))
    for cut in range(0, len(data), 7):
        refused(data[:cut])
    assert "no part" in refused(archive(("other.xml", b"")))
