"""value-negation, value-certainty: a statement must not turn `not` or `might` of its quotes into plain fact, nor add a `not`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.input import CheckInput, Statement
from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity
from generator.language.cues import is_negated
from generator.language.tokens import find_words, stem

_SOURCE = """\
=== seeds/bridge/post.txt
The council did not approve the toll, its clerk said. The bridge could reopen in spring.
"""


def _point(text: str, quote: str) -> str:
    return f"""\
=== docs/data/bridge/key_points.yml
- id: kp-bridge
  text: {text}
  cites:
    - source: post
      quote: {quote}
"""


NEGATION = Rule(
    id="value-negation",
    severity=Severity.WARNING,
    summary="A statement says yes where its quotes say no, or no where they say yes.",
    docs=(
        "Found by words: the statement uses a word that its quotes have only behind `not`, `never`, `no` or `without`, "
        "and has no such word itself; or it has one, and none of its quotes has. A person must look: another wording may "
        "be right."
    ),
    failing=_SOURCE + _point("The council approved the toll.", "The council did not approve the toll"),
    passing=_SOURCE + _point("The council has not approved the toll.", "The council did not approve the toll"),
)

CERTAINTY = Rule(
    id="value-certainty",
    severity=Severity.WARNING,
    summary="A statement is surer than its quotes.",
    docs=(
        "Found by words: the statement uses a word that its quotes have only behind `may`, `might`, `could`, `would`, "
        "`reportedly`, `expected to` and the like, has no such word itself, and is not marked as conditional, disputed or "
        "unknown."
    ),
    failing=_SOURCE + _point("The bridge will reopen in spring.", "The bridge could reopen in spring"),
    passing=_SOURCE + _point("The bridge might reopen in spring.", "The bridge could reopen in spring"),
)

RULES = (NEGATION, CERTAINTY)
SECTIONS = frozenset({"briefing", "key_points", "open_issues", "timeline"})
"""Sections of whole sentences; roles and sides are too short to tell."""

_NOT = re.compile(r"(?<!\w)(?:not|never|no|without|cannot|\w{1,12}n['’]t)(?!\w)", re.IGNORECASE)
_MAY = re.compile(
    r"(?<!\w)(?:might|could|would|reportedly|allegedly|likely to|possibly|perhaps|expected to|believed to|thought to|(?-i:may))(?!\w)",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    _MAY.pattern + r"|(?<!\w)(?:likely|plans?|planned|proposes?|proposed|suggests?|suggested|if|unless|should|can|appears?|seems?|"
    r"considers?|considering|under consideration|hopes?|intends?|aims?|set to|potential|potentially|possible|whether)(?!\w)",
    re.IGNORECASE,
)
REACH = 4
"""How many words behind a cue its verb is looked for."""


def check(data: CheckInput) -> Iterator[Finding]:
    """A finding for each shown sentence whose polarity or certainty its found quotes do not have."""
    for statement in data.statements:
        if statement.section not in SECTIONS or not (cited := data.found_words(statement)):
            continue
        if (word := _drifted(statement.text, cited, _NOT)) and not is_negated(statement.text):
            yield _finding(
                data, NEGATION, statement, f'the quotes say "{word}" only with a "not"', "write the statement as its quotes have it"
            )
        elif is_negated(statement.text) and _NOT.search(statement.text) and not any(is_negated(words) for words in cited):
            found = _NOT.search(statement.text)
            fix = "cite the passage that says so, or write the statement as its quotes have it"
            yield _finding(data, NEGATION, statement, f"no quote has the {shown(found[0] if found else '')}", fix)
        if (
            getattr(statement.record, "certainty", "stated") == "stated"
            and not _HEDGED.search(statement.text)
            and (word := _drifted(statement.text, cited, _MAY))
        ):
            fix = "keep the source's word for how sure it is, or set the certainty"
            yield _finding(data, CERTAINTY, statement, f'the quotes are not sure of "{word}"', fix)


def _finding(data: CheckInput, rule: Rule, statement: Statement, message: str, fix: str) -> Finding:
    place = data.place(statement.section, *statement.path, statement.field)
    return rule.finding(place, f"{message}: {shown(statement.text)}", fix)


def _drifted(text: str, cited: list[str], cue: re.Pattern[str]) -> str:
    """A word of `text` that all quotes have only right behind a cue, in the quotes' spelling; empty where there is none."""
    used = {stem(word.folded) for word in find_words(text) if not word.is_stop}
    governed: dict[str, str] = {}
    free: set[str] = set()
    for quote in cited:
        words = find_words(quote)
        under: set[int] = set()
        at = 0
        for match in cue.finditer(quote):
            while at < len(words) and words[at].start < match.end():
                at += 1
            verb = next((n for n in range(at, min(at + REACH, len(words))) if not words[n].is_stop), None)
            if verb is not None:
                under.add(verb)
        for number, word in enumerate(words):
            if number in under:
                governed.setdefault(stem(word.folded), word.text)
            elif not word.is_stop:
                free.add(stem(word.folded))
    return next((word for key, word in governed.items() if key in used and key not in free), "")
