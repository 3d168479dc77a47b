"""Who acts in the story: people, bodies and countries, every spelling of one actor joined, two people of one name kept apart.

Names are found and weighed in `language`; here they are joined into actors, counted and put in order.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import islice

from generator.citations import cite
from generator.language.names.alias_sweep import sweep
from generator.language.names.clusters import Cluster
from generator.language.names.name_clusters import cluster_names
from generator.language.names.names import fold_name, slug, surname_key
from generator.language.names.roles import find_role
from generator.language.names.sightings import find_sightings
from generator.language.pile.reading import Readings
from generator.model import UNKNOWN, Actor, Document, Role, SourceRecord

_MOST_NAMESAKES = 20
"""Others of one surname that a person is kept apart from."""


def find_actors(
    documents: Iterable[Document], sources: Iterable[SourceRecord], readings: Readings | None = None
) -> tuple[Actor, ...]:
    """The actors of the sources in use, weightiest first: by number of independent sources, then of mentions.

    Aliases are spellings found in the sources. People who share a surname name each other in `distinct_from`, a few of them
    where very many do.
    """
    origins = {record.id: record.origin or record.id for record in sources if record.use == "yes"}
    used = tuple(document for document in documents if document.source.id in origins)
    bylines = {document.source.id: fold_name(document.source.byline) for document in used}
    readings = readings or Readings()
    sightings = find_sightings(used, readings.names, readings.capitals)
    clusters = tuple(cluster for cluster in cluster_names(sightings) if not _only_writes(cluster, bylines))
    actors = _make_actors(clusters, used)
    mentions = sweep(actors, used, readings.slips)
    weights = {}
    for actor in actors:
        found = mentions[actor.id]
        weights[actor.id] = (-len({origins[m.source] for m in found}), -len(found), fold_name(actor.name))
    return tuple(sorted((a for a in actors if mentions[a.id]), key=lambda actor: weights[actor.id]))


def _only_writes(cluster: Cluster, bylines: Mapping[str, str]) -> bool:
    """Whether a person is named in nothing but articles of his or her own."""
    names = [fold_name(form) for form in cluster.forms if " " in form]
    return cluster.kind == "person" and all(any(name in bylines[s.source] for name in names) for s in cluster.sightings)


def _make_actors(clusters: tuple[Cluster, ...], documents: tuple[Document, ...]) -> tuple[Actor, ...]:
    surnames = Counter(surname_key(c.surname) for c in clusters if c.kind == "person")
    ids: dict[str, str] = {}
    actors = []
    texts = {document.source.id: document for document in documents}
    for cluster in clusters:
        alone = cluster.kind == "person" and surnames[surname_key(cluster.surname)] == 1
        wanted = (slug(cluster.surname) if alone else "") or slug(cluster.name) or "actor"
        if wanted == UNKNOWN or wanted in ids:
            wanted = slug(cluster.name) if slug(cluster.name) not in ids and slug(cluster.name) else wanted
        made, number = wanted, 2
        while made in ids or made == UNKNOWN:
            made, number = f"{wanted}-{number}", number + 1
        ids[made] = cluster.name
        aliases = tuple(form for form in cluster.forms if form != cluster.name)
        actors.append(Actor(made, cluster.name, cluster.kind, aliases, _role(cluster, texts)))
    return _keep_apart(actors, clusters)


def _role(cluster: Cluster, documents: dict[str, Document]) -> Role | None:
    found = find_role(cluster, documents)
    if found is None:
        return None
    document, span = documents[found[0]], found[1]
    words = span.slice(document.source.text)
    # An article that began the source's sentence stands inside a line here.
    return Role(words[0].lower() + words[1:] if words.startswith(("The ", "A ", "An ")) else words, (cite(document, span),))


def _keep_apart(actors: list[Actor], clusters: tuple[Cluster, ...]) -> tuple[Actor, ...]:
    """The same actors with `distinct_from` filled in for people who share a surname."""
    families: dict[str, list[str]] = {}
    for actor, cluster in zip(actors, clusters, strict=True):
        if cluster.kind == "person":
            families.setdefault(surname_key(cluster.surname), []).append(actor.id)
    out = []
    for actor, cluster in zip(actors, clusters, strict=True):
        family = families.get(surname_key(cluster.surname), []) if cluster.kind == "person" else []
        others = (other for other in family if other != actor.id)
        out.append(replace(actor, distinct_from=tuple(islice(others, _MOST_NAMESAKES))))
    return tuple(out)
