"""Blocks become a clause tree. Knows labels and languages, nothing of a second draft."""
