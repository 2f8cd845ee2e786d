"""A draft as Akoma Ntoso 3.0, the OASIS standard for legal texts in XML.

``document`` puts a draft together, ``hierarchy`` makes the elements of its clauses, ``names`` gives
them their identifiers, ``meta`` says what it is. Whatever the clauses are, the result is valid by
the standard's schema.
"""

from negodiff.report.export.akn.document import draft_akn

__all__ = ["draft_akn"]
