"""Word files: what each part of the package says, and the text that a reader of the page sees."""
