"""Run as a program: one of several writers. ``write_along FOLDER WHO TIMES``.

Records drafts of its own and annotates them, and tries to record one that all others try too.
Prints the ids of what it recorded, one a line.
"""

import sys
from pathlib import Path

from negodiff.errors import InputError
from negodiff.ledger import store
from negodiff.ledger.store import Stamp
from negodiff.model.record import Act


def main(folder: Path, who: str, times: int) -> None:
    stamp = Stamp("2024-03-01T09:00:00Z", who)
    for number in range(times):
        mail = folder.parent / f"{who}-{number}.md"
        mail.write_text(f"Article {number} of {who}")
        draft = store.add_draft(folder, mail, stamp)
        print(draft.id)
        said = store.annotate(folder, Act.NOTE, stamp, draft=draft.id, ref="Article 1", words=who)
        print(said.id)
        shared = folder.parent / f"shared-{who}.md"
        shared.write_text(f"the same for all, {number}")
        try:
            print(store.add_draft(folder, shared, stamp, name=f"shared-{who}-{number}.md").id)
        except InputError as refused:
            if "recorded already" not in refused.message:
                raise


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
