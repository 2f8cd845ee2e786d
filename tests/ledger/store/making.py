"""Small drafts folders for the tests."""

from pathlib import Path

from negodiff.ledger import store
from negodiff.ledger.store import Options, Project, Stamp, Stated
from negodiff.model.record import Act, Annotation, DraftFacts, Party

PARTIES = (Party("LO", "Lomera"), Party("NO", "Norrland"))
JANE = Stamp("2024-03-01T09:00:00Z", "Jane Doe <jane@example.org>")
OMAR = Stamp("2024-03-02T09:00:00Z", "Omar")


def start(folder: Path, *, options: Options | None = None) -> Path:
    """A drafts folder without drafts."""
    store.initialise(folder, "Treaty of 1.10", PARTIES, JANE, options=options)
    return folder


def add(folder: Path, words: str, name: str, stamp: Stamp = JANE, **said: str) -> DraftFacts:
    """Put a file into the folder and record it."""
    (folder / name).write_bytes(words.encode())
    return store.add_draft(folder, folder / name, stamp, Stated(**said))  # type: ignore[arg-type]


def two_drafts(folder: Path) -> Path:
    """A drafts folder with two drafts, of which the first is by Lomera."""
    start(folder)
    add(folder, "Article 1. The Parties shall agree.\n", "a.md", party="LO", date="2024-01-01")
    add(folder, "Article 1. The Parties may agree.\n", "b.md", party="NO", date="2024-02-01")
    return folder


def agree(folder: Path, stamp: Stamp = JANE, words: str = "The Parties may agree.") -> Annotation:
    """Lomera agrees to Article 1 of the latest draft."""
    return store.annotate(
        folder, Act.AGREED, stamp, draft="latest", ref="Article 1", words=words, by=["LO"]
    )


def records(folder: Path, kind: str = "") -> list[Path]:
    """The files of the records of one kind, by name."""
    return sorted((folder / "records").glob(f"*-{kind}*.yaml"))


def breaking(folder: Path, *known: str) -> list[tuple[str, str]]:
    """What verify finds that breaks the record: kind and file."""
    found = store.verify(folder, known=known)
    return [(problem.kind.value, problem.file) for problem in found if problem.breaks]


def facts(project: Project) -> tuple[object, ...]:
    """What a project says, without where it lies."""
    return project.drafts, project.annotations, project.claims, project.heads
