"""A comparison of two drafts of one folder, with the points and what became of them."""

from collections.abc import Iterable

from negodiff.app.opened import Opened
from negodiff.model.comparison import Comparison
from negodiff.points.development import beside, development, with_points


def with_development(comparison: Comparison, opened: Opened) -> Comparison:
    """The comparison with the points of its drafts.

    It stays as it is where a draft is none of the negotiation, or where the newer draft was sent
    before the older one: then nothing can be said of what became of the points.
    """
    old, new = _position(comparison.old.sha256, opened), _position(comparison.new.sha256, opened)
    if old is None or new is None or old >= new:
        return comparison
    sheets = opened.sheet(old), opened.sheet(new)
    both = beside(*sheets)
    return comparison._replace(
        pairs=with_points(comparison.pairs, both),
        development=development(*sheets, both, unknown_of(opened, (old, new))),
    )


def unknown_of(opened: Opened, places: Iterable[int]) -> tuple[str, ...]:
    """Numbers of those of some drafts of which it is not known who tabled them."""
    return tuple(opened.exchanges[at].number for at in places if opened.facts[at].is_of_unknown)


def _position(sha256: str, opened: Opened) -> int | None:
    """Where the draft with these bytes stands, if it is one of the negotiation's."""
    found = [at for at, facts in enumerate(opened.facts) if facts.sha256 == sha256]
    return found[0] if found else None
