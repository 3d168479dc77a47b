"""The pipeline as a whole: stages in order, whole briefings, and the same result every time."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import Any

from pile import PILE

from generator.analyse.memory import Memory
from generator.analyse.pipeline import STAGES, analyse, run_stages
from generator.extract import extract_document
from generator.model import SECTIONS, Briefing, iter_citations
from generator.packing import pack, unpack
from generator.progress import Progress


def test_a_stage_requires_only_what_came_before() -> None:
    known = {"documents", "readings", "meaning"}
    for stage in STAGES:
        assert set(stage.requires) <= known, stage.name
        assert stage.name not in known
        known.add(stage.name)


def test_progress_hears_of_every_stage() -> None:
    seen: list[str] = []

    class Listener(Progress):
        def stage(self, what: str, items: int = 1) -> AbstractContextManager[None]:
            assert items == len(PILE)
            seen.append(what)
            return nullcontext()

    run_stages(PILE, progress=Listener())
    assert seen == [f"analysing: {stage.name}" for stage in STAGES]


class Kept(Memory):
    """A memory in a dictionary, packed as in the store."""

    def __init__(self) -> None:
        self.entries: dict[str, bytes] = {}
        self.found = 0

    def name(self, *parts: str) -> str:
        return repr(parts)

    def name_value(self, value: Any) -> str:
        return repr(value)

    def find(self, name: str, kind: Any) -> Any:
        self.found += name in self.entries
        return unpack(self.entries[name], kind) if name in self.entries else None

    def keep(self, name: str, value: Any) -> None:
        packed = pack(value)
        assert packed is not None
        self.entries[name] = packed


def test_a_memory_changes_nothing_but_the_work() -> None:
    memory = Kept()
    assert analyse(PILE, memory=memory) == analyse(PILE)
    kept = [stage.name for stage in STAGES if stage.kept is not None]
    assert memory.found == 0 and len(memory.entries) == len(kept) and set(SECTIONS) <= set(kept)
    assert analyse(PILE, memory=memory) == analyse(PILE)
    assert memory.found == len(kept)
    assert analyse(PILE[:-1], memory=memory) == analyse(PILE[:-1])


def test_a_memory_knows_what_editors_decided() -> None:
    memory = Kept()

    def settle(section: str, records: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(replace(r, use="no") for r in records[:1]) + records[1:] if section == "sources" else records

    plain = analyse(PILE, memory=memory)
    assert analyse(PILE, settle, memory=memory) == analyse(PILE, settle) != plain


def test_later_stages_see_what_editors_decided() -> None:
    def settle(section: str, records: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(replace(r, use="no") for r in records) if section == "sources" else records

    assert analyse(PILE, settle).key_points == ()


def test_the_same_pile_gives_the_same_briefing() -> None:
    assert analyse(PILE) == analyse(tuple(PILE))


def test_every_actor_and_source_named_exists() -> None:
    briefing = analyse(PILE)
    assert isinstance(briefing, Briefing) and briefing.key_points
    sources = {source.id for source in briefing.sources}
    actors = {actor.id for actor in briefing.actors}
    for point in briefing.key_points:
        assert set(point.actors) <= actors
    for section in (briefing.key_points, briefing.open_issues, briefing.timeline, briefing.quotes, briefing.disagreements):
        for record in section:
            assert all(citation.source in sources for _, citation in iter_citations(record))


def test_an_empty_pile_and_an_empty_article() -> None:
    assert analyse(()).key_points == ()
    assert analyse((extract_document("empty.txt", b""),)).key_points == ()


def test_hostile_text_raises_nothing() -> None:
    nasty = (
        "Ports\n\n"
        + "“" * 500
        + " (((( [insert date] {{x}} <script>alert(1)</script> $$$ 9"
        + "9" * 400
        + ".9.9 Jan 99 99. " * 40
        + "\n"
    )
    briefing = analyse((extract_document("nasty.txt", nasty.encode()), extract_document("again.txt", ("A. " * 3000).encode())))
    assert briefing.info.title
