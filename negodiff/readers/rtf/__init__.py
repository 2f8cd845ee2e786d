"""RTF files: labels, tracked changes, notes and tables as word processors write them.

Labels are those that the word processor printed into the file; they are counted from the lists it
defines where it printed none, and where tracked changes are undone or done.
"""

from negodiff.readers.material import Material
from negodiff.readers.noticed import noticed, unusual
from negodiff.readers.reading import Reading
from negodiff.readers.rtf.reader import Reader
from negodiff.readers.writing import handed_on


def read(data: bytes, path: str, reading: Reading) -> Material:
    """Read an RTF file.

    Raises:
        InputError: It is above a limit, nests too deep, or has no column of the name asked for.
    """
    reader = Reader(reading, path)
    paragraphs = reader.read(data)
    text = reader.text
    blocks, markup = handed_on(paragraphs, text.asides)
    markup = markup._replace(revisions=(*markup.revisions, *text.elsewhere))
    findings = (
        *reader.findings,
        *text.findings,
        *noticed(markup, reading.view, no_text=not blocks),
        *unusual(blocks),
    )
    whole = markup._replace(asides=(*text.asides, *text.shown))
    return Material(blocks, findings=findings, markup=whole)
