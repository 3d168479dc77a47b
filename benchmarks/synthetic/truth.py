"""What is true of the story as its articles tell it, gathered article by article."""
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from benchmarks.synthetic.articles import Article
from benchmarks.synthetic.layout import file_name
from benchmarks.synthetic.world import World

Record = dict[str, Any]


class Truth:
    """Filled by `add`; memory grows with what is recorded, not with the articles' text."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._documents: list[Record] = []
        self._files: dict[int, str] = {}
        self._actors: dict[str, Record] = {}
        self._events: dict[str, Record] = {}
        self._figures: dict[str, dict[str, Record]] = {}
        self._sides: dict[str, dict[str, list[Record]]] = {}
        self._quotes: list[Record] = []
        self._open: list[Record] = []
        officials = [event.official for event in world.events]
        for actor in (*world.actors.values(), *officials):
            self._actors[actor.key] = {"id": actor.key, "name": _bare(actor.forms[0]), "kind": actor.kind, "aliases": {}, "files": []}

    def add(self, article: Article) -> None:
        """Records one article; articles come in the order of their numbers."""
        file = self._files[article.number] = file_name(article)
        self._documents.append(
            {
                "file": file,
                "kind": article.kind,
                "of": self._files.get(article.of),
                "event": article.event or None,
                "published": article.published.isoformat(),
                "publisher": article.publisher,
                "title": article.headline,
                "boilerplate": list(article.notices),
            }
        )
        for sentence in article.sentences:
            for mark in sentence.marks:
                place = {"file": file, "quote": sentence.text}
                if mark.kind == "actor":
                    actor = self._actors[mark.key]
                    actor["aliases"].setdefault(mark.words, None)
                    if not actor["files"] or actor["files"][-1] != file:
                        actor["files"].append(file)
                elif mark.kind == "event":
                    self._events.setdefault(mark.key, {"cites": []})["cites"].append({**place, "when": mark.value})
                elif mark.kind == "figure":
                    stated = self._figures.setdefault(mark.key, {}).setdefault(mark.value, {"value": int(mark.value), "files": []})
                    if not stated["files"] or stated["files"][-1] != file:
                        stated["files"].append(file)
                elif mark.kind == "side":
                    self._sides.setdefault(mark.key, {}).setdefault(mark.value, []).append({**place, "words": mark.words})
                elif mark.kind == "quote":
                    self._quotes.append({"file": file, "quote": mark.words, "speaker": mark.key or None, "said_by": mark.value})
                elif mark.kind == "open":
                    self._open.append(place)

    def as_data(self) -> Record:
        """The whole truth, in the order of the story; only what at least one article tells, and only disagreements with two sides told."""
        world = self._world
        events = [
            {"id": event.key, "date": event.day.isoformat(), "place": event.place, **self._events[event.key]}
            for event in world.events
            if event.key in self._events
        ]
        return {
            "schema": "synthetic-truth/1",
            "seed": world.seed,
            "articles": world.articles,
            "documents": self._documents,
            "actors": [{**actor, "aliases": list(actor["aliases"])} for actor in self._actors.values() if actor["files"]],
            "events": events,
            "figures": {name: sorted(stated.values(), key=lambda each: each["value"]) for name, stated in sorted(self._figures.items())},
            "disagreements": list(self._disagreements()),
            "quotes": self._quotes,
            "open_issues": self._open,
        }

    def _disagreements(self) -> Iterable[Record]:
        for event in self._world.events:
            sides = self._sides.get(event.key, {})
            if event.rival and len(sides) > 1:
                yield {
                    "id": f"count-{event.key}",
                    "about": f"{event.kind.counted[0]} at {event.place}",
                    "sides": [{"value": value, "cites": cites} for value, cites in sorted(sides.items(), key=lambda each: int(each[0]))],
                }


def _bare(name: str) -> str:
    return name.removeprefix("the ")
