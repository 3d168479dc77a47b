"""What the site's search says and what it knows of a language: one entry a language, in one place.

`stop` are words that tell nothing about what is looked for. `kinds` are question words that ask for one kind of entry. Words of
one group in `alike` stand for each other. Labels of the kinds of entry are what a reader sees beside a result.
"""

from __future__ import annotations

from typing import Any

_IRREGULAR = (
    "find found,give gave given,go goes went gone,take took taken,say said,tell told,meet met,hold held,leave left,lose lost,win won,"
    "fall fell fallen,rise rose risen,break broke broken,send sent,strike struck,shoot shot,build built,pay paid,buy bought,sell sold,"
    "think thought,know knew known,write wrote written,speak spoke spoken,choose chose chosen,steal stole stolen,fly flew flown"
)
"""Forms of one verb that do not begin alike."""

ENGLISH: dict[str, Any] = {
    "open": "Search",
    "close": "Close",
    "input": "Search this site",
    "hint": "Names, words, dates. Spelling need not be exact.",
    "none": "Nothing found.",
    "one": "1 result",
    "many": "{} results",
    "more": "Search the rest ({} kB)",
    "everywhere": "In all briefings",
    "loading": "Loading …",
    "unshown": "In the article, in a part that is not shown here: {}",
    "failed": "The search could not be loaded.",
    "labels": {
        "point": "Key point",
        "actor": "Who is who",
        "issue": "Open issue",
        "event": "Timeline",
        "disagreement": "Disagreement",
        "term": "Glossary",
        "quote": "Quote",
        "passage": "Source passage",
        "source": "Source",
        "article": "Source",
        "page": "Page",
    },
    "stop": (
        "a an and are as at be been but by can could did do does for from had has have how i if in into is it its me my of on or s so "
        "that the their them then there these they this to was we were what when where which who whom whose why will with would you your"
    ).split(),
    "kinds": {"who": "actor", "when": "event"},
    "alike": [
        "start starts started begin begins began begun onset".split(),
        "war conflict fighting hostilities".split(),
        "deal agreement accord".split(),
        "talks negotiations negotiation".split(),
        "troops soldiers forces".split(),
        "dead deaths died killed fatalities".split(),
        "injured wounded hurt".split(),
        "cost costs price bill".split(),
        "vote election ballot".split(),
        "cause causes caused reason".split(),
        "money funds funding".split(),
        *(group.split() for group in _IRREGULAR.split(",")),
    ],
}

GERMAN: dict[str, Any] = {
    "open": "Suche",
    "close": "Schließen",
    "input": "Diese Website durchsuchen",
    "hint": "Namen, Wörter, Daten. Die Schreibweise muss nicht genau stimmen.",
    "none": "Nichts gefunden.",
    "one": "1 Treffer",
    "many": "{} Treffer",
    "more": "Auch den Rest durchsuchen ({} kB)",
    "everywhere": "In allen Dossiers",
    "loading": "Wird geladen …",
    "unshown": "Im Artikel, in einem hier nicht gezeigten Teil: {}",
    "failed": "Die Suche konnte nicht geladen werden.",
    "labels": {
        "point": "Kernpunkt",
        "actor": "Wer ist wer",
        "issue": "Offene Frage",
        "event": "Zeitleiste",
        "disagreement": "Widerspruch",
        "term": "Glossar",
        "quote": "Zitat",
        "passage": "Stelle einer Quelle",
        "source": "Quelle",
        "article": "Quelle",
        "page": "Seite",
    },
    "stop": (
        "aber als am an auch auf aus bei bin bis da das dass dem den der des die dies diese dieser ein eine einem einen einer es für "
        "hat haben ich ihr im in ist kann mit nach nicht noch nur ob oder sein seine sich sie sind so um und uns vom von vor wann war was "
        "wer wie wir wird wo zu zum zur über"
    ).split(),
    "kinds": {"wer": "actor", "wann": "event"},
    "alike": [
        "beginn beginnt begann begonnen anfang anfing start startete".split(),
        "krieg konflikt kämpfe".split(),
        "abkommen vereinbarung vertrag".split(),
        "gespräche verhandlungen".split(),
        "tote getötet opfer".split(),
        "kosten preis".split(),
        "wahl abstimmung".split(),
    ],
}

LANGUAGES: dict[str, dict[str, Any]] = {"en": ENGLISH, "de": GERMAN}


def search_words(language: str) -> dict[str, Any]:
    """The words of the site's search in `language` (a code such as "en" or "en-GB"), English where there are none."""
    return LANGUAGES.get(language.split("-")[0].lower(), ENGLISH)
