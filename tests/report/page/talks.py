"""Small negotiations in folders of plain files, and their pages taken apart."""

from pathlib import Path

from lxml import html

import negodiff
from negodiff.points.dossier import Dossier
from negodiff.report.page.page import PageOptions, page

FIRST = """\
---
party: AL
date: 2024-01-08
---
# Agreement on the Border

## Article 1 – Border crossing

1. The border shall be open from six in the morning until ten in the evening.

2. Each Party shall keep at least two lanes free for lorries.

## Article 2 – Fees

1. Fees shall not exceed the cost of the control.

2. Fees are paid in the currency of the Party that controls.
"""

SECOND = """\
---
party: BO
date: 2024-02-12
---
# Agreement on the Border

## Article 1 – Border crossing

1. The border shall be open from six in the morning until ten in the evening.

2. Each Party shall keep at least four lanes free for lorries.

## Article 2 – Fees

1. Fees shall not exceed the cost of the control.

2. [Fees are paid in the currency of the Party that controls.]

3. A joint committee meets every month.
"""

THIRD = """\
---
party: AL
date: 2024-03-04
---
# Agreement on the Border

## Article 1 – Border crossing

1. The border should be open from six in the morning until ten in the evening.

2. Each Party shall keep at least four lanes free for lorries.

## Article 2 – Fees

1. Fees shall not exceed the cost of the control.

2. Fees are paid in the currency of the Party that controls.

3. A joint committee meets every month.
"""

TALK = (FIRST, SECOND, THIRD)
"""Article 1(1) converges and is walked back, 1(2) and 2(3) converge, 2(2) is in brackets."""


def disputed(number: int, articles: int = 15) -> str:
    """A draft of two-paragraph articles whose every second paragraph both sides word anew."""
    head = f"---\nparty: {'AB'[number % 2]}\ndate: 2024-0{number + 1}-01\n---\n# Treaty\n"
    return head + "".join(
        f"\n## Article {article} – Matter {article}\n\n"
        f"1. Each Party shall report on matter {article} to the Commission once a year.\n\n"
        f"2. The Commission meets {number + 3} times a year to discuss matter {article} anew.\n"
        for article in range(1, articles + 1)
    )


def dossier(folder: Path, *drafts: str, at: str = "latest") -> Dossier:
    """The dossier of drafts, in their order."""
    for number, text in enumerate(drafts, 1):
        (folder / f"{number}.md").write_text(text, "utf-8")
    return negodiff.open(folder).dossier(at)


def written(folder: Path, *drafts: str, options: PageOptions | None = None) -> str:
    """The page of drafts, as it is written."""
    return page(dossier(folder, *drafts), options or PageOptions()).decode()


def parsed(text: str) -> html.HtmlElement:
    """A page taken apart."""
    return html.document_fromstring(text)


def text_of(element: html.HtmlElement) -> str:
    """The words of an element, white space collapsed."""
    return " ".join(element.text_content().split())


def one(root: html.HtmlElement, path: str) -> html.HtmlElement:
    """The one element that an XPath finds."""
    found = root.xpath(path)
    assert isinstance(found, list)
    assert len(found) == 1, (path, len(found))
    element = found[0]
    assert isinstance(element, html.HtmlElement)
    return element


def all_of(root: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    """All elements that an XPath finds."""
    found = root.xpath(path)
    assert isinstance(found, list)
    return [each for each in found if isinstance(each, html.HtmlElement)]
