"""`python -m tests.report.redline`: how many pairs of real drafts get a redline that is both."""

import sys
import tempfile
from pathlib import Path

from . import office
from .both import Written, differs_in_office
from .pairs import changed, texts


def main() -> int:
    """Print the table; the exit code is 1 when anything differs as we read it ourselves."""
    pairs = {"texts": list(texts()), "Word files": list(changed(range(3)))}
    if not any(pairs.values()):
        print("The drafts are not beside this checkout.")
        return 1
    wrong = 0
    print("| pairs of | right | of |\n| --- | --- | --- |")
    for title, drafts in pairs.items():
        redlines = [Written(each) for each in drafts]
        failed = [each for each in redlines if each.faults]
        wrong += len(failed)
        print(f"| {title} | {len(redlines) - len(failed)} | {len(redlines)} |")
        for each in failed:
            print(f"  {each.drafts.name}: {', '.join(each.faults)}")
        if "--office" in sys.argv and office.is_there():
            with tempfile.TemporaryDirectory() as folder:
                others = differs_in_office(redlines, Path(folder))
            views = 2 * len(redlines)
            unlike = [each for each in others if not each.as_word]
            words = sum(each.words for each in unlike)
            print(f"| {title}, words by LibreOffice (views) | {views - words} | {views} |")
            print(f"| {title}, numbers, too | {views - len(unlike)} | {views} |")
            by_word = len(others) - len(unlike)
            print(f"| of them as Word, not LibreOffice, has the draft | {by_word} | |")
            for differing in others:
                print(differing)
    return int(wrong > 0)


if __name__ == "__main__":
    raise SystemExit(main())
