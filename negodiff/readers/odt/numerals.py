"""Number formats by the names that OpenDocument and LibreOffice give them.

OpenDocument has five ("1", "a", "A", "i", "I"); LibreOffice adds others, named by how they begin
("А, Б, .., Аа, Аб, ... (ru)").
"""

from negodiff.readers.numerals_out import decimal, letters, repeated, roman


def printed(number: int, form: str, *, letter_sync: bool = False) -> str:
    """A number as a format prints it; "" for the format that prints none."""
    if not form:
        return ""
    if form in "iI":
        text = roman(number)
        return text.upper() if form == "I" else text
    if form in "aA":
        text = repeated(number) if letter_sync else letters(number)
        return text.upper() if form == "A" else text
    return decimal(number)
