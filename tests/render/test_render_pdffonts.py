"""The PDF's fonts find what fpdf2's own find."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF
from fpdf.fonts import TTFFont

from generator.render import typefaces
from generator.render.pdffonts import Font

TEXTS = (
    "The office affirmed  “two” figures: 1/2, 17.5 % – or AVATAR’s (To. Ty) fi ffl.",
    "Şırnak, Łódź and Þórshöfn",
    " leads and trails ",
    "mixed слово with δύο scripts",
    "עברית 12 and back",
    "e\u0301 combining",
    "",
)
PARAMS = {"features": {}, "fragment_direction": None, "script": None, "language": None}


@pytest.mark.parametrize("face", [typefaces.SERIF, typefaces.SANS_BOLD])
def test_text_takes_the_same_room_and_the_same_glyphs(face: str) -> None:
    sheet = FPDF()
    path = typefaces.face_path(face)
    ours, theirs = Font(sheet, "ours", "", path), TTFFont(sheet, Path(path), "theirs", "")
    for text in (*TEXTS, *TEXTS):
        for end in range(1, len(text) + 1):
            assert ours.shaped_text_width(text[:end], 10.5, PARAMS) == theirs.shaped_text_width(text[:end], 10.5, PARAMS), text[:end]
        assert ours.shape_text(text, 9, PARAMS) == theirs.shape_text(text, 9, PARAMS), text
