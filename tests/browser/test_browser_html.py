"""The HTML of every page is valid, also that made from an article full of markup; only the theme's own errors are let pass."""

from __future__ import annotations

from pathlib import Path

from validity import OF_THE_THEME, find_html_errors, without_theme


def test_every_page_is_valid_html(built: Path) -> None:
    found = find_html_errors(sorted(built.rglob("*.html")))
    assert without_theme(found) == {}
    # A release of the theme without an error of this list is a reason to take it off.
    assert [start for start in OF_THE_THEME if not any(message.startswith(start) for message in found)] == []


def test_an_error_on_a_page_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>A</title><p id="a"><span id="a">b<p></span></html>', encoding="utf-8")
    messages = without_theme(find_html_errors([page]))
    assert any("Duplicate ID" in message for message in messages) and len(messages) >= 2
