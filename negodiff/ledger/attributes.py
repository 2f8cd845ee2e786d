"""The lines of a .gitattributes file that are ours: put in, found again, taken out.

Ours stand between two marks; everything else in the file belongs to others and is never touched.
"""

import re
from collections.abc import Iterable

DRIVER = "negodiff"
"""The name under which git knows us."""

_BEGIN = '# negodiff begin: written by "negodiff git-setup", taken out by "git-setup --undo"'
_JOINED = f"{_BEGIN}; the line above had no end"
_END = "# negodiff end"
_BLOCK = re.compile(
    rf"^{re.escape(_BEGIN)}(?P<joined>; the line above had no end)?\n(?P<lines>.*?)"
    rf"^{re.escape(_END)}(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_SUFFIXES = ("md", "markdown", "txt", "docx", "odt", "rtf", "html", "htm", "pdf")
_ABOUT = ("README",)
_ABOUT_REPOSITORY = ("README", "CHANGELOG", "CONTRIBUTING", "LICENSE", "LICENCE")
"""Files that speak about a folder and are no drafts; more of them lie at the top."""
_GLOB = re.compile(r"([\\*?\[\]])")


def lines_for_folder(folder: str) -> list[str]:
    """The lines by which the drafts in a folder are ours.

    Args:
        folder: From the top of the repository, with ``/``; "" for the top itself.
    """
    literal = _GLOB.sub(r"\\\1", folder)
    here = f"/{literal}/" if folder else "/"
    about = _ABOUT if folder else _ABOUT_REPOSITORY
    return [
        *(line_for_pattern(f"{here}*.{suffix}") for suffix in _SUFFIXES),
        *(f"{_quoted(f'{here}{name}*')} !diff" for name in about),
    ]


def line_for_pattern(pattern: str) -> str:
    """The line by which what a pattern of git's fits is ours."""
    return f"{_quoted(pattern)} diff={DRIVER}"


def with_lines(text: str, wanted: Iterable[str]) -> str:
    """The file with our lines at its end: those that were there, then those wanted."""
    lines = dict.fromkeys([*ours(text), *wanted])
    rest = without(text)
    joined = bool(rest) and not rest.endswith("\n")
    block = "".join(f"{line}\n" for line in (_JOINED if joined else _BEGIN, *lines, _END))
    return f"{rest}\n{block}" if joined else rest + block


def ours(text: str) -> list[str]:
    """Our lines in a file."""
    return [line for block in _BLOCK.finditer(text) for line in block["lines"].splitlines()]


def without(text: str) -> str:
    """The file as it was before our lines came in."""
    found = _BLOCK.search(text)
    if found is None:
        return text
    before = text[: found.start()]
    if found["joined"]:
        before = before.removesuffix("\n")
    return before + without(text[found.end() :])


def _quoted(pattern: str) -> str:
    if not re.search(r'[\s"]', pattern):
        return pattern
    escaped = pattern.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
