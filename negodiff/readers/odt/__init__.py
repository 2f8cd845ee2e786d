"""OpenDocument texts (.odt, .ott, and flat .fodt)."""

from negodiff.readers.material import Material
from negodiff.readers.noticed import noticed, unusual
from negodiff.readers.odt.around import read_around
from negodiff.readers.odt.body import read_body
from negodiff.readers.odt.parts import opened
from negodiff.readers.odt.remarks import of_changes
from negodiff.readers.odt.state import State
from negodiff.readers.odt.styles import Styles
from negodiff.readers.reading import Reading
from negodiff.readers.writing import handed_on


def read(data: bytes, path: str, reading: Reading) -> Material:
    """Read an OpenDocument text.

    Labels are computed from the list styles, as OpenDocument does not store them.

    Raises:
        InputError: The file is damaged, encrypted, above a limit, holds no text, or has no column
            of the name asked for.
    """
    parts = opened(data, path, reading.limits)
    styles = Styles(parts.styles)
    state = State(styles, reading, path, parts.formula)
    paragraphs = read_body(state, parts.text)
    around = read_around(parts, styles, reading, path)
    asides = (*around.asides, *parts.asides, *state.asides)
    blocks, markup = handed_on(paragraphs, asides)
    markup = markup._replace(
        revisions=(*markup.revisions, *around.revisions),
        comments=(*markup.comments, *of_changes(parts.text)),
    )
    findings = (
        *state.findings,
        *noticed(markup, reading.view, no_text=not blocks),
        *unusual(blocks),
    )
    whole = markup._replace(asides=(*asides, *state.shown, *around.shown))
    return Material(blocks, findings=findings, markup=whole)
