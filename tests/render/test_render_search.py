"""What can be found, where it leads, and how much of it a browser has to load."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from story import BRIEFING, DOCUMENTS, NAME
from test_render_filters import ATTACKS, convert

from generator.model import KeyPoint
from generator.render import find_entries, page_entries, render_briefing, search_files, search_words
from generator.render.search import SHARD_BYTES, Entry, SiteFile
from generator.render.words import languages

ROOT = Path(__file__).resolve().parents[2]
ENTRIES = find_entries(NAME, BRIEFING, DOCUMENTS)


def shards(files: tuple[SiteFile, ...]) -> dict[str, tuple[int, int, list[list[str]]]]:
    """Each shard's (number of the briefing, part, rows), read as a browser would."""
    found = {}
    for file in files:
        if match := re.fullmatch(r"briefingSearch\.add\((\d+),(\d+),(.*)\);\n", file.text, re.DOTALL):
            found[file.path] = (int(match.group(1)), int(match.group(2)), json.loads(match.group(3)))
    return found


def test_every_entry_leads_to_a_place_that_is_there() -> None:
    pages = {page.path.removesuffix(".md") + ".html": page.markdown for page in render_briefing(NAME, BRIEFING, DOCUMENTS)}
    ids = {path: {tag["id"] for tag in convert(text.split("---\n", 2)[2]).find_all(id=True)} for path, text in pages.items()}
    for entry in ENTRIES:
        page, _, anchor = entry.address.partition("#")
        assert page in ids and (not anchor or anchor in ids[page]), entry


def test_each_kind_of_record_can_be_found() -> None:
    kinds = {"point", "actor", "issue", "event", "disagreement", "term", "quote", "passage", "source", "article"}
    assert kinds == {e.kind for e in ENTRIES}
    assert not [entry for entry in ENTRIES if "withdrawn point" in entry.title]


def test_an_actor_is_found_by_every_spelling_and_a_statement_by_its_actors() -> None:
    council = next(e for e in ENTRIES if e.kind == "actor" and e.title == "Vessmark city council")
    assert "the council" in council.tags
    waiting = next(e for e in ENTRIES if e.title.startswith("Waiting times"))
    assert "the transit authority" in waiting.tags


def test_an_event_is_found_by_its_date_in_words() -> None:
    closure = next(e for e in ENTRIES if e.kind == "event" and "closes" in e.title)
    assert "about 4 March 2031" in closure.tags and closure.context == "about 4 March 2031"


def test_a_paragraph_is_one_entry_however_many_passages_it_holds() -> None:
    cost = [e for e in ENTRIES if e.kind == "passage" and "12 million crowns" in e.text]
    assert len(cost) == 1
    assert cost[0].text.count("Repairs could begin in May") == 1


@pytest.mark.parametrize("publish", ["excerpts", "full", "none"])
def test_what_is_not_published_is_not_in_the_index(publish: str) -> None:
    entries = find_entries(NAME, replace(BRIEFING, info=replace(BRIEFING.info, publish=publish)), DOCUMENTS)
    text = " ".join(f"{entry.title} {entry.text}" for entry in entries)
    # The sentence around a cited passage, an uncited sentence of its block, and a word that only an uncited block has.
    assert ("called the closure" in text) is (publish != "none")
    assert ("He gave no date" in text) is (publish == "full")
    assert any("twenty" in entry.tags.split() for entry in entries) is (publish == "excerpts")


def test_words_of_unpublished_parts_give_no_sentence_away() -> None:
    for entry in ENTRIES:
        if entry.kind == "article":
            words = entry.tags.split()
            assert words == sorted(set(words)) and not entry.text


def test_shards_hold_every_entry_once_and_their_list_their_size() -> None:
    files = search_files({NAME: ENTRIES, "": page_entries([("about.md", "# About\n\nWho we are.\n")])}, {NAME: BRIEFING.info.title})
    listed = json.loads(files[0].text.removeprefix("briefingSearch.shards(").removesuffix(");\n"))
    found = shards(files)
    assert [each["title"] for each in listed] == [BRIEFING.info.title, ""]
    for number, each in enumerate(listed):
        for part, (name, size) in enumerate(each["shards"], 1):
            assert found[f"search/{name}"][:2] == (number, part)
            assert size == len(next(f.text for f in files if f.path == f"search/{name}").encode())
    assert sum(len(rows) for _, _, rows in found.values()) == len(ENTRIES) + 1


def test_no_row_of_a_shard_can_end_its_script() -> None:
    attack = " ".join(ATTACKS)
    hostile = replace(BRIEFING, key_points=(KeyPoint("k", attack),))
    files = search_files({NAME: find_entries(NAME, hostile, DOCUMENTS)}, {NAME: attack})
    for file in files:
        if file.path.endswith(".js"):
            assert "<" not in file.text
        else:
            for entry in json.loads(file.text)["docs"]:
                assert not BeautifulSoup(entry["title"] + entry["text"], "html.parser").find_all()


def test_the_mkdocs_form_has_the_same_entries() -> None:
    index = json.loads(search_files({NAME: ENTRIES}, {})[-1].text)
    assert {"location": f"{NAME}/index.html#repairs-may", "title": "Repairs could begin in May if the council approves the money."} == {
        key: unescape(value) if isinstance(value, str) else value
        for key, value in next(d for d in index["docs"] if d["location"].endswith("#repairs-may")).items()
        if key in ("location", "title")
    }
    assert len(index["docs"]) == sum(entry.kind != "article" for entry in ENTRIES)


def test_a_thousand_pages_are_split_and_the_best_come_first() -> None:
    many = [Entry("point", f"big/index.html#k{n}", f"Point {n} says that the harbour is open.") for n in range(100)]
    many += [Entry("passage", f"big/sources/s{n}.html#q-{n}", "", "A paragraph of an article. " * 20) for n in range(1000)]
    files = search_files({"big": many}, {"big": "Big"})
    sizes = [len(file.text.encode()) for file in files if file.path.startswith("search/big-")]
    assert len(sizes) > 3 and max(sizes) <= SHARD_BYTES + 100
    assert shards(files)["search/big-1.js"][2][0][1] == "big/index.html#k0"


def test_hand_written_pages_are_found_by_their_words_and_not_by_their_marks() -> None:
    markdown = "---\ntitle: x\n---\n\n# How *we* work\n\nRead `this`, [or that](there.md#x){ .big } <b>now</b>.\n"
    (entry,) = page_entries([("a b.md", markdown)])
    assert (entry.address, entry.title) == ("a%20b.html", "How *we* work")
    assert entry.text == "Read this , or that now ."


@pytest.mark.parametrize("language", languages())
def test_what_the_script_reads_is_there_in_every_language(language: str) -> None:
    script = (ROOT / "overrides" / "assets" / "search.js").read_text(encoding="utf-8")
    used = set(re.findall(r"\bwords\.([a-z]+)", script))
    words = search_words(f"{language}-XX")
    kinds: dict[str, Any] = words["labels"]
    assert used <= words.keys() and {e.kind for e in ENTRIES} | {"page"} == kinds.keys()
    assert set(words["kinds"].values()) <= kinds.keys() and set(words["kinds"]) <= {*words["stop"]}
    assert "{n}" in words["many"] and "{what}" in words["more"] and "{what}" in words["unshown"]
    assert "{" not in "".join(words[key] for key in ("open", "close", "input", "hint", "none", "everywhere", "loading", "failed"))
    assert len(words["stop"]) > 50 and all(len(group) > 1 for group in words["alike"])


def test_a_language_without_words_is_searched_in_english() -> None:
    assert search_words("xx") == search_words("en")
    assert search_words("de") != search_words("en")
