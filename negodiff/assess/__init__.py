"""How much a change of words matters. Knows clauses and redlines, no files and no screens."""
