"""Questions about what is still to come: a ruling, a report, an appeal, a search. Only forms that stay grammatical."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.language.pile.readable import has_verb
from generator.language.words.phrasing import PRONOUN, finish, is_subject, lower_first, steady

_SUBJECT = r"(?P<subject>[^.;:!?,\n]{3,90}?)"
_WHEN = (
    r"(?=$|[,.;:]|\s+(?:on|in|by|before|after|next|this|later|within|at|early|until|tomorrow|today|and|but|because|when|as|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b)"
)
_IS_TO = (
    r"(?:(?:is|are)\s+(?:now\s+|still\s+)?(?:due|expected|scheduled|set|likely)\s+to|will|is\s+to|"
    r"are\s+to)\s+(?:now\s+|also\s+|then\s+)?"
)
_DECIDES = re.compile(
    rf"^{_SUBJECT}\s+{_IS_TO}(?P<verb>decide|rule|vote)\s+(?:on|over|about)\s+(?P<what>[^.;:!?,\n]{{4,90}}?){_WHEN}",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(
    rf"^{_SUBJECT}\s+(?:(?:{_IS_TO})?takes?\s+up|{_IS_TO}(?:decide|rule|hand\s+down\s+(?:its|the|a)\s+(?:ruling|verdict|"
    rf"judge?ment)))\b", re.IGNORECASE
)
_DECIDES_WHETHER = re.compile(r"\b(?:decide|rule)\b[^;:]{0,300}?\bwhether\b", re.IGNORECASE)
"""What will be decided is in the sentence, and a question without it would not say so."""

_HEARS = re.compile(
    rf"^{_SUBJECT}\s+{_IS_TO}(?:hear|consider|review|examine|determine|debate|discuss)\s+(?P<what>(?:the|an?|its|his|her|"
    rf"their)\s+[^.;:!?,\n]{{4,80}}?){_WHEN}",
    re.IGNORECASE,
)
_INQUIRY = re.compile(
    r"\b(?:an?|the)\s+(?P<what>(?:[\w-]+\s+){0,2}?(?:inquiry|investigation|inquest|review|audit|probe|study|trial)\s+(?:into|of|on\s+(?=the|an?\b))\s*"
    r"[^.;:!?,\n]{4,70}?)\s+(?:is|has|was|will|continues|goes|began|opens|could|may)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    rf"^{_SUBJECT}\s+(?:{_IS_TO}|expects?\s+to\s+|plans?\s+to\s+|hopes?\s+to\s+)(?:report|publish|present|release|issue|"
    r"deliver)\b", re.IGNORECASE
)
_MAY = re.compile(
    rf"^{_SUBJECT}\s+(?:may|might|could|plans?\s+to|intends?\s+to|(?:has|have)\s+(?:vowed|threatened|promised)\s+to|threatens?\s+to|"
    r"(?:is|are)\s+(?:likely|ready)\s+to)\s+(?P<verb>appeal|sue|challenge|contest|resign|step\s+down|strike|quit)"
    rf"(?:(?P<what>\s+(?:against\s+)?(?:the|an?|its|any|such)\s+[^.;:!?,\n]{{3,60}}?)(?:{_WHEN}|\s+(?:over|for)\b)|\b)",
    re.IGNORECASE,
)
_WEIGHS = re.compile(rf"^{_SUBJECT}\s+(?:is|are)\s+(?:considering|weighing)\s+(?P<what>an?\s+[^.;:!?,\n]{{4,60}}?){_WHEN}", re.IGNORECASE)
_OFFERED = re.compile(r"an?\s+(?:\w+\s+)?(?:invitation|offer|proposal|request|bid|suggestion|compromise)\b", re.IGNORECASE)
_FILED = re.compile(
    rf"^{_SUBJECT}\s+(?:(?:has|have)\s+)?(?:filed|lodged|brought)\s+(?:an?\s+)?(?P<what>(?:\w+\s+)?(?:suit|lawsuit|appeal|"
    rf"complaint|challenge))\b", re.IGNORECASE
)
_YET_TO = re.compile(
    rf"^{_SUBJECT}\s+(?:has|have)\s+yet\s+to\s+(?P<what>(?!be\b)\w+(?:\s+[^.;:!?,\n]{{1,70}}?)?)(?=$|[,.;:]|\s+(?:and|but|"
    rf"because|as)\b)", re.IGNORECASE
)
_THAT_YET_TO = re.compile(
    rf"\bthat\s+{_SUBJECT}(?:,[^,;:]{{2,60}},)?\s+(?:has|have|had)\s+yet\s+to\s+(?P<what>(?!be\b)\w+(?:\s+[^.;:!?,\n]{{1,70}}?)?)"
    r"(?=$|[,.;:]|\s+(?:and|but|because|as)\b)",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"(?:respond|reply|comment|react|answer)\Z", re.IGNORECASE)
_MISSING = re.compile(
    rf"^{_SUBJECT}\s+(?:is|are|was|were|remains?|(?:has|have)\s+not\s+(?:yet\s+)?been)\s+(?:still\s+)?(?:missing|"
    rf"unaccounted\s+for|found)(?=$|[,.;:\s])", re.IGNORECASE
)
_DIFFER = re.compile(
    r"\b(?:disagree[sd]?|are\s+(?:at\s+odds|divided|split)|differ(?:ed)?|argu(?:e|ed|ing)|quarrel(?:led)?)\s+(?:over|on|about)\s+"
    rf"(?P<what>(?:the|an?|its|their|how|who)\s+[^.;:!?,\n]{{4,80}}?){_WHEN}",
    re.IGNORECASE,
)
_ANYBODY = re.compile(r"(?:\w+\s+)?(?:people|persons|others)$", re.IGNORECASE)
_COUNTED = re.compile(r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)", re.IGNORECASE)
_LOST = re.compile(
    r"\b(?:people|persons|workers?|passengers?|tourists?|residents?|children|child|man|men|woman|women|crew|soldiers?|hikers?|girl|"
    r"boy|pilot|driver)\b",
)


def ask_what_is_to_come(clause: str) -> str:
    """The question about what the clause says is still to come; "" where no form fits."""
    for form in _FORMS:
        if question := form(clause):
            return question
    return ""


def _subject(match: re.Match[str] | None) -> str:
    """The subject of a match as it stands inside a question; "" where it cannot stand there."""
    if match is None:
        return ""
    subject = steady(match["subject"])
    joined = re.search(r"\band\b", subject) is not None and has_verb(subject)  # the subject of another clause, and its verb
    return lower_first(subject) if is_subject(subject) and not PRONOUN.match(subject) and not joined else ""


def _object(match: re.Match[str]) -> str:
    what = steady(match["what"] or "")
    return "" if PRONOUN.search(what) else what


def _ask_decision(clause: str) -> str:
    found = _DECIDES.match(clause)
    if found and (who := _subject(found)) and (what := _object(found)) and what.split()[0].lower() not in ("whether", "who", "how"):
        return finish(f"how will {who} {found['verb'].lower()} on {what}")
    found = _HEARS.match(clause)
    if found and (who := _subject(found)) and (what := _object(found)):
        return finish(f"what will {who} decide on {what}")
    found = _TAKES_UP.match(clause) if not _DECIDES_WHETHER.search(clause) else None
    return finish(f"what will {who} decide") if (who := _subject(found)) else ""


def _ask_findings(clause: str) -> str:
    found = _INQUIRY.search(clause)
    if found and not PRONOUN.search(found["what"]):
        return finish(f"what will the {' '.join(found['what'].split())} find")
    return finish(f"what will {who} report") if (who := _subject(_REPORTS.match(clause))) else ""


def _ask_step(clause: str) -> str:
    found = _MAY.match(clause)
    if found and (who := _subject(found)):
        what = found["what"]
        return finish(f"will {who} {' '.join(found['verb'].split())}{'' if not what or PRONOUN.search(what) else what}")
    found = _WEIGHS.match(clause)
    if found and (who := _subject(found)) and (what := _object(found)):
        return finish(f"will {who} {'accept' if _OFFERED.match(what) else 'go ahead with'} {re.sub(r'^an?', 'the', what)}")
    found = _FILED.match(clause)
    return finish(f"what will become of the {found['what'].lower()} by {who}") if found and (who := _subject(found)) else ""


def _ask_when(clause: str) -> str:
    found = _YET_TO.match(clause) or _THAT_YET_TO.search(clause)
    if found is None or _COMMENTS.match(found["what"]) or not (who := _subject(found)):
        return ""
    return finish(f"when will {who} {' '.join(found['what'].split())}")


def _ask_fate(clause: str) -> str:
    found = _MISSING.match(clause)
    if not found or not (who := _subject(found)) or not _LOST.search(found["subject"]):
        return ""
    known = f"the {who}" if _COUNTED.match(who) else who
    return finish("what happened to the missing" if _ANYBODY.search(who) else f"what happened to {known}")


def _ask_quarrel(clause: str) -> str:
    found = _DIFFER.search(clause)
    if not found or PRONOUN.search(found["what"]) or found["what"].split()[0].lower() in ("how", "who"):
        return ""
    return finish(f"how will the dispute over {steady(found['what'])} end")


_FORMS: tuple[Callable[[str], str], ...] = (_ask_when, _ask_decision, _ask_findings, _ask_step, _ask_fate, _ask_quarrel)
