"""negodiff: a tracker for negotiation drafts."""

from negodiff.version import __version__

__all__ = ["__version__"]
