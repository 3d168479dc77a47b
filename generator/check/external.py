"""link-external, link-moved: what answered when the addresses outside the site were asked (only with `--external`).

Nothing is fetched here; `generator.fetching` asks, and says what came back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity


def _page(url: str) -> str:
    return f'=== site/index.html\n<!doctype html>\n<title>Ferry</title>\n<a href="{url}">Timetable</a>\n'


BROKEN = Rule(
    id="link-external",
    severity=Severity.ERROR,
    summary="An address outside the site does not answer, or answers that there is nothing.",
    docs=(
        "Only with `--external`. Each address is asked once, politely, at most a few hosts at a time, and the answer is kept on "
        "disk. Not found, gone, no such host, a refused connection and a bad certificate are errors; a page that only people may "
        "see (401, 403, 429) and a server that is too slow cannot be told from a sound one and count as not checked. Mail, "
        "telephone and private addresses are never asked."
    ),
    failing=_page("https://ferry.example/no-such-page"),
    passing=_page("https://ferry.example/timetable"),
)

MOVED = Rule(
    id="link-moved",
    severity=Severity.NOTE,
    summary="An address outside the site has moved for good.",
    docs=(
        "Only with `--external`. The server says that the page now lives elsewhere (301 or 308) and the new address answers. "
        "Readers still arrive; link to the new address before the old one goes."
    ),
    failing=_page("http://ferry.example/old"),
    passing=_page("https://ferry.example/timetable"),
)

RULES = (BROKEN, MOVED)


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address said. `state` is ok, broken, moved (`target` answers) or unknown; `reason` in words; `asked` in Unix seconds."""

    state: str
    reason: str
    target: str = ""
    asked: int = 0


def check_external(places: Mapping[str, tuple[str, int, int]], answers: Mapping[str, Answer]) -> tuple[tuple[Finding, ...], int]:
    """A finding for each address that is broken or has moved, at the place where it is linked first, and how many of
    those asked stay unknown.
    """
    unknown = sum(1 for url in places if url in answers and answers[url].state == "unknown")
    return tuple(_findings(places, answers)), unknown


_UNASKED = Answer("unknown", "not asked")


def _findings(places: Mapping[str, tuple[str, int, int]], answers: Mapping[str, Answer]) -> Iterator[Finding]:
    for url, place in sorted(places.items()):
        answer = answers.get(url, _UNASKED)
        if answer.state == "broken":
            yield BROKEN.finding(place, f"{shown(url)} does not lead anywhere: {answer.reason}", "correct the address, or remove the link")
        elif answer.state == "moved":
            yield MOVED.finding(place, f"{shown(url)} has moved to {shown(answer.target)}", "link to the new address")
