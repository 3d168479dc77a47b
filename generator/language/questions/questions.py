"""Turning a sentence that leaves something open into the question a reader would ask.

Only forms that stay grammatical whatever the clause holds; where none fits,
the answer is empty and the caller uses a plain form.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.language.questions.antecedents import share_subject
from generator.language.questions.asking_clauses import ask_from_front, ask_from_wh, ask_from_whether
from generator.language.questions.awaited import ask_what_is_awaited, ask_what_it_says
from generator.language.questions.helping import ask_who
from generator.language.questions.indirect import WH, ask_directly
from generator.language.questions.matter import count_telling
from generator.language.questions.pending import ask_what_is_to_come
from generator.language.questions.unsaid import ANYBODY_WHO, UNCONFIRMED, UNSAID
from generator.language.questions.unsettled import ask_what_is_unsettled
from generator.language.questions.verb_forms import bases
from generator.language.words.cues import blank_quotations
from generator.language.words.phrasing import (
    PRONOUN,
    finish,
    is_singular,
    is_subject,
    lower_first,
    shield,
    split_clauses,
    steady,
    without_asides,
)
from generator.language.words.tokens import find_words
from generator.language.words.verbs import irregular_verbs

_BE = r"(?:is|are|was|were)"
_STATE = (
    r"(?:unresolved|undecided|unsettled|unclear|uncertain|unknown|unexplained|undetermined|unanswered|undisclosed|open|"
    r"disputed|contested|fluid|in\s+(?:doubt|dispute|question|limbo)|under\s+(?:discussion|review|negotiation|debate|investigation|"
    r"dispute)|"
    r"to\s+be\s+seen|(?:as\s+)?(?:murky|hazy|vague|cloudy|opaque)|a\s+mystery|a\s+puzzle|unsolved|unproven|being\s+(?:investigated|"
    r"studied|examined|assessed)|"
    r"not\s+(?:yet\s+)?(?:known|clear|certain|settled|decided)|"
    r"a\s+matter\s+of\s+(?:argument|debate|dispute|conjecture|speculation|guesswork)|far\s+from\s+(?:clear|certain|settled|over))"
)
_DONE = (
    r"(?:disclosed|decided|determined|agreed|set|announced|established|identified|confirmed|published|explained|released|"
    r"finali[sz]ed|settled|named|articulated|defined|specified|clarified)"
)
_ADVERB = r"(?:(?:largely|still|partly|yet|also|fully|publicly|formally|officially|now|however|deeply|been)\s+){0,3}"
_SUBJECT = r"(?P<subject>[^.;:!?\n]{4,180}?)"

_REMAINS = re.compile(
    rf"^{_SUBJECT},?\s+(?:however,?\s+)?(?P<verb>remains?|{_BE})\s+{_ADVERB}(?P<state>{_STATE})(?=$|[,.;:]|\s+(?:and|as|"
    rf"but|for\s+now)\b)",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    rf"^{_SUBJECT}\s+(?P<verb>has|have)\s+not\s+{_ADVERB}(?<=been\s)(?:\w+ly\s+)?(?P<done>{_DONE})(?!\w)", re.IGNORECASE
)
_TO_BE = re.compile(
    rf"^{_SUBJECT}\s+(?P<verb>is|are)\s+(?:yet|still)\s+to\s+be\s+{_ADVERB}(?P<done>\w+(?:ed|wn|id))(?!\w)", re.IGNORECASE
)
_NOT_VERIFIED = re.compile(
    rf"^{_SUBJECT}\s+(?:could\s+not|cannot|can\s+not)\s+(?:yet\s+)?be\s+(?:independently\s+|immediately\s+)?"
    r"(?P<done>verified|confirmed|ruled\s+out|excluded)(?!\w)",
    re.IGNORECASE,
)
_CONTENDED = re.compile(
    rf"^{_SUBJECT}\s+(?:remains?|is|are)\s+(?:an?\s+|the\s+)?(?:(?:key|main|major|central|"
    rf"chief)\s+)?(?:points?\s+of\s+contention|sticking\s+points?|stumbling\s+block)",
    re.IGNORECASE,
)
_APPROVAL = re.compile(
    r"^(?P<subject>[^.;:!?\n]{4,120}?),?\s+(?:(?:(?:is|are)\s+expected\s+to|would|will|must|"
    r"still)\s+)?(?:also\s+)?(?:requires?|needs?)\s+"
    r"(?:the\s+)?(?P<what>approval|ratification|consent)\s+(?:by|from|of)\s+(?P<body>(?:the\s+)?[^,.;:!?\n]{3,60})",
    re.IGNORECASE,
)
_APPROVAL_NAMED = re.compile(
    r"^(?P<subject>[^,.;:!?\n]{4,100}?),?\s+(?:which\s+)?(?:(?:would|will)\s+)?(?:requires?|"
    r"needs?)\s+(?:the\s+)?(?P<body>[A-Z]\w+(?:\s+[A-Z]\w+)?)(?:['’]s)?\s+"
    r"(?P<what>approval|ratification|consent)"
)
_REJECTED = re.compile(
    r"^(?P<who>(?:The\s+)?[A-Z][\w’'․-]+(?:\s+[A-Z][\w’'․-]+){0,3})\s+(?P<has>has|"
    r"have)\s+(?:\w+ly\s+)?rejected\s+(?P<what>(?:the|a|an|any|all)\s+[^,.;:!?\n]{4,110})"
)
_IMPASSE = re.compile(
    r"(?:^|\b(?:when|as|that|while)\s+)(?P<subject>(?:[\w’'․-]+\s+){1,8}?)(?:appears?\s+to\s+be|are|is|"
    r"remains?)\s+at\s+an?\s+impasse",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(rf"^{_SUBJECT}\s+remains?\s+(?:(?P<how>possible)|(?:a|one)\s+possibility)(?=$|[,.;:])", re.IGNORECASE)
_UNDER_WAY = (
    "undecided", "uncertain", "open", "fluid", "in doubt", "in question", "in limbo", "under discussion",
    "under review", "under negotiation", "under debate", "to be seen", "not settled", "not decided", "far from certain", "far from settled",
    "far from over",
)  # fmt: skip
_WITHHELD = re.compile(
    r"\b(?:(?:has|have|had|would|did|does|do|could|will)\s+not|declined\s+to|refus(?:ed|es|ing)\s+to|yet\s+to)\s+(?:yet\s+)?"
    r"(?:disclosed?|reveal(?:ed)?|gave|give|given|specif(?:y|ied)|state[d]?|announced?|published?|released?|name[d]?|confirm(?:ed)?|"
    r"explain(?:ed)?|"
    r"say|said)\s+(?P<what>the\s+[^,.;:!?\n]{3,80}?)(?=$|[,.;:]|\s+(?:but|because|when|while|until|before|after|on\s+\w+day)\b)",
    re.IGNORECASE,
)
_NO_GIVEN = re.compile(
    r"(?:offered|gave|given|disclosed|named|set|provided|announced)\s+(?:an?|no|any)\s+(?P<what>cause|reason|explanation|"
    r"date|timetable|timeline|motive|price|deadline|figure)(?!\w)"
    r"|\bno\s+(?P<what2>cause|reason|date|timetable|timeline|motive|price|deadline)\s+(?:has|had|was|is)"
    r"(?:\s+(?:yet\s+)?been\s+\w+(?P<about>\s+for\s+(?:the|an?)\s+[^,.;:!?\n]{3,60}))?",
    re.IGNORECASE,
)
_SILENT_ON = re.compile(
    r"(?:^|(?<=,\sand\s)|(?<=,\sbut\s)|(?<=;\s))(?:[^,.;:!?\n]{3,60},\s+(?=(?-i:[A-Z])|the\s))?(?P<subject>[^,.;:!?\n]{3,60}?)(?<!\s),?\s++"
    rf"(?:(?:and|but)\s+)?(?:(?:has|have|had|is|are)\s+)?{UNSAID}\s+(?:whether|if|{WH})\s+(?:(?:of|in|for|to|at)\s+)?"
    r"(?P<pronoun>its?|they|their|he|she)\b",
    re.IGNORECASE,
)
_NOBODY_SAYS = re.compile(
    r"(?:Nobody|No\s+one)\s+(?:at|in|from)\s+(?P<subject>(?:the\s|[A-Z])[\w’'\s-]{2,40}?)\s+(?:would|could|can|will|knows|has\s+been\s+able\s+to)\s+(?:\w+\s+){0,2}?"
    rf"(?:whether|if|{WH})\s+(?P<pronoun>its?|they|their)\b"
)
_NOBODY_AT = re.compile(r"(?:nobody|no\s+one|none)\s+(?:at|in|from|of)\s+(?=the\s|[A-Z])", re.IGNORECASE)
_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|King|Queen)\b|\b(?:minister|president|chair(?:man|woman)?|mayor|director|spokes(?:man|"
    r"woman)|"
    r"secretary|officer|judge|owner|manager|head|leader|lawyer|professor|doctor|governor|coach|captain|executive|prosecutor|inspector)\b"
    r"|^(?-i:(?!The\b)[A-Z][\w’'-]+\s+(?:[A-Z][\w’'․-]*\s+)?[A-Z][\w’'-]+)$",
    re.IGNORECASE,
)
_UNSAID = re.compile(
    rf"^What\s+(?:[\w’'-]+\s+){{1,6}}?(?:do|does|did|has|have|had|will|would|could|can)(?:\s+not|n['’]t)\s+(?:yet\s+)?"
    rf"(?:say|said|know|known|explain|explained|tell|told|answer|answered|settle|settled)\s+is\s+(?={WH}|whether)",
    re.IGNORECASE,
)
_ASKS_ON = re.compile(rf"\s+(?:whether|if|{WH})\b", re.IGNORECASE)
"""What follows a court that `has not decided`: it is no court that is undecided."""

_RECORD = re.compile(r"\b(?:data|records?|files?|logs?|footage|recordings?|samples?|images|papers|documents|e-?mails|messages|photos)\Z")
_CLAUSE_ABOUT = re.compile(r"\s(?:that|which|who)\s")
_OPENS_WITH_PARTICIPLE = re.compile(
    r"[A-Z][a-z]{3,}ed\s(?!(?:says|makes|wants|needs|takes|gives|goes|comes|does|thinks|knows)\b)[a-z]{3,}s\s(?:of|in|from|are|were|have)\b"
)
"""Retained samples of the lot: no name."""

_ASIDE = re.compile(r",\s+if\s+(?:any(?:one|body|thing)?|at\s+all|ever),\s+", re.IGNORECASE)
_COMPANY = re.compile(
    r"\b(?:Lines|Group|Holdings?|Partners|Company|Corporation|Industries|Chemicals?|Energy|Oil|Gas|Water|Rail|Railways|Airlines|"
    r"Launch|Foods?|"
    r"Board|Council|Agency|Office|Ministry|Authority|Service|Services|Trust|Union|Bank|University|Hospital|Museum|Institute|"
    r"Commission|Ltd|Inc|plc)$"
)
_IS_ALL_ONE = re.compile(
    r"\b(?:not\s+matter|no\s+matter|regardless\s+of|irrespective\s+of)\s+(?:whether|who|what|how|when|where)\b", re.IGNORECASE
)
_SETTLED_SINCE = re.compile(
    r"\b(?:was|were|had\s+been|remained)\s+(?:for\s+)?(?:long|once|at\s+first|initially|(?:many\s+)?(?:years|months|weeks|decades|"
    r"centuries))\s[^.;]{3,120}\b(?:but|until|before)\b",
    re.IGNORECASE,
)
"""It was long unclear who painted it, but a signature settled the matter."""

_WAS_ANSWERED = re.compile(r"\basked\b[^;:]{4,160}\b(?:said|says|replied|answered)\s+(?:yes|no|not)\b", re.IGNORECASE)
_HAD_ASKED = re.compile(r"\bhad\s+(?:asked(?!\s+[^,;:]{2,50}?\sfor\b)|wondered|wanted\s+to\s+know|been\s+asked)\b", re.IGNORECASE)
_SO = re.compile(rf"^(?:So|But|And|Just|Exactly)\s+(?=(?:whether|{WH})\b)", re.IGNORECASE)
_FOR_THESE = re.compile(
    r"^(?:(?:However|But|And),?\s+)?for\s+(?P<what>(?:these|those|this|the|any)\s+[^,]{3,60}?)\s+to\s+[^,]{3,60},\s+(?:they|it)\b",
    re.IGNORECASE,
)
"""For these commitments to take effect, they would need: the commitments would need."""

_IF_ASKS = re.compile(
    r"\b(?P<asks>(?:decid(?:e|es|ed|ing)|determine[ds]?|tell|see|find\s+out|found\s+out|judge|check(?:ing|ed)?|establish)(?:\s+(?:in|"
    r"on|by|next|this)\s+(?:\d+\s+)?\w+)?)\s+if\b(?=\s[^,]+$)"
)
_ASKED_ASIDE = re.compile(
    rf"(?P<wh>\b(?:whether|{WH})),\s(?:if|as|when|after|given|since|despite|with|according\s+to|in)\s[^,;:“”\"]{{4,110}},\s(?=\w)",
    re.IGNORECASE,
)
"""Would not say why, if the roof had been checked in May, it fell in June."""

_NEGATOR = re.compile(r"\b(?:neither|nobody|no|not|none|without|declined|refused)\b|n['’]t\b", re.IGNORECASE)
_ADJECTIVES = {
    "efficacy": "effective", "effectiveness": "effective", "success": "successful", "feasibility": "feasible", "viability": "viable",
    "reliability": "reliable", "popularity": "popular", "durability": "durable", "safety": "safe",
}  # fmt: skip
_QUALITY = re.compile(rf"(?:the\s+)?(?P<what>{'|'.join(_ADJECTIVES)})\s+of\s+(?P<of>\S.*)$", re.IGNORECASE)
_DETAIL = re.compile(
    r"^(?:the\s+|any\s+|some\s+)?(?:(?:health|side|financial|economic|environmental|legal|long-term|likely|specific|exact|full|final|"
    r"precise|further|true)\s+)?(?:details?|specifics|terms|"
    r"sequence|order|effects?|impact|efficacy|effectiveness|consequences|results?|success|feasibility|legality|viability|duration|"
    r"length|scale|"
    r"nature|role|value|"
    r"timeline|timetable|schedule|date|dates|"
    r"cause|causes|conditions|identity|number|names?|reasons?|size|scope|extent|amount|cost|price|outcome|fate|status|"
    r"future|location|origin|motive|source|position|stance|whereabouts)(?!\w)",
    re.IGNORECASE,
)


def make_question(sentence: str, common: Collection[str] = ()) -> str:
    """The question that a sentence leaves open, or "" where no safe form fits.

    It ends with a question mark and starts with a capital. `common` are words the story also writes small: only those lose the
    capital of a sentence's start inside a question. Quoted words take no part: what a speaker leaves open is not what the source
    does.
    """
    plain = _UNSAID.sub("", _ASIDE.sub(" ", blank_quotations(shield(sentence))))
    if any(form.search(plain) for form in (ANYBODY_WHO, _SETTLED_SINCE, _IS_ALL_ONE, _WAS_ANSWERED, _HAD_ASKED)):
        return ""
    plain = _ASKED_ASIDE.sub(r"\g<wh> ", plain)
    plain = UNCONFIRMED.sub("would not say whether", _IF_ASKS.sub(r"\g<asks> whether", plain))
    plain = _FOR_THESE.sub(r"\g<what> ", _SO.sub("", plain))
    bare = without_asides(plain)
    return _ask(bare, common) or (_ask(plain, common) if bare != plain else "")


def _ask(plain: str, common: Collection[str]) -> str:
    """The question of a sentence without its quotations."""
    plain = _name_in_clause(plain)
    unnamed = ask_who(plain)
    if count_telling(unnamed) > 1:
        return unnamed
    first = find_words(plain[:40])[:1]
    if first and (first[0].text.lower() in common or _OPENS_WITH_PARTICIPLE.match(plain) or _is_doing(first[0].text)):
        plain = plain[: first[0].start] + plain[first[0].start].lower() + plain[first[0].start + 1 :]
    clauses = split_clauses(plain)
    for form in (ask_what_it_says, _from_state, _from_approval, _from_rejection, _from_withheld):
        for clause in clauses:
            if question := form(clause):
                return question
    for maker in (ask_from_whether, ask_from_front, ask_from_wh, _from_impasse, _from_no_answer):
        if question := maker(plain):
            return question
    for clause in clauses:
        if question := ask_what_is_awaited(clause) or ask_what_is_to_come(clause) or ask_what_is_unsettled(clause):
            return question
    if shared := share_subject(plain):
        return ask_what_is_awaited(shared) or ask_what_is_to_come(shared) or unnamed
    return unnamed


def _is_doing(word: str) -> bool:
    """Whether a word is a verb in -ing: Building cannot start before May."""
    stem = word.lower().removesuffix("ing")
    return stem != word.lower() and any(form in bases() or form in irregular_verbs() for form in (stem, f"{stem}e"))


def _name_in_clause(plain: str) -> str:
    """`Lumen has not said when it will pay`: the subject in the place of the pronoun that can only mean it."""
    found = _SILENT_ON.search(plain) or _NOBODY_SAYS.match(plain)
    if found is None:
        return plain
    subject = _NOBODY_AT.sub("", found["subject"])
    if not is_subject(subject) or PRONOUN.search(subject) or not _can_mean(found["pronoun"].lower(), subject):
        return plain
    whose = ("’" if subject.endswith("s") else "’s") if found["pronoun"].lower() in ("its", "their") else ""
    return f"{plain[: found.start('pronoun')]}{lower_first(subject)}{whose}{plain[found.end('pronoun') :]}"


def _can_mean(pronoun: str, subject: str) -> bool:
    """Whether `it` or `she` can stand for the subject: a person is never `it`, what has no name or office of a person never `she`."""
    person = _PERSON.search(subject) is not None and not _COMPANY.search(subject)
    return pronoun in ("they", "their") or person == (pronoun in ("he", "she"))


def _from_state(clause: str) -> str:
    possible = _POSSIBLE.match(clause)
    if possible and is_subject(subject := lower_first(steady(possible["subject"]))):
        return finish(f"how likely is {subject}")
    for pattern in (_REMAINS, _NOT_DONE, _TO_BE, _NOT_VERIFIED, _CONTENDED):
        found = pattern.match(clause)
        if not found:
            continue
        whole = " ".join(found["subject"].split())
        if re.match(rf"{WH}\b", whole, re.IGNORECASE):
            return ask_directly(whole)
        if re.match(r"whether\b", whole, re.IGNORECASE):
            return ask_from_whether(whole)
        subject = lower_first(steady(whole))
        if not is_subject(subject) and _DETAIL.match(subject):
            subject = _CLAUSE_ABOUT.split(subject)[0]  # the cause of the fire that closed the line
        if not is_subject(subject) or _ASKS_ON.match(clause[found.end() :]):
            continue
        groups = found.groupdict()
        if pattern is _NOT_VERIFIED:
            return finish(f"can {subject} be {groups['done']}")
        if pattern is _CONTENDED:
            return finish(f"how will the dispute over {subject} be settled")
        plural = (groups.get("verb") or "").lower() in ("remain", "are", "were", "have")
        state = " ".join((groups.get("state") or "").lower().split())
        done = (groups.get("done") or "").lower()
        if state == "to be seen" and (quality := _QUALITY.match(subject)):
            return finish(f"how {_ADJECTIVES[quality['what'].lower()]} will {quality['of']} be")
        if _DETAIL.match(subject) and state == "to be seen":
            return finish(f"what will {subject} be")
        if _DETAIL.match(subject):
            return finish(f"what {'are' if plural else 'is'} {subject}")
        if state in ("unresolved", "unsettled", "disputed", "contested"):
            return finish(f"how will {subject} be resolved")
        if state in ("being studied", "being examined", "being assessed"):
            return finish(f"what will {_known(subject)} show" if _RECORD.search(subject) else f"what will the study of {subject} find")
        if state in ("under investigation", "being investigated"):
            return finish(f"what will the investigation into {subject} find")
        if done in ("decided", "settled", "agreed", "determined", "finalised", "finalized"):
            return finish(f"how will {subject} be {done}")
        if state or done in ("disclosed", "announced", "set", "established", "specified", "clarified", "identified", "named"):
            return _ask_what(subject, state, plural=plural)
    return ""


def _known(subject: str) -> str:
    return subject if re.match(r"(?:the|its|his|her|their|all|\d)\b", subject) else f"the {subject}"


def _ask_what(subject: str, state: str, *, plural: bool) -> str:
    """What, or who, a subject is that nobody has named; what becomes of one whose course is open."""
    if state in _UNDER_WAY:
        return finish(f"what will become of {subject}")
    return finish(f"{'who' if _PERSON.search(subject) else 'what'} {'are' if plural else 'is'} {subject}")


def _from_withheld(clause: str) -> str:
    """What a detail is that somebody keeps back: the number of patients, the terms of the sale."""
    found = _WITHHELD.search(clause)
    if found is None or not _DETAIL.match(what := steady(found["what"])) or not is_subject(what) or PRONOUN.search(what):
        return ""
    head = re.split(r"\s+(?:of|for|in|at)\s", what)[0]
    return finish(f"what {'is' if is_singular(head) else 'are'} {lower_first(what)}")


def _from_approval(clause: str) -> str:
    for pattern in (_APPROVAL, _APPROVAL_NAMED):
        found = pattern.match(clause)
        if found and is_subject(found["subject"].removesuffix(" which")):
            verb = {"approval": "approve", "ratification": "ratify", "consent": "agree to"}[found["what"].lower()]
            body = found["body"] if pattern is _APPROVAL or found["body"].isupper() else f"the {found['body']}"
            return finish(f"will {body} {verb} {lower_first(steady(found['subject']))}")
    return ""


def _from_rejection(clause: str) -> str:
    found = _REJECTED.match(clause)
    return (
        finish(f"what will become of {steady(found['what'])}, which {lower_first(found['who'])} {found['has']} rejected")
        if found and not PRONOUN.match(found["who"])
        else ""
    )


def _from_impasse(plain: str) -> str:
    found = _IMPASSE.search(plain)
    return (
        finish(f"can the impasse in {lower_first(steady(found['subject']))} be broken")
        if found and is_subject(found["subject"].strip())
        else ""
    )


def _from_no_answer(plain: str) -> str:
    found = _NO_GIVEN.search(plain)
    if not found or not _NEGATOR.search(plain[: found.end()]):
        return ""
    return finish(f"what is the {(found['what'] or found['what2']).lower()}{found['about'] or ''}")
