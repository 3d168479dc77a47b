"""Claims of fixed kinds that cannot both hold: denied claims, dead and alive, two beginnings, two administrations.

Each function looks for one kind, compares like with like only, and stays silent where it cannot tell.
"""

from __future__ import annotations

import re
from collections import defaultdict
from math import fsum

from generator.edtf import date_key, same_time
from generator.language.disputes.corrections import correction_groups
from generator.language.disputes.disputes import Dispute
from generator.language.pile.assertions import have_own_names, read_assertion
from generator.language.pile.marked import find_marked
from generator.language.pile.passages import Passage, Story
from generator.language.words import cues
from generator.language.words.concepts import concept
from generator.language.words.dates import DateMention
from generator.language.words.tokens import content_stems, fold_word, stem
from generator.model import UNKNOWN

_ADMINISTRATION = re.compile(
    r"\b[Tt]he\s+(?P<name>[A-Z][\w’'-]{2,30})\s+(?P<office>administration|government|cabinet|presidency)\b"
)
_IN_OFFICE = re.compile(r"\s+(?:is|are|has|have|says|will|plans?|wants?|intends?|insists|remains?|continues?)\b")
_FORMER = re.compile(r"\b(?:former|previous|prior|earlier|then|outgoing|predecessor|under)\b", re.IGNORECASE)
_DENIAL = re.compile(
    r"\b(?:(?:reject|denie|deny|dispute|dismisse|refute)(?:s|d|ed)?\s+(?:the\s+|any\s+|as\s+\w+\s+)?(?:claims?|reports?|suggestions?|"
    r"accusations?|allegations?|statements?|idea|rumou?rs?)\s+that|(?:den(?:y|ies|ied)|(?<!\ba\s)(?<!the\s)(?<!this\s)(?<!that\s)(?<!its\s)disput(?:e|es|ed))\s+"
    r"that(?!\s+(?:has|have|had|is|are|was|were|will|would|could|can|may|might|began|started|led|goes|went)\b)|"
    r"(?:is|was)\s+(?:not\s+true|untrue|false|wrong)\s+that|no\s+truth\s+(?:in|to)\s+(?:\w+\s+){1,3}that)\s+(?P<claim>[^.;\n]{8,200})",
    re.IGNORECASE,
)
_CLAIM_SHARE = 0.6
_MOST_ASKED = 12
_DEAD = re.compile(
    r"\b(?:did\s+not\s+survive|(?:had|has|was|were)\s+(?:been\s+)?(?:killed|died|dead)|died|is\s+dead)\b", re.IGNORECASE
)
_ROLE = re.compile(
    r"\bthe\s+(?P<role>driver|pilot|captain|suspect|gunman|attacker|conductor|child|boy|girl|mother|father|patient|hostage)\b"
)
_ALIVE = re.compile(
    r"\b(?:is\s+alive|survived|has\s+survived|is\s+breathing|is\s+in\s+(?:an?\s+)?(?:induced\s+)?coma)\b", re.IGNORECASE
)
_BEGAN = re.compile(
    r"\b(?P<noun>conflict|war|crisis|dispute|invasion|strike|outbreak|fighting|talks|negotiations|protests|siege|epidemic|"
    r"investigation|inquiry|leak|release|trial)"
    r"\s+(?:(?:that|which)\s+)?(?:(?:has|had|have)\s+)?(?:began|begun|started|erupted|persisted|lasted|opened|"
    r"dragged\s+on|broke\s+out|broken\s+out)"
    r"(?:\s+(?:in|on|since|ever\s+since))?\s+$",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\b(?:second|third|fourth|new|newest|latest|another|next|previous|earlier|later|last|other)\s+$", re.IGNORECASE)


def find_denials(story: Story) -> list[Dispute]:
    """A claim one source says was rejected, and the source that makes it."""
    found: list[Dispute] = []
    for passage in find_marked(story, "denies a claim", _denial):
        match = _denial(passage)
        if match is None:
            continue
        claim = {concept(term) for term in content_stems(match["claim"])}
        for _, other in story.index.neighbours(passage.number)[:_MOST_ASKED]:
            candidate = story.passages[other]
            tells = candidate.source != passage.source and not cues.is_negated(candidate.text) and _denial(candidate) is None
            if not tells or candidate.text.rstrip().endswith("?"):
                continue
            told = read_assertion(candidate)
            held = claim & (told.terms | {part for name in told.names for part in map(stem, name)})
            if len(held) >= 2 and len(held) >= _CLAIM_SHARE * len(claim) and not have_own_names(told, read_assertion(passage)):
                found.append(Dispute("", "contradiction", [("", [candidate]), ("", [passage])], "account"))
                break
    return found


def _denial(passage: Passage) -> re.Match[str] | None:
    asks = passage.text.rstrip().endswith("?")
    return None if asks else _DENIAL.search(cues.blank_quotations(passage.text))


def find_life_and_death(story: Story) -> list[Dispute]:
    """Somebody reported dead by one source and alive by another, told apart by name, or by a role such as driver."""
    dead: dict[str, list[Passage]] = defaultdict(list)
    alive: dict[str, list[Passage]] = defaultdict(list)
    corrections = {passage.number for group in correction_groups(story) for passage in group}
    for passage in find_marked(story, "tells of life or death", lambda each: _DEAD.search(each.text) or _ALIVE.search(each.text)):
        is_dead = _DEAD.search(passage.text) is not None
        if passage.number in corrections or passage.length > 40:
            continue
        for who in _who_lives(story, passage):
            (dead if is_dead else alive)[who].append(passage)
    found: list[Dispute] = []
    for who in sorted(dead.keys() & alive.keys()):
        gone, living = dead[who], alive[who]
        if {p.source for p in gone} == {p.source for p in living}:
            continue
        kind = "time" if min(p.published for p in living) > max(p.published for p in gone) else "contradiction"
        name = story.actors[who].name if who in story.actors else f"the {who}"
        found.append(Dispute(f"Is {name} alive?", kind, [("reported dead", gone[:2]), ("alive", living[:2])]))
        break  # one person by name and by role is one disagreement
    return found


def _who_lives(story: Story, passage: Passage) -> tuple[str, ...]:
    people = tuple(actor for actor in passage.actors if actor in story.actors and story.actors[actor].kind == "person")
    roles = tuple(m["role"].lower() for m in _ROLE.finditer(passage.text))
    return (people if len(people) == 1 else ()) + (roles if len(set(roles)) == 1 else ())


def find_beginnings(story: Story) -> list[Dispute]:
    """Two dates for the beginning of one thing: the conflict that began in one year, and in another."""
    begun: dict[str, dict[str, list[Passage]]] = defaultdict(dict)
    shown: dict[tuple[str, str], str] = {}
    for passage in find_marked(story, "dates a beginning", lambda each: any(_began(each, date) for date in each.dates)):
        for date in passage.dates:
            found = _began(passage, date)
            if date.edtf == UNKNOWN or date.precision == "range" or found is None or _ANOTHER.search(passage.text[: found.start()][-20:]):
                continue
            noun = stem(fold_word(found["noun"]))
            words = re.sub(r"^(?:in|since|on)\s+", "", date.words, flags=re.IGNORECASE)
            begun[noun].setdefault(date.edtf, []).append(passage)
            shown.setdefault((noun, date.edtf), words)
            shown.setdefault((noun, ""), found["noun"].lower())
    found_all: list[Dispute] = []
    for noun in sorted(begun):
        dates = sorted(begun[noun], key=date_key)
        if len(dates) < 2 or same_time(dates[0], dates[-1]):
            continue
        early, late = begun[noun][dates[0]], begun[noun][dates[-1]]
        if not {p.source for p in early} & {p.source for p in late}:
            first, last = shown[(noun, dates[0])], shown[(noun, dates[-1])]
            question = f"When did the {shown[(noun, '')]} begin: {first} or {last}?"
            found_all.append(Dispute(question, "contradiction", [(first, early[:2]), (last, late[:2])]))
    return found_all


def _began(passage: Passage, date: DateMention) -> re.Match[str] | None:
    """The words right before a date for something that began then."""
    return _BEGAN.search(passage.text[: date.start].rstrip() + " ")


def find_administrations(story: Story) -> list[Dispute]:
    """Two names for the administration in office."""
    holders: dict[str, dict[str, list[Passage]]] = defaultdict(dict)
    people = {
        fold_word(part)
        for actor in story.actors.values()
        if actor.kind == "person"
        for part in (actor.name + " " + " ".join(actor.aliases)).split()
    }
    for passage in find_marked(story, "names an administration", lambda each: _ADMINISTRATION.search(each.text)):
        for match in _ADMINISTRATION.finditer(passage.text):
            name = match["name"]
            if fold_word(name) not in people and match["office"] != "administration":
                continue
            if name.isupper() or fold_word(name) in ("new", "federal", "current", "american", "state"):
                continue
            in_office = _IN_OFFICE.match(passage.text, match.end()) is not None and not _has_earlier_date(passage)
            if in_office and not _FORMER.search(passage.text[max(0, match.start() - 25) : match.start()]):
                holders[match["office"]].setdefault(name, []).append(passage)
    found: list[Dispute] = []
    for office in sorted(holders):
        names = holders[office]
        sources = [{p.source for p in passages} for passages in names.values()]
        if len(names) >= 2 and not set.intersection(*sources):
            found.append(
                Dispute(
                    f"Whose {office} is in office: {' or '.join(_owner(name) for name in names)}?",
                    "contradiction",
                    [(f"the {name} {office}", passages[:2]) for name, passages in names.items()],
                )
            )
    return found


def _owner(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _has_earlier_date(passage: Passage) -> bool:
    """Whether the sentence tells of a year before that of its article: an administration may be long out of office."""
    year = passage.published[:4] if passage.published != UNKNOWN else "9999"
    return any(date.edtf != UNKNOWN and date.edtf[:4] < year and date.kind == "absolute" for date in passage.dates)


def find_placeholder_dates(story: Story) -> list[Dispute]:
    """An unfilled date in one source, and what another says about the day of the same thing."""
    found: list[Dispute] = []
    actors = _actor_words(story)
    for passage in find_marked(story, "has a placeholder", lambda each: cues.find_placeholders(each.text)):
        for start, end in cues.find_placeholders(passage.text):
            words = passage.text[start:end]
            if not re.search(r"date|day|time", words, re.IGNORECASE):
                continue
            terms, places = _terms_around(story, passage), _places_around(story, passage, actors)
            best: tuple[float, Passage, str] | None = None
            for other in (story.passages[number] for number in story.index.holding(terms)):
                dates = [d for d in other.dates if d.kind in ("absolute", "weekday") and d.precision in ("day", "none")]
                if other.source == passage.source or not dates:
                    continue
                # Without a place in common, two sentences of one story are alike only because the story is one.
                if not places & _places_around(story, other, actors):
                    continue
                shared = terms & _terms_around(story, other)
                # squared: a place that few sentences name ties two accounts together, the story's common words do not
                theirs = fsum(story.index.idf(term) ** 2 for term in _terms_around(story, other))
                score = round(fsum(story.index.idf(term) ** 2 for term in shared) / theirs**0.5, 6) if theirs else 0.0
                if len(shared) >= 4 and (best is None or score > best[0]):
                    best = (score, other, dates[0].words)
            if best is not None:
                found.append(
                    Dispute("On which day did it take place?", "placeholder", [(words, [passage]), (best[2], [best[1]])])
                )
    return found


def _places_around(story: Story, passage: Passage, actors: set[str]) -> set[str]:
    """Names, folded, in a passage and the sentences next to it that are no actor's and no day's or month's: mostly places."""
    near = [each for each in story.passages[max(0, passage.number - 1) : passage.number + 2] if each.source == passage.source]
    calendar = {fold_word(part) for each in near for date in each.dates for part in date.words.split()}
    named = {fold_word(word.text) for each in near for word in each.words[1:] if word.text[:1].isupper() and word.text[1:].islower()}
    # "Ukrainian" is no place either, where Ukraine is an actor.
    return {name for name in named - calendar if name not in actors and name[:5] not in actors}


def _actor_words(story: Story) -> set[str]:
    """Words of the actors' names, folded, and the first five letters of each."""
    words = {fold_word(part) for actor in story.actors.values() for name in (actor.name, *actor.aliases) for part in name.split()}
    return words | {word[:5] for word in words}


def _terms_around(story: Story, passage: Passage) -> set[str]:
    """Terms of a passage and of the sentences next to it in the same source."""
    near = story.passages[max(0, passage.number - 1) : passage.number + 2]
    return {term for each in near if each.source == passage.source for term in each.terms}
