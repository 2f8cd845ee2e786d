"""A draft as it stands in a git revision. The only module that starts another program.

Git is called with fixed arguments and never through a shell; blobs are read as stored, so that no
filter or text converter that a repository configures is run.
"""

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

from negodiff.errors import InputError
from negodiff.ledger.files import SIZE_LIMIT, checked

_SECONDS = 60
_LONGEST_SPEC = 4_096
_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}


class Committed(NamedTuple):
    """A file in a commit.

    Attributes:
        commit: The commit's full hash.
        path: The file's path, as git takes it after ``commit:``.
        place: As the user named it.
    """

    commit: str
    path: str
    place: str


def find(revision: str, path: str) -> Committed:
    """Find a file in a revision.

    Args:
        revision: Whatever git takes for a revision.
        path: From the top of the repository, as git reads it, or else from here.

    Raises:
        InputError: Git is missing, this is no repository, or it has no such revision or file.
    """
    place = f"{revision}:{path}"
    if len(place) > _LONGEST_SPEC or "\0" in place or not path:
        raise InputError("this names no file in a git revision", place=place[:200])
    commit = _commit(revision, place)
    plain = path.replace("\\", "/")
    kinds = []
    for spelled in (plain, f"./{plain}"):
        kind = run_git(place, "cat-file", "-t", f"{commit}:{spelled}").stdout.strip()
        if kind == b"blob":
            return Committed(commit, spelled, place)
        kinds.append(kind)
    if b"tree" in kinds:
        raise InputError(
            "this is a folder in that revision, and a file is needed",
            place=place,
            hint=f"See what it holds with: git ls-tree --name-only {revision} {path}/",
        )
    raise InputError(
        f"revision {revision} holds no file {path}",
        place=place,
        hint=f"See what it holds with: git ls-tree -r --name-only {revision}",
    )


def read(committed: Committed, *, limit: int = SIZE_LIMIT) -> bytes:
    """Read a file that :func:`find` or :func:`previous` found.

    Raises:
        InputError: It is empty, too large, or not at hand (a partial clone).
    """
    blob = f"{committed.commit}:{committed.path}"
    size = run_git(committed.place, "cat-file", "-s", blob).stdout.strip()
    if size.isdigit() and int(size) > limit:
        checked(b"\0" * (limit + 1), committed.place, limit=limit)
    shown = run_git(committed.place, "cat-file", "blob", blob)
    if shown.returncode != 0:
        raise InputError(f"git cannot give the file: {_reason(shown)}", place=committed.place)
    return checked(shown.stdout, committed.place, limit=limit)


def previous(committed: Committed) -> Committed:
    """The same file as it stood before its last change.

    Raises:
        InputError: The file was never changed before.
    """
    top = "" if committed.path.startswith("./") else "top,"
    path = committed.path.removeprefix("./")
    log = run_git(
        committed.place, "log", "-n", "2", "--format=%H", "--end-of-options", committed.commit,
        "--", f":({top}literal){path}",
    )  # fmt: skip
    commits = log.stdout.decode("ascii", "replace").split()
    if len(commits) < 2:
        raise InputError(
            "git knows no earlier version of this file",
            place=committed.place,
            hint="Give both drafts, the older one first.",
        )
    earlier = commits[1]
    return Committed(earlier, committed.path, f"{earlier[:12]}:{path}")


def user(folder: Path) -> str:
    """Who works in a folder, by git's configuration: "Jane Doe <jane@example.org>"; "" if unset.

    Git that is missing or says nothing is no failure here.
    """
    try:
        name, address = (
            run_git(str(folder), "-C", str(folder), "config", "--get", key).stdout
            for key in ("user.name", "user.email")
        )
    except InputError:
        return ""
    told = name.decode("utf-8", "replace").strip()
    mail = address.decode("utf-8", "replace").strip()
    return f"{told} <{mail}>" if told and mail else told


def _commit(revision: str, place: str) -> str:
    """The hash of the commit that a revision names."""
    found = run_git(
        place, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    lines = found.stdout.decode("ascii", "replace").split()
    if found.returncode == 0 and lines:
        return lines[-1]
    if run_git(place, "rev-parse", "--git-dir").returncode != 0:
        raise InputError(
            "this is not a git repository, and there is no file of that name",
            place=place,
            hint="Go to the repository, or give the path of a file.",
        )
    raise InputError(
        f"git knows no revision {revision or '(none given)'}",
        place=place,
        hint="See the revisions of a file with: git log --oneline -- FILE",
    )


def run_git(place: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Call git; ``place`` is what a failure to start it is told of.

    Raises:
        InputError: Git is missing, or does not answer.
    """
    try:
        return subprocess.run(  # noqa: S603 - a list of arguments, no shell
            ["git", "--no-replace-objects", *arguments],  # noqa: S607 - the user's own git
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            env={**os.environ, **_QUIET},
        )
    except FileNotFoundError:
        raise InputError(
            "git is not installed",
            place=place,
            hint="Install git; two drafts that are files need none.",
        ) from None
    except subprocess.TimeoutExpired:
        raise InputError(f"git did not answer within {_SECONDS} seconds", place=place) from None
    except (OSError, ValueError) as error:
        raise InputError(f"git cannot be started: {error}", place=place) from None


def _reason(result: subprocess.CompletedProcess[bytes]) -> str:
    lines = result.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else f"exit code {result.returncode}"
