"""negodiff: a tracker for negotiation drafts."""

__version__ = "0.1.0"
