"""Drafts as texts again: Markdown, plain text, Akoma Ntoso, and everything at once as JSON."""
