"""A briefing as ePub and PDF, read by other programs: EPUBCheck, an XML parser, a PDF parser. Nothing is lost, nothing acts."""

from __future__ import annotations

import io
import posixpath
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from lxml import etree
from pypdf import PdfReader
from story import BRIEFING, DOCUMENTS, HISTORY, NAME
from test_render_filters import ATTACKS
from test_render_pages import attacked
from validity import find_epub_errors

from generator.model import Briefing, iter_citations
from generator.render.book import Book, make_book
from generator.render.corrections import list_corrections
from generator.render.epub import make_epub
from generator.render.filters import one_line
from generator.render.passages import drop_withdrawn
from generator.render.pdf import make_pdf

XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"


def with_addresses(briefing: Briefing) -> Briefing:
    sources = [replace(briefing.sources[0], url="https://courier.example/a?b=1&c=(2)"), *briefing.sources[1:]]
    return replace(briefing, sources=tuple(sources))


STORY = with_addresses(BRIEFING)
HOSTILE = attacked(BRIEFING, " ".join([*ATTACKS, "{nb} **bold** __under__ [link](https://evil.example/)"]))
BOOK = make_book(NAME, STORY, DOCUMENTS, HISTORY)


def pages_of(book: Book) -> dict[str, etree._Element]:
    """The XHTML pages of the ePub by path, parsed strictly."""
    with zipfile.ZipFile(io.BytesIO(make_epub(book))) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith((".xhtml", ".opf", ".xml"))}


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def statements(briefing: Briefing) -> list[str]:
    shown = drop_withdrawn(briefing)
    said = [shown.info.title, shown.info.standfirst.text]
    said += [record.text for record in (*shown.key_points, *shown.timeline)]
    said += [record.text.rstrip(", ") for record in shown.quotes]
    said += [issue.question for issue in shown.open_issues] + [issue.text for issue in shown.open_issues]
    said += [actor.name for actor in shown.actors] + [actor.role.text for actor in shown.actors if actor.role]
    said += [record.question for record in shown.disagreements] + [side.value for record in shown.disagreements for side in record.sides]
    return [one_line(text) for text in said if text.strip()]


def cited_words(briefing: Briefing) -> list[str]:
    shown = drop_withdrawn(briefing)
    records = [shown.info, *shown.key_points, *shown.actors, *shown.open_issues, *shown.timeline, *shown.quotes, *shown.disagreements]
    return [one_line(citation.quote) for record in records for _, citation in iter_citations(record)]


@pytest.mark.parametrize("briefing", [STORY, HOSTILE], ids=["story", "hostile"])
def test_the_epub_is_valid_and_holds_every_statement_and_quote(briefing: Briefing, tmp_path: Path) -> None:
    book = make_book(NAME, briefing, DOCUMENTS)
    (tmp_path / "book.epub").write_bytes(make_epub(book))
    assert find_epub_errors(tmp_path / "book.epub") == []
    text = squeezed("".join("".join(page.itertext()) for page in pages_of(book).values()))
    assert [said for said in (*statements(briefing), *cited_words(briefing)) if squeezed(said) not in text] == []


def test_a_broken_epub_is_noticed(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(make_epub(BOOK))) as archive, zipfile.ZipFile(tmp_path / "book.epub", "w") as out:
        for name in archive.namelist():
            out.writestr(name, archive.read(name).replace(b'<li id="note-1">', b"<li>"))
    assert any("RSC-012" in error for error in find_epub_errors(tmp_path / "book.epub"))


def test_every_number_of_the_epub_leads_to_its_note_and_back() -> None:
    pages = pages_of(BOOK)
    ids = {f"{name}#{element.get('id')}" for name, page in pages.items() for element in page.iter() if element.get("id")}
    links = [(name, link) for name, page in pages.items() for link in page.iter(f"{XHTML}a")]
    inside = [(name, link) for name, link in links if "#" in link.get("href", "") and "://" not in link.get("href")]
    for name, link in inside:
        page, _, anchor = link.get("href").partition("#")
        assert f"{posixpath.normpath(posixpath.join(posixpath.dirname(name), page))}#{anchor}" in ids
    refs = [link for _, link in inside if link.get(TYPE) == "noteref"]
    assert {link.get("href") for link in refs} == {f"notes.xhtml#note-{note.number}" for note in BOOK.notes}
    assert sum(link.get("role") == "doc-backlink" for _, link in inside) == len(BOOK.notes)
    assert {link.get("href") for _, link in links if "://" in link.get("href", "")} == {"https://courier.example/a?b=1&c=(2)"}


def test_nothing_in_the_books_of_a_hostile_story_acts() -> None:
    book = make_book(NAME, HOSTILE, DOCUMENTS)
    for page in pages_of(book).values():
        assert not {f"{XHTML}{tag}" for tag in ("script", "img", "iframe", "style")} & {element.tag for element in page.iter()}
        attributes = [pair for element in page.iter() for pair in element.items()]
        assert not [name for name, value in attributes if name.startswith("on") or "javascript:" in value]
    reader = PdfReader(io.BytesIO(make_pdf(book)))
    assert addresses(reader) == set()
    assert squeezed("{nb} **bold** __under__ [link](https://evil.example/)") in squeezed(text_of(reader))
    assert not {"/JavaScript", "/EmbeddedFiles"} & set(reader.trailer["/Root"].get("/Names", {}).keys())


def text_of(reader: PdfReader) -> str:
    """The text of all pages but their feet, which come between the halves of a paragraph that goes on."""
    parts = []
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text().rstrip()
        parts.append(text.removesuffix(str(number)).rstrip().removesuffix(BOOK.title) if number > 1 else text)
    return "".join(parts)


def addresses(reader: PdfReader) -> set[str]:
    found = [note.get_object()["/A"] for page in reader.pages for note in page.get("/Annots", []) if "/A" in note.get_object()]
    return {action["/URI"] for action in found if "/URI" in action}


def test_the_pdf_holds_every_statement_and_quote() -> None:
    reader = PdfReader(io.BytesIO(make_pdf(BOOK)))
    text = squeezed(text_of(reader))
    assert [said for said in (*statements(STORY), *cited_words(STORY)) if squeezed(said) not in text] == []


def test_the_pdf_says_what_it_is_and_its_links_hold() -> None:
    reader = PdfReader(io.BytesIO(make_pdf(BOOK)))
    assert reader.metadata is not None and reader.metadata.title == BRIEFING.info.title
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]
    assert [str(item["/Title"]) for item in reader.outline if not isinstance(item, list)] == [
        *(chapter.title for chapter in BOOK.chapters),
        "The sources’ words",
    ]
    assert addresses(reader) == {"https://courier.example/a?b=1&c=(2)"}
    assert {chapter.anchor for chapter in BOOK.chapters} | {"notes"} <= reader.named_destinations.keys()
    numbers = {page.indirect_reference: number for number, page in enumerate(reader.pages)}
    aims = {tuple(place[:4]) for link in links_of(reader) if "/Dest" in link and isinstance(place := link["/Dest"], list)}
    assert len({aim for aim in aims if numbers[aim[0]] >= notes_page(reader)}) == len(BOOK.notes)


def links_of(reader: PdfReader) -> list[Any]:
    return [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]


def notes_page(reader: PdfReader) -> int:
    return int(reader.get_destination_page_number(reader.named_destinations["notes"]))


def tags_of(element: Any) -> Iterator[str]:
    """The kinds of the tagged parts, in reading order."""
    found = element.get_object()
    if isinstance(found, list):
        for part in found:
            yield from tags_of(part)
    elif isinstance(found, dict):
        if "/S" in found:
            yield str(found["/S"])
        if "/K" in found:
            yield from tags_of(found["/K"])


@pytest.mark.parametrize("briefing", [STORY, HOSTILE], ids=["story", "hostile"])
def test_the_pdf_is_tagged_for_those_who_hear_it(briefing: Briefing) -> None:
    book = make_book(NAME, briefing, DOCUMENTS, HISTORY)
    reader = PdfReader(io.BytesIO(make_pdf(book)))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and b"pdfuaid:part" in root["/Metadata"].get_data()
    tags = list(tags_of(root["/StructTreeRoot"]["/K"]))
    headings = [section for chapter in book.chapters for section in chapter.sections if section.heading]
    assert (tags.count("/Title"), tags.count("/H1"), tags.count("/H2")) == (1, len(book.chapters) + 1, len(headings))
    assert tags.count("/Link") >= len(links_of(reader)) - len(reader.pages)
    assert all(link["/Contents"] and "/StructParent" in link for link in links_of(reader))
    drawn = [line for page in reader.pages for line in page.get_contents().get_data().splitlines()]
    assert sum(line.endswith(b"BDC") for line in drawn) > len(tags) / 2


def test_a_character_without_a_letter_is_a_box_and_no_loss_of_the_book() -> None:
    briefing = replace(BRIEFING, info=replace(BRIEFING.info, title="橋 closed"))
    reader = PdfReader(io.BytesIO(make_pdf(make_book(NAME, briefing, DOCUMENTS))))
    root = reader.trailer["/Root"]
    assert reader.metadata.title == "橋 closed" and root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" not in root["/Metadata"].get_data()


@pytest.mark.parametrize(
    "info", [{"title": ""}, {"language": "xx-unheard"}, {"language": "tlhingan"}, {"edition": "2025-02-30"}, {"edition": "0000-01-01"}]
)
def test_what_is_missing_or_odd_makes_a_pdf_all_the_same(info: dict[str, str]) -> None:
    briefing = replace(BRIEFING, info=replace(BRIEFING.info, **info))
    assert len(PdfReader(io.BytesIO(make_pdf(make_book(NAME, briefing, DOCUMENTS)))).pages) > 1
    assert PdfReader(io.BytesIO(make_pdf(make_book(NAME, Briefing(briefing.info), ())))).pages


def test_other_scripts_are_drawn_and_read_back() -> None:
    title = "Żółć Größe Київ Αθήνα"
    point = replace(BRIEFING.key_points[0], text="أغلقت المدينة الجسر")
    briefing = replace(BRIEFING, info=replace(BRIEFING.info, title=title), key_points=(point,))
    reader = PdfReader(io.BytesIO(make_pdf(make_book(NAME, briefing, DOCUMENTS))))
    text = reader.pages[0].extract_text()
    assert squeezed(title) in squeezed(text)
    fonts = reader.pages[0]["/Resources"]["/Font"]
    assert any("Arabic" in fonts[name]["/BaseFont"] for name in fonts)


def test_the_same_briefing_gives_the_same_bytes_in_any_process() -> None:
    program = (
        "import hashlib, sys; sys.path[:0] = ['tests/render', 'tests']\n"
        "from test_render_books import BOOK, make_epub, make_pdf\n"
        "print(hashlib.sha256(make_epub(BOOK)).hexdigest(), hashlib.sha256(make_pdf(BOOK)).hexdigest())"
    )
    root = Path(__file__).resolve().parents[2]
    runs = set()
    for zone, seed in (("UTC", "1"), ("Asia/Tokyo", "2")):
        settings = {"PYTHONPATH": str(root), "TZ": zone, "PYTHONHASHSEED": seed}
        run = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True, env=settings)
        runs.add(run.stdout)
    assert len(runs) == 1


def test_a_german_book_speaks_german() -> None:
    german = replace(BRIEFING, info=replace(BRIEFING.info, language="de"))
    book = make_book(NAME, german, DOCUMENTS)
    assert [chapter.title for chapter in book.chapters][:2] == ["Kernpunkte", "Offene Fragen"]
    assert pages_of(book)["book/points.xhtml"].get("lang") == "de"
    notes = BeautifulSoup(etree.tostring(pages_of(book)["book/notes.xhtml"]), "xml")
    assert notes.find(class_="passage")["lang"] == "en"
    assert "Zurück zum Text" in notes.get_text()


def test_what_was_corrected_is_a_chapter() -> None:
    chapter = squeezed("".join(pages_of(BOOK)["book/corrections.xhtml"].itertext()))
    assert list_corrections(HISTORY)
    for correction in list_corrections(HISTORY):
        assert squeezed(correction.before) in chapter and squeezed(correction.after) in chapter
    assert "book/corrections.xhtml" not in pages_of(make_book(NAME, STORY, DOCUMENTS))
