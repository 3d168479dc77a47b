"""Corrections that sources print themselves, and figures one source takes back: the wrong and the right words."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from math import fsum

from generator.language.disputes.disputes import Dispute, fold_spaces
from generator.language.pile.assertions import read_assertion
from generator.language.pile.marked import find_marked
from generator.language.pile.passages import Passage, Story
from generator.language.words import cues
from generator.language.words.concepts import concept
from generator.language.words.tokens import content_stems, stem
from generator.language.words.values import Value, same_value
from generator.model import UNKNOWN, BlockKind

_TAKEN_BACK = re.compile(
    r"\b(?:reported|said|stated|wrote|claimed|suggested)(?:,[^,.\n]{1,60},)?\s+(?:incorrectly\s+|wrongly\s+)?that\s+(?P<claim>[^.;\n]{8,200})",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(
    r"\b(?:earlier|gave|said|reported|stated|misstated|wrote|put|previous|first|originally)\b", re.IGNORECASE
)
_OWN_REPORT = re.compile(r"\bwe\s+(?:\w+\s+)?(?:wrote|reported|said|printed|stated|claimed|gave|named)\b", re.IGNORECASE)
_WROTE_THAT = re.compile(
    r"\bwe\s+(?:\w+\s+)?(?:wrote|reported|said|printed|stated)\s+that\s(?![^.]*\b(?:instead|rather|should|not|in\s+fact)\b)", re.IGNORECASE
)
_WAS_WRONG = re.compile(
    r"\b(?:(?:this|that|it|which)\s+(?:was|is)\s+(?:wrong|incorrect|untrue|false|an?\s+(?:error|mistake)|not\s+(?:true|so|correct|right))|"
    r"we\s+(?:were|got\s+it)\s+wrong)\b",
    re.IGNORECASE,
)
_FIRST_FIGURE = re.compile(
    r"\b(?:first|earlier|early|original|initial|previous)\s+(?:figure|estimate|count|number|budget|tally|total|guess)\s+"
    r"(?:was|were|of|stood\s+at|had\s+been)\s+(?:about\s+|some\s+|only\s+)?$",
    re.IGNORECASE,
)
_NEAR = 5
_MOST_UNDER_HEADING = 6
"""Paragraphs that a heading of corrections stands over."""

_NEAR_COUNTS = 3
"""Weight of a word that stands near the figure in the correction and in what it corrects, beside rare words anywhere."""

_ELSEWHERE = 0.3
"""What a shared word counts that stands in another sentence of the box."""

_OWN_REPORT_COUNTS, _OWN_REPORT_SHARE = 6.0, 0.05
"""What it counts that a passage stands in the report that the box names."""

_SYNONYM, _LEAST_SHARE = 0.7, 0.45
NOT_VALUE = re.compile(r"(?:,\s+(?:and\s+)?|\s+and\s+)not\s+(?:the\s+)?$", re.IGNORECASE)


def find_corrections(story: Story) -> list[Dispute]:
    """What a source says it got wrong: the passage that said so, and the correction, both cited."""
    found: list[Dispute] = []
    for group in correction_groups(story):
        numbers = {passage.number for passage in group}
        for at, passage in enumerate(group):
            after = group[at + 1] if at + 1 < len(group) else None
            figures = _wrong_and_right(passage, after)
            if figures is not None:
                wrong, right, where = figures
                held = _find_holder(story, group, at, wrong, right, numbers)
                if held is not None:
                    old, figure = held
                    new_words = right.text if right is not None else " ".join(passage.text.split())
                    question = _how_old(story, old, figure, right.text) if right is not None else ""
                    cited = [passage] if where is passage else [where, passage]
                    asks = "" if question else "figure" if right is not None else "claim"
                    found.append(Dispute(question, "correction", [(figure, [old]), (new_words, cited)], asks))
            elif claim := _TAKEN_BACK.search(passage.text):
                rest = _up_to_next(group[at + 1 : at + 3])
                old_claim = find_claim(story, group[: at + 1], claim["claim"], rest, numbers)
                if old_claim is not None:
                    wording = " ".join(claim["claim"].split()).rstrip(" .,")
                    cited = [passage, *rest]
                    found.append(
                        Dispute(
                            f"Is it true that {wording}?",
                            "correction",
                            [("as first reported", [old_claim]), ("corrected", cited)],
                        )
                    )
    return found


def _up_to_next(after: list[Passage]) -> list[Passage]:
    """The sentences that go on with a correction, up to the one that opens the next: `We also wrote`."""
    next_one = (at for at, passage in enumerate(after) if _OWN_REPORT.search(cues.blank_quotations(passage.text)))
    return after[: next(next_one, len(after))]


def correction_groups(story: Story) -> list[list[Passage]]:
    """Each sentence that opens a correction, with those that follow it in its paragraph."""
    openings = find_marked(story, "opens a correction", lambda passage: _opens_correction(story, passage))
    numbers = {passage.number for passage in openings}
    groups: list[list[Passage]] = []
    for passage in openings:
        groups.append([passage])
        for after in story.passages[passage.number + 1 :]:
            if after.number in numbers or (after.source, after.paragraph) != (passage.source, passage.paragraph):
                break
            groups[-1].append(after)
    return groups


def _opens_correction(story: Story, passage: Passage) -> bool:
    opens = cues.starts_correction(passage.text) or _owns_up(story, passage)
    return passage.length < 60 and (opens or (passage.starts_paragraph and _is_headed_as_correction(passage)))


def _is_headed_as_correction(passage: Passage) -> bool:
    """Whether the paragraph stands under `Corrections and clarifications`."""
    blocks = passage.document.blocks
    for block in reversed(blocks[max(0, passage.paragraph - _MOST_UNDER_HEADING) : passage.paragraph]):
        if block.kind is BlockKind.HEADING:
            return cues.starts_correction(block.span.slice(passage.document.source.text))
    return False


def _owns_up(story: Story, passage: Passage) -> bool:
    """Whether a source says here what it had written, and here or in the next sentence that this was wrong."""
    if _OWN_REPORT.search(cues.blank_quotations(passage.text)) is None:
        return False
    after = story.passages[passage.number + 1] if passage.number + 1 < len(story.passages) else None
    follows = after is not None and after.source == passage.source and after.paragraph == passage.paragraph
    return bool(_WAS_WRONG.search(passage.text) or (after is not None and follows and _WAS_WRONG.search(after.text)))


def _how_old(story: Story, old: Passage, figure: str, right: str) -> str:
    """The question that two ages of the one person of a sentence answer; empty for other figures."""
    value = next((value for value in old.values if value.text == figure), None)
    people = [actor for actor in old.actors if actor in story.actors and story.actors[actor].kind == "person"]
    aged = value is not None and value.kind == "age" and len(people) == 1
    return f"How old is {story.actors[people[0]].name}: {figure} or {right}?" if aged else ""


def _wrong_and_right(passage: Passage, after: Passage | None) -> tuple[Value, Value | None, Passage] | None:
    """The figure a correcting sentence takes back, the one it puts in its place, if it names it, and the sentence that does."""
    figures = [value for value in passage.values if value.kind not in ("label", "ordinal")]
    if not figures:
        return None
    denied = next((value for value in figures if NOT_VALUE.search(passage.text[: value.start])), None)
    if denied is not None:
        return denied, next((value for value in figures if value is not denied), None), passage
    if not _SAID_BEFORE.search(passage.text[: figures[0].start]):
        return None
    told_right = _next_figures(passage, after)
    if len(told_right) >= len(figures) > 1 and after is not None:
        differing = ((wrong, right) for wrong, right in zip(figures, told_right, strict=False) if not same_value(wrong, right))
        return next(((wrong, right, after) for wrong, right in differing), None)
    if len(figures) > 1:
        same = (value for value in figures[1:] if value.noun[:1] == figures[0].noun[:1])
        return figures[0], next(same, figures[1]), passage
    later = [value for value in after.values if value.kind not in ("label", "ordinal")] if after is not None else []
    later = [value for value in later if value.text.lower() != "one"] or later  # `one is still aboard` counts something else
    return (figures[0], later[-1], after) if later and after is not None else (figures[0], None, passage)


def _next_figures(passage: Passage, after: Passage | None) -> list[Value]:
    """The figures of the sentence after one that only repeats what was written: `We wrote that eight were for it and four against.`"""
    whole = after is not None and _WROTE_THAT.search(passage.text) is not None and not _WAS_WRONG.search(passage.text)
    if after is None or not whole or _OWN_REPORT.search(after.text) or NOT_VALUE.search(after.text):
        return []
    return [value for value in after.values if value.kind not in ("label", "ordinal")]


def _find_holder(
    story: Story, group: list[Passage], at: int, wrong: Value, right: Value | None, numbers: set[int]
) -> tuple[Passage, str] | None:
    """The passage that gives the figure which the sentence `at` of a box of corrections calls wrong, and the figure as it words it.

    Of several, the one with most in common with the correction, in the report that the box names before any other.
    """
    correction = group[at]
    context = {term for passage in group for term in passage.terms if not term.startswith("#")}
    own = context & set(correction.terms)
    holders: list[tuple[float, int, Passage, str]] = []
    for candidate in story.with_figure(wrong):
        if candidate.number in numbers or candidate.source == correction.source or is_later(candidate, correction):
            continue
        figure = next((value for value in candidate.values if _may_be(value, wrong)), None)
        if figure is None:
            continue
        near = _in_common(correction, wrong, candidate, figure)
        if right is not None and any(_may_be(v, right) and near <= _in_common(correction, wrong, candidate, v) for v in candidate.values):
            continue
        shared = context & set(candidate.terms)
        # a figure that says little (34, eight people) needs words in common; one with a unit or many digits speaks for itself
        leaves_out = right is not None and wrong.kind == "count" and not wrong.noun and right.kind in ("measure", "money")
        if leaves_out and right is not None and (figure.kind, figure.unit) != (right.kind, right.unit):
            continue
        many = wrong.low >= 1000 and bool(set(wrong.noun) & set(figure.noun))
        telling = many or _gives_all(candidate, correction) or wrong.kind in ("measure", "money") or (leaves_out and bool(shared))
        named = any(term.startswith("@") for term in shared)
        if telling or named or len(shared) >= 2:
            score = _NEAR_COUNTS * near + round(fsum(story.index.idf(term) * (1.0 if term in own else _ELSEWHERE) for term in shared), 6)
            score += _OWN_REPORT_COUNTS * _is_meant(candidate, group[: at + 1])
            holders.append((-score, candidate.number, candidate, figure.text))
    best = min(holders, key=lambda holder: holder[:2], default=None)
    return (best[2], best[3]) if best is not None else None


def _gives_all(candidate: Passage, correction: Passage) -> bool:
    """Whether a passage gives all the figures, two at least, that a correction repeats: eight for it and four against."""
    given = [value for value in correction.values if value.kind not in ("label", "ordinal")]
    return len(given) > 1 and all(any(same_value(value, other) for other in candidate.values) for value in given)


def _is_meant(candidate: Passage, said: list[Passage]) -> float:
    """How well a passage fits the report that a correction speaks of: 1 for the paper's own of the day named, half for either."""
    days = {date.edtf for passage in said for date in passage.dates if date.precision == "day"}
    mine, theirs = (passage.document.source.publisher.lower().removeprefix("the ") for passage in (said[-1], candidate))
    return 0.5 * (candidate.published in days) + 0.5 * (mine == theirs != UNKNOWN)


def is_later(candidate: Passage, correction: Passage) -> bool:
    """Whether a passage was published after one that corrects something, as far as both say when."""
    return UNKNOWN not in (candidate.published, correction.published) and candidate.published > correction.published


def _in_common(correction: Passage, wrong: Value, candidate: Passage, figure: Value) -> int:
    """How many telling words stand near a figure in both passages: what it is a figure of."""
    return len(read_assertion(correction).around(wrong.start, _NEAR) & read_assertion(candidate).around(figure.start, _NEAR))


def find_claim(story: Story, said: list[Passage], claim: str, rest: list[Passage], numbers: set[int]) -> Passage | None:
    """The passage that makes the claim which the last sentence of `said` takes back: most of its telling words, and at least two.

    It is none that gives a figure of the `rest`, which says what is right.
    """
    correction = said[-1]
    right = {value.key for passage in rest for value in passage.values} - {value.key for value in correction.values}
    wanted = {term: story.index.idf(term) for term in content_stems(claim)}
    whole = fsum(sorted(wanted.values()))
    best, best_share = None, 0.0
    for candidate in (story.passages[number] for number in story.index.holding(wanted)):
        if candidate.number in numbers or is_later(candidate, correction) or cues.starts_correction(candidate.text):
            continue
        if not right.isdisjoint(value.key for value in candidate.values):
            continue
        stems = {stem(word.folded) for word in candidate.words if not word.is_stop}
        meant = {concept(term) for term in stems}
        shared = [term for term in wanted if term in stems or concept(term) in meant]
        # a rare word tells more than a common one, the word itself more than one of its meaning
        share = round(fsum(sorted(wanted[term] * (1.0 if term in stems else _SYNONYM) for term in shared)) / whole, 6)
        if len(shared) < 2 or share <= _LEAST_SHARE:
            continue
        share += _OWN_REPORT_SHARE * _is_meant(candidate, said)
        if share > best_share:
            best, best_share = candidate, share
    return best


def _may_be(a: Value, b: Value) -> bool:
    """Whether two figures may be one: the same number with the same unit, or with the unit left out on one side."""
    if a.kind in ("label", "ordinal") or b.kind in ("label", "ordinal"):
        return False
    if same_value(a, b) and (a.kind == b.kind or "count" in (a.kind, b.kind)):
        return True
    first, second = fold_spaces(a.text), fold_spaces(b.text)
    return (
        first.startswith(second + " ")
        or second.startswith(first + " ")
        or ("count" in (a.kind, b.kind) and first.split()[0] == second.split()[0])
    )


def passages_of_days(story: Story, days: Collection[str], precisions: Collection[str]) -> Mapping[str, list[Passage]]:
    """For each of the days the passages that name it with one of the precisions, in reading order."""
    found: dict[str, list[Passage]] = {day: [] for day in days}
    for passage in story.passages if found else ():
        for day in {date.edtf for date in passage.dates if date.precision in precisions} & found.keys():
            found[day].append(passage)
    return found


def find_first_figures(story: Story) -> list[Dispute]:
    """`Costs are put at 38 million crowns; the first figure was 25 million`: a figure beside the one it replaces."""
    found: list[Dispute] = []
    for passage in find_marked(story, "gives a first figure", _first_figure):
        for old, new in _first_figure(passage):
            found.append(Dispute("", "time", [(old.text, [passage]), (new.text, [passage])], "figure"))
    return found


def _first_figure(passage: Passage) -> list[tuple[Value, Value]]:
    """The figure that a sentence calls the first, and the one that replaces it; none, or one such pair."""
    old = next((value for value in passage.values if _FIRST_FIGURE.search(passage.text[max(0, value.start - 80) : value.start])), None)
    new = next((value for value in passage.values if old is not None and value is not old and _may_replace(value, old)), None)
    return [(old, new)] if old is not None and new is not None else []


def _may_replace(new: Value, old: Value) -> bool:
    """Whether two figures of one sentence can be answers to one question: one unit, or a unit left out, and not equal."""
    alike = new.kind == old.kind and new.unit == old.unit
    bare = "count" in (new.kind, old.kind) and {new.kind, old.kind} <= {"count", "money", "measure"}
    return (alike or bare) and new.low != old.low and new.kind not in ("label", "ordinal")
