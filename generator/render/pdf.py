"""A briefing as a PDF to print, to send and to be read aloud: A4, text with numbered notes, links, an outline, tagged throughout.

The engine is Typst, which is given the book as data and sets it by templates/book.typ: nothing of an article is ever read as markup.
The file is PDF/UA-1. One in which a character of no typeface here stands is tagged in the same way, but may not call itself that.
The same briefing gives the same bytes.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib import resources
from typing import Any, Literal

import typst

from generator.render import typefaces
from generator.render.book import Book, BookNote, Line, Section
from generator.render.filters import clip, fold, one_line
from generator.render.tongue import direction, language_code

_FOOT_LENGTH = 90
"""Characters of the title that stand below each page."""


def make_pdf(book: Book) -> bytes:
    """The book as the bytes of a .pdf file."""
    data = json.dumps(_visible(_describe(book)), ensure_ascii=False)
    try:
        return _set(data, "ua-1")
    except typst.TypstError:
        # The standard demands a letter for every character, and a title; an empty box is better than no book.
        return _set(data, None)


def _set(data: str, standard: Literal["ua-1"] | None) -> bytes:
    return bytes(typst.compile(_template(), font_paths=_fonts(), sys_inputs={"book": data}, pdf_standards=standard))


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """The typefaces of this package alone: those of the computer would make another file of the same book."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[typefaces.faces_folder()])


@lru_cache(maxsize=1)
def _template() -> bytes:
    return (resources.files("generator.render") / "templates" / "book.typ").read_bytes()


def _describe(book: Book) -> dict[str, Any]:
    """What the template sets."""
    say = book.words.plain
    kicker = [say("overview.kicker")] + ([say("overview.edition", date=book.edition)] if book.edition else [])
    entries = [{"title": chapter.title, "anchor": chapter.anchor} for chapter in book.chapters]
    entries += [{"title": say("title.evidence"), "anchor": "notes"}] if book.notes else []
    return {
        "title": one_line(book.title),
        "short": clip(book.title, _FOOT_LENGTH),
        "day": [int(part) for part in book.day.split("-")] if book.day else None,
        "tongue": _tongue(book.language) or {"lang": "und", "rtl": False},
        "kicker": " · ".join(kicker),
        "standfirst": {"text": book.standfirst.text, "notes": book.standfirst.notes},
        "facts": book.facts,
        "promise": f"{say('book.promise')} {say('book.made', sources=say('title.sources'))}",
        "entries": entries,
        "chapters": [
            {"title": chapter.title, "anchor": chapter.anchor, "sections": [_section(each, book) for each in chapter.sections]}
            for chapter in book.chapters
        ],
        "evidence": say("title.evidence"),
        "notes": [_note(note) for note in book.notes],
    }


def _section(section: Section, book: Book) -> dict[str, Any]:
    lines = [_line(line, book) for line in section.lines]
    return {"heading": section.heading, "aside": section.aside, "lines": lines}


def _line(line: Line, book: Book) -> dict[str, Any]:
    return {
        "text": book.words.plain("quote.marks", text=line.text) if line.style == "quote" else line.text,
        "notes": line.notes,
        "lead": line.lead,
        "tail": line.tail,
        "style": line.style,
        "hanging": bool(line.lead) or line.style == "source",
        "tongue": _tongue(line.language),
        "url": line.url,
    }


def _note(note: BookNote) -> dict[str, Any]:
    return {
        "number": note.number,
        "source": note.source,
        "facts": "".join(f", {part}" for part in (note.facts, note.remark) if part),
        "before": note.before,
        "words": note.words,
        "after": note.after,
        "tongue": _tongue(note.language),
        "url": note.url,
    }


def _visible(value: Any) -> Any:
    """The same with every text on one line and without characters that cannot be seen."""
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, dict):
        return {key: _visible(each) for key, each in value.items()}
    return [_visible(each) for each in value] if isinstance(value, list | tuple) else value


def _tongue(language: str) -> dict[str, Any] | None:
    """Language and direction of words as the engine takes them; nothing for those that are the book's own."""
    code = language_code(language).split("-")[0].lower() if language else "und"
    return None if code == "und" or len(code) > 3 else {"lang": code, "rtl": direction(language) == "rtl"}
