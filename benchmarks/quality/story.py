"""An annotated story: its articles as text, what the annotations say of every character, and where a citation stands in them."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.quality.briefing import Cite, Item
from benchmarks.quality.text import Folded, Interval, decode, overlap, visible_text

Record = dict[str, Any]
NOTHING, CONTENT, BOILERPLATE, META = range(4)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One annotated passage: of which annotated item, in which article, where."""

    item: str
    source: str
    place: Interval


@dataclass(frozen=True, slots=True)
class Placed:
    """A citation found in the articles. `places` is empty when its words stand nowhere."""

    source: str | None
    places: tuple[Interval, ...]
    verbatim: bool


class Story:
    """Annotations and articles of one folder (articles/ and gold.json)."""

    def __init__(self, folder: Path) -> None:
        self.name = folder.name
        self.articles = folder / "articles"
        self.gold: Record = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        self.documents: dict[str, Record] = {d["id"]: d for d in self.gold["documents"]}
        self.text: dict[str, str] = {}
        self.label: dict[str, bytearray] = {}
        for name, document in self.documents.items():
            data = (self.articles / document["file"]).read_bytes()
            raw = decode(data, document["encoding"], document.get("errors", "strict"))
            self.text[name] = visible_text(raw, document["format"])
            self.label[name] = self._labels(name)
        self._folded = {name: Folded(text) for name, text in self.text.items()}
        self._by_file = {Path(d["file"]).name: name for name, d in self.documents.items()}

    def _labels(self, name: str) -> bytearray:
        labels = bytearray(len(self.text[name]))
        for key, value in (("content", CONTENT), ("boilerplate", BOILERPLATE), ("meta", META)):
            for span in self.documents[name][key]:
                start, end = interval(span)
                labels[start:end] = bytes([value]) * (end - start)
        return labels

    def is_html(self, name: str) -> bool:
        return bool(self.documents[name]["format"] == "html")

    def named(self, file: str | None) -> str | None:
        """The id of the article in a file, or None."""
        return self._by_file.get(Path(file).name) if file else None

    def find(self, name: str, words: str) -> list[Interval]:
        return self._folded[name].find(words)

    def place(self, cite: Cite) -> Placed:
        """Where a citation stands: at its offsets if the words are there, else wherever they stand (nearest place for plain text).

        Offsets into an HTML page count in a text of the project's own making, so there the words decide.
        """
        name = self.named(cite.source)
        if name is None:
            return Placed(None, (), False)
        text = self.text[name]
        if not self.is_html(name) and text[cite.start : cite.end] == cite.quote:
            return Placed(name, ((cite.start, cite.end),), True)
        places = self.find(name, cite.quote)
        if not self.is_html(name):
            places = sorted(places, key=lambda p: abs(p[0] - cite.start))[:1]
        return Placed(name, tuple(places), cite.quote in text)

    def wanted(self, section: str, key: str) -> list[Wanted]:
        """Every passage of one section of the annotations."""
        return [Wanted(x["id"], s["doc"], interval(s)) for x in self.gold[section] for s in x[key]]


def interval(span: Record) -> Interval:
    """Offsets of an annotated span; those of an HTML page have names of their own."""
    return (span["start"], span["end"]) if "start" in span else (span["ref_start"], span["ref_end"])


def supports(cited: Interval, wanted: Interval, pinpoint: bool = True) -> bool:
    """Whether a citation supports a passage: half of the shorter is shared, and, if `pinpoint`, 30 % of the citation.

    So a cited page supports nothing, and neither do two words (under 25 characters) out of a longer passage.
    """
    shared = overlap(cited, wanted)
    mine, theirs = cited[1] - cited[0], wanted[1] - wanted[0]
    if not shared or (pinpoint and mine < 25 and mine < theirs):
        return False
    return 2 * shared >= min(mine, theirs) and (not pinpoint or shared >= 0.3 * mine)


def supported(story: Story, item: Item, wanted: Iterable[Wanted], pinpoint: bool = True) -> set[str]:
    """The annotated items that the citations of an item support."""
    cites = [story.place(c) for c in item.cites]
    return {w.item for w in wanted if any(_touches(c, w, pinpoint) for c in cites)}


def main_subjects(story: Story, item: Item, wanted: list[Wanted]) -> dict[str, set[str]]:
    """The annotated items an item is about, with the articles it cites for each: those with the highest Jaccard of passages."""
    cites = [c for c in map(story.place, item.cites) if c.places]
    size = Counter(w.item for w in wanted)
    met: Counter[str] = Counter()
    used: defaultdict[str, set[int]] = defaultdict(set)
    for w in wanted:
        first = next((i for i, c in enumerate(cites) if _touches(c, w, True)), None)
        if first is not None:
            met[w.item] += 1
            used[w.item].add(first)
    score = {g: round(len(used[g]) / (size[g] + len(cites) - min(met[g], len(used[g]))), 9) for g in met}
    top = max(score.values(), default=0.0)
    return {g: {cites[i].source or "" for i in used[g]} for g in score if score[g] == top}


def _touches(cite: Placed, wanted: Wanted, pinpoint: bool) -> bool:
    return cite.source == wanted.source and any(supports(p, wanted.place, pinpoint) for p in cite.places)
