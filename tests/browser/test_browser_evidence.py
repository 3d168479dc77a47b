"""Reading a statement's evidence: by mouse, touch and keyboard, without scripts, and on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from conftest import Reading

pytestmark = pytest.mark.browser

STORY = "lantern-bridge/index.md"
QUOTE = "Repairs could begin in May if the city council approves the money"
NUMBER = "li:has(#repairs-may) a.footnote-ref"

Reader = Callable[..., Reading]


def squeezed(text: str) -> str:
    return " ".join(text.split())


def is_lit(page: Any, anchor: str) -> bool:
    """Whether the passage stands out from the other passages of its page and is on screen."""
    return bool(
        page.evaluate(
            """anchor => {
                const colour = mark => getComputedStyle(mark).backgroundColor;
                const mine = document.querySelector(`mark[data-passage="${anchor}"]`);
                const box = mine.getBoundingClientRect();
                const others = [...document.querySelectorAll("mark")].filter(m => !mine.contains(m) && !m.contains(mine));
                return others.length > 0 && others.every(m => colour(m) !== colour(mine))
                    && box.top >= 0 && box.bottom <= innerHeight;
            }""",
            anchor,
        )
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_click_opens_the_card_and_its_link_arrives_at_the_marked_words(reader: Reader, scheme: str) -> None:
    page = reader(color_scheme=scheme).open(STORY)
    page.click(NUMBER)
    card = page.get_by_role("dialog", name="Evidence")
    assert card.locator("mark").inner_text() == QUOTE
    assert "Vessmark Courier, 4 March 2031" in card.inner_text()
    assert "1 independent source" in card.inner_text()
    card.get_by_role("link", name="Read it in the source").click()
    page.wait_for_url("**/sources/bridge-closed*#q-*")
    anchor = page.url.split("#")[1]
    assert squeezed(page.locator(f'mark[data-passage="{anchor}"]').inner_text()) == QUOTE
    assert is_lit(page, anchor)


def test_a_passage_lights_without_scripts(reader: Reader) -> None:
    page = reader(java_script_enabled=False).open(STORY)
    page.click(NUMBER)
    assert "#fn:q-" in page.url
    note = page.locator("li:target")
    assert note.locator("mark").inner_text() == QUOTE
    note.get_by_role("link", name="Read it in the source").click()
    page.wait_for_url("**/sources/bridge-closed*#q-*")
    assert is_lit(page, page.url.split("#")[1])
    page.go_back()
    page.locator("li:target .footnote-backref").first.click()
    assert "#fnref:q-" in page.url


def test_every_link_of_every_card_arrives_at_the_words_it_shows(reader: Reader) -> None:
    visit = reader()
    page = visit.open(STORY)
    promised = page.eval_on_selector_all(
        ".footnote .note",
        "notes => notes.map(n => [n.querySelector('.note-meta a').href, n.querySelector('mark').textContent])",
    )
    assert len(promised) > 15
    for address in {address.split("#")[0] for address, _ in promised}:
        page.goto(address)
        for target, words in promised:
            if target.startswith(address + "#"):
                marks = page.locator(f'mark[data-passage="{target.split("#")[1]}"]').all_inner_texts()
                assert squeezed("".join(marks)) == words


def test_the_card_follows_the_mouse_and_can_be_reached(reader: Reader) -> None:
    page = reader().open(STORY)
    page.hover(NUMBER)
    card = page.get_by_role("tooltip")
    card.wait_for(state="visible")
    assert page.locator(NUMBER).get_attribute("aria-describedby") == "evidence-card"
    card.hover()
    page.wait_for_timeout(500)
    assert card.is_visible()
    page.mouse.move(2, 2)
    card.wait_for(state="hidden")


def test_keyboard_alone_reads_the_evidence_and_returns(reader: Reader) -> None:
    page = reader().open(STORY)
    page.locator(NUMBER).evaluate("link => link.scrollIntoView()")
    # Tab until the number has the focus, as a reader without a mouse would.
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement === document.querySelector(selector)", NUMBER):
            break
    else:
        pytest.fail("Tab never reached the number")
    assert page.get_by_role("tooltip").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#evidence-card").is_visible()
    page.keyboard.press("Enter")
    assert page.get_by_role("dialog", name="Evidence").is_visible()
    assert page.locator(NUMBER).get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Read it in the source"
    page.keyboard.press("Escape")
    assert not page.locator("#evidence-card").is_visible()
    assert page.evaluate("selector => document.activeElement === document.querySelector(selector)", NUMBER)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/bridge-closed*#q-*")


def test_tab_leaves_the_card_for_what_follows_its_number(reader: Reader) -> None:
    page = reader().open(STORY)
    page.locator("a.footnote-ref").first.focus()
    page.keyboard.press("Enter")
    for _ in range(5):  # its three links, its button, and on
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.querySelectorAll('a.footnote-ref')[1]")
    assert page.get_by_role("dialog", name="Evidence").count() == 0


def test_touch_opens_and_a_touch_outside_closes(reader: Reader) -> None:
    page = reader(390, 844, has_touch=True, is_mobile=True).open(STORY)
    before = page.locator(NUMBER).bounding_box()
    page.tap(NUMBER)
    card = page.get_by_role("dialog", name="Evidence")
    assert card.locator("mark").inner_text() == QUOTE
    box = card.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    assert page.locator(NUMBER).bounding_box()["x"] == before["x"]
    page.touchscreen.tap(200, 100)
    assert page.get_by_role("dialog", name="Evidence").count() == 0


def test_the_card_moves_nothing_on_the_page(reader: Reader) -> None:
    page = reader().open(STORY)
    height = page.evaluate("document.documentElement.scrollHeight")
    places = "[...document.querySelectorAll('.point')].map(p => p.getBoundingClientRect().top + scrollY)"
    before = page.evaluate(places)
    page.click("a.footnote-ref >> nth=3")
    assert page.get_by_role("dialog", name="Evidence").is_visible()
    assert page.evaluate(places) == before
    assert page.evaluate("document.documentElement.scrollHeight") == height


def test_a_click_elsewhere_closes_the_card(reader: Reader) -> None:
    page = reader().open(STORY)
    page.click(NUMBER)
    page.get_by_role("button", name="Close").click()
    assert not page.locator("#evidence-card").is_visible()
    page.click(NUMBER)
    page.mouse.click(30, 700)
    assert not page.locator("#evidence-card").is_visible()


def test_paper_shows_the_notes_and_no_card(reader: Reader) -> None:
    page = reader().open(STORY)
    page.click(NUMBER)
    page.emulate_media(media="print")
    assert not page.locator("#evidence-card").is_visible()
    assert not page.locator(".md-header").is_visible()
    notes = page.locator(".footnote .note")
    assert notes.count() > 15
    assert all(note.is_visible() for note in notes.all())


def test_crossing_passages_light_in_all_their_parts(reader: Reader) -> None:
    page = reader().open("in-full/sources/bridge-closed.md")
    nested = page.evaluate("[...document.querySelectorAll('mark mark')].map(m => m.dataset.passage)")
    assert nested
    page.goto(page.url + f"#{nested[0]}")
    assert page.evaluate("[...document.querySelectorAll('mark.lit')].map(m => m.dataset.passage)") == nested[:1]


def test_the_notes_are_folded_away_until_they_are_wanted(reader: Reader) -> None:
    page = reader().open("lantern-bridge/index.md")
    notes, button = page.locator(".footnote"), page.get_by_role("button", name="Show the passages cited on this page")
    first = page.locator(".footnote li").first.get_attribute("id")
    assert not notes.is_visible() and str(page.locator(".footnote li").count()) in button.inner_text()
    page.emulate_media(media="print")
    assert notes.is_visible() and notes.bounding_box()["height"] > 200 and not button.is_visible()
    page.emulate_media(media="screen")
    button.focus()
    page.keyboard.press("Enter")
    assert notes.is_visible() and not button.is_visible()
    assert page.evaluate("document.activeElement.matches('.footnote')")
    # An address that leads to a note, such as one that was copied, shows it.
    page.reload()
    assert not notes.is_visible()
    page.goto(f"{page.url.split('#')[0]}#{first}")
    assert notes.is_visible()
    page.reload()
    assert notes.is_visible()
