"""Two accounts of one thing that differ in more than a figure: so and not so, this cause and that, one name and not the other, a day moved.

Each function looks for one form in which news tells of it and stays silent where it cannot tell.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import partial

from generator.edtf import same_time
from generator.language.disputes.corrections import passages_of_days
from generator.language.disputes.disputes import Dispute
from generator.language.disputes.standoffs import set_against
from generator.language.pile.agreement import Agreement
from generator.language.pile.marked import find_marked
from generator.language.pile.objections import CALENDAR, negated_concepts
from generator.language.pile.passages import Passage, Story
from generator.language.pile.tellings import Telling, neighbouring_tellings
from generator.language.words import cues
from generator.language.words.concepts import concept
from generator.language.words.cue_words import NEGATION
from generator.language.words.dates import DateMention
from generator.language.words.notes import noted
from generator.language.words.tokens import fold_word, stem

_CAUSE = re.compile(
    r"\b(?:blam(?:e|es|ed|ing)|caus(?:e|es|ed|ing)|fault|culprit|responsible\s+for|because\s+of|due\s+to|result\s+of|"
    r"attribut(?:e|es|ed)\s+to|contribut(?:e|es|ed|ing)\s+to|triggered|brought\s+about|points?\s+to|pointed\s+to)\b",
    re.IGNORECASE,
)
_WORDS_BETWEEN = r"(?:\s+[\w’'-]{1,30}){0,8}\s+"
_RULED_OUT = re.compile(
    rf"(?:{NEGATION.pattern})(?:\s+(?:be|been|being|to|the|an?|any|its|their|only|sole|main|real|have|has|had|\w{{2,20}}ly)){{0,4}}\s+(?={_CAUSE.pattern})"
    rf"|\b(?:no|nothing|none|neither|nobody){_WORDS_BETWEEN}(?!because|due|result)(?={_CAUSE.pattern})"
    rf"|\b(?:den(?:y|ies|ied)|reject(?:s|ed|ing)?|rul(?:e|es|ed|ing)\s+out){_WORDS_BETWEEN}(?={_CAUSE.pattern})",
    re.IGNORECASE,
)
"""A negation of the cause itself: `was not caused by`, `nothing in the boiler room contributed`; not `cannot be filled because of`."""

_FOR_WHAT = re.compile(r"\bblam(?:e|es|ed|ing)\s[^.;,“”\"]{1,80}?\sfor\s+(?P<what>[^.;,“”\"]{2,60})", re.IGNORECASE)
_BLAMES = re.compile(r"\bblam(?:e|es|ed)\b", re.IGNORECASE)
_SUPPOSES = re.compile(
    r"\b(?:suspect(?:s|ed)?|believe[sd]?|thinks?|thought|assume[sd]?|points?\s+to|speaks?\s+of|spoke\s+of|instead|however|but|rather|"
    r"found\s+that|(?:says?|said)\s+(?:that\s+)?(?:it|they|this|the\s+\w+)\s+(?:was|were|had)|normal)\b",
    re.IGNORECASE,
)
"""Gives another answer to who or what is to blame."""

_CAUSES = frozenset(map(stem, "blame cause fault culprit responsible result attribute contribute trigger triggered".split()))
_SHORT_ANSWER = re.compile(
    r"\b(?:is|was|were|are|did|does|do|has|have|had|will|would|can|could|should)(?P<denied>\s+not|n['’]t)?\s*[.,;]?\s*$", re.IGNORECASE
)
_YES_OR_NO = re.compile(
    r"\b(?:says?|said|answers?|answered|replies|replied)\s+(?:yes|no)(?=[\s”’\"]*(?:[.,;:!]|$)|\s+(?:to|and|but)\b)", re.IGNORECASE
)
_MARKS = re.compile(r"[“”\"]")
_DISPUTED = re.compile(
    r"\b(?:is|are|remains?|was|were)\s+(?:still\s+|hotly\s+|now\s+)?(?:disputed|contested|in\s+dispute|a\s+matter\s+of\s+(?:argument|debate|dispute))\b|"
    r"\b(?:accounts|versions|opinions|views|stories|experts|sources|figures|memories)\s+(?:differ|diverge|disagree|are\s+(?:divided|split))\b|"
    r"\bdepends?\s+(?:on\s+)?whom?\s+(?:you|one)\s+asks?\b|\btwo\s+(?:accounts|versions|stories)\b",
    re.IGNORECASE,
)
_FIRST_DENIED = re.compile(
    rf"(?:{NEGATION.pattern})\s+(?:(?:be|been|being|have|has|had|to|the|an?|any|its|their|his|her|such|that|it|ever|yet|from|of|with|about|\w{{2,20}}ly)\s+){{0,3}}"
    r"(?P<what>[\w’'-]{2,30})",
    re.IGNORECASE,
)
_DENIED_AFTER = re.compile(r"\b(?P<what>[\w’'-]{2,30})\s+(?:no|nobody|nothing|none|never|no\s+one|neither)\b", re.IGNORECASE)
_FEWEST_DENIED = 2
"""Words, denied here and told there, that make two tellings contrary; of the word denied first one is enough."""

_NOT_NAME = re.compile(
    r"(?P<right>[A-Z][\w’-]{2,30}(?:\s[A-Z][\w’-]{1,30}){0,3}),\s+(?:and\s+)?not\s+(?:(?:from|in|at|by|to|with|for)\s+)?(?:the\s+)?"
    r"(?P<wrong>[A-Z][\w’-]{2,30}(?:\s[A-Z][\w’-]{1,30}){0,3})"
)
_MOVED = re.compile(
    r"\b(?:had\s+(?:been\s+)?(?:promised|planned|scheduled|due|expected|set|announced|hoped)|originally|initially|first\s+(?:planned|promised|set|due)|"
    r"previously|postponed|put\s+off|pushed\s+back|moved|delayed|brought\s+forward|instead\s+of|rather\s+than)\b",
    re.IGNORECASE,
)
_SPAN_OF = re.compile(
    r"\b(?P<number>\d{1,3}(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|twelve)-(?P<unit>[a-z]{3,12})\s+(?P<what>[a-z]{3,20})\b"
)
_NO_UNIT = frozenset("old and the way part time side year-old".split())
_NEAR = 2
_RARE = 0.06
_SPEAKING = frozenset(concept(stem(word)) for word in "say tell speak talk comment authorise authorised authorized name identify".split())
"""Who `was not authorised to speak` denies nothing."""

_MOST_HOLDERS = 12
_MOST_ON_A_DAY = 40


def find_contrary_tellings(story: Story, tellings: tuple[tuple[Telling, ...], ...]) -> list[Dispute]:
    """`The ministry says it was told. The mill says it was not`: two parties side by side, and what one says is denied by the other."""
    found: list[Dispute] = []
    taken: set[int] = set()
    for first, second in neighbouring_tellings(story, tellings, _NEAR, "contrary tellings", partial(_are_contrary, story)):
        numbers = {first.passage.number, second.passage.number}
        if not numbers & taken:
            taken |= numbers
            found.append(set_against(story, first, second))
    return found


def _are_contrary(story: Story, first: Telling, second: Telling) -> bool:
    a, b = first.passage, second.passage
    if a.text.rstrip().endswith("?") or b.text.rstrip().endswith("?"):
        return False
    apart = a is not b
    together = apart and a.paragraph == b.paragraph
    answers = together and (_YES_OR_NO.search(a.text) or _YES_OR_NO.search(b.text) or _is_said_to_differ(story, a))
    denies = apart and _denies_a_word(first, second)
    return bool(answers) or denies or _short_contrary(first, second)


@noted
def _denied_in(passage: Passage) -> frozenset[str]:
    """What the sentence denies, in its own words or in those it quotes."""
    return negated_concepts(replace(passage, text=_MARKS.sub(" ", passage.text), notes=None))


def _is_said_to_differ(story: Story, passage: Passage) -> bool:
    """Whether the sentence before, in the paragraph, says that accounts differ: How it began is disputed."""
    before = story.before(passage)
    return before is not None and _DISPUTED.search(cues.blank_quotations(before.text)) is not None


def _short_contrary(first: Telling, second: Telling) -> bool:
    """Whether the second clause only says that it was, or was not, so, against the first."""
    text = second.passage.text[second.start : second.end]
    answer = _SHORT_ANSWER.search(cues.blank_quotations(text)[-40:])
    if answer is None or len(second.own_stems()) > 1:
        return False
    return bool(answer["denied"]) != bool(NEGATION.search(first.passage.text[first.start : first.end]))


def _denies_a_word(first: Telling, second: Telling) -> bool:
    denied_first, denied_second = (_denied_in(each.passage) - _SPEAKING for each in (first, second))
    if not (denied_first or denied_second):
        return False
    a, b = ({concept(term) for term in telling.own_stems()} - CALENDAR for telling in (first, second))
    against = (((denied_first - denied_second) & b) | ((denied_second - denied_first) & a)) & a & b
    return len(against) >= _FEWEST_DENIED or bool(against & (_first_denied(first.passage) | _first_denied(second.passage)))


@noted
def _first_denied(passage: Passage) -> frozenset[str]:
    """Concepts of the words right behind each negation, or right before: the deed that was not done, the thing of which there is none."""
    told = _MARKS.sub(" ", passage.text)
    found = (match["what"] for form in (_FIRST_DENIED, _DENIED_AFTER) for match in form.finditer(told))
    return frozenset(concept(stem(word.lower())) for word in found)


def find_rival_causes(story: Story, tellings: tuple[tuple[Telling, ...], ...]) -> list[Dispute]:
    """Two parties that blame different things side by side; and a cause that one source names and another rules out."""
    found: list[Dispute] = []
    for first, second in neighbouring_tellings(story, tellings, _NEAR, "rival causes", _blame_otherwise):
        found.append(set_against(story, first, second))
        break
    most = max(4, int(_RARE * len(story.passages)))
    causal = find_marked(story, "tells a cause", lambda each: _CAUSE.search(cues.blank_quotations(each.text)))
    denied = {passage.number: negated_concepts(passage) for passage in causal}
    by_term: dict[str, list[Passage]] = defaultdict(list)
    for passage in causal:
        for term in _told_of(passage) - denied[passage.number]:
            by_term[term].append(passage)
    for passage in causal:
        if not _RULED_OUT.search(cues.blank_quotations(passage.text)):
            continue
        for term in sorted(denied[passage.number] - _CAUSES - CALENDAR):
            about = _told_of(passage) - _CAUSES
            named = [other for other in by_term[term] if other.source != passage.source and len(_told_of(other) & about) >= 2]
            if named and len(by_term[term]) <= most and not term[0].isdigit():
                sides = [("", named[:3]), ("", [passage])]
                return [*found, Dispute("", "contradiction", sides, "account")]
    return found


def _blame_otherwise(first: Telling, second: Telling) -> bool:
    """Whether two sentences blame two things for what may be one."""
    a, b = first.passage, second.passage
    supposes = _SUPPOSES.search(cues.blank_quotations(b.text)) is not None
    answered = b.number == a.number + 1 and _BLAMES.search(a.text) and supposes and not b.text.rstrip().endswith("?")
    if a is b or not _CAUSE.search(a.text) or not (_CAUSE.search(b.text) or answered):
        return False
    mine, theirs = ({concept(term) for term in telling.own_stems()} - _CAUSES for telling in (first, second))
    return bool(mine - theirs and theirs - mine) and _of_one_effect(a, b)


def _told_of(passage: Passage) -> set[str]:
    return {concept(stem(word.folded)) for word in passage.words if not word.is_stop}


def _of_one_effect(first: Passage, second: Passage) -> bool:
    """Whether two sentences that blame something blame it for one thing, as far as both say for what."""
    effects = [
        {concept(stem(word.folded)) for word in passage.words if match.start("what") <= word.start < match.end() and not word.is_stop}
        for passage in (first, second)
        if (match := _FOR_WHAT.search(passage.text))
    ]
    return len(effects) < 2 or bool(effects[0] & effects[1])


def find_names_taken_back(story: Story, agreement: Agreement) -> list[Dispute]:
    """`The pumps are run from Holm, not Varn`: a name that a sentence puts in the place of another, and who gives the other."""
    found: list[Dispute] = []
    for passage in find_marked(story, "takes back a name", _name_taken_back):
        match = _name_taken_back(passage)
        if match is None:
            continue
        right, wrong = (frozenset(fold_word(part) for part in match[name].split()) for name in ("right", "wrong"))
        holders = []
        for number in story.index.holding(passage.terms):
            other = story.passages[number]
            words = {word.folded for word in other.words}
            told = other.source != passage.source and wrong <= words and not right & words
            if told and len(agreement.shared(passage.number, number)) >= 2:
                holders.append(other)
        if holders and len(holders) <= _MOST_HOLDERS:
            asks = "date" if {stem(part) for part in (*right, *wrong)} <= CALENDAR else "name"
            found.append(Dispute("", "contradiction", [(match["wrong"], holders[:3]), (match["right"], [passage])], asks))
    return found


def _name_taken_back(passage: Passage) -> re.Match[str] | None:
    return None if cues.starts_correction(passage.text) else _NOT_NAME.search(cues.blank_quotations(passage.text))


def find_days_moved(story: Story) -> list[Dispute]:
    """`The letters, promised for the end of March, will now go out by 10 April`: a day put in the place of an earlier plan."""
    found: list[Dispute] = []
    marked = find_marked(story, "moves a day", _old_and_new)
    moved = [(passage, pair) for passage in marked if (pair := _old_and_new(passage)) is not None]
    on_day = passages_of_days(story, {old.edtf for _, (old, _) in moved}, ("day", "month"))
    for passage, (old, new) in moved:
        mine = {concept(term) for term in passage.terms if term[0] != "#"}
        holders = [
            other
            for other in on_day[old.edtf][:_MOST_ON_A_DAY]
            if other.source != passage.source and len(mine & {concept(term) for term in other.terms}) >= 2
        ]
        if holders:
            sides = [(old.words, holders[:3]), (new.words, [passage])]
            found.append(Dispute("", "forecast", sides, "date"))
    return found


def _old_and_new(passage: Passage) -> tuple[DateMention, DateMention] | None:
    """The day once planned and the day now named, where a sentence holds just these two."""
    days = [date for date in passage.dates if date.precision in ("day", "month") and date.kind != "duration"]
    moved = _MOVED.search(passage.text)
    if moved is None or len(days) != 2 or same_time(days[0].edtf, days[1].edtf):
        return None
    first_is_old = re.search(r"\bfrom\s+(?:the\s+)?$", passage.text[: days[0].start]) or (
        not re.search(r"\bfrom\s+(?:the\s+)?$", passage.text[: days[1].start]) and moved.end() <= days[0].start
    )
    if re.match(r"(?:postponed|put|pushed|moved|delayed|brought)", moved.group(), re.IGNORECASE) and not re.search(
        r"\bfrom\s+", passage.text[moved.end() : days[1].end]
    ):
        return None  # postponed on one day to another is no change between the two
    return (days[0], days[1]) if first_is_old else (days[1], days[0])


def find_spans(story: Story) -> list[Dispute]:
    """`30-year bonds` in one source and `25-year bonds` in another."""
    given: dict[tuple[str, str], dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    shown: dict[tuple[str, str, str], str] = {}
    for passage in find_marked(story, "gives a span", lambda each: _SPAN_OF.search(each.text)):
        for match in _SPAN_OF.finditer(passage.text):
            key = (stem(match["unit"]), concept(stem(match["what"])))
            if match["unit"] not in _NO_UNIT:
                given[key][match["number"].lower()].append(passage)
                shown.setdefault((*key, match["number"].lower()), " ".join(match.group().split()))
    found: list[Dispute] = []
    for key, by_number in given.items():
        if len(by_number) != 2:
            continue
        (one, first), (other, second) = by_number.items()
        if not {p.source for p in first} & {p.source for p in second}:
            a, b = shown[(*key, one)], shown[(*key, other)]
            found.append(Dispute("", "contradiction", [(a, _one_a_source(first)), (b, _one_a_source(second))], "words"))
    return found


def _one_a_source(passages: list[Passage]) -> list[Passage]:
    return list({passage.source: passage for passage in reversed(passages)}.values())[::-1][:4]
