"""`python -m tests.readers.word`: how many labels and texts of real Word files are read right."""

import json
import sys

from negodiff.model.markup import View

from .oracle import (
    NAMES,
    ORACLE,
    TORTURE,
    differences_in_labels,
    differences_in_text,
    is_stated,
    own_lines,
    squeezed,
)


def main() -> int:
    """Print the table; the exit code is 1 when anything differs."""
    if not NAMES:
        print("The files are not beside this checkout.")
        return 1
    wrong = 0
    print("| what | right | of |\n| --- | --- | --- |")
    for title, differences, kind in (
        ("labels", differences_in_labels, "labels"), ("texts", differences_in_text, "text"),
    ):  # fmt: skip
        for view in (View.ACCEPTED, View.REJECTED):
            names = [name for name in NAMES if is_stated(name, view, kind)]
            failed = [name for name in names if differences(name, view)]
            wrong += len(failed)
            print(f"| {title}, {view.value} (files) | {len(names) - len(failed)} | {len(names)} |")
            for name in failed:
                print(f"  {name}: {differences(name, view)[:4]}")
    expected = json.loads(TORTURE.read_text("utf-8"))
    for name in ("torture", "torture_strict"):
        own = {line.text: line.label for line in own_lines(ORACLE / f"{name}.docx", View.ACCEPTED)}
        for title, formats in (("labels", False), ("number formats", True)):
            cases = [
                (label, own.get(squeezed(text)))
                for label, text in expected
                if label is not None and text.startswith("TOKFMT_") is formats
            ]
            right = sum(1 for label, read in cases if label == read)
            wrong += len(cases) - right
            print(f"| {title} of {name} | {right} | {len(cases)} |")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
