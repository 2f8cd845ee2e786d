"""From a drafts folder to its points: read, linked, pursued; the cache saves what it can."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from negodiff.align.align import align
from negodiff.api import read_draft
from negodiff.app.opened import Opened, numbered
from negodiff.ledger.drafts import Received, all_received, open_drafts
from negodiff.ledger.folder import Folder
from negodiff.points.course import pursue
from negodiff.points.negotiation import Exchange, Negotiation, Options
from negodiff.points.weighing import weighing


def open_negotiation(path: str | None) -> Opened:
    """Open a drafts folder and pursue its points.

    Args:
        path: The folder, or ``None`` for the usual one.

    Raises:
        InputError: There is no such folder, it holds no drafts, or one is unreadable.
        RecordError: The records do not hold together, or a draft is not what was recorded.
    """
    folder = open_drafts(path)
    folder.last(1)
    project = None
    if folder.recorded:
        from negodiff.ledger import store  # noqa: PLC0415 - a folder of plain files has none

        project = store.load(Path(folder.path))
    received = all_received(folder)
    kept, left = _one_language(folder, received)
    exchanges = tuple(
        Exchange(
            str(folder.drafts[at].number),
            received[at].facts,
            read_draft(received[at].source)[0].draft,
        )
        for at in kept
    )
    links = tuple(align(old.draft, new.draft) for old, new in pairwise(exchanges))
    course = pursue(
        Negotiation(
            exchanges,
            links,
            project.parties if project else (),
            numbered(project.annotations) if project else (),
            weighing(exchanges, links),
            Options(tacit_agreement=project.options.tacit if project else False),
        )
    )
    return Opened(folder, project, [folder.drafts[at] for at in kept], exchanges, course, left)


def _one_language(
    folder: Folder, received: Sequence[Received]
) -> tuple[list[int], tuple[str, ...]]:
    """The drafts in the language of most, as far as it is recorded, and the numbers of the rest."""
    languages = [each.facts.language for each in received]
    known = Counter(language for language in languages if language)
    if len(known) < 2:
        return list(range(len(received))), ()
    main = max(known, key=lambda language: (known[language], -languages.index(language)))
    kept = [at for at, language in enumerate(languages) if language in ("", main)]
    left = [str(folder.drafts[at].number) for at in range(len(received)) if at not in kept]
    return kept, tuple(left)
