"""Set phrases that say what one word says: `turn down` for reject, `come to an end` for end. A table and its index."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.language.words.verbs import root

_LISTED = """
reject: turn down, vote down, throw out, say no to|postpone: put off, push back, put back, hold off|cancel: call off|abandon: give up,
walk away from, back away from|resign: step down, stand down, step aside, hand in * notice, call it a day|intervene: step in|acquire: take
over, get hold of, buy up|establish: set up|depart: set off, set out, take to the road|start: kick off, get under way, get going, set in
motion|raise: put up, drive up, push up, step up, ramp up, scale up|reduce: bring down, cut back, cut down, scale back, scale down, drive
down, push down, roll back, whittle down|rise: go up, shoot up, be on the rise|fall: go down, come down, drop off, fall away|explode: blow
up, go off|continue: carry on, keep on, press ahead, push ahead, press on, go on with|conduct: carry out|learn: find out, come to
know|find: come across, stumble on, stumble upon|return: give back, hand back, go back, come back, send back, bring back|repay: pay back,
pay off|distribute: hand out, give out|surrender: hand over, hand in, turn in|die: pass away, lose * life, lose * lives, drop
dead|demolish: pull down, tear down, knock down, raze to the ground|happen: take place, come about, come to pass|participate: take part,
join in|exclude: leave out, shut out|omit: leave out|investigate: look into, carry out an investigation, open an inquiry, hold an
inquiry|search: look for, hunt for|support: back up, stand by, stand up for, in favour of, in favor of, be in favour, speak out for, side
with, come out for|oppose: stand up to, come out against, speak out against|admit: own up|escape: get away, run away, make off|release:
set free, let out, let go|dismiss: lay off, make redundant|hire: take on|collapse: break down, fall apart, fall through, cave in,
fall down, give way, come crashing down|end: come to an end, come to a close, come to a halt, wind up, put an end to, bring to an end,
bring to a halt, bring to a close, draw to a close|stop: come to a standstill|close: shut down, close down, shut * doors, close *
doors|withdraw: pull out, back out, drop out|leave: move out, walk out of, part ways with|strike: walk off the job, walk out, go on
strike, be on strike, down tools, stop work, lay down tools|agree: sign up to, go along with, reach an agreement, strike a deal, come to
terms|exhaust: use up|extinguish: put out|delay: hold up|withhold: hold back, keep back, keep from|propose: put forward, come up with,
table a motion|submit: hand in|publish: make public, bring out|reveal: make known, bring to light|announce: make an announcement|demand:
call for|urge: call on, call upon, appeal to|request: ask for, apply for, put in for|cause: bring about, lead to, result in, give rise to,
bring on, be responsible for, be to blame for|handle: deal with, cope with|arrive: turn up, show up|tolerate: put up with|ignore: brush
off, shrug off, brush aside, turn a blind eye to, take no notice of|sink: go under|bankrupt: go bust, go bankrupt, go into administration,
go out of business|inform: let know, give notice, keep posted|calculate: work out|solve: sort out|examine: go through, go over, look at,
take a look at|separate: split up|obey: comply with, abide by, stick to, act within|violate: fall foul of|lead: be in charge of, be at the
helm of, be the head of, be head of|criticise: hit out at, lash out at, find fault with|dispute: take issue with, call into
question|apologise: say sorry|promise: give * word, give an undertaking, give an assurance|sue: take to court, go to court, take legal
action, file a lawsuit, file suit, bring a case|imprison: send to prison, go to prison, send to jail, go to jail, put in prison, put
behind bars|vote: go to the polls, cast * vote, cast a ballot|free: free of charge, at no cost, for free, free of cost|despite: in spite
of|permanent: for good|mistake: by mistake|danger: at risk, in danger|use: make use of, put to use|visit: pay a visit to|replace: take the
place of, take * place|need: be in need of|try: make an attempt, have a go|decide: make a decision, take a decision, make up *
mind|influence: have a say in, have an effect on, have an influence on|complain: lodge a complaint, file a complaint|appeal: lodge an
appeal, file an appeal|object: raise an objection, raise objections|answer: give an answer|benefit: gain from, profit from|contribute:
play a part, play a role|understand: make sense of|meet: get together, hold talks|train: take part in training|suspect: under
suspicion|cover: make up for|tell: let * know|ban: make illegal, make it illegal|allow: give permission, give the go-ahead, give the green
light|approve: give * approval, give * blessing, wave through|fail: go wrong, come to nothing, fall flat|flee: take flight|sign: put *
name to, put pen to paper|burn: go up in flames, catch fire, set on fire, set fire to, be on fire|injure: come to harm|wait: hold
on|survive: come through, pull through|rescue: bring to safety, pull to safety|win: come out on top, come first|marry: get married|sleep:
spend the night|work: be in operation|operate: be in operation|unable: not in a position|
"""


class Phrase(NamedTuple):
    """The words behind the first, `*` for one word of any kind, and the root that the phrase is read as."""

    rest: tuple[str, ...]
    root: str


@cache
def set_phrases() -> dict[str, tuple[Phrase, ...]]:
    """Root of the first word of a phrase -> the phrases that begin with it, longest first. A leading `be` is left out."""
    found: dict[str, list[Phrase]] = {}
    for entry in " ".join(_LISTED.split()).strip("|").split("|"):
        meaning, _, listed = entry.partition(":")
        for phrase in listed.split(","):
            words = phrase.split()
            first, *rest = words[1:] if words[0] == "be" else words
            found.setdefault(root(first), []).append(Phrase(tuple(rest), root(meaning.strip())))
    return {first: tuple(sorted(phrases, key=lambda phrase: -len(phrase.rest))) for first, phrases in found.items()}
