"""Forms of the verbs that questions turn: base, present with -s, past. What else ends in -s or -ed may be a noun or a participle."""

from __future__ import annotations

from functools import cache

from generator.language.words.verbs import irregular_verbs

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
benefit become stay shorten lengthen weaken strengthen suspect suspend poison pollute
contaminate collapse hamper hinder derail collide overheat
"""
_DOUBLED = {"stop": "stopped", "step": "stepped", "refer": "referred", "occur": "occurred", "plan": "planned"}


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


@cache
def past_bases() -> dict[str, str]:
    """Every past form that is known, regular or not -> its base."""
    return pasts() | {pair[0]: base for base, pair in irregular_verbs().items() if pair[0] != base}


@cache
def participle_bases() -> dict[str, str]:
    """Every participle that is known -> its base."""
    return pasts() | {pair[1]: base for base, pair in irregular_verbs().items()}
