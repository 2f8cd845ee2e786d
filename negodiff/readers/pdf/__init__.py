"""PDF files: a process that opens them, and the reader that makes sense of what it tells."""
