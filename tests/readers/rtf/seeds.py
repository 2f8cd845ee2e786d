"""RTF files to damage: a bit of everything."""

from tests.readers.rtf.test_rtf import CHANGED, HEAD

_BODY = (
    r"\pard\s1 Peace\par\pard{\listtext 1.\tab}\ls1 One {\super\chftn{\footnote\pard A note.}}\par"
    r"\trowd\cellx1\pard\intbl a\cell\pard\intbl\itap2 b\nestcell{\*\nesttableprops\nestrow}"
    r"\pard\intbl c\cell\row\pard{\*\atrfstart 5}on{\*\atrfend 5}{\*\annotation{\*\atnref 5}why}"
    r"{\header\pard {\deleted a}{\field\fldlock{\*\fldinst DATE}{\fldrslt 1}}\par}\ftnrestart"
    r"{\field{\*\fldinst IF {\field{\*\fldinst PAGE}{\fldrslt 2}} > 1}{\fldrslt on}}\sect\chpgn\par"
    r"{\field{\*\fldinst TOC}{\fldrslt One\tab {\field{\*\fldinst PAGEREF a}{\fldrslt 1}}\par}}"
    r"{\field{\*\fldinst REF x}{\fldrslt 5}}\u1044\'c4\u1086\'ee {\shp{\shptxt\pard box\par}}\par"
)


def seeds() -> list[tuple[str, bytes]]:
    return [("draft.rtf", (HEAD + CHANGED + _BODY + "}").encode("latin-1"))]
