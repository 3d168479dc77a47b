"""The words that mark something as unsettled, or as still to be decided: lists only, as patterns.

Of English news prose in general; nothing here knows a story.
"""

from __future__ import annotations

import re

from generator.language.words.cue_words import phrases

OPEN_CUES: tuple[tuple[str, int, re.Pattern[str]], ...] = (
    (
        "unresolved",
        3,
        phrases(
            r"""
            (?:remains?|remained|is|are|was|were|still|left) (?:largely |still |partly |deeply )?(?:unresolved|undecided|
            unsettled|unclear|uncertain|unknown|unexplained|undetermined|unanswered|undisclosed|disputed|contested|fluid|
            in doubt|under (?:discussion|review|negotiation|debate))
            (?:remains?|is|are|left|still) (?:wide )?open(?=[.,;:]|$| (?:question|whether|who|how|what))
            (?:unclear|uncertain|unknown) (?:whether|who|what|when|where|how|why|which|if)
            remains? (?:as )?(?:murky|hazy|vague|cloudy|opaque|unproven|unsolved|untested|unexplored|unfinished|elusive|
            in dispute|in limbo|in question|a mystery|a puzzle|an enigma|guesswork|to be (?:settled|agreed|worked out|proved|proven))
            (?:is|are|remains?) (?:still )?(?:a matter of (?:argument|debate|dispute|conjecture|speculation|guesswork|opinion)|
            a mystery|in limbo|up in the air|in the balance|under dispute|moot)
            (?:is|are) far from (?:clear|certain|settled|over|agreed|decided)|hangs? in the balance
            (?:nor|neither) (?:is|was|are) (?:it|there|they) (?:\w+ )?(?:settled|clear|known|certain|decided|agreed|any word|word|a date)
            (?:is|are|was|were)(?: not|n['’]t) (?:yet |at all |entirely |fully )?(?:certain|sure|settled)
            (?:too (?:early|soon) to (?:say|tell|know|judge|draw))|left open (?:whether|who|what|when|where|how|why|which|if)
            leaves? open (?:whether|who|what|when|where|how|why|which|if)
            """
        ),
    ),
    (
        "nobody knows",
        3,
        phrases(
            r"""
            (?:nobody|no one|no-one|none of them|neither) (?:\w+ ){0,4}(?:yet )?(?:knows?|knew|can (?:say|answer|tell|explain)|
            would (?:say|tell|explain|give)|
            could (?:say|answer|tell|explain)|has (?:yet )?(?:answered|explained|said)|offered|(?:is )?(?:yet )?able to)
            (?:nobody|no one) yet
            (?:(?:does|do|did|could|can) not|cannot) (?:yet )?(?:know|say|explain|tell)(?= (?:[\w-]+ ){0,3}(?:whether|who|what|when|where|
            how|why|if|which)|[.,;]|$)
            (?:has|have|had) never (?:yet )?(?:said|explained|answered|disclosed|published)|who can say
            (?:we|they) do not know|remains? to be (?:seen|decided|determined|answered)
            (?:is|remains) anyone['’]s guess|(?:had|has|have) none to give|will not (?:yet )?(?:say|be drawn)
            won['’]t (?:say|answer|discuss)
            (?:does|do) not (?:name|say|give) (?:who|whether|what|when|why|how|the|any)|would not promise
            """
        ),
    ),
    (
        "declined",
        3,
        phrases(
            r"""
            (?:again )?(?:declin(?:ed|es)|refus(?:ed|es)) to (?:say|guess|confirm|show|release|disclose|speculate|give|name|answer|discuss|
            rule|describe|explain|specify|be drawn)
            would not (?:say|be drawn|promise|confirm|describe|explain|give|name|rule|speculate|elaborate|answer|discuss|commit|
            specify)
            did not (?:say|exclude|rule out|specify|give|name|explain|elaborate|disclose)
            (?:has|have|had) not (?:yet )?(?:said|explained|answered|responded|decided|disclosed|specified|named|set)
            (?:has|have|had) (?:offered|given|provided) no (?:explanation|date|timeline|details|reason)
            nor (?:has|have|had|did|does|do|would|could|will|can) (?:[\w’'.-]+ ){1,5}(?:say|said|explain|explained|confirm|confirmed|
            give|given|tell|told|disclose|disclosed|decided)
            """
        ),
    ),
    (
        "silent",
        1,
        phrases(
            r"""
            (?:declined|refused|would not|did not want) to comment|would not comment|(?:has|have) not commented
            (?:did|has|have|had) not (?:return(?:ed)?|respond(?:ed)? to|repl(?:y|ied) to|answer(?:ed)?) (?:\w+ ){0,4}(?:calls?|messages?|
            questions?|requests?|e-?mails?|letters?|enquir(?:y|ies)|inquir(?:y|ies))
            could not be reached|did not (?:respond|answer|reply)
            """
        ),
    ),
    (
        "not settled",
        3,
        phrases(
            r"""
            nothing (?:has|had|is|was) (?:yet |so far )?(?:been )?(?:decided|settled|agreed) (?:about|on|over)
            (?:has|have) (?:still|yet) not (?:yet )?been \w+(?:ed|wn|id|lt|nt)
            (?:has|have|had) (?:still )?not (?:yet )?made up (?:its|his|her|their) minds?
            (?:has|have|had) not (?:yet )?been (?:fully |publicly |formally |officially )?(?:disclosed|decided|determined|
            agreed|set|announced|established|identified|confirmed|published|explained|released|finali[sz]ed|settled|named|
            made public)
            (?:is|are|was|were) (?:yet|still) to be (?:\w+ )?\w+(?:ed|t|n)|(?:has|have) yet to (?:be \w+|\w+)
            (?:could not|cannot|can not) (?:yet )?be (?:independently )?(?:confirmed|established|determined|ruled out|excluded|explained)
            needed to (?:know|show|tell|confirm|establish|learn|understand)(?= (?:whether|if|how|why|what|which|who))
            (?:is|are) (?:still |also |as yet )?not (?:yet |publicly )?(?:known|clear|certain|settled|decided|agreed|public)
            (?:takes?|took|has|have) no view (?:on|as to|about)|(?:does|do|did) not (?:\w+ )?(?:settle|establish)(?= (?:who|whether|what|
            when|
            where|how|why|if|which|responsibility|the cause))
            (?:has|have|had|was|were|is|are) (?:been |so far )?unable to (?:find out|say|establish|explain|determine|tell|confirm)
            (?:tries|trying|tried|hopes?|hoping|working|wants?|seeking) to (?:find out|establish|determine|understand|work out)(?= (?:who|
            what|when|where|how|why|whether|if|which))
            (?:is|are) (?:now |still )?(?:the )?subject of an? (?:\w+ )?(?:inquiry|investigation|review|dispute|lawsuit)
            (?:declined|refused|refuses|refusing) to (?:reveal|state|publish|provide)
            still being (?:studied|examined|assessed|investigated|discussed)
            (?:nor|neither) (?:does|do|did) (?:it|they|[\w’'-]+ [\w’'-]+) (?:settle|establish|say|explain)
            no (?:date|timeline|timetable|deadline|cause|decision|agreement) (?:has|had|was|is)|not been (?:able|possible) to
            yet to (?:say|decide|produce|answer|confirm|agree|respond|explain|release|publish)
            """
        ),
    ),
    (
        "question",
        3,
        phrases(
            r"""
            without an answer|(?:is|are) (?:still )?being (?:argued|debated|fought) (?:about|over)
            is (?:still )?(?:argued|disputed|debated|fought|contested) (?:over|about)?|(?:left|leaves|leaving) (?:it |that |
            this )?open(?=[.,;:]|$)
            what (?:[\w’'-]+ ){1,5}(?:does|do|did|has|have|will|would)(?: not|n['’]t) (?:say|said|explain|explained|tell|settle) is
            is (?:now )?(?:the|a|an open|the open|the central|the key) question|the question (?:is|of|remains)
            (?:it|that) depends (?:on )?whom? (?:you|one|is|does)
            (?:open|unanswered|key|central|big) questions?|(?:am|is|are) asking who|is something nobody
            """
        ),
    ),
    (
        "approval",
        2,
        phrases(
            r"""
            (?:would|will|must|still|to) (?:also )?(?:require|need|requires?|needs?) (?:the )?(?:\w+ ){0,3}(?:approval|
            ratification|consent|agreement)
            (?:requires|needs) (?:\w+ ){0,2}(?:approval|ratification|consent)
            (?:requires?|needs?|awaits?|lacks?) (?:the |a )?(?:\w+ ){0,2}(?:approval|ratification|consent|clearance|permission|
            authori[sz]ation|
            backing|sign-off|blessing|green light|go-ahead|assent) (?:of|from|by)
            (?:would|will|must|has|have|needs?) (?:\w+ ){0,2}(?:to )?be (?:approved|ratified|cleared|signed off|endorsed) by
            (?:subject to|pending|awaiting|awaits?) (?:\w+ ){0,3}(?:approval|ratification|review|decision)
            """
        ),
    ),
    (
        "under way",
        2,
        phrases(
            r"""
            (?:will|is to|are to|would|asked to|ordered to|appointed to) (?:examine|investigate|establish)
            (?:will|is to|are to|would|asked to|ordered to|appointed to) (?:determine|find out|look into|decide)
            (?:says?|said) (?:it|he|she|they) (?:is|are|was|were) (?:checking|looking into)|remains? (?:a )?possib(?:le|ility)
            (?:was|were) not (?:yet |immediately |at first |publicly )?(?:known|clear)(?= (?:whether|who|what|when|where|how|why|which|if))
            (?:wants?|wanted|seeks?|sought|asked for) (?:an? |the )?(?:\w+ )?(?:opinion|advice|ruling)(?= (?:[\w-]+ ){0,4}on whether)
            (?:is|are|was|were) (?:split|divided) (?:on|over|about)|(?:is|are|was|were) (?:less|not) sure|(?:not|never) ruled out
            (?:is|are|remains?) (?:still )?(?:missing|unaccounted|under investigation|being investigated)
            (?:wants?|wanted|demands?|demanded|would like) to (?:know|be told)(?= (?:whether|who|what|when|where|how|why|if))
            (?:has|have) not (?:yet )?been found|(?:offered|said|given) nothing so far
            """
        ),
    ),
    (
        "disagree",
        2,
        phrases(
            r"""
            (?:are|is) (?:disputing|contesting|at odds over|divided over)|disagree(?:s|d)? (?:on|over|about|whether)
            (?:struggled|failed) to agree|(?:at an?|an?) impasse
            (?:remains?|key|main|major) (?:an? )?(?:key |main |major |contentious )?(?:point of contention|sticking points?|
            stumbling block|obstacle|flashpoint|contentious)
            (?:has|have) (?:\w+ )?rejected
            """
        ),
    ),
    (
        "whether",
        1,
        phrases(
            r"""
            whether
            """
        ),
    ),
    (
        "depends",
        1,
        phrases(
            r"""
            (?:depends?|depend(?:ed|ing)|hinges?|hinge(?:d)?) (?:\w+ )?(?:on|upon)(?! (?:what|whom|who|how|which|where) (?:one|you|we) )|
            pending
            under (?:investigation|review|consideration)|is investigating|(?:are|is) considering
            has opened an? (?:file|inquiry|investigation)|(?:is|are) expected (?:with)?in|until at least
            possible (?:scenarios|outcomes)|not (?:yet )?(?:agreed|ready|decided|clear)
            """
        ),
    ),
)
"""Marks of something unsettled: kind, weight from 1 to 3, pattern."""

_RULES = (
    "decide|rule|vote|hear|report|publish|announce|deliver|hand down|take up|consider|conclude|issue|determine|review|appear|meet|"
    "testify|finish|present|release|sentence|examine|debate|discuss|approve"
)
PENDING_CUES: tuple[tuple[str, int, re.Pattern[str]], ...] = (
    (
        "to be decided",
        2,
        phrases(
            rf"""
            (?:is|are|was|were) (?:now |still )?(?:due|expected|scheduled|set|likely|asked) to (?:{_RULES})
            (?:expects?|plans?|intends?|hopes?) to (?:decide|rule|vote|report|publish|announce|finish|conclude|present)
            (?:will|is to|are to) (?:now |also |then )?(?:decide|rule|vote|hear|consider|determine|review|take up|debate|discuss|hand down)
            takes? up the (?:matter|case|question|complaint|issue|appeal|petition)
            (?:hearing|verdict|ruling|decision|report|judge?ment|vote|inquest|trial|appeal|sentence|results?|findings) (?:is|are) (?:due|
            expected|scheduled|set|planned|still to come)
            (?:has|have) set a (?:hearing|date|trial|deadline)
            (?:awaits?|awaiting|waiting for|waits? for|pending) (?:an? |the |its |his |her |their )?(?:\w+ )?(?:decision|ruling|
            verdict|results?|approval|report|sentence|outcome|tests?|trial|appeal|judge?ment|review|inquiry|election)
            the (?:case|trial|inquest|hearing|investigation|inquiry|search) (?:continues|goes on|
            is (?:continuing|ongoing|under way|pending))
            (?:faces?|facing) (?:an? )?(?:question|questions|inquiry|investigation|hearing|trial|charges|review|vote|lawsuit|complaint)
            (?:decision|ruling|verdict|report|result|answer) is (?:now |still |not )?expected
            (?:opened|launched|ordered|began|started|announced|set up) an? (?:[\w-]+ ){{0,3}}(?:inquiry|enquiry|investigation|review|audit|
            probe|inquest)
            (?:is|are|was|were|has been|have been) (?:postponed|put off|deferred|adjourned|struck from|taken off)
            (?:closed|shut|suspended|halted|grounded) (?:\w+ ){{0,2}}(?:until further notice|indefinitely|for (?:the time being|now|days|
            weeks|
            months|at least))
            (?:has|have) (?:until (?:\w+ ){{1,3}}|(?:[\w-]+ ){{1,3}}(?:days?|weeks?|months?|hours?) (?:left )?)to (?:decide|make up|choose|
            appeal|respond|
            reply|answer|accept|reject|improve|raise|withdraw|object|comply|pay)
            (?:gives?|gave|given) (?:(?:the )?[\w’'-]+) (?:until (?:\w+ ){{1,3}}|(?:[\w-]+ ){{1,3}}(?:days|weeks|months) )to (?:decide|
            appeal|accept|reject|improve|raise|withdraw|object|comply|pay|repay|vacate|leave|sell)
            (?:asks?|asked|asking|called on|calling on|urged|urging|wants?|wanted|demand) (?:an?|the) (?:[\w’'.-]+ ){{1,6}}to (?:question|
            examine|investigate|look into|review|reopen|reconsider|overturn|withdraw|stop|halt|suspend|quash|annul|lift|block)
            (?:asked|called on|calling on|urged|urging|want|wants|wanted) (?:[\w’'.-]+ ){{1,8}}to (?:resign|step down|step aside|quit|
            stand down|go(?=[.;]|$))
            (?:nobody|no one|no-one) has (?:yet |so far |as yet )?been (?:charged|arrested)(?=[.,;]|$)
            (?:call(?:s|ed|ing)?|demand(?:s|ed|ing)?) (?:for )?(?:the )?(?:[\w’'.-]+ ){{0,3}}resignation
            will (?:[\w’'.-]+ ){{2,12}}(?:only )?(?:if|unless|provided)
            (?:asked|appointed|commissioned|instructed) to (?:report|find out)
            (?:is|are) (?:still |now |also )?(?:examining|investigating|looking into)
            reviewing (?:its|his|her|their) options|(?:is|are) being (?:investigated|examined|reviewed|looked into)
            """
        ),
    ),
    (
        "may go on",
        2,
        phrases(
            r"""
            (?:may|might|could|(?:plans?|intends?|threatens?|vowed|threatened|promised|likely|ready) to) (?:appeal|sue|
            challenge|contest|resign|step down|strike|quit)
            (?:is|are) (?:considering|weighing) (?:an appeal|legal action|a strike|whether|a lawsuit|a challenge)
            (?:has|have) (?:filed|lodged|brought) an? (?:suit|lawsuit|appeal|complaint|challenge)|(?:has|have) appealed
            (?:filed|lodged) (?:suit|an? (?:suit|lawsuit|appeal|complaint|challenge))
            """
        ),
    ),
)
"""Marks of what is still to be decided or to come: kind, weight, pattern. They say less than the marks of something unsettled."""
