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
from generator.language.dates import date_key, same_time
from generator.language.naming import make_id, slug_words
from generator.language.passages import Passage, Story
from generator.language.readable import clean_span
from generator.language.tokens import content_stems, find_words, fold_word, stem
from generator.language.values import Value, same_value
from generator.model import UNKNOWN, Citation, Disagreement, Quote, Side, Span

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
_ROLE = re.compile(r"\bthe\s+(?P<role>driver|pilot|captain|suspect|gunman|attacker|conductor|child|boy|girl|mother|father|patient|hostage)\b")
_ALIVE = re.compile(
    r"\b(?:is\s+alive|survived|has\s+survived|is\s+breathing|is\s+in\s+(?:an?\s+)?(?:induced\s+)?coma)\b", re.IGNORECASE
)
_BEGAN = re.compile(
    r"\b(?P<noun>conflict|war|crisis|dispute|invasion|strike|outbreak|fighting|talks|negotiations|protests|siege|epidemic|investigation|inquiry|leak|release|trial)"
    r"\s+(?:(?:that|which)\s+)?(?:(?:has|had|have)\s+)?(?:began|begun|started|erupted|persisted|lasted|opened|dragged\s+on|broke\s+out|broken\s+out)"
    r"(?:\s+(?:in|on|since|ever\s+since))?\s+$",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"\b(?:reported|said|stated|wrote|claimed|suggested)\s+(?:incorrectly\s+|wrongly\s+)?that\s+(?P<claim>[^.;\n]{8,200})", re.IGNORECASE
)
_SAID_BEFORE = re.compile(r"\b(?:earlier|gave|said|reported|stated|misstated|wrote|put|previous|first|originally)\b", re.IGNORECASE)
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
    found += _beginnings(story)
    found += _administrations(story)
    found += _placeholders(story)
    taken: set[str] = set()
    records: list[Disagreement] = []
    used: set[frozenset[str]] = set()
    cited: set[tuple[int, str]] = set()
    for question, kind, sides in found:
        mark = frozenset(fold_spaces(value) for value, _ in sides)
        places = {(passage.number, fold_spaces(value) if value in passage.text else "") for value, passages in sides for passage in passages}
        # one figure or claim of one sentence stands against another only once
        if mark in used or len(sides) < 2 or places & cited:
            continue
        used.add(mark)
        cited |= places
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
    """Numbers of the passages that a later source corrects or overtakes: the first side of each correction and later count."""
    return _numbers(story, (d.sides[0] for d in disagreements if d.kind in ("correction", "time")))


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
    """What a source says it got wrong: the passage that said so, and the correction, both cited."""
    found: list[_Found] = []
    for group in _correction_groups(story):
        context = {term for passage in group for term in passage.terms if not term.startswith("#")}
        numbers = {passage.number for passage in group}
        for at, passage in enumerate(group):
            after = group[at + 1] if at + 1 < len(group) else None
            figures = _wrong_and_right(passage, after)
            if figures is not None:
                wrong, right, where = figures
                held = _find_holder(story, passage, wrong, right, context, numbers)
                if held is not None:
                    old, figure = held
                    new_words = right.text if right is not None else " ".join(passage.text.split())
                    question = _which_figure(story, old, figure, right.text) if right is not None else "What was corrected?"
                    cited = [passage] if where is passage else [where, passage]
                    found.append((question, "correction", [(figure, [old]), (new_words, cited)]))
            elif claim := _TAKEN_BACK.search(passage.text):
                old_claim = _find_claim(story, passage, claim["claim"], numbers)
                if old_claim is not None:
                    wording = " ".join(claim["claim"].split()).rstrip(" .,")
                    cited = [passage] if after is None else [passage, after]
                    found.append(
                        (f"Is it true that {wording}?", "correction", [("as first reported", [old_claim]), ("corrected", cited)])
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


def _which_figure(story: Story, old: Passage, figure: str, right: str) -> str:
    """The question two figures answer: how old, how many of what, or plainly which is right."""
    value = next((value for value in old.values if value.text == figure), None)
    people = [actor for actor in old.actors if actor in story.actors and story.actors[actor].kind == "person"]
    if value is not None and value.kind == "age" and len(people) == 1:
        return f"How old is {story.actors[people[0]].name}: {figure} or {right}?"
    noun = _plural_noun(old.text[value.end : value.end + 40]) if value is not None and value.kind == "count" else ""
    return f"How many {noun}: {figure} or {right}?" if noun else f"Which figure is right: {figure} or {right}?"


def _wrong_and_right(passage: Passage, after: Passage | None) -> tuple[Value, Value | None, Passage] | None:
    """The figure a correcting sentence takes back, the one it puts in its place, if it names it, and the sentence that does."""
    figures = [value for value in passage.values if value.kind not in ("label", "ordinal")]
    if not figures:
        return None
    denied = next((value for value in figures if _NOT_VALUE.search(passage.text[: value.start])), None)
    if denied is not None:
        return denied, next((value for value in figures if value is not denied), None), passage
    if not _SAID_BEFORE.search(passage.text[: figures[0].start]):
        return None
    if len(figures) > 1:
        return figures[0], figures[1], passage
    later = [value for value in after.values if value.kind not in ("label", "ordinal")] if after is not None else []
    return (figures[0], later[-1], after) if later and after is not None else (figures[0], None, passage)


def _find_holder(
    story: Story, correction: Passage, wrong: Value, right: Value | None, context: set[str], numbers: set[int]
) -> tuple[Passage, str] | None:
    """The passage that gives the wrong figure about the same matter, the one with most in common, and the figure as it words it."""
    holders: list[tuple[float, int, Passage, str]] = []
    for candidate in story.passages:
        if candidate.number in numbers or candidate.published > correction.published:
            continue
        figure = next((value for value in candidate.values if _may_be(value, wrong)), None)
        if figure is None:
            continue
        if right is not None and any(_may_be(value, right) for value in candidate.values):
            continue
        shared = context & set(candidate.terms)
        # a figure that says little (34, eight people) needs words in common; one with a unit or many digits speaks for itself
        telling = wrong.kind in ("measure", "money") or (wrong.low >= 1000 and bool(set(wrong.noun) & set(figure.noun)))
        named = any(term.startswith("@") for term in shared)
        if telling or named or len(shared) >= 2:
            score = round(sum(story.index.idf(term) for term in shared), 6)
            holders.append((-score, candidate.number, candidate, figure.text))
    best = min(holders, key=lambda holder: holder[:2], default=None)
    return (best[2], best[3]) if best is not None else None


def _find_claim(story: Story, correction: Passage, claim: str, numbers: set[int]) -> Passage | None:
    """The passage that makes the claim a source takes back: most of the claim's telling words, and at least two."""
    wanted = set(content_stems(claim))
    best, best_share = None, 0.45
    for candidate in story.passages:
        if candidate.number in numbers or candidate.published > correction.published or cues.starts_correction(candidate.text):
            continue
        shared = wanted & {stem(word.folded) for word in candidate.words if not word.is_stop}
        share = round(len(shared) / max(1, len(wanted)), 6)
        if len(shared) >= 2 and share > best_share:
            best, best_share = candidate, share
    return best


def _may_be(a: Value, b: Value) -> bool:
    """Whether two figures may be one: the same number with the same unit, or with the unit left out on one side."""
    if a.kind in ("label", "ordinal") or b.kind in ("label", "ordinal"):
        return False
    if same_value(a, b) and (a.kind == b.kind or "count" in (a.kind, b.kind)):
        return True
    first, second = fold_spaces(a.text), fold_spaces(b.text)
    return first.startswith(second + " ") or second.startswith(first + " ") or "count" in (a.kind, b.kind) and first.split()[0] == second.split()[0]


def fold_spaces(text: str) -> str:
    """`text` in lower case with single blanks."""
    return " ".join(text.lower().split())


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
    """Somebody reported dead by one source and alive by another, told apart by name or by a role only one person has in the story."""
    dead: dict[str, list[Passage]] = defaultdict(list)
    alive: dict[str, list[Passage]] = defaultdict(list)
    corrections = {passage.number for group in _correction_groups(story) for passage in group}
    for passage in story.passages:
        is_dead = _DEAD.search(passage.text) is not None
        if not is_dead and not _ALIVE.search(passage.text):
            continue
        if passage.number in corrections or len(passage.words) > 40:
            continue
        for who in _who_lives(story, passage):
            (dead if is_dead else alive)[who].append(passage)
    found: list[_Found] = []
    for who in sorted(dead.keys() & alive.keys()):
        gone, living = dead[who], alive[who]
        if {p.source for p in gone} == {p.source for p in living}:
            continue
        kind = "time" if min(p.published for p in living) > max(p.published for p in gone) else "contradiction"
        name = story.actors[who].name if who in story.actors else f"the {who}"
        found.append((f"Is {name} alive?", kind, [("reported dead", gone[:2]), ("alive", living[:2])]))
        break  # one person by name and by role is one disagreement
    return found


def _who_lives(story: Story, passage: Passage) -> tuple[str, ...]:
    people = tuple(actor for actor in passage.actors if actor in story.actors and story.actors[actor].kind == "person")
    roles = tuple(m["role"].lower() for m in _ROLE.finditer(passage.text))
    return (people if len(people) == 1 else ()) + (roles if len(set(roles)) == 1 else ())


def _beginnings(story: Story) -> list[_Found]:
    """Two dates for the beginning of one thing: the conflict that began in one year, and in another."""
    begun: dict[str, dict[str, list[Passage]]] = defaultdict(dict)
    shown: dict[tuple[str, str], str] = {}
    for passage in story.passages:
        for date in passage.dates:
            found = _BEGAN.search(passage.text[: date.start].rstrip() + " ")
            if date.edtf == UNKNOWN or date.precision == "range" or found is None:
                continue
            noun = stem(fold_word(found["noun"]))
            words = re.sub(r"^(?:in|since|on)\s+", "", date.words, flags=re.IGNORECASE)
            begun[noun].setdefault(date.edtf, []).append(passage)
            shown.setdefault((noun, date.edtf), words)
            shown.setdefault((noun, ""), found["noun"].lower())
    found_all: list[_Found] = []
    for noun in sorted(begun):
        dates = sorted(begun[noun], key=date_key)
        if len(dates) < 2 or same_time(dates[0], dates[-1]):
            continue
        early, late = begun[noun][dates[0]], begun[noun][dates[-1]]
        if not {p.source for p in early} & {p.source for p in late}:
            first, last = shown[(noun, dates[0])], shown[(noun, dates[-1])]
            question = f"When did the {shown[(noun, '')]} begin: {first} or {last}?"
            found_all.append((question, "contradiction", [(first, early[:2]), (last, late[:2])]))
    return found_all


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
            terms = _terms_around(story, passage)
            best: tuple[float, Passage, str] | None = None
            for other in story.passages:
                dates = [d for d in other.dates if d.kind in ("absolute", "weekday") and d.precision in ("day", "none")]
                if other.source == passage.source or not dates:
                    continue
                shared = terms & _terms_around(story, other)
                theirs = sum(story.index.idf(term) for term in _terms_around(story, other))
                score = round(sum(story.index.idf(term) for term in shared) / theirs**0.5, 6) if theirs else 0.0
                if len(shared) >= 4 and (best is None or score > best[0]):
                    best = (score, other, dates[0].words)
            if best is not None:
                found.append(("On which day did it take place?", "placeholder", [(words, [passage]), (best[2], [best[1]])]))
    return found


def _terms_around(story: Story, passage: Passage) -> set[str]:
    """Terms of a passage and of the sentences next to it in the same source."""
    near = story.passages[max(0, passage.number - 1) : passage.number + 2]
    return {term for each in near if each.source == passage.source for term in each.terms}


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
