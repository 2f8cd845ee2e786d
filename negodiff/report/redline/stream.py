"""A comparison as one row of characters and paragraph marks, each kept, taken out or put in.

Read without what was taken out it is the new file, without what was put in the old file's words.
Everything here is about characters; what elements become of it is not known.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence

from lxml import etree

from negodiff.model.comparison import Op
from negodiff.report.redline.signs import with_signs
from negodiff.report.redline.strips import Strip
from negodiff.report.redline.text import WORD, Char, Text, UnplacedError, note_of
from negodiff.report.redline.tokens import Mark, Stream, Token


def stream(
    strips: Sequence[Strip], old: Text, new: Text, whole: Callable[[int], Hashable]
) -> Stream:
    """Both files' characters in one row.

    Args:
        strips: The comparison.
        old: The old file's characters.
        new: The new file's.
        whole: What a character of the new file can only be changed together with: the same value
            for all characters of a field; ``None`` for one that stands alone.

    Raises:
        UnplacedError: The comparison's words are not those of the files.
    """
    tokens = _placed(list(_said(strips)), old.chars, new.chars)
    tokens = list(with_signs(tokens, old.chars, new.chars))
    tokens = _recited(tokens, new)
    tokens = list(_spaced(tokens, new.chars))
    tokens = _together(tokens, new.chars, whole)
    tokens = list(_labelled(tokens, old, new))
    return list(_apart(list(_marked(tokens, old.chars, new.chars)), old.chars))


def _said(strips: Sequence[Strip]) -> Iterator[Token]:
    """The characters of the strips, each a token; what stands on one side only, as such."""
    for number, strip in enumerate(strips):
        lone = Op.DELETE if not strip.new else Op.INSERT if not strip.old else None
        for op, text in strip.words:
            for char in text:
                told = " " if char.isspace() else char
                move = 0 if op is Op.INSERT else strip.moved
                yield Token(lone or op, told, move=move, strip=number)
        yield Token(lone or Op.SAME, " ", strip=number)


def _placed(tokens: list[Token], old: Sequence[Char], new: Sequence[Char]) -> list[Token]:
    """The tokens with their places in the files; without those that stand in neither."""
    olds = _matched([t for t in tokens if t.op is not Op.INSERT and t.text != " "], old)
    news = _matched([t for t in tokens if t.op is not Op.DELETE and t.text != " "], new)
    found: list[Token] = []
    for token in tokens:
        if token.text == " ":
            found.append(token)
            continue
        was = -1 if token.op is Op.INSERT else next(olds)
        now = -1 if token.op is Op.DELETE else next(news)
        if was < 0 and now < 0:
            continue
        op = Op.DELETE if token.op is Op.SAME and now < 0 else token.op
        found.append(token._replace(op=op, old=was, new=now))
    return found


def _matched(said: Sequence[Token], chars: Sequence[Char]) -> Iterator[int]:
    """Where each token stands: letters and digits are the same, signs are looked for between."""
    words = [at for at, char in enumerate(chars) if WORD.match(char.text)]
    found: list[int] = []
    reached = number = 0
    for token in said:
        if WORD.match(token.text):
            if number >= len(words) or chars[words[number]].text != token.text:
                raise UnplacedError
            reached = words[number]
            number += 1
        else:
            end = words[number] if number < len(words) else len(chars)
            at = next((at for at in range(reached, end) if chars[at].text == token.text), -1)
            found.append(at)
            reached = at + 1 if at >= 0 else reached
            continue
        found.append(reached)
        reached += 1
    if number != len(words):
        raise UnplacedError
    return iter(found)


def _recited(tokens: list[Token], new: Text) -> list[Token]:
    """The tokens with notes taken out and put in whose citations come with a new paragraph.

    Such a note was cited elsewhere before, and can be cited once only.
    """
    standing = {new.chars[t.new].paragraph for t in tokens if t.op is Op.SAME and t.new >= 0}
    again = {cited.note for cited in new.cited() if cited.paragraph not in standing}
    spans: dict[etree._Element, list[int]] = {}
    for at, token in enumerate(tokens):
        char = new.chars[token.new] if token.new >= 0 else None
        note = (
            note_of(char.paragraph) if char and char.note and char.paragraph is not None else None
        )
        if note is not None and note in again:
            spans.setdefault(note, []).append(at)
    found = list(tokens)
    for places in sorted(spans.values(), reverse=True):
        first, last = places[0], places[-1] + 1
        found[first:last] = _replaced(tokens[first:last])
    return found


def _spaced(tokens: Sequence[Token], new: Sequence[Char]) -> Iterator[Token]:
    """One space for each that the new file has inside a paragraph, and none besides."""
    held: list[Token] = []
    spaced = False
    last: Token | None = None
    for token in tokens:
        if token.text == " ":
            held += [token] * (token.op is not Op.DELETE)
            continue
        if token.new < 0:
            if held and not spaced and last is not None:
                # Before this deletion, where the strip has it, if the new file has one at all.
                after = last.new + 1
                if after < len(new) and _has_space(new, after):
                    yield held[0]
                    spaced = True
            yield token
            continue
        if not spaced and _has_space(new, token.new):
            lone = last is not None and last.op is token.op is Op.INSERT
            move = token.move if lone and last is not None and last.move == token.move else 0
            yield held[0] if held else Token(Op.INSERT if lone else Op.SAME, " ", move=move)
        held, spaced, last = [], False, token
        yield token


def _has_space(new: Sequence[Char], at: int) -> bool:
    return at > 0 and new[at].apart and new[at].paragraph is new[at - 1].paragraph


def _together(
    tokens: list[Token], new: Sequence[Char], whole: Callable[[int], Hashable]
) -> list[Token]:
    """What can only be changed as a whole is, where anything in it is; numbers always are such."""
    spans: dict[Hashable, list[int]] = {}
    for at, token in enumerate(tokens):
        if token.new >= 0 and (key := whole(token.new)) is not None:
            spans.setdefault(key, []).append(at)
    found = list(tokens)
    for places in sorted(spans.values(), reverse=True):
        first, last = places[0], places[-1] + 1
        span = tokens[first:last]
        if any(t.op is not Op.SAME or (t.old < 0 and t.text != " ") for t in span):
            found[first:last] = _replaced(span)
    return found


def _replaced(span: Sequence[Token]) -> Iterator[Token]:
    """The old characters taken out, then the new ones put in."""
    for token in span:
        if token.old >= 0:
            yield token._replace(op=Op.DELETE, new=-1)
    for token in span:
        if token.new >= 0 or token.text == " ":
            yield token._replace(op=Op.INSERT, old=-1)


def _labelled(tokens: Sequence[Token], old: Text, new: Text) -> Iterator[Token]:
    """Computed numbers: kept where both files compute the same one, else replaced as a whole.

    The number of a note that both files have follows its citation, and is left alone.
    """
    kept_notes = {old.chars[t.old].paragraph for t in tokens if t.op is Op.SAME and t.old >= 0}
    at = 0
    while at < len(tokens):
        token = tokens[at]
        char = new.chars[token.new] if token.new >= 0 else None
        if token.op is Op.DELETE and token.old >= 0:
            was = old.chars[token.old]
            if not (was.note and was.leaf < 0 and was.paragraph in kept_notes):
                yield token
            at += 1
            continue
        if char is None or not char.label:
            yield token
            at += 1
            continue
        end = at + 1
        for later in range(end, len(tokens)):
            following = tokens[later]
            if following.new < 0:
                continue
            told = new.chars[following.new]
            if not told.label or told.paragraph is not char.paragraph:
                break
            end = later + 1
        span = tokens[at:end]
        yield from span if _is_kept(span, old, new) else _replaced(span)
        at = end


def _is_kept(span: Sequence[Token], old: Text, new: Text) -> bool:
    """Whether a number is one that both files compute."""
    if any(t.op is not Op.SAME or (t.text != " " and t.old < 0) for t in span):
        return False
    was = [old.chars[t.old] for t in span if t.text != " "]
    paragraph = was[0].paragraph
    now = new.chars[span[0].new].paragraph
    return (
        all(char.label and char.paragraph is paragraph for char in was)
        and paragraph is not None
        and now is not None
        and old.labels.get(paragraph) == new.labels.get(now)
    )


def _marked(
    tokens: Sequence[Token], old: Sequence[Char], new: Sequence[Char]
) -> Iterator[Token | Mark]:
    """The tokens with the marks that end paragraphs; one of each file is one where it can be."""
    next_old = _following([t.old for t in tokens])
    next_new = _following([t.new for t in tokens])
    after = _tokens_after(tokens)
    was = now = last_strip = strip_gone = -1
    told_old = told_new = False  # whether the mark after ``was``, after ``now`` was told already
    for at, token in enumerate(tokens):
        ends_old = token.old >= 0 and was >= 0 and not told_old and _ends(old, was, token.old)
        ends_new = token.new >= 0 and now >= 0 and not told_new and _ends(new, now, token.new)
        alike = was >= 0 and now >= 0 and old[was].note == new[now].note
        if ends_old and not ends_new and token.new < 0 and alike and not told_new:
            told_new = ends_new = _ends(new, now, next_new[at])
        elif ends_new and not ends_old and token.old < 0 and alike and not told_old:
            told_old = ends_old = _ends(old, was, next_old[at])
        elif token.old < 0 and token.op is Op.INSERT and strip_gone not in (-1, token.strip):
            # What is put in as another clause than the one taken out is no end of that one.
            begins = token.new >= 0 and (now < 0 or _ends(new, now, token.new))
            if begins and was >= 0 and not told_old:
                told_old = ends_old = _ends(old, was, next_old[at])
        elif token.new < 0 and now >= 0 and not told_new:
            # What is taken out right before a paragraph, in the same strip, stands in that one.
            following = after[at]
            apart = following is not None and token.strip == following.strip != last_strip
            told_new = ends_new = apart and _ends(new, now, next_new[at])
        yield from _ending(old[was] if ends_old else None, new[now] if ends_new else None)
        if token.old >= 0:
            was, told_old = token.old, False
            strip_gone = token.strip if token.op is Op.DELETE else -1
        if token.new >= 0:
            now, told_new, last_strip = token.new, False, token.strip
        yield token
    left_old, left_new = was >= 0 and not told_old, now >= 0 and not told_new
    yield from _ending(old[was] if left_old else None, new[now] if left_new else None)


def _ending(was: Char | None, now: Char | None) -> Iterator[Mark]:
    """The ends of paragraphs after a character of either file: one, unless one is a note's."""
    if was is not None and now is not None and was.note == now.note:
        yield Mark(Op.SAME, now.paragraph, was.paragraph)
        return
    if was is not None:
        yield Mark(Op.DELETE, None, was.paragraph)
    if now is not None:
        yield Mark(Op.INSERT, now.paragraph, None)


def _following(places: Sequence[int]) -> list[int]:
    """For each token, the place of the next one that has a place; -1 at the end."""
    found = [-1] * len(places)
    reached = -1
    for at in range(len(places) - 1, -1, -1):
        reached = places[at] if places[at] >= 0 else reached
        found[at] = reached
    return found


def _tokens_after(tokens: Sequence[Token]) -> list[Token | None]:
    """For each token, the next one that the new file has."""
    found: list[Token | None] = [None] * len(tokens)
    reached: Token | None = None
    for at in range(len(tokens) - 1, -1, -1):
        reached = tokens[at] if tokens[at].new >= 0 else reached
        found[at] = reached
    return found


def _ends(chars: Sequence[Char], last: int, following: int) -> bool:
    """Whether a paragraph ends between two characters; after the last one it always does."""
    return following < 0 or chars[last].paragraph is not chars[following].paragraph


def _apart(items: Sequence[Token | Mark], old: Sequence[Char]) -> Iterator[Token | Mark]:
    """The row with spaces taken out where else two words of the old file would be one."""
    parted = True
    for item in items:
        if isinstance(item, Mark):
            parted = parted or item.op is not Op.INSERT
            yield item
            continue
        if item.text == " ":
            parted = parted or item.op is Op.SAME
            yield item
            continue
        if item.old >= 0:
            if old[item.old].apart and not parted:
                yield Token(Op.DELETE, " ", move=item.move if item.op is Op.DELETE else 0)
            parted = False
        elif item.op is Op.SAME:
            parted = False
        yield item
