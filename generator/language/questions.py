"""Turning a sentence that leaves something open into the question a reader would ask.

Only forms that stay grammatical whatever the clause holds; where none fits,
the answer is empty and the caller uses a plain form.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from generator.language.cues import blank_quotations
from generator.language.helping import ask_who, ask_with_do
from generator.language.pending import ask_what_is_to_come
from generator.language.phrasing import (
    PRONOUN,
    SUBJECT_STOP,
    finish,
    has_loose_pronoun,
    is_singular,
    is_subject,
    lower_first,
    shield,
    steady,
)
from generator.language.tokens import find_words
from generator.language.verbs import irregular_verbs

_BE = r"(?:is|are|was|were)"
_AUX = r"(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)"
_WH = r"(?:who|whom|whose|what|when|where|why|how(?:\s+(?:much|many|long|far|often|soon|quickly))?|which)"
_STATE = (
    r"(?:unresolved|undecided|unsettled|unclear|uncertain|unknown|unexplained|undetermined|unanswered|undisclosed|open|"
    r"disputed|contested|fluid|in\s+(?:doubt|dispute|question|limbo)|under\s+(?:discussion|review|negotiation|debate|investigation|dispute)|"
    r"to\s+be\s+seen|(?:as\s+)?(?:murky|hazy|vague|cloudy|opaque)|a\s+mystery|a\s+puzzle|unsolved|unproven|being\s+investigated|"
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
_NOT_DONE = re.compile(rf"^{_SUBJECT}\s+(?P<verb>has|have)\s+not\s+{_ADVERB}(?P<done>{_DONE})(?!\w)", re.IGNORECASE)
_TO_BE = re.compile(
    rf"^{_SUBJECT}\s+(?P<verb>is|are)\s+(?:yet|still)\s+to\s+be\s+{_ADVERB}(?P<done>\w+(?:ed|wn|id))(?!\w)", re.IGNORECASE
)
_NOT_VERIFIED = re.compile(
    rf"^{_SUBJECT}\s+could\s+not\s+be\s+(?:independently\s+|immediately\s+)?(?P<done>verified|confirmed)(?!\w)", re.IGNORECASE
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
_APPROVAL_BODY = re.compile(
    r"(?:requires?|needs?)\s+(?:the\s+)?(?P<what>approval|ratification|consent)\s+(?:by|from|"
    r"of)\s+(?P<body>(?:the\s+)?[^,.;:!?\n]{3,60})",
    re.IGNORECASE,
)
_REJECTED = re.compile(
    r"^(?P<who>(?:The\s+)?[A-Z][\w’'․-]+(?:\s+[A-Z][\w’'․-]+){0,3})\s+(?:has|"
    r"have)\s+(?:\w+ly\s+)?rejected\s+(?P<what>(?:the|a|an|any|all)\s+[^,.;:!?\n]{4,110})"
)
_IMPASSE = re.compile(
    r"(?:^|\b(?:when|as|that|while)\s+)(?P<subject>(?:[\w’'․-]+\s+){1,8}?)(?:appears?\s+to\s+be|are|is|"
    r"remains?)\s+at\s+an?\s+impasse",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(rf"^{_SUBJECT}\s+remains?\s+(?:(?P<how>possible)|(?:a|one)\s+possibility)(?=$|[,.;:])", re.IGNORECASE)
_NO_GIVEN = re.compile(
    r"(?:offered|gave|given|disclosed|named|set|provided|announced)\s+(?:an?|no|any)\s+(?P<what>cause|reason|explanation|"
    r"date|timetable|timeline|motive|price|deadline|figure)(?!\w)"
    r"|\bno\s+(?P<what2>cause|reason|date|timetable|timeline|motive|price|deadline)\s+(?:has|had|was|is)"
    r"(?:\s+(?:yet\s+)?been\s+\w+(?P<about>\s+for\s+(?:the|an?)\s+[^,.;:!?\n]{3,60}))?",
    re.IGNORECASE,
)
_SILENT_ON = re.compile(
    r"^(?P<subject>[^,.;:!?\n]{3,60}?)\s+(?:(?:has|have|had|would|did|does|do|will|could)\s+not\s+(?:yet\s+)?|declin(?:ed|es)\s+to\s+|"
    r"refus(?:ed|es)\s+to\s+)(?:yet\s+)?(?:sa(?:y|id)|decided?|disclosed?|explain(?:ed)?|specif(?:y|ied)|confirm(?:ed)?|know)\s+"
    rf"(?:whether|if|{_WH})\s+(?P<pronoun>it|they|he|she)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s+if\s+(?:any(?:one|body|thing)?|at\s+all|ever),\s+", re.IGNORECASE)
_NEGATOR = re.compile(r"\b(?:neither|nobody|no|not|none|without|declined|refused)\b|n['’]t\b", re.IGNORECASE)
_WHETHER = re.compile(
    r"(?<!\w)(?:whether|(?:(?<=unclear )|(?<=certain )|(?<=sure )|(?<=known )|(?<=say )|(?<=know )|(?<=asked ))if)\s+"
    r"(?:or\s+not\s+)?(?P<clause>[^,.;:!?“”\"\n]{6,160})",
    re.IGNORECASE,
)
_WH_CLAUSE = re.compile(rf"(?<!\w)(?P<wh>{_WH})\s+(?P<rest>[^,.;:!?“”\"\n]{{6,140}})", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"^(?:(?:Although|Though|While|Even though|As|But|And|However,?|Since|Whereas)\s+|(?:For now|So far|Still|Meanwhile|"
    r"Despite (?:this|these|that) \w+),\s+)",
    re.IGNORECASE,
)
_SPLIT = re.compile(r",\s+(?:even\s+(?:as|though)|although|though|while|whereas|but|as|and)\s+|;\s+", re.IGNORECASE)
_DETAIL = re.compile(
    r"^(?:the\s+|any\s+|some\s+)?(?:(?:specific|exact|full|final|precise|further)\s+)?(?:details?|specifics|terms|"
    r"timeline|timetable|schedule|date|dates|"
    r"cause|causes|conditions|identity|number|names?|reasons?|size|scope|extent|amount|cost|price|outcome|fate|status|"
    r"future|location|origin|motive|source)(?!\w)",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:say|saying|said|know|knows|knew|known|tell|told|explain|explained|clear|unclear|unknown|uncertain|asking|asked|"
    r"ask|decide|decided|confirm|"
    r"disclose|disclosed|question(?:\s+(?:is|of|remains))?|answer|answered|discuss|describe|guess|establish|investigating|settled|certain|sure|decided|open|puzzle|mystery|"
    r"determine|drawn\s+on|comment\s+on|specify|over|about|examine|investigate|find\s+out|look\s+into)$",
    re.IGNORECASE,
)
_FIRST_VERB = re.compile(
    r"^(?:\w+ed|knew|made|took|told|gave|got|came|went|did|built|paid|wrote|left|sent|lost|broke|led|bears?|pays?|owns?|"
    r"knows?|decides?|controls?|caused|"
    rf"{_AUX})$",
    re.IGNORECASE,
)
_DETERMINED = re.compile(r"(?:the|an?|its|his|her|their|each|[A-Z][\w’'-]+)\s")
_PARTICIPLE = re.compile(
    r"(?:not\s+|already\s+|ever\s+|yet\s+)?(?:\w+ed|\w+en|been|made|done|gone|had|met|put|set|told|paid|left|lost|sent|"
    r"found|held|kept)\b"
)


def make_question(sentence: str, common: Collection[str] = ()) -> str:
    """The question that a sentence leaves open, or "" where no safe form fits.

    It ends with a question mark and starts with a capital. `common` are words the story also writes small: only those lose the
    capital of a sentence's start inside a question. Quoted words take no part: what a speaker leaves open is not what the source
    does.
    """
    plain = _ASIDE.sub(" ", blank_quotations(shield(sentence)))
    plain = _name_in_clause(plain)
    if question := ask_who(plain):
        return question
    first = find_words(plain[:40])[:1]
    if first and first[0].text.lower() in common:
        plain = plain[: first[0].start] + plain[first[0].start].lower() + plain[first[0].start + 1 :]
    clauses = [_LEAD_IN.sub("", part.strip()) for part in _SPLIT.split(plain) if part]
    for form in (_from_state, _from_approval, _from_rejection):
        for clause in clauses:
            if question := form(clause):
                return question
    for maker in (_from_whether, _from_wh, _from_impasse, _from_no_answer):
        if question := maker(plain):
            return question
    for clause in clauses:
        if question := ask_what_is_to_come(clause):
            return question
    found = _APPROVAL_BODY.search(plain)
    return finish(f"will {found['body']} give {'its' if is_singular(found['body']) else 'their'} approval") if found else ""


def _name_in_clause(plain: str) -> str:
    """`Lumen has not said when it will pay`: the subject in the place of the pronoun that can only mean it."""
    found = _SILENT_ON.match(plain)
    if found is None or not is_subject(found["subject"]) or PRONOUN.search(found["subject"]):
        return plain
    return f"{plain[: found.start('pronoun')]}{lower_first(found['subject'])}{plain[found.end('pronoun') :]}"


def _from_state(clause: str) -> str:
    possible = _POSSIBLE.match(clause)
    if possible and is_subject(subject := lower_first(steady(possible["subject"]))):
        return finish(f"how likely is {subject}")
    for pattern in (_REMAINS, _NOT_DONE, _TO_BE, _NOT_VERIFIED, _CONTENDED):
        found = pattern.match(clause)
        if not found:
            continue
        whole = " ".join(found["subject"].split())
        if re.match(rf"{_WH}\b", whole, re.IGNORECASE):
            return _direct(whole)
        if re.match(r"whether\b", whole, re.IGNORECASE):
            return _from_whether(whole)
        subject = lower_first(steady(whole))
        if not is_subject(subject):
            continue
        groups = found.groupdict()
        if pattern is _NOT_VERIFIED:
            return finish(f"can {subject} be {groups['done']}")
        if pattern is _CONTENDED:
            return finish(f"what is still disputed about {subject}")
        plural = (groups.get("verb") or "").lower() in ("remain", "are", "were", "have")
        state = " ".join((groups.get("state") or "").lower().split())
        done = (groups.get("done") or "").lower()
        if _DETAIL.match(subject):
            return finish(f"what {'are' if plural else 'is'} {subject}")
        if state in ("unresolved", "unsettled", "disputed", "contested"):
            return finish(f"how will {subject} be resolved")
        if done in ("decided", "settled", "agreed", "determined", "finalised", "finalized"):
            return finish(f"how will {subject} be {done}")
        return finish(f"what is still {state if state not in ('', 'to be seen') else 'open'} about {subject}")
    return ""


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
        finish(f"will {lower_first(found['who'])} accept {steady(found['what'])}")
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


def _from_whether(plain: str) -> str:
    found = _WHETHER.search(plain)
    if not found:
        return ""
    clause = _cut_tail(found["clause"]) if not found.start() else found["clause"]
    if has_loose_pronoun(clause) or len(find_words(clause)) < 3:
        return ""
    turned = _invert("", clause) or _with_do("", clause) or ask_with_do(clause)
    return turned or finish(f"is it known whether {lower_first(clause.strip())}")


def _from_wh(plain: str) -> str:
    for found in _WH_CLAUSE.finditer(plain):
        before = plain[: found.start()].rstrip()
        # "the man who said", "the day when": a relative clause, not a question
        if before and not _ASKING.search(before):
            continue
        opens = not before or before.endswith("question of")
        clause = f"{found['wh']} {_cut_tail(found['rest']) if opens else found['rest']}"
        if question := _direct(clause):
            return question
    return ""


def _cut_tail(clause: str) -> str:
    """The opening clause of a sentence without its main verb: `who pays is open` keeps `who pays`."""
    cut = re.split(
        r",?\s+(?:(?:he|she|they|it|nobody|no\s+one|neither|officials|police|(?:the\s+)?[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+){0,2})\s+"
        r"(?:would|did|could|will|can|does|do|has|have|had)\s+not\b|"
        r"(?:he|she|they|nobody|no\s+one)\s+(?:could|can|would|will|knows?|knew|declined|refused)\b|"
        r"is\s+(?:the|a|an|something|now|still|not|for|up\s+to|anyone|anybody|open|unclear|unknown|one\s+of|what|left)\b|"
        r"(?:remains?|depends?|hinges?)\b(?!\s+in)|was\s+(?:not|unclear|for|up\s+to)\b|has\s+not\b|will\s+(?:be|depend)\b(?=\s+(?:decided|on|for|up)))",
        clause,
        maxsplit=1,
    )
    return cut[0].strip()


def _direct(clause: str) -> str:
    """The direct question of an indirect one: `how long it lasted` and the like; "" where a pronoun would hang in the air."""
    found = re.match(rf"(?P<wh>{_WH})\s+(?P<rest>.+)$", clause, re.IGNORECASE)
    if not found or has_loose_pronoun(found["rest"]) or "  " in found["rest"]:
        return ""
    wh, rest = " ".join(found["wh"].lower().split()), found["rest"].strip()
    words = find_words(rest)
    if len(words) < 2:
        return ""
    if (wh in ("who", "what", "which") and _FIRST_VERB.match(words[0].text)) or (
        wh.startswith("how m") and (words[0].folded == "of" or re.match(_AUX + r"\s", rest))
    ):
        return finish(f"{wh} {rest}")
    if wh in ("what", "which", "whose", "whom") and not (wh == "what" and _DETERMINED.match(rest)):
        # "which version applies" asks by itself; where the noun ends cannot be told
        kind = re.match(rf"\w+\s+(?:{_AUX}|applies|apply|counts?|holds?|prevails?)\s+\w", rest)
        return finish(f"{wh} {rest}") if kind else finish(f"is it known {wh} {rest}")
    return _invert(wh, rest) or _with_do(wh, rest) or finish(f"is it known {wh} {rest}")


def _invert(wh: str, clause: str) -> str:
    """A question by moving the auxiliary before a short subject; "" where the subject's end cannot be told."""
    found = re.match(rf"(?P<subject>.{{2,90}}?)\s+(?P<aux>{_AUX})\s+(?P<rest>.+)$", clause)
    if not found:
        return ""
    words = find_words(found["subject"])
    if found["aux"] in ("has", "have", "had") and not _PARTICIPLE.match(found["rest"]):
        return ""
    if (
        len(words) > 9
        or SUBJECT_STOP.search(found["subject"])
        or any(re.fullmatch(r"\w+(?:ed|ing)", word.text) for word in words[1:])
    ):
        return ""
    return finish(f"{wh} {found['aux']} {lower_first(found['subject'])} {found['rest']}")


def _with_do(wh: str, clause: str) -> str:
    """A question with do, does or did, where a short subject is followed by a verb that can be nothing else; "" elsewhere."""
    found = re.match(r"(?P<subject>(?:[\w’'․-]+\s+){1,7}?)(?P<verb>has|have|had|\w+)(?:\s+(?P<rest>\w.*))?$", clause)
    while found:
        verb, rest = found["verb"].lower(), found["rest"] or ""
        subject = found["subject"].strip()
        words = find_words(subject)
        if len(words) > 6 or SUBJECT_STOP.search(subject):
            return ""
        if verb in ("has", "have", "had"):
            if not rest or _PARTICIPLE.match(rest) or not words:
                return ""
            helper = {"has": "does", "have": "do", "had": "did"}[verb]
            return finish(f"{wh} {helper} {lower_first(subject)} have {rest}")
        if verb in _past_forms():
            return finish(f"{wh} did {lower_first(subject)} {_past_forms()[verb]} {rest}")
        found = re.match(rf"(?P<subject>{re.escape(found['subject'])}[\w’'․-]+\s+)(?P<verb>\w+)(?:\s+(?P<rest>\w.*))?$", clause)
    return ""


@cache
def _past_forms() -> dict[str, str]:
    """Past form -> base form of the verbs whose past is no participle, noun or other verb: knew, wrote, gave."""
    forms = irregular_verbs()
    past = {pair[0]: base for base, pair in forms.items() if pair[0] != pair[1] and pair[0] != base}
    return {form: base for form, base in past.items() if form not in forms and form not in _ALSO_NOUNS}


_ALSO_NOUNS = frozenset({"rose", "drove", "saw", "bore", "tore", "wore", "spoke", "lay", "fell", "drew", "ground", "shot", "broke"})
