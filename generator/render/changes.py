"""What the pages say of a briefing's editions: the entries of the page of changes, and the marks beside corrected statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.editions import INSERTED, KINDS, REMOVED, SAME, Change, History, Piece, Revision
from generator.render.dates import describe_date
from generator.render.filters import Safe, markdown_text, safe_id
from generator.render.passages import Evidence
from generator.render.words import Words

_MARKUP = {REMOVED: "del", INSERTED: "ins"}


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """One change as the page shows it. `page` and `anchor` lead to the statement; empty where it is not shown any more.

    `wording` is page source: the words as they are, with those removed and inserted marked; `fields` holds (name, wording) of what
    else was reworded. `facts` are plain sentences, `sources` (what they do, them) with each its name and page.
    """

    id: Safe
    kinds: tuple[tuple[str, str], ...]
    noun: str
    wording: Safe
    fields: tuple[tuple[str, Safe], ...]
    facts: tuple[str, ...]
    sources: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    page: str
    anchor: str

    @property
    def is_correction(self) -> bool:
        """Whether an error of the briefing was put right."""
        return any(kind == "corrected" for kind, _ in self.kinds)


@dataclass(frozen=True, slots=True)
class RevisionEntry:
    """One edition, or what is new since the last, as the page shows it: corrections first, then in reading order."""

    id: Safe
    title: str
    summary: str
    note: str
    changes: tuple[ChangeEntry, ...]


def revision_anchor(revision: Revision) -> Safe:
    """The id of an edition on the page of changes; it outlives everything but the edition itself."""
    return Safe(f"_edition-{safe_id(revision.day)}" if revision.day else "_not-in-an-edition-yet")


def change_anchor(revision: Revision, change: Change) -> Safe:
    """The id of a change on the page of changes."""
    return Safe(f"{revision_anchor(revision)}--{change.statement.section}--{safe_id(change.statement.id)}")


def count_changes(revision: Revision, words: Words) -> str:
    """How many statements became what: "1 corrected, 2 added"."""
    return ", ".join(words.plain(f"change_count.{kind}", number) for kind, number in revision.counts())


def describe_history(history: History, evidence: Evidence, words: Words) -> tuple[RevisionEntry, ...]:
    """The page of changes, newest first."""
    return tuple(_describe_revision(revision, evidence, words) for revision in history.revisions)


def _describe_revision(revision: Revision, evidence: Evidence, words: Words) -> RevisionEntry:
    day, since = (describe_date(each, words) for each in (revision.day, revision.since))
    title = words.plain("changes.edition", date=day) if revision.day else words.plain("changes.since", date=since)
    if not revision.since:
        summary = words.plain("changes.first", revision.statements)
    elif revision.day:
        summary = words.plain("changes.compared", date=since, counts=count_changes(revision, words))
    else:
        summary = words.plain("changes.pending", counts=count_changes(revision, words))
    changes = sorted(revision.changes, key=lambda change: KINDS.index(change.kinds[0]))
    entries = tuple(_describe_change(revision, change, evidence, words) for change in changes)
    return RevisionEntry(revision_anchor(revision), title, summary, revision.note, entries)


def _describe_change(revision: Revision, change: Change, evidence: Evidence, words: Words) -> ChangeEntry:
    statement = change.statement
    reworded = {rewording.field: mark_pieces(rewording.pieces, words) for rewording in change.rewordings}
    wording = reworded.pop("text") if "text" in reworded else mark_pieces((Piece(SAME, statement.text),), words)
    page, anchor = _find_place(change, evidence)
    return ChangeEntry(
        change_anchor(revision, change),
        tuple((kind, words.plain(f"change.{kind}")) for kind in change.kinds),
        words.plain(f"statement.{statement.id if statement.section == 'briefing' else statement.section}"),
        wording,
        tuple((words.plain(f"changed_field.{field}"), marked) for field, marked in reworded.items()),
        tuple(_describe_support(change, words)),
        tuple(_describe_sources(change, evidence, words)),
        page,
        anchor,
    )


def _describe_support(change: Change, words: Words) -> Iterator[str]:
    if "retired" in change.kinds:
        yield words.plain("changes.gone")
    elif "added" in change.kinds:
        yield words.plain("count.independent", change.after)
    elif change.before != change.after:
        yield words.plain("changes.support", change.after, before=words.number(change.before))


def _describe_sources(change: Change, evidence: Evidence, words: Words) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """The sources that came and went where that strengthened, weakened or disputed the statement."""
    for key, kind, sources in (
        ("joined", "strengthened", change.joined),
        ("left", "weakened", change.left),
        ("disputing", "disputed", change.disputing),
    ):
        if kind in change.kinds and sources:
            yield words.plain(f"changes.{key}"), tuple(_name_source(source, evidence) for source in sources)


def _name_source(source: str, evidence: Evidence) -> tuple[str, str]:
    """(name, page) of a source; one that is not there any more has its id for a name and no page."""
    record = evidence.records.get(source)
    return (evidence.title(record), f"sources/{safe_id(source)}.md") if record is not None else (source, "")


def _find_place(change: Change, evidence: Evidence) -> tuple[str, str]:
    """(page, anchor) of the statement where the pages still show it, else two empty strings."""
    section, identifier = change.statement.section, change.statement.id
    if (shown := evidence.statements.get((section, identifier, 0))) is not None and shown.text:
        return shown.page, shown.anchor
    if section == "actors" and identifier in evidence.actors:
        return f"actors/{safe_id(identifier)}.md", safe_id(identifier)
    return "", ""


def mark_pieces(pieces: tuple[Piece, ...], words: Words) -> Safe:
    """A wording as page source, with the words removed and inserted marked for the eye and announced for the ear.

    Where nothing stayed, the two wordings stand one below the other.
    """
    if [piece.kind for piece in pieces] == [REMOVED, INSERTED]:
        return Safe("".join(f'<span class="rewritten">{_mark_piece(piece, words)}</span> ' for piece in pieces).strip())
    # A replaced word ends without a blank where the sentence ended with it; the new one still stands apart from it.
    return Safe("".join(_mark_piece(piece, words) for piece in pieces).replace("</del><ins>", "</del> <ins>").strip())


def _mark_piece(piece: Piece, words: Words) -> str:
    text, after = markdown_text(piece.text), " " if piece.text[-1:].isspace() else ""
    if piece.kind == SAME or not text:
        return text + after
    tag = _MARKUP[piece.kind]
    return f'<{tag}><span class="spoken">{words(f"changes.{piece.kind}")} </span>{text}</{tag}>{after}'


def find_corrections(history: History) -> dict[tuple[str, str], tuple[str, Safe]]:
    """(section, id) of each statement that was corrected -> (day of the last edition that did, id of the change)."""
    found: dict[tuple[str, str], tuple[str, Safe]] = {}
    for revision in history.revisions:
        for change in revision.changes:
            if "corrected" in change.kinds:
                key = (change.statement.section, change.statement.id)
                found.setdefault(key, (revision.day, change_anchor(revision, change)))
    return found
