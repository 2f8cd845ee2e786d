"""What was asked for and cannot be had is said, with what can."""

from pathlib import Path

from negodiff.errors import ExitCode
from tests.cli.running import OLD, drafts, negodiff
from tests.cli.test_failures import told


def test_a_file_of_a_kind_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    message = told("compare", "01.txt", "02.txt", "-o", "out.xlsx", cwd=drafts(tmp_path))
    assert message == (
        "negodiff: out.xlsx: .xlsx files cannot be written\n"
        "  Let the name end in .json, .md, .markdown, .docx or .txt, or choose with --format.\n"
    )
    assert not list(tmp_path.rglob("out.xlsx"))


def test_a_format_that_was_named_may_be_written_to_any_file(tmp_path: Path) -> None:
    folder = drafts(tmp_path)
    result = negodiff("compare", "01.txt", "02.txt", "--format", "json", "-o", "out.v2", cwd=folder)
    assert result.code == ExitCode.DONE
    assert (folder / "out.v2").read_bytes().startswith(b'{"schema"')


def test_a_language_that_is_not_known_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    for command in (("compare", "01.txt", "02.txt"), ("show", "01.txt")):
        message = told(*command, "--language", "xx", cwd=drafts(tmp_path))
        assert "'xx' is no language that is known here. Known are: am, ar, az," in message


def test_a_regional_variant_is_its_language(tmp_path: Path) -> None:
    result = negodiff("show", "01.txt", "--language", "en-GB", cwd=drafts(tmp_path))
    assert result.code == ExitCode.DONE
    assert b"language en," in result.out


def test_a_clause_that_did_not_change_is_said_to_be_unchanged(tmp_path: Path) -> None:
    result = negodiff("compare", "01.txt", "02.txt", "--clause", "1.1", cwd=drafts(tmp_path))
    assert "Article 1(1) is unchanged." in result.out.decode()


def test_a_revision_without_a_file_is_told_how_to_name_one(tmp_path: Path) -> None:
    message = told("compare", "HEAD~1", "HEAD", cwd=drafts(tmp_path))
    assert message == (
        "negodiff: HEAD~1: a git revision names no draft by itself\n"
        "  Name the file in it too, as GITREV:path: HEAD~1:treaty.txt.\n"
    )


def test_only_names_that_are_about_as_near_as_the_nearest_are_told(tmp_path: Path) -> None:
    for name in ("fr1.md", "fr2.md", "ru2.md", "tr2.md"):
        (tmp_path / name).write_text(OLD, encoding="utf-8")
    message = told("compare", "fr1.md", "fr22.md", cwd=tmp_path)
    assert "  Did you mean fr2.md?\n" in message


def test_two_languages_are_noted_where_the_format_has_no_place_for_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "b.txt").write_text(
        "Article premier\n\nLes Parties respectent la frontière qui les sépare.\n", encoding="utf-8"
    )
    result = negodiff("compare", "a.txt", "b.txt", "--format", "json", cwd=tmp_path)
    assert "note: The drafts are in two languages, English and French:" in result.message
