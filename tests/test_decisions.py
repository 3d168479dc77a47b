"""What an editor decided is data: every later run obeys it, and so does everything worked out from it."""
from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests_support import ROOT

from generator import commands
from generator.cli import main
from generator.model import Actor, Citation, Disagreement, Issue, KeyPoint, Side
from generator.project import Project
from generator.yamltext import (
    Tombstone,
    bury,
    dump_deleted,
    keep_apart,
    keep_former_names,
    load_deleted,
    load_section,
    without_returning,
)
from generator.yamltext.deleted import Deleted

NAME = "ferry"


@pytest.fixture
def generated(ferry: Project) -> Project:
    commands.generate(ferry)
    return ferry


def read(project: Project, stem: str) -> str:
    return project.section_path(NAME, stem).read_text(encoding="utf-8")


def write(project: Project, stem: str, text: str) -> None:
    project.section_path(NAME, stem).write_text(text, encoding="utf-8")


def records(project: Project, stem: str) -> dict[str, Any]:
    return {record.id: record for record in load_section(stem, read(project, stem), "").records}


def add_to(project: Project, stem: str, record: str, lines: str) -> None:
    """Writes lines at the end of a record."""
    text = read(project, stem)
    at = text.index(f"- id: {record}\n")
    end = text.find("\n\n", at)
    end = len(text.rstrip("\n")) if end < 0 else end
    write(project, stem, text[:end] + "\n" + lines.rstrip("\n") + text[end:])


def without(text: str, record: str) -> str:
    """A file without one record."""
    return re.sub(rf"- id: {record}\n(?:  .*\n)*\n?", "", text)


# --- withdrawn and deleted ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fate", ["withdrawn", "deleted"])
@pytest.mark.parametrize("stem", ["key_points", "timeline", "open_issues", "quotes"])
def test_what_was_withdrawn_or_deleted_does_not_return_under_another_id(generated: Project, stem: str, fate: str) -> None:
    """The id is all that is different: as if an earlier version, or an earlier article, had given the record its name."""
    victim = next(iter(records(generated, stem).values()))
    for path in (generated.section_path(NAME, stem), generated.base_path(NAME, stem)):
        path.write_text(path.read_text(encoding="utf-8").replace(f"- id: {victim.id}\n", "- id: earlier-name\n"), encoding="utf-8")
    if fate == "withdrawn":
        add_to(generated, stem, "earlier-name", "  status: withdrawn\n  note: the ministry corrected this")
    else:
        write(generated, stem, without(read(generated, stem), "earlier-name"))
    before = read(generated, stem)
    for _ in range(2):
        commands.generate(generated)
        assert read(generated, stem) == before
    # Also where the record was not generated for a while, and nothing but the decision remembers it.
    articles = generated.seeds_dir / NAME
    kept = articles.parent.parent / "elsewhere"
    cited = {citation.source for citation in victim.cites}
    files = [source.file for source in records(generated, "sources").values() if source.id in cited]
    kept.mkdir()
    for file in files:
        shutil.move(articles / file, kept / file)
    commands.generate(generated)
    for file in files:
        shutil.move(kept / file, articles / file)
    commands.generate(generated)
    passages = {(citation.source, citation.quote) for citation in victim.cites[:1]}
    for record in records(generated, stem).values():
        if record.status != "withdrawn":
            assert not passages & {(citation.source, citation.quote) for citation in record.cites}, record.id


def test_a_withdrawn_record_is_on_no_page(generated: Project) -> None:
    victim = next(iter(records(generated, "open_issues").values()))
    add_to(generated, "open_issues", victim.id, "  status: withdrawn")
    commands.generate(generated)
    commands.write_pages(generated)
    for page in (generated.docs_dir / NAME).rglob("*.md"):
        assert f"#{victim.id}" not in page.read_text(encoding="utf-8"), page


def cites(*names: str) -> tuple[Citation, ...]:
    return tuple(Citation("s", name) for name in names)


def test_only_what_tells_the_same_again_is_left_out() -> None:
    gone = (KeyPoint("kp-gone", "Gone.", cites=cites("one", "two")),)

    def stays(*names: str, known: str = "") -> bool:
        return bool(without_returning("key_points", [KeyPoint("kp-new", "N.", cites=cites(*names))], frozenset(known.split()), gone))

    assert not stays("one") and not stays("two", "x", "y", "z") and not stays("x", "y", "one")
    assert stays("x", "two"), "a point of its own, which a sentence of the old one also supports"
    assert stays("x") and stays("one", known="kp-new")
    issue = Issue("i", "Who?", cites=cites("two"))
    assert without_returning("open_issues", [issue], frozenset(), [Issue("o", "When?", cites=cites("two"))]) == ()
    sides = (Side("1", cites("a")), Side("2", cites("b")))
    past = [Disagreement("d", "How many?", "contradiction", sides)]
    again = Disagreement("d-2", "How many?", "contradiction", (Side("1", cites("a", "c")), Side("2", cites("b"))))
    other = Disagreement("d-3", "When?", "contradiction", (Side("May", cites("a")), Side("June", cites("z"))))
    assert without_returning("disagreements", [again, other], frozenset(), past) == (other,)
    stone = bury(Actor("berg", "Berg", "person", ("A. Berg",)))
    people = [Actor("a-berg", "A. Berg", "person"), Actor("anna-berg", "Anna Berg", "person", ("Berg",))]
    assert [actor.id for actor in without_returning("actors", people, frozenset(), [stone])] == ["anna-berg"]


def test_deletions_are_remembered_as_they_are() -> None:
    found = Deleted(
        {"key_points": (Tombstone("kp-a", "It said: no", (), cites("one", 'two "x"')),), "actors": (Tombstone("b", "B", ("Bee", "# B")),)},
        {"actors": {"c": {"aliases": frozenset({"Joe", "yes"})}}, "briefing": {"": {"standfirst.cites": frozenset({("s", "q: r")})}}},
    )
    assert load_deleted(dump_deleted(found), "d.yml") == (found, ())
    assert load_deleted("# older\n- key_points/kp-a\n", "d.yml")[0].ids("key_points") == {"kp-a"}
    assert load_deleted("- record: [\n", "d.yml")[1][0].fix.startswith("restore this file from Git")


# --- lists -------------------------------------------------------------------------------------------------------------


def test_a_refused_alias_is_not_added_again_and_not_used(generated: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    actor, alias = next((a, alias) for a in records(generated, "actors").values() for alias in a.aliases if alias.isupper())
    text = read(generated, "actors")
    others = ", ".join(other for other in actor.aliases if other != alias)
    written = next(line for line in text[text.index(f"- id: {actor.id}\n") :].splitlines() if line.startswith("  aliases:"))
    write(generated, "actors", text.replace(written, f"  aliases: [{others}]"))
    commands.generate(generated)
    assert alias not in records(generated, "actors")[actor.id].aliases
    mentions = next(a["mentions"] for a in commands.export(generated, NAME, "json")["actors"] if a["id"] == actor.id)
    assert alias not in {mention["text"] for mention in mentions}
    # Not even when the articles that use it were away for a while.
    seeds, away = generated.seeds_dir / NAME, tmp_path_factory.mktemp("away")
    using = [path for path in sorted(seeds.iterdir()) if alias.encode() in path.read_bytes()]
    add_to(generated, "actors", actor.id, "  status: approved")
    for path in using:
        shutil.move(path, away / path.name)
    if list(seeds.iterdir()):
        commands.generate(generated)
    for path in using:
        shutil.move(away / path.name, path)
    commands.generate(generated)
    assert alias not in records(generated, "actors")[actor.id].aliases
    # Written back by hand, it is an alias again.
    text = read(generated, "actors")
    write(generated, "actors", text.replace(f"aliases: [{others}]", f"aliases: [{', '.join([*filter(None, [others]), alias])}]"))
    commands.generate(generated)
    assert alias in records(generated, "actors")[actor.id].aliases


def test_a_renamed_actor_is_known_by_the_name_the_sources_use() -> None:
    settled = [Actor("berg", "Dr. A. Berg", "person", ("Berg",)), Actor("kim", "Kim", "person"), Actor("dfa", "DFA", "organization")]
    now = [
        Actor("berg", "Anna Berg", "person", ("Berg",)),
        Actor("kim", "Kim", "person", ("K.",)),
        Actor("dfa", "Ferries", "organization", ("DFA",)),
        Actor("new", "New", "person"),
    ]
    found = [actor.aliases for actor in keep_former_names(now, settled)]
    assert found == [("Berg", "Anna Berg"), ("K.",), ("DFA", "Ferries"), ()]


def test_quotes_stay_with_a_speaker_whom_the_editor_renamed(generated: Project) -> None:
    spoken = [quote.speaker for quote in records(generated, "quotes").values()]
    speaker = records(generated, "actors")[next(each for each in spoken if each != "unknown")]
    write(generated, "actors", read(generated, "actors").replace(f"  name: {speaker.name}\n", "  name: Dr. Known by Another Name\n"))
    for _ in range(2):
        commands.generate(generated)
        assert [quote.speaker for quote in records(generated, "quotes").values()] == spoken
        assert speaker.name in records(generated, "actors")[speaker.id].aliases


def test_two_people_told_apart_stay_apart() -> None:
    mine = [
        Actor("anna-berg", "Anna Berg", "person", ("Berg",), distinct_from=("erik-berg",)),
        Actor("erik-berg", "Erik Berg", "person", ("Berg", "E. Berg")),
        Actor("kim", "Kim", "person", ("K.",)),
    ]
    joined = Actor("anna-berg", "Anna Berg", "person", ("Berg", "Erik Berg", "e. berg", "A. Berg", "K."))
    (apart, kim) = keep_apart([joined, Actor("kim", "Kim", "person", ("Erik Berg",))], mine)
    assert apart.aliases == ("Berg", "A. Berg", "K.") and kim.aliases == ("Erik Berg",)


def test_a_person_the_editor_took_out_of_another_stays_a_person(generated: Project) -> None:
    people = [actor for actor in records(generated, "actors").values() if actor.kind == "person" and actor.aliases]
    actor, alias = people[0], people[0].aliases[0]
    text = read(generated, "actors")
    written = next(line for line in text[text.index(f"- id: {actor.id}\n") :].splitlines() if line.startswith("  aliases:"))
    rest = ", ".join(actor.aliases[1:])
    text = text.replace(written, f"  aliases: [{rest}]\n  distinct_from: [the-other-one]").rstrip("\n")
    write(generated, "actors", text + f"\n\n- id: the-other-one\n  name: {alias}\n  kind: person\n")
    before = read(generated, "actors")
    for _ in range(2):
        commands.generate(generated)
        assert read(generated, "actors") == before


# --- sources, disagreements, order --------------------------------------------------------------------------------------


def test_a_source_the_generator_left_out_is_used_when_the_editor_says_so(ferry: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.analyse.sources._strays", lambda usable, *_: tuple(name for name in usable if "tulips" in name))
    stray = ferry.seeds_dir / NAME / "09-garden.txt"
    stray.write_text(
        "Tulips open early this spring\n\nPublished May 9, 2024\n\n"
        "Gardeners in the valley planted 4,000 bulbs in October, and the flowers opened early, the council said.\n",
        encoding="utf-8",
    )
    commands.generate(ferry)
    source = next(record for record in records(ferry, "sources").values() if record.file == stray.name)
    assert source.use == "no" and source.reason
    text = read(ferry, "sources")
    at = text.index(f"- id: {source.id}\n")
    write(ferry, "sources", text[:at] + text[at:].replace("  use: no\n", "  use: yes\n", 1))
    before = read(ferry, "sources")
    commands.generate(ferry)
    assert read(ferry, "sources") == before
    data = commands.export(ferry, NAME, "json")
    assert next(each for each in data["sources"] if each["id"] == source.id)["use"] == "yes"
    assert source.id in {cite["source"] for point in data["key_points"] for cite in point["cites"]}, "later stages read it"


def test_a_resolution_survives_a_change_of_its_sides(tmp_path: Path) -> None:
    (name,) = (path.name for path in (ROOT / "seeds").iterdir())
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    project = Project(tmp_path)
    commands.generate(project)
    path = project.section_path(name, "disagreements")
    text = path.read_text(encoding="utf-8")
    first = load_section("disagreements", text, "").records[0]
    at = text.index(f"- id: {first.id}\n")
    end = text.index("\n  sides:", at)
    path.write_text(text[:end] + "\n  resolution: Two offers, a year apart." + text[end:], encoding="utf-8")
    extra = tmp_path / "seeds" / name / "zz-later.txt"
    words = first.sides[0].cites[0].quote
    extra.write_text(f"A later summary of the talks\n\nPublished 1 January 2026\n\n{words}\n", encoding="utf-8")
    commands.generate(project)
    now = {record.id: record for record in load_section("disagreements", path.read_text(encoding="utf-8"), "").records}
    assert now[first.id].resolution == "Two offers, a year apart."


def test_an_order_survives_a_change_of_the_sources(generated: Project) -> None:
    head, *points = read(generated, "key_points").rstrip("\n").split("\n\n- id: ")
    write(generated, "key_points", "\n\n- id: ".join([head, *reversed(points)]) + "\n")
    order = list(records(generated, "key_points"))
    (generated.seeds_dir / NAME / "08-new.txt").write_text(
        "Tug arrives to pull the Lodestar free\n\nPublished May 11, 2024\n\n"
        "The salvage tug Bramble reached the Lodestar on Saturday morning, Northline Ferries said.\n\n"
        "The company said it would try to refloat the ferry on the evening tide of 12 May 2024.\n",
        encoding="utf-8",
    )
    commands.generate(generated)
    now = list(records(generated, "key_points"))
    assert [record for record in now if record in order] == [record for record in order if record in now]
    assert now != order, "the sources did change something"


def test_a_deleted_record_comes_back_when_asked_for(generated: Project, capsys: pytest.CaptureFixture[str]) -> None:
    point = next(iter(records(generated, "key_points").values()))
    write(generated, "key_points", without(read(generated, "key_points"), point.id))
    commands.generate(generated)
    assert point.id not in records(generated, "key_points")
    assert point.text in generated.base_path(NAME, "deleted").read_text(encoding="utf-8"), "the list says what it was"
    assert main(["-C", str(generated.root), "generate", "--accept", f"key_points/{point.id}"]) == 0
    assert records(generated, "key_points")[point.id] == point
    assert point.id not in Path(generated.base_path(NAME, "deleted")).read_text(encoding="utf-8")
