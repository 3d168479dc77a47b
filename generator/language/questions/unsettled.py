"""Questions about matters that are open because a condition, a decision, a finding or an answer is lacking, whatever the matter is.

As in `pending`, only forms that stay grammatical; "" wherever what is open cannot be told from the clause.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.language.pile.readable import has_verb
from generator.language.questions.indirect import ask_directly
from generator.language.questions.unsaid import DENIES
from generator.language.questions.verb_forms import participle_bases
from generator.language.words.cues import blank_quotations
from generator.language.words.phrasing import (
    PRONOUN,
    finish,
    has_loose_pronoun,
    is_singular,
    is_subject,
    lower_first,
    named_in_question,
    shield,
    split_clauses,
)

_SUBJECT = r"(?P<subject>[^.;:!?,\n]{3,110}?)"
_ASIDE = r"(?:,[^,;:]{2,90},)?"
_REST = r"(?P<rest>[a-z]+(?:\s[^.;:!?,\n]{2,80}?)?)"
_STOPS = r"(?=$|[,.;:]|\s+(?:and|but|because|as\s+soon|which|who|so\s+that)\b)"
_NOW = r"(?:now\s+|still\s+|currently\s+|also\s+|already\s+){0,2}"
_BODY = (
    r"(?P<body>(?:the\s+|an?\s+|its\s+)?(?:[\w’'-]+\s+){0,4}?(?:court|council|committee|tribunal|parliament|assembly|board|commission|"
    r"ministry|regulator|"
    r"judges?|prosecutors?|government|agency|authority|inspectorate|senate|cabinet|minister|ombudsman|watchdog|"
    r"arbitrators?)(?:\s+of\s+[A-Z]\w+|"
    r"\s+general)?)"
)

_BEFORE_BODY = re.compile(
    rf"^{_SUBJECT}\s+(?:is|are|lies?|remains?)\s+{_NOW}(?:before|in\s+the\s+hands\s+of|on\s+the\s+desks?\s+of|with)\s+{_BODY}(?=$|"
    rf"[,.;:]|\s)", re.IGNORECASE
)
_TESTED = re.compile(
    rf"^{_SUBJECT}\s+(?:(?:has|have|had|was|were|is|are)\s+(?:gone|been\s+sent|sent|taken|been\s+taken|on\s+its\s+way|"
    rf"on\s+their\s+way)\s+(?:off\s+)?(?:to\s+|for\s+)"
    r"(?:(?:a|an|the)\s+)?(?:[\w’'-]+\s+){0,2}?(?:laborator(?:y|ies)|labs?|tests|testing|analysis|examination)\b|(?:is|"
    r"are)\s+(?:still\s+|now\s+)?being\s+(?:tested|"
    r"analy[sz]ed|examined\s+(?:in|at|by)))",
    re.IGNORECASE,
)
_SOUGHT = re.compile(
    rf"^{_SUBJECT}\s+(?:(?:is|are|was|were|remains?)\s+{_NOW}(?:being\s+sought|being\s+hunted|wanted|at\s+large|on\s+the\s+run|"
    rf"in\s+hiding)|"
    r"(?:has|have)\s+not\s+(?:yet\s+|so\s+far\s+)?been\s+(?:traced|recovered|located|caught|tracked\s+down))\b",
    re.IGNORECASE,
)
_NOT_FOUND = re.compile(
    r"\b(?:has|have)\s+(?:not|yet\s+to|so\s+far\s+not|never)\s+(?:yet\s+|so\s+far\s+)?(?:found|find|located|locate|recovered|recover|"
    r"traced|trace|caught|catch)\s+"
    rf"(?P<what>(?:the|an?|any|two|three|four|his|her|its|their)\s+[^.;:!?,\n]{{3,110}}?){_STOPS}",
    re.IGNORECASE,
)
_CLAUSE_ABOUT = re.compile(r"\s(?:that|which|who)\s")
_NOBODY_HAS = re.compile(
    rf"^(?:so\s+far,?\s+|until\s+now,?\s+)?(?:nobody|no\s+one|no-one)\s+(?:has|have)\s+(?:yet\s+|"
    rf"so\s+far\s+)?been\s+(?P<done>[a-z]+(?:ed|wn|ld|nt|id|ught)(?:\s[^.;:!?,\n]{{2,70}}?)?){_STOPS}",
    re.IGNORECASE,
)
_SO_FAR = re.compile(r"\s(?:so\sfar|yet|as\syet|until\snow|to\sdate)\Z")
_NO_FIGURE = re.compile(
    rf"\b{DENIES}\b[^.;:!?\n]{{0,40}}?\b(?:put|give|gave|given|name|named|offer|offered|set|attach)\s+(?:an?\s+|any\s+)?(?:exact\s+|"
    rf"final\s+|firm\s+)?"
    r"(?P<kind>figure|price|number|cost|sum|value|date|time)\s+(?:tag\s+)?(?:on|to|for)\s+(?P<what>(?:the|its|their|his|her|"
    r"any)\s+[^.;:!?,\n]{3,70}?)"
    rf"{_STOPS}",
    re.IGNORECASE,
)
_CLAIMS = re.compile(
    rf"^{_SUBJECT}(?<!\s)\s++(?:(?:said|says|confirmed|announced)\s+(?:that\s+)?(?:it|he|she|they)\s+)?(?:(?:has|have|had|will|would|"
    rf"intends?\s+to|plans?\s+to|wants?\s+to|is\s+seeking\s+to)\s+)?"
    r"(?:(?:asked|ask|sued|sue|suing)\s++(?P<of>(?:the\s++)?[^.;:!?,\n]{2,50}?)(?<!\s)\s++for|wants?|claim(?:s|ed|ing)?|demand(?:s|ed|ing)?|seeks?|"
    r"recover(?:s|ing)?)\s+"
    r"(?P<what>(?:the\s+|an?\s+)?(?:[\w.,’'-]+\s+){0,4}?(?:money|compensation|damages|refunds?|repayment|costs?|losses|crowns|dollars|"
    r"euros|pounds|florins|dinars|million|billion)"
    r"(?:\s+back|\s+in\s+(?:damages|compensation|back\s+pay))?)(?:\s+from\s+(?P<from>(?:the\s+|its\s+)?[^.;:!?,\n]{2,50}?))?(?=$|"
    r"[.;:,]|\s+(?:and|but|for|because|after|over|in|"
    r"if|although|on)\b)",
    re.IGNORECASE,
)
_NOT_RULED_OUT = re.compile(
    rf"\b(?:not|never|refus(?:ed|es)\s+to|declin(?:ed|es)\s+to)\s+(?:\w+ly\s+)?(?:rul(?:e|es|ed)\s+out|"
    rf"exclude[ds]?)\s+(?P<what>an?\s+[^.;:!?,\n]{{4,80}}?){_STOPS}",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:strike|return|delay|closure|second|third|further|recession|ban|sale|merger|referendum|election|resignation|declaration|lawsuit|appeal|"
    r"challenge|rise|increase|cut|cuts|shortage|vote|recount|inquiry|investigation|evacuation|lockdown|curfew|withdrawal|move|recall)\b"
)
_UNTIL = re.compile(
    r"(?:^(?P<has>(?!an?\s|any\s|each\s|every\s)[^.;:!?,\n]{3,80}?)\s+(?:has|have)|\b(?:gives?|gave|given|grants?|granted|"
    r"allowed)\s+(?P<given>(?:the\s+)?[^.;:!?,\n]{2,60}?))\s+(?:until\s+"
    r"(?:(?!\sto\s)[^.;:!?,]){3,30}|(?:[\w-]+\s+){1,3}(?:days|weeks|months))\s+to\s+(?P<rest>(?!appeal\b|object\b|respond\b|"
    r"reply\b)[a-z]+(?:\s[^.;:!?,\n]{2,70}?)?)(?=$|[,.;:]|\s+(?:and|but|because|after)\b)",
    re.IGNORECASE,
)
_NOT_WITHOUT = re.compile(
    rf"^{_SUBJECT}{_ASIDE}\s+(?:cannot|can\s+not|will\s+not|would\s+not|may\s+not|"
    rf"could\s+not)\s+(?:be\s+able\s+to\s+)?{_REST}\s+(?:until|unless|without)\s+"
    r"(?!(?:\d|noon|midnight|january|february|march|april|may\b|june|july|august|september|october|november|december|mon|tues|wednes|"
    r"thurs|fri|satur|sun|"
    r"next|the\s+end|late|early|at\s+least|an?y\b|his|her|it\b|its|doubt|hesitation|delay))",
    re.IGNORECASE,
)
_IS_A_RULE = re.compile(r"\bmay\s+not\b|\swithout\s", re.IGNORECASE)
_OF_ONE_THING = re.compile(r"(?:the|its|his|her|their)\s|(?-i:[A-Z][\w’'-]+\s[A-Z])|(?:Mr|Ms|Mrs|Dr)\b", re.IGNORECASE)
"""`A lynx may not be brought in without a permit` holds of every lynx, and leaves nothing open."""

_WITHOUT_THAT = re.compile(
    rf"\b(?:without|until|unless)\s+(?:them|it|that|this|both|[^.;:!?,\n]{{3,60}}?),?\s+(?P<subject>(?:the|an?|"
    rf"its)\s+[^.;:!?,\n]{{3,80}}?)\s+(?:cannot|can\s+not|will\s+not|would\s+not)\s+"
    rf"{_REST}{_STOPS}",
    re.IGNORECASE,
)
_PROVIDED = re.compile(
    rf"^{_SUBJECT}{_ASIDE}\s+(?:(?P<will>will)|(?:is|are)\s+(?:due\s+|expected\s+|set\s+|"
    rf"supposed\s+)?to)\s+(?P<rest>(?!not\b)[a-z]+[^.;:!?,\n]{{2,80}}?),?\s+(?:provided|as\s+long\s+as|"
    r"on\s+condition|only\s+if|subject\s+to|assuming)\b",
    re.IGNORECASE,
)
_DEPENDS = re.compile(
    r"^(?P<subject>(?:an?|the|its|[A-Z])[^.;:!?,\n]{3,110}?)\s+(?:(?:now|still|will|would|may|largely|also|"
    r"therefore)\s+){0,2}(?:depends?|hinges?|hangs?|rests?)\s+(?:\w+ly\s+)?(?:on|upon)\s+"
    r"(?:the|an?|its|their|money|approval|support|two|three|[A-Z])",
)
_SAYS_OF_WHAT = re.compile(r"\s(?:of|for|to|by|in|with|between)\s|\b[A-Z]|['’]s?\s")
_BEFORE_LONG = re.compile(
    r"\bit\s+(?:may|might|could|is\s+likely\s+to)\s+(?:well\s+)?(?:take|be)\s+(?:[\w-]+\s+){0,5}?(?:hours|days|weeks|months|years|"
    r"time|while)\s+"
    r"(?:before|until)\s+(?P<clause>[^.;:!?,\n]{8,110})",
    re.IGNORECASE,
)
_WHEN_ARE = re.compile(r"When (?:is|are) (?P<who>[^?]{3,80}?) (?=\w+(?:ed|wn|id|lt|nt|ught)\b)")
_MEETS_TO = re.compile(
    rf"^{_SUBJECT}\s+(?:(?:will\s+)?(?:meets?|gathers?|convenes?)|(?:is|are)\s+(?:due\s+to\s+meet|"
    rf"meeting))\s+[^.;:!?,]{{0,40}}?\bto\s+(?P<to>(?:decide|vote|rule)\s+"
    rf"(?:on|about|over)|settle|debate|consider|agree\s+on|choose\s+between)\s+(?P<what>(?:the|an?|its|two|"
    rf"three)\s+[^.;:!?,\n]{{4,80}}?){_STOPS}",
    re.IGNORECASE,
)
_STILL_TO_BE = re.compile(
    rf"^{_SUBJECT}\s+(?:(?:has|have)\s+(?:still|yet)|(?:is|are)\s+(?:still|yet)|still\s+(?:has|have)|still\s+needs?)\s+to\s+be\s+"
    rf"(?P<rest>(?:\w+(?:ed|wn|id|lt|nt|ught)|found|held|heard|paid|built|put|cut|set|"
    rf"seen\s+to)\b(?:\s(?!by\b)[^.;:!?,\n]{{2,50}}?)?){_STOPS}",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?P<what>(?:the|an?)\s+(?:(?!of\b)[\w’'-]+\s+){0,3}(?:report|valuation|estimate|audit|verdict|ruling|judge?ment|study|survey|"
    r"results?|forecast|findings|"
    r"review|assessment|test|tests|analysis|decision|opinion)(?:\s+(?:of|on|into|for)\s[^.;:!?,\n]{3,50})?),?\s+(?:which|"
    r"that)\s+(?:is|are)\s+(?:now\s+|not\s+)?(?:due|expected)\b",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"\b(?:opened|has\s+opened|open)\s+a\s+(?P<what>(?:file|case)\s+against\s+(?:persons?\s+unknown|[^.;:!?,\n]{3,60}?))(?=$|[.;:,]|"
    r"\s+(?:and|but|over|after)\b)"
)
_NOBODY_DID = re.compile(
    rf"^(?:so\s+far,?\s+|until\s+now,?\s+)?(?:nobody|no\s+one|no-one)\s+(?:has|have)\s+(?:yet\s+|"
    rf"so\s+far\s+)?(?P<did>[a-z]+)\s+(?P<what>(?:the|an?)\s[^.;:!?,\n]{{3,80}}?){_STOPS}",
    re.IGNORECASE,
)
_WAITS_FOR = re.compile(
    rf"\b(?:is|are)\s+(?:still\s+)?waiting\s+for\s+(?P<who>(?:the|an?|"
    rf"[A-Z])[^.;:!?,\n]{{2,60}}?)\s+to\s+(?P<rest>[a-z]+(?:\s[^.;:!?,\n]{{2,70}}?)?){_STOPS}", re.IGNORECASE
)
_FOLLOWED_BY_DATE = re.compile(
    r"\s(?:by|on|in|at|before|from|within)\s(?:\d|[A-Z][a-z]+\b|noon|midnight|the\s(?:end|start)|next|this|spring|summer|autumn|winter).*$"
)
_COUNTED_THAT = re.compile(r"the\s+(?P<what>[a-z-]+s|people|men|women|children)\s+(?:that|who|which)\s+(?P<rest>.+)", re.IGNORECASE)
_MONEY = re.compile(r"\b(?:losses|damages?|costs?|savings|debts?|profits?|compensation|fine|fines|rent|rents|bill)\b", re.IGNORECASE)
_HABIT = re.compile(
    r"\b(?:every|each)\s+(?:\w*day|week|month|year|spring|summer|autumn|winter|time)\b|\b(?:usually|always|normally|traditionally|"
    r"annually|once\s+an?)\b", re.IGNORECASE
)
"""What goes on for ever is nothing open."""

_COMES_INTO_FORCE = re.compile(
    rf"^{_SUBJECT}\s+(?:only\s+)?(?P<verb>enters?|takes?|comes?|becomes?)\s+(?P<rest>(?:into\s+(?:force|effect)|effect|law|binding|"
    rf"final|valid)\b)\s+(?:only\s+)?(?:when|once|if|after|as\s+soon\s+as|unless|provided)\b",
    re.IGNORECASE,
)
_TRIGGER = re.compile(
    r"\b(?:wants?|enters?|takes?|comes?|becomes?|before|until|unless|without|provided|assuming|subject\s+to|only\s+if|as\s+long\s+as|"
    r"on\s+condition|depends?|hinges?|hangs?|"
    r"rests?|tests?|tested|testing|analy\w+|"
    r"laborator\w+|labs?|sought|hunted|at\s+large|on\s+the\s+run|found|find|traced?|recovered|caught|nobody|no\s+one|no-one|opened|"
    r"due|expected|figure|price|number|cost|sum|value|"
    r"rul(?:e|es|ed)\s+out|excluded?|meets?|sits?|gathers?|ask(?:ed)?|sue[sd]?|suing|claim\w*|demand\w*|seeks?|recover\w*|still|yet|"
    r"waiting|desk|hands)\b",
    re.IGNORECASE,
)


def may_be_unsettled(sentence: str) -> bool:
    """Whether some clause of the sentence may have one of the forms."""
    return _TRIGGER.search(sentence) is not None and any(
        ask_what_is_unsettled(clause) for clause in split_clauses(blank_quotations(shield(sentence)))
    )


def ask_what_is_unsettled(clause: str) -> str:
    """The question about what the clause leaves undecided, unfound, unpriced or dependent on something; "" where no form fits."""
    if _HABIT.search(clause):
        return ""
    for form in _FORMS:
        if question := form(clause):
            return question
    return ""


def _will(who: str, rest: str) -> str:
    """`Will WHO do REST?`; "" where a part points outside."""
    named = named_in_question(who)
    return finish(f"will {named} {' '.join(rest.split())}") if named and not has_loose_pronoun(f"{named} {rest}") else ""


def _ask_decision(clause: str) -> str:
    found = _BEFORE_BODY.match(clause)
    if found and (what := named_in_question(found["subject"])) and (body := named_in_question(found["body"])):
        return finish(f"what will {body} decide on {what}")
    found = _MEETS_TO.match(clause)
    if found is None or not (who := named_in_question(found["subject"])) or has_verb(who) or PRONOUN.search(found["what"]):
        return ""
    what, chooses = " ".join(found["what"].split()), found["to"].lower().startswith("choose")
    return finish(f"how will {who} choose between {what}" if chooses else f"what will {who} decide on {what}")


def _ask_finding(clause: str) -> str:
    found = _TESTED.match(clause)
    if found and (what := named_in_question(found["subject"])):
        return finish(f"what will the tests of {what} show")
    found = _SOUGHT.match(clause) or _NOT_FOUND.search(clause)
    groups = found.groupdict() if found else {}
    sought = groups.get("subject") or groups.get("what") or ""
    what = named_in_question(sought) or named_in_question(_CLAUSE_ABOUT.split(sought)[0])
    what = re.sub(r"^an?y?\b", "the", what)
    if what:
        head = re.split(r"\s(?:of|in|from|with|who|that|which|seen|the|[A-Z])", what)[0]
        return finish(f"where {'is' if is_singular(head) and not re.match(r'(?:two|three|four)', what) else 'are'} {what}")
    if found := _DUE.search(clause):
        what = re.sub(r"^an?\b", "the", found["what"], flags=re.IGNORECASE)
        return finish(f"what will {lower_first(what)} say") if not PRONOUN.search(what) else ""
    if found := _FILE.search(clause):
        return finish(f"what will become of the {found['what']}")
    found = _NOBODY_DID.match(clause)
    if found and (base := participle_bases().get(found["did"].lower())) and (what := named_in_question(found["what"])):
        return finish(f"will anybody {base} {what}")
    found = _NOBODY_HAS.match(clause)
    done = _SO_FAR.sub("", " ".join(found["done"].split())) if found is not None else ""
    return finish(f"will anybody be {done}") if " " in done and not PRONOUN.search(done) else ""


def _ask_figure(clause: str) -> str:
    found = _NO_FIGURE.search(clause)
    if found is None:
        return ""
    if found["kind"].lower() == "number" and (counted := _COUNTED_THAT.match(found["what"])):
        things = f"{counted['what']} {counted['rest']}"
        return "" if has_loose_pronoun(things) else finish(f"how many {things}")
    if not (what := named_in_question(found["what"])):
        return ""
    kind = found["kind"].lower()
    head = re.split(r"\s(?:of|in|for|from|with|that|which|at|on)\s", what)[0]
    if kind in ("date", "time"):
        return finish(f"when will {what} come")
    if _MONEY.search(head):
        return finish(f"how high {'is' if is_singular(head) else 'are'} {what}")
    return finish(f"what will {what} cost")


def _ask_claim(clause: str) -> str:
    """Whether those who want money of others will get it; what is theirs by law is claimed from nobody."""
    found = _CLAIMS.match(clause)
    if found is None or not (who := named_in_question(found["subject"])) or not (whom := found["of"] or found["from"]) or has_verb(who):
        return ""
    if has_loose_pronoun(whom) or not is_subject(whom):
        return ""
    what = " ".join(found["what"].split())
    return "" if PRONOUN.search(what) else finish(f"will {who} get {what} from {lower_first(whom)}")


def _ask_possible(clause: str) -> str:
    found = _NOT_RULED_OUT.search(clause)
    if found is None or not (what := named_in_question(found["what"])):
        return ""
    return finish(f"will there be {what}" if _TO_COME.search(what) else f"can {what} be ruled out")


def _ask_condition(clause: str) -> str:
    found = _UNTIL.search(clause)
    if found and (question := _will(found["has"] or found["given"], found["rest"])):
        return question
    for pattern in (_NOT_WITHOUT, _PROVIDED):
        found = pattern.match(clause)
        if pattern is _NOT_WITHOUT and _IS_A_RULE.search(clause) and not _OF_ONE_THING.match(clause):
            continue
        if found and (question := _will(found["subject"], found["rest"])):
            return question
    found = _COMES_INTO_FORCE.match(clause)
    if found and (question := _will(found["subject"], f"{found['verb'].removesuffix('s')} {found['rest']}")):
        return question
    found = _WITHOUT_THAT.search(clause)
    if found and (question := _will(found["subject"], found["rest"])):
        return question
    found = _DEPENDS.match(clause)
    if found and (what := named_in_question(found["subject"])) and _SAYS_OF_WHAT.search(what):
        return finish(f"what will become of {re.sub(r'^an?', 'the', what)}")
    return ""


def _ask_when(clause: str) -> str:
    found = _BEFORE_LONG.search(clause)
    if found and (question := ask_directly(f"when {found['clause'].strip()}")):
        return _WHEN_ARE.sub(r"When will \g<who> be ", question) if question.startswith("When") else ""
    found = _STILL_TO_BE.match(clause)
    if found and (what := named_in_question(found["subject"])) and not has_loose_pronoun(f"{what} {found['rest']}"):
        return finish(f"when will {what} be {_FOLLOWED_BY_DATE.sub('', found['rest'])}")
    found = _WAITS_FOR.search(clause)
    if found and (who := named_in_question(found["who"])) and not has_loose_pronoun(f"{who} {found['rest']}"):
        return finish(f"when will {who} {' '.join(found['rest'].split())}")
    return ""


_FORMS: tuple[Callable[[str], str], ...] = (_ask_decision, _ask_finding, _ask_figure, _ask_claim, _ask_possible, _ask_condition, _ask_when)
