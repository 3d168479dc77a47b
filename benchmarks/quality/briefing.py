"""What a briefing says, in the form the measures read; made by running the project's own command line in an empty folder.

The run knows nothing but the articles. Nothing is repaired: what the export lacks counts as missing.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Cite:
    """Words said to stand in an article. `source` is its file name."""

    source: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Item:
    """A key point, open issue, event or disagreement (with the citations of all its sides); `sources` is the count it claims."""

    text: str
    cites: tuple[Cite, ...]
    date: str | None = None
    sources: int | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """One place where an article quotes somebody; `speaker` is a name, or None."""

    cite: Cite
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """What is said of one article: whether it belongs, and which other file it copies."""

    file: str
    used: bool
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class Briefing:
    """One whole output. A section that is None was not attempted; `kept` is the text of each article labelled as its own."""

    points: tuple[Item, ...] | None = None
    actors: tuple[Actor, ...] | None = None
    issues: tuple[Item, ...] | None = None
    quotes: tuple[Spoken, ...] | None = None
    timeline: tuple[Item, ...] | None = None
    disagreements: tuple[Item, ...] | None = None
    rows: tuple[Row, ...] | None = None
    kept: dict[str, str] = field(default_factory=dict)

    def statements(self) -> Iterator[Item]:
        """Every item that must carry a citation."""
        for section in (self.points, self.issues, self.timeline, self.disagreements):
            yield from section or ()


class RunError(Exception):
    """The project could not be run on the articles."""


def run_project(articles: Path, python: str = sys.executable, matching: str = "words") -> Briefing:
    """The briefing the project makes of a folder of articles, with that setting of briefing.yml. Raises RunError."""
    return read_export(export_of(articles, python, matching))


def export_of(articles: Path, python: str = sys.executable, matching: str = "words") -> Record:
    """`briefing generate` and `briefing export` on a fresh folder; the parsed export. Raises RunError."""
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch)
        shutil.copytree(articles, site / "seeds" / "story")
        _command(python, site, "generate", "story")
        if matching != "words":
            with (site / "docs" / "data" / "story" / "briefing.yml").open("a", encoding="utf-8") as settings:
                settings.write(f"matching: {matching}\n")
            _command(python, site, "generate", "story")
        result: Record = json.loads(_command(python, site, "export", "story", "--format", "json", "--with-text"))
    return result


def _command(python: str, site: Path, *words: str) -> str:
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [python, "-m", "generator", "-C", str(site), *words], cwd=root, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode not in (0, 1):
        raise RunError(f"briefing {' '.join(words)} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return done.stdout


def read_export(export: Record) -> Briefing:
    """The briefing in an export (`briefing export --format json --with-text`)."""
    sources: list[Record] = export.get("sources", [])
    file_of = {s["id"]: s["file"] for s in sources}
    name_of = {a["id"]: a["name"] for a in export.get("actors", [])}

    def cites(record: Record) -> tuple[Cite, ...]:
        return tuple(
            Cite(file_of.get(c["source"], c["source"]), c["start"], c["end"], c["quote"])
            for c in record.get("cites", [])
            if c.get("stance", "supports") != "disputes"
        )

    def items(section: str, date: bool = False) -> tuple[Item, ...]:
        return tuple(
            Item(
                text=r.get("text") or r.get("question") or "",
                cites=cites(r) + tuple(c for side in r.get("sides", []) for c in cites(side)),
                date=_day(r.get("date")) if date else None,
                sources=r.get("independent_sources"),
            )
            for r in export.get(section, [])
        )

    return Briefing(
        points=items("key_points"),
        actors=tuple(
            Actor(
                a["name"],
                tuple(a.get("aliases", [])),
                tuple(Cite(file_of.get(m["source"], m["source"]), m["start"], m["end"], m["text"]) for m in a.get("mentions", [])),
            )
            for a in export.get("actors", [])
        ),
        issues=items("open_issues"),
        quotes=tuple(Spoken(c, name_of.get(q.get("speaker"), q.get("speaker"))) for q in export.get("quotes", []) for c in cites(q)),
        timeline=items("timeline", date=True),
        disagreements=items("disagreements"),
        rows=_rows(sources, file_of),
        kept={
            s["file"]: "\n".join(s["text"][b["start"] : b["end"]] for b in s["blocks"] if b["kind"] not in ("boilerplate", "metadata"))
            for s in sources
            if "text" in s
        },
    )


def _rows(sources: list[Record], file_of: dict[str, str]) -> tuple[Row, ...]:
    """Sources of one origin are copies of the first of them that is used."""
    first: dict[str, str] = {}
    rows = []
    for s in sources:
        used = s.get("use", "yes") in (True, "yes")
        copied = file_of.get(s["copy_of"]) if s.get("copy_of") else None
        if used and s.get("origin"):
            copied = copied or first.get(s["origin"])
            first.setdefault(s["origin"], s["file"])
        rows.append(Row(s["file"], used, copied))
    return tuple(rows)


def _day(value: object) -> str | None:
    """YYYY, YYYY-MM or YYYY-MM-DD at the start of an EDTF date."""
    found = re.match(r"\d{4}(?:-\d{2})?(?:-\d{2})?", str(value or ""))
    return found.group() if found else None
