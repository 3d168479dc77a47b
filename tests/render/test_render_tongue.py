"""Words of an article are marked with its language and direction wherever a page shows them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from story import BRIEFING, NAME
from test_render_pages import body, render

from generator.render.tongue import tongue


@pytest.mark.parametrize(
    ("language", "attributes"),
    [
        ("en", ""),
        ("EN", ""),
        ("unknown", ""),
        ("", ""),
        ('de" onclick="x', ""),
        ("en\n", ""),
        ("de", ' lang="de" dir="ltr"'),
        ("ar", ' lang="ar" dir="rtl"'),
        ("fa-IR", ' lang="fa-IR" dir="rtl"'),
        ("uz-Arab", ' lang="uz-Arab" dir="rtl"'),
        ("ku-Latn", ' lang="ku-Latn" dir="ltr"'),
    ],
)
def test_only_a_language_that_is_not_the_pages_is_named(language: str, attributes: str) -> None:
    assert tongue(language, "en") == attributes


def test_every_quotation_of_a_foreign_article_names_its_language() -> None:
    sources = tuple(replace(r, language="he") if r.id == "ferries-full" else r for r in BRIEFING.sources)
    pages = render(replace(BRIEFING, sources=sources, quotes=tuple(replace(q, cites=q.cites[::-1]) for q in BRIEFING.quotes)))
    text = body(pages[f"{NAME}/sources/ferries-full.md"])
    assert {(p.get("lang"), p.get("dir")) for p in text.select("p.block")} == {("he", "rtl")}
    overview = body(pages[f"{NAME}/index.md"])
    note = overview.find(id=overview.select_one("#waiting").find_parent("li").select_one("a.footnote-ref")["href"][1:])
    assert note.select_one(".note-quote")["lang"] == "he"
    assert not overview.select_one("#why").find_all(lang=True)
    assert body(pages[f"{NAME}/quotes.md"]).find(id="stranded")["dir"] == "rtl"
    assert not body(pages[f"{NAME}/sources/bridge-closed.md"]).find_all(lang=True)


def test_the_label_of_what_was_set_aside_stays_in_the_pages_language() -> None:
    sources = tuple(replace(r, language="he") for r in BRIEFING.sources)
    pages = render(replace(BRIEFING, sources=sources, info=replace(BRIEFING.info, publish="full")))
    aside = body(pages[f"{NAME}/sources/bridge-closed.md"]).select_one("p.block--boilerplate")
    assert aside.get("lang") is None and aside.select_one(".block-label").get("lang") is None
    assert aside.find_all("span")[-1]["lang"] == "he"


def test_the_page_of_an_article_that_is_read_in_part_says_so() -> None:
    sources = tuple(replace(r, language="he", warnings=("read-in-part",)) if r.id == "ferries-full" else r for r in BRIEFING.sources)
    pages = render(replace(BRIEFING, sources=sources))
    assert "Read in part: the article is not in English." in body(pages[f"{NAME}/sources/ferries-full.md"]).get_text()
    assert "Read in part" not in body(pages[f"{NAME}/sources/bridge-closed.md"]).get_text()
