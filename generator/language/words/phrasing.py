"""Small steps from a clause to a question: a clean subject, a capital, a question mark. No search for what is open."""

from __future__ import annotations

import re

from generator.language.words.tokens import find_words

_DOT = "․"
POINTING = re.compile(r"\b(?:this|these|those|that|such(?!\s+as\b))\s+(?=[a-z])", re.IGNORECASE)
SUBJECT_STOP = re.compile(
    r"(?<!\w)(?:that|who|which|whom|whose|said|says|because|if|when|he|she|they|it|we|you|I|has|have|had|was|were|is|are)(?!\w)"
)
PRONOUN = re.compile(
    r"\b(?:he|she|it|they|him|them|his|her|its|their|this|that|these|those|you|your|we|our|I|my|there)\b", re.IGNORECASE
)
_OF_A_PERSON = re.compile(r"(?:he|she)$", re.IGNORECASE)
_OF_ANYTHING = re.compile(r"(?:they|their|its)$", re.IGNORECASE)
_JOINS = frozenset("when while after before until once because since if as though although".split())
_ONE = re.compile(
    r"\A(?:any|some|both|neither|either|none)\s+(?:has|have|had|was|were|is|are|will|would|could|can)\b"
    r"|\b(?:an?|the|another|this|that)\s+(?:\w+\s+)?one\b|\bthe\s+same\s+(?:goes|applies|is|was|holds|thing)\b",
    re.IGNORECASE,
)


def has_loose_pronoun(clause: str) -> bool:
    """Whether a pronoun stands in the clause with nothing before it there that it can mean."""
    for found in PRONOUN.finditer(clause):
        before = find_words(clause[: found.start()])
        named = any(word.is_capitalised and not word.is_stop for word in before)
        if _OF_A_PERSON.match(found.group()) and named:
            continue
        if _OF_ANYTHING.match(found.group()) and any(not word.is_stop for word in before):
            continue
        if found.group().lower() == "it" and len(before) > 1 and before[-1].folded in _JOINS and any(not word.is_stop for word in before):
            continue  # where the tanker was when it was boarded
        return True
    return _ONE.search(clause) is not None


def shield(sentence: str) -> str:
    """The sentence with dots that end nothing (U.S., 4.31) replaced, so that a full stop is always one."""
    text = " ".join(sentence.split()).strip("|*_ ")
    text = re.sub(r"\b(?:[A-Z]\.){2,}", lambda m: m.group().replace(".", _DOT), text)
    text = re.sub(r"(?<=\d)\.(?=\d)|(?<=\b[A-Z][a-z])\.(?=\s)|(?<=\b[A-Z])\.(?=\s)|(?<=\bMrs)\.|(?<=\bGov)\.|(?<=\bNo)\.", _DOT, text)
    return text.rstrip(".")


def finish(text: str) -> str:
    text = " ".join(text.replace(_DOT, ".").split())
    return text[:1].upper() + text[1:].rstrip(" ,") + "?"


def lower_first(text: str) -> str:
    words = find_words(text)
    return text[:1].lower() + text[1:] if words and words[0].is_stop and not words[0].text.isupper() else text


def steady(phrase: str) -> str:
    """A noun phrase that does not point outside itself: `these guarantees` becomes `the guarantees`."""
    return POINTING.sub("the ", " ".join(phrase.split())).strip(" ,")


def is_singular(body: str) -> bool:
    last = body.split()[-1].lower()
    return not (last.endswith("s") and not last.endswith("ss")) or last in ("congress",)


_ALONE = re.compile(r"(?:both|either|neither|any|some|none|many|most|much|more|all|one|others?|another|few|several)$", re.IGNORECASE)
"""Words that, standing alone, point at what was named before."""


def is_subject(phrase: str) -> bool:
    """Whether a phrase can be a noun phrase by itself: no clause inside, no pronoun in front."""
    words = find_words(phrase)
    if _ALONE.match(phrase.strip()) or not 1 <= len(words) <= 22 or "," in phrase or "  " in phrase or SUBJECT_STOP.search(phrase):
        return False
    return words[0].folded not in ("there", "what", "who", "where", "how", "and", "but", "nothing", "this", "what's") and not (
        PRONOUN.match(phrase) and not POINTING.match(phrase)
    )
