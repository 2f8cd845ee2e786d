"""From a drafts folder to its points: what is known of the drafts, which are read when needed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from negodiff.app.cache import Cache
from negodiff.app.opened import Opened
from negodiff.app.reckoning import Reckoning
from negodiff.ledger.drafts import Received, all_received, folder_of, open_drafts
from negodiff.ledger.folder import Folder, is_recorded, usual
from negodiff.model.clause import Draft
from negodiff.model.record import Annotation
from negodiff.points.negotiation import Later, Negotiation, Options
from negodiff.readers.reading import AS_IT_IS, Limits, Reading

if TYPE_CHECKING:
    from negodiff.ledger.store import Project


def open_negotiation(
    path: str | None,
    cache: Cache | None = None,
    limits: Limits = AS_IT_IS.limits,
    authors: Sequence[tuple[str, str]] = (),
) -> Opened:
    """Open a drafts folder.

    Args:
        path: The folder, or ``None`` for the usual one.
        cache: Where results are kept, or ``None`` to keep none.
        limits: What one file may cost.
        authors: Whose people the authors of tracked changes are, beside those that the folder's
            settings name: pairs of a name and the party's code or name.

    Raises:
        InputError: There is no such folder. Asking the result for a draft that there is not, or
            that cannot be read, raises it, too.
        RecordError: The records do not hold together, or a draft is not what was recorded.
        ReaderMissingError: There is no reader for a draft's format; when the draft is asked for.
    """
    folder, project = _folder(path)
    received = all_received(folder)
    reading = AS_IT_IS._replace(limits=limits)
    known = authors_of(authors, project, folder.path)
    kept, left = _one_language(folder, received)
    exchanges = tuple(
        Later.of(
            str(folder.drafts[at].number),
            received[at].facts,
            partial(_read, received[at], reading, dict(known)),
        )
        for at in kept
    )
    negotiation = Negotiation(
        exchanges,
        (),
        project.parties if project else (),
        numbered(project.annotations) if project else (),
        None,
        Options(project.options.tacit if project else False, known),
    )
    entries = [folder.drafts[at] for at in kept]
    return Opened(folder, project, entries, Reckoning(negotiation, cache), left, cache, reading)


def authors_of(
    stated: Sequence[tuple[str, str]], project: "Project | None", place: str
) -> tuple[tuple[str, str], ...]:
    """Whose people the authors of tracked changes are: what is stated goes before the settings.

    Raises:
        InputError: A party is stated that the folder does not declare.
    """
    found = dict(project.options.authors) if project else {}
    for author, party in stated:
        if project is None:
            found[author] = party
            continue
        from negodiff.ledger import store  # noqa: PLC0415 - a folder of plain files has none

        found[author] = store.known_party(party, project.parties, place)
    return tuple(sorted(found.items()))


def numbered(annotations: Sequence[Annotation]) -> tuple[Annotation, ...]:
    """Annotations in force as the points take them: their ids sort in the order of recording.

    The record has seen to what was withdrawn or replaced.
    """
    return tuple(
        each._replace(id=f"{at:06d}-{each.id}", withdraws="") for at, each in enumerate(annotations)
    )


def _folder(path: str | None) -> "tuple[Folder, Project | None]":
    path = usual(path)
    if not is_recorded(path):
        return open_drafts(path), None
    from negodiff.ledger import store  # noqa: PLC0415 - a folder of plain files has none

    project = store.load(Path(path))
    return folder_of(path, project), project


def _read(received: Received, reading: Reading, authors: Mapping[str, str]) -> Draft:
    from negodiff.app.signing import read_signed  # noqa: PLC0415 - what is cached need not be read

    return read_signed(received.source, received.facts, reading, authors)


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
