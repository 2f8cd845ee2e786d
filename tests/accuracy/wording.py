"""Edits inside one clause: words replaced, put in, taken out, in the words of its own language."""

from __future__ import annotations

import random
import re

from .banks import pieces
from .render import REF_OPEN

_TAIL = re.compile(r"[.,;:!?։،؛。，、；：)\]]*$")
_STOPS = ".!?;։。；؛"


def edit(text: str, rate: float, rng: random.Random, words: tuple[str, ...], joiner: str) -> str:
    """Change about `rate` of the words; always at least one, never the whole of a short clause."""
    tokens = pieces(text, joiner)
    goal = max(1, round(rate * len(tokens)))
    changed = 0
    for _ in range(6 * goal):
        if changed >= goal:
            break
        at = rng.randrange(len(tokens))
        if REF_OPEN in tokens[at] or not any(char.isalnum() for char in tokens[at]):
            continue
        action = rng.random()
        if action < 0.6 or len(tokens) < 5:
            tokens[at] = _swap(tokens[at], rng.choice(words))
            changed += 1
        elif action < 0.8:
            run = [_bare(rng.choice(words)) for _ in range(min(goal - changed, rng.randint(1, 3)))]
            tokens[at:at] = run if at else []
            changed += len(run) if at else 0
        else:
            end = min(len(tokens) - 1, at + min(goal - changed, rng.randint(1, 3)))
            if at and not any(REF_OPEN in token for token in tokens[at:end]):
                changed += end - at
                del tokens[at:end]
    result = joiner.join(tokens)
    return result if result != text else joiner.join([tokens[0], rng.choice(words), *tokens[1:]])


def other_number(text: str, rng: random.Random) -> str:
    """Thirty days for sixty: another number where there is one, else the same text."""
    return re.sub(r"\d+", lambda _: str(rng.choice((8, 12, 25, 40, 75, 100))), text, count=1)


def _bare(word: str) -> str:
    return _TAIL.sub("", word) or word


def _swap(token: str, word: str) -> str:
    """The new word with the old one's capital and punctuation."""
    match = _TAIL.search(token)
    tail = match.group() if match else ""
    bare = _bare(word)
    return (bare[:1].upper() + bare[1:] if token[:1].isupper() else bare) + tail


def sentences(text: str) -> list[str]:
    """The text cut after each full stop or semicolon that ends something of a few words."""
    parts = re.split(r"(?<=[.!?;։؛])\s+|(?<=[。；])(?=\S)", text)
    out: list[str] = []
    for part in parts:
        if out and (len(part) < 20 or len(out[-1]) < 20):
            out[-1] = f"{out[-1]} {part}" if " " in text else out[-1] + part
        else:
            out.append(part)
    return out


def halves(text: str, rng: random.Random, joiner: str) -> list[str]:
    """Two or three parts that together say what the text says, or the text alone if it is short."""
    parts = sentences(text)
    if len(parts) > 2 and rng.random() < 0.4:
        first, second = sorted(rng.sample(range(1, len(parts)), 2))
        groups = [parts[:first], parts[first:second], parts[second:]]
        return [joiner.join(group) for group in groups]
    if len(parts) > 1:
        cut = rng.randrange(1, len(parts))
        return [joiner.join(parts[:cut]), joiner.join(parts[cut:])]
    return _at_comma(text, joiner)


def _at_comma(text: str, joiner: str) -> list[str]:
    """Split a single sentence at the comma nearest its middle, if each side is long enough."""
    commas = [match.end() for match in re.finditer(r"[,،，、]", text)]
    least = max(45 if joiner else 14, 0.35 * len(text))
    fit = [at for at in commas if at >= least and len(text) - at >= least]
    if not fit:
        return [text]
    at = min(fit, key=lambda place: abs(place - len(text) // 2))
    stop = text[-1] if text[-1] in _STOPS else "."
    rest = text[at:].strip()
    return [text[: at - 1].rstrip() + stop, rest[:1].upper() + rest[1:]]


def merge(texts: list[str], rng: random.Random, joiner: str) -> str:
    """One paragraph out of several; now and then a semicolon where a full stop was."""
    out = texts[0]
    for text in texts[1:]:
        if joiner and out.endswith(".") and rng.random() < 0.3:
            out = out[:-1] + ";"
        out = f"{out}{joiner}{text}"
    return out
