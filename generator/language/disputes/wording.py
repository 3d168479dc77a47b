"""How a dispute is worded, from the words of its sources: the claim inside a sentence, a question about it, and whether both read well.

Nothing here knows a story: text in, text out. What yields no clean question yields none.
"""

from __future__ import annotations

import re

from generator.language.pile.readable import has_verb
from generator.language.words.cue_words import phrases
from generator.language.words.cues import blank_quotations
from generator.language.words.phrasing import is_singular, lower_first
from generator.language.words.tokens import find_words

_LONGEST_QUESTION, _LONGEST_CLAIM, _LONGEST_SIDE = 45, 30, 26
"""Words."""

_LONGEST_SENTENCE = 600
"""Characters: of what is longer no claim is looked for."""

_FEWEST = 2
_FEWEST_SHORTENED = 5
_ASKS = re.compile(
    r"(?:Is|Are|Was|Were|Did|Does|Do|Has|Have|Had|Will|Would|Can|Could|Should|May|Who(?:se)?|What|Which|When|Where|Why|How|"
    r"(?:At|On|In|By|For|From)\s(?:what|which|how))\b"
)
_TORN_CLAUSE = re.compile(
    r"\b(?:true|so|right)\s+that\s+(?:has|have|had|is|are|was|were|will|would|can|could|may|might|must|should|does|do|did|who|which|that|"
    r"and|but|or|of|not|to|by|for)\b",
    re.IGNORECASE,
)
_EMPTY_CHOICE = re.compile(r"\b(?:right|is it|was it),?:?\s*(?:or\b|\?)|\bor\s*\?|:\s*(?:or\b|\?)", re.IGNORECASE)
_VAGUE = re.compile(
    r"Which of the (?:two )?(?:accounts|versions|sides)\b|Is what\b.{0,60}\bsays? true\?|Is this so:|Who knew\?|What was corrected\b|"
    r"Which (?:\w+ )?is right:|(?:Was|Is) it\s(?!true\b|right\b)(?:(?!or\b)\S+\s?){1,6}\?$"
)
"""Questions that ask about something which only the article names."""

_TIME_FIRST = re.compile(
    r"(?:until|since|before|after|during|on|in|at|by|last|next|earlier|later|yesterday|today|then|now|once|again|data|them|him|her|us|it|he|"
    r"she|they|that|this|these|those|and|but|or|while|when|if|as|so|than|to|of|for|with|from|about|both)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:stated|denied|rejected|not so|called untrue|at first|now|as stated|seen so|seen otherwise|(?:one|another) account|told beforehand|"
    r"not told|earlier|told|not)$"
)
_ENDS_SHORT = frozenset(
    """
    is are was were do does did has have had will would can could not so the a an and or but of to in on at by for with from that which who
    whose its their his her as than if because while when be been being about into until
    """.split()
)
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
_SAID_IN_QUOTES = re.compile(
    r"^[“\"](?P<claim>[^“”\"]{12,300}?)[,.]?[”\"],?\s+(?:[^,;:“”\"]{0,60}\s)?(?:said|says|told|added|wrote)\b", re.DOTALL
)
_DENIES = re.compile(
    r"^(?:And\s+|But\s+)?(?P<who>[^,;:“”\"]{2,60}?)(?:,\s[^,;:“”\"]{2,80},)?\s(?:\w+ly\s+)?(?:den(?:ies|ied)|deny)\s+"
    r"(?:that\s+(?P<claim>[^;:“”\"?]{8,200}?)(?=,\s+as\s|[.]?$)|(?P<deed>(?:ever\s+)?(?:having|being)\s[^,;:“”\"?]{4,120}?)(?=[,;:.]|$))"
)
_LOOSE = frozenset("it him her them that this so".split())
_ACCORDING_FIRST = re.compile(r"^According\s+to\s+[^,;:“”\"]{2,80},\s+(?P<claim>.+)$", re.IGNORECASE | re.DOTALL)
_ACCUSES = re.compile(
    r"\b(?P<verb>accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|critici[sz](?:e|es|ed|ing))\s+(?P<whom>[^,;:.“”\"]{2,90}?)\s+(?P<link>of|for)\s+"
    r"(?P<what>[^,;:“”\"]{4,160}?)(?=[,;:.]|\s(?:and|but)\s(?:said|says|threatened|wants|demanded|called)\b|$)",
    re.IGNORECASE,
)
_BLAMES = re.compile(
    r"(?<!\bthe\s)(?<!\bto\s)(?<!\bno\s)\bblame[sd]?\s+(?!on\b|for\b|lies\b|lay\b)(?P<words>[^,;:.“”\"]{4,120}?)"
    r"(?=[,;:.]|\s(?:and|but)\s+(?:said|says|wants|called|calls|demanded|asked|threatened|has|have|had|is|was|did|will|he|she|it|they)\b|$)",
    re.IGNORECASE,
)
_ACCUSE = {"a": "accuse", "b": "blame", "c": "criticise"}
_WE_CALLED = re.compile(
    r"\bwe\s+(?:\w+ly\s+)?(?P<verb>called|named|described|identified|credited|quoted)\s+(?P<words>[^;:“”\"]{4,200}?)(?=[.;]|$)",
    re.IGNORECASE,
)
_CALL = {"called": "call", "named": "name", "described": "describe", "identified": "identify", "credited": "credit", "quoted": "quote"}
_NOT_AGREED = re.compile(
    r"(?P<what>(?:How\s+(?:many|much|long|far|large|big|high|often)|The\s+(?:number|cost|price|size|length|amount|toll|sum))\s[^,;:.“”\"]{3,80}?)\s"
    r"(?:is|are|was|were|remains?)\s(?:\w+\s){0,2}?(?:agreed|disputed|dispute|contested|doubt|unclear|uncertain|unsettled)\b"
)
_COUNTED = re.compile(r"\s+(?P<noun>(?:[\w’'-]+\s+){0,2}?(?:people|children|men|women|[a-z][\w’'-]*[a-rt-z]s))\b")
_PUT_AT = re.compile(
    r"\b(?:gave|gives?|put|puts|putting|stated?|states|reported|reports?|estimate[sd]?|reckon(?:s|ed)?)\s+"
    r"(?P<what>(?:the|an?|[\w’'-]+['’]s?)\s[^,;:.“”\"\d]{2,60}?)\s+(?:as|at)\s+(?:(?:about|around|some|only|nearly|almost|over|under|up\s+to)\s+)?$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?P<who>(?:The|An?)\s+(?:(?!and\b|that\b|which\b|who\b|is\b|are\b|was\b|were\b)[\w’'-]+\s+){0,4}?[\w’'-]+)\s+"
    r"(?=(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|costs?|weigh(?:s|ed)?|lasts?|lasted|runs?|holds?|held)\b)"
)
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

_RELATIVE = re.compile(r",\s+(?:who|which|whose)\s[^,;:“”\"]{3,120},(?=\s)")
_STARTS_BADLY = re.compile(
    r"(?:and|but|or|nor|so|yet|however|though|although|also|then|instead|still|meanwhile|because|while|when|whenever|if|unless|as|for|with|"
    r"without|that|which|who|whom|whose|what|how|why|where|whether|this|these|those|such|not|now|only|even|nonetheless|moreover|asked|says?|said|"
    r"according|contrary|yes|is|are|was|were|has|have|had|to|of|by|than|he|she|it|they|we|i|you|his|her|its|their|our|my|your|him|them|"
    r"there\s+(?:he|she|it|they)|another|others?|both(?=\s+(?:of|is|are|was|were|had|have|say|said|sides|men|women)\b)|neither|either|the\s+(?:latter|former|other|others|same|two|three|second|third))\b",
    re.IGNORECASE,
)
_AUTHOR = re.compile(r"\b(?:I|we|us|our|ours|my|me|you|your)\b|\bhere\b", re.IGNORECASE)
_POINTS = phrases(
    r"""
    this|these|those|such|the latter|the former|the same|that(?=\s*$)|(?:of|like|than|for|to|about|by) that(?=\s*$|[,.])|so(?=\s*$)
    too(?=\s*$|[,.])|likewise|otherwise|(?:an?|another) (?:very )?different story|different stories|something else|differently|the opposite
    the (?:figure|number|sum|date|day|total) (?:is|was)
    """
)
_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|her|them|his|its|their|hers|theirs|himself|herself|itself)\b", re.IGNORECASE)
_NAMES_THING = re.compile(
    r"\b(?:the|an?|no|every|each|some|most|many|both|all)\s+[a-z]|\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w’'-]{2,}"
)
_NUMBER = re.compile(
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


def is_clean_question(question: str) -> bool:
    """Whether a question about a dispute is whole, can be read by itself, and asks about something that it names."""
    words = question.split()
    if not (4 <= len(words) <= _LONGEST_QUESTION) or not question.endswith("?") or not _ASKS.match(question):
        return False
    if _TORN_CLAUSE.search(question) or _EMPTY_CHOICE.search(question) or _VAGUE.match(question) or not _is_balanced(question):
        return False
    if question.count("?") > 1 + question.count("“") or "\n" in question or "  " in question:
        return False
    asked = re.match(r"Who is right(?: about [^,?]+)?, (?P<one>.+?),? or (?P<other>.+)\?$", question)
    if asked is not None and not (is_clean_name(asked["one"]) and is_clean_name(asked["other"])):
        return False
    return question[:-1].split()[-1].lower().strip("”\"’',") not in _ENDS_SHORT


def is_clean_side(value: str) -> bool:
    """Whether the words of a side say something by themselves: no mere label, nothing torn or left open."""
    text = value.strip()
    if not text or not any(letter.isalnum() for letter in text) or len(text.split()) > 2 * _LONGEST_SIDE:
        return False
    if _LABEL.match(text.lower()) or re.match(r"(?:stated|denied|according to|told)\b", text) or text[0] in ",;:.)”’":
        return False
    return _is_balanced(text) and "\n" not in text


def is_clean_name(name: str) -> bool:
    """Whether words can name who tells something: no time, no pronoun, no torn phrase."""
    words = name.split()
    return (
        1 <= len(words) <= 7
        and _TIME_FIRST.match(name) is None
        and words[-1].lower() not in _ENDS_SHORT
        and not words[-1].endswith(("'s", "’s"))
        and _is_balanced(name)
        and not _PRONOUN.search(name.split("’")[0].split("'")[0].split()[0])
        and re.search(r"[^\w\s.,&’'()–-]", name) is None
    )


def ask_if_true(sentence: str, needed: str = "") -> str:
    """`Is it true that …?` about the claim inside a sentence; empty where none reads alone, or none holds the `needed` words."""
    claim = next((claim for claim in find_claims(sentence) if needed.lower() in _RELATIVE.sub("", claim).lower()), "")
    return f"Is it true that {claim}?" if claim else ""


def find_claims(sentence: str) -> list[str]:
    """The claims inside a sentence that can follow `Is it true that`: what somebody in it says, else what it says itself."""
    text = " ".join(sentence.split())
    if len(text) > _LONGEST_SENTENCE or not _is_balanced(text):
        return []
    told = _told_in(text) or [_LEADS_IN.sub("", text, count=1)]
    return [claim for option in told if (claim := clean_claim(option)) and (_is_told(text, claim) or _is_clause(claim))]


def _is_told(text: str, claim: str) -> bool:
    """Whether the text itself puts the claim behind `that` or `says`, so that it is a clause."""
    return any(f" {word} {claim}".lower() in text.lower() for word in ("that", "says", "said", "insists")) and claim[0] not in "0123456789"


def _is_clause(claim: str) -> bool:
    return _NOUN_ONLY.fullmatch(claim) is None and has_verb(_RELATIVE_END.sub(" ", blank_quotations(claim)))


def _told_in(text: str) -> list[str]:
    """What somebody in a sentence is said to say, as it stands: each `said that …`, then the other ways to tell."""
    found: list[str] = []
    match = _SAID_THAT.search(text)
    while match is not None:
        found.append(match["claim"])
        match = _SAID_THAT.search(text, match.start("claim"))
    behind = _SAID_BEHIND.search(text)
    if behind is not None and has_verb(_WHO.sub("", behind["claim"])) and not has_verb(behind["tail"] or ""):
        found.append(behind["claim"])
    others = (form.search(text) for form in (_SAID_BARE, _AND_SAYS, _ACCORDING_FIRST, _SAID_IN_QUOTES))
    return [_AND_DID.sub("", claim) for claim in (*found, *(other["claim"] for other in others if other is not None))]


def ask_if_as_told(teller: str, verb: str, sentence: str, person: bool | None, needed: str = "") -> str:
    """`Is it true, as Ada Rask said, that she was never asked?`: a claim with a pronoun that the name of its teller explains.

    `person`: the teller is one, so that he or she may be meant, and not it or they; None where that is not known.
    """
    text = " ".join(sentence.split())
    if len(text) > _LONGEST_SENTENCE or not is_clean_name(teller) or not _is_balanced(text):
        return ""
    told = [claim for option in _told_in(text) if (claim := clean_claim(option, explained=True))]
    told = [claim for claim in told if _PRONOUN.search(claim) or _is_clause(claim)]
    told = [claim for claim in told if needed.lower() in claim.lower() and person in (None, _names_person(claim))]
    said = "said" if verb.lower() in ("said", "told") or verb.lower().endswith("ed") else "says"
    return f"Is it true, as {teller} {said}, that {told[0]}?" if told else ""


def has_pronoun(text: str) -> bool:
    """Whether a question holds a pronoun of its claim's own: he, her, its."""
    return _PRONOUN.search(blank_quotations(text).partition(" that ")[2]) is not None


def _names_person(claim: str) -> bool:
    """Whether the first pronoun of a claim stands for a person."""
    match = _PRONOUN.search(blank_quotations(claim))
    return match is not None and match.group().lower() in ("he", "she", "him", "her", "his", "hers", "himself", "herself")


def ask_if_denied_rightly(sentence: str) -> str:
    """`Is Rosa Feld right to deny that there is any deal with her parents?`; empty where the sentence denies nothing so."""
    match = _DENIES.search(sentence) if len(sentence) <= _LONGEST_SENTENCE else None
    if match is None or not is_clean_name(who := " ".join(match["who"].split())):
        return ""
    denied = clean_claim(match["claim"], explained=True) if match["claim"] else without_stop(" ".join(match["deed"].split()))
    if not denied or len(denied.split()) > _LONGEST_CLAIM or _POINTS.search(denied) or denied.split()[-1].lower() in _ENDS_SHORT | _LOOSE:
        return ""
    one = is_singular(who) or (who[:1].isupper() and not who.startswith("The "))
    return f"{'Is' if one else 'Are'} {lower_first(who)} right to deny {'that ' if match['claim'] else ''}{denied}?"


def ask_if_accused_rightly(sentence: str) -> str:
    """`Is it right to accuse the firm of hiding a report?` about who accuses, blames or criticises somebody; else empty."""
    own = blank_quotations(sentence) if len(sentence) <= _LONGEST_SENTENCE else ""
    match = _ACCUSES.search(own)
    if match is None:
        blamed = _BLAMES.search(own)
        words = " ".join(blamed["words"].split()) if blamed is not None else ""
        loose = _PRONOUN.match(words) or _POINTS.search(words) or _AUTHOR.search(words)
        return f"Is it right to blame {words}?" if words and not loose else ""
    whom, what = (" ".join(match[name].split()) for name in ("whom", "what"))
    words = f"{whom} {match['link']} {what}".rstrip(" .,")
    pointing = _PRONOUN.match(whom) or _POINTS.search(words) or _AUTHOR.search(words) or _PRONOUN.match(what)
    if pointing or len(words.split()) > _LONGEST_CLAIM or words.split()[-1].lower() in _ENDS_SHORT:
        return ""
    return f"Is it right to {_ACCUSE[match['verb'][0].lower()]} {words}?"


def ask_if_called_rightly(sentence: str) -> str:
    """`Is it right to call Ida Roth the mayor's cousin?` about what a source says it has called somebody; else empty."""
    match = _WE_CALLED.search(sentence) if len(sentence) <= _LONGEST_SENTENCE else None
    words = " ".join(match["words"].split()).rstrip(" .,") if match is not None else ""
    if match is None or _AUTHOR.search(words) or not _FEWEST <= len(words.split()) <= _LONGEST_CLAIM or not _is_balanced(words):
        return ""
    return f"Is it right to {_CALL[match['verb'].lower()]} {words}?"


def clean_claim(text: str, explained: bool = False) -> str:
    """A clause as it can follow `that`, cut to its first part where only that reads alone; empty where nothing does.

    `explained`: a name before it says whom a pronoun means.
    """
    text = _TOLD_BY.sub("", text)
    whole = without_stop(_BUT.sub("", " ".join(text.split()))).rstrip(",;:–— ")
    first = without_stop(_FURTHER.sub("", whole)).rstrip(",;:–— ")
    long = len(whole.split()) > _LONGEST_SIDE or ": " in whole
    options = [first] if long and len(first.split()) >= _FEWEST_SHORTENED else [whole, first]
    return next((small_first(option) for option in options if _reads_alone(option, explained)), "")


def small_first(claim: str) -> str:
    """A claim behind `that`: its first word small where that is surely no name, as an article or a number is none."""
    words = find_words(claim)
    follows = claim[words[0].end :].lstrip()[:1] if words else ""
    small = words and (words[0].is_stop or words[0].folded in ("a", "an")) and (len(words[0].text) == 1 or not words[0].text.isupper())
    number = words and _NUMBER.match(words[0].text) and follows.islower()
    adverb = words and words[0].folded.endswith("ly") and follows.islower()
    return claim[:1].lower() + claim[1:] if (small and words[0].text != "I") or number or adverb else claim


def _reads_alone(claim: str, explained: bool) -> bool:
    own = blank_quotations(claim)
    words = claim.split()
    if not _FEWEST <= len(words) <= _LONGEST_CLAIM or not _is_balanced(claim) or claim[0] in "“”\"‘'’(":
        return False
    if len(_RELATIVE_END.sub("", claim).split()) < _FEWEST or _TELLS_ONLY.match(claim):
        return False
    if "?" in claim or "!" in own or words[-1].lower() in _ENDS_SHORT:
        return False
    if _PLACEHOLDER.search(claim) or _AUTHOR.search(own) or _POINTS.search(own):
        return False
    if _CLEFT.match(claim):
        return True
    pronoun = _PRONOUN.search(own)
    if _STARTS_BADLY.match(claim) and not (explained and pronoun is not None and not pronoun.start()):
        return False
    return explained or pronoun is None or _NAMES_THING.search(own[: pronoun.start()]) is not None


def shorten_side(sentence: str) -> str:
    """The words of a sentence as a side is named by them: without what is set between commas, and no longer than a line or two."""
    text = _LINK.sub("", without_stop(" ".join(sentence.split())), )
    for shorter in (text, _RELATIVE.sub("", text), _BUT.sub("", _RELATIVE.sub("", text))):
        if len(shorter.split()) <= _LONGEST_SIDE and _is_balanced(shorter):
            return shorter
    words = _RELATIVE.sub("", text).split()
    cut = " ".join(words[:_LONGEST_SIDE]).rstrip(" ,;:–—-")
    if not _is_balanced(cut):
        cut = cut + ("”" if cut.count("“") > cut.count("”") else '"')
    return f"{cut} …"


def without_stop(sentence: str) -> str:
    """A sentence without the stop that ends it; that of an abbreviation stays: `8.25 p.m.`"""
    text = sentence.rstrip(" ;,")
    return text if re.search(r"\.\w{1,3}\.$", text) else text.rstrip(" .;,")


def _is_balanced(text: str) -> bool:
    """Whether each quotation mark and bracket has its other half."""
    pairs = (("“", "”"), ("(", ")"), ("[", "]"))
    return text.count('"') % 2 == 0 and all(text.count(one) == text.count(other) for one, other in pairs)


def ask_how_many(figure: str, after: str, rival: str) -> str:
    """`How many postal votes: 614 or 641?` where what is counted stands right behind a count; else empty."""
    counted = _COUNTED.match(after)
    if counted is None or any(word.is_stop for word in find_words(counted["noun"])):
        return ""
    return f"How many {counted['noun']}: {lower_number(figure)} or {lower_number(rival)}?"


def ask_how_much(sentence: str, figure: str, rival: str) -> str:
    """`Which figure is right for how many died: 206 or sixty?` where a sentence begins with what it says is not agreed; else empty."""
    match = _NOT_AGREED.match(sentence)
    what = " ".join(match["what"].split()) if match is not None else ""
    if not what or _POINTS.search(what) or _PRONOUN.search(what):
        return ""
    return f"Which figure is right for {what[:1].lower()}{what[1:]}: {figure} or {rival}?"


def ask_for_what(before: str, figure: str, rival: str) -> str:
    """`Which figure is right for the club's debts: 80 or 47 million?` where `before` ends `put the club's debts at`; else empty."""
    match = _PUT_AT.search(before)
    what = " ".join(match["what"].split()) if match is not None else ""
    if not what or _PRONOUN.match(what) or _POINTS.search(what):
        return ""
    return f"Which figure is right for {what}: {lower_number(figure)} or {lower_number(rival)}?"


def ask_of_subject(sentence: str, what: str, figure: str, rival: str) -> str:
    """`Which figure is right for the bonds: …?` with what the sentence begins with; empty where that is no plain noun phrase."""
    match = _SUBJECT.match(sentence)
    if match is None or _POINTS.search(match["who"]) or has_verb(match["who"]):
        return ""
    return f"Which {what} is right for {lower_first(' '.join(match['who'].split()))}: {lower_number(figure)} or {lower_number(rival)}?"


def lower_number(word: str) -> str:
    """A figure as it stands inside a question: a number word small, though it opened its sentence."""
    words = find_words(word)
    return word[:1].lower() + word[1:] if words and _NUMBER.match(words[0].text) else word
