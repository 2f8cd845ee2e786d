"""Which sorts of point can be asked for, and which rules a gate has."""

from negodiff.points.picks import Pick

__all__ = ["Pick"]
