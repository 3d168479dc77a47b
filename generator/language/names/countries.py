"""What a country is called: names, short forms, demonyms and the seats of power that stand for its government.

Built once from the plain facts in `country_facts`. No matching in text happens here.
"""
from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.language.names.country_facts import BODIES, STATES


@dataclass(frozen=True, slots=True)
class Country:
    """One state. `seats` are its capital and other places that newspapers use for its government."""

    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownBody:
    """An international body known by a short form."""

    name: str
    aliases: tuple[str, ...]


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


@cache
def countries() -> tuple[Country, ...]:
    """Every state of the table, in its order."""
    rows = [line.split("|") for line in STATES.strip().splitlines()]
    return tuple(Country(name, _parts(aliases), _parts(demonyms), _parts(seats)) for name, aliases, demonyms, seats in rows)


@cache
def known_bodies() -> tuple[KnownBody, ...]:
    """Every international body of the table, in its order."""
    rows = [line.split("|") for line in BODIES.strip().splitlines()]
    return tuple(KnownBody(name, _parts(aliases)) for name, aliases in rows)


@cache
def country_by_name() -> dict[str, Country]:
    """Name or other name -> country; no demonyms and no seats."""
    found: dict[str, Country] = {}
    for country in countries():
        for name in (country.name, *country.aliases):
            found.setdefault(name, country)
    return found


@cache
def country_by_seat() -> dict[str, Country]:
    """Capital or other seat of power -> country."""
    found: dict[str, Country] = {}
    for country in countries():
        for seat in country.seats:
            found.setdefault(seat, country)
    return found


@cache
def country_by_demonym() -> dict[str, Country]:
    """Demonym -> country. Where two states share one (Congolese, Dominican) there is no answer and no entry."""
    found: dict[str, Country | None] = {}
    for country in countries():
        for demonym in country.demonyms:
            found[demonym] = None if demonym in found else country
    return {demonym: country for demonym, country in found.items() if country is not None}


@cache
def body_by_name() -> dict[str, KnownBody]:
    """Name or short form -> international body."""
    found: dict[str, KnownBody] = {}
    for body in known_bodies():
        for name in (body.name, *body.aliases):
            found.setdefault(name, body)
    return found
