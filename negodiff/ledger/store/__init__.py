"""The record of a negotiation: drafts as received, and one file for each fact people state.

A drafts folder holds ``negodiff.yaml``, the drafts themselves, and in ``records/`` one YAML file
for every fact: a draft recorded, an annotation, a claim, an amendment, a withdrawal. Records are
only ever added. Each names the latest ones of its time by the hash of their content, so that a
later change is seen; none carries a counter, so that what two people record apart merges. Nothing
that can be computed is stored.

This is what the rest of negodiff uses; the modules below are its parts.
"""

from negodiff.ledger.facts import Stated
from negodiff.ledger.store.additions import add_draft, amend, annotate, claim, withdraw
from negodiff.ledger.store.chain import ended
from negodiff.ledger.store.doubts import doubtful, doubtful_draft
from negodiff.ledger.store.entry import Amendment, Record, Stamp, Withdrawal
from negodiff.ledger.store.load import load, read_draft
from negodiff.ledger.store.problem import Problem, ProblemKind
from negodiff.ledger.store.project import Project
from negodiff.ledger.store.settings import Options, has_settings, known_party
from negodiff.ledger.store.start import initialise
from negodiff.ledger.store.verify import Verified, manifest, verified, verify

__all__ = [
    "Amendment",
    "Options",
    "Problem",
    "ProblemKind",
    "Project",
    "Record",
    "Stamp",
    "Stated",
    "Verified",
    "Withdrawal",
    "add_draft",
    "amend",
    "annotate",
    "claim",
    "doubtful",
    "doubtful_draft",
    "ended",
    "has_settings",
    "initialise",
    "known_party",
    "load",
    "manifest",
    "read_draft",
    "verified",
    "verify",
    "withdraw",
]
