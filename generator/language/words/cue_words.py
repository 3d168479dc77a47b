"""The words and phrases that `cues` looks for: lists only, as patterns.

Of English news prose in general; nothing here knows a story.
"""

from __future__ import annotations

import re

from generator.language.words.tokens import stem


def phrases(listed: str) -> re.Pattern[str]:
    """A pattern for any of the listed phrases as whole words, case aside.

    A line break separates phrases as `|` does, except after a `|`; a blank in a phrase stands for any white space.
    """
    lines = [line.strip() for line in listed.strip().splitlines()]
    body = "".join(line if line.endswith("|") else line + "|" for line in lines).rstrip("|")
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)".replace(" ", r"\s+"), re.IGNORECASE)


HEDGE = phrases(
    r"""
    would|might|reportedly|allegedly|expected to|likely|possibly|perhaps|appears? to|seems? to|believed to|thought to
    poised to|apparently|plans? to|if|unless|under consideration|hopes? to|intends? to|considering|almost ready|aims? to
    suggest(?:s|ed)|proposed|(?-i:may)|(?:is|are) set to|if approved|potentially|presumably
    (?<!few\s)could(?! not| remember)
    """
)

NEGATION = phrases(
    r"""
    not|no|never|neither|nor|none|nobody|nothing|no one|\w+n['’]t|without|cannot|den(?:y|ies|ied)|reject(?:s|ed|ing)?
    refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing) to
    """
)

VAGUE = phrases(
    r"""
    not only|closely (?:monitoring|with)|as a whole|meaningful|amid|crucial|pivotal|vital role|key role|important role
    significant(?:ly)?|complex(?:ity|ities)?|dynamics|landscape|broader|robust|various|numerous|far-reaching
    implications|profound|underscor(?:e|es|ed|ing)|highlight(?:s|ed|ing)? the (?:importance|need|urgency|necessity)
    emphasi[sz]e[sd]? the (?:importance|need|necessity)|remains? to be seen|continues? to evolve|evolv(?:e|es|ed|ing)
    navigat(?:e|es|ing)|foster(?:s|ing)?|pav(?:e|es|ing) the way|lay(?:s|ing)? the groundwork|multifaceted|transcends?
    bolster(?:s|ed|ing)?|enhanc(?:e|es|ed|ing)
    aspirations?|stakeholders|international community|critical juncture|pressing need|unwavering|at the forefront
    paramount|intertwined?|challenges|fraught|in recent (?:months|years|developments)|ongoing|backdrop|garnered
    testament|cannot be overstated|raises? (?:concerns|questions)|play(?:s|ed|ing)? an? \w+ role|essential|critical for
    move forward|going forward|renewed|overarching|framework|strategic|long-term|fundamental|prospects?
    facilitat(?:e|es|ing)|solidif(?:y|ies)|collective|initiatives?|comprehensive|reshap(?:e|es|ing)
    """
)

FILLER = phrases(
    r"""
    play(?:s|ed|ing)? an? (?:\w+ )?role in|remains? to be seen|cannot be overstated
    as (?:the )?(?:situation|discussions|talks) (?:continues?|evolves?|unfolds?)|in conclusion|in summary|to sum up
    in today['’]s world|stands? as a testament|far-reaching implications|lasting implications|only time will tell
    in a (?:significant|major|dramatic|surprising) (?:development|move|shift)|in recent developments
    requires? careful (?:\w+ ){0,2}(?:negotiation|consideration|balance|navigation)
    a reminder that|a new chapter|put to the test|landscape where|in light of|paints? a picture
    would like to (?:thank|congratulate|remind|reassure|invite|apologi[sz]e)|seizes? the moment|turn(?:s|ing)? words into (?:action|deeds)
    """
)

ACT = phrases(
    r"""
    requires? (?:the )?(?:\w+ ){0,2}(?:approval|ratification)|agreed (?:to|on)|announced|approved|arrested|banned|began
    blamed|cancel+ed|charged|condemned|confirmed|cut|declared|died|denied|detected|dismissed|elected|ended|filed|fined
    found|halted|hit|imposed|injured|issued|killed|launched|left|lifted|lost|met|named|offered|opened|ordered|pledged
    promised|published|raised|recalled|rejected|released|resigned|ruled|served|shut|signed|stopped|struck|sued|suspended
    threatened|traced|voted|vowed|warned|withdrew|won|put on|has drawn|agreed upon|ran into|clears
    """
)

CONCESSION = phrases(
    r"""
    conced(?:es|ed)|admit(?:s|ted)|acknowledg(?:es|ed)|apologi[sz](?:es|ed)|disclos(?:es|ed)|reveal(?:s|ed)|confirm(?:s|ed)|corrected
    withdrew|retract(?:s|ed)|(?:was|were|been) (?:lowered|raised|revised)|no longer|stood by|den(?:y|ies|ied)|contradict(?:s|ed)
    """
)
"""What somebody owns up to, takes back or holds against another: explainers turn on it."""

FINDING = phrases(
    r"""
    show(?:s|ed|n)|found that|finds that|according to (?:the|a) (?:\w+ ){0,2}(?:report|log|document|letter|survey|records?|data|memo)
    conclud(?:es|ed)|report (?:says|finds|clears|blames)|warned|measured|detected|traced|blamed|seized
    """
)

STATE = phrases(
    r"""
    (?:has|have) not (?:yet )?been (?:found|reached|identified|restored|reopened)
    (?:is|are|remains?) (?:still )?(?:missing|trapped|unaccounted)
    still|so far|at present|currently|for now|as of|tonight|this (?:morning|afternoon|evening)|at the moment|now
    """
)
"""How things stood when an article was written; a later one knows better."""

BACKGROUND = phrases(
    r"""
    (?:was|were) (?:built|founded|opened|launched|established|created|born) in (?:19|20)\d\d
    (?:built|founded|launched|established) in (?:19|20)\d\d
    had (?:opened|begun|been (?:built|founded|opened|launched))|dates back|once (?:\w+ )?(?:was|were|had)|known (?:locally )?(?:as|for)
    """
)
"""What was so long before the story."""

TALK = phrases(
    r"""
    underscor(?:e|es|ed|ing)|emphasi[sz](?:e|es|ed|ing)|highlight(?:s|ed|ing)? the (?:importance|need|necessity|urgency)
    marks? an?|marks? one of|reflect(?:s|ing)? an?|comes? (?:amid|at a time)|arrives? at a time
    """
)

VERDICT = phrases(
    r"""
    (?:marks?|marked|represents?|represented|reflect(?:s|ed)|signal+(?:s|ed)|constitutes?) (?:an?|one of the|the most)
    (?:indicates?|illustrates?|signals?) (?:an?|the growing)
    (?:is|are|was|were|remains?|will be) (?:\w+ )?(?:crucial|critical|pivotal|essential|paramount|vital|fraught|a (?:\w+ )?reminder)
    (?:is|are|was|were|remains?) (?:an?|one of the|the) (?:\w+ ){0,2}(?:shift|step|turning point|milestone|departure|setback|priority)
    comes? (?:amid|at a time|in the wake|against)|arrives? at a time|(?:development|move|step|shift) comes?
    """
)
"""A sentence whose verb weighs the facts instead of telling one."""

REACH = phrases(
    r"""
    affect(?:s|ed)|serv(?:es|ed|ing) (?:about |some |more than |nearly |roughly |almost )?\d[\d,.]*|suppl(?:y|ies|ied) (?:\w+ )?to
    (?:will |would )?depend(?:s|ed|ing)? (?:\w+ )?(?:on|upon)|rel(?:y|ies|ied|ying) on|(?:is|are|was|were|be) cut off
    without (?:\w+ ){0,2}(?:power|electricity|water|heating|access|work|pay|homes?|shelter|insurance|medicine|services?)
    left (?!(?:for|on|at|in|from|to|by|with) )(?:\w+ ){0,3}(?:without(?! (?:it|them|him|her|us|a)\b)|homeless|stranded|jobless)
    los(?:e|es|ing) (?:an estimated |about |some |up to )?[\d$€£][\d,.]*
    los(?:e|es|ing|t) their \w+|cost(?:s|ing)? (?:\w+ ){0,4}[\d$€£][\d,.]*|put(?:s|ting)? (?:\w+ ){0,4}at risk|at stake|are at risk
    (?:would|could) (?:mean|cost|lose|cut|double|leave|force|end|lead to|cause)|means that|will (?:have to|lose|be unable)
    one in (?:two|three|four|five|six|ten)|(?:half|a quarter|a third|two thirds) of (?:its|the|all) (?:\w+ )?(?:residents|people|homes)
    """
)
"""Whom something reaches, what it costs, what hangs on it."""

COMMENT = phrases(
    r"""
    one of the most \w+|most (?:significant|important|consequential|pressing)
    (?:significant|major|crucial|critical|pivotal|important|historic|notable) (?:\w+ )?(?:shift|step|development|move|blow|moment|milestone)
    (?:analysts|experts|observers|commentators) (?:\w+ )?(?:say|said|suggest|argue|believe|note)(?:s|ed)?
    disastrous|devastating|unprecedented|remarkable|alarming|unified approach
    """
)
"""What a writer makes of the facts, in passing."""

_PADDING = """
    crucial pivotal vital key important significant significantly complex complexity dynamics landscape broader
    robust various numerous implication profound underscore highlight emphasize emphasise necessity importance
    critical evolving evolve navigate foster continue ongoing challenge challenges fraught aim ensure ensuring effort
    efforts essential framework strategic long-term fundamental prospect reflect renewed comprehensive role
    particularly especially including remain potential further future recent
    """

VAGUE_STEMS = frozenset(stem(word) for word in _PADDING.split())
"""Stems that fill sentences without telling one from another; two sentences that share only these share nothing."""
