"""Irregular English verbs: the base form behind `fell` or `sold`. A table and its index, no search in a text."""

from __future__ import annotations

import re
from functools import cache

from generator.language.words.tokens import stem

_IRREGULAR = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|
bet bet bet|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|
broadcast broadcast broadcast|build built built|burn burnt burnt|buy bought bought|cast cast cast|catch caught caught|
choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|
draw drew drawn|dream dreamt dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|
fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forecast forecast forecast|
foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|
grind ground ground|grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|
keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|leap leapt leapt|learn learnt learnt|leave left left|
lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|
mislead misled misled|overcome overcame overcome|overtake overtook overtaken|overthrow overthrew overthrown|pay paid paid|
put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|repay repaid repaid|ride rode ridden|ring rang rung|rise rose risen|
run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|
shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|
sleep slept slept|slide slid slid|speak spoke spoken|speed sped sped|spend spent spent|spill spilt spilt|spin spun spun|split split split|
spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|strike struck stricken|
strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|
teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone|
understand understood understood|undertake undertook undertaken|undo undid undone|uphold upheld upheld|upset upset upset|
wake woke woken|wear wore worn|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|
withstand withstood withstood|write wrote written|overrun overran overrun|outgrow outgrew outgrown|die died died|lie lied lied
"""


_DOUBLED = re.compile(r"([a-z]{0,12}[aeiou][a-z]{0,6}[b-df-hj-np-tv-z](?:[eo]|na)l)l(?:ed|ing)")
_NOUNS = {
    "sell": "sale sales", "lose": "loss losses", "grow": "growth", "die": "death deaths", "fly": "flight flights",
    "decide": "decision decisions", "choose": "choice choices", "prove": "proof", "believe": "belief beliefs",
    "destroy": "destruction", "rob": "robbery robberies", "marry": "marriage marriages", "injure": "injury injuries",
    "fail": "failure failures", "depart": "departure departures", "apply": "application applications", "weigh": "weight",
    "reduce": "reduction reductions", "produce": "production", "expand": "expansion", "explode": "explosion explosions",
    "permit": "permission", "divide": "division divisions", "invade": "invasion invasions", "receive": "receipt",
    "accuse": "accusation accusations",
    "explain": "explanation explanations", "resolve": "resolution", "extend": "extension extensions", "advise": "advice",
    "respond": "response responses", "assist": "assistance", "appear": "appearance", "resist": "resistance",
    "accept": "acceptance", "deny": "denial denials", "refuse": "refusal refusals", "approve": "approval approvals",
    "arrive": "arrival arrivals", "propose": "proposal proposals", "renew": "renewal", "remove": "removal removals",
    "withdraw": "withdrawal withdrawals", "survive": "survival", "close": "closure closures", "expose": "exposure",
    "agree": "agreement agreements", "pay": "payment payments", "treat": "treatment", "argue": "argument arguments",
    "analyse": "analysis", "discover": "discovery discoveries", "deliver": "delivery deliveries", "recover": "recovery",
}  # fmt: skip
"""Base form -> nouns for the same deed, where the stem does not show it."""


_APART = {
    form: word
    for word in "comment mission department plane station apartment statement signal option party moment passion portion pale bare".split()
    for form in (word, word + "s", word + "ed", word + "ing", word.removesuffix("y") + "ies")
}
"""Words and their forms that have the stem of another word: a comment has nothing of come."""


@cache
def irregular_verbs() -> dict[str, tuple[str, str]]:
    """Base form -> (past, participle) of each irregular verb."""
    table: dict[str, tuple[str, str]] = {}
    for row in "".join(_IRREGULAR.split("\n")).split("|"):
        base, past, participle = row.split()
        table.setdefault(base, (past, participle))
    return table


@cache
def _bases() -> dict[str, str]:
    found: dict[str, str] = {}
    for base, forms in irregular_verbs().items():
        for form in forms:
            if form not in irregular_verbs():
                found.setdefault(form, base)
    # Far more often the past of these than the other word.
    found |= {noun: base for base, nouns in _NOUNS.items() for noun in nouns.split()}
    found |= {"sued": "sue", "suing": "sue", "sues": "sue"}
    found |= {"left": "leave", "dying": "die", "lying": "lie", "dies": "die", "lies": "lie", "goes": "go", "led": "lead"}
    return found


def root(folded: str) -> str:
    """The stem of a word (`language.tokens.stem`), with irregular verbs brought to their base form first: fell and falls are fall.

    A doubled l of British spelling goes: cancelled is cancel, but called is call.
    """
    if folded in _APART:
        return _APART[folded]
    if (doubled := _DOUBLED.fullmatch(folded)) is not None:
        return stem(doubled[1])
    return stem(_bases().get(folded, folded))


@cache
def _pasts() -> frozenset[str]:
    forms = {form for base, pair in irregular_verbs().items() for form in pair if form != base}
    return frozenset(forms - {"found", "ground", "wound", "bound", "left"} | {"left", "found"})


def is_past(word: str) -> bool:
    """Whether a word in lower case has the form of a verb in the past, or of a participle."""
    return word in _pasts() or (len(word) > 4 and word.endswith("ed") and not word.endswith("eed"))


@cache
def _simple_pasts() -> frozenset[str]:
    forms = irregular_verbs()
    return frozenset(past for base, (past, participle) in forms.items() if past not in (base, participle) and past not in forms)


def is_simple_past(word: str) -> bool:
    """Whether a word in lower case can be nothing but a verb in the past: wrote, took; not signed, which may be a participle."""
    return word in _simple_pasts()
