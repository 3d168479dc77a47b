"""Sightings joined into one cluster per actor: spellings of a person, short forms and acronyms of a body, names of a state.

Joining is by keys (surname, acronym, words of the name), never by comparing every name with every other.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.language.names.countries import body_by_name, country_by_name, country_by_seat
from generator.language.names.given_names import GIVEN_NAMES
from generator.language.names.invented_states import adjectives_of, find_states
from generator.language.names.name_kinds import (
    NOTHING,
    PERSON,
    body_kind,
    body_score,
    could_be_person,
    is_acronym,
    is_press,
    looks_like_acronym,
    person_score,
)
from generator.language.names.name_words import (
    AUDIENCE,
    FAMILY_FIRST,
    FIRM_HEADS,
    LOCAL_HEADS,
    ORG_HEADS,
    PARTICLES,
    PLACE_HEADS,
    SUFFIXES,
    THING_HEADS,
)
from generator.language.names.names import (
    acronyms_of,
    fold_name,
    given_key,
    is_initial,
    is_latin,
    is_office,
    is_state_word,
    same_given,
    surname_key,
)
from generator.language.names.sightings import Sighting, aside_names

_FIRMS = FIRM_HEADS | ORG_HEADS - LOCAL_HEADS
_NO_BODIES = PLACE_HEADS | THING_HEADS
_ENOUGH = 2.0
_JOINING = frozenset("and at against for without before over".split())
_HOUSES = frozenset("general memorial infirmary royal".split())
"""Words that a hospital keeps in its short form."""


@dataclass(slots=True)
class Cluster:
    """One actor as found: `forms` counts its spellings, `name` is the one shown, `surname` a person's last name."""

    kind: str
    name: str
    surname: str = ""
    given: str = ""
    forms: Counter[str] = field(default_factory=Counter)
    sightings: list[Sighting] = field(default_factory=list)

    def take(self, name: _Name) -> None:
        """Adds all sightings of one written name, and the names its parentheses give."""
        self.forms.update(name.forms)
        self.sightings.extend(name.sightings)
        for sighting in name.sightings:
            self.forms.update(aside_names(sighting))


@dataclass(slots=True)
class _Name:
    """All sightings of one written name, spelling variants of case and accents together."""

    words: tuple[str, ...]
    forms: Counter[str] = field(default_factory=Counter)
    cues: Counter[str] = field(default_factory=Counter)
    sightings: list[Sighting] = field(default_factory=list)

    def drop(self, parts: Iterable[Sighting]) -> None:
        """Takes away sightings that are parts of a longer name."""
        gone = {(part.source, part.span) for part in parts}
        for sighting in self.sightings:
            if (sighting.source, sighting.span) in gone:
                self.forms[sighting.name] -= 1
                self.cues.subtract(sighting.cues)
        self.sightings = [s for s in self.sightings if (s.source, s.span) not in gone]

    @property
    def count(self) -> int:
        return len(self.sightings)


def cluster_names(sightings: Iterable[Sighting]) -> tuple[Cluster, ...]:
    """The actors among the names, in the order of first appearance within people, bodies and countries."""
    names: dict[str, _Name] = {}
    for sighting in sightings:
        if "credit" in sighting.cues:
            continue
        name = names.setdefault(fold_name(sighting.name), _Name(sighting.words))
        name.forms[sighting.name] += 1
        for cue in sighting.cues:
            name.cues[cue] += 1
        name.sightings.append(sighting)
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
    people, used = _people(names, taken)
    bodies = _bodies(names, taken | used)
    _share_family_names(people, bodies)
    for body in bodies:
        body.forms.update(form for key in [fold_name(form) for form in body.forms] for form in shorter.get(key, ()))
    return tuple(people + bodies + countries)


def _gather_linked(names: dict[str, _Name]) -> dict[str, set[str]]:
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


# --- countries -----------------------------------------------------------------------------------------------------


def _countries(names: dict[str, _Name]) -> list[Cluster]:
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


# --- people --------------------------------------------------------------------------------------------------------


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


def _people(names: dict[str, _Name], taken: set[str]) -> tuple[list[Cluster], set[str]]:
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


def _speaks_for_person(name: _Name, lone: set[str]) -> bool:
    """Whether enough speaks for a person, and not more for a body."""
    score = person_score(name.words, name.cues, name.count)
    if score > 0 and (fold_name(name.words[-1]) in lone or fold_name(_surname(name.words)) in lone):
        score += 1
    return score >= _ENOUGH and score >= body_score(name.words, name.cues, name.count)


def _is_kin(name: _Name, families: frozenset[str]) -> bool:
    """Whether a name of two words nothing speaks against ends in the surname of a person of the pile."""
    return (
        len(name.words) == 2
        and surname_key(name.words[1]) in families
        and could_be_person(name.words)
        and not is_initial(name.words[1])
        and not any(name.cues[cue] for cue in ("place", "the", "number", "which", "quoted"))
        and body_score(name.words, name.cues, name.count) < _ENOUGH
    )


def _add_person(key: str, name: _Name, people: _People, lone: set[str]) -> None:
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


def _join_given_names(names: dict[str, _Name], taken: set[str], people: _People) -> None:
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


def _lone_surname(key: str, name: _Name, people: _People, lone: set[str]) -> None:
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


# --- bodies --------------------------------------------------------------------------------------------------------


def _bodies(names: dict[str, _Name], taken: set[str]) -> list[Cluster]:
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
        elif body_score(name.words, name.cues, name.count) >= _ENOUGH and not _hidden_press(name):
            bodies[key] = Cluster(body_kind(name.words), next(iter(name.forms)))
            bodies[key].take(name)
    _join_city_hall(bodies)
    _join_acronyms(bodies, names, taken)
    _join_short_forms(bodies, names, taken)
    for cluster in bodies.values():
        full = [form for form in cluster.forms if not is_acronym(form) and not _is_institution(fold_name(form))] or list(cluster.forms)
        cluster.name = max(full, key=lambda form: (len(form.split()) > 1, cluster.forms[form], len(form), form))
    return list(bodies.values())


def _hidden_press(name: _Name) -> bool:
    """Whether a paper is only named as the place words come from, not as an actor."""
    return (is_press(name.words) or name.cues["press"] > 0) and not (name.cues["acts"] or name.cues["body"])


def _join_city_hall(bodies: dict[str, Cluster]) -> None:
    """City Hall is the one city whose administration the pile names, where there is just one."""
    cities = [key for key in bodies if key.startswith("city of ")]
    if "city hall" in bodies and len(cities) == 1:
        hall = bodies.pop("city hall")
        bodies[cities[0]].forms.update(hall.forms)
        bodies[cities[0]].sightings.extend(hall.sightings)


def _join_acronyms(bodies: dict[str, Cluster], names: dict[str, _Name], taken: set[str]) -> None:
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


def _join_short_forms(bodies: dict[str, Cluster], names: dict[str, _Name], taken: set[str]) -> None:
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


def _is_bare_head(key: str, owner: str, name: _Name) -> bool:
    """Whether one word stands for the only body it can mean: "the Polytechnic" of Verrin, "Brightwater" for Brightwater Labs.

    Never a word that names a place anywhere, nor the first word of a body that is named after its town.
    """
    if len(name.words) != 1 or name.cues["place"]:
        return False
    if owner.startswith(f"{key} of ") and name.cues["the"]:
        return True
    tail = owner.split()[1:]
    return len(tail) == 1 and owner.startswith(key + " ") and tail[0] in FIRM_HEADS and key not in ORG_HEADS and key not in GIVEN_NAMES


__all__ = ["NOTHING", "Cluster", "cluster_names"]
