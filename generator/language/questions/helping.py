"""Questions that need a helping verb, `Does the inspectorate agree?`, and those after a name that is kept back, `Who is the driver?`

Only verbs that are listed are turned: what else ends in -s or -ed may be a noun or a participle, and then the question would be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.language.words.phrasing import finish, lower_first
from generator.language.words.tokens import Word, find_words

_LISTED = """
agree approve apply exist regard believe depend contain include belong require accept support consider understand recognise recognize
trust satisfy cover extend oppose allow deserve qualify happen continue want need pass order sign reach receive arrive return warn inform
notify act respond react attend share deliver survive escape damage fail succeed comply break follow affect contribute influence cause
ignore check inspect test verify confirm intend remain appear lie work help harm protect breach violate exceed match correspond refer resign
enter open close use reopen resume ask answer call change choose claim collect come cost cross cure deny deal decide demand
design destroy detect die differ discover disclose discuss end ensure erupt escape exist expect explain explode expose fall file fill find
fire fix fund go grow guarantee handle hide hire hit hope ignite increase improve injure install interfere invest involve join judge kill
lack land last launch lead lean learn leave list live load look lower maintain manage matter mention miss move name need obey object
occur offer own owe pay persist plan play pledge prefer prevent promise propose prove publish pull push qualify raise reduce refuse reject
release replace report request require rescue rest reveal rise rule run save search seek seem serve settle shift shoot sink sleep speak
spend spread stand store strike support survey take target tell tolerate touch trigger trust try turn vary visit vote wait walk warn watch
work worsen write
describe retire step sell buy pay take make give get hold keep lose win know see feel think mean carry start stop end use suffer profit
benefit become
"""
_DOUBLED = {"stop": "stopped", "step": "stepped", "refer": "referred", "occur": "occurred", "plan": "planned"}
_OTHER_PAST = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|can|could|did|\w{3,}ed)\b")
_STOP = re.compile(r"[,;:]|\b(?:who|which|that|and(?=\s+[\w’'-]+\s)|or|not|to|if|when|because)\b", re.IGNORECASE)
_MOST = 9
_UNNAMED = re.compile(
   
r"(?:\b(?:has|have|did|would|could|does|do|had)\s+not|\b(?:has|have|did|would|could|had)n['’]t|\b(?:declined|refused)\s+to|\byet\s+to)\s+"
   
r"(?:yet\s+|publicly\s+)?(?:named?|identif(?:y|ied))\s+(?P<who>(?:the|its|their)\s+(?!result|cause|reason|name)[^,.;:“”\"]{3,60})(?=[,.;]|$)",
    re.IGNORECASE,
)


def ask_with_do(clause: str, wh: str = "") -> str:
    """The question whether, or `wh`, a clause without a helping verb is so: `the inspectorate agrees`; "" where its verb cannot be told."""
    words = find_words(clause)
    for at in range(1, min(len(words), _MOST)):
        subject, word, rest = clause[: words[at].start].strip(), words[at].text, clause[words[at].end :].strip()
        if _STOP.search(subject):
            return ""
        if at > 1 and (own := _named_does(words[: at + 1])):
            return _ask(f"{wh} does", subject, own, rest)
        if (words[at - 1].is_stop and not words[at - 1].is_capitalised) or words[at - 1].text.isdigit():
            continue  # the other works: a noun
        plural = words[at - 1].folded.endswith("s") and not words[at - 1].is_capitalised
        if (base := presents().get(word)) is not None and not plural:
            return _ask(f"{wh} does", subject, base, rest)
        if plural and word in bases():
            return _ask(f"{wh} do", subject, word, rest)
        if (base := pasts().get(word)) is not None and not _OTHER_PAST.search(rest):
            return _ask(f"{wh} did", subject, base, rest)
    return ""


def _named_does(words: Sequence[Word]) -> str:
    """The base of the last word, where it follows a name of two words or more and so is what its bearer does: Noor Haddix suspects."""
    *name, verb = words
    names = all(word.is_capitalised and not word.is_stop for word in name)
    form = verb.text
    if not names or not form.islower() or len(form) < 5 or not form.endswith("s") or form.endswith("ss"):
        return ""
    base = presents().get(form) or (form[:-3] + "y" if form.endswith("ies") else form[:-1])
    return base[:-1] if base.endswith(("she", "che", "sse", "xe")) else base


def ask_who(sentence: str) -> str:
    """`Who is the driver of the lorry?` of a sentence that says nobody named them; "" for any other."""
    found = _UNNAMED.search(sentence)
    if found is None:
        return ""
    who = found["who"].strip()
    head = re.split(r"\s(?:of|who|in|at|from|with|on|for)\s", who)[0]
    return finish(f"who {'are' if head.endswith('s') and not head.endswith('ss') else 'is'} {who}")


def _ask(helper: str, subject: str, base: str, rest: str) -> str:
    return finish(f"{helper} {lower_first(subject)} {base} {rest}".rstrip())


@cache
def bases() -> frozenset[str]:
    return frozenset(_LISTED.split())


@cache
def presents() -> dict[str, str]:
    """The form with -s of each listed verb -> its base."""
    return {_with_s(base): base for base in bases()}


@cache
def pasts() -> dict[str, str]:
    """The regular past of each listed verb -> its base; what is not regular is of no harm, nobody writes it."""
    return {_DOUBLED.get(base, _with_ed(base)): base for base in bases()}


def _with_s(base: str) -> str:
    if base.endswith(("ss", "sh", "ch", "x")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeou" else base + "s"


def _with_ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if base.endswith("y") and base[-2] not in "aeou" else base + "ed"
