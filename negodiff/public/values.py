"""The types of what a folder's questions are answered with, for those who name them in their code.

Importing this imports all of them; what is asked for is imported without it.
"""

from negodiff.app.everything import Everything
from negodiff.app.exporting import Chosen, Exported
from negodiff.ledger.store import Project, Verified
from negodiff.model.comparison import Comparison, Pair, Side
from negodiff.model.gate import Gate
from negodiff.model.log import Log
from negodiff.model.undisclosed import Undisclosed
from negodiff.points.bylines import Bylines
from negodiff.points.dossier import Dossier
from negodiff.points.overview import Overview
from negodiff.points.sheet import Row
from negodiff.points.table import Table
from negodiff.points.trail import Trail
from negodiff.report.redline.choice import Redline
from negodiff.report.table.grid import Layout

__all__ = [
    "Bylines",
    "Chosen",
    "Comparison",
    "Dossier",
    "Everything",
    "Exported",
    "Gate",
    "Layout",
    "Log",
    "Overview",
    "Pair",
    "Project",
    "Redline",
    "Row",
    "Side",
    "Table",
    "Trail",
    "Undisclosed",
    "Verified",
]
