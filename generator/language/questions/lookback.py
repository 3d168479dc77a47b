"""Questions whose matter stands in the sentence before: `The board gave no reason`, `There has been no reply`, `He did not name them`.

The sentence before is turned into a question, why, when or whether it is so, or will be. Only where it is one plain report.
"""

from __future__ import annotations

import re

from generator.language.questions.indirect import ask_directly, ask_whether
from generator.language.words.cues import blank_quotations, find_open_cues
from generator.language.words.phrasing import (
    PRONOUN,
    finish,
    has_loose_pronoun,
    is_singular,
    is_subject,
    lower_first,
    shield,
    steady,
    without_asides,
)
from generator.language.words.tokens import find_words

_GIVES = r"(?:gave|given|gives|give|offered|offers?|named|provided|set|announced|with|is|was|has\s+been)"
_WHY = re.compile(
    rf"\b{_GIVES}\s+(?:no|any|a)\s+(?:\w+\s+)?(?:reasons?|explanations?|grounds)\b(?!\s+(?:for|why|of|to|that))|\bno\s+(?:reason|"
    rf"explanation)s?\s+(?:was|were|has\s+been|"
    r"have\s+been)\s+(?:given|offered|provided)(?!\s+(?:for|why))|\b(?:say|said|explain(?:ed)?|known|clear|know|knows)\s+why(?=[.,;]|$)",
    re.IGNORECASE,
)
_WHEN = re.compile(
    rf"\b{_GIVES}\s+(?:no|any|a)\s+(?:\w+\s+)?(?:date|timetable|deadline|timeline|start\s+date)\b(?!\s+(?:for|of|on|when))|"
    rf"\bno\s+date\s+(?:was|has\s+been|is)\s+"
    r"(?:given|set|named|announced)(?!\s+(?:for|when))|\b(?:say|said|known|clear|know|knows)\s+when(?=[.,;]|$)",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:no|not|nobody|neither|nor|declined|refused|without|never|un\w+)\b|n['’]t\b", re.IGNORECASE)
_UNCHECKED = re.compile(
    r"^(?:(?:this|that|it|(?:the|that|this)\s+(?:claim|report|account|allegation|version|statement)s?)\s+(?:could|"
    r"can)\s*not\s+(?:immediately\s+|yet\s+)?be\s+(?:independently\s+)?"
    r"(?:verified|confirmed|checked|ruled\s+out)|[^,;:]{3,60}?\s+(?:says?\s+(?:it|he|she|they)\s+(?:is|are)|said\s+(?:it|he|she|"
    r"they)\s+(?:was|were)|is|are|was|were)\s+"
    r"(?:still\s+|now\s+)?(?:checking|looking\s+into|investigating|examining)(?:\s+(?:this|that|it|the\s+(?:claim|report|account|"
    r"allegation|matter)s?))?(?=[.;,]|$))",
    re.IGNORECASE,
)
_NO_REPLY = re.compile(
    r"\bno\s+(?:reply|answer|response)\b(?!\s+to\b)|\b(?:has|have|had)\s+not\s+(?:yet\s+)?(?:replied|answered|responded|reacted|"
    r"decided|agreed)(?=[.,;]|$)|\bdid\s+not\s+(?:reply|answer|"
    r"respond)(?=[.,;]|$)|\bthinking\s+(?:it|this|that)\s+over\b|\b(?:examining|considering|studying|weighing|looking\s+into|"
    r"thinking\s+about)\s+(?:that|this|it|the\s+(?:idea|request|"
    r"proposal|matter|suggestion|demand|offer|question))\b|\bwill\s+(?:give|announce)\s+(?:its|their|his|her)\s+(?:answer|decision|"
    r"reply)\b|\bconsulting\s+(?:its|their)\s+"
    r"members\b|\bsilent\b",
    re.IGNORECASE,
)
_DID_NOT_NAME = re.compile(
    r"\b(?:not|declined\s+to|refused\s+to)\s+(?:publicly\s+|yet\s+)?(?:name|named|identify|identified)\s+(?:them|him|her|either|any)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?P<who>(?:two|three|four|five|six|seven|eight|nine|ten|several|an?|the|"
    r"\d+)\s+(?:(?!of\b)[a-z][\w’'-]*\s+){0,3}?(?:employees?|officials?|officers?|men|man|women|woman|people|suspects?|"
    r"managers?|directors?|executives?|students?|teachers?|players?|members?|deput(?:y|ies)|councillors?|lawmakers|ministers?|"
    r"doctors?|nurses?|drivers?|guards?|"
    r"soldiers?|donors?|buyers?|bidders?|investors?|witness(?:es)?|judges?|workers?|engineers?|inspectors?)(?:\s+(?:of|from|at|"
    r"in)\s+(?:the\s+|an?\s+)?[\w’'-]+(?:\s[\w’'-]+)?)?)"
    r"(?=$|[.,;]|\s+(?:and|who|were|was|are|is|on|over|for|had|have|has)\b)",
)
_ASKED_TO = re.compile(
    r"\b(?:(?:has|have|had)\s+)?(?:asked|asks|asking|called\s+on|calls\s+on|urged|urges|invited|petitioned|pressed|wants?|wanted|"
    r"appealed\s+to)\s+"
    r"(?P<who>(?:the|an?|[A-Z])[^.;:!?,\n]{2,70}?)\s+to\s+(?:(?P<let>let)\s+(?P<whom>[^.;:!?,\n]{2,60}?\s[a-z]+)|"
    r"(?P<what>[a-z]+(?:\s[^.;:!?,\n]{2,90}?)?))"
    r"(?=$|[.;:,]|\s+(?:because|after|since|when|on\s+[A-Z]\w+day|last\s)\b)",
)
_FOR_LEAVE = re.compile(r"(?P<who>.+?)\sfor\s(?P<leave>permission|leave|consent|approval|authority)\Z")
_ASKED_FOR = re.compile(
    r"^(?P<who>[^.;:!?,\n]{3,70}?)\s+(?:(?:has|have)\s+)?(?:asked\s+for|asks\s+for|demand(?:s|ed)|want(?:s|ed)?|request(?:s|ed)|"
    r"applied\s+for|call(?:s|ed)\s+for)\s+"
    r"(?P<what>(?:an?|more|two|three|its\s+own|[a-z]+\s)\s*[^.;:!?,\n]{3,70}?)(?=$|[.;:,]|\s+(?:and|but|because|after|since|when|"
    r"on\s+[A-Z]\w+day)\b)",
)
_REQUESTED = re.compile(
    r"^(?P<what>(?:[Aa]n?|[A-Z][a-z]+)\s[^.;:!?,\n]{3,70}?)\s+(?:has|have)\s+been\s+(?:requested|demanded|asked\s+for|applied\s+for|"
    r"proposed|suggested)\b",
)
_HEARS = re.compile(
    r"^[^.;:!?,\n]{3,60}?\s+(?:wants?|would\s+like)\s+to\s+(?:hear|question|"
    r"see)\s+(?P<who>(?:[A-Z][\w’'-]+\s?){1,4})(?P<rest>\s[^.;:!?,\n]{2,50})?$"
)
_JOINED = re.compile(r";\s+|,\s+(?:and|but)\s+")
_WHO_DID_NOT = re.compile(r"(?P<who>(?:The|[A-Z])[^,;:]{2,60}?)\s+(?:has|have|had|did)\s+not\s")
_OFFERS = re.compile(
    r"(?P<who>[^.;:!?,\n]{3,70}?)\s++(?:has\s++|have\s++|had\s++)?offered\s++to\s++(?P<what>[a-z]+\s[^.;:!?,\n]{2,70}?)(?=$|[.;:,]|"
    r"\s++(?:before|after|if|because)\b)"
)
_PROMISES = re.compile(
    r"^(?P<who>[^.;:!?,\n]{3,70}?)\s+(?:(?:has|have)\s+)?(?:promised|pledged|announced|agreed|plans?|vowed|offered|"
    r"intends?)\s+(?:(?P<to>to\s+)(?P<what>[a-z]+\s[^.;:!?,\n]{2,90})|(?P<thing>an?\s[^.;:!?,\n]{3,80}))"
)
_WILL = re.compile(r"\b(?:will|would|is\s+to|are\s+to|can|is\s+due\s+to)\b", re.IGNORECASE)
_REPORT_TAIL = re.compile(r",\s+(?:[^,]{2,70}\s+)?(?:said|says|announced|wrote|reported|according\s+to)\b.*$")
_REPORT_HEAD = re.compile(
    r"^[^,“”\"]{2,80}?\s(?:said|says|announced|confirmed|claims?|claimed|maintains?|insists?|insisted|denies|denied|alleges?|"
    r"alleged)\s+(?:on\s+[A-Z]\w+\s+)?that\s+"
)
_COUNTED_OFF = re.compile(r",\s+(?:one|two|three|four|some|most|many|among\s+them|including)\s[^;:]*$")
"""What a report adds of those it counts: three requests, two from the council."""

_PLACED = re.compile(r"^(?:On|In|At|By|After|Before|Since|Last|This|For|Under|During)\s[^,]{2,50},\s+")
_WHEN_SAID = re.compile(
    r"\s+(?:(?:late\s+|early\s+)?on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|last\s+(?:week|month|year|night|"
    r"\w+day)|this\s+(?:week|month|morning))(?:\s+(?:morning|evening|night|afternoon))?$"
)
_MOST_WORDS = 24


def ask_of_sentence_before(sentence: str, before: str) -> str:
    """The question that a sentence leaves open about what its own first part or the sentence before tells; "" where it does not."""
    parts = [part for part in _JOINED.split(_plain(sentence)) if part]
    told = _plain(before) if not before.rstrip().endswith("?") else ""
    if not parts:
        return ""
    for own, earlier in ((parts[-1], parts[-2] if len(parts) > 1 else told), *(((parts[0], told),) if len(parts) > 1 else ())):
        if earlier and (question := _ask(own, earlier)):
            return question
    return ""


def _ask(own: str, told: str) -> str:
    """The question that `own` leaves open about what is told before it."""
    if _DID_NOT_NAME.search(own):
        people = list(_PEOPLE.finditer(told))
        return finish(f"who {'are' if _many(people[-1]['who']) else 'is'} {_known(people[-1]['who'])}") if people else ""
    if _NO_REPLY.search(own) and (question := _ask_of_offer(own, told) or _ask_of_request(told)):
        return question
    clause = _report(told)
    if not clause or find_open_cues(told):
        return ""
    if _WHY.search(own) and _DENIES.search(own):
        return _short(ask_directly(f"why {_WHEN_SAID.sub('', clause)}"), "Why")
    if _WHEN.search(own) and _DENIES.search(own):
        return _ask_when(clause)
    if _UNCHECKED.search(own):
        return _short(ask_whether(_WHEN_SAID.sub("", clause), past=False), "")
    return ""


def may_look_back(sentence: str) -> bool:
    """Whether the sentence has a form that leaves open what the one before it tells."""
    return any(form.search(sentence) for form in (_WHY, _WHEN, _UNCHECKED, _NO_REPLY, _DID_NOT_NAME))


def ask_for_what_is_requested(sentence: str) -> str:
    """Whether there will be what a sentence says has been asked for, by whomever; "" where it says no such thing."""
    found = _REQUESTED.match(_plain(sentence))
    if found is None or not is_subject(found["what"]):
        return ""
    what = found["what"]
    return finish(f"will there be {what[:1].lower() + what[1:] if what.startswith(('A ', 'An ')) else what}")


def _ask_of_offer(own: str, told: str) -> str:
    """Whether those who have not replied will accept what somebody before offered to do."""
    who, offer = _WHO_DID_NOT.match(own), _OFFERS.match(told)
    if who is None or offer is None or not is_subject(offer["who"]) or PRONOUN.search(f"{who['who']} {offer['who']}"):
        return ""
    return finish(f"will {lower_first(who['who'])} accept the offer by {lower_first(offer['who'])} to {offer['what']}")


def _ask_of_request(told: str) -> str:
    """The question whether what is told as asked for will be done; "" where nothing is."""
    found = _ASKED_TO.search(told)
    if found and is_subject(found["who"]) and not PRONOUN.search(found["who"]):
        deed = f"let {found['whom']}" if found["let"] else found["what"]
        if leave := _FOR_LEAVE.match(found["who"]):
            who, deed = leave["who"], f"give {leave['leave']} to {deed}"
            return "" if has_loose_pronoun(f"{who} {deed}") else finish(f"will {lower_first(steady(who))} {' '.join(deed.split())}")
        if re.search(r"\sfor\s", found["who"]):
            return ""  # asked the bank for time to pay
        who = lower_first(steady(found["who"]))
        return "" if has_loose_pronoun(f"{who} {deed}") else finish(f"will {who} {' '.join(deed.split())}")
    found = _HEARS.match(told)
    if found:
        return finish(f"will {found['who'].strip()} appear{found['rest'] or ''}")
    if question := ask_for_what_is_requested(told):
        return question
    found = _ASKED_FOR.match(told)
    if found and is_subject(found["who"]) and is_subject(found["what"]) and not PRONOUN.search(f"{found['who']} {found['what']}"):
        return finish(f"will {lower_first(steady(found['who']))} get {found['what'].strip()}")
    if found and re.match(r"an?\s", found["what"]) and is_subject(found["what"]) and not PRONOUN.search(found["what"]):
        return finish(f"will there be {found['what'].strip()}")
    return ""


def _plain(sentence: str) -> str:
    return blank_quotations(shield(sentence)).strip()


def _report(told: str) -> str:
    """What a sentence reports, as one clause; "" where it holds several, or points outside."""
    told = _COUNTED_OFF.sub("", told)
    told = _PLACED.sub("", _REPORT_HEAD.sub("", _REPORT_TAIL.sub("", without_asides(told))))
    clause = re.split(r"\s(?:and|but)\s(?=[\w’'-]+\s(?:is|are|was|were|has|have|had|will|would|said|says)\b)", told)[0].strip()
    short = 4 <= len(find_words(clause)) <= _MOST_WORDS  # before the pronouns, each of which is held against all before it
    return "" if not short or "  " in clause or re.search(r"[,;:]", clause) or has_loose_pronoun(clause) else clause


def _ask_when(clause: str) -> str:
    found = _PROMISES.match(clause)
    if found and not PRONOUN.search(f"{found['who']} {found['what'] or found['thing']}"):
        who = lower_first(steady(found["who"]))
        if found["to"]:
            return finish(f"when will {who} {found['what']}")
        return finish(f"when will {re.sub(r'^an?', 'the', found['thing'])} come")
    return _short(ask_directly(f"when {clause}"), "When") if _WILL.search(clause) else ""


def _short(question: str, opening: str) -> str:
    whole = question.startswith(opening) and not question.startswith("Is it known")
    return question if whole and len(find_words(question)) <= _MOST_WORDS else ""


def _known(who: str) -> str:
    return re.sub(r"^(?:an?)\s", "the ", who) if who.startswith(("a ", "an ", "the ")) else f"the {who}"


def _many(who: str) -> bool:
    return not who.startswith(("a ", "an ")) and not is_singular(re.split(r"\s(?:of|from|at|in)\s", who)[0].replace("men", "mens"))
