"""Questions about what has not been done yet: nothing decided, a mind not made up, a test not made, nobody charged.

Only forms that stay grammatical; "" wherever what is open is named neither in the sentence nor in the one before.
"""

from __future__ import annotations

import re

from generator.language.words.cues import blank_quotations
from generator.language.words.phrasing import PRONOUN, finish, has_loose_pronoun, named_in_question, shield, without_asides

_STOPS = r"(?=$|[,.;:]|\s+(?:and|but|because|after|when|while|as|since|although)\b)"
_ASIDE = re.compile(r",\s(?:with|which|who|whose|for|in|of)\s[^,;:]{3,60},\s")
_NOTHING_DECIDED = re.compile(
    rf"\bnothing\s+(?:has|had|is|was)\s+(?:yet\s+|so\s+far\s+)?(?:been\s+)?(?:decided|settled|agreed)\s+(?:about|on|over)\s+(?P<what>[^,.;:!?]{{3,70}}?){_STOPS}",
    re.IGNORECASE,
)
_COUNTED_HELD = re.compile(
    r"\b(?P<what>(?:\d[\d,.]{0,15}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|dozens)\s"
    r"(?:[a-z][\w-]*\s){0,3}?[a-z]{2,}s)\b(?P<of>(?:\s(?:from|of|in|at)\s(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)?)",
)
_NOT_YET_DONE = re.compile(
    rf"^(?P<what>(?:The|Its|Their|[A-Z])[^.;:!?,]{{2,80}}?)\s+(?:has|have)\s+(?:(?P<still>still)\s+not|yet\s+not|not\s+yet)\s+been\s+(?:\w+ly\s+)?"
    rf"(?P<done>\w+(?:ed|wn|id|lt|nt|ught|ld)(?:\s(?:by|to|with)\s[^.;:!?,]{{3,50}}?)?){_STOPS}"
)
_MIND = re.compile(
    r"^(?P<who>(?:The|An?|[A-Z])[^.;:!?,]{2,70}?)\s+(?:has|have|had)\s+(?:still\s+)?not\s+(?:yet\s+)?made\s+up\s+(?:its|his|her|their)\s+minds?"
    r"(?P<about>\s+(?:about|on|over)\s+[^.;:!?,]{3,60}|\s+whether\s+(?:or\s+not\s+)?to\s+[^.;:!?,]{3,110})?(?=$|[,.;:])"
)
_TO_VOTE_ON = re.compile(
    r"\b(?:an?|the|her|his|its|their)\s(?:[a-z]+\s){0,2}?(?P<what>bill|motion|budget|treaty|amendment|law|referendum|deal|merger|pact|"
    r"proposal)\b",
    re.IGNORECASE,
)
_VOTES = re.compile(r"\b(?:votes?|voted|majority|seats?|against|ballot|coalition)\b", re.IGNORECASE)
_NOBODY_CHARGED = re.compile(
    r"\b(?:nobody|no\s+one|no-one)\s+has\s+(?:yet\s+|so\s+far\s+|as\s+yet\s+)?been\s+(?P<done>charged|arrested)(?=[.,;]|\s+so\s+far|$)"
    r"|\bno\s+(?:criminal\s+)?charges\s+(?:have|had)\s+(?:yet\s+|so\s+far\s+)?been\s+(?:brought|filed|laid)\b|\bagainst\s+(?:nobody|no\s+one)\s+by\s+name\b"
    r"|\bno\s+suspects?\s+(?:has|have)\s+(?:yet\s+|so\s+far\s+)?been\s+named\b",
    re.IGNORECASE,
)
_INQUIRY = re.compile(
    rf"\b(?:an?|the)\s(?P<what>(?:(?:preliminary|criminal|police|formal|judicial|public|internal|federal)\s){{0,2}}(?:inquiry|investigation|probe|inquest)\s"
    rf"into\s[^,.;:!?]{{4,60}}?)(?:{_STOPS}|(?=\s(?:on\s\w+day|last|this|yesterday|today)\b))",
    re.IGNORECASE,
)
_HOW_MUCH = re.compile(
    r"(?P<who>[Tt]he\s(?:(?!(?:is|are|was|that)\b)[\w’'-]+\s){0,4}?[\w’'-]+|\b[A-Z][\w’'-]{1,40}(?:\s[A-Z][\w’'-]+){0,2})\s"
    r"(?:will|would|is\sto|has\sto|must)\s(?:have\sto\s)?pay\sfor\s"
    r"(?P<what>[^;:.]{3,70}?)(?:,\s(?:and|but)|;|\sbut)\s[^;:.]{0,60}?\b(?:not|nobody|declined)\b[^;:.]{0,30}?\b(?:know|known|say|said|clear|tell)\show\smuch(?=[.,;]|$)"
)


def ask_what_is_undecided(sentence: str, before: str) -> str:
    """The question about what a sentence says has not been decided or done, with the sentence `before` it; "" where no form fits.

    Whether anybody will be charged says over what only when the caller adds it (`antecedents.name_mishap`).
    """
    plain = without_asides(blank_quotations(shield(sentence)))
    told = without_asides(blank_quotations(shield(before)))
    leaning = _ask_of_nothing(plain, told) or _ask_of_mind(plain, told) or _ask_of_charge(plain, told)
    return leaning or _ask_when(plain) or _ask_how_much(plain)


def may_be_undecided(sentence: str) -> bool:
    """Whether a sentence has one of the forms that no mark of something open stands for."""
    return any(form.search(sentence) for form in (_NOBODY_CHARGED, _HOW_MUCH))


def _ask_of_nothing(plain: str, told: str) -> str:
    found = _NOTHING_DECIDED.search(plain)
    if found is None:
        return ""
    if found["what"].lower() in ("them", "these", "those"):
        held = list(_COUNTED_HELD.finditer(told))
        return finish(f"what will become of the {held[-1]['what']}{held[-1]['of']}") if held else ""
    what = named_in_question(found["what"])
    return finish(f"what will become of {what}") if what else ""


def _ask_when(plain: str) -> str:
    found = _NOT_YET_DONE.match(plain)
    what = named_in_question(found["what"]) if found else ""
    if found is None or not what or has_loose_pronoun(f"{what} {found['done']}"):
        return ""
    return finish(f"{'will' if found['still'] else 'when will'} {what} be {found['done']}")


def _ask_of_mind(plain: str, told: str) -> str:
    found = _MIND.match(_ASIDE.sub(" ", plain))
    who = named_in_question(found["who"]) if found else ""
    if found is None or not who:
        return ""
    who, about = re.sub(r"^[Aa]n?\s", "the ", who), " ".join((found["about"] or "").split())
    if whether := re.match(r"whether (?:or not )?to ", about):
        deed = re.sub(r"\bor to\b", "or", about[whether.end() :])
        return "" if has_loose_pronoun(f"{who} {deed}") else finish(f"will {who} {deed}")
    if about:
        what = named_in_question(about.split(" ", 1)[1])
        return finish(f"what will {who} decide on {what}") if what else ""
    voted = list(_TO_VOTE_ON.finditer(told)) if _VOTES.search(told) else []
    return finish(f"how will {who} vote on the {voted[0]['what']}") if voted else ""


def _ask_of_charge(plain: str, told: str) -> str:
    found = _NOBODY_CHARGED.search(plain)
    if found is None:
        return ""
    inquiry = _INQUIRY.search(plain) or _INQUIRY.search(told)
    where = f" in the {inquiry['what']}" if inquiry and not PRONOUN.search(inquiry["what"]) else ""
    return finish(f"will anybody be {(found['done'] or 'charged').lower()}{where}")


def _ask_how_much(plain: str) -> str:
    found = _HOW_MUCH.search(plain)
    who = named_in_question(found["who"]) if found else ""
    return finish(f"how much will {who} pay for {found['what']}") if found and who and not has_loose_pronoun(found["what"]) else ""
