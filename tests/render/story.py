"""An invented story in five short articles, with every kind of record; the pages' and the browser's tests share it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import Any

from generator.citations import resolve_citations
from generator.editions import take_edition
from generator.history import make_history
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
    Quote,
    Role,
    Side,
    Source,
    SourceRecord,
    Span,
    Summary,
    Term,
)

NAME = "lantern-bridge"

# Each line is one block: its kind, a bar, its text.
ARTICLES = {
    "bridge-closed": """\
headline|Lantern Bridge closed after crack is found
metadata|By Mirela Oduya, 4 March 2031
lede|The city of Vessmark closed the Lantern Bridge to all traffic on Tuesday after engineers found a crack in its \
eastern pier.
body|The crack is 40 centimetres long and runs below the waterline, the harbour office said. Mayor Tomas Brandt \
called the closure “the only safe decision”. He gave no date for a reopening.
body|About 18,000 people cross the bridge each day. Ferries will run every ten minutes from Wednesday, said Ilse \
Marchetti, director of the Vessmark Transit Authority. “Nobody will be stranded,” she told reporters.
heading|What repairs could cost
body|The transit authority puts the cost at 12 million crowns. Repairs could begin in May if the city council \
approves the money. It is not clear who will pay: the bridge belongs to the province, but the city maintains it.
boilerplate|Share this article
boilerplate|Sign up for our morning newsletter
""",
    "bridge-repair-bill": """\
headline|Council told bridge repair will cost 19 million
lede|Repairing the Lantern Bridge will cost 19 million crowns, the engineering firm Hadley & Roos told the Vessmark \
city council on Thursday.
body|The firm’s report says the crack in the eastern pier is 40 centimetres long. It recommends replacing the pier \
rather than mending it, which would keep the bridge closed until December.
body|“A mended pier would hold for five years at most,” said Anna Roos, the firm’s chief engineer. Mayor Brandt \
said the province of Osterlund must pay at least half.
body|The province has not agreed to pay. Governor Lena Hoff’s office said it would “study the figures”. Engineers \
found the crack during a routine inspection on 3 March.
boilerplate|Read more: ten walks along the river
""",
    "ferries-full": """\
headline|Ferries full as bridge stays shut
lede|Ferries across the Vess were full on Wednesday, the first working day since the Lantern Bridge was closed to \
all traffic.
body|Waiting times reached 45 minutes, according to the Vessmark Transit Authority. Its director, Ilse Marchetti, \
said two more boats had been chartered. “Nobody will be stranded,” she said again.
list|- Line 1: every ten minutes
list|- Line 2: every twenty minutes, not on Sundays
body|Shopkeepers on the east bank fear the loss of customers. Some want compensation, but the city has not said \
whether there will be any.
""",
    "bridge-closed-wire": """\
headline|Vessmark closes Lantern Bridge
lede|The city of Vessmark closed the Lantern Bridge to all traffic on Tuesday after engineers found a crack in its \
eastern pier.
body|The crack is 40 centimetres long and runs below the waterline, the harbour office said.
""",
    "river-walks": """\
headline|Ten walks along the river
body|The Vess is at its best in spring.
""",
}


def make_document(identifier: str, article: str, **facts: str) -> Document:
    """A document of lines `kind|text`; sentences end at a full stop, with its closing quotation mark, before a blank."""
    text, blocks, sentences = "", [], []
    for line in article.splitlines():
        kind, _, words = line.partition("|")
        span = Span(len(text), len(text) + len(words))
        reason = "a link to other pages" if kind == "boilerplate" else f"read as {kind}"
        blocks.append(Block(span, BlockKind(kind), reason))
        if kind in ("lede", "body", "list"):
            sentences += [Span(span.start + m.start(), span.start + m.end()) for m in re.finditer(r"\S.*?(?:[.][”]?(?= |$)|$)", words)]
        text += words + "\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(Source(identifier, f"{identifier}.txt", digest, text, "txt", **facts), tuple(blocks), tuple(sentences))


DOCUMENTS = tuple(make_document(identifier, article) for identifier, article in ARTICLES.items())


def _record(identifier: str, **facts: object) -> SourceRecord:
    source = next(d.source for d in DOCUMENTS if d.source.id == identifier)
    title = source.text.splitlines()[0]
    return SourceRecord(
        id=identifier,
        file=source.file,
        sha256=source.sha256,
        title=title,
        language="en",
        **{"origin": identifier, **facts},  # type: ignore[arg-type]
    )


def cites(*pairs: tuple[str, str] | tuple[str, str, str]) -> tuple[Citation, ...]:
    """Citations from (source, quote) or (source, quote, stance)."""
    return tuple(Citation(pair[0], pair[1], stance=pair[2] if len(pair) > 2 else "supports") for pair in pairs)


CLOSED = "closed the Lantern Bridge to all traffic on Tuesday"
LENGTH = "The crack is 40 centimetres long"

_BRIEFING = Briefing(
    info=BriefingInfo(
        title="Why the Lantern Bridge is shut, and who pays",
        standfirst=Summary(
            "Vessmark closed its busiest bridge after engineers found a crack in a pier. The repair bill is disputed.",
            cites(
                ("bridge-closed", "after engineers found a crack in its eastern pier"),
                ("bridge-repair-bill", "The province has not agreed to pay"),
            ),
        ),
        why=Summary("About 18,000 people cross it each day.", cites(("bridge-closed", "About 18,000 people cross the bridge each day"))),
    ),
    sources=(
        _record(
            "bridge-closed",
            publisher="Vessmark Courier",
            byline="Mirela Oduya",
            published="2031-03-04",
            published_words="4 March 2031",
            url="https://courier.example/2031/bridge_(closed)",
        ),
        _record("bridge-repair-bill", publisher="Osterlund Post", published="2031-03~"),
        _record("ferries-full", warnings=("The article has no date.",)),
        _record("bridge-closed-wire", copy_of="bridge-closed", origin="bridge-closed"),
        _record("river-walks", use="no", reason="off topic: about hiking"),
    ),
    key_points=(
        KeyPoint(
            "closed",
            "The Lantern Bridge is closed to all traffic.",
            actors=("vessmark",),
            cites=cites(
                ("bridge-closed", CLOSED),
                ("bridge-closed-wire", CLOSED),
                ("ferries-full", "the Lantern Bridge was closed to all traffic"),
            ),
        ),
        KeyPoint(
            "crack-length",
            "The crack in the eastern pier is 40 centimetres long.",
            cites=cites(("bridge-closed", LENGTH), ("bridge-repair-bill", "the crack in the eastern pier is 40 centimetres long")),
        ),
        KeyPoint(
            "repairs-may",
            "Repairs could begin in May if the council approves the money.",
            certainty="conditional",
            actors=("council",),
            cites=cites(("bridge-closed", "Repairs could begin in May if the city council approves the money")),
        ),
        KeyPoint(
            "first-found",
            "Engineers found the crack during an inspection.",
            cites=cites(
                ("bridge-repair-bill", "Engineers found the crack during a routine inspection"),
                ("bridge-closed", "engineers found a crack in its eastern pier"),
            ),
        ),
        KeyPoint(
            "waiting",
            "Waiting times for ferries reached 45 minutes.",
            actors=("transit",),
            status="approved",
            cites=cites(("ferries-full", "Waiting times reached 45 minutes")),
        ),
        KeyPoint("dropped", "A withdrawn point that nobody sees.", status="withdrawn", cites=cites(("ferries-full", "Shopkeepers"))),
    ),
    actors=(
        Actor(
            "brandt",
            "Tomas Brandt",
            "person",
            ("Mayor Brandt",),
            Role("Mayor of Vessmark", cites(("bridge-closed", "Mayor Tomas Brandt"))),
        ),
        Actor(
            "marchetti",
            "Ilse Marchetti",
            "person",
            (),
            Role(
                "director of the Vessmark Transit Authority",
                cites(("bridge-closed", "Ilse Marchetti, director of the Vessmark Transit Authority")),
            ),
            ("roos",),
        ),
        Actor(
            "roos",
            "Anna Roos",
            "person",
            (),
            Role("chief engineer of Hadley & Roos", cites(("bridge-repair-bill", "the firm’s chief engineer"))),
        ),
        Actor("transit", "Vessmark Transit Authority", "organization", ("the transit authority",)),
        Actor("council", "Vessmark city council", "organization", ("the city council", "the council")),
        Actor("vessmark", "Vessmark", "group", ("the city",)),
        Actor("osterlund", "Province of Osterlund", "group", ("the province",)),
    ),
    open_issues=(
        Issue(
            "who-pays",
            "Who will pay for the repair?",
            "The bridge belongs to the province, but the city maintains it.",
            cites=cites(
                (
                    "bridge-closed",
                    "It is not clear who will pay: the bridge belongs to the province, but the city maintains it",
                ),
                ("bridge-repair-bill", "The province has not agreed to pay"),
            ),
        ),
        Issue(
            "compensation",
            "Will shopkeepers be compensated?",
            "",
            cites=cites(("ferries-full", "the city has not said whether there will be any")),
        ),
    ),
    timeline=(
        Event(
            id="crack-found",
            date="2031-03-03",
            words="on 3 March",
            text="Engineers find the crack during a routine inspection.",
            cites=cites(("bridge-repair-bill", "Engineers found the crack during a routine inspection on 3 March")),
        ),
        Event(
            id="closure",
            date="2031-03-04~",
            words="on Tuesday",
            text="The city closes the bridge to all traffic.",
            cites=cites(("bridge-closed", CLOSED), ("bridge-closed-wire", CLOSED)),
        ),
        Event(
            id="repairs",
            date="2031-05?",
            words="in May",
            text="Repairs could begin.",
            certainty="conditional",
            cites=cites(("bridge-closed", "Repairs could begin in May")),
        ),
        Event(
            id="boats",
            date="unknown",
            text="Two more boats are chartered.",
            cites=cites(("ferries-full", "two more boats had been chartered")),
        ),
    ),
    quotes=(
        Quote(
            id="stranded",
            speaker="marchetti",
            verb="told reporters",
            text="Nobody will be stranded",
            cites=cites(("bridge-closed", "Nobody will be stranded"), ("ferries-full", "Nobody will be stranded")),
        ),
        Quote(
            id="five-years",
            speaker="roos",
            verb="said",
            text="A mended pier would hold for five years at most",
            cites=cites(("bridge-repair-bill", "A mended pier would hold for five years at most")),
        ),
        Quote(id="figures", speaker="unknown", text="study the figures", cites=cites(("bridge-repair-bill", "study the figures"))),
    ),
    disagreements=(
        Disagreement(
            "cost",
            "What will the repair cost?",
            "contradiction",
            (
                Side("12 million crowns", cites(("bridge-closed", "puts the cost at 12 million crowns"))),
                Side(
                    "19 million crowns",
                    cites(
                        ("bridge-repair-bill", "will cost 19 million crowns"),
                        ("bridge-closed", "puts the cost at 12 million crowns", "disputes"),
                    ),
                ),
            ),
        ),
    ),
    glossary=(
        Term("hadley", "Hadley & Roos", "the engineering firm", cites(("bridge-repair-bill", "the engineering firm Hadley & Roos told"))),
    ),
)

BRIEFING = resolve_citations(_BRIEFING, DOCUMENTS)


def _earlier(briefing: Briefing, **points: dict[str, Any]) -> Briefing:
    """The briefing as it was: these key points with these fields, without those that are not named, and with one side less."""
    kept = tuple(replace(point, **points[point.id]) for point in briefing.key_points if point.id in points)
    first = briefing.disagreements[0]
    return replace(briefing, key_points=kept, disagreements=(replace(first, sides=first.sides[:1]),))


_MARCH_5 = _earlier(
    BRIEFING,
    **{
        "closed": {},
        "crack-length": {"text": "The crack in the eastern pier is 14 centimetres long."},
        "repairs-may": {"text": "If the council approves the money, repairs could begin in May."},
        "dropped": {"text": "Shopkeepers want the bridge back.", "status": "draft"},
    },
)
_MARCH_7 = _earlier(
    BRIEFING,
    **{
        "closed": {"cites": BRIEFING.key_points[0].cites[:1]},
        "crack-length": {},
        "repairs-may": {"text": "Repairs could begin in May once the council has approved the money."},
        "first-found": {},
    },
)

EDITIONS = (take_edition(NAME, _MARCH_5, "2031-03-05"), take_edition(NAME, _MARCH_7, "2031-03-07", "After the *council* met."))
HISTORY = make_history(BRIEFING, EDITIONS)
"""Two editions, and what changed since."""
