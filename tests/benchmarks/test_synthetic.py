"""The synthetic story: the same bytes each time, and a truth that stands in its files."""
from __future__ import annotations

import json
import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.synthetic.__main__ import write_story
from benchmarks.synthetic.articles import write_article
from benchmarks.synthetic.wording import settle, word
from benchmarks.synthetic.world import make_world


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


def _read(path: Path) -> str:
    text = path.read_bytes().decode("utf-8")
    if path.suffix != ".html":
        return text
    parser = _Text()
    parser.feed(text)
    return parser.text


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], dict[str, Any]]:
    folder = tmp_path_factory.mktemp("story")
    seeds = write_story(folder, 120, 7, extra=2)
    assert len(list((folder / "extra").iterdir())) == 2
    return {path.name: _read(path) for path in seeds.iterdir()}, json.loads((folder / "truth.json").read_text(encoding="utf-8"))


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for name, seed in (("one", 3), ("two", 3), ("other", 4)):
        write_story(tmp_path / name, 12, seed)
    files = {
        name: {path.relative_to(tmp_path / name).as_posix(): path.read_bytes() for path in (tmp_path / name).rglob("*") if path.is_file()}
        for name in ("one", "two", "other")
    }
    assert len(files["one"]) == 13
    assert files["one"] == files["two"]
    assert files["one"]["truth.json"] != files["other"]["truth.json"]


def test_every_place_of_the_truth_is_in_its_file(story: tuple[dict[str, str], dict[str, Any]]) -> None:
    texts, truth = story
    places = [(cite["file"], cite["quote"]) for event in truth["events"] for cite in event["cites"]]
    places += [(cite["file"], cite["quote"]) for each in truth["disagreements"] for side in each["sides"] for cite in side["cites"]]
    places += [(quote["file"], words) for quote in truth["quotes"] for words in (quote["quote"], quote["said_by"])]
    places += [(place["file"], place["quote"]) for place in truth["open_issues"]]
    places += [(each["file"], words) for each in truth["documents"] for words in (each["title"], each["publisher"], *each["boilerplate"])]
    places += [(file, f"{each['value']:,}") for stated in truth["figures"].values() for each in stated for file in each["files"]]
    assert len(places) > 1500
    assert [place for place in places if place[1] not in texts[place[0]]] == []


def test_actors_are_named_where_the_truth_says(story: tuple[dict[str, str], dict[str, Any]]) -> None:
    texts, truth = story
    for actor in truth["actors"]:
        assert all(any(alias in texts[file] for alias in actor["aliases"]) for file in actor["files"]), actor["name"]
    assert {"company", "mayor", "inspectorate"} <= {actor["id"] for actor in truth["actors"] if len(actor["aliases"]) > 1}


def test_the_sides_of_a_disagreement_are_in_different_articles(story: tuple[dict[str, str], dict[str, Any]]) -> None:
    truth = story[1]
    assert len(truth["disagreements"]) >= 3
    for each in truth["disagreements"]:
        low, high = ({cite["file"] for cite in side["cites"]} for side in each["sides"])
        assert low and high and not low & high
        for side in each["sides"]:
            assert all(cite["words"] in cite["quote"] for cite in side["cites"])


def test_copies_repeat_their_original_and_others_do_not(story: tuple[dict[str, str], dict[str, Any]]) -> None:
    texts, truth = story
    kinds = Counter(each["kind"] for each in truth["documents"])
    assert kinds["report"] > 90 and kinds["copy"] and kinds["near-copy"] and kinds["off-topic"]
    shared = {}
    for each in truth["documents"]:
        other = each["of"] or truth["documents"][0]["file"]
        if other != each["file"]:
            mine, theirs = _runs(texts[each["file"]]), _runs(texts[other])
            shared.setdefault(each["kind"], []).append(len(mine & theirs) / min(len(mine), len(theirs)))
    assert min(shared["copy"]) > 0.85
    assert min(shared["near-copy"]) > 0.5
    assert max(shared["report"]) < 0.35


def _runs(text: str) -> set[tuple[str, ...]]:
    words = text.split()
    return {tuple(words[at : at + 5]) for at in range(len(words) - 4)}


def test_articles_have_the_length_of_news(story: tuple[dict[str, str], dict[str, Any]]) -> None:
    texts, truth = story
    lengths = sorted(len(texts[each["file"]].split()) for each in truth["documents"] if each["kind"] == "report")
    assert lengths[0] >= 300 and lengths[-1] <= 1150 and 550 <= lengths[len(lengths) // 2] <= 800


def test_an_article_needs_no_other_to_be_written() -> None:
    world = make_world(5, 40)
    last = write_article(world, 39)
    assert write_article(make_world(5, 40), 39) == last
    assert write_article(world, 41).event == world.events[-1].key


def test_a_pattern_takes_one_branch_and_leaves_no_blanks() -> None:
    from random import Random

    slots = {"who": lambda _: "the mayor, Ida Kell,", "trade": lambda _: "optician"}
    assert word("[who] {said} {|} , a [trade]", Random(1), slots) == "The mayor, Ida Kell, said, an optician"
    assert word("said [who].", Random(1), slots) == "Said the mayor, Ida Kell."
    assert settle("<yes|no>", "a") == settle("<yes|no>", "a") and {settle("<yes|no>", str(each)) for each in range(20)} == {"yes", "no"}
