"""Files that somebody damaged, by chance or on purpose: no reader may fail on them otherwise than
with a message, and none may hang.

`python -m tests.fuzz FORMAT --seconds N` goes on for as long as one likes; the tests run each
format for a few seconds. A format is a line in :mod:`tests.fuzz.formats`.
"""
