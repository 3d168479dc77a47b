"""The typefaces that come with the package, for what is drawn rather than left to a browser: PDF and the cards of links.

Noto Serif and Noto Sans for Latin, Greek and Cyrillic, with Noto Naskh Arabic and Noto Sans Hebrew behind them (see fonts/OFL.txt).
A character of another script is drawn as an empty box.
"""

from __future__ import annotations

from importlib import resources

SERIF, SERIF_BOLD, SANS, SANS_BOLD, ARABIC, HEBREW = (
    "NotoSerif-Regular",
    "NotoSerif-Bold",
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoNaskhArabic-Regular",
    "NotoSansHebrew-Regular",
)


def faces_folder() -> str:
    """Where the TrueType files of all typefaces lie."""
    return str(resources.files("generator.render") / "fonts")


def face_path(name: str) -> str:
    """Where the TrueType file of a typeface lies; the libraries that draw open it themselves."""
    return str(resources.files("generator.render") / "fonts" / f"{name}.ttf")
