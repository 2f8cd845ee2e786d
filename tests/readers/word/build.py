"""Small Word files out of the lines of XML that matter to a test."""

import zipfile
from io import BytesIO

from negodiff.model.block import Block
from negodiff.model.markup import View
from negodiff.readers.material import Material
from negodiff.readers.reading import Reading
from negodiff.readers.table import read

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": f"{_OFFICE}/relationships",
        "m": f"{_OFFICE}/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "odd": "urn:a-program-that-nobody-has",
    }.items()
)
_ROOTS = {
    "document": "document", "styles": "styles", "numbering": "numbering", "comments": "comments",
    "footnotes": "footnotes", "endnotes": "endnotes", "settings": "settings", "header": "hdr",
    "footer": "ftr",
}  # fmt: skip
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
A = 'w:author="A" w:date="2026-01-02T00:00:00Z" w:id="1"'
"""The author and date of a tracked change."""
B = 'w:author="B" w:date="2026-02-03T00:00:00Z" w:id="2"'


def docx(body: str, **parts: str) -> bytes:
    """A Word file of what stands in its body and, by name, in its other parts."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _types(["document", *parts]))
        refers = f'<Relationship Id="d" Type="{_OFFICE}/relationships/officeDocument" '
        archive.writestr("_rels/.rels", _relations([f'{refers}Target="word/document.xml"/>']))
        relations = []
        for name, content in {"document": f"<w:body>{body}</w:body>", **parts}.items():
            root = _ROOTS.get(name)
            prefix = "w15" if root is None else "w"
            root = "commentsEx" if root is None else root
            archive.writestr(
                f"word/{name}.xml", f"<{prefix}:{root} {_SPACES}>{content}</{prefix}:{root}>"
            )
            kind = f"{_OFFICE}/relationships/{name}"
            relations.append(f'<Relationship Id="{name}" Type="{kind}" Target="{name}.xml"/>')
        archive.writestr("word/_rels/document.xml.rels", _relations(relations))
    return held.getvalue()


def _types(names: list[str]) -> str:
    """What each part is, which office programs want to know."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    each = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}.'
        f'{"document.main" if name == "document" else name}+xml"/>'
        for name in names
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{types}"><Default Extension="rels" ContentType="{rels}"/>{each}</Types>'


def _relations(relations: list[str]) -> str:
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(relations)}</Relationships>'


def p(*inside: str, of: str = "") -> str:
    """A paragraph of runs, with these properties."""
    properties = f"<w:pPr>{of}</w:pPr>" if of else ""
    runs = [each if each.startswith("<") else r(each) for each in inside]
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def r(text: str, of: str = "") -> str:
    """A run, with these properties."""
    properties = f"<w:rPr>{of}</w:rPr>" if of else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def ins(text: str, who: str = A) -> str:
    return f"<w:ins {who}>{r(text)}</w:ins>"


def gone(text: str, who: str = A) -> str:
    return f'<w:del {who}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def listed(num: int, level: int = 0) -> str:
    """The properties of a paragraph in a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


def numbering(*lists: str) -> str:
    """Lists from 1 on, each of lines ``start format text`` for its levels."""
    found, nums = [], []
    for at, each in enumerate(lists, 1):
        levels = []
        for level, line in enumerate(each.strip().splitlines()):
            start, form, text = line.strip().split(" ", 2)
            text, *more = text.split(" | ")
            levels.append(
                f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
                f'{"".join(more)}<w:lvlText w:val="{text}"/></w:lvl>'
            )
        found.append(f'<w:abstractNum w:abstractNumId="{at}">{"".join(levels)}</w:abstractNum>')
        nums.append(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>')
    return "".join(found + nums)


def material(data: bytes, view: View = View.ACCEPTED, **asked: object) -> Material:
    return read(data, "draft.docx", Reading(view=view, **asked))  # type: ignore[arg-type]


def shown(data: bytes, view: View = View.ACCEPTED) -> list[str]:
    """The paragraphs as a person sees them, labels included."""
    return [_printed(block) for block in material(data, view).blocks]


def _printed(block: Block) -> str:
    return f"{block.label} {block.text}".strip()


def with_parts(
    data: bytes, parts: dict[str, str], refers: dict[str, str] | None = None,
    root: dict[str, str] | None = None,
) -> bytes:  # fmt: skip
    """A file with further parts, and with what its text or the file refers to: kind and target."""
    held = BytesIO()
    more = {"word/_rels/document.xml.rels": refers or {}, "_rels/.rels": root or {}}
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode()
            for kind, target in more.get(name, {}).items():
                whole = kind if "/" in kind else f"{_OFFICE}/relationships/{kind}"
                each = f'<Relationship Id="{kind}" Type="{whole}" Target="{target}"/>'
                part = part.replace("</Relationships>", f"{each}</Relationships>")
            new.writestr(name, part)
        for name, text in parts.items():
            new.writestr(name, text)
    return held.getvalue()


def relations(kind: str, target: str) -> str:
    """What a part refers to: one other."""
    refers = f'<Relationship Id="{kind}" Type="{_OFFICE}/relationships/{kind}" '
    return _relations([f'{refers}Target="{target}"/>'])
