"""Which clause of a draft a written path of levels and numbers reaches, from where it is written.

"paragraph 2" means one thing in Article 4 and another in Annex I. One index per draft, so that
thousands of references cost little. What cannot be told ("the preceding paragraph") reaches
nothing, and is not said to lead nowhere either.
"""

from functools import cached_property

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.structure.numerals import roman
from negodiff.structure.references import FOLLOWING, PRECEDING, THIS, Path
from negodiff.structure.wording import Level

_Key = tuple[str, ...]

_OWN: dict[Kind, str] = {
    Kind.ANNEX: "annex",
    Kind.PART: "part",
    Kind.CHAPTER: "chapter",
    Kind.ARTICLE: "article",
    Kind.SECTION: "article",
}
"""Kinds that are cited on their own. Sections of a contract are cited as articles are."""

_OUTER: dict[Level, str] = {
    Level.ANNEX: "annex",
    Level.PART: "part",
    Level.CHAPTER: "chapter",
    Level.ARTICLE: "article",
    Level.SECTION: "article",
}
_RELATIVE = frozenset({THIS, PRECEDING, FOLLOWING})
_PLACEHOLDERS = frozenset({"x", "xx", "y", "z", "x-y"})
"""What stands for the number of a paragraph that is not yet known."""


class Targets:
    """The clauses of one draft by how they are cited."""

    def __init__(self, draft: Draft) -> None:
        self._clauses = draft.clauses

    @cached_property
    def by_ref(self) -> dict[str, int]:
        """Positions by reference; of an article and its sole paragraph, the article's."""
        found: dict[str, int] = {}
        for at, clause in enumerate(self._clauses):
            found.setdefault(clause.ref, at)
        return found

    def siblings(self, at: int) -> tuple[int, ...]:
        """The labelled clauses of the list that the clause at ``at`` stands in, in order."""
        return tuple(self._items.get(self._clauses[at].parent, ()))

    @cached_property
    def _items(self) -> dict[int, list[int]]:
        items: dict[int, list[int]] = {}
        for at, clause in enumerate(self._clauses):
            if clause.label:
                items.setdefault(clause.parent, []).append(at)
        return items

    def read(self) -> None:
        """Compute what will be asked for, which is otherwise done when it is."""
        _ = self.by_ref, self._items, self._keys

    def find(self, path: Path, at: int) -> int | None:
        """The clause that ``path``, written in the clause at ``at``, leads to; ``None``: none."""
        if not self.is_told(path):
            return None
        level, number = path[0]
        rest = path[1:]
        for base in self._bases(level, number, at):
            key = base + tuple(_plain(each) for _, each in rest)
            if (reached := self._keys.get(key)) is not None:
                return reached
        if level in (Level.SECTION, Level.ARTICLE) and rest:
            return self._whole_numbers.get(".".join((number, *(each for _, each in rest))))
        return None

    @cached_property
    def _whole_numbers(self) -> dict[str, int]:
        """Clauses that carry their whole number: "Section 2.1" is printed "2.1"."""
        found: dict[str, int] = {}
        for at, clause in enumerate(self._clauses):
            if "." in clause.number:
                found.setdefault(clause.number, at)
        return found

    def meant(self, path: Path, at: int) -> int | None:
        """The same, "this Article" leading to the one that the clause at ``at`` stands in."""
        level, number = path[0]
        if len(path) > 1 or number != THIS or level not in _OUTER:
            return self.find(path, at)
        return next(
            (self._keys[base] for base in self._bases(level, number, at) if base in self._keys),
            None,
        )

    @staticmethod
    def is_told(path: Path) -> bool:
        """Whether the path names its clause by numbers, not by its place."""
        inner = path[1:] if path[0][1] == THIS else path
        return bool(inner) and all(
            number not in _RELATIVE
            and not (level is Level.PARAGRAPH and number.lower() in _PLACEHOLDERS)
            for level, number in inner
        )

    def is_missing(self, path: Path, at: int) -> bool:
        """Whether the path leads nowhere although its like exists: paragraph 9 of eight.

        A draft without any annex may have them in another file, and an article without numbered
        paragraphs may have them counted by hand: of those nothing is said.
        """
        if not self.is_told(path) or self.find(path, at) is not None:
            return False
        level, number = path[0]
        bases = self._bases(level, number, at)
        reached = next((base for base in bases if base in self._keys), None)
        if reached is None:
            alike = {base[:-1] for base in bases if len(base) > 1}
            return bool(alike & self._holders)
        for _, step in path[1:]:
            if (*reached, _plain(step)) not in self._keys:
                return reached in self._holders
            reached = (*reached, _plain(step))
        return False

    @cached_property
    def _holders(self) -> set[_Key]:
        """What the clauses of the draft are counted in: kinds, and clauses with numbered ones."""
        return {key[:-1] for key in self._keys}

    def _bases(self, level: Level, number: str, at: int) -> list[_Key]:
        """Keys that the first step of a path may mean, the likeliest first."""
        own = self._paths[at]
        if number == THIS:
            named = _OUTER.get(level)
            if named is None:
                return [own[:end] for end in range(len(own), 0, -1)]
            ends = [at + 2 for at in range(len(own) - 1) if own[at] == named]
            return [own[:end] for end in ends[-1:]]
        if level in _OUTER:
            step = (_OUTER[level], _outer(number))
            annex = own[:2] if own[:1] == ("annex",) else ()
            bases: list[_Key] = [annex + step, step] if annex else [step]
            return [*bases, (_plain(number),)] if level is Level.SECTION else bases
        inner = (_plain(number),)
        return [own[:end] + inner for end in range(len(own) - 1, 1, -1)] + [own + inner, inner]

    @cached_property
    def _paths(self) -> list[_Key]:
        """How each clause is cited: ("annex", "1", "article", "5", "2", "a")."""
        paths: list[_Key] = []
        for clause in self._clauses:
            above: _Key = paths[clause.parent] if clause.parent >= 0 else ()
            number = self._number(clause)
            item = self._is_item(clause)
            named = None if item else _OWN.get(clause.kind)
            if named is not None and number:
                annex = above[:2] if above[:1] == ("annex",) and named != "annex" else ()
                paths.append((*annex, named, _outer(number)))
            elif number and (item or clause.kind in _NUMBERED):
                paths.append((*above, _plain(number)))
            else:
                paths.append(above)
        return paths

    def _is_item(self, clause: Clause) -> bool:
        """Whether it is cited by its letter below another: "(e) Memoranda" in Section 5 is 5(e)."""
        above = self._clauses[clause.parent] if clause.parent >= 0 else None
        return (
            above is not None
            and clause.kind is Kind.SECTION
            and above.kind in (Kind.SECTION, Kind.ARTICLE)
            and clause.ref.startswith(f"{above.ref}(")
        )

    def _number(self, clause: Clause) -> str:
        """Its number below its parent: "2" for 7.2; of an unnumbered paragraph its ordinal."""
        number = clause.number
        above = self._clauses[clause.parent] if clause.parent >= 0 else None
        if above is None:
            return number
        if not number and clause.kind is Kind.PARAGRAPH and clause.ref.startswith(above.ref):
            ordinal = clause.ref[len(above.ref) :].strip("()")
            return ordinal if ordinal.isdecimal() else ""
        if above.number and number.startswith(f"{above.number}."):
            return number[len(above.number) + 1 :]
        return number

    @cached_property
    def _keys(self) -> dict[_Key, int]:
        keys: dict[_Key, int] = {}
        for at, key in enumerate(self._paths):
            if key:
                keys.setdefault(key, at)
        return keys


_NUMBERED = frozenset({Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.TEXT, Kind.CHAPEAU})


def _plain(number: str) -> str:
    return number.lower().strip("().")


def _outer(number: str) -> str:
    """One form for "Annex I" and "Annex 1"."""
    value = roman(number) if number.isalpha() else None
    return _plain(number) if value is None else str(value)
