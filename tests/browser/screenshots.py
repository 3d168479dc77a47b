"""Pictures of every kind of page, for looking at: `make screenshots` writes them to screenshots/.

Phone and desktop, light and dark, and paper; what opens on a page, its evidence card and its search; and what a reader sees who was
there before the last edition. The one the README shows, with an evidence card open, goes to docs/assets/overview.png.
"""
from __future__ import annotations

import functools
import http.server
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from benchmarks import showcase

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
SCHEMES = ("light", "dark")
PAPER = (794, 1123)


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves one of several states of a site from the same address, as a host does that publishes a new one."""

    shown = Path()

    def __init__(self, *options: Any, **named: Any) -> None:
        super().__init__(*options, directory=str(type(self).shown), **named)

    def end_headers(self) -> None:
        """A browser that kept a page would show the state before."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serve() -> Iterator[tuple[str, Callable[[Path], None]]]:
    """(address, show): the site that was shown last is at the address."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", functools.partial(setattr, _Handler, "shown")
        server.shutdown()


def take(browser: Any, base: str, site: Path, out: Path) -> None:
    """A picture of each kind of page in each size and scheme, and on paper."""
    for size, (width, height) in {**SIZES, "paper": PAPER}.items():
        for scheme in SCHEMES if size != "paper" else SCHEMES[:1]:
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            page = context.new_page()
            page.emulate_media(media="print" if size == "paper" else "screen", color_scheme=scheme)
            for path in showcase.page_kinds(site):
                page.goto(base + path)
                name = path.removesuffix(".html").replace("/", "--")
                page.screenshot(path=str(out / f"{name}.{size}.{scheme}.png"), full_page=True)
            context.close()


def take_opened(browser: Any, base: str, before: Path, after: Path, out: Path, show: Callable[[Path], None]) -> None:
    """The overview as a reader sees it who knows the edition before, then with a card open, then with the search open."""
    overview = next(path for path in showcase.page_kinds(after) if path.endswith("/index.html"))
    for size, (width, height) in SIZES.items():
        for scheme in SCHEMES:
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            page = context.new_page()
            show(before)
            page.clock.set_fixed_time(f"{showcase.EDITIONS[0]}T12:00:00")
            page.goto(base + overview)
            show(after)
            page.clock.set_fixed_time(f"{showcase.EDITIONS[1]}T12:00:00")
            page.goto(base + overview)
            page.wait_for_selector(".visit")
            page.screenshot(path=str(out / f"second-visit.{size}.{scheme}.png"))
            open_card(page)
            page.screenshot(path=str(out / f"card.{size}.{scheme}.png"))
            page.keyboard.press("Escape")
            page.keyboard.press("/")
            page.locator(".finder-input").press_sequentially("zelensky")
            page.wait_for_selector(".finder-result")
            page.screenshot(path=str(out / f"search.{size}.{scheme}.png"))
            context.close()


def open_card(page: Any) -> None:
    page.locator("article a.footnote-ref").nth(0).click()
    page.wait_for_selector("#evidence-card:not([hidden])")
    page.wait_for_timeout(300)


def take_cover(browser: Any, base: str, site: Path, target: Path) -> None:
    """The overview as the README shows it: its first evidence number opened."""
    context = browser.new_context(viewport={"width": 1280, "height": 860}, color_scheme="light")
    page = context.new_page()
    page.goto(base + next(path for path in showcase.page_kinds(site) if path.endswith("/index.html")))
    open_card(page)
    page.screenshot(path=str(target))
    context.close()


def main() -> int:
    """Exit code 2 where the site is not built or no browser is there."""
    site, out, cover = ROOT / "site", ROOT / "screenshots", ROOT / "docs" / "assets" / "overview.png"
    executable = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if executable is None or not (site / "index.html").exists():
        print("build the site first (make site), and install Chromium", file=sys.stderr)
        return 2
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    before, after = showcase.build()
    with serve() as (base, show), sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=executable, args=["--no-sandbox", "--headless"])
        take_opened(browser, base, before, after, out, show)
        take(browser, base, after, out)
        show(site)
        take_cover(browser, base, site, cover)
        browser.close()
    print(f"{len(list(out.iterdir()))} pictures in {out.name}/, the README's in {cover.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
