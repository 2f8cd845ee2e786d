"""What an Akoma Ntoso document says about itself: which draft it is, by whom, of when."""

import datetime
import re

from lxml import etree

from negodiff.model.comparison import Side
from negodiff.report.export.akn.names import element
from negodiff.report.safe import xml

_SOURCE = "#org-negodiff"
_NO_DATE = "0001-01-01"
"""The standard wants a date; this one is told as unknown."""
_NOT_NAME = re.compile(r"[^\w-]+")


def meta(side: Side, *notes: etree._Element, component: str = "main") -> etree._Element:
    """The metadata of a document, or of one of its annexes.

    Args:
        side: The draft.
        notes: Footnotes, which stand here.
        component: What part of the whole it is: "main", "annex_1".
    """
    date = _date(side)
    work = f"/akn/int/doc/{date or 'undated'}/{_name(side)}"
    expression = f"{work}/{side.draft.language}@{date}"
    who = [code.strip() for code in (side.party or "").split("/") if code.strip()]
    found = element(
        "meta",
        element(
            "identification",
            element(
                "FRBRWork",
                *_core(work, component, side, who),
                element("FRBRcountry", value="int"),
            ),
            element(
                "FRBRExpression",
                *_core(expression, component, side, who),
                element("FRBRlanguage", language=side.draft.language),
            ),
            element("FRBRManifestation", *_core(f"{expression}.akn", component, side, who)),
            source=_SOURCE,
        ),
    )
    if component == "main":  # an annex is of the same document
        named = {_organisation_id(code): code for code in ["negodiff", *who]}
        organisations = (_organisation(code) for code in named.values())
        found.append(element("references", *organisations, source=_SOURCE))
    if notes:
        found.append(element("notes", *notes, source=_SOURCE))
    return found


def _core(uri: str, component: str, side: Side, who: list[str]) -> list[etree._Element]:
    date = _date(side)
    return [
        element("FRBRthis", value=f"{uri}/!{component}"),
        element("FRBRuri", value=uri),
        element("FRBRdate", date=date or _NO_DATE, name="sent" if date else "unknown"),
        *(element("FRBRauthor", href=f"#{_organisation_id(code)}") for code in who or ["negodiff"]),
    ]


def _date(side: Side) -> str:
    """The draft's date, as far as it is one."""
    try:
        return datetime.date.fromisoformat(side.date or "").isoformat()
    except ValueError:
        return ""


def _organisation(code: str) -> etree._Element:
    name = _id(code)
    return element(
        "TLCOrganization",
        eId=_organisation_id(code),
        href=f"/ontology/organization/{name}",
        showAs=xml(code),
    )


def _name(side: Side) -> str:
    """What a draft is called: by its number in the folder, or by its bytes."""
    return f"draft-{_id(side.name)}" if side.name else f"draft-{side.sha256[:12]}"


def _organisation_id(code: str) -> str:
    return f"org-{_id(code)}"


def _id(code: str) -> str:
    return _NOT_NAME.sub("-", code).strip("-") or "unknown"
