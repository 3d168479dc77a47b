"""What a capitalised name names, judged from its own words and from the cues of all its sightings.

Weights are small whole numbers, so that a judgement can be read and argued with. A name nothing speaks for is no actor.
"""
from __future__ import annotations

import re
from collections.abc import Mapping

from generator.language.names.given_names import GIVEN_NAMES
from generator.language.names.name_words import (
    AGENCIES,
    BAND_LEADS,
    LINKS,
    LOWER_ORG_HEADS,
    ORG_HEADS,
    PARTICLES,
    PLACE_HEADS,
    PLACE_LEADS,
    PRESS_HEADS,
    SUFFIXES,
    THING_HEADS,
    THING_LEADS,
)
from generator.language.names.names import fold_name, has_script_of_its_own, is_initial, is_office, is_state_word

PERSON, BODY, GROUP, NOTHING = "person", "organization", "group", ""
_CAMEL = re.compile(r"^[A-Z][a-z]+(?:[A-Z][a-z]+)+$")
_LEGAL = frozenset("inc ltd llc llp plc gmbh ag corp co corporation".split())
_HEADS = ORG_HEADS | PLACE_HEADS | THING_HEADS
_BODY_HEADS = ORG_HEADS | LOWER_ORG_HEADS | _LEGAL
_LEADS = PLACE_LEADS | THING_LEADS
_GROUP_HEADS = frozenset("coalition movement alliance campaign collective front brigade militia network taliban families".split())
_REALMS = frozenset("kingdom republic principality duchy emirate sultanate".split())
_SURE = frozenset({"age", "title", "honorific", "office", "body", "kin"})
"""Cues that a single sighting proves."""
_GIVEN_STATES = frozenset({"Jordan", "Chad", "Georgia", "Israel", "Kenya", "India"})
"""States whose names people bear."""
_OFTEN = 4
"""Sightings from which on it can be said what a name mostly does."""
_BODY_LEADS = frozenset("banco banca banque bank bundesamt ministerio société compagnie grupo gruppo groupe université universidad".split())
_SIGNS = frozenset(
    """
    tv us uk pm am id ok faq q&a mri pcr gps dna rna hiv covid covid-19 ceo cfo coo mp mps pr hr ppb gdp vat iso pdf rss
    """.split()
)

_PERSON_CUES = {"title": 4, "honorific": 3, "age": 4, "kin": 4, "who": 2, "office": 3, "speech": 2, "acts": 1}
_PERSON_AGAINST = {
    "place": 3, "the": 4, "which": 2, "number": 4, "quoted": 1, "lower_body": 8, "body": 1, "plural": 3, "craft": 8, "staff": 3,
}  # fmt: skip
_BODY_CUES = {"body": 4, "speech": 2, "acts": 1, "which": 1, "the": 1, "lower_body": 4, "plural": 1}
_BODY_AGAINST = {"place": 2, "number": 4, "quoted": 3, "age": 1, "kin": 4, "craft": 8}


def is_acronym(name: str) -> bool:
    """Whether `name` is two to six capitals with perhaps dots, digits or an ampersand between them, and no unit or sign."""
    bare = name.replace(".", "")
    return bool(re.fullmatch(r"[A-Z][A-Z&]{1,5}", bare)) and bare.lower() not in _SIGNS


def could_be_person(words: tuple[str, ...]) -> bool:
    """Whether the words have the shape of a person's name: one to five, none a head noun of something else."""
    if not 1 <= len(words) <= 5 or any(word.lower() in LINKS or word == "&" for word in words):
        return False
    if len(words) > 2 and words[-1].lower() in SUFFIXES:
        words = words[:-1]  # Ada Quist III
    last = words[-1].lower()
    if len(words) > 1 and last in _HEADS:
        return False
    if words[0].lower() in THING_LEADS and len(words) > 1:
        return False
    if words[0].lower() in PLACE_LEADS and len(words) > 1 and fold_name(words[0]) not in GIVEN_NAMES:
        return False
    if any(is_state_word(word) for word in words[1:]) or (is_state_word(words[0]) and words[0] not in _GIVEN_STATES):
        return False
    big = [word for word in words if word.lower() not in PARTICLES]
    return all(word[0].isalpha() and (is_initial(word) or not is_acronym(word)) for word in big) and not any(
        any(c.isdigit() for c in word) for word in words
    )


def share(cues: Mapping[str, int], weights: Mapping[str, int], count: int) -> float:
    """Weighted cues, each counted as its share of the sightings but never less than a third of one sighting (sure cues: three fifths)."""
    total = 0.0
    for cue, weight in weights.items():
        if seen := cues.get(cue, 0):
            total += weight * max(seen / count, 0.6 if cue in _SURE else 0.34)
    return total


def _is_named_like_a_place(words: tuple[str, ...], cues: Mapping[str, int]) -> bool:
    """Whether a word such as Marsh or Hill follows a given name, or a word that may be one, beside sure signs of a person."""
    signs = sum(bool(cues.get(cue)) for cue in ("honorific", "title", "age", "who", "speech", "office"))
    known = fold_name(words[0]) in GIVEN_NAMES
    office = bool(cues.get("office")) and not cues.get("place")
    return len(words) == 2 and words[1].lower() in PLACE_HEADS and bool(signs) and (known or office)


def person_score(words: tuple[str, ...], cues: Mapping[str, int], count: int) -> float:
    """How much speaks for a person; 2 and above is enough for a full name."""
    if not could_be_person(words) and not _is_named_like_a_place(words, cues):
        return -9.0
    score = share(cues, _PERSON_CUES, count) - share(cues, _PERSON_AGAINST, count)
    if len(words) > 1:
        first = fold_name(words[0])
        if is_office(words[-1]) and first not in GIVEN_NAMES:
            score -= 4  # "Anil Pillai, Clinical Director, said": an office in capitals
        if first in GIVEN_NAMES or first.split("-")[0] in GIVEN_NAMES:
            score += 3
        elif is_initial(words[0]) and len(words) > 1:
            score += 1
        if any(word.lower() in PARTICLES for word in words[1:-1]):
            score += 1
    if any(has_script_of_its_own(word) for word in words):
        score += 1
    return round(score, 3)


def body_score(words: tuple[str, ...], cues: Mapping[str, int], count: int) -> float:
    """How much speaks for an organisation; 2 and above is enough."""
    last, first = words[-1].lower().rstrip("."), words[0].lower()
    score = share(cues, _BODY_CUES, count) - share(cues, _BODY_AGAINST, count)
    if cues.get("staff") and len(words) > 1:
        score += 3
    if cues.get("holder") and not (len(words) == 2 and could_be_person(words)):
        score += 3
    if (
        (len(words) > 1 and last in _BODY_HEADS)
        or any(word.lower() in ORG_HEADS and words[at + 1].lower() in ("of", "for") for at, word in enumerate(words[:-1]))
        or (len(words) > 2 and first in BAND_LEADS and words[1].lower() in ("of", "for", "against"))
        or (len(words) > 2 and words[1] == "of" and first in ("city", "town", "university"))
    ):
        score += 4
    elif last in PLACE_HEADS and not (len(words) > 1 and cues.get("body")):
        score -= 4
    if "&" in words:
        score += 3
    if _is_camel(words[0]) or (len(words) > 1 and _is_camel(words[-1])):
        score += 2 if len(words) == 1 else 6
    if len(words) == 1 and first in _SIGNS:
        score -= 4  # "its HR director"
    if len(words) == 1 and first.endswith("s") and cues.get("opens", 0) >= count and not cues.get("body"):
        score -= 2  # "Pickets stood at the gate": a capital that only opens sentences
    if is_acronym(words[0]) and len(words) == 1:
        score += 1
    bare_office = len(words) > 1 and is_office(last) and not cues.get("the")  # but the Data Commissioner is an authority
    if (last in THING_HEADS or bare_office) and last not in ORG_HEADS:
        score -= 4
    if len(words) == 1:
        if last in _HEADS:
            score -= 4
        elif not (is_acronym(words[0]) or _is_camel(words[0]) or cues.get("body")):
            # One ordinary word that once says something is as likely a person without a surname; one that acts all the time is not.
            score += 2 if _acts_mostly(cues, count) else -1
    elif first in _BODY_LEADS:
        score += 3
    elif count > 1 and (cues.get("acts") or cues.get("speech")) and not cues.get("place"):
        score += 1
    if first in _LEADS and last not in ORG_HEADS:
        score -= 2
    return round(score, 3)


def _acts_mostly(cues: Mapping[str, int], count: int) -> bool:
    """Whether a name that stands often is mostly the subject of deeds and words, and nothing of its sightings tells of a person."""
    deeds = cues.get("acts", 0) + cues.get("speech", 0)
    personal = any(cues.get(cue) for cue in ("title", "honorific", "age", "who", "kin", "office"))
    return count >= _OFTEN and 2 * deeds >= count and not personal


def _is_camel(word: str) -> bool:
    """Whether a capital stands inside a word as firms write themselves (SunWater), not as families do (McHale, DeVries)."""
    return bool(_CAMEL.match(word)) and not word.startswith(("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "St"))


def looks_like_acronym(word: str) -> bool:
    """Whether `word` could be an acronym, also one with small letters (DfT); proof are a body's initials."""
    capitals = sum(c.isupper() for c in word)
    return is_acronym(word) or (2 <= len(word) <= 6 and word.isalpha() and capitals >= 2 and not word.startswith(("Mc", "Mac")))


def is_press(words: tuple[str, ...]) -> bool:
    """Whether the name is a newspaper's by its last word, or a known agency's."""
    return words[-1].lower() in PRESS_HEADS or words[0] in AGENCIES


def body_kind(words: tuple[str, ...]) -> str:
    """"group" for coalitions and movements, otherwise "organization"."""
    heads = {word.lower() for word in words}
    if len(words) > 2 and words[1] == "of" and words[0].lower() in _REALMS:
        return "country"
    return GROUP if heads & _GROUP_HEADS else BODY
