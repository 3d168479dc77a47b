"""A briefing as an ePub 3 book: a zip of XHTML pages, made from the templates `epub-*`. The same briefing gives the same bytes.

Source: EPUB 3.3, EPUB Accessibility 1.1, DPUB-ARIA 1.1 (W3C).
"""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from generator.render.book import Book
from generator.render.filters import fold
from generator.render.tongue import tongue

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can hold; when a file was packed says nothing about the briefing."""

_CONTAINER = """\
<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""

_STYLE = """\
body { font-family: serif; line-height: 1.45; margin: 0 4%; }
h1, h2, small, .kicker, .facts, .aside, .note-links { font-family: sans-serif; }
h1 { font-size: 1.6em; line-height: 1.2; margin: 1.2em 0 0.8em; }
h2 { font-size: 1.1em; line-height: 1.3; margin: 1.6em 0 0.3em; }
h1, h2 { text-align: start; hyphens: none; page-break-after: avoid; break-after: avoid; }
p { margin: 0 0 0.8em; }
small, .facts, .aside, .note-links { font-size: 0.8em; opacity: 0.8; }
.kicker { font-size: 0.8em; letter-spacing: 0.05em; margin-top: 3em; }
.standfirst { font-size: 1.15em; }
.promise { margin-top: 2em; font-style: italic; }
.point { margin-inline-start: 1em; text-indent: -1em; }
blockquote { margin: 0.5em 0 0.8em; padding-inline-start: 1em; border-inline-start: 3px solid; }
.ref { font: 0.7em sans-serif; vertical-align: 0.4em; text-decoration: none; padding: 0 0.25em; }
mark { background: #fff1b8; color: #1a1a1a; }
.passage { margin: 0.2em 0; }
li { margin-bottom: 1em; break-inside: avoid; }
nav ol { list-style: none; padding: 0; line-height: 2; }
"""


def make_epub(book: Book) -> bytes:
    """The book as the bytes of an .epub file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        # The first entry tells programs what the file is; they look for it uncompressed at a fixed place.
        archive.writestr(_entry("mimetype"), "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr(_entry("META-INF/container.xml"), _CONTAINER, zipfile.ZIP_DEFLATED)
        for name, text in _files(book):
            archive.writestr(_entry(f"book/{name}"), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.create_system = 3  # or the file would tell which computer made it
    entry.external_attr = 0o644 << 16
    return entry


def _files(book: Book) -> Iterator[tuple[str, str]]:
    environment = _environment()
    say = book.words.plain
    entries = [("title.xhtml", book.title), *((f"{chapter.anchor}.xhtml", chapter.title) for chapter in book.chapters)]
    entries += [("notes.xhtml", say("title.evidence"))] if book.notes else []
    placing = _Placing()
    shared: Mapping[str, object] = {"book": book, "t": say, "tongue": lambda language: Markup(tongue(language, book.language))}

    def render(template: str, file: str, title: str, **context: object) -> str:
        placing.file = file
        return environment.get_template(template).render({**shared, "title": title, "place": placing, "first": placing.first, **context})

    yield "title.xhtml", render("epub-title.xhtml.j2", "title.xhtml", book.title)
    for chapter in book.chapters:
        file = f"{chapter.anchor}.xhtml"
        yield file, render("epub-chapter.xhtml.j2", file, chapter.title, chapter=chapter)
    if book.notes:
        yield "notes.xhtml", render("epub-notes.xhtml.j2", "notes.xhtml", say("title.evidence"))
    yield "nav.xhtml", render("epub-nav.xhtml.j2", "nav.xhtml", say("title.contents"), entries=entries)
    # One book through all its editions: the name stays, the day of change moves.
    identifier = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'briefing:{book.name}')}"
    modified = f"{book.day or '1980-01-01'}T00:00:00Z"
    package = {"entries": entries, "identifier": identifier, "modified": modified}
    yield "package.opf", render("epub-package.opf.j2", "package.opf", book.title, **package)
    yield "style.css", _STYLE


class _Placing:
    """Ids of the references to notes: the first to each note is where its way back leads."""

    def __init__(self) -> None:
        self.file = ""
        self.first: dict[int, str] = {}
        self._times: dict[int, int] = {}

    def __call__(self, number: int) -> str:
        self.first.setdefault(number, self.file)
        self._times[number] = self._times.get(number, 0) + 1
        return str(number) if self._times[number] == 1 else f"{number}-{self._times[number]}"


def _visible(value: object) -> object:
    """Text on one line without characters that XML has not; escaped after this, unless it is markup of ours."""
    return fold(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@lru_cache(maxsize=1)
def _environment() -> Environment:
    folder = resources.files("generator.render") / "templates"
    templates = {entry.name: entry.read_text(encoding="utf-8") for entry in folder.iterdir() if entry.name.startswith("epub-")}
    return Environment(
        loader=DictLoader(templates),
        autoescape=True,
        finalize=_visible,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
