"""Pictures of every kind of page of the built site, for looking at: `make screenshots` writes them to screenshots/.

Phone and desktop, light and dark. The one the README shows, with an evidence card open, goes to docs/assets/overview.png.
"""
from __future__ import annotations

import functools
import http.server
import shutil
import sys
import threading
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
SCHEMES = ("light", "dark")


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def page_kinds(site: Path) -> list[str]:
    """One page of each kind: those of the first briefing, and of its actors and sources the first."""
    briefing = next(path.parent for path in sorted(site.glob("*/index.html")) if (path.parent / "timeline.html").exists())
    kinds = sorted(path for path in briefing.glob("*.html"))
    for folder in ("actors", "sources"):
        pages = sorted(path for path in (briefing / folder).glob("*.html") if path.name != "index.html")
        kinds += [briefing / folder / "index.html", *pages[:1]]
    kinds += [site / name for name in ("index.html", "rules.html", "editors.html") if (site / name).exists()]
    return [path.relative_to(site).as_posix() for path in kinds]


def take(browser: Any, base: str, site: Path, out: Path) -> int:
    """Write a picture of each kind of page in each size and scheme; returns how many."""
    count = 0
    for size, (width, height) in SIZES.items():
        for scheme in SCHEMES:
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            page = context.new_page()
            for path in page_kinds(site):
                page.goto(base + path)
                name = path.removesuffix(".html").replace("/", "--")
                page.screenshot(path=str(out / f"{name}.{size}.{scheme}.png"), full_page=True)
                count += 1
            context.close()
    return count


def take_cover(browser: Any, base: str, site: Path, target: Path) -> None:
    """The overview as the README shows it: its first evidence number opened."""
    context = browser.new_context(viewport={"width": 1280, "height": 860}, color_scheme="light")
    page = context.new_page()
    overview = next(path for path in page_kinds(site) if path.endswith("/index.html"))
    page.goto(base + overview)
    page.locator("article a.footnote-ref").nth(0).click()
    page.wait_for_selector("#evidence-card:not([hidden])")
    page.wait_for_timeout(300)
    page.screenshot(path=str(target))
    context.close()


def main() -> int:
    """Exit code 2 where the site is not built or no browser is there."""
    site, out, cover = ROOT / "site", ROOT / "screenshots", ROOT / "docs" / "assets" / "overview.png"
    executable = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if executable is None or not (site / "index.html").exists():
        print("build the site first (make site), and install Chromium", file=sys.stderr)
        return 2
    out.mkdir(exist_ok=True)
    cover.parent.mkdir(exist_ok=True)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_QuietHandler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=executable, args=["--no-sandbox", "--headless"])
        count = take(browser, base, site, out)
        take_cover(browser, base, site, cover)
        browser.close()
    server.shutdown()
    print(f"{count} pictures in {out.name}/, the README's in {cover.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
