"""Tables drawn with bars in plain text: each line a row, its cells between bars.

::

    | Section | What it is about |
    | ------- | ---------------- |
    | A.      | Definitions      |
"""

import re

from negodiff.readers.lines import Run

_BORDER = re.compile(r"(?<!\\)\|")
_RULED = re.compile(r"[|+](?:\s*:?[-=]{2,}:?\s*[|+])+")


def rows(run: Run) -> list[tuple[int, str]] | None:
    """The rows of a table, each with the number of its line; ``None`` where the lines are none.

    Every line has bars at both ends and one between. Lines that are drawn are left out.
    """
    if run[0].text[0] not in "|+":
        return None
    found = []
    for line in run:
        if _RULED.fullmatch(line.text):
            continue
        cells = _BORDER.split(line.text)
        if len(cells) < 4 or cells[0] or cells[-1]:
            return None
        texts = (" ".join(cell.replace("\\|", "|").split()) for cell in cells[1:-1])
        found.append((line.number, " | ".join(texts).strip()))
    return [(number, text) for number, text in found if text.strip("| ")] or None
