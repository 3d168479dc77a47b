"""Questions about a dispute, made of the words of its sources. Text in, text out; empty where no clean question can be made."""

from __future__ import annotations

import re

from generator.language.disputes.clean_wording import ENDS_SHORT, PRONOUN, is_balanced, is_clean_name
from generator.language.disputes.told_claims import (
    AUTHOR,
    FEWEST,
    LONGEST_CLAIM,
    LONGEST_SENTENCE,
    NUMBER,
    POINTS,
    RELATIVE,
    SAID_IN_QUOTES,
    clean_claim,
    find_claims,
    is_clause,
    names_person,
    told_in,
    without_stop,
)
from generator.language.pile.readable import has_verb
from generator.language.words.cues import blank_quotations
from generator.language.words.phrasing import is_singular, lower_first
from generator.language.words.tokens import find_words

_DENIES = re.compile(
    r"^(?:And\s+|But\s+)?(?P<who>[^,;:“”\"]{2,60}?)(?:,\s[^,;:“”\"]{2,80},)?\s(?:\w+ly\s+)?(?:den(?:ies|ied)|deny)\s+"
    r"(?:that\s+(?P<claim>[^;:“”\"?]{8,200}?)(?=,\s+as\s|[.]?$)|(?P<deed>(?:ever\s+)?(?:having|being)\s[^,;:“”\"?]{4,120}?)(?=[,;:.]|$))"
)
_FEWEST_QUOTED, _LONGEST_QUOTED = 5, 40
_LOOSE = frozenset("it him her them that this so".split())
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


def ask_if_true(sentence: str, needed: str = "") -> str:
    """`Is it true that …?` about the claim inside a sentence; empty where none reads alone, or none holds the `needed` words."""
    claim = next((claim for claim in find_claims(sentence) if needed.lower() in RELATIVE.sub("", claim).lower()), "")
    return f"Is it true that {claim}?" if claim else ""


def ask_if_as_told(teller: str, verb: str, sentence: str, person: bool | None, needed: str = "") -> str:
    """`Is it true, as Ada Rask said, that she was never asked?`: a claim with a pronoun that the name of its teller explains.

    `person`: the teller is one, so that he or she may be meant, and not it or they; None where that is not known.
    """
    text = " ".join(sentence.split())
    if len(text) > LONGEST_SENTENCE or not is_clean_name(teller) or not is_balanced(text):
        return ""
    told = [claim for option in told_in(text) if (claim := clean_claim(option, explained=True))]
    told = [claim for claim in told if PRONOUN.search(claim) or is_clause(claim)]
    told = [claim for claim in told if needed.lower() in claim.lower() and person in (None, names_person(claim))]
    said = "said" if verb.lower() in ("said", "told") or verb.lower().endswith("ed") else "says"
    return f"Is it true, as {teller} {said}, that {told[0]}?" if told else ""


def ask_if_denied_rightly(sentence: str) -> str:
    """`Is Rosa Feld right to deny that there is any deal with her parents?`; empty where the sentence denies nothing so."""
    match = _DENIES.search(sentence) if len(sentence) <= LONGEST_SENTENCE else None
    if match is None or not is_clean_name(who := " ".join(match["who"].split())):
        return ""
    denied = clean_claim(match["claim"], explained=True) if match["claim"] else without_stop(" ".join(match["deed"].split()))
    if not denied or len(denied.split()) > LONGEST_CLAIM or POINTS.search(denied) or denied.split()[-1].lower() in ENDS_SHORT | _LOOSE:
        return ""
    one = is_singular(who) or (who[:1].isupper() and not who.startswith("The "))
    return f"{'Is' if one else 'Are'} {lower_first(who)} right to deny {'that ' if match['claim'] else ''}{denied}?"


def ask_if_accused_rightly(sentence: str) -> str:
    """`Is it right to accuse the firm of hiding a report?` about who accuses, blames or criticises somebody; else empty."""
    own = blank_quotations(sentence) if len(sentence) <= LONGEST_SENTENCE else ""
    match = _ACCUSES.search(own)
    if match is None:
        blamed = _BLAMES.search(own)
        words = " ".join(blamed["words"].split()) if blamed is not None else ""
        loose = PRONOUN.match(words) or POINTS.search(words) or AUTHOR.search(words)
        return f"Is it right to blame {words}?" if words and not loose else ""
    whom, what = (" ".join(match[name].split()) for name in ("whom", "what"))
    words = f"{whom} {match['link']} {what}".rstrip(" .,")
    pointing = PRONOUN.match(whom) or POINTS.search(words) or AUTHOR.search(words) or PRONOUN.match(what)
    if pointing or len(words.split()) > LONGEST_CLAIM or words.split()[-1].lower() in ENDS_SHORT:
        return ""
    return f"Is it right to {_ACCUSE[match['verb'][0].lower()]} {words}?"


def ask_if_called_rightly(sentence: str) -> str:
    """`Is it right to call Ida Roth the mayor's cousin?` about what a source says it has called somebody; else empty."""
    match = _WE_CALLED.search(sentence) if len(sentence) <= LONGEST_SENTENCE else None
    words = " ".join(match["words"].split()).rstrip(" .,") if match is not None else ""
    if match is None or AUTHOR.search(words) or not FEWEST <= len(words.split()) <= LONGEST_CLAIM or not is_balanced(words):
        return ""
    return f"Is it right to {_CALL[match['verb'].lower()]} {words}?"


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
    if not what or POINTS.search(what) or PRONOUN.search(what):
        return ""
    return f"Which figure is right for {what[:1].lower()}{what[1:]}: {figure} or {rival}?"


def ask_for_what(before: str, figure: str, rival: str) -> str:
    """`Which figure is right for the club's debts: 80 or 47 million?` where `before` ends `put the club's debts at`; else empty."""
    match = _PUT_AT.search(before)
    what = " ".join(match["what"].split()) if match is not None else ""
    if not what or PRONOUN.match(what) or POINTS.search(what):
        return ""
    return f"Which figure is right for {what}: {lower_number(figure)} or {lower_number(rival)}?"


def ask_of_subject(sentence: str, what: str, figure: str, rival: str) -> str:
    """`Which figure is right for the bonds: …?` with what the sentence begins with; empty where that is no plain noun phrase."""
    match = _SUBJECT.match(sentence)
    if match is None or POINTS.search(match["who"]) or has_verb(match["who"]):
        return ""
    return f"Which {what} is right for {lower_first(' '.join(match['who'].split()))}: {lower_number(figure)} or {lower_number(rival)}?"


def ask_if_right_to_say(teller: str, sentence: str) -> str:
    """`Is Ada Rask right to say “We were never told”?` where a sentence quotes its teller's own words; else empty."""
    match = SAID_IN_QUOTES.search(sentence) if len(sentence) <= LONGEST_SENTENCE else None
    words = without_stop(" ".join(match["claim"].split())) if match is not None else ""
    if not is_clean_name(teller) or "?" in words or not _FEWEST_QUOTED <= len(words.split()) <= LONGEST_CLAIM:
        return ""
    one = is_singular(teller) or (teller[:1].isupper() and not teller.startswith("The "))
    return f"{'Is' if one else 'Are'} {lower_first(teller)} right to say “{words}”?"


def ask_of_words(sentence: str) -> str:
    """`Is this right: “…”?` with a short sentence as it stands, where nothing in it is quoted or points outside; else empty."""
    words = without_stop(" ".join(sentence.split()))
    quotes = any(mark in words for mark in "“”\"?!")
    if quotes or POINTS.search(words) or AUTHOR.search(words) or not _FEWEST_QUOTED <= len(words.split()) <= _LONGEST_QUOTED:
        return ""
    return f"Is this right: “{words}”?"


def lower_number(word: str) -> str:
    """A figure as it stands inside a question: a number word small, though it opened its sentence."""
    words = find_words(word)
    return word[:1].lower() + word[1:] if words and NUMBER.match(words[0].text) else word
