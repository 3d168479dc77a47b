"""Two parties that stand against each other in one paragraph, whatever words each uses: `A says it rained, B insists it was blasting`.

What they tell may have no word in common. That it is one matter is said by the verb of the second (`insists`, `maintains`), by a
sentence after them (`which account was true could not be established`), by the one sentence that both stand in, by two unlike days or
times in answer to one question, by a word told again of what was just spoken of, or by when each says that it knew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.edtf import same_time
from generator.language.disputes.accusations import find_accusation, only_pleads
from generator.language.disputes.disputes import Dispute
from generator.language.disputes.presenting import asked_above, name_teller
from generator.language.pile.assertions import read_assertion
from generator.language.pile.marked import find_marked
from generator.language.pile.objections import CALENDAR
from generator.language.pile.passages import Passage, Story
from generator.language.pile.tellings import Telling, different_tellers, neighbouring_tellings
from generator.language.words import cues
from generator.language.words.concepts import concept
from generator.language.words.cue_words import NEGATION, phrases
from generator.language.words.dates import DateMention
from generator.language.words.tokens import content_stems, stem
from generator.language.words.values import same_value

_STANDS_BY = phrases(
    r"""
    insist(?:s|ed)?|maintain(?:s|ed)?|contend(?:s|ed)?|counter(?:s|ed)|den(?:y|ies|ied)|disput(?:e|es|ed)|contest(?:s|ed)|takes?|took
    (?:is|are|was|were) (?:adamant|certain|sure|convinced|positive)|swears?|swore
    """
)
"""Verbs of a party that answers another: what it says stands against what was said."""

_BELIES = phrases(
    r"""
    (?:calls?|called|dismiss(?:es|ed)|reject(?:s|ed)) (?:this|that|the) (?:version|account|story|claim|figure|explanation)
    nothing of the kind|no such thing|(?:the|an?) (?:opposite|contrary) (?:view|position|account)
    """
)
_TAKEN_UP = phrases(r"(?:that|this|the|their|its|his|her) (?:version|account|story|explanation)")
_UNDECIDED = phrases(
    r"""
    which (?:account|version|side|of the (?:two|accounts|versions))\b[^.]{0,40}\b(?:true|right|correct|accurate)
    (?:accounts|versions|stories|memories|recollections) (?:differ|diverge|conflict|clash|vary|contradict)
    (?:differing|conflicting|contradictory|contrary|competing|rival) (?:accounts|versions|claims|statements|explanations)
    (?:contradict(?:s|ed)?|blame[sd]?|accuse[sd]?) (?:each other|one another)|traded (?:blame|accusations)
    (?:neither|both|the (?:two )?) (?:accounts?|versions?|claims?)(?: could| can)?(?: not)? (?:be )?(?:confirmed|verified|checked)
    (?:it is|remains) (?:one )?word against|both cannot (?:both )?be (?:right|true|correct)|one of (?:them|the two|these) must be wrong
    """
)
_TIME_OF_DAY = re.compile(
    r"(?<![\d.,:-])\d{1,2}[:.]\d\d(?![\d.,:-]*\d)(?!\s*(?:%|percent|per\s|million|billion))|\b\d{1,2}\s*[ap]\.?m\b|"
    r"\b(?:at|before|after|by|until|past|to)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)"
    r"(?=[.,;:]|\s(?:and|on|in|but|o['’]clock)\b|$)|\b(?:noon|midnight)\b",
    re.IGNORECASE,
)
_LINKED = phrases(r"whereas|although|though|but|however")
_WHILE = phrases(r"while")
_TOO = phrases(r"too|also|as well|likewise|agree(?:s|d)?|same")
_DID = re.compile(
    r"\b(?:it|they|he|she|there|this)\s+(?P<modal>(?:might|may|could|should|would|can|must|will)\s+)?"
    r"(?:(?:had|has|have|was|were|is|are|been|be|did|not|never|also|only|\w+ly)\s+){0,4}(?P<deed>[\w’'-]{2,30})",
    re.IGNORECASE,
)
_OF_THE_SAME = re.compile(
    r"\b(?:says?|said|that|adamant|certain|sure|insists?|told\s+\w+)\s+(?:it|they|he|she|there|this)\b", re.IGNORECASE
)
_KNOWS = phrases(
    r"""
    knew|known|know|learn(?:s|ed|t)?|heard|hear|told|informed|warned|notified|alerted|aware|briefed|tipped off|reported|flagged|raised
    """
)
_FIRST_HEARD = re.compile(
    r"\bfirst\b[^.;]{0,30}?\b(?:heard|hears|knew|knows|learn(?:ed|t)|saw|received|got|call|message|notice|word|news)\b|"
    r"\b(?:only|not\s+(?:until|before))\s+at\b",
    re.IGNORECASE,
)
"""Tells when somebody came to know of what another says that it reported."""

_OWN = re.compile(r"\b(?:himself|herself|itself|themselves|(?:['’]s?|its|his|her|their)\s+own)\s*$|\bown\s+\w+$", re.IGNORECASE)
"""A teller of whom it is said that he, of all people, tells it: Brun himself, its own treasurer."""

_OF_THE_FIRST = re.compile(r"\b(?:an?|one|some)\s+(?:\w+\s+){1,2}(?:there|inside)$", re.IGNORECASE)
"""A teller who belongs to the first: an official there."""

_POINTS_BACK = phrases(r"he|she|it|they|his|her|their|its|this")
_LISTED_RIVALS = """
resign retire quit|dismiss sack fire oust expel|
accident accidental mishap|attack sabotage arson deliberate deliberately murder|
suicide|murder kill homicide|
left quit volunteer voluntarily|throw thrown evict expel forced|
buy bought purchase gift given|steal stolen stole loot|
borrow lent loan|steal stolen stole|
asleep slept|awake|
empty vacant|full crowded|
open|closed shut locked|
safe harmless clean|dangerous unsafe toxic poisonous dirty|
true|false untrue invented|
alive survive|dead died|
willing voluntary|forced compelled|
cancel scrap abandon|postpone delay|
suspend pause|lift end scrap|
sober|drunk
"""
_RIVALS = tuple(
    tuple(frozenset(map(stem, group.split())) for group in row.split("|") if group.strip()) for row in _LISTED_RIVALS.strip().splitlines()
)
"""Rows of words of which one at most is right of one person or thing at one time."""

_DENIES = phrases(r"den(?:y|ies|ied)|insist(?:s|ed)?|maintain(?:s|ed)?")
_WILL = phrases(r"will|would|going to|due|planned|scheduled|expect(?:s|ed)?|hopes?")
_IT = phrases(r"it (?:was|is|came|had|took|happened|arrived|left|began|started)")
_BEFOREHAND = phrases(
    r"(?:previous|earlier|before|beforehand|already|ago|in advance|ahead of|(?:days|weeks|months|years|hours) (?:before|earlier|ahead))"
)
_QUOTED = re.compile(r"[“\"]\w")
_ASKS_WHEN = re.compile(r"\W*(?:When|How\s+(?:many|much|long|old|big|far|large|often|late|early|fast))\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|no|never|neither|nobody|nothing|longer|n['’]t)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_NEAR = 2
_BEFORE = 3
_POINTER = 6
"""Characters of the longest word that `_OF_THE_SAME` ends with, and a blank."""

_MOSTLY = 0.5
_DENIES_A_DEED = re.compile(r"den(?:y|ies|ied)\s+(?:ever\s+)?(?:having\b|that\b|\w{3,15}ing\b)", re.IGNORECASE)
"""Denies something of its own: an answer only to who tells of that."""

_IT_WAS_HARD = re.compile(r"\bit\s+(?:is|was|would\s+be|seems|seemed)\s+(?:\w+ly\s+)?\w+\s+(?:to|that|for)\b", re.IGNORECASE)
"""`It` that stands for nothing told before."""

_UNREAL = frozenset("might may could should would must".split())
"""Verbs with which nobody tells what was."""



def find_standoffs(story: Story, tellings: tuple[tuple[Telling, ...], ...]) -> list[Dispute]:
    """What two parties tell side by side where the text shows that the one stands against the other; each sentence once."""
    found: list[Dispute] = []
    taken: set[int] = set()
    for first, second in (*_declared(story, tellings), *_answering(story, tellings)):
        accusation = find_accusation(story, second.passage) or [first.passage]
        if only_pleads(accusation[0], second.passage):
            continue
        if first.passage.number not in taken and second.passage.number not in taken:
            taken |= {first.passage.number, second.passage.number}
            found.append(set_against(story, first, second))
    return found


def set_against(story: Story, first: Telling, second: Telling) -> Dispute:
    """What two parties tell, as the two sides of one question."""
    sides = [(name_teller(telling), [telling.passage]) for telling in (first, second)]
    return Dispute("", "contradiction", sides, "account")


def _answering(story: Story, tellings: tuple[tuple[Telling, ...], ...]) -> list[tuple[Telling, Telling]]:
    """Neighbours in one paragraph of which the second stands by something of its own, or answers the question above otherwise."""
    return list(neighbouring_tellings(story, tellings, _NEAR, "answers to one question", _answers))


def _answers(first: Telling, second: Telling) -> bool:
    if first.passage.paragraph != second.passage.paragraph or _asks(first) or _asks(second):
        return False
    gap = second.passage.number - first.passage.number
    differs = _is_unlike(first, second) if gap == 0 else gap == 1 and _gives_other_day(first, second)
    differs = differs or (gap == 1 and any(each(first, second) for each in _FORMS))
    return differs or _stands_against(first, second, gap)


def _tells_the_same_otherwise(first: Telling, second: Telling) -> bool:
    """`The shots came from the roof`, say some; `they came from the street`, others: a word in common, of what was just spoken of."""
    own = cues.blank_quotations(second.passage.text)[second.start : second.end]
    if not name_teller(first) or not name_teller(second) or _TOO.search(own) or not (same := _OF_THE_SAME.search(own)):
        return False
    did = _DID.search(own, max(0, same.end() - _POINTER))
    if did is not None and did["modal"] and did["modal"].strip().lower() in _UNREAL:
        return False  # she might draw some herself
    a, b = ({concept(stem) for stem in telling.own_stems()} - CALENDAR for telling in (first, second))
    return bool(a & b) and bool(a - b) and bool(b - a)


def _knew_earlier(first: Telling, second: Telling) -> bool:
    """`It learned of the defect in June`, says one; `he reported it the autumn before`, another."""
    told = [cues.blank_quotations(each.passage.text)[each.start : each.end] for each in (first, second)]
    knows = [_KNOWS.search(text.replace(telling.verb, " ", 1)) for text, telling in zip(told, (first, second), strict=True)]
    return all(knows) and _BEFOREHAND.search(told[1]) is not None and not _TOO.search(told[1])


def _is_told_by_itself(first: Telling, second: Telling) -> bool:
    """Whether the second teller is said to be the very one who should know: `Brun himself says`, `the party's own treasurer`."""
    own = cues.blank_quotations(second.passage.text)[second.start : second.end]
    at = own.find(second.verb) if second.verb else -1
    return bool(at > 0 and name_teller(first) and _OWN.search(own[:at].split(",")[0].rstrip()) and not _TOO.search(own))


def _answers_a_denial(first: Telling, second: Telling) -> bool:
    """`The director denies having known. His secretary says she put it on his desk.`"""
    own = cues.blank_quotations(second.passage.text)[second.start : second.end]
    answers = _DENIES.fullmatch(first.verb) is not None and _OF_THE_SAME.search(own) is not None
    return answers and not (_TOO.search(own) or _WILL.search(own) or _IT_WAS_HARD.search(own))


def _names_other_time(first: Telling, second: Telling) -> bool:
    """Whether two neighbours tell of what was just spoken of, and name two times of day; not when one thing begins and when it ends."""
    a, b = (cues.blank_quotations(each.passage.text)[each.start : each.end] for each in (first, second))
    ahead = _WILL.search(a) or _WILL.search(b)
    heard = _FIRST_HEARD.search(b) is not None and _KNOWS.search(a) is not None
    return _other_times(a, b) and not ahead and (heard or _OF_THE_SAME.search(b) is not None or _IT.search(b) is not None)


def _excludes(first: Telling, second: Telling) -> bool:
    """`She had resigned`, say some; `she had been sacked`, others: words of which one at most is right of whoever is spoken of."""
    own = cues.blank_quotations(second.passage.text)[second.start : second.end].lstrip(" ,;")
    if not (_OF_THE_SAME.search(own) or _POINTS_BACK.match(own)) or _TOO.search(own):
        return False
    a, b = ({stem(word.folded) for word in each.passage.words if each.start <= word.start < each.end} for each in (first, second))
    for row in _RIVALS:
        mine, theirs = ({number for number, group in enumerate(row) if group & told} for told in (a, b))
        if len(mine) == len(theirs) == 1 and mine != theirs:
            return True
    return False


_FORMS = (_tells_the_same_otherwise, _knew_earlier, _is_told_by_itself, _answers_a_denial, _names_other_time, _excludes)


def _asks(telling: Telling) -> bool:
    return telling.passage.text.rstrip().endswith("?")


def _is_unlike(first: Telling, second: Telling) -> bool:
    """Whether two clauses of one sentence are linked by a word of contrast, give unlike words, figures or times, or one of them denies."""
    if not name_teller(first) or not name_teller(second) or _OF_THE_FIRST.search(second.name):
        return False
    own = cues.blank_quotations(second.passage.text)
    a, b = own[first.start : first.end], own[second.start : second.end]
    unlike = (
        _LINKED.match(b.lstrip(" ,;")) is not None,
        _WHILE.match(b.lstrip(" ,;")) is not None and _STANDS_BY.fullmatch(second.verb) is not None,
        bool(NEGATION.search(a)) != bool(NEGATION.search(b)),
        all(_QUOTED.search(second.passage.text, each.start, each.end) for each in (first, second)),
        _other_times(a, b),
        _other_days(first.dates, second.dates),
        any(x.kind == y.kind and x.unit == y.unit and not same_value(x, y) for x in first.values for y in second.values),
    )
    return any(unlike)


def _gives_other_day(first: Telling, second: Telling) -> bool:
    """Whether two neighbours assert of one matter what happened on unlike days, or name times where the heading asks for one."""
    if not name_teller(first) or not name_teller(second):
        return False
    told = [read_assertion(telling.passage) for telling in (first, second)]
    days = [
        [date for date in telling.dates if each.start <= date.start < each.end]
        for telling, each in zip((first, second), told, strict=True)
    ]
    if _TOO.search(second.passage.text) or bool(_WILL.search(first.passage.text)) != bool(_WILL.search(second.passage.text)):
        return False
    own = [{concept(stem) for stem in telling.own_stems()} - CALENDAR for telling in (first, second)]
    if _other_days(*days) and own[0] & own[1]:
        return True
    above = asked_above(first.passage)
    return bool(above) and _ASKS_WHEN.match(above) is not None and _names_time(first.passage) and _names_time(second.passage)


def _names_time(passage: Passage) -> bool:
    """Whether a sentence names a day or a time of day in its own words."""
    own = cues.blank_quotations(passage.text)
    return _TIME_OF_DAY.search(own) is not None or any(own[date.start : date.end].strip() for date in passage.dates)


def _other_days(first: Sequence[DateMention], second: Sequence[DateMention]) -> bool:
    mine, theirs = ([d for d in dates if d.precision in ("day", "month", "year") and d.kind != "duration"] for dates in (first, second))
    return bool(mine and theirs) and not any(same_time(one.edtf, other.edtf) for one in mine for other in theirs)


def _other_times(first: str, second: str) -> bool:
    mine, theirs = ({" ".join(match.group().lower().split()) for match in _TIME_OF_DAY.finditer(text)} for text in (first, second))
    return bool(mine and theirs) and not mine & theirs


def _stands_against(first: Telling, second: Telling, gap: int) -> bool:
    own = cues.blank_quotations(second.passage.text)
    belies = _BELIES.search(own, second.start, second.end)
    if belies is not None and not _NEGATED.search(own[second.start : belies.start()]):
        return gap <= (_NEAR if _TAKEN_UP.search(belies.group()) else 1)
    if gap > 1 or not _STANDS_BY.fullmatch(second.verb):
        return False
    verb = own.find(second.verb, second.start)
    if cues.quoted_share(first.passage.text) > _MOSTLY and _WILL.search(first.passage.text):
        return False  # a threat or a promise, and no account
    deed = _DENIES_A_DEED.match(own, verb) if verb >= 0 else None
    if deed is not None and not _concepts(own[deed.end() : second.end]) & _concepts(first.passage.text):
        return False
    return verb >= 0 and not _NEGATED.search(own[second.start : verb])


def _concepts(text: str) -> set[str]:
    return {concept(term) for term in content_stems(text)} - CALENDAR


def _declared(story: Story, tellings: tuple[tuple[Telling, ...], ...]) -> list[tuple[Telling, Telling]]:
    """The last two parties that spoke before a sentence which leaves open who is right."""
    found = []
    for passage in find_marked(story, "leaves open who is right", _leaves_open):
        told: list[Telling] = []
        for before in story.passages[max(0, passage.number - _BEFORE) : passage.number]:
            if (before.source, before.paragraph) == (passage.source, passage.paragraph):
                told += tellings[before.number]
        pairs = [(first, told[-1]) for first in told[:-1] if different_tellers(first, told[-1])]
        found += pairs[-1:]
    return found


def _leaves_open(passage: Passage) -> bool:
    return _UNDECIDED.search(cues.blank_quotations(passage.text)) is not None
