"""alias-shared, alias-unknown: a name must lead to one actor, and stand in a source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.check.input import CheckInput, Path
from generator.check.rule import Rule, shown
from generator.findings import Finding, Related, Severity
from generator.model import Actor, BlockKind

_SOURCE = """\
=== seeds/court/daily.txt
Judge Eva Moran heard the case. Paul Moran, no relation, was the accused.
"""

SHARED = Rule(
    id="alias-shared",
    severity=Severity.WARNING,
    summary="Two actors answer to the same name.",
    docs=(
        "The name or an alias of one actor is also that of another, so readers and the search for mentions cannot tell "
        "them apart. If they are one, merge the records; if they are not, say so on both with `distinct_from`."
    ),
    failing=_SOURCE
    + """\
=== docs/data/court/actors.yml
- id: eva-moran
  name: Eva Moran
  kind: person
  aliases: [Moran]
- id: paul-moran
  name: Paul Moran
  kind: person
  aliases: [Moran]
""",
    passing=_SOURCE
    + """\
=== docs/data/court/actors.yml
- id: eva-moran
  name: Eva Moran
  kind: person
  aliases: [Moran]
  distinct_from: [paul-moran]
- id: paul-moran
  name: Paul Moran
  kind: person
  aliases: [Moran]
  distinct_from: [eva-moran]
""",
)

UNKNOWN_ALIAS = Rule(
    id="alias-unknown",
    severity=Severity.WARNING,
    summary="No source uses this spelling of an actor's name.",
    docs=(
        "`aliases` are spellings found in the sources; one that stands in none is a typing error or comes from elsewhere. "
        "Case and punctuation are not compared. The `name` shown may be one that no source uses."
    ),
    failing=_SOURCE
    + """\
=== docs/data/court/actors.yml
- id: eva-moran
  name: Eva Moran
  kind: person
  aliases: [Judge Morran]
""",
    passing=_SOURCE
    + """\
=== docs/data/court/actors.yml
- id: eva-moran
  name: Eva Moran
  kind: person
  aliases: [Judge Eva Moran]
""",
)

RULES = (SHARED, UNKNOWN_ALIAS)
_WORD = re.compile(r"\w+")


def check(data: CheckInput) -> Iterator[Finding]:
    """A finding for each name that two shown actors have, and each alias that no source in use has."""
    actors = list(data.shown_records("actors"))
    yield from _shared(data, actors)
    yield from _unknown(data, actors)


def _shared(data: CheckInput, actors: list[Actor]) -> Iterator[Finding]:
    owners: dict[str, tuple[Actor, Path]] = {}
    for actor in actors:
        own: set[str] = set()
        for path, name in _names(actor):
            key = " ".join(name.casefold().split())
            if not key or key in own:
                continue
            own.add(key)
            other, where = owners.setdefault(key, (actor, path))
            if other is actor or (other.id in actor.distinct_from and actor.id in other.distinct_from):
                continue
            file, line, column = data.place("actors", *where)
            yield SHARED.finding(
                data.place("actors", *path),
                f"{shown(name)} is also a name of actor {shown(other.id)}",
                f"merge the two, or list each in the other's distinct_from ({other.id}, {actor.id})",
                (Related(file, f"has it for {shown(other.name)}", line, column),),
            )


def _names(actor: Actor) -> Iterator[tuple[Path, str]]:
    yield (actor.id, "name"), actor.name
    for number, alias in enumerate(actor.aliases):
        yield (actor.id, "aliases", number), alias


def _unknown(data: CheckInput, actors: list[Actor]) -> Iterator[Finding]:
    # One pass over the texts for all aliases together: by first word, then by length, so that a word many names share costs no more.
    wanted: dict[str, dict[int, set[tuple[str, ...]]]] = defaultdict(lambda: defaultdict(set))
    for actor in actors:
        for alias in actor.aliases:
            words = _words(alias)
            if words:
                wanted[words[0]][len(words)].add(words)
    seen: set[tuple[str, ...]] = set()
    for record in data.briefing.sources:
        document = data.documents.get(record.id)
        if record.use == "no" or document is None:
            continue
        for block in document.blocks:
            if block.kind is BlockKind.BOILERPLATE:
                continue
            words = _words(block.span.slice(document.source.text))
            for at in [at for at, word in enumerate(words) if word in wanted]:
                for length, names in wanted[words[at]].items():
                    if (name := words[at : at + length]) in names:
                        seen.add(name)
    for actor in actors:
        for number, alias in enumerate(actor.aliases):
            if _words(alias) not in seen:
                yield UNKNOWN_ALIAS.finding(
                    data.place("actors", actor.id, "aliases", number),
                    f"no source calls {shown(actor.name)} by the name {shown(alias)}",
                    "correct the spelling, or drop the alias",
                )


def _words(text: str) -> tuple[str, ...]:
    return tuple(map(str.casefold, _WORD.findall(text)))
