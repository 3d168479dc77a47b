"""What one party says and another denies: `Fairweather flatly denied it`, `that is not what the minutes show`.

The denial leans on a claim that stands right before it; both are cited as they stand, and with them the passages of other sources
that say the same.
"""

from __future__ import annotations

import re

from generator.language.disputes.accusations import accuses, find_accusation, only_pleads
from generator.language.disputes.disputes import Dispute
from generator.language.disputes.presenting import name_teller
from generator.language.pile.agreement import Agreement
from generator.language.pile.marked import find_marked
from generator.language.pile.objections import CALENDAR, comparable
from generator.language.pile.passages import Passage, Story
from generator.language.pile.readable import is_sentence
from generator.language.pile.tellings import Telling
from generator.language.words import cues
from generator.language.words.concepts import concept
from generator.language.words.cue_words import phrases
from generator.language.words.tokens import content_stems

_CLAIM_NOUN = (
    r"(?:claims?|charges?|accusations?|allegations?|accounts?|versions?|readings?|suggestions?|reports?|figures?|numbers?|estimates?|"
    r"interpretations?|views?|descriptions?|findings?|conclusions?|assertions?|portrayals?|criticisms?|explanations?|calculations?|"
    r"characteri[sz]ations?|assessments?|story|theory|argument|timeline|chronology|analysis|picture)"
)
_OWNED = r"(?:the\s+)?(?:[\w-]+\s+){0,2}?[\w-]+['’]s?\s+(?:\w+\s+)?"
_THAT = (
    r"(?:(?:(?:the|this|that|these|those|any|all|such|his|her|their|its|both|either|every)\s+(?:[\w-]+\s+){0,2}?|"
    rf"{_OWNED}){_CLAIM_NOUN})(?!\w|\s+(?:that|of|about)\b)"
)
_IT = (
    r"(?:all\s+of\s+)?(?:it|(?:this|that(?=\s*(?:[.,;:”\"]|$|\s(?:and|but|when|in|on|at)\s))|these|both)"
    rf"(?!\s+{_CLAIM_NOUN}\b)|them|(?:doing|saying|having\s+done)\s+(?:so|that|this|it))(?!\w)"
)
_FALSE = (
    r"(?:untrue|false|wrong|nonsense|baseless|unfounded|absurd|invented|misleading|incorrect|inaccurate|fiction|lies?|fabrications?|myth|"
    r"not\s+(?:true|so|the\s+case|correct|right|what\s+happened)|no\s+truth)\b"
)
_SAID = r"(?:says?|said|tells?|told|shows?|showed|suggests?|suggested|indicates?|indicated|found|finds?|argue[sd]?|maintain(?:s|ed)?)"
_DENIES = re.compile(
    r"\bden(?:y|ies|ied)\s+(?:ever\s+)?(?:having|any(?!\s+wrongdoing)|(?!wrongdoing)\w{3,15}ing)\b|"
    rf"\b(?:den(?:y|ies|ied)|disput(?:e|es|ed)|refut(?:e|es|ed)|contradict(?:s|ed)?|rebut(?:s|ted)?)\s+(?:{_IT}|{_THAT})"
    rf"|\b(?:reject|dismiss|contest|challenge?|question|rubbish|scorn)(?:e?s|e?d)?\s+{_THAT}"
    rf"|\b(?:reject|dismiss|doubt)(?:e?s|e?d)?\s+{_IT}(?=\s*(?:[.,;:]|$|\s(?:and|saying|as|but|because)\b))"
    rf"|\bdoubt(?:s|ed)?\s+{_THAT}"
    rf"|\b(?:call|describe?|dismisse?)(?:s|e?d)\s+(?:{_IT}|{_THAT})\s+(?:as\s+)?(?:\w+ly\s+)?(?:an?\s+)?{_FALSE}"
    rf"|\b(?:said|says|insists|insisted)\s+(?:that\s+)?(?:{_IT}|{_THAT}|they|there)\s+(?:is|was|were|are)\s+(?:\w+ly\s+)?{_FALSE}",
    re.IGNORECASE,
)
_OWN_DEED = re.compile(r"\bden(?:y|ies|ied)\s+(?:ever\s+)?having\s+(?!(?:[\w’'-]{1,30}\s+){0,4}(?:it|so|that|this|them)\b)", re.IGNORECASE)
"""To deny a deed of one's own answers a claim only that tells of it."""

_DIFFERS = re.compile(
    rf"\b{_SAID}\s+(?:(?:us|reporters|(?:the|this|our)\s+[\w’'-]+)\s+)?"
    r"(?:something\s+(?:else|different)|otherwise|the\s+opposite|(?:it\s+)?differently|(?:it\s+)?the\s+other\s+way\s+(?:a)?round|an?(?:other)?\s+(?:very\s+)?(?:different\s+)?story)\b"
    r"|\b(?:sees?|saw|remembers?|remembered|tells?|told|puts?|recalls?|recalled)\s+(?:it|this|that|things|the\s+\w+)\s+"
    r"(?:\w+\s+)?(?:differently|otherwise|the\s+other\s+way\s+(?:a)?round)\b"
    r"|\b(?:takes?|took|has|have|had|holds?|offers?|offered|gives?|gave)\s+an?\s+(?:\w+\s+)?(?:different|opposite|contrary|opposing)\s+"
    r"(?:view|account|reading|version|explanation|picture|position|opinion)\b"
    r"|\b(?:is|are|was|stands?|seems?|appears?|runs?)\s+(?:\w+\s+)?(?:at\s+odds\s+with|contrary\s+to|hard\s+to\s+square\s+with)\b"
    r"|\b(?:disagree[sd]?|begs?\s+to\s+differ|begged\s+to\s+differ|takes?\s+issue|took\s+issue)(?=[.,;:]|\s+(?:with|strongly|sharply)|$)"
    r"|\b(?:does|do|did)\s+not\s+(?:match(?=\s+(?:that|this|it|the|his|her|its|their|what)\b)|(?:square|tally|fit)\s+with|"
    r"bear\s+(?:this|that|it)\s+out)\b"
    rf"|\b(?:does|do|did)\s+not\s+(?:agree\s+with|support|fit)\s+(?:(?:this|that|it|him|her|them)(?=\s*(?:[.,;:]|$))|{_THAT})"
    r"|\b(?:that|this|it)\s+(?:is|was)(?:\s+not|n['’]t)\s+(?:what|how)\b"
    r"|\b(?:found|finds|saw|seen|heard|knew|knows|said|did|was|were|been)\s+(?:nothing\s+of\s+the\s+(?:kind|sort)|"
    r"no\s+(?:sign|trace|record|mention|evidence)\s+of\s+(?:it|this|that|them|any|either|such\s+an?\s+\w+))(?=[\s”’\"]*(?:[.,;:!]|$))"
    r"|\bcontradict(?:s|ed)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(rf"(?:the\s+)?(?P<owner>(?:[\w-]+\s+){{0,2}}?[\w-]+)['’]s?\s+(?:\w+\s+)?{_CLAIM_NOUN}\b", re.IGNORECASE)
_SEES = re.compile(r"\b(?:sees?|saw|puts?|view|opinion|disagree[sd]?)\b", re.IGNORECASE)
_GIVEN_UP = re.compile(
    r"\b(?:no\s+longer|no\s+one|nobody|neither|not|never|no|n['’]t|stopped|cannot|could|would|might|(?-i:may)|if)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:he|she|it|they|him|her|them|his|their|its|we|you|this|these|those|there)\b", re.IGNORECASE)
_BEFORE = 3
_FAR = 12
_FEWEST, _MOST = 4, 60
_FEWEST_TOLD = 3
"""Telling words of a sentence that can be denied: `It gave no cause` and `She did, at ten past seven` claim next to nothing."""

_PARAGRAPH = 8
"""Sentences before a party's other story within which stands the one that it answers."""

_FINDING = re.compile(r"\b(?:finding|conclusion|report|figure|estimate|calculation|assessment|analysis)s?\b", re.IGNORECASE)
"""What somebody has found: only a sentence that names it, or says who tells, can be meant by it."""

_DENIES_AT_ONCE = re.compile(
    r",\s+(?:but|although|though|while)\s+[^,;“”\"]{2,50}?\s(?:disagree[sd]?|(?:den(?:y|ies|ied)|disput(?:es|ed)|reject(?:s|ed))\s+(?:it|this|that))"
    r"[\s.]*$"
)
"""A claim and its denial in one sentence: `The defence asked for a new trial, but Voss disagreed`."""

_REJECTS_IT = re.compile(rf"\b(?:reject|dismiss)(?:e?s|e?d)?\s+{_IT}", re.IGNORECASE)
_PROBABLY = phrases(r"probably|(?:most )?likely|apparently|presumably|seems?|appears?|may have|might have|could have|must have")
_WANTS = phrases(
    r"""
    should|must(?! have)|demand(?:s|ed)?|propos(?:es|ed|al)|offer(?:s|ed)?|wants?|wanted|plan(?:s|ned)?|request(?:s|ed)?
    ask(?:s|ed)|call(?:s|ed) (?:for|on)
    appeal(?:s|ed)?|motion|urg(?:es|ed)|suggest(?:s|ed) (?:that|\w+ing)|bid|threaten(?:s|ed)?|joke(?:s|d)?|appl(?:ied|ication)
    """
)
_WHICH = re.compile(r",\s+(?:which|who)\s+(?:[\w’'-]+\s+){0,3}$", re.IGNORECASE)
_CONTRADICTED = re.compile(
    rf"\bcontradict(?:s|ed)\s+(?!(?:{_IT}|{_THAT}|by|him|her|himself|herself|itself))(?P<whom>[^,;:.“”\"]{{2,60}}?)"
    r"(?=\s+(?:on|in|over|about|when|by)\s|[,;:.])",
    re.IGNORECASE,
)
"""Names whom somebody contradicted: what is denied is what they told."""

_OTHER_STORY = re.compile(r"\btells?\s+(?:an?\s+)?(?:very\s+)?(?:different|another)\s+story\b", re.IGNORECASE)
_SURELY = 0.7
_SHORTEST = 3
"""Words of a denial: She denied it."""

_SAYS_LITTLE = 6


def find_denied_claims(story: Story, tellings: tuple[tuple[Telling, ...], ...], agreement: Agreement) -> list[Dispute]:
    """Each claim that a party denies, or tells otherwise, right after it: the claim's passages, and the denial's."""
    found: list[Dispute] = []
    taken: set[int] = set()
    for passage in find_marked(story, "stands against a claim", lambda each: not each.repeats and _stands_against(each)):
        version = _own_version(story, tellings, passage)
        claim = _answered_claim(story, tellings, passage, version) or _claim_before(story, tellings, passage)
        if claim and not version and only_pleads(claim[0], passage):
            continue
        if not claim or claim[0].number in taken or _known(story, agreement, claim, taken):
            continue
        taken.update(each.number for each in claim)
        follows = version or _goes_on(story, passage)
        held = [*claim, *_saying_the_same(story, agreement, claim[0])]
        denied = [passage, *follows, *_saying_the_same(story, agreement, passage)]
        one, other = _named(tellings, claim[0]), _named(tellings, passage)
        found.append(Dispute("", "contradiction", [(one, held), (other, denied)], "denial"))
    return found


def _saying_the_same(story: Story, agreement: Agreement, passage: Passage) -> list[Passage]:
    """Passages of other sources that surely say what `passage` does: one that says less takes no side."""
    return [story.passages[n] for n in agreement.agreeing(passage.number) if agreement.odds(passage.number, n) >= _SURELY]


def _stands_against(passage: Passage) -> bool:
    own = cues.blank_quotations(passage.text)
    if not _SHORTEST <= passage.length <= _MOST or passage.text.rstrip().endswith("?") or cues.speaks_for_itself(own):
        return False
    match = _DENIES.search(own) or _DIFFERS.search(own)
    return match is not None and not _GIVEN_UP.search(own[: match.start()])


def _own_version(story: Story, tellings: tuple[tuple[Telling, ...], ...], denial: Passage) -> list[Passage]:
    """The sentence right after a denial in which the same party gives figures of its own: `It put the leaks at six`.

    After `tells a different story` also one in which that story is told, whoever is named for it.
    """
    after = story.passages[denial.number + 1] if denial.number + 1 < len(story.passages) else None
    if after is None or (after.source, after.paragraph) != (denial.source, denial.paragraph):
        return []
    mine = _tellers(tellings, denial)
    if any(telling.values and telling.who & mine for telling in tellings[after.number]):
        return [after]
    return [after] if _OTHER_STORY.search(denial.text) and after.dates and tellings[after.number] else []


def _answered_claim(
    story: Story, tellings: tuple[tuple[Telling, ...], ...], denial: Passage, version: list[Passage]
) -> list[Passage]:
    """The figure or day of another party that the denier's own answers, where a sentence or more stand between them."""
    mine = _tellers(tellings, denial)
    answers = [telling for after in version for telling in tellings[after.number]]
    own = {value for telling in answers for value in telling.values}
    answered = {concept(term) for telling in answers if telling.values for term in telling.own_stems()} - CALENDAR
    days = {date.edtf for after in version if _OTHER_STORY.search(denial.text) for date in after.dates if date.precision == "day"}
    for candidate in reversed(story.passages[max(0, denial.number - _PARAGRAPH) : denial.number]):
        if candidate.source != denial.source or denial.paragraph - candidate.paragraph > 2 - bool(days):
            break
        for telling in tellings[candidate.number]:
            if telling.who & mine or not telling.name:
                continue
            about = {concept(term) for term in telling.own_stems()}
            near = denial.number - candidate.number <= _BEFORE
            in_kind = any(value.kind == "money" and comparable(value, other) for value in telling.values for other in own)
            if telling.values and near and (answered & about or in_kind):
                return [candidate]
            if days and any(date.precision == "day" and date.edtf not in days for date in telling.dates):
                return [candidate]
    return []


def _claim_before(story: Story, tellings: tuple[tuple[Telling, ...], ...], denial: Passage) -> list[Passage]:
    """The passage, told by another party, that the denial leans on; with the one before it where that only quotes."""
    mine = _tellers(tellings, denial)
    own = cues.blank_quotations(denial.text)
    match = _DENIES.search(own)
    named = _OWNER.search(match.group()) if match else None
    owner = frozenset(content_stems(named["owner"])[-1:]) if named else frozenset()
    found_by = _FINDING.search(match.group()) if match else None
    if _DENIES_AT_ONCE.search(own) or _answers_itself(denial, match):
        return [denial]
    if match is not None and _WHICH.search(own[: match.start()]):
        return []  # of whom it is told, and not of the sentence before
    contradicted = _CONTRADICTED.search(own)
    of_whom = frozenset(content_stems(contradicted["whom"])) if contradicted is not None else frozenset()
    if accused := find_accusation(story, denial):
        return accused
    for number in range(denial.number - 1, max(-1, denial.number - 1 - (_FAR if owner else _BEFORE)), -1):
        candidate = story.passages[number]
        if candidate.source != denial.source or (denial.paragraph - candidate.paragraph > 1 and not owner):
            break
        if owner and not owner <= _tellers(tellings, candidate):
            continue
        if of_whom and not of_whom & _tellers(tellings, candidate):
            continue
        if len(candidate.words) < _FEWEST or candidate.text.rstrip().endswith("?") or cues.starts_correction(candidate.text):
            continue
        if _POINTS.match(candidate.text) and len(set(content_stems(candidate.text)) - CALENDAR) < _FEWEST_TOLD:
            continue
        if mine and mine & _tellers(tellings, candidate):
            continue
        if _REJECTS_IT.search(own) and not _is_claimed(tellings, candidate):
            return []  # a plan, a demand or an offer was rejected, or a deed despised
        if found_by is not None and not tellings[candidate.number] and not _told_in(found_by.group()) & _told_in(candidate.text):
            continue
        if (deed := _OWN_DEED.search(own)) and not _told_in(own[deed.start() :]) & _told_in(candidate.text):
            continue
        before = story.passages[number - 1] if number else None
        quotes_only = cues.quoted_share(candidate.text) > 0.5
        if quotes_only and _SEES.search(denial.text):
            return []  # two opinions, and no claim that one of them denies
        joined = before is not None and before.source == candidate.source and before.paragraph == candidate.paragraph
        if quotes_only and joined and before is not None:
            return [before, candidate]
        return [candidate]
    return []


def _is_claimed(tellings: tuple[tuple[Telling, ...], ...], candidate: Passage) -> bool:
    """Whether a sentence tells what somebody says to be so, or what probably is; not what somebody wants."""
    own = cues.blank_quotations(candidate.text)
    told = bool(tellings[candidate.number]) or accuses(candidate) or _PROBABLY.search(own) is not None
    return told and _WANTS.search(own) is None


def _answers_itself(denial: Passage, match: re.Match[str] | None) -> bool:
    """Whether the sentence first tells of the charge: `Maronia accuses Telvar of having laid the mines; Telvar denies it`."""
    return match is not None and cues.blank_quotations(denial.text)[: match.start()].count(";") > 0 and accuses(denial, match.start())


def _told_in(text: str) -> set[str]:
    return {concept(stem) for stem in content_stems(text)}


def _tellers(tellings: tuple[tuple[Telling, ...], ...], passage: Passage) -> frozenset[str]:
    return frozenset(stem for telling in tellings[passage.number] for stem in telling.who)


def _goes_on(story: Story, denial: Passage) -> list[Passage]:
    """The sentence after a denial that says nothing itself, such as `A term sheet says something else`."""
    after = story.passages[denial.number + 1] if denial.number + 1 < len(story.passages) else None
    if after is None or after.source != denial.source or after.paragraph != denial.paragraph:
        return []
    leans = after.text[:1] in "\"“‘'" or _DIFFERS.search(denial.text) is not None
    whole = after.text.count("“") == after.text.count("”") and after.text.count("‘") == after.text.count("’") and is_sentence(after)
    return [after] if leans and whole and len(set(content_stems(denial.text))) <= _SAYS_LITTLE else []


def _known(story: Story, agreement: Agreement, claim: list[Passage], taken: set[int]) -> bool:
    return any(number in taken for number in agreement.agreeing(claim[0].number))


def _named(tellings: tuple[tuple[Telling, ...], ...], passage: Passage) -> str:
    return next((name for telling in tellings[passage.number] if (name := name_teller(telling))), "")
