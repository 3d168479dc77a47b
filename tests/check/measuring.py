"""Figures of the guards on true and altered statements, per way and per kind, for each part of the stories apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from alterations import WAYS, alter
from claims import Story, all_sentences, all_stories, refused

PARTS = ("sentences", "tuned", "reworded", "held out", "fresh", "seeds")
KINDS = ("sentence", "verbatim", "trimmed", "paraphrase", "generated")
TOGETHER = "together"
"""The column of all parts."""
UNSEEN = ("held out", "fresh")


@dataclass
class Scores:
    """Counts by (part, way or kind). `faults` lists what went wrong, stories that are not looked at left out."""

    altered: Counter[tuple[str, str]] = field(default_factory=Counter)
    passed: Counter[tuple[str, str]] = field(default_factory=Counter)
    true: Counter[tuple[str, str]] = field(default_factory=Counter)
    refused: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def add(self, other: Scores) -> None:
        """Count what another one counts, too."""
        self.altered.update(other.altered)
        self.passed.update(other.passed)
        self.true.update(other.true)
        self.refused.update(other.refused)
        self.faults += other.faults

    def share_passed(self, part: str) -> float:
        """Altered statements of a part that no rule reports, as a share of all."""
        return _share(self.passed, self.altered, part)

    def share_refused(self, part: str) -> float:
        """True statements of a part that a rule reports, as a share of all."""
        return _share(self.refused, self.true, part)


def _share(some: Counter[tuple[str, str]], every: Counter[tuple[str, str]], part: str) -> float:
    total = sum(number for (own, _), number in every.items() if own == part)
    return sum(number for (own, _), number in some.items() if own == part) / total if total else 0.0


def measure() -> Scores:
    """The scores over all statements."""
    return _measure(all_stories())


def measure_sentences() -> Scores:
    """The scores over all sentences of articles."""
    return _measure(all_sentences())


def _measure(stories: Iterable[Story]) -> Scores:
    scores = Scores()
    for story in stories:
        _measure_story(story, scores)
    return scores


def _measure_story(story: Story, scores: Scores) -> None:
    part = story.part
    names = [(actor.name, *actor.aliases) for actor in story.actors]
    tried: list[tuple[str, str, bool]] = []
    statements = []
    for claim in story.claims:
        tried.append((claim.kind, claim.text, True))
        statements.append((claim.text, claim.citations))
        for way in WAYS:
            for text in alter(way, claim.text, names, [citation.quote for citation in claim.citations]):
                tried.append((way, text, False))
                statements.append((text, claim.citations))
    for (label, text, is_true), (_, cites), rules in zip(tried, statements, refused(story, statements), strict=True):
        every, wrong = (scores.true, scores.refused) if is_true else (scores.altered, scores.passed)
        every[part, label] += 1
        if bool(rules) is is_true:
            wrong[part, label] += 1
            if part not in UNSEEN:
                quotes = " / ".join(citation.quote for citation in cites)
                scores.faults.append(f"{story.name} {label}{' ' + ','.join(rules) if is_true else ''}: {text}\n    {quotes}")


def table(scores: Scores) -> str:
    """The two Markdown tables of docs/checking.md."""
    lines = [_head("altered in this way", "pass")]
    lines += [_row(way, scores.passed, scores.altered) for way in WAYS]
    lines.append(_row("", scores.passed, scores.altered))
    lines += ["", _head("true statements", "refused")]
    lines += [_row(kind, scores.refused, scores.true) for kind in KINDS]
    lines.append(_row("", scores.refused, scores.true))
    return "\n".join(lines) + "\n"


def _head(label: str, what: str) -> str:
    return f"| {label} | " + " | ".join(f"{part}: {what}" for part in (*PARTS, TOGETHER)) + " |\n|---|" + "---:|" * (len(PARTS) + 1)


def _row(label: str, some: Counter[tuple[str, str]], every: Counter[tuple[str, str]]) -> str:
    cells = []
    for part in (*PARTS, TOGETHER):
        total, count = (_sum(counts, part, label) for counts in (every, some))
        cells.append(f"{count} of {total}" + (f" ({100 * count / total:.1f} %)" if not label and total else "") if total else "–")
    return f"| {label or '**all**'} | " + " | ".join(cells) + " |"


def _sum(counts: Counter[tuple[str, str]], part: str, label: str) -> int:
    return sum(n for (own, what), n in counts.items() if part in (own, TOGETHER) and label in (what, ""))
