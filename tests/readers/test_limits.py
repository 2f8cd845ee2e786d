"""What a file may cost, and how a user raises it."""

import pytest

from negodiff.errors import InputError
from negodiff.readers.reading import Limits, Reading
from negodiff.readers.table import read


def test_a_limit_is_named_with_the_value_met_and_the_way_to_raise_it() -> None:
    with pytest.raises(InputError) as error:
        read(b"Article 1\n" * 4, "big.txt", Reading(limits=Limits(file=30)))
    assert error.value.message == "the file has bytes: 40, and at most 30 are read"
    assert error.value.place == "big.txt"
    assert error.value.hint == "If you trust the file, raise the limit: --limit file=40."
    assert read(b"Article 1\n" * 4, "big.txt", Reading(limits=Limits(file=40))).blocks


@pytest.mark.parametrize(
    ("stated", "bytes_"), [("file=200MB", 200_000_000), ("file= 7k", 7_000), ("file=12", 12)]
)
def test_a_user_states_a_limit(stated: str, bytes_: int) -> None:
    assert Limits().raised(stated) == Limits()._replace(file=bytes_)


@pytest.mark.parametrize(
    "stated", ["file", "file=", "file=big", "flie=3", "file=-1", "file=3X", ""]
)
def test_what_is_no_limit_is_refused_with_the_names_there_are(stated: str) -> None:
    with pytest.raises(ValueError, match="file, parts, part"):
        Limits().raised(stated)
