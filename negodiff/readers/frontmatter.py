"""Front matter is split off: the facts about a draft that stand above its text.

What is inside is not read here; the drafts folder knows YAML.
"""

import re

_FACT = re.compile(r"[\"']?[^\W\d][\w .-]*[\"']?\s*:(?:\s|$)|#|%YAML")
_MOST_LINES = 1_000


def front_matter_end(lines: list[str]) -> int:
    """The number of lines that front matter takes at the top of a file, both fences included.

    0 where there is none: two rules that hold ordinary text between them are no front matter.
    """
    if not lines or lines[0].rstrip() != "---":
        return 0
    for number, line in enumerate(lines[1:_MOST_LINES], start=1):
        if line.rstrip() in ("---", "..."):
            inside = (entry for entry in lines[1:number] if entry.strip())
            return number + 1 if _FACT.match(next(inside, "#")) else 0
    return 0
