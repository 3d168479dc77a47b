"""The site as a whole: narrow screens, both colour schemes, no outside request, and attacks that stay words."""

from __future__ import annotations

from collections.abc import Callable

import jinja2
import pytest
from conftest import ROOT, Reading

pytestmark = pytest.mark.browser

PAGES = (
    "index.md",
    "rules.md",
    *(
        f"lantern-bridge/{page}"
        for page in (
            "index.md",
            "actors/index.md",
            "actors/marchetti.md",
            "open-issues.md",
            "timeline.md",
            "disagreements.md",
            "coverage.md",
            "quotes.md",
            "sources/index.md",
            "sources/bridge-closed.md",
            "changes.md",
            "method.md",
        )
    ),
    "in-full/sources/ferries-full.md",
)

Reader = Callable[..., Reading]


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_scrolls_sideways_or_complains(reader: Reader, width: int) -> None:
    visit = reader(width, 844)
    for path in PAGES:
        page = visit.open(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.locator("h1").count() == 1, path
        ids = page.eval_on_selector_all("article [id]", "elements => elements.map(element => element.id)")
        assert len(ids) == len(set(ids)), path


def luminance(colour: str) -> float:
    parts = [float(part) / 255 for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


VISIBLE_TEXT = """() => {
    const behind = element => {
        for (let at = element; at; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if (!/rgba\\(.*, 0\\)/.test(colour) && colour !== "transparent") return colour;
        }
        return "rgb(255, 255, 255)";
    };
    return [...document.querySelectorAll("article *, .md-tabs a, .md-footer span, .md-footer div, .md-nav a")]
        .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
        .filter(e => e.checkVisibility() && !e.closest(".headerlink, .footnote-backref"))
        .map(e => [e.className + " " + e.textContent.trim().slice(0, 30), getComputedStyle(e).color, behind(e)]);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_background(reader: Reader, scheme: str) -> None:
    visit = reader(color_scheme=scheme)
    for path in (
        "lantern-bridge/index.md",
        "lantern-bridge/disagreements.md",
        "in-full/sources/bridge-closed.md",
        "lantern-bridge/sources/index.md",
        "lantern-bridge/changes.md",
    ):
        for words, ink, paper in visit.open(path).evaluate(VISIBLE_TEXT):
            light, dark = sorted((luminance(ink), luminance(paper)), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (path, words, ink, paper)


@pytest.mark.parametrize("width", [390, 1280])
def test_every_number_is_large_enough_for_a_fingertip(reader: Reader, width: int) -> None:
    page = reader(width, 844).open("lantern-bridge/index.md")
    boxes = page.locator("a.footnote-ref").evaluate_all("links => links.map(link => link.getBoundingClientRect().toJSON())")
    assert len(boxes) > 15
    assert min(min(box["width"], box["height"]) for box in boxes) >= 24


def test_the_scheme_follows_the_system(reader: Reader) -> None:
    papers = {
        scheme: reader(color_scheme=scheme).open("lantern-bridge/index.md").evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    }
    assert luminance(papers["light"]) > 0.8
    assert luminance(papers["dark"]) < 0.1


ACTIVE = """() => [...document.querySelectorAll("article *")].filter(element =>
    /^(script|style|iframe|img|svg|object|base|meta|form|link)$/i.test(element.tagName) && !element.matches(".picture > svg")
    || [...element.attributes].some(a => a.name.startsWith("on") || a.name === "style")
    || (element.tagName === "A" && element.href && !["http:", "https:"].includes(element.protocol))
).map(element => element.outerHTML)"""


def test_attacks_in_every_field_stay_words(reader: Reader) -> None:
    """The visit itself fails on a dialog, a console message, or a request to anywhere else."""
    visit = reader()
    hostile = [path.replace("lantern-bridge", "hostile") for path in PAGES if path.startswith("lantern-bridge")]
    for path in ["index.md", *hostile]:
        page = visit.open(path)
        assert page.evaluate(ACTIVE) == [], path
        if page.locator("a.footnote-ref").count():
            page.click("a.footnote-ref >> nth=0")


def test_a_site_says_when_its_pages_are_old() -> None:
    """The notice of `briefing serve` shows untrusted text; it must be escaped in the one template we fill in ourselves."""

    source = (ROOT / "overrides" / "main.html").read_text(encoding="utf-8")
    loader = jinja2.DictLoader(
        {"main.html": source, "base.html": "{% if self.announce() %}[{% block announce %}{% endblock %}]{% endif %}"}
    )
    template = jinja2.Environment(loader=loader).get_template("main.html")
    shown = template.render(config={"extra": {"briefing_error": {"title": "old", "text": "bad <b> line"}}})
    assert "bad &lt;b&gt; line" in shown
    assert template.render(config={"extra": {}}).strip() == ""


@pytest.mark.parametrize("scripts", [True, False])
def test_a_reader_chooses_how_deep_to_read_without_scripts_too(reader: Reader, scripts: bool) -> None:
    page = reader(java_script_enabled=scripts).open("lantern-bridge/index.md")
    parts = ("#_in-30-seconds", "#why", "#_everything", ".footnote")

    def shown() -> list[bool]:
        return [page.locator(part).is_visible() for part in parts]

    # With scripts each note is a card, and the list of them is folded away; its button stands there at every depth.
    assert shown() == [True, True, True, not scripts]
    page.get_by_role("link", name="30 seconds").first.click()
    assert shown() == [True, False, False, not scripts]
    page.get_by_role("link", name="3 minutes").first.click()
    assert shown() == [True, True, False, not scripts]
    page.get_by_role("link", name="all of it").click()
    assert shown() == [True, True, True, not scripts]
    page.goto(page.url.split("#")[0] + "#waiting")
    assert page.locator("#waiting").is_visible()


WIDEN = """count => { for (const row of document.querySelectorAll("table tr")) {
    for (let n = 0; n < count; n++) row.append(row.lastElementChild.cloneNode(true));
} }"""


def test_statements_keep_the_width_of_a_phone_beside_many_sources(reader: Reader) -> None:
    page = reader(390, 844).open("lantern-bridge/coverage.md")
    page.evaluate(WIDEN, 6)
    statement, marks = (page.locator(f"tbody tr >> nth=0 >> td:nth-child({n})").bounding_box() for n in (1, 2))
    assert statement["width"] > 300 and marks["y"] >= statement["y"] + statement["height"] - 1
    columns = page.locator("thead >> nth=0 >> th").evaluate_all("cells => cells.slice(1).map(cell => cell.getBoundingClientRect().left)")
    cells = page.locator("tbody tr >> nth=0 >> td").evaluate_all("cells => cells.slice(1).map(cell => cell.getBoundingClientRect().left)")
    assert columns == cells and len(set(columns)) == 10, "each mark stands under the number of its source"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_wide_table_scrolls_inside_its_own_frame(reader: Reader) -> None:
    page = reader(390, 844).open("lantern-bridge/actors/index.md")
    page.evaluate(WIDEN, 12)
    assert page.evaluate("document.querySelector('table').getBoundingClientRect().width") > 390
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_first_stop_of_the_keyboard_leads_past_the_navigation(reader: Reader) -> None:
    for path in ("lantern-bridge/timeline.md", "rules.md"):
        page = reader(1280, 844).open(path)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.classList.contains('md-skip')"), path
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.md-content') !== null"), path
