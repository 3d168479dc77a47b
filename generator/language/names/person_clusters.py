"""Names of people joined into one cluster a person: full names, family names alone, given names, titles."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.language.names.clusters import ENOUGH, Cluster, WrittenName
from generator.language.names.given_names import GIVEN_NAMES
from generator.language.names.name_kinds import PERSON, body_score, could_be_person, person_score
from generator.language.names.name_words import FAMILY_FIRST, PARTICLES, SUFFIXES
from generator.language.names.names import fold_name, given_key, is_initial, is_latin, is_office, same_given, surname_key


def _surname(words: tuple[str, ...]) -> str:
    """The last name with its small words: "van der Berg"."""
    while len(words) > 2 and words[-1].lower() in SUFFIXES:
        words = words[:-1]
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].lower() in PARTICLES:
        cut -= 1
    return " ".join(words[cut:])


@dataclass(slots=True)
class _People:
    """The people found so far: by surname, by their words in any order, and in the order found."""

    families: dict[str, list[Cluster]] = field(default_factory=dict)
    orders: dict[tuple[str, ...], Cluster] = field(default_factory=dict)
    everyone: list[Cluster] = field(default_factory=list)
    used: set[str] = field(default_factory=set)


def cluster_people(names: dict[str, WrittenName], taken: set[str]) -> tuple[list[Cluster], set[str]]:
    """(the people among the names that are not `taken`, in the order found; the keys of the names that went to them)."""
    people = _People()
    lone = {key for key, name in names.items() if len(name.words) == 1}
    undecided = []
    for key, name in names.items():
        if key in taken or len(name.words) < 2:
            continue
        if _speaks_for_person(name, lone):
            _add_person(key, name, people, lone)
        else:
            undecided.append((key, name))
    # Mr Hill alone tells that Ada Hill is somebody's name, though nobody introduces her.
    addressed = (name.words[0] for key, name in names.items() if len(name.words) == 1 and key not in taken and name.cues["honorific"])
    families = frozenset(people.families) | {surname_key(word) for word in addressed}
    for key, name in undecided:
        if _is_kin(name, families):
            _add_person(key, name, people, lone)
    for key, name in names.items():
        if key not in taken and key not in people.used and len(name.words) == 1:
            _lone_surname(key, name, people, lone)
    _join_given_names(names, taken, people)
    for cluster in people.everyone:
        cluster.name = _shown(cluster)
    return people.everyone, people.used


def _speaks_for_person(name: WrittenName, lone: set[str]) -> bool:
    """Whether enough speaks for a person, and not more for a body."""
    score = person_score(name.words, name.cues, name.count)
    if score > 0 and (fold_name(name.words[-1]) in lone or fold_name(_surname(name.words)) in lone):
        score += 1
    return score >= ENOUGH and score >= body_score(name.words, name.cues, name.count)


def _is_kin(name: WrittenName, families: frozenset[str]) -> bool:
    """Whether a name of two words nothing speaks against ends in the surname of a person of the pile."""
    return (
        len(name.words) == 2
        and surname_key(name.words[1]) in families
        and could_be_person(name.words)
        and not is_initial(name.words[1])
        and not any(name.cues[cue] for cue in ("place", "the", "number", "which", "quoted"))
        and body_score(name.words, name.cues, name.count) < ENOUGH
    )


def _add_person(key: str, name: WrittenName, people: _People, lone: set[str]) -> None:
    people.used.add(key)
    surname = _surname(name.words)
    first = fold_name(name.words[0])
    if fold_name(surname) not in lone and first in FAMILY_FIRST and (first in lone or fold_name(surname) not in FAMILY_FIRST):
        surname = name.words[0]
    same_words = tuple(sorted(surname_key(word) for word in name.words))
    given = name.words[-1] if surname == name.words[0] else name.words[0]
    cluster = people.orders.get(same_words) or next(
        (c for c in people.families.get(surname_key(surname), ()) if same_given(c.given, given)), None
    )
    if cluster is None:
        cluster = Cluster(PERSON, name.words[0], surname, given)
        people.everyone.append(cluster)
        people.families.setdefault(surname_key(surname), []).append(cluster)
    people.orders.setdefault(same_words, cluster)
    cluster.take(name)


def _join_given_names(names: dict[str, WrittenName], taken: set[str], people: _People) -> None:
    """Given names alone ("Mira's partner") go to the one person who bears them, where an article that names her in full has them."""
    bearers: dict[str, list[Cluster]] = {}
    for cluster in people.everyone:
        if len(cluster.given) > 2 and cluster.given != cluster.surname:
            bearers.setdefault(fold_name(cluster.given), []).append(cluster)
    for key, owners in bearers.items():
        name = names.get(key)
        if name is None or len(owners) > 1 or key in taken or key in people.used or surname_key(key) in people.families:
            continue
        homes = {sighting.source for sighting in owners[0].sightings}
        if name.cues["inside"] and not name.cues["place"] and all(sighting.source in homes for sighting in name.sightings):
            owners[0].take(name)
            people.used.add(key)


def _lone_surname(key: str, name: WrittenName, people: _People, lone: set[str]) -> None:
    """Gives a name of one word to the people it can mean, or makes a person of it where a title stands before it."""
    word = name.words[0]
    owners = people.families.get(surname_key(word), [])
    titled = name.cues["title"] or name.cues["honorific"]
    if not owners and (titled or name.cues["speech"] or name.cues["acts"]):
        # Family name first, as in Chinese, Korean or Hungarian; or the first of two, as in Spanish.
        key_here = surname_key(word)
        start = 0 if titled or key not in GIVEN_NAMES else 1
        owners = [c for c in people.everyone if key_here in {surname_key(w) for w in c.sightings[0].words[start:-1]}]
        if not titled:
            # A last name that stands alone too, or that another bears, is the surname: this is the given name.
            owners = [c for c in owners if fold_name(c.surname) not in lone and len(people.families.get(surname_key(c.surname), ())) < 2]
        for cluster in owners:
            cluster.surname = word
    if not owners and name.cues["honorific"]:
        # Dame Ellen, King Marek: the given name, where only one person has it.
        named = [c for c in people.everyone if c.given and c.surname != word and given_key(c.given) == given_key(word)]
        owners = named if len(named) == 1 else []
    if owners:
        people.used.add(key)
        for cluster in owners:
            cluster.forms.update(name.forms)
            if len(owners) == 1:
                cluster.sightings.extend(name.sightings)
    elif is_office(word) and not name.cues["honorific"]:
        people.used.add(key)  # "Dr Hill, Chief Executive, said": an office twice, no name
    elif (titled or name.cues["age"]) and could_be_person(name.words) and not is_initial(word) and not name.cues["place"]:
        people.used.add(key)
        cluster = Cluster(PERSON, word, word)
        cluster.take(name)
        people.everyone.append(cluster)
        people.families.setdefault(surname_key(word), []).append(cluster)


def _shown(cluster: Cluster) -> str:
    """The full Latin spelling written most often; the longer one where two are as frequent."""
    whole = [form for form in cluster.forms if is_latin(form) and " " in form] or list(cluster.forms)
    return max(whole, key=lambda form: (cluster.forms[form], len(form), form))
