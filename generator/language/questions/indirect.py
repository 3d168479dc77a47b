"""An indirect question turned into a direct one: `how long it lasted`, `whether the agency agrees`, and where such a clause ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.language.pile.readable import has_verb
from generator.language.questions.helping import ask_with_do
from generator.language.questions.joined import turn_joined
from generator.language.questions.verb_forms import bases, participle_bases, past_bases, presents
from generator.language.words.phrasing import SUBJECT_STOP, finish, has_loose_pronoun, is_singular, lower_first
from generator.language.words.tokens import Word, find_words
from generator.language.words.verbs import irregular_verbs

AUX = r"(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)"
WH = (
    r"(?:who|whom|whose|what|when|where|why|how(?:\s+(?:much|many|long|far|often|soon|quickly))?|which(?:\s+way)?)"
    r"(?:\s+(?:exactly|precisely))?"
)
_FIRST_VERB = re.compile(
    r"^(?:\w+ed|knew|made|took|told|gave|got|came|went|did|built|paid|wrote|left|sent|lost|broke|led|bears?|pays?|owns?|"
    r"knows?|decides?|controls?|caused|"
    rf"sat|stood|held|ran|won|began|chose|met|said|gained|stole|cut|put|set|shut|hit|drove|shot|{AUX})$",
    re.IGNORECASE,
)
_HOW_IT_IS = re.compile(
    r"(?P<how>[a-z]+)\s+(?P<subject>(?:the|an?|[A-Z])[^,]{1,60}?)\s+(?:(?P<adverb>really|actually|now|still)\s+)?(?P<be>is|are|was|were)$"
)
_COUNTED = re.compile(r"(?P<what>\w+)\s+(?P<who>they|(?:the|its|their)\s+(?:[\w’'-]+\s+)?\w+s)\s+(?P<verb>\w+)(?:\s+(?P<rest>.+))?$")
_TO_DO_WITH = re.compile(r"\b(?P<verb>has|have|had)\s+to\s+do\s+with\b")
_WOULD = re.compile(r"Would\s(?!.*\b(?:have|if|rather|ever|had)\b)")
_DETERMINER = re.compile(r"(?:the|an?|his|her|its|their|any|no)\s")
_WAS_TO = re.compile(
    r"(?:Was|Were)\s(?P<subject>(?:the\s|[A-Z])(?:(?!\swho\s|\sthat\s|\swhich\s).){2,60}?)\sto\s"
    r"(?P<rest>(?!blame\b|be\s(?:found|had|seen)\b).+)"
)
_DOES = re.compile(r"Do(?:es)?\s")
_HAD = re.compile(r"Had\s(?P<subject>.{2,80}?)\s(?P<rest>(?:already\s|ever\s|yet\s)?been\b.*)")
_WH_HAD = re.compile(
    r"(?P<wh>Who|Whom|What|When|Where|Why|How)\shad\s(?P<subject>(?:the\s|an?\s|[A-Z])[\w’'․ -]{1,60}?|[a-z]+(?=\sbeen\s))\s"
    r"(?P<been>been\s)?"
    r"(?P<done>[a-z]+(?:ed|wn|en|ne|ld|id|de|ft|nt|ght))(?P<rest>(?:\s.*)?\?)\Z"
)
_DETERMINED = re.compile(r"(?:the|an?|its|his|her|their|each|[A-Z][\w’'-]+)\s")
_ADVERBS = re.compile(r"^(?:not|already|ever|yet|also|since|now|never)\s+")
_NOUN_FIRST = re.compile(
    rf"(?:of\s[^,]{{2,60}}?|(?!{AUX}\b)[a-z][\w-]*(?:\s(?:of|in|on|for|from|with|between)\s(?:(?:the|its|their)\s)?[\w’'-]+"
    rf"(?:\s[a-z][\w-]*){{0,2}}?)?)\s(?:{AUX}|applies|apply|counts?|holds?|prevails?)\s\w"
)
"""`which version of the contract was in force`, `how many animals had taken part`: what is asked for is the subject."""

_NOUN_THEN_SUBJECT = re.compile(
    rf"(?P<what>[a-z][\w-]*)\s(?P<who>(?:the|its|their|an?|[A-Z][\w’'-]*)(?:\s[\w’'-]+){{0,5}}?)\s(?P<aux>{AUX})\s(?P<rest>\w.*)$"
)
_THEY_WILL_DO = re.compile(
    r"(?P<who>[a-z]+s|[A-Z][\w’'-]+)\s(?P<aux>will|would|can|could|may|might|should)\s(?P<rest>(?:do|say|think|get|want|need|pay|"
    r"make\sof|know|learn|decide)\b.*)$"
)
"""`what employers will do`: those who do it, not what kind of employers."""

_IS_WHAT = re.compile(r"(?P<subject>(?:the|an?|its|their|[A-Z])[^,]{1,70}?)\s(?P<be>is|are|was|were)$")
_HELPED = re.compile(rf"\b{AUX}$")
_DONE = re.compile(r"(?P<subject>(?:(?:the|an?|its|their)\s|[A-Z])[\w’'\s-]{1,60}?)\s(?P<verb>[a-z]+)$")
_OR_BY_WHOM = re.compile(r"\s+(?:or|and)\s+(?:(?:by|to|for|with|from)\s+)?(?:who|whom|what|when|where|why|how|whether)(?:$|\s.*)")
_WH_WOULD = re.compile(
    rf"(?P<wh>{WH}(?:\s(?:of\s)?(?:the\s)?[\w’'-]+){{0,6}}?)\swould\s(?!.*\b(?:if|rather|ever|had|have\s+(?:been|done|made|\w+ed))\b)",
    re.IGNORECASE,
)


def cut_tail(clause: str) -> str:
    """The opening clause of a sentence without its main verb: `who pays is open` keeps `who pays`."""
    cut = re.split(
        r",?\s+(?:(?:he|she|they|it|nobody|no\s+one|neither|officials|police|(?:the\s+)?[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+){0,2})\s+"
        r"(?:would|did|could|will|can|does|do|has|have|had)\s+not\b|"
        r"(?:he|she|they|nobody|no\s+one)\s+(?:could|can|would|will|knows?|knew|declined|refused)\b|"
        r"(?:he|she|they|it|[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+){0,2})\s+(?:left|leaves|has\s+left|have\s+left)\s+open\b|"
        r"(?:he|she|they|it|[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+){0,2})\s+(?:has|have|had|was|were|is|are)\s+(?:been\s+)?unable\s+to\b|"
        r"nobody\s+at\b|"
        r"(?:is|are)\s+(?:argued|disputed|contested|debated|fought)\b|"
        r"is\s+(?:the|a|an|something|now|still|not|for|up\s+to|anyone|anybody|open|unclear|unknown|one\s+of|what|left)\b|"
        r"(?:remains?|depends?|hinges?)\b(?!\s+in)|was\s+(?:not|unclear|for|up\s+to)\b|has\s+not\b|will\s+(?:be|"
        r"depend)\b(?=\s+(?:decided|on|for|up)))",
        clause,
        maxsplit=1,
    )
    return cut[0].strip()


def ask_directly(clause: str, *, past: bool = False) -> str:
    """The direct question of an indirect one: `how long it lasted` and the like; "" where a pronoun would hang in the air.

    `past`: somebody was asked, so that `would` was `will`.
    """
    asked = _ask_directly(clause)
    if past and (would := _WH_WOULD.match(asked)):
        return f"{would['wh']} will {asked[would.end() :]}"
    if past and (had := _WH_HAD.match(asked)):
        return _as_past(had)
    return asked


def _as_past(had: re.Match[str]) -> str:
    """A question with `had` in the past that a report goes back to: What had the professor known? What did the professor know?"""
    subject, rest = had["subject"], had["rest"] or ""
    if had["been"]:
        return f"{had['wh']} {'was' if is_singular(subject) else 'were'} {subject} {had['done']}{rest}"
    base = participle_bases().get(had["done"])
    return f"{had['wh']} did {subject} {base}{rest}" if base else had.group()


def _ask_directly(clause: str) -> str:
    clause = _OR_BY_WHOM.sub("", clause.rstrip())
    found = re.match(rf"(?P<wh>{WH})\s+(?P<rest>.+)$", clause, re.IGNORECASE)
    if not found or has_loose_pronoun(found["rest"]) or "  " in found["rest"]:
        return ""
    wh, rest = " ".join(found["wh"].lower().split()), found["rest"].strip()
    words = find_words(rest)
    if len(words) < 2:
        return ""
    verb_first = _FIRST_VERB.match(words[0].text) or words[0].text in presents()
    if (wh in ("who", "what", "which") and verb_first) or (
        wh.startswith("how m") and (words[0].folded == "of" or re.match(AUX + r"\s", rest))
    ):
        return finish(f"{wh} {rest}")
    counted = _COUNTED.match(rest) if wh.startswith("how m") or wh in ("which", "whose") else None
    if counted and counted["verb"] in bases() and (counted["who"] == "they" or not is_singular(counted["who"])):
        return finish(f"{wh} {counted['what']} do {lower_first(counted['who'])} {counted['verb']} {counted['rest'] or ''}")
    if wh == "what" and (will := _THEY_WILL_DO.match(rest)):
        return finish(f"what {will['aux']} {lower_first(will['who'])} {will['rest']}")
    if (wh in ("what", "which", "whose") or wh.startswith("how m")) and _NOUN_FIRST.match(rest):
        return finish(f"{wh} {rest}")
    if not wh.startswith("how") and (short := _IS_WHAT.match(rest)):
        return finish(f"{wh} {short['be']} {lower_first(short['subject'])}")
    if wh == "what" and (done := _DONE.match(rest)) and (base := past_bases().get(done["verb"])) and not _HELPED.search(done["subject"]):
        return finish(f"what did {lower_first(done['subject'])} {base}")
    short = _NOUN_THEN_SUBJECT.match(rest) if wh in ("what", "which", "whose") or wh.startswith("how m") else None
    if short and not (wh == "what" and _DETERMINED.match(rest)):
        return finish(f"{wh} {short['what']} {short['aux']} {lower_first(short['who'])} {short['rest']}")
    if wh in ("what", "which", "whose", "whom") and not (wh == "what" and _DETERMINED.match(rest)):
        return _known(wh, rest)  # where the noun ends cannot be told
    if wh == "how" and (short := _HOW_IT_IS.match(rest)):
        return finish(f"how {short['how']} {short['be']} {lower_first(short['subject'])} {short['adverb'] or ''}")
    return _invert(wh, rest) or _with_do(wh, rest) or ask_with_do(rest, wh) or _known(wh, rest)


def _known(wh: str, rest: str) -> str:
    """The question kept indirect, where the clause is whole: it holds a verb, and does not begin with it (`when is in dispute`)."""
    whole = has_verb(rest) and (wh in ("who", "what", "which") or not re.match(AUX + r"\b", rest))
    return finish(f"is it known {wh} {rest}") if whole else ""


def ask_whether(clause: str, *, past: bool, ahead: bool = False) -> str:
    """The direct question of what follows `whether`. `past`: somebody was asked, so that `would` was `will` and `had`, `has`.

    `ahead`: it is still to be decided, so that what stays is what will stay.
    """
    clause = _TO_DO_WITH.sub(r"\g<verb> anything to do with", clause)
    turned = _invert("", clause) or _with_do("", clause) or ask_with_do(clause)
    if not turned:
        return finish(f"is it known whether {lower_first(clause.strip())}")
    if past and (was_to := _WAS_TO.match(turned)):
        return f"Will {was_to['subject']} {was_to['rest']}"
    if ahead and (does := _DOES.match(turned)):
        return f"Will {turned[does.end() :]}"
    if past and _WOULD.match(turned):
        return f"Will{turned.removeprefix('Would')}"
    if past and (found := _HAD.match(turned)):
        return f"{'Has' if is_singular(found['subject']) else 'Have'} {found['subject']} {found['rest']}"
    return turned


def _invert(wh: str, clause: str) -> str:
    """A question by moving the auxiliary before a short subject; "" where the subject's end cannot be told."""
    found = re.match(rf"(?P<subject>.{{2,90}}?)\s+(?P<aux>{AUX})\s+(?P<rest>.+)$", clause)
    if not found:
        return ""
    words = find_words(found["subject"])
    if found["aux"] in ("has", "have", "had") and not _is_done(found["rest"]):
        return ""
    if (
        len(words) > 9
        or SUBJECT_STOP.search(found["subject"])
        or any(re.fullmatch(r"[a-z]\w*(?:ed|ing)", word.text) and not _describes(words, at) for at, word in enumerate(words) if at)
    ):
        return ""
    rest = turn_joined(found["aux"], found["rest"])
    return finish(f"{wh} {found['aux']} {lower_first(found['subject'])} {rest}") if rest else ""


def _describes(words: Sequence[Word], at: int) -> bool:
    """Whether a form in -ed or -ing stands between an article and its noun: the missing test, a failed weld."""
    return at + 1 < len(words) and words[at - 1].folded in ("the", "a", "an") and not words[at + 1].is_stop


def _with_do(wh: str, clause: str) -> str:
    """A question with do, does or did, where a short subject is followed by a verb that can be nothing else; "" elsewhere."""
    found = re.match(r"(?P<subject>(?:[\w’'․-]+\s+){1,9}?)(?P<verb>has|have|had|\w+)(?:\s+(?P<rest>\w.*))?$", clause)
    while found:
        verb, rest = found["verb"].lower(), found["rest"] or ""
        subject = found["subject"].strip()
        words = find_words(subject)
        if len(words) > 9 or SUBJECT_STOP.search(subject) or (words and words[-1].folded == "or"):
            return ""
        if verb in ("has", "have", "had"):
            if not rest or _is_done(rest) or not words:
                return ""
            helper = {"has": "does", "have": "do", "had": "did"}[verb]
            return finish(f"{wh} {helper} {lower_first(subject)} have {rest}")
        base = _past_forms().get(verb) or (past_bases().get(verb) if verb in _ALSO_NOUNS and _DETERMINER.match(rest) else None)
        if base:
            rest = turn_joined("did", f"{base} {rest}".rstrip())
            return finish(f"{wh} did {lower_first(subject)} {rest}") if rest else ""
        found = re.match(rf"(?P<subject>{re.escape(found['subject'])}[\w’'․-]+\s+)(?P<verb>\w+)(?:\s+(?P<rest>\w.*))?$", clause)
    return ""


def _is_done(rest: str) -> bool:
    """Whether what follows a form of `have` is a participle: `had known` is no having."""
    words = find_words(_ADVERBS.sub("", rest))
    return bool(words) and (words[0].folded.endswith("ed") or words[0].folded in _participles())


@cache
def _participles() -> frozenset[str]:
    return frozenset(pair[1] for pair in irregular_verbs().values()) | {"been", "done", "had"}


@cache
def _past_forms() -> dict[str, str]:
    """Past form -> base form of the verbs whose past is no participle, noun or other verb: knew, wrote, gave."""
    forms = irregular_verbs()
    past = {pair[0]: base for base, pair in forms.items() if pair[0] != pair[1] and pair[0] != base}
    return {form: base for form, base in past.items() if form not in forms and form not in _ALSO_NOUNS} | {"lay": "lie"}


_ALSO_NOUNS = frozenset({"rose", "saw", "spoke", "ground", "shot", "broke"})
