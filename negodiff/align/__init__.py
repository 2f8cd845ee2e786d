"""Two clause trees become links. Knows nothing of redlines, files or screens."""
