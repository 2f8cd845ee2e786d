"""How deep a list item stands, told by indentation."""


class Nesting:
    """Follows the items of a text; the outermost stand at level 1."""

    def __init__(self) -> None:
        self._indents: list[int] = []

    def level(self, indent: int) -> int:
        """Enter an item at this indentation and give its level."""
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
        if not self._indents or indent > self._indents[-1] + 1:
            self._indents.append(indent)
        return len(self._indents)

    def leave(self, indent: int) -> None:
        """Meet text that is no item: it closes the lists that are not less indented than itself."""
        indents = self._indents
        while indents and indents[-1] >= indent:
            indents.pop()
