"""Questions about what people wait for: a consent, a resignation, a reopening, an explanation, a paper kept back, the end of an inquiry.

As in `pending`, only forms that stay grammatical; "" wherever the subject or the object cannot be told.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.language.words.phrasing import (
    PRONOUN,
    finish,
    has_loose_pronoun,
    is_singular,
    named_in_question,
)
from generator.language.words.tokens import find_words

_SUBJECT = r"(?P<subject>[^.;:!?,\n]{3,90}?)"
_ASIDE = r"(?:,[^,;:]{2,90},)?"
_END = r"(?=$|[,.;:]|\s+(?:and|but|before|after|because|by|when|where|which|who|until|if|unless|so|as|to|in\s+order|on|over|for|since)\b)"
_CONSENT = (
    r"(?P<what>approval|ratification|consent|clearance|permission|authori[sz]ation|backing|sign-off|blessing|support|green\s+light|"
    r"go-ahead|assent|signature)"
)
_NEEDS = re.compile(
    rf"^{_SUBJECT}\s+(?:(?:would|will|must|may)\s+)?(?:still\s+|also\s+|now\s+|first\s+){{0,2}}(?:needs?|requires?|awaits?|lacks?)\s+"
    rf"(?:the\s+|a\s+)?(?:\w+\s+)?{_CONSENT}\s+(?:of|from|by)\s+(?P<body>(?:the\s+)?[^,.;:!?\n]{{3,70}}?){_END}",
    re.IGNORECASE,
)
_MUST_BE = re.compile(
    rf"^{_SUBJECT}\s+(?:(?:would|will|must|has|have|needs?|still|first|also|now)\s+){{1,4}}(?:to\s+)?be\s+"
    rf"(?P<done>approved|ratified|cleared|signed\s+off|endorsed|confirmed|accepted|passed)\s+by\s+(?P<body>[^.;:!?\n]{{3,80}}?)"
    rf"(?:(?=,)|{_END})",
    re.IGNORECASE,
)
_ACTS = {"ratified": "ratify", "ratification": "ratify", "cleared": "clear", "clearance": "clear", "endorsed": "endorse",
         "confirmed": "confirm", "accepted": "accept", "passed": "pass", "backing": "back", "support": "support"}  # fmt: skip
_MUST_APPROVE = re.compile(
    rf"^{_SUBJECT}{_ASIDE}\s+(?:must|(?:still\s+)?(?:has|have)\s+(?:still\s+)?to|(?:still\s+)?needs?\s+to)\s+(?:first\s+|still\s+|also\s+)?"
    r"(?P<rest>(?:approve|ratify|authori[sz]e|clear|sign\s+off|endorse|agree\s+to|give\s+(?:its|their)\s+consent\s+to|pass)\s+[^.;:!?,\n]{3,80}?)"
    r"(?=$|[,.;:]|\s+(?:and|but|before|because|by|in|on)\b)",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"\b(?:(?:would|did|could|does|do|has|have|had|can)\s*not|declined\s+to|refused\s+to|nobody\s+(?:can|could|would)|yet\s+to)\s+(?:yet\s+)?"
    rf"(?:explain(?:ed)?|account\s+for|accounted\s+for)\s+(?P<what>the\s+[^.;:!?,\n]{{4,70}}?){_END}",
    re.IGNORECASE,
)
_PAPER = (
    r"(?:note|report|letter|letters|contract|minutes|text|findings|results|document|documents|memo|memorandum|agreement|study|audit|"
    r"recording|recordings|transcript|email|emails|e-mail|e-mails|figures|data|files?|logs?|assessment|plan|plans|draft|advice|opinion)"
)
_KEPT_BACK = re.compile(
    rf"^(?P<what>(?:the|an?)\s+(?:[\w’'-]+\s+){{0,4}}?{_PAPER}(?:\s+of\s+the\s+[^.;:!?,\n]{{3,40}}?)?)\s+(?:has|have|is|are|was|were)\s+(?:still\s+)?"
    r"not\s+(?:yet\s+)?(?:been\s+)?(?:published|released|made\s+public|disclosed|shown|public)\b",
    re.IGNORECASE,
)
_LOOKS_INTO = re.compile(
    rf"^{_SUBJECT}\s+(?:(?:said|says|confirmed)\s+(?:it|he|she|they)\s+)?(?:is|are|was|were|has\s+begun|have\s+begun)\s+(?:still\s+|also\s+|now\s+)?"
    rf"(?:looking\s+into|investigating|examining)\s+(?P<what>[^.;:!?,\n]{{4,90}}?)(?=$|[,.;:]|\s+(?:when|as|after|because|but|and|while)\b)",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"\b(?:opened|launched|ordered|begun|began|started|announced|set\s+up)\s+an?\s+(?P<what>(?:[\w-]+\s+){0,3}?(?:inquiry|enquiry|"
    r"investigation|review|audit|probe|inquest)\s+(?:on\s+\w+day\s+|yesterday\s+|today\s+|last\s+\w+\s+)?(?:into|of|against)\s+[^.;:!?,\n]{4,80}?)"
    r"(?=$|[,.;:]|\s+(?:and|but|after|because|when|as|over|while|last|this|on\s+\w+day|in\s+[A-Z]\w+|earlier)\b)",
    re.IGNORECASE,
)
_WHEN_OPENED = re.compile(r"\s(?:on\s\w+day|yesterday|today|last\s\w+)\s(?=into\s)")
_URGED = re.compile(
    r"\b(?:asked|asking|called\s+on|calling\s+on|calls\s+on|urged|urging|told|pressed|want|wants|wanted)\s++(?P<who>(?!to\s)[^.;:!?\n]{3,70}?)(?<!\s)\s++to\s+"
    r"(?P<what>resign|step\s+down|step\s+aside|quit|stand\s+down|go(?=[,.;]|$))\b"
    r"|\b(?:call(?:s|ed|ing)?\s+for|demand(?:s|ed|ing)?)\s+(?:the\s+resignation\s+of\s+(?P<whom>[^.;:!?,\n]{3,60}?)"
    r"(?=$|[,.;:]|\s+(?:and|but|after|over)\b)|(?P<whose>[A-Z][^.;:!?,\n]{2,50}?)['’]s?\s+resignation)",
)
_WANTED = re.compile(
    r"\b(?:want|wants|wanted|demand|asks?|asked|asking|called\s+on|calling\s+on|urged|urging)\s+(?P<who>(?:an?|the)\s++[^.;:!?,\n]{3,60}?)(?<!\s)\s++"
    r"(?:(?:on\s+\w+day|yesterday|today|last\s+\w+|this\s+\w+)\s+)?to\s+"
    r"(?P<what>(?:question|examine|investigate|look\s+into|review|reopen|reconsider|overturn|withdraw|stop|halt|suspend|quash|annul|lift|"
    r"block)\s+[^.;:!?,\n]{3,70}?)(?=$|[,.;:]|\s+(?:and|but|after|because|when|as|over)\b)",
)
_APPOINTED = re.compile(
    r"\b(?P<who>(?:[A-Z][\w’.-]+\s+){1,3}[A-Z][\w’-]+),?\s+(?:(?:whom|who|which)\s+[^.;:!?,\n]{0,60}?)?(?:asked|appointed|commissioned|instructed|"
    rf"due|expected)\s+to\s+(?:report\s+on|investigate|examine|look\s+into)\s+(?P<what>(?:the|an?|its|their)\s+[^.;:!?,\n]{{3,70}}?){_END}",
)
_CLOSED = re.compile(
    rf"(?:^|\b(?:said|says|that)\s++){_SUBJECT}{_ASIDE}(?<!\s)\s++(?:will|would|is|are|was|were|(?:has|have)(?=\s+been)|remains?|stays?)\s+(?:to\s+)?(?:be\s+|been\s+|"
    r"remain\s+|stay\s+)?(?P<state>closed|shut|suspended|halted|grounded|paused)\s+(?:(?:\w+\s+){0,2}until\s+further\s+notice|indefinitely|"
    r"for\s+(?:the\s+time\s+being|now|(?:at\s+least\s+|several\s+|some\s+|many\s+)?(?:days|weeks|months|time|years)))\b",
    re.IGNORECASE,
)
_HAS_CLOSED = re.compile(
    r"\b(?:has|have)\s+(?P<state>closed|shut|suspended|halted|grounded|paused)\s+(?P<subject>(?:the|its|all)\s++[^.;:!?,\n]{3,50}?)(?<!\s)\s++(?:until\s+further\s+"
    r"notice|indefinitely|for\s+(?:the\s+time\s+being|now))\b",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    rf"^{_SUBJECT}{_ASIDE}\s+(?:has|have|was|were|is|are)\s+(?:now\s+|again\s+)?(?:been\s+)?(?:postponed|put\s+off|deferred|adjourned|"
    r"(?:struck|taken|removed)\s+(?:from|off)\s+the\s+(?:\w+\s+)?(?:agenda|calendar|programme|schedule))\b(?!\s+(?:to|until)\b)",
    re.IGNORECASE,
)
_ON_CONDITION = re.compile(
    rf"(?:^|\b(?:and|but)\s++){_SUBJECT}(?<!\s)\s++will\s+(?:only\s+)?(?P<rest>(?!not\b|be\b|have\b)\w+\s+[^.;:!?,\n]{{4,80}}?)\s+(?:only\s+)?"
    r"(?:if|unless|provided|as\s+long\s+as|on\s+condition)\b",
    re.IGNORECASE,
)
_TIME_LEFT = re.compile(
    rf"^{_SUBJECT}\s+(?:has|have)\s+(?:until\s+[^.;:!?,]{{3,30}}?|(?:[\w-]+\s+){{1,3}}(?:days?|weeks?|months?|hours?)(?:\s+left)?)\s+to\s+"
    r"(?P<rest>(?:decide|make\s+up|choose|appeal|respond|reply|answer|accept|reject|improve|raise|withdraw|object|comply|pay)\b[^.;:!?,\n]{0,60}?)"
    r"(?=$|[,.;:]|\s+(?:and|but|whether|because|after)\b)",
    re.IGNORECASE,
)
_GIVEN_TIME = re.compile(
    r"\b(?:gives?|gave|given)\s+(?P<who>(?:the\s+)?[^.;:!?,\n]{2,60}?)\s+(?:until\s+[^.;:!?,]{3,30}?|(?:[\w-]+\s+){1,3}(?:days|weeks|months))\s+to\s+"
    r"(?P<rest>(?:appeal|accept|reject|improve|raise|withdraw|object|comply|pay|repay|vacate|leave|sell)\b[^.;:!?,\n]{0,60}?)"
    r"(?=$|[,.;:]|\s+(?:and|but|because|after)\b)",
    re.IGNORECASE,
)
_WHETHER_TO = re.compile(
    rf"^{_SUBJECT}\s+(?:will|must|has\s+to|have\s+to|is|are|has|have)\s+[^.;:!?\n]{{0,60}}?\b(?:decid\w+|said|say|consider\w*|weigh\w*|"
    r"debat\w+|discuss\w*|vot\w+|ask\w*)\s+(?:[\w’'-]+\s+){0,5}?whether\s+(?:or\s+not\s+)?to\s+(?P<rest>[^.;:!?,\n]{4,90})",
    re.IGNORECASE,
)
_RESUMES = frozenset({"suspended", "halted", "paused", "grounded"})
_OPENS = re.compile(r"\b(?:line|route|road|station|bridge|tunnel|airport|port|track|crossing)s?\Z", re.IGNORECASE)


def ask_what_is_awaited(clause: str) -> str:
    """The question about what the clause says is needed, asked for, kept back or put off; "" where no form fits."""
    for form in _FORMS:
        if question := form(clause):
            return question
    return ""


def _ask_consent(clause: str) -> str:
    for pattern, word in ((_NEEDS, "what"), (_MUST_BE, "done")):
        found = pattern.match(clause)
        if found and (what := named_in_question(found["subject"])) and (body := named_in_question(re.split(r",\s", found["body"])[0])):
            return finish(f"will {body} {_ACTS.get(found[word].lower(), 'approve')} {what}")
    found = _MUST_APPROVE.match(clause)
    if found and (who := named_in_question(found["subject"])) and not has_loose_pronoun(f"{who} {found['rest']}"):
        return finish(f"will {who} {' '.join(found['rest'].split())}")
    return ""


def _ask_reason(clause: str) -> str:
    found = _EXPLAINS.search(clause)
    return finish(f"what explains {what}") if found and (what := named_in_question(found["what"])) else ""


def ask_what_it_says(clause: str) -> str:
    """What a paper says that nobody has shown; "" of any other clause."""
    found = _KEPT_BACK.match(clause)
    if not found or not (what := named_in_question(found["what"])):
        return ""
    what = re.sub(r"^an?\b", "the", what)
    head = re.split(r"\s+of\s", what)[0]
    return finish(f"what {'does' if is_singular(head) else 'do'} {what} say")


def _ask_outcome(clause: str) -> str:
    found = _LOOKS_INTO.match(clause)
    if found and (who := named_in_question(found["subject"])) and find_words(found["what"])[0].folded not in _ASKING_WORDS:
        what = named_in_question(found["what"])
        return finish(f"what will {who} find out about {what}") if what else ""
    if named := _APPOINTED.search(clause):
        return finish(f"what will {named['who']} find out about {what}") if (what := named_in_question(named["what"])) else ""
    found = _OPENED.search(clause)
    what = named_in_question(_WHEN_OPENED.sub(" ", found["what"])) if found else ""
    return finish(f"what will the {what} find") if what else ""


def _ask_resignation(clause: str) -> str:
    found = _URGED.search(clause)
    if not found:
        wanted = _WANTED.search(clause)
        what = re.split(r"\s(?:that|which|who)\s", wanted["what"])[0] if wanted is not None and PRONOUN.search(wanted["what"]) else ""
        what = what or (wanted["what"] if wanted is not None else "")
        named = wanted is not None and bool(who := named_in_question(wanted["who"])) and not PRONOUN.search(what)
        return finish(f"will {who} {what}") if named else ""
    who = named_in_question(found["who"] or found["whom"] or found["whose"])
    what = found["what"] if found["what"] and found["what"] != "go" else "resign"
    return finish(f"will {who} {what}") if who and len(find_words(who)) <= 8 else ""


def _ask_reopening(clause: str) -> str:
    found = _CLOSED.search(clause) or _HAS_CLOSED.search(clause)
    if found and (what := named_in_question(found["subject"])):
        resumes = found["state"].lower() in _RESUMES and not _OPENS.search(what)
        return finish(f"when will {what} {'resume' if resumes else 'reopen'}")
    found = _PUT_OFF.match(clause)
    what = named_in_question(found["subject"]) if found else ""
    told = sum(not word.is_stop for word in find_words(what))
    return finish(f"when will {what} take place") if told > 1 else ""  # the ceremony: which?


def _ask_condition(clause: str) -> str:
    found = _WHETHER_TO.match(clause)
    if found and (who := named_in_question(found["subject"])) and not PRONOUN.search(found["rest"]):
        return finish(f"will {who} {found['rest']}")
    found = _TIME_LEFT.match(clause)
    if found and (who := named_in_question(found["subject"])):
        rest = " ".join(found["rest"].split())
        decides = rest.lower().startswith(("decide", "make up", "choose"))
        return finish(f"what will {who} decide") if decides else "" if PRONOUN.search(rest) else finish(f"will {who} {rest}")
    found = _GIVEN_TIME.search(clause)
    if found and (who := named_in_question(found["who"])) and not has_loose_pronoun(f"{who} {found['rest']}"):
        return finish(f"will {who} {' '.join(found['rest'].split())}")
    found = _ON_CONDITION.search(clause)
    if found and (who := named_in_question(found["subject"])) and not PRONOUN.search(found["rest"]):
        return finish(f"will {who} {' '.join(found['rest'].split())}")
    return ""


_ASKING_WORDS = frozenset("how who what why when where whether which if whose whom".split())
_FORMS: tuple[Callable[[str], str], ...] = (
    _ask_consent, _ask_reason, _ask_resignation, _ask_reopening, _ask_outcome, _ask_condition,
)  # fmt: skip
