"""Tried as a new user would: a folder of drafts as they came by mail, and what is done with it."""

import json
import shutil
import subprocess
from pathlib import Path

from tests.cli.running import environment
from tests.cli.talks import PARTIES, SAMPLE, done, received, run


def test_from_a_folder_of_files_to_a_gate_that_stops(tmp_path: Path) -> None:
    here = received(tmp_path, 8)
    # Nothing is recorded yet, and it works all the same.
    assert "6 of 17 articles settled" in done("status", cwd=here)

    done("init", *PARTIES, "--title", "Treaty on Peace", cwd=here)
    before = done("status", cwd=here)
    assert before.startswith("Treaty on Peace\nAfter draft 8 by Lomera, 2024-01-22\n")

    # Three things that only people know.
    done("annotate", "Article 1", "--agreed", "--by", "LO", "--by", "TE", "--level", "negotiators",
         "--date", "2024-02-02", "--source", "minutes, item 3", cwd=here)  # fmt: skip
    done("annotate", "Article 9(6)", "--reserved", "--by", "TE", "--note", "scrutiny", cwd=here)
    done("annotate", "Article 2(4)", "--with", "Article 8(4)", "--note", "one package", cwd=here)
    done("claim", "15 of 17 articles are agreed", "--by", "FM of Lomera", "--date", "2024-02-10",
         "--settled", "15/17", "--source", "press", cwd=here)  # fmt: skip
    text = done("status", cwd=here)
    assert "(1 agreed, 5 converged)" in text
    assert "Reservations, 1" in text
    assert "reserved by Tesvia: scrutiny" in text
    assert "Packages, 1" in text
    assert "one package" in text
    assert "FM of Lomera, 2024-02-10" in text
    assert "the numbers differ" in text
    assert run("check", "--fail-on", "reopened:agreed", cwd=here).code == 0

    # A ninth draft arrives. In its midst a word of Article 1 is another one.
    ninth = (SAMPLE / "08-lomera.md").read_text(encoding="utf-8")
    ninth = ninth.replace("party: LO", "party: TE").replace("2024-01-22", "2024-03-01")
    ninth = ninth.replace("14 October", "15 October").replace("1 November 2022", "2 November 2022")
    (here / "from-tesvia.md").write_text(ninth, encoding="utf-8")
    done("add", "from-tesvia.md", "--party", "TE", "--date", "2024-03-01", cwd=here)
    script = here / "gate.sh"
    script.write_text(
        'python="$1"\n"$python" -m negodiff check --fail-on reopened:agreed || exit 9\n'
    )
    import sys

    gate = subprocess.run(
        ["/bin/sh", str(script), sys.executable],
        cwd=here,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert gate.returncode == 9
    told = gate.stdout.decode()
    assert (
        "Draft 9 by Tesvia, 2024-03-01, compared with draft 8: agreed language was reopened (1)"
        in told
    )
    assert "Article 1(d)" in told
    assert "was agreed" in told
    assert "before  " in told
    assert "now  " in told


def test_two_clones_annotated_apart_are_merged_with_git(tmp_path: Path) -> None:
    if shutil.which("git") is None:
        return

    def git(*arguments: str, cwd: Path) -> None:
        subprocess.run(
            ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments],
            cwd=cwd,
            check=True,
            capture_output=True,
            env=environment(HOME=str(tmp_path), GIT_CONFIG_NOSYSTEM="1"),
        )

    one = received(tmp_path / "one", 4)
    done("init", *PARTIES, cwd=one)
    git("init", "-q", "-b", "main", ".", cwd=one)
    git("add", ".", cwd=one)
    git("commit", "-q", "-m", "start", cwd=one)
    two = tmp_path / "two"
    git("clone", "-q", str(one), str(two), cwd=tmp_path)
    done("annotate", "Article 5(1)", "--agreed", "--by", "LO,TE", cwd=one, who="Ann")
    done("annotate", "Article 5(3)", "--agreed", "--by", "LO,TE", cwd=two, who="Ben")
    for place in (one, two):
        git("add", ".", cwd=place)
        git("commit", "-q", "-m", "annotate", cwd=place)
    git("pull", "-q", "--no-rebase", "--no-edit", str(two), "main", cwd=one)
    told = json.loads(done("status", "--only", "agreed", "--format", "json", cwd=one))
    assert [point["ref"] for point in told["points"]] == ["Article 5(1)", "Article 5(3)"]
