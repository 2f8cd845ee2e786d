"""Templates that make every value harmless: what is put into a page is made visible and escaped.

Only this module knows jinja2. A page is a package with a folder ``templates``, and one ``assets``
for style sheets and scripts.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from negodiff.report.safe import visible


def rendered(package: str, template: str, values: Mapping[str, Any]) -> str:
    """A template of a package with its values.

    Whatever a template prints that is no markup of ours goes through
    :func:`~negodiff.report.safe.visible` and is escaped; a template cannot leave that out.
    """
    return _environment(package).get_template(template).render(values)


def asset(package: str, name: str) -> Markup:
    """A style sheet or script that is shipped with a package, to be put in as it stands."""
    return Markup(files(package).joinpath("assets", name).read_text("utf-8"))  # noqa: S704


@cache
def _environment(package: str) -> Environment:
    return Environment(
        loader=FunctionLoader(
            lambda name: files(package).joinpath("templates", name).read_text("utf-8")
        ),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _harmless(value: object) -> object:
    return value if isinstance(value, Markup) else visible(str(value))
