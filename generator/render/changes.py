"""What the pages say of a briefing's editions: the entries of the page of changes, and the marks beside corrected statements."""

from __future__ import annotations

from dataclasses import dataclass

from generator.editions import INSERTED, REMOVED, SAME, Change, History, Piece, Revision
from generator.render.dates import describe_date
from generator.render.filters import Safe, markdown_text, plural, safe_id
from generator.render.passages import Evidence
from generator.render.wording import CHANGED_FIELDS, CHANGES, STATEMENT_KINDS, WORDS_OF_CHANGE, count_changes

_MARKUP = {REMOVED: "del", INSERTED: "ins"}


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """One change as the page shows it. `page` and `anchor` lead to the statement; empty where it is not shown any more.

    `wording` is page source: the words as they are, with those removed and inserted marked; `fields` holds (name, wording) of what
    else was reworded. `facts` are plain sentences.
    """

    id: Safe
    kinds: tuple[tuple[str, str], ...]
    noun: str
    wording: Safe
    fields: tuple[tuple[str, Safe], ...]
    facts: tuple[str, ...]
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


def describe_history(history: History, evidence: Evidence) -> tuple[RevisionEntry, ...]:
    """The page of changes, newest first."""
    return tuple(_describe_revision(revision, evidence) for revision in history.revisions)


def _describe_revision(revision: Revision, evidence: Evidence) -> RevisionEntry:
    since = describe_date(revision.since) if revision.since else ""
    title = f"Edition of {describe_date(revision.day)}" if revision.day else f"Since the edition of {since}"
    if not revision.since:
        summary = f"The first edition, with {plural(revision.statements, 'statement')}."
    elif revision.day:
        summary = f"Since the edition of {since}: {count_changes(revision)}."
    else:
        summary = f"Not in an edition yet: {count_changes(revision)}."
    order = {kind: place for place, kind in enumerate(CHANGES)}
    changes = sorted(revision.changes, key=lambda change: order[change.kinds[0]])
    entries = tuple(_describe_change(revision, change, evidence) for change in changes)
    return RevisionEntry(revision_anchor(revision), title, summary, revision.note, entries)


def _describe_change(revision: Revision, change: Change, evidence: Evidence) -> ChangeEntry:
    statement = change.statement
    reworded = {rewording.field: mark_pieces(rewording.pieces) for rewording in change.rewordings}
    wording = reworded.pop("text") if "text" in reworded else mark_pieces((Piece(SAME, statement.text),))
    page, anchor = _find_place(change, evidence)
    return ChangeEntry(
        change_anchor(revision, change),
        tuple((kind, CHANGES[kind]) for kind in change.kinds),
        STATEMENT_KINDS[statement.id if statement.section == "briefing" else statement.section],
        wording,
        tuple((CHANGED_FIELDS[field], wording) for field, wording in reworded.items()),
        tuple(_describe_facts(change)),
        page,
        anchor,
    )


def _describe_facts(change: Change) -> list[str]:
    facts = []
    if change.before != change.after and not {"added", "retired"} & set(change.kinds):
        facts.append(f"{plural(change.after, 'independent source')}, before: {change.before}")
    elif "added" in change.kinds and change.after:
        facts.append(plural(change.after, "independent source"))
    elif "retired" in change.kinds:
        facts.append("No longer in the briefing")
    return facts


def _find_place(change: Change, evidence: Evidence) -> tuple[str, str]:
    """(page, anchor) of the statement where the pages still show it, else two empty strings."""
    section, identifier = change.statement.section, change.statement.id
    if (shown := evidence.statements.get((section, identifier, 0))) is not None and shown.text:
        return shown.page, shown.anchor
    if section == "actors" and identifier in evidence.actors:
        return f"actors/{safe_id(identifier)}.md", safe_id(identifier)
    return "", ""


def mark_pieces(pieces: tuple[Piece, ...]) -> Safe:
    """A wording as page source, with the words removed and inserted marked for the eye and announced for the ear.

    Where nothing stayed, the two wordings stand one below the other.
    """
    if [piece.kind for piece in pieces] == [REMOVED, INSERTED]:
        return Safe("".join(f'<span class="rewritten">{_mark_piece(piece)}</span> ' for piece in pieces).strip())
    # A replaced word ends without a blank where the sentence ended with it; the new one still stands apart from it.
    return Safe("".join(_mark_piece(piece) for piece in pieces).replace("</del><ins>", "</del> <ins>").strip())


def _mark_piece(piece: Piece) -> str:
    words, after = markdown_text(piece.text), " " if piece.text[-1:].isspace() else ""
    if piece.kind == SAME or not words:
        return words + after
    tag = _MARKUP[piece.kind]
    return f'<{tag}><span class="spoken">{markdown_text(WORDS_OF_CHANGE[piece.kind])} </span>{words}</{tag}>{after}'


def find_corrections(history: History) -> dict[tuple[str, str], tuple[str, Safe]]:
    """(section, id) of each statement that was corrected -> (day of the last edition that did, id of the change)."""
    found: dict[tuple[str, str], tuple[str, Safe]] = {}
    for revision in history.revisions:
        for change in revision.changes:
            if "corrected" in change.kinds:
                key = (change.statement.section, change.statement.id)
                found.setdefault(key, (revision.day, change_anchor(revision, change)))
    return found
