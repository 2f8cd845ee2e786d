"""Comments beside the text, with what was answered to them."""

from lxml import etree

from negodiff.model.markup import Comment
from negodiff.readers.word.line import Line
from negodiff.readers.word.names import W14, W15, W
from negodiff.readers.word.parts import Parts

_ID = f"{W}id"
_BREAKS = frozenset({f"{W}tab", f"{W}br", f"{W}cr"})


class Remarks:
    """The comments of a file, and which of them have found their place in the text."""

    def __init__(self, parts: Parts) -> None:
        self._comments: dict[str, Comment] = {}
        self._parent: dict[str, str] = {}
        self._top: dict[str, str] = {}
        self._replies: dict[str, list[str]] = {}
        self._open: dict[str, None] = {}
        self._placed: set[str] = set()
        root = parts.first("comments")
        if root is None:
            return
        paragraphs: dict[str, str] = {}
        for element in root.iterchildren(f"{W}comment"):
            identifier = element.get(_ID, "")
            self._comments.setdefault(identifier, _comment(element))
            for paragraph in element.iter(f"{W}p"):
                paragraphs[paragraph.get(f"{W14}paraId", "").upper()] = identifier
        self._read_replies(parts.first("commentsExtended"), paragraphs)
        self._read_threads()

    def _read_replies(self, root: etree._Element | None, paragraphs: dict[str, str]) -> None:
        for element in () if root is None else root.iterchildren(f"{W15}commentEx"):
            own = paragraphs.get(element.get(f"{W15}paraId", "").upper())
            above = paragraphs.get(element.get(f"{W15}paraIdParent", "").upper())
            if own is not None and above is not None and own != above:
                self._parent.setdefault(own, above)

    def begin(self, line: Line, identifier: str) -> None:
        """The words that a comment is about begin here."""
        if identifier in self._comments and identifier not in self._parent:
            line.comments.setdefault(identifier, line.words.position)

    def end(self, line: Line, identifier: str) -> None:
        """They end here."""
        start = line.comments.pop(identifier, None)
        if start is None and identifier in self._open:
            start = 0
            del self._open[identifier]
        if start is not None:
            self._place(line, identifier, start)

    def cite(self, line: Line, identifier: str) -> None:
        """The comment's sign stands here: its place, if it has none so far."""
        if identifier in self._comments and identifier not in self._parent:
            self._place(line, identifier, line.words.position)

    def end_line(self, line: Line) -> None:
        """A comment on several paragraphs stands at the first of them that has words."""
        if line.words.position:
            for identifier in self._open:
                self._place(line, identifier, 0)
            self._open.clear()
        for identifier, start in line.comments.items():
            if line.words.position > start:
                self._place(line, identifier, start)
            else:
                self._open[identifier] = None
        line.comments.clear()

    def without_place(self) -> tuple[Comment, ...]:
        """The comments that no text refers to, each with its replies."""
        return tuple(
            self._with_replies(identifier)
            for identifier in self._comments
            if identifier not in self._placed and self._top[identifier] == identifier
        )

    def _read_threads(self) -> None:
        """Under which comment each of them stands, through all that was answered."""
        for identifier in self._comments:
            path: list[str] = []
            above = identifier
            while above in self._parent and above not in self._top and above not in path:
                path.append(above)
                above = self._parent[above]
            top = self._top.get(above, above)
            for each in path:
                self._top[each] = top
            self._top.setdefault(identifier, top)
        for identifier, top in self._top.items():
            if identifier != top:
                self._replies.setdefault(top, []).append(identifier)

    def _place(self, line: Line, identifier: str, start: int) -> None:
        if identifier not in self._placed:
            self._placed.add(identifier)
            line.words.attach(start, self._with_replies(identifier))

    def _with_replies(self, identifier: str) -> Comment:
        """A comment with all that was answered below it, in the file's order."""
        replies = tuple(self._comments[each] for each in self._replies.get(identifier, ()))
        return self._comments[identifier]._replace(replies=replies)


def _comment(element: etree._Element) -> Comment:
    paragraphs = [
        "".join(
            " " if part.tag in _BREAKS else part.text or ""
            for part in paragraph.iter(f"{W}t", *_BREAKS)
        )
        for paragraph in element.iter(f"{W}p")
    ]
    text = "\n".join(each for each in (" ".join(p.split()) for p in paragraphs) if each)
    return Comment(element.get(f"{W}author", ""), element.get(f"{W}date", ""), text)
