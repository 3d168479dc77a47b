"""The card of a link: the right size, everything on it, whatever the title is, and the same bytes each time."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from PIL import Image, ImageChops
from story import BRIEFING, NAME
from test_render_filters import ATTACKS

from generator.model import Briefing
from generator.render.card import SIZE, describe_card, draw_card

TITLES = ["", "Short", "A " * 3000, "W" * 5000, "Łódź, Київ, Αθήνα", "أغلقت المدينة جسر الفانوس", " ".join(ATTACKS)]


def titled(title: str) -> Briefing:
    return replace(BRIEFING, info=replace(BRIEFING.info, title=title))


def drawn(briefing: Briefing) -> Image.Image:
    return Image.open(io.BytesIO(draw_card(briefing, "The Vessmark Desk"))).convert("RGB")


@pytest.mark.parametrize("title", TITLES)
def test_any_title_keeps_inside_the_card(title: str) -> None:
    card = drawn(titled(title))
    assert card.size == SIZE
    paper = Image.new("RGB", SIZE, "#fffefb")
    left, _, right, bottom = ImageChops.difference(card, paper).crop((0, 20, *SIZE)).getbbox() or (0, 0, 0, 0)
    assert left >= 70 and right <= SIZE[0] - 70 and bottom <= SIZE[1] - 20 - 20
    assert draw_card(titled(title), "The Vessmark Desk") == draw_card(titled(title), "The Vessmark Desk")


def test_the_card_shows_title_counts_and_publisher() -> None:
    card = drawn(BRIEFING)
    assert ImageChops.difference(card, drawn(titled("Another title"))).getbbox()
    fewer = drawn(replace(BRIEFING, key_points=BRIEFING.key_points[:1]))
    box = ImageChops.difference(card, fewer).getbbox()
    assert box and box[1] > SIZE[1] - 100
    other = Image.open(io.BytesIO(draw_card(BRIEFING, "Another Desk"))).convert("RGB")
    box = ImageChops.difference(card, other).getbbox()
    assert box and box[3] < 120


def test_a_page_leads_to_its_card_only_from_an_address_of_its_own() -> None:
    assert describe_card(NAME, BRIEFING, "") == "" == describe_card(NAME, BRIEFING, "javascript:alert(1)")
    hostile = titled('"><script>alert(1)</script>')
    for address in ("https://news.example/b", "https://news.example/b/"):
        head = BeautifulSoup(describe_card(NAME, hostile, address), "html.parser")
        assert not head.script
        assert head.find("meta", property="og:image")["content"] == f"https://news.example/b/{NAME}/card.png"
        assert head.find("meta", property="og:image:alt")["content"].startswith('"><script>alert(1)</script> – ')
