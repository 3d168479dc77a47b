"""The briefing as it stands in the YAML files, record by record.

Each field's description is the text that editors see on hover, because the JSON Schema is made from these classes.
"""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import MISSING, dataclass, field
from typing import Any

from generator.model.documents import UNKNOWN, Span


def described(
    description: str, *, default: Any = MISSING, choices: Iterable[str] = (), merge: str = "value", form: str = ""
) -> Any:
    """A dataclass field that carries what the schema, the editors' guide and the merge need to know about it.

    `choices` are the allowed values, if listed. `merge` is "value" (one unit), "set" (order kept, no duplicates) or "hidden"
    (worked out, never written to YAML). `form` is how a text must be written: "id", "edtf", "url", "file" or, for anything, "".
    A field without `default` is required.
    """
    metadata = {"description": description, "choices": tuple(choices), "merge": merge, "form": form}
    if default is MISSING:
        return field(metadata=metadata)
    return field(default=default, metadata=metadata)


STANCES = ("supports", "disputes", "qualifies", "context")
STATUSES = ("draft", "approved", "withdrawn")
CERTAINTIES = ("stated", "conditional", "disputed", "unknown")
EVENT_CERTAINTIES = (*CERTAINTIES, "planned", "overtaken")
"""Of an event also: told before its day only; and planned for a day that a later source replaces by another."""

ACTOR_KINDS = ("person", "organization", "country", "group")
DISAGREEMENT_KINDS = ("contradiction", "correction", "scope", "time", "forecast", "placeholder", "spelling")
ISSUE_STATES = ("open", "resolved")
PUBLISH_MODES = ("excerpts", "full", "none")
MATCHINGS = ("words", "vectors")


@dataclass(frozen=True, slots=True)
class Citation:
    """A statement's pointer to a passage: the source's own words, found again by search rather than by offset.

    `span` is worked out when the briefing is loaded: None until then, and None where the quote is not in the source.
    """

    source: str = described("Id of the source, as in sources.yml.")
    quote: str = described("The source's words, verbatim. At least one citation must be found in its source.")
    prefix: str = described("Words just before the quote; needed only where the quote occurs more than once.", default="")
    suffix: str = described("Words just after the quote; needed only where the quote occurs more than once.", default="")
    stance: str = described("What the passage does to the statement.", default="supports", choices=STANCES)
    span: Span | None = described("Where the quote stands in the source.", default=None, merge="hidden")


_ID = "Stable name of the record: part of its web address. Never reuse one, never change it after publishing."
_CITES = "The passages that carry this statement; at least one."
_STATUS = "draft: not reviewed yet. approved: an editor signed it. withdrawn: kept here, not shown."
_NOTE = "Editor's note. Never published, never changed by the generator."


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """An article of the pile, as listed in sources.yml."""

    id: str = described(_ID, form="id")
    file: str = described("File name under seeds/<briefing>/.", form="file")
    sha256: str = described("Hash of the file when it was last read; tells that an article was changed.")
    title: str = described("The article's headline.", default="")
    publisher: str = described("Who published it, or unknown.", default=UNKNOWN)
    byline: str = described("The people who wrote it, as the article names them; where it names none, the agency or desk.", default="")
    published: str = described(
        "Day of publication as EDTF (2025-03-06, 2025-03, 2025-12~), or unknown.", default=UNKNOWN, form="edtf"
    )
    published_words: str = described("The article's words the date came from.", default="")
    url: str = described("Address of the original, http or https.", default="", form="url")
    licence: str = described(
        "Licence of the text as the article states it (CC BY 4.0, or the licence's address); empty where it states none.", default=""
    )
    language: str = described("Language code such as en, or unknown.", default=UNKNOWN)
    origin: str = described("Articles with the same origin are copies of one text and count as one source.", default="")
    copy_of: str = described("Id of the source this one was copied from, if any.", default="")
    use: str = described("yes, or no to leave the article out.", default="yes", choices=("yes", "no"))
    reason: str = described("Why the article is left out.", default="")
    warnings: tuple[str, ...] = described("What an editor should know before trusting the article.", default=(), merge="set")
    note: str = described(_NOTE, default="")


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """One sentence a reader should take away."""

    id: str = described(_ID, form="id")
    text: str = described("The point: one plain sentence that stands on its own.")
    certainty: str = described("How sure the sources are.", default="stated", choices=CERTAINTIES)
    actors: tuple[str, ...] = described("Ids of the actors it is about.", default=(), merge="set")
    cites: tuple[Citation, ...] = described(_CITES, default=(), merge="set")
    status: str = described(_STATUS, default="draft", choices=STATUSES)
    note: str = described(_NOTE, default="")


@dataclass(frozen=True, slots=True)
class Role:
    """What an actor is in this story, in a source's words."""

    text: str = described("The role, such as President of Ukraine.")
    cites: tuple[Citation, ...] = described(_CITES, default=(), merge="set")


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, body, country or group that acts in the story."""

    id: str = described(_ID, form="id")
    name: str = described("The name shown.")
    kind: str = described("What it is.", choices=ACTOR_KINDS)
    aliases: tuple[str, ...] = described("Other spellings and short forms found in the sources.", default=(), merge="set")
    role: Role | None = described("Who this is, cited.", default=None)
    distinct_from: tuple[str, ...] = described("Ids of actors this one must not be taken for.", default=(), merge="set")
    status: str = described(_STATUS, default="draft", choices=STATUSES)
    note: str = described(_NOTE, default="")


@dataclass(frozen=True, slots=True)
class Issue:
    """A question no source settles."""

    id: str = described(_ID, form="id")
    question: str = described("The question a reader would ask.")
    text: str = described("What the sources say is unresolved, and why.", default="")
    state: str = described("open, or resolved once a later article answers it.", default="open", choices=ISSUE_STATES)
    cites: tuple[Citation, ...] = described(_CITES, default=(), merge="set")
    status: str = described(_STATUS, default="draft", choices=STATUSES)
    note: str = described(_NOTE, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, or is to happen, at a time the sources give."""

    id: str = described(_ID, form="id")
    date: str = described("When, as EDTF (2025-12-15~ is about that day), or unknown.", form="edtf")
    words: str = described("The source's words for the date.", default="")
    text: str = described("What happened.")
    certainty: str = described(
        "How sure the sources are. planned: all of them wrote before its day; overtaken: a later one gives another day.",
        default="stated",
        choices=EVENT_CERTAINTIES,
    )
    cites: tuple[Citation, ...] = described(_CITES, default=(), merge="set")
    status: str = described(_STATUS, default="draft", choices=STATUSES)
    note: str = described(_NOTE, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Direct speech. `cites` are its occurrences: one per article that carries it."""

    id: str = described(_ID, form="id")
    speaker: str = described("Id of the actor who said it, or unknown.", default=UNKNOWN)
    verb: str = described("The source's verb, such as said.", default="")
    text: str = described("The words spoken, without quotation marks.")
    cites: tuple[Citation, ...] = described(_CITES, default=(), merge="set")
    status: str = described(_STATUS, default="draft", choices=STATUSES)
    note: str = described(_NOTE, default="")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the answers that sources give to the same question."""

    value: str = described("What this side says, in its words.")
    cites: tuple[Citation, ...] = described(_CITES, default=(), merge="set")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Claims that cannot all be true as they stand, side by side."""

    id: str = described(_ID, form="id")
    question: str = described("What the sources answer differently.")
    kind: str = described("Why they differ.", choices=DISAGREEMENT_KINDS)
    sides: tuple[Side, ...] = described("Two or more answers, each cited.")
    resolution: str = described("The editor's word on it; empty while open.", default="")
    status: str = described(_STATUS, default="draft", choices=STATUSES)
    note: str = described(_NOTE, default="")


@dataclass(frozen=True, slots=True)
class Term:
    """A word or abbreviation that readers look up, and what a source says it is."""

    id: str = described(_ID, form="id")
    term: str = described("The word or abbreviation.")
    text: str = described("What it is, in a source's words.")
    cites: tuple[Citation, ...] = described(_CITES, default=(), merge="set")
    status: str = described(_STATUS, default="draft", choices=STATUSES)
    note: str = described(_NOTE, default="")


@dataclass(frozen=True, slots=True)
class Summary:
    """A cited passage of prose that belongs to the briefing as a whole."""

    text: str = described("One or two plain sentences.", default="")
    cites: tuple[Citation, ...] = described(_CITES, default=(), merge="set")


@dataclass(frozen=True, slots=True)
class BriefingInfo:
    """briefing.yml: what the briefing is called and how it is published."""

    title: str = described("Title of the briefing.")
    standfirst: Summary = described("What happened, in one or two sentences under the title.", default=Summary())
    why: Summary = described("Why it matters, in one or two sentences; only what the sources themselves say about it.", default=Summary())
    language: str = described("Language of the briefing; that of the site where it is not given here.", default="en")
    edition: str = described(
        "Day of the edition that is published, as EDTF (2025-12-15), or empty. Shown on the overview, and the date of the feeds.",
        default="",
        form="edtf",
    )
    publish: str = described(
        "What is published of each source: cited passages with their sentences (excerpts), everything (full), or nothing but "
        "the cited words (none).",
        default="excerpts",
        choices=PUBLISH_MODES,
    )
    matching: str = described(
        "How `briefing generate` finds what else says the same: by words and figures (words), or by the meaning of sentences, too, "
        "which needs a model (vectors).",
        default="words",
        choices=MATCHINGS,
    )
    note: str = described(_NOTE, default="")


Record = SourceRecord | KeyPoint | Actor | Issue | Event | Quote | Disagreement | Term

SECTIONS: dict[str, type] = {
    "sources": SourceRecord,
    "key_points": KeyPoint,
    "actors": Actor,
    "open_issues": Issue,
    "timeline": Event,
    "quotes": Quote,
    "disagreements": Disagreement,
    "glossary": Term,
}
"""File stem -> record type of each list file, in the order the analysis makes them. `briefing` is the one mapping file."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything the YAML files of one briefing say, in reading order."""

    info: BriefingInfo
    sources: tuple[SourceRecord, ...] = ()
    key_points: tuple[KeyPoint, ...] = ()
    actors: tuple[Actor, ...] = ()
    open_issues: tuple[Issue, ...] = ()
    timeline: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    glossary: tuple[Term, ...] = ()

    def section(self, name: str) -> tuple[Any, ...]:
        """The records of one section, by its file stem. Raises KeyError for a name not in SECTIONS."""
        if name not in SECTIONS:
            raise KeyError(name)
        records: tuple[Any, ...] = getattr(self, name)
        return records


def iter_citations(record: Any) -> Iterator[tuple[tuple[str | int, ...], Citation]]:
    """Every citation of a record with its path inside it, such as ("sides", 0, "cites", 1)."""
    if isinstance(record, (Disagreement,)):
        for n, side in enumerate(record.sides):
            for m, citation in enumerate(side.cites):
                yield ("sides", n, "cites", m), citation
    elif isinstance(record, Actor):
        if record.role is not None:
            for m, citation in enumerate(record.role.cites):
                yield ("role", "cites", m), citation
    elif isinstance(record, BriefingInfo):
        for m, citation in enumerate(record.standfirst.cites):
            yield ("standfirst", "cites", m), citation
        for m, citation in enumerate(record.why.cites):
            yield ("why", "cites", m), citation
    else:
        for m, citation in enumerate(getattr(record, "cites", ())):
            yield ("cites", m), citation
