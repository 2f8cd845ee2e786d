"""Signs that stand in the files and not in the clauses, as the stop after a heading does."""

from collections.abc import Iterator, Sequence

from negodiff.model.comparison import Op
from negodiff.report.redline.text import WORD, Char
from negodiff.report.redline.tokens import Token


def with_signs(
    tokens: Sequence[Token], old: Sequence[Char], new: Sequence[Char]
) -> Iterator[Token]:
    """The tokens with those signs of the files that the clauses leave out."""
    return _complete(list(_kept_signs(tokens, old, new)), old, new)


def _kept_signs(
    tokens: Sequence[Token], old: Sequence[Char], new: Sequence[Char]
) -> Iterator[Token]:
    """The tokens, with those signs as the same that one side's clause has, and both files.

    The stop after a heading is in the file, but not in the clause.
    """
    olds, news = ({t.old for t in tokens}, {t.new for t in tokens})
    last: Token | None = None
    for token in tokens:
        told = token
        if last is not None and last.op is Op.SAME and not WORD.match(token.text):
            was, now = last.old + 1, last.new + 1
            if token.op is Op.INSERT and token.new == now and was not in olds:
                told = token._replace(old=was)
            elif token.op is Op.DELETE and token.old == was and now not in news:
                told = token._replace(new=now)
            if told is not token and _is_at(old, told.old, token) and _is_at(new, told.new, token):
                token = told._replace(op=Op.SAME)
        yield token
        last = last if token.text == " " else token


def _is_at(chars: Sequence[Char], place: int, token: Token) -> bool:
    return 0 <= place < len(chars) and chars[place].text == token.text


def _complete(tokens: Sequence[Token], old: Sequence[Char], new: Sequence[Char]) -> Iterator[Token]:
    """The tokens with those signs of the files that the clauses leave out."""
    was = now = -1
    op_old = op_new = Op.SAME
    for token in tokens:
        if token.new >= 0:
            for at in range(now + 1, token.new):
                op = Op.INSERT if op_new is token.op is Op.INSERT else Op.SAME
                yield Token(op, new[at].text, new=at, strip=token.strip)
            now, op_new = token.new, token.op
        if token.old >= 0:
            if op_old is token.op is Op.DELETE:
                for at in range(was + 1, token.old):
                    yield Token(Op.DELETE, old[at].text, old=at, move=token.move, strip=token.strip)
            was, op_old = token.old, token.op
        yield token
    for at in range(now + 1, len(new)):
        yield Token(op_new if op_new is Op.INSERT else Op.SAME, new[at].text, new=at)
