"""The reader of HTML."""
