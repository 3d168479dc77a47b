"""Words that deny without a `not`: refused, unclear, silence. Tables only."""

from __future__ import annotations

import re

from generator.language.words.verbs import root

_PLAIN = """
refuse refusal reject rejection decline deny denial spurn rebuff veto disagree dispute contest contradict refute rebut disprove debunk
doubt sceptical skeptical disbelieve distrust mistrust oppose object objection resist ban forbid prohibit prohibition outlaw
bar illegal unlawful embargo boycott prevent avoid avert block obstruct thwart foil preclude deter discourage stop halt cease abandon
quit suspend interrupt interruption discontinue cancel cancellation scrap shelve abolish repeal revoke rescind overturn annul lack
shortage scarce absence absent missing devoid insufficient inadequate fail failure incapable unclear unknown uncertain undecided
unresolved unsettled mystery secret ignore neglect omit exclude exclusion exempt exemption silence silent mute idle vacant forgo forego
waive renounce relinquish eliminate eradicate vanish disappear false untrue wrong incorrect mistaken invalid worthless useless
pointless meaningless futile void baseless groundless misjudge acquit acquittal innocent withhold deprive conceal strand neither nor
retract
"""
_LOOSE = """
break breach miss skip against escape elude strand except excluding barring evade free owe pending await outstanding stay remain empty
zero myth nonsense too negative freeze frozen
"""
_STRONG = "deny refuse reject decline forbid ban prohibit oppose exempt cancel lack rule turn"


def _roots(listed: str) -> frozenset[str]:
    return frozenset(root(word) for word in listed.split())


PLAIN = _roots(_PLAIN)
"""Words that deny wherever they stand: beside a `not` they take it back."""
LOOSE = _roots(_LOOSE) - PLAIN
"""Words that another wording may tell with a `not`, and that often deny nothing."""
STRONG = _roots(_STRONG)
"""Verbs that say no: a statement that retells one must say no in some word."""

NEVER = frozenset(
    "mission missions mission's shortly nevertheless nonetheless regardless unless doubtless unlike unlikely business".split()
)
"""Words that only look as if they denied."""

BY_FORM = re.compile(
    r"un(?!der|ion|it|i[a-z]|til|less)[a-z]{4,}|[a-z]{3,}less|non-?[a-z]{4,}|"
    r"(?:in(?:a(?:ccura|ctive|dequa|dmiss|bility)|co(?:mple|nsis)|e(?:ffec|ligib|quit)|visib|sufficien|secur)|"
    r"im(?:possib|perfec|practica|prob)|ir(?:regula|relevan|responsib)|dis(?:honest|loyal|connect|obey|regard|prov|allow|approv|satisf)|"
    r"mis(?:judg|trust|understand))[a-z]*"
)
"""Words that carry their own not: unpaid, homeless, inaccurate."""
