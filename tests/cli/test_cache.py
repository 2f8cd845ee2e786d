"""The cache changes what a command costs, never what it says."""

import os
import shutil
from pathlib import Path
from zlib import crc32

import pytest

from tests.cli.running import Result, negodiff
from tests.cli.talks import SAMPLE, run, started

ASKED = (
    ("status", "--format", "json"),
    ("status", "--at", "4", "--format", "json"),
    ("status", "--at", "previous"),
    ("check", "--format", "json"),
    ("compare", "--format", "json"),
    ("compare", "2", "5", "--format", "json"),
    ("trace", "5.2", "--format", "json"),
    ("whose", "--format", "json"),
    ("log", "--format", "json"),
)


def cached(folder: Path, *arguments: str, cache: str = "cache") -> Result:
    return negodiff(*arguments, cwd=folder, NEGODIFF_CACHE=str(folder / cache))


def run_with(folder: Path, cache: Path, *arguments: str) -> Result:
    """With a cache elsewhere, so that the folder can be shared."""
    return negodiff(*arguments, cwd=folder, NEGODIFF_CACHE=str(cache))


def kept(folder: Path) -> list[Path]:
    return sorted((folder / "cache").glob("*.tip"))


@pytest.mark.parametrize("arguments", ASKED, ids=" ".join)
def test_cold_warm_and_without_say_the_same(arguments: tuple[str, ...], tmp_path: Path) -> None:
    here = started(tmp_path, 8)
    without = run(*arguments, cwd=here)
    assert cached(here, *arguments) == without
    assert cached(here, *arguments) == without


@pytest.fixture(scope="module")
def going_on(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A folder with a cache from before its last draft; and as two more people annotated it."""
    here = started(tmp_path_factory.mktemp("talks"), 7)
    cached(here, "status")
    shutil.copyfile(SAMPLE / "08-lomera.md", here / "eighth.md")
    run("add", "eighth.md", cwd=here)
    stages = [here]
    for said in (
        (("Article 5(1)", "--agreed"), ("Article 9(6)", "--reserved", "--by", "TE")),
        (("Article 2(4)", "--with", "Article 8(4)"), ("Article 1", "--agreed", "--at", "7")),
        (
            ("Article 3(2)", "--same-as", "6:Article 3(2)"),
            ("Article 16(7)", "--dropped", "--at", "1"),
        ),
    ):
        here = Path(shutil.copytree(here, tmp_path_factory.mktemp("talks") / "on"))
        for each in said:
            assert run("annotate", *each, cwd=here).code == 0
        stages.append(here)
    return stages


@pytest.mark.parametrize("arguments", ASKED, ids=" ".join)
def test_going_on_from_a_checkpoint_says_the_same(
    arguments: tuple[str, ...], going_on: list[Path], tmp_path: Path
) -> None:
    shutil.copytree(going_on[0] / "cache", tmp_path / "cache")
    for here in going_on:
        with_cache = run_with(here, tmp_path / "cache", *arguments)
        assert with_cache == run(*arguments, cwd=here), here


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    here = started(tmp_path, 7)
    cached(here, "status")
    before = kept(here)
    assert len(before) == 2
    shutil.copyfile(SAMPLE / "08-lomera.md", here / "eighth.md")
    run("add", "eighth.md", cwd=here)
    cached(here, "status")
    assert len(kept(here)) == 3
    assert set(before) < set(kept(here))


def damaged(data: bytes) -> list[bytes]:
    """What a disk, another program or an attacker may leave in a file's place."""
    flipped = bytearray(data)
    flipped[len(data) // 2] ^= 0x55
    magic, junk = data[:17], b"i\x07\x00\x00\x00"
    return [
        b"",
        data[:100],
        data[:-1],
        bytes(flipped),
        b"something else",
        magic + crc32(junk).to_bytes(4, "big") + junk,
        magic + crc32(b"").to_bytes(4, "big"),
    ]


@pytest.mark.parametrize("kind", range(7))
def test_a_damaged_file_is_as_if_it_were_not_there(kind: int, tmp_path: Path) -> None:
    here = started(tmp_path, 4)
    expected = cached(here, "status", "--format", "json")
    for path in kept(here):
        path.write_bytes(damaged(path.read_bytes())[kind])
    assert cached(here, "status", "--format", "json") == expected
    assert cached(here, "status", "--format", "json") == expected


def test_a_checkpoint_of_other_drafts_is_never_taken(tmp_path: Path) -> None:
    here = started(tmp_path, 4)
    cached(here, "status")
    settings = here / "drafts" / "negodiff.yaml"
    settings.write_text(settings.read_text().replace("Lomera", "Lomeria"))
    assert cached(here, "status") == run("status", cwd=here)
    assert "Lomeria" in cached(here, "status").text


def test_a_cache_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    here = started(tmp_path, 3)
    (here / "file").write_text("in the way")
    result = cached(here, "status", cache="file/below")
    assert result == run("status", cwd=here)


def test_words_of_drafts_are_for_their_owner_alone(tmp_path: Path) -> None:
    here = started(tmp_path, 3)
    cached(here, "status")
    assert (here / "cache").stat().st_mode & 0o077 == 0
    for path in kept(here):
        assert path.stat().st_mode & 0o077 == 0


def test_a_bare_folder_is_cached_by_what_its_drafts_are(tmp_path: Path) -> None:
    for number, words in enumerate(("ten", "twelve"), start=1):
        (tmp_path / f"{number}.md").write_text(
            f"---\nparty: {'AB'[number - 1]}\n---\n\n## Article 1\n\nWithin {words} days.\n"
        )
    first = cached(tmp_path, "status", "--format", "json")
    assert cached(tmp_path, "status", "--format", "json") == first
    second = tmp_path / "2.md"
    second.write_text(second.read_text().replace("twelve", "eleven"))
    changed = cached(tmp_path, "status", "--format", "json")
    assert "eleven" in changed.text
    assert changed == run("status", "--format", "json", cwd=tmp_path)


def test_the_oldest_files_make_room(tmp_path: Path) -> None:
    from negodiff.app.cache import Cache

    cache = Cache(tmp_path)
    for number in range(230):
        cache.keep(f"{number:064d}", b"x")
        os.utime(tmp_path / f"{number:064d}.tip", (number, number))
    cache.keep("f" * 64, b"x")
    left = sorted(path.name for path in tmp_path.glob("*.tip"))
    assert len(left) <= 201
    assert f"{0:064d}.tip" not in left
    assert bytes(cache.load("f" * 64) or b"") == b"x"
