"""Links become the comparison: pairs with redlines. Knows nothing of files or screens."""
