"""A byline taken apart: the people who wrote the article, and the outlet named beside them.

Only what stands beside a person is judged. A byline without one ("Reuters", "Echo staff and our reporters") stays as it is.
"""

from __future__ import annotations

import re

from generator.extract.vocabulary import word_set

_MOST = 300
"""Characters; what is longer is no byline."""

_OUTLET_WORDS = word_set(
    "advertiser advocate argus broadcasting bulletin chronicle courier daily dispatch echo examiner gazette globe guardian herald"
    " independent inquirer journal ledger magazine mail mercury messenger news newspaper newspapers newswire observer online post press"
    " radio record register review sentinel standard star sun sunday telegraph television times today tribune tv weekly wire"
)
"""Words that papers, stations and agencies end their names with."""

_AGENCIES = word_set("reuters ap afp upi dpa ansa efe tass xinhua bloomberg bbc cnn npr pbs abc cbs nbc")
_ROLE_WORDS = word_set(
    "agency bureau chief columnist contributor contributors correspondent correspondents critic desk editor editorial editors freelance"
    " freelancer journalist journalists office our photographer producer reporter reporters staff team writer writers"
)
_SMALL = word_set("de da del della di van von der den la le al el bin ibn y dos du")
_RANKS = word_set("jr sr ii iii iv")
_OUR = re.compile(r"(?:from )?(?:our|the) (?:[\w-]{1,20} ){0,2}(?:correspondent|reporter|writer|editor)s?,? ", re.I)
_BREAK = re.compile(r"(?P<and>,?\s(?:and|with|&)\s)|\s{0,3}[,;/(|·•]\s{0,3}|\s[–—-]\s", re.I)
_WHERE = re.compile(r"\s(?:in|at|near)\s(?:the\s)?[^\W\d_].{0,60}\Z")
_FOR = re.compile(r"\s(?:for|of)\s(?:the\s)?", re.I)
_WEEKDAY = re.compile(r",\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\Z", re.I)
_EDGES = " ()*_"
_STOP = re.compile(r"(?<=\w{4})\.\Z")


def split_byline(text: str) -> tuple[str, str]:
    """(people, outlet) of a byline, each as it stands there; the outlet is empty where none is named beside a person.

    Roles ("health correspondent"), places ("in Geneva") and week days go. A byline of people alone, or with none, is not changed.
    """
    whole = _WEEKDAY.sub("", " ".join(text[:_MOST].split()))
    named = _OUR.sub("", whole, count=1) if _OUR.match(whole) else whole
    people, outlet, last_end, start, joined = "", "", 0, 0, ""
    for cut in (*_BREAK.finditer(named), None):
        part = named[start : cut.start() if cut else len(named)]
        person, paper = _judge(_STOP.sub("", part.strip(_EDGES)), is_first=not people, is_after_and=joined == "and")
        if person:
            between = named[last_end:start]
            # What stands between two people stays where it is nothing but the word or the comma that joins them.
            people += (between if _BREAK.fullmatch(between) else ", " if people else "") + person
            last_end = start + part.index(person) + len(person)
        elif not people:
            return whole, ""
        outlet = outlet or paper
        start, joined = (cut.end(), "and" if cut["and"] else ",") if cut else (0, "")
    return people, outlet


def _judge(part: str, *, is_first: bool, is_after_and: bool) -> tuple[str, str]:
    """(person, outlet) of one part of a byline; both are empty where it names neither."""
    if not is_first and not is_after_and and names_outlet(part):
        return "", part
    outlet = ""
    if (found := _FOR.search(part)) and names_outlet(part[found.end() :]):
        part, outlet = part[: found.start()], part[found.end() :]
    person = _WHERE.sub("", part).strip(_EDGES)
    return (person, outlet) if _is_person(person, is_first=is_first, is_after_and=is_after_and) else ("", "")


def names_outlet(words: str) -> bool:
    """Whether words end as the names of papers, stations and agencies do, and name no role there: "Lake City Tribune", "AFP"."""
    parts = words.lower().split()
    if not 0 < len(parts) <= 6 or any(part in _ROLE_WORDS for part in parts):
        return False
    if not all(word[0].isupper() or word in ("of", "and", "&", "the") for word in words.split()):
        return False
    return parts[-1] in _OUTLET_WORDS if len(parts) > 1 else parts[0] in _AGENCIES


def _is_person(words: str, *, is_first: bool, is_after_and: bool) -> bool:
    """Whether words can only be a name: two to five, capital first, none of a role; the last may be an outlet's only after "and"."""
    parts = words.split()
    low = [part.strip(".").lower() for part in parts]
    if not parts or len(parts) > 5 or any(part in _ROLE_WORDS or part == "the" for part in low):
        return False
    if not all(word[0].isupper() or word.lower() in _SMALL for word in parts) or any(c.isdigit() for c in words):
        return False
    if len(parts) == 1:
        return not is_first and (low[0] in _RANKS or (is_after_and and not words.isupper() and low[0] not in _AGENCIES))
    return is_after_and or low[-1] not in _OUTLET_WORDS
