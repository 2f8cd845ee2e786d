"""The runs of one paragraph written anew: cut where a change begins or ends, their look kept."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from typing import Final, NamedTuple

from lxml import etree

from negodiff.model.comparison import Op
from negodiff.report.ooxml.word import element, tag
from negodiff.report.redline.fields import fields
from negodiff.report.redline.scripts import Citation, Script, Split
from negodiff.report.redline.text import Char, Text, UnplacedError
from negodiff.report.redline.tokens import Token
from negodiff.report.redline.tracked import XML_SPACE, Changes, runs_of

_RUN: Final = tag("r")
_TEXT: Final = tag("t")
_RPR: Final = tag("rPr")
_AROUND_RUNS: Final = frozenset(
    map(tag, ("p", "hyperlink", "fldSimple", "smartTag", "customXml", "sdtContent", "dir", "bdo"))
)
SPLIT: Final = tag("split")
"""Stands where a paragraph is to be cut in two, until it is."""


class _Part(NamedTuple):
    """Words of one element that fare alike; what is taken out has its words, a cut has none."""

    op: Op
    text: str
    move: int = 0
    note: etree._Element | None = None


_CUT: Final = _Part(Op.SAME, "")
_KEPT: Final = _Part(Op.SAME, " ")


class Runs:
    """Writes the runs of paragraphs.

    Attributes:
        new: The characters of the file.
        changes: Makes the tracked changes.
    """

    def __init__(
        self,
        new: Text,
        changes: Changes,
        cite: Callable[[etree._Element], etree._Element],
    ) -> None:
        """Begin.

        Args:
            new: The characters of the file.
            changes: Makes the tracked changes.
            cite: Makes the run that cites a note of the old file, which is gone.
        """
        self.new = new
        self._cite = cite
        self.changes = changes
        self._leaves: dict[etree._Element, list[int]] = {}
        for at, leaf in enumerate(new.leaves):
            owner = next(leaf.element.iterancestors(tag("p")), None)
            if owner is not None:
                self._leaves.setdefault(owner, []).append(at)

    def write(
        self, paragraph: etree._Element, script: Script, put_in: frozenset[etree._Element]
    ) -> None:
        """Write a paragraph's runs as its script says.

        Args:
            paragraph: It.
            script: What becomes of it.
            put_in: Runs that are put in as they are: those of a field, the citation of a new note.
        """
        parts, rest = self._parts(paragraph, script)
        ends = self._clear_fields(paragraph, parts, put_in)
        plain = _Part(Op.INSERT, " ", script.move)
        last: etree._Element | None = None
        runs: dict[etree._Element, None] = {}
        for leaf in self._leaves.get(paragraph, ()):
            holder = self.new.leaves[leaf].element
            above = holder.getparent()
            if above is not None and above.tag == _RUN:
                runs[above] = None
                last = above
            else:
                last = self._lone(holder, parts.get(holder, []))
        for run in runs:
            made = self._anew(run, parts, plain if run in put_in else _KEPT)
            ends[made] = made if ends.get(run, run) is run else ends[run]
            last = made if run is last else last
        self._end(paragraph, last if last is None else ends.get(last, last), rest)
        for run in put_in:
            above = run.getparent()
            if run not in runs and above is not None and _owner(run) is paragraph:
                self._wrap(run, script.move)

    def _clear_fields(
        self,
        paragraph: etree._Element,
        parts: dict[etree._Element, list[_Part]],
        put_in: frozenset[etree._Element],
    ) -> dict[etree._Element, etree._Element]:
        """Put what is taken out inside a field before it; the run that ends the field of each run.

        A field that is computed anew forgets what its result held, and one that is put in takes it
        with it when that is rejected.
        """
        ends: dict[etree._Element, etree._Element] = {}
        for field in fields(paragraph):
            ends.update(dict.fromkeys(field.runs, field.runs[-1]))
            if field.typed and not put_in.issuperset(field.runs):
                continue
            for holder in (each for run in field.runs for each in run if each in parts):
                look = holder.getparent().find(_RPR)  # type: ignore[union-attr] # it is a run's
                for part in parts[holder]:
                    if _is_gone(part):
                        field.runs[0].addprevious(self._made(part, look))
                parts[holder] = [part for part in parts[holder] if not _is_gone(part)]
        return ends

    def _made(self, part: _Part, look: etree._Element | None) -> etree._Element:
        return element("split") if part is _CUT else self._taken_out(part, look)

    def _end(
        self, paragraph: etree._Element, last: etree._Element | None, rest: Sequence[_Part]
    ) -> None:
        """What stands after all that the paragraph holds."""
        look = None if last is None else _look_within(last)
        for part in rest:
            made = self._made(part, look)
            if last is None:
                paragraph.append(made)
            else:
                last.addnext(made)
            last = made

    def _parts(
        self, paragraph: etree._Element, script: Script
    ) -> tuple[dict[etree._Element, list[_Part]], list[_Part]]:
        """What becomes of the words of each element, and what is left at the end."""
        reader = _Reader(script.items, self.new.chars)
        found: dict[etree._Element, list[_Part]] = {}
        for leaf in self._leaves.get(paragraph, ()):
            traced = self.new.leaves[leaf]
            parts: list[_Part] = []
            for offset, char in enumerate(traced.text):
                if char.isspace():
                    parts += reader.space(char)
                else:
                    parts += reader.char(leaf, offset, char)
            found[traced.element] = list(_merged(parts))
        return found, list(_merged(reader.rest()))

    def _anew(
        self, run: etree._Element, parts: dict[etree._Element, list[_Part]], plain: _Part
    ) -> etree._Element:
        """Put a run's pieces in its place, its signs as ``plain`` says; the last of them."""
        pieces = list(_pieces(run, parts, plain))
        if all(part.op is Op.SAME and part is not _CUT for _, part in pieces):
            return run
        look = run.find(_RPR)
        made: list[etree._Element] = []
        open_as: tuple[Op, int] | None = None
        inner: etree._Element | None = None
        for child, part in pieces:
            if _is_gone(part):
                made.append(self._made(part, look))
                open_as = None
                continue
            if open_as != (part.op, part.move) or inner is None:
                inner = _like(run, look)
                outer = inner
                if part.op is Op.INSERT:
                    outer = self.changes.of(Op.INSERT, inner, move=part.move)
                made.append(outer)
                open_as = part.op, part.move
            inner.append(child)
        above = run.getparent()
        assert above is not None
        place = above.index(run)
        above[place : place + 1] = made
        return made[-1]

    def _lone(self, holder: etree._Element, parts: Sequence[_Part]) -> etree._Element:
        """An element that stands in no run, as a formula does: put in as a whole, or left.

        Raises:
            UnplacedError: It stands where no tracked change may.
        """
        above = holder.getparent()
        changed = any(part is _CUT or part.op is not Op.SAME for part in parts)
        if changed and (above is None or above.tag not in _AROUND_RUNS):
            raise UnplacedError
        for part in parts:
            if _is_gone(part):
                holder.addprevious(self._made(part, None))
        put_in = [part for part in parts if part.op is Op.INSERT]
        return self._wrap(holder, put_in[0].move) if put_in else holder

    def _wrap(self, inner: etree._Element, move: int) -> etree._Element:
        above = inner.getparent()
        assert above is not None
        outer = self.changes.of(Op.INSERT, move=move)
        above.replace(inner, outer)
        outer.append(inner)
        return outer

    def _taken_out(self, part: _Part, look: etree._Element | None) -> etree._Element:
        if part.note is not None:
            return self.changes.of(Op.DELETE, self._cite(part.note))
        runs = runs_of(part.text, deleted=not part.move, look=look)
        return self.changes.of(Op.DELETE, *runs, move=part.move)


class _Reader:
    """Goes through a script beside the characters of the file."""

    def __init__(self, items: Sequence[Token | Split | Citation], chars: Sequence[Char]) -> None:
        self._items = items
        self._chars = chars
        self._at = 0
        self._space: _Part | None = None

    def space(self, char: str) -> Iterator[_Part]:
        """A white space of the file, with what is taken out before it."""
        if self._space is None:
            self._space = self._between()
            end = self._next_char()
            spaces = [at for at in range(self._at, end) if self._is_space(self._items[at])]
            if spaces:
                yield from self._taken_out(spaces[0])
                item = self._items[spaces[0]]
                assert isinstance(item, Token)
                self._space = _Part(item.op, " ", item.move)
                self._at = spaces[0] + 1
        yield self._space._replace(text=char)

    def char(self, leaf: int, offset: int, text: str) -> Iterator[_Part]:
        """A character of the file, with what is taken out before it."""
        self._space = None
        end = self._next_char(leaf, offset)
        yield from self._taken_out(end)
        item = self._items[end] if end < len(self._items) else None
        assert isinstance(item, Token)
        self._at = end + 1
        yield _Part(item.op, text, item.move)

    def rest(self) -> Iterator[_Part]:
        """What is taken out after all characters."""
        return self._taken_out(len(self._items))

    def _taken_out(self, end: int) -> Iterator[_Part]:
        for item in self._items[self._at : end]:
            if isinstance(item, Split):
                yield _CUT
            elif isinstance(item, Citation):
                yield _Part(Op.DELETE, "", note=item.note)
            elif item.op is Op.DELETE:
                yield _Part(Op.DELETE, item.text, item.move)
        self._at = end

    def _next_char(self, leaf: int = -1, offset: int = -1) -> int:
        """Where the next character stands, or this very one."""
        for at in range(self._at, len(self._items)):
            item = self._items[at]
            if not isinstance(item, Token) or item.new < 0:
                continue
            char = self._chars[item.new]
            if char.leaf >= 0 and (leaf < 0 or (char.leaf == leaf and char.offset == offset)):
                return at
        return len(self._items)

    def _is_space(self, item: Token | Split | Citation) -> bool:
        return isinstance(item, Token) and item.text == " " and item.op is not Op.DELETE

    def _between(self) -> _Part:
        """What happens to a space that the comparison does not know."""
        around = [
            item
            for item in (*self._items[: self._at][-1:], *self._items[self._at :][:1])
            if isinstance(item, Token)
        ]
        if not around or any(item.op is not Op.INSERT for item in around):
            return _KEPT
        return _Part(Op.INSERT, " ", min(item.move for item in around))


def _is_gone(part: _Part) -> bool:
    """Whether only the old file has it."""
    return part is _CUT or part.op is Op.DELETE


def _merged(parts: Iterable[_Part]) -> Iterator[_Part]:
    """Parts that fare alike and follow one another, as one."""
    last: _Part | None = None
    for part in parts:
        if last is not None and _goes_on(last, part):
            last = last._replace(text=last.text + part.text)
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last


def _goes_on(last: _Part, part: _Part) -> bool:
    """Whether two parts fare alike."""
    if part is _CUT or last is _CUT or part.note is not None or last.note is not None:
        return False
    return last[::2] == part[::2]


def _pieces(
    run: etree._Element, parts: dict[etree._Element, list[_Part]], plain: _Part
) -> Iterator[tuple[etree._Element, _Part]]:
    """The children of a run, its texts cut into pieces; what is taken out comes between them."""
    for child in list(run):
        if child.tag == _RPR:
            continue
        if child not in parts:
            yield child, plain
            continue
        standing = False
        for part in parts[child]:
            if _is_gone(part):
                yield child, part
            elif child.tag == _TEXT:
                yield _text(part.text), part
            elif not standing:
                yield child, part
                standing = True


def _text(text: str) -> etree._Element:
    made = element("t")
    made.text = text
    made.set(XML_SPACE, "preserve")
    return made


def _like(run: etree._Element, look: etree._Element | None) -> etree._Element:
    """An empty run with the look and the revision numbers of another."""
    made = element("r", None if look is None else deepcopy(look))
    for name, value in run.attrib.items():
        made.set(name, value)
    return made


def _look_within(made: etree._Element) -> etree._Element | None:
    run = made if made.tag == _RUN else made.find(_RUN)
    return None if run is None else run.find(_RPR)


def _owner(child: etree._Element) -> etree._Element | None:
    return next(child.iterancestors(tag("p")), None)
