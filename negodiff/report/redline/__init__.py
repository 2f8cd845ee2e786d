"""A comparison as a Word document with true tracked changes.

``strips`` puts both drafts' clauses into one order, ``lines`` makes paragraphs of words with signs,
``docx`` writes them. Accepting every change gives the new draft, rejecting every one the old.
"""
