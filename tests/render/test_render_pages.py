"""The pages of a briefing: which there are, what they say, and that their links hold."""

from __future__ import annotations

import posixpath
import re
import subprocess
import sys
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
import pytest
from bs4 import BeautifulSoup
from story import BRIEFING, DOCUMENTS, HISTORY, NAME
from test_render_filters import ATTACKS, convert

from generator.citations import resolve_citations
from generator.model import Briefing, BriefingInfo, Citation, KeyPoint, Page, Span
from generator.render import navigation, navigation_title, packaged_templates, render_briefing, render_front, render_rules
from generator.render.passages import Evidence

LINK = re.compile(r"\]\(([^)\s]+)\)")
ALLOWED_TAGS = (
    {"a", "b", "i", "em", "strong", "small", "span", "mark", "sup", "br", "wbr", "code", "time"}
    | {"h1", "h2", "h3", "p", "ul", "ol", "li", "blockquote", "pre", "hr", "div", "del", "ins"}
    | {"table", "thead", "tbody", "tr", "th", "td"}
    | {"svg", "line", "circle", "rect", "text"}
)


def render(briefing: Briefing = BRIEFING, **options: Any) -> dict[str, str]:
    return {page.path: page.markdown for page in render_briefing(NAME, briefing, DOCUMENTS, **{"history": HISTORY, **options})}


def body(markdown: str) -> BeautifulSoup:
    return convert(markdown.split("---\n", 2)[2])


PAGES = render()


def test_every_record_has_its_page_and_anchor() -> None:
    pages = {path.removeprefix(f"{NAME}/"): body(text) for path, text in PAGES.items()}
    places = {
        "key_points": lambda r: "index.md",
        "actors": lambda r: f"actors/{r.id}.md",
        "open_issues": lambda r: "open-issues.md",
        "timeline": lambda r: "timeline.md",
        "disagreements": lambda r: "disagreements.md",
        "quotes": lambda r: "quotes.md",
        "glossary": lambda r: "actors/index.md",
        "sources": lambda r: f"sources/{r.id}.md",
    }
    for section, place in places.items():
        for record in BRIEFING.section(section):
            if getattr(record, "status", "") != "withdrawn":
                assert len(pages[place(record)].select(f'[id="{record.id}"]')) == 1, record.id
    for index in ("actors", "sources"):
        assert all(pages[f"{index}/index.md"].select(f'[id="{r.id}"]') for r in BRIEFING.section(index))
    assert {"index.md", "method.md"} <= pages.keys()


def test_withdrawn_records_appear_nowhere() -> None:
    assert "withdrawn point" not in "".join(PAGES.values())
    gone = replace(BRIEFING, actors=tuple(replace(a, status="withdrawn") for a in BRIEFING.actors))
    text = "".join(render(gone).values())
    assert "actors/brandt.md" not in text and "actors/marchetti.md" not in text


def test_links_and_anchors_hold() -> None:
    ids = {path: {tag["id"] for tag in body(text).find_all(id=True)} for path, text in PAGES.items()}
    for path, text in PAGES.items():
        for target in LINK.findall(text):
            if target.startswith(("https://", "../data/")):
                continue
            page, _, anchor = target.partition("#")
            there = posixpath.normpath(posixpath.join(posixpath.dirname(path), page))
            assert there in ids, (path, target)
            assert not anchor or anchor in ids[there], (path, target)


def test_every_reference_has_its_note_and_every_note_its_passage() -> None:
    for path, text in PAGES.items():
        references = set(re.findall(r"\[\^([^\]]+)\](?!:)", text))
        notes = re.findall(r"^\[\^([^\]]+)\]:", text, re.MULTILINE)
        assert references == set(notes), path
        assert len(notes) == len(set(notes)), path
        assert "[^" not in body(text).get_text(), path


def test_a_note_carries_the_quote_in_its_sentence() -> None:
    soup = body(PAGES[f"{NAME}/index.md"])
    item = soup.select_one("#repairs-may").find_parent("li")
    note = soup.find(id=item.select_one("a.footnote-ref")["href"][1:])
    assert note.mark.get_text() == "Repairs could begin in May if the city council approves the money"
    assert "Vessmark Courier, 4 March 2031" in note.get_text()
    assert "1 independent source for this statement" in note.get_text()
    links = {a.get_text(): a["href"] for a in note.find_all("a")}
    assert "Read it in the source" in links
    assert links["Original article"].startswith("https://courier.example/2031/bridge_(closed)#:~:text=Repairs%20could%20begin")


def test_a_note_tells_statements_apart_where_their_support_differs() -> None:
    soup = body(PAGES[f"{NAME}/index.md"])
    note = soup.find(id=soup.select_one("#closed").find_parent("li").select_one("a.footnote-ref")["href"][1:])
    # The wire copy has the same origin: three citations, two independent sources.
    assert "Key point: 2 independent sources · Timeline: 1 independent source" in note.get_text()


def test_a_dispute_is_named_in_note_and_reference() -> None:
    soup = body(PAGES[f"{NAME}/disagreements.md"])
    reference = soup.select_one(".cite--disputes a.footnote-ref")
    assert "disputes this" in soup.find(id=reference["href"][1:]).get_text()


def test_words_that_were_not_found_are_shown_as_such() -> None:
    lost = replace(BRIEFING, key_points=(KeyPoint("k", "A point.", cites=(Citation("ferries-full", "never written"),)),))
    pages = render(lost)
    soup = body(pages[f"{NAME}/index.md"])
    note = soup.find(id=soup.select_one("#k").find_parent("li").select_one("a.footnote-ref")["href"][1:])
    assert "These words were not found in the stored source." in note.get_text()
    assert not [a for a in note.find_all("a") if a.get_text() == "Read it in the source"]


def test_publish_mode_none_keeps_sentences_off_every_page() -> None:
    text = "".join(render(replace(BRIEFING, info=replace(BRIEFING.info, publish="none"))).values())
    assert "called the closure" not in BeautifulSoup(text, "html.parser").get_text()
    assert "called the closure" in BeautifulSoup("".join(PAGES.values()), "html.parser").get_text()


def test_publish_mode_full_shows_what_was_set_aside_with_its_reason() -> None:
    pages = render(replace(BRIEFING, info=replace(BRIEFING.info, publish="full")))
    soup = body(pages[f"{NAME}/sources/bridge-closed.md"])
    aside = soup.select("p.block--boilerplate")
    assert [p.select_one(".block-label").get_text() for p in aside] == ["Set aside: a link to other pages"] * 2


def test_source_pages_lead_back_to_every_statement() -> None:
    soup = body(PAGES[f"{NAME}/sources/bridge-closed.md"])
    targets = {a["href"] for a in soup.select(".uses a")}
    assert {"../index.md#closed", "../timeline.md#closure", "../index.md#standfirst", "../actors/brandt.md#brandt"} <= targets


def test_method_counts_and_names_what_was_left_out() -> None:
    text = body(PAGES[f"{NAME}/method.md"]).get_text()
    assert "5 articles went in" in text and "3 independent sources" in text
    assert "Ten walks along the river: off topic: about hiking" in text
    assert "What will the repair cost?" in text


def test_sources_of_one_name_are_told_apart() -> None:
    first, second, *others = BRIEFING.sources
    called = Evidence(replace(BRIEFING, sources=(first, replace(second, title=first.title, publisher="unknown"), *others)), DOCUMENTS)
    assert called.title(called.records[first.id]) == f"{first.title} ({first.file})"
    assert called.title(called.records[second.id]) == f"{first.title} ({second.file})"
    assert [called.title(record) for record in others] == [called.headline(record) for record in others]
    known = replace(first, publisher="The Gull"), replace(second, title=first.title, publisher="The Tern")
    evidence = Evidence(replace(BRIEFING, sources=(*known, *others)), DOCUMENTS)
    assert [evidence.title(record) for record in known] == [f"{first.title} (The Gull)", f"{first.title} (The Tern)"]


def test_a_source_page_names_what_cites_a_paragraph_once() -> None:
    (document,) = (document for document in DOCUMENTS if document.source.id == BRIEFING.key_points[0].cites[0].source)
    block = next(block.span for block in document.blocks if len(block.span.slice(document.source.text).split()) > 6)
    words = block.slice(document.source.text).split()
    cites = tuple(
        replace(BRIEFING.key_points[0].cites[0], source=document.source.id, quote=quote, prefix="", suffix="", span=None)
        for quote in (" ".join(words[:3]), " ".join(words[3:6]))
    )
    point = replace(BRIEFING.key_points[0], cites=cites)
    briefing = resolve_citations(replace(BRIEFING, key_points=(point,)), DOCUMENTS)
    soup = body(render(briefing)[f"{NAME}/sources/{document.source.id}.md"])
    assert sum(link["href"].endswith(f"#{point.id}") for link in soup.select(".uses a")) == 1


def test_an_untitled_source_is_called_by_its_opening_words() -> None:
    untitled = tuple(replace(record, title="") for record in BRIEFING.sources)
    pages = render(replace(BRIEFING, sources=untitled))
    heading = body(pages[f"{NAME}/sources/ferries-full.md"]).h1.get_text()
    assert heading.startswith("“Ferries full as bridge stays shut”")
    hidden = render(replace(BRIEFING, sources=untitled, info=replace(BRIEFING.info, publish="none")))
    assert body(hidden[f"{NAME}/sources/ferries-full.md"]).h1.get_text().startswith("ferries-full.txt")


def test_warnings_are_sentences_and_missing_facts_are_none() -> None:
    sources = tuple(replace(record, warnings=("no-date", "placeholder", "an odd one")) for record in BRIEFING.sources)
    pages = render(replace(BRIEFING, sources=sources))
    shown = [n.get_text() for n in body(pages[f"{NAME}/sources/ferries-full.md"]).select(".notice--warning")]
    assert shown == ["The article has an unfilled placeholder: part of it was never written.", "an odd one"]
    assert "2 warnings" in body(pages[f"{NAME}/sources/index.md"]).get_text()


def test_what_the_summary_tells_is_not_listed_again_and_keeps_its_address() -> None:
    summary = BRIEFING.info.standfirst
    same = replace(BRIEFING.key_points[0], id="same", text=summary.text, cites=summary.cites, certainty="conditional")
    soup = body(render(replace(BRIEFING, key_points=(same, *BRIEFING.key_points)))[f"{NAME}/index.md"])
    assert "same" not in [point["id"] for point in soup.select(".point")]
    told = soup.select_one("#standfirst #same")
    assert told.get_text() == summary.text
    assert told.find_next_sibling("b").get_text() == "conditional"


def test_the_sentences_of_the_summary_are_parted_by_a_blank() -> None:
    first, second = (replace(BRIEFING.key_points[n], id=f"p{n}", cites=BRIEFING.info.standfirst.cites) for n in (0, 1))
    summary = replace(BRIEFING.info.standfirst, text=f"{first.text} {second.text}")
    briefing = replace(BRIEFING, info=replace(BRIEFING.info, standfirst=summary), key_points=(first, second))
    opening = body(render(briefing)[f"{NAME}/index.md"]).select_one("#standfirst")
    assert len(opening.select(".told")) == 2 and opening.get_text().startswith(summary.text)


def test_thirty_seconds_do_not_repeat_a_summary_with_other_evidence() -> None:
    same = replace(BRIEFING.key_points[0], id="same", text=BRIEFING.info.standfirst.text, cites=BRIEFING.key_points[0].cites)
    summary = replace(BRIEFING.info.standfirst, cites=())
    info = replace(BRIEFING.info, standfirst=summary)
    soup = body(render(replace(BRIEFING, info=info, key_points=(same, *BRIEFING.key_points)))[f"{NAME}/index.md"])
    order = [tag["id"] for tag in soup.select(".point, h2")]
    assert order.index("same") > order.index("_in-3-minutes") > order.index("repairs-may")


def test_an_actor_page_lists_where_the_actor_is_named() -> None:
    soup = body(PAGES[f"{NAME}/actors/transit.md"])
    named = [item.get_text() for item in soup.find(id="_named-in").find_next("ul").find_all("li")]
    assert named == ["Lantern Bridge closed after crack is found 1 time", "Ferries full as bridge stays shut 1 time"]
    elsewhere = body(PAGES[f"{NAME}/actors/osterlund.md"]).find(id="_elsewhere").find_next("ul")
    assert "../open-issues.md#who-pays" in [link["href"] for link in elsewhere.find_all("a")]


def test_an_empty_briefing_still_has_pages() -> None:
    pages = render_briefing("empty", Briefing(BriefingInfo(title="Nothing yet")), ())
    assert len(pages) == 9
    assert all("None" not in page.markdown.replace("None.", "") for page in pages)


def test_navigation_is_as_long_for_any_briefing() -> None:
    entries = navigation(NAME)
    assert len(entries) == 9
    assert all(path in PAGES for entry in entries for path in entry.values())
    assert navigation_title(replace(BRIEFING, info=BriefingInfo(title="<b>&"))) == "&lt;b&gt;&amp;"


def test_a_site_may_replace_a_template_and_is_told_of_unknown_names() -> None:
    own = {"method.md.j2": "# Ours\n\n{{ info.title }} {{ '*starred*' }}\n"}
    assert render(templates=own)[f"{NAME}/method.md"].startswith("# Ours\n\nWhy the Lantern Bridge is shut&#44;")
    assert "&#42;starred&#42;" in render(templates=own)[f"{NAME}/method.md"]
    with pytest.raises(jinja2.UndefinedError):
        render(templates={"method.md.j2": "{{ no_such_name }}"})
    assert "page.md.j2" in packaged_templates()


def test_front_page_and_rules_page() -> None:
    front = render_front({NAME: BRIEFING, "second one": replace(BRIEFING, info=BriefingInfo(title="Second"))})
    assert front.path == "index.md"
    assert [a["href"] for a in body(front.markdown).select("h2 a[href$=md]")] == [f"{NAME}/index.md", "second%20one/index.md"]
    rule = SimpleNamespace(
        id="quote-absent", severity="error", summary="A <b> sum.", docs="Why `a_*b*`.\n\nMore <i>.", failing="a:\n\n\n- <x>", passing=""
    )
    rules = render_rules([rule])
    soup = body(rules.markdown)
    assert rules.path == "rules.md" and soup.find(id="quote-absent")
    assert soup.pre.get_text().startswith("a:\n") and "<x>" in soup.pre.get_text()
    assert [code.get_text() for code in soup.select("p code")][-1] == "a_*b*" and "More <i>." in soup.get_text()
    assert "Passes:" not in soup.get_text()


def attacked(item: Any, words: str) -> Any:
    """The same records with `words` in every free text field."""
    if isinstance(item, tuple):
        return tuple(attacked(part, words) for part in item)
    if isinstance(item, Citation) or not is_dataclass(item) or isinstance(item, (Span, type)):
        return item
    kept = {
        "id",
        "kind",
        "status",
        "use",
        "publish",
        "state",
        "certainty",
        "origin",
        "copy_of",
        "speaker",
        "actors",
        "distinct_from",
        "section",
    }
    changes = {}
    for entry in fields(item):
        value = getattr(item, entry.name)
        if entry.name not in kept:
            changes[entry.name] = (
                words
                if isinstance(value, str)
                else (
                    tuple(words for _ in value)
                    if value and isinstance(value, tuple) and isinstance(value[0], str)
                    else attacked(value, words)
                )
            )
    return replace(item, **changes)


@pytest.mark.parametrize("attack", [" ".join(ATTACKS), "\n\n".join(ATTACKS[:20])], ids=["all", "on-lines"])
def test_hostile_records_make_the_same_tags_as_harmless_ones(attack: str) -> None:
    harmless, hostile = render(attacked(BRIEFING, "word")), render(attacked(BRIEFING, attack))
    assert harmless.keys() == hostile.keys()
    for path, text in hostile.items():
        tags = [(tag.name, sorted(tag.attrs)) for tag in body(text).find_all(True)]
        assert tags == [(tag.name, sorted(tag.attrs)) for tag in body(harmless[path]).find_all(True)], path
        assert {name for name, _ in tags} <= ALLOWED_TAGS, path
        assert not [a for a in body(text).find_all("a", href=True) if re.match(r"\s*(javascript|data|//)", a["href"])], path


def test_hostile_ids_stay_inside_the_briefing() -> None:
    ids = ["../../escape", "index", "a/b", "x y", '"><script>']
    actors = tuple(replace(BRIEFING.actors[0], id=identifier) for identifier in ids)
    pages = render(replace(BRIEFING, actors=actors))
    assert len(pages) == len(PAGES) - len(BRIEFING.actors) + len(ids)
    assert all(re.fullmatch(rf"{NAME}/(?:[a-z]+/)?[A-Za-z0-9_-]+\.md", path) for path in pages)


def test_same_input_same_bytes_in_another_process() -> None:
    program = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from story import *; from generator.render import render_briefing\n"
        "import hashlib; print(hashlib.sha256(repr(render_briefing(NAME, BRIEFING, DOCUMENTS)).encode()).hexdigest())"
    )
    here = Path(__file__).resolve().parent
    made = {
        subprocess.run(
            [sys.executable, "-c", program, str(here), str(here.parents[1])],
            env={"PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Tokyo"}, capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(made) == 1


def test_time_grows_with_the_briefing_and_no_faster() -> None:
    def work(count: int) -> int:
        points = tuple(replace(BRIEFING.key_points[0], id=f"k{n}") for n in range(count))
        pages: tuple[Page, ...] = render_briefing(NAME, replace(BRIEFING, key_points=points), DOCUMENTS)
        return sum(len(page.markdown) for page in pages)

    small, large = work(50), work(500)
    assert large < 11 * small


def test_resolving_again_changes_nothing() -> None:
    assert render(resolve_citations(BRIEFING, DOCUMENTS)) == PAGES
