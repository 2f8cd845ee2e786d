"""The JSON Schemas (draft 2020-12) of what is written as JSON, shipped with the package."""

from importlib.resources import files

SCHEMAS = {
    "comparison": 'what "compare --format json" prints',
    "draft": 'what "show --format json" prints',
    "log": 'what "log --format json" prints',
    "records": 'what "log --records --format json" prints',
    "verify": 'what "verify --format json" prints',
    "status": 'what "status --format json" prints',
    "trace": 'what "trace --format json" prints',
    "whose": 'what "whose --format json" prints',
    "undisclosed": 'what "undisclosed --format json" prints',
    "check": 'what "check --format json" prints',
    "export": 'what "export --format json" prints',
}
"""Every schema by name, with what it describes."""


_BUNDLED = {"export": ("comparison", "status", "trace")}
"""Schemas that refer to others have these in themselves, so that each can be used alone."""


def schema(name: str) -> bytes:
    """The text of the schema ``name``, one of :data:`SCHEMAS`."""
    text = files(__package__).joinpath("schemas", f"{name}.schema.json").read_bytes()
    if name not in _BUNDLED:
        return text
    import json  # noqa: PLC0415 - only for those few

    whole = json.loads(text)
    for other in _BUNDLED[name]:
        whole["$defs"][f"{other} document"] = json.loads(schema(other))
    return f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n".encode()
