"""Names that lead to actors, the tables of who says and who names what, the picture of the timeline, the scorecard."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from story import BRIEFING, DOCUMENTS, NAME
from test_render_pages import PAGES, body, render

from generator.citations import resolve_citations
from generator.model import Citation, Event, KeyPoint, SourceRecord, Summary, Term
from generator.render.method import score_statements
from generator.render.passages import Evidence
from generator.render.picture import draw_timeline
from generator.render.tables import cover
from generator.render.textlinks import TextLinks
from generator.render.words import read_words


def page(path: str, pages: dict[str, str] = PAGES) -> BeautifulSoup:
    return body(pages[f"{NAME}/{path}"])


# --- names ---------------------------------------------------------------------------------------------------------------


def test_a_name_leads_to_its_actor_once_a_section() -> None:
    links, seen = TextLinks(BRIEFING.actors, BRIEFING.glossary, read_words("en")), set[str]()
    first = links.link("Mayor Brandt met Ilse Marchetti; Mayor Brandt agreed.", lambda path, anchor: path, seen)
    soup = BeautifulSoup(str(body(f"---\n---\n{first}")), "html.parser")
    assert [(a.get_text(), a["href"]) for a in soup.find_all("a")] == [
        ("Mayor Brandt", "actors/brandt.md"),
        ("Ilse Marchetti", "actors/marchetti.md"),
    ]
    assert soup.a["title"] == "Tomas Brandt: Mayor of Vessmark"
    assert soup.get_text().strip() == "Mayor Brandt met Ilse Marchetti; Mayor Brandt agreed."
    assert "](" not in links.link("Tomas Brandt spoke.", lambda path, anchor: path, seen)


def test_an_explained_word_leads_to_the_glossary_once_a_section() -> None:
    terms = (Term("term-ppb", "ppb", "parts per billion"), Term("term-weir", "tidal weir", "a low dam"), Term("term-it", "IT", "machines"))
    marchetti = next(actor for actor in BRIEFING.actors if actor.id == "marchetti")
    links, seen = TextLinks((replace(marchetti, aliases=("Weir Office",)),), terms, read_words("en")), set[str]()
    text = "Tidal weir of <b> at 4 ppb; it, a tidal weir, pleased the Weir Office [x](y). xppb"
    soup = body(f"---\n---\n{links.link(text, lambda path, anchor: f'{path}#{anchor}', seen)}")
    assert [(a.get_text(), a["href"], a["title"]) for a in soup.select("a.word")] == [
        ("Tidal weir", "actors/index.md#term-weir", "tidal weir: a low dam"),
        ("ppb", "actors/index.md#term-ppb", "ppb: parts per billion"),
    ]
    assert [a.get_text() for a in soup.select("a.name")] == ["Weir Office"]
    assert soup.get_text().strip() == text
    assert "](" not in links.link("The tidal weir.", lambda path, anchor: path, seen)


def test_names_on_the_overview_lead_to_the_actors() -> None:
    linked = page("index.md").select("li:has(#repairs-may) a.name")
    assert [(a.get_text(), a["href"]) for a in linked] == [("the council", "actors/council.md")]


def test_an_actors_own_page_does_not_lead_to_itself() -> None:
    for actor in BRIEFING.actors:
        assert not page(f"actors/{actor.id}.md").select(f'a.name[href$="{actor.id}.md"]')


# --- tables --------------------------------------------------------------------------------------------------------------


def cells(row: Any) -> list[str]:
    return [cell.get_text(strip=True) for cell in row.find_all(["td", "th"])]


def test_the_table_of_sources_shows_who_says_what_and_how() -> None:
    soup = page("coverage.md")
    points, _, _, disagreements = soup.find_all("table")
    rows = {row.a["href"].split("#")[1]: row for row in points.tbody.find_all("tr")}
    assert cells(points.thead) == ["Statement", "1", "2", "3", "4"]
    assert cells(rows["closed"])[1:] == ["supports", "", "supports", "supports"]
    assert cells(rows["repairs-may"])[1:] == ["supports", "", "", ""]
    assert [cells(row)[1:] for row in disagreements.tbody.find_all("tr")] == [["supports", "", "", ""], ["disputes", "supports", "", ""]]
    assert rows["repairs-may"].find_all("a")[1]["href"].startswith("sources/bridge-closed.md#q-")


def test_answers_stand_on_lines_of_their_own_below_their_question() -> None:
    first, second = page("coverage.md").find_all("table")[-1].tbody.find_all("tr")
    (record,) = BRIEFING.disagreements
    assert first.td.a.get_text() == record.question and not first.td.a.select(".answer")
    assert [row.select_one(".answer").get_text() for row in (first, second)] == [side.value for side in record.sides]
    assert second.td.a is None and second.select_one(".spoken").get_text() == record.question, "told again to who hears it"
    assert "answer--more" in second.select_one(".answer")["class"] and "answer--more" not in first.select_one(".answer")["class"]


def test_words_that_were_not_found_are_no_support_in_the_table() -> None:
    lost = replace(BRIEFING, key_points=(KeyPoint("k", "A point.", cites=(Citation("ferries-full", "never written"),)),))
    row = page("coverage.md", render(lost)).find("tbody").tr
    assert cells(row)[1:] == ["", "", "not found", ""]


def test_many_sources_are_one_column() -> None:
    more = tuple(SourceRecord(id=f"s{n}", file=f"s{n}.txt", sha256="", title=f"S {n}", origin=f"s{n}") for n in range(30))
    cited = tuple(Citation(record.id, "x") for record in more)
    point = replace(BRIEFING.key_points[0], cites=(*BRIEFING.key_points[0].cites, *cited))
    briefing = replace(BRIEFING, sources=(*BRIEFING.sources, *more), key_points=(point,))
    coverage = cover(briefing, Evidence(briefing, DOCUMENTS))
    assert (len(coverage.columns), coverage.more) == (10, True)
    assert {"bridge-closed", "bridge-repair-bill", "ferries-full"} <= {record.id for record in coverage.columns}
    row = coverage.rows[0][1][0]
    assert sum(cell is not None for cell in row.cells) + row.others == 33


def test_the_table_of_actors_counts_how_often_each_source_names_them() -> None:
    table = page("actors/index.md").find("table")
    rows = {cells(row)[0]: cells(row)[1:] for row in table.tbody.find_all("tr")}
    assert rows["Ilse Marchetti"] == ["1", "", "1", ""]
    assert rows["Anna Roos"] == ["", "1", "", ""]


# --- the picture ------------------------------------------------------------------------------------------------------------


def happening(date: str, certainty: str = "stated") -> Event:
    return Event(id="e", date=date, text="It happens.", certainty=certainty)


def drawn(*events: Event) -> BeautifulSoup:
    return BeautifulSoup(draw_timeline(events), "html.parser")


def test_the_picture_says_what_it_shows() -> None:
    soup = page("timeline.md")
    assert soup.svg["role"] == "img"
    assert soup.svg["aria-label"] == soup.select_one(".legend").get_text()
    assert soup.svg["aria-label"].startswith("3 dated events from 3 March 2031 to possibly May 2031.")
    assert "Hollow: uncertain (2)." in soup.svg["aria-label"] and "1 event without a date" in soup.svg["aria-label"]
    assert [mark["class"] for mark in soup.select(".mark")] == [["mark"], ["mark", "mark--uncertain"], ["mark", "mark--uncertain"]]


def test_what_lasts_is_a_bar_and_what_happens_on_a_day_a_dot() -> None:
    soup = drawn(happening("2031-01-01/2031-06-30"), happening("2031-08"), happening("2031-12-24"))
    assert [shape.name for shape in soup.select(".mark")] == ["rect", "rect", "circle"]
    days = [float(soup.select("rect")[0]["x"]), float(soup.select("rect")[1]["x"]), float(soup.circle["cx"])]
    assert days == sorted(days) and days[0] >= 0 and days[-1] <= 420


def test_no_label_covers_another() -> None:
    soup = drawn(*(happening(f"2031-03-{day:02d}") for day in range(1, 31)))
    boxes = [(float(t["x"]), float(t["x"]) + 6 * len(t.get_text()), t["y"]) for t in soup.find_all("text")]
    assert len(boxes) > 5
    for n, (left, right, level) in enumerate(boxes):
        assert right <= 421
        assert not [other for other in boxes[n + 1 :] if other[2] == level and other[0] < right and left < other[1]]


@pytest.mark.parametrize("dates", [[], ["unknown", "2031"], ["2031", "2031"], ["unknown", "someday"], ["9999-12-31", "0000"]])
def test_without_two_different_dates_there_is_no_picture(dates: list[str]) -> None:
    assert draw_timeline([happening(date) for date in dates]) == ""


# --- the scorecard ----------------------------------------------------------------------------------------------------------


def test_the_scorecard_counts_what_a_reader_can_see() -> None:
    lost = KeyPoint("lost", "A point.", cites=(Citation("ferries-full", "never written"),))
    briefing = resolve_citations(replace(BRIEFING, key_points=(*BRIEFING.key_points, lost)), DOCUMENTS)
    score = score_statements(Evidence(briefing, DOCUMENTS))
    before = score_statements(Evidence(BRIEFING, DOCUMENTS))
    assert (before.citations, before.exact) == (score.citations - 1, score.exact) and before.citations == before.exact
    assert (score.corroborated, score.single, score.statements) == (before.corroborated, before.single, before.statements + 1)


def test_the_page_of_how_it_was_made_shows_the_scorecard_and_the_data() -> None:
    soup = page("method.md", render(unchecked=3))
    rows = dict(cells(row) for row in soup.find("table").tbody.find_all("tr"))
    assert re.fullmatch(r"(\d+) of \1 \(100%\)", rows["Quotations found in their source, character for character"])
    assert rows["Disagreements between sources, not settled"] == "1 of 1"
    assert rows["Items that no check could judge"] == "3"
    assert {a["href"] for a in soup.find_all("a")} >= {f"../data/{NAME}/briefing.json", f"../data/{NAME}/statements.csv"}


# --- depth, and why it matters -----------------------------------------------------------------------------------------------


def test_why_it_matters_is_a_cited_statement() -> None:
    why = page("index.md").select_one("#why")
    assert why.get_text().startswith("About 18,000 people")
    note = page("index.md").find(id=why.select_one("a.footnote-ref")["href"][1:])
    assert note.mark.get_text() == "About 18,000 people cross the bridge each day"


def test_no_heading_asks_why_where_the_sources_do_not_say() -> None:
    silent = replace(BRIEFING, info=replace(BRIEFING.info, why=Summary()))
    assert not page("index.md", render(silent)).select("#_why-it-matters")
    assert page("index.md").select("#_why-it-matters")


def test_how_deep_to_read_is_a_choice_of_links() -> None:
    targets = [a["href"] for a in page("index.md").select(".depth a")]
    assert targets == ["index.md#_in-30-seconds", "index.md#_in-3-minutes", "index.md#_title"]
