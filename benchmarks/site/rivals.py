"""The same pages built by other tools: MkDocs with Material as it comes, and Hugo with a bare theme."""
from __future__ import annotations

import shutil
import sys
from pathlib import Path

STOCK = """\
site_name: Explainer briefings
use_directory_urls: false
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.footer, navigation.prune, navigation.top, toc.follow]
markdown_extensions:
  - attr_list
  - footnotes
  - tables
  - toc: {permalink: true}
plugins: [search]
"""

_HUGO_SETTINGS = """\
baseURL = "https://example.org/"
title = "Explainer briefings"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
"""

_HUGO_PAGE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><header><a href="/">{{ .Site.Title }}</a></header><main>{{ .Content }}</main></body></html>
"""


def copy_pages(docs: Path, folder: Path) -> int:
    """Copy the Markdown pages below `docs` to `folder` and return how many there are."""
    pages = [path for path in sorted(docs.rglob("*.md")) if not any(part.startswith(".") for part in path.relative_to(docs).parts)]
    for path in pages:
        target = folder / path.relative_to(docs)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    return len(pages)


def prepare_stock(docs: Path, folder: Path) -> list[str]:
    """A project of stock Material in `folder`; returns the command that builds it."""
    copy_pages(docs, folder / "docs")
    (folder / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
    return [sys.executable, "-m", "mkdocs", "build", "-q"]


def prepare_hugo(docs: Path, folder: Path, program: str) -> list[str]:
    """A Hugo project in `folder`; returns the command that builds it. A folder's index page has another name there."""
    copy_pages(docs, folder / "content")
    for path in sorted((folder / "content").rglob("index.md")):
        path.rename(path.with_name("_index.md"))
    (folder / "layouts" / "_default").mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (folder / "layouts" / "_default" / name).write_text(_HUGO_PAGE, encoding="utf-8")
    (folder / "hugo.toml").write_text(_HUGO_SETTINGS, encoding="utf-8")
    return [program, "--quiet", "--cleanDestinationDir"]
