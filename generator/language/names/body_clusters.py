"""Names of organisations and groups joined into one cluster each: acronyms, short forms, bare heads."""

from __future__ import annotations

from generator.language.names.clusters import ENOUGH, Cluster, WrittenName
from generator.language.names.countries import body_by_name
from generator.language.names.given_names import GIVEN_NAMES
from generator.language.names.name_kinds import body_kind, body_score, is_acronym, is_press, looks_like_acronym
from generator.language.names.name_words import FIRM_HEADS, LOCAL_HEADS, ORG_HEADS, PLACE_HEADS, THING_HEADS
from generator.language.names.names import acronyms_of, fold_name

_NO_BODIES = PLACE_HEADS | THING_HEADS
_HOUSES = frozenset("general memorial infirmary royal".split())
"""Words that a hospital keeps in its short form."""


def cluster_bodies(names: dict[str, WrittenName], taken: set[str]) -> list[Cluster]:
    """The organisations and groups among the names that are not `taken`; keys of names that joined one are added to it."""
    bodies: dict[str, Cluster] = {}
    known: dict[str, Cluster] = {}
    for key, name in names.items():
        if key in taken:
            continue
        body = next((body_by_name()[form] for form in name.forms if form in body_by_name()), None)
        if body is not None:
            if body.name not in known:
                known[body.name] = bodies[key] = Cluster(body_kind(name.words), next(iter(name.forms)))
            known[body.name].take(name)
        elif body_score(name.words, name.cues, name.count) >= ENOUGH and not _hidden_press(name):
            bodies[key] = Cluster(body_kind(name.words), next(iter(name.forms)))
            bodies[key].take(name)
    _join_city_hall(bodies)
    _join_acronyms(bodies, names, taken)
    _join_short_forms(bodies, names, taken)
    for cluster in bodies.values():
        full = [form for form in cluster.forms if not is_acronym(form) and not _is_institution(fold_name(form))] or list(cluster.forms)
        cluster.name = max(full, key=lambda form: (len(form.split()) > 1, cluster.forms[form], len(form), form))
    return list(bodies.values())


def _hidden_press(name: WrittenName) -> bool:
    """Whether a paper is only named as the place words come from, not as an actor."""
    return (is_press(name.words) or name.cues["press"] > 0) and not (name.cues["acts"] or name.cues["body"])


def _join_city_hall(bodies: dict[str, Cluster]) -> None:
    """City Hall is the one city whose administration the pile names, where there is just one."""
    cities = [key for key in bodies if key.startswith("city of ")]
    if "city hall" in bodies and len(cities) == 1:
        hall = bodies.pop("city hall")
        bodies[cities[0]].forms.update(hall.forms)
        bodies[cities[0]].sightings.extend(hall.sightings)


def _join_acronyms(bodies: dict[str, Cluster], names: dict[str, WrittenName], taken: set[str]) -> None:
    """Moves acronyms that a body introduces in parentheses, or that only its initials can mean, to that body."""
    introduced: dict[str, str] = {}
    initials: dict[str, list[str]] = {}
    for key, cluster in bodies.items():
        for form in cluster.forms:
            if is_acronym(form):
                introduced.setdefault(fold_name(form), key)
        words = tuple(max(cluster.forms, key=len).split())
        if len(words) > 1:
            for acronym in sorted(acronyms_of(words)):
                initials.setdefault(fold_name(acronym), []).append(key)
    for key in sorted(names):
        name = names[key]
        if key in taken or len(name.words) != 1 or not looks_like_acronym(name.words[0]):
            continue
        owners = [introduced[key]] if introduced.get(key, key) != key else initials.get(key, [])
        owners = [owner for owner in owners if owner in bodies]
        if len(owners) == 1 and owners[0] != key:
            cluster = bodies[owners[0]]
            cluster.take(name)
            bodies.pop(key, None)
            taken.add(key)


def _join_short_forms(bodies: dict[str, Cluster], names: dict[str, WrittenName], taken: set[str]) -> None:
    """Moves names that are the first or last words of exactly one body's name to it: Water Works, the Guard."""
    longer: dict[str, set[str]] = {}
    for key in bodies:
        words = key.split()
        for size in range(1, len(words)):
            longer.setdefault(" ".join(words[:size]), set()).add(key)
            longer.setdefault(" ".join(words[size:]), set()).add(key)
    for key in sorted(names, key=lambda key: (-len(key.split()), key)):
        name = names[key]
        owners = longer.get(key, set()) & bodies.keys()
        if len(owners) > 1 and key in ORG_HEADS:
            # "Rovers" is Ashcombe Rovers before it is the Rovers Supporters Club.
            owners = {owner for owner in owners if owner.endswith(f" {key}")}
        acting = name.cues["acts"] + name.cues["body"] + name.cues["speech"]
        if key in taken or len(owners) != 1:
            continue
        (owner,) = owners
        if _is_bare_head(key, owner, name):
            bodies[owner].take(name)
            bodies.pop(key, None)
            taken.add(key)
            continue
        if not (name.cues["inside"] or acting):
            continue
        if name.words[-1].lower() in PLACE_HEADS and name.words[-1].lower() not in ORG_HEADS:
            continue
        if owner.startswith(key + " "):
            # "Calderwick" for Calderwick Plating, but not a town for its town council.
            local = len(name.words) == 1 and owner.split()[-1] in LOCAL_HEADS
            headed = len(name.words) > 1 and name.words[-1].lower() in ORG_HEADS  # the Federal Office, no place
            if not (_is_institution(key) or headed) and (local or not acting or name.cues["place"] > acting):
                continue
        elif len(name.words) == 1 and key not in ORG_HEADS:
            continue
        bodies[owner].take(name)
        bodies.pop(key, None)
        taken.add(key)
    # The other way round: a longer name nothing speaks for by itself, where its first or last word is a body (and of one name only).
    starts: dict[str, list[str]] = {}
    for key, name in names.items():
        if key not in taken and key not in bodies and len(name.words) > 1:
            for word in {key.split()[0], key.split()[-1]} & bodies.keys():
                starts.setdefault(word, []).append(key)
    for start, keys in starts.items():
        name = names[keys[0]]
        if len(keys) == 1 and keys[0] not in taken and len(name.words) <= 4 and name.words[-1].lower() not in _NO_BODIES:
            bodies[start].take(name)
            taken.add(keys[0])


def _is_institution(key: str) -> bool:
    """Whether a short form can name nothing but a house of its own, wherever it stands: St Odo's, Hask General."""
    words = key.split()
    return len(words) > 1 and ((words[0] in ("st", "saint") and words[-1].endswith("'s")) or words[-1] in _HOUSES)


def _is_bare_head(key: str, owner: str, name: WrittenName) -> bool:
    """Whether one word stands for the only body it can mean: "the Polytechnic" of Verrin, "Brightwater" for Brightwater Labs.

    Never a word that names a place anywhere, nor the first word of a body that is named after its town.
    """
    if len(name.words) != 1 or name.cues["place"]:
        return False
    if owner.startswith(f"{key} of ") and name.cues["the"]:
        return True
    tail = owner.split()[1:]
    return len(tail) == 1 and owner.startswith(key + " ") and tail[0] in FIRM_HEADS and key not in ORG_HEADS and key not in GIVEN_NAMES
