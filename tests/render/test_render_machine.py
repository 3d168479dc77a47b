"""What other programs read of a page, read by other programs: a JSON-LD processor, an HTML parser, a Markdown renderer."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import markdown
import pytest
from bs4 import BeautifulSoup
from pyld import jsonld
from story import BRIEFING, DOCUMENTS, HISTORY, NAME
from test_render_filters import ATTACKS
from test_render_pages import attacked, convert, render

from generator.render import describe_heads, render_llms
from generator.render.corrections import list_corrections

SCHEMA = "https://schema.org/"
SITE = "https://news.example/"
HEADS = describe_heads(NAME, BRIEFING, DOCUMENTS)


def load_context(url: str, options: object) -> dict[str, Any]:
    """The context of schema.org without the network: all of its terms are names below one address."""
    assert url.rstrip("/") + "/" == SCHEMA
    # What schema.org's own context says of the term whose value is an address.
    ids = {"@vocab": SCHEMA, "url": {"@id": SCHEMA + "url", "@type": "@id"}}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": {"@context": ids}}


def things(path: str, heads: dict[str, str] = HEADS) -> dict[str, Any]:
    """Everything the page says, by absolute address, as a JSON-LD processor understands it."""
    (block,) = BeautifulSoup(heads[f"{NAME}/{path}"], "html.parser").find_all("script", type="application/ld+json")
    base = f"{SITE}{NAME}/{path.removesuffix('.md')}.html"
    graph = jsonld.flatten(json.loads(block.string), None, {"documentLoader": load_context, "base": base})
    return {thing["@id"].removeprefix(f"{SITE}{NAME}/"): thing for thing in graph}


def values(thing: dict[str, Any], term: str) -> list[str]:
    return [str(value.get("@value", value.get("@id", ""))).removeprefix(f"{SITE}{NAME}/") for value in thing.get(SCHEMA + term, ())]


def types(thing: dict[str, Any]) -> list[str]:
    return [str(kind).removeprefix(SCHEMA) for kind in thing.get("@type", ())]


def test_the_overview_is_an_article_with_its_sources_actors_and_claims() -> None:
    found = things("index.md")
    article = found["index.html#_title"]
    assert types(article) == ["BackgroundNewsArticle"]
    assert values(article, "headline") == [BRIEFING.info.title]
    assert [types(found[each]) for each in values(article, "citation")] == [["Article"]] * 4
    assert "index.html#repairs-may" in values(article, "hasPart")
    claim = found["index.html#repairs-may"]
    assert types(claim) == ["Claim"] and values(claim, "text")[0].startswith("Repairs could begin")
    assert [types(found[each]) for each in values(claim, "appearance")] == [["Quotation"]]
    brandt = found["actors/brandt.html#brandt"]
    assert (types(brandt), values(brandt, "alternateName")) == (["Person"], ["Mayor Brandt"])


def test_every_address_named_is_a_place_on_the_site() -> None:
    ids = {}
    for path, text in render().items():
        page = path.removeprefix(f"{NAME}/").removesuffix(".md") + ".html"
        ids[page] = {tag["id"] for tag in convert(text.split("---\n", 2)[2]).find_all(id=True)}
    for path in HEADS:
        for address in things(path.removeprefix(f"{NAME}/")):
            page, _, anchor = address.partition("#")
            # A thing without an address, such as a publisher, is called "_:" and a number.
            assert address.startswith("_:") or anchor in ids[page], (path, address)


@pytest.mark.parametrize(
    ("path", "address", "kind", "term", "value"),
    [
        ("quotes.md", "quotes.html#stranded", "Quotation", "creator", "actors/marchetti.html#marchetti"),
        ("timeline.md", "timeline.html#crack-found", "Event", "startDate", "2031-03-03"),
        ("open-issues.md", "open-issues.html#who-pays", "Question", "name", "Who will pay for the repair?"),
        ("actors/transit.md", "actors/transit.html#transit", "Organization", "alternateName", "the transit authority"),
        ("sources/bridge-closed.md", "sources/bridge-closed.html#bridge-closed", "Article", "creditText", "Mirela Oduya"),
    ],
)
def test_each_kind_of_page_says_what_it_is_about(path: str, address: str, kind: str, term: str, value: str) -> None:
    thing = things(path)[address]
    assert types(thing) == [kind]
    assert values(thing, term) == [value]


def test_what_is_unknown_is_left_out() -> None:
    assert values(things("timeline.md")["timeline.html#boats"], "startDate") == []
    assert values(things("quotes.md")["quotes.html#figures"], "creator") == []
    assert "unknown" not in "".join(HEADS.values())


def test_reference_managers_find_the_article_behind_a_source_page() -> None:
    soup = BeautifulSoup(HEADS[f"{NAME}/sources/bridge-closed.md"], "html.parser")
    assert {tag["name"]: tag["content"] for tag in soup.find_all("meta")} == {
        "citation_title": "Lantern Bridge closed after crack is found",
        "citation_author": "Mirela Oduya",
        "citation_publication_date": "2031/03/04",
        "citation_journal_title": "Vessmark Courier",
        "citation_language": "en",
        "citation_fulltext_html_url": "https://courier.example/2031/bridge_(closed)",
    }
    overview = BeautifulSoup(HEADS[f"{NAME}/index.md"], "html.parser")
    references = [tag["content"] for tag in overview.find_all("meta", attrs={"name": "citation_reference"})]
    assert len(references) == 4 and "citation_journal_title=Osterlund Post" in references[1]


def test_attacks_make_no_tag_and_stay_readable() -> None:
    text = " ".join(ATTACKS)
    heads = describe_heads(NAME, attacked(BRIEFING, text), DOCUMENTS)
    for path, head in heads.items():
        soup = BeautifulSoup(f"<head>{head}</head>", "html.parser")
        assert {tag.name for tag in soup.head.find_all()} <= {"meta", "script"}, path
        assert [tag.get("type") for tag in soup.find_all("script")] == ["application/ld+json"], path
        for block in soup.find_all("script"):
            json.loads(block.string)


def test_llms_txt_is_markdown_with_links_alone() -> None:
    hostile = replace(BRIEFING, info=replace(BRIEFING.info, title="A [trap](https://evil.example) <b>x</b>\n# Forged"))
    text = render_llms("A *site*", "What it is", {NAME: BRIEFING, "trap": hostile})
    soup = BeautifulSoup(markdown.markdown(text), "html.parser")
    assert [h.get_text() for h in soup.find_all("h1")] == ["A *site*"]
    assert soup.blockquote.get_text(strip=True) == "What it is"
    titles = [h.get_text() for h in soup.find_all("h2")]
    assert titles == [BRIEFING.info.title, "A [trap](https://evil.example) <b>x</b> # Forged"]
    targets = [a["href"] for a in soup.find_all("a")]
    assert len(targets) == 16 and not [target for target in targets if "evil" in target]
    assert f"{NAME}/index.html" in targets


def test_the_head_of_the_overview_stays_small_however_many_sources_there_are() -> None:
    more = tuple(replace(BRIEFING.sources[0], id=f"s{n}") for n in range(1000))
    head = describe_heads(NAME, replace(BRIEFING, sources=(*BRIEFING.sources, *more)), DOCUMENTS)[f"{NAME}/index.md"]
    assert len(head) < 120_000 and head.count("citation_reference") == 100


def test_what_was_corrected_is_told_with_its_day() -> None:
    found = things("index.md", describe_heads(NAME, BRIEFING, DOCUMENTS, HISTORY))
    told = {address: found[address] for address in values(found["index.html#_title"], "correction")}
    expected = {f"changes.html#{correction.anchor}": correction for correction in list_corrections(HISTORY)}
    assert expected and told.keys() == expected.keys()
    changes = convert(render(history=HISTORY)[f"{NAME}/changes.md"].split("---\n", 2)[2])
    for address, comment in told.items():
        correction = expected[address]
        assert types(comment) == ["CorrectionComment"] and values(comment, "datePublished") == [day for day in (correction.day,) if day]
        assert correction.before != correction.after
        assert values(comment, "text") == [f"First: {correction.before} Corrected: {correction.after}"]
        assert changes.find(id=address.split("#")[1])
