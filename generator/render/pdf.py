"""A briefing as a PDF to print and to send: A4, text with numbered notes, links, an outline. The same briefing gives the same bytes.

The engine is fpdf2. Nothing of an article is ever read as markup by it: every word is drawn as it is. The file is not tagged for
screen readers, which fpdf2 cannot do; the ePub is the form for them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from fpdf import FPDF, ViewerPreferences
from fpdf.enums import Align, CharVPos
from fpdf.text_region import Paragraph, TextColumns

from generator.render import typefaces
from generator.render.book import Book, BookNote, Line, Section
from generator.render.filters import fold, one_line
from generator.render.pdffonts import Font
from generator.render.tongue import direction

_MARGIN = 25.0
_FOOT = 22.0
_INK, _SOFT, _ACCENT = (26, 26, 26), (95, 95, 95), (20, 75, 140)
_FACES = (
    ("serif", "", typefaces.SERIF),
    ("serif", "B", typefaces.SERIF_BOLD),
    ("sans", "", typefaces.SANS),
    ("sans", "B", typefaces.SANS_BOLD),
    ("arabic", "", typefaces.ARABIC),
    ("hebrew", "", typefaces.HEBREW),
)
_LONG_AGO = "1980-01-01"
"""Stands for the day of a briefing that has none: the clock is not asked."""

_KEPT_TOGETHER = 26.0
"""Room, in millimetres, that a heading needs below it, or it goes to the next page with what follows."""


def make_pdf(book: Book) -> bytes:
    """The book as the bytes of a .pdf file."""
    sheet = _Sheet(book)
    sheet.add_page()
    sheet.opening()
    for chapter in book.chapters:
        sheet.chapter(chapter.title, chapter.anchor)
        for section in chapter.sections:
            sheet.section(section)
    if book.notes:
        sheet.chapter(book.words.plain("title.evidence"), "notes")
        sheet.notes(book.notes)
    return bytes(sheet.output())


class _Sheet(FPDF):
    """The pages; every method goes on below what is there."""

    def __init__(self, book: Book) -> None:
        super().__init__(format="A4")
        self.book = book
        # The words {nb} of an article would be replaced by the number of pages.
        self.alias_nb_pages(None)  # type: ignore[arg-type]  # the way its documentation names
        self.set_margins(_MARGIN, 22, _MARGIN)
        self.set_auto_page_break(True, _FOOT)
        self.c_margin = 0
        for family, style, name in _FACES:
            font = Font(self, family, style, typefaces.face_path(name))
            self.fonts[font.fontkey] = font
        self.set_fallback_fonts(["arabic", "hebrew", "sans"], exact_match=False)
        self.set_text_shaping(True)
        self.set_title(one_line(book.title))
        self.set_lang(book.language)
        self.set_subject(one_line(book.standfirst.text))
        self.set_creator("explainer-briefing")
        self.set_producer("fpdf2")
        self.set_creation_date(datetime.datetime.fromisoformat(f"{book.day or _LONG_AGO}T00:00:00+00:00"))
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)

    def footer(self) -> None:
        """The title and the page's number, small. Called by the engine."""
        if self.page == 1:
            return
        self.set_y(-14)
        self._type("sans", 7.5, _SOFT)
        number = str(self.page)
        room = self.epw - self.get_string_width(number) - 6
        title = whole = one_line(self.book.title)
        while title and self.get_string_width(title + "…") > room:
            title = title.rpartition(" ")[0]
        self.cell(room, 4, title if title == whole else title + "…")
        self.cell(0, 4, number, align="R")

    def opening(self) -> None:
        """Title, standfirst, counts, and the chapters as links."""
        book, say = self.book, self.book.words.plain
        with self._column() as column:
            kicker = [say("overview.kicker")] + ([say("overview.edition", date=book.edition)] if book.edition else [])
            with column.paragraph(bottom_margin=3) as paragraph:
                self._say(paragraph, " · ".join(kicker), "sans", 8.5, _SOFT)
            with column.paragraph(bottom_margin=4, line_height=1.15, text_align=self._side(book.language)) as paragraph:
                self._say(paragraph, book.title, "serif", 25, _INK, "B")
            if book.standfirst.text:
                with column.paragraph(bottom_margin=4, line_height=1.4, text_align=self._side(book.language)) as paragraph:
                    self._say(paragraph, book.standfirst.text, "serif", 13, _INK)
                    self._numbers(paragraph, book.standfirst.notes, 13)
            with column.paragraph(bottom_margin=2) as paragraph:
                self._say(paragraph, book.facts, "sans", 8.5, _SOFT)
            with column.paragraph(bottom_margin=2, line_height=1.4) as paragraph:
                made = say("book.made", sources=say("title.sources"))
                self._say(paragraph, f"{say('book.promise')} {made}", "sans", 8.5, _SOFT)
            entries = [(chapter.title, chapter.anchor) for chapter in book.chapters]
            entries += [(say("title.evidence"), "notes")] if book.notes else []
            with column.paragraph(line_height=1.6) as paragraph:
                for number, (title, anchor) in enumerate(entries):
                    self._say(paragraph, " · " * bool(number), "sans", 8.5, _SOFT)
                    self._say(paragraph, title, "sans", 8.5, _ACCENT, link=self._to(anchor))

    def chapter(self, title: str, anchor: str) -> None:
        """A chapter's heading below a rule."""
        self.ln(7)
        self._keep_together(_KEPT_TOGETHER)
        self.set_draw_color(*_INK)
        self.set_line_width(0.5)
        self.line(self.l_margin, self.y, self.w - self.r_margin, self.y)
        self.ln(3)
        self.set_link(name=anchor, y=self.y - 4)
        self.start_section(title)
        self._type("sans", 15, _INK, "B")
        self.multi_cell(0, 7, title, new_x="LMARGIN", new_y="NEXT", align="L")
        self.ln(2)

    def section(self, section: Section) -> None:
        """Lines under their heading."""
        if section.heading:
            self.ln(2)
            self._keep_together(_KEPT_TOGETHER)
            heading = one_line(section.heading)
            self.start_section(heading, 1)
            self._type("sans", 10.5, _INK, "B")
            self.multi_cell(0, 5.2, heading, new_x="LMARGIN", new_y="NEXT", align="L")
            self.ln(1)
        with self._column() as column:
            if section.aside:
                with column.paragraph(bottom_margin=1.5) as paragraph:
                    self._say(paragraph, section.aside, "sans", 8.5, _SOFT)
            for line in section.lines:
                self._line(column, line)

    def _line(self, column: TextColumns, line: Line) -> None:
        quoted = line.style == "quote"
        is_entry = bool(line.lead) or line.style == "source"
        indent = 6.0 if quoted else 4.5 if is_entry else 0.0
        hanging = -indent if is_entry else 0.0
        side = self._side(line.language or self.book.language)
        with column.paragraph(bottom_margin=2.2, line_height=1.42, indent=indent, first_line_indent=hanging, text_align=side) as paragraph:
            if line.lead:
                self._say(paragraph, f"{line.lead}  ", "sans", 9, _INK, "B")
            text = self.book.words.plain("quote.marks", text=line.text) if quoted else line.text
            self._say(paragraph, text, "serif", 10.5, _ACCENT if line.url else _INK, link=line.url)
            self._numbers(paragraph, line.notes, 10.5)
            if line.tail:
                self._say(paragraph, f"  {line.tail}", "sans", 8, _SOFT)

    def notes(self, notes: Iterable[BookNote]) -> None:
        """The numbered passages, each a place that its numbers lead to."""
        for note in notes:
            self._keep_together(14)
            self.set_link(name=f"note-{note.number}", y=self.y - 4)
            side = self._side(note.language or self.book.language)
            with self._column() as column:
                with column.paragraph(line_height=1.35, indent=8, first_line_indent=-8, bottom_margin=0.6) as paragraph:
                    self._say(paragraph, f"{note.number}  ", "sans", 8.5, _ACCENT, "B")
                    self._say(paragraph, note.source, "sans", 8.5, _INK, "B", link=note.url)
                    self._say(paragraph, "".join(f", {part}" for part in (note.facts, note.remark) if part), "sans", 8.5, _SOFT)
                with column.paragraph(line_height=1.4, indent=8, bottom_margin=2.6, text_align=side) as paragraph:
                    self._say(paragraph, note.before, "serif", 9, _SOFT)
                    self._say(paragraph, note.words, "serif", 9, _INK)
                    self._say(paragraph, note.after, "serif", 9, _SOFT)

    def _column(self) -> TextColumns:
        return self.text_columns()

    def _keep_together(self, height: float) -> None:
        if self.will_page_break(height):
            self.add_page()

    def _side(self, language: str) -> Align:
        return Align.R if direction(language) == "rtl" else Align.L

    def _to(self, anchor: str) -> str:
        return self.get_named_destination(anchor)

    def _type(self, family: str, size: float, colour: tuple[int, int, int], style: str = "") -> None:
        self.set_font(family, style, size)
        self.set_text_color(*colour)

    def _say(
        self, paragraph: Paragraph, text: str, family: str, size: float, colour: tuple[int, int, int], style: str = "", link: str = ""
    ) -> None:
        # A no-break space of ours is white space too, but no words.
        words = fold(text) if text.strip() else text
        if words:
            self._type(family, size, colour, style)
            paragraph.write(words, link or None)

    def _numbers(self, paragraph: Paragraph, notes: Iterable[int], size: float) -> None:
        """The raised numbers of notes, each a link to its note."""
        self.char_vpos = CharVPos.SUP
        for place, number in enumerate(notes):
            # Nothing to break a line at: a number stays with the word before it.
            self._say(paragraph, "\u00a0\u00a0" if place else "\u00a0", "sans", size, _ACCENT)
            self._say(paragraph, str(number), "sans", size, _ACCENT, link=self._to(f"note-{number}"))
        self.char_vpos = CharVPos.LINE
