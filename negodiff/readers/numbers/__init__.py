"""Numbers in the formats of word processors: letters, numerals of many scripts, words."""
