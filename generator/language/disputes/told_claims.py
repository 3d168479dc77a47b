"""The claims inside a sentence: what somebody in it says, as a clause that can follow `Is it true that` and reads alone.

Text in, text out. What yields no such clause yields none.
"""

from __future__ import annotations

import re

from generator.language.disputes.clean_wording import ENDS_SHORT, LONGEST_SIDE, PRONOUN, is_balanced
from generator.language.pile.readable import has_verb
from generator.language.words.cue_words import phrases
from generator.language.words.cues import blank_quotations
from generator.language.words.tokens import find_words

LONGEST_CLAIM = 30
"""Words."""
LONGEST_SENTENCE = 600
"""Characters: of what is longer no claim is looked for."""
FEWEST = 2
_FEWEST_SHORTENED = 5
_SAYING = (
    r"(?:say|said|says|argue[sd]?|claim(?:s|ed)?|maintain(?:s|ed)?|insist(?:s|ed)?|warn(?:s|ed)?|believe[sd]?|suspect(?:s|ed)?|thinks?|thought|"
    r"estimate[sd]?|found|finds?|conclude[sd]?|report(?:s|ed)?|wr(?:ites?|ote)|state[sd]?|contend(?:s|ed)?|testified|announce[sd]?|explain(?:s|ed)?|"
    r"add(?:s|ed)|assert(?:s|ed)?|show(?:s|ed)?|suggest(?:s|ed)?|confirm(?:s|ed)?|admit(?:s|ted)?|concede[sd]?|assure[sd]?|repeat(?:s|ed)?|stress(?:es|ed)?|note[sd]?|acknowledge[sd]?|recall(?:s|ed)?|is|"
    r"told(?=\s+that\b)|(?:told|tells?)\s+(?!that\b)[^,;:.“”\"]{2,40}?)"
)
_WHEN = r"(?:\s+(?:(?:late|early)\s+)?(?:on|in|at|yesterday|today|last|earlier|this)\b[^,;:“”\"]{0,30}?)?"
_SAID_THAT = re.compile(
    rf"\b(?:(?P<verb>{_SAYING}|and(?=\s+that\b))(?:\s+(?:only|again|simply|merely|repeatedly|now))?{_WHEN}|(?:den(?:y|ies|ied)|disput(?:e|es|ed)|"
    r"(?:accusation|allegation|claim|charge|suggestion|report|rumou?r|impression|fear|view|finding|statement|assertion|line|argument|theory|assurance)s?|:))"
    r"\s+that\s+(?P<claim>[^\s].+)$",
    re.IGNORECASE | re.DOTALL,
)
_SAID_BARE = re.compile(
    r"^(?:[A-Z]{4,}:\s+)?[^,;:“”\"]{2,70}?(?:,\s[^;:“”\"]{2,90}?,)?\s(?:said|says|insists?|insisted|claims?|claimed|maintains?|believes?)\s+"
    r"(?P<claim>(?:(?-i:[A-Z0-9])|(?:the|an?|there|no|nobody|nothing|all|some|most|many|both|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|its|their|his|her|it|he|she|they)\s)\S*.+)$",
    re.IGNORECASE | re.DOTALL,
)
_SAID_BEHIND = re.compile(
    r"^(?P<claim>[^“”\"]{12,400}?),\s+(?:(?:said|says)\s+(?P<tail>(?!that\b)[^;:“”\"]{2,90})|(?:according\s+to)\s+[^;:“”\"]{2,90}|"
    rf"[^,;:“”\"]{{2,60}}?\s(?:said|says|argued|argues|claimed|claims|added|insisted|believes?|maintains?){_WHEN})[\s.]*$",
    re.IGNORECASE | re.DOTALL,
)
_WHO = re.compile(r"\b(?:who|which|that|whose)\s.*$", re.IGNORECASE | re.DOTALL)
_AND_SAYS = re.compile(r"\b(?:and|but)\s+(?:said|says)\s+(?:that\s+)?(?P<claim>(?!(?:on|in|at|so|it)\s)[^“”\"]{12,300})$", re.IGNORECASE)
SAID_IN_QUOTES = re.compile(
    r"^[“\"](?P<claim>[^“”\"]{12,300}?)[,.]?[”\"],?\s+(?:[^,;:“”\"]{0,60}\s)?(?:said|says|told|added|wrote)\b", re.DOTALL
)
_ACCORDING_FIRST = re.compile(r"^According\s+to\s+[^,;:“”\"]{2,80},\s+(?P<claim>.+)$", re.IGNORECASE | re.DOTALL)
_AND_DID = re.compile(
    r",?\s+and\s+(?:that|is|was|has|plans?|wants?|called|calls|accused|accuses|demanded|demands|puts?|urged|threatened|added|said|says|asked|warned)\s.*$",
    re.IGNORECASE | re.DOTALL,
)
"""What a teller does besides telling: `says sales could fall and is considering legal action`."""
_FURTHER = re.compile(
    r"\s*;\s.*$|\s*:\s.*$|,\s+(?:but|while|whereas|although|though|and\s+(?:he|she|it|they|said|says|that|the|a|an)|which|who|because|since|as|so|and\s+(?:I|we)|"
    r"saying|adding|after|before|when|where|if|not)\s.*$|\s[–—-]\s.*$",
    re.IGNORECASE | re.DOTALL,
)
"""What may be left away behind the first clause of a claim."""
_BUT = re.compile(r"(?:,\s+but|\s*;|,\s+(?:while|whereas|although|though))\s.*$", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r"^(?:while|whereas|although|though|but|and)\s+|\s+(?:and|but|while|or)$", re.IGNORECASE)
_TOLD_BY = re.compile(
    r",\s+(?:(?:said|says)\s[^,;:“”\"]{2,60}(?:,\s+(?:who|which|an?|the)\s[^,;:“”\"]{2,90})?|"
    r"[^,;:“”\"]{2,60}?\s(?:said|says|announced|reported|told\s[^,;:“”\"]{2,30}?)(?:\s+(?:(?:late|early|shortly)\s+)?"
    r"(?:on|in|at|before|after|yesterday|today|last|earlier)\b[^,;:“”\"]{0,30})?|according\s+to\s[^,;:“”\"]{2,70})(?:,(?=\s)|[\s.]*$)"
)
"""Who tells, in the midst of what is told, or behind it."""
RELATIVE = re.compile(r",\s+(?:who|which|whose)\s[^,;:“”\"]{3,120},(?=\s)")
_STARTS_BADLY = re.compile(
    r"(?:and|but|or|nor|so|yet|however|though|although|also|then|instead|still|meanwhile|because|while|when|whenever|if|unless|as|for|with|"
    r"without|that|which|who|whom|whose|what|how|why|where|whether|this|these|those|such|not|now|only|even|nonetheless|moreover|asked|says?|said|"
    r"according|contrary|yes|is|are|was|were|has|have|had|to|of|by|than|he|she|it|they|we|i|you|his|her|its|their|our|my|your|him|them|"
    r"there\s+(?:he|she|it|they)|another|others?|both(?=\s+(?:of|is|are|was|were|had|have|say|said|sides|men|women)\b)|neither|either|the\s+(?:latter|former|other|others|same|two|three|second|third))\b",
    re.IGNORECASE,
)
AUTHOR = re.compile(r"\b(?:I|we|us|our|ours|my|me|you|your)\b|\bhere\b", re.IGNORECASE)
POINTS = phrases(
    r"""
    this|these|those|such|the latter|the former|the same|that(?=\s*$)|(?:of|like|than|for|to|about|by) that(?=\s*$|[,.])|so(?=\s*$)
    too(?=\s*$|[,.])|likewise|otherwise|(?:an?|another) (?:very )?different story|different stories|something else|differently|the opposite
    the (?:figure|number|sum|date|day|total) (?:is|was)
    """
)
_NAMES_THING = re.compile(
    r"\b(?:the|an?|no|every|each|some|most|many|both|all)\s+[a-z]|\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w’'-]{2,}"
)
NUMBER = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|hundreds?|thousands?|dozens?)$",
    re.IGNORECASE,
)
_CLEFT = re.compile(r"It\s+(?:was|is)\s[^;:]{4,120}?\bnot\s[^;:]{4,120}?\s(?:who|that)\s")
_TELLS_ONLY = re.compile(
    r"[^,;:“”\"]{2,40}?(?:,\s[^,;:“”\"]{2,90},)?\s(?:now\s+|also\s+|had\s+|has\s+|have\s+|flatly\s+)*(?:says?|said|reckon(?:s|ed)?|"
    r"sp(?:oke|eaks?)\s+of|maintain(?:s|ed)?\s+that|insist(?:s|ed)?|den(?:ies|ied|y)|disput(?:es?|ed)|doubt(?:s|ed)?|blame[sd]?|accuse[sd]?|"
    r"criticise[sd]?|apologi[sz]e[sd]?|puts?(?=\s[^,;:]{2,60}\sat\s)|claim(?:s|ed)?|argued?|argues|contradict(?:s|ed)|points?\s+to|pointed\s+to|suggests)\b",
    re.IGNORECASE,
)
"""Begins what only tells that somebody tells something: a question about it would ask whether that was said."""
_RELATIVE_END = re.compile(r"\bwho\s[^,;]*(?:,|$)|,\s+(?:which|whose|where)\s[^,;]*(?:,|$)")
_NOUN_ONLY = re.compile(r"(?:the|an?|its|their|his|her)\s(?:[\w’'-]+\s){0,2}[\w’'-]+", re.IGNORECASE)
_LEADS_IN = re.compile(
    r"Contrary\s+to\s[^,;:]{2,80}(?:,\s+among\s[^,;:]{2,60})?(?:,\s+its\s[^,;:]{2,40})?,\s+(?=\w)|"
    r"(?:Meanwhile|However|Instead|Still|Yet|And|But|So|Also|Now|Then),?\s+(?=[a-z]|[A-Z])"
)
_PLACEHOLDER = re.compile(r"\[[^\]]*\]|\s{2,}|[<>{}]")


def find_claims(sentence: str) -> list[str]:
    """The claims inside a sentence that can follow `Is it true that`: what somebody in it says, else what it says itself."""
    text = " ".join(sentence.split())
    if len(text) > LONGEST_SENTENCE or not is_balanced(text):
        return []
    told = told_in(text) or [_LEADS_IN.sub("", text, count=1)]
    return [claim for option in told if (claim := clean_claim(option)) and (_is_told(text, claim) or is_clause(claim))]


def _is_told(text: str, claim: str) -> bool:
    """Whether the text itself puts the claim behind `that` or `says`, so that it is a clause."""
    return any(f" {word} {claim}".lower() in text.lower() for word in ("that", "says", "said", "insists")) and claim[0] not in "0123456789"


def is_clause(claim: str) -> bool:
    """Whether a claim has a verb of its own, outside what is told by the way."""
    return _NOUN_ONLY.fullmatch(claim) is None and has_verb(_RELATIVE_END.sub(" ", blank_quotations(claim)))


def told_in(text: str) -> list[str]:
    """What somebody in a sentence is said to say, as it stands: each `said that …`, then the other ways to tell."""
    found: list[str] = []
    match = _SAID_THAT.search(text)
    while match is not None:
        found.append(match["claim"])
        match = _SAID_THAT.search(text, match.start("claim"))
    behind = _SAID_BEHIND.search(text)
    if behind is not None and has_verb(_WHO.sub("", behind["claim"])) and not has_verb(behind["tail"] or ""):
        found.append(behind["claim"])
    others = (form.search(text) for form in (_SAID_BARE, _AND_SAYS, _ACCORDING_FIRST, SAID_IN_QUOTES))
    return [_AND_DID.sub("", claim) for claim in (*found, *(other["claim"] for other in others if other is not None))]


def has_pronoun(text: str) -> bool:
    """Whether a question holds a pronoun of its claim's own: he, her, its."""
    return PRONOUN.search(blank_quotations(text).partition(" that ")[2]) is not None


def names_person(claim: str) -> bool:
    """Whether the first pronoun of a claim stands for a person."""
    match = PRONOUN.search(blank_quotations(claim))
    return match is not None and match.group().lower() in ("he", "she", "him", "her", "his", "hers", "himself", "herself")


def clean_claim(text: str, explained: bool = False) -> str:
    """A clause as it can follow `that`, cut to its first part where only that reads alone; empty where nothing does.

    `explained`: a name before it says whom a pronoun means.
    """
    text = _TOLD_BY.sub("", text)
    whole = without_stop(_BUT.sub("", " ".join(text.split()))).rstrip(",;:–— ")
    first = without_stop(_FURTHER.sub("", whole)).rstrip(",;:–— ")
    long = len(whole.split()) > LONGEST_SIDE or ": " in whole
    options = [first] if long and len(first.split()) >= _FEWEST_SHORTENED else [whole, first]
    return next((_small_first(option) for option in options if _reads_alone(option, explained)), "")


def _small_first(claim: str) -> str:
    """A claim behind `that`: its first word small where that is surely no name, as an article or a number is none."""
    words = find_words(claim)
    follows = claim[words[0].end :].lstrip()[:1] if words else ""
    small = words and (words[0].is_stop or words[0].folded in ("a", "an")) and (len(words[0].text) == 1 or not words[0].text.isupper())
    number = words and NUMBER.match(words[0].text) and follows.islower()
    adverb = words and words[0].folded.endswith("ly") and follows.islower()
    return claim[:1].lower() + claim[1:] if (small and words[0].text != "I") or number or adverb else claim


def _reads_alone(claim: str, explained: bool) -> bool:
    own = blank_quotations(claim)
    words = claim.split()
    if not FEWEST <= len(words) <= LONGEST_CLAIM or not is_balanced(claim) or claim[0] in "“”\"‘'’(":
        return False
    if len(_RELATIVE_END.sub("", claim).split()) < FEWEST or _TELLS_ONLY.match(claim):
        return False
    if "?" in claim or "!" in own or words[-1].lower() in ENDS_SHORT:
        return False
    if _PLACEHOLDER.search(claim) or AUTHOR.search(own) or POINTS.search(own):
        return False
    if _CLEFT.match(claim):
        return True
    pronoun = PRONOUN.search(own)
    if _STARTS_BADLY.match(claim) and not (explained and pronoun is not None and not pronoun.start()):
        return False
    return explained or pronoun is None or _NAMES_THING.search(own[: pronoun.start()]) is not None


def shorten_side(sentence: str) -> str:
    """The words of a sentence as a side is named by them: without what is set between commas, and no longer than a line or two."""
    text = _LINK.sub("", without_stop(" ".join(sentence.split())))
    for shorter in (text, RELATIVE.sub("", text), _BUT.sub("", RELATIVE.sub("", text))):
        if len(shorter.split()) <= LONGEST_SIDE and is_balanced(shorter):
            return shorter
    words = RELATIVE.sub("", text).split()
    cut = " ".join(words[:LONGEST_SIDE]).rstrip(" ,;:–—-")
    if not is_balanced(cut):
        cut = cut + ("”" if cut.count("“") > cut.count("”") else '"')
    return f"{cut} …"


def without_stop(sentence: str) -> str:
    """A sentence without the stop that ends it; that of an abbreviation stays: `8.25 p.m.`"""
    text = sentence.rstrip(" ;,")
    return text if re.search(r"\.\w{1,3}\.$", text) else text.rstrip(" .;,")
