"""Write gold.json of the annotated stories from annotations.yml: every quotation is located in its article, or the run fails.

    python tests/corpus/stories/build_gold.py            rewrite every gold.json
    python tests/corpus/stories/build_gold.py --check    exit 1 when a gold.json is not what its annotations give

How annotations.yml is written stands in README.md beside this file.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2]))
from benchmarks.quality.text import decode, visible_text  # noqa: E402

Record = dict[str, Any]


class AnnotationError(Exception):
    """A quotation that stands nowhere, or more than once."""


class Article:
    """One article of a story: its text as offsets count it, and the spans already labelled in it."""

    def __init__(self, path: Path, note: Record) -> None:
        self.id = path.stem
        self.note = note
        self.encoding = note.get("encoding", "utf-8")
        self.format = {"html": "html", "htm": "html", "md": "md"}.get(path.suffix.lstrip("."), "txt")
        self.data = path.read_bytes()
        self.file = path.name
        self.text = visible_text(decode(self.data, self.encoding), self.format)

    def locate(self, mark: str | Record) -> tuple[int, int]:
        """Where a quotation stands. `first words … last words` runs to the first place the last words end."""
        nth = 0
        if isinstance(mark, dict):
            mark, nth = mark["quote"], int(mark["nth"])
        head, _, tail = str(mark).partition(" … ")
        starts = [m.start() for m in re.finditer(re.escape(self._newlines(head)), self.text)]
        if not starts or (not nth and len(starts) > 1):
            raise AnnotationError(f"{self.file}: {len(starts)} places for {head!r}")
        start = starts[nth - 1 if nth else 0]
        if not tail:
            return start, start + len(self._newlines(head))
        at = self.text.find(self._newlines(tail), start + len(head))
        if at < 0:
            raise AnnotationError(f"{self.file}: {tail!r} does not follow {head!r}")
        return start, at + len(self._newlines(tail))

    def _newlines(self, words: str) -> str:
        """The words with the line ends of this article (an HTML mark may run over several blocks)."""
        return words.replace("\n", "\r\n") if "\r\n" in self.text else words

    def span(self, start: int, end: int) -> Record:
        first, last = ("ref_start", "ref_end") if self.format == "html" else ("start", "end")
        return {"doc": self.id, first: start, last: end, "quote": self.text[start:end]}

    def mark(self, words: str | Record) -> Record:
        return self.span(*self.locate(words))

    def within(self, mark: str) -> tuple[int, int]:
        """The place of `part` in `context :: part`; both occur once."""
        context, _, part = mark.partition(" :: ")
        start, end = self.locate(context)
        if self.text[start:end].count(part) != 1:
            raise AnnotationError(f"{self.file}: {part!r} does not stand once in {context!r}")
        at = self.text.index(part, start)
        return at, at + len(part)


class Story:
    """The articles of one story and what its annotations say about them."""

    def __init__(self, folder: Path) -> None:
        self.name = folder.name
        self.notes: Record = yaml.safe_load((folder / "annotations.yml").read_text(encoding="utf-8"))
        self.articles = {name: Article(folder / "articles" / name, note) for name, note in self.notes["documents"].items()}
        unknown = {p.name for p in (folder / "articles").iterdir()} ^ set(self.articles)
        if unknown:
            raise AnnotationError(f"{self.name}: not both on disk and annotated: {sorted(unknown)}")
        self.by_number = {name[:2]: article for name, article in self.articles.items()}
        self.group = {a.id: self._group(a) for a in self.articles.values()}

    def _group(self, article: Article) -> str:
        original = article.note.get("copy_of")
        return self.articles[original].id if original else article.id

    def spans(self, marks: Record) -> list[Record]:
        return [self.by_number[number].mark(words) for number in sorted(marks) for words in marks[number]]

    def gold(self) -> Record:
        """The whole gold file; ids are numbered in the order of the annotations."""
        notes = self.notes
        return {
            "schema": "briefing-gold/1",
            "cluster": self.name,
            "story": {"title": notes["title"], "scope": notes["scope"], "as_of": str(notes["as_of"]), "fictional": True},
            "documents": [self._document(a) for a in self.articles.values()],
            "nuggets": [self._nugget(i, n) for i, n in enumerate(notes["nuggets"], 1)],
            "open_issues": [
                {"id": f"o{i}", "question": o["question"], "weight": o["weight"], "spans": self.spans(o["spans"])}
                for i, o in enumerate(notes["open_issues"], 1)
            ],
            "events": [
                {
                    "id": f"e{i}", "label": e["label"], "date": e["date"], "weight": e["weight"],
                    "accept_dates": e.get("accept", [e["date"]]), "spans": self.spans(e["spans"]),
                }
                for i, e in enumerate(notes["events"], 1)
            ],
            "quotes": [self._quote(i, q) for i, q in enumerate(notes["quotes"], 1)],
            "discrepancies": [self._discrepancy(i, d) for i, d in enumerate(notes["discrepancies"], 1)],
            "not_discrepancies": notes["not_discrepancies"],
            "corrections": [
                {
                    "id": f"c{i}", "by": self.by_number[c["by"]].id, "corrects": self.by_number[c["corrects"]].id,
                    "what": c["what"], "spans": self.spans(c["spans"]),
                }
                for i, c in enumerate(notes["corrections"], 1)
            ],
            "actors": self._actors(),
            "non_actors": notes["non_actors"],
        }  # fmt: skip

    def _document(self, article: Article) -> Record:
        note = article.note
        relevant = note.get("relevant", True)
        title = article.locate(note["title"]) if note.get("title") else None
        boilerplate = [article.locate(words) for words in note.get("boilerplate", ())]
        meta = [article.locate(words) for words in note.get("meta", ())]
        taken = sorted(boilerplate + meta)
        content, at = [], 0
        for start, end in [*taken, (len(article.text), len(article.text))]:
            if start < at:
                raise AnnotationError(f"{article.file}: labels overlap at {article.text[start:end]!r}")
            content += [(at + m.start(), at + m.end()) for m in re.finditer(r"\S(?:[^\r\n]*\S)?", article.text[at:start])]
            at = end
        return {
            "id": article.id, "file": article.file, "sha256": hashlib.sha256(article.data).hexdigest(), "format": article.format,
            "encoding": article.encoding, "errors": "strict", "genre": note["genre"], "outlet": note["outlet"],
            "title": title and article.span(*title), "published": {"value": str(note["published"]) if note.get("published") else None},
            "relevant": relevant, "copy_of": note.get("copy_of") and self.articles[note["copy_of"]].id,
            "independence_group": self.group[article.id], "content": [article.span(*s) for s in content],
            "boilerplate": [article.span(*s) for s in boilerplate], "meta": [article.span(*s) for s in meta],
            "content_words": sum(len(article.text[s:e].split()) for s, e in content),
        }  # fmt: skip

    def _nugget(self, number: int, note: Record) -> Record:
        support = self.spans(note["support"])
        groups = {self.group[s["doc"]] for s in support}
        return {"id": f"n{number}", "text": note["text"], "weight": note["weight"], "support": support, "independent_sources": len(groups)}

    def _quote(self, number: int, note: Record) -> Record:
        places = self.spans(note["at"])
        kind = note.get("kind", "direct")
        return {"id": f"q{number}", "speaker": note["speaker"], "kind": kind, "text": places[0]["quote"], "occurrences": places}

    def _discrepancy(self, number: int, note: Record) -> Record:
        sides = [
            {"id": f"d{number}{letter}", "value": str(value), "spans": self.spans(marks)}
            for letter, (value, marks) in zip("abcdef", note["sides"].items(), strict=False)
        ]
        return {"id": f"d{number}", "kind": note["kind"], "weight": note["weight"], "topic": note["topic"], "sides": sides}

    def _actors(self) -> list[Record]:
        """Every actor with its mentions: places named one by one first, then the longest forms wherever they stand in an article."""
        taken: dict[str, list[tuple[int, int]]] = {a.id: [] for a in self.articles.values()}
        found: dict[str, list[Record]] = {note["id"]: [] for note in self.notes["actors"]}

        def take(actor: str, article: Article, place: tuple[int, int], kind: str) -> None:
            if not any(place[0] < end and start < place[1] for start, end in taken[article.id]):
                taken[article.id].append(place)
                found[actor].append({**article.span(*place), "class": kind})

        for note in self.notes["actors"]:
            for key, kind in (("only", "name"), ("metonyms", "metonym"), ("nominal", "nominal")):
                for number, marks in note.get(key, {}).items():
                    for mark in marks:
                        take(note["id"], self.by_number[number], self.by_number[number].within(mark), kind)
        forms = sorted(((f, note["id"]) for note in self.notes["actors"] for f in note["forms"]), key=lambda pair: (-len(pair[0]), pair))
        doubled = {f for f, _ in forms if sum(f == other for other, _ in forms) > 1}
        if doubled:
            raise AnnotationError(f"{self.name}: two actors claim {sorted(doubled)}")
        for form, actor in forms:
            for article in self.articles.values():
                if not article.note.get("relevant", True):
                    continue
                skip = [article.locate(w) for key in ("boilerplate", "meta") for w in article.note.get(key, ())]
                for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", article.text):
                    if not any(start <= m.start() < end for start, end in skip):
                        take(actor, article, m.span(), "name")
        return [self._actor(note, found[note["id"]]) for note in self.notes["actors"]]

    def _actor(self, note: Record, mentions: list[Record]) -> Record:
        mentions.sort(key=lambda m: (m["doc"], m.get("start", m.get("ref_start"))))
        kinds = {(m["quote"], m["class"]) for m in mentions}
        forms = [
            {"form": form, "class": kind, "count": sum((m["quote"], m["class"]) == (form, kind) for m in mentions)}
            for form, kind in sorted(kinds)
        ]
        return {
            "id": note["id"], "name": note["name"], "type": note["type"], "salience": note["salience"],
            "surface_forms": forms, "mentions": mentions,
        }  # fmt: skip


def render(folder: Path) -> str:
    """The bytes of one gold.json. Raises AnnotationError."""
    return json.dumps(Story(folder).gold(), ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    stale = 0
    for folder in sorted(p.parent for p in HERE.glob("*/annotations.yml")):
        try:
            text = render(folder)
        except AnnotationError as error:
            print(f"{folder.name}: {error}", file=sys.stderr)
            stale = 1
            continue
        target = folder / "gold.json"
        if options.check:
            stale |= not target.is_file() or target.read_text(encoding="utf-8") != text
        else:
            target.write_text(text, encoding="utf-8")
    return int(stale)


if __name__ == "__main__":
    sys.exit(main())
