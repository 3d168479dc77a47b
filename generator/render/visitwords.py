"""What the site says to a reader who comes back, by language: the script that remembers a visit knows no words of its own."""

from __future__ import annotations

ENGLISH = {
    "locale": "en-GB",
    "new": "New",
    "changed": "Changed",
    "since": "since your last visit",
    "one": "1 statement on this page is new or changed since your last visit on {date}.",
    "many": "{count} statements on this page are new or changed since your last visit on {date}.",
    "first": "Go to the first",
    "kept": "Only this browser remembers your visits.",
    "forget": "Forget my visits",
    "forgotten": "Your visits are forgotten.",
}

GERMAN = {
    "locale": "de-DE",
    "new": "Neu",
    "changed": "Geändert",
    "since": "seit Ihrem letzten Besuch",
    "one": "1 Aussage auf dieser Seite ist neu oder geändert seit Ihrem letzten Besuch am {date}.",
    "many": "{count} Aussagen auf dieser Seite sind neu oder geändert seit Ihrem letzten Besuch am {date}.",
    "first": "Zur ersten",
    "kept": "Nur dieser Browser merkt sich Ihre Besuche.",
    "forget": "Meine Besuche vergessen",
    "forgotten": "Ihre Besuche sind vergessen.",
}

LANGUAGES = {"en": ENGLISH, "de": GERMAN}


def visit_words(language: str) -> dict[str, str]:
    """The words for a reader who comes back, in `language` (a code such as "en" or "en-GB"), English where there are none."""
    return LANGUAGES.get(language.split("-")[0].lower(), ENGLISH)
