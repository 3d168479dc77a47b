"""Questions that need a helping verb, `Does the inspectorate agree?`, and those after a name that is kept back, `Who is the driver?`

Only verbs that are listed (`verb_forms`) are turned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.language.questions.joined import turn_joined
from generator.language.questions.verb_forms import bases, pasts, presents
from generator.language.words.phrasing import finish, lower_first
from generator.language.words.tokens import Word, find_words

_OTHER_PAST = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|can|could|did|\w{3,}ed)\b")
_OR = re.compile(r"\s(?:or|and)\s")
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
        if (plural or (at == 1 and words[0].folded.endswith("s"))) and word in bases():
            return _ask(f"{wh} do", subject, word, rest)
        if (base := pasts().get(word)) is not None and not _OTHER_PAST.search(_OR.split(rest)[0]):
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
    turned = turn_joined(helper.split()[-1], f"{base} {rest}".rstrip())
    return finish(f"{helper} {lower_first(subject)} {turned}") if turned else ""
