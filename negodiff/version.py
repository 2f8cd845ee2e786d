"""The version, known here alone, so that any layer may name it."""

__version__ = "0.1.0"
DATE = "2026-11-24"
"""When this version came about, as the manual prints it."""
