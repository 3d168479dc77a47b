"""The picture that a link to a briefing shows in other people's pages: its title and standfirst, drawn without a network or a clock."""

from __future__ import annotations

import io
import re
from html import escape
from urllib.parse import quote as percent_encode
from urllib.parse import urljoin

from PIL import Image, ImageDraw, ImageFont

from generator.model import Briefing
from generator.render import typefaces
from generator.render.filters import is_web_address, one_line
from generator.render.passages import drop_withdrawn
from generator.render.words import read_words

SIZE = (1200, 630)
"""What the networks that show cards ask for. Source: ogp.me; X developer platform, "summary card with large image"."""

_PAPER, _INK, _SOFT, _ACCENT = "#fffefb", "#17191f", "#555a66", "#9b1c1c"
_SIDE = 80
_TITLE_SIZES = (70, 62, 54, 46)
_TITLE_LINES = 3
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f]")
_HEBREW = re.compile("[\u0590-\u05ff]")


def card_path(name: str) -> str:
    """Where the card of a briefing is, relative to the site's root."""
    return f"{name}/card.png"


def draw_card(briefing: Briefing, site_name: str) -> bytes:
    """The card as a PNG file. A title or standfirst too long for it ends in an ellipsis; all of it is on the page."""
    shown = drop_withdrawn(briefing)
    words = read_words(shown.info.language)
    used = [record for record in shown.sources if record.use == "yes"]
    facts = [words.plain("count.key_points", len(shown.key_points)), words.plain("count.sources", len(used))]
    facts.append(words.plain("count.open_questions", sum(issue.state == "open" for issue in shown.open_issues)))
    image = Image.new("RGB", SIZE, _PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, SIZE[0], 14), fill=_ACCENT)
    _line(pen, 74, one_line(site_name), typefaces.SANS_BOLD, 26, _SOFT)
    size, lines = _fit_title(pen, one_line(shown.info.title))
    at = 130
    for line in lines:
        _line(pen, at, line, typefaces.SERIF_BOLD, size, _INK)
        at += round(size * 1.2)
    at += 18
    room = (SIZE[1] - 110 - at) // 44
    for line in _wrap(pen, one_line(shown.info.standfirst.text), typefaces.SERIF, 31, min(3, room)):
        _line(pen, at, line, typefaces.SERIF, 31, _SOFT)
        at += 44
    pen.line((_SIDE, SIZE[1] - 92, SIZE[0] - _SIDE, SIZE[1] - 92), fill=_INK, width=3)
    _line(pen, SIZE[1] - 74, " · ".join(facts), typefaces.SANS, 26, _INK)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def describe_card(name: str, briefing: Briefing, site_url: str) -> str:
    """HTML for the `head` of a briefing's pages that leads to its card; empty where the site has no address to name it by."""
    if not is_web_address(site_url):
        return ""
    address = urljoin(site_url if site_url.endswith("/") else site_url + "/", percent_encode(card_path(name)))
    words = (briefing.info.title, briefing.info.standfirst.text)
    tags = {
        "og:image": address,
        "og:image:type": "image/png",
        "og:image:width": str(SIZE[0]),
        "og:image:height": str(SIZE[1]),
        "og:image:alt": " – ".join(one_line(each) for each in words if each.strip()),
    }
    found = "".join(f'<meta property="{key}" content="{escape(value)}">' for key, value in tags.items())
    return found + '<meta name="twitter:card" content="summary_large_image">'


def _fit_title(pen: ImageDraw.ImageDraw, title: str) -> tuple[int, list[str]]:
    """The largest size at which the title has room, and its lines."""
    for size in _TITLE_SIZES:
        lines = _wrap(pen, title, typefaces.SERIF_BOLD, size, _TITLE_LINES + 1)
        if len(lines) <= _TITLE_LINES:
            return size, lines
    return _TITLE_SIZES[-1], _wrap(pen, title, typefaces.SERIF_BOLD, _TITLE_SIZES[-1], _TITLE_LINES)


def _wrap(pen: ImageDraw.ImageDraw, text: str, face: str, size: int, most: int) -> list[str]:
    """`text` in at most `most` lines that fit, the last of them with an ellipsis where something was cut."""
    font = _font(face, size, text)
    lines: list[str] = []
    # What cannot be shown need not be measured: a text may be a whole book on one line.
    for word in text[:2000].split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and pen.textlength(longer, font) <= SIZE[0] - 2 * _SIDE:
            lines[-1] = longer
        else:
            lines.append(_cut(pen, word, font))
        if len(lines) > most:
            break
    if len(lines) <= most:
        return [line for line in lines if line]
    lines = lines[:most]
    if lines:
        lines[-1] = _cut(pen, lines[-1] + " ", font, "…")
    return lines


def _cut(pen: ImageDraw.ImageDraw, line: str, font: ImageFont.FreeTypeFont, end: str = "") -> str:
    """As much of the line as fits, with `end` after it; a word longer than the card is cut inside."""
    room = SIZE[0] - 2 * _SIDE
    if pen.textlength(line.rstrip() + end, font) <= room:
        return line.rstrip(" ,;:–—-") + end if end else line
    line = line[:400]
    while end and " " in line.rstrip() and pen.textlength(line.rstrip() + end, font) > room:
        line = line.rstrip().rpartition(" ")[0]
    if pen.textlength(line + "…", font) <= room:
        return line.rstrip(" ,;:–—-") + "…"
    while line and pen.textlength(line + "…", font) > room:
        line = line[:-1]
    return line.rstrip() + "…"


def _line(pen: ImageDraw.ImageDraw, top: int, text: str, face: str, size: int, colour: str) -> None:
    font = _font(face, size, text)
    is_rtl = bool(_ARABIC.search(text) or _HEBREW.search(text))
    place, anchor = (SIZE[0] - _SIDE, "ra") if is_rtl else (_SIDE, "la")
    pen.text((place, top), text, fill=colour, font=font, anchor=anchor)


def _font(face: str, size: int, text: str) -> ImageFont.FreeTypeFont:
    """The typeface for a text; Arabic and Hebrew have their own."""
    if _ARABIC.search(text):
        face = typefaces.ARABIC
    elif _HEBREW.search(text):
        face = typefaces.HEBREW
    return ImageFont.truetype(typefaces.face_path(face), size)
