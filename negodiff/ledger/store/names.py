"""What files are called in a drafts folder, and which names a draft may have there."""

import re

from negodiff.ledger.folder import SETTINGS

RECORDS = "records"
LOCK = ".lock"
SCRATCH = ".tmp-"
"""How the name of an unfinished file begins, in the folder of the records."""
SUFFIX = ".yaml"

_LONGEST = 255
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def why_no_draft_name(name: str) -> str:
    """Why a draft may not be called that, as the end of a sentence; "" when it may.

    A draft lies in the drafts folder itself, so its name is no path: whoever sends records along
    cannot make anybody read or write elsewhere.
    """
    if not name or name in (".", ".."):
        return "is none"
    if "/" in name or "\\" in name:
        return "is a path that leaves the folder"
    if name.startswith("."):
        return "begins with a full stop, as hidden files do"
    if _CONTROL.search(name):
        return "holds control characters"
    if len(name.encode()) > _LONGEST:
        return f"is longer than {_LONGEST} bytes"
    if name.casefold() in (SETTINGS, RECORDS):
        return "is one of negodiff's own"
    return ""


def record_name(at: str, kind: str, record_id: str) -> str:
    """The name of a record's file, without its folder: time, kind, beginning of its id.

    Names sort by time for people's sake, and no order is ever read from them. No counter is in
    them, so that records written on two machines never meet under one name. A file that is not
    called so was renamed, or holds another record than it was named after.
    """
    return f"{at.replace('-', '').replace(':', '')}-{kind}-{record_id[:16]}{SUFFIX}"
