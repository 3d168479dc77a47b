"""Seconds from saving a YAML file until the preview serves the change: `python benchmarks/preview.py`.

A copy of this checkout is served, the briefing's title changed twelve times, and the page asked for until it shows the new one.
"""
from __future__ import annotations

import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EDITS = 12


def read(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return str(answer.read().decode("utf-8"))
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


def measure(folder: Path) -> list[float]:
    """Seconds for each edit, in order. The server is left alone for three seconds after each, so that it has finished."""
    for name in ("docs", "seeds", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns(".pages.json"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    info = next((folder / "docs" / "data").glob("*/briefing.yml"))
    page = f"http://{address}/{info.parent.name}/index.html"
    text = info.read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    command = [sys.executable, "-m", "generator", "-C", str(folder), "serve", "--address", address]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    taken = []
    try:
        while not read(page):
            time.sleep(0.2)
        time.sleep(4)
        for number in range(EDITS):
            wanted = f"Edited for the {number}th time"
            started = time.monotonic()
            info.write_text(text.replace(title, f"title: {wanted}"), encoding="utf-8")
            while wanted not in read(page):
                time.sleep(0.02)
            taken.append(time.monotonic() - started)
            time.sleep(3)
    finally:
        server.terminate()
        server.wait(timeout=20)
    return taken


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        taken = measure(Path(folder))
    print(f"{EDITS} edits: median {statistics.median(taken):.2f} s, from {min(taken):.2f} to {max(taken):.2f} s")


if __name__ == "__main__":
    main()
