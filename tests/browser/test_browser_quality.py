"""Every kind of page at every size, in both schemes and on paper: accessible, quiet, and never wider than the screen.

The rules are those of axe-core: WCAG 2.2 A and AA, and its best practices.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import resources
from typing import Any

import pytest
from conftest import Reading
from test_browser_site import PAGES

pytestmark = pytest.mark.browser

Reader = Callable[..., Reading]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Any) -> list[str]:
    """What axe-core finds wrong with the page as it is now, one line for each element."""
    # Not as a script element: the page's own policy would rightly refuse it.
    page.evaluate(f"() => {{ {AXE} }}")
    found = page.evaluate("tags => axe.run({ runOnly: tags }).then(result => result.violations)", TAGS)
    return [f"{each['id']}: {node['html'][:200]} ({node['failureSummary'][:300]})" for each in found for node in each["nodes"]]


def test_a_broken_rule_is_noticed(reader: Reader) -> None:
    page = reader().open("lantern-bridge/index.md")
    page.evaluate("document.querySelector('article').append(document.createElement('button'))")
    page.evaluate("document.querySelector('.point').style.color = '#bbb'")
    assert {found.split(":")[0] for found in violations(page)} == {"button-name", "color-contrast"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 768, 1280])
def test_no_page_breaks_a_rule_of_accessibility(reader: Reader, width: int, scheme: str) -> None:
    visit = reader(width, 844, color_scheme=scheme)
    for path in PAGES:
        page = visit.open(path)
        assert violations(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_opens_breaks_no_rule_either(reader: Reader, scheme: str) -> None:
    page = reader(390, 844, color_scheme=scheme).open("lantern-bridge/index.md")
    page.locator("a.footnote-ref").nth(1).click()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.locator(".finder-input").press_sequentially("repairs")
    page.wait_for_selector(".finder-result")
    assert violations(page) == []


def test_paper_shows_every_page_without_its_frame(reader: Reader) -> None:
    visit = reader(1280, 900)
    for path in PAGES:
        page = visit.open(path)
        page.emulate_media(media="print")
        assert page.locator(".md-header, .md-tabs, .md-footer, .md-sidebar").evaluate_all(
            "all => all.every(each => !each.checkVisibility())"
        ), path
        assert page.locator("h1").is_visible(), path
        page.emulate_media(media="screen")


def test_every_citation_opens_its_quote_by_keyboard(reader: Reader) -> None:
    visit = reader()
    for path in PAGES:
        page = visit.open(path)
        numbers = page.locator("a.footnote-ref")
        for at in range(numbers.count()):
            number = numbers.nth(at)
            number.focus()
            page.keyboard.press("Enter")
            card = page.get_by_role("dialog", name="Evidence")
            assert card.locator("mark").count() == 1, (path, at)
            page.keyboard.press("Escape")
            assert number.evaluate("link => document.activeElement === link"), (path, at)


def test_the_policy_of_a_page_stops_what_is_not_the_sites_own(reader: Reader) -> None:
    visit = reader()
    page = visit.open("lantern-bridge/index.md")
    page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.smuggled = true";
        document.querySelector("article").append(script);
    }""")
    assert page.evaluate("window.smuggled") is None
    assert page.evaluate("fetch('http://127.0.0.1:1/').then(() => 'sent', error => error.name)") == "TypeError"
    refused, visit.problems[:] = list(visit.problems), []
    assert len([line for line in refused if "Content Security Policy" in line]) >= 2
    visit.outside.clear()
