"""The words of EQ fields, which Word and RTF store without a result.

Writers use them less for equations than to put letters above, below or around others: phonetic
guides above characters, letters in circles, two lines in one (ECMA-376-1 §17.16.5.17).
"""

import re
from typing import Final

_SIGN: Final = re.compile(
    r"\\[lrb]c\s*\\.|\\(?P<switch>[a-zA-Z]+)\s*-?\d*|\\(?P<escaped>.)|(?P<mark>[(),;])|(?P<words>[^\\(),;]+)",
    re.DOTALL,
)
_LOOKS: Final = re.compile(r'\\\*\s*(?:"[^"]*"|\S+)')
_GUIDE: Final = re.compile(r"\\\*\s*jc\d")
"""The mark that Word gives to a phonetic guide: the characters are the last of what it holds."""
_OPTIONS: Final = frozenset((
    "al", "ac", "ar", "co", "n", "vs", "hs", "lc", "rc", "bc", "fo", "ba", "li", "su", "pr", "in",
    "fc", "vc", "ai", "di", "up", "do", "to", "bo", "le", "ri", "ad",
))  # fmt: skip
_BETWEEN: Final = {"f": "/", "l": ", ", "a": " "}
_DEEPEST: Final = 20


def words_of(instruction: str) -> str:
    """What an EQ field prints, on one line; "" for nothing, or what is no such field."""
    head, _, rest = instruction.strip().partition(" ")
    if head.upper() != "EQ":
        return ""
    is_guide = _GUIDE.search(rest) is not None
    levels: list[tuple[str, list[str]]] = [("", [""])]
    switch = ""
    for found in _SIGN.finditer(_LOOKS.sub("", rest)):
        named = found["switch"]
        if named is not None:
            switch = switch if named.lower() in _OPTIONS else named.lower()
        elif found["mark"] == "(" and len(levels) < _DEEPEST:
            levels.append((switch, [""]))
            switch = ""
        elif found["mark"] == ")" and len(levels) > 1:
            _put(levels, _printed(*levels.pop(), is_guide=is_guide))
        elif found["mark"] in (",", ";") and len(levels) > 1:
            levels[-1][1].append("")
        elif found[0].startswith("\\") and found["escaped"] is None:
            continue  # which bracket is drawn
        elif found["words"] is None or found["words"].strip() or len(levels) > 1:
            _put(levels, found["escaped"] or found["mark"] or found["words"])
    while len(levels) > 1:
        _put(levels, _printed(*levels.pop(), is_guide=is_guide))
    return " ".join(levels[0][1][0].split())


def _put(levels: list[tuple[str, list[str]]], words: str) -> None:
    levels[-1][1][-1] += words


def _printed(switch: str, parts: list[str], *, is_guide: bool) -> str:
    """What the parts between brackets make, by the switch before them."""
    said = [part.strip() for part in parts]
    if switch == "o" and is_guide:
        return said[-1]
    if switch == "r":
        return f"{said[0]}√({said[1]})" if len(said) > 1 else f"√({said[0]})"
    if switch == "b":
        return f"({said[0]})"
    return _BETWEEN.get(switch, "").join(said)
