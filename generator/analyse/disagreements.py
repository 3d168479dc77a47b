"""Disagreements: claims of the sources that cannot all be true as they stand, side by side and cited.

Typed slots only: figures for one thing, days of one event, who holds an office, whether somebody is alive, who spoke a quotation, unfilled
templates, spellings of a name, and corrections the sources print themselves. Precision before recall.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.citations import cite
from generator.language import cues
from generator.language.contrasts import Contrast, find_day_contrasts, find_number_contrasts, find_slips
from generator.language.naming import make_id, slug_words
from generator.language.passages import Passage, Story
from generator.language.readable import clean_span
from generator.language.tokens import find_words, fold_word
from generator.language.values import Value, same_value
from generator.model import Citation, Disagreement, Quote, Side, Span

MOST = 12
_Sides = list[tuple[str, list[Passage]]]
_Found = tuple[str, str, _Sides]

_ADMINISTRATION = re.compile(
    r"\b[Tt]he\s+(?P<name>[A-Z][\w’'-]{2,30})\s+(?P<office>administration|government|cabinet|presidency)\b"
)
_FORMER = re.compile(r"\b(?:former|previous|prior|earlier|then|outgoing|predecessor|under)\b", re.IGNORECASE)
_DENIAL = re.compile(
    r"\b(?:reject|denie|deny|dispute|dismisse|refute)(?:s|d|ed)?\s+(?:the\s+|any\s+)?(?:claims?|reports?|suggestions?|accusations?|allegations?|statements?|idea)\s+that\s+(?P<claim>[^.;\n]{8,200})",
    re.IGNORECASE,
)
_DEAD = re.compile(
    r"\b(?:did\s+not\s+survive|(?:had|has|was|were)\s+(?:been\s+)?(?:killed|died|dead)|died|is\s+dead)\b", re.IGNORECASE
)
_ALIVE = re.compile(
    r"\b(?:is\s+alive|survived|has\s+survived|is\s+breathing|is\s+in\s+(?:an?\s+)?(?:induced\s+)?coma)\b", re.IGNORECASE
)
_NOT_VALUE = re.compile(r",\s+(?:and\s+)?not\s+(?:the\s+)?$", re.IGNORECASE)


def find_disagreements(story: Story, quotes: Sequence[Quote] = (), most: int = MOST) -> tuple[Disagreement, ...]:
    """At most `most` disagreements, those the sources admit themselves first; every side is cited, no two are about one thing."""
    found: list[_Found] = []
    found += _corrections(story)
    found += _explicit_contrasts(story)
    found += [
        _from_contrast(contrast) for contrast in (*find_slips(story), *find_number_contrasts(story), *find_day_contrasts(story))
    ]
    found += _denials(story)
    found += _life(story)
    found += _administrations(story)
    found += _placeholders(story)
    taken: set[str] = set()
    records: list[Disagreement] = []
    used: set[frozenset[str]] = set()
    for question, kind, sides in found:
        mark = frozenset(fold_word(value) if find_words(value) else value for value, _ in sides)
        if mark in used or len(sides) < 2:
            continue
        used.add(mark)
        lead = sides[0][1][0]
        records.append(
            Disagreement(
                id=make_id(slug_words(story, lead, question), lead, taken),
                question=question,
                kind=kind,
                sides=tuple(Side(value, _cites(passages)) for value, passages in sides),
            )
        )
    records += _speakers(story, quotes, taken)
    records += _spellings(story, taken)
    return tuple(records[:most])


def passages_of(story: Story, disagreements: Iterable[Disagreement]) -> frozenset[int]:
    """Numbers of the passages cited by a side of a contradiction."""
    return _numbers(story, (side for d in disagreements if d.kind == "contradiction" for side in d.sides))


def superseded_passages(story: Story, disagreements: Iterable[Disagreement]) -> frozenset[int]:
    """Numbers of the passages that a correction printed by a source takes back: the first side of each correction."""
    return _numbers(story, (d.sides[0] for d in disagreements if d.kind == "correction"))


def _numbers(story: Story, sides: Iterable[Side]) -> frozenset[int]:
    spans: dict[str, list[Span]] = defaultdict(list)
    for side in sides:
        for citation in side.cites:
            if citation.span is not None:
                spans[citation.source].append(citation.span)
    return frozenset(
        passage.number
        for passage in story.passages
        if any(passage.span.overlap(span) for span in spans.get(passage.source, ()))
    )


def _cites(passages: Sequence[Passage]) -> tuple[Citation, ...]:
    unique = {(p.source, p.span): p for p in passages}
    return tuple(cite(p.document, clean_span(p)) for p in unique.values())


def _from_contrast(contrast: Contrast) -> _Found:
    a, b = contrast.first_value, contrast.second_value
    question = f"How many {contrast.noun}: {a} or {b}?" if contrast.noun else f"Which figure is right: {a} or {b}?"
    if any(date.words in (a, b) for date in contrast.first.dates):
        question = f"On which day did it happen: {a} or {b}?"
    return question, contrast.kind, [(a, [contrast.first]), (b, [contrast.second])]


def _corrections(story: Story) -> list[_Found]:
    """What a source says it got wrong, with the wrong statement and the right one both cited."""
    found: list[_Found] = []
    for group in _correction_groups(story):
        numbers = {passage.number for passage in group}
        for passage in group:
            wrong = _find_wrong(story, passage, group, numbers)
            if wrong is None:
                continue
            old, old_words, new_words = wrong
            question = f"{old_words} or {new_words}?" if new_words else "What was corrected?"
            if new_words:
                question = f"Which is right: {question}"
            found.append(
                (question, "correction", [(old_words, [old]), (new_words or " ".join(passage.text.split()), [passage])])
            )
    return found


def _correction_groups(story: Story) -> list[list[Passage]]:
    groups: list[list[Passage]] = []
    for passage in story.passages:
        if cues.starts_correction(passage.text) and len(passage.words) < 60:
            groups.append([passage])
        elif (
            groups
            and groups[-1][-1].number == passage.number - 1
            and groups[-1][-1].source == passage.source
            and (passage.paragraph == groups[-1][-1].paragraph)
        ):
            groups[-1].append(passage)
    return groups


def _find_wrong(story: Story, passage: Passage, group: Sequence[Passage], numbers: set[int]) -> tuple[Passage, str, str] | None:
    """The passage that a correcting sentence takes back, its words and the right words."""
    context = {term for each in group for term in each.terms}
    best: tuple[float, Passage, str, str] | None = None
    for value in passage.values:
        if value.kind in ("label", "ordinal"):
            continue
        right = next((other.text for other in passage.values if other is not value and other.kind == value.kind), "")
        for candidate in story.passages:
            if candidate.number in numbers or candidate.published > passage.published:
                continue
            same = next((v for v in candidate.values if v.unit == value.unit and v.kind != "label" and _may_be(v, value)), None)
            if same is None:
                continue
            if any(
                o.text == right or (right and same_value(o, v))
                for o in candidate.values
                for v in passage.values
                if v.text == right
            ):
                continue
            shared = context & set(candidate.terms)
            score = round(sum(story.index.idf(term) for term in shared), 6)
            if len(shared) >= 3 and (best is None or score > best[0]):
                best = (score, candidate, same.text, right)
    if best is None:
        return None
    return best[1], best[2], best[3]


def _may_be(a: Value, b: Value) -> bool:
    """Whether two figures may be one: equal, and of one kind, or one a bare number."""
    return same_value(a, b) and (a.kind == b.kind or "count" in (a.kind, b.kind))


def _explicit_contrasts(story: Story) -> list[_Found]:
    """'Thirteen people, not fourteen': one source takes back a figure that others give."""
    found: list[_Found] = []
    for passage in story.passages:
        if cues.starts_correction(passage.text):
            continue
        for number, value in enumerate(passage.values):
            if number == 0 or not _NOT_VALUE.search(passage.text[: value.start]):
                continue
            right = passage.values[number - 1]
            holders = [
                other
                for other in story.passages
                if other.source != passage.source
                and any(
                    v.kind == right.kind
                    and v.unit == right.unit
                    and same_value(v, value)
                    and set(v.noun) & set(right.noun or v.noun)
                    for v in other.values
                )
                and not any(same_value(v, right) and v.kind == right.kind for v in other.values)
                and len(story.index.shared(other.number, passage.number)) >= 1
            ]
            if holders:
                kind = "time" if all(other.published < passage.published for other in holders) else "contradiction"
                noun = _plural_noun(passage.text[right.end : right.end + 40])
                question = (
                    f"How many {noun}: {value.text} or {right.text.lower()}?"
                    if noun
                    else f"Which figure is right: {value.text} or {right.text.lower()}?"
                )
                found.append((question, kind, [(value.text, holders[:3]), (right.text, [passage])]))
    return found


def _plural_noun(after: str) -> str:
    words = find_words(after)
    if (
        words
        and not after[: words[0].start].strip()
        and (words[0].folded.endswith("s") or words[0].folded == "people")
        and not words[0].is_stop
    ):
        return words[0].text
    return ""


def _denials(story: Story) -> list[_Found]:
    """A claim one source says was rejected, and the source that makes it."""
    found: list[_Found] = []
    for passage in story.passages:
        match = _DENIAL.search(cues.blank_quotations(passage.text))
        if match is None:
            continue
        claim: set[str] = set()
        for word in find_words(match["claim"]):
            claim.update(term for term in (fold_word(word.text),) if not word.is_stop)
        for alike, other in story.index.neighbours(passage.number)[:6]:
            candidate = story.passages[other]
            stated = {word.folded for word in candidate.words if not word.is_stop}
            if (
                candidate.source != passage.source
                and alike >= 0.15
                and len(claim & stated) >= 2
                and not cues.is_negated(candidate.text)
            ):
                wording = " ".join(match["claim"].split()).rstrip(" .,")
                found.append(
                    (f"Is it true that {wording}?", "contradiction", [("stated", [candidate]), ("rejected", [passage])])
                )
                break
    return found


def _life(story: Story) -> list[_Found]:
    """Somebody reported dead by one source and alive by another."""
    dead: dict[str, list[Passage]] = defaultdict(list)
    alive: dict[str, list[Passage]] = defaultdict(list)
    for passage in story.passages:
        if len(passage.actors) != 1:
            continue
        actor = story.actors.get(passage.actors[0])
        if actor is None or actor.kind != "person":
            continue
        if _DEAD.search(passage.text) and not cues.starts_correction(passage.text):
            dead[actor.id].append(passage)
        elif _ALIVE.search(passage.text):
            alive[actor.id].append(passage)
    return [
        (
            f"Is {story.actors[actor_id].name} alive?",
            "time" if min(p.published for p in alive[actor_id]) > max(p.published for p in dead[actor_id]) else "contradiction",
            [("reported dead", dead[actor_id][:2]), ("alive", alive[actor_id][:2])],
        )
        for actor_id in sorted(dead.keys() & alive.keys())
        if {p.source for p in dead[actor_id]} != {p.source for p in alive[actor_id]}
    ]


def _administrations(story: Story) -> list[_Found]:
    """Two names for the administration in office."""
    holders: dict[str, dict[str, list[Passage]]] = defaultdict(dict)
    for passage in story.passages:
        for match in _ADMINISTRATION.finditer(passage.text):
            name = match["name"]
            person = any(
                actor.kind == "person"
                and fold_word(name) in {fold_word(part) for part in (actor.name + " " + " ".join(actor.aliases)).split()}
                for actor in story.actors.values()
            )
            if not person and match["office"] != "administration":
                continue
            if name.isupper() or fold_word(name) in ("new", "federal", "current", "american", "state"):
                continue
            if not _FORMER.search(passage.text[max(0, match.start() - 25) : match.start()]):
                holders[match["office"]].setdefault(name, []).append(passage)
    found: list[_Found] = []
    for office in sorted(holders):
        names = holders[office]
        sources = [{p.source for p in passages} for passages in names.values()]
        if len(names) >= 2 and not set.intersection(*sources):
            found.append(
                (
                    f"Which {office} is meant: {' or '.join(names)}?",
                    "contradiction",
                    [(f"the {name} {office}", passages[:2]) for name, passages in names.items()],
                )
            )
    return found


def _placeholders(story: Story) -> list[_Found]:
    """An unfilled date in one source, and what another says about the day of the same thing."""
    found: list[_Found] = []
    for passage in story.passages:
        for start, end in cues.find_placeholders(passage.text):
            words = passage.text[start:end]
            if not re.search(r"date|day|time", words, re.IGNORECASE):
                continue
            around = [p for p in story.passages if p.source == passage.source and abs(p.position - passage.position) <= 1]
            terms = {term for p in around for term in p.terms}
            best: tuple[float, Passage, str] | None = None
            for other in story.passages:
                dates = [d for d in other.dates if d.kind in ("absolute", "weekday") and d.precision in ("day", "none")]
                if other.source == passage.source or not dates:
                    continue
                score = round(sum(story.index.idf(term) for term in terms & set(other.terms)), 6)
                if len(terms & set(other.terms)) >= 3 and (best is None or score > best[0]):
                    best = (score, other, dates[0].words)
            if best is not None:
                found.append(("On which day did it take place?", "placeholder", [(words, [passage]), (best[2], [best[1]])]))
    return found


def _speakers(story: Story, quotes: Sequence[Quote], taken: set[str]) -> list[Disagreement]:
    """The same words given to two speakers."""
    by_start: dict[tuple[str, ...], list[Quote]] = defaultdict(list)
    for quote in quotes:
        words = tuple(word.folded for word in find_words(quote.text))
        if len(words) >= 4:
            by_start[words[:4]].append(quote)
    records = []
    for key in sorted(by_start):
        speakers: dict[str, list[Quote]] = defaultdict(list)
        for quote in by_start[key]:
            if quote.speaker != "unknown":
                speakers[quote.speaker].append(quote)
        if len(speakers) < 2:
            continue
        shown = by_start[key][0].text.strip(" ,.")
        short = " ".join(shown.split()[:8]) + ("…" if len(shown.split()) > 8 else "")
        identity = "who-said-" + "-".join(word for word in key if word.isascii())[:40].strip("-")
        record_id, number = identity, 2
        while record_id in taken:
            record_id, number = f"{identity}-{number}", number + 1
        taken.add(record_id)
        records.append(
            Disagreement(
                id=record_id,
                question=f"Who said “{short}”?",
                kind="contradiction",
                sides=tuple(
                    Side(
                        story.actors[speaker].name if speaker in story.actors else speaker,
                        tuple(c for quote in said for c in quote.cites),
                    )
                    for speaker, said in speakers.items()
                ),
            )
        )
    return records


def _spellings(story: Story, taken: set[str]) -> list[Disagreement]:
    """Two spellings of one person's surname; accents alone do not count."""
    records = []
    for actor in story.actors.values():
        if actor.kind != "person":
            continue
        surname = actor.name.split()[-1]
        variants = {surname: fold_word(surname)}
        for alias in actor.aliases:
            last = alias.split()[-1] if alias.split() else ""
            if _is_variant(surname, last) and fold_word(last) not in variants.values():
                variants[last] = fold_word(last)
        sides = []
        for variant in variants:
            holders: dict[str, Passage] = {}
            for passage in story.passages:
                if actor.id in passage.actors and any(
                    word.text.removesuffix("’s").removesuffix("'s") == variant for word in passage.words
                ):
                    holders.setdefault(passage.source, passage)
            if holders:
                sides.append(Side(variant, _cites(list(holders.values())[:2])))
        if len(sides) >= 2:
            record_id = f"spelling-{actor.id}"
            if record_id not in taken:
                taken.add(record_id)
                records.append(Disagreement(record_id, f"How is {actor.name} spelled?", "spelling", tuple(sides)))
    return records


def _is_variant(first: str, second: str) -> bool:
    """Whether two surnames are one name spelled in two ways: the same start and at most two letters' difference at the end."""
    a, b = fold_word(first) if first else "", fold_word(second) if second else ""
    if len(a) < 5 or len(b) < 5 or a == b or abs(len(a) - len(b)) > 2:
        return False
    common = 0
    while common < min(len(a), len(b)) and a[common] == b[common]:
        common += 1
    return common >= max(4, min(len(a), len(b)) - 2)
