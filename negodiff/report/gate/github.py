"""What a gate found as the annotation lines that code-hosting CI turns into remarks on a file."""

from negodiff.model.gate import Gate, Hit
from negodiff.report.gate import wording


def gate_github(gate: Gate) -> bytes:
    """One line for each thing found; a notice when there is nothing."""
    lines = [_line(hit) for hit in gate.hits]
    if not lines:
        lines = [f"::notice title=negodiff check::{_data(wording.headline(gate))}"]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")


def _line(hit: Hit) -> str:
    properties = [f"file={_property(hit.path)}"]
    if hit.lines:
        properties += [f"line={hit.lines[0]}", f"endLine={hit.lines[1]}"]
    properties.append(f"title={_property(f'negodiff {hit.rule}')}")
    told = wording.message(hit)
    if hit.was is not None and hit.was != hit.now:
        now = "not in the text" if hit.now is None else hit.now
        told = f"{told}\nbefore: {wording.plain(hit.was)}\nnow: {wording.plain(now)}"
    return f"::error {','.join(properties)}::{_data(told)}"


def _data(text: str) -> str:
    """Text that cannot end its line or begin a command of its own."""
    lines = "\n".join(wording.plain(line) for line in text.split("\n"))
    return lines.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(wording.plain(text)).replace(":", "%3A").replace(",", "%2C")
