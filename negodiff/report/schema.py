"""The JSON Schemas (draft 2020-12) of what is written as JSON, shipped with the package."""

from importlib.resources import files

SCHEMAS = {
    "comparison": 'what "compare --format json" prints',
    "draft": 'what "show --format json" prints',
    "log": 'what "log --format json" prints',
    "status": 'what "status --format json" prints',
    "trace": 'what "trace --format json" prints',
    "whose": 'what "whose --format json" prints',
    "check": 'what "check --format json" prints',
}
"""Every schema by name, with what it describes."""


def schema(name: str) -> bytes:
    """The text of the schema ``name``, one of :data:`SCHEMAS`."""
    return files(__package__).joinpath("schemas", f"{name}.schema.json").read_bytes()
