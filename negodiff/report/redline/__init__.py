"""A comparison as a Word document with true tracked changes.

``strips`` puts both drafts' clauses into one order. ``docx`` writes them as a document of its own,
``inplace`` as changes of the newer Word file; ``choice`` takes the latter where it can. Accepting
every change gives the new draft, rejecting every one the old.
"""
