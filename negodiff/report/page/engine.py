"""Templates that make every value harmless: what is put into a page is made visible and escaped.

Only this module of the page knows jinja2.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from negodiff.report.safe import visible


def rendered(template: str, values: Mapping[str, Any]) -> str:
    """A template with its values.

    Whatever a template prints that is no markup of ours goes through
    :func:`~negodiff.report.safe.visible` and is escaped; a template cannot leave that out.
    """
    return _environment().get_template(template).render(values)


def asset(name: str) -> Markup:
    """A style sheet or script that is shipped with the package, to be put in as it stands."""
    return Markup(files(__package__).joinpath("assets", name).read_text("utf-8"))  # noqa: S704


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _template(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text("utf-8")


def _harmless(value: object) -> object:
    return value if isinstance(value, Markup) else visible(str(value))
