"""What `both`, `any`, `it` and `they` mean in a sentence, where it or what stands before says it in so many words; no guess at others."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from generator.language.questions.verb_forms import presents
from generator.language.words.cues import blank_quotations
from generator.language.words.phrasing import PRONOUN, is_singular, is_subject, lower_first, shield, steady, without_asides
from generator.language.words.tokens import Word, find_words
from generator.language.words.verbs import is_past

_NUMBERS = r"(?P<number>Two|Three|Four|Five|Six)"
_COUNTED = re.compile(
    rf"(?:^|[,;]\s){_NUMBERS}\s+(?P<what>(?:[a-z][a-z-]*\s+){{0,3}}?[a-z-]{{3,}}s)(?=[,.;]|\s+(?:of|in|on|at|from|with|that|who|which|have|"
    r"has|had|were|are|will|would|made|took|left|came|died|remain)\b)",
)
_ALL = re.compile(
    r"^(?:Both|All\s+(?P<number>two|three|four|five|six))(?:\s+of\s+them)?\s+"
    r"(?=(?:is|are|was|were|has|have|had|remain|will|would|can|could)\b)"
)
_NONE = re.compile(
    r"\bno\s+(?P<what>(?:(?!one\b|longer\b|doubt\b|reason\b)[a-z][a-z-]*\s+){0,2}?[a-z-]{3,}s(?:\s+(?:or|and)\s+[a-z-]{3,}s)?)"
    r"(?=[,.;]|\s+(?:of|in|on|at|for|from|to|since|so|were|are|had|have)\b)"
)
_ANY = re.compile(r"\b(?:whether|if)\s+any(?=\s+(?:had|has|have|was|were|is|are|would|will|could|can)\b)")

_OPENED_IT = re.compile(
    r"\ban?\s+(?P<what>(?:[a-z][a-z-]*\s+)?[a-z-]{3,})\s+(?:and|but)\s+(?:[\w’']+\s+){0,2}?(?:would|will|has|have|had|did|does|do|"
    r"could)\s+not\s+"
    r"(?:yet\s+)?(?:say|said|describe|described|explain|explained|disclose|disclosed|know)\s+(?:what|who|when|where|why|"
    r"how)\s+[^.;,]{2,50}?\b(?P<it>it)$",
)


_ASKS = r"(?:whether|if|who|what|when|where|why|how(?:\s+(?:much|many|long|far|soon|often))?|which)"
_PROMISED = re.compile(
    r"(?:^|[;,]\s(?:and\s|but\s)?)(?P<what>An?\s(?:[\w-]+\s){1,4}?)(?:has|have|is|was|will)\s[^;,]{3,60}(?:;|,\s(?:and|but))\s"
    rf"(?:[\w\s]{{0,40}}?\b)?{_ASKS}\s[^.;:!?,]{{2,50}}?\b(?P<it>it)\b",
    re.IGNORECASE,
)
_WHETHER_TO_IT = re.compile(
    r"^(?P<what>(?:The|An?)\s[^,;:]{3,70}?)\s(?:remains?|is|was|has|had|will|would|can|could|stays?|runs?|expires?|ends?)\s"
    r"[^;:]{0,120}?,\s(?:and|but)\s[^;:]{3,100}?\bwhether\s+(?:or\s+not\s+)?to\s[^.;:]{2,60}?\b(?P<it>it)(?=$|[.,;])",
    re.IGNORECASE,
)
_MEMBERS_ASK = re.compile(
    r"\b(?:members|delegates|directors|trustees|shareholders|deputies|workers|owners|voters|councillors|representatives)\sof\s"
    r"(?P<body>the\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})\s[^.;:,]{0,80}?\b(?:whether|if)\s(?P<it>it)\b"
)
"""Those who decide are many: `it` is the body they belong to."""

_BARE_PAPER = re.compile(
    r"\AWhat do(?:es)? the (?P<what>note|report|letter|contract|minutes|memo|memorandum|agreement|study|audit|recording|transcript|"
    r"e-?mail|draft)(?= say\?\Z)"
)
_IN_HAND = re.compile(r"\sin\s(?:his|her)\shands?\b")
_PAPER_HELD = (
    r"\b(?P<who>(?:(?:Mr|Ms|Mrs|Dr)\.?|[A-Z][\w’'-]{{1,40}})(?:\s[A-Z][\w’'-]+){{1,2}})\s[^.;:,“”\"\n]{{0,40}}\bthe\s{what}\s(?:that\s|which\s)?(?:he|she)\s"
    r"(?P<rest>(?:held|wrote|sent|showed|received|signed|read|got|had|was\ssent|was\sshown)\b[^.,;:“”\"]{{0,50}}?)(?=[.,;:]|\s(?:said|says|reads?|was|is|told)\b)"
)
_PAPER_OF = (
    r"\b(?:an?|the)\s{what}\s(?P<rest>(?:of|from|to|by|about|on)\s(?:the\s|an?\s|[A-Z])[^.,;:“”\"]{{3,50}}?)(?=[.,;:]|\s(?:said|says|was|is|has|had|that|"
    r"which|and|but)\b)"
)

_IT_ASKED = re.compile(
    rf"\b(?:{_ASKS}|(?:which|what)\s+(?:way|\w+s?))\s+(?:(?:made|hit|struck|damaged|destroyed|broke|moved)\s+)?(?P<it>it)\b(?!\s+(?:is|was|will\s+be|would\s+be)\s+(?:possible|true|clear|"
    rf"likely|time|worth|right|safe)\b)",
    re.IGNORECASE,
)
_THEIR = re.compile(rf"\b{_ASKS}\s[^.;:!?,]{{0,40}}?\b(?P<their>their)\s+[a-z]", re.IGNORECASE)
_IT_DONE = re.compile(
    rf"\b{_ASKS}\s+(?:the\s+|[A-Z])[^.;:!?,]{{1,40}}?\s(?:will|would|can|could|should|may)\s+[a-z]+\s+(?P<it>it)\b", re.IGNORECASE
)
_ENDS_CLAUSE = re.compile(r"[,;]\s")
_BROUGHT_UP = re.compile(
    r"(?<!such )(?<!for )(?<!as )\ban?\s+(?P<what>(?!few\b|lot\b|"
    r"little\b)(?:[a-z][a-z-]*\s){0,2}?[a-z-]{3,}(?:\sof\s[a-z-]{3,})?)(?=[,;]|\s+(?:in|on|at|to|from|by|for|about|that|which|with|of)\b)"
)
_MEASURES_ONE = frozenset(
    "day week month year hour minute moment time while way man woman person mile metre fortnight number couple".split()
)
_SHARED = re.compile(r"(?<=\w)\s+(?:and|but)\s+(?=(?:is|are|has|have|will|would|was|were)\s)")
_IT_WITHIN = re.compile(
    rf"\b{_ASKS}\s+(?:the|[A-Z])[^.;:!?,]{{2,50}}?\s(?P<it>it)(?=$|[.,;]|\s(?:is|was|remains|in|on|at|before|after|when)\b)"
)
_REPORTED = re.compile(r"\b(?:said|says|added|announced|confirmed|found|noted)\s+(?:that\s+)?", re.IGNORECASE)
_FINITE = re.compile(r"(?:is|are|was|were|has|had|will|would|can|could|may|might|must|should)$", re.IGNORECASE)
_OPENS_PHRASE = re.compile(r"(?:the|an?|research|work|talks)\b", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:council|ministry|company|firm|agency|board|court|government|committee|union|office|police|bank|club|league|museum|"
    r"university|authority|"
    r"party|group|trust|hospital|school|church|department|commission)$", re.IGNORECASE
)
_COUNTS = re.compile(
    r"\b(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|dozens?|hundred|"
    r"thousand|one)"
    r"\s+(?:of\s+(?:the|its|their)\s+)?"
    r"(?P<what>[a-z]{3,}s)\b(?!\s+(?:ago|later|old|after|before|from|until|earlier)\b)|\beach\s+(?P<one>[a-z]{3,}[^s\Wy])\b",
    re.IGNORECASE,
)
_HEADLESS = re.compile(r"(?P<how>\bhow\s+many)\s+(?=(?:is|are|was|were|has|have|had|will|would|can|could)\b)", re.IGNORECASE)
_MEASURES = frozenset(
    "years months weeks days hours minutes seconds times percent points kilometres kilometers metres meters miles feet litres liters "
    "tonnes tons degrees pages florins crowns euros dollars pounds dinars millions thousands hundreds dozens".split()
)
_NUMBER_ALONE = re.compile(r"\bthe\s(?P<number>\d[\d,.]*\d|\d)(?=\?|\s(?:or|and|that|which|who)\b)")
_FAR = 6000
"""How many characters back an article is searched for what a question leaves out."""

_NO_THINGS = frozenset("was has is as this its does plus minus versus less".split())
_MISHAP = re.compile(
    r"\b(?P<the>[Tt]he|[Aa]n?)\s+(?:(?!other|same|next)[a-z-]+\s+)?"
    r"(?P<what>crash|collision|derailment|accident|explosion|blast|fire|blaze|outbreak|clash|shooting|attack|killing|"
    r"leak|spill|spillage|release|rupture|poisoning|blackout|breakdown|flood|landslide|slide|collapse|breach|outage|sinking|"
    r"earthquake|eruption|theft|robbery|murder|fraud|stabbing|bombing|break-in|kidnapping|hijacking|cracks?|damage|"
    r"deaths)\b(?!\s+(?:site|scene|victims?|chief|brigade|services?|"
    r"department|engines?|station|crews?|alarms?|safety|officials?|officers?|zone|risk|insurance|exit|doors?|fighters?|victim|rate|"
    r"number)\b)"
)
_OF_A_MISHAP = {
    "cause": "of", "responsibility": "for", "blame": "for", "reason": "for", "responsible": "for", "warning": "before",
    "charged": "over", "arrested": "over",
}  # fmt: skip
_LACKS_PROPOSAL = re.compile(r"\bthe (?P<what>proposal|plan|request|application|complaint|bill|petition|motion|claim|offer)\?\Z")
_PROPOSES = (
    r"\b(?:an?|the|its|his|her|their)\s+(?:(?!same|other)[\w-]+\s+){{0,2}}{what}\s+(?P<more>(?:to|for|against|by|from|on|about)\s+"
    r"(?!(?:be|have|which|that|it|this|him|her|them)\b)[^,.;:!?()“”\"\n]{{4,60}}?)(?=[,.;:]|\s+(?:and|but|which|that|who|was|were|is|"
    r"has|had|would|will|"
    r"after|before|when|because|as|said|in\s+[A-Z]\w+|on\s+[A-Z]\w+day)\b)"
)
_BARE_VOTE = re.compile(r"\b(?:people|voters|residents|citizens|islanders|townspeople)\s+vote\?\Z")
_PUT_TO_VOTE = re.compile(
    r"\b[Tt]he\s+(?:(?!of\b)[\w’'-]+\s+){0,2}(?:ordinance|referendum|treaty|constitution|amendment|merger|bylaw|charter\s+change)\b"
)
_WHAT_HAS_DONE = re.compile(r"What (?:has|have) (?P<done>[a-z]+)\?\Z")
_CAUSED_IT = re.compile(r"\b(?:caused|led\s+to|triggered|sparked|started|brought\s+about|set\s+off)\s+(?P<it>it)\b", re.IGNORECASE)
_LACKS_MISHAP = re.compile(rf"\b(?P<what>{'|'.join(_OF_A_MISHAP)})\?\Z")

_OPENER = re.compile(
    r"(?P<who>(?:The|[A-Z])[^,;:]{2,60}?)\s+(?:(?:confirmed|said|says|announced)\s+(?:that\s+)?it\s+)?(?:has\s+|had\s+)?opened\b"
)


def fill_in(sentence: str, before: str) -> str:
    """The sentence with `both` or `any` filled in from the sentence before, or `it` from what it itself opens; "" where nothing fits."""
    named, every = _COUNTED.search(before), _ALL.match(sentence)
    if named and every and (every["number"] or "two") == named["number"].lower():
        return f"The {named['number'].lower()} {named['what']} {sentence[every.end() :]}"
    lacking, asked = _NONE.search(before), _ANY.search(sentence)
    if lacking and asked:
        return f"{sentence[: asked.end()]} {lacking['what']}{sentence[asked.end() :]}"
    opened = _OPENED_IT.search(sentence.rstrip(".”\""))
    if opened is None:
        return ""
    by = _OPENER.match(sentence)
    return f"{sentence[: opened.start('it')]}the {opened['what']}{' opened by ' + lower_first(by['who']) if by else ''}."


def name_it(sentence: str, before: str = "") -> str:
    """The sentence with the `it` of its indirect question named by its first clause, or by the subject of the sentence before; else "".

    The subject before is taken only where it is one thing, no person and no body that might itself be what asks or keeps silent.
    """
    text = sentence.rstrip()
    for form in (_PROMISED, _WHETHER_TO_IT):
        if found := form.search(text):
            named = re.sub(r"^an?\b", "the", found["what"].strip(), flags=re.IGNORECASE)
            return f"{text[: found.start('it')]}{lower_first(named)}{text[found.end('it') :]}"
    asked = _IT_ASKED.search(text) or _IT_DONE.search(text)
    within = asked or _IT_WITHIN.search(text)
    if within is None:
        return ""
    told = blank_quotations(text[: within.start()])
    named = (_introduced(told) if _ENDS_CLAUSE.search(told) else "") or (_subject_of(before) if asked else "")
    asked = within
    if not named:
        return ""
    return f"{text[: asked.start('it')]}{named}{text[asked.end('it') :]}"


def name_body(sentence: str) -> str:
    """The sentence with the body whose members decide for its `it`: delegates of the Farmers Party decide whether it stays; else ""."""
    found = _MEMBERS_ASK.search(sentence)
    return f"{sentence[: found.start('it')]}{found['body']}{sentence[found.end('it') :]}" if found else ""


def name_paper(question: str, told: str) -> str:
    """A question what the note says, with what the article last said of it: who held it, to whom it went; unchanged elsewhere."""
    found = _BARE_PAPER.search(question)
    if found is None:
        return question
    said = ""
    for form in (_PAPER_HELD, _PAPER_OF):
        for each in re.finditer(form.format(what=found["what"]), told[-_FAR:]):
            named = each.groupdict().get("who")
            rest = _IN_HAND.sub("", " ".join(each["rest"].split()))
            said = f"that {named} {rest}" if named else rest
        if said and not PRONOUN.search(said.removeprefix("that ")):
            return f"{question[: found.end('what')]} {said}{question[found.end('what') :]}"
    return question


def _introduced(told: str) -> str:
    """The thing that a clause brings up last, `had a summary in December`, as known; "" where it brings up none."""
    things = [found["what"] for found in _BROUGHT_UP.finditer(told) if found["what"].split()[-1] not in _MEASURES_ONE]
    return f"the {things[-1]}" if things else ""


def share_subject(plain: str) -> str:
    """The last clause of a shielded sentence with the subject that it shares with the first; "" where it shares none.

    The council has disputed the figure and is due to publish its own: the council is due to publish its own.
    """
    found = _SHARED.search(plain)
    if found is None or PRONOUN.search(plain[: found.start()]):
        return ""
    words = find_words(plain)[:14]
    end = next((word.start for last, word in pairwise(words) if _is_verb(word.text, last)), 0)
    subject = plain[:end].strip()
    if not end or end > found.start() or not is_subject(subject) or PRONOUN.search(subject):
        return ""
    return f"{subject} {plain[found.end() :]}"


def name_theirs(sentence: str, before: str) -> str:
    """The sentence with whose `their` is in its indirect question: those whom the sentence before is about; "" where there are none."""
    found = _THEIR.search(sentence)
    if found is None or not (whose := _subject_of(before, plural=True)):
        return ""
    return f"{sentence[: found.start('their')]}{whose}{'’' if whose.endswith('s') else '’s'}{sentence[found.end('their') :]}"


def _subject_of(sentence: str, *, plural: bool = False) -> str:
    """What the last reported clause of a sentence, or the sentence, is about, as it stands inside another; "" for names and bodies.

    One thing, or with `plural` people or things that `they` can mean.
    """
    text = without_asides(blank_quotations(shield(sentence)))
    reported = list(_REPORTED.finditer(text))
    clause = text[reported[-1].end() :] if reported else text
    if not _OPENS_PHRASE.match(clause):
        return ""
    words = find_words(clause)[:14]
    end = next((word.start for last, word in pairwise(words) if _is_verb(word.text, last)), 0)
    phrase = steady(clause[:end])
    head = re.split(r"\s(?:of|in|on|for|from|to|with|at|by|into|about|over|between)\s", phrase)[0]
    if not end or not is_subject(phrase) or PRONOUN.search(phrase) or _BODY.search(head):
        return ""
    if plural == (is_singular(head) and not head.endswith(("staff", "people", "police", "women", "men", "children"))):
        return ""
    if find_words(head)[-1].is_capitalised:
        return ""  # a name
    return lower_first(re.sub(r"^an?\b", "the", phrase, flags=re.IGNORECASE))


def _is_verb(word: str, last: Word) -> bool:
    """Whether a word ends the subject: a helping verb does, another not after `other` or a figure, where it is a noun: 62 other works."""
    told = word in presents() or is_past(word)
    return _FINITE.match(word) is not None or (told and not last.is_stop and not last.text.isdigit())


def name_counted(sentence: str, near: str) -> str:
    """The sentence with what `how many` counts: the last thing counted by a figure in the text near it; "" where nothing is."""
    found = _HEADLESS.search(sentence)
    counted = [(each["what"] or f"{each['one']}s").lower() for each in _COUNTS.finditer(near)]
    counted = [what for what in counted if what not in _MEASURES]
    if found is None or not counted:
        return ""
    return f"{sentence[: found.end('how')]} {counted[-1]} {sentence[found.end() :]}"


def name_numbered(question: str, told: str) -> str:
    """A question with `the 583`, with what the article last counted so, `the 583 ballots`; unchanged where it names them or none did."""
    found = _NUMBER_ALONE.search(question)
    if found is None:
        return question
    counted = re.compile(rf"(?<![\d.,]){re.escape(found['number'])}\s(?:[a-z-]+\s){{0,2}}?(?P<what>[a-z]{{2,}}s)\b")
    things = [each["what"] for each in counted.finditer(told[-_FAR:]) if each["what"] not in _MEASURES | _NO_THINGS]
    return f"{question[: found.end()]} {things[-1]}{question[found.end() :]}" if things else question


def name_what_was_caused(sentence: str, told: str) -> str:
    """The sentence with the mishap last told of for the `it` that something caused; "" where it has none or none is told of."""
    found, mishap = _CAUSED_IT.search(sentence), _last_mishap(told)
    return f"{sentence[: found.start('it')]}the {mishap}{sentence[found.end('it') :]}" if found and mishap else ""


def _last_mishap(told: str) -> str:
    """The mishap last told of: one that is known, before any."""
    mishaps = list(_MISHAP.finditer(told))
    known = [each for each in mishaps if each["the"].lower() == "the"] or mishaps
    return known[-1]["what"] if known else ""


def _told_most(told: str) -> str:
    """The mishap that a text comes back to: what somebody may be charged over is told of more than once."""
    counts = Counter(each["what"] for each in _MISHAP.finditer(told))
    most = next(iter(counts.most_common(1)), ("", 0))[0]
    return most if most and len(re.findall(rf"\b{most}s?\b", told, re.IGNORECASE)) > 1 else ""


def name_mishap(question: str, told: str) -> str:
    """A question after a cause, the blame or a warning, with the mishap last told of; unchanged where it says so itself or none is."""
    found = _LACKS_MISHAP.search(question)
    mishap = _last_mishap(told) if found and found["what"] not in ("charged", "arrested") else _told_most(told) if found else ""
    return f"{question[:-1]} {_OF_A_MISHAP[found['what']]} the {mishap}?" if found and mishap else question


def name_vote(question: str, told: str) -> str:
    """A question when people vote, with the law last named that people can vote on; unchanged where it says so or none is named."""
    found = list(_PUT_TO_VOTE.finditer(told)) if _BARE_VOTE.search(question) else []
    return f"{question[:-1]} on {lower_first(found[-1].group())}?" if found else question


def name_doer(question: str, before: str) -> str:
    """`What has grown?` after `Her cultures have grown no salmonella`: what have the cultures grown; unchanged elsewhere."""
    asked = _WHAT_HAS_DONE.match(question)
    told = asked and re.match(
        rf"(?P<who>(?:The|Her|His|Its|Their)\s[^,.;:!?]{{3,60}}?)\s(?P<has>has|have)\s{asked['done']}\s(?:no|not)\b", before)
    if not told or PRONOUN.search(told["who"].split(" ", 1)[1]):
        return question
    return f"What {told['has']} the {told['who'].split(' ', 1)[1]} {asked['done'] if asked else ''}?"


def name_proposal(question: str, told: str) -> str:
    """A question that ends with a bare proposal, plan or request, with what it is for, as the article last said; unchanged elsewhere."""
    found = _LACKS_PROPOSAL.search(question)
    if found is None:
        return question
    said = [" ".join(each["more"].split()) for each in re.finditer(_PROPOSES.format(what=found["what"]), told[-_FAR:])]
    said = [each for each in said if PRONOUN.search(each) is None]
    return f"{question[:-1]} {said[-1]}?" if said else question
