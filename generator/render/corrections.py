"""What a briefing had wrong and put right, in words alone, for the forms of it that have no marks for words taken out."""

from __future__ import annotations

from dataclasses import dataclass

from generator.editions import INSERTED, REMOVED, SAME, History, Rewording
from generator.render.changes import change_anchor


@dataclass(frozen=True, slots=True)
class Correction:
    """One wording that was corrected. `day` is that of the edition that did, empty where none has yet; `anchor` its change."""

    day: str
    anchor: str
    before: str
    after: str


def list_corrections(history: History) -> tuple[Correction, ...]:
    """Every wording of every corrected statement, newest edition first."""
    return tuple(
        Correction(revision.day, change_anchor(revision, change), _words(rewording, REMOVED), _words(rewording, INSERTED))
        for revision in history.revisions
        for change in revision.changes
        if "corrected" in change.kinds
        for rewording in change.rewordings
    )


def _words(rewording: Rewording, kind: str) -> str:
    return "".join(piece.text for piece in rewording.pieces if piece.kind in (SAME, kind)).strip()
