"""Redlines as Word documents."""
