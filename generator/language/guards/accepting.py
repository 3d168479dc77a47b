"""Which certainty and which amount of a quote bear out another in a statement."""

from __future__ import annotations

from collections.abc import Collection, Mapping

_AHEAD = ("likely", "should", "intends", "due", "would", "would-reported")
"""Ways to say that something is planned, expected or promised, between `may` and `will`."""
CERTAINTY_ACCEPTS: Mapping[str, Collection[str]] = {
    "must": ("should", "due", "will-must"),
    "will": ("will-must", *_AHEAD),
    "will-must": ("must", "will", "due"),
    "reportedly": ("may", "can", "hearsay"),
    "hearsay": ("reportedly", "may", "can"),
    "saying": ("hearsay",),
    "claimed": ("reportedly", "hearsay"),
    "may": ("can",),
    "can": ("may", "would"),
    "can-do": ("can",),
    "should": ("must", *_AHEAD),
    "likely": (*_AHEAD, "can"),
    "intends": (*_AHEAD, "can"),
    "due": ("will", "will-must", *_AHEAD),
    "would": ("can", *_AHEAD),
    "would-reported": ("will", "will-must", *_AHEAD),
}
"""A promise told as a plan is weaker, never the reverse; only what is due will be, and `would` moves with the tense of the sentence."""
AMOUNT_ACCEPTS: Mapping[str, Collection[str]] = {
    "several": ("some",),
    "some": ("several",),
    "all": ("both",),
    "both": ("all", "two"),
    "only": ("at-most",),
    "half": ("double",),
    "double": ("half",),
    "triple": ("third",),
    "third": ("triple",),
    "nearly": ("few", "about", "most"),
    "few": ("at-most",),
    "about": ("nearly",),
    "nearly-all": ("nearly", "about"),
    "two": ("both",),
}
