"""What the words right before and after a name say of it: cues, counted later over all its sightings.

Cues are plain words ("age", "speech", "place"); none decides alone.
"""
from __future__ import annotations

import re

from generator.language.names.name_words import NATIONAL_NOUNS, OFFICE_MODIFIERS, OFFICES
from generator.language.words.speech import INVERTED_VERBS, SAY_VERBS
from generator.language.words.verbs import irregular_verbs

_SAY = "|".join(sorted(SAY_VERBS))
_AGE = re.compile(r",\s(?:(?:aged\s)?\d{1,3}(?=[,.;)])|an?\s[\w-]{1,20}-year-old)")
_NAMED_BEFORE = re.compile(
    r"\b(?:led|headed|chaired|founded|represented|written|quoted|signed|played|coached|convicted|hired) by\s$"
)
_SPEECH_AFTER = re.compile(
    r"(?:\s(?:of|from|at|with|for)\s(?:the\s)?[A-Z][^,.;:“”\"\n]{2,60}?)?(?:,\s[^,.;:“”\"\n]{3,90},|,)?"
    rf"\s(?:(?:also|then|later|now|has|had|have|\w{{2,12}}ly)\s){{0,2}}(?:{_SAY})\b"
)
_SPEECH_BEFORE = re.compile(rf"(?:[”\"’',]\s(?:{'|'.join(sorted(INVERTED_VERBS))})|[Aa]ccording to)\s(?:the\s)?$")
_WHO = re.compile(r",?\s(?:who|whom|whose)\b")
_WHICH = re.compile(r",?\s(?:which|that)\b")
_NUMBER = re.compile(r"\s(?:No\.?\s)?\d{1,5}(?![\d%]|[–.,:-]\d|\s(?:percent|per\scent|million|billion|bln|mln|thousand|hundred)\b)")
"""What names a thing by number: Route 9, but not a score or a sum of money."""
_BODY_AFTER = re.compile(
    r"(?:[’']s?)?\s(?:spokes\w+|director|directors|chief|officials?|staff|employees?|executives?|lawyers?|chair(?!s\s(?:the|an?|its)\b)\w*"
    r"|managers?|members?"
    r"|boss|founder|director-general|workers?|inspectors?|shareholders?|subsidiary)\b"
)
_ACTS = re.compile(
    r"\s(?:\w{2,12}ly\s)?(?:(?:is|are|was|were)\s[a-z]{2,12}ing|has|have|had"
    r"|will|would|may|might|must|could|did|does|agreed|refused|declined|owns|runs|plans|wants"
    rf"|[a-z]{{3,14}}ed|{'|'.join(sorted(past for past, _ in irregular_verbs().values() if len(past) > 2))})\b"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|outside|across|around|through|along|past|toward|towards|via|into|inside|between|beyond|under|over|off|onto"
    r"|north|south|east|west|upstream|downstream|reached|left|on)\s(?:of\s)?(?:the\s|downtown\s|central\s)?$",
    re.IGNORECASE,
)
_BODY_BEFORE = re.compile(
    r"\b(?:owned by|run by|operated by|spokes\w+ (?:for|of)|director of|head of|founder of|co-founder of|chair\w* of|employees? of"
    r"|members? of|chief of|behalf of|works? for|worked for|worker for|runs|heads|chairs|leads|sued|joined)\s(?:the\s)?$"
)
_STAFF_BEFORE = re.compile(
    r"\b(?:(?:engineer|analyst|strategist|consultant|researcher|scientist|expert|lawyer|economist|executive|worker|nurse|doctor|trader"
    r"|representative|campaigner|volunteer|inspector|investigator|adviser|advisor|manager|officer|spokes\w+|fellow|partner|professor)s?"
    r"|staff|officials|colleagues)\s(?P<link>at|with|for|from)\s(?:the\s)?$",
    re.IGNORECASE,
)
_DEAL_BEFORE = re.compile(
    r"\b(?:shares? in|stake in|takeover of|acquisition of|merger with|subsidiary of|employed by|customers of)\s(?:the\s)?$", re.IGNORECASE
)
_TICKER = re.compile(r"\s\((?:[A-Z]{1,6}\.[A-Z]{1,2}|(?:[A-Z]{3,8}|Nasdaq|Euronext)\s?:\s?[A-Z0-9.]{1,8})\)")
_RUNS = re.compile(
    r",\s(?:which|that)\s(?:(?:also|now|has|had|already)\s)?(?:represents?|owns?|owned|operates?|operated|manages?|employs?|employed"
    r"|publishes|regulates?|oversees?|bought|acquired|lobbies|insures|insured|campaigns?|commissioned|advises|declined"
    r"|runs\s(?:the|an?|its|\d|two|three|four|five)\b)"
)
"""Verbs that say what a body does, after "which"."""
_CRAFT_BEFORE = re.compile(
    r"\b(?:ship|vessel|ferry|tanker|trawler|submersible|submarine|yacht|boat|lifeboat|frigate|destroyer|freighter|carrier|tug|tugboat|barge"
    r"|schooner|cruiser|spacecraft|probe|rover|satellite|rocket|locomotive|horse|racehorse|gelding|mare|colt|filly|dog)(?:,?\s(?:called|named))?"
    r",?\s(?:the\s)?$"
)
"""Nouns before the name of what people sail, ride or send."""
_KIN_BEFORE = re.compile(
    r"\b(?:colleague|counterpart|wife|husband|son|daughter|brother|sister|mother|father|widow|widower|fianc[ée]e?|girlfriend|boyfriend"
    r"|uncle|aunt|cousin|nephew|niece|grandson|granddaughter|grandmother|grandfather|friend|neighbou?r|predecessor|successor"
    r"|midfielder|defender|winger|substitute|batsman|bowler|forward|fullback|quarterback|pitcher|sprinter|jockey|forager),?\s$"
)
_RELATIVES = "daughter|son|child|children|wife|husband|mother|father|sister|brother|widow|widower|fianc[ée]e?|grandmother|grandfather"
_KIN_AFTER = re.compile(rf"(?:[’']s|,\swhose)\s(?:[\w-]+\s){{0,2}}?(?:{_RELATIVES})\b")
_AGED_BEFORE = re.compile(r"\b[\w-]{1,20}-year-old\s$")
_COLLEAGUE_BEFORE = re.compile(r"\b[Oo]ur\s(?:\w+\s){0,2}(?:reporter|correspondent|colleague|editor|writer|photographer)s?,?\s$")
_HOLDER_BEFORE = re.compile(r"\b(?:owners?|parent|contractor|developer|lender|retailer)(?:,|\s(?:called|named|known\sas))?\s$")
"""Nouns that a body or a person can be; the name itself decides."""
_BODY_NOUN_BEFORE = re.compile(
    r"\b(?:firm|company|group|union|charity|agency|startup|supplier|operator|manufacturer|party|utility|organi[sz]ation"
    r"|association|laboratory|watchdog|regulator|campaign|movement|militia|gang|collective|band)(?:,|\s(?:that|which)\scalls\sitself|\scalling\sitself|\s(?:called|named|known\sas))?\s$"
)
_PRESS_BEFORE = re.compile(
    r"\b(?:newspaper|paper|broadcaster|daily|weekly|magazine|tabloid|station|channel|website|outlet|news agency|podcast)\s(?:the\s)?$"
)
_RULED_BEFORE = re.compile(
    r"\b(?:President|Prime Minister|King|Queen|Chancellor|Premier|Emperor|(?:Foreign|Defen[cs]e|Interior|Finance) Minister)"
    r"\s(?:[^\W\d_][\w’'.-]*\s){1,4}of\s$"
)
"""A head of state or minister by name, before the name of the state."""
_PLURAL = re.compile(r"\s(?:have|are|were|say|want|do)\s")
_NATION_AFTER = re.compile(
    r"(?:[’']s)?\s(?:(?:foreign|prime|interior|defen[cs]e|finance|economy|justice|health|transport|energy|trade)\s)?"
    rf"(?:{'|'.join(sorted(NATIONAL_NOUNS))})\b"
    r"|[’']s\s(?:\w{3,14}\s(?:ministry|minister|regulator)\b|(?:highest|supreme|constitutional) court\b|(?:central|national) bank\b"
    r"|(?:[A-Z]\w+\s(?:and\s)?){1,4}(?:Act|Law|Code|Constitution)\b)"
)
"""What only a state has: a capital, a medicines regulator, a Museums Act."""
_BODY_NOUN_AFTER = re.compile(
    r",\s(?:an?|the|its|whose|one of)\s(?:[\w’'-]+\s){0,4}(?:firm|company|group|union|charity|agency|startup|supplier|operator|manufacturer"
    r"|newspaper|party|utility|organi[sz]ation|association|laboratory|lab|contractor|lender|retailer|watchdog|regulator|broadcaster"
    r"|movement|militia|bank|insurer|developer|fund|maker|chain"
    r"|publisher|carrier|airline|website|platform|start-up|consultancy|co-?operative"
    r"|brewer|subsidiary|unit|division|foundation|institute|orchestra|club|team|university|college|federation|society|body"
    r"|think tank|nonprofit|network|coalition|alliance|trust|council|authority|board)"
    rf"\b(?![’']|\s(?:{'|'.join(sorted(OFFICES | OFFICE_MODIFIERS))})\b)"
)
_ARTICLE = re.compile(r"\b[Tt]he\s$")
_CREDIT = re.compile(r"(?:\b[Bb]y|Reporting by|[Ee]diting by|[Ww]riting by|Photo(?:graph)?s? by|Eds?:|[Ee]dited by|Illustration by)\s$")
_CREDIT_AFTER = re.compile(r"\s(?:contributed|reported from|is a (?:reporter|staff writer|correspondent|journalist))\b")


def cues_before(before: str, titled: bool) -> set[str]:
    cues = set()
    staff = _STAFF_BEFORE.search(before)
    if staff:
        cues.add("staff")
    if _PLACE_BEFORE.search(before) and not (staff and staff["link"] == "at"):
        cues.add("place")
    if _HOLDER_BEFORE.search(before):
        cues.add("holder")
    if _CRAFT_BEFORE.search(before):
        cues.add("craft")
    if _PRESS_BEFORE.search(before):
        cues.add("press")
    if _RULED_BEFORE.search(before):
        cues.add("nation")
    if _DEAL_BEFORE.search(before):
        cues.add("body")
        cues.discard("place")
    if _COLLEAGUE_BEFORE.search(before):
        cues.add("credit")
    if _BODY_BEFORE.search(before) or _BODY_NOUN_BEFORE.search(before):
        cues.add("body")
    if _SPEECH_BEFORE.search(before):
        cues.add("speech")
    if _NAMED_BEFORE.search(before) or _KIN_BEFORE.search(before):
        cues.add("who")
    if _AGED_BEFORE.search(before):
        cues.add("age")
    if _ARTICLE.search(before) and not titled:
        cues.add("the")
    if _CREDIT.search(before) and before.rstrip()[-2:].lower() == "by" and (len(before) < 8 or "ing by" in before or "Photo" in before):
        cues.add("credit")
    return cues


def cues_after(after: str) -> set[str]:
    cues = set()
    if _AGE.match(after):
        cues.add("age")
    if _SPEECH_AFTER.match(after):
        cues.add("speech")
    if _KIN_AFTER.match(after):
        cues.add("kin")
    if _WHO.match(after):
        cues.add("who")
    elif _WHICH.match(after):
        cues.add("which")
    if _NUMBER.match(after):
        cues.add("number")
    if any(pattern.match(after) for pattern in (_BODY_AFTER, _BODY_NOUN_AFTER, _TICKER, _RUNS)):
        cues.add("body")
    if _ACTS.match(after):
        cues.add("acts")
    if _PLURAL.match(after):
        cues.add("plural")
    if _NATION_AFTER.match(after):
        cues.add("nation")
    if _CREDIT_AFTER.match(after):
        cues.add("credit")
    return cues
