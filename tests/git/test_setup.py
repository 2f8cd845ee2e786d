"""``negodiff git-setup`` in scratch repositories, judged by what git itself shows."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.git.repository import FIRST, SECOND, Repository
from tests.git.word import docx

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

DRAFT = "my drafts/treaty of peace.md"
HUNK = """\
 Article 1  Borders
 Article 1(1)  The Parties shall respect the border between them.
-Article 1(2)  The Parties shall exchange maps within thirty days of signature.
+Article 1(2)  The Parties shall exchange maps within sixty days of signature.
+Article 1(3)  Disputes are settled by consultation between the Parties.
"""
REDLINE = """\
Article 1 · Borders

  Article 1(2)  edited
    ▸ deadline: within thirty days → within sixty days
    The Parties shall exchange maps within ‹-thirty-›‹+sixty+› days of signature.

  Article 1(3)  added
    + Disputes are settled by consultation between the Parties.
"""


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Two commits of one draft, in a folder with a space in its name."""
    made = Repository(tmp_path)
    made.commit(DRAFT, FIRST)
    made.commit(DRAFT, SECOND)
    return made


def test_git_diff_shows_the_redline(repository: Repository) -> None:
    repository.set_up("my drafts")
    shown = repository.git("diff", "HEAD~1", "HEAD")
    assert shown.startswith(f"diff --git a/{DRAFT} b/{DRAFT}\nold  {DRAFT} (")
    assert REDLINE in shown
    assert "\x1b" not in shown


def test_word_files(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit("drafts/the treaty.docx", docx(FIRST))
    repository.commit("drafts/the treaty.docx", docx(SECOND))
    repository.set_up()
    assert HUNK in repository.git("log", "-p", "-1", "--", "drafts")
    assert HUNK in repository.git("show", "--", "drafts")
    assert REDLINE in repository.git("diff", "HEAD~1", "HEAD")
    assert REDLINE in repository.git("log", "-p", "--ext-diff", "-1")
    repository.write("drafts/the treaty.docx", docx(SECOND.replace("sixty", "ninety")))
    assert "‹-sixty-›‹+ninety+›" in repository.git("diff")
    repository.write("drafts/the treaty.docx", b"PK\x03\x04 torn")
    assert "Not compared clause by clause: " in repository.git("diff")
    repository.git("commit", "-q", "-a", "-m", "torn")
    assert "+not read as a draft: " in repository.git("log", "-p", "-1", "--", "drafts")


def test_what_is_edited_is_shown_as_edited(repository: Repository) -> None:
    repository.set_up("my drafts")
    repository.write(DRAFT, SECOND.replace("sixty", "ninety"))
    shown = repository.git("diff")
    assert f"new  {DRAFT} (as edited)" in shown
    assert "‹-sixty-›‹+ninety+›" in shown


@pytest.mark.parametrize(
    "command", [("log", "-p", "-1"), ("show",), ("diff", "--no-ext-diff", "HEAD~1")]
)
def test_what_git_compares_itself_has_a_clause_a_line(
    command: tuple[str, ...], repository: Repository
) -> None:
    repository.set_up("my drafts")
    repository.git("add", ".")
    assert HUNK in repository.git(*command, "--", "my drafts")


def test_git_log_shows_redlines_where_asked_to(repository: Repository) -> None:
    repository.set_up("my drafts")
    shown = repository.git("log", "-p", "--ext-diff", "--", "my drafts")
    assert REDLINE in shown
    assert "new file mode 100644" in shown
    assert shown.count("diff --git") == 2


def test_git_difftool_shows_redlines(repository: Repository) -> None:
    repository.set_up("my drafts")
    assert REDLINE in repository.git("difftool", "-y", "HEAD~1", "HEAD")


def test_the_tool_works_for_files_that_are_not_set_up(repository: Repository) -> None:
    repository.set_up("elsewhere/*.md")
    shown = repository.git("difftool", "-y", "-t", "negodiff", "HEAD~1", "HEAD")
    assert "‹-thirty-›‹+sixty+›" in shown


def test_git_blame_blames_clauses(repository: Repository) -> None:
    repository.set_up("my drafts")
    lines = repository.git("blame", "-s", DRAFT).splitlines()
    assert [line.partition(") ")[2].partition("  ")[0] for line in lines] == [
        "Article 1",
        "Article 1(1)",
        "Article 1(2)",
        "Article 1(3)",
    ]


def test_in_gits_pager_there_are_colours_and_a_width(repository: Repository) -> None:
    repository.set_up("my drafts")
    pager = {"GIT_PAGER_IN_USE": "true", "COLUMNS": "50"}
    shown = repository.git("diff", "HEAD~1", "HEAD", **pager)
    assert "\x1b[" in shown
    plain = repository.git("-c", "color.ui=never", "diff", "HEAD~1", "HEAD", **pager)
    assert "\x1b" not in plain
    assert max(map(len, plain.splitlines()[2:])) <= 50
    assert "\x1b" not in repository.git("diff", "HEAD~1", "HEAD", NO_COLOR="1", **pager)


def test_a_renamed_draft(repository: Repository) -> None:
    repository.set_up("my drafts")
    repository.git("mv", DRAFT, "my drafts/second.md")
    assert repository.git("diff", "--cached", "-M", "--", "my drafts") == (
        f"diff --git a/{DRAFT} b/my drafts/second.md\n"
        f"similarity index 100%\nrename from {DRAFT}\nrename to my drafts/second.md\n"
    )
    repository.write("my drafts/second.md", SECOND.replace("sixty", "ninety"))
    repository.git("add", "my drafts")
    shown = repository.git("diff", "--cached", "-M", "--", "my drafts")
    assert "rename from" in shown
    assert "‹-sixty-›‹+ninety+›" in shown


def test_a_changed_mode_alone(repository: Repository) -> None:
    repository.set_up("my drafts")
    repository.git("update-index", "--chmod=+x", DRAFT)
    assert repository.git("diff", "--cached", "--", DRAFT) == (
        f"diff --git a/{DRAFT} b/{DRAFT}\nmode 100644 → 100755\n"
    )


def test_a_removed_draft(repository: Repository) -> None:
    repository.set_up("my drafts")
    repository.git("rm", "-q", DRAFT)
    shown = repository.git("diff", "--cached", "--", "my drafts")
    assert "deleted file mode 100644\n" in shown
    assert "4 of 4 clauses differ: 4 removed" in shown


def test_a_draft_that_was_empty(repository: Repository) -> None:
    repository.set_up("my drafts")
    repository.commit("my drafts/empty.md", b"")
    repository.write("my drafts/empty.md", FIRST)
    assert "3 added" in repository.git("diff", "--", "my drafts/empty.md")
    assert "new file" in repository.git("log", "-p", "-1", "--ext-diff")


def test_a_file_that_is_no_draft_stops_nothing(repository: Repository) -> None:
    repository.set_up("my drafts")
    repository.commit("my drafts/a.md", b"\x00\x01\x02")
    repository.commit("my drafts/a.md", b"\x00\x01\x03")
    repository.commit("my drafts/z.md", FIRST)
    shown = repository.git("diff", "HEAD~2", "--", "my drafts")
    assert "Not compared clause by clause: " in shown
    assert "Its bytes differ." in shown
    assert "z.md" in shown
    lines = repository.git("log", "-p", "-2", "--", "my drafts/a.md")
    assert "-sha256  " in lines
    assert "+sha256  " in lines


def test_a_link_is_no_draft(repository: Repository) -> None:
    repository.set_up("my drafts")
    (repository.top / "my drafts" / "link.md").symlink_to("a.md")
    repository.git("add", ".")
    repository.git("commit", "-q", "-m", "link")
    (repository.top / "my drafts" / "link.md").unlink()
    (repository.top / "my drafts" / "link.md").symlink_to("b.md")
    shown = repository.git("diff", "--", "my drafts/link.md")
    assert shown.splitlines()[1:] == ["-a.md", "+b.md", ""]


def test_a_conflict_is_told(repository: Repository) -> None:
    repository.set_up("my drafts")
    repository.git("checkout", "-q", "-b", "theirs", "HEAD~1")
    repository.commit(DRAFT, FIRST.replace("thirty", "ninety"))
    merged = repository.run("git", "merge", "master")
    assert merged.returncode == 1
    shown = repository.git("diff")
    assert "++<<<<<<< HEAD\n" in shown
    assert "2. The Parties shall exchange maps within sixty days of signature.\n" in shown
    told = repository.negodiff("git-diff", DRAFT)
    assert (told.returncode, told.stdout) == (0, f"* Unmerged path {DRAFT}\n")


def test_a_draft_cannot_act_on_the_screen(repository: Repository) -> None:
    repository.set_up("my drafts")
    repository.commit(DRAFT, SECOND.replace("maps", "\x1b[2Jmaps"))
    assert "\x1b" not in repository.git("log", "-p", "-1")
    assert "\x1b" not in repository.git("diff", "HEAD~1")


def test_words_of_readme_files_are_left_to_git(repository: Repository) -> None:
    repository.commit("my drafts/README.md", "# These drafts\n")
    repository.set_up("my drafts")
    repository.write("my drafts/README.md", "# Those drafts\n")
    assert "+# Those drafts\n" in repository.git("diff", "--", "my drafts/README.md")


def test_without_a_pattern_it_is_the_drafts_folder(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit("drafts/1.md", FIRST)
    assert "  /drafts/*.docx diff=negodiff\n" in repository.set_up()
    assert repository.git("check-attr", "diff", "drafts/a.docx", "b.docx") == (
        "drafts/a.docx: diff: negodiff\nb.docx: diff: unspecified\n"
    )


def test_a_folder_with_a_record_keeps_its_own_attributes(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.write("drafts/1.md", FIRST)
    assert repository.negodiff("init", "--party", "LO=Lomera").returncode == 0
    own = (repository.top / "drafts" / ".gitattributes").read_bytes()
    repository.set_up()
    asked = ("check-attr", "diff", "text", "--", "drafts/1.md")
    assert repository.git(*asked) == "drafts/1.md: diff: negodiff\ndrafts/1.md: text: unset\n"
    repository.set_up("--undo")
    assert (repository.top / "drafts" / ".gitattributes").read_bytes() == own
    assert repository.git(*asked) == "drafts/1.md: diff: unspecified\ndrafts/1.md: text: unset\n"


def test_a_repository_of_drafts_alone(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit("treaty.md", FIRST)
    repository.set_up()
    asked = ("treaty.md", "deeper/treaty.md", "CHANGELOG.md")
    assert repository.git("check-attr", "diff", *asked) == (
        "treaty.md: diff: negodiff\n"
        "deeper/treaty.md: diff: unspecified\n"
        "CHANGELOG.md: diff: unspecified\n"
    )


def test_signs_of_patterns_in_a_folders_name(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit("[1] what*/a.md", FIRST)
    repository.set_up("[1] what*")
    asked = ("[1] what*/a.md", "1 what is/a.md")
    assert repository.git("check-attr", "diff", *asked) == (
        "[1] what*/a.md: diff: negodiff\n1 what is/a.md: diff: unspecified\n"
    )


def test_from_within_a_folder(repository: Repository) -> None:
    repository.set_up(at="my drafts")
    assert REDLINE in repository.git("diff", "HEAD~1", "HEAD")
    assert REDLINE in repository.git("diff", "HEAD~1", "HEAD", at="my drafts")


@pytest.mark.parametrize(
    "before", [None, "", "*.png binary\n", "*.png binary", "# é\r\n*.md text\r\n", "\n\n"]
)
def test_undo_leaves_everything_as_it_was(before: str | None, repository: Repository) -> None:
    attributes = repository.top / ".gitattributes"
    settings = repository.top / ".git" / "config"
    if before is not None:
        repository.write(".gitattributes", before)
    was = settings.read_bytes()
    repository.set_up("my drafts")
    told = repository.set_up("other/*.txt")
    assert "other/*.txt diff=negodiff" in told
    assert '"/my drafts/*.md" diff=negodiff' in told
    once = attributes.read_bytes()
    repository.set_up("other/*.txt")
    assert attributes.read_bytes() == once
    repository.set_up("--undo")
    assert settings.read_bytes() == was
    if before:
        assert attributes.read_bytes() == before.encode()
    else:
        assert not attributes.exists()
    assert repository.set_up("--undo") == "Nothing of negodiff was set up here.\n"
    assert "+2. The Parties shall exchange maps within sixty" in repository.git("diff", "HEAD~1")


def test_lines_that_others_add_later_stay(repository: Repository) -> None:
    repository.set_up("my drafts")
    attributes = repository.top / ".gitattributes"
    text = attributes.read_text(encoding="utf-8")
    attributes.write_text(f"*.a -text\n{text}*.b -text\n", encoding="utf-8")
    repository.set_up("--undo")
    assert attributes.read_text(encoding="utf-8") == "*.a -text\n*.b -text\n"


def test_for_all_repositories(repository: Repository) -> None:
    settings = repository.home / "gitconfig"
    settings.write_text("[core]\n\tpager = cat\n", encoding="utf-8")
    repository.write(".gitattributes", "*.md diff=negodiff\n")
    told = repository.set_up("--global")
    assert "git's configuration of this user: diff.negodiff.command" in told
    assert REDLINE in repository.git("diff", "HEAD~1", "HEAD")
    repository.set_up("--global", "--undo")
    assert settings.read_text(encoding="utf-8") == "[core]\n\tpager = cat\n"
    assert (repository.top / ".gitattributes").exists()


def _fault(done: subprocess.CompletedProcess[str]) -> str:
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr


def test_faults(repository: Repository) -> None:
    assert "is not a git repository" in _fault(repository.negodiff("git-setup", at=".."))
    assert "outside the repository" in _fault(repository.negodiff("git-setup", "/"))
    assert "no pattern" in _fault(repository.negodiff("git-setup", "!*.md"))
    assert "--global is about all" in _fault(repository.negodiff("git-setup", "--global", "*.md"))
    assert "these are 3" in _fault(repository.negodiff("git-diff", "a", "b", "c"))
    assert "no such file" in _fault(repository.negodiff("textconv", "absent.md"))


def test_textconv_is_deterministic_and_plain(repository: Repository) -> None:
    first = repository.negodiff("textconv", DRAFT)
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout.splitlines()[0] == "Article 1  Borders"
    assert repository.negodiff("textconv", DRAFT).stdout == first.stdout
