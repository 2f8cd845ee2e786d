"""A file's bytes become blocks: one module per format, one table of formats."""
