"""In the marked view, what is taken out and what is put in stand apart."""

from pathlib import Path

from tests.cli.talks import done

FILE = """<html><h1>TREATY</h1>
<h2>Article 1 – <del cite=B>Transit</del><ins cite=B>Passage</ins></h2>
<p>1. Norland receives <del cite=B>60</del><ins cite=B>50</ins> per cent.</p>
<p>2. <ins cite=B>Each Party bears its own costs.</ins></p>
"""


def test_old_and_new_words_do_not_run_together(tmp_path: Path) -> None:
    (tmp_path / "draft.html").write_text(FILE)
    told = done("show", "draft.html", "--view", "marked", "-q", cwd=tmp_path)
    assert "‹-Transit-›‹+Passage+›" in told
    assert "Norland receives ‹-60-›‹+50+› per cent." in told
    assert "Article 1(2)  paragraph  ‹+Each Party bears its own costs.+›" in told


def test_a_draft_cannot_pretend_to_have_changes(tmp_path: Path) -> None:
    for view in ("accepted", "marked"):
        (tmp_path / "draft.html").write_text(FILE.replace("Each Party", "\ufdd0Each\ufdd1 Party"))
        told = done("show", "draft.html", "--view", view, "--full", "-q", cwd=tmp_path)
        assert "‹-Each" not in told
        assert "Each" in told


def test_other_views_have_no_signs(tmp_path: Path) -> None:
    (tmp_path / "draft.html").write_text(FILE)
    told = done("show", "draft.html", "--view", "rejected", "-q", cwd=tmp_path)
    assert "Norland receives 60 per cent." in told
    assert "‹" not in told
