"""OpenDocument files to damage: a bit of everything, packed and flat."""

from tests.readers.odt.building import flat, items, list_style, packed
from tests.readers.odt.test_changes import end, point, region, start, tracked
from tests.readers.odt.test_lists import NESTED, OUTLINE
from tests.readers.odt.test_objects import NOTE, cell, remark, row


def seeds() -> list[tuple[str, bytes]]:
    gone = items("struck", "out") + "<text:p/>"
    body = (
        tracked(region("i", "insertion"), region("d", "deletion", gone))
        + '<text:h text:outline-level="1">Peace</text:h>'
        + NESTED
        + f"<text:p>see {start('i')}new words</text:p><text:p>{end('i')}{point('d')}go on"
        + NOTE.format("footnote", "1", "<text:p>A note.</text:p>")
        + remark("a", "A. Able", "Why?")
        + 'here<office:annotation-end office:name="a"/></text:p><table:table>'
        + row(cell("2026"), cell("5"))
        + "</table:table><text:p>x<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box>"
        "</draw:frame></text:p>"
    )
    styles = OUTLINE + list_style("L", "1 suffix=.", "a prefix=(", "bullet")
    return [("draft.odt", packed(body)), ("draft.fodt", flat(body, styles))]
