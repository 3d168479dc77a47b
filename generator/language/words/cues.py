"""Words that tell how a sentence is meant: hedged, negated, open, vague, or leaning on the sentence before it.

Each function answers one question about one sentence. The lists are of English news prose in general;
nothing here knows a story.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.language.words.cue_words import (
    ACT,
    BACKGROUND,
    COMMENT,
    CONCESSION,
    FILLER,
    FINDING,
    HEDGE,
    NEGATION,
    REACH,
    STATE,
    TALK,
    VAGUE,
    VERDICT,
)
from generator.language.words.notes import noted
from generator.language.words.open_words import OPEN_CUES, PENDING_CUES
from generator.language.words.tokens import find_words

_CONNECTIVE = re.compile(
    r"(?:However|Moreover|Furthermore|Additionally|In addition|Meanwhile|Nevertheless|Nonetheless|Still|Also|Besides|But|"
    r"And|Yet|So|"
    r"Indeed|In fact|For (?:the record|example|instance)|Overall|In particular|Notably|Consequently|As a result|"
    r"On the other hand|In other words|In short|In sum|In summary|In conclusion|To recap|To be clear|Finally|"
    r"Thus|Therefore|Hence|Of course|After all|At the same time|Even so|Instead|Similarly|Likewise),\s+|(?:But|And|Yet)\s+(?=[a-z])|"
    r"So\s+(?!(?:many|much|few|little|far|long|often|that)\b)(?=[a-z])|"
    r"(?:Despite|Amid|Given|With|In light of|In addition to|Alongside|Beyond) (?:(?:this|these|that)(?: [\w-]+){0,3}|"
    r"the (?:ongoing )?(?:situation|tensions|circumstances|talks|negotiations)(?: [\w-]+){0,2}),\s+|"
    r"As (?:the |these |peace )?(?:situation|talks|discussions|negotiations|events|dynamics|debate)(?: [\w-]+){1,4},\s+"
)
_DANGLING_START = re.compile(
    r"[\"'“‘(\[]*(?:(?:This|That|These|Those|Such|It|They|He|She|His|Her|Their|Its|Him|Them|Theirs|Another|Others?|Both|"
    r"Neither|"
    r"Either|Here|There|Thus|Then|So|Some of them|Many of them|One of them|The (?:latter|former|same|other|others|first|"
    r"second|third|two|"
    r"following|above|rest(?!\s+of\b))|Such|Each of|All of (?:them|these|this|it)|None of|Much of (?:this|that|it)|Only then|"
    r"That['’]s|It['’]s|"
    r"He['’]s|She['’]s|They['’]re|There['’]s|Here['’]s|What|Who|When|Where|Why|How|Which|Because|Or|Nor|Either way|"
    r"Instead|Now|Not|No|Yes|"
    r"None|Twice|Later|Earlier|Afterwards?|Elsewhere|Meanwhile|Otherwise|Since then|Until then|By then|Even|"
    r"Similarly)(?![\w-]))"
)
_LEANING = re.compile(
    r"(?:As (?:such|these|this|the situation|talks|discussions|negotiations|a result)|With (?:this|these|that|the situation)|"
    r"Despite (?:this|these|that)|In (?:this|these|that|light of|addition to (?:this|these)|response)|By (?:this|these|doing)|"
    r"According to (?:him|her|them|it|this|these)|For (?:this|these|that|them|him|her)|At (?:this|that)|Under (?:this|"
    r"these|that)|"
    r"To (?:this|these|that)|On (?:this|that|these)|From (?:this|that|there)|After (?:this|that)|Before (?:this|that)|"
    r"In his|In her|In their|Addressing (?:this|these|that)|Mobili[sz]ing (?:this|these|that)|Given (?:this|these|that)|"
    r"An hour later|A day later|Days later|Hours later|The (?:day|night|week) (?:before|after),)(?!\w)"
)
_PERSON_PRONOUN = re.compile(r"(?<!\w)(?:he|she|him|his|her|hers|himself|herself)(?!\w)", re.IGNORECASE)
_PLURAL_PRONOUN = re.compile(r"(?<!\w)(?:they|them|their|theirs|it|its)(?!\w)", re.IGNORECASE)
_POINTING = re.compile(r"(?<!\w)(?:this|these|those|such(?!\s+as\b))\s+[a-z]", re.IGNORECASE)
_OWN_VOICE = re.compile(
    r"(?<![\w.])(?:I|I['’]\w+|[Mm][ey]|[Mm]ine|[Ww]e|[Ww]e['’]\w+|[Uu]s|[Oo]urs?|[Yy]ou|[Yy]ou['’]\w+|[Yy]ours?|"
    r"[Ll]et['’]s)(?!\w)"
)
_PLACEHOLDER = re.compile(
    r"\[(?:insert|add|enter|placeholder|tbd|tk|your|date|name|source|link|city|number|xx+)[^\[\]\n]{0,40}\]|"
    r"\{\{[^{}\n]{0,40}\}\}|"
    r"(?<!\w)lorem ipsum(?!\w)|<(?:insert|date|name)[^<>\n]{0,30}>",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"][^“”\"\n]{0,2000}[”\"]|‘[^‘\n]{1,600}’(?!\w)")
_OPENS_QUOTATION = re.compile("[“\"‘]")
_CALL = re.compile(
    r"(?:Click|Let|Read|Follow|Subscribe|Sign up|Share|Watch|Listen|See also|Write to|Send|Email|Call|Visit|Download|Join|"
    r"Contact|Photo|Image|"
    r"Picture|Video|Advertisement|Related|More (?:from|on)|Copyright|©|To recap|Updated?|Editor['’]?s note)(?!\w)",
)
_PREVIEW = re.compile(
    r"(?<!\w)(?:this (?:article|story|post|page|explainer|piece)|our (?:readers|reporter|correspondent|live)|"
    r"readers (?:will|may|should|sent))(?!\w)",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"(?:\W{0,3})(?:corrections?|corrected|clarifications?|errat(?:um|a)|amended|an earlier (?:version|post|edition))(?!\w)",
    re.IGNORECASE,
)


def blank_quotations(text: str) -> str:
    """`text` with quoted passages replaced by blanks of the same length, so that offsets still fit."""
    if not _OPENS_QUOTATION.search(text):
        return text
    return _QUOTED.sub(lambda m: " " * len(m.group()), text)


@noted
def quoted_share(text: str) -> float:
    """Share of the characters of `text` inside quotation marks, 0 to 1."""
    return round(sum(len(m.group()) for m in _QUOTED.finditer(text)) / len(text), 4) if text else 0.0


@noted
def find_certainty(text: str) -> str:
    """`conditional` where the sentence's own words leave its claim open or put it in the future, else `stated`."""
    return "conditional" if HEDGE.search(blank_quotations(text)) else "stated"


@noted
def count_negations(text: str) -> int:
    """Number of negating words outside quotations."""
    return len(NEGATION.findall(blank_quotations(text)))


def is_negated(text: str) -> bool:
    """Whether any negating word stands in the text."""
    return NEGATION.search(text) is not None


@noted
def count_vague(text: str) -> int:
    """Number of words and phrases that sound weighty and say nothing."""
    return len(VAGUE.findall(text)) + len(TALK.findall(text))


@noted
def is_filler(text: str) -> bool:
    """Whether the sentence is held together by a stock phrase rather than by a fact."""
    return FILLER.search(text) is not None


def connective_length(text: str) -> int:
    """Number of leading characters that only link to the sentence before ('However, '); 0 where there are none."""
    found = _CONNECTIVE.match(text)
    return found.end() if found else 0


@noted
def starts_dangling(text: str) -> bool:
    """Whether the sentence opens with a word that means nothing without the sentence before it."""
    return _DANGLING_START.match(text) is not None or _LEANING.match(text) is not None


def has_dangling_pronoun(text: str, first_name: int | None, first_person: int | None) -> bool:
    """Whether a pronoun stands before anything it could mean.

    `first_name` is the offset of the first named actor, `first_person` of the first person, or None. Only the sentence's own words
    count: a pronoun inside a quotation belongs to the speaker.
    """
    own = blank_quotations(text)
    person = _PERSON_PRONOUN.search(own)
    if person is not None and (first_person is None or person.start() < first_person):
        return True
    other = _PLURAL_PRONOUN.search(own)
    if other is not None and len(find_words(own[: other.start()])) < 3 and (first_name is None or other.start() < first_name):
        return True
    return _POINTING.search(own[:40]) is not None


def count_pointing(text: str) -> int:
    """Number of places where the sentence points outside itself ('these guarantees', 'such talks')."""
    return len(_POINTING.findall(blank_quotations(text)))


@noted
def speaks_for_itself(text: str) -> bool:
    """Whether the sentence speaks as I, we or you outside quotations: the author's voice, not a report."""
    return _OWN_VOICE.search(blank_quotations(text)) is not None


@noted
def tells_an_act(text: str) -> bool:
    """Whether the sentence reports that somebody decided or did something, rather than what matters or might follow."""
    return ACT.search(blank_quotations(text)) is not None and TALK.search(text) is None


@noted
def tells_a_turn(text: str) -> bool:
    """Whether the sentence reports that somebody owned up to something, denied it or took it back."""
    return CONCESSION.search(blank_quotations(text)) is not None


@noted
def tells_a_finding(text: str) -> bool:
    """Whether the sentence reports what a document, a measurement or an inquiry shows."""
    return FINDING.search(blank_quotations(text)) is not None


@noted
def tells_a_state(text: str) -> bool:
    """Whether the sentence says how things stood when it was written: still missing, so far, at present."""
    return STATE.search(blank_quotations(text)) is not None


@noted
def tells_background(text: str) -> bool:
    """Whether the sentence tells what was so long before the story."""
    return BACKGROUND.search(blank_quotations(text)) is not None


def count_comments(text: str) -> int:
    """Number of places where the sentence weighs the facts instead of telling them: a significant step, experts say."""
    return len(COMMENT.findall(blank_quotations(text)))


def is_verdict(text: str) -> bool:
    """Whether the sentence says what the facts amount to (marks a shift, is crucial) rather than a fact."""
    return VERDICT.search(blank_quotations(text)) is not None


@noted
def count_reach(text: str) -> int:
    """Number of places that say whom something reaches, what it costs or what hangs on it; 0 where any of it is denied."""
    own = blank_quotations(text)
    return 0 if NEGATION.search(REACH.sub(" ", own)) else len(REACH.findall(own))


@noted
def has_placeholder(text: str) -> bool:
    """Whether unfilled template text such as `[insert date]` stands in the text."""
    return _PLACEHOLDER.search(text) is not None


def find_placeholders(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of every unfilled template text."""
    return tuple(m.span() for m in _PLACEHOLDER.finditer(text))


def is_call(text: str) -> bool:
    """Whether the sentence addresses the reader of a page ('Click here', 'this article') rather than the story."""
    return _CALL.match(text) is not None or _PREVIEW.search(text) is not None


@noted
def starts_correction(text: str) -> bool:
    """Whether a passage announces itself as a correction of an earlier text."""
    return _CORRECTION.match(text) is not None


@dataclass(frozen=True, slots=True)
class OpenCue:
    """Words that mark something as unsettled: `start` and `end` in the sentence, what they mark, and how strongly (1 to 3)."""

    start: int
    end: int
    kind: str
    weight: int


@noted
def find_open_cues(text: str) -> tuple[OpenCue, ...]:
    """Every mark of something unsettled in the sentence, in order; of overlapping marks the stronger, longer one."""
    return _find_marks(text, OPEN_CUES)


@noted
def find_pending_cues(text: str) -> tuple[OpenCue, ...]:
    """Every mark of something still to be decided or to come, in order."""
    return _find_marks(text, PENDING_CUES)


def _find_marks(text: str, listed: tuple[tuple[str, int, re.Pattern[str]], ...]) -> tuple[OpenCue, ...]:
    found = [OpenCue(m.start(), m.end(), kind, weight) for kind, weight, pattern in listed for m in pattern.finditer(text)]
    found.sort(key=lambda cue: (-cue.weight, cue.start - cue.end, cue.start))
    kept: list[OpenCue] = []
    taken = bytearray(len(text))
    for cue in found:
        if not any(taken[cue.start : cue.end]):
            taken[cue.start : cue.end] = b"\x01" * (cue.end - cue.start)
            kept.append(cue)
    return tuple(sorted(kept, key=lambda cue: cue.start))
