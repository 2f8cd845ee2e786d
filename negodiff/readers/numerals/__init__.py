"""Numbers as word processors print them in front of paragraphs, in every format they know."""
