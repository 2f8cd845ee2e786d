"""Reading the record costs little, whatever it has grown to."""

import time
from pathlib import Path

from negodiff.ledger import store
from negodiff.ledger.store.codec import encode
from negodiff.ledger.store.names import RECORDS, record_name
from negodiff.model.record import Act, Annotation
from tests.ledger.store.making import JANE, PARTIES

SECONDS = 0.3
DRAFTS, ANNOTATIONS = 100, 1_000


def test_a_hundred_drafts_and_a_thousand_annotations(tmp_path: Path) -> None:
    names = [f"{number:03}.md" for number in range(DRAFTS)]
    for name in names:
        (tmp_path / name).write_text(f"Article {name}")
    project = store.initialise(tmp_path, "Treaty", PARTIES, JANE, take_over=names)
    previous = project.heads
    for number in range(ANNOTATIONS):
        draft = project.drafts[number % DRAFTS].id
        words = "The Parties shall settle their disputes by peaceful means. " * 3
        said = Annotation("", Act.AGREED, draft, f"Article {number}", words, ("LO",), note="n")
        record_id, data = encode(said, JANE, previous)
        name = record_name(JANE.at, "annotation", record_id)
        (tmp_path / RECORDS / name).write_bytes(data)
        previous = (record_id,)
    fastest = SECONDS * 10
    for _ in range(5):
        began = time.perf_counter()
        project = store.load(tmp_path)
        fastest = min(fastest, time.perf_counter() - began)
    assert (len(project.drafts), len(project.annotations)) == (DRAFTS, ANNOTATIONS)
    assert fastest < SECONDS
