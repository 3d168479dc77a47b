"""An invented story in three short sources, with every kind of record."""

from __future__ import annotations

import hashlib

import pytest

from generator.citations import resolve_citations
from generator.model import (
    Actor,
    Block,
    BlockKind,
    Briefing,
    BriefingInfo,
    Citation,
    Disagreement,
    Document,
    Event,
    Issue,
    KeyPoint,
    Mention,
    Quote,
    Role,
    Side,
    Source,
    SourceRecord,
    Span,
    Summary,
)

TEXTS = {
    "ferry-halted": (
        "Ferry halted\nThe Lake Ost ferry stops on 3 May. “We had no choice,” said harbour master Ida Krone.\nShare this"
    ),
    "ferry-copy": "The Lake Ost ferry stops on 3 May.",
    "ferry-doubt": "The council says the ferry stops on 4 May. 🛥 Nobody knows who pays.",
}


def document(identifier: str) -> Document:
    text = TEXTS[identifier]
    lines, at = [], 0
    for line in text.split("\n"):
        kind = {"Ferry halted": BlockKind.HEADLINE, "Share this": BlockKind.BOILERPLATE}.get(line, BlockKind.BODY)
        lines.append(Block(Span(at, at + len(line)), kind, f"a line of kind {kind}"))
        at += len(line) + 1
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(Source(identifier, f"{identifier}.txt", digest, text, "txt"), tuple(lines))


@pytest.fixture
def documents() -> tuple[Document, ...]:
    return tuple(document(identifier) for identifier in TEXTS)


def record(identifier: str, **facts: object) -> SourceRecord:
    digest = hashlib.sha256(TEXTS.get(identifier, "").encode()).hexdigest()
    return SourceRecord(id=identifier, file=f"{identifier}.txt", sha256=digest, **facts)  # type: ignore[arg-type]


@pytest.fixture
def briefing(documents: tuple[Document, ...]) -> Briefing:
    stops = Citation("ferry-halted", "The Lake Ost ferry stops on 3 May.")
    return resolve_citations(
        Briefing(
            info=BriefingInfo("The Ost ferry", standfirst=Summary("The ferry stops.", (stops,)), note="ask Jo"),
            sources=(
                record(
                    "ferry-halted",
                    title="=Ferry {halted} & 100% sunk\\",
                    publisher="Ost Courier",
                    byline="By Ida Krone and Bo Lind",
                    published="2025-05-01~",
                    url="https://example.org/a_b}",
                    language="en",
                    origin="o-1",
                ),
                record("ferry-copy", title="Ferry stops", published="2025-05", origin="o-1", copy_of="ferry-halted"),
                record("ferry-doubt", title='The "other" view', origin="o-2"),
                record("lost", title="Unread", use="no", reason="empty"),
            ),
            key_points=(
                KeyPoint(
                    "kp-stop",
                    "The ferry stops on 3 May.",
                    actors=("krone",),
                    cites=(
                        stops,
                        Citation("ferry-copy", "The Lake Ost ferry stops on 3 May."),
                        Citation("ferry-doubt", "Nobody knows who pays.", stance="context"),
                    ),
                    note="private",
                ),
                KeyPoint(
                    "kp-wrong", "=The ferry sank.", cites=(Citation("ferry-halted", "The ferry sank."),), status="withdrawn"
                ),
            ),
            actors=(
                Actor(
                    "krone",
                    "Ida Krone",
                    "person",
                    aliases=("Krone",),
                    role=Role("harbour master", (Citation("ferry-halted", "harbour master Ida Krone"),)),
                ),
                Actor("council", "the council", "organization"),
            ),
            open_issues=(Issue("pays", "Who pays?", "", cites=(Citation("ferry-doubt", "Nobody knows who pays."),)),),
            timeline=(Event(id="stop", date="2025-05-03", words="on 3 May", text="The ferry stops.", cites=(stops,)),),
            quotes=(
                Quote(
                    id="q-krone",
                    speaker="krone",
                    verb="said",
                    text="We had no choice,",
                    cites=(Citation("ferry-halted", '"We had no choice,"'),),
                ),
            ),
            disagreements=(
                Disagreement(
                    "day",
                    "When does it stop?",
                    "contradiction",
                    (
                        Side("3 May", (Citation("ferry-copy", "on 3 May"),)),
                        Side("4 May", (Citation("ferry-doubt", "on 4 May"),)),
                    ),
                ),
            ),
        ),
        documents,
    )


@pytest.fixture
def mentions() -> dict[str, tuple[Mention, ...]]:
    at = TEXTS["ferry-halted"].index("Ida Krone")
    return {"krone": (Mention("ferry-halted", Span(at, at + 9), "Ida Krone"),)}
