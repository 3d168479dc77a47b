"""Sightings joined into one cluster per actor: spellings of a person, short forms and acronyms of a body, names of a state.

Joining is by keys (surname, acronym, words of the name), never by comparing every name with every other.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.language.names.body_clusters import cluster_bodies
from generator.language.names.clusters import Cluster, WrittenName
from generator.language.names.countries import country_by_name, country_by_seat
from generator.language.names.invented_states import adjectives_of, find_states
from generator.language.names.name_words import AUDIENCE, FIRM_HEADS, LOCAL_HEADS, ORG_HEADS
from generator.language.names.names import fold_name, is_state_word
from generator.language.names.person_clusters import cluster_people
from generator.language.names.sightings import Sighting

_FIRMS = FIRM_HEADS | ORG_HEADS - LOCAL_HEADS
_JOINING = frozenset("and at against for without before over".split())


def cluster_names(sightings: Iterable[Sighting]) -> tuple[Cluster, ...]:
    """The actors among the names, in the order of first appearance within people, bodies and countries."""
    names = _gather_names(sightings)
    countries = _countries(names)
    states = find_states(names.values())
    taken = {key for cluster in countries for form in cluster.forms if (key := fold_name(form)) in names}
    taken |= {key for key, name in names.items() if all(is_state_word(word) for word in name.words)}
    taken |= {key for key, name in names.items() if len(name.words) == 2 and name.words[0].lower() in AUDIENCE}
    for state in states:
        key = fold_name(state)
        taken |= adjectives_of(key) & names.keys()
        cluster = Cluster("country", state)
        if key in names:
            cluster.take(names[key])
            taken.add(key)
        countries.append(cluster)
    shorter = _gather_linked(names)
    people, used = cluster_people(names, taken)
    bodies = cluster_bodies(names, taken | used)
    _share_family_names(people, bodies)
    for body in bodies:
        body.forms.update(form for key in [fold_name(form) for form in body.forms] for form in shorter.get(key, ()))
    return tuple(people + bodies + countries)


def _gather_names(sightings: Iterable[Sighting]) -> dict[str, WrittenName]:
    """The names as written by their folded form, in the order of first appearance."""
    names: dict[str, WrittenName] = {}
    known: dict[tuple[str, ...], tuple[WrittenName, str]] = {}
    shown: Counter[tuple[tuple[str, ...], frozenset[str]]] = Counter()  # a pile shows one name in one way hundreds of times
    for sighting in sightings:
        words, cues = sighting.words, sighting.cues
        if "credit" in cues:
            continue
        if words not in known:
            known[words] = names.setdefault(fold_name(sighting.name), WrittenName(words)), sighting.name
        known[words][0].sightings.append(sighting)
        shown[words, cues] += 1
    for (words, cues), times in shown.items():
        name, form = known[words]
        name.forms[form] += times
        for cue in cues:
            name.cues[cue] += times
    return names


def _gather_linked(names: dict[str, WrittenName]) -> dict[str, set[str]]:
    """Takes the parts of a name with a small word in it away from other names where they stand around that word.

    "Parents at Orm", once introduced as a group, is no Parents at the town of Orm. What comes back: key of a body -> the short form
    before its head, "Hask and Orm" of Hask and Orm Water Trust, where it acts under it.
    """
    shorter: dict[str, set[str]] = {}
    for key, name in list(names.items()):
        at = next((at for at, word in enumerate(name.words) if at and word in _JOINING), 0)
        if not at or len(name.words) < at + 2:
            continue
        short = name.words[at] == "and"
        head = fold_name(" ".join(name.words[:at]))
        tail = fold_name(" ".join(name.words[at + 1 : at + 2] if short else name.words[at + 1 :])).removesuffix("'s")
        left, right = names.get(head), names.get(tail)
        if left is None or right is None or (short and name.words[-1].lower() not in ORG_HEADS):
            continue
        ends = {(s.source, s.span.end + len(name.words[at]) + 2): s for s in left.sightings}
        pairs = [(ends[s.source, s.span.start], s) for s in right.sightings if (s.source, s.span.start) in ends]
        if short:
            if any(second.cues & {"acts", "speech", "body"} for _, second in pairs):
                shorter.setdefault(key, set()).add(" ".join(name.words[: at + 2]))
            continue
        left.drop(first for first, _ in pairs)
        right.drop(second for _, second in pairs)
        for part in {head, tail} - {key}:
            if not names[part].sightings:
                del names[part]
    return shorter


def _countries(names: dict[str, WrittenName]) -> list[Cluster]:
    found: dict[str, Cluster] = {}
    acting: Counter[str] = Counter()
    for name in names.values():
        for form in name.forms:
            country = country_by_name().get(form) or country_by_name().get(form.removeprefix("the ").removeprefix("The "))
            seat = country_by_seat().get(form)
            owner = country or seat
            if owner is None:
                continue
            standing = [s for s in name.sightings if s.name == form]
            strong = sum(1 for s in standing if "place" not in s.cues)
            cues = sum(1 for s in standing if "place" not in s.cues and s.cues & {"acts", "speech", "body", "possessive"})
            if seat is not None and not strong:
                continue
            cluster = found.setdefault(owner.name, Cluster("country", owner.name))
            cluster.forms[form] += name.forms[form]
            cluster.sightings.extend(standing)
            acting[owner.name] += strong + 2 * cues
    return [cluster for title, cluster in found.items() if acting[title] >= 2]


def _share_family_names(people: list[Cluster], bodies: list[Cluster]) -> None:
    """Gives a firm its founder's name alone as well, where papers name the firm in full at least half as often as anybody of that name.

    "Dorn" is Dorn Works for most of a business page; which of the two a place means is settled there, by title and verb.
    """
    firms: dict[str, list[Cluster]] = {}
    for body in bodies:
        key = fold_name(body.name)
        if " " in key and key.split()[-1] in _FIRMS and " of " not in key and " for " not in key:
            firms.setdefault(key.split()[0], []).append(body)
    for person in people:
        owners = firms.get(fold_name(person.surname), [])
        alone = [form for form in person.forms if fold_name(form) == fold_name(person.surname)]
        if not owners or not alone:
            continue
        owners.sort(key=lambda firm: -len(firm.sightings))
        if len(owners) > 1 and len(owners[0].sightings) < 2 * len(owners[1].sightings):
            continue  # the works or the foundation: nobody could tell
        whole = sum(1 for sighting in person.sightings if len(sighting.words) > 1)
        if 2 * len(owners[0].sightings) >= whole:
            owners[0].forms.update({form: person.forms[form] for form in alone})
