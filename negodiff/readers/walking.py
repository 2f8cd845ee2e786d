"""Walking through elements in reading order, for the readers of HTML and of Akoma Ntoso.

It knows neither format. A hundred levels of nesting cost no call stack.
"""

from collections.abc import Callable, Iterator

from lxml import etree


def walk(
    root: etree._Element,
    enter: Callable[[etree._Element], bool],
    leave: Callable[[etree._Element], None],
    say: Callable[[str | None, etree._Element], None],
) -> None:
    """Go through an element and all below it.

    Args:
        root: Where to begin.
        enter: Told of an element first; says whether to go through what it holds. What it holds
            before its first child is its own to say.
        leave: Told of an element that was entered, after all it holds.
        say: Told of the words that follow an element, and of that element; not of those after
            the root.
    """
    stack: list[tuple[etree._Element, Iterator[etree._Element]]] = []
    if enter(root):
        stack.append((root, iter(root)))
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            leave(element)
            if stack:
                say(element.tail, element)
        elif enter(child):
            stack.append((child, iter(child)))
        else:
            say(child.tail, child)
