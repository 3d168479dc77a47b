"""The briefing as it was published, day by day."""
from __future__ import annotations

from dataclasses import dataclass

from generator.model.records import EVENT_CERTAINTIES, ISSUE_STATES, SECTIONS, described


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedStatement:
    """A statement as it stood in an edition; what a section has no use for is left empty."""

    section: str = described("The file it came from.", choices=("briefing", *(name for name in SECTIONS if name != "sources")))
    id: str = described("Id of the record; standfirst or why for those of briefing.yml.")
    text: str = described("What it said; of an open issue or a disagreement the question.")
    detail: str = described("What an open issue said besides its question.", default="")
    sides: tuple[str, ...] = described("The answers of a disagreement.", default=())
    resolution: str = described("The editor's word on a disagreement.", default="")
    date: str = described("When an event was said to happen.", default="", form="edtf")
    speaker: str = described("Who was said to have spoken a quote: an actor's name.", default="")
    certainty: str = described("How sure the sources were.", default="stated", choices=EVENT_CERTAINTIES)
    state: str = described("Whether an issue was open.", default="open", choices=ISSUE_STATES)
    status: str = described("Whether an editor had signed it.", default="draft", choices=("draft", "approved"))
    independent_sources: int = described("How many independent sources carried it.", default=0)
    sources: tuple[str, ...] = described("Ids of the sources that carried it.", default=())
    disputed_by: tuple[str, ...] = described("Ids of the sources that disputed it.", default=())

    @property
    def name(self) -> str:
        """The record as commands name it: "key_points/kp-x"."""
        return f"{self.section}/{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A published state of a briefing. Written by `briefing edition`, and never changed after."""

    briefing: str = described("The briefing, by the name of its folder.")
    date: str = described("Day of the edition.", form="day")
    note: str = described("The editor's word on it. Published on the page of changes.", default="")
    corrections: tuple[str, ...] = described("Statements, as FILE/ID, whose new wording corrects an error.", default=())
    rewordings: tuple[str, ...] = described("Statements, as FILE/ID, whose new wording says the same as before.", default=())
    statements: tuple[PublishedStatement, ...] = described("Everything the edition told its readers.", default=())
