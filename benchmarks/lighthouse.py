"""Lighthouse over every kind of page: `python -m benchmarks.lighthouse [--update] [--runs N]`, or `make lighthouse`.

The project's own site after its second edition, so that no kind is missing. Mobile profile, the site served from this computer as
a host would, compressed. Accessibility, best practices and search engines must score 100 on each page, or the exit code is 1 and what
fails is named; performance is measured and printed, for it depends on the machine. `--update` writes the table to docs/quality.md.
Lighthouse is read from .cache/lighthouse, where make installs it.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from benchmarks import showcase

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".cache" / "lighthouse" / "node_modules" / ".bin" / "lighthouse"
PAGE = ROOT / "docs" / "quality.md"
BEGIN, END = "<!-- lighthouse: made by benchmarks/lighthouse.py -->\n", "<!-- end of lighthouse -->"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")
MUST_BE_FULL = ("accessibility", "best-practices", "seo")


@dataclass(frozen=True, slots=True)
class Audit:
    """Scores of one page from 0 to 100 by category; the audits that took points off, as "category: audit (element)"."""

    scores: dict[str, int]
    failures: tuple[str, ...]
    paint: float
    """Seconds until the largest element is painted, on the simulated phone."""


def what_is_missing() -> str:
    """Why Lighthouse cannot run here, or nothing."""
    if shutil.which("node") is None:
        return "node is not installed"
    if not PROGRAM.exists():
        return "Lighthouse is not installed; `make lighthouse` does that"
    return "" if _browser() else "Chromium is not installed"


def _browser() -> str:
    return next((path for name in BROWSERS if (path := shutil.which(name))), "")


class _CompressingHandler(http.server.SimpleHTTPRequestHandler):
    """Files as a web host sends them: text compressed, where the reader takes that."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.suffix not in COMPRESSED or not path.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            super().do_GET()
            return
        data = gzip.compress(path.read_bytes(), 6, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        shutil.copyfileobj(BytesIO(data), self.wfile)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Address of a folder served from this computer, compressed."""
    handler = functools.partial(_CompressingHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def audit(address: str) -> Audit:
    """One page on the simulated phone. Raises RuntimeError with Lighthouse's own words where it gives no report."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        run = [str(PROGRAM), address, "--quiet", "--output=json", f"--output-path={out}", "--chrome-flags=--headless=new --no-sandbox"]
        done = subprocess.run(run, env={**os.environ, "CHROME_PATH": _browser()}, capture_output=True, text=True, check=False)
        if not out.exists():
            raise RuntimeError(f"{address}: {done.stderr or done.stdout}")
        report = json.loads(out.read_text(encoding="utf-8"))
    if "runtimeError" in report:
        raise RuntimeError(f"{address}: {report['runtimeError']['message']}")
    scores = {name: round(100 * category["score"]) for name, category in report["categories"].items()}
    failures = [
        f"{name}: {each['id']} ({', '.join(_places(report['audits'][each['id']])) or 'the page'})"
        for name in MUST_BE_FULL
        for each in report["categories"][name]["auditRefs"]
        if each["weight"] and (report["audits"][each["id"]]["score"] or 0) < 1 and report["audits"][each["id"]]["score"] is not None
    ]
    return Audit(scores, tuple(failures), report["audits"]["largest-contentful-paint"]["numericValue"] / 1000)


def _places(found: dict[str, object]) -> list[str]:
    details = found.get("details")
    items = details.get("items", []) if isinstance(details, dict) else []
    return [str(item["node"]["snippet"])[:120] for item in items[:3] if isinstance(item.get("node"), dict)]


def _kind(path: str) -> str:
    """What a page is called in the table: its place in a briefing, an actor's and a source's without their own names."""
    folder, _, name = path.partition("/")[2].rpartition("/")
    if not name:
        return f"site: {path}"
    return f"{folder}/…" if folder and name != "index.html" else f"{folder}/{name}".strip("/")


def table(audits: dict[str, Sequence[Audit]]) -> list[str]:
    """The rows of the table in docs/quality.md; performance is the median of the runs."""
    rows = ["| page | accessibility | best practices | SEO | performance | largest paint, s |", "|---|---:|---:|---:|---:|---:|"]
    for path, runs in audits.items():
        fixed = " | ".join(str(min(run.scores[name] for run in runs)) for name in MUST_BE_FULL)
        speed = round(statistics.median(run.scores["performance"] for run in runs))
        rows.append(f"| {path} | {fixed} | {speed} | {statistics.median(run.paint for run in runs):.1f} |")
    return rows


def main() -> int:
    """Exit code 1 where a page falls short, 2 where there is nothing to measure or to measure with."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--update", action="store_true", help="write the table to docs/quality.md")
    parser.add_argument("--runs", type=int, default=1, help="how often each page is measured; the figures are medians")
    options = parser.parse_args()
    if reason := what_is_missing():
        print(reason, file=sys.stderr)
        return 2
    _, site = showcase.build()
    audits: dict[str, Sequence[Audit]] = {}
    with serve(site) as base:
        for path in showcase.page_kinds(site):
            audits[path] = [audit(base + path) for _ in range(options.runs)]
            print(path, audits[path][-1].scores, file=sys.stderr)
    text = "\n".join(table({_kind(path): runs for path, runs in audits.items()}))
    print(text)
    failures = [f"{path}: {failure}" for path, runs in audits.items() for run in runs for failure in run.failures]
    print("\n".join(dict.fromkeys(failures)) or "accessibility, best practices and SEO: 100 on every page")
    if options.update:
        page = PAGE.read_text(encoding="utf-8")
        head, rest = page.split(BEGIN)
        PAGE.write_text(f"{head}{BEGIN}\n{text}\n\n{END}{rest.split(END)[1]}", encoding="utf-8")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
