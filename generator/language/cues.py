"""Words that tell how a sentence is meant: hedged, negated, open, vague, or leaning on the sentence before it.

Each function answers one question about one sentence. The lists are of English news prose in general; nothing here knows a story.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.language.tokens import find_words, stem


def _phrases(*phrases: str) -> re.Pattern[str]:
    """A pattern for any of the phrases, as whole words; a blank in a phrase stands for any white space."""
    body = "|".join(phrase.replace(" ", r"\s+") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)


_HEDGE = _phrases(
    "would",
    "could",
    "may",
    "might",
    "reportedly",
    "allegedly",
    "expected to",
    "likely",
    "unlikely",
    "possibly",
    "perhaps",
    "appears? to",
    "seems? to",
    "believed to",
    "thought to",
    "is set to",
    "are set to",
    "poised to",
    "proposed",
    "potential",
    "potentially",
    "planned",
    "plans? to",
    "aims? to",
    "suggest(?:s|ed)?",
    "if",
    "unless",
    "apparently",
    "presumably",
    "should",
    "can be",
    "not yet",
    "under consideration",
    "hopes? to",
    "intends? to",
)
_STRONG_HEDGE = _phrases(
    "would",
    "could",
    "might",
    "may",
    "reportedly",
    "allegedly",
    "expected to",
    "likely",
    "possibly",
    "perhaps",
    "appears? to",
    "seems? to",
    "believed to",
    "thought to",
    "is set to",
    "are set to",
    "poised to",
    "apparently",
    "plans? to",
    "is to",
    "are to",
    "if",
    "unless",
    "under consideration",
    "hopes? to",
    "intends? to",
    "considering",
    "almost ready",
    "will",
    "aims? to",
    "suggest(?:s|ed)",
    "proposed",
)
_NEGATION = _phrases(
    "not",
    "no",
    "never",
    "neither",
    "nor",
    "none",
    "nobody",
    "nothing",
    r"no one",
    r"\w+n['’]t",
    "without",
    "cannot",
    "den(?:y|ies|ied)",
    "reject(?:s|ed|ing)?",
    "refus(?:e|es|ed|ing)",
    "declin(?:e|es|ed|ing) to",
)
_VAGUE = _phrases(
    "not only",
    "closely (?:monitoring|with)",
    "as a whole",
    "meaningful",
    "amid",
    "crucial",
    "pivotal",
    "vital role",
    "key role",
    "important role",
    "significant(?:ly)?",
    "complex(?:ity|ities)?",
    "dynamics",
    "landscape",
    "broader",
    "robust",
    "various",
    "numerous",
    "far-reaching",
    "implications",
    "profound",
    "underscor(?:e|es|ed|ing)",
    "highlight(?:s|ed|ing)? the (?:importance|need|urgency|necessity)",
    "emphasi[sz]e[sd]? the (?:importance|need|necessity)",
    "remains? to be seen",
    "continues? to evolve",
    "evolv(?:e|es|ed|ing)",
    "navigat(?:e|es|ing)",
    "foster(?:s|ing)?",
    "pav(?:e|es|ing) the way",
    "lay(?:s|ing)? the groundwork",
    "multifaceted",
    "transcends?",
    "aspirations?",
    "stakeholders",
    "international community",
    "critical juncture",
    "pressing need",
    "unwavering",
    "at the forefront",
    "paramount",
    "intertwined?",
    "challenges",
    "fraught",
    "in recent (?:months|years|developments)",
    "ongoing",
    "backdrop",
    "garnered",
    "testament",
    "cannot be overstated",
    "raises? (?:concerns|questions)",
    "play(?:s|ed|ing)? an? \\w+ role",
    "essential",
    "critical for",
    "move forward",
    "going forward",
    "renewed",
    "overarching",
    "framework",
    "strategic",
    "long-term",
    "fundamental",
    "prospects?",
    "facilitat(?:e|es|ing)",
    "solidif(?:y|ies)",
    "collective",
    "initiatives?",
    "comprehensive",
    "reshap(?:e|es|ing)",
)
_FILLER = _phrases(
    "play(?:s|ed|ing)? an? (?:\\w+ )?role in",
    "remains? to be seen",
    "cannot be overstated",
    "as (?:the )?(?:situation|discussions|talks) (?:continues?|evolves?|unfolds?)",
    "in conclusion",
    "in summary",
    "to sum up",
    "in today['’]s world",
    "stands? as a testament",
    "far-reaching implications",
    "lasting implications",
    "only time will tell",
    "a reminder that",
    "a new chapter",
    "put to the test",
    "landscape where",
    "in light of",
    "paints? a picture",
)
_CONNECTIVE = re.compile(
    r"(?:However|Moreover|Furthermore|Additionally|In addition|Meanwhile|Nevertheless|Nonetheless|Still|Also|Besides|But|And|Yet|So|"
    r"Indeed|In fact|For (?:the record|example|instance)|Overall|In particular|Notably|Consequently|As a result|"
    r"On the other hand|In other words|In short|In sum|In summary|In conclusion|To recap|To be clear|Finally|"
    r"Thus|Therefore|Hence|Of course|After all|At the same time|Even so|Instead|Similarly|Likewise),\s+|(?:But|And|Yet|So)\s+(?=[a-z])|"
    r"(?:Despite|Amid|Given|With|In light of|In addition to|Alongside|Beyond) (?:(?:this|these|that)(?: [\w-]+){0,3}|"
    r"the (?:ongoing )?(?:situation|tensions|circumstances|talks|negotiations)(?: [\w-]+){0,2}),\s+|"
    r"As (?:the |these |peace )?(?:situation|talks|discussions|negotiations|events|dynamics|debate)(?: [\w-]+){1,4},\s+"
)
_DANGLING_START = re.compile(
    r"[\"'“‘(\[]*(?:(?:This|That|These|Those|Such|It|They|He|She|His|Her|Their|Its|Him|Them|Theirs|Another|Others?|Both|Neither|"
    r"Either|Here|There|Thus|Then|So|Some of them|Many of them|One of them|The (?:latter|former|same|other|others|first|second|third|two|"
    r"following|above)|Such|Each of|All of (?:them|these|this|it)|None of|Much of (?:this|that|it)|Only then|That['’]s|It['’]s|"
    r"He['’]s|She['’]s|They['’]re|There['’]s|Here['’]s|What|Who|When|Where|Why|How|Which|Because|Or|Nor|Either way|Instead|Now|Not|No|Yes|"
    r"None|Twice|Later|Earlier|Afterwards?|Elsewhere|Meanwhile|Otherwise|Since then|Until then|By then|Even|Similarly)(?![\w-]))"
)
_LEANING = re.compile(
    r"(?:As (?:such|these|this|the situation|talks|discussions|negotiations|a result)|With (?:this|these|that|the situation)|"
    r"Despite (?:this|these|that)|In (?:this|these|that|light of|addition to (?:this|these)|response)|By (?:this|these|doing)|"
    r"According to (?:him|her|them|it|this|these)|For (?:this|these|that|them|him|her)|At (?:this|that)|Under (?:this|these|that)|"
    r"To (?:this|these|that)|On (?:this|that|these)|From (?:this|that|there)|After (?:this|that)|Before (?:this|that)|"
    r"In his|In her|In their|Addressing (?:this|these|that)|Mobili[sz]ing (?:this|these|that)|Given (?:this|these|that)|"
    r"An hour later|A day later|Days later|Hours later|The (?:day|night|week) (?:before|after),)(?!\w)"
)
_PERSON_PRONOUN = re.compile(r"(?<!\w)(?:he|she|him|his|her|hers|himself|herself)(?!\w)", re.IGNORECASE)
_PLURAL_PRONOUN = re.compile(r"(?<!\w)(?:they|them|their|theirs|it|its)(?!\w)", re.IGNORECASE)
_POINTING = re.compile(r"(?<!\w)(?:this|these|those|such(?!\s+as\b))\s+[a-z]", re.IGNORECASE)
_OWN_VOICE = re.compile(r"(?<![\w.])(?:I|I['’]\w+|[Mm][ey]|[Mm]ine|[Ww]e|[Ww]e['’]\w+|[Uu]s|[Oo]urs?|[Yy]ou|[Yy]ou['’]\w+|[Yy]ours?|[Ll]et['’]s)(?!\w)")
_ACT = _phrases(
    "requires? (?:the )?(?:\\w+ ){0,2}(?:approval|ratification)",
    "agreed (?:to|on)", "announced", "approved", "arrested", "banned", "began", "blamed", "cancel+ed", "charged", "condemned", "confirmed", "cut",
    "declared", "died", "denied", "detected", "dismissed", "elected", "ended", "filed", "fined", "found", "halted", "hit", "imposed", "injured",
    "issued", "killed", "launched", "left", "lifted", "lost", "met", "named", "offered", "opened", "ordered", "pledged", "promised", "published",
    "raised", "recalled", "rejected", "released", "resigned", "ruled", "served", "shut", "signed", "stopped", "struck", "sued", "suspended",
    "threatened", "traced", "voted", "vowed", "warned", "withdrew", "won", "put on", "has drawn", "agreed upon", "ran into", "clears",
)
_TALK = _phrases(
    "underscor(?:e|es|ed|ing)", "emphasi[sz](?:e|es|ed|ing)", "highlight(?:s|ed|ing)? the (?:importance|need|necessity|urgency)", "marks? an?",
    "marks? one of", "reflect(?:s|ing)? an?", "comes? (?:amid|at a time)", "arrives? at a time",
)
_PLACEHOLDER = re.compile(
    r"\[(?:insert|add|enter|placeholder|tbd|tk|your|date|name|source|link|city|number|xx+)[^\[\]\n]{0,40}\]|\{\{[^{}\n]{0,40}\}\}|"
    r"(?<!\w)lorem ipsum(?!\w)|<(?:insert|date|name)[^<>\n]{0,30}>",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"][^“”\"\n]{0,2000}[”\"]|‘[^‘\n]{1,600}’(?!\w)")
_CALL = re.compile(
    r"(?:Click|Read|Follow|Subscribe|Sign up|Share|Watch|Listen|See also|Write to|Send|Email|Call|Visit|Download|Join|Contact|Photo|Image|"
    r"Picture|Video|Advertisement|Related|Copyright|©|To recap|Updated?|Editor['’]?s note)(?!\w)",
)
_PREVIEW = re.compile(
    r"(?<!\w)(?:this (?:article|story|post|page|explainer|piece)|our (?:readers|reporter|correspondent|live)|readers (?:will|may|should|sent))(?!\w)",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"(?:\W{0,3})(?:corrections?|corrected|clarifications?|errat(?:um|a)|amended|an earlier (?:version|post|edition))(?!\w)",
    re.IGNORECASE,
)


VAGUE_STEMS = frozenset(
    stem(word)
    for word in """
    crucial pivotal vital key important significant significantly complex complexity dynamics landscape broader robust various numerous
    implication profound underscore highlight emphasize emphasise necessity importance critical evolving evolve navigate foster continue
    ongoing challenge challenges fraught aim ensure ensuring effort efforts essential framework strategic long-term fundamental prospect
    reflect renewed comprehensive role particularly especially including remain potential further future recent
    """.split()
)
"""Stems that fill sentences without telling one from another; two sentences that share only these share nothing."""


def blank_quotations(text: str) -> str:
    """`text` with quoted passages replaced by blanks of the same length, so that offsets still fit."""
    return _QUOTED.sub(lambda m: " " * len(m.group()), text)


def quoted_share(text: str) -> float:
    """Share of the characters of `text` inside quotation marks, 0 to 1."""
    return round(sum(len(m.group()) for m in _QUOTED.finditer(text)) / len(text), 4) if text else 0.0


def is_hedged(text: str) -> bool:
    """Whether the sentence holds any word that makes its claim less than certain, quotations included."""
    return _HEDGE.search(text) is not None


def find_certainty(text: str) -> str:
    """`conditional` where the sentence's own words leave its claim open or put it in the future, else `stated`."""
    return "conditional" if _STRONG_HEDGE.search(blank_quotations(text)) else "stated"


def count_negations(text: str) -> int:
    """Number of negating words outside quotations."""
    return len(_NEGATION.findall(blank_quotations(text)))


def is_negated(text: str) -> bool:
    """Whether any negating word stands in the text."""
    return _NEGATION.search(text) is not None


def count_vague(text: str) -> int:
    """Number of words and phrases that sound weighty and say nothing."""
    return len(_VAGUE.findall(text)) + len(_TALK.findall(text))


def is_filler(text: str) -> bool:
    """Whether the sentence is held together by a stock phrase rather than by a fact."""
    return _FILLER.search(text) is not None


def connective_length(text: str) -> int:
    """Number of leading characters that only link to the sentence before ('However, '); 0 where there are none."""
    found = _CONNECTIVE.match(text)
    return found.end() if found else 0


def starts_dangling(text: str) -> bool:
    """Whether the sentence opens with a word that means nothing without the sentence before it."""
    return _DANGLING_START.match(text) is not None or _LEANING.match(text) is not None


def has_dangling_pronoun(text: str, first_name: int | None, first_person: int | None) -> bool:
    """Whether a pronoun stands before anything it could mean. `first_name` is the offset of the first named actor, `first_person` of the first
    person, or None.

    Only the sentence's own words count: a pronoun inside a quotation belongs to the speaker.
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


def speaks_for_itself(text: str) -> bool:
    """Whether the sentence speaks as I, we or you outside quotations: the author's voice, not a report."""
    return _OWN_VOICE.search(blank_quotations(text)) is not None


def tells_an_act(text: str) -> bool:
    """Whether the sentence reports that somebody decided or did something, rather than what matters or might follow."""
    return _ACT.search(blank_quotations(text)) is not None and _TALK.search(text) is None


def has_placeholder(text: str) -> bool:
    """Whether unfilled template text such as `[insert date]` stands in the text."""
    return _PLACEHOLDER.search(text) is not None


def find_placeholders(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of every unfilled template text."""
    return tuple(m.span() for m in _PLACEHOLDER.finditer(text))


def is_call(text: str) -> bool:
    """Whether the sentence addresses the reader of a page ('Click here', 'this article') rather than the story."""
    return _CALL.match(text) is not None or _PREVIEW.search(text) is not None


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


_OPEN_CUES: tuple[tuple[str, int, re.Pattern[str]], ...] = (
    (
        "unresolved",
        3,
        _phrases(
            "(?:remains?|remained|is|are|was|were|still|left) (?:largely |still |partly |deeply )?(?:unresolved|undecided|unsettled|unclear|uncertain|unknown|"
            "unexplained|undetermined|unanswered|undisclosed|disputed|contested|fluid|in doubt|under (?:discussion|review|negotiation|debate))",
            "(?:remains?|is|are|left|still) (?:wide )?open(?=[.,;:]|$| (?:question|whether|who|how|what))",
            "(?:unclear|uncertain|unknown) (?:whether|who|what|when|where|how|why|which|if)",
        ),
    ),
    (
        "nobody knows",
        3,
        _phrases(
            "(?:nobody|no one|no-one|none of them|neither) (?:\\w+ ){0,4}(?:yet )?(?:knows?|knew|can (?:say|answer|tell|explain)|could (?:say|answer|tell|explain)|"
            "has (?:yet )?(?:answered|explained|said)|offered|(?:is )?(?:yet )?able to)",
            "(?:nobody|no one) yet",
            "(?:does|do|did|could|can) not (?:yet )?(?:know|say|explain|tell)(?= (?:whether|who|what|when|where|how|why|which|if))",
            "(?:we|they) do not know",
            "remains? to be (?:seen|decided|determined|answered)",
        ),
    ),
    (
        "declined",
        3,
        _phrases(
            "(?:again )?(?:declin(?:ed|es)|refus(?:ed|es)) to (?:say|comment|guess|confirm|speculate|give|name|answer|discuss|rule|describe|explain|specify|be drawn)",
            "would not (?:say|be drawn|promise|comment|confirm|describe|give|name|rule|speculate|elaborate|answer|discuss|commit|specify)",
            "did not (?:say|exclude|rule out|answer|respond|specify|give|name|explain|elaborate|disclose)",
            "(?:has|have|had) not (?:yet )?(?:said|explained|answered|responded|decided|disclosed|specified|named|set)",
            "(?:has|have|had) (?:offered|given|provided) no (?:explanation|date|timeline|details|reason)",
        ),
    ),
    (
        "not settled",
        3,
        _phrases(
            "(?:has|have|had) not (?:yet )?been (?:fully |publicly |formally |officially )?(?:disclosed|decided|determined|agreed|set|announced|established|identified|confirmed|"
            "published|explained|released|finali[sz]ed|settled|named|made public)",
            "(?:is|are|was|were) (?:yet|still) to be (?:\\w+ )?\\w+(?:ed|t|n)",
            "(?:has|have) yet to (?:be \\w+|\\w+)",
            "could not be (?:independently )?(?:verified|confirmed|reached|established|determined)",
            "(?:is|are) not (?:yet )?(?:known|clear|certain|settled|decided|agreed|public)",
            "no (?:date|timeline|timetable|deadline|cause|decision|agreement) (?:has|had|was|is)",
            "not been (?:able|possible) to",
            "yet to (?:say|decide|produce|answer|confirm|agree|respond|explain|release|publish)",
        ),
    ),
    (
        "question",
        3,
        _phrases(
            "is (?:now )?(?:the|a|an open|the open|the central|the key) question",
            "the question (?:is|of|remains)",
            "(?:open|unanswered|key|central|big) questions?",
            "(?:am|is|are) asking who",
            "is something nobody",
        ),
    ),
    (
        "approval",
        2,
        _phrases(
            "(?:would|will|must|still|to) (?:also )?(?:require|need|requires?|needs?) (?:the )?(?:\\w+ ){0,3}(?:approval|ratification|consent|agreement)",
            "(?:requires|needs) (?:\\w+ ){0,2}(?:approval|ratification|consent)",
            "(?:subject to|pending|awaiting|awaits?) (?:\\w+ ){0,3}(?:approval|ratification|review|decision)",
        ),
    ),
    (
        "disagree",
        2,
        _phrases(
            "(?:are|is) (?:disputing|contesting|at odds over|divided over)",
            "disagree(?:s|d)? (?:on|over|about|whether)",
            "(?:struggled|failed) to agree",
            "(?:at an?|an?) impasse",
            "(?:remains?|key|main|major) (?:an? )?(?:key |main |major |contentious )?(?:point of contention|sticking points?|stumbling block|obstacle|flashpoint|contentious)",
            "(?:has|have) (?:\\w+ )?rejected",
        ),
    ),
    ("whether", 1, _phrases("whether")),
    (
        "depends",
        1,
        _phrases(
            "(?:depends?|depend(?:ed|ing)|hinges?|hinge(?:d)?) (?:\\w+ )?(?:on|upon)",
            "pending",
            "under (?:investigation|review|consideration)",
            "is investigating",
            "(?:are|is) considering",
            "has opened an? (?:file|inquiry|investigation)",
            "(?:is|are) expected (?:with)?in",
            "until at least",
            "possible (?:scenarios|outcomes)",
            "not (?:yet )?(?:agreed|ready|decided|clear)",
        ),
    ),
)


def find_open_cues(text: str) -> tuple[OpenCue, ...]:
    """Every mark of something unsettled in the sentence, in order; overlapping marks are reduced to the stronger, longer one."""
    found = [OpenCue(m.start(), m.end(), kind, weight) for kind, weight, pattern in _OPEN_CUES for m in pattern.finditer(text)]
    found.sort(key=lambda cue: (-cue.weight, cue.start - cue.end, cue.start))
    kept: list[OpenCue] = []
    for cue in found:
        if all(cue.end <= other.start or other.end <= cue.start for other in kept):
            kept.append(cue)
    return tuple(sorted(kept, key=lambda cue: cue.start))
