"""Two parties that stand against each other in one paragraph, whatever words each uses: `A says it rained, B insists it was blasting`.

What they tell may have no word in common. That it is one matter is said by the verb of the second (`insists`, `maintains`), by a
sentence after them (`which account was true could not be established`), by two answers hung on one verb (`A spoke of three shots,
B of one`), by the one sentence that both stand in, or by two unlike days or times in answer to one question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.edtf import same_time
from generator.language import cues
from generator.language.assertions import read_assertion
from generator.language.concepts import concept
from generator.language.cue_words import NEGATION, phrases
from generator.language.dates import DateMention
from generator.language.denials import ask_about, asked_above, name_teller
from generator.language.disputes import Dispute
from generator.language.notes import noted
from generator.language.objections import CALENDAR, negated_concepts
from generator.language.passages import Passage, Story
from generator.language.readable import clean_text
from generator.language.tellings import Telling, different_tellers, neighbouring_tellings
from generator.language.values import same_value

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
_HUNG_ON_ONE_VERB = re.compile(
    r"(?P<one>[A-Z][^,;:()“”\"]{1,60}?)\s+(?:(?:has|have|had)\s+)?(?:spoken|speaks?|spoke|talks?|talked)\s+of\s+(?P<first>[^,;“”\"]{3,120}),\s+"
    r"(?:and\s+|but\s+|while\s+)?(?P<other>(?:(?:the|its|their)\s+)?[A-Za-z][^\d,;:()“”\"]{2,50}?)\s+of\s+(?P<second>[^,;“”\"]{3,120})"
)
_PUT_AT = re.compile(r"\bput(?:s|ting)?\s[^;.“”\"]{2,80}\sat\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_AND_OTHERS_AT = re.compile(r"(?:\s+[\w-]+){0,2},?\s+(?:and|while|but|whereas)\s[^;.“”\"]{2,80}\sat\s+(?:\w+\s+){0,2}", re.IGNORECASE)
_TIME_OF_DAY = re.compile(
    r"(?<![\d.,:-])\d{1,2}[:.]\d\d(?![\d.,:-]*\d)(?!\s*(?:%|percent|per\s|million|billion))|\b\d{1,2}\s*[ap]\.?m\b|"
    r"\b(?:at|before|after|by|until|past|to)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)"
    r"(?=[.,;:]|\s(?:and|on|in|but|o['’]clock)\b|$)|\b(?:noon|midnight)\b",
    re.IGNORECASE,
)
_LINKED = phrases(r"whereas|although|though|but|however")
_WHILE = phrases(r"while")
_TOO = phrases(r"too|also|as well|likewise|agree(?:s|d)?|same")
_OF_THE_SAME = re.compile(
    r"\b(?:says?|said|that|adamant|certain|sure|insists?|told\s+\w+)\s+(?:it|they|he|she|there|this)\b", re.IGNORECASE
)
_KNOWS = phrases(
    r"""
    knew|known|know|learn(?:s|ed|t)?|heard|hear|told|informed|warned|notified|alerted|aware|briefed|tipped off|reported|flagged|raised
    """
)
_BEFOREHAND = phrases(
    r"(?:previous|earlier|before|beforehand|already|ago|in advance|ahead of|(?:days|weeks|months|years|hours) (?:before|earlier|ahead))"
)
_ON_PAPER = re.compile(r"\b(?:report|letter|law|study|survey|review|paper|document|book|plan|statement|list)s?$", re.IGNORECASE)
_OUTRIGHT = re.compile(
    r"\A\W{0,3}[“\"](?:(?:That|This|It)(?:[’']s|\s+(?:is|was))\s+(?:\w+ly\s+|just\s+)?)?"
    r"(?:nonsense|not\s+true|untrue|false|wrong|a\s+lie|lies|rubbish|not\s+so|not\s+what\s+happened|made\s+up|never\s+happened)\b",
    re.IGNORECASE,
)
_WHEN_TOLD = re.compile(r"\b(?:when|on\s+being|after\s+being)\s+(?:he\s+was\s+|she\s+was\s+)?told\b", re.IGNORECASE)
_MOST_CITED = 2
_SHOWN = 24
_CONTRARY_TO = re.compile(r"\b(?:[Cc]ontrary\s+to\s+(?:what|reports?|claims?|statements?|assurances?|the\s+(?:claims?|reports?))\b)")
_QUOTED = re.compile(r"[“\"]\w")
_ASKS_WHEN = re.compile(r"\W*(?:When|How\s+(?:many|much|long|old|big|far|large|often|late|early|fast))\b", re.IGNORECASE)
_UNTIL_THEN = re.compile(
    r"\A(?:Until|Before|Up\s+to|Up\s+until)\s+(?:then|now|that)\b[^.;“”\"]{2,60}\bhad\s+(?:\w+ly\s+)?"
    r"(?:said|told|maintained|insisted|claimed|denied|stated|assured)\b",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:e-?mails?|logs?|logbook|register|records?|footage|video|cameras?|memos?|letters?|minutes|term\s+sheets?|papers?|documents?|"
    r"meters?|trackers?|data|recorder|recordings?|files?|filings?|invoices?|receipts?|contracts?|notes?|diary|diaries|photographs?|"
    r"readings?|transcripts?|accounts|messages?|statistics|measurements?)\b[^.;“”\"]{0,90}?\s"
    r"(?:shows?|suggests?|gives?|puts?|records?|says?|indicates?|lists?|names?|contradicts?|tells?|points?\s+to|speaks?\s+of|proves?|"
    r"(?:has|have)\s+(?:it|him|her|them))\b|"
    r"\b(?:reports?|figures|statements?|tests?|surveys?|results|plans?|maps?|counts?)\b[^.;“”\"]{0,70}?\s"
    r"(?:shows?|have|has|puts?)\s+(?:it|them|him|her|otherwise)\b",
    re.IGNORECASE,
)
"""What holds against what somebody said: `the ministry's own register gives the last visit as March`."""

_OTHER_THAN_SAID = re.compile(r"\b(?:earlier|later|sooner|otherwise|differently|the\s+opposite|more|fewer|less)[\s.”’\"]*$", re.IGNORECASE)
_PAPER_WITHIN = 140
_MOSTLY = 0.5
_SAID = phrases(r"said|says|told|tells|maintain(?:s|ed)|insist(?:s|ed)|claim(?:s|ed)")
_NEGATED = re.compile(r"\b(?:not|no|never|neither|nobody|nothing|longer|n['’]t)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_NEAR = 2
_BEFORE = 3


def find_standoffs(story: Story, tellings: tuple[tuple[Telling, ...], ...]) -> list[Dispute]:
    """What two parties tell side by side where the text shows that the one stands against the other; each sentence once."""
    found: list[Dispute] = []
    taken: set[int] = set()
    for first, second in (*_declared(story, tellings), *_answering(story, tellings)):
        if first.passage.number not in taken and second.passage.number not in taken:
            taken |= {first.passage.number, second.passage.number}
            found.append(set_against(story, first, second))
    for passage in story.passages:
        if passage.number not in taken:
            before = _before(story, passage)
            in_itself = _hung_on_one_verb(passage) or _put_at_two_figures(passage)
            now = _unlike_until_then(before, passage) if before is not None else None
            answers = (_called_untrue(story, before, passage), _contrary_to_reports(story, passage))
            found += filter(None, (in_itself, now, *answers, _belied_by_paper(story, tellings, passage)))
    return found


def set_against(story: Story, first: Telling, second: Telling) -> Dispute:
    """What two parties tell, as the two sides of one question."""
    one, other = name_teller(first), name_teller(second)
    known = f"Who is right, {one} or {other}?" if one and other else ""
    question = known or ask_about(story, [first.passage], second.passage, one, other)
    sides = [
        (f"according to {one}" if one else "one account", [first.passage]),
        (f"according to {other}" if other else "another account", [second.passage]),
    ]
    return Dispute(question, "contradiction", sides)


def _answering(story: Story, tellings: tuple[tuple[Telling, ...], ...]) -> list[tuple[Telling, Telling]]:
    """Neighbours in one paragraph of which the second stands by something of its own, or answers the question above otherwise."""
    found = []
    for first, second in neighbouring_tellings(story, tellings, _NEAR):
        if first.passage.paragraph != second.passage.paragraph or _asks(first) or _asks(second):
            continue
        gap = second.passage.number - first.passage.number
        differs = _is_unlike(first, second) if gap == 0 else gap == 1 and _gives_other_day(first, second)
        differs = differs or (gap == 1 and (_tells_the_same_otherwise(first, second) or _knew_earlier(first, second)))
        if differs or _stands_against(first, second, gap):
            found.append((first, second))
    return found


def _tells_the_same_otherwise(first: Telling, second: Telling) -> bool:
    """`The shots came from the roof`, say some; `they came from the street`, others: a word in common, of what was just spoken of."""
    own = cues.blank_quotations(second.passage.text)[second.start : second.end]
    if not name_teller(first) or not name_teller(second) or _TOO.search(own) or not _OF_THE_SAME.search(own):
        return False
    a, b = ({concept(stem) for stem in telling.own_stems()} - CALENDAR for telling in (first, second))
    return bool(a & b) and bool(a - b) and bool(b - a)


def _knew_earlier(first: Telling, second: Telling) -> bool:
    """`It learned of the defect in June`, says one; `he reported it the autumn before`, another."""
    told = [cues.blank_quotations(each.passage.text)[each.start : each.end] for each in (first, second)]
    knows = [_KNOWS.search(text.replace(telling.verb, " ", 1)) for text, telling in zip(told, (first, second), strict=True)]
    return all(knows) and _BEFOREHAND.search(told[1]) is not None and not _TOO.search(told[1])


def _asks(telling: Telling) -> bool:
    return telling.passage.text.rstrip().endswith("?")


def _is_unlike(first: Telling, second: Telling) -> bool:
    """Whether two clauses of one sentence are linked by a word of contrast, give unlike words, figures or times, or one of them denies."""
    if not name_teller(first) or not name_teller(second):
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
    if _TOO.search(second.passage.text):
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
    return verb >= 0 and not _NEGATED.search(own[second.start : verb])


def _declared(story: Story, tellings: tuple[tuple[Telling, ...], ...]) -> list[tuple[Telling, Telling]]:
    """The last two parties that spoke before a sentence which leaves open who is right."""
    found = []
    for passage in story.passages:
        if not _leaves_open(passage):
            continue
        told: list[Telling] = []
        for before in story.passages[max(0, passage.number - _BEFORE) : passage.number]:
            if (before.source, before.paragraph) == (passage.source, passage.paragraph):
                told += tellings[before.number]
        pairs = [(first, told[-1]) for first in told[:-1] if different_tellers(first, told[-1])]
        found += pairs[-1:]
    return found


@noted
def _leaves_open(passage: Passage) -> bool:
    return _UNDECIDED.search(cues.blank_quotations(passage.text)) is not None


def _hung_on_one_verb(passage: Passage) -> Dispute | None:
    """`Korrand spoke of a machine gun, Meluvia of three rounds`: two answers in one sentence."""
    match = _HUNG_ON_ONE_VERB.search(cues.blank_quotations(passage.text))
    if match is None:
        return None
    first, second = (" ".join(match[name].split()).rstrip(".") for name in ("first", "second"))
    return Dispute(f"Which is right: {first} or {second}?", "contradiction", [(first, [passage]), (second, [passage])])


def _put_at_two_figures(passage: Passage) -> Dispute | None:
    """`Police put the crowd at 4,000 and the organisers at 9,000`: two figures of two parties in one sentence."""
    for first, second in pairwise(passage.values):
        apart = first.kind == second.kind and first.unit == second.unit and not same_value(first, second)
        between = passage.text[first.end : second.start]
        if apart and _PUT_AT.search(passage.text[max(0, first.start - 120) : first.start]) and _AND_OTHERS_AT.fullmatch(between):
            question = f"Which figure is right: {first.text} or {second.text}?"
            return Dispute(question, "contradiction", [(first.text, [passage]), (second.text, [passage])])
    return None


def _before(story: Story, passage: Passage) -> Passage | None:
    """The sentence before, in the same paragraph."""
    before = story.passages[passage.number - 1] if passage.number else None
    return before if before is not None and (before.source, before.paragraph) == (passage.source, passage.paragraph) else None


def _unlike_until_then(before: Passage, passage: Passage) -> Dispute | None:
    """`It conceded that …. Until then it had said that …`: what a party says now, and what it said before."""
    if not _UNTIL_THEN.match(cues.blank_quotations(passage.text)):
        return None
    return Dispute("What was said first, and what now?", "contradiction", [("at first", [passage]), ("now", [before])])


def _called_untrue(story: Story, before: Passage | None, passage: Passage) -> Dispute | None:
    """`“That is nonsense,” said the mill`: an answer in the words of who gives it, to the sentence before or to what the mill was told."""
    if not _OUTRIGHT.match(passage.text):
        return None
    if _WHEN_TOLD.search(cues.blank_quotations(passage.text)):
        after = story.passages[passage.number + 1 : passage.number + 2]
        answer = [passage, *(each for each in after if (each.source, each.paragraph) == (passage.source, passage.paragraph))]
        return Dispute("Which of the two accounts is right?", "contradiction", [("as told", [passage]), ("called untrue", answer)])
    if before is None or cues.quoted_share(before.text) > _MOSTLY or before.text.rstrip().endswith("?"):
        return None
    question = ask_about(story, [before], passage, "", "")
    return Dispute(question, "contradiction", [("as stated", [before]), ("called untrue", [passage])])


def _contrary_to_reports(story: Story, passage: Passage) -> Dispute | None:
    """`Contrary to what was reported, he has not resigned`: and the sentences of other sources that tell it so."""
    own = cues.blank_quotations(passage.text)
    if not _CONTRARY_TO.search(own):
        return None
    denied = negated_concepts(passage)
    held = []
    for number in story.index.holding(term for term in passage.terms if concept(term) in denied):
        other = story.passages[number]
        terms = {concept(term) for term in other.terms}
        if other.source != passage.source and terms & denied and not negated_concepts(other) & denied and _share_name(other, passage):
            held.append(other)
    return Dispute(_ask_if_so(passage), "contradiction", [("as reported", held[:_MOST_CITED] or [passage]), ("not so", [passage])])


def _share_name(first: Passage, second: Passage) -> bool:
    return not set(first.actors).isdisjoint(second.actors)


def _ask_if_so(passage: Passage) -> str:
    words = clean_text(passage).rstrip(".").split()
    return f"Is this so: {' '.join(words[:_SHOWN])}{'…' if len(words) > _SHOWN else ''}?"


def _belied_by_paper(story: Story, tellings: tuple[tuple[Telling, ...], ...], passage: Passage) -> Dispute | None:
    """`The minister said it was inspected last year. The register gives March 2024`: a claim and a paper, log or film right after it."""
    before = story.passages[passage.number - 1] if passage.number else None
    if before is None or before.source != passage.source or passage.paragraph - before.paragraph > 1:
        return None
    told = tellings[before.number]
    otherwise = _OTHER_THAN_SAID.search(passage.text) is not None
    spoken = otherwise and _SAID.search(cues.blank_quotations(before.text)) is not None
    if not (told or spoken) or cues.quoted_share(before.text) > _MOSTLY or before.text.rstrip().endswith("?"):
        return None
    if not _cites_paper(passage) or _cites_paper(before) or passage.text.rstrip().endswith("?"):
        return None
    if passage.paragraph != before.paragraph and not otherwise:
        return None
    if any(first.who & second.who == second.who for first in told[-1:] for second in tellings[passage.number]):
        return None
    one = name_teller(told[-1]) if told else ""
    if _ON_PAPER.search(one):
        return None
    after = story.passages[passage.number + 1 : passage.number + 2] if otherwise else ()
    shown = [passage, *(each for each in after if (each.source, each.paragraph) == (passage.source, passage.paragraph))]
    question = ask_about(story, [before], passage, one, "")
    sides = [(f"according to {one}" if one else "as stated", [before]), ("on paper or film", shown)]
    return Dispute(question, "contradiction", sides)


@noted
def _cites_paper(passage: Passage) -> bool:
    return _PAPER.search(cues.blank_quotations(passage.text)[:_PAPER_WITHIN]) is not None
