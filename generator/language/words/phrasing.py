"""Small steps from a clause to a question: a clean subject, a capital, a question mark. No search for what is open."""

from __future__ import annotations

import re

from generator.language.words.tokens import find_words

_DOT = "․"
_COMMA = "⸴"
_CHOICE = re.compile(r"\b[a-z][\w’'-]{0,60},\s(?:[a-z][\w’'-]*\s){1,2}or\s(?=[a-z])|,\s(?:the|an?)\s[\w’'-]+\sor\s(?:the|an?)\s[\w’'-]+$")
_CALLED = re.compile(
    r"(?P<who>\b[Tt]he\s(?:[\w’'-]+\s){0,3}[a-z][\w-]*),\s(?P<name>(?:[A-Z][\w’'-]+\s){1,2}[A-Z][\w’'-]+),\s"
    r"(?=(?:is|are|was|were|has|have|had|will|would|remains?|could|can)\b)"
)
_OR_ITS = re.compile(r",\s(?P<other>or\s(?:its|the|his|her|their)\s[a-z][\w-]*),\s")
_BETWEEN = re.compile(
    r",\s+(?:which|who|whom|whose|where|when|lost|known|put|set|held|built|made|found|had|(?!asked|if)[a-z]{2,}ed)\s[^,.;:!?“”\"]{2,100},\s+"
    r"(?!(?:and|but|or|as|he|she|it|they|we|said|says|who|which|while|although)\b)(?=[a-z])"
)
POINTING = re.compile(
    r"(?:\b(?:this|these|those(?!\s+(?:who|whom|whose|which|that|in|of|with|from|already)\b)|such(?!\s+as\b))|(?:\A|(?<= of )|(?<= in )|"
    r"(?<= on )|(?<= by )|(?<= to )|(?<= for )|(?<= at )|(?<= with )|(?<= from )|(?<= into )|(?<= over )|(?<= about )|(?<= after ))that)\s+"
    r"(?=[a-z])",
    re.IGNORECASE,
)
"""Words that point outside a phrase; a `that` behind a noun opens a clause: the blackout that hit the island."""
SUBJECT_STOP = re.compile(
    r"(?<!\w)(?:that|who|which|whom|whose|said|says|because|if|when|he|she|they|it|we|you|I|has|have|had|was|were|is|are)(?!\w)"
)
PRONOUN = re.compile(
    r"\b(?:he|she|it|they|him|them|his|her|its|their|this|that|these|those|you|your|we|our|I|my|there)\b", re.IGNORECASE
)
_OF_A_PERSON = re.compile(r"(?:he|she)$", re.IGNORECASE)
_OF_ANYTHING = re.compile(r"(?:they|their|its)$", re.IGNORECASE)
_THERE_IS = re.compile(r"there\s+(?:is|are|was|were|will|would|can|could|has|have|had|may|might)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\s+(?!is\b|are\b|was\b|were\b|has\b|will\b|would\b)[\w’'-]")
_LEAD_IN = re.compile(
    r"^(?:(?:Although|Though|While|Even though|As|But|And|However,?|Since|Whereas)\s+|(?:For now|So far|Still|Meanwhile|"
    r"Despite (?:this|these|that) \w+),\s+|"
    r"(?:(?:In|Within|After) (?:an?|two|three|four|five|six|\d+|the next|the coming) (?:fortnight|(?:few )?(?:day|week|month|year)s?)|"
    r"(?:Next|This|Last) (?:week|month|year|spring|summer|autumn|winter)|On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today|Tomorrow) "
    r"(?=(?:the|some|an?|about|[A-Z]|\d)))",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r",\s+(?:even\s+(?:as|though)|although|though|while|whereas|but|as|and)\s+|;\s+", re.IGNORECASE)
_ARE = re.compile(r"\s+(?:are|were|have|had)\b")
_BE = re.compile(r"(?:is|are|was|were|will|would|can|could|has|have|had|may|might)$")
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
        if found.group().lower() == "there" and (_THERE_IS.match(clause, found.start()) or (before and _BE.match(before[-1].folded))):
            continue
        if found.group().lower() == "that" and before and not before[-1].is_stop and _RELATIVE.match(clause, found.end()):
            continue  # the case that the panels need
        if found.group().lower() == "that" and before and before[-1].folded.endswith("s") and _ARE.match(clause, found.end()):
            continue  # the flats that were promised
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
    text = text.rstrip(".")
    return _CHOICE.sub(lambda m: m.group().replace(",", _COMMA), text)


def without_asides(text: str) -> str:
    """A shielded sentence without what stands between two commas inside a clause; a name that says who is meant stays there."""
    return _CALLED.sub(rf"\g<who>{_COMMA} \g<name> ", _BETWEEN.sub(" ", _OR_ITS.sub(r" \g<other> ", text)))


def split_clauses(plain: str) -> list[str]:
    """The clauses of a shielded sentence that a conjunction or a semicolon joins, each without the words that lead into it."""
    return [_LEAD_IN.sub("", part.strip()) for part in _CLAUSE_END.split(plain) if part]


def finish(text: str) -> str:
    text = " ".join(text.replace(_DOT, ".").replace(_COMMA, ",").split())
    return text[:1].upper() + text[1:].rstrip(" ,") + "?"


_COUNTING = frozenset(
    "several most many some few both all two three four five six seven eight nine ten eleven twelve dozens hundreds thousands half".split()
)


def lower_first(text: str) -> str:
    words = find_words(text)
    small = bool(words) and (words[0].is_stop or words[0].folded in _COUNTING)
    return text[:1].lower() + text[1:] if small and not words[0].text.isupper() else text


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


def named_in_question(phrase: str | None) -> str:
    """A phrase as it stands inside a question; "" where it is none, or points at something outside."""
    phrase = steady(phrase or "")
    return lower_first(phrase) if phrase and is_subject(phrase) and not PRONOUN.search(phrase) else ""
