"""`matching: vectors` in briefing.yml: what it asks for, and what happens where the model is missing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from generator import minilm
from generator.commands import generate
from generator.commands.matching import ModelMeaning
from generator.findings import Finding
from generator.project import Project

ARTICLE = """Bakery closes

By Ann Reed
3 May 2024

The bakery in Mill Lane closed its doors for good on Friday after eighty years, the owner said.
The town council wants to buy the house and turn it into a library with forty places.
"""
REPRISE = """No more bread in Mill Lane

By Tom Hale
4 May 2024

After eighty years there is no more bread in Mill Lane: the bakery shut on Friday, according to its owner.
A library with forty places is what the council would like to see in the building.
"""


class Counted:
    """A model that gives each text a vector of its own and counts how many it was asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def encode(self, texts: list[str]) -> minilm.Floats:
        self.asked += len(texts)
        return np.array([[len(text) + place for place in range(minilm.SIZE)] for text in texts], np.float32)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    folder = tmp_path / "seeds" / "bakery"
    folder.mkdir(parents=True)
    (folder / "one.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "two.txt").write_text(REPRISE, encoding="utf-8")
    return Project(tmp_path)


def ask_for_vectors(project: Project) -> Path:
    """A first draft, and the setting as an editor would write it under the title."""
    generate(project)
    path = project.root / "docs" / "data" / "bakery" / "briefing.yml"
    lines = path.read_text(encoding="utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("title:"))
    path.write_text("\n".join([*lines[:at], "matching: vectors", *lines[at:]]), encoding="utf-8")
    return path


def test_the_setting_is_the_editors_and_stays(project: Project, monkeypatch: pytest.MonkeyPatch):
    model = Counted()
    monkeypatch.setattr("generator.commands.matching.is_installed", lambda: True)
    monkeypatch.setattr("generator.commands.matching.read_model", lambda: model)
    path = ask_for_vectors(project)
    written = path.read_text(encoding="utf-8")
    assert generate(project)[0].findings == ()
    assert model.asked > 0
    assert "matching: vectors\n" in written and path.read_text(encoding="utf-8") == written


def test_vectors_of_an_earlier_run_are_kept(project: Project):
    texts = [["The bakery closed.", "It had stood for eighty years."], ["No more bread."], []]
    model, meaning = Counted(), ModelMeaning(project.store)
    meaning.__dict__["_model"] = model
    first = meaning.vectors(texts)
    assert first.shape == (3, minilm.SIZE) and model.asked == 3
    again = ModelMeaning(project.store)
    again.__dict__["_model"] = None  # nothing is left to ask it
    assert np.array_equal(again.vectors(texts), first)


def test_kept_bytes_that_are_no_vectors_are_made_again(project: Project):
    assert project.store is not None
    kept: dict[str, bytes] = {}
    store = project.store
    model, meaning = Counted(), ModelMeaning(store)
    meaning.__dict__["_model"] = model
    put = store.put_bytes
    store.put_bytes = lambda key, payload: bool(kept.update({key: payload})) or put(key, payload[:-1])  # type: ignore[method-assign]
    first = meaning.vectors([["No more bread."]])
    assert np.array_equal(meaning.vectors([["No more bread."]]), first) and model.asked == 2


def test_without_the_model_words_decide_and_the_run_says_so(project: Project, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("generator.commands.matching.is_installed", lambda: False)
    path = ask_for_vectors(project)
    before = {each.name: each.read_bytes() for each in path.parent.glob("*.yml")}
    (found,) = generate(project)[0].findings
    assert isinstance(found, Finding) and found.rule == "model-missing"
    line = path.read_text(encoding="utf-8").split("\n")[found.line - 1]
    assert line[found.column - 1 :] == "vectors"
    assert "make vectors" in found.fix and "by their words" in found.message
    assert {each.name: each.read_bytes() for each in path.parent.glob("*.yml")} == before


RESIGNS = """Mayor of Oldham resigns

By Ann Reed
3 May 2024

The mayor of Oldham, Clara Finch, stepped down from office on Friday after eleven years.
The council has spent 40 million euros on the canal since she was elected.
A by-election will be held in September, the returning officer said.
The lido closes for repairs at the end of the month, and the swimming club has protested.
"""
GIVES_UP = """End of an era at the town hall

By Tom Hale
4 May 2024

Clara Finch has given up the leadership of the town hall in Oldham.
Voters will choose who follows her in the autumn, according to the electoral office.
Shopkeepers along the canal said that they had hoped for more visitors.
A market with local cheese opens on the quay every Saturday morning.
"""


@pytest.mark.skipif(not minilm.is_installed(), reason="the model is not installed: make vectors")
def test_two_points_in_other_words_become_one_with_two_sources(project: Project):
    folder = project.root / "seeds" / "bakery"
    (folder / "one.txt").write_text(RESIGNS, encoding="utf-8")
    (folder / "two.txt").write_text(GIVES_UP, encoding="utf-8")
    points = project.root / "docs" / "data" / "bakery" / "key_points.yml"

    def read_points() -> list[str]:
        return [record for record in points.read_text(encoding="utf-8").split("\n- id: ")[1:] if "Finch" in record]

    ask_for_vectors(project)
    assert [record.count("source: ") for record in read_points()] == [1, 1]
    assert generate(project)[0].findings == ()
    assert [record.count("source: ") for record in read_points()] == [2]
