"""The types every stage passes on, and nothing else: no parsing, no files, no output. Standard library only.

Two families live here. *Read* types (`Source`, `Block`, `Document`) hold an article as received; they are made anew from
`seeds/` on every run. *Record* types (`KeyPoint`, `Actor`, ...) are the briefing as it stands in the YAML files.

Offsets count Unicode code points of `Source.text`, from 0, end excluded. That text is never rewritten.
"""
from __future__ import annotations

from generator.model.documents import (
    CONTENT_KINDS,
    PROSE_KINDS,
    UNKNOWN,
    Block,
    BlockKind,
    Document,
    Mention,
    Source,
    Span,
)
from generator.model.editions import (
    Edition,
    PublishedStatement,
)
from generator.model.pages import (
    Page,
)
from generator.model.records import (
    ACTOR_KINDS,
    CERTAINTIES,
    DISAGREEMENT_KINDS,
    EVENT_CERTAINTIES,
    ISSUE_STATES,
    MATCHINGS,
    PUBLISH_MODES,
    SECTIONS,
    STANCES,
    STATUSES,
    Actor,
    Briefing,
    BriefingInfo,
    Citation,
    Disagreement,
    Event,
    Issue,
    KeyPoint,
    Quote,
    Record,
    Role,
    Side,
    SourceRecord,
    Summary,
    Term,
    described,
    iter_citations,
)

__all__ = [
    "ACTOR_KINDS",
    "CERTAINTIES",
    "CONTENT_KINDS",
    "DISAGREEMENT_KINDS",
    "EVENT_CERTAINTIES",
    "ISSUE_STATES",
    "MATCHINGS",
    "PROSE_KINDS",
    "PUBLISH_MODES",
    "SECTIONS",
    "STANCES",
    "STATUSES",
    "UNKNOWN",
    "Actor",
    "Block",
    "BlockKind",
    "Briefing",
    "BriefingInfo",
    "Citation",
    "Disagreement",
    "Document",
    "Edition",
    "Event",
    "Issue",
    "KeyPoint",
    "Mention",
    "Page",
    "PublishedStatement",
    "Quote",
    "Record",
    "Role",
    "Side",
    "Source",
    "SourceRecord",
    "Span",
    "Summary",
    "Term",
    "described",
    "iter_citations",
]
