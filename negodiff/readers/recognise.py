"""What a text is written in, when the name of its file does not tell."""

_ENOUGH = 3
_LINES = 3_000


def looks_like_markdown(lines: list[str]) -> bool:
    """Say whether lines are written in Markdown, for a file whose name does not tell."""
    score = 0
    for line in lines[:_LINES]:
        if line.startswith("#") and _is_heading(line):
            score += 2
        elif "](http" in line or (line.startswith(("**", "__")) and _is_bold(line.rstrip())):
            score += 1
        if score >= _ENOUGH:
            return True
    return False


def _is_heading(line: str) -> bool:
    signs = len(line) - len(line.lstrip("#"))
    return signs <= 6 and line[signs : signs + 1].isspace() and bool(line.strip("# \t"))


def _is_bold(line: str) -> bool:
    """Say whether a line is set in bold; a frame of stars has spaces inside it."""
    inner = line[2:-2]
    return line[-2:] == line[:2] and bool(inner.strip("*_ \t")) and inner == inner.strip()
