"""What the commands ask for: a drafts folder opened and its points pursued.

Brings the record, the readers and the core together, and keeps what was computed in a cache. Knows
nothing of the command line, of screens or of formats.
"""
