"""RTF files: labels, tracked changes, notes and tables as word processors write them.

Labels are those that the word processor printed into the file; in the rejected view they are still
those of the accepted text.
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
    blocks, markup = handed_on(paragraphs, reader.text.asides)
    findings = (
        *reader.findings,
        *reader.text.findings,
        *noticed(markup, reading.view),
        *unusual(blocks),
    )
    return Material(blocks, findings=findings, markup=markup)
