"""Small OpenDocument files, made of the lines of XML that a test shows."""

import zipfile
from io import BytesIO

from negodiff.model.block import Block
from negodiff.model.markup import View
from negodiff.readers import odt
from negodiff.readers.material import Material
from negodiff.readers.reading import AS_IT_IS, Reading

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "office": f"{_OASIS}office:1.0",
        "text": f"{_OASIS}text:1.0",
        "table": f"{_OASIS}table:1.0",
        "style": f"{_OASIS}style:1.0",
        "draw": f"{_OASIS}drawing:1.0",
        "form": f"{_OASIS}form:1.0",
        "meta": f"{_OASIS}meta:1.0",
        "manifest": f"{_OASIS}manifest:1.0",
        "fo": f"{_OASIS}xsl-fo-compatible:1.0",
        "svg": f"{_OASIS}svg-compatible:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xlink": "http://www.w3.org/1999/xlink",
        "math": "http://www.w3.org/1998/Math/MathML",
        "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    }.items()
)
"""The declarations of all name spaces used."""


def flat(body: str, styles: str = "", automatic: str = "", pages: str = "") -> bytes:
    """A flat file (.fodt)."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {SPACES}'
        ' office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:styles>{styles}</office:styles>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:master-styles>{pages}</office:master-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def packed(body: str, kind: str = "text", **parts: str) -> bytes:
    """A file as word processors write it (.odt); ``parts`` are further ones, "_" for "/"."""
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles/>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
        "</office:document-content>"
    )
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr("content.xml", content)
        for name, text in parts.items():
            archive.writestr(f"{name.replace('__', '/')}.xml", text)
    return made.getvalue()


def read(data: bytes, reading: Reading = AS_IT_IS) -> Material:
    return odt.read(data, "draft.odt", reading)


def viewed(data: bytes, view: View) -> Material:
    return read(data, Reading(view=view))


def lines(blocks: tuple[Block, ...]) -> list[str]:
    """What a person sees: the label, then the words."""
    return [f"{block.label} {block.text}".strip() for block in blocks]


def text_of(body: str, styles: str = "", automatic: str = "") -> list[str]:
    return lines(read(flat(body, styles, automatic)).blocks)


def list_style(name: str, *levels: str) -> str:
    """A list style; each level is "1 suffix=. prefix=( shown=2 start=3 legal" or "bullet"."""
    made = []
    names = {
        "prefix": "style:num-prefix",
        "suffix": "style:num-suffix",
        "shown": "text:display-levels",
        "start": "text:start-value",
        "sync": "style:num-letter-sync",
        "pattern": "loext:num-list-format",
        "legal": "loext:is-legal",
    }
    for at, level in enumerate(levels, 1):
        form, *rest = level.split()
        if form == "bullet":
            made.append(f'<text:list-level-style-bullet text:level="{at}" text:bullet-char="–"/>')
            continue
        form = "" if form == "none" else form.replace("_", " ")
        others = " ".join(
            f'{names[key]}="{value.replace("_", " ")}"'
            for key, value in (
                (each if "=" in each else f"{each}=true").split("=") for each in rest
            )
        )
        made.append(
            f'<text:list-level-style-number text:level="{at}" style:num-format="{form}" {others}/>'
        )
    return f'<text:list-style style:name="{name}">{"".join(made)}</text:list-style>'


def items(*words: str, style: str = "L", more: str = "") -> str:
    """A list: each word an item."""
    inner = "".join(f"<text:list-item><text:p>{word}</text:p></text:list-item>" for word in words)
    return f'<text:list text:style-name="{style}" {more}>{inner}</text:list>'
