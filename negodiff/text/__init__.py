"""Words: normalising, tokens, similarity. Knows nothing of clauses."""
