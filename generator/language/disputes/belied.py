"""Sentences that by themselves, or by what they answer, show that two accounts are not both right.

`Korrand spoke of one shot, Meluvia of three`; `until then it had said …`; `“Nonsense,” said the mill`; `contrary to what was reported`;
and a paper, log or film that is cited right after what somebody said.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise

from generator.language.disputes.disputes import Dispute
from generator.language.disputes.presenting import name_teller
from generator.language.disputes.rival_figures import count_their_own
from generator.language.pile.marked import find_marked
from generator.language.pile.objections import CALENDAR, negated_concepts
from generator.language.pile.passages import Passage, Story
from generator.language.pile.tellings import Telling
from generator.language.words import cues
from generator.language.words.concepts import concept
from generator.language.words.cue_words import phrases
from generator.language.words.values import same_value

_HUNG_ON_ONE_VERB = re.compile(
    r"(?P<one>[A-Z][^,;:()“”\"]{1,60}?)\s+(?:(?:has|have|had)\s+)?(?:spoken|speaks?|spoke|talks?|talked)\s+of\s+(?P<first>[^,;“”\"]{3,120}),\s+"
    r"(?:and\s+|but\s+|while\s+)?(?P<other>(?:(?:the|its|their)\s+)?[A-Za-z][^\d,;:()“”\"]{2,50}?)\s+of\s+(?P<second>[^,;“”\"]{3,120})"
)
_PUT_AT = re.compile(r"\bput(?:s|ting)?\s[^;.“”\"]{2,80}\sat\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_AND_OTHERS_AT = re.compile(
    r"(?:\s+[\w-]+){0,2},?\s+(?:and|while|but|whereas)\s(?!(?:[\w’'-]+\s+){0,3}(?:number|share|value|cost|price|size|length|rest|others|that|those|which|it|them)\b)"
    r"[^;.“”\"]{2,80}\sat\s+(?:\w+\s+){0,2}",
    re.IGNORECASE,
)
"""Leads to the figure of another party, not to that of another thing: `and the number of those it still has at 32`."""

_ON_PAPER = re.compile(r"\b(?:report|letter|law|study|survey|review|paper|document|book|plan|statement|list)s?$", re.IGNORECASE)
_OUTRIGHT = re.compile(
    r"\A\W{0,3}[“\"](?:(?:That|This|It)(?:[’']s|\s+(?:is|was))\s+(?:\w+ly\s+|just\s+)?)?"
    r"(?:nonsense|not\s+true|untrue|false|wrong|a\s+lie|lies|rubbish|not\s+so|not\s+what\s+happened|made\s+up|never\s+happened)\b",
    re.IGNORECASE,
)
_WHEN_TOLD = re.compile(r"\b(?:when|on\s+being|after\s+being)\s+(?:he\s+was\s+|she\s+was\s+)?told\b", re.IGNORECASE)
_MOST_CITED = 2
_FEWEST_SHARED = 2
_CONTRARY_TO = re.compile(r"\b(?:[Cc]ontrary\s+to\s+(?:what|reports?|claims?|statements?|assurances?|the\s+(?:claims?|reports?))\b)")
_UNTIL_THEN = re.compile(
    r"\A(?:Until|Before|Up\s+to|Up\s+until)\s+(?:then|now|that)\b[^.;“”\"]{2,60}\bhad\s+(?:\w+ly\s+)?"
    r"(?:said|told|maintained|insisted|claimed|denied|stated|assured)\b",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:e-?mails?|logs?|logbook|register|records?|footage|video|cameras?|memos?|letters?|minutes|term\s+sheets?|(?<!this\s)(?<!the\s)papers?|documents?|"
    r"meters?|trackers?|data|recorder|recordings?|files?|filings?|invoices?|receipts?|contracts?|notes?|diary|diaries|photographs?|"
    r"readings?|transcripts?|accounts|messages?|statistics|measurements?)\b[^.;“”\"]{0,90}?\s"
    r"(?:shows?|suggests?|gives?|puts?|records?|says?|indicates?|lists?|names?|contradicts?|tells?|points?\s+to|speaks?\s+of|proves?|"
    r"(?:has|have)\s+(?:it|him|her|them)|(?:is|was|are|were)\s+(?:for|dated|made\s+out))\b|"
    r"\b(?:reports?|figures|statements?|tests?|surveys?|results|plans?|maps?|counts?)\b[^.;“”\"]{0,70}?\s"
    r"(?:shows?|have|has|puts?)\s+(?:it|them|him|her|otherwise)\b",
    re.IGNORECASE,
)
"""What holds against what somebody said: `the ministry's own register gives the last visit as March`."""

_OTHER_THAN_SAID = re.compile(r"\b(?:earlier|later|sooner|otherwise|differently|the\s+opposite|more|fewer|less)[\s.”’\"]*$", re.IGNORECASE)
_PAPER_WITHIN = 140
_MOSTLY = 0.5
_SAID = phrases(r"said|says|told|tells|maintain(?:s|ed)|insist(?:s|ed)|claim(?:s|ed)")

_AT_FIRST = re.compile(
    r"\A(?:At\s+first|Initially|To\s+begin\s+with|In\s+the\s+beginning|Originally)\b[^.]{0,60}?"
    r"\b(?:sa(?:ys?|id)|sp(?:eaks?|oke)|told|blamed?|claim)",
    re.IGNORECASE,
)
_NOW = re.compile(r"\A(?:Now|Later|Since|By\s+now|Today|Then|But\s+now|Weeks?\s+later|Days?\s+later)\b", re.IGNORECASE)
_STEPS_BACK = phrases(
    r"""
    correct(?:s|ed) (?:itself|himself|herself|themselves)|took (?:it|this|that) back|row(?:s|ed) back|backtrack(?:s|ed)|retract(?:s|ed)
    had to (?:concede|admit)|it (?:now|later|since) (?:turns|turned) out|as it (?:now |later )?(?:turns|turned) out
    """
)
_NO_TRACE = re.compile(
    r"\b(?:there\s+(?:is|was|are|were)|found|finds?|has|have|shows?|contains?|holds?)\s+(?:\w+\s+)?no\s+(?:such\s+)?"
    r"(?:entry|entries|record|records|trace|sign|mention|evidence|note|proof|indication)\b(?!\s+(?:that\s+contradict|against|to\s+the\s+contrary))",
    re.IGNORECASE,
)
_ALONE = re.compile(r"[\s”’\"]*(?:[.;,]|$)")
_LARGEST_RATIO = 25
_BEFORE_OR_NOW = phrases(
    r"now|then|last|next|before|earlier|later|previous(?:ly)?|since|more|others?|still|already|another|will|would|target|limit"
)
_KNOWS_HOW_MANY = phrases(
    r"""
    confirm(?:s|ed)?|count(?:s|ed)?|name[sd]?|list(?:s|ed)?|record(?:s|ed)?|found|finds?|knows? of|speaks? of|spoke of|heard (?:of|from)
    report(?:s|ed)?|registered|logged|identified|saw|it was|it is|there were|made it|got|arrived at|came to
    """
)
_GIVES_NO_ANSWER = phrases(
    r"""
    (?:not |un)available|no comment|(?:declin(?:es|ed)|refus(?:es|ed)) to|could not be reached
    (?:would|did|does) not (?:comment|answer|say|want to|wish to)
    """
)
"""Says nothing that a paper could belie."""

_MAINTAINS = phrases(r"maintain(?:s|ed)|insist(?:s|ed)|claim(?:s|ed)|says?|said|told")


def find_belied(story: Story, tellings: tuple[tuple[Telling, ...], ...]) -> list[Dispute]:
    """What single sentences set against what was said, in reading order."""
    found: list[Dispute] = []
    for passage in find_marked(story, "belies what was said", partial(_belies, story, tellings)):
        found += filter(None, _find(story, tellings, passage, _contrary_to_reports(story, passage)))
    return found


def _belies(story: Story, tellings: tuple[tuple[Telling, ...], ...], passage: Passage) -> bool:
    if not _may_belie(passage):
        return False
    return _is_contrary_to_reports(passage) or any(_find(story, tellings, passage, None))


def _find(
    story: Story, tellings: tuple[tuple[Telling, ...], ...], passage: Passage, reported: Dispute | None
) -> tuple[Dispute | None, ...]:
    """What the sentence sets against what its own source says; where it is contrary to what others say, that is `reported`."""
    before = story.before(passage)
    in_itself = _hung_on_one_verb(passage) or _put_at_two_figures(passage)
    now = (_unlike_until_then(before, passage) or _steps_back(before, passage)) if before is not None else None
    counted = _bare_answer(tellings, before, passage) if before is not None else None
    return in_itself, now, _called_untrue(story, before, passage), reported, counted, _belied_by_paper(story, tellings, passage)


def _may_belie(passage: Passage) -> bool:
    """Whether any of the forms begins in a sentence; most have none."""
    own = cues.blank_quotations(passage.text)
    if _OUTRIGHT.match(passage.text) or _UNTIL_THEN.match(own) or _NOW.match(own):
        return True
    found = (_HUNG_ON_ONE_VERB, _CONTRARY_TO, _STEPS_BACK, _NO_TRACE)
    return any(each.search(own) for each in found) or len(passage.values) > 0 or _PAPER.search(own[:_PAPER_WITHIN]) is not None


def _hung_on_one_verb(passage: Passage) -> Dispute | None:
    """`Korrand spoke of a machine gun, Meluvia of three rounds`: two answers in one sentence."""
    match = _HUNG_ON_ONE_VERB.search(cues.blank_quotations(passage.text))
    if match is None:
        return None
    first, second = (" ".join(match[name].split()).rstrip(".") for name in ("first", "second"))
    return Dispute(f"Was it {first} or {second}?", "contradiction", [(first, [passage]), (second, [passage])])


def _put_at_two_figures(passage: Passage) -> Dispute | None:
    """`Police put the crowd at 4,000 and the organisers at 9,000`: two figures of two parties in one sentence."""
    for first, second in pairwise(passage.values):
        apart = first.kind == second.kind and first.unit == second.unit and not same_value(first, second)
        between = passage.text[first.end : second.start]
        if apart and _PUT_AT.search(passage.text[max(0, first.start - 120) : first.start]) and _AND_OTHERS_AT.fullmatch(between):
            return Dispute("", "contradiction", [(first.text, [passage]), (second.text, [passage])], "figure")
    return None


def _unlike_until_then(before: Passage, passage: Passage) -> Dispute | None:
    """`It conceded that …. Until then it had said that …`: what a party says now, and what it said before."""
    if not _UNTIL_THEN.match(cues.blank_quotations(passage.text)):
        return None
    return Dispute("", "contradiction", [("", [passage]), ("", [before])], "account")


def _steps_back(before: Passage, passage: Passage) -> Dispute | None:
    """`At first the firm spoke of a fault. Now it concedes an attack`; `it corrected itself`; `there is no entry in the book`."""
    own, told = (cues.blank_quotations(each.text) for each in (passage, before))
    if passage.text.rstrip().endswith("?") or before.text.rstrip().endswith("?"):
        return None
    then_and_now = _AT_FIRST.match(told) is not None and _NOW.match(own) is not None
    said = _MAINTAINS.search(told) is not None
    if not (then_and_now or (said and (_STEPS_BACK.search(own) or _NO_TRACE.search(own)))):
        return None
    return Dispute("", "contradiction", [("", [before]), ("", [passage])], "account")


def _bare_answer(tellings: tuple[tuple[Telling, ...], ...], before: Passage, passage: Passage) -> Dispute | None:
    """`Farmers say the wolf took 40 sheep. The forestry office can confirm eleven`: a number alone, of what was counted right before."""
    counts = [value for value in passage.values if value.kind == "count" and value.text.lower() != "one"]
    if len(counts) != 1 or len(passage.values) != 1 or passage.dates or _BEFORE_OR_NOW.search(passage.text) or passage.text.endswith("?"):
        return None
    told = [value for telling in tellings[before.number] for value in telling.values if value.kind == "count" and value.noun]
    answer = counts[0]
    alone = _ALONE.match(passage.text, answer.end) is not None
    if len(told) != 1 or not alone or before.dates != () or same_value(told[0], answer) or not told[0].low or not answer.low:
        return None
    own = any(count_their_own(first, second) for first in tellings[before.number] for second in tellings[passage.number])
    if own or not _KNOWS_HOW_MANY.search(passage.text[: answer.start][-60:]):
        return None
    if max(told[0].low, answer.low) > _LARGEST_RATIO * min(told[0].low, answer.low):
        return None
    return Dispute("", "contradiction", [(told[0].text, [before]), (answer.text, [passage])], "figure")


def _called_untrue(story: Story, before: Passage | None, passage: Passage) -> Dispute | None:
    """`“That is nonsense,” said the mill`: an answer in the words of who gives it, to the sentence before or to what the mill was told."""
    if not _OUTRIGHT.match(passage.text):
        return None
    if _WHEN_TOLD.search(cues.blank_quotations(passage.text)):
        after = story.passages[passage.number + 1 : passage.number + 2]
        answer = [*(each for each in after if (each.source, each.paragraph) == (passage.source, passage.paragraph)), passage]
        return Dispute("", "contradiction", [("", [passage]), ("", answer)], "account")
    if before is None or cues.quoted_share(before.text) > _MOSTLY or before.text.rstrip().endswith("?"):
        return None
    return Dispute("", "contradiction", [("", [before]), ("", [passage])], "account")


def _contrary_to_reports(story: Story, passage: Passage) -> Dispute | None:
    """`Contrary to what was reported, he has not resigned`: and the sentences of other sources that tell it so."""
    if not _is_contrary_to_reports(passage):
        return None
    denied = negated_concepts(passage)
    mine = {concept(term) for term in passage.terms} - CALENDAR
    held = []
    for number in story.index.holding(term for term in passage.terms if concept(term) in denied):
        other = story.passages[number]
        terms = {concept(term) for term in other.terms}
        about = _share_name(other, passage) or len(terms & mine) >= _FEWEST_SHARED
        if other.source != passage.source and terms & denied and not negated_concepts(other) & denied and about:
            held.append(other)
    return Dispute("", "contradiction", [("as reported", held[:_MOST_CITED] or [passage]), ("corrected", [passage])], "claim")


def _is_contrary_to_reports(passage: Passage) -> bool:
    return _CONTRARY_TO.search(cues.blank_quotations(passage.text)) is not None


def _share_name(first: Passage, second: Passage) -> bool:
    return not set(first.actors).isdisjoint(second.actors)


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
    denied = negated_concepts(passage)
    if _GIVES_NO_ANSWER.search(before.text) or (denied and not denied & {concept(term) for term in before.terms}):
        return None  # what a paper has no word of must be what was said
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
    return Dispute("", "contradiction", [(one, [before]), ("", shown)], "account")


def _cites_paper(passage: Passage) -> bool:
    return _PAPER.search(cues.blank_quotations(passage.text)[:_PAPER_WITHIN]) is not None
