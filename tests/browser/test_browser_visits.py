"""A reader who comes back sees what is new: kept in their own browser, sent nowhere, and gone when they say so."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Reading
from test_browser_quality import violations

pytestmark = pytest.mark.browser

Reader = Callable[..., Reading]
STORY = "lantern-bridge/index.md"
NOON = "2031-03-10T12:00:00"


def earlier(page: Any) -> None:
    """From now on the browser gets the page as it was: one point said something else, another was not there."""

    def answer(route: Any) -> None:
        html = route.fetch().text()
        html, changed = re.subn(r'(data-statement="key_points/repairs-may" data-digest=")\w{8}', r"\g<1>00000000", html)
        html, left_out = re.subn(r' data-statement="key_points/waiting" data-digest="\w{8}"', "", html)
        assert changed and left_out
        route.fulfill(body=html, content_type="text/html")

    page.route("**/*.html", answer)


def come_back(visit: Reading, when: str, path: str = STORY) -> Any:
    visit.page.unroute_all()
    visit.page.clock.set_fixed_time(when)
    return visit.open(path)


@pytest.fixture
def returning(reader: Reader) -> Reading:
    """A visit on 10 March to the page as it was then."""
    visit = reader(reduced_motion="reduce")
    visit.page.clock.set_fixed_time(NOON)
    earlier(visit.page)
    visit.open(STORY)
    return visit


def marked(page: Any) -> dict[str, str]:
    """Name of each marked statement -> its mark."""
    found = page.eval_on_selector_all(
        "[data-statement]:has(.tag--unseen)", "all => all.map(e => [e.dataset.statement, e.querySelector('.tag--unseen').textContent])"
    )
    return {name: " ".join(mark.split()) for name, mark in found}


def test_a_first_visit_marks_nothing(returning: Reading) -> None:
    assert marked(returning.page) == {} and returning.page.locator(".visit").count() == 0


def test_what_is_new_or_changed_since_is_marked(returning: Reading) -> None:
    page = come_back(returning, "2031-03-12T09:00:00")
    assert marked(page) == {
        "key_points/repairs-may": "Changed since your last visit",
        "key_points/waiting": "New since your last visit",
    }
    line = page.locator(".visit").inner_text()
    assert "2 statements on this page are new or changed since your last visit on 10 March 2031." in line
    assert violations(page) == []


def test_marks_stay_for_the_visit_and_go_with_it(returning: Reading) -> None:
    assert len(marked(come_back(returning, "2031-03-12T09:00:00"))) == 2
    assert len(marked(come_back(returning, "2031-03-12T09:20:00"))) == 2
    page = come_back(returning, "2031-03-12T10:20:00")
    assert marked(page) == {} and page.locator(".visit").count() == 0


def test_a_page_never_opened_is_not_news(returning: Reading) -> None:
    assert marked(come_back(returning, "2031-03-12T09:00:00", "lantern-bridge/timeline.md")) == {}


def test_the_reader_can_have_visits_forgotten(returning: Reading) -> None:
    page = come_back(returning, "2031-03-12T09:00:00")
    page.get_by_role("button", name="Forget my visits").click()
    assert marked(page) == {} and page.get_by_role("status").filter(has_text="forgotten").inner_text() == "Your visits are forgotten."
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('briefing-visits:'))") == []
    assert marked(come_back(returning, "2031-03-14T09:00:00")) == {}


def test_the_keyboard_reaches_the_first_of_them(returning: Reading) -> None:
    page = come_back(returning, "2031-03-12T09:00:00")
    page.get_by_role("button", name="Go to the first").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.statement") == "key_points/repairs-may"


def test_nothing_kept_is_ever_sent(returning: Reading) -> None:
    sent: list[str] = []
    returning.page.on("request", lambda request: sent.append(f"{request.method} {request.url} {request.post_data or ''}"))
    come_back(returning, "2031-03-12T09:00:00").wait_for_load_state("networkidle")
    assert sent and all(line.startswith("GET ") and "?" not in line and "digest" not in line for line in sent)
    assert returning.page.context.cookies() == []


@pytest.mark.parametrize("broken", ["{", "null", "[]", '{"at": "yesterday"}', '{"at": 1}'])
def test_a_spoilt_record_is_begun_anew(reader: Reader, broken: str) -> None:
    visit = reader()
    visit.page.add_init_script(f"localStorage.setItem('briefing-visits:/lantern-bridge/index.html', {broken!r})")
    assert marked(visit.open(STORY)) == {}


def test_without_storage_or_scripts_the_page_is_as_it_is(reader: Reader) -> None:
    visit = reader()
    # Only what is ours is refused: the theme keeps the choice of colours there and stumbles by itself.
    visit.page.add_init_script("""for (const name of ["getItem", "setItem"]) {
        const plain = Storage.prototype[name];
        Storage.prototype[name] = function (key, value) {
            if (key.startsWith("briefing-visits:")) throw new Error("refused");
            return plain.call(this, key, value);
        };
    }""")
    assert marked(visit.open(STORY)) == {}
    without = reader(java_script_enabled=False).open(STORY)
    assert without.locator(".visit, .tag--unseen").count() == 0 and without.locator("#waiting").is_visible()


def test_visits_are_kept_for_a_folder_too(browser: Any, built: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    address = (built / "lantern-bridge" / "index.html").as_uri()
    page.goto(address)
    page.evaluate(
        """() => {
            const key = Object.keys(localStorage).find(key => key.startsWith("briefing-visits:"));
            const record = JSON.parse(localStorage.getItem(key));
            delete record.seen["key_points/waiting"];
            localStorage.setItem(key, JSON.stringify({ ...record, at: record.at - 86400000 }));
        }"""
    )
    page.goto(address)
    assert list(marked(page)) == ["key_points/waiting"]
    context.close()
    assert problems == []


def test_a_hostile_record_of_a_statement_stays_words(reader: Reader) -> None:
    visit = reader()
    visit.page.clock.set_fixed_time(NOON)
    visit.open("hostile/index.md")
    visit.page.evaluate("""() => {
        const ours = Object.keys(localStorage).filter(key => key.startsWith("briefing-visits:"));
        for (const key of ours) localStorage.setItem(key, JSON.stringify({ at: 1, seen: {} }));
    }""")
    visit.page.clock.set_fixed_time("2031-03-12T09:00:00")
    assert len(marked(visit.open("hostile/index.md"))) > 5
